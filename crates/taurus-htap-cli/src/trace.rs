//! `--verbose`: traces of each call on standard error. The library's traces contain no secrets, and no other traces are
//! shown.

use std::io::{self, Write};

use tracing::Level;
use tracing_subscriber::{filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

/// Starts to show calls.
pub(crate) fn start() {
    let ours = Targets::new().with_target("huaweicloud_core", Level::DEBUG).with_target("taurus_htap", Level::DEBUG);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(|| Lines(io::stderr()))
        .with_ansi(false)
        .without_time()
        .with_level(false)
        .with_target(false);
    // This fails only for a second subscriber, and the process has one.
    let _ = tracing_subscriber::registry().with(ours).with(lines).try_init();
}

/// Makes each event printable. Each write is one event, which ends with the line break.
struct Lines<W>(W);

impl<W: Write> Write for Lines<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event.strip_suffix(b"\n").unwrap_or(event));
        writeln!(self.0, "{}", printable::line(text))?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    #[test]
    fn an_event_is_one_printable_line() {
        let mut written = Vec::new();
        super::Lines(&mut written).write_all("call: code=\u{9b}2J\u{202e}\nforged\n".as_bytes()).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), "call: code=\\u{9b}2J\\u{202e} forged\n");
    }
}
