// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! A type for the request of each operation. It implements [`api_runtime::Request`], and requests of lists that
//! the service returns in pages implement [`api_runtime::PagedRequest`].
//!
//! A new optional parameter is a compatible change: it becomes a field and a method, and `new` does not take
//! it.
/// The parameters that are the same in every request of a client.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ClientParameters {
    /// Path parameter `project_id`.
    pub project_id: String,
}
impl ClientParameters {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
        }
    }
}
/// Obtaining Information About a Task
///
/// Operation `GetJobs`: `GET /v3/{project_id}/jobs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GetJobs {
    /// Query parameter `id`.
    pub id: String,
}
impl GetJobs {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}
impl api_runtime::Request for GetJobs {
    type Api = crate::Client;
    type Response = crate::types::GetJobsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[0usize];
    async fn send(
        self,
        api: crate::Client,
        client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(api.get_jobs(&client.project_id, &self.id).await)
    }
}
/// Rebooting a DB Instance
///
/// Operation `PostInstancesAction`: `POST /v3/{project_id}/instances/{instance_id}/action`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PostInstancesAction {
    /// Path parameter `instance_id`.
    pub instance_id: String,
    /// The body.
    pub body: std::sync::Arc<crate::types::PostInstancesActionRequest>,
}
impl PostInstancesAction {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<String>,
        body: impl Into<std::sync::Arc<crate::types::PostInstancesActionRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for PostInstancesAction {
    type Api = crate::Client;
    type Response = crate::types::PostInstancesActionResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[1usize];
    async fn send(
        self,
        api: crate::Client,
        client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(
            api
                .post_instances_action(&client.project_id, &self.instance_id, &self.body)
                .await,
        )
    }
}
