//! How a command learns that it is to end.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// The signals that end the command, from the moment at which this is made on. The first process of a container gets
/// only the signals that it listens to.
#[derive(Debug)]
pub(crate) struct EndSignals {
    #[cfg(unix)]
    signals: Vec<(EndSignal, Signal)>,
}

/// A signal that has arrived.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EndSignal {
    pub(crate) name: &'static str,
    pub(crate) number: u8,
}

/// Ctrl-C.
pub(crate) const INTERRUPT: EndSignal = EndSignal { name: "SIGINT", number: 2 };

#[cfg(unix)]
impl EndSignals {
    /// SIGINT, SIGTERM and SIGHUP; the last one not under `nohup`, which has it ignored.
    pub(crate) fn listen() -> io::Result<Self> {
        let hangup = EndSignal { name: "SIGHUP", number: 1 };
        let hangup = (!ignores_hangup()).then(|| (hangup, SignalKind::hangup()));
        let terminate = EndSignal { name: "SIGTERM", number: 15 };
        let kinds = [(INTERRUPT, SignalKind::interrupt()), (terminate, SignalKind::terminate())];
        let signals = kinds.into_iter().chain(hangup).map(|(end, kind)| Ok((end, signal(kind)?)));
        Ok(Self { signals: signals.collect::<io::Result<_>>()? })
    }

    /// Returns when the first of them arrives.
    pub(crate) async fn received(mut self) -> io::Result<EndSignal> {
        let signals = self.signals.iter_mut().map(|(end, signal)| {
            Box::pin(async {
                signal.recv().await;
                *end
            })
        });
        let (end, ..) = futures_util::future::select_all(signals).await;
        Ok(end)
    }
}

#[cfg(not(unix))]
impl EndSignals {
    /// Ctrl-C.
    pub(crate) fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Returns when it is pressed.
    pub(crate) async fn received(self) -> io::Result<EndSignal> {
        tokio::signal::ctrl_c().await?;
        Ok(INTERRUPT)
    }
}

/// Whether SIGHUP is ignored, where the system shows it: on Linux, in the lowest bit of `SigIgn`.
#[cfg(unix)]
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or_default();
    u64::from_str_radix(mask.trim(), 16).is_ok_and(|mask| mask & 1 == 1)
}
