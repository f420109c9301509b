//! `sdk.toml`: where the files of a workspace are, which APIs it has, and what generated manifests say.
//!
//! Owns the defaults, which hold where the file or a key is absent, and the rules for values. The keys are in `file`;
//! what each means is in the documentation of the crate.

mod file;

use std::{
    collections::BTreeSet,
    path::{Component, Path, PathBuf},
};

use heck::ToKebabCase;
use spec_document::ReadError;

use self::file::File;
use crate::{
    fetch,
    files::{at_start, documents_in, is_document},
};

/// What a workspace has, and where.
#[derive(Debug)]
pub(crate) struct Config {
    /// The root of the workspace. The other paths are relative to it.
    pub root: PathBuf,
    /// The folder of the API descriptions.
    pub spec: PathBuf,
    /// The folder of the recorded pages.
    pub contracts: PathBuf,
    /// The folder of the errata.
    pub errata: PathBuf,
    /// The folder of the generated crates.
    pub output: PathBuf,
    /// The APIs, in the order of their documents, each with a name of its own.
    pub apis: Vec<Api>,
    /// The runtime as a generated manifest writes it; `None`: manifests inherit from the workspace.
    pub runtime: Option<String>,
}

/// One API.
#[derive(Debug)]
pub(crate) struct Api {
    /// Its name, which can be a part of a crate's name.
    pub name: String,
    /// Its description.
    pub document: PathBuf,
    /// The name of its crate.
    pub package: String,
    /// The version of its crate; `None`: by default.
    pub version: Option<String>,
    /// The URL of the published page of an operation, with `{operationId}` for its operationId.
    pub pages: Option<String>,
}

impl Config {
    /// The file, in the root of the workspace.
    pub(crate) const FILE: &str = "sdk.toml";

