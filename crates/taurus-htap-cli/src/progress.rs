//! Progress on standard error: a bar or a spinner with the elapsed time on a terminal, plain lines elsewhere.

use std::{
    fmt::Display,
    io::{IsTerminal, stderr},
    time::Duration,
};

use indicatif::ProgressBar;

use crate::screen::note;

/// Before a percentage is known. The message is cut where the terminal ends.
const SPINNER: &str = "{spinner} {elapsed_precise}  {wide_msg}";
/// The percentage is in the message, of which a terminal of 40 columns has room for 17: each stage with its percentage.
const BAR: &str = "[{bar:10}] {elapsed_precise}  {wide_msg}";

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
        set_template(&bar, SPINNER);
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(Shown::Bar(bar))
    }

    /// Shows nothing.
    pub(crate) fn silent() -> Self {
        Self(Shown::Nothing)
    }

    /// Shows the state, and a bar if the percentage is known.
    pub(crate) fn at(&mut self, state: impl Display, percent: Option<u64>) {
        let state = printable::line(state).to_string();
        match (&mut self.0, percent) {
            (Shown::Bar(bar), Some(percent)) => {
                bar.set_message(state);
                set_template(bar, BAR);
                bar.update(|shown| {
                    shown.set_len(100);
                    shown.set_pos(percent.min(100));
                });
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

fn set_template(bar: &ProgressBar, template: &str) {
    if let Ok(style) = bar.style().template(template) {
        // Characters that every font has, and that are one column wide in terminals of every language.
        bar.set_style(style.progress_chars("=> ").tick_chars(r"|/-\ "));
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
