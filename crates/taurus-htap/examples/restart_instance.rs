//! Restarts an instance, and shows how it goes until it is ready again.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really restarts the instance
//! there.

mod support;

use futures_util::TryStreamExt;
use taurus_htap::{JobId, PollStatus, RestartWhen};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let (starrocks, policy) = (&scene.starrocks, || scene.policy.clone());
    // Looks first, and leaves alone what needs no restart.
    let changed = starrocks.restart(RestartWhen::Needed).policy(policy()).execute().await?;
    println!("restart if a node needs it: {}", support::shown(changed.outcome));

    // Only sends the request. What `execute` waits for can then be watched, by this program or by another one.
    let response = starrocks.restart(RestartWhen::Always).send().await?.into_inner();
    let job = JobId::new(response.workflow_id.or(response.job_id).ok_or("the response names no job")?)?;
    println!("restart in any case: asked for");
    let mut looks = std::pin::pin!(scene.client().job(job).wait_until_completed().policy(policy()).into_stream());
    while let Some(look) = looks.try_next().await? {
        let (PollStatus::InProgress(state) | PollStatus::Done(state)) = look;
        println!("  {state}");
    }
    starrocks.wait_until_ready().policy(policy()).until_done().await?;
    println!("  ready");
    Ok(())
}
