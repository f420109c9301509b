//! Waits for a job by its ID: one that an earlier run, or another program, has begun.
//!
//! The service is that of the variables in `shared/mod.rs`; the job's ID is the first argument.

mod shared;

use std::env;

use taurus_htap::{Client, Error, JobId, Look, Result};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let id = env::args().nth(1).ok_or_else(|| Error::invalid_input("ID", "it is missing", "the ID of a job"))?;
    run(shared::instance()?.client(), JobId::new(id)?).await
}

/// Waits, and shows how far the job is.
pub async fn run(client: &Client, id: JobId) -> Result<()> {
    let mut wait = client.job(id).wait();
    while let Some(look) = wait.next().await {
        let (Look::Pending(state) | Look::Done(state)) = look?;
        println!("{state}");
    }
    Ok(())
}
