//! Printing: results to standard output, everything else to standard error.

use std::{
    borrow::Cow,
    env,
    fmt::Display,
    io::{self, IsTerminal as _, Write},
};

use anstream::ColorChoice;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::Value;

use crate::{
    args::{Format, GlobalArgs},
    error::{CliError, Result},
    exit::Exit,
    kind::Kind,
    output::{Data, Output},
    query,
    table::{BAD, Columns, GOOD, HEADER, Layout},
    text::Text,
    yaml,
};

/// Prints results in the form that the options name.
#[derive(Debug)]
pub(crate) struct Screen<'o> {
    options: &'o GlobalArgs,
}

/// How many results are printed one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Results {
    One,
    /// Each is separated from the next one.
    Several,
}

/// The size of a terminal, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) columns: usize,
    pub(crate) lines: usize,
}

impl<'o> Screen<'o> {
    /// Prints as these options say.
    pub(crate) fn new(options: &'o GlobalArgs) -> Self {
        Self { options }
    }

    /// Prints a result, and returns its exit code, or that of a result that could not be written.
    pub(crate) fn show(&self, outcome: &Output) -> Exit {
        let text = match self.text(outcome, terminal_size(), Results::One) {
            Ok(text) => text,
            Err(error) => return report(&error, self.options.output),
        };
        let written = written(print(&text), outcome.exit, self.options.output);
        if self.options.is_for_people() {
            outcome.notes.iter().for_each(|text| note(format_args!("note: {text}")));
        }
        written
    }

    /// A result as it is printed, on a terminal of this size or elsewhere.
    pub(crate) fn text(&self, outcome: &Output, terminal: Option<Size>, results: Results) -> Result<String> {
        let value = match (&outcome.data, &self.options.query) {
            (Data::Text(text), query) if query.is_none() || text.is_empty() => return Ok(text.clone()),
            (Data::Text(_), _) => {
                return Err(CliError::usage("--query is for values, and this command prints a text"));
            }
            (Data::Value(value), None) => Cow::Borrowed(value),
            (Data::Value(value), Some(query)) => Cow::Owned(query.apply(value)?),
        };
        let people = |layout| match &self.options.query {
            None => outcome.people.shown(layout),
            Some(_) => query::for_people(&value).shown(layout),
        };
        let width = terminal.map(|size| size.columns);
        let plain = |text: Text| text.shown(Layout::default());
        Ok(match (self.options.output, &*value, results) {
            (Format::Table, ..) => people(Layout { columns: Columns::Usual, width }),
            (Format::Wide, ..) => people(Layout { columns: Columns::All, width: None }),
            (Format::Name, value, _) => names(outcome, value)?,
            (Format::Json, value, _) => plain(Text::json(value)),
            (Format::Jsonl, Value::Array(items), Results::One) => {
                items.iter().map(|item| plain(Text::json_line(item))).collect()
            }
            (Format::Jsonl, value, _) => plain(Text::json_line(value)),
            (Format::Yaml, value, Results::One) => yaml::write(value),
            (Format::Yaml, value, Results::Several) => format!("---\n{}", yaml::write(value)),
        })
    }
}

/// Decides on colours for everything that is printed. Only terminals get them, unless `NO_COLOR`, `CLICOLOR` or
/// `CLICOLOR_FORCE` decide otherwise.
pub(crate) fn choose_colours(options: &GlobalArgs) {
    if options.no_color {
        ColorChoice::Never.write_global();
    }
}

/// The identifiers of a value or of its items, each on a line.
fn names(outcome: &Output, value: &Value) -> Result<String> {
    let pointers = outcome.identifiers.ok_or_else(no_names)?;
    let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    let mut lines = String::new();
    for item in items.iter().filter(|item| !item.is_null()) {
        let found = match item {
            Value::Object(_) => {
                pointers.split('|').find_map(|pointer| item.pointer(pointer).filter(|at| !at.is_null()))
            }
            // A list of names, or names that a query has selected.
            item => Some(item),
        };
        let found = match found {
            Some(Value::Array(several)) => several.as_slice(),
            one => one.map(std::slice::from_ref).unwrap_or_default(),
        };
        for name in found {
            let name = match name {
                Value::String(name) => Cow::Borrowed(name.as_str()),
                Value::Number(number) => Cow::Owned(number.to_string()),
                _ => return Err(no_names()),
            };
            lines.push_str(&identifier(&name));
            lines.push('\n');
        }
        if found.is_empty() {
            let fields: Vec<_> = pointers.split('|').map(|it| it.trim_start_matches('/').replace('/', ".")).collect();
            let help = format!("the identifier is `{}`: select whole items, or it alone", fields.join("` or `"));
            return Err(CliError::usage("--output name: what --query selects has no identifier").with_help(help));
        }
    }
    Ok(lines)
}

