//! The commands, without files: bytes in, output and exit code out.
//!
//! Owns what each command prints, where to, and what its exit code means. Reading and writing files is left to the
//! caller.

use std::{
    collections::BTreeMap,
    fmt::{Display, Write as _},
};

use spec_document::{Document, Place, ReadError};

use crate::{
    check,
    contract::Contract,
    errata, explain,
    finding::Finding,
    folders,
    origin::{self, Origin},
    read,
    report::{Comparison, Format, Report, Reporting, Unreadable},
    rules,
    scaffold::{self, Sheet},
    source::Source,
    spec::{Found, Operation, Spec},
};

/// A file as it was found, which may be that it could not be read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Input {
    /// What findings call it, usually its path.
    pub name: String,
    /// Its bytes, or why there are none.
    pub bytes: Result<Vec<u8>, ReadError>,
    /// The API that it is about, where that is known.
    pub api: Option<String>,
}

impl Input {
    /// A file of that name with these bytes.
    #[must_use]
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: Ok(bytes.into()), api: None }
    }

    /// A file that could not be read. The commands report it beside what they find in the others.
    #[must_use]
    pub fn unreadable(error: ReadError) -> Self {
        Self { name: error.document().to_owned(), bytes: Err(error), api: None }
    }

    /// The file as one about this API, if it is one.
    #[must_use]
    pub fn with_api(self, api: Option<String>) -> Self {
        Self { api, ..self }
    }
}

/// The outcome of a command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Output {
    /// For standard output.
    pub stdout: String,
    /// For standard error: notices, errors, a summary.
    pub stderr: String,
    /// The process's exit code, see [`Output::AGREE`] and its siblings.
    pub exit: u8,
    /// The contract to write.
    pub file: Option<ContractFile>,
    /// The text of the document to write.
    pub document: Option<String>,
}

