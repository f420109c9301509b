//! The commands of an SDK's workspace: client crates from its OpenAPI documents, and contract tests of these documents
//! against saved documentation pages.
//!
//! | command | what it does |
//! |---|---|
//! | `generate` | lints every document in `spec/` and writes `crates/generated` |
//! | `generate --check` | the same in memory; prints the difference and exits 1 when the committed code is stale |
//! | `docs extract PAGE` | prints the facts of a saved documentation page as JSON |
//! | `docs check [PAGE...]` | compares pages, or the recorded contracts, with the spec; `--api` names their API |
//! | `docs diff OLD NEW` | shows what changed between two pages, and which changes break callers |
//! | `docs fetch [OPERATION...]` | copies published pages into a folder |
//! | `docs watch [OPERATION...]` | fetches published pages, and compares them with the spec and the contracts |
//! | `docs record PAGE` | writes a page's facts to `spec/contracts/API/`; `--api` names the API |
//! | `docs rules` | lists the rules of findings |
//! | `docs scaffold PAGE` | drafts the description of an operation that the spec lacks |
//!
//! They work on the workspace of the current directory, as `cargo` finds it, or on that of `--root DIR`; `docs
//! extract`, `docs scaffold` and `docs rules` need none. Exit codes: 0
//! success, 1 stale or findings, 2 failure (and nothing was written, unless writing itself failed).
//!
//! This crate reads and writes the files of a workspace. What is generated is `spec-codegen`'s, what is compared and
//! printed is `doc-contract`'s.
//!
//! The binary `sdk-tools` has these commands. A workspace that wants them as `cargo xtask` has a crate `xtask` of its
//! own:
//!
//! ```no_run
//! fn main() -> std::process::ExitCode {
//!     sdk_tools::main()
//! }
//! ```
//!
//! One that has more commands implements [`Run`] for an enum with [`Command`] among its variants, and calls
//! [`main_of`].
//!
//! # `sdk.toml`
//!
//! A workspace with a folder `spec/` needs no file. One with other folders, crates or versions has `sdk.toml` in its
//! root. These are all keys; those of folders and `runtime` have their defaults here. Folders are below the root.
//!
//! ```toml
//! spec = "spec"                   # the folder of the OpenAPI documents
//! contracts = "spec/contracts"    # recorded pages, as CONTRACTS/API/OPERATION.json; by default below `spec`
//! errata = "spec/errata"          # errata, as ERRATA/API.yaml; by default below `spec`
//! output = "crates/generated"     # generated crates, as OUTPUT/API
//!
//! # The runtime of the generated crates, `api-runtime`, as a Cargo dependency; a path is relative to the root.
//! runtime = { workspace = true }
//!
//! # Without APIs, each document of the folder is one, with the document's name in kebab case.
//! [apis.rds]
//! document = "spec/rds.yaml"      # by default that of the folder with the API's name
//! crate = "rds-api"               # by default the API's name and `-api`
//! version = "1.2.0"               # by default that of the workspace, or 0.1.0
//! # The published page of an operation, unless the document has it as the operation's `externalDocs`. By default pages
//! # are not fetched.
//! pages = "https://docs.example.com/rds/{operationId}.html"
//! ```
//!
//! With `runtime = { workspace = true }`, generated manifests inherit: the root manifest has `version`, `edition`,
//! `rust-version`, `license`, `publish`, `keywords`, `categories` and `readme` in `workspace.package`, and those of
//! `api-runtime`, `progenitor-client`, `regress`, `reqwest`, `serde` and `serde_json` that the generated code uses in
//! `workspace.dependencies`. With another runtime, generated manifests are complete by themselves.

mod config;
mod docs;
mod fetch;
mod files;
mod generate;
mod inside;
mod reporting;
mod root;
mod watch;

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{IsTerminal, Write, stderr, stdout},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

pub use doc_contract::Style;
pub use docs::Docs;
pub use fetch::FetchArgs;
pub use reporting::ReportArgs;

