//! `generate`: every document of `spec/` becomes a crate in `crates/generated`.
//!
//! Decides which files are read and which are written. A [`Plan`] holds the content that every file below
//! `crates/generated` should have; making it changes nothing, so `--check`, the tests and a real run all look at the
//! same plan.
//!
//! The document `spec/NAME.yaml` becomes the package `NAME-api` in the folder `crates/generated/NAME`.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use heck::ToKebabCase;
use similar::TextDiff;
use spec_codegen::{emit, lint, model::Model};
use spec_document::{Document, Place, ReadError, read_text_at_most};

use crate::{Session, inside::inside};

/// The file in `spec/` that is not an API description.
pub(crate) const ERRATA: &str = "errata.yaml";

/// The folder of the API descriptions.
pub(crate) const SPEC: &str = "spec";
const OUTPUT: &str = "crates/generated";
/// The longest document that is read (64 MiB).
const MOST_BYTES: usize = 64 << 20;

/// Runs the command: writes what has to change, or with `check` prints the difference.
pub(crate) fn main(session: &mut Session<'_>, check: bool) -> ExitCode {
    let mut written = 0;
    let outcome = plan(&session.root)
        .and_then(|plan| if check { plan.difference() } else { write(&plan, &mut written, session.out) });
    match outcome {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(difference)) => {
            let _ = write!(session.out, "{}", printable::lines(difference));
            let stale = format_args!("run `{} generate` and commit what it writes", session.program);
            let _ = writeln!(session.err, "{OUTPUT} is stale: {}", printable::line(stale));
            ExitCode::from(1)
        }
        Err(problems) => {
            for problem in &problems {
                let _ = writeln!(session.err, "{problem}");
            }
            let plural = if problems.len() == 1 { "" } else { "s" };
            let rest = if written == 0 { "nothing was written" } else { "not all was written" };
            let _ = writeln!(session.err, "{} problem{plural}; {rest}", problems.len());
            ExitCode::from(2)
        }
    }
}

/// Writes what has to change, and prints the name of each written file, so that a failure shows which were written.
fn write(plan: &Plan, written: &mut usize, out: &mut dyn Write) -> Result<Option<String>, Vec<ReadError>> {
    let changes = plan.changes()?;
    for path in &changes {
        plan.apply(path).map_err(|problem| vec![problem])?;
        *written += 1;
        let _ = writeln!(out, "wrote {}", printable::line(path.display()));
    }
    if changes.is_empty() {
        let _ = writeln!(out, "{OUTPUT} is up to date");
    }
    Ok(None)
}

/// What `crates/generated` should hold.
#[derive(Debug)]
pub(crate) struct Plan {
    root: PathBuf,
    /// Path below the root -> content.
    files: BTreeMap<PathBuf, String>,
}

/// Reads and lints every document, and generates every crate.
///
/// # Errors
/// All problems of all documents, each with its place.
pub(crate) fn plan(root: &Path) -> Result<Plan, Vec<ReadError>> {
    let mut problems = Vec::new();
    let mut names = BTreeSet::new();
    let mut files = BTreeMap::new();
    for path in spec_files(root).map_err(|error| vec![error])? {
        let name = crate_name(&path);
        if !is_crate_name(&name) {
            problems.push(at_start(&path, format!("a document becomes a crate, and `{name}-api` cannot be its name")));
            continue;
        }
        match read(root, &path).map_err(|error| vec![error]).and_then(|document| package(&name, &document)) {
            Ok(package) => {
                if !names.insert(name.clone()) {
                    problems.push(at_start(&path, format!("another document is the crate `{name}-api` already")));
                }
                let folder = Path::new(OUTPUT).join(&name);
                files.extend(package.into_iter().map(|(file, content)| (folder.join(file), content)));
            }
            Err(more) => problems.extend(more),
        }
    }
    if files.is_empty() && problems.is_empty() {
        problems
            .push(at_start(Path::new(SPEC), "there is no OpenAPI document here (*.yaml, *.yml or *.json)".to_owned()));
    }
    if problems.is_empty() { Ok(Plan { root: root.to_owned(), files }) } else { Err(problems) }
}

