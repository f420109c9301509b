//! Every operation of the HTAP API, called through its generated method with what is known at run time only: one line
//! per operation. What a line says of a parameter is how the method takes it; names are those of the wire.

use std::{collections::BTreeMap, fmt, future::Future, pin::Pin, str::FromStr};

use huaweicloud_core::{
    Error, PreparedRequest, Service,
    form::{self, File},
};
use serde_json::Value;
use taurus_htap_api::{Client, forms::UploadImportExcelTemplateRequest};

/// What a call is given, as text and JSON.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// Parameters of the path, the query and the headers, which have no name in common.
    pub parameters: BTreeMap<String, String>,
    /// The JSON body.
    pub body: Value,
    /// The fields of a form that are text.
    pub form: BTreeMap<String, String>,
    /// The file of a form.
    pub file: Option<File>,
}

type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>;

/// One operation's generated method.
#[derive(Clone, Copy)]
pub struct Call {
    /// The operationId.
    pub id: &'static str,
    /// Sends it, and gives the response as it is written again: JSON, or the bytes of a file.
    pub send: fn(Service<Client>, Given) -> Answer<Value>,
    /// Writes the request and sends nothing.
    pub request: fn(Service<Client>, Given) -> Answer<PreparedRequest>,
}

/// Why something that was given is no argument of a method.
#[derive(Debug)]
pub struct Refused(String);

impl<E> From<Refused> for progenitor_client::Error<E> {
    fn from(Refused(why): Refused) -> Self {
        Self::InvalidRequest(why)
    }
}

impl Given {
    fn value<T: FromStr<Err: fmt::Display>>(&self, name: &str) -> Result<T, Refused> {
        self.maybe(name)?.ok_or_else(|| Refused(format!("{name}: it is not given")))
    }

