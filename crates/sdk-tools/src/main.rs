//! The commands as a program of its own: see [`sdk_tools`].

use std::process::ExitCode;

fn main() -> ExitCode {
    sdk_tools::main()
}
