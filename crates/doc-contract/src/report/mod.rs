//! Findings in the formats of the places where people look: a terminal, a program, a pull request, a hosted CI.
//!
//! Owns what every format shares: what was compared, what could not be read, and which findings fail a run. Each format
//! is a file of its own and a pure function of a report; each escapes what comes from pages in its own syntax.

mod changelog;
mod github;
mod json;
mod junit;
mod markdown;
mod sarif;
mod text;

use std::{collections::BTreeMap, fmt};

use crate::{
    check,
    finding::{Effect, Finding},
    origin::Origin,
    source::Source,
    spec::Spec,
    spot::Spot,
};

pub use text::Style;

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// For people, with excerpts of both sides, as a compiler prints them.
    Text(Style),
    /// A JSON array of findings.
    Json,
    /// Tables in Markdown, as a comment on a pull request.
    Markdown,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit's XML: a test case for each page.
    Junit,
    /// Workflow commands of GitHub Actions, which become annotations.
    Github,
    /// The lines of a release note in Markdown: by operation, what breaks first.
    Changelog,
}

/// Which findings fail a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum FailOn {
    /// Only those that break callers.
    Breaking,
    /// Those that break callers, and those whose effect is unclear.
    Unclear,
    /// Every finding.
    #[default]
    Any,
}

impl FailOn {
    /// Whether a finding with this effect fails a run.
    #[must_use]
    pub fn includes(self, effect: &Effect) -> bool {
        match self {
            Self::Breaking => matches!(effect, Effect::Breaking),
            Self::Unclear => !matches!(effect, Effect::Compatible),
            Self::Any => true,
        }
    }
}

/// How a command writes its findings, and when they fail it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reporting {
    /// How they are written.
    pub format: Format,
    /// Which of them fail the command.
    pub fail_on: FailOn,
}

impl Reporting {
    /// Findings in this format; those of `fail_on` fail the command.
    #[must_use]
    pub fn new(format: Format, fail_on: FailOn) -> Self {
        Self { format, fail_on }
    }
}

/// Findings in this format, any of which fails the command.
impl From<Format> for Reporting {
    fn from(format: Format) -> Self {
        Self::new(format, FailOn::default())
    }
}

/// What was compared with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// Pages with the spec.
    Spec,
    /// A page with an older one.
    Pages,
    /// A folder of pages with an older one.
    Folders,
    /// Published pages with the spec and with what was recorded of them.
    Published,
}

impl Comparison {
    /// The command that compares so.
    fn command(self) -> &'static str {
        match self {
            Self::Spec => "docs check",
            Self::Pages | Self::Folders => "docs diff",
            Self::Published => "docs watch",
        }
    }

    /// What is written where there is no finding about these pages.
    pub(crate) fn agreement(self, pages: &[Source]) -> String {
        match self {
            Self::Pages => "the pages have the same facts".to_owned(),
            Self::Folders => "the folders have the same facts".to_owned(),
            Self::Spec | Self::Published => format!("{} and the spec agree", counted(pages)),
        }
    }
}

/// A page or another file that could not be read.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub name: String,
    pub message: String,
}

/// The outcome of a comparison, with what a format needs besides the findings.
pub(crate) struct Report<'a> {
    pub comparison: Comparison,
    /// The pages that findings are about: all that were read, or the newer one of two.
    pub pages: &'a [Source],
    /// What pages are compared with besides the spec: the older page, or contracts.
    pub older: &'a [Source],
    pub spec: Option<&'a Spec>,
    pub unreadable: &'a [Unreadable],
    pub findings: &'a [Finding],
    pub fail_on: FailOn,
}

