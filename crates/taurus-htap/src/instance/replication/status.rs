//! The status of one task: its entry in the list together with its configuration.

use std::fmt;

use huaweicloud_core::{Error, Result};
use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use taurus_htap_api::{
    types,
    values::{ReplicationStage, ReplicationStatus},
};

use super::Replication;
use crate::{
    TaskName, codes,
    operations::{Operations, operations},
    text::non_empty,
};

/// Operations of [`Replication::tasks`], and of [`Replication::wait_until_deleted`].
pub const LIST_TASKS: Operations = operations![ListStarRocksDataReplications];
/// Operations of [`Replication::get`] and [`Replication::get_opt`], and of the waits for a task.
pub const GET_TASK: Operations = operations![ListStarRocksDataReplicationConfig; LIST_TASKS];

impl Replication {
    /// How a task is.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no such task; those of the calls.
    pub async fn get(&self, name: &TaskName) -> Result<TaskStatus> {
        self.get_opt(name).await?.ok_or_else(|| absent(name))
    }

    /// How a task is; `None` when there is no such task.
    ///
    /// The service has no query for one task's state, so this reads the list of all tasks until the task comes, and
    /// then its configuration. There is no such task when the list lacks it or the configuration is refused with
    /// [`codes::REPLICATION_CONFIG_NOT_FOUND`].
    ///
    /// # Errors
    /// Those of the calls.
    pub async fn get_opt(&self, name: &TaskName) -> Result<Option<TaskStatus>> {
        let Some(listed) = self.listed(name).await? else { return Ok(None) };
        match self.calls().config(name).send().await {
            Ok(config) => Ok(Some(TaskStatus { name: name.clone(), listed, config: config.into_inner() })),
            Err(error) if error.code() == Some(codes::REPLICATION_CONFIG_NOT_FOUND) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A task's entry in the list.
    pub(crate) async fn listed(&self, name: &TaskName) -> Result<Option<types::DataReplication>> {
        let mut pages = self.tasks();
        while let Some(page) = pages.next_page().await {
            if let Some(task) = page?.into_iter().find(|task| task.task_name.as_deref() == Some(name.as_str())) {
                return Ok(Some(task));
            }
        }
        Ok(None)
    }
}

pub(crate) fn absent(name: &TaskName) -> Error {
    Error::not_found(format!("there is no task `{name}`"))
}

/// How a task is: how far, how well, and how it is configured.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskStatus {
    name: TaskName,
    listed: types::DataReplication,
    config: types::ReplicationConfigResponse,
}

impl TaskStatus {
    #[cfg(any(test, feature = "test-util"))]
    pub(crate) fn new(
        name: TaskName,
        listed: types::DataReplication,
        config: types::ReplicationConfigResponse,
    ) -> Self {
        Self { name, listed, config }
    }

    /// The status of a task that the service does not show, yet or any more.
    pub(crate) fn not_shown(name: TaskName) -> Self {
        Self { name, listed: types::DataReplication::default(), config: types::ReplicationConfigResponse::default() }
    }

    /// The status of a task by the list alone.
    pub(crate) fn of_listed(name: TaskName, listed: types::DataReplication) -> Self {
        Self { listed, ..Self::not_shown(name) }
    }

    /// The name of the task.
    pub fn name(&self) -> &TaskName {
        &self.name
    }

    /// The stage of the task; `None` when the service shows none, as for a task that is being created. The service
    /// writes stages in upper and lower case; here both are the same.
    pub fn stage(&self) -> Option<ReplicationStage> {
        stage(self.listed.stage.as_ref())
    }

    /// How much of the stage is done, in percent.
    pub fn percentage(&self) -> Option<u8> {
        percent(self.listed.percentage)
    }

    /// The stage of tables that were added later and are catching up, if there are any.
    pub fn catchup_stage(&self) -> Option<ReplicationStage> {
        stage(self.listed.catchup_stage.as_ref())
    }

    /// How much of the catching up is done, in percent.
    pub fn catchup_percentage(&self) -> Option<u8> {
        percent(self.listed.catchup_percentage)
    }

    /// Whether the task is healthy; `None` when the service does not show it, as for a task that is being created.
    pub fn is_healthy(&self) -> Option<bool> {
        let status = non_empty(self.listed.status.as_ref().map(ReplicationStatus::as_str))?;
        match ReplicationStatus::from(status) {
            ReplicationStatus::Yes => Some(true),
            ReplicationStatus::No => Some(false),
            _ => None,
        }
    }

