//! `docs`: files in, files out. What the commands do and print is `doc_contract`'s.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use doc_contract::{
    Spec,
    commands::{self, Format, Input, Output},
    limits::MAX_PAGE_BYTES,
};
use spec_codegen::lint;
use spec_document::{Document, ReadError, read_at_most};

use crate::{
    Session,
    config::{Api, Config},
    files::{self, names_in, unusable},
    inside::inside,
};

/// The commands. Exit codes: 0 agree, 1 findings, 2 something could not be read.
#[derive(Subcommand)]
#[non_exhaustive]
pub enum Docs {
    /// Prints the facts of a saved page as JSON
    Extract {
        /// The page: text, HTML or Markdown, in English or Chinese
        page: PathBuf,
    },
    /// Compares saved pages with the spec, through the errata; without a page, the recorded contracts
    Check {
        /// The pages, or recorded contracts
        pages: Vec<PathBuf>,
        /// Print the findings as a JSON array
        #[arg(long)]
        json: bool,
    },
    /// Compares two pages: what changed, and whom it breaks
    Diff {
        /// The page, or recorded contract, as it was
        old: PathBuf,
        /// The page, or recorded contract, as it is
        new: PathBuf,
        /// Print the findings as a JSON array
        #[arg(long)]
        json: bool,
    },
    /// Writes the facts of a page, without its prose, to spec/contracts/ of the workspace
    Record {
        /// The page
        page: PathBuf,
    },
    /// Lists the rules of findings: the ID of each, what it means, and its effect on callers
    Rules {
        /// Print the rules as a JSON array
        #[arg(long)]
        json: bool,
    },
    /// Drafts the OpenAPI description of an operation that the spec lacks
    Scaffold {
        /// The page
        page: PathBuf,
    },
}

/// Runs one command.
pub(crate) fn main(session: &mut Session<'_>, command: Docs) -> ExitCode {
    match perform(session, command) {
        Ok(exit) => ExitCode::from(exit),
        Err(errors) => {
            for error in errors {
                let _ = writeln!(session.err, "error: {error}");
            }
            ExitCode::from(Output::UNREADABLE)
        }
    }
}

/// Runs one command and prints its output.
fn perform(session: &mut Session<'_>, command: Docs) -> Result<u8, Vec<ReadError>> {
    let format = |json| if json { Format::Json } else { Format::People(session.style) };
    let output = match command {
        Docs::Extract { page } => commands::extract(&input(&page)?),
        Docs::Check { pages, json } => {
            let config = Config::read(&session.root)?;
            match pages.is_empty() {
                true => commands::check_contracts(&contracts(&config)?, &spec(&config)?, format(json)),
                false => commands::check(&inputs(&pages)?, &spec(&config)?, format(json)),
            }
        }
        Docs::Diff { old, new, json } => commands::diff(&input(&old)?, &input(&new)?, format(json)),
        Docs::Record { page } => return record(session, &page),
        Docs::Rules { json } => commands::rules(format(json)),
        Docs::Scaffold { page } => commands::scaffold(&input(&page)?),
    };
    Ok(print(session, &output))
}

/// Prints the output of a command, and returns its exit code.
fn print(session: &mut Session<'_>, output: &Output) -> u8 {
    let _ = write!(session.out, "{}", output.stdout);
    let _ = write!(session.err, "{}", output.stderr);
    output.exit
}

/// Writes the contract of a page, under an operationId that the lint would let pass: the name goes into Rust and into a
/// path.
fn record(session: &mut Session<'_>, page: &Path) -> Result<u8, Vec<ReadError>> {
    let config = Config::read(&session.root)?;
    let documents = documents(&config)?;
    let spec = Spec::new(documents.clone(), errata(&config)?).map_err(|error| vec![error])?;
    let output = commands::record(&input(page)?, &spec);
    let id = output.file.as_ref().and_then(|(name, _)| name.strip_suffix(".json"));
    let used = id.and_then(|id| documents.iter().find_map(|document| Some((document, document.operation(id)?))));
    if let Some((document, operation)) = used
        && let Some(problem) = lint::operations::name_problem(operation.id())
    {
        return Err(vec![document.error(&format!("{}/operationId", operation.pointer()), problem)]);
    }
    let exit = print(session, &output);
    if let Some((name, text)) = &output.file {
        let path = write(&config, name, text)
            .map_err(|error| vec![unusable(&config.contracts.join(name), "written", &error)])?;
        let _ = writeln!(session.out, "wrote {}", printable::line(path.display()));
    }
    Ok(exit)
}

/// Writes a contract, and returns its path.
fn write(config: &Config, name: &str, text: &str) -> io::Result<PathBuf> {
    // Looked at before the folder is made, which could follow a link as well.
    let path = inside(&config.root, &config.contracts, name)?;
    fs::create_dir_all(config.root.join(&config.contracts))?;
    fs::write(&path, text)?;
    Ok(path)
}

fn spec(config: &Config) -> Result<Spec, Vec<ReadError>> {
    Spec::new(documents(config)?, errata(config)?).map_err(|error| vec![error])
}

fn documents(config: &Config) -> Result<Vec<Document>, Vec<ReadError>> {
    let read = |api: &Api| files::document(&config.root, &api.document).map_err(|error| vec![error]);
    config.apis.iter().map(read).collect()
}

fn errata(config: &Config) -> Result<Option<Document>, Vec<ReadError>> {
    let path = config.spec.join(files::ERRATA);
    let is_there = fs::symlink_metadata(config.root.join(&path)).is_ok();
    is_there.then(|| files::document(&config.root, &path)).transpose().map_err(|error| vec![error])
}

/// The recorded contracts; none where no page has been recorded yet.
fn contracts(config: &Config) -> Result<Vec<Input>, Vec<ReadError>> {
    let folder = &config.contracts;
    let mut names = names_in(&config.root, folder).map_err(|error| vec![error])?;
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "json"));
    let read = |name: &OsString| {
        let shown = folder.join(name);
        let path = inside(&config.root, folder, name).map_err(|error| vec![unusable(&shown, "read", &error)])?;
        named(&shown, &path)
    };
    names.iter().map(read).collect()
}

fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>, Vec<ReadError>> {
    paths.iter().map(|path| input(path)).collect()
}

fn input(path: &Path) -> Result<Input, Vec<ReadError>> {
    named(path, path)
}

/// The file at `path`, which messages call `name`.
fn named(name: &Path, path: &Path) -> Result<Input, Vec<ReadError>> {
    let bytes = File::open(path).and_then(|file| read_at_most(file, MAX_PAGE_BYTES));
    let bytes = bytes.map_err(|error| vec![unusable(name, "read", &error)])?;
    Ok(Input::new(name.display().to_string(), bytes))
}
