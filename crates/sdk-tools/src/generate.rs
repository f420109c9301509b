//! `generate`: every API of a workspace becomes a crate.
//!
//! A [`Plan`] holds the content that every file below the folder of the generated crates should have; making it changes
//! nothing, so `--check`, the tests and a real run all look at the same plan.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use similar::TextDiff;
use spec_codegen::{
    emit::{self, Package},
    lint,
    model::Model,
    plain::plain,
};
use spec_document::ReadError;

use crate::{
    Session,
    config::{Api, Config},
    files::{self, at_start, file, names_in, unusable},
};

/// Runs the command: writes what has to change, or with `check` prints the difference. With `release`, a document that
/// there are warnings of is refused.
pub(crate) fn main(session: &mut Session<'_>, check: bool, release: bool) -> ExitCode {
    let mut written = 0;
    let config = match Config::read(&session.root) {
        Ok(config) => config,
        Err(problems) => return refused(session, &problems, written),
    };
    let output = config.output.display();
    let outcome = plan(&config).and_then(|plan| {
        if release && !plan.warnings.is_empty() {
            return Err(plan.warnings);
        }
        for warning in &plan.warnings {
            let _ = writeln!(session.err, "warning: {warning}");
        }
        if check { plan.difference() } else { write(&plan, &mut written, session.out) }
    });
    match outcome {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(difference)) => {
            let _ = write!(session.out, "{}", printable::lines(difference));
            let stale = format_args!("run `{} generate` and commit what it writes", session.program);
            let _ = writeln!(session.err, "{} is stale: {}", printable::line(output), printable::line(stale));
            ExitCode::from(1)
        }
        Err(problems) => refused(session, &problems, written),
    }
}

fn refused(session: &mut Session<'_>, problems: &[ReadError], written: usize) -> ExitCode {
    for problem in problems {
        let _ = writeln!(session.err, "{problem}");
    }
    let plural = if problems.len() == 1 { "" } else { "s" };
    let rest = if written == 0 { "nothing was written" } else { "not all was written" };
    let _ = writeln!(session.err, "{} problem{plural}; {rest}", problems.len());
    ExitCode::from(2)
}

/// Writes what has to change, and prints the name of each written file, so that a failure shows which were written.
fn write(plan: &Plan<'_>, written: &mut usize, out: &mut dyn Write) -> Result<Option<String>, Vec<ReadError>> {
    let changes = plan.changes()?;
    for path in &changes {
        plan.apply(path).map_err(|problem| vec![problem])?;
        *written += 1;
        let _ = writeln!(out, "wrote {}", printable::line(path.display()));
    }
    if changes.is_empty() {
        let _ = writeln!(out, "{} is up to date", printable::line(plan.config.output.display()));
    }
    Ok(None)
}

/// What the folder of the generated crates should hold.
#[derive(Debug)]
pub(crate) struct Plan<'c> {
    config: &'c Config,
    /// Path below the root -> content.
    files: BTreeMap<PathBuf, String>,
    /// What can be generated from, and should not be released: see [`lint::warnings`].
    warnings: Vec<ReadError>,
}

/// Reads and lints every document, and generates every crate.
///
/// # Errors
/// All problems of all documents, each with its place.
pub(crate) fn plan(config: &Config) -> Result<Plan<'_>, Vec<ReadError>> {
    let (mut problems, mut files, mut warnings) = (Vec::new(), BTreeMap::new(), Vec::new());
    for api in &config.apis {
        match package(config, api) {
            Ok((package, more)) => {
                warnings.extend(more);
                let folder = config.output.join(&api.name);
                files.extend(package.into_iter().map(|(file, content)| (folder.join(file), content)));
            }
            Err(more) => problems.extend(more),
        }
    }
    if config.apis.is_empty() {
        problems.push(at_start(&config.spec, "there is no OpenAPI document here (*.yaml, *.yml or *.json)"));
    }
    if problems.is_empty() { Ok(Plan { config, files, warnings }) } else { Err(problems) }
}

/// The files of an API's crate, with their names.
type Files = [(&'static str, String); 4];

/// The files of an API's crate, and the warnings of its document.
fn package(config: &Config, api: &Api) -> Result<(Files, Vec<ReadError>), Vec<ReadError>> {
    let document = files::document(&config.root, &api.document).map_err(|error| vec![error])?;
    let problems = lint::lint(&document);
    if !problems.is_empty() {
        return Err(problems);
    }
    let package = Package::new(&api.package, api.version.as_deref(), config.runtime.as_deref());
    let files = emit::package(&package, &Model::of(&plain(&document))).map_err(|problem| vec![problem])?;
    Ok((files, lint::warnings(&document)))
}

impl Plan<'_> {
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
        let written = file(&self.config.root, change).and_then(|target| match self.planned(change) {
            Some(content) => {
                fs::create_dir_all(self.config.root.join(folder)).and_then(|()| fs::write(target, content))
            }
            None => {
                fs::remove_file(target)?;
                for folder in folder.ancestors().take_while(|folder| *folder != self.config.output) {
                    // Fails for a folder that is not empty, which stays.
                    if fs::remove_dir(self.config.root.join(folder)).is_err() {
                        break;
                    }
                }
                Ok(())
            }
        });
        written.map_err(|error| unusable(change, "written", &error))
    }

    /// Every file that exists or should.
    fn paths(&self) -> Result<BTreeSet<PathBuf>, Vec<ReadError>> {
        let mut paths: BTreeSet<PathBuf> = self.files.keys().cloned().collect();
        let names = |folder: &Path| names_in(&self.config.root, folder).map_err(|error| vec![error]);
        for name in names(&self.config.output)? {
            let package = self.config.output.join(name);
            let source = package.join("src");
            for folder in [&package, &source] {
                for name in names(folder)? {
                    let path = folder.join(name);
                    if path == source || is_license(&path, &package) {
                        continue;
                    }
                    if self.planned(&path).is_none() && !self.is_generated(&path) {
                        let message = "this is not a generated file; move it to a hand-written crate";
                        return Err(vec![at_start(&path, message)]);
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
        match file(&self.config.root, path).and_then(fs::read_to_string) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(vec![unusable(path, "read", &error)]),
        }
    }
}

/// Whether this is a licence beside the manifest, which a published package has.
fn is_license(path: &Path, package: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.parent() == Some(package) && name.starts_with("LICENSE")
}
