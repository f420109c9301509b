//! `docs`: files in, files out. What the commands do and print is `doc_contract`'s.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use doc_contract::{
    Spec, Style,
    commands::{self, Format, Input, Output},
    limits::MAX_PAGE_BYTES,
};
use spec_codegen::lint;
use spec_document::{Document, Place, ReadError, read_at_most};

use crate::{
    Session,
    generate::{self, ERRATA, SPEC},
    inside::inside,
};

const CONTRACTS: &str = "spec/contracts";

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
        Err(error) => {
            let _ = writeln!(session.err, "error: {error}");
            ExitCode::from(Output::UNREADABLE)
        }
    }
}

/// Runs one command, prints its output, and writes its file.
fn perform(session: &mut Session<'_>, command: Docs) -> Result<u8, ReadError> {
    let output = run(&session.root, command, session.style)?;
    let _ = write!(session.out, "{}", output.stdout);
    let _ = write!(session.err, "{}", output.stderr);
    if let Some((name, text)) = &output.file {
        let path = write(&session.root, name, text)
            .map_err(|error| unusable(&Path::new(CONTRACTS).join(name), "written", &error))?;
        let _ = writeln!(session.out, "wrote {}", printable::line(path.display()));
    }
    Ok(output.exit)
}

/// Writes a contract, and returns its path.
fn write(root: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    // Looked at before the folder is made, which could follow a link as well.
    let path = inside(root, Path::new(CONTRACTS), name)?;
    fs::create_dir_all(root.join(CONTRACTS))?;
    fs::write(&path, text)?;
    Ok(path)
}

fn run(root: &Path, command: Docs, style: Style) -> Result<Output, ReadError> {
    let format = |json| if json { Format::Json } else { Format::People(style) };
    Ok(match command {
        Docs::Extract { page } => commands::extract(&input(&page)?),
        Docs::Check { pages, json } if pages.is_empty() => {
            commands::check_contracts(&contracts(root)?, &spec(root)?, format(json))
        }
        Docs::Check { pages, json } => commands::check(&inputs(&pages)?, &spec(root)?, format(json)),
        Docs::Diff { old, new, json } => commands::diff(&input(&old)?, &input(&new)?, format(json)),
        Docs::Record { page } => record(root, &page)?,
        Docs::Rules { json } => commands::rules(format(json)),
        Docs::Scaffold { page } => commands::scaffold(&input(&page)?),
    })
}

/// The contract of a page, under an operationId that the lint would let pass: the name goes into Rust and into a path.
fn record(root: &Path, page: &Path) -> Result<Output, ReadError> {
    let documents = documents(root)?;
    let output = commands::record(&input(page)?, &Spec::new(documents.clone(), errata(root)?)?);
    let id = output.file.as_ref().and_then(|(name, _)| name.strip_suffix(".json"));
    let used = id.and_then(|id| documents.iter().find_map(|document| Some((document, document.operation(id)?))));
    if let Some((document, operation)) = used
        && let Some(problem) = lint::operations::name_problem(operation.id())
    {
        let place = document.place(&format!("{}/operationId", operation.pointer()));
        return Err(ReadError::new(document.name(), place, problem));
    }
    Ok(output)
}

fn spec(root: &Path) -> Result<Spec, ReadError> {
    Spec::new(documents(root)?, errata(root)?)
}

fn documents(root: &Path) -> Result<Vec<Document>, ReadError> {
    generate::spec_files(root)?.iter().map(|path| generate::read(root, path)).collect()
}

fn errata(root: &Path) -> Result<Option<Document>, ReadError> {
    let path = Path::new(SPEC).join(ERRATA);
    fs::symlink_metadata(root.join(&path)).is_ok().then(|| generate::read(root, &path)).transpose()
}

/// The recorded contracts; none where no page has been recorded yet.
fn contracts(root: &Path) -> Result<Vec<Input>, ReadError> {
    let folder = Path::new(CONTRACTS);
    let listed = match fs::read_dir(root.join(folder)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(|entries| entries.map(|entry| Ok(entry?.file_name().into())).collect()),
    };
    let mut names: Vec<PathBuf> = listed.map_err(|error| unusable(folder, "read", &error))?;
    names.retain(|name| name.extension().is_some_and(|extension| extension == "json"));
    names.sort();
    let read = |name: &PathBuf| {
        let shown = folder.join(name);
        let path = inside(root, folder, name).map_err(|error| unusable(&shown, "read", &error))?;
        named(&shown, &path)
    };
    names.iter().map(read).collect()
}

fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>, ReadError> {
    paths.iter().map(|path| input(path)).collect()
}

fn input(path: &Path) -> Result<Input, ReadError> {
    named(path, path)
}

/// The file at `path`, which messages call `name`.
fn named(name: &Path, path: &Path) -> Result<Input, ReadError> {
    let bytes = File::open(path).and_then(|file| read_at_most(file, MAX_PAGE_BYTES));
    let bytes = bytes.map_err(|error| unusable(name, "read", &error))?;
    Ok(Input::new(name.display().to_string(), bytes))
}

fn unusable(path: &Path, what: &str, error: &io::Error) -> ReadError {
    ReadError::new(path.display().to_string(), Place::START, format!("cannot be {what}: {error}"))
}
