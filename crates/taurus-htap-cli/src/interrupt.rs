//! A command that a signal ends: what it leaves behind, and how to continue.

use std::{env, ffi::OsString, fmt::Write};

use crate::{
    app::App,
    changes::Change,
    cli::Command,
    error::{CliError, Result},
    kind::Kind,
    output::Output,
    signals::{EndSignal, EndSignals},
};

/// Runs a command until it ends or a signal ends it. Until its first request, such as while it asks for a password, the
/// signal ends the process as usual; and so it does for commands that send none.
pub(crate) async fn run(command: Command, app: &App) -> Result<Output> {
    let signal = async {
        app.changes().first_request().await;
        EndSignals::listen()?.received().await
    };
    // What waits is dropped before the signal is handled, and with it the progress on the terminal.
    tokio::select! {
        biased;
        returned = command.run(app) => returned,
        signal = signal => Err(interrupted(app, signal?)),
    }
}

fn interrupted(app: &App, signal: EndSignal) -> CliError {
    let again = || format!("run it again to continue: {}", command_line(env::args_os().skip(1)));
    let look = app.look_again();
    let (what, help) = match (app.changes().get(), look) {
        (Change::Nothing, _) if app.waits() => {
            ("this run has changed nothing, and what the service was doing continues".to_owned(), Some(again()))
        }
        (Change::Nothing, _) => ("nothing was changed".to_owned(), None),
        (Change::Accepted, _) if app.options.emulator => {
            ("the emulator of this command has ended with it".to_owned(), None)
        }
        (Change::Accepted, Some(look)) => (
            "the service has accepted the request and continues with it".to_owned(),
            Some(format!("see how it is: {look}")),
        ),
        (Change::Accepted, None) => {
            ("the service has accepted the request and continues with it".to_owned(), Some(again()))
        }
        (Change::Unknown(operation), look) => {
            let help = match look {
                Some(look) => format!("check before you run it again: {look}"),
                None if app.waits() => format!("it looks before it changes something, so {}", again()),
                None => "check before you run it again".to_owned(),
            };
            (format!("it is not known whether the service has accepted {operation}"), Some(help))
        }
    };
    let message = match app.course().interrupted() {
        None => format!("interrupted by {}: {what}", signal.name),
        // Each of several tasks begins when the one before it has ended.
        Some((task, others)) => format!("interrupted by {} at {task}: {what}; {others}", signal.name),
    };
    let error = CliError::usage(message).with_kind(Kind::Interrupted(signal.number));
    match help {
        Some(help) => error.with_help(help),
        None => error,
    }
}

/// The command line of this program with these arguments, as a POSIX shell reads it.
fn command_line(arguments: impl IntoIterator<Item = OsString>) -> String {
    let mut line = "taurus-htap".to_owned();
    for argument in arguments {
        // Of what is not text, such as a file's name in another encoding, the replacement character shows the place.
        let argument = argument.to_string_lossy();
        let is_plain = |character: char| character.is_ascii_alphanumeric() || "_@%+=:,./-".contains(character);
        // Writing to a text does not fail.
        let _ = match !argument.is_empty() && argument.chars().all(is_plain) {
            true => write!(line, " {argument}"),
            false => write!(line, " '{}'", argument.replace('\'', r"'\''")),
        };
    }
    line
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::command_line;

    #[test]
    fn command_line_is_quoted_for_a_shell() {
        let arguments = ["sync", "create", "--name", "it's", "--databases=*", ""].map(OsString::from);
        assert_eq!(command_line(arguments), r"taurus-htap sync create --name 'it'\''s' '--databases=*' ''");
    }
}
