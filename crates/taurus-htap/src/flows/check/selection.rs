//! The tables that a task names: those that are synchronized, and those that are excluded.

use std::collections::HashSet;

use super::{Finding, Subject, Verdict};
use crate::{ReplType, SyncTask};

impl SyncTask {
    /// The tables that are configured, and then those that are only listed.
    pub(super) fn table_names(&self) -> Vec<&str> {
        unique(self.configured_tables().chain(self.listed(ReplType::IncludeTables)))
    }

    /// The tables that are excluded. A configured table is synchronized, whether it is excluded or not.
    pub(crate) fn excluded_tables(&self) -> Vec<&str> {
        let configured: HashSet<&str> = self.configured_tables().collect();
        unique(self.listed(ReplType::ExcludeTables).filter(|name| !configured.contains(name)))
    }

    /// What is wrong with an include list that has no table.
    pub(crate) fn includes_nothing_finding(&self) -> Option<Finding> {
        let reason = "the list of included tables is empty: nothing would be synchronized; name tables, or take all";
        self.includes_nothing().then(|| self.failed(reason))
    }

    /// A finding that fails the task itself.
    pub(super) fn failed(&self, reason: impl Into<String>) -> Finding {
        let name = self.body.task_name.as_ref().map(|name| name.as_str()).unwrap_or_default();
        Finding::new(Subject::Task, name, Verdict::Failed, reason)
    }

    fn listed(&self, of: ReplType) -> impl Iterator<Item = &str> {
        let list = self.body.table_repl_config.as_ref().filter(|list| list.repl_type == Some(of));
        list.and_then(|list| list.tables.as_deref()).unwrap_or_default().iter().map(String::as_str)
    }
}

fn unique<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut seen = HashSet::new();
    names.filter(|name| seen.insert(*name)).collect()
}
