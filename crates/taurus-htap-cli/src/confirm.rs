//! Confirmation of disruptive operations.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::error::{CliError, Result};

/// Asks on the terminal whether to do `what`. Without a terminal, this is an error.
pub(crate) fn ask(what: &str) -> Result<()> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        let error = CliError::usage(format!("confirmation needed to {what}, and there is no terminal to ask on"));
        return Err(error.with_help("confirm with --yes, or see the request with --dry-run"));
    }
    ask_through(what, &mut io::stdin().lock(), &mut anstream::stderr().lock())
}

fn ask_through(what: &str, input: &mut impl BufRead, output: &mut impl Write) -> Result<()> {
    write!(output, "This will {}. Continue? [y/N] ", printable::line(what))?;
    output.flush()?;
    let mut answer = String::new();
    input.read_line(&mut answer)?;
    match answer.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" => Ok(()),
        _ => Err(CliError::usage("not confirmed: nothing was sent")),
    }
}

#[cfg(test)]
mod tests {
    use super::ask_through;

    #[test]
    fn only_a_yes_is_a_yes() {
        for (answer, is_yes) in [
            ("y\n", true),
            ("YES\n", true),
            (" y \n", true),
            ("\n", false),
            ("", false),
            ("n\n", false),
            ("yes please\n", false),
        ] {
            let mut asked = Vec::new();
            let outcome = ask_through("delete the user reader", &mut answer.as_bytes(), &mut asked);
            assert_eq!(outcome.is_ok(), is_yes, "{answer:?}");
            assert_eq!(String::from_utf8(asked).unwrap(), "This will delete the user reader. Continue? [y/N] ");
        }
    }

    #[test]
    fn a_name_cannot_change_what_is_asked() {
        let mut asked = Vec::new();
        let outcome = ask_through("delete the user a\x1b[2K\r\nb\u{202e}", &mut &b"n\n"[..], &mut asked);
        assert!(outcome.is_err());
        let asked = String::from_utf8(asked).unwrap();
        assert_eq!(asked, "This will delete the user a\\u{1b}[2K  b\\u{202e}. Continue? [y/N] ");
    }
}
