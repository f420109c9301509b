//! Restarts an instance if one of its nodes needs it, and waits until it is ready again, showing how it goes.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use futures_util::TryStreamExt;
use serde_json::json;
use taurus_htap::{Error, Look, RestartWhen};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let restarted = ("RestartStarrocksInstance", json!({ "workflow_id": "w" }));
    let state = |action| support::detail(action, "be-small");
    let story =
        [state(None), state(None), restarted, support::done(), state(Some("RESTART")), state(None), state(None)];
    let (_, starrocks, policy, _replay) = support::connect(&story).await?;
    let changed = starrocks.restart(RestartWhen::Needed).policy(policy.clone()).execute().await?;
    println!("found: {}; {:?}", changed.found, changed.outcome);

    // What `execute` waits for can also be watched, by this program or by another one.
    let mut looks = Box::pin(starrocks.until_ready().policy(policy).into_stream());
    while let Some(look) = looks.try_next().await? {
        match look {
            Look::Pending(state) => println!("  {state}"),
            Look::Done(_) => println!("  ready"),
        }
    }
    Ok(())
}
