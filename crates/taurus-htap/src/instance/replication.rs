//! The data synchronization of one StarRocks instance: single calls ([`ReplicationCalls`]), lists, and what is known of
//! a task. What takes several calls is in `flows`.
//!
//! The service has one operation that checks and, with `is_create_task`, also creates. Here these are two methods, and
//! the one that is named a check never creates.

mod calls;
mod lists;
mod report;
mod status;

use std::sync::Arc;

use api_runtime::{Effect, Request};
use futures_util::{FutureExt, future::BoxFuture};
use huaweicloud_core::{CallOptions, Error, Idempotency, Result};
use taurus_htap_api::{
    requests::{self, ClientParameters},
    types::{self, Language},
};

pub(crate) use self::status::absent;
pub use self::{
    calls::ReplicationCalls,
    report::{TableCheck, TableConfigReport, Totals},
    status::{GET_TASK, LIST_TASKS, TaskStatus},
};
use crate::{Instance, SyncTask};

/// Data synchronization into one StarRocks instance.
#[derive(Clone, Debug)]
pub struct Replication {
    pub(crate) instance: Instance,
}

impl Instance {
    /// Its data synchronization.
    pub fn replication(&self) -> Replication {
        Replication { instance: self.clone() }
    }
}

impl Replication {
    /// Checks whether the configuration of each table fits data synchronization. Creates nothing.
    ///
    /// Operation `CheckTableConfig`; documentation page: Checking Table Configurations for HTAP Data Synchronization.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CheckTableConfig)]
    pub fn check_table_config(&self, task: &SyncTask) -> CheckTableConfig {
        // The operation as such is not idempotent, because it can create. Without `is_create_task` it only reads.
        let body = Arc::clone(&task.body);
        let options = CallOptions::new().idempotency(Idempotency::Idempotent).effect(Effect::Read);
        CheckTableConfig(TableConfigCall::new(&self.instance, task, body, options))
    }

    /// Checks the configuration of each table and creates the synchronization task.
    ///
    /// The same operation as [`Replication::check_table_config`], with `is_create_task`. When the outcome of a call is
    /// unknown, it may have created the task, so it is not sent again.
    pub fn create_task_with_table_config(&self, task: &SyncTask) -> CreateTaskWithTableConfig {
        let body = Arc::new((*task.body).clone().is_create_task(types::TextBoolean::True));
        let options = CallOptions::new().idempotency(Idempotency::NotIdempotent);
        CreateTaskWithTableConfig(TableConfigCall::new(&self.instance, task, body, options))
    }
}

#[derive(Clone, Debug)]
struct TableConfigCall {
    instance: Instance,
    language: Option<Language>,
    options: CallOptions,
    body: Arc<types::CheckTableConfigRequest>,
    /// What is wrong with the task, which is then not sent.
    problem: Option<Error>,
}

impl TableConfigCall {
    fn new(
        instance: &Instance,
        task: &SyncTask,
        body: Arc<types::CheckTableConfigRequest>,
        options: CallOptions,
    ) -> Self {
        let (language, problem) = (instance.client().language(), task.require_tables().err());
        Self { instance: instance.clone(), language, options, body, problem }
    }

    async fn send(self) -> Result<TableConfigReport> {
        let Self { instance, language, options, body, problem } = self;
        if let Some(problem) = problem {
            return Err(problem);
        }
        let client = instance.client().with_options(options);
        client.expect(requests::CheckTableConfig::OPERATION);
        let mut parameters = ClientParameters::new(client.project_id().await?);
        parameters.language = language;
        let request = requests::CheckTableConfig::new(instance.id(), Arc::clone(&body));
        let call = client.call(|api| request.send(api, parameters));
        Ok(TableConfigReport::new(call.send().await?, &body))
    }
}

macro_rules! table_config_call {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[must_use = "a call does nothing until it is sent"]
        #[derive(Clone, Debug)]
        pub struct $name(TableConfigCall);

        impl $name {
            /// The language of the service's messages in this call, instead of the client's.
            pub fn language(mut self, language: Language) -> Self {
                self.0.language = Some(language);
                self
            }

            /// Options of this call, such as its time limit or a header, instead of the client's.
            pub fn options(mut self, options: CallOptions) -> Self {
                self.0.options = options.or(&self.0.options);
                self
            }

            /// The body that will be sent.
            pub fn body(&self) -> &types::CheckTableConfigRequest {
                &self.0.body
            }

            /// Sends the request and waits for the verdict on each table.
            ///
            /// # Errors
            /// Every [`ErrorKind`](crate::ErrorKind). A table that fails the check is not an error; it is in the
            /// report.
            pub async fn send(self) -> Result<TableConfigReport> {
                self.0.send().await
            }
        }

        #[doc = concat!("Awaiting it is [`", stringify!($name), "::send`].")]
        impl IntoFuture for $name {
            type Output = Result<TableConfigReport>;
            type IntoFuture = BoxFuture<'static, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                self.send().boxed()
            }
        }
    };
}

table_config_call! {
    /// A check of table configurations, ready to be sent. Made by [`Replication::check_table_config`].
    CheckTableConfig
}
table_config_call! {
    /// The creation of a task with table configurations, ready to be sent. Made by
    /// [`Replication::create_task_with_table_config`].
    CreateTaskWithTableConfig
}