/// The file of a contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ContractFile {
    /// The API, in whose folder it is.
    pub api: String,
    /// The operationId.
    pub operation: String,
    /// Its name, which is no path.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Output {
    /// Exit code: nothing to report.
    pub const AGREE: u8 = 0;
    /// Exit code: there are findings that fail the command, see [`FailOn`](crate::report::FailOn).
    pub const FINDINGS: u8 = 1;
    /// Exit code: something could not be read.
    pub const UNREADABLE: u8 = 2;

    fn unreadable(&mut self, error: &dyn std::error::Error) {
        self.exit = Self::UNREADABLE;
        let _ = writeln!(self.stderr, "error: {}", printable::line(error));
        let mut source = error.source();
        while let Some(error) = source {
            let _ = writeln!(self.stderr, "  because: {}", printable::line(error));
            source = error.source();
        }
    }

    fn refused(&mut self, name: &str, problem: impl Display) -> Unreadable {
        let message = format!("{name}: {problem}");
        self.exit = Self::UNREADABLE;
        let _ = writeln!(self.stderr, "error: {}", printable::line(&message));
        Unreadable { name: name.to_owned(), message }
    }

    fn notices(&mut self, name: &str, notices: &[read::Notice]) {
        for notice in notices {
            let column = notice.spot.as_ref().map(|spot| format!(":{}", spot.column)).unwrap_or_default();
            let text = format_args!("notice: {name}:{}{column}: {} [{}]", notice.line, notice.message, notice.rule);
            let _ = writeln!(self.stderr, "{}", printable::line(text));
        }
    }

    fn read(&mut self, input: &Input) -> Option<Source> {
        self.read_or_keep(input, &mut Vec::new())
    }

    /// Reads an input, or adds it to those that could not be read.
    fn read_or_keep(&mut self, input: &Input, unreadable: &mut Vec<Unreadable>) -> Option<Source> {
        let source = self.read_silently(input, unreadable)?;
        self.notices(source.name(), source.notices());
        Some(source)
    }

    /// As [`Output::read_or_keep`], without printing notices.
    fn read_silently(&mut self, input: &Input, unreadable: &mut Vec<Unreadable>) -> Option<Source> {
        let error: Box<dyn std::error::Error> = match &input.bytes {
            Ok(bytes) => match Source::read(input.name.as_str(), bytes) {
                Ok(source) => {
                    return Some(match &input.api {
                        Some(api) => source.with_api(api.as_str()),
                        None => source,
                    });
                }
                Err(error) => error.into(),
            },
            Err(error) => error.clone().into(),
        };
        self.unreadable(error.as_ref());
        unreadable.push(Unreadable { name: input.name.clone(), message: error.to_string() });
        None
    }

    /// Reads the files of a folder. Their notices are counted, not printed.
    fn read_all(&mut self, inputs: &[Input], unreadable: &mut Vec<Unreadable>) -> Vec<Source> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let sources: Vec<Source> = inputs.iter().filter_map(|input| self.read_silently(input, unreadable)).collect();
        for notice in sources.iter().flat_map(Source::notices) {
            *counts.entry(notice.rule).or_default() += 1;
        }
        let counts: Vec<String> = counts.into_iter().map(|(rule, count)| format!("{count} {rule}")).collect();
        let (read, all) = (sources.len(), inputs.len());
        let notices =
            if counts.is_empty() { "no notices".to_owned() } else { format!("notices: {}", counts.join(", ")) };
        let _ = writeln!(self.stderr, "read {read} of {all} files; {notices}");
        sources
    }

    /// Reads inputs; beside them those that could not be read.
    fn read_each(&mut self, inputs: &[Input]) -> (Vec<Source>, Vec<Unreadable>) {
        let mut unreadable = Vec::new();
        let sources = inputs.iter().filter_map(|input| self.read_or_keep(input, &mut unreadable)).collect();
        (sources, unreadable)
    }

    /// Compares sources with the spec, and reports that with what else was found.
    fn check(
        &mut self,
        sources: &[Source],
        unreadable: &[Unreadable],
        spec: &Spec,
        how: Reporting,
        others: Vec<Finding>,
    ) {
        let mut findings: Vec<Finding> = Vec::new();
        for finding in sources.iter().flat_map(|source| check::compare(source, spec)).chain(others) {
            if !findings.iter().any(|known| errata::is_same(known, &finding)) {
                findings.push(finding);
            }
        }
        let report = Report {
            comparison: Comparison::Spec,
            pages: sources,
            older: &[],
            spec: Some(spec),
            unreadable,
            findings: &findings,
            fail_on: how.fail_on,
        };
        self.report(&report, how.format);
    }

    /// Prints in what the sources of each operation contradict each other.
    fn contradictions(&mut self, sources: &[(&Source, &Operation)], spec: &Spec) {
        for (index, (source, operation)) in sources.iter().enumerate() {
            let is_other =
                |other: &Source, of: &Operation| std::ptr::eq(of, *operation) && other.origin() != source.origin();
            let others = sources[index + 1..].iter().filter(|(other, of)| is_other(other, of));
            for (other, _) in others {
                for message in origin::contradictions(source, other, operation, &spec.shown(operation)) {
                    let _ = writeln!(self.stderr, "notice: {}", printable::line(&message));
                }
            }
        }
    }

    /// Prints the findings with a summary and sets the exit code, unless something could not be read, which weighs
    /// more.
    fn report(&mut self, report: &Report<'_>, format: Format) {
        self.stdout.push_str(&report.write(format));
        if self.exit == Self::AGREE && report.fails() {
            self.exit = Self::FINDINGS;
        }
        let _ = match report.findings.len() {
            0 if self.exit == Self::UNREADABLE => Ok(()),
            0 => writeln!(self.stderr, "{}", report.comparison.agreement(report.pages)),
            _ => writeln!(self.stderr, "{}", report.summary()),
        };
    }
}

/// `docs extract PAGE...`: the page's facts as JSON, of several pages as an array. Exit 2 when one cannot be read; the
/// facts of the others are printed all the same.
#[must_use]
pub fn extract(pages: &[Input]) -> Output {
    let mut output = Output::default();
    let sources: Vec<Source> = pages.iter().filter_map(|page| output.read(page)).collect();
    let facts = match (pages, sources.as_slice()) {
        ([_], [source]) => serde_json::to_string_pretty(source.page()),
        ([_], _) => return output,
        (_, sources) => serde_json::to_string_pretty(&sources.iter().map(Source::page).collect::<Vec<_>>()),
    };
    let _ = writeln!(output.stdout, "{}", printable::json(facts.unwrap_or_default()));
    output
}

