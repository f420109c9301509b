// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///A row that is accepted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct AcceptedRow {
        ///Configuration of the table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub config_name: ::std::option::Option<::std::string::String>,
        ///The database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_name: ::std::option::Option<::std::string::String>,
        ///The table with its database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub full_table_name: ::std::option::Option<::std::string::String>,
        ///Number of the row in the sheet.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub row_number: ::std::option::Option<i64>,
        ///The table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_name: ::std::option::Option<::std::string::String>,
        ///Whether the row is valid.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid: ::std::option::Option<bool>,
    }
    ///Whether a subscription is renewed (1) or not (0).
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AutoRenew {
        #[serde(rename = "1")]
        Renew,
        #[serde(rename = "0")]
        DoNotRenew,
    }
    impl ::std::fmt::Display for AutoRenew {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Renew => f.write_str("1"),
                Self::DoNotRenew => f.write_str("0"),
            }
        }
    }
    impl ::std::str::FromStr for AutoRenew {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "1" => Ok(Self::Renew),
                "0" => Ok(Self::DoNotRenew),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AutoRenew {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AutoRenew {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///An availability zone.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct AvailabilityZone {
        ///Kind of the zone, such as `Center`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_type: ::std::option::Option<::std::string::String>,
        ///Code of the zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<::std::string::String>,
        ///Label of the zone, such as `az2`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
    }
    ///How an instance spreads over availability zones; only one zone is possible at present.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AzMode {
        #[serde(rename = "single")]
        SingleZone,
    }
    impl ::std::fmt::Display for AzMode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::SingleZone => f.write_str("single"),
            }
        }
    }
    impl ::std::str::FromStr for AzMode {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "single" => Ok(Self::SingleZone),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AzMode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AzMode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The disk of each BE node.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct BeVolume {
        ///Size of the disk in GB, in steps of 10.
        pub capacity_in_gb: i64,
        pub io_type: crate::values::IoType,
    }
    ///What is to be synchronized, and with which parameters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckDataBaseConfigRequest {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database_repl_scope: ::std::option::Option<ReplScope>,
        ///Parameters of the synchronization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_configs: ::std::option::Option<::std::vec::Vec<DbConfig>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_instance_level_sync: ::std::option::Option<TextBoolean>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database_name: ::std::option::Option<SourceDatabaseName>,
        ///The TaurusDB instance that is read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_instance_id: ::std::option::Option<::std::string::String>,
        ///The read replica that is read, if not the primary.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_node_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_repl_config: ::std::option::Option<TableReplConfig>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<TargetDatabaseName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<TaskName>,
    }
    ///What the service made of the request, and its verdict on each parameter.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckDataBaseConfigResponse {
        ///Source database in TaurusDB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database_name: ::std::option::Option<::std::string::String>,
        ///Check results for the source side.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub source_db_config_check_results: ::std::vec::Vec<DbConfigCheckResult>,
        ///Target database in StarRocks.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<::std::string::String>,
        ///Check results for the target side.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_db_config_check_results: ::std::option::Option<
            ::std::vec::Vec<DbConfigCheckResult>,
        >,
        ///Replication task name: letters, digits and underscore, 3 to 128 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<::std::string::String>,
    }
    ///What is to be created.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CheckStarRocksResourceRequest {
        pub action: ResourceCheckAction,
        pub resource: ResourceToCheck,
    }
    ///Whether there are resources.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckStarRocksResourceResponse {
        ///Whether there are resources.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result: ::std::option::Option<bool>,
    }
    ///What is compared.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CheckStarrocksParamsRequest {
        pub source_configuration_id: ConfigurationId,
    }
    ///What differs.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckStarrocksParamsResponse {
        ///The parameters that differ.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub differences: ::std::vec::Vec<ParameterDifference>,
    }
    ///What is to be synchronized, and how. With `is_create_task` the task is created as well.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckTableConfigRequest {
        ///Parameters of the synchronization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_configs: ::std::option::Option<::std::vec::Vec<DbConfig>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_create_task: ::std::option::Option<TextBoolean>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database_name: ::std::option::Option<SourceDatabaseName>,
        ///The TaurusDB instance that is read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_instance_id: ::std::option::Option<::std::string::String>,
        ///The read replica that is read, if not the primary.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_node_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_repl_config: ::std::option::Option<TableReplConfig>,
        ///The tables with a configuration of their own.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tables_configs: ::std::option::Option<::std::vec::Vec<TablesConfig>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<TargetDatabaseName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<TaskName>,
    }
    ///What the service made of the request, and its verdict on each table.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckTableConfigResponse {
        ///Database of the TaurusDB source.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database_name: ::std::option::Option<::std::string::String>,
        ///Database of the StarRocks instance; the service also answers the empty string.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<::std::string::String>,
        ///What the task is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<::std::string::String>,
        ///The verdict on each table.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub tbl_config_check_results: ::std::vec::Vec<TableConfigCheckResult>,
    }
    ///A group of parameters, 32 letters and digits followed by what the group is.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ConfigurationId(::std::string::String);
    impl ::std::ops::Deref for ConfigurationId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ConfigurationId> for ::std::string::String {
        fn from(value: ConfigurationId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ConfigurationId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 36usize {
                return Err("longer than 36 characters".into());
            }
            if value.chars().count() < 36usize {
                return Err("shorter than 36 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9]{32}(pr07|pr17)$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[A-Za-z0-9]{32}(pr07|pr17)$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ConfigurationId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ConfigurationId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ConfigurationId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What is to be synchronized.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CreateStarRocksDataReplicationRequest {
        pub source_database: SourceDatabaseName,
        ///The TaurusDB instance that is read.
        pub source_instance_id: ::std::string::String,
        ///The read replica that is read, if not the primary.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_node_id: ::std::option::Option<::std::string::String>,
        pub target_database: TargetDatabaseName,
        pub task_name: TaskName,
    }
    ///The user to create.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CreateStarRocksDatabaseUserRequest {
        ///The databases that the user may use; `*` is all of them.
        pub databases: ::std::vec::Vec<::std::string::String>,
        /**Whether the user may define tables: 0 no, 1 yes; 0 when left out.

Known values: `0`, `1`.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ddl: ::std::option::Option<i64>,
        /**What the user may do with rows: 0 read and write, 1 read, 2 read and change settings, 3 all of it; 2 when left out.

Known values: `0`, `1`, `2`, `3`.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dml: ::std::option::Option<i64>,
        pub password: api_runtime::Secret,
        pub user_name: UserName,
    }
    ///The instance to create.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CreateStarrocksInstanceRequest {
        ///Code of the availability zone.
        pub az_code: ::std::string::String,
        pub az_mode: AzMode,
        ///How many BE nodes: 1, or 3 to 10 in a cluster.
        pub be_count: ::std::num::NonZeroU64,
        ///The flavor of BE nodes: the `id` of a flavor.
        pub be_flavor_id: ::std::string::String,
        pub be_volume: BeVolume,
        pub db_root_pwd: api_runtime::Secret,
        pub engine: Engine,
        ///How many FE nodes: 1, or 3 to 10 in a cluster.
        pub fe_count: ::std::num::NonZeroU64,
        ///The flavor of FE nodes: the `id` of a flavor.
        pub fe_flavor_id: ::std::string::String,
        pub fe_volume: FeVolume,
        pub ha: Ha,
        pub name: StarRocksInstanceName,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_info: ::std::option::Option<PayInfo>,
        ///Needed for a subscription; the sources take it for an availability zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region_code: ::std::option::Option<::std::string::String>,
        ///The security group; that of the TaurusDB instance when left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub security_group_id: ::std::option::Option<::std::string::String>,
        pub tags_info: TagsInfo,
        ///Time zone; `UTC+08:00` when left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_zone: ::std::option::Option<::std::string::String>,
    }
    ///The instance, and the job that creates it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CreateStarrocksInstanceResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance: ::std::option::Option<CreatedInstance>,
        ///ID of the job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
        ///The order, instead of a job, when the instance is a subscription.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_id: ::std::option::Option<::std::string::String>,
    }
    ///Engine and version.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CreatedEngine {
        ///The engine, such as `star-rocks`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///Version of the engine.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    ///An instance that is being created.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CreatedInstance {
        ///Availability zone code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_code: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_mode: ::std::option::Option<crate::values::AzModeResult>,
        ///The user that there is from the start.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_user: ::std::option::Option<::std::string::String>,
        ///TLS switch.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_ssl: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub engine: ::std::option::Option<CreatedEngine>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ha_mode: ::std::option::Option<crate::values::HaModeResult>,
        ///ID of the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///What the instance is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_info: ::std::option::Option<CreatedPayInfo>,
        ///The port of the database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub port: ::std::option::Option<i64>,
        ///The region.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region: ::std::option::Option<::std::string::String>,
        ///Security group ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub security_group_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::InstanceStatus>,
        ///Subnet ID (spelled sub_net_id here).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sub_net_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tags_info: ::std::option::Option<Tags>,
        ///VPC ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub vpc_id: ::std::option::Option<::std::string::String>,
    }
    ///How the instance is paid.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CreatedPayInfo {
        ///Whether a subscription is renewed (1) or not (0).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_auto_renew: ::std::option::Option<::std::string::String>,
        ///The order.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_id: ::std::option::Option<::std::string::String>,
        ///Pay-per-use (0) or subscription (1).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_model: ::std::option::Option<::std::string::String>,
        ///How many months or years.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub period: ::std::option::Option<i64>,
        ///Months (2) or years (3).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub period_type: ::std::option::Option<::std::string::String>,
    }
    ///A synchronization task; `is_need_repair` says whether it needs to be repaired, `is_main_task` whether it is a main task.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DataReplication {
        ///How much of the catching up is done, in percent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub catchup_percentage: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub catchup_stage: ::std::option::Option<crate::values::ReplicationStage>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub is_main_task: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub is_need_repair: ::std::option::Option<bool>,
        ///How much of the stage is done, in percent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub percentage: ::std::option::Option<i64>,
        ///Source database in TaurusDB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stage: ::std::option::Option<crate::values::ReplicationStage>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::ReplicationStatus>,
        ///Target database in StarRocks.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database: ::std::option::Option<::std::string::String>,
        ///What the task is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<::std::string::String>,
    }
    ///The source database, and the verdict on each parameter.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DatabaseInfo {
        ///Database of the TaurusDB source. The vendor's Terraform provider reads it as `databaseName`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database_name: ::std::option::Option<::std::string::String>,
        ///Database of the TaurusDB source. The vendor's Terraform provider reads it as `databaseName`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(rename = "databaseName")]
        pub database_name_2: ::std::option::Option<::std::string::String>,
        ///The same under the name that the vendor's Terraform provider reads.
        #[serde(
            rename = "dbCfgCheckResults",
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty"
        )]
        pub db_cfg_check_results: ::std::vec::Vec<DbConfigCheckResult>,
        ///The verdict on each parameter.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub db_config_check_results: ::std::vec::Vec<DbConfigCheckResult>,
    }
    ///A database and some of its tables.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DatabaseTables {
        ///Name of the database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database: ::std::option::Option<::std::string::String>,
        ///Names of the tables.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tables: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    ///A database user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DatabaseUser {
        ///The databases that the user may use.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub data_bases: ::std::vec::Vec<::std::string::String>,
        ///The same under the name that the vendor's Terraform provider reads.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub databases: ::std::vec::Vec<::std::string::String>,
        /**Whether the user may define tables: 0 no, 1 yes.

Known values: `0`, `1`.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ddl: ::std::option::Option<i64>,
        /**What the user may do with rows: 0 read and write, 1 read, 2 read and change settings, 3 all of it.

Known values: `0`, `1`, `2`, `3`.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dml: ::std::option::Option<i64>,
        ///What the user is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_name: ::std::option::Option<::std::string::String>,
    }
    ///One parameter of the synchronization.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DbConfig {
        ///Which parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub param_name: ::std::option::Option<::std::string::String>,
        ///Its value, always as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    ///The verdict on one parameter.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DbConfigCheckResult {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub check_result: ::std::option::Option<crate::values::CheckResult>,
        ///Which parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub param_name: ::std::option::Option<::std::string::String>,
        ///Its value, as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    ///A parameter of the synchronization; `is_modifiable` says whether it can change when a task is added to another.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DbParameter {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_type: ::std::option::Option<crate::values::DbParameterType>,
        ///Its value where none is set, as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_value: ::std::option::Option<::std::string::String>,
        ///What the parameter does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub is_modifiable: ::std::option::Option<bool>,
        ///Which parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub param_name: ::std::option::Option<::std::string::String>,
        ///Its values as text, such as `1-2` or `true|false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value_range: ::std::option::Option<::std::string::String>,
    }
    ///Which sessions end.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct DeleteHtapProcessListRequest {
        ///IDs of the sessions, at most 20.
        pub process_list: ::std::vec::Vec<::std::string::String>,
    }
    ///Which logs are no longer sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct DeleteStarRockLtsConfigRequest {
        ///The logs, at most 50.
        pub log_configs: ::std::vec::Vec<LtsConfigToDelete>,
    }
    ///Which task is deleted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DeleteStarRocksDataReplicationRequest {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<TaskName>,
    }
    ///The workflow that deletes the instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct DeleteStarrocksInstanceResponse {
        ///ID of the workflow, which is asked for like a job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
    }
    ///An object without fields.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[serde(transparent)]
    pub struct EmptyResponse(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for EmptyResponse {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<EmptyResponse>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: EmptyResponse) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for EmptyResponse {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    ///Engine and version.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Engine {
        #[serde(rename = "type")]
        pub type_: EngineName,
        ///Version of the engine, of two parts such as `3.1` or of four.
        pub version: ::std::string::String,
    }
    ///An HTAP engine.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum EngineName {
        #[serde(rename = "star-rocks")]
        StarRocks,
        #[serde(rename = "click-house")]
        ClickHouse,
    }
    impl ::std::fmt::Display for EngineName {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::StarRocks => f.write_str("star-rocks"),
                Self::ClickHouse => f.write_str("click-house"),
            }
        }
    }
    impl ::std::str::FromStr for EngineName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "star-rocks" => Ok(Self::StarRocks),
                "click-house" => Ok(Self::ClickHouse),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for EngineName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for EngineName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///An entry of the error log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ErrorLogEntry {
        ///What it says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub content: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub level: ::std::option::Option<crate::values::LogLevel>,
        ///Number of the entry, where the next page begins.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line_num: ::std::option::Option<::std::string::String>,
        ///The node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_id: ::std::option::Option<::std::string::String>,
        ///When it was written.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time: ::std::option::Option<::std::string::String>,
    }
    ///How many entries to return, 0 to 100, written as text.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ErrorLogLimit(::std::string::String);
    impl ::std::ops::Deref for ErrorLogLimit {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ErrorLogLimit> for ::std::string::String {
        fn from(value: ErrorLogLimit) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ErrorLogLimit {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 3usize {
                return Err("longer than 3 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[0-9]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[0-9]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ErrorLogLimit {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ErrorLogLimit {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ErrorLogLimit {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Why the service did not do what was asked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ErrorResponse {
        ///The vendor's code of the failure.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///The failure in words.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///The disk of each FE node.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FeVolume {
        ///Size of the disk in GB, in steps of 10.
        pub capacity_in_gb: i64,
        pub io_type: crate::values::IoType,
    }
    ///One node of each kind, or a cluster.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Ha {
        pub mode: HaMode,
    }
    ///One FE node and one BE node, or a cluster of 3 to 10 of each.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum HaMode {
        Single,
        Cluster,
    }
    impl ::std::fmt::Display for HaMode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Single => f.write_str("Single"),
                Self::Cluster => f.write_str("Cluster"),
            }
        }
    }
    impl ::std::str::FromStr for HaMode {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "Single" => Ok(Self::Single),
                "Cluster" => Ok(Self::Cluster),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HaMode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HaMode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A version of an engine.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapDataStore {
        ///ID of the version.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///The version in four parts, such as `3.1.6.0`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kernel_version: ::std::option::Option<::std::string::String>,
        ///The version in two parts, such as `3.1`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///What nodes can be made of.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapFlavor {
        ///Whether each availability zone has the flavor, by its code.
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: HashMap::is_empty"
        )]
        pub az_status: ::std::collections::HashMap<
            ::std::string::String,
            crate::values::AzStatus,
        >,
        ///ID of the flavor.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance_mode: ::std::option::Option<crate::values::HaModeResult>,
        ///Memory in GB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub ram: ::std::option::Option<i64>,
        ///Specification code of the flavor.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub spec_code: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::values::CpuArchitecture>,
        ///Number of virtual CPUs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub vcpus: ::std::option::Option<i64>,
        ///Version of the engine.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version_name: ::std::option::Option<::std::string::String>,
    }
    ///An HTAP instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapInstance {
        ///Alternate order ID for subscription billing.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub alter_order_id: ::std::option::Option<::std::string::String>,
        ///The availability zones that it is in.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub available_zones: ::std::vec::Vec<AvailabilityZone>,
        ///ClickHouse primary node; null for StarRocks.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ch_master_node_id: ::std::option::Option<::std::string::String>,
        ///When it was created, in milliseconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub create_at: ::std::option::Option<i64>,
        ///What is being done with the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub current_actions: ::std::option::Option<::std::vec::Vec<InstanceAction>>,
        ///Seen where the readable nodes are documented: an object, or a list of addresses.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_ips: ::std::option::Option<::serde_json::Value>,
        ///Internal address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_vip: ::std::option::Option<::std::string::String>,
        ///Internal IPv6 address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_vip_v6: ::std::option::Option<::std::string::String>,
        ///Dedicated pool ID, when used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dedicated_resource_id: ::std::option::Option<::std::string::String>,
        ///Its engine, such as `star-rocks`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub engine_name: ::std::option::Option<::std::string::String>,
        ///Version of the engine.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub engine_version: ::std::option::Option<::std::string::String>,
        ///The enterprise project, as an example of the service spells it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enter_prise_project_id: ::std::option::Option<::std::string::String>,
        ///The enterprise project that it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enterprise_project_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ha_mode: ::std::option::Option<crate::values::HaModeResult>,
        ///ID of the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance_state: ::std::option::Option<HtapInstanceState>,
        ///Whether the instance is frozen.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_frozen: ::std::option::Option<bool>,
        ///What the instance is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub network: ::std::option::Option<InstanceNetwork>,
        ///Number of nodes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_num: ::std::option::Option<i64>,
        ///Subscription order ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_id: ::std::option::Option<::std::string::String>,
        ///Pay-per-use (0) or subscription (1).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_model: ::std::option::Option<::std::string::String>,
        ///Database port, 3306 by default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub port: ::std::option::Option<i64>,
        ///The project that it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_id: ::std::option::Option<::std::string::String>,
        ///Proxy addresses.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub proxy_ips: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Its readable nodes.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub readable_node_infos: ::std::vec::Vec<ReadableNode>,
        ///Server type.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub server_type: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub volume_type: ::std::option::Option<crate::values::IoType>,
    }
    ///How an instance is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapInstanceState {
        ///Why it could not be created: the error code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub create_fail_error_code: ::std::option::Option<::std::string::String>,
        ///Why it could not be created.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fail_message: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance_status: ::std::option::Option<crate::values::InstanceStatus>,
        ///Whether parameters wait for a restart.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wait_restart_for_params: ::std::option::Option<bool>,
    }
    ///A node of an instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapNode {
        ///ID of the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_id: ::std::option::Option<::std::string::String>,
        ///What the node is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<crate::values::NodeRole>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::InstanceStatus>,
    }
    ///A session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapProcess {
        ///Kind of the command.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub command: ::std::option::Option<::std::string::String>,
        ///The database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database: ::std::option::Option<::std::string::String>,
        ///For how long it has run, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration: ::std::option::Option<f64>,
        ///Where the user is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub host: ::std::option::Option<::std::string::String>,
        ///ID of the session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///The statement that runs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sql_statement: ::std::option::Option<::std::string::String>,
        ///State of the session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<::std::string::String>,
        ///The user.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user: ::std::option::Option<::std::string::String>,
    }
    ///What disks can be made of.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct HtapStorageType {
        ///Whether each availability zone has the storage type, by its code.
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: HashMap::is_empty"
        )]
        pub az_status: ::std::collections::HashMap<
            ::std::string::String,
            crate::values::AzStatus,
        >,
        ///Size of the smallest disk in GB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub min_volume_size: ::std::option::Option<i64>,
        ///What the storage type is called, such as `ULTRAHIGH` or `ESSD`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///Something that is being done with an instance or a node.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct InstanceAction {
        ///What is done.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub action: ::std::option::Option<::std::string::String>,
        ///When the action was created.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<i64>,
        ///ID of the action.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///The job that does it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
        ///What it is done with.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub object_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::ActionStatus>,
        ///Kind of the action.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///When it was last changed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated_at: ::std::option::Option<i64>,
    }
    ///Instance ID, 32 letters and digits followed by what the instance is.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct InstanceId(::std::string::String);
    impl ::std::ops::Deref for InstanceId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<InstanceId> for ::std::string::String {
        fn from(value: InstanceId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for InstanceId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 36usize {
                return Err("longer than 36 characters".into());
            }
            if value.chars().count() < 36usize {
                return Err("shorter than 36 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9]{32}(in07|in16|in17)$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[A-Za-z0-9]{32}(in07|in16|in17)$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for InstanceId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for InstanceId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for InstanceId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Where the logs of one instance are sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct InstanceLtsConfigs {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance: ::std::option::Option<LtsInstance>,
        ///Where each log is sent.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub lts_configs: ::std::vec::Vec<LtsConfigResult>,
    }
    ///Where an instance is in the network.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct InstanceNetwork {
        ///Security group ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub security_group_id: ::std::option::Option<::std::string::String>,
        ///Subnet ID (spelled sub_net_id here).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sub_net_id: ::std::option::Option<::std::string::String>,
        ///VPC ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub vpc_id: ::std::option::Option<::std::string::String>,
    }
    ///A job.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Job {
        ///When it began, such as `2026-03-03T00:00:00+0800`; empty at first.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created: ::std::option::Option<::std::string::String>,
        ///When it ended; empty until then.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended: ::std::option::Option<::std::string::String>,
        ///What depends on the kind of the job. Read as it comes.
        #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
        pub entities: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///Why it failed, if it did.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fail_reason: ::std::option::Option<::std::string::String>,
        ///ID of the job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance: ::std::option::Option<JobInstance>,
        ///What the job does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///How far it is, such as `60%`; empty when it does not run.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub process: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::JobStatus>,
    }
    ///A job or a workflow; mostly a UUID.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct JobId(::std::string::String);
    impl ::std::ops::Deref for JobId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<JobId> for ::std::string::String {
        fn from(value: JobId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for JobId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for JobId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for JobId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for JobId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The instance that a job is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct JobInstance {
        ///ID of the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///What the instance is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///The job that does what was asked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct JobResponse {
        ///ID of the job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
    }
    ///Language of messages.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum Language {
        #[serde(rename = "en-us")]
        EnUs,
        #[serde(rename = "zh-cn")]
        ZhCn,
    }
    impl ::std::fmt::Display for Language {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::EnUs => f.write_str("en-us"),
                Self::ZhCn => f.write_str("zh-cn"),
            }
        }
    }
    impl ::std::str::FromStr for Language {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "en-us" => Ok(Self::EnUs),
                "zh-cn" => Ok(Self::ZhCn),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Language {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Language {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::default::Default for Language {
        fn default() -> Self {
            Language::EnUs
        }
    }
    ///The versions of an engine.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListHtapDataStoreResponse {
        ///The versions.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub datastores: ::std::vec::Vec<HtapDataStore>,
    }
    ///The flavors of an engine.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListHtapFlavorResponse {
        ///The flavors.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub flavors: ::std::vec::Vec<HtapFlavor>,
    }
    ///The HTAP instances of a TaurusDB instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListHtapInstanceInfoResponse {
        ///The instances.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub instances: ::std::vec::Vec<HtapInstance>,
        ///How many there can be.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_htap_instance_num_of_taurus: ::std::option::Option<i64>,
        ///How many instances there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total: ::std::option::Option<i64>,
    }
    ///The storage types of an engine.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListHtapStorageTypeResponse {
        ///The storage types.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub storage_type: ::std::vec::Vec<HtapStorageType>,
    }
    ///The nodes of an instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListInstanceNodeResponse {
        ///The nodes.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub node_list: ::std::vec::Vec<HtapNode>,
    }
    ///A page of databases.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListStarRocksDataBasesResponse {
        ///Names of the databases.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub databases: ::std::vec::Vec<::std::string::String>,
        ///When the service looked, in seconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<i64>,
        ///How many databases there are; 0 is said to be there always.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
    }
    ///A page of synchronization tasks.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListStarRocksDataReplicationsResponse {
        ///Not used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ext_text: ::std::option::Option<::std::string::String>,
        ///The tasks.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub replications: ::std::vec::Vec<DataReplication>,
        ///How many tasks there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub total_count: ::std::option::Option<i64>,
    }
    ///Parameters of the synchronization.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListStarRocksDbParametersResponse {
        ///The parameters.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub db_parameters: ::std::vec::Vec<DbParameter>,
    }
    ///The instance, as the only entry of a list.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ListStarrocksInstanceInfoResponse {
        ///The instance.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub instances: ::std::vec::Vec<StarRocksInstance>,
    }
    ///Where one log is sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LtsConfig {
        pub instance_id: InstanceId,
        pub log_type: crate::values::LogType,
        ///ID of the log group.
        pub lts_group_id: ::std::string::String,
        ///ID of the log stream.
        pub lts_stream_id: ::std::string::String,
    }
    ///Where one log is sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct LtsConfigResult {
        ///Whether it is sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enabled: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub log_type: ::std::option::Option<crate::values::LogType>,
        ///ID of the log group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lts_group_id: ::std::option::Option<::std::string::String>,
        ///ID of the log stream.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lts_stream_id: ::std::option::Option<::std::string::String>,
    }
    ///A log that is no longer sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LtsConfigToDelete {
        pub instance_id: InstanceId,
        pub log_type: crate::values::LogType,
    }
    ///An instance whose logs are sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct LtsInstance {
        ///Its engine, such as `star-rocks`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub engine_name: ::std::option::Option<::std::string::String>,
        ///Version of the engine.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub engine_version: ::std::option::Option<::std::string::String>,
        ///ID of its enterprise project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enterprise_project_id: ::std::option::Option<::std::string::String>,
        ///Name of its enterprise project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enterprise_project_name: ::std::option::Option<::std::string::String>,
        ///ID of the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mode: ::std::option::Option<crate::values::HaModeResult>,
        ///What the instance is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::InstanceStatus>,
    }
    ///The configuration that the task is to have, whole.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ModifyDataSyncRequest {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database_repl_scope: ::std::option::Option<ReplScope>,
        ///Parameters of the synchronization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_configs: ::std::option::Option<::std::vec::Vec<DbConfig>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_instance_level_sync: ::std::option::Option<TextBoolean>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_support_reg_exp: ::std::option::Option<TextBoolean>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database_name: ::std::option::Option<SourceDatabaseName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_instance_id: ::std::option::Option<TaurusDbInstanceId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_node_id: ::std::option::Option<TaurusDbNodeId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_repl_config: ::std::option::Option<TableReplConfig>,
        ///The tables with a configuration of their own.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tables_configs: ::std::option::Option<::std::vec::Vec<TablesConfig>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<TargetDatabaseName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<TaskName>,
    }
    ///What the service made of the request, its verdicts, and the job that makes the change.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ModifyDataSyncResponse {
        ///ID of the job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
        ///Source database in TaurusDB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_database_name: ::std::option::Option<::std::string::String>,
        ///Check results for the source side.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub source_db_config_check_results: ::std::vec::Vec<DbConfigCheckResult>,
        ///Target database in StarRocks.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<::std::string::String>,
        ///What the task is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<::std::string::String>,
        ///Check results per table.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub tbl_config_check_results: ::std::vec::Vec<TableConfigCheckResult>,
    }
    ///The security group.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ModifyStarRocksSecurityGroupRequest {
        ///ID of the security group.
        pub security_group_id: ::std::string::String,
    }
    ///Frontend (FE) nodes take queries, backend (BE) nodes keep data.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum NodeType {
        #[serde(rename = "be")]
        Be,
        #[serde(rename = "fe")]
        Fe,
    }
    impl ::std::fmt::Display for NodeType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Be => f.write_str("be"),
                Self::Fe => f.write_str("fe"),
            }
        }
    }
    impl ::std::str::FromStr for NodeType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "be" => Ok(Self::Be),
                "fe" => Ok(Self::Fe),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for NodeType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NodeType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A whole number, written as text.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NumberText(::std::string::String);
    impl ::std::ops::Deref for NumberText {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NumberText> for ::std::string::String {
        fn from(value: NumberText) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NumberText {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 9usize {
                return Err("longer than 9 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[0-9]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[0-9]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NumberText {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NumberText {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NumberText {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///When an instance is maintained.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct OpsWindow {
        ///End of the window.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub end_time: ::std::option::Option<::std::string::String>,
        ///On which days.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub period: ::std::option::Option<::std::string::String>,
        ///Start of the window.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub start_time: ::std::option::Option<::std::string::String>,
    }
    ///A group of parameters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ParameterConfiguration {
        ///ID of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub configuration_id: ::std::option::Option<::std::string::String>,
        ///When the group was created, such as `2026-03-03T00:00:00+0800`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created: ::std::option::Option<::std::string::String>,
        ///The engine.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub datastore_name: ::std::option::Option<::std::string::String>,
        ///Version of the engine.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub datastore_version_name: ::std::option::Option<::std::string::String>,
        ///When it was last changed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated: ::std::option::Option<::std::string::String>,
    }
    ///A parameter that differs.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ParameterDifference {
        ///Which parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parameter_name: ::std::option::Option<::std::string::String>,
        ///Its value in the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_value: ::std::option::Option<::std::string::String>,
        ///Its value in the default template.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_value: ::std::option::Option<::std::string::String>,
    }
    ///A parameter and its value.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ParameterValue {
        ///What the parameter does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Which parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Whether it cannot be changed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub readonly: ::std::option::Option<bool>,
        ///Whether a change needs a restart.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub restart_required: ::std::option::Option<bool>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::values::ParameterType>,
        ///Its value, as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
        ///Its values as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value_range: ::std::option::Option<::std::string::String>,
    }
    ///How the instance is paid.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct PayInfo {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_auto_renew: ::std::option::Option<AutoRenew>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_model: ::std::option::Option<PayModel>,
        ///How many months or years.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub period: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub period_type: ::std::option::Option<PeriodType>,
    }
    ///Pay-per-use (0) or subscription (1).
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum PayModel {
        #[serde(rename = "0")]
        PayPerUse,
        #[serde(rename = "1")]
        Subscription,
    }
    impl ::std::fmt::Display for PayModel {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::PayPerUse => f.write_str("0"),
                Self::Subscription => f.write_str("1"),
            }
        }
    }
    impl ::std::str::FromStr for PayModel {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "0" => Ok(Self::PayPerUse),
                "1" => Ok(Self::Subscription),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for PayModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PayModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Months (2) or years (3).
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum PeriodType {
        #[serde(rename = "2")]
        Months,
        #[serde(rename = "3")]
        Years,
    }
    impl ::std::fmt::Display for PeriodType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Months => f.write_str("2"),
                Self::Years => f.write_str("3"),
            }
        }
    }
    impl ::std::str::FromStr for PeriodType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "2" => Ok(Self::Months),
                "3" => Ok(Self::Years),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for PeriodType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PeriodType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The ports of an instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct PortInfo {
        ///MySQL protocol port, 3306 by default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mysql_port: ::std::option::Option<i64>,
    }
    ///The project that is called for.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ProjectId(::std::string::String);
    impl ::std::ops::Deref for ProjectId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ProjectId> for ::std::string::String {
        fn from(value: ProjectId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ProjectId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 32usize {
                return Err("longer than 32 characters".into());
            }
            if value.chars().count() < 32usize {
                return Err("shorter than 32 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ProjectId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProjectId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProjectId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The thresholds of the query queue.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct QueryQueueRule {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enable_query_queue_select: ::std::option::Option<TextBoolean>,
        ///How many queries can run at once; 0 is no limit.
        pub query_queue_concurrency_limit: i64,
        ///How much CPU can be used before queries wait, in percent; 0 is no limit.
        pub query_queue_cpu_used_pct_limit: i64,
        ///How many queries can wait.
        pub query_queue_max_queued_queries: u64,
        ///How much memory can be used before queries wait, in percent; 0 is no limit.
        pub query_queue_mem_used_pct_limit: i64,
        ///How long a query can wait, in seconds.
        pub query_queue_pending_timeout_second: u64,
    }
    ///The thresholds of the query queue, and whether it is on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct QueryQueueRuleResult {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub enable_query_queue_select: ::std::option::Option<bool>,
        ///How many queries can run at once; 0 is no limit.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_concurrency_limit: ::std::option::Option<i64>,
        ///How much CPU can be used before queries wait, in percent; 0 is no limit.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_cpu_used_pct_limit: ::std::option::Option<i64>,
        ///How many queries can wait.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_max_queued_queries: ::std::option::Option<i64>,
        ///How much memory can be used before queries wait, in percent; 0 is no limit.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_mem_used_pct_limit: ::std::option::Option<i64>,
        ///How long a query can wait, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_pending_timeout_second: ::std::option::Option<i64>,
    }
    ///A node that can be read from.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ReadableNode {
        ///Address of the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_ip: ::std::option::Option<::std::string::String>,
        ///ID of the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_id: ::std::option::Option<::std::string::String>,
        ///What the node is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_name: ::std::option::Option<::std::string::String>,
    }
    ///A row that is not accepted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct RejectedRow {
        ///The database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database_name: ::std::option::Option<::std::string::String>,
        ///What is wrong with it, at length.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub full_description: ::std::option::Option<::std::string::String>,
        ///What is wrong with it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        ///Number of the row in the sheet.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub row_number: ::std::option::Option<i64>,
        ///The table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_name: ::std::option::Option<::std::string::String>,
    }
    ///Full or partial synchronization.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ReplScope {
        #[serde(rename = "all")]
        All,
        #[serde(rename = "part")]
        Part,
    }
    impl ::std::fmt::Display for ReplScope {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::All => f.write_str("all"),
                Self::Part => f.write_str("part"),
            }
        }
    }
    impl ::std::str::FromStr for ReplScope {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "all" => Ok(Self::All),
                "part" => Ok(Self::Part),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplScope {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplScope {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///include_tables: only the tables on the list are synchronized; exclude_tables: all but these.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ReplType {
        #[serde(rename = "include_tables")]
        IncludeTables,
        #[serde(rename = "exclude_tables")]
        ExcludeTables,
    }
    impl ::std::fmt::Display for ReplType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::IncludeTables => f.write_str("include_tables"),
                Self::ExcludeTables => f.write_str("exclude_tables"),
            }
        }
    }
    impl ::std::str::FromStr for ReplType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "include_tables" => Ok(Self::IncludeTables),
                "exclude_tables" => Ok(Self::ExcludeTables),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///How a synchronization task is configured, and what became of it; `is_instance_level_sync` says whether the whole instance is synchronized, `is_support_reg_exp` whether names of tables are patterns.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ReplicationConfigResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database_info: ::std::option::Option<DatabaseInfo>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database_repl_scope: ::std::option::Option<crate::values::ReplScopeResult>,
        ///Why the task failed, if it did.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub is_instance_level_sync: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub is_support_reg_exp: ::std::option::Option<bool>,
        ///Whether the set of synchronized tables changed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_tables_change: ::std::option::Option<bool>,
        ///The last error of changing a table; empty when there was none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_error_of_alter_table: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub new_table_repl_config: ::std::option::Option<TableReplConfigResult>,
        ///The TaurusDB instance that is read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_instance_id: ::std::option::Option<::std::string::String>,
        ///The node that is read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_node_id: ::std::option::Option<::std::string::String>,
        ///The tables with a configuration of their own, under the name of an example.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_info: ::std::option::Option<::std::vec::Vec<TableConfigCheckResult>>,
        ///The tables with a configuration of their own.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_infos: ::std::option::Option<::std::vec::Vec<TableConfigCheckResult>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_repl_config: ::std::option::Option<TableReplConfigResult>,
        ///Target database in StarRocks.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub target_database_name: ::std::option::Option<::std::string::String>,
    }
    ///Which task is meant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ReplicationTaskRequest {
        pub task_name: TaskName,
    }
    ///The flavors that the nodes are to have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ResizeStarRocksFlavorRequest {
        ///The flavor of BE nodes: the `id` of a flavor. Left out or empty, it stays.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub be_flavor_id: ::std::option::Option<::std::string::String>,
        ///The flavor of FE nodes: the `id` of a flavor. Left out or empty, it stays.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fe_flavor_id: ::std::option::Option<::std::string::String>,
    }
    ///The job that changes the flavors.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ResizeStarRocksFlavorResponse {
        ///ID of the job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
        ///The order, instead of a job, when the instance is a subscription.
        #[serde(
            rename = "orderId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub order_id: ::std::option::Option<::std::string::String>,
    }
    ///What the resources are for.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ResourceCheckAction {
        #[serde(rename = "createInstance")]
        CreateInstance,
    }
    impl ::std::fmt::Display for ResourceCheckAction {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::CreateInstance => f.write_str("createInstance"),
            }
        }
    }
    impl ::std::str::FromStr for ResourceCheckAction {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "createInstance" => Ok(Self::CreateInstance),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ResourceCheckAction {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ResourceCheckAction {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The instance that is to be created.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ResourceToCheck {
        ///The availability zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub availability_zone: ::std::option::Option<::std::string::String>,
        pub availability_zone_mode: AzMode,
        ///Specification code of the flavor of BE nodes.
        pub be_flavor_ref: ::std::string::String,
        ///How many BE nodes.
        pub be_node_num: i64,
        ///Enterprise project ID.
        pub enterprise_project_id: ::std::string::String,
        ///Specification code of the flavor of FE nodes.
        pub fe_flavor_ref: ::std::string::String,
        ///How many FE nodes.
        pub fe_node_num: i64,
        ///How many instances.
        pub instance_num: i64,
        pub mode: HaMode,
        ///The subnet, which is that of the TaurusDB instance.
        pub subnet_id: ::std::string::String,
    }
    ///The workflow that restarts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct RestartResponse {
        ///The same under the name that the vendor's Terraform provider reads.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
        ///ID of the workflow, which is asked for like a job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
    }
    ///Whether it worked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ResultResponse {
        ///`SUCCESS` when it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result: ::std::option::Option<::std::string::String>,
    }
    ///How many sessions to return, 1 to 100, written as text.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SessionLimit(::std::string::String);
    impl ::std::ops::Deref for SessionLimit {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SessionLimit> for ::std::string::String {
        fn from(value: SessionLimit) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SessionLimit {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 3usize {
                return Err("longer than 3 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[0-9]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[0-9]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SessionLimit {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SessionLimit {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SessionLimit {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The thresholds of the query queue.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SetHtapQueryQueuesRuleRequest {
        pub query_queue_rule: QueryQueueRule,
    }
    ///The job.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowGaussMySqlJobInfoResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job: ::std::option::Option<Job>,
    }
    ///Which entries of the error log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ShowHtapErrorLogDetailRequest {
        ///Until when, such as `2026-03-03T00:00:00+0800`.
        pub end_time: ::std::string::String,
        pub level: crate::values::LogLevel,
        pub limit: ErrorLogLimit,
        ///The `line_num` of the last entry of the page before; left out for the first page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line_num: ::std::option::Option<::std::string::String>,
        pub node_id: StarRocksNodeId,
        ///From when, such as `2026-03-03T00:00:00+0800`.
        pub start_time: ::std::string::String,
    }
    ///A page of the error log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowHtapErrorLogDetailResponse {
        ///The entries.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub error_log_list: ::std::vec::Vec<ErrorLogEntry>,
    }
    ///A page of instances, with where their logs are sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowHtapLtsConfigResponse {
        ///The instances.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub instance_lts_configs: ::std::vec::Vec<InstanceLtsConfigs>,
        ///How many instances there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
    }
    ///A page of sessions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowHtapProcessListResponse {
        ///The sessions.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub process_list: ::std::vec::Vec<HtapProcess>,
    }
    ///The thresholds of the query queue.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowHtapQueryQueuesRuleResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_rule: ::std::option::Option<QueryQueueRuleResult>,
    }
    ///Which databases are looked for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowInstanceDatabasesForHtapRequest {
        ///Names of databases. A single one is looked for as part of a name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub databases: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_instance_id: ::std::option::Option<TaurusDbInstanceId>,
    }
    ///A page of databases.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowInstanceDatabasesForHtapResponse {
        ///Names of the databases.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub databases: ::std::vec::Vec<::std::string::String>,
        ///How many databases there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
    }
    ///Which tables are looked for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ShowInstanceTablesForHtapRequest {
        ///The databases and tables that are looked for.
        pub database_tables: ::std::vec::Vec<DatabaseTables>,
        pub filter_type: ReplType,
        ///The tables that are chosen already.
        pub selected_tables: ::std::vec::Vec<DatabaseTables>,
        pub source_instance_id: TaurusDbInstanceId,
    }
    ///A page of tables.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowInstanceTablesForHtapResponse {
        ///Names of the tables, each as `database.table`.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub tables: ::std::vec::Vec<::std::string::String>,
        ///How many tables there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
    }
    ///Which entries of the slow query log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ShowSlowLogDetailRequest {
        ///Only statements of this database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database: ::std::option::Option<::std::string::String>,
        ///Until when, such as `2026-03-03T00:00:00+0800`.
        pub end_time: ::std::string::String,
        ///How many entries to return.
        pub limit: i64,
        ///The `line_num` of the last entry of the page before; left out for the first page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line_num: ::std::option::Option<::std::string::String>,
        pub node_id: StarRocksNodeId,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub operate_type: ::std::option::Option<crate::values::StatementType>,
        ///From when, such as `2026-03-03T00:00:00+0800`.
        pub start_time: ::std::string::String,
    }
    ///A page of the slow query log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowSlowLogDetailResponse {
        ///The entries.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub slow_log_list: ::std::vec::Vec<SlowLogEntry>,
    }
    ///A page of users.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowStarRocksDatabaseUserResponse {
        ///How many users there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
        ///The users.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub user_details: ::std::vec::Vec<DatabaseUser>,
    }
    ///Whether the slow query log shows statements as they were.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowStarRocksSlowlogSensitiveStatusResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub open_slow_log_switch: ::std::option::Option<bool>,
    }
    ///A page of parameters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ShowStarrocksParamsResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub configurations: ::std::option::Option<ParameterConfiguration>,
        ///The parameters.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub parameter_values: ::std::vec::Vec<ParameterValue>,
        ///How many parameters there are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
    }
    ///An entry of the slow query log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SlowLogEntry {
        ///Address of the client.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_ip: ::std::option::Option<::std::string::String>,
        ///How often the statement ran.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub count: ::std::option::Option<i64>,
        ///The database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub database: ::std::option::Option<::std::string::String>,
        ///Number of the entry, where the next page begins.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line_num: ::std::option::Option<::std::string::String>,
        ///How long it waited for locks.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lock_time: ::std::option::Option<::std::string::String>,
        ///The node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub node_id: ::std::option::Option<::std::string::String>,
        ///The statement.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_sample: ::std::option::Option<::std::string::String>,
        ///How many rows it read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub rows_examined: ::std::option::Option<i64>,
        ///How many rows it returned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub rows_sent: ::std::option::Option<i64>,
        ///Day of the entry, as a number; its unit is not documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub slow_log_date: ::std::option::Option<i64>,
        ///When it ran, in UTC.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub start_time: ::std::option::Option<::std::string::String>,
        ///How long it took.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::values::StatementType>,
        ///The user.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub users: ::std::option::Option<::std::string::String>,
    }
    ///Database of the TaurusDB source.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SourceDatabaseName(::std::string::String);
    impl ::std::ops::Deref for SourceDatabaseName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SourceDatabaseName> for ::std::string::String {
        fn from(value: SourceDatabaseName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SourceDatabaseName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 3usize {
                return Err("shorter than 3 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9_]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SourceDatabaseName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SourceDatabaseName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SourceDatabaseName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The engine of a node.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StarRocksDatastore {
        ///ID of the version.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///The engine, such as `star-rocks`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///Version of the engine, such as `3.1.6.0`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    ///A StarRocks instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StarRocksInstance {
        ///What is being done with the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub actions: ::std::option::Option<::std::vec::Vec<InstanceAction>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_mode: ::std::option::Option<crate::values::AzModeResult>,
        ///Space used by backups.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub backup_used_space: ::std::option::Option<::std::string::String>,
        ///Planned backup start.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bak_expected_start_time: ::std::option::Option<i64>,
        ///Days a backup is kept.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bak_keep_day: ::std::option::Option<i64>,
        ///Backup period.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bak_period: ::std::option::Option<::std::string::String>,
        ///BE disk type code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub be_node_volume_code: ::std::option::Option<::std::string::String>,
        ///Size of the disk of each BE node, in bytes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub be_node_volume_size: ::std::option::Option<i64>,
        ///Whether public access can be turned on.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub can_enable_public_access: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cluster_mode: ::std::option::Option<crate::values::HaModeResult>,
        ///When it was created, in milliseconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub create_at: ::std::option::Option<i64>,
        ///Why it could not be created: the error code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub create_fail_error_code: ::std::option::Option<::std::string::String>,
        ///Node used for backups.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub current_backup_node_id: ::std::option::Option<::std::string::String>,
        ///Engine name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_store_type: ::std::option::Option<::std::string::String>,
        ///Engine version, four parts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_store_version: ::std::option::Option<::std::string::String>,
        ///Engine version ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_store_version_id: ::std::option::Option<::std::string::String>,
        ///Addresses of the FE nodes, with commas between.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data_vip: ::std::option::Option<::std::string::String>,
        ///The port of the database.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub db_port: ::std::option::Option<i64>,
        ///Default account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_user: ::std::option::Option<::std::string::String>,
        ///Dedicated pool ID, when used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dedicated_resource_id: ::std::option::Option<::std::string::String>,
        ///When it was deleted, in milliseconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delete_at: ::std::option::Option<i64>,
        ///Enterprise project ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enterprise_project_id: ::std::option::Option<::std::string::String>,
        ///FE disk type code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fe_node_volume_code: ::std::option::Option<::std::string::String>,
        ///Size of the disk of each FE node, in bytes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub fe_node_volume_size: ::std::option::Option<i64>,
        ///When it was frozen.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub frozen_time: ::std::option::Option<i64>,
        ///Its nodes: a group of FE nodes and one of BE nodes.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub groups: ::std::vec::Vec<StarRocksNodeGroup>,
        ///ID of the instance.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Whether the instance is frozen: 1 when it is, 0 when not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_frozen: ::std::option::Option<i64>,
        ///What the instance is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Whether a newer version exists.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub new_version_available: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ops_window: ::std::option::Option<OpsWindow>,
        ///Its group of parameters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub param_group: ::std::option::Option<::std::string::String>,
        ///Pay-per-use (0) or subscription (1).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_model: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub port_info: ::std::option::Option<PortInfo>,
        ///The project that it belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_id: ::std::option::Option<::std::string::String>,
        ///Public address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub public_ip: ::std::option::Option<::std::string::String>,
        ///TLS switch.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ssl_option: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::InstanceStatus>,
        ///Whether replication is supported.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub support_data_replication: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tags_info: ::std::option::Option<Tags>,
        ///Time zone, such as `UTC+08:00`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_zone: ::std::option::Option<::std::string::String>,
        ///When it was last changed, in milliseconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub update_at: ::std::option::Option<i64>,
        ///Whether the TaurusDB instance's users are synchronized.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub users_sync_switch_on: ::std::option::Option<bool>,
    }
    ///What an instance is called: a letter, then letters, digits, hyphens and underscores.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StarRocksInstanceName(::std::string::String);
    impl ::std::ops::Deref for StarRocksInstanceName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StarRocksInstanceName> for ::std::string::String {
        fn from(value: StarRocksInstanceName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StarRocksInstanceName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 4usize {
                return Err("shorter than 4 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z][A-Za-z0-9_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z][A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StarRocksInstanceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StarRocksInstanceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StarRocksInstanceName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A node of a StarRocks instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StarRocksNode {
        ///What is being done with the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub actions: ::std::option::Option<::std::vec::Vec<InstanceAction>>,
        ///Availability zone code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_code: ::std::option::Option<::std::string::String>,
        ///AZ label.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_description: ::std::option::Option<::std::string::String>,
        ///AZ type.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub az_type: ::std::option::Option<::std::string::String>,
        ///Number of virtual CPUs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub cpu: ::std::option::Option<i64>,
        ///When it was created, in milliseconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub create_at: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub datastore: ::std::option::Option<StarRocksDatastore>,
        ///Database port.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_port: ::std::option::Option<i64>,
        ///Flavor ID of the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub flavor_id: ::std::option::Option<::std::string::String>,
        ///Flavor code of the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub flavor_ref: ::std::option::Option<::std::string::String>,
        ///Freeze flag.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub frozen_flag: ::std::option::Option<i64>,
        ///Code of the flavor of the machine below, spelled like that by the service.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iass_flavor_ref: ::std::option::Option<::std::string::String>,
        ///ID of the node.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///How many connections there can be.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub max_connections: ::std::option::Option<i64>,
        ///Memory in GB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub mem: ::std::option::Option<i64>,
        ///What the node is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Whether a restart is needed for parameters to apply.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub need_restart: ::std::option::Option<bool>,
        ///Billing order ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_id: ::std::option::Option<::std::string::String>,
        ///Its group of parameters: one with `id` and `name`, or several by name. Read as it comes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub param_group: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        ///Pay-per-use (0) or subscription (1).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pay_model: ::std::option::Option<::std::string::String>,
        ///Period of the subscription; the text `null` is seen, too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub period: ::std::option::Option<::std::string::String>,
        ///Node priority.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<i64>,
        ///Region code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region_code: ::std::option::Option<::std::string::String>,
        ///Security group ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sg_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::InstanceStatus>,
        ///Subnet ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subnet_id: ::std::option::Option<::std::string::String>,
        ///Node data address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub traffic_ip: ::std::option::Option<::std::string::String>,
        ///Node data IPv6 address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub traffic_ipv6: ::std::option::Option<::std::string::String>,
        ///Virtual data address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub traffic_vip: ::std::option::Option<::std::string::String>,
        ///Virtual data IPv6 address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub traffic_vipv6: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::values::NodeRole>,
        ///When it was last changed, in milliseconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub update_at: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub volume: ::std::option::Option<StarRocksVolume>,
        ///VPC ID.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub vpc_id: ::std::option::Option<::std::string::String>,
    }
    ///Nodes of one kind.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StarRocksNodeGroup {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_node_type: ::std::option::Option<crate::values::NodeTypeResult>,
        ///Kind of the group, such as `starrocks`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub group_type_name: ::std::option::Option<::std::string::String>,
        ///ID of the group.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///What the group is called.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///The nodes.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub nodes: ::std::vec::Vec<StarRocksNode>,
    }
    ///A node of a StarRocks instance, 32 letters and digits followed by what the node is.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StarRocksNodeId(::std::string::String);
    impl ::std::ops::Deref for StarRocksNodeId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StarRocksNodeId> for ::std::string::String {
        fn from(value: StarRocksNodeId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StarRocksNodeId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 36usize {
                return Err("longer than 36 characters".into());
            }
            if value.chars().count() < 36usize {
                return Err("shorter than 36 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9]{32}(no07|no16|no17)$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[A-Za-z0-9]{32}(no07|no16|no17)$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StarRocksNodeId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StarRocksNodeId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StarRocksNodeId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The disk of a node.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StarRocksVolume {
        ///Operations per second.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iops: ::std::option::Option<i64>,
        ///Size of the disk, in bytes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub size: ::std::option::Option<i64>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::values::IoType>,
        ///How much is used.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub used: ::std::option::Option<::std::string::String>,
    }
    ///Whether it worked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct StatusResponse {
        ///Why it did not work; `success` when it did.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub msg: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::OperationStatus>,
    }
    ///Start or stop.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SyncStarRocksUsersRequest {
        pub action: crate::values::UserSyncAction,
    }
    ///Whether it worked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SyncStarRocksUsersResponse {
        ///Whether it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    ///A tag of the system.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SysTag {
        pub key: SysTagKey,
        ///The enterprise project; 0 is the default one.
        pub value: ::std::string::String,
    }
    ///The only key of a system tag.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum SysTagKey {
        #[serde(rename = "_sys_enterprise_project_id")]
        SysEnterpriseProjectId,
    }
    impl ::std::fmt::Display for SysTagKey {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::SysEnterpriseProjectId => f.write_str("_sys_enterprise_project_id"),
            }
        }
    }
    impl ::std::str::FromStr for SysTagKey {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "_sys_enterprise_project_id" => Ok(Self::SysEnterpriseProjectId),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SysTagKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SysTagKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The verdict on one table.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TableConfigCheckResult {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub check_result: ::std::option::Option<crate::values::CheckResult>,
        ///Configuration of the table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_config: ::std::option::Option<::std::string::String>,
        ///Which table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_name: ::std::option::Option<::std::string::String>,
    }
    ///Which tables are synchronized.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TableReplConfig {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repl_scope: ::std::option::Option<ReplScope>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repl_type: ::std::option::Option<ReplType>,
        ///The tables on the list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tables: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    ///Which tables are synchronized; empty when there is nothing to say.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TableReplConfigResult {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repl_scope: ::std::option::Option<crate::values::ReplScopeResult>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repl_type: ::std::option::Option<crate::values::ReplTypeResult>,
        ///The tables on the list.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tables: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    ///The configuration of one table.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TablesConfig {
        ///Configuration of the table, such as `order by id`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_config: ::std::option::Option<::std::string::String>,
        ///Which table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub table_name: ::std::option::Option<::std::string::String>,
    }
    ///A tag.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Tag {
        ///Key of the tag.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub key: ::std::option::Option<::std::string::String>,
        ///Value of the tag.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<::std::string::String>,
    }
    ///The tags of an instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Tags {
        ///The tags of the system.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub sys_tags: ::std::vec::Vec<Tag>,
        ///The user's tags.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tags: ::std::option::Option<::std::vec::Vec<Tag>>,
    }
    ///The tags of the instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct TagsInfo {
        ///The tags of the system.
        pub sys_tags: ::std::vec::Vec<SysTag>,
    }
    ///Database of the StarRocks instance.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TargetDatabaseName(::std::string::String);
    impl ::std::ops::Deref for TargetDatabaseName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TargetDatabaseName> for ::std::string::String {
        fn from(value: TargetDatabaseName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TargetDatabaseName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 3usize {
                return Err("shorter than 3 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9_]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TargetDatabaseName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TargetDatabaseName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TargetDatabaseName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What the task is called.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TaskName(::std::string::String);
    impl ::std::ops::Deref for TaskName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TaskName> for ::std::string::String {
        fn from(value: TaskName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TaskName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 3usize {
                return Err("shorter than 3 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9_]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TaskName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TaskName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TaskName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A TaurusDB instance, 32 letters and digits followed by what the instance is.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TaurusDbInstanceId(::std::string::String);
    impl ::std::ops::Deref for TaurusDbInstanceId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TaurusDbInstanceId> for ::std::string::String {
        fn from(value: TaurusDbInstanceId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TaurusDbInstanceId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 36usize {
                return Err("longer than 36 characters".into());
            }
            if value.chars().count() < 36usize {
                return Err("shorter than 36 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9]{32}in07$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9]{32}in07$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TaurusDbInstanceId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TaurusDbInstanceId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TaurusDbInstanceId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A node of a TaurusDB instance, 32 letters and digits followed by what the node is.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TaurusDbNodeId(::std::string::String);
    impl ::std::ops::Deref for TaurusDbNodeId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TaurusDbNodeId> for ::std::string::String {
        fn from(value: TaurusDbNodeId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TaurusDbNodeId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 36usize {
                return Err("longer than 36 characters".into());
            }
            if value.chars().count() < 36usize {
                return Err("shorter than 36 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9]{32}no07$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9]{32}no07$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TaurusDbNodeId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TaurusDbNodeId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TaurusDbNodeId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Which template.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum TemplateType {
        #[serde(rename = "import_async")]
        ImportAsync,
    }
    impl ::std::fmt::Display for TemplateType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::ImportAsync => f.write_str("import_async"),
            }
        }
    }
    impl ::std::str::FromStr for TemplateType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "import_async" => Ok(Self::ImportAsync),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TemplateType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TemplateType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A boolean, written as text.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum TextBoolean {
        #[serde(rename = "true")]
        True,
        #[serde(rename = "false")]
        False,
    }
    impl ::std::fmt::Display for TextBoolean {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::True => f.write_str("true"),
                Self::False => f.write_str("false"),
            }
        }
    }
    impl ::std::str::FromStr for TextBoolean {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "true" => Ok(Self::True),
                "false" => Ok(Self::False),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TextBoolean {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TextBoolean {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///On or off.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UpdateHtapQueryQueuesControlRequest {
        pub enable_query_queue_select: TextBoolean,
    }
    ///What the slow query log is to show.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UpdateSlowlogSensitiveStatusRequest {
        ///Whether it shows statements as they were.
        pub open_slow_log_switch: bool,
    }
    ///Which logs are sent where.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UpdateStarRockLtsConfigRequest {
        ///The logs.
        pub log_configs: ::std::vec::Vec<LtsConfig>,
    }
    ///The new password.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UpdateStarRocksDatabaseUserPasswordRequest {
        pub password: api_runtime::Secret,
        ///The user.
        pub user_name: ::std::string::String,
    }
    ///What the user may do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UpdateStarRocksDatabaseUserPermissionRequest {
        ///The databases that the user may use.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub databases: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /**Whether the user may define tables: 0 no, 1 yes.

Known values: `0`, `1`.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ddl: ::std::option::Option<i64>,
        /**What the user may do with rows: 0 read and write, 1 read, 2 read and change settings, 3 all of it.

Known values: `0`, `1`, `2`, `3`.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dml: ::std::option::Option<i64>,
        ///The user.
        pub user_name: ::std::string::String,
    }
    ///The values to set.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct UpdateStarrocksParamsRequest {
        pub node_type: NodeType,
        ///The values by the name of their parameter, all as text.
        pub parameter_values: ::std::collections::HashMap<
            ::std::string::String,
            ::std::string::String,
        >,
    }
    ///The job that sets the values.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct UpdateStarrocksParamsResponse {
        ///ID of the job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
        ///Whether the instance needs a restart.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub restart_required: ::std::option::Option<bool>,
    }
    ///How the kernel is upgraded.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct UpgradeSrKernelVersionRequest {
        ///Whether to wait for the maintenance window; false when left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delay: ::std::option::Option<bool>,
        ///Whether to leave out the check before; false when left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_skip_validate: ::std::option::Option<bool>,
    }
    ///Which rows are accepted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct UploadImportExcelTemplateResponse {
        ///How many rows are not accepted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_count: ::std::option::Option<i64>,
        ///The rows that are not accepted.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub error_tables: ::std::vec::Vec<RejectedRow>,
        ///How many rows were looked at.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub processed_rows: ::std::option::Option<i64>,
        ///Whether all of it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
        ///How many rows are accepted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success_count: ::std::option::Option<i64>,
        ///The rows that are accepted.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub success_tables: ::std::vec::Vec<AcceptedRow>,
    }
    ///What a database user is called: a lower case letter first, a lower case letter or digit last, between them underscores as well.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserName(::std::string::String);
    impl ::std::ops::Deref for UserName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserName> for ::std::string::String {
        fn from(value: UserName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 32usize {
                return Err("longer than 32 characters".into());
            }
            if value.chars().count() < 2usize {
                return Err("shorter than 2 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[a-z][a-z0-9_]*[a-z0-9]$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[a-z][a-z0-9_]*[a-z0-9]$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for TaurusDB HTAP (Standard Edition)

StarRocks instances that follow a TaurusDB (MySQL-compatible) source through data synchronization tasks.

Version: v3*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: std::sync::Arc<dyn api_runtime::Executor>,
}
impl Client {
    /// A client for the service at `base_url`, which sends each request once with a `reqwest::Client` of its
    /// own. Connecting may take 15 seconds, and so may a whole call.
    ///
    /// # Panics
    /// When no `reqwest::Client` can be built: its TLS backend cannot be initialised.
    pub fn new(base_url: &str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let http = {
            let timeout = ::std::time::Duration::from_secs(15);
            reqwest::ClientBuilder::new().connect_timeout(timeout).timeout(timeout)
        };
        #[cfg(target_arch = "wasm32")]
        let http = reqwest::ClientBuilder::new();
        Self::new_with_client(
            base_url,
            http.build().expect("a client with the default TLS configuration"),
        )
    }
    /// A client for the service at `base_url`, which sends each request once with `http`. What every request
    /// has, such as a token, can be a default header of `http`.
    pub fn new_with_client(base_url: &str, http: reqwest::Client) -> Self {
        let executor = ::std::sync::Arc::new(http.clone());
        <Self as api_runtime::Api>::with_executor(base_url, http, executor)
    }
}
impl ClientInfo<std::sync::Arc<dyn api_runtime::Executor>> for Client {
    fn api_version() -> &'static str {
        "v3"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &std::sync::Arc<dyn api_runtime::Executor> {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<std::sync::Arc<dyn api_runtime::Executor>>,
    {}
};
#[allow(clippy::all)]
impl Client {
    /**Checks whether tables can be synchronized

Checks whether the configuration of each table fits data synchronization. With `is_create_task` the same call also creates the synchronization task.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/table-config-check`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn check_table_config<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::CheckTableConfigRequest,
    ) -> Result<
        ResponseValue<types::CheckTableConfigResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/table-config-check",
            self.baseurl, encode_path(& project_id.to_string()), encode_path(&
            instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "check_table_config",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Checks the parameters of a synchronization task

Checks the task's parameters on both sides. Despite its name the call can create the task as well: the vendor's Terraform provider creates tasks without table configurations by it alone.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/database-config-check`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn check_data_base_config<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::CheckDataBaseConfigRequest,
    ) -> Result<
        ResponseValue<types::CheckDataBaseConfigResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/database-config-check",
            self.baseurl, encode_path(& project_id.to_string()), encode_path(&
            instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "check_data_base_config",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the synchronization tasks

Every task of the instance, with its state, its stage and how far it has come. There is no filter by name.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `limit`: How many tasks to return.
- `offset`: How many tasks to skip; 0 when left out.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_star_rocks_data_replications<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        limit: Option<&'a types::NumberText>,
        offset: Option<&'a types::NumberText>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListStarRocksDataReplicationsResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_star_rocks_data_replications",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes a synchronization task

Takes the whole configuration, not a difference. The name of the task and its two instances cannot change.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn modify_data_sync<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ModifyDataSyncRequest,
    ) -> Result<
        ResponseValue<types::ModifyDataSyncResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "modify_data_sync",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Starts a synchronization task

Creates the task, or starts the one of this name that a check has created.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn create_star_rocks_data_replication<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::CreateStarRocksDataReplicationRequest,
    ) -> Result<ResponseValue<types::JobResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_star_rocks_data_replication",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Deletes a synchronization task

What becomes of the tables that it has written is not documented.

Sends a `DELETE` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn delete_star_rocks_data_replication<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::DeleteStarRocksDataReplicationRequest,
    ) -> Result<ResponseValue<types::JobResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_star_rocks_data_replication",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Pauses a synchronization task

The task keeps its place and can be resumed.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/pause`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn pause_star_rocks_data_replication<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ReplicationTaskRequest,
    ) -> Result<ResponseValue<types::JobResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/pause", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "pause_star_rocks_data_replication",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Resumes a paused synchronization task

The task goes on from where it was paused.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/resume`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn resume_star_rocks_data_replication<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ReplicationTaskRequest,
    ) -> Result<ResponseValue<types::JobResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/resume", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "resume_star_rocks_data_replication",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Shows how a synchronization task is configured

Finds the task by its name.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/configuration`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `task_name`: The task.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_star_rocks_data_replication_config<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        task_name: &'a types::TaskName,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ReplicationConfigResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/configuration", self
            .baseurl, encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("task_name", &task_name))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_star_rocks_data_replication_config",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Shows how the synchronization task of a database is configured

Finds the task by the database that it writes.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/configuration/{database}`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `database`: Database of the StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_star_rocks_data_replication_config_by_data_base<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        database: &'a types::TargetDatabaseName,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ReplicationConfigResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/configuration/{}",
            self.baseurl, encode_path(& project_id.to_string()), encode_path(&
            instance_id.to_string()), encode_path(& database.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_star_rocks_data_replication_config_by_data_base",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the parameters that a synchronization task can set

Each with its default and its range.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/database-parameters`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `add_task_scenario`: The scenario when a task is added to another, such as `add_sub_task`.
- `limit`: How many parameters to return.
- `main_task_name`: The task that another is added to.
- `offset`: How many parameters to skip.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_star_rocks_db_parameters<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        add_task_scenario: Option<&'a str>,
        limit: Option<i64>,
        main_task_name: Option<&'a str>,
        offset: Option<i64>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListStarRocksDbParametersResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases/replication/database-parameters",
            self.baseurl, encode_path(& project_id.to_string()), encode_path(&
            instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "add_task_scenario",
                    &add_task_scenario,
                ),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(
                &progenitor_client::QueryParam::new("main_task_name", &main_task_name),
            )
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_star_rocks_db_parameters",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the databases of a StarRocks instance

Page until a page is short: the total can be 0 although there are databases.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `database_name`: Only databases whose name contains this.
- `limit`: How many databases to return.
- `offset`: How many databases to skip.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_star_rocks_data_bases<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        database_name: Option<&'a str>,
        limit: Option<&'a types::NumberText>,
        offset: Option<&'a types::NumberText>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListStarRocksDataBasesResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/databases", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("database_name", &database_name))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_star_rocks_data_bases",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the databases of the source that can be synchronized

A read that is sent as POST.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/htap/databases`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `limit`: How many databases to return; 100 when left out.
- `offset`: How many databases to skip; 0 when left out.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn show_instance_databases_for_htap<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        limit: Option<&'a types::NumberText>,
        offset: Option<&'a types::NumberText>,
        x_language: Option<types::Language>,
        body: &'a types::ShowInstanceDatabasesForHtapRequest,
    ) -> Result<
        ResponseValue<types::ShowInstanceDatabasesForHtapResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/databases", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_instance_databases_for_htap",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the tables of the source that can be synchronized

A read that is sent as POST.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/htap/tables`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `limit`: How many tables to return; 100 when left out.
- `offset`: How many tables to skip; 0 when left out.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn show_instance_tables_for_htap<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        limit: Option<&'a types::NumberText>,
        offset: Option<&'a types::NumberText>,
        x_language: Option<types::Language>,
        body: &'a types::ShowInstanceTablesForHtapRequest,
    ) -> Result<
        ResponseValue<types::ShowInstanceTablesForHtapResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/tables", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_instance_tables_for_htap",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the HTAP instances of a TaurusDB instance

StarRocks and ClickHouse instances alike.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/htap`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The TaurusDB instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_htap_instance_info<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::TaurusDbInstanceId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListHtapInstanceInfoResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/htap", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_htap_instance_info",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Shows a StarRocks instance

The instance with its groups of nodes, as the only entry of a list.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/{starrocks_instance_id}`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The TaurusDB instance.
- `starrocks_instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_starrocks_instance_info<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::TaurusDbInstanceId,
        starrocks_instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListStarrocksInstanceInfoResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/{}", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()), encode_path(&
            starrocks_instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_starrocks_instance_info",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Deletes a StarRocks instance

Nothing of the instance is left. The data of the TaurusDB instance is not touched.

Sends a `DELETE` request to `/v3/{project_id}/instances/{instance_id}/starrocks/{starrocks_instance_id}`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The TaurusDB instance.
- `starrocks_instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn delete_starrocks_instance<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::TaurusDbInstanceId,
        starrocks_instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::DeleteStarrocksInstanceResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/{}", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()), encode_path(&
            starrocks_instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_starrocks_instance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Checks whether resources for a StarRocks instance are available

A read that is sent as POST.

Sends a `POST` request to `/v3/{project_id}/starrocks/resource-check`

Arguments:
- `project_id`: Project of the tenant in the region.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn check_star_rocks_resource<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        x_language: Option<types::Language>,
        body: &'a types::CheckStarRocksResourceRequest,
    ) -> Result<
        ResponseValue<types::CheckStarRocksResourceResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/starrocks/resource-check", self.baseurl, encode_path(& project_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "check_star_rocks_resource",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Creates a StarRocks instance

The instance belongs to the TaurusDB instance that the path names.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The TaurusDB instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn create_starrocks_instance<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::TaurusDbInstanceId,
        x_language: Option<types::Language>,
        body: &'a types::CreateStarrocksInstanceRequest,
    ) -> Result<
        ResponseValue<types::CreateStarrocksInstanceResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_starrocks_instance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Restarts a StarRocks instance

All nodes restart; sessions end.

Sends a `PUT` request to `/v3/{project_id}/instances/{starrocks_instance_id}/starrocks/restart`

Arguments:
- `project_id`: Project of the tenant in the region.
- `starrocks_instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn restart_starrocks_instance<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        starrocks_instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
    ) -> Result<ResponseValue<types::RestartResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/restart", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& starrocks_instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "restart_starrocks_instance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes the flavor of the nodes of a StarRocks instance

FE nodes, BE nodes or both.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/resize-flavor`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn resize_star_rocks_flavor<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ResizeStarRocksFlavorRequest,
    ) -> Result<
        ResponseValue<types::ResizeStarRocksFlavorResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/resize-flavor", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "resize_star_rocks_flavor",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes the security group of a StarRocks instance

The new group takes the place of the old one.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/starrocks/security-group`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn modify_star_rocks_security_group<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ModifyStarRocksSecurityGroupRequest,
    ) -> Result<ResponseValue<types::JobResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/security-group", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "modify_star_rocks_security_group",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Upgrades the kernel of a StarRocks instance

At once, or when the next maintenance window comes.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/db-upgrade`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn upgrade_sr_kernel_version<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::UpgradeSrKernelVersionRequest,
    ) -> Result<ResponseValue<types::JobResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/db-upgrade", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "upgrade_sr_kernel_version",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the nodes of a StarRocks instance

Each with its role.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/nodes`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_instance_node<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListInstanceNodeResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/nodes", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_instance_node",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Restarts a node of a StarRocks instance

Only this node restarts.

Sends a `PUT` request to `/v3/{project_id}/instances/{starrocks_instance_id}/starrocks/{starrocks_node_id}/restart`

Arguments:
- `project_id`: Project of the tenant in the region.
- `starrocks_instance_id`: The StarRocks instance.
- `starrocks_node_id`: The node.
- `x_language`: Language of the messages in the response.
*/
    pub async fn restart_starrocks_node<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        starrocks_instance_id: &'a types::InstanceId,
        starrocks_node_id: &'a types::StarRocksNodeId,
        x_language: Option<types::Language>,
    ) -> Result<ResponseValue<types::RestartResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/{}/restart", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& starrocks_instance_id.to_string()),
            encode_path(& starrocks_node_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "restart_starrocks_node",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the versions of an HTAP engine

A new instance names one of them.

Sends a `GET` request to `/v3/{project_id}/htap/datastores/{engine_name}`

Arguments:
- `project_id`: Project of the tenant in the region.
- `engine_name`: The HTAP engine.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_htap_data_store<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        engine_name: types::EngineName,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListHtapDataStoreResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/htap/datastores/{}", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& engine_name.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_htap_data_store",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the flavors of an HTAP engine

What nodes can be made of, and in which availability zones.

Sends a `GET` request to `/v3/{project_id}/htap/flavors/{engine_name}`

Arguments:
- `project_id`: Project of the tenant in the region.
- `engine_name`: The HTAP engine.
- `availability_zone_mode`: How an instance spreads over availability zones.
- `spec_code`: Only the flavor with this specification code.
- `version_name`: Version of the engine; 3.1.6.0 when left out.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_htap_flavor<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        engine_name: types::EngineName,
        availability_zone_mode: Option<types::AzMode>,
        spec_code: Option<&'a str>,
        version_name: Option<&'a str>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListHtapFlavorResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/htap/flavors/{}", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& engine_name.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "availability_zone_mode",
                    &availability_zone_mode,
                ),
            )
            .query(&progenitor_client::QueryParam::new("spec_code", &spec_code))
            .query(&progenitor_client::QueryParam::new("version_name", &version_name))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_htap_flavor",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the storage types of an HTAP engine

What disks can be made of, and in which availability zones.

Sends a `GET` request to `/v3/{project_id}/htap/storage-type/{database}`

Arguments:
- `project_id`: Project of the tenant in the region.
- `database`: The HTAP engine, despite the name.
- `version_name`: Version of the engine.
- `x_language`: Language of the messages in the response.
*/
    pub async fn list_htap_storage_type<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        database: types::EngineName,
        version_name: &'a str,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ListHtapStorageTypeResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/htap/storage-type/{}", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& database.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("version_name", &version_name))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_htap_storage_type",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the database users of a StarRocks instance

All of them, or the one of a name.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/users`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `limit`: How many users to return.
- `offset`: How many users to skip.
- `user_name`: Only the user of this name.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_star_rocks_database_user<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        limit: ::std::num::NonZeroU64,
        offset: u64,
        user_name: Option<&'a str>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowStarRocksDatabaseUserResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/users", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("user_name", &user_name))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_star_rocks_database_user",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Creates a database user

With its password, its databases and its permissions.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/users`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn create_star_rocks_database_user<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::CreateStarRocksDatabaseUserRequest,
    ) -> Result<ResponseValue<types::ResultResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/users", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_star_rocks_database_user",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Deletes a database user

