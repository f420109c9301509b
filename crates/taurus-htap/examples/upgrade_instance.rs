//! Upgrades the kernel of an instance if there is a newer one, and waits until it is ready again.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use taurus_htap::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let state = || support::detail(None, "be-small");
    let story = [state(), state(), support::done(), state()];
    let (_, starrocks, policy, _replay) = support::connect(&story).await?;
    let changed = starrocks.upgrade().policy(policy).execute().await?;
    let version = changed.instance.data_store_version.unwrap_or_default();
    println!("found: {}; {:?}, {version}", changed.found, changed.outcome);
    Ok(())
}
