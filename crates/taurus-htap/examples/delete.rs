//! Deletes a task and waits until it is gone. A task that is not there is as good.
//!
//! The service is that of the variables in `shared/mod.rs`. This really deletes the task there.

mod shared;

use taurus_htap::{Instance, Result};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    run(&shared::instance()?).await
}

/// Deletes it.
pub async fn run(instance: &Instance) -> Result<()> {
    println!("deleted: {}", instance.replication().delete(&shared::name()?).execute().await?);
    Ok(())
}