/// The sources that are about an operation of the spec, with it.
fn with_operations<'s>(sources: &'s [Source], spec: &'s Spec) -> Vec<(&'s Source, &'s Operation)> {
    sources.iter().filter_map(|source| Some((source, spec.found(source)?))).collect()
}

/// `docs check PAGE...`: each page against the spec, through the errata, and where two sources of an operation
/// contradict each other. Exit 0: agree, 1: findings, 2: not read.
#[must_use]
pub fn check(pages: &[Input], spec: &Spec, how: impl Into<Reporting>) -> Output {
    let mut output = Output::default();
    let (sources, unreadable) = output.read_each(pages);
    output.check(&sources, &unreadable, spec, how.into(), Vec::new());
    output.contradictions(&with_operations(&sources, spec), spec);
    output
}

/// The contract test: each recorded contract against the spec, and each erratum's probe. A contract without an
/// operation is a finding; how many operations have a contract, and which have none, is printed by API, and so is each
/// operation that names its page, and whose page is not recorded. Exit codes are those of [`check`].
#[must_use]
pub fn check_contracts(contracts: &[Input], spec: &Spec, how: impl Into<Reporting>) -> Output {
    let mut output = Output::default();
    let (sources, unreadable) = output.read_each(contracts);
    let recorded = with_operations(&sources, spec);
    let is_recorded = |operation: &Operation| recorded.iter().any(|(_, known)| std::ptr::eq(*known, operation));
    output.check(&sources, &unreadable, spec, how.into(), errata::of_unrecorded(spec, is_recorded));
    output.contradictions(&recorded, spec);
    for api in 0..spec.apis.len() {
        let operations: Vec<_> = spec.operations.iter().filter(|operation| operation.document == api).collect();
        let _ =
            writeln!(output.stderr, "{}", printable::line(coverage(&spec.apis[api].name, &operations, is_recorded)));
    }
    let has_page = |operation: &Operation| {
        recorded.iter().any(|(source, known)| source.origin() == Origin::Page && std::ptr::eq(*known, operation))
    };
    for operation in spec.operations.iter().filter(|operation| operation.names_page && !has_page(operation)) {
        let shown = spec.shown(operation);
        let _ = writeln!(output.stderr, "unchecked: no page of the operation {} is recorded", printable::line(shown));
    }
    output
}

/// How many of the operations of an API are under contract, and which are not.
fn coverage(api: &str, operations: &[&Operation], is_recorded: impl Fn(&Operation) -> bool) -> String {
    let missing: Vec<&str> =
        operations.iter().filter(|operation| !is_recorded(operation)).map(|operation| operation.id.as_str()).collect();
    let (all, recorded) = (operations.len(), operations.len() - missing.len());
    let counts = format!("{api}: {recorded} of {all} operations are under contract");
    if missing.is_empty() { counts } else { format!("{counts}; not: {}", missing.join(", ")) }
}

/// `docs diff OLD NEW`: what the newer page changed, and whom it breaks; either may be a contract. Exit codes are those
/// of [`check`].
#[must_use]
pub fn diff(old: &Input, new: &Input, how: impl Into<Reporting>) -> Output {
    let (mut output, how) = (Output::default(), how.into());
    let mut unreadable = Vec::new();
    let [old, new] = [old, new].map(|page| output.read_or_keep(page, &mut unreadable));
    let findings = match (&old, &new) {
        (Some(old), Some(new)) => check::compare_pages(old, new),
        _ => Vec::new(),
    };
    let report = Report {
        comparison: Comparison::Pages,
        pages: new.as_slice(),
        older: old.as_slice(),
        spec: None,
        unreadable: &unreadable,
        findings: &findings,
        fail_on: how.fail_on,
    };
    output.report(&report, how.format);
    output
}

/// The published page of an operation, or why there is none.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Published {
    /// The operation.
    pub operation: String,
    /// The page as it was published last, or why it could not be fetched.
    pub page: Result<Input, String>,
    /// The contract that was recorded of an earlier one.
    pub contract: Option<Input>,
}

