//! Gives a task another configuration: one table more. What is not described is not kept, so all of it is described.
//!
//! The service and the source are those of the variables in `shared/mod.rs`. This really changes the task there.

mod shared;

use taurus_htap::{Instance, Outcome, Result, Tables};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    run(&shared::instance()?, &shared::source_instance()?).await
}

/// Adds the table.
pub async fn run(instance: &Instance, source: &str) -> Result<()> {
    let task = shared::orders(source).tables(Tables::include(["orders", "customers", "order_items"])).build()?;
    let change = instance.replication().modify(&task)?.execute().await?;
    match change.outcome {
        Outcome::Done => println!("modified: {change}"),
        _ => println!("nothing to do: {change}"),
    }
    Ok(())
}
