//! `cargo xtask`: see [`xtask`].

use std::process::ExitCode;

fn main() -> ExitCode {
    sdk_tools::main_of::<xtask::Command>()
}
