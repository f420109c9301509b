//! The described task as the bodies of the operations that take it. A [`SyncTask`] holds the table check's body; the
//! other bodies have the same content in other types.

use huaweicloud_core::{Error, Result};
use taurus_htap_api::types;

use crate::{ReplScope, ReplType, SyncTask, TaskName, TaurusInstanceId};

impl SyncTask {
    /// The name of the task, if it has one.
    pub fn name(&self) -> Option<TaskName> {
        self.body.task_name.clone().map(TaskName)
    }

    /// The name, which flows need to find the task; single calls do not need it.
    pub(crate) fn required_name(&self) -> Result<TaskName> {
        self.name().ok_or_else(|| {
            Error::invalid_input("task_name", "it is missing", "the task a name, so that it can be found again")
        })
    }

    /// Refuses a task without a target, which the service could neither check, create nor modify.
    pub(crate) fn require_target(&self) -> Result<()> {
        match self.body.target_database_name {
            Some(_) => Ok(()),
            None => {
                let rule = "the database of the StarRocks instance that the data goes to";
                Err(Error::invalid_input("target_database_name", "it is missing", rule))
            }
        }
    }

    /// Whether the task has an include list without a table, so that nothing would be synchronized.
    pub(crate) fn includes_nothing(&self) -> bool {
        self.body.table_repl_config.as_ref().is_some_and(|list| {
            let is_part = list.repl_scope != Some(ReplScope::All);
            is_part && list.repl_type == Some(ReplType::IncludeTables) && list.tables.as_ref().is_none_or(Vec::is_empty)
        })
    }

    /// Refuses a task that includes no table, of which the documentation does not say what the service does with it.
    pub(crate) fn require_tables(&self) -> Result<()> {
        match self.includes_nothing() {
            false => Ok(()),
            true => {
                let rule = "one table or more, or all tables";
                Err(Error::invalid_input("table_repl_config.tables", "it includes no table", rule))
            }
        }
    }

    /// The TaurusDB instance that is read.
    pub fn source_instance(&self) -> Option<&TaurusInstanceId> {
        self.source_instance.as_ref()
    }

    pub(crate) fn has_table_configs(&self) -> bool {
        self.configured_tables().next().is_some()
    }

    pub(crate) fn as_database_check(&self) -> types::CheckDataBaseConfigRequest {
        let task = &*self.body;
        let mut body = types::CheckDataBaseConfigRequest::new();
        body.db_configs = task.db_configs.clone();
        body.source_database_name = task.source_database_name.clone();
        body.source_instance_id = task.source_instance_id.clone();
        body.source_node_id = task.source_node_id.clone();
        body.table_repl_config = task.table_repl_config.clone();
        body.target_database_name = task.target_database_name.clone();
        body.task_name = task.task_name.clone();
        body
    }

    pub(crate) fn as_modification(&self) -> types::ModifyDataSyncRequest {
        let task = &*self.body;
        let mut body = types::ModifyDataSyncRequest::new();
        body.db_configs = task.db_configs.clone();
        body.source_database_name = task.source_database_name.clone();
        body.source_instance_id = self.source_instance.as_ref().map(Into::into);
        body.source_node_id = self.source_node.as_ref().map(Into::into);
        body.table_repl_config = task.table_repl_config.clone();
        body.tables_configs = task.tables_configs.clone();
        body.target_database_name = task.target_database_name.clone();
        body.task_name = task.task_name.clone();
        body
    }
}