    /// Whether the task exists as far as the service is concerned: its status is there and is not `Wait`.
    pub fn is_created(&self) -> bool {
        let status = non_empty(self.listed.status.as_ref().map(ReplicationStatus::as_str));
        status.is_some_and(|status| !status.eq_ignore_ascii_case("wait"))
    }

    /// Whether the service reports that the task needs repair.
    pub fn needs_repair(&self) -> bool {
        self.listed.is_need_repair == Some(true)
    }

    /// The last error of changing a table, or else why the task has failed, in the service's words. It may be over.
    pub fn last_error(&self) -> Option<&str> {
        non_empty(self.config.last_error_of_alter_table.as_deref())
            .or_else(|| non_empty(self.config.error_msg.as_deref()))
    }

    /// The TaurusDB database that is read: as the list has it, or else as the configuration does under either of its
    /// names.
    pub fn source_database(&self) -> Option<&str> {
        let configured = self.config.database_info.as_ref();
        non_empty(self.listed.source_database.as_deref())
            .or_else(|| non_empty(configured?.database_name.as_deref()))
            .or_else(|| non_empty(configured?.database_name_2.as_deref()))
    }

    /// The StarRocks database that is written.
    pub fn target_database(&self) -> Option<&str> {
        non_empty(self.config.target_database_name.as_deref())
            .or_else(|| non_empty(self.listed.target_database.as_deref()))
    }

    /// The TaurusDB instance that is read.
    pub fn source_instance_id(&self) -> Option<&str> {
        non_empty(self.config.source_instance_id.as_deref())
    }

    /// The node of the TaurusDB instance that is read.
    pub fn source_node_id(&self) -> Option<&str> {
        non_empty(self.config.source_node_id.as_deref())
    }

    /// The tables that are synchronized. A list that has just been changed is shown beside the one that is still in
    /// effect.
    pub(crate) fn tables(&self) -> Option<&types::TableReplConfigResult> {
        let changed = self.config.new_table_repl_config.as_ref().filter(|new| new.repl_type.is_some());
        changed.or(self.config.table_repl_config.as_ref())
    }

    /// The configurations of tables, each with the name of its table.
    pub(crate) fn table_configs(&self) -> IndexMap<&str, &str> {
        let tables = self.config.table_infos.iter().chain(&self.config.table_info).flatten();
        named(tables.map(|table| (table.table_name.as_deref(), table.table_config.as_deref())))
    }

    /// The parameters with their values.
    pub(crate) fn parameters(&self) -> IndexMap<&str, &str> {
        let lists = self
            .config
            .database_info
            .iter()
            .flat_map(|database| database.db_config_check_results.iter().chain(&database.db_cfg_check_results));
        named(lists.map(|parameter| (parameter.param_name.as_deref(), parameter.value.as_deref())))
    }

    /// The task's entry in the list.
    pub fn as_listed(&self) -> &types::DataReplication {
        &self.listed
    }

    /// The configuration of the task as the service shows it.
    pub fn config(&self) -> &types::ReplicationConfigResponse {
        &self.config
    }
}

/// What the methods of the status return, under the names by which the command prints them; without the configuration.
impl Serialize for TaskStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'s> {
            name: &'s TaskName,
            stage: Option<ReplicationStage>,
            percentage: Option<u8>,
            catchup_stage: Option<ReplicationStage>,
            catchup_percentage: Option<u8>,
            healthy: Option<bool>,
            needs_repair: bool,
            last_error: Option<&'s str>,
            source_instance: Option<&'s str>,
            source_node: Option<&'s str>,
            source_database: Option<&'s str>,
            target_database: Option<&'s str>,
        }
        let fields = Fields {
            name: self.name(),
            stage: self.stage(),
            percentage: self.percentage(),
            catchup_stage: self.catchup_stage(),
            catchup_percentage: self.catchup_percentage(),
            healthy: self.is_healthy(),
            needs_repair: self.needs_repair(),
            last_error: self.last_error(),
            source_instance: self.source_instance_id(),
            source_node: self.source_node_id(),
            source_database: self.source_database(),
            target_database: self.target_database(),
        };
        fields.serialize(serializer)
    }
}

/// The first value of each name, of the pairs that have both.
fn named<'s>(pairs: impl Iterator<Item = (Option<&'s str>, Option<&'s str>)>) -> IndexMap<&'s str, &'s str> {
    let mut values = IndexMap::new();
    for (name, value) in pairs {
        if let (Some(name), Some(value)) = (name, non_empty(value)) {
            values.entry(name).or_insert(value);
        }
    }
    values
}