    /// Reads the file of a workspace, and finds its APIs.
    ///
    /// # Errors
    /// All problems of the file, or all documents that cannot be APIs.
    pub(crate) fn read(root: &Path) -> Result<Self, Vec<ReadError>> {
        let file = File::read(root).map_err(|error| vec![error])?;
        let mut problems = Vec::new();
        let spec = file.folder(file.keys.spec.as_ref(), Path::new("spec"), &mut problems);
        let contracts = file.folder(file.keys.contracts.as_ref(), &spec.join("contracts"), &mut problems);
        let errata = file.folder(file.keys.errata.as_ref(), &spec.join("errata"), &mut problems);
        let output = file.folder(file.keys.output.as_ref(), Path::new("crates/generated"), &mut problems);
        let runtime = match &file.keys.runtime {
            // A path is relative to the root, and each generated manifest is in a folder of the output.
            Some(runtime) => runtime.as_ref().to_toml(output.components().count() + 1).unwrap_or_else(|problem| {
                problems.push(file.error(runtime, problem));
                None
            }),
            None => None,
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let apis = match &file.keys.apis {
            Some(apis) => listed(root, &file, &spec, apis)?,
            None => discovered(root, &spec)?,
        };
        Ok(Self { root: root.to_owned(), spec, contracts, errata, output, apis, runtime })
    }

    /// Whether there is an API of this name.
    pub(crate) fn has(&self, api: &str) -> bool {
        self.apis.iter().any(|it| it.name == api)
    }

    /// The names of the APIs, in a sentence.
    pub(crate) fn names(&self) -> String {
        match self.apis.as_slice() {
            [] => "there is none".to_owned(),
            [one] => format!("the only API is {}", one.name),
            several => {
                let names: Vec<_> = several.iter().map(|api| api.name.as_str()).collect();
                format!("the APIs are {}", names.join(", "))
            }
        }
    }

    /// The problem of a file or folder of an API that there is not.
    pub(crate) fn unknown(&self, path: &Path, api: &str) -> ReadError {
        at_start(path, format!("there is no API `{api}`; {}: rename it, or delete it", self.names()))
    }
}

/// The APIs of the documents of a folder.
fn discovered(root: &Path, spec: &Path) -> Result<Vec<Api>, Vec<ReadError>> {
    let (mut apis, mut names, mut problems) = (Vec::new(), BTreeSet::new(), Vec::new());
    for document in documents_in(root, spec).map_err(|error| vec![error])? {
        let name = api_of(&document);
        let package = default_package(&name);
        if document.with_extension("") == spec.join("errata") {
            problems.push(at_start(
                &document,
                "each API has errata of its own: move them to the folder errata/, as API.yaml",
            ));
        } else if !is_api_name(&name) {
            problems
                .push(at_start(&document, format!("a document becomes a crate, and `{package}` cannot be its name")));
        } else if !names.insert(name.clone()) {
            problems.push(at_start(&document, format!("another document is the crate `{package}` already")));
        } else {
            apis.push(Api { name, document, package, version: None, pages: None });
        }
    }
    if problems.is_empty() { Ok(apis) } else { Err(problems) }
}

/// The APIs that the file lists.
fn listed(root: &Path, file: &File, spec: &Path, entries: &file::Apis) -> Result<Vec<Api>, Vec<ReadError>> {
    // Looked for only where an API does not name its document.
    let found = documents_in(root, spec).unwrap_or_default();
    let (mut apis, mut problems) = (Vec::new(), Vec::new());
    for (name, entry) in entries {
        if !is_api_name(name.as_ref()) {
            let message = format!("`{}` cannot be a part of a crate's name: write it in kebab case", name.as_ref());
            problems.push(file.error(name, message));
            continue;
        }
        let document = match &entry.document {
            Some(document) => Some(PathBuf::from(document.as_ref())),
            None => found.iter().find(|document| api_of(document) == *name.as_ref()).cloned(),
        };
        let Some(document) = document else {
            let message = format!("there is no document of this name in {}: add `document`", spec.display());
            problems.push(file.error(name, message));
            continue;
        };
        let package =
            entry.package.as_ref().map_or_else(|| default_package(name.as_ref()), |package| package.as_ref().clone());
        let version = entry.version.as_ref().map(|version| version.as_ref().clone());
        let pages = entry.pages.as_ref().map(|pages| pages.as_ref().clone());
        let api = Api { name: name.as_ref().clone(), document, package, version, pages };
        problems.extend(api_problems(&api, &apis).into_iter().map(|(key, message)| {
            let value = match key {
                Key::Document => entry.document.as_ref(),
                Key::Package => entry.package.as_ref(),
                Key::Version => entry.version.as_ref(),
                Key::Pages => entry.pages.as_ref(),
            };
            file.error(value.unwrap_or(name), message)
        }));
        apis.push(api);
    }
    if problems.is_empty() { Ok(apis) } else { Err(problems) }
}

/// What a problem of an API is about.
enum Key {
    Document,
    Package,
    Version,
    Pages,
}

/// What is wrong with an API, by itself and beside the ones before it.
fn api_problems(api: &Api, others: &[Api]) -> Vec<(Key, String)> {
    let Api { document, package, version, pages, .. } = api;
    let mut problems = Vec::new();
    if !is_below_root(document) || !is_document(document) {
        let message = "a document is a path below the root, to a .yaml, .yml or .json file".to_owned();
        problems.push((Key::Document, message));
    }
    if let Some(other) = others.iter().find(|other| other.document == *document) {
        let message = format!("{} is the document of `{}` already", document.display(), other.name);
        problems.push((Key::Document, message));
    }
    if !is_package_name(package) {
        problems.push((Key::Package, format!("`{package}` cannot be the name of a crate")));
    }
    if let Some(other) = others.iter().find(|other| other.package == *package) {
        problems.push((Key::Package, format!("`{package}` is the crate of `{}` already", other.name)));
    }
    if version.as_ref().is_some_and(|version| !is_version(version)) {
        problems.push((Key::Version, "a version is three numbers with dots, such as 1.2.0".to_owned()));
    }
    if let Some(problem) = pages.as_deref().and_then(fetch::pattern_problem) {
        problems.push((Key::Pages, problem));
    }
    problems
}

/// The name of the API that a file is about: the file's name in kebab case.
pub(crate) fn api_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().to_kebab_case()
}

fn default_package(api: &str) -> String {
    format!("{api}-api")
}

/// Whether cargo and every file system accept this as a part of a crate's name.
fn is_api_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
}

fn is_package_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_')
}

/// Whether this is a version as cargo wants it, with a pre-release or without one.
fn is_version(text: &str) -> bool {
    let (numbers, rest) = text.split_at(text.find(['-', '+']).unwrap_or(text.len()));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    numbers.split('.').count() == 3
        && numbers.split('.').all(is_number)
        && rest.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '+' | '.'))
}

/// Whether a path is a plain one below the root: no step up, no start elsewhere.
fn is_below_root(path: &Path) -> bool {
    let mut steps = path.components();
    path.components().next().is_some() && steps.all(|step| matches!(step, Component::Normal(_)))
}
