//! Gives a task another configuration: one table more. What is not described is not kept, so all of it is described.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really changes the task
//! there.

mod support;

use taurus_htap::{Outcome, Tables};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    scene.existing_task().await?;
    let task = scene.orders().tables(Tables::include(["orders", "customers", "order_items"])).build()?;
    // The second time finds that there is nothing to do.
    for _ in 0..2 {
        let change = scene.replication().modify(&task)?.policy(scene.policy.clone()).execute().await?;
        match change.outcome {
            Outcome::Done => println!("modified: {change}"),
            _ => println!("as it is to be: {change}"),
        }
    }
    Ok(())
}
