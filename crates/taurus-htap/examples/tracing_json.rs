//! Writes the events of each call as JSON, with the names and fields that the guide's chapter on tracing documents.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service.

mod support;

use std::io;

use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let ours = Targets::new().with_target("huaweicloud_core", LevelFilter::DEBUG);
    // With the time, which is left out here for its output to be the same each time.
    let json = tracing_subscriber::fmt::layer().json().flatten_event(true).with_writer(io::stdout).without_time();
    tracing_subscriber::registry().with(ours).with(json).init();

    let scene = support::connect().await?;
    scene.fail_once("ListInstanceNode")?;
    scene.starrocks.instance().nodes().list().send().await?;
    Ok(())
}
