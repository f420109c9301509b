//! How a command that runs until it is stopped learns that it is.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// The signals that end the command, from the moment at which this is made on. The first process of a container gets
/// only the signals that it listens to.
#[derive(Debug)]
pub(crate) struct EndSignals {
    #[cfg(unix)]
    signals: Vec<Signal>,
}

#[cfg(unix)]
impl EndSignals {
    /// SIGINT, SIGTERM and SIGHUP; the last one not under `nohup`, which has it ignored.
    pub(crate) fn listen() -> io::Result<Self> {
        let hangup = (!ignores_hangup()).then(SignalKind::hangup);
        let kinds = [SignalKind::interrupt(), SignalKind::terminate()].into_iter().chain(hangup);
        Ok(Self { signals: kinds.map(signal).collect::<io::Result<_>>()? })
    }

    /// Returns when the first of them arrives.
    pub(crate) async fn received(mut self) -> io::Result<()> {
        let signals = self.signals.iter_mut().map(|signal| Box::pin(signal.recv()));
        futures_util::future::select_all(signals).await;
        Ok(())
    }
}

#[cfg(not(unix))]
impl EndSignals {
    /// Ctrl-C.
    pub(crate) fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Returns when it is pressed.
    pub(crate) async fn received(self) -> io::Result<()> {
        tokio::signal::ctrl_c().await
    }
}

/// Whether SIGHUP is ignored, where the system shows it: on Linux, in the lowest bit of `SigIgn`.
#[cfg(unix)]
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or_default();
    u64::from_str_radix(mask.trim(), 16).is_ok_and(|mask| mask & 1 == 1)
}
