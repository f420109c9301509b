//! The part of the check that is about tables: what the service says about them, and which of them the source has.

use std::collections::HashSet;

use huaweicloud_core::Result;
use taurus_htap_api::types;

use super::{Finding, Refusal, Subject, Verdict};
use crate::{TableCheck, TableConfigReport};

const NO_DATABASE: &str = "cannot be looked up without its database";
const NO_TABLE: &str = "the source database has no such table for synchronization";

/// The names of the tables that the source has.
pub(super) enum Present {
    These(HashSet<String>),
    /// Why they are not known.
    Unknown(String),
}

impl Present {
    /// The same where the database was not found: that it has no tables means nothing.
    pub(super) fn without_database(self) -> Self {
        match self {
            Self::These(names) if !names.is_empty() => Self::These(names),
            Self::These(_) | Self::Unknown(_) => Self::Unknown(NO_DATABASE.to_owned()),
        }
    }

    fn lacks(&self, name: &str) -> bool {
        match self {
            Self::These(names) => !names.contains(name),
            Self::Unknown(_) => false,
        }
    }

    /// What is wrong with the name of an excluded table.
    pub(super) fn excluded(&self, name: &str) -> Option<Finding> {
        match self {
            Self::These(names) if names.contains(name) => None,
            Self::These(_) => {
                let reason = format!("{NO_TABLE}: the name excludes nothing");
                Some(Finding::of_excluded(name, Verdict::Failed, reason))
            }
            Self::Unknown(reason) => Some(Finding::of_excluded(name, Verdict::Undetermined, reason.as_str())),
        }
    }
}

/// The service's part of the check of tables.
pub(super) struct Verdicts {
    pub(super) report: TableConfigReport,
    /// Why a configured table has no verdict.
    why_unreported: &'static str,
    /// Whether the service has refused the task as a whole, so that no table has a verdict.
    is_refused: bool,
}

impl Verdicts {
    pub(super) fn new(
        verdicts: Option<Result<TableConfigReport, Refusal>>,
        task: &types::CheckTableConfigRequest,
    ) -> Self {
        let (report, why_unreported, is_refused) = match verdicts {
            Some(Ok(report)) => (report, "the service does not report on its configuration", false),
            Some(Err(refusal)) => {
                let report = TableConfigReport::refused(task, refusal.error());
                (report, "the service refuses the task, so it gives no verdict on the table", true)
            }
            None => {
                let report = TableConfigReport::not_asked(task);
                (report, "its configuration cannot be checked without a target", false)
            }
        };
        Self { report, why_unreported, is_refused }
    }
}

/// The verdicts of the service, and then what is known of the tables without one.
pub(super) fn tables(names: &[&str], present: &Present, verdicts: &Verdicts) -> Vec<Finding> {
    let Verdicts { report, why_unreported, is_refused } = verdicts;
    let of_verdict = |table| match Finding::of_table(table) {
        finding if finding.verdict() == Verdict::Failed && present.lacks(finding.name()) => {
            Finding::new(Subject::Table, finding.name(), Verdict::Failed, NO_TABLE)
        }
        finding => finding,
    };
    let reported: HashSet<_> = report.tables().iter().map(TableCheck::name).collect();
    let unreported: HashSet<_> = report.unreported().iter().map(String::as_str).collect();
    let of_name = |name: &&str| {
        let (verdict, reason) = match present {
            Present::Unknown(reason) => (Verdict::Undetermined, reason.as_str()),
            Present::These(_) if present.lacks(name) => (Verdict::Failed, NO_TABLE),
            Present::These(_) if *is_refused || unreported.contains(name) => (Verdict::Undetermined, *why_unreported),
            Present::These(_) => (Verdict::Passed, ""),
        };
        Finding::new(Subject::Table, name, verdict, reason)
    };
    let silent = names.iter().filter(|name| !reported.contains(**name));
    report.tables().iter().map(of_verdict).chain(silent.map(of_name)).collect()
}
