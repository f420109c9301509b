//! Printing: results to standard output, everything else to standard error.

use std::{
    env,
    fmt::Display,
    io::{self, Write},
};

use anstream::ColorChoice;
use clap::error::{ContextKind, ContextValue};

use crate::{
    args::{Format, GlobalArgs},
    error::CliError,
    exit::Exit,
    output::{Data, Output},
    table::{BAD, GOOD, HEADER},
    text::Text,
    yaml,
};

/// Prints results in the form that the options name.
#[derive(Debug)]
pub(crate) struct Screen {
    format: Format,
}

impl Screen {
    /// Applies the options. Only terminals get colours, unless `NO_COLOR`, `CLICOLOR` or `CLICOLOR_FORCE` decide
    /// otherwise.
    pub(crate) fn new(options: &GlobalArgs) -> Self {
        if options.no_color {
            ColorChoice::Never.write_global();
        }
        Self { format: options.output }
    }

    /// Prints a result, and returns its exit code, or that of a result that could not be written.
    pub(crate) fn show(&self, outcome: &Output) -> Exit {
        written(self.write(outcome), outcome.exit)
    }

    fn write(&self, outcome: &Output) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        match (&outcome.data, self.format) {
            (Data::Text(text), _) => out.write_all(text.as_bytes())?,
            (Data::Value(_), Format::Table) => out.write_all(outcome.people.as_str().as_bytes())?,
            (Data::Value(value), Format::Json) => out.write_all(Text::json(value).as_str().as_bytes())?,
            (Data::Value(value), Format::Yaml) => out.write_all(yaml::write(value).as_bytes())?,
        }
        out.flush()?;
        if self.format == Format::Table {
            outcome.notes.iter().for_each(|text| note(format_args!("note: {text}")));
        }
        Ok(())
    }
}

/// Prints an error, and returns its exit code.
pub(crate) fn report(error: &CliError) -> Exit {
    let CliError { exit, message, causes, help } = error;
    let mut text = Text::default();
    let mut line = |indent, style, word, message| {
        text.push(indent);
        text.push_styled(style, word);
        text.push(format_args!(": {message}"));
        text.end();
    };
    line("", BAD, "error", message);
    for cause in causes {
        line("  ", HEADER, "because", cause);
    }
    if let Some(help) = help {
        line("", GOOD, "help", help);
    }
    to_stderr(&text);
    *exit
}

/// Prints why the command line is invalid, or the help that it asks for, and returns the exit code.
pub(crate) fn report_usage(error: &clap::Error) -> Exit {
    // clap quotes arguments unchanged, among line breaks of its own.
    let arguments: Vec<_> = env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let values = arguments.iter().filter_map(|argument| argument.split_once('=').map(|(_, value)| value));
    let texts = arguments.iter().map(String::as_str).chain(values);
    let hidden: Vec<_> = texts.filter(|text| !text.chars().all(printable::is_printable)).collect();
    if hidden.is_empty() || !error.use_stderr() {
        // As usual, with colours. Help and version are results; an error of standard error cannot be reported anywhere.
        let printed = error.print().and_then(|()| io::stdout().flush());
        if !error.use_stderr() {
            return written(printed, Exit::Passed);
        }
    } else {
        let hidden = hidden.into_iter().filter(|text| !text.trim().is_empty());
        let text = hidden.fold(error.render().ansi().to_string(), |shown, text| {
            shown.replace(text, &printable::line(text).to_string())
        });
        to_stderr(&Text::lines(anstream::adapter::strip_str(&text)));
    }
    if has_file_as_form(error) {
        note("help: --output is the form of the result; `plan --to FILE` writes the draft to a file");
    }
    Exit::Usage
}

/// Whether `--output` was given the name of a task file.
fn has_file_as_form(error: &clap::Error) -> bool {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => "",
    };
    let is_file = |value: &str| [".yaml", ".yml", ".json"].iter().any(|ending| value.ends_with(ending));
    text(ContextKind::InvalidArg).starts_with("--output") && is_file(text(ContextKind::InvalidValue))
}

/// Prints a message for people, apart from the result.
pub(crate) fn note(text: impl Display) {
    to_stderr(&Text::lines(text));
}

/// The exit code of a result that was written, or of one that could not be.
fn written(result: io::Result<()>, exit: Exit) -> Exit {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => report(
            &CliError::usage("the result could not be written to standard output")
                .with_source(&error)
                .with_help("the command was executed; if it changes something, check before you run it again")
                .with_exit(Exit::Failed),
        ),
        // A reader that closes the pipe has what it wanted.
        Ok(()) | Err(_) => exit,
    }
}

fn to_stderr(text: &Text) {
    // An error of standard error cannot be reported anywhere.
    let _ = anstream::stderr().lock().write_all(text.as_str().as_bytes());
}
