//! Pauses a task and resumes it.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really pauses the task there.

mod support;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let name = scene.existing_task().await?;
    let paused = scene.replication().pause(&name).policy(scene.policy.clone()).execute().await?;
    println!("paused: {paused}");
    let resumed = scene.replication().resume(&name).policy(scene.policy.clone()).execute().await?;
    println!("resumed: {resumed}");
    Ok(())
}