The name is in the query; the request has no body.

Sends a `DELETE` request to `/v3/{project_id}/instances/{instance_id}/starrocks/users`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `user_name`: The user.
- `x_language`: Language of the messages in the response.
*/
    pub async fn delete_star_rocks_database_user<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        user_name: &'a str,
        x_language: Option<types::Language>,
    ) -> Result<ResponseValue<types::ResultResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/users", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("user_name", &user_name))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_star_rocks_database_user",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sets the password of a database user

Also that of `root`, which is given when the instance is created.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/starrocks/users/password`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn update_star_rocks_database_user_password<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::UpdateStarRocksDatabaseUserPasswordRequest,
    ) -> Result<ResponseValue<types::ResultResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/users/password", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_star_rocks_database_user_password",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sets the databases and permissions of a database user

Whether permissions that are left out stay as they are is not documented.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/starrocks/users/permission`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn update_star_rocks_database_user_permission<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::UpdateStarRocksDatabaseUserPermissionRequest,
    ) -> Result<ResponseValue<types::ResultResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/users/permission", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_star_rocks_database_user_permission",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Starts or stops synchronizing the users of the TaurusDB instance

The users of the TaurusDB instance become users of the StarRocks instance.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/users/sync`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn sync_star_rocks_users<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::SyncStarRocksUsersRequest,
    ) -> Result<
        ResponseValue<types::SyncStarRocksUsersResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/users/sync", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "sync_star_rocks_users",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the parameters of a StarRocks instance

Those of its FE nodes, or those of its BE nodes.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/configurations`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `limit`: How many parameters to return; 100 when left out.
- `node_type`: Which nodes.
- `offset`: How many parameters to skip; 0 when left out.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_starrocks_params<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        limit: Option<::std::num::NonZeroU64>,
        node_type: types::NodeType,
        offset: Option<u64>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowStarrocksParamsResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/configurations", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("node_type", &node_type))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_starrocks_params",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sets parameters of a StarRocks instance

