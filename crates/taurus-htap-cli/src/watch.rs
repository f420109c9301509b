//! `--watch`: a command that reads, again and again. On a terminal the result is drawn in place of the one before; elsewhere
//! each one that differs from the one before is printed.

use std::{
    env,
    io::{self, Write as _},
    pin::pin,
    time::Duration,
};

use clap::Args;
use futures_util::future::{Either, select};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    app::App,
    args::{self, Format, GlobalArgs},
    error::{CliError, Result},
    exit::Exit,
    output::Output,
    screen::{Results, Screen, Size, note, print, terminal_size, write_error},
    signals::INTERRUPT,
};

/// Whether a result is shown once or again and again.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct WatchArgs {
    /// Show it again when it has changed, until Ctrl-C; --watch=10s asks the service every ten seconds
    #[arg(long, value_name = "INTERVAL", num_args = 0..=1, require_equals = true, default_missing_value = "2s")]
    #[arg(value_parser = interval)]
    watch: Option<Duration>,
}

/// The shortest interval: the service limits how often it is asked.
const SHORTEST: Duration = Duration::from_millis(100);

fn interval(text: &str) -> Result<Duration, String> {
    match args::duration(text)? {
        interval if interval < SHORTEST => Err("give at least 100ms".to_owned()),
        interval => Ok(interval),
    }
}

impl WatchArgs {
    /// The result of `poll`; with `--watch`, the results are shown until Ctrl-C or an error that will not pass.
    pub(crate) async fn run(self, app: &App, poll: impl AsyncFn() -> Result<Output>) -> Result<Output> {
        // A dry run sends nothing, so there is one request to show.
        let Some(interval) = self.watch.filter(|_| !app.is_dry_run()) else { return poll().await };
        let mut shown = Shown::new(&app.options);
        let ended = repeat(interval, tokio::signal::ctrl_c(), poll, |polled| shown.show(polled)).await?;
        if ended == Ended::Interrupted {
            shown.end();
            return Ok(Output::text("").with_exit(Exit::Signal(INTERRUPT.number)));
        }
        Ok(Output::text(""))
    }
}

