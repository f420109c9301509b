//! One call of one operation each, without looking or waiting.

use taurus_htap_api::{
    requests::{
        CheckDataBaseConfig, CreateStarRocksDataReplication, DeleteStarRocksDataReplication,
        ListStarRocksDataReplicationConfig, ListStarRocksDataReplicationConfigByDataBase, ListStarRocksDbParameters,
        ModifyDataSync, PauseStarRocksDataReplication, ResumeStarRocksDataReplication,
    },
    types,
};

use super::Replication;
use crate::{Instance, Request, SyncTask, TargetDatabaseName, TaskName};

/// The operations on tasks, one call each. Made by [`Replication::calls`].
///
/// Each call that acts is answered with the ID of a job, for [`Client::job`](crate::Client::job). None is sent again
/// when its outcome is unknown; the flows of [`Replication`] are safe to run twice.
///
/// The table check has methods of its own, [`Replication::check_table_config`] and
/// [`Replication::create_task_with_table_config`].
#[derive(Clone, Debug)]
pub struct ReplicationCalls {
    instance: Instance,
}

impl Replication {
    /// The operations as they are.
    pub fn calls(&self) -> ReplicationCalls {
        ReplicationCalls { instance: self.instance.clone() }
    }
}

impl ReplicationCalls {
    /// Creates a task without table configurations. Operation `CheckDataBaseConfig`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CheckDataBaseConfig)]
    ///
    /// The vendor describes this operation as a check; its Terraform provider creates tasks by calling it and nothing
    /// else. It always creates, so there is no check of this name here: [`Replication::check`] calls only operations
    /// that read.
    pub fn create_task(&self, task: &SyncTask) -> Request<types::CheckDataBaseConfigResponse> {
        let body = task.as_database_check();
        let request = CheckDataBaseConfig::new(self.instance.id(), body);
        self.instance.client().request(request).checked(task.require_tables())
    }

    /// Starts a task that has been created. Operation `CreateStarRocksDataReplication`; despite its name, the vendor's
    /// Terraform provider starts tasks with it. [`Replication::start`] finds the fields of the body by itself.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CreateStarRocksDataReplication)]
    pub fn start(&self, body: types::CreateStarRocksDataReplicationRequest) -> Request<types::JobResponse> {
        self.instance.client().request(CreateStarRocksDataReplication::new(self.instance.id(), body))
    }

    /// Pauses a task. Operation `PauseStarRocksDataReplication`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(PauseStarRocksDataReplication)]
    pub fn pause(&self, name: &TaskName) -> Request<types::JobResponse> {
        let body = types::ReplicationTaskRequest::new(name);
        self.instance.client().request(PauseStarRocksDataReplication::new(self.instance.id(), body))
    }

    /// Resumes a paused task. Operation `ResumeStarRocksDataReplication`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ResumeStarRocksDataReplication)]
    pub fn resume(&self, name: &TaskName) -> Request<types::JobResponse> {
        let body = types::ReplicationTaskRequest::new(name);
        self.instance.client().request(ResumeStarRocksDataReplication::new(self.instance.id(), body))
    }

    /// Gives a task another configuration, whole: what is left out is not kept. Operation `ModifyDataSync`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ModifyDataSync)]
    pub fn modify(&self, task: &SyncTask) -> Request<types::ModifyDataSyncResponse> {
        let request = ModifyDataSync::new(self.instance.id(), task.as_modification());
        self.instance.client().request(request).checked(task.require_tables())
    }

    /// Deletes a task. Operation `DeleteStarRocksDataReplication`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteStarRocksDataReplication)]
    pub fn delete(&self, name: &TaskName) -> Request<types::JobResponse> {
        let body = types::DeleteStarRocksDataReplicationRequest::new().task_name(name);
        self.instance.client().request(DeleteStarRocksDataReplication::new(self.instance.id(), body))
    }

    /// The configuration of a task. Operation `ListStarRocksDataReplicationConfig`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarRocksDataReplicationConfig)]
    pub fn config(&self, name: &TaskName) -> Request<types::ReplicationConfigResponse> {
        self.instance.client().request(ListStarRocksDataReplicationConfig::new(self.instance.id(), name))
    }

    /// The configuration of the task whose target is this database. Operation
    /// `ListStarRocksDataReplicationConfigByDataBase`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarRocksDataReplicationConfigByDataBase)]
    pub fn config_of_database(&self, database: &TargetDatabaseName) -> Request<types::ReplicationConfigResponse> {
        self.instance.client().request(ListStarRocksDataReplicationConfigByDataBase::new(self.instance.id(), database))
    }

    /// The parameters that a task may set, with their defaults and ranges. Operation `ListStarRocksDbParameters`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarRocksDbParameters)]
    pub fn parameters(&self) -> Request<types::ListStarRocksDbParametersResponse> {
        self.instance.client().request(ListStarRocksDbParameters::new(self.instance.id()))
    }
}