Parameters that are not named stay as they are.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/starrocks/configurations`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn update_starrocks_params<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::UpdateStarrocksParamsRequest,
    ) -> Result<
        ResponseValue<types::UpdateStarrocksParamsResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/configurations", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_starrocks_params",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Compares the parameters of an instance with the defaults

A read that is sent as POST.

Sends a `POST` request to `/v3/{project_id}/configurations/starrocks/comparison`

Arguments:
- `project_id`: Project of the tenant in the region.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn check_starrocks_params<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        x_language: Option<types::Language>,
        body: &'a types::CheckStarrocksParamsRequest,
    ) -> Result<
        ResponseValue<types::CheckStarrocksParamsResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/configurations/starrocks/comparison", self.baseurl, encode_path(&
            project_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "check_starrocks_params",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Reads the error log of a node

A read that is sent as POST. The next page begins after the `line_num` of the last entry.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/error-logs`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn show_htap_error_log_detail<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ShowHtapErrorLogDetailRequest,
    ) -> Result<
        ResponseValue<types::ShowHtapErrorLogDetailResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/error-logs", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_htap_error_log_detail",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Reads the slow query log of a node

A read that is sent as POST. The next page begins after the `line_num` of the last entry.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/slow-logs`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn show_slow_log_detail<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::ShowSlowLogDetailRequest,
    ) -> Result<
        ResponseValue<types::ShowSlowLogDetailResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/slow-logs", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_slow_log_detail",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Shows whether the slow query log has the original statements

Otherwise it shows them without their values.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/starrocks/slowlog-sensitive`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_star_rocks_slowlog_sensitive_status<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowStarRocksSlowlogSensitiveStatusResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/slowlog-sensitive", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_star_rocks_slowlog_sensitive_status",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sets whether the slow query log has the original statements