/// What was polled.
enum Polled<'p> {
    Result(&'p Output),
    /// An error that may pass.
    Failure(&'p CliError),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Poll,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Interrupted,
    /// What is shown has no reader any more.
    Unread,
}

/// Polls and shows, until `end` or an error. The first poll must not fail: the command may be mistyped.
async fn repeat(
    interval: Duration,
    end: impl Future,
    poll: impl AsyncFn() -> Result<Output>,
    mut show: impl FnMut(Polled<'_>) -> Result<Next>,
) -> Result<Ended> {
    let mut end = pin!(end);
    let mut has_polled = false;
    loop {
        let polled = match select(end.as_mut(), pin!(poll())).await {
            Either::Left(_) => return Ok(Ended::Interrupted),
            Either::Right((polled, _)) => polled,
        };
        let next = match polled {
            Ok(output) => show(Polled::Result(&output))?,
            Err(error) if has_polled && error.is_transient => show(Polled::Failure(&error))?,
            Err(error) => return Err(error),
        };
        if next == Next::End {
            return Ok(Ended::Unread);
        }
        has_polled = true;
        if let Either::Left(_) = select(end.as_mut(), pin!(tokio::time::sleep(interval))).await {
            return Ok(Ended::Interrupted);
        }
    }
}

/// What was shown last.
struct Shown<'o> {
    screen: Screen<'o>,
    form: Format,
    /// Whether results are drawn in place.
    is_drawn: bool,
    result: Option<String>,
    note: Option<String>,
    /// What is on the terminal.
    picture: String,
}

impl<'o> Shown<'o> {
    fn new(options: &'o GlobalArgs) -> Self {
        let is_drawn = terminal_size().is_some() && env::var_os("TERM").is_none_or(|name| name != "dumb");
        Self {
            screen: Screen::new(options),
            form: options.output,
            is_drawn,
            result: None,
            note: None,
            picture: String::new(),
        }
    }

    fn show(&mut self, polled: Polled<'_>) -> Result<Next> {
        let size = terminal_size();
        let note_before = self.note.take();
        let mut has_changed = false;
        match polled {
            Polled::Result(output) => {
                let text = Some(self.screen.text(output, size, Results::Several)?);
                has_changed = self.result != text;
                // A line between tables.
                let separator = if self.result.is_some() && self.form == Format::Table { "\n" } else { "" };
                if has_changed && !self.is_drawn {
                    let written = print(&format!("{separator}{}", text.as_deref().unwrap_or_default()));
                    if let Err(error) = written {
                        return unwritten(&error);
                    }
                }
                self.result = text;
            }
            Polled::Failure(error) => {
                let causes = std::iter::once(&error.message).chain(&error.causes);
                let text = causes.map(String::as_str).collect::<Vec<_>>().join(": ");
                self.note = Some(printable::line(format_args!("note: trying again: {text}")).to_string());
            }
        }
        if !self.is_drawn {
            // Once for each failure, however long it lasts.
            if let Some(text) = self.note.as_deref().filter(|text| note_before.as_deref() != Some(*text)) {
                note(text);
            }
            return Ok(Next::Poll);
        }
        if (has_changed || self.note != note_before)
            && let Err(error) = self.draw(size)
        {
            return unwritten(&error);
        }
        Ok(Next::Poll)
    }

    /// Draws the result, and the note below it, in place of what is there.
    fn draw(&mut self, size: Option<Size>) -> io::Result<()> {
        let mut text = self.result.clone().unwrap_or_default();
        if let Some(note) = &self.note {
            text.push_str(note);
            text.push('\n');
        }
        let size = size.unwrap_or(Size { columns: usize::MAX, lines: usize::MAX });
        let text = cut(&text, size);
        let above = rows(&self.picture, size.columns);
        // anstream removes movements along with colours, so they are written without it.
        let mut out = io::stdout().lock();
        if above > 0 {
            write!(out, "\x1b[{above}A")?;
        }
        write!(out, "\r\x1b[J")?;
        drop(out);
        print(&text)?;
        self.picture = text;
        Ok(())
    }

    /// Leaves what is drawn, and begins a line after the `^C` that a terminal shows.
    fn end(&self) {
        if self.is_drawn {
            // There is nothing left to do if this fails.
            let _ = print("\n");
        }
    }
}

fn unwritten(error: &io::Error) -> Result<Next> {
    match write_error(error) {
        Some(error) => Err(error),
        None => Ok(Next::End),
    }
}

/// How many lines of a terminal a text takes.
fn rows(text: &str, columns: usize) -> usize {
    text.lines().map(|line| rows_of(line, columns)).sum()
}

fn rows_of(line: &str, columns: usize) -> usize {
    anstream::adapter::strip_str(line).to_string().width().div_ceil(columns.max(1)).max(1)
}

/// The first lines of a text, if not all of them fit: those that have left the screen cannot be drawn again.
fn cut(text: &str, size: Size) -> String {
    // The last line is that of the cursor.
    let room = size.lines.saturating_sub(1).max(1);
    if rows(text, size.columns) <= room {
        return text.to_owned();
    }
    let mut used = 1;
    let fitting: Vec<&str> = text
        .lines()
        .take_while(|line| {
            used += rows_of(line, size.columns);
            used <= room
        })
        .collect();
    let left = text.lines().count() - fitting.len();
    let mut shown: String = fitting.iter().flat_map(|line| [*line, "\n"]).collect();
    shown.push_str(&format!("... and {left} more\n"));
    shown
}

#[cfg(test)]
mod tests {
    use std::{
        cell::{Cell, RefCell},
        future,
        time::Duration,
    };

    use serde_json::Value;
    use tokio::time::{Instant, sleep};

    use super::{Ended, Next, Polled, Size, cut, interval, repeat, rows};
    use crate::{error::CliError, kind::Kind, output::Output, text::Text};

    fn output(text: &str) -> Output {
        Output::new(Text::line(text), Value::Null)
    }

    fn transient(message: &str) -> CliError {
        CliError { is_transient: true, ..CliError::usage(message).with_kind(Kind::Connect) }
    }

    #[test]
    fn intervals_are_not_too_short() {
        assert_eq!(interval("100ms"), Ok(Duration::from_millis(100)));
        assert_eq!(interval("1m"), Ok(Duration::from_secs(60)));
        assert_eq!(interval("99ms").unwrap_err(), "give at least 100ms");
        assert!(interval("5").is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn polls_are_an_interval_apart_until_the_end() {
        let started = Instant::now();
        let polls = RefCell::new(Vec::new());
        let poll = async || {
            polls.borrow_mut().push(started.elapsed().as_secs());
            Ok(output(""))
        };
        let ended = repeat(Duration::from_secs(2), sleep(Duration::from_secs(5)), poll, |_| Ok(Next::Poll)).await;
        assert_eq!(ended.unwrap(), Ended::Interrupted);
        assert_eq!(*polls.borrow(), [0, 2, 4]);
    }

    #[tokio::test(start_paused = true)]
    async fn failures_that_may_pass_are_shown_and_others_end_it() {
        let polls = Cell::new(0);
        let poll = async || {
            polls.set(polls.get() + 1);
            match polls.get() {
                2 => Err(transient("unreachable")),
                4 => Err(CliError::usage("refused")),
                _ => Ok(output("")),
            }
        };
        let mut shown = Vec::new();
        let show = |polled: Polled<'_>| {
            shown.push(match polled {
                Polled::Result(_) => "result".to_owned(),
                Polled::Failure(error) => error.message.clone(),
            });
            Ok(Next::Poll)
        };
        let ended = repeat(Duration::from_secs(1), future::pending::<()>(), poll, show).await;
        assert_eq!(ended.unwrap_err().message, "refused");
        assert_eq!(shown, ["result", "unreachable", "result"]);
    }

    #[tokio::test(start_paused = true)]
    async fn first_poll_must_not_fail() {
        let poll = async || Err(transient("unreachable"));
        let ended = repeat(Duration::from_secs(1), future::pending::<()>(), poll, |_| Ok(Next::Poll)).await;
        assert_eq!(ended.unwrap_err().message, "unreachable");
    }

    #[tokio::test(start_paused = true)]
    async fn it_ends_when_there_is_no_reader() {
        let poll = async || Ok(output(""));
        let ended = repeat(Duration::from_secs(1), future::pending::<()>(), poll, |_| Ok(Next::End)).await;
        assert_eq!(ended.unwrap(), Ended::Unread);
    }

    #[test]
    fn a_picture_is_no_larger_than_the_terminal() {
        let size = |columns, lines| Size { columns, lines };
        assert_eq!(rows("\x1b[1mab\x1b[0mcd\n\n表表\n", 3), 5);
        assert_eq!(rows("", 3), 0);
        let text = "one\ntwo two\nthree\n";
        assert_eq!(cut(text, size(80, 4)), text);
        assert_eq!(cut(text, size(80, 3)), "one\n... and 2 more\n");
        assert_eq!(cut(text, size(4, 5)), "one\ntwo two\n... and 1 more\n");
        assert_eq!(cut(text, size(4, 1)), "... and 3 more\n");
    }
}