impl Published {
    /// The page of the operation with this operationId.
    #[must_use]
    pub fn new(operation: impl Into<String>, page: Result<Input, String>, contract: Option<Input>) -> Self {
        Self { operation: operation.into(), page, contract }
    }
}

/// `docs watch`: each published page against the spec, through the errata, and against its contract. A page that could
/// not be fetched, or is that of another operation, is unreadable. Exit codes are those of [`check`].
#[must_use]
pub fn watch(published: &[Published], spec: &Spec, how: impl Into<Reporting>) -> Output {
    let (mut output, how) = (Output::default(), how.into());
    let (mut pages, mut older, mut unreadable, mut findings) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for Published { operation, page, contract } in published {
        let page = match page {
            Ok(page) => output.read_or_keep(page, &mut unreadable),
            Err(problem) => {
                unreadable.push(output.refused(operation, problem));
                None
            }
        };
        let contract = contract.as_ref().and_then(|contract| output.read_or_keep(contract, &mut unreadable));
        let Some(page) = page.map(|page| page.of_operation(operation)) else { continue };
        if let Some(other) = spec.other_operation_of(&page) {
            let found = spec.shown(other);
            let problem = format_args!("it was published as the page of {operation}, but is that of {found}");
            unreadable.push(output.refused(page.name(), problem));
            continue;
        }
        findings.extend(check::compare_published(&page, contract.as_ref(), spec));
        pages.push(page);
        older.extend(contract);
    }
    let report = Report {
        comparison: Comparison::Published,
        pages: &pages,
        older: &older,
        spec: Some(spec),
        unreadable: &unreadable,
        findings: &findings,
        fail_on: how.fail_on,
    };
    output.report(&report, how.format);
    output
}

/// `docs diff OLD NEW` of two folders: the operations that were added and removed, and what changed in the others. What
/// could not be read is counted, and neither added nor removed. Exit codes are those of [`check`].
#[must_use]
pub fn diff_folders(old: &[Input], new: &[Input], how: impl Into<Reporting>) -> Output {
    let (mut output, how) = (Output::default(), how.into());
    let mut unreadable = Vec::new();
    let [old, new] = [old, new].map(|folder| output.read_all(folder, &mut unreadable));
    let report = Report {
        comparison: Comparison::Folders,
        pages: &new,
        older: &old,
        spec: None,
        unreadable: &unreadable,
        findings: &folders::compare(&old, &new, &unreadable),
        fail_on: how.fail_on,
    };
    output.report(&report, how.format);
    output
}

/// `docs record PAGE`: the contract to write, as [`Output::file`]; an API definition is recorded with its release, and
/// a document that was made from an SDK with the SDK's. Exit 2 when the page cannot be read or the spec has no
/// operation with its method and path, several APIs have one, its breadcrumb names another service, or its operationId
/// makes no name of a file.
#[must_use]
pub fn record(page: &Input, release: Option<&str>, spec: &Spec) -> Output {
    let mut output = Output::default();
    let Some(source) = output.read(page) else { return output };
    let page = source.page();
    let operation = match spec.find(&source) {
        Found::Exact(operation) => operation,
        Found::Ambiguous(operations) => {
            let other_service = operations.first().and_then(|operation| spec.contradiction(operation, &source));
            let (problem, edit) = explain::ambiguous(page, &spec.names(&operations), other_service);
            output.refused(source.name(), format_args!("{problem}; {edit}"));
            return output;
        }
        Found::Near(_) | Found::Missing => {
            let of_spec = spec.owner(&source);
            let problem = format_args!(
                "{of_spec} has no operation {}; draft it with `docs scaffold` and add it to the spec first",
                explain::signature(page)
            );
            output.refused(source.name(), problem);
            return output;
        }
    };
    let id = &operation.id;
    let contract = match (source.sdk(), source.is_definition(), release) {
        (Some(sdk), _, None) => Contract::of_sdk(id, page.clone(), sdk),
        (None, false, None) => Contract::new(id, page.clone()),
        (None, true, Some(release)) if release.trim().is_empty() => {
            let problem = "--release is blank; give it the release of the API definition, such as that of its package";
            output.refused(source.name(), problem);
            return output;
        }
        (None, true, Some(release)) => Contract::of_definition(id, page.clone(), release),
        (None, true, None) => {
            output.refused(source.name(), "an API definition is recorded with its release; name it with --release");
            return output;
        }
        (Some(_), _, Some(_)) => {
            output.refused(source.name(), "the document has the release of its SDK; leave out --release");
            return output;
        }
        (None, false, Some(_)) => {
            output.refused(source.name(), "a page has a date and no release; leave out --release");
            return output;
        }
    };
    let contract = contract.with_meanings(source.meanings().clone());
    let Some(name) = contract.file_name() else {
        let rule = "give it a letter, then letters, digits and underscores";
        output.refused(source.name(), format_args!("the operationId `{id}` makes no name of a file; {rule}"));
        return output;
    };
    let date = release.or(contract.sdk.as_deref()).or(page.updated_on.as_deref()).unwrap_or("no date");
    let _ = writeln!(output.stderr, "{name}: {} of {}", contract.digest(), printable::line(date));
    let (api, operation) = (spec.api(operation).name.clone(), id.clone());
    output.file = Some(ContractFile { api, operation, name, text: contract.to_text() });
    output
}

