//! Why the emulator failed a table. A real service gives no reasons; the emulator does, in headers.

use std::collections::HashMap;

use taurus_htap::{CheckReport, Finding, Subject};
use taurus_htap_emulator::Reason;

/// The mark of a reason that only the emulator gives.
pub(super) const EMULATOR_MARK: &str = "(emulator)";

/// What the mark means.
pub(super) const EMULATOR_NOTE: &str = "\
(emulator): a real service gives a verdict without this reason; --schema compares the tables with the guides";

/// The reasons of one report, by table.
pub(super) struct EmulatorReasons(HashMap<String, String>);

impl EmulatorReasons {
    pub(super) fn of(report: &CheckReport) -> Self {
        let tables = report.table_configs();
        let configs: HashMap<&str, _> =
            tables.tables().iter().filter_map(|table| Some((table.name(), table.config()?))).collect();
        let of_tables = Reason::all(tables.headers()).filter(|reason| reason.subject == "table");
        let mut reasons = HashMap::new();
        for Reason { name, text, .. } in of_tables {
            let config = configs.get(name.as_str()).filter(|config| !config.as_str().is_empty());
            let text = config.map(|config| format!("`{config}`: {text}")).unwrap_or(text);
            reasons.entry(name).or_insert(text);
        }
        Self(reasons)
    }

    /// The reason of a table about which the check itself knows nothing but the verdict.
    pub(super) fn reason(&self, finding: &Finding) -> Option<String> {
        let is_meant = finding.subject() == Subject::Table && finding.is_unexplained_failure();
        self.0.get(finding.name()).filter(|_| is_meant).cloned()
    }
}
