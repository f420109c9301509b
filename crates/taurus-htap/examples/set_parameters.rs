//! Sets parameters of the BE nodes and says whether the instance needs a restart for them.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use serde_json::json;
use taurus_htap::{Error, NodeType, RestartNeed};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let parameters = json!({ "parameter_values": [{ "name": "tc_use_memory_min", "value": "10737418240" }] });
    let (_, starrocks, policy, _replay) =
        support::connect(&[("ShowStarrocksParams", parameters), support::done()]).await?;
    let values = [("tc_use_memory_min", 0)];
    let set = starrocks.instance().parameters().set(NodeType::Be, values).policy(policy).execute().await?;
    println!("{:?}", set.outcome);
    for change in &set.changes {
        println!("  {}: {} -> {}", change.name, change.from.as_deref().unwrap_or_default(), change.to);
    }
    if set.restart == RestartNeed::Required {
        println!("restart the instance for them to count");
    }
    Ok(())
}
