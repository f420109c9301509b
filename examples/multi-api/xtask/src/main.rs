//! The commands of this workspace, run as `cargo xtask`.

fn main() -> std::process::ExitCode {
    sdk_tools::main()
}
