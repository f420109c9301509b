//! Every operation of the HTAP API, called through its generated request with values that are known at run time only:
//! one line per operation, with the required fields of its request and then the optional ones.

use std::{collections::BTreeMap, fmt, future::Future, pin::Pin, str::FromStr, sync::Arc};

use api_runtime::Request;
use huaweicloud_core::{
    Error, PreparedRequest, Service,
    form::{self, File},
};
use serde_json::Value;
use taurus_htap_api::{
    Client,
    forms::UploadImportExcelTemplateRequest,
    requests::{self, ClientParameters},
    types,
};

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

impl<E> From<Refused> for api_runtime::Error<E> {
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

    /// The value of a required field, in its type.
    fn field<R, T: FromStr<Err: fmt::Display>>(&self, _: fn(&R) -> &T, name: &str) -> Result<T, Refused> {
        self.value(name)
    }

    /// The parameters that are the client's.
    fn client(&self) -> Result<ClientParameters, Refused> {
        let mut client = ClientParameters::new(self.value::<types::ProjectId>("project_id")?);
        client.language = self.maybe("X-Language")?;
        Ok(client)
    }

    /// The only form of the API.
    fn form(&self) -> Result<Vec<u8>, Refused> {
        let text = |name: &str| self.form.get(name).cloned();
        let missing = |name: &str| Refused(format!("{name}: it is not given"));
        let flag = |name: &str| {
            text(name).map(|flag| flag.parse().map_err(|error| Refused(format!("{name}: {error}")))).transpose()
        };
        let template_type = text("template_type").ok_or_else(|| missing("template_type"))?;
        let template_type: types::TemplateType =
            template_type.parse().map_err(|error| Refused(format!("template_type: {error}")))?;
        let file = self.file.clone().ok_or_else(|| missing("file"))?;
        let databases = text("selected_dbs").ok_or_else(|| missing("selected_dbs"))?;
        let mut form = UploadImportExcelTemplateRequest::new(template_type, file, databases);
        form.is_instance_level = flag("is_instance_level")?;
        form.database_scope = flag("database_scope")?;
        form.is_support_regexp = flag("is_support_regexp")?;
        form::encode(&form).map(Into::into).map_err(|error| Refused(error.to_string()))
    }

    fn body<R, T: serde::de::DeserializeOwned>(&self, _: fn(&R) -> &Arc<T>) -> Result<T, Refused> {
        serde_json::from_value(self.body.clone()).map_err(|error| Refused(format!("body: {error}")))
    }
}

macro_rules! required {
    ($given:ident $id:ident form) => {
        $given.form()?
    };
    ($given:ident $id:ident body) => {
        $given.body(|request: &requests::$id| &request.body)?
    };
    ($given:ident $id:ident $field:ident) => {
        $given.field(|request: &requests::$id| &request.$field, stringify!($field))?
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
    ($($id:ident: $how:ident($($required:ident),*) $([$($optional:ident),*])?;)*) => {
        /// Every operation.
        pub const CALLS: &[Call] = &[$({
            async fn call(
                api: Client,
                given: Given,
            ) -> Result<
                api_runtime::ResponseValue<<requests::$id as Request>::Response>,
                api_runtime::Error<<requests::$id as Request>::Error>,
            > {
                #[allow(unused_mut, reason = "not every operation has optional parameters")]
                let mut request = requests::$id::new($(required!(given $id $required)),*);
                $($(request.$optional = given.maybe(stringify!($optional))?;)*)?
                request.send(api, given.client()?).await
            }

            Call {
                id: requests::$id::OPERATION.id,
                send: |service, given| Box::pin(async move { Ok(answer!($how service.call(|api| call(api, given)))) }),
                request: |service, given| {
                    Box::pin(async move { service.call(|api| call(api, given)).request().await })
                },
            }
        }),*];
    };
}

calls! {
    CheckTableConfig: send(instance_id, body);
    CheckDataBaseConfig: send(instance_id, body);
    ListStarRocksDataReplications: send(instance_id) [limit, offset];
    CreateStarRocksDataReplication: send(instance_id, body);
    ModifyDataSync: send(instance_id, body);
    DeleteStarRocksDataReplication: send(instance_id, body);
    PauseStarRocksDataReplication: send(instance_id, body);
    ResumeStarRocksDataReplication: send(instance_id, body);
    ListStarRocksDataReplicationConfig: send(instance_id, task_name);
    ListStarRocksDataReplicationConfigByDataBase: send(instance_id, database);
    ListStarRocksDbParameters: send(instance_id) [add_task_scenario, limit, main_task_name, offset];
    ListStarRocksDataBases: send(instance_id) [database_name, limit, offset];
    ShowInstanceDatabasesForHtap: send(instance_id, body) [limit, offset];
    ShowInstanceTablesForHtap: send(instance_id, body) [limit, offset];
    ListHtapInstanceInfo: send(instance_id);
    ListStarrocksInstanceInfo: send(instance_id, starrocks_instance_id);
    DeleteStarrocksInstance: send(instance_id, starrocks_instance_id);
    CheckStarRocksResource: send(body);
    CreateStarrocksInstance: send(instance_id, body);
    RestartStarrocksInstance: send(starrocks_instance_id);
    ResizeStarRocksFlavor: send(instance_id, body);
    ModifyStarRocksSecurityGroup: send(instance_id, body);
    UpgradeSrKernelVersion: send(instance_id, body);
    ListInstanceNode: send(instance_id);
    RestartStarrocksNode: send(starrocks_instance_id, starrocks_node_id);
    ListHtapDataStore: send(engine_name);
    ListHtapFlavor: send(engine_name) [availability_zone_mode, spec_code, version_name];
    ListHtapStorageType: send(database, version_name);
    ShowStarRocksDatabaseUser: send(instance_id, limit, offset) [user_name];
    CreateStarRocksDatabaseUser: send(instance_id, body);
    DeleteStarRocksDatabaseUser: send(instance_id, user_name);
    UpdateStarRocksDatabaseUserPassword: send(instance_id, body);
    UpdateStarRocksDatabaseUserPermission: send(instance_id, body);
    SyncStarRocksUsers: send(instance_id, body);
    ShowStarrocksParams: send(instance_id, node_type) [limit, offset];
    UpdateStarrocksParams: send(instance_id, body);
    CheckStarrocksParams: send(body);
    ShowHtapErrorLogDetail: send(instance_id, body);
    ShowSlowLogDetail: send(instance_id, body);
    ShowStarRocksSlowlogSensitiveStatus: send(instance_id);
    UpdateSlowlogSensitiveStatus: send(instance_id, body);
    ShowHtapLtsConfig: send() [enterprise_project_id, instance_id, instance_name, limit, offset];
    UpdateStarRockLtsConfig: send(body);
    DeleteStarRockLtsConfig: send(body);
    ShowHtapProcessList: send(instance_id) [limit, offset];
    DeleteHtapProcessList: send(instance_id, body);
    UpdateHtapQueryQueuesControl: send(instance_id, body);
    ShowHtapQueryQueuesRule: send(instance_id);
    SetHtapQueryQueuesRule: send(instance_id, body);
    DownloadImportExcelTemplate: download(instance_id, template_type);
    UploadImportExcelTemplate: send(instance_id, form);
    ShowGaussMySqlJobInfo: send(id);
}
