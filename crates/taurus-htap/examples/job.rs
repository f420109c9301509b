//! Waits for a job by its ID: one that an earlier run, or another program, has begun. The ID is the first argument.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service.

mod support;

use std::env;

use taurus_htap::{JobId, PollStatus, Resize};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let id = match env::args().nth(1) {
        Some(id) => JobId::new(id)?,
        None if scene.is_emulated() => begin(&scene).await?,
        None => return Err("give the ID of a job".into()),
    };
    let mut wait = scene.client().job(id).wait_until_completed().policy(scene.policy.clone());
    while let Some(look) = wait.next().await {
        let (PollStatus::InProgress(state) | PollStatus::Done(state)) = look?;
        println!("{state}");
    }
    Ok(())
}

/// Begins a job, for there to be one to wait for.
async fn begin(scene: &support::Scene) -> support::Result<JobId> {
    let response = scene.starrocks.resize(Resize::be("be-large")).send().await?.into_inner();
    Ok(JobId::new(response.job_id.ok_or("the response names no job")?)?)
}
