//! Creates a task, starts it, and shows how it catches up. Run it again at any time: it goes on where it was.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really creates a task there.

mod support;

use taurus_htap::{IfBroken, PollStatus};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let task = scene.orders().build()?;
    let (replication, policy) = (scene.replication(), || scene.policy.clone());

    let created = replication.create(&task)?.if_broken(IfBroken::Delete).policy(policy()).execute().await?;
    println!("created: {created}");
    let started = replication.start(&created.name).policy(policy()).execute().await?;
    println!("started: {started}");

    let mut wait = replication.wait_until_incremental(&created.name).policy(policy());
    while let Some(look) = wait.next().await {
        match look? {
            PollStatus::InProgress(status) => println!("  {status}"),
            PollStatus::Done(status) => println!("caught up: {status}"),
        }
    }
    Ok(())
}
