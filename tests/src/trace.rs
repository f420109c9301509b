//! What is traced while something runs.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use tracing_subscriber::{filter::Targets, fmt::MakeWriter, layer::SubscriberExt};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What is traced while a future runs, and what came of it. The filter has targets and levels, as `RUST_LOG` has them.
pub async fn traced<F: Future>(filter: &str, future: F) -> (String, F::Output) {
    let lines = Lines::default();
    let written = tracing_subscriber::fmt::layer().with_writer(lines.clone()).with_ansi(false).without_time();
    let targets: Targets = filter.parse().expect("the filter has targets and levels");
    let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(targets).with(written));
    let output = future.await;
    drop(guard);
    let lines = lines.0.lock().unwrap().clone();
    (String::from_utf8(lines).expect("a trace is text"), output)
}
