//! Puts an instance into another security group and waits until it is ready again.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use taurus_htap::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let state = || support::detail(None, "be-small");
    let story = [state(), state(), support::done(), state()];
    let (_, starrocks, policy, _replay) = support::connect(&story).await?;
    let group = std::env::var("TAURUS_HTAP_SECURITY_GROUP_ID").unwrap_or_else(|_| "sg-new".to_owned());
    let changed = starrocks.set_security_group(group).policy(policy).execute().await?;
    println!("found: {}; {:?}", changed.found, changed.outcome);
    Ok(())
}
