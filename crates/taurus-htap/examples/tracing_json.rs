//! Writes the events of each call as JSON, with the names and fields that the guide's chapter on tracing documents.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service.

mod support;

use std::io;

use tracing_subscriber::EnvFilter;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    // `RUST_LOG=huaweicloud_core=debug` says the same from outside.
    let ours = EnvFilter::new("huaweicloud_core=debug");
    let json = tracing_subscriber::fmt().json().flatten_event(true).with_writer(io::stdout).with_env_filter(ours);
    // With the time, which is left out here for its output to be the same each time.
    json.without_time().init();

    let scene = support::connect().await?;
    scene.fail_once("ListInstanceNode")?;
    scene.starrocks.instance().nodes().list().send().await?;
    Ok(())
}