/// `docs scaffold PAGE...`: a draft of the operations in OpenAPI, in YAML. With `into` it is the text of that document,
/// where an empty one is a new document, with the operations that it lacks, as [`Output::document`].
///
/// Exit 2, and no draft, when a page cannot be read, or `into` cannot be added to; when nothing can be generated from
/// the path of a page, or another service has its operation there; or when not all of a page was read, unless
/// `partial` allows that: then the draft says so.
#[must_use]
pub fn scaffold(pages: &[Input], into: Option<&Input>, partial: bool) -> Output {
    let mut output = Output::default();
    let sources: Vec<Source> = pages.iter().filter_map(|page| output.read(page)).collect();
    let sheets: Vec<Sheet<'_>> = sources.iter().map(sheet).collect();
    for sheet in sheets.iter().filter(|sheet| !partial && !sheet.unread.is_empty()) {
        output.refused(sheet.name, "not all of it was read; draft what was read with `--partial`");
    }
    if output.exit != Output::AGREE {
        return output;
    }
    let draft = match into.filter(|into| into.bytes.as_ref().map_or(true, |bytes| !bytes.is_empty())) {
        None => scaffold::new(&sheets),
        Some(into) => match document(into).and_then(|document| scaffold::into(&document, &sheets)) {
            Ok(draft) => draft,
            Err(error) => {
                output.unreadable(&error);
                return output;
            }
        },
    };
    for notice in &draft.notices {
        let _ = writeln!(output.stderr, "notice: {}", printable::line(notice));
    }
    for (page, problem) in &draft.problems {
        output.refused(page, problem);
    }
    match into {
        _ if !draft.problems.is_empty() => {}
        Some(_) => output.document = Some(draft.text),
        None => output.stdout = draft.text,
    }
    output
}

/// What a page gives a draft.
fn sheet(source: &Source) -> Sheet<'_> {
    let line = |notice: &read::Notice| format!("line {}: {}", notice.line, notice.message);
    let unread = source.notices().iter().filter(|notice| notice.loses_facts()).map(line).collect();
    let id = source.definition_id().filter(|id| scaffold::is_operation_id(id));
    Sheet { name: source.name(), page: source.page(), id, breadcrumb: source.breadcrumb(), unread }
}

fn document(input: &Input) -> Result<Document, ReadError> {
    let text = String::from_utf8(input.bytes.clone()?).map_err(|error| {
        let problem = format!("the document is not UTF-8: {}", error.utf8_error());
        ReadError::new(input.name.as_str(), Place::START, problem)
    })?;
    Document::parse(input.name.as_str(), text)
}

/// `docs rules`: the rules of findings, as Markdown or as a JSON array. Exit 0.
#[must_use]
pub fn rules(format: Format) -> Output {
    let mut output = Output::default();
    match format {
        Format::Json => {
            let rules = serde_json::to_string_pretty(rules::RULES).unwrap_or_else(|_| "[]".to_owned());
            let _ = writeln!(output.stdout, "{rules}");
        }
        _ => output.stdout = rules::to_markdown(),
    }
    output
}
