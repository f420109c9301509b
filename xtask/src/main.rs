//! `cargo xtask`: see [`xtask`].

use std::{
    io::{IsTerminal, stderr, stdout},
    process::ExitCode,
};

use doc_contract::Style;

fn main() -> ExitCode {
    // https://no-color.org: set and not empty means no.
    let is_unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let style = if stdout().is_terminal() && !is_unwanted { Style::Coloured } else { Style::Plain };
    xtask::main_in(style, std::env::args_os(), &mut stdout().lock(), &mut stderr().lock())
}