impl Report<'_> {
    /// The report in a format, with a line feed at its end unless it is empty.
    pub(crate) fn write(&self, format: Format) -> String {
        match format {
            Format::Text(style) => text::write(self, style),
            Format::Json => json::write(self),
            Format::Markdown => markdown::write(self),
            Format::Sarif => sarif::write(self),
            Format::Junit => junit::write(self),
            Format::Github => github::write(self),
            Format::Changelog => changelog::write(self),
        }
    }

    /// How many findings there are of each effect, as a sentence.
    pub(crate) fn summary(&self) -> String {
        summary(self.findings)
    }

    /// Whether a finding fails the run.
    pub(crate) fn fails(&self) -> bool {
        self.findings.iter().any(|finding| self.fail_on.includes(&finding.effect))
    }

    /// What the page that a finding is about is from.
    fn origin(&self, finding: &Finding) -> Origin {
        let page = self.pages.iter().find(|page| Some(page.name()) == finding.page_file.as_deref());
        page.map_or(Origin::Page, Source::origin)
    }

    /// The operation that a page is about.
    fn operation(&self, page: &Source) -> String {
        check::operation_name(page, self.spec)
    }

    /// The findings, first those of each page in the order of the pages, then those that are about none, by operation.
    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        let pages = self.pages.iter().map(|page| (Some(page.name()), self.operation(page)));
        for (page, operation) in pages {
            if !groups.iter().any(|group| group.page == page) {
                groups.push(Group { page, operation, findings: Vec::new() });
            }
        }
        for finding in self.findings {
            let page = finding.page_file.as_deref();
            let is_its =
                |group: &&mut Group<'_>| group.page == page && (page.is_some() || group.operation == finding.operation);
            match groups.iter_mut().find(is_its) {
                Some(group) => group.findings.push(finding),
                None => groups.push(Group { page, operation: finding.operation.clone(), findings: vec![finding] }),
            }
        }
        groups
    }

    /// The text of a 1-based line of a page or of the spec.
    fn line(&self, file: &str, line: usize) -> Option<&str> {
        if let Some(source) = self.pages.iter().chain(self.older).find(|source| source.name() == file) {
            return source.text_line(line);
        }
        self.spec?.document_named(file)?.text().lines().nth(line.checked_sub(1)?)
    }
}

/// The findings of one page, or of one operation that no page was read of.
struct Group<'a> {
    page: Option<&'a str>,
    operation: String,
    findings: Vec<&'a Finding>,
}

/// How many sources there are of each origin, such as `1 page, 2 definitions`.
fn counted(sources: &[Source]) -> String {
    let mut counts: BTreeMap<Origin, usize> = BTreeMap::new();
    for source in sources {
        *counts.entry(source.origin()).or_default() += 1;
    }
    if counts.is_empty() {
        counts.insert(Origin::Page, 0);
    }
    let count = |(origin, count): (&Origin, &usize)| format!("{count} {}{}", origin.noun(), plural(*count));
    counts.iter().map(count).collect::<Vec<_>>().join(", ")
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// How many findings there are of each effect.
fn summary<'a>(findings: impl IntoIterator<Item = &'a Finding> + Clone) -> String {
    let count = |word: &str| findings.clone().into_iter().filter(|finding| finding.effect.word() == word).count();
    let all = findings.clone().into_iter().count();
    format!(
        "{all} finding{}: {} breaking, {} unclear, {} compatible",
        plural(all),
        count("breaking"),
        count("unclear"),
        count("compatible")
    )
}

/// Where one side of a finding is. It is written as `file:line`; of a JSON file as `file:line:column #pointer`.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    line: Option<usize>,
    spot: Option<&'a Spot>,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        let Some(line) = self.line else { return Ok(()) };
        write!(f, ":{line}")?;
        self.spot.map_or(Ok(()), |spot| write!(f, ":{} #{}", spot.column, spot.pointer))
    }
}

/// Where a finding is on the page, or in the newer of two.
fn page_place(finding: &Finding) -> Option<Place<'_>> {
    let file = finding.page_file.as_deref()?;
    Some(Place { file, line: finding.page_line, spot: finding.page_spot.as_ref() })
}

/// Where a finding is in the spec, or on the older of two pages.
fn spec_place(finding: &Finding) -> Option<Place<'_>> {
    let file = finding.spec_file.as_deref()?;
    Some(Place { file, line: finding.spec_line, spot: finding.spec_spot.as_ref() })
}

/// The place that a finding is shown at: what has to be edited, or the newer of two pages; and the other side's.
fn places(comparison: Comparison, finding: &Finding) -> [Option<Place<'_>>; 2] {
    let (page, spec) = (page_place(finding), spec_place(finding));
    match (comparison, spec) {
        (Comparison::Spec | Comparison::Published, Some(_)) => [spec, page],
        _ => [page, spec],
    }
}