Statements as they were can hold what others must not see.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/starrocks/slowlog-sensitive`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn update_slowlog_sensitive_status<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::UpdateSlowlogSensitiveStatusRequest,
    ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/starrocks/slowlog-sensitive", self.baseurl,
            encode_path(& project_id.to_string()), encode_path(& instance_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_slowlog_sensitive_status",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists where the logs of StarRocks instances are sent

Log groups and streams of the log service (LTS), instance by instance.

Sends a `GET` request to `/v3/{project_id}/starrocks/instances/logs/lts-configs`

Arguments:
- `project_id`: Project of the tenant in the region.
- `enterprise_project_id`: Only instances of this enterprise project.
- `instance_id`: Only this instance.
- `instance_name`: Only instances of this name.
- `limit`: How many instances to return; 10 when left out.
- `offset`: How many instances to skip; 0 when left out.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_htap_lts_config<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        enterprise_project_id: Option<&'a str>,
        instance_id: Option<&'a types::InstanceId>,
        instance_name: Option<&'a str>,
        limit: Option<i64>,
        offset: Option<i64>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowHtapLtsConfigResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/starrocks/instances/logs/lts-configs", self.baseurl, encode_path(&
            project_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "enterprise_project_id",
                    &enterprise_project_id,
                ),
            )
            .query(&progenitor_client::QueryParam::new("instance_id", &instance_id))
            .query(&progenitor_client::QueryParam::new("instance_name", &instance_name))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_htap_lts_config",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sets where logs of StarRocks instances are sent

Creates what is not there yet, and changes what is.

Sends a `POST` request to `/v3/{project_id}/starrocks/instances/logs/lts-configs`

Arguments:
- `project_id`: Project of the tenant in the region.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn update_star_rock_lts_config<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        x_language: Option<types::Language>,
        body: &'a types::UpdateStarRockLtsConfigRequest,
    ) -> Result<ResponseValue<types::EmptyResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/starrocks/instances/logs/lts-configs", self.baseurl, encode_path(&
            project_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_star_rock_lts_config",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Stops sending logs of StarRocks instances

What the log service has already stays there.

Sends a `DELETE` request to `/v3/{project_id}/starrocks/instances/logs/lts-configs`

Arguments:
- `project_id`: Project of the tenant in the region.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn delete_star_rock_lts_config<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        x_language: Option<types::Language>,
        body: &'a types::DeleteStarRockLtsConfigRequest,
    ) -> Result<ResponseValue<types::EmptyResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/starrocks/instances/logs/lts-configs", self.baseurl, encode_path(&
            project_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_star_rock_lts_config",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the sessions of an HTAP instance

The response has no total: page until a page is short.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/htap/process`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `limit`: How many sessions to return, 1 to 100; 100 when left out.
- `offset`: How many sessions to skip; 0 when left out.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_htap_process_list<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        limit: Option<&'a types::SessionLimit>,
        offset: Option<&'a types::NumberText>,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowHtapProcessListResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/process", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_htap_process_list",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Ends sessions of an HTAP instance