/// The error of a command without identifiers.
pub(crate) fn no_names() -> CliError {
    CliError::usage("--output name: the result of this command has no identifier that another one takes")
        .with_help("give --output table, wide, json, jsonl or yaml")
}

/// An identifier on one line. A line break in it does not become a space: that could be the identifier of another
/// thing.
fn identifier(name: &str) -> String {
    let mut shown = String::with_capacity(name.len());
    for character in name.chars() {
        match printable::is_printable(character) {
            true => shown.push(character),
            false => shown.extend(character.escape_unicode()),
        }
    }
    shown
}

/// Writes to standard output; without styles where it is not a terminal.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// The size of the terminal that standard output is, if it is one.
pub(crate) fn terminal_size() -> Option<Size> {
    let out = io::stdout();
    let (columns, lines) = out.is_terminal().then(|| terminal_size::terminal_size_of(&out))??;
    // Some terminals do not know their size.
    let size = Size { columns: columns.0.into(), lines: lines.0.into() };
    (size.columns > 0 && size.lines > 0).then_some(size)
}

/// Prints an error in this form, and returns its exit code.
pub(crate) fn report(error: &CliError, form: Format) -> Exit {
    match form {
        Format::Table | Format::Wide | Format::Name => to_stderr(&for_people(error)),
        Format::Json | Format::Jsonl => to_stderr(&Text::json_line(&error.to_value())),
        // What was printed before is not part of the document.
        Format::Yaml => to_stderr(&Text::lines(format_args!("---\n{}", yaml::write(&error.to_value())))),
    }
    error.exit()
}

/// Prints why the command line is invalid, in this form, or the help that it asks for, and returns the exit code.
pub(crate) fn report_usage(error: &clap::Error, form: Format) -> Exit {
    if !error.use_stderr() {
        // Help and version are results.
        return written(error.print().and_then(|()| io::stdout().flush()), Exit::Passed, form);
    }
    match form {
        Format::Json | Format::Jsonl | Format::Yaml => return report(&usage_error(error), form),
        // As usual, with colours. An error of standard error cannot be reported anywhere.
        Format::Table | Format::Wide | Format::Name if hidden_arguments().is_empty() => _ = error.print(),
        Format::Table | Format::Wide | Format::Name => to_stderr(&Text::lines(printable_text(error))),
    }
    if has_file_as_form(error) {
        note("help: --output is the form of the result; `plan --to FILE` writes the draft to a file");
    }
    Exit::Usage
}

/// An error for people.
fn for_people(error: &CliError) -> Text {
    let CliError { message, causes, help, .. } = error;
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
    text
}

/// An error of clap: its first paragraph is the message, and the others are the help.
fn usage_error(error: &clap::Error) -> CliError {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return CliError::usage("a command is missing").with_help("--help lists the commands");
    }
    let text = printable_text(error);
    let mut paragraphs = text.split("\n\n").map(|paragraph| {
        let lines: Vec<_> = paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join(" ")
    });
    let message = paragraphs.next().unwrap_or_default();
    let help: Vec<_> = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect();
    CliError::usage(message.strip_prefix("error: ").unwrap_or(&message)).with_help(help.join("; "))
}

/// The arguments, and the values in them, that are not printable.
fn hidden_arguments() -> Vec<String> {
    let arguments: Vec<_> = env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let values = arguments.iter().filter_map(|argument| argument.split_once('=').map(|(_, value)| value));
    let texts = arguments.iter().map(String::as_str).chain(values);
    texts.filter(|text| !text.chars().all(printable::is_printable)).map(str::to_owned).collect()
}

/// The text of an error of clap, without colours. It quotes arguments unchanged, among line breaks of its own.
fn printable_text(error: &clap::Error) -> String {
    let hidden = hidden_arguments().into_iter().filter(|text| !text.trim().is_empty());
    let text = hidden.fold(error.render().ansi().to_string(), |shown, text| {
        shown.replace(&text, &printable::line(&text).to_string())
    });
    anstream::adapter::strip_str(&text).to_string()
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
fn written(result: io::Result<()>, exit: Exit, form: Format) -> Exit {
    match result.map_err(|error| write_error(&error)) {
        Err(Some(error)) => report(&error, form),
        Ok(()) | Err(None) => exit,
    }
}

/// The error of a result that could not be written. A reader that closes the pipe has what it wanted.
pub(crate) fn write_error(error: &io::Error) -> Option<CliError> {
    (error.kind() != io::ErrorKind::BrokenPipe).then(|| {
        CliError::usage("the result could not be written to standard output")
            .with_source(error)
            .with_help("the command was executed; if it changes something, check before you run it again")
            .with_kind(Kind::Output)
    })
}

fn to_stderr(text: &Text) {
    // An error of standard error cannot be reported anywhere.
    let _ = anstream::stderr().lock().write_all(text.shown(Layout::default()).as_bytes());
}
