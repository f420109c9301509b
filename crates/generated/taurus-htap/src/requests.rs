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
    /// Header parameter `X-Language`. Language of the messages in the response.
    pub language: Option<crate::types::Language>,
    /// Path parameter `project_id`. Project of the tenant in the region.
    pub project_id: crate::types::ProjectId,
}
impl ClientParameters {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(project_id: impl Into<crate::types::ProjectId>) -> Self {
        Self {
            language: None,
            project_id: project_id.into(),
        }
    }
    /// Header parameter `X-Language`. Language of the messages in the response.
    #[must_use]
    pub fn language(mut self, language: impl Into<crate::types::Language>) -> Self {
        self.language = Some(language.into());
        self
    }
}
/// Checks the parameters of a synchronization task
///
/// Checks the task's parameters on both sides. Despite its name the call can create the task as well: the vendor's Terraform provider creates tasks without table configurations by it alone.
///
/// Permission: `gaussdbformysql:htapInstance:dbConfigCheck` (Read).
///
/// Operation `CheckDataBaseConfig`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/database-config-check`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CheckDataBaseConfig {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::CheckDataBaseConfigRequest>,
}
impl CheckDataBaseConfig {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::CheckDataBaseConfigRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for CheckDataBaseConfig {
    type Api = crate::Client;
    type Response = crate::types::CheckDataBaseConfigResponse;
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
        api_runtime::private::sent(
            api
                .check_data_base_config(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Checks whether resources for a StarRocks instance are available
///
/// A read that is sent as POST.
///
/// Permission: `gaussdbformysql:instance:list` (List).
///
/// Operation `CheckStarRocksResource`: `POST /v3/{project_id}/starrocks/resource-check`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CheckStarRocksResource {
    /// The body.
    pub body: std::sync::Arc<crate::types::CheckStarRocksResourceRequest>,
}
impl CheckStarRocksResource {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::CheckStarRocksResourceRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for CheckStarRocksResource {
    type Api = crate::Client;
    type Response = crate::types::CheckStarRocksResourceResponse;
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
                .check_star_rocks_resource(
                    &client.project_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Compares the parameters of an instance with the defaults
///
/// A read that is sent as POST.
///
/// Permission: `gaussdbformysql:param:get` (Read).
///
/// Operation `CheckStarrocksParams`: `POST /v3/{project_id}/configurations/starrocks/comparison`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CheckStarrocksParams {
    /// The body.
    pub body: std::sync::Arc<crate::types::CheckStarrocksParamsRequest>,
}
impl CheckStarrocksParams {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::CheckStarrocksParamsRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for CheckStarrocksParams {
    type Api = crate::Client;
    type Response = crate::types::CheckStarrocksParamsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[2usize];
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
                .check_starrocks_params(&client.project_id, client.language, &self.body)
                .await,
        )
    }
}
/// Checks whether tables can be synchronized
///
/// Checks whether the configuration of each table fits data synchronization. With `is_create_task` the same call also creates the synchronization task.
///
/// Permission: `gaussdbformysql:htapInstance:tablesConfigCheck` (List).
///
/// Operation `CheckTableConfig`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/table-config-check`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CheckTableConfig {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::CheckTableConfigRequest>,
}
impl CheckTableConfig {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::CheckTableConfigRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for CheckTableConfig {
    type Api = crate::Client;
    type Response = crate::types::CheckTableConfigResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[3usize];
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
                .check_table_config(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Starts a synchronization task
///
/// Creates the task, or starts the one of this name that a check has created.
///
/// Permission: `gaussdbformysql:htapInstance:createDataSync` (Write).
///
/// Operation `CreateStarRocksDataReplication`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreateStarRocksDataReplication {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::CreateStarRocksDataReplicationRequest>,
}
impl CreateStarRocksDataReplication {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::CreateStarRocksDataReplicationRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for CreateStarRocksDataReplication {
    type Api = crate::Client;
    type Response = crate::types::JobResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[4usize];
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
                .create_star_rocks_data_replication(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Creates a database user
///
/// With its password, its databases and its permissions.
///
/// Permission: `gaussdbformysql:htapInstance:createUser` (Write).
///
/// Operation `CreateStarRocksDatabaseUser`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/users`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreateStarRocksDatabaseUser {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::CreateStarRocksDatabaseUserRequest>,
}
impl CreateStarRocksDatabaseUser {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::CreateStarRocksDatabaseUserRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for CreateStarRocksDatabaseUser {
    type Api = crate::Client;
    type Response = crate::types::ResultResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[5usize];
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
                .create_star_rocks_database_user(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Creates a StarRocks instance
///
/// The instance belongs to the TaurusDB instance that the path names.
///
/// Permission: `gaussdbformysql:htapInstance:create` (Write).
///
/// Operation `CreateStarrocksInstance`: `POST /v3/{project_id}/instances/{instance_id}/starrocks`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreateStarrocksInstance {
    /// Path parameter `instance_id`. The TaurusDB instance.
    pub instance_id: crate::types::TaurusDbInstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::CreateStarrocksInstanceRequest>,
}
impl CreateStarrocksInstance {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::TaurusDbInstanceId>,
        body: impl Into<std::sync::Arc<crate::types::CreateStarrocksInstanceRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for CreateStarrocksInstance {
    type Api = crate::Client;
    type Response = crate::types::CreateStarrocksInstanceResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[6usize];
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
                .create_starrocks_instance(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Ends sessions of an HTAP instance
///
/// At most 20 with one call.
///
/// Permission: `gaussdbformysql:instance:modify` (Permission_management).
///
/// Operation `DeleteHtapProcessList`: `DELETE /v3/{project_id}/instances/{instance_id}/htap/process`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeleteHtapProcessList {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::DeleteHtapProcessListRequest>,
}
impl DeleteHtapProcessList {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::DeleteHtapProcessListRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for DeleteHtapProcessList {
    type Api = crate::Client;
    type Response = crate::types::StatusResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[7usize];
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
                .delete_htap_process_list(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Stops sending logs of StarRocks instances
///
/// What the log service has already stays there.
///
/// Permission: none is needed.
///
/// Operation `DeleteStarRockLtsConfig`: `DELETE /v3/{project_id}/starrocks/instances/logs/lts-configs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeleteStarRockLtsConfig {
    /// The body.
    pub body: std::sync::Arc<crate::types::DeleteStarRockLtsConfigRequest>,
}
impl DeleteStarRockLtsConfig {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::DeleteStarRockLtsConfigRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for DeleteStarRockLtsConfig {
    type Api = crate::Client;
    type Response = crate::types::EmptyResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[8usize];
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
                .delete_star_rock_lts_config(
                    &client.project_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Deletes a synchronization task
///
/// What becomes of the tables that it has written is not documented.
///
/// Permission: `gaussdbformysql:htapInstance:deleteDataSync` (Write).
///
/// Operation `DeleteStarRocksDataReplication`: `DELETE /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeleteStarRocksDataReplication {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::DeleteStarRocksDataReplicationRequest>,
}
impl DeleteStarRocksDataReplication {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::DeleteStarRocksDataReplicationRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for DeleteStarRocksDataReplication {
    type Api = crate::Client;
    type Response = crate::types::JobResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[9usize];
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
                .delete_star_rocks_data_replication(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Deletes a database user
///
/// The name is in the query; the request has no body.
///
/// Permission: `gaussdbformysql:htapInstance:deleteUser` (Write).
///
/// Operation `DeleteStarRocksDatabaseUser`: `DELETE /v3/{project_id}/instances/{instance_id}/starrocks/users`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeleteStarRocksDatabaseUser {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `user_name`. The user.
    pub user_name: String,
}
impl DeleteStarRocksDatabaseUser {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        user_name: impl Into<String>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            user_name: user_name.into(),
        }
    }
}
impl api_runtime::Request for DeleteStarRocksDatabaseUser {
    type Api = crate::Client;
    type Response = crate::types::ResultResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[10usize];
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
                .delete_star_rocks_database_user(
                    &client.project_id,
                    &self.instance_id,
                    &self.user_name,
                    client.language,
                )
                .await,
        )
    }
}
/// Deletes a StarRocks instance
///
/// Nothing of the instance is left. The data of the TaurusDB instance is not touched.
///
/// Permission: not known.
///
/// Operation `DeleteStarrocksInstance`: `DELETE /v3/{project_id}/instances/{instance_id}/starrocks/{starrocks_instance_id}`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeleteStarrocksInstance {
    /// Path parameter `instance_id`. The TaurusDB instance.
    pub instance_id: crate::types::TaurusDbInstanceId,
    /// Path parameter `starrocks_instance_id`. The StarRocks instance.
    pub starrocks_instance_id: crate::types::InstanceId,
}
impl DeleteStarrocksInstance {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::TaurusDbInstanceId>,
        starrocks_instance_id: impl Into<crate::types::InstanceId>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            starrocks_instance_id: starrocks_instance_id.into(),
        }
    }
}
impl api_runtime::Request for DeleteStarrocksInstance {
    type Api = crate::Client;
    type Response = crate::types::DeleteStarrocksInstanceResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[11usize];
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
                .delete_starrocks_instance(
                    &client.project_id,
                    &self.instance_id,
                    &self.starrocks_instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Downloads the workbook for importing table configurations
///
/// The response is an Excel workbook.
///
/// Permission: none is needed.
///
/// Operation `DownloadImportExcelTemplate`: `GET /v3/{project_id}/instances/{instance_id}/htap/template`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DownloadImportExcelTemplate {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `template_type`. Which template.
    pub template_type: crate::types::TemplateType,
}
impl DownloadImportExcelTemplate {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        template_type: impl Into<crate::types::TemplateType>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            template_type: template_type.into(),
        }
    }
}
impl api_runtime::Request for DownloadImportExcelTemplate {
    type Api = crate::Client;
    type Response = api_runtime::ByteStream;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[12usize];
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
                .download_import_excel_template(
                    &client.project_id,
                    &self.instance_id,
                    self.template_type,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the versions of an HTAP engine
///
/// A new instance names one of them.
///
/// Permission: `gaussdbformysql:instance:listEngine` (List).
///
/// Operation `ListHtapDataStore`: `GET /v3/{project_id}/htap/datastores/{engine_name}`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListHtapDataStore {
    /// Path parameter `engine_name`. The HTAP engine.
    pub engine_name: crate::types::EngineName,
}
impl ListHtapDataStore {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(engine_name: impl Into<crate::types::EngineName>) -> Self {
        Self {
            engine_name: engine_name.into(),
        }
    }
}
impl api_runtime::Request for ListHtapDataStore {
    type Api = crate::Client;
    type Response = crate::types::ListHtapDataStoreResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[13usize];
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
                .list_htap_data_store(
                    &client.project_id,
                    self.engine_name,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the flavors of an HTAP engine
///
/// What nodes can be made of, and in which availability zones.
///
/// Permission: `gaussdbformysql:instance:listSpec` (List).
///
/// Operation `ListHtapFlavor`: `GET /v3/{project_id}/htap/flavors/{engine_name}`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListHtapFlavor {
    /// Path parameter `engine_name`. The HTAP engine.
    pub engine_name: crate::types::EngineName,
    /// Query parameter `availability_zone_mode`. How an instance spreads over availability zones.
    pub availability_zone_mode: Option<crate::types::AzMode>,
    /// Query parameter `spec_code`. Only the flavor with this specification code.
    pub spec_code: Option<String>,
    /// Query parameter `version_name`. Version of the engine; 3.1.6.0 when left out.
    pub version_name: Option<String>,
}
impl ListHtapFlavor {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(engine_name: impl Into<crate::types::EngineName>) -> Self {
        Self {
            engine_name: engine_name.into(),
            availability_zone_mode: None,
            spec_code: None,
            version_name: None,
        }
    }
    /// Query parameter `availability_zone_mode`. How an instance spreads over availability zones.
    #[must_use]
    pub fn availability_zone_mode(
        mut self,
        availability_zone_mode: impl Into<crate::types::AzMode>,
    ) -> Self {
        self.availability_zone_mode = Some(availability_zone_mode.into());
        self
    }
    /// Query parameter `spec_code`. Only the flavor with this specification code.
    #[must_use]
    pub fn spec_code(mut self, spec_code: impl Into<String>) -> Self {
        self.spec_code = Some(spec_code.into());
        self
    }
    /// Query parameter `version_name`. Version of the engine; 3.1.6.0 when left out.
    #[must_use]
    pub fn version_name(mut self, version_name: impl Into<String>) -> Self {
        self.version_name = Some(version_name.into());
        self
    }
}
impl api_runtime::Request for ListHtapFlavor {
    type Api = crate::Client;
    type Response = crate::types::ListHtapFlavorResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[14usize];
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
                .list_htap_flavor(
                    &client.project_id,
                    self.engine_name,
                    self.availability_zone_mode,
                    self.spec_code.as_deref(),
                    self.version_name.as_deref(),
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the HTAP instances of a TaurusDB instance
///
/// StarRocks and ClickHouse instances alike.
///
/// Permission: `gaussdbformysql:htapInstance:get` (Read).
///
/// Operation `ListHtapInstanceInfo`: `GET /v3/{project_id}/instances/{instance_id}/htap`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListHtapInstanceInfo {
    /// Path parameter `instance_id`. The TaurusDB instance.
    pub instance_id: crate::types::TaurusDbInstanceId,
}
impl ListHtapInstanceInfo {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::TaurusDbInstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
        }
    }
}
impl api_runtime::Request for ListHtapInstanceInfo {
    type Api = crate::Client;
    type Response = crate::types::ListHtapInstanceInfoResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[15usize];
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
                .list_htap_instance_info(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the storage types of an HTAP engine
///
/// What disks can be made of, and in which availability zones.
///
/// Permission: `gaussdbformysql:htapInstance:list` (List).
///
/// Operation `ListHtapStorageType`: `GET /v3/{project_id}/htap/storage-type/{database}`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListHtapStorageType {
    /// Path parameter `database`. The HTAP engine, despite the name.
    pub database: crate::types::EngineName,
    /// Query parameter `version_name`. Version of the engine.
    pub version_name: String,
}
impl ListHtapStorageType {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        database: impl Into<crate::types::EngineName>,
        version_name: impl Into<String>,
    ) -> Self {
        Self {
            database: database.into(),
            version_name: version_name.into(),
        }
    }
}
impl api_runtime::Request for ListHtapStorageType {
    type Api = crate::Client;
    type Response = crate::types::ListHtapStorageTypeResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[16usize];
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
                .list_htap_storage_type(
                    &client.project_id,
                    self.database,
                    &self.version_name,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the nodes of a StarRocks instance
///
/// Each with its role.
///
/// Permission: `gaussdbformysql:log:list` (List).
///
/// Operation `ListInstanceNode`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/nodes`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListInstanceNode {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
}
impl ListInstanceNode {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
        }
    }
}
impl api_runtime::Request for ListInstanceNode {
    type Api = crate::Client;
    type Response = crate::types::ListInstanceNodeResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[17usize];
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
                .list_instance_node(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the databases of a StarRocks instance
///
/// Page until a page is short: the total can be 0 although there are databases.
///
/// Permission: `gaussdbformysql:htapInstance:listDatabases` (List).
///
/// Operation `ListStarRocksDataBases`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/databases`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListStarRocksDataBases {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `database_name`. Only databases whose name contains this.
    pub database_name: Option<String>,
    /// Query parameter `limit`. How many databases to return.
    pub limit: Option<crate::types::NumberText>,
    /// Query parameter `offset`. How many databases to skip.
    pub offset: Option<crate::types::NumberText>,
}
impl ListStarRocksDataBases {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
            database_name: None,
            limit: None,
            offset: None,
        }
    }
    /// Query parameter `database_name`. Only databases whose name contains this.
    #[must_use]
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }
    /// Query parameter `limit`. How many databases to return.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<crate::types::NumberText>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `offset`. How many databases to skip.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<crate::types::NumberText>) -> Self {
        self.offset = Some(offset.into());
        self
    }
}
impl api_runtime::Request for ListStarRocksDataBases {
    type Api = crate::Client;
    type Response = crate::types::ListStarRocksDataBasesResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[18usize];
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
                .list_star_rocks_data_bases(
                    &client.project_id,
                    &self.instance_id,
                    self.database_name.as_deref(),
                    self.limit.as_ref(),
                    self.offset.as_ref(),
                    client.language,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ListStarRocksDataBases {
    type Item = ::std::string::String;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.databases
    }
}
/// Shows how a synchronization task is configured
///
/// Finds the task by its name.
///
/// Permission: `gaussdbformysql:htapInstance:getReplicationConfig` (Read).
///
/// Operation `ListStarRocksDataReplicationConfig`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/configuration`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListStarRocksDataReplicationConfig {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `task_name`. The task.
    pub task_name: crate::types::TaskName,
}
impl ListStarRocksDataReplicationConfig {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        task_name: impl Into<crate::types::TaskName>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            task_name: task_name.into(),
        }
    }
}
impl api_runtime::Request for ListStarRocksDataReplicationConfig {
    type Api = crate::Client;
    type Response = crate::types::ReplicationConfigResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[19usize];
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
                .list_star_rocks_data_replication_config(
                    &client.project_id,
                    &self.instance_id,
                    &self.task_name,
                    client.language,
                )
                .await,
        )
    }
}
/// Shows how the synchronization task of a database is configured
///
/// Finds the task by the database that it writes.
///
/// Permission: `gaussdbformysql:htapInstance:getReplicationConfig` (Read).
///
/// Operation `ListStarRocksDataReplicationConfigByDataBase`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/configuration/{database}`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListStarRocksDataReplicationConfigByDataBase {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Path parameter `database`. Database of the StarRocks instance.
    pub database: crate::types::TargetDatabaseName,
}
impl ListStarRocksDataReplicationConfigByDataBase {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        database: impl Into<crate::types::TargetDatabaseName>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            database: database.into(),
        }
    }
}
impl api_runtime::Request for ListStarRocksDataReplicationConfigByDataBase {
    type Api = crate::Client;
    type Response = crate::types::ReplicationConfigResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[20usize];
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
                .list_star_rocks_data_replication_config_by_data_base(
                    &client.project_id,
                    &self.instance_id,
                    &self.database,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the synchronization tasks
///
/// Every task of the instance, with its state, its stage and how far it has come. There is no filter by name.
///
/// Permission: `gaussdbformysql:htapInstance:getReplication` (Read).
///
/// Operation `ListStarRocksDataReplications`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListStarRocksDataReplications {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `limit`. How many tasks to return.
    pub limit: Option<crate::types::NumberText>,
    /// Query parameter `offset`. How many tasks to skip; 0 when left out.
    pub offset: Option<crate::types::NumberText>,
}
impl ListStarRocksDataReplications {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
            limit: None,
            offset: None,
        }
    }
    /// Query parameter `limit`. How many tasks to return.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<crate::types::NumberText>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `offset`. How many tasks to skip; 0 when left out.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<crate::types::NumberText>) -> Self {
        self.offset = Some(offset.into());
        self
    }
}
impl api_runtime::Request for ListStarRocksDataReplications {
    type Api = crate::Client;
    type Response = crate::types::ListStarRocksDataReplicationsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[21usize];
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
                .list_star_rocks_data_replications(
                    &client.project_id,
                    &self.instance_id,
                    self.limit.as_ref(),
                    self.offset.as_ref(),
                    client.language,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ListStarRocksDataReplications {
    type Item = crate::types::DataReplication;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = Some(|item| {
        item.task_name.as_deref()
    });
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.replications
    }
}
/// Lists the parameters that a synchronization task can set
///
/// Each with its default and its range.
///
/// Permission: `gaussdbformysql:htapInstance:listDbParameter` (List).
///
/// Operation `ListStarRocksDbParameters`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/database-parameters`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListStarRocksDbParameters {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `add_task_scenario`. The scenario when a task is added to another, such as `add_sub_task`.
    pub add_task_scenario: Option<String>,
    /// Query parameter `limit`. How many parameters to return.
    pub limit: Option<i64>,
    /// Query parameter `main_task_name`. The task that another is added to.
    pub main_task_name: Option<String>,
    /// Query parameter `offset`. How many parameters to skip.
    pub offset: Option<i64>,
}
impl ListStarRocksDbParameters {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
            add_task_scenario: None,
            limit: None,
            main_task_name: None,
            offset: None,
        }
    }
    /// Query parameter `add_task_scenario`. The scenario when a task is added to another, such as `add_sub_task`.
    #[must_use]
    pub fn add_task_scenario(mut self, add_task_scenario: impl Into<String>) -> Self {
        self.add_task_scenario = Some(add_task_scenario.into());
        self
    }
    /// Query parameter `limit`. How many parameters to return.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Query parameter `main_task_name`. The task that another is added to.
    #[must_use]
    pub fn main_task_name(mut self, main_task_name: impl Into<String>) -> Self {
        self.main_task_name = Some(main_task_name.into());
        self
    }
    /// Query parameter `offset`. How many parameters to skip.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}
