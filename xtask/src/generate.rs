//! `cargo xtask generate`: every document of `spec/` becomes one module of `crates/generated`.
//!
//! Owns which files are read and which are written. A [`Plan`] holds the wished-for content of every file of
//! `crates/generated/src`; it is made without touching anything, so `--check` and the tests look at the same thing that
//! a real run writes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use heck::ToSnakeCase;
use similar::TextDiff;
use spec_document::{Document, Place, ReadError, read_text_at_most};

use crate::{emit, inside::inside, lint, lower};

/// The file in `spec/` that is no API description.
pub const ERRATA: &str = "errata.yaml";

pub(crate) const SPEC: &str = "spec";
const OUTPUT: &str = "crates/generated/src";
/// The longest document that is read (64 MiB).
const MOST_BYTES: usize = 64 << 20;

/// What `crates/generated/src` should hold.
#[derive(Debug)]
pub struct Plan {
    root: PathBuf,
    /// File name -> content.
    files: BTreeMap<String, String>,
}

/// Reads and lints every document, and generates every module.
///
/// # Errors
/// All problems of all documents, each with its place.
pub fn plan(root: &Path) -> Result<Plan, Vec<ReadError>> {
    let mut problems = Vec::new();
    let mut modules = BTreeMap::new();
    for path in spec_files(root).map_err(|error| vec![error])? {
        let name = module_name(&path);
        if syn::parse_str::<syn::Ident>(&name).is_err() || lint::MODULES_TAKEN.contains(&name.as_str()) {
            problems.push(at_start(&path, format!("a document becomes a module, and none can be called `{name}`")));
            continue;
        }
        match read(root, &path).map_err(|error| vec![error]).and_then(|document| module(&name, &document)) {
            Ok(code) => {
                if modules.insert(name.clone(), code).is_some() {
                    problems.push(at_start(&path, format!("another document is the module `{name}` already")));
                }
            }
            Err(more) => problems.extend(more),
        }
    }
    if modules.is_empty() && problems.is_empty() {
        problems
            .push(at_start(Path::new(SPEC), "there is no OpenAPI document here (*.yaml, *.yml or *.json)".to_owned()));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let names: Vec<&str> = modules.keys().map(String::as_str).collect();
    let mut files = BTreeMap::from([("lib.rs".to_owned(), emit::gate(&names))]);
    files.extend(modules.into_iter().map(|(name, code)| (format!("{name}.rs"), code)));
    Ok(Plan { root: root.to_owned(), files })
}

/// The API descriptions of a workspace, in the order of their names.
///
/// # Errors
/// When the directory cannot be read.
pub fn spec_files(root: &Path) -> Result<Vec<PathBuf>, ReadError> {
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
pub(crate) fn read(root: &Path, path: &Path) -> Result<Document, ReadError> {
    let text = file(root, path)
        .and_then(|path| read_text_at_most(File::open(path)?, MOST_BYTES))
        .map_err(|error| at_start(path, format!("cannot be read: {error}")))?;
    Document::parse(path.display().to_string(), text)
}

fn module(name: &str, document: &Document) -> Result<String, Vec<ReadError>> {
    let problems = lint::lint(document);
    if !problems.is_empty() {
        return Err(problems);
    }
    emit::module(name, document, &lower::lower(document)).map_err(|problem| vec![problem])
}

/// Where a path below the root is, unless it leads out of its folder.
fn file(root: &Path, path: &Path) -> io::Result<PathBuf> {
    inside(root, path.parent().unwrap_or(path), path.file_name().unwrap_or_default())
}

fn module_name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().to_snake_case()
}

fn at_start(path: &Path, message: String) -> ReadError {
    ReadError::new(path.display().to_string(), Place::START, message)
}

impl Plan {
    /// How the committed files differ from the plan, as one unified diff; `None` when they do not.
    ///
    /// # Errors
    /// When a committed file cannot be read, or one that nobody generated stands among them.
    pub fn difference(&self) -> Result<Option<String>, Vec<ReadError>> {
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
    /// When a file cannot be read, or one that nobody generated stands among them.
    pub fn changes(&self) -> Result<Vec<PathBuf>, Vec<ReadError>> {
        let mut changes = Vec::new();
        for path in self.paths()? {
            if self.committed(&path)?.as_deref() != self.planned(&path) {
                changes.push(path);
            }
        }
        Ok(changes)
    }

    /// Brings one of the [`changes`](Self::changes) in line with the plan: writes the file, or removes it.
    ///
    /// # Errors
    /// When that cannot be done.
    pub fn apply(&self, change: &Path) -> Result<(), ReadError> {
        let written = file(&self.root, change).and_then(|target| match self.planned(change) {
            Some(content) => fs::create_dir_all(self.root.join(OUTPUT)).and_then(|()| fs::write(target, content)),
            None => fs::remove_file(target),
        });
        written.map_err(|error| at_start(change, format!("cannot be written: {error}")))
    }

    /// Every file that exists or should.
    fn paths(&self) -> Result<BTreeSet<PathBuf>, Vec<ReadError>> {
        let mut paths: BTreeSet<PathBuf> = self.files.keys().map(|name| Path::new(OUTPUT).join(name)).collect();
        let entries = match fs::read_dir(self.root.join(OUTPUT)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(paths),
            Err(error) => return Err(vec![at_start(Path::new(OUTPUT), format!("cannot be read: {error}"))]),
        };
        for entry in entries.flatten() {
            let path = Path::new(OUTPUT).join(entry.file_name());
            let is_ours =
                self.committed(&path).is_ok_and(|text| text.is_some_and(|text| text.starts_with(emit::HEADER)));
            if !is_ours && self.planned(&path).is_none() {
                return Err(vec![at_start(&path, "nobody generated this; move it to a hand-written crate".to_owned())]);
            }
            paths.insert(path);
        }
        Ok(paths)
    }

    fn planned(&self, path: &Path) -> Option<&str> {
        self.files.get(path.file_name()?.to_str()?).map(String::as_str)
    }

    fn committed(&self, path: &Path) -> Result<Option<String>, Vec<ReadError>> {
        match file(&self.root, path).and_then(fs::read_to_string) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(vec![at_start(path, format!("cannot be read: {error}"))]),
        }
    }
}
