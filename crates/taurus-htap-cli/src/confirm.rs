//! Asking before something is destroyed.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::problem::{Problem, Result};

/// Asks on the terminal whether to do `what`; where there is none, refuses.
pub(crate) fn ask(what: &str) -> Result<()> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        let problem = Problem::usage(format!("this would {what}, and nobody is there to be asked"));
        return Err(problem.with_help("add --yes if that is what you want, or --dry-run to see the request"));
    }
    ask_through(what, &mut io::stdin().lock(), &mut anstream::stderr().lock())
}

fn ask_through(what: &str, input: &mut impl BufRead, output: &mut impl Write) -> Result<()> {
    write!(output, "This will {}. Go on? [y/N] ", printable::line(what))?;
    output.flush()?;
    let mut answer = String::new();
    input.read_line(&mut answer)?;
    match answer.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" => Ok(()),
        _ => Err(Problem::usage("not confirmed; nothing was sent")),
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
            assert_eq!(String::from_utf8(asked).unwrap(), "This will delete the user reader. Go on? [y/N] ");
        }
    }

    #[test]
    fn a_name_cannot_change_what_is_asked() {
        let mut asked = Vec::new();
        let outcome = ask_through("delete the user a\x1b[2K\r\nb\u{202e}", &mut &b"n\n"[..], &mut asked);
        assert!(outcome.is_err());
        let asked = String::from_utf8(asked).unwrap();
        assert_eq!(asked, "This will delete the user a\\u{1b}[2K  b\\u{202e}. Go on? [y/N] ");
    }
}