fn stage(stage: Option<&ReplicationStage>) -> Option<ReplicationStage> {
    non_empty(stage.map(ReplicationStage::as_str)).map(ReplicationStage::from)
}

fn percent(percentage: Option<i64>) -> Option<u8> {
    percentage.and_then(|percentage| u8::try_from(percentage.clamp(0, 100)).ok())
}

/// In a few words, such as `Full 42 %, not healthy: table t: no primary key`.
impl fmt::Display for TaskStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |f: &mut fmt::Formatter<'_>, stage: Option<ReplicationStage>, percentage: Option<u8>| {
            match stage {
                Some(stage) => printable::line(stage).fmt(f)?,
                None => f.write_str("not shown yet")?,
            }
            percentage.map_or(Ok(()), |percentage| write!(f, " {percentage} %"))
        };
        part(f, self.stage(), self.percentage())?;
        if let Some(stage) = self.catchup_stage() {
            f.write_str(", catching up: ")?;
            part(f, Some(stage), self.catchup_percentage())?;
        }
        if self.is_healthy() == Some(false) {
            f.write_str(", not healthy")?;
        }
        if self.needs_repair() {
            f.write_str(", needs repair")?;
        }
        self.last_error().map_or(Ok(()), |error| write!(f, "; last error: {}", printable::line(error)))
    }
}

#[cfg(test)]
mod tests {
    use taurus_htap_api::types::{DataReplication, ReplicationConfigResponse};

    use super::{ReplicationStage, TaskStatus};
    use crate::TaskName;

    fn status(stage: &str, status: &str) -> TaskStatus {
        let listed = DataReplication::new().stage(stage).status(status);
        TaskStatus::new(TaskName::new("task").unwrap(), listed, ReplicationConfigResponse::default())
    }

    #[test]
    fn stages_are_the_same_in_upper_and_lower_case() {
        use ReplicationStage::{Cancelled, Full, Incremental, Paused, Wait};
        for (word, stage) in
            [("wait", Wait), ("full", Full), ("incremental", Incremental), ("paused", Paused), ("cancelled", Cancelled)]
        {
            let capitalised = format!("{}{}", word[..1].to_uppercase(), &word[1..]);
            for word in [word, &capitalised, &word.to_uppercase()] {
                assert_eq!(status(word, "").stage(), Some(stage.clone()), "{word}");
            }
        }
        let unknown = status("reBuilding", "").stage();
        assert!(matches!(unknown, Some(ReplicationStage::Unknown(stage)) if stage.as_str() == "reBuilding"));
        assert_eq!(status("", "").stage(), None);
    }

    #[test]
    fn a_status_is_healthy_or_not_or_not_said() {
        let read = |word| (status("Wait", word).is_created(), status("Wait", word).is_healthy());
        assert_eq!(
            ["Yes", "yes", "No", "NO", "Wait", "wait", "", "Abnormal"].map(read),
            [
                (true, Some(true)),
                (true, Some(true)),
                (true, Some(false)),
                (true, Some(false)),
                (false, None),
                (false, None),
                (false, None),
                (true, None)
            ]
        );
    }

    #[test]
    fn source_database_is_read_under_whichever_name_has_it() {
        let of = |listed: &str, configuration: serde_json::Value| {
            let mut status = status("full", "Yes");
            status.listed.source_database = Some(listed.to_owned());
            status.config.database_info = Some(serde_json::from_value(configuration).unwrap());
            status.source_database().map(str::to_owned)
        };
        assert_eq!(of("shop", serde_json::json!({ "databaseName": "stock" })).as_deref(), Some("shop"));
        assert_eq!(of("", serde_json::json!({ "databaseName": "stock" })).as_deref(), Some("stock"));
        assert_eq!(
            of("", serde_json::json!({ "database_name": "stock", "databaseName": "" })).as_deref(),
            Some("stock")
        );
        assert_eq!(of("", serde_json::json!({ "database_name": "", "databaseName": null })), None);
    }

    #[test]
    fn a_status_reads_as_a_line() {
        let mut status = status("full", "No");
        status.listed.percentage = Some(420);
        status.listed.catchup_stage = Some("Full".into());
        status.listed.catchup_percentage = Some(7);
        status.listed.is_need_repair = Some(true);
        status.config.last_error_of_alter_table = Some("no primary key".to_owned());
        assert_eq!(
            status.to_string(),
            "Full 100 %, catching up: Full 7 %, not healthy, needs repair; last error: no primary key"
        );
        assert_eq!(TaskStatus::not_shown(TaskName::new("task").unwrap()).to_string(), "not shown yet");
    }
}
