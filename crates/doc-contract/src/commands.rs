//! The commands, without files: bytes in, output and exit code out.
//!
//! Owns what each command prints, where to, and what its exit code means. Reading and writing files is left to the
//! caller.

use std::fmt::{Display, Write as _};

use spec_document::{Document, Place, ReadError};

use crate::{
    check,
    contract::Contract,
    explain,
    finding::Finding,
    read,
    render::{self, Known, Style},
    rules,
    scaffold::{self, Sheet},
    source::Source,
    spec::{Found, Operation, Spec},
};

/// A file as it was found.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Input {
    /// What findings call it, usually its path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The API that it is about, where that is known.
    pub api: Option<String>,
}

impl Input {
    /// A file of that name with these bytes.
    #[must_use]
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into(), api: None }
    }

    /// The file as one about this API, if it is one.
    #[must_use]
    pub fn with_api(self, api: Option<String>) -> Self {
        Self { api, ..self }
    }
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// For people, with excerpts.
    People(Style),
    /// As a JSON array.
    Json,
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
    /// Exit code: there are findings.
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

    fn refused(&mut self, name: &str, problem: impl Display) {
        self.exit = Self::UNREADABLE;
        let _ = writeln!(self.stderr, "error: {}", printable::line(format_args!("{name}: {problem}")));
    }

    fn notices(&mut self, name: &str, notices: &[read::Notice]) {
        for notice in notices {
            let text = format_args!("notice: {name}:{}: {} [{}]", notice.line, notice.message, notice.rule);
            let _ = writeln!(self.stderr, "{}", printable::line(text));
        }
    }

    fn read(&mut self, input: &Input) -> Option<Source> {
        match Source::read(input.name.as_str(), &input.bytes) {
            Ok(source) => {
                self.notices(source.name(), source.notices());
                Some(match &input.api {
                    Some(api) => source.with_api(api.as_str()),
                    None => source,
                })
            }
            Err(error) => {
                self.unreadable(&error);
                None
            }
        }
    }

    /// Prints the findings and sets the exit code, unless something could not be read, which weighs more.
    fn findings(&mut self, findings: &[Finding], known: &Known<'_>, format: Format, sides: [&str; 2]) {
        match format {
            Format::Json => {
                let findings = serde_json::to_string_pretty(findings).unwrap_or_else(|_| "[]".to_owned());
                let _ = writeln!(self.stdout, "{}", printable::json(findings));
            }
            Format::People(style) => self.stdout.push_str(&render::render(findings, known, style, sides)),
        }
        if self.exit == Self::AGREE && !findings.is_empty() {
            self.exit = Self::FINDINGS;
        }
    }

    fn summary(&mut self, findings: &[Finding], agree: &str) {
        let count = |word: &str| findings.iter().filter(|finding| finding.effect.word() == word).count();
        let _ = match findings.len() {
            0 if self.exit == Self::UNREADABLE => Ok(()),
            0 => writeln!(self.stderr, "{agree}"),
            all => writeln!(
                self.stderr,
                "{all} finding{}: {} breaking, {} unclear, {} compatible",
                if all == 1 { "" } else { "s" },
                count("breaking"),
                count("unclear"),
                count("compatible")
            ),
        };
    }
}

/// `docs extract PAGE`: the page's facts as JSON. Exit 2 when it cannot be read.
#[must_use]
pub fn extract(page: &Input) -> Output {
    let mut output = Output::default();
    if let Some(source) = output.read(page) {
        let facts = serde_json::to_string_pretty(source.page()).unwrap_or_default();
        let _ = writeln!(output.stdout, "{}", printable::json(facts));
    }
    output
}

/// `docs check PAGE...`: each page against the spec, through the errata. Exit 0: agree, 1: findings, 2: not read.
#[must_use]
pub fn check(pages: &[Input], spec: &Spec, format: Format) -> Output {
    check_beside(pages, spec, format, Vec::new())
}

/// Checks pages, and adds what else there is to find when they are read.
fn check_beside(pages: &[Input], spec: &Spec, format: Format, others: Vec<Finding>) -> Output {
    let mut output = Output::default();
    let sources: Vec<Source> = pages.iter().filter_map(|page| output.read(page)).collect();
    let mut findings: Vec<Finding> = sources.iter().flat_map(|source| check::compare(source, spec)).collect();
    findings.extend(others);
    let known = Known { sources: &sources.iter().collect::<Vec<_>>(), spec: Some(spec) };
    output.findings(&findings, &known, format, ["the page", "the spec"]);
    let count = sources.len();
    output.summary(&findings, &format!("{count} page{} and the spec agree", if count == 1 { "" } else { "s" }));
    output
}

