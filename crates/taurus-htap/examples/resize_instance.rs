//! Gives the BE nodes of an instance another flavor and waits until all of them have it.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service, where this costs money.

mod support;

use taurus_htap::Resize;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let changed = scene.starrocks.resize(Resize::be("be-large")).policy(scene.policy.clone()).execute().await?;
    println!("the instance was {}", changed.found);
    println!("resize its BE nodes to be-large: {}", support::shown(changed.outcome));
    Ok(())
}