#[derive(Parser)]
// Never wrapped: whether clap can is decided by what else is built along.
#[command(about = "The project's own commands", term_width = 0)]
struct Arguments<C: Subcommand> {
    /// Root of the workspace to work on, with spec/ in it [default: the workspace of the current directory]
    #[arg(long, value_name = "DIR", global = true)]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: C,
}

/// The commands of this crate.
#[derive(Subcommand)]
#[non_exhaustive]
pub enum Command {
    /// Writes crates/generated from the documents in spec/
    Generate {
        /// Compare with what is committed instead of writing; exit 1 and print the difference when it is stale
        #[arg(long)]
        check: bool,
        /// Refuse documents with drafts (`x-draft`) instead of warning of them
        #[arg(long)]
        release: bool,
    },
    /// Reads documentation pages and compares their facts with the documents
    #[command(subcommand)]
    Docs(Docs),
}

/// What a command works on and prints to.
#[non_exhaustive]
pub struct Session<'s> {
    /// What the program is called on the command line, such as `cargo xtask`.
    pub program: String,
    /// The root of the workspace.
    pub root: PathBuf,
    /// How results are printed to people.
    pub style: Style,
    /// Where results go.
    pub out: &'s mut dyn Write,
    /// Where problems go.
    pub err: &'s mut dyn Write,
}

/// A set of commands that can be run.
pub trait Run: Subcommand {
    /// Runs the command, and returns the exit code of the process.
    fn run(self, session: &mut Session<'_>) -> ExitCode;

    /// Whether the command works on a workspace. One that does not can be run in any folder.
    fn needs_workspace(&self) -> bool {
        true
    }
}

impl Run for Command {
    fn needs_workspace(&self) -> bool {
        !matches!(self, Self::Docs(Docs::Extract { .. } | Docs::Scaffold { .. } | Docs::Rules { .. }))
    }

    fn run(self, session: &mut Session<'_>) -> ExitCode {
        match self {
            Self::Generate { check, release } => generate::main(session, check, release),
            Self::Docs(command) => docs::main(session, command),
        }
    }
}

/// Runs the command of this process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    main_of::<Command>()
}

/// As [`main`], with the commands of `C`.
#[must_use]
pub fn main_of<C: Run>() -> ExitCode {
    // https://no-color.org: set and not empty means no.
    let is_unwanted = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let style = if stdout().is_terminal() && !is_unwanted { Style::Coloured } else { Style::Plain };
    run::<C>(style, env::args_os(), &mut stdout().lock(), &mut stderr().lock())
}

/// Runs one command line: `arguments` begin with the name of the program, results go to `out` and problems to `err`.
/// `style` is for what is printed to people on `out`.
#[must_use]
pub fn run<C: Run>(
    style: Style,
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let program = program(arguments.first());
    let Arguments { root, command } = match parse::<C>(&program, arguments) {
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
    let here = Path::new(".");
    let root = match root {
        Some(root) => Ok(root),
        None if command.needs_workspace() => root::of(here),
        None => Ok(here.to_owned()),
    };
    match root {
        Ok(root) => command.run(&mut Session { program, root, style, out, err }),
        Err(error) => {
            let _ = writeln!(err, "error: this is not in a workspace: {}", printable::line(error));
            let _ = writeln!(err, "help: change to the workspace, or name it: --root DIR");
            ExitCode::from(2)
        }
    }
}

fn parse<C: Run>(program: &str, arguments: Vec<OsString>) -> Result<Arguments<C>, clap::Error> {
    let mut command = Arguments::<C>::command().bin_name(program);
    let matches: ArgMatches = command.try_get_matches_from_mut(arguments)?;
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// What people type to run the program: `xtask` is run by cargo.
fn program(first: Option<&OsString>) -> String {
    let name = first.and_then(|path| Path::new(path).file_stem());
    match name.map(OsStr::to_string_lossy).as_deref() {
        Some("xtask") | None => "cargo xtask".to_owned(),
        Some(name) => name.to_owned(),
    }
}
