//! `--verbose`: each call as it goes, on standard error. What the library traces has no secret in it, and nothing else is shown.

use tracing::Level;
use tracing_subscriber::{filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

/// Shows the calls from now on.
pub(crate) fn start() {
    let ours = Targets::new().with_target("huaweicloud_core", Level::DEBUG).with_target("taurus_htap", Level::DEBUG);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .without_time()
        .with_level(false)
        .with_target(false);
    // Only the first subscriber of a process counts, and this is it.
    let _ = tracing_subscriber::registry().with(ours).with(lines).try_init();
}
