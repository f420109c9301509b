//! Sets parameters of the BE nodes and shows whether the instance needs a restart for them.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really sets them there.

mod support;

use taurus_htap::{NodeType, RestartNeed};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let values = [("alter_tablet_worker_count", 4), ("base_compaction_num_threads_per_disk", 2)];
    let parameters = scene.starrocks.instance().parameters();
    let set = parameters.set(NodeType::Be, values).policy(scene.policy.clone()).execute().await?;
    println!("set parameters of the BE nodes: {}", support::shown(set.outcome));
    for change in &set.changes {
        println!("  {}: {} -> {}", change.name, change.from.as_deref().unwrap_or_default(), change.to);
    }
    if set.restart == RestartNeed::Required {
        println!("restart the instance for them to count");
    }
    Ok(())
}
