//! Puts an instance into another security group and waits until it is ready again.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. The group's ID is the first
//! argument there.

mod support;

use std::env;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let group = match env::args().nth(1) {
        Some(group) => group,
        None if scene.is_emulated() => "0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9".to_owned(),
        None => return Err("give the ID of a security group".into()),
    };
    let changed = scene.starrocks.set_security_group(&group).policy(scene.policy.clone()).execute().await?;
    println!("the instance was {}", changed.found);
    println!("put it into {group}: {}", support::shown(changed.outcome));
    Ok(())
}