At most 20 with one call.

Sends a `DELETE` request to `/v3/{project_id}/instances/{instance_id}/htap/process`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn delete_htap_process_list<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::DeleteHtapProcessListRequest,
    ) -> Result<ResponseValue<types::StatusResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/process", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_htap_process_list",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Turns the queue of SELECT statements on or off

Its thresholds are set by SetHtapQueryQueuesRule.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/htap/query-queue/switch`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn update_htap_query_queues_control<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::UpdateHtapQueryQueuesControlRequest,
    ) -> Result<ResponseValue<types::StatusResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/query-queue/switch", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_htap_query_queues_control",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Shows the thresholds of the query queue

And whether the queue is on.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/query-queue/rules`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_htap_query_queues_rule<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowHtapQueryQueuesRuleResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/query-queue/rules", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_htap_query_queues_rule",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sets the thresholds of the query queue

All of them at once.

Sends a `PUT` request to `/v3/{project_id}/instances/{instance_id}/query-queue/rules`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn set_htap_query_queues_rule<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: &'a types::SetHtapQueryQueuesRuleRequest,
    ) -> Result<ResponseValue<types::StatusResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/query-queue/rules", self.baseurl, encode_path(&
            project_id.to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "set_htap_query_queues_rule",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Downloads the workbook for importing table configurations

