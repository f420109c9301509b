//! Progress on standard error: a bar or a spinner on a terminal, plain lines elsewhere.

use std::{
    fmt::Display,
    io::{IsTerminal, stderr},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::screen::note;

/// The progress of a wait. It is removed from the terminal when it is dropped.
#[derive(Debug)]
pub(crate) struct Progress(Shown);

#[derive(Debug)]
enum Shown {
    Bar(ProgressBar),
    /// Without a terminal; contains the last line.
    Lines(String),
    Nothing,
}

impl Progress {
    /// Starts to show `what`, such as "pausing orders_to_htap".
    pub(crate) fn start(what: impl Display) -> Self {
        let what = printable::line(what).to_string();
        if !stderr().is_terminal() {
            note(&what);
            return Self(Shown::Lines(what));
        }
        let bar = ProgressBar::new_spinner().with_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(Shown::Bar(bar))
    }

    /// Shows nothing.
    pub(crate) fn silent() -> Self {
        Self(Shown::Nothing)
    }

    /// Shows the state, and the percentage if it is known.
    pub(crate) fn at(&mut self, state: impl Display, percent: Option<u64>) {
        let state = printable::line(state).to_string();
        match (&mut self.0, percent) {
            (Shown::Bar(bar), Some(percent)) => {
                if bar.length().is_none()
                    && let Ok(style) = ProgressStyle::with_template("[{bar:30}] {percent:>3}%  {msg}")
                {
                    bar.set_style(style);
                    bar.set_length(100);
                }
                bar.set_position(percent.min(100));
                bar.set_message(state);
            }
            (Shown::Bar(bar), None) => bar.set_message(state),
            // A line per change of the state, not per poll.
            (Shown::Lines(last), _) if *last != state => {
                note(&state);
                *last = state;
            }
            (Shown::Lines(_) | Shown::Nothing, _) => {}
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Shown::Bar(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use indicatif::ProgressBar;

    use super::{Progress, Shown};

    #[test]
    fn a_state_is_one_printable_line_on_a_bar_and_without_one() {
        let state = "Full\x1b[2J\n\u{202e}";
        let shown = r"Full\u{1b}[2J \u{202e}";
        for percent in [None, Some(42)] {
            let bar = ProgressBar::hidden();
            Progress(Shown::Bar(bar.clone())).at(state, percent);
            assert_eq!(bar.message(), shown);
        }
        let mut lines = Progress(Shown::Lines(String::new()));
        lines.at(state, None);
        assert!(matches!(&lines.0, Shown::Lines(last) if last == shown));
    }
}
