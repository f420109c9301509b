//! `cargo xtask`: see [`xtask`].

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::main(std::env::args_os(), &mut std::io::stdout().lock(), &mut std::io::stderr().lock())
}
