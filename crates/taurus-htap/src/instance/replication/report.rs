//! The verdict of the service on each table.

use std::{collections::HashSet, fmt};

use http::HeaderMap;
use huaweicloud_core::{Error, Response};
use serde::{Deserialize, Serialize, Serializer};
use taurus_htap_api::{types, values::CheckResult};

use crate::TableConfig;

/// How many checks passed and failed, such as `9 passed, 0 failed`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Totals {
    /// The checks that passed.
    pub passed: usize,
    /// The checks that failed.
    pub failed: usize,
    /// The checks that neither passed nor failed. `Display` leaves them out if there are none.
    pub undetermined: usize,
}

impl Totals {
    pub(crate) fn new(passed: usize, failed: usize, undetermined: usize) -> Self {
        Self { passed, failed, undetermined }
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        match self.undetermined {
            0 => Ok(()),
            undetermined => write!(f, ", {undetermined} undetermined"),
        }
    }
}

/// Which tables are fit for synchronization, which are not, and what the service made of the request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableConfigReport {
    task: Option<String>,
    source_database: Option<String>,
    target_database: Option<String>,
    headers: HeaderMap,
    request_id: Option<String>,
    checks: Vec<TableCheck>,
    unreported: Vec<String>,
    /// The same tables, as checks without a verdict.
    without_verdict: Vec<TableCheck>,
}

impl TableConfigReport {
    pub(crate) fn new(
        response: Response<types::CheckTableConfigResponse>,
        asked: &types::CheckTableConfigRequest,
    ) -> Self {
        let request_id = response.request_id().map(str::to_owned);
        let (response, headers) = response.into_parts();
        Self {
            task: response.task_name,
            source_database: response.source_database_name,
            target_database: response.target_database_name,
            headers,
            request_id,
            ..Self::of(response.tbl_config_check_results, asked)
        }
    }

    /// The report on a task about which the service was not asked.
    pub(crate) fn not_asked(task: &types::CheckTableConfigRequest) -> Self {
        Self::of(Vec::new(), task)
    }

    /// The report on a task that the service has refused, with the ID under which it logged that.
    pub(crate) fn refused(task: &types::CheckTableConfigRequest, refusal: &Error) -> Self {
        Self { request_id: refusal.request_id().map(str::to_owned), ..Self::not_asked(task) }
    }

    fn of(verdicts: Vec<types::TableConfigCheckResult>, asked: &types::CheckTableConfigRequest) -> Self {
        let checks: Vec<_> = verdicts.into_iter().map(TableCheck).collect();
        let configured = asked.tables_configs.iter().flatten().filter_map(|config| config.table_name.as_deref());
        let reported: HashSet<_> = checks.iter().map(TableCheck::name).collect();
        let unreported: Vec<_> = configured.filter(|table| !reported.contains(table)).map(str::to_owned).collect();
        let without_verdict = unreported.iter().map(|table| TableCheck::without_verdict(table)).collect();
        Self { checks, unreported, without_verdict, ..Self::default() }
    }

    /// The verdict on each table, in the order of the response.
    pub fn tables(&self) -> &[TableCheck] {
        &self.checks
    }

    /// The tables that passed.
    pub fn passed(&self) -> impl Iterator<Item = &TableCheck> {
        self.checks.iter().filter(|check| check.has_passed())
    }

    /// The tables that failed.
    pub fn failed(&self) -> impl Iterator<Item = &TableCheck> {
        self.checks.iter().filter(|check| check.has_failed())
    }

    /// The tables whose verdict is missing or of a kind that this version does not know, and then the
    /// [unreported](Self::unreported) ones. They have neither passed nor failed.
    pub fn undetermined(&self) -> impl Iterator<Item = &TableCheck> {
        let unclear = self.checks.iter().filter(|check| !check.has_passed() && !check.has_failed());
        unclear.chain(&self.without_verdict)
    }

    /// The tables that were configured in the request and are missing from the response.
    pub fn unreported(&self) -> &[String] {
        &self.unreported
    }