/// The API descriptions of a workspace, in the order of their names.
///
/// # Errors
/// When the directory cannot be read.
pub(crate) fn spec_files(root: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let spec = Path::new(SPEC);
    let unreadable = |error: io::Error| at_start(spec, format!("cannot be read: {error}"));
    let mut paths = Vec::new();
    for entry in fs::read_dir(root.join(spec)).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        let path = spec.join(&name);
        let is_document =
            path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml" || extension == "json");
        if is_document && name != ERRATA {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A document of `spec/`, by its path below the root.
///
/// # Errors
/// When it cannot be read, or is not a YAML document.
pub(crate) fn read(root: &Path, path: &Path) -> Result<Document, ReadError> {
    let text = file(root, path)
        .and_then(|path| read_text_at_most(File::open(path)?, MOST_BYTES))
        .map_err(|error| at_start(path, format!("cannot be read: {error}")))?;
    Document::parse(path.display().to_string(), text)
}

fn package(name: &str, document: &Document) -> Result<[(&'static str, String); 4], Vec<ReadError>> {
    let problems = lint::lint(document);
    if !problems.is_empty() {
        return Err(problems);
    }
    let package = emit::package(&format!("{name}-api"), &Model::of(document));
    package.map_err(|problem| vec![problem])
}

/// Where a path below the root is, unless it leads out of its folder.
fn file(root: &Path, path: &Path) -> io::Result<PathBuf> {
    inside(root, path.parent().unwrap_or(path), path.file_name().unwrap_or_default())
}

fn crate_name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().to_kebab_case()
}

/// Whether cargo and every file system accept this as a part of a crate's name.
fn is_crate_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
}

fn at_start(path: &Path, message: String) -> ReadError {
    ReadError::new(path.display().to_string(), Place::START, message)
}

impl Plan {
    /// How the committed files differ from the plan, as one unified diff; `None` when they do not.
    ///
    /// # Errors
    /// When a committed file cannot be read, or a file among them is not generated.
    pub(crate) fn difference(&self) -> Result<Option<String>, Vec<ReadError>> {
        let mut difference = String::new();
        for path in self.paths()? {
            let (old, new) = (self.committed(&path)?, self.planned(&path));
            if old.as_deref() != new {
                let label = path.display().to_string();
                let diff = TextDiff::from_lines(old.as_deref().unwrap_or_default(), new.unwrap_or_default());
                difference.push_str(
                    &diff
                        .unified_diff()
                        .header(&format!("{label} (committed)"), &format!("{label} (generated)"))
                        .to_string(),
                );
            }
        }
        Ok((!difference.is_empty()).then_some(difference))
    }

    /// The files that are not as planned. Whatever can be refused is refused here, before any of them changes.
    ///
    /// # Errors
    /// When a file cannot be read, or a file among them is not generated.
    pub(crate) fn changes(&self) -> Result<Vec<PathBuf>, Vec<ReadError>> {
        let mut changes = Vec::new();
        for path in self.paths()? {
            if self.committed(&path)?.as_deref() != self.planned(&path) {
                changes.push(path);
            }
        }
        Ok(changes)
    }

    /// Brings one of the [`changes`](Self::changes) in line with the plan: writes the file, or removes it, with the
    /// folders that it leaves empty.
    ///
    /// # Errors
    /// When that fails.
    pub(crate) fn apply(&self, change: &Path) -> Result<(), ReadError> {
        let folder = change.parent().unwrap_or(change);
        let written = file(&self.root, change).and_then(|target| match self.planned(change) {
            Some(content) => fs::create_dir_all(self.root.join(folder)).and_then(|()| fs::write(target, content)),
            None => {
                fs::remove_file(target)?;
                for folder in folder.ancestors().take_while(|folder| *folder != Path::new(OUTPUT)) {
                    // Fails for a folder that is not empty, which stays.
                    if fs::remove_dir(self.root.join(folder)).is_err() {
                        break;
                    }
                }
                Ok(())
            }
        });
        written.map_err(|error| at_start(change, format!("cannot be written: {error}")))
    }

    /// Every file that exists or should.
    fn paths(&self) -> Result<BTreeSet<PathBuf>, Vec<ReadError>> {
        let mut paths: BTreeSet<PathBuf> = self.files.keys().cloned().collect();
        for name in names_in(&self.root, Path::new(OUTPUT))? {
            let package = Path::new(OUTPUT).join(name);
            let source = package.join("src");
            for folder in [&package, &source] {
                for name in names_in(&self.root, folder)? {
                    let path = folder.join(name);
                    if path == source {
                        continue;
                    }
                    if self.planned(&path).is_none() && !self.is_generated(&path) {
                        let message = "this is not a generated file; move it to a hand-written crate";
                        return Err(vec![at_start(&path, message.to_owned())]);
                    }
                    paths.insert(path);
                }
            }
        }
        Ok(paths)
    }

    fn is_generated(&self, path: &Path) -> bool {
        let has_header = |text: String| emit::HEADERS.iter().any(|header| text.starts_with(header));
        self.committed(path).is_ok_and(|text| text.is_some_and(has_header))
    }

    fn planned(&self, path: &Path) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    fn committed(&self, path: &Path) -> Result<Option<String>, Vec<ReadError>> {
        match file(&self.root, path).and_then(fs::read_to_string) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(vec![at_start(path, format!("cannot be read: {error}"))]),
        }
    }
}

/// The names in a folder of the workspace, in their order; none when it does not exist.
fn names_in(root: &Path, folder: &Path) -> Result<BTreeSet<OsString>, Vec<ReadError>> {
    let unreadable = |error: io::Error| vec![at_start(folder, format!("cannot be read: {error}"))];
    match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.file_name()).map_err(unreadable)).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        Err(error) => Err(unreadable(error)),
    }
}