/// The contract test: each recorded contract against the spec, and each erratum's probe. A contract without an
/// operation is a finding; an operation that names its page, and whose page is not recorded, is listed as unchecked.
/// Exit codes are those of [`check`].
#[must_use]
pub fn check_contracts(contracts: &[Input], spec: &Spec, format: Format) -> Output {
    let read = contracts.iter().filter_map(|contract| Output::default().read(contract));
    let recorded: Vec<&Operation> = read
        .filter_map(|source| match spec.find(&source) {
            Found::Exact(operation) | Found::Near(operation) => Some(operation),
            Found::Ambiguous(_) | Found::Missing => None,
        })
        .collect();
    let mut output = check_beside(contracts, spec, format, check::probes_without_page(spec, &recorded));
    let is_recorded = |operation: &Operation| recorded.iter().any(|known| std::ptr::eq(*known, operation));
    for operation in spec.operations.iter().filter(|operation| operation.names_page && !is_recorded(operation)) {
        let shown = spec.shown(operation);
        let _ = writeln!(output.stderr, "unchecked: no page of the operation {} is recorded", printable::line(shown));
    }
    output
}

/// `docs diff OLD NEW`: what the newer page changed, and whom it breaks; either may be a contract. Exit codes are those
/// of [`check`].
#[must_use]
pub fn diff(old: &Input, new: &Input, format: Format) -> Output {
    let mut output = Output::default();
    let (old, new) = (output.read(old), output.read(new));
    if let (Some(old), Some(new)) = (old, new) {
        let findings = check::compare_pages(&old, &new);
        output.findings(&findings, &Known { sources: &[&new, &old], spec: None }, format, ["now", "before"]);
        output.summary(&findings, "the pages have the same facts");
    }
    output
}

/// `docs record PAGE`: the contract to write, as [`Output::file`]. Exit 2 when the page cannot be read or the spec has
/// no operation with its method and path, several APIs have one, or its operationId makes no name of a file.
#[must_use]
pub fn record(page: &Input, spec: &Spec) -> Output {
    let mut output = Output::default();
    let Some(source) = output.read(page) else { return output };
    let page = source.page();
    let operation = match spec.find(&source) {
        Found::Exact(operation) => operation,
        Found::Ambiguous(operations) => {
            let (problem, edit) = explain::ambiguous(page, &spec.names(&operations));
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
    let contract = Contract::new(id, page.clone());
    let Some(name) = contract.file_name() else {
        let rule = "give it a letter, then letters, digits and underscores";
        output.refused(source.name(), format_args!("the operationId `{id}` makes no name of a file; {rule}"));
        return output;
    };
    let date = page.updated_on.as_deref().unwrap_or("no date");
    let _ = writeln!(output.stderr, "{name}: {} of {}", contract.digest(), printable::line(date));
    let (api, operation) = (spec.api(operation).name.clone(), id.clone());
    output.file = Some(ContractFile { api, operation, name, text: contract.to_text() });
    output
}

/// `docs scaffold PAGE...`: a draft of the operations in OpenAPI, in YAML. With `into` it is the text of that document,
/// where an empty one is a new document, with the operations that it lacks, as [`Output::document`].
///
/// Exit 2, and no draft, when a page cannot be read, or `into` cannot be added to; or when not all of a page was
/// read, unless `partial` allows that: then the draft says so.
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
    let draft = match into.filter(|into| !into.bytes.is_empty()) {
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
    match into {
        Some(_) => output.document = Some(draft.text),
        None => output.stdout = draft.text,
    }
    output
}

/// What a page gives a draft.
fn sheet(source: &Source) -> Sheet<'_> {
    let line = |notice: &read::Notice| format!("line {}: {}", notice.line, notice.message);
    let unread = source.notices().iter().filter(|notice| notice.loses_facts()).map(line).collect();
    Sheet { name: source.name(), page: source.page(), breadcrumb: source.breadcrumb(), unread }
}

fn document(input: &Input) -> Result<Document, ReadError> {
    let text = String::from_utf8(input.bytes.clone()).map_err(|error| {
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
        Format::People(_) => output.stdout = rules::to_markdown(),
    }
    output
}
