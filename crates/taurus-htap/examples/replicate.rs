//! Creates a task, starts it, and shows how it catches up. Run it again at any time: it goes on where it was.
//!
//! The service and the source are those of the variables in `shared/mod.rs`. This really creates a task there.

mod shared;

use taurus_htap::{IfBroken, Instance, Look, Result};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    run(&shared::instance()?, &shared::source_instance()?).await
}

/// Brings the task to where it follows its source.
pub async fn run(instance: &Instance, source: &str) -> Result<()> {
    let task = shared::orders(source).build()?;
    let replication = instance.replication();

    let created = replication.create(&task)?.if_broken(IfBroken::Delete).execute().await?;
    println!("created: {created}");
    let started = replication.start(&created.name).execute().await?;
    println!("started: {started}");

    let mut wait = replication.wait_until_incremental(&created.name);
    while let Some(look) = wait.next().await {
        match look? {
            Look::Pending(status) => println!("  {status}"),
            Look::Done(status) => println!("caught up: {status}"),
        }
    }
    Ok(())
}
