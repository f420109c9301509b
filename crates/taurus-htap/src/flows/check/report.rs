//! What a check has found.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

use crate::{TableCheck, TableConfigReport, Totals, text::non_empty};

/// Whether something fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Verdict {
    /// It does.
    Passed,
    /// It does not.
    Failed,
    /// It could not be determined.
    Undetermined,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Subject {
    /// The task itself: whether its name is free, whether it has a target and includes tables, and whether the service
    /// accepts what it describes.
    Task,
    /// The source database.
    Database,
    /// A parameter of the synchronization.
    Parameter,
    /// A table that would be synchronized, or that is excluded.
    Table,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    subject: Subject,
    name: String,
    verdict: Verdict,
    reason: Option<String>,
    #[serde(skip)]
    is_unexplained_failure: bool,
    #[serde(skip)]
    is_exclusion: bool,
}

impl Finding {
    pub(crate) fn new(subject: Subject, name: &str, verdict: Verdict, reason: impl Into<String>) -> Self {
        let reason = Some(reason.into()).filter(|reason| !reason.is_empty());
        Self { subject, name: name.to_owned(), verdict, reason, is_unexplained_failure: false, is_exclusion: false }
    }

    /// A finding about the name of a table that the task excludes.
    pub(crate) fn of_excluded(name: &str, verdict: Verdict, reason: impl Into<String>) -> Self {
        Self { is_exclusion: true, ..Self::new(Subject::Table, name, verdict, reason) }
    }

    /// The service gives no reasons, but shows which configuration it means.
    pub(super) fn of_table(table: &TableCheck) -> Self {
        let config = table.config();
        let config = non_empty(config.as_ref().map(|config| config.as_str())).map(|config| format!("`{config}`"));
        let (verdict, reason) = match (table.has_passed(), table.has_failed(), config) {
            (true, _, config) => (Verdict::Passed, config.unwrap_or_default()),
            (_, true, Some(config)) => (Verdict::Failed, format!("{config} fails the service's check")),
            (_, true, None) => (Verdict::Failed, "its configuration fails the service's check".to_owned()),
            (_, _, _) if table.result().is_empty() => {
                (Verdict::Undetermined, "the service gives no verdict".to_owned())
            }
            (_, _, _) => (Verdict::Undetermined, format!("the service's verdict is `{}`", table.result())),
        };
        let is_unexplained_failure = verdict == Verdict::Failed;
        Self { is_unexplained_failure, ..Self::new(Subject::Table, table.name(), verdict, reason) }
    }

    /// What kind of thing.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it fits.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Whether a table failed the service's check, for which the service gives no reason: [`Finding::reason`] repeats
    /// the verdict.
    pub fn is_unexplained_failure(&self) -> bool {
        self.is_unexplained_failure
    }

    /// Whether it is about a table that the task excludes, and so not about one that would be synchronized.
    pub fn is_exclusion(&self) -> bool {
        self.is_exclusion
    }

    /// The reason, if there is one.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }
}

/// Whether a described task fits, and what of it does not.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckReport {
    findings: Vec<Finding>,
    tables: TableConfigReport,
}

impl CheckReport {
    /// The headings of the table that `Display` writes: subject, name, verdict and reason of each finding.
    pub const HEADINGS: [&'static str; 4] = ["SUBJECT", "NAME", "VERDICT", "REASON"];

    pub(crate) fn new(findings: Vec<Finding>, tables: TableConfigReport) -> Self {
        Self { findings, tables }
    }

    /// Everything that was looked at: the task, its database, parameters and tables.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    #[cfg(feature = "fitness")]
    pub(crate) fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.findings
    }

    /// What has failed.
    pub fn failed(&self) -> impl Iterator<Item = &Finding> {
        self.with(Verdict::Failed)
    }

    /// What could not be determined. It has neither passed nor failed.
    pub fn undetermined(&self) -> impl Iterator<Item = &Finding> {
        self.with(Verdict::Undetermined)
    }

    /// Whether something was looked at, and all of it has passed.
    pub fn all_passed(&self) -> bool {
        !self.findings.is_empty() && self.findings.iter().all(|finding| finding.verdict == Verdict::Passed)
    }

    /// How many findings passed and failed.
    pub fn totals(&self) -> Totals {
        let [passed, failed, undetermined] =
            [Verdict::Passed, Verdict::Failed, Verdict::Undetermined].map(|verdict| self.with(verdict).count());
        Totals::new(passed, failed, undetermined)
    }

    /// The service's verdicts on the configurations of tables, as it gave them.
    pub fn table_configs(&self) -> &TableConfigReport {
        &self.tables
    }

    fn with(&self, verdict: Verdict) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.verdict == verdict)
    }
}

/// The findings and the totals, with the ID under which the service logged the check of tables.
impl Serialize for CheckReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'r> {
            findings: &'r [Finding],
            #[serde(flatten)]
            totals: Totals,
            request_id: Option<&'r str>,
        }
        let fields = Fields { findings: &self.findings, totals: self.totals(), request_id: self.tables.request_id() };
        fields.serialize(serializer)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Undetermined => "undetermined",
        })
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Task => "task",
            Self::Database => "database",
            Self::Parameter => "parameter",
            Self::Table => "table",
        })
    }
}

/// A table for people: a line for each finding, then the totals. It ends in a line break.
impl fmt::Display for CheckReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = printable::Table::new(Self::HEADINGS);
        for finding in &self.findings {
            let (subject, verdict) = (finding.subject.to_string(), finding.verdict.to_string());
            table.row([&subject, finding.name(), &verdict, finding.reason().unwrap_or_default()]);
        }
        writeln!(f, "{table}{}", self.totals())
    }
}