impl api_runtime::Request for ListStarRocksDbParameters {
    type Api = crate::Client;
    type Response = crate::types::ListStarRocksDbParametersResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[22usize];
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
                .list_star_rocks_db_parameters(
                    &client.project_id,
                    &self.instance_id,
                    self.add_task_scenario.as_deref(),
                    self.limit,
                    self.main_task_name.as_deref(),
                    self.offset,
                    client.language,
                )
                .await,
        )
    }
}
/// Shows a StarRocks instance
///
/// The instance with its groups of nodes, as the only entry of a list.
///
/// Permission: `gaussdbformysql:htapInstance:get` (Read).
///
/// Operation `ListStarrocksInstanceInfo`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/{starrocks_instance_id}`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ListStarrocksInstanceInfo {
    /// Path parameter `instance_id`. The TaurusDB instance.
    pub instance_id: crate::types::TaurusDbInstanceId,
    /// Path parameter `starrocks_instance_id`. The StarRocks instance.
    pub starrocks_instance_id: crate::types::InstanceId,
}
impl ListStarrocksInstanceInfo {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::TaurusDbInstanceId>,
        starrocks_instance_id: impl Into<crate::types::InstanceId>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            starrocks_instance_id: starrocks_instance_id.into(),
        }
    }
}
impl api_runtime::Request for ListStarrocksInstanceInfo {
    type Api = crate::Client;
    type Response = crate::types::ListStarrocksInstanceInfoResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[23usize];
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
                .list_starrocks_instance_info(
                    &client.project_id,
                    &self.instance_id,
                    &self.starrocks_instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Changes a synchronization task
///
/// Takes the whole configuration, not a difference. The name of the task and its two instances cannot change.
///
/// Permission: `gaussdbformysql:htapInstance:modifyDataSync` (Permission_management).
///
/// Operation `ModifyDataSync`: `PUT /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ModifyDataSync {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ModifyDataSyncRequest>,
}
impl ModifyDataSync {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ModifyDataSyncRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for ModifyDataSync {
    type Api = crate::Client;
    type Response = crate::types::ModifyDataSyncResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[24usize];
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
                .modify_data_sync(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Changes the security group of a StarRocks instance
///
/// The new group takes the place of the old one.
///
/// Permission: `gaussdbformysql:instance:modifySecurityGroup` (Write).
///
/// Operation `ModifyStarRocksSecurityGroup`: `PUT /v3/{project_id}/instances/{instance_id}/starrocks/security-group`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ModifyStarRocksSecurityGroup {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ModifyStarRocksSecurityGroupRequest>,
}
impl ModifyStarRocksSecurityGroup {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::ModifyStarRocksSecurityGroupRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for ModifyStarRocksSecurityGroup {
    type Api = crate::Client;
    type Response = crate::types::JobResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[25usize];
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
                .modify_star_rocks_security_group(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Pauses a synchronization task
///
/// The task keeps its place and can be resumed.
///
/// Permission: `gaussdbformysql:htapInstance:modifyDataSync` (Permission_management).
///
/// Operation `PauseStarRocksDataReplication`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/pause`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PauseStarRocksDataReplication {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ReplicationTaskRequest>,
}
impl PauseStarRocksDataReplication {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ReplicationTaskRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for PauseStarRocksDataReplication {
    type Api = crate::Client;
    type Response = crate::types::JobResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[26usize];
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
                .pause_star_rocks_data_replication(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Changes the flavor of the nodes of a StarRocks instance
///
/// FE nodes, BE nodes or both.
///
/// Permission: `gaussdbformysql:htapInstance:modifySpec` (Permission_management).
///
/// Operation `ResizeStarRocksFlavor`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/resize-flavor`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ResizeStarRocksFlavor {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ResizeStarRocksFlavorRequest>,
}
impl ResizeStarRocksFlavor {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ResizeStarRocksFlavorRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for ResizeStarRocksFlavor {
    type Api = crate::Client;
    type Response = crate::types::ResizeStarRocksFlavorResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[27usize];
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
                .resize_star_rocks_flavor(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Restarts a StarRocks instance
///
/// All nodes restart; sessions end.
///
/// Permission: `gaussdbformysql:htapInstance:restart` (Permission_management).
///
/// Operation `RestartStarrocksInstance`: `PUT /v3/{project_id}/instances/{starrocks_instance_id}/starrocks/restart`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RestartStarrocksInstance {
    /// Path parameter `starrocks_instance_id`. The StarRocks instance.
    pub starrocks_instance_id: crate::types::InstanceId,
}
impl RestartStarrocksInstance {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(starrocks_instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            starrocks_instance_id: starrocks_instance_id.into(),
        }
    }
}
impl api_runtime::Request for RestartStarrocksInstance {
    type Api = crate::Client;
    type Response = crate::types::RestartResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[28usize];
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
                .restart_starrocks_instance(
                    &client.project_id,
                    &self.starrocks_instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Restarts a node of a StarRocks instance
///
/// Only this node restarts.
///
/// Permission: `gaussdbformysql:htapInstance:restart` (Permission_management).
///
/// Operation `RestartStarrocksNode`: `PUT /v3/{project_id}/instances/{starrocks_instance_id}/starrocks/{starrocks_node_id}/restart`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RestartStarrocksNode {
    /// Path parameter `starrocks_instance_id`. The StarRocks instance.
    pub starrocks_instance_id: crate::types::InstanceId,
    /// Path parameter `starrocks_node_id`. The node.
    pub starrocks_node_id: crate::types::StarRocksNodeId,
}
impl RestartStarrocksNode {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        starrocks_instance_id: impl Into<crate::types::InstanceId>,
        starrocks_node_id: impl Into<crate::types::StarRocksNodeId>,
    ) -> Self {
        Self {
            starrocks_instance_id: starrocks_instance_id.into(),
            starrocks_node_id: starrocks_node_id.into(),
        }
    }
}
impl api_runtime::Request for RestartStarrocksNode {
    type Api = crate::Client;
    type Response = crate::types::RestartResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[29usize];
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
                .restart_starrocks_node(
                    &client.project_id,
                    &self.starrocks_instance_id,
                    &self.starrocks_node_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Resumes a paused synchronization task
///
/// The task goes on from where it was paused.
///
/// Permission: `gaussdbformysql:htapInstance:modifyDataSync` (Permission_management).
///
/// Operation `ResumeStarRocksDataReplication`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/resume`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ResumeStarRocksDataReplication {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ReplicationTaskRequest>,
}
impl ResumeStarRocksDataReplication {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ReplicationTaskRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for ResumeStarRocksDataReplication {
    type Api = crate::Client;
    type Response = crate::types::JobResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[30usize];
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
                .resume_star_rocks_data_replication(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Sets the thresholds of the query queue
///
/// All of them at once.
///
/// Permission: `gaussdbformysql:param:update` (Write).
///
/// Operation `SetHtapQueryQueuesRule`: `PUT /v3/{project_id}/instances/{instance_id}/query-queue/rules`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SetHtapQueryQueuesRule {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::SetHtapQueryQueuesRuleRequest>,
}
impl SetHtapQueryQueuesRule {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::SetHtapQueryQueuesRuleRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for SetHtapQueryQueuesRule {
    type Api = crate::Client;
    type Response = crate::types::StatusResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[31usize];
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
                .set_htap_query_queues_rule(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Shows a job
///
/// Jobs of the last month. A new job shows a few seconds after its ID was handed out; the IDs of workflows are asked for here, too.
///
/// Permission: `gaussdbformysql:task:list` (List).
///
/// Operation `ShowGaussMySqlJobInfo`: `GET /v3/{project_id}/jobs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowGaussMySqlJobInfo {
    /// Query parameter `id`. The job.
    pub id: crate::types::JobId,
}
impl ShowGaussMySqlJobInfo {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(id: impl Into<crate::types::JobId>) -> Self {
        Self { id: id.into() }
    }
}
impl api_runtime::Request for ShowGaussMySqlJobInfo {
    type Api = crate::Client;
    type Response = crate::types::ShowGaussMySqlJobInfoResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[32usize];
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
                .show_gauss_my_sql_job_info(
                    &client.project_id,
                    &self.id,
                    client.language,
                )
                .await,
        )
    }
}
/// Reads the error log of a node
///
/// A read that is sent as POST. The next page begins after the `line_num` of the last entry.
///
/// Permission: `gaussdbformysql:log:getErrorLogs` (Read).
///
/// Operation `ShowHtapErrorLogDetail`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/error-logs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowHtapErrorLogDetail {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ShowHtapErrorLogDetailRequest>,
}
impl ShowHtapErrorLogDetail {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ShowHtapErrorLogDetailRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for ShowHtapErrorLogDetail {
    type Api = crate::Client;
    type Response = crate::types::ShowHtapErrorLogDetailResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[33usize];
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
                .show_htap_error_log_detail(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowHtapErrorLogDetail {
    type Item = crate::types::ErrorLogEntry;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Cursor {
        name: "line_num",
        set: |request, value| {
            std::sync::Arc::make_mut(&mut request.body).line_num = Some(
                api_runtime::private::page_value("line_num", value)?,
            );
            Ok(())
        },
        of: |item| item.line_num.as_ref().map(|value| value.to_string()),
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        std::sync::Arc::make_mut(&mut request.body).limit = api_runtime::private::page_value(
            "limit",
            value,
        )?;
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.error_log_list
    }
}
/// Lists where the logs of StarRocks instances are sent
///
/// Log groups and streams of the log service (LTS), instance by instance.
///
/// Permission: `gaussdbformysql:log:listLtsConfig` (List).
///
/// Operation `ShowHtapLtsConfig`: `GET /v3/{project_id}/starrocks/instances/logs/lts-configs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowHtapLtsConfig {
    /// Query parameter `enterprise_project_id`. Only instances of this enterprise project.
    pub enterprise_project_id: Option<String>,
    /// Query parameter `instance_id`. Only this instance.
    pub instance_id: Option<crate::types::InstanceId>,
    /// Query parameter `instance_name`. Only instances of this name.
    pub instance_name: Option<String>,
    /// Query parameter `limit`. How many instances to return; 10 when left out.
    pub limit: Option<i64>,
    /// Query parameter `offset`. How many instances to skip; 0 when left out.
    pub offset: Option<i64>,
}
impl ShowHtapLtsConfig {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self {
            enterprise_project_id: None,
            instance_id: None,
            instance_name: None,
            limit: None,
            offset: None,
        }
    }
    /// Query parameter `enterprise_project_id`. Only instances of this enterprise project.
    #[must_use]
    pub fn enterprise_project_id(
        mut self,
        enterprise_project_id: impl Into<String>,
    ) -> Self {
        self.enterprise_project_id = Some(enterprise_project_id.into());
        self
    }
    /// Query parameter `instance_id`. Only this instance.
    #[must_use]
    pub fn instance_id(
        mut self,
        instance_id: impl Into<crate::types::InstanceId>,
    ) -> Self {
        self.instance_id = Some(instance_id.into());
        self
    }
    /// Query parameter `instance_name`. Only instances of this name.
    #[must_use]
    pub fn instance_name(mut self, instance_name: impl Into<String>) -> Self {
        self.instance_name = Some(instance_name.into());
        self
    }
    /// Query parameter `limit`. How many instances to return; 10 when left out.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Query parameter `offset`. How many instances to skip; 0 when left out.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}
impl api_runtime::Request for ShowHtapLtsConfig {
    type Api = crate::Client;
    type Response = crate::types::ShowHtapLtsConfigResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[34usize];
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
                .show_htap_lts_config(
                    &client.project_id,
                    self.enterprise_project_id.as_deref(),
                    self.instance_id.as_ref(),
                    self.instance_name.as_deref(),
                    self.limit,
                    self.offset,
                    client.language,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowHtapLtsConfig {
    type Item = crate::types::InstanceLtsConfigs;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.instance_lts_configs
    }
}
/// Lists the sessions of an HTAP instance
///
/// The response has no total: page until a page is short.
///
/// Permission: none is needed.
///
/// Operation `ShowHtapProcessList`: `GET /v3/{project_id}/instances/{instance_id}/htap/process`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowHtapProcessList {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `limit`. How many sessions to return, 1 to 100; 100 when left out.
    pub limit: Option<crate::types::SessionLimit>,
    /// Query parameter `offset`. How many sessions to skip; 0 when left out.
    pub offset: Option<crate::types::NumberText>,
}
impl ShowHtapProcessList {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
            limit: None,
            offset: None,
        }
    }
    /// Query parameter `limit`. How many sessions to return, 1 to 100; 100 when left out.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<crate::types::SessionLimit>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `offset`. How many sessions to skip; 0 when left out.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<crate::types::NumberText>) -> Self {
        self.offset = Some(offset.into());
        self
    }
}
impl api_runtime::Request for ShowHtapProcessList {
    type Api = crate::Client;
    type Response = crate::types::ShowHtapProcessListResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[35usize];
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
                .show_htap_process_list(
                    &client.project_id,
                    &self.instance_id,
                    self.limit.as_ref(),
                    self.offset.as_ref(),
                    client.language,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowHtapProcessList {
    type Item = crate::types::HtapProcess;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |_| None,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = Some(|item| {
        item.id.as_deref()
    });
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.process_list
    }
}
/// Shows the thresholds of the query queue
///
/// And whether the queue is on.
///
/// Permission: `gaussdbformysql:param:get` (Read).
///
/// Operation `ShowHtapQueryQueuesRule`: `GET /v3/{project_id}/instances/{instance_id}/query-queue/rules`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowHtapQueryQueuesRule {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
}
impl ShowHtapQueryQueuesRule {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
        }
    }
}
impl api_runtime::Request for ShowHtapQueryQueuesRule {
    type Api = crate::Client;
    type Response = crate::types::ShowHtapQueryQueuesRuleResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[36usize];
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
                .show_htap_query_queues_rule(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the databases of the source that can be synchronized
///
/// A read that is sent as POST.
///
/// Permission: `gaussdbformysql:htapInstance:listDatabases` (List).
///
/// Operation `ShowInstanceDatabasesForHtap`: `POST /v3/{project_id}/instances/{instance_id}/htap/databases`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowInstanceDatabasesForHtap {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `limit`. How many databases to return; 100 when left out.
    pub limit: Option<crate::types::NumberText>,
    /// Query parameter `offset`. How many databases to skip; 0 when left out.
    pub offset: Option<crate::types::NumberText>,
    /// The body.
    pub body: std::sync::Arc<crate::types::ShowInstanceDatabasesForHtapRequest>,
}
impl ShowInstanceDatabasesForHtap {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::ShowInstanceDatabasesForHtapRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            limit: None,
            offset: None,
            body: body.into(),
        }
    }
    /// Query parameter `limit`. How many databases to return; 100 when left out.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<crate::types::NumberText>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `offset`. How many databases to skip; 0 when left out.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<crate::types::NumberText>) -> Self {
        self.offset = Some(offset.into());
        self
    }
}
impl api_runtime::Request for ShowInstanceDatabasesForHtap {
    type Api = crate::Client;
    type Response = crate::types::ShowInstanceDatabasesForHtapResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[37usize];
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
                .show_instance_databases_for_htap(
                    &client.project_id,
                    &self.instance_id,
                    self.limit.as_ref(),
                    self.offset.as_ref(),
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowInstanceDatabasesForHtap {
    type Item = ::std::string::String;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.databases
    }
}
/// Lists the tables of the source that can be synchronized
///
/// A read that is sent as POST.
///
/// Permission: `gaussdbformysql:htapInstance:listDatabases` (List).
///
/// Operation `ShowInstanceTablesForHtap`: `POST /v3/{project_id}/instances/{instance_id}/htap/tables`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowInstanceTablesForHtap {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `limit`. How many tables to return; 100 when left out.
    pub limit: Option<crate::types::NumberText>,
    /// Query parameter `offset`. How many tables to skip; 0 when left out.
    pub offset: Option<crate::types::NumberText>,
    /// The body.
    pub body: std::sync::Arc<crate::types::ShowInstanceTablesForHtapRequest>,
}
impl ShowInstanceTablesForHtap {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ShowInstanceTablesForHtapRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            limit: None,
            offset: None,
            body: body.into(),
        }
    }
    /// Query parameter `limit`. How many tables to return; 100 when left out.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<crate::types::NumberText>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `offset`. How many tables to skip; 0 when left out.
    #[must_use]
    pub fn offset(mut self, offset: impl Into<crate::types::NumberText>) -> Self {
        self.offset = Some(offset.into());
        self
    }
}
impl api_runtime::Request for ShowInstanceTablesForHtap {
    type Api = crate::Client;
    type Response = crate::types::ShowInstanceTablesForHtapResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[38usize];
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
                .show_instance_tables_for_htap(
                    &client.project_id,
                    &self.instance_id,
                    self.limit.as_ref(),
                    self.offset.as_ref(),
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowInstanceTablesForHtap {
    type Item = ::std::string::String;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.tables
    }
}
/// Reads the slow query log of a node
///
/// A read that is sent as POST. The next page begins after the `line_num` of the last entry.
///
/// Permission: `gaussdbformysql:log:getSlowLogs` (Read).
///
/// Operation `ShowSlowLogDetail`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/slow-logs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowSlowLogDetail {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::ShowSlowLogDetailRequest>,
}
impl ShowSlowLogDetail {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::ShowSlowLogDetailRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for ShowSlowLogDetail {
    type Api = crate::Client;
    type Response = crate::types::ShowSlowLogDetailResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[39usize];
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
                .show_slow_log_detail(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowSlowLogDetail {
    type Item = crate::types::SlowLogEntry;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Cursor {
        name: "line_num",
        set: |request, value| {
            std::sync::Arc::make_mut(&mut request.body).line_num = Some(
                api_runtime::private::page_value("line_num", value)?,
            );
            Ok(())
        },
        of: |item| item.line_num.as_ref().map(|value| value.to_string()),
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        std::sync::Arc::make_mut(&mut request.body).limit = api_runtime::private::page_value(
            "limit",
            value,
        )?;
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.slow_log_list
    }
}
/// Lists the database users of a StarRocks instance
///
/// All of them, or the one of a name.
///
/// Permission: `gaussdbformysql:htapInstance:listUser` (List).
///
/// Operation `ShowStarRocksDatabaseUser`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/users`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowStarRocksDatabaseUser {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `limit`. How many users to return.
    pub limit: ::std::num::NonZeroU64,
    /// Query parameter `offset`. How many users to skip.
    pub offset: u64,
    /// Query parameter `user_name`. Only the user of this name.
    pub user_name: Option<String>,
}
impl ShowStarRocksDatabaseUser {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        limit: impl Into<::std::num::NonZeroU64>,
        offset: u64,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            limit: limit.into(),
            offset: offset,
            user_name: None,
        }
    }
    /// Query parameter `user_name`. Only the user of this name.
    #[must_use]
    pub fn user_name(mut self, user_name: impl Into<String>) -> Self {
        self.user_name = Some(user_name.into());
        self
    }
}
impl api_runtime::Request for ShowStarRocksDatabaseUser {
    type Api = crate::Client;
    type Response = crate::types::ShowStarRocksDatabaseUserResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[40usize];
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
                .show_star_rocks_database_user(
                    &client.project_id,
                    &self.instance_id,
                    self.limit,
                    self.offset,
                    self.user_name.as_deref(),
                    client.language,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowStarRocksDatabaseUser {
    type Item = crate::types::DatabaseUser;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = api_runtime::private::page_value("offset", value)?;
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = api_runtime::private::page_value("limit", value)?;
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.user_details
    }
}
/// Shows whether the slow query log has the original statements
///
/// Otherwise it shows them without their values.
///
/// Permission: `gaussdbformysql:log:getSlowLogs` (Read).
///
/// Operation `ShowStarRocksSlowlogSensitiveStatus`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/slowlog-sensitive`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowStarRocksSlowlogSensitiveStatus {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
}
impl ShowStarRocksSlowlogSensitiveStatus {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(instance_id: impl Into<crate::types::InstanceId>) -> Self {
        Self {
            instance_id: instance_id.into(),
        }
    }
}
impl api_runtime::Request for ShowStarRocksSlowlogSensitiveStatus {
    type Api = crate::Client;
    type Response = crate::types::ShowStarRocksSlowlogSensitiveStatusResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[41usize];
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
                .show_star_rocks_slowlog_sensitive_status(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                )
                .await,
        )
    }
}
/// Lists the parameters of a StarRocks instance
///
/// Those of its FE nodes, or those of its BE nodes.
///
/// Permission: `gaussdbformysql:param:getParameter` (Read).
///
/// Operation `ShowStarrocksParams`: `GET /v3/{project_id}/instances/{instance_id}/starrocks/configurations`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ShowStarrocksParams {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// Query parameter `limit`. How many parameters to return; 100 when left out.
    pub limit: Option<::std::num::NonZeroU64>,
    /// Query parameter `node_type`. Which nodes.
    pub node_type: crate::types::NodeType,
    /// Query parameter `offset`. How many parameters to skip; 0 when left out.
    pub offset: Option<u64>,
}
impl ShowStarrocksParams {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        node_type: impl Into<crate::types::NodeType>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            limit: None,
            node_type: node_type.into(),
            offset: None,
        }
    }
    /// Query parameter `limit`. How many parameters to return; 100 when left out.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<::std::num::NonZeroU64>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `offset`. How many parameters to skip; 0 when left out.
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}
impl api_runtime::Request for ShowStarrocksParams {
    type Api = crate::Client;
    type Response = crate::types::ShowStarrocksParamsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[42usize];
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
                .show_starrocks_params(
                    &client.project_id,
                    &self.instance_id,
                    self.limit,
                    self.node_type,
                    self.offset,
                    client.language,
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for ShowStarrocksParams {
    type Item = crate::types::ParameterValue;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = None;
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.parameter_values
    }
}
/// Starts or stops synchronizing the users of the TaurusDB instance
///
/// The users of the TaurusDB instance become users of the StarRocks instance.
///
/// Permission: `gaussdbformysql:htapInstance:createUser` (Write).
///
/// Operation `SyncStarRocksUsers`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/users/sync`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SyncStarRocksUsers {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::SyncStarRocksUsersRequest>,
}
impl SyncStarRocksUsers {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::SyncStarRocksUsersRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for SyncStarRocksUsers {
    type Api = crate::Client;
    type Response = crate::types::SyncStarRocksUsersResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[43usize];
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
                .sync_star_rocks_users(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Turns the queue of SELECT statements on or off
///
/// Its thresholds are set by SetHtapQueryQueuesRule.
///
/// Permission: `gaussdbformysql:param:update` (Write).
///
/// Operation `UpdateHtapQueryQueuesControl`: `POST /v3/{project_id}/instances/{instance_id}/htap/query-queue/switch`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpdateHtapQueryQueuesControl {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::UpdateHtapQueryQueuesControlRequest>,
}
impl UpdateHtapQueryQueuesControl {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::UpdateHtapQueryQueuesControlRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UpdateHtapQueryQueuesControl {
    type Api = crate::Client;
    type Response = crate::types::StatusResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[44usize];
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
                .update_htap_query_queues_control(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Sets whether the slow query log has the original statements
///
/// Statements as they were can hold what others must not see.
///
/// Permission: `gaussdbformysql:log:setSlowLogSensitiveStatus` (Permission_management).
///
/// Operation `UpdateSlowlogSensitiveStatus`: `PUT /v3/{project_id}/instances/{instance_id}/starrocks/slowlog-sensitive`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpdateSlowlogSensitiveStatus {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::UpdateSlowlogSensitiveStatusRequest>,
}
impl UpdateSlowlogSensitiveStatus {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::UpdateSlowlogSensitiveStatusRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UpdateSlowlogSensitiveStatus {
    type Api = crate::Client;
    type Response = ();
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[45usize];
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
                .update_slowlog_sensitive_status(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Sets where logs of StarRocks instances are sent
///
/// Creates what is not there yet, and changes what is.
///
/// Permission: `gaussdbformysql:log:createLtsConfig` (Write).
///
/// Operation `UpdateStarRockLtsConfig`: `POST /v3/{project_id}/starrocks/instances/logs/lts-configs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpdateStarRockLtsConfig {
    /// The body.
    pub body: std::sync::Arc<crate::types::UpdateStarRockLtsConfigRequest>,
}
impl UpdateStarRockLtsConfig {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::UpdateStarRockLtsConfigRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for UpdateStarRockLtsConfig {
    type Api = crate::Client;
    type Response = crate::types::EmptyResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[46usize];
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
                .update_star_rock_lts_config(
                    &client.project_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Sets the password of a database user
///
/// Also that of `root`, which is given when the instance is created.
///
/// Permission: `gaussdbformysql:htapInstance:modifyPassword` (Write).
///
/// Operation `UpdateStarRocksDatabaseUserPassword`: `PUT /v3/{project_id}/instances/{instance_id}/starrocks/users/password`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpdateStarRocksDatabaseUserPassword {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::UpdateStarRocksDatabaseUserPasswordRequest>,
}
impl UpdateStarRocksDatabaseUserPassword {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::UpdateStarRocksDatabaseUserPasswordRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UpdateStarRocksDatabaseUserPassword {
    type Api = crate::Client;
    type Response = crate::types::ResultResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[47usize];
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
                .update_star_rocks_database_user_password(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Sets the databases and permissions of a database user
///
/// Whether permissions that are left out stay as they are is not documented.
///
/// Permission: `gaussdbformysql:htapInstance:grantUser` (Permission_management).
///
/// Operation `UpdateStarRocksDatabaseUserPermission`: `PUT /v3/{project_id}/instances/{instance_id}/starrocks/users/permission`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpdateStarRocksDatabaseUserPermission {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::UpdateStarRocksDatabaseUserPermissionRequest>,
}
impl UpdateStarRocksDatabaseUserPermission {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<
            std::sync::Arc<crate::types::UpdateStarRocksDatabaseUserPermissionRequest>,
        >,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UpdateStarRocksDatabaseUserPermission {
    type Api = crate::Client;
    type Response = crate::types::ResultResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[48usize];
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
                .update_star_rocks_database_user_permission(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Sets parameters of a StarRocks instance
///
/// Parameters that are not named stay as they are.
///
/// Permission: `gaussdbformysql:param:update` (Write).
///
/// Operation `UpdateStarrocksParams`: `PUT /v3/{project_id}/instances/{instance_id}/starrocks/configurations`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpdateStarrocksParams {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::UpdateStarrocksParamsRequest>,
}
impl UpdateStarrocksParams {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::UpdateStarrocksParamsRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UpdateStarrocksParams {
    type Api = crate::Client;
    type Response = crate::types::UpdateStarrocksParamsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[49usize];
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
                .update_starrocks_params(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Upgrades the kernel of a StarRocks instance
///
/// At once, or when the next maintenance window comes.
///
/// Permission: `gaussdbformysql:instance:upgrade` (Permission_management).
///
/// Operation `UpgradeSrKernelVersion`: `POST /v3/{project_id}/instances/{instance_id}/starrocks/db-upgrade`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UpgradeSrKernelVersion {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: std::sync::Arc<crate::types::UpgradeSrKernelVersionRequest>,
}
impl UpgradeSrKernelVersion {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<std::sync::Arc<crate::types::UpgradeSrKernelVersionRequest>>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UpgradeSrKernelVersion {
    type Api = crate::Client;
    type Response = crate::types::JobResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[50usize];
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
                .upgrade_sr_kernel_version(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    &self.body,
                )
                .await,
        )
    }
}
/// Uploads a workbook with table configurations
///
/// Reports the rows that are accepted and those that are not. Whether the service keeps anything is not documented.
///
/// Permission: `gaussdbformysql:htapInstance:listDatabases` (List).
///
/// Operation `UploadImportExcelTemplate`: `POST /v3/{project_id}/instances/{instance_id}/htap/template`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UploadImportExcelTemplate {
    /// Path parameter `instance_id`. The StarRocks instance.
    pub instance_id: crate::types::InstanceId,
    /// The body.
    pub body: api_runtime::BodyBytes,
}
impl UploadImportExcelTemplate {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        instance_id: impl Into<crate::types::InstanceId>,
        body: impl Into<api_runtime::BodyBytes>,
    ) -> Self {
        Self {
            instance_id: instance_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for UploadImportExcelTemplate {
    type Api = crate::Client;
    type Response = crate::types::UploadImportExcelTemplateResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[51usize];
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
                .upload_import_excel_template(
                    &client.project_id,
                    &self.instance_id,
                    client.language,
                    self.body,
                )
                .await,
        )
    }
}
