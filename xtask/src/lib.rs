//! The project's own commands, run as `cargo xtask`. A thin entry point: it parses the command line, reads and writes
//! files, and leaves the rest to the modules below.
//!
//! | command | what it does |
//! |---|---|
//! | `cargo xtask generate` | lints every document in `spec/` and writes `crates/generated` |
//! | `cargo xtask generate --check` | the same in memory; prints the difference and exits 1 when the committed code is stale |
//! | `cargo xtask docs extract PAGE` | prints the facts of a saved documentation page as JSON |
//! | `cargo xtask docs check [PAGE...]` | compares pages, or the recorded contracts, with the spec |
//! | `cargo xtask docs diff OLD NEW` | shows what changed between two pages, and which changes break callers |
//! | `cargo xtask docs record PAGE` | writes a page's facts to `spec/contracts/` |
//! | `cargo xtask docs rules` | lists the rules of findings |
//! | `cargo xtask docs scaffold PAGE` | drafts the description of an operation that the spec lacks |
//! | `cargo xtask ci [STEP...]` | runs the checks of CI: all of them, or the named steps |
//!
//! They work on the workspace of the current directory, as `cargo` finds it, or on that of `--root DIR`.
//!
//! Exit codes: 0 success, 1 stale or findings, 2 failure (and nothing was written, unless writing itself failed).

mod ci;
mod docs;
mod root;

use std::{
    ffi::OsString,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use doc_contract::Style;
use spec_codegen::generate;
use spec_document::ReadError;

#[derive(Parser)]
// Never wrapped: whether clap can is decided by what else is built along.
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "The project's own commands", term_width = 0)]
struct Arguments {
    /// Root of the workspace to work on, with spec/ in it [default: the workspace of the current directory]
    #[arg(long, value_name = "DIR", global = true)]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes crates/generated from the documents in spec/
    Generate {
        /// Compare with what is committed instead of writing; exit 1 and print the difference when it is stale
        #[arg(long)]
        check: bool,
    },
    /// Reads documentation pages and compares their facts with the documents
    #[command(subcommand)]
    Docs(docs::Docs),
    /// Runs the checks of CI: all of them, or the named steps
    Ci(ci::Ci),
}

/// Runs one command line, results to `out` and problems to `err`, both without colours.
pub fn main(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    main_in(Style::Plain, arguments, out, err)
}

/// As [`main`]; `style` is for what is printed to people on `out`.
pub fn main_in(
    style: Style,
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are results; everything else is a problem.
            return if error.use_stderr() {
                let _ = write!(err, "{}", printable::lines(error));
                ExitCode::from(2)
            } else {
                let _ = write!(out, "{error}");
                ExitCode::SUCCESS
            };
        }
    };
    let root = match arguments.root.map_or_else(|| root::of(Path::new(".")), Ok) {
        Ok(root) => root,
        Err(error) => {
            let _ = writeln!(err, "error: this is not in a workspace: {}", printable::line(error));
            let _ = writeln!(err, "help: change to the workspace, or name it: --root DIR");
            return ExitCode::from(2);
        }
    };
    match arguments.command {
        Command::Generate { check } => generate(&root, check, out, err),
        Command::Docs(command) => docs::main(&root, command, style, out, err),
        Command::Ci(arguments) => ci::main(&root, &arguments, out, err),
    }
}

fn generate(root: &Path, check: bool, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let mut written = 0;
    let outcome =
        generate::plan(root).and_then(|plan| if check { plan.difference() } else { write(&plan, &mut written, out) });
    match outcome {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(difference)) => {
            let _ = write!(out, "{}", printable::lines(difference));
            let _ = writeln!(err, "crates/generated is stale: run `cargo xtask generate` and commit what it writes");
            ExitCode::from(1)
        }
        Err(problems) => {
            for problem in &problems {
                let _ = writeln!(err, "{problem}");
            }
            let plural = if problems.len() == 1 { "" } else { "s" };
            let rest = if written == 0 { "nothing was written" } else { "not all was written" };
            let _ = writeln!(err, "{} problem{plural}; {rest}", problems.len());
            ExitCode::from(2)
        }
    }
}

/// Writes what has to change, and prints the name of each written file, so that a failure shows which were written.
fn write(plan: &generate::Plan, written: &mut usize, out: &mut dyn Write) -> Result<Option<String>, Vec<ReadError>> {
    let changes = plan.changes()?;
    for path in &changes {
        plan.apply(path).map_err(|problem| vec![problem])?;
        *written += 1;
        let _ = writeln!(out, "wrote {}", printable::line(path.display()));
    }
    if changes.is_empty() {
        let _ = writeln!(out, "crates/generated is up to date");
    }
    Ok(None)
}