The response is an Excel workbook.

Sends a `GET` request to `/v3/{project_id}/instances/{instance_id}/htap/template`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `template_type`: Which template.
- `x_language`: Language of the messages in the response.
*/
    pub async fn download_import_excel_template<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        template_type: types::TemplateType,
        x_language: Option<types::Language>,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/template", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("template_type", &template_type))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "download_import_excel_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::stream(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Uploads a workbook with table configurations

Reports the rows that are accepted and those that are not. Whether the service keeps anything is not documented.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/htap/template`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the response.
- `body`
*/
    pub async fn upload_import_excel_template<'a, B: Into<reqwest::Body>>(
        &'a self,
        project_id: &'a types::ProjectId,
        instance_id: &'a types::InstanceId,
        x_language: Option<types::Language>,
        body: B,
    ) -> Result<
        ResponseValue<types::UploadImportExcelTemplateResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/htap/template", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .header(
                ::reqwest::header::CONTENT_TYPE,
                ::reqwest::header::HeaderValue::from_static("application/octet-stream"),
            )
            .body(body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "upload_import_excel_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Shows a job

Jobs of the last month. A new job shows a few seconds after its ID was handed out; the IDs of workflows are asked for here, too.

Sends a `GET` request to `/v3/{project_id}/jobs`

Arguments:
- `project_id`: Project of the tenant in the region.
- `id`: The job.
- `x_language`: Language of the messages in the response.
*/
    pub async fn show_gauss_my_sql_job_info<'a>(
        &'a self,
        project_id: &'a types::ProjectId,
        id: &'a types::JobId,
        x_language: Option<types::Language>,
    ) -> Result<
        ResponseValue<types::ShowGaussMySqlJobInfoResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/jobs", self.baseurl, encode_path(& project_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_language {
            header_map.append("X-Language", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("id", &id))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "show_gauss_my_sql_job_info",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
/// The names of the client's methods, in the order of [`OPERATIONS`](api_runtime::Api::OPERATIONS).
const METHODS: &[&str] = &[
    "check_data_base_config",
    "check_star_rocks_resource",
    "check_starrocks_params",
    "check_table_config",
    "create_star_rocks_data_replication",
    "create_star_rocks_database_user",
    "create_starrocks_instance",
    "delete_htap_process_list",
    "delete_star_rock_lts_config",
    "delete_star_rocks_data_replication",
    "delete_star_rocks_database_user",
    "delete_starrocks_instance",
    "download_import_excel_template",
    "list_htap_data_store",
    "list_htap_flavor",
    "list_htap_instance_info",
    "list_htap_storage_type",
    "list_instance_node",
    "list_star_rocks_data_bases",
    "list_star_rocks_data_replication_config",
    "list_star_rocks_data_replication_config_by_data_base",
    "list_star_rocks_data_replications",
    "list_star_rocks_db_parameters",
    "list_starrocks_instance_info",
    "modify_data_sync",
    "modify_star_rocks_security_group",
    "pause_star_rocks_data_replication",
    "resize_star_rocks_flavor",
    "restart_starrocks_instance",
    "restart_starrocks_node",
    "resume_star_rocks_data_replication",
    "set_htap_query_queues_rule",
    "show_gauss_my_sql_job_info",
    "show_htap_error_log_detail",
    "show_htap_lts_config",
    "show_htap_process_list",
    "show_htap_query_queues_rule",
    "show_instance_databases_for_htap",
    "show_instance_tables_for_htap",
    "show_slow_log_detail",
    "show_star_rocks_database_user",
    "show_star_rocks_slowlog_sensitive_status",
    "show_starrocks_params",
    "sync_star_rocks_users",
    "update_htap_query_queues_control",
    "update_slowlog_sensitive_status",
    "update_star_rock_lts_config",
    "update_star_rocks_database_user_password",
    "update_star_rocks_database_user_permission",
    "update_starrocks_params",
    "upgrade_sr_kernel_version",
    "upload_import_excel_template",
];
impl api_runtime::Api for Client {
    const OPERATIONS: &'static [api_runtime::Operation] = &[
        api_runtime::Operation::new(
                "CheckDataBaseConfig",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/database-config-check",
                api_runtime::Effect::Create,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(
                &[
                    "source_database_name",
                    "source_db_config_check_results",
                    "target_database_name",
                    "target_db_config_check_results",
                    "task_name",
                ],
            )
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:dbConfigCheck",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/CheckDataBaseConfig.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "CheckStarRocksResource",
                "POST",
                "/v3/{project_id}/starrocks/resource-check",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["result"])
            .response_needs(&["result"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:instance:list",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .aliases(&["gaussdb:instance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/CheckStarRocksResource.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "CheckStarrocksParams",
                "POST",
                "/v3/{project_id}/configurations/starrocks/comparison",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["differences"])
            .response_needs(&["differences"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new("gaussdbformysql:param:get")
                                .access_level(api_runtime::AccessLevel::Read)
                                .aliases(&["gaussdb:param:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/CheckStarrocksParams.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "CheckTableConfig",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/table-config-check",
                api_runtime::Effect::Create,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(
                &[
                    "source_database_name",
                    "target_database_name",
                    "tbl_config_check_results",
                    "task_name",
                ],
            )
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:tablesConfigCheck",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/CheckTableConfig.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "CreateStarRocksDataReplication",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication",
                api_runtime::Effect::Create,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:createDataSync",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:createDataSync"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/CreateStarRocksDataReplication.md",
                    ),
            ),
        api_runtime::Operation::new(
                "CreateStarRocksDatabaseUser",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/users",
                api_runtime::Effect::Create,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["password"])
            .response_fields(&["result"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:createUser",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(
                                    &["gaussdb:instance:modify", "gaussdb:user:create"],
                                ),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/ar-mena/api-taurusdb/CreateStarRocksDatabaseUser.html",
                    )
                    .updated_on("2025-10-21"),
            ),
        api_runtime::Operation::new(
                "CreateStarrocksInstance",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks",
                api_runtime::Effect::Create,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["db_root_pwd"])
            .response_fields(&["instance", "job_id", "order_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:create",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:create"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/CreateStarrocksInstance.md",
                    ),
            ),
        api_runtime::Operation::new(
                "DeleteHtapProcessList",
                "DELETE",
                "/v3/{project_id}/instances/{instance_id}/htap/process",
                api_runtime::Effect::Delete,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["status", "msg"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:instance:modify",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .aliases(&["gaussdb:instance:modify"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/ar-mena/api-taurusdb/DeleteHtapProcessList.html",
                    )
                    .updated_on("2026-09-14"),
            ),
        api_runtime::Operation::new(
                "DeleteStarRockLtsConfig",
                "DELETE",
                "/v3/{project_id}/starrocks/instances/logs/lts-configs",
                api_runtime::Effect::Delete,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .permission(
                api_runtime::Permission::new(&[])
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/DeleteLTSConfig.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "DeleteStarRocksDataReplication",
                "DELETE",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication",
                api_runtime::Effect::Delete,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:deleteDataSync",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:deleteDataSync"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/DeleteStarRocksDataReplication.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "DeleteStarRocksDatabaseUser",
                "DELETE",
                "/v3/{project_id}/instances/{instance_id}/starrocks/users",
                api_runtime::Effect::Delete,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("user_name").required(),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["result"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:deleteUser",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:user:delete"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/DeleteStarRocksDatabaseUser.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "DeleteStarrocksInstance",
                "DELETE",
                "/v3/{project_id}/instances/{instance_id}/starrocks/{starrocks_instance_id}",
                api_runtime::Effect::Delete,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::path("starrocks_instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["workflow_id"]),
        api_runtime::Operation::new(
                "DownloadImportExcelTemplate",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/htap/template",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("template_type").required(),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Bytes)
            .permission(
                api_runtime::Permission::new(&[])
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/DownloadImportExcelTemplate.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ListHtapDataStore",
                "GET",
                "/v3/{project_id}/htap/datastores/{engine_name}",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("engine_name"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["datastores"])
            .response_needs(&["datastores"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:instance:listEngine",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .aliases(&["gaussdb:instance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ListHtapDataStore.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ListHtapFlavor",
                "GET",
                "/v3/{project_id}/htap/flavors/{engine_name}",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("engine_name"),
                    api_runtime::Parameter::query("availability_zone_mode"),
                    api_runtime::Parameter::query("spec_code"),
                    api_runtime::Parameter::query("version_name"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["flavors"])
            .response_needs(&["flavors"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:instance:listSpec",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .aliases(&["gaussdb:instance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ListHtapFlavor.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "ListHtapInstanceInfo",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/htap",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["total", "instances", "max_htap_instance_num_of_taurus"])
            .response_needs(&["instances"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:get",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ListHtapInstanceInfo.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ListHtapStorageType",
                "GET",
                "/v3/{project_id}/htap/storage-type/{database}",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("database"),
                    api_runtime::Parameter::query("version_name").required(),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["storage_type"])
            .response_needs(&["storage_type"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:list",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ListHtapStorageType.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ListInstanceNode",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/nodes",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["node_list"])
            .response_needs(&["node_list"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new("gaussdbformysql:log:list")
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:log:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ListInstanceNode.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "ListStarRocksDataBases",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::query("database_name"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["databases", "total_count", "timestamp"])
            .response_needs(&["databases"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:listDatabases",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ListStarRocksDataBases.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ListStarRocksDataReplicationConfig",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/configuration",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("task_name").required(),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(
                &[
                    "source_instance_id",
                    "source_node_id",
                    "database_info",
                    "table_infos",
                    "table_repl_config",
                    "new_table_repl_config",
                    "target_database_name",
                    "is_tables_change",
                    "last_error_of_alter_table",
                    "is_instance_level_sync",
                    "database_repl_scope",
                    "is_support_reg_exp",
                    "error_msg",
                    "table_info",
                ],
            )
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:getReplicationConfig",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ListStarRocksDataReplicationConfig.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ListStarRocksDataReplicationConfigByDataBase",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/configuration/{database}",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::path("database"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(
                &[
                    "source_instance_id",
                    "source_node_id",
                    "database_info",
                    "table_infos",
                    "table_repl_config",
                    "new_table_repl_config",
                    "target_database_name",
                    "is_tables_change",
                    "last_error_of_alter_table",
                    "is_instance_level_sync",
                    "database_repl_scope",
                    "is_support_reg_exp",
                    "error_msg",
                    "table_info",
                ],
            )
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:getReplicationConfig",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ListStarRocksDataReplicationConfigByDataBase.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ListStarRocksDataReplications",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["total_count", "replications", "ext_text"])
            .response_needs(&["replications"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:getReplication",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ListStarRocksDataReplications.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ListStarRocksDbParameters",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/database-parameters",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("add_task_scenario"),
                    api_runtime::Parameter::query("main_task_name"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["db_parameters"])
            .response_needs(&["db_parameters"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:listDbParameter",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ListStarRocksDbParameters.md",
                    ),
            ),
        api_runtime::Operation::new(
                "ListStarrocksInstanceInfo",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/{starrocks_instance_id}",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::path("starrocks_instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["instances"])
            .response_needs(&["instances"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:get",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ListStarrocksInstanceInfo.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ModifyDataSync",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication",
                api_runtime::Effect::Update,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(
                &[
                    "source_database_name",
                    "target_database_name",
                    "source_db_config_check_results",
                    "tbl_config_check_results",
                    "task_name",
                    "job_id",
                ],
            )
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:modifyDataSync",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:modifyDataSync"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/ja-jp/api-taurusdb/ModifyDataSync.html",
                    )
                    .updated_on("2026-09-14"),
            ),
        api_runtime::Operation::new(
                "ModifyStarRocksSecurityGroup",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/starrocks/security-group",
                api_runtime::Effect::Update,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:instance:modifySecurityGroup",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(
                                    &[
                                        "gaussdb:instance:modify",
                                        "gaussdb:instance:modifySecurityGroup",
                                    ],
                                ),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ModifyStarRocksSecurityGroup.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "PauseStarRocksDataReplication",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/pause",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:modifyDataSync",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:modifyDataSync"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/PauseStarRocksDataReplication.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ResizeStarRocksFlavor",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/resize-flavor",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id", "orderId"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:modifySpec",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:modifySpec"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ResizeStarRocksFlavor.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "RestartStarrocksInstance",
                "PUT",
                "/v3/{project_id}/instances/{starrocks_instance_id}/starrocks/restart",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("starrocks_instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["workflow_id", "job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:restart",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:restart"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/RestartStarrocksInstance.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "RestartStarrocksNode",
                "PUT",
                "/v3/{project_id}/instances/{starrocks_instance_id}/starrocks/{starrocks_node_id}/restart",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("starrocks_instance_id"),
                    api_runtime::Parameter::path("starrocks_node_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["workflow_id", "job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:restart",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:restart"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/ja-jp/api-taurusdb/RestartStarrocksNode.html",
                    )
                    .updated_on("2025-10-21"),
            ),
        api_runtime::Operation::new(
                "ResumeStarRocksDataReplication",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/resume",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:modifyDataSync",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:modifyDataSync"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ResumeStarRocksDataReplication.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "SetHtapQueryQueuesRule",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/query-queue/rules",
                api_runtime::Effect::Update,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["status", "msg"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:param:update",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .aliases(&["gaussdb:param:modify"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/SetHtapQueryQueuesRule.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ShowGaussMySqlJobInfo",
                "GET",
                "/v3/{project_id}/jobs",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::query("id").required(),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["job"])
            .response_needs(&["job"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new("gaussdbformysql:task:list")
                                .access_level(api_runtime::AccessLevel::List)
                                .aliases(&["gaussdb:instance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ShowGaussMySqlJobInfo.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ShowHtapErrorLogDetail",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/error-logs",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["error_log_list"])
            .response_needs(&["error_log_list"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:log:getErrorLogs",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:log:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ShowHtapErrorLogDetail.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "ShowHtapLtsConfig",
                "GET",
                "/v3/{project_id}/starrocks/instances/logs/lts-configs",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::query("instance_id"),
                    api_runtime::Parameter::query("enterprise_project_id"),
                    api_runtime::Parameter::query("instance_name"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["instance_lts_configs", "total_count"])
            .response_needs(&["instance_lts_configs"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:log:listLtsConfig",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .aliases(&["gaussdb:log:listLtsConfig"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ShowLTSConfig.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ShowHtapProcessList",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/htap/process",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["process_list"])
            .response_needs(&["process_list"])
            .permission(
                api_runtime::Permission::new(&[])
                    .page(
                        "https://support.huaweicloud.com/intl/th-th/api-taurusdb/ShowHtapProcessList.html",
                    )
                    .updated_on("2026-06-12"),
            ),
        api_runtime::Operation::new(
                "ShowHtapQueryQueuesRule",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/query-queue/rules",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["query_queue_rule"])
            .response_needs(&["query_queue_rule"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new("gaussdbformysql:param:get")
                                .access_level(api_runtime::AccessLevel::Read)
                                .aliases(&["gaussdb:param:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ShowHtapQueryQueuesRule.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ShowInstanceDatabasesForHtap",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/htap/databases",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["databases", "total_count"])
            .response_needs(&["databases"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:listDatabases",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ShowInstanceDatabasesForHtap.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ShowInstanceTablesForHtap",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/htap/tables",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["tables", "total_count"])
            .response_needs(&["tables"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:listDatabases",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ShowInstanceTablesForHtap.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ShowSlowLogDetail",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/slow-logs",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["slow_log_list"])
            .response_needs(&["slow_log_list"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:log:getSlowLogs",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:log:list", "gaussdb:instance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/ShowSlowLogDetail.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ShowStarRocksDatabaseUser",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/users",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("user_name"),
                    api_runtime::Parameter::query("limit").required(),
                    api_runtime::Parameter::query("offset").required(),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["user_details", "total_count"])
            .response_needs(&["user_details"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:listUser",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ShowStarRocksDatabaseUser.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "ShowStarRocksSlowlogSensitiveStatus",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/slowlog-sensitive",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["open_slow_log_switch"])
            .response_needs(&["open_slow_log_switch"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:log:getSlowLogs",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:log:list", "gaussdb:instance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/zh-cn/api-taurusdb/ShowStarRocksSlowlogSensitiveStatus.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "ShowStarrocksParams",
                "GET",
                "/v3/{project_id}/instances/{instance_id}/starrocks/configurations",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::query("node_type").required(),
                    api_runtime::Parameter::query("offset"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["configurations", "total_count", "parameter_values"])
            .response_needs(&["parameter_values"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:param:getParameter",
                                )
                                .access_level(api_runtime::AccessLevel::Read)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:param:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/ShowStarrocksParams.html",
                    )
                    .updated_on("2025-12-30"),
            ),
        api_runtime::Operation::new(
                "SyncStarRocksUsers",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/users/sync",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["success"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:createUser",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(
                                    &["gaussdb:instance:modify", "gaussdb:user:create"],
                                ),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/ja-jp/api-taurusdb/SyncStarRocksUsers.html",
                    )
                    .updated_on("2025-10-21"),
            ),
        api_runtime::Operation::new(
                "UpdateHtapQueryQueuesControl",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/htap/query-queue/switch",
                api_runtime::Effect::Update,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["status", "msg"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:param:update",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .aliases(&["gaussdb:param:modify"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/UpdateHtapQueryQueuesControl.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "UpdateSlowlogSensitiveStatus",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/starrocks/slowlog-sensitive",
                api_runtime::Effect::Update,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:log:setSlowLogSensitiveStatus",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:instance:modify"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/ar-mena/api-taurusdb/UpdateSlowlogSensitiveStatus.html",
                    )
                    .updated_on("2026-10-13"),
            ),
        api_runtime::Operation::new(
                "UpdateStarRockLtsConfig",
                "POST",
                "/v3/{project_id}/starrocks/instances/logs/lts-configs",
                api_runtime::Effect::Update,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:log:createLtsConfig",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .aliases(&["gaussdb:log:createLtsConfig"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/UpdateStarRockLtsConfig.html",
                    )
                    .updated_on("2026-07-01"),
            ),
        api_runtime::Operation::new(
                "UpdateStarRocksDatabaseUserPassword",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/starrocks/users/password",
                api_runtime::Effect::Update,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["password"])
            .response_fields(&["result"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:modifyPassword",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:modifyPassword"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/UpdateStarRocksDatabaseUserPassword.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "UpdateStarRocksDatabaseUserPermission",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/starrocks/users/permission",
                api_runtime::Effect::Update,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["result"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:grantUser",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:user:grantPrivilege"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-taurusdb/UpdateStarRocksDatabaseUserPermission.html",
                    )
                    .updated_on("2026-01-05"),
            ),
        api_runtime::Operation::new(
                "UpdateStarrocksParams",
                "PUT",
                "/v3/{project_id}/instances/{instance_id}/starrocks/configurations",
                api_runtime::Effect::Update,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id", "restart_required"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:param:update",
                                )
                                .access_level(api_runtime::AccessLevel::Write)
                                .aliases(&["gaussdb:param:modify"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/th-th/api-taurusdb/UpdateStarrocksParams.html",
                    ),
            ),
        api_runtime::Operation::new(
                "UpgradeSrKernelVersion",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/starrocks/db-upgrade",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:instance:upgrade",
                                )
                                .access_level(
                                    api_runtime::AccessLevel::PermissionManagement,
                                )
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(
                                    &["gaussdb:instance:modify", "gaussdb:instance:upgrade"],
                                ),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/api-taurusdb/UpgradeSrKernelVersion.html",
                    )
                    .updated_on("2026-02-10"),
            ),
        api_runtime::Operation::new(
                "UploadImportExcelTemplate",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/htap/template",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                    api_runtime::Parameter::header("X-Language"),
                ],
            )
            .request(api_runtime::Content::Form)
            .response(api_runtime::Content::Json)
            .response_fields(
                &[
                    "success",
                    "processed_rows",
                    "error_tables",
                    "success_tables",
                    "error_count",
                    "success_count",
                ],
            )
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "gaussdbformysql:htapInstance:listDatabases",
                                )
                                .access_level(api_runtime::AccessLevel::List)
                                .resource_types(
                                    &[api_runtime::ResourceType::required("instance")],
                                )
                                .condition_keys(
                                    &["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"],
                                )
                                .aliases(&["gaussdb:htapInstance:list"]),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/id-id/api-taurusdb/UploadImportExcelTemplate.html",
                    )
                    .updated_on("2026-01-05"),
            ),
    ];
    type ClientParameters = crate::requests::ClientParameters;
    fn with_executor(
        base_url: &str,
        http: reqwest::Client,
        executor: std::sync::Arc<dyn api_runtime::Executor>,
    ) -> Self {
        Self {
            baseurl: base_url.to_owned(),
            client: http,
            inner: executor,
        }
    }
}
impl ClientHooks<std::sync::Arc<dyn api_runtime::Executor>> for Client {
    async fn exec(
        &self,
        request: reqwest::Request,
        info: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        match METHODS.binary_search(&info.operation_id) {
            Ok(index) => {
                self.inner
                    .execute(request, &<Self as api_runtime::Api>::OPERATIONS[index])
                    .await
            }
            Err(_) => unreachable!("METHODS has the name of every method"),
        }
    }
}
impl api_runtime::Checked for types::ConfigurationId {
    const RULE: &'static str = "exactly 36 characters, matching ^[A-Za-z0-9]{32}(pr07|pr17)$";
}
impl api_runtime::Checked for types::ErrorLogLimit {
    const RULE: &'static str = "1 to 3 characters, matching ^[0-9]+$";
}
impl api_runtime::Checked for types::InstanceId {
    const RULE: &'static str = "exactly 36 characters, matching ^[A-Za-z0-9]{32}(in07|in16|in17)$";
}
impl api_runtime::Checked for types::JobId {
    const RULE: &'static str = "1 to 128 characters";
}
impl api_runtime::Checked for types::NumberText {
    const RULE: &'static str = "1 to 9 characters, matching ^[0-9]+$";
}
impl api_runtime::Checked for types::ProjectId {
    const RULE: &'static str = "exactly 32 characters, matching ^[A-Za-z0-9]+$";
}
impl api_runtime::Checked for types::SessionLimit {
    const RULE: &'static str = "1 to 3 characters, matching ^[0-9]+$";
}
impl api_runtime::Checked for types::SourceDatabaseName {
    const RULE: &'static str = "3 to 1024 characters, matching ^[A-Za-z0-9_]+$";
}
impl api_runtime::Checked for types::StarRocksInstanceName {
    const RULE: &'static str = "4 to 64 characters, matching ^[A-Za-z][A-Za-z0-9_-]+$";
}
impl api_runtime::Checked for types::StarRocksNodeId {
    const RULE: &'static str = "exactly 36 characters, matching ^[A-Za-z0-9]{32}(no07|no16|no17)$";
}
impl api_runtime::Checked for types::TargetDatabaseName {
    const RULE: &'static str = "3 to 128 characters, matching ^[A-Za-z0-9_]+$";
}
impl api_runtime::Checked for types::TaskName {
    const RULE: &'static str = "3 to 128 characters, matching ^[A-Za-z0-9_]+$";
}
impl api_runtime::Checked for types::TaurusDbInstanceId {
    const RULE: &'static str = "exactly 36 characters, matching ^[A-Za-z0-9]{32}in07$";
}
impl api_runtime::Checked for types::TaurusDbNodeId {
    const RULE: &'static str = "exactly 36 characters, matching ^[A-Za-z0-9]{32}no07$";
}
impl api_runtime::Checked for types::UserName {
    const RULE: &'static str = "2 to 32 characters, matching ^[a-z][a-z0-9_]*[a-z0-9]$";
}
/// Enums of known values, which keep values that the document does not list.
pub mod values {
    api_runtime::open_enum! {
        #[doc = "The verdict of a check."] CheckResult { #[doc = "`success`"] Success =
        "success", #[doc = "`failed`"] Failed = "failed", #[doc = "`fail`"] Fail =
        "fail", }
    }
    api_runtime::open_enum! {
        #[doc = "Whether a task is healthy."] ReplicationStatus { #[doc = "`Yes`"] Yes =
        "Yes", #[doc = "`No`"] No = "No", }
    }
    api_runtime::open_enum! {
        #[doc = "How far a task is. Upper and lower case mean the same."]
        ReplicationStage { #[doc = "`Wait`"] Wait = "Wait", #[doc = "`Full`"] Full =
        "Full", #[doc = "`Incremental`"] Incremental = "Incremental", #[doc = "`Paused`"]
        Paused = "Paused", #[doc = "`Cancelled`"] Cancelled = "Cancelled", }
    }
    api_runtime::open_enum! {
        #[doc =
        "include_tables: only the tables on the list are synchronized; exclude_tables: all but these."]
        ReplTypeResult { #[doc = "`include_tables`"] IncludeTables = "include_tables",
        #[doc = "`exclude_tables`"] ExcludeTables = "exclude_tables", }
    }
    api_runtime::open_enum! {
        #[doc = "Full or partial synchronization."] ReplScopeResult { #[doc = "`all`"]
        All = "all", #[doc = "`part`"] Part = "part", }
    }
    api_runtime::open_enum! {
        #[doc = "Type of a parameter of the synchronization."] DbParameterType { #[doc =
        "`Integer`"] Integer = "Integer", #[doc = "`String`"] String = "String", }
    }
    api_runtime::open_enum! {
        #[doc = "State of an instance or a node."] InstanceStatus { #[doc = "`creating`"]
        Creating = "creating", #[doc = "`normal`"] Normal = "normal", #[doc =
        "`abnormal`"] Abnormal = "abnormal", #[doc = "`createfail`"] Createfail =
        "createfail", }
    }
    api_runtime::open_enum! {
        #[doc = "One FE node and one BE node, or a cluster."] HaModeResult { #[doc =
        "`Single`"] Single = "Single", #[doc = "`Cluster`"] Cluster = "Cluster", }
    }
    api_runtime::open_enum! {
        #[doc = "State of an action."] ActionStatus { #[doc = "`OK_TO_RUN`"] OkToRun =
        "OK_TO_RUN", #[doc = "`DELETED`"] Deleted = "DELETED", }
    }
    api_runtime::open_enum! {
        #[doc = "Kind of disk, as ListHtapStorageType has it."] IoType { #[doc = "`SSD`"]
        Ssd = "SSD", #[doc = "`ESSD`"] Essd = "ESSD", }
    }
    api_runtime::open_enum! {
        #[doc = "What a node does."] NodeRole { #[doc = "`fe-leader`"] FeLeader =
        "fe-leader", #[doc = "`fe-follower`"] FeFollower = "fe-follower", #[doc =
        "`fe-observer`"] FeObserver = "fe-observer", #[doc = "`be`"] Be = "be", }
    }
    api_runtime::open_enum! {
        #[doc = "Frontend (FE) nodes take queries, backend (BE) nodes keep data."]
        NodeTypeResult { #[doc = "`be`"] Be = "be", #[doc = "`fe`"] Fe = "fe", }
    }
    api_runtime::open_enum! {
        #[doc = "How an instance spreads over availability zones."] AzModeResult { #[doc
        = "`single`"] Single = "single", #[doc = "`multi`"] Multi = "multi", }
    }
    api_runtime::open_enum! {
        #[doc = "Kind of CPU."] CpuArchitecture { #[doc = "`x86`"] X86 = "x86", #[doc =
        "`arm`"] Arm = "arm", #[doc = "`generalX86`"] GeneralX86 = "generalX86", }
    }
    api_runtime::open_enum! {
        #[doc = "Whether an availability zone has something."] AzStatus { #[doc =
        "`normal`"] Normal = "normal", #[doc = "`unsupported`"] Unsupported =
        "unsupported", #[doc = "`sellout`"] Sellout = "sellout", }
    }
    api_runtime::open_enum! {
        #[doc = "Whether the TaurusDB instance's users are synchronized from now on."]
        UserSyncAction { #[doc = "`startSyncTaurusAccount`"] StartSyncTaurusAccount =
        "startSyncTaurusAccount", #[doc = "`stopSyncTaurusAccount`"]
        StopSyncTaurusAccount = "stopSyncTaurusAccount", }
    }
    api_runtime::open_enum! {
        #[doc = "Type of a parameter."] ParameterType { #[doc = "`string`"] String =
        "string", #[doc = "`integer`"] Integer = "integer", #[doc = "`boolean`"] Boolean
        = "boolean", #[doc = "`list`"] List = "list", #[doc = "`float`"] Float = "float",
        }
    }
    api_runtime::open_enum! {
        #[doc = "Which entries of the error log."] LogLevel { #[doc = "`ALL`"] All =
        "ALL", #[doc = "`INFO`"] Info = "INFO", #[doc = "`WARNING`"] Warning = "WARNING",
        #[doc = "`ERROR`"] Error = "ERROR", #[doc = "`FATAL`"] Fatal = "FATAL", #[doc =
        "`PANIC`"] Panic = "PANIC", #[doc = "`NOTE`"] Note = "NOTE", }
    }
    api_runtime::open_enum! {
        #[doc = "Kind of a statement."] StatementType { #[doc = "`INSERT`"] Insert =
        "INSERT", #[doc = "`UPDATE`"] Update = "UPDATE", #[doc = "`SELECT`"] Select =
        "SELECT", #[doc = "`DELETE`"] Delete = "DELETE", #[doc = "`ALTER`"] Alter =
        "ALTER", #[doc = "`DROP`"] Drop = "DROP", #[doc = "`CREATE`"] Create = "CREATE",
        }
    }
    api_runtime::open_enum! {
        #[doc = "Which log."] LogType { #[doc = "`error_log`"] ErrorLog = "error_log",
        #[doc = "`slow_log`"] SlowLog = "slow_log", }
    }
    api_runtime::open_enum! {
        #[doc = "Whether the service did what was asked."] OperationStatus { #[doc =
        "`success`"] Success = "success", #[doc = "`failed`"] Failed = "failed", }
    }
    api_runtime::open_enum! {
        #[doc = "State of a job."] JobStatus { #[doc = "`Pending`"] Pending = "Pending",
        #[doc = "`Running`"] Running = "Running", #[doc = "`Completed`"] Completed =
        "Completed", #[doc = "`Failed`"] Failed = "Failed", }
    }
}
/// Bodies that are sent as `multipart/form-data`.
pub mod forms {
    ///A workbook with table configurations.
    #[derive(Clone, Debug, PartialEq)]
    pub struct UploadImportExcelTemplateRequest {
        pub template_type: super::types::TemplateType,
        ///The workbook (.xlsx).
        pub file: api_runtime::File,
        pub is_instance_level: Option<super::types::TextBoolean>,
        ///The databases that are chosen, with commas between.
        pub selected_dbs: String,
        pub database_scope: Option<super::types::TextBoolean>,
        pub is_support_regexp: Option<super::types::TextBoolean>,
    }
    impl api_runtime::Form for UploadImportExcelTemplateRequest {
        fn fields(&self) -> Vec<(&str, api_runtime::Field<'_>)> {
            let mut fields = Vec::new();
            let value = &self.template_type;
            fields
                .push((
                    "template_type",
                    api_runtime::Field::Text(value.to_string().into()),
                ));
            let value = &self.file;
            fields.push(("file", api_runtime::Field::File(value)));
            if let Some(value) = &self.is_instance_level {
                fields
                    .push((
                        "is_instance_level",
                        api_runtime::Field::Text(value.to_string().into()),
                    ));
            }
            let value = &self.selected_dbs;
            fields
                .push((
                    "selected_dbs",
                    api_runtime::Field::Text(value.to_string().into()),
                ));
            if let Some(value) = &self.database_scope {
                fields
                    .push((
                        "database_scope",
                        api_runtime::Field::Text(value.to_string().into()),
                    ));
            }
            if let Some(value) = &self.is_support_regexp {
                fields
                    .push((
                        "is_support_regexp",
                        api_runtime::Field::Text(value.to_string().into()),
                    ));
            }
            fields
        }
    }
}
