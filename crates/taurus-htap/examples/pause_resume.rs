//! Pauses a task and resumes it.
//!
//! The service is that of the variables in `shared/mod.rs`. This really pauses the task there.

mod shared;

use std::time::Duration;

use taurus_htap::{Instance, Result};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    run(&shared::instance()?).await
}

/// Pauses, then resumes.
pub async fn run(instance: &Instance) -> Result<()> {
    let (replication, name) = (instance.replication(), shared::name()?);
    let paused = replication.pause(&name).deadline(Duration::from_secs(600)).execute().await?;
    println!("paused: {paused}");
    let resumed = replication.resume(&name).execute().await?;
    println!("resumed: {resumed}");
    Ok(())
}
