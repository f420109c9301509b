//! Deletes an instance and waits until it is gone. Run twice, it finds nothing to delete.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service. This really deletes the instance
//! there, and all that is in it.

mod support;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    for _ in 0..2 {
        let deleted = scene.starrocks.delete().policy(scene.policy.clone()).execute().await?;
        match &deleted.found {
            Some(found) => println!("the instance was {found}"),
            None => println!("the instance was not there"),
        }
        println!("delete it: {}", support::shown(deleted.outcome));
    }
    Ok(())
}
