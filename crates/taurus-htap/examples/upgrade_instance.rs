//! Upgrades the kernel of an instance if there is a newer one, and waits until it is ready again.
//!
//! Runs as it is, against an emulator, which has no newer one; `support` shows how to call the real service. This
//! really upgrades the instance there.

mod support;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let changed = scene.starrocks.upgrade().policy(scene.policy.clone()).execute().await?;
    println!("the instance was {}", changed.found);
    println!("upgrade it: {}", support::shown(changed.outcome));
    println!("its version is {}", changed.instance.data_store_version.unwrap_or_default());
    Ok(())
}
