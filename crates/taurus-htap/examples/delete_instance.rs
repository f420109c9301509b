//! Deletes an instance and waits until it is gone. Run twice, it finds nothing to delete.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use serde_json::json;
use taurus_htap::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let gone = ("ListStarrocksInstanceInfo", json!({ "instances": [] }));
    let state = |action| support::detail(action, "be-small");
    let story = [state(None), state(None), support::done(), state(Some("DELETE")), gone];
    let (_, starrocks, policy, _replay) = support::connect(&story).await?;
    let deleted = starrocks.delete().policy(policy).execute().await?;
    match &deleted.found {
        Some(found) => println!("found: {found}; {:?}", deleted.outcome),
        None => println!("{:?}", deleted.outcome),
    }
    Ok(())
}
