//! Deletes a task and waits until it is no longer listed. A missing task counts as deleted.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really deletes the task
//! there.

mod support;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let name = scene.existing_task().await?;
    let deleted = scene.replication().delete(&name).policy(scene.policy.clone()).execute().await?;
    println!("deleted: {deleted}");
    Ok(())
}
