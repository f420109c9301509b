//! Gives the BE nodes of an instance another flavor and waits until all of them have it.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use serde_json::json;
use taurus_htap::{Error, Resize};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let resized = ("ResizeStarRocksFlavor", json!({ "job_id": "j" }));
    let story = [
        support::detail(None, "be-small"),
        support::detail(None, "be-small"),
        resized,
        support::detail(Some("resize_flavor"), "be-small"),
        support::detail(None, "be-large"),
    ];
    let (_, starrocks, policy, _replay) = support::connect(&story).await?;
    let changed = starrocks.resize(Resize::be("be-large")).policy(policy).execute().await?;
    println!("found: {}; {:?}", changed.found, changed.outcome);
    Ok(())
}