    /// Whether there is a verdict, and every table that was asked about has passed. `false` when one has failed, is
    /// undetermined or unreported.
    pub fn all_passed(&self) -> bool {
        !self.checks.is_empty() && self.unreported.is_empty() && self.checks.iter().all(TableCheck::has_passed)
    }

    /// How many tables passed and failed.
    pub fn totals(&self) -> Totals {
        Totals::new(self.passed().count(), self.failed().count(), self.undetermined().count())
    }

    /// Name of the task, as the service echoes it.
    pub fn task_name(&self) -> Option<&str> {
        self.task.as_deref()
    }

    /// Name of the TaurusDB database, as the service echoes it.
    pub fn source_database_name(&self) -> Option<&str> {
        self.source_database.as_deref()
    }

    /// Name of the destination database, as the service echoes it. It may be empty.
    pub fn target_database_name(&self) -> Option<&str> {
        self.target_database.as_deref()
    }

    /// The response's headers, for what is not documented: an emulator may put there why a table fails.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id under which the service logged the call.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }
}

/// A table for people: a line for each database table, then the totals. It ends in a line break.
impl fmt::Display for TableConfigReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let config = |check: &TableCheck| check.config().map(|config| config.to_string()).unwrap_or_default();
        let mut table = printable::Table::new(["TABLE", "RESULT", "CONFIGURATION"]);
        for check in &self.checks {
            table.row([check.name(), check.result(), &config(check)]);
        }
        for unreported in &self.unreported {
            table.row([unreported, "(no verdict)", ""]);
        }
        write!(f, "{table}{}", self.totals())?;
        match self.request_id() {
            Some(request_id) => writeln!(f, " (request ID {})", printable::line(request_id)),
            None => writeln!(f),
        }
    }
}

/// The verdicts and the totals, with what the service echoes and the ID under which it logged the call.
impl Serialize for TableConfigReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'r> {
            task: Option<&'r str>,
            source_database: Option<&'r str>,
            target_database: Option<&'r str>,
            tables: &'r [TableCheck],
            unreported: &'r [String],
            #[serde(flatten)]
            totals: Totals,
            request_id: Option<&'r str>,
        }
        let fields = Fields {
            task: self.task_name(),
            source_database: self.source_database_name(),
            target_database: self.target_database_name(),
            tables: &self.checks,
            unreported: &self.unreported,
            totals: self.totals(),
            request_id: self.request_id(),
        };
        fields.serialize(serializer)
    }
}

/// The verdict on one table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableCheck(types::TableConfigCheckResult);

impl TableCheck {
    fn without_verdict(table: &str) -> Self {
        Self(types::TableConfigCheckResult::new().table_name(table))
    }

    /// Name of the table; empty when the service gave none.
    pub fn name(&self) -> &str {
        self.0.table_name.as_deref().unwrap_or_default()
    }

    /// The configuration that was checked, as the service echoes it.
    pub fn config(&self) -> Option<TableConfig> {
        self.0.table_config.as_deref().map(TableConfig::from)
    }

    /// The verdict: a known one as the document spells it, another one as the service does; empty without one.
    pub fn result(&self) -> &str {
        self.0.check_result.as_ref().map_or("", CheckResult::as_str)
    }

    /// Whether the table is fit for synchronization.
    pub fn has_passed(&self) -> bool {
        self.0.check_result == Some(CheckResult::Success)
    }

    /// Whether the table is not fit for synchronization. The service writes `failed` here and `fail` elsewhere.
    pub fn has_failed(&self) -> bool {
        [CheckResult::Failed, CheckResult::Fail].map(Some).contains(&self.0.check_result)
    }
}

/// What the methods of the check return.
impl Serialize for TableCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'c> {
            name: &'c str,
            result: &'c str,
            config: Option<TableConfig>,
        }
        Fields { name: self.name(), result: self.result(), config: self.config() }.serialize(serializer)
    }
}
