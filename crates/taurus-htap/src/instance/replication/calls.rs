//! One call of one operation each, without looking or waiting.

use huaweicloud_core::Result;
use progenitor_client::{Error as Refusal, ResponseValue};
use taurus_htap_api::types;

use super::Replication;
use crate::{Instance, Request, SyncTask, TargetDatabaseName, TaskName, api};

/// The operations on tasks, one call each. Made by [`Replication::calls`].
///
/// Each call that acts is answered with the ID of a job, for [`Client::job`](crate::Client::job). None is sent again
/// when its outcome is unknown; the flows of [`Replication`] are safe to run twice.
///
/// The table check has methods of its own, [`Replication::check_table_config`] and
/// [`Replication::create_task_with_table_config`].
#[derive(Clone, Copy, Debug)]
pub struct ReplicationCalls<'a> {
    instance: &'a Instance,
}

/// What every operation here needs from the handle.
pub(super) struct At {
    pub(super) project: types::ProjectId,
    pub(super) instance: types::InstanceId,
    pub(super) language: Option<types::Language>,
}

impl Instance {
    /// A call about this instance.
    pub(super) fn request<T, F, R>(&self, operation: F) -> Request<T>
    where
        F: FnOnce(api::Client, At) -> R + Send + 'static,
        R: Future<Output = Result<ResponseValue<T>, Refusal<types::ErrorResponse>>> + Send + 'static,
    {
        let instance = self.id().0.clone();
        self.client().request(move |api, caller| {
            operation(api, At { project: caller.project, instance, language: caller.language })
        })
    }
}

impl<'a> Replication<'a> {
    /// The operations as they are.
    pub fn calls(&self) -> ReplicationCalls<'a> {
        ReplicationCalls { instance: self.instance }
    }
}

impl ReplicationCalls<'_> {
    /// Creates a task without table configurations. Operation `CheckDataBaseConfig`.
    ///
    /// The vendor describes this operation as a check; its Terraform provider creates tasks by calling it and nothing
    /// else. It always creates, so there is no check of this name here: [`Replication::check`] calls only operations
    /// that read.
    pub fn create_task(&self, task: &SyncTask) -> Request<types::CheckDataBaseConfigResponse> {
        let body = task.as_database_check();
        self.instance.request(|api, at| async move {
            api.check_data_base_config(&at.project, &at.instance, at.language, &body).await
        })
    }

    /// Starts a task that has been created. Operation `CreateStarRocksDataReplication`; despite its name, the vendor's
    /// Terraform provider starts tasks with it. [`Replication::start`] finds the fields of the body by itself.
    pub fn start(&self, body: types::CreateStarRocksDataReplicationRequest) -> Request<types::JobResponse> {
        self.instance.request(|api, at| async move {
            api.create_star_rocks_data_replication(&at.project, &at.instance, at.language, &body).await
        })
    }

    /// Pauses a task. Operation `PauseStarRocksDataReplication`.
    pub fn pause(&self, name: &TaskName) -> Request<types::JobResponse> {
        let body = types::ReplicationTaskRequest { task_name: name.0.clone() };
        self.instance.request(|api, at| async move {
            api.pause_star_rocks_data_replication(&at.project, &at.instance, at.language, &body).await
        })
    }

    /// Resumes a paused task. Operation `ResumeStarRocksDataReplication`.
    pub fn resume(&self, name: &TaskName) -> Request<types::JobResponse> {
        let body = types::ReplicationTaskRequest { task_name: name.0.clone() };
        self.instance.request(|api, at| async move {
            api.resume_star_rocks_data_replication(&at.project, &at.instance, at.language, &body).await
        })
    }

    /// Gives a task another configuration, whole: what is left out is not kept. Operation `ModifyDataSync`.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for the ID of the source instance or node, for which
    /// this operation has stricter rules.
    pub fn modify(&self, task: &SyncTask) -> Result<Request<types::ModifyDataSyncResponse>> {
        let body = task.as_modification()?;
        Ok(self.instance.request(|api, at| async move {
            api.modify_data_sync(&at.project, &at.instance, at.language, &body).await
        }))
    }

    /// Deletes a task. Operation `DeleteStarRocksDataReplication`.
    pub fn delete(&self, name: &TaskName) -> Request<types::JobResponse> {
        let body = types::DeleteStarRocksDataReplicationRequest { task_name: Some(name.0.clone()) };
        self.instance.request(|api, at| async move {
            api.delete_star_rocks_data_replication(&at.project, &at.instance, at.language, &body).await
        })
    }

    /// The configuration of a task. Operation `ListStarRocksDataReplicationConfig`.
    pub fn config(&self, name: &TaskName) -> Request<types::ReplicationConfigResponse> {
        let name = name.0.clone();
        self.instance.request(|api, at| async move {
            api.list_star_rocks_data_replication_config(&at.project, &at.instance, &name, at.language).await
        })
    }

    /// The configuration of the task whose target is this database. Operation
    /// `ListStarRocksDataReplicationConfigByDataBase`.
    pub fn config_of_database(&self, database: &TargetDatabaseName) -> Request<types::ReplicationConfigResponse> {
        let database = database.0.clone();
        self.instance.request(|api, at| async move {
            let (project, instance) = (&at.project, &at.instance);
            api.list_star_rocks_data_replication_config_by_data_base(project, instance, &database, at.language).await
        })
    }

    /// The parameters that a task may set, with their defaults and ranges. Operation `ListStarRocksDbParameters`.
    pub fn parameters(&self) -> Request<types::ListStarRocksDbParametersResponse> {
        self.instance.request(|api, at| async move {
            api.list_star_rocks_db_parameters(&at.project, &at.instance, None, None, None, None, at.language).await
        })
    }
}
