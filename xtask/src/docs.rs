//! `cargo xtask docs`: files in, files out. What the commands do and say is `doc_contract`'s.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use doc_contract::{
    Spec, Style,
    commands::{self, Format, Input, Output},
    limits::MAX_PAGE_BYTES,
};
use spec_document::{Place, ReadError, read_at_most};

use crate::generate::{self, ERRATA};

const CONTRACTS: &str = "spec/contracts";

/// The commands. Exit codes: 0 agree, 1 findings, 2 something could not be read.
#[derive(Subcommand)]
pub(crate) enum Docs {
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
    /// Writes the facts of a page, without its prose, to spec/contracts/
    Record {
        /// The page
        page: PathBuf,
    },
    /// Drafts the OpenAPI description of an operation that the spec lacks
    Scaffold {
        /// The page
        page: PathBuf,
    },
}

/// Runs one command.
pub(crate) fn main(root: &Path, command: Docs, style: Style, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let outcome = run(root, command, style).and_then(|output| {
        let _ = write!(out, "{}", output.stdout);
        let _ = write!(err, "{}", output.stderr);
        if let Some((name, text)) = &output.file {
            let path = Path::new(CONTRACTS).join(name);
            let written = fs::create_dir_all(root.join(CONTRACTS)).and_then(|()| fs::write(root.join(&path), text));
            written.map_err(|error| unusable(&path, "written", &error))?;
            let _ = writeln!(out, "wrote {}", path.display());
        }
        Ok(output.exit)
    });
    match outcome {
        Ok(exit) => ExitCode::from(exit),
        Err(error) => {
            let _ = writeln!(err, "error: {error}");
            ExitCode::from(Output::UNREADABLE)
        }
    }
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
        Docs::Record { page } => commands::record(&input(&page)?, &spec(root)?),
        Docs::Scaffold { page } => commands::scaffold(&input(&page)?),
    })
}

fn spec(root: &Path) -> Result<Spec, ReadError> {
    let documents =
        generate::spec_files(root)?.iter().map(|path| generate::read(root, path)).collect::<Result<_, _>>()?;
    let errata = Path::new("spec").join(ERRATA);
    let errata = root.join(&errata).exists().then(|| generate::read(root, &errata)).transpose()?;
    Spec::new(documents, errata)
}

/// The recorded contracts; none where nobody has recorded a page yet.
fn contracts(root: &Path) -> Result<Vec<Input>, ReadError> {
    let folder = Path::new(CONTRACTS);
    let listed = match fs::read_dir(root.join(folder)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(|entries| entries.map(|entry| Ok(folder.join(entry?.file_name()))).collect()),
    };
    let mut paths: Vec<PathBuf> = listed.map_err(|error| unusable(folder, "read", &error))?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths.iter().map(|path| named(path, &root.join(path))).collect()
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

fn unusable(path: &Path, what: &str, error: &std::io::Error) -> ReadError {
    ReadError::new(path.display().to_string(), Place::START, format!("cannot be {what}: {error}"))
}
