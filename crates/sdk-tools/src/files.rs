//! The files of a workspace, by their paths below its root: none is read through a link that leads out of its folder.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use spec_document::{Document, Place, ReadError, read_text_at_most};

use crate::{
    config::{Config, api_of},
    inside::inside,
};

/// The longest text that is read (64 MiB).
const MOST_BYTES: usize = 64 << 20;

/// An OpenAPI document, or another YAML document.
///
/// # Errors
/// When it cannot be read, or is not a YAML document.
pub(crate) fn document(root: &Path, path: &Path) -> Result<Document, ReadError> {
    Document::parse(path.display().to_string(), text(root, path)?)
}

/// The text of a file.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn text(root: &Path, path: &Path) -> Result<String, ReadError> {
    file(root, path)
        .and_then(|path| read_text_at_most(File::open(path)?, MOST_BYTES))
        .map_err(|error| unusable(path, "read", &error))
}

/// Where a file is, unless its path leads out of its folder.
pub(crate) fn file(root: &Path, path: &Path) -> io::Result<PathBuf> {
    inside(root, path.parent().unwrap_or(path), path.file_name().unwrap_or_default())
}

/// The documents of a folder, in the order of their names.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn documents_in(root: &Path, folder: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let names = names(root, folder).map_err(|error| unusable(folder, "read", &error))?;
    Ok(names.into_iter().map(|name| folder.join(name)).filter(|path| is_document(path)).collect())
}

/// The documents of a folder that has one for an API, by the API's name; none when the folder does not exist.
///
/// # Errors
/// When the folder cannot be read, when there is no such API, or when an API has two.
pub(crate) fn of_apis(config: &Config, folder: &Path) -> Result<BTreeMap<String, PathBuf>, ReadError> {
    let mut found = BTreeMap::new();
    for path in
        names_in(&config.root, folder)?.into_iter().map(|name| folder.join(name)).filter(|path| is_document(path))
    {
        let api = api_of(&path);
        if !config.has(&api) {
            return Err(config.unknown(&path, &api));
        }
        if let Some(other) = found.insert(api, path.clone()) {
            return Err(at_start(&path, format!("{} is about the same API", other.display())));
        }
    }
    Ok(found)
}

/// The names in a folder, in their order; none when it does not exist.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn names_in(root: &Path, folder: &Path) -> Result<BTreeSet<OsString>, ReadError> {
    match names(root, folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeSet::new()),
        names => names.map_err(|error| unusable(folder, "read", &error)),
    }
}

fn names(root: &Path, folder: &Path) -> io::Result<BTreeSet<OsString>> {
    fs::read_dir(root.join(folder))?.map(|entry| Ok(entry?.file_name())).collect()
}

/// Whether a file's name is that of a YAML or JSON document.
pub(crate) fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml" || extension == "json")
}

/// A problem of a file or folder as a whole.
pub(crate) fn at_start(path: &Path, message: impl Into<String>) -> ReadError {
    ReadError::new(path.display().to_string(), Place::START, message)
}

/// A file or folder that cannot be read or written.
pub(crate) fn unusable(path: &Path, what: &str, error: &io::Error) -> ReadError {
    at_start(path, format!("cannot be {what}: {error}"))
}