    fn maybe<T: FromStr<Err: fmt::Display>>(&self, name: &str) -> Result<Option<T>, Refused> {
        let refused = |error: T::Err| Refused(format!("{name}: {error}"));
        self.parameters.get(name).map(|text| text.parse().map_err(refused)).transpose()
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    /// The only form of the API.
    fn form(&self) -> Result<Vec<u8>, Refused> {
        let text = |name: &str| self.form.get(name).cloned();
        let missing = |name: &str| Refused(format!("{name}: it is not given"));
        let flag = |name: &str| {
            text(name).map(|flag| flag.parse().map_err(|error| Refused(format!("{name}: {error}")))).transpose()
        };
        let template_type = text("template_type").ok_or_else(|| missing("template_type"))?;
        let form = UploadImportExcelTemplateRequest {
            template_type: template_type.parse().map_err(|error| Refused(format!("template_type: {error}")))?,
            is_instance_level: flag("is_instance_level")?,
            selected_dbs: text("selected_dbs").ok_or_else(|| missing("selected_dbs"))?,
            database_scope: flag("database_scope")?,
            is_support_regexp: flag("is_support_regexp")?,
            file: self.file.clone().ok_or_else(|| missing("file"))?,
        };
        form::encode(&form).map(Into::into).map_err(|error| Refused(error.to_string()))
    }

    fn body<T: serde::de::DeserializeOwned>(&self) -> Result<T, Refused> {
        serde_json::from_value(self.body.clone()).map_err(|error| Refused(format!("body: {error}")))
    }
}

macro_rules! argument {
    ($given:ident by_ref $name:literal) => {
        &$given.value($name)?
    };
    ($given:ident text $name:literal) => {
        &$given.value::<String>($name)?
    };
    ($given:ident by_value $name:literal) => {
        $given.value($name)?
    };
    ($given:ident maybe_ref $name:literal) => {
        $given.maybe($name)?.as_ref()
    };
    ($given:ident maybe_value $name:literal) => {
        $given.maybe($name)?
    };
    ($given:ident maybe_text $name:literal) => {
        $given.text($name)
    };
    ($given:ident form) => {
        $given.form()?
    };
    ($given:ident body) => {
        &$given.body()?
    };
}

macro_rules! answer {
    (send $call:expr) => {
        serde_json::to_value($call.send().await?.into_inner()).expect("what was read can be written")
    };
    (download $call:expr) => {
        $call.download().await?.content().to_vec().into()
    };
}

macro_rules! calls {
    ($($id:ident: $how:ident $method:ident($($kind:ident $($name:literal)?),* $(,)?);)*) => {
        /// Every operation.
        pub const CALLS: &[Call] = &[$(Call {
            id: stringify!($id),
            send: |service, given| Box::pin(async move {
                let given = &given;
                Ok(answer!($how service.call(|api: Client| async move {
                    api.$method($(argument!(given $kind $($name)?)),*).await
                })))
            }),
            request: |service, given| Box::pin(async move {
                let given = &given;
                service.call(|api: Client| async move { api.$method($(argument!(given $kind $($name)?)),*).await }).request().await
            }),
        },)*];
    };
}

calls! {
    CheckTableConfig: send check_table_config(by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body);
    CheckDataBaseConfig: send check_data_base_config(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ListStarRocksDataReplications: send list_star_rocks_data_replications(
        by_ref "project_id", by_ref "instance_id", maybe_ref "limit", maybe_ref "offset", maybe_value "X-Language",
    );
    CreateStarRocksDataReplication: send create_star_rocks_data_replication(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ModifyDataSync: send modify_data_sync(by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body);
    DeleteStarRocksDataReplication: send delete_star_rocks_data_replication(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    PauseStarRocksDataReplication: send pause_star_rocks_data_replication(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ResumeStarRocksDataReplication: send resume_star_rocks_data_replication(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ListStarRocksDataReplicationConfig: send list_star_rocks_data_replication_config(
        by_ref "project_id", by_ref "instance_id", by_ref "task_name", maybe_value "X-Language",
    );
    ListStarRocksDataReplicationConfigByDataBase: send list_star_rocks_data_replication_config_by_data_base(
        by_ref "project_id", by_ref "instance_id", by_ref "database", maybe_value "X-Language",
    );
    ListStarRocksDbParameters: send list_star_rocks_db_parameters(
        by_ref "project_id", by_ref "instance_id", maybe_text "add_task_scenario", maybe_value "limit",
        maybe_text "main_task_name", maybe_value "offset", maybe_value "X-Language",
    );
    ListStarRocksDataBases: send list_star_rocks_data_bases(
        by_ref "project_id", by_ref "instance_id", maybe_text "database_name", maybe_ref "limit", maybe_ref "offset",
        maybe_value "X-Language",
    );
    ShowInstanceDatabasesForHtap: send show_instance_databases_for_htap(
        by_ref "project_id", by_ref "instance_id", maybe_ref "limit", maybe_ref "offset", maybe_value "X-Language", body,
    );
    ShowInstanceTablesForHtap: send show_instance_tables_for_htap(
        by_ref "project_id", by_ref "instance_id", maybe_ref "limit", maybe_ref "offset", maybe_value "X-Language", body,
    );
    ListHtapInstanceInfo: send list_htap_instance_info(by_ref "project_id", by_ref "instance_id", maybe_value "X-Language");
    ListStarrocksInstanceInfo: send list_starrocks_instance_info(
        by_ref "project_id", by_ref "instance_id", by_ref "starrocks_instance_id", maybe_value "X-Language",
    );
    DeleteStarrocksInstance: send delete_starrocks_instance(
        by_ref "project_id", by_ref "instance_id", by_ref "starrocks_instance_id", maybe_value "X-Language",
    );
    CheckStarRocksResource: send check_star_rocks_resource(by_ref "project_id", maybe_value "X-Language", body);
    CreateStarrocksInstance: send create_starrocks_instance(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    RestartStarrocksInstance: send restart_starrocks_instance(
        by_ref "project_id", by_ref "starrocks_instance_id", maybe_value "X-Language",
    );
    ResizeStarRocksFlavor: send resize_star_rocks_flavor(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ModifyStarRocksSecurityGroup: send modify_star_rocks_security_group(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    UpgradeSrKernelVersion: send upgrade_sr_kernel_version(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ListInstanceNode: send list_instance_node(by_ref "project_id", by_ref "instance_id", maybe_value "X-Language");
    RestartStarrocksNode: send restart_starrocks_node(
        by_ref "project_id", by_ref "starrocks_instance_id", by_ref "starrocks_node_id", maybe_value "X-Language",
    );
    ListHtapDataStore: send list_htap_data_store(by_ref "project_id", by_value "engine_name", maybe_value "X-Language");
    ListHtapFlavor: send list_htap_flavor(
        by_ref "project_id", by_value "engine_name", maybe_value "availability_zone_mode", maybe_text "spec_code",
        maybe_text "version_name", maybe_value "X-Language",
    );
    ListHtapStorageType: send list_htap_storage_type(
        by_ref "project_id", by_value "database", text "version_name", maybe_value "X-Language",
    );
    ShowStarRocksDatabaseUser: send show_star_rocks_database_user(
        by_ref "project_id", by_ref "instance_id", by_value "limit", by_value "offset", maybe_text "user_name",
        maybe_value "X-Language",
    );
    CreateStarRocksDatabaseUser: send create_star_rocks_database_user(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    DeleteStarRocksDatabaseUser: send delete_star_rocks_database_user(
        by_ref "project_id", by_ref "instance_id", text "user_name", maybe_value "X-Language",
    );
    UpdateStarRocksDatabaseUserPassword: send update_star_rocks_database_user_password(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    UpdateStarRocksDatabaseUserPermission: send update_star_rocks_database_user_permission(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    SyncStarRocksUsers: send sync_star_rocks_users(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ShowStarrocksParams: send show_starrocks_params(
        by_ref "project_id", by_ref "instance_id", maybe_value "limit", by_value "node_type", maybe_value "offset",
        maybe_value "X-Language",
    );
    UpdateStarrocksParams: send update_starrocks_params(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    CheckStarrocksParams: send check_starrocks_params(by_ref "project_id", maybe_value "X-Language", body);
    ShowHtapErrorLogDetail: send show_htap_error_log_detail(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ShowSlowLogDetail: send show_slow_log_detail(by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body);
    ShowStarRocksSlowlogSensitiveStatus: send show_star_rocks_slowlog_sensitive_status(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language",
    );
    UpdateSlowlogSensitiveStatus: send update_slowlog_sensitive_status(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ShowHtapLtsConfig: send show_htap_lts_config(
        by_ref "project_id", maybe_text "enterprise_project_id", maybe_ref "instance_id", maybe_text "instance_name",
        maybe_value "limit", maybe_value "offset", maybe_value "X-Language",
    );
    UpdateStarRockLtsConfig: send update_star_rock_lts_config(by_ref "project_id", maybe_value "X-Language", body);
    DeleteStarRockLtsConfig: send delete_star_rock_lts_config(by_ref "project_id", maybe_value "X-Language", body);
    ShowHtapProcessList: send show_htap_process_list(
        by_ref "project_id", by_ref "instance_id", maybe_ref "limit", maybe_ref "offset", maybe_value "X-Language",
    );
    DeleteHtapProcessList: send delete_htap_process_list(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    UpdateHtapQueryQueuesControl: send update_htap_query_queues_control(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", body,
    );
    ShowHtapQueryQueuesRule: send show_htap_query_queues_rule(by_ref "project_id", by_ref "instance_id");
    SetHtapQueryQueuesRule: send set_htap_query_queues_rule(by_ref "project_id", by_ref "instance_id", body);
    DownloadImportExcelTemplate: download download_import_excel_template(
        by_ref "project_id", by_ref "instance_id", by_value "template_type", maybe_value "X-Language",
    );
    UploadImportExcelTemplate: send upload_import_excel_template(
        by_ref "project_id", by_ref "instance_id", maybe_value "X-Language", form,
    );
    ShowGaussMySqlJobInfo: send show_gauss_my_sql_job_info(by_ref "project_id", by_ref "id");
}
