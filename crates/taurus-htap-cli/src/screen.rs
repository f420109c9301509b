//! Where everything is printed: results to standard output, everything else to standard error.

use std::io::{self, Write};

use anstream::ColorChoice;

use crate::{
    cli::{Format, Global},
    exit::Exit,
    outcome::{Data, Outcome},
    problem::Problem,
    table::{BAD, GOOD, HEADER},
    yaml,
};

/// The two outputs, and the form of results.
#[derive(Debug)]
pub(crate) struct Screen {
    format: Format,
}

impl Screen {
    /// The screen that the options ask for. Colours are for terminals, unless `NO_COLOR`, `CLICOLOR` or `CLICOLOR_FORCE` say otherwise.
    pub(crate) fn new(options: &Global) -> Self {
        if options.no_color {
            ColorChoice::Never.write_global();
        }
        Self { format: options.output }
    }

    /// Prints a result.
    pub(crate) fn show(&self, outcome: &Outcome) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        match (&outcome.data, self.format) {
            (Data::Text(text), _) => out.write_all(text.as_bytes())?,
            (Data::Value(_), Format::Table) => out.write_all(outcome.people.as_bytes())?,
            (Data::Value(value), Format::Json) => writeln!(out, "{value:#}")?,
            (Data::Value(value), Format::Yaml) => out.write_all(yaml::write(value).as_bytes())?,
        }
        out.flush()
    }

    /// Prints what went wrong, and says what the exit code is to be.
    pub(crate) fn complain(&self, problem: &Problem) -> Exit {
        let Problem { exit, message, causes, help } = problem;
        let mut text = format!("{BAD}error{BAD:#}: {message}\n");
        for cause in causes {
            text.push_str(&format!("  {HEADER}because{HEADER:#}: {cause}\n"));
        }
        if let Some(help) = help {
            text.push_str(&format!("{GOOD}help{GOOD:#}: {help}\n"));
        }
        // There is nowhere left to say that this cannot be said.
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
        *exit
    }
}

/// Says what goes on, to people and aside from the result.
pub(crate) fn note(text: impl AsRef<str>) {
    let _ = writeln!(anstream::stderr().lock(), "{}", text.as_ref());
}
