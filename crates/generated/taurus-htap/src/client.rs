// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///A row that is accepted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct BeVolume {
        ///Size of the disk in GB, in steps of 10.
        pub capacity_in_gb: i64,
        pub io_type: crate::values::IoType,
    }
    ///What is to be synchronized, and with which parameters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct CheckStarRocksResourceRequest {
        pub action: ResourceCheckAction,
        pub resource: ResourceToCheck,
    }
    ///Whether there are resources.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct CheckStarRocksResourceResponse {
        ///Whether there are resources.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result: ::std::option::Option<bool>,
    }
    ///What is compared.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct CheckStarrocksParamsRequest {
        pub source_configuration_id: ConfigurationId,
    }
    ///What differs.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct CheckStarrocksParamsResponse {
        ///The parameters that differ.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub differences: ::std::vec::Vec<ParameterDifference>,
    }
    ///What is to be synchronized, and how. With `is_create_task` the task is created as well.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct DeleteHtapProcessListRequest {
        ///IDs of the sessions, at most 20.
        pub process_list: ::std::vec::Vec<::std::string::String>,
    }
    ///Which logs are no longer sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct DeleteStarRockLtsConfigRequest {
        ///The logs, at most 50.
        pub log_configs: ::std::vec::Vec<LtsConfigToDelete>,
    }
    ///Which task is deleted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct DeleteStarRocksDataReplicationRequest {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub task_name: ::std::option::Option<TaskName>,
    }
    ///The workflow that deletes the instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct DeleteStarrocksInstanceResponse {
        ///ID of the workflow, which is asked for like a job.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
    }
    ///An object without fields.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct EmptyResponse {}
    ///Engine and version.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct FeVolume {
        ///Size of the disk in GB, in steps of 10.
        pub capacity_in_gb: i64,
        pub io_type: crate::values::IoType,
    }
    ///One node of each kind, or a cluster.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct InstanceLtsConfigs {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instance: ::std::option::Option<LtsInstance>,
        ///Where each log is sent.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub lts_configs: ::std::vec::Vec<LtsConfigResult>,
    }
    ///Where an instance is in the network.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ListHtapDataStoreResponse {
        ///The versions.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub datastores: ::std::vec::Vec<HtapDataStore>,
    }
    ///The flavors of an engine.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ListHtapFlavorResponse {
        ///The flavors.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub flavors: ::std::vec::Vec<HtapFlavor>,
    }
    ///The HTAP instances of a TaurusDB instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ListHtapStorageTypeResponse {
        ///The storage types.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub storage_type: ::std::vec::Vec<HtapStorageType>,
    }
    ///The nodes of an instance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ListInstanceNodeResponse {
        ///The nodes.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub node_list: ::std::vec::Vec<HtapNode>,
    }
    ///A page of databases.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ListStarRocksDbParametersResponse {
        ///The parameters.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub db_parameters: ::std::vec::Vec<DbParameter>,
    }
    ///The instance, as the only entry of a list.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ListStarrocksInstanceInfoResponse {
        ///The instance.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub instances: ::std::vec::Vec<StarRocksInstance>,
    }
    ///Where one log is sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct LtsConfigToDelete {
        pub instance_id: InstanceId,
        pub log_type: crate::values::LogType,
    }
    ///An instance whose logs are sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ReplicationTaskRequest {
        pub task_name: TaskName,
    }
    ///The flavors that the nodes are to have.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct SetHtapQueryQueuesRuleRequest {
        pub query_queue_rule: QueryQueueRule,
    }
    ///The job.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ShowGaussMySqlJobInfoResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job: ::std::option::Option<Job>,
    }
    ///Which entries of the error log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ShowHtapErrorLogDetailResponse {
        ///The entries.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub error_log_list: ::std::vec::Vec<ErrorLogEntry>,
    }
    ///A page of instances, with where their logs are sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ShowHtapProcessListResponse {
        ///The sessions.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub process_list: ::std::vec::Vec<HtapProcess>,
    }
    ///The thresholds of the query queue.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ShowHtapQueryQueuesRuleResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub query_queue_rule: ::std::option::Option<QueryQueueRuleResult>,
    }
    ///Which databases are looked for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ShowInstanceDatabasesForHtapRequest {
        ///Names of databases. A single one is looked for as part of a name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub databases: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_instance_id: ::std::option::Option<TaurusDbInstanceId>,
    }
    ///A page of databases.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ShowSlowLogDetailResponse {
        ///The entries.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub slow_log_list: ::std::vec::Vec<SlowLogEntry>,
    }
    ///A page of users.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct ShowStarRocksSlowlogSensitiveStatusResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[serde(with = "api_runtime::text", default)]
        pub open_slow_log_switch: ::std::option::Option<bool>,
    }
    ///A page of parameters.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct StatusResponse {
        ///Why it did not work; `success` when it did.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub msg: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::OperationStatus>,
    }
    ///Start or stop.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct SyncStarRocksUsersRequest {
        pub action: crate::values::UserSyncAction,
    }
    ///Whether it worked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SyncStarRocksUsersResponse {
        ///Whether it worked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub success: ::std::option::Option<bool>,
    }
    ///A tag of the system.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
    pub struct UpdateHtapQueryQueuesControlRequest {
        pub enable_query_queue_select: TextBoolean,
    }
    ///What the slow query log is to show.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct UpdateSlowlogSensitiveStatusRequest {
        ///Whether it shows statements as they were.
        pub open_slow_log_switch: bool,
    }
    ///Which logs are sent where.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct UpdateStarRockLtsConfigRequest {
        ///The logs.
        pub log_configs: ::std::vec::Vec<LtsConfig>,
    }
    ///The new password.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct UpdateStarRocksDatabaseUserPasswordRequest {
        pub password: api_runtime::Secret,
        ///The user.
        pub user_name: ::std::string::String,
    }
    ///What the user may do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    #[non_exhaustive]
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
    impl AcceptedRow {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                config_name: None,
                db_name: None,
                full_table_name: None,
                row_number: None,
                table_name: None,
                valid: None,
            }
        }
        ///Configuration of the table.
        #[must_use]
        pub fn config_name(
            mut self,
            config_name: impl Into<::std::string::String>,
        ) -> Self {
            self.config_name = Some(config_name.into());
            self
        }
        ///The database.
        #[must_use]
        pub fn db_name(mut self, db_name: impl Into<::std::string::String>) -> Self {
            self.db_name = Some(db_name.into());
            self
        }
        ///The table with its database.
        #[must_use]
        pub fn full_table_name(
            mut self,
            full_table_name: impl Into<::std::string::String>,
        ) -> Self {
            self.full_table_name = Some(full_table_name.into());
            self
        }
        ///Number of the row in the sheet.
        #[must_use]
        pub fn row_number(mut self, row_number: i64) -> Self {
            self.row_number = Some(row_number);
            self
        }
        ///The table.
        #[must_use]
        pub fn table_name(
            mut self,
            table_name: impl Into<::std::string::String>,
        ) -> Self {
            self.table_name = Some(table_name.into());
            self
        }
        ///Whether the row is valid.
        #[must_use]
        pub fn valid(mut self, valid: bool) -> Self {
            self.valid = Some(valid);
            self
        }
    }
    impl AvailabilityZone {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                az_type: None,
                code: None,
                description: None,
            }
        }
        ///Kind of the zone, such as `Center`.
        #[must_use]
        pub fn az_type(mut self, az_type: impl Into<::std::string::String>) -> Self {
            self.az_type = Some(az_type.into());
            self
        }
        ///Code of the zone.
        #[must_use]
        pub fn code(mut self, code: impl Into<::std::string::String>) -> Self {
            self.code = Some(code.into());
            self
        }
        ///Label of the zone, such as `az2`.
        #[must_use]
        pub fn description(
            mut self,
            description: impl Into<::std::string::String>,
        ) -> Self {
            self.description = Some(description.into());
            self
        }
    }
    impl BeVolume {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            capacity_in_gb: i64,
            io_type: impl Into<crate::values::IoType>,
        ) -> Self {
            Self {
                capacity_in_gb: capacity_in_gb,
                io_type: io_type.into(),
            }
        }
    }
    impl CheckDataBaseConfigRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                database_repl_scope: None,
                db_configs: None,
                is_instance_level_sync: None,
                source_database_name: None,
                source_instance_id: None,
                source_node_id: None,
                table_repl_config: None,
                target_database_name: None,
                task_name: None,
            }
        }
        #[must_use]
        pub fn database_repl_scope(
            mut self,
            database_repl_scope: impl Into<ReplScope>,
        ) -> Self {
            self.database_repl_scope = Some(database_repl_scope.into());
            self
        }
        ///Parameters of the synchronization.
        #[must_use]
        pub fn db_configs(
            mut self,
            db_configs: impl Into<::std::vec::Vec<DbConfig>>,
        ) -> Self {
            self.db_configs = Some(db_configs.into());
            self
        }
        #[must_use]
        pub fn is_instance_level_sync(
            mut self,
            is_instance_level_sync: impl Into<TextBoolean>,
        ) -> Self {
            self.is_instance_level_sync = Some(is_instance_level_sync.into());
            self
        }
        #[must_use]
        pub fn source_database_name(
            mut self,
            source_database_name: impl Into<SourceDatabaseName>,
        ) -> Self {
            self.source_database_name = Some(source_database_name.into());
            self
        }
        ///The TaurusDB instance that is read.
        #[must_use]
        pub fn source_instance_id(
            mut self,
            source_instance_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_instance_id = Some(source_instance_id.into());
            self
        }
        ///The read replica that is read, if not the primary.
        #[must_use]
        pub fn source_node_id(
            mut self,
            source_node_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_node_id = Some(source_node_id.into());
            self
        }
        #[must_use]
        pub fn table_repl_config(
            mut self,
            table_repl_config: impl Into<TableReplConfig>,
        ) -> Self {
            self.table_repl_config = Some(table_repl_config.into());
            self
        }
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<TargetDatabaseName>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<TaskName>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
    }
    impl CheckDataBaseConfigResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                source_database_name: None,
                source_db_config_check_results: ::std::default::Default::default(),
                target_database_name: None,
                target_db_config_check_results: None,
                task_name: None,
            }
        }
        ///Source database in TaurusDB.
        #[must_use]
        pub fn source_database_name(
            mut self,
            source_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.source_database_name = Some(source_database_name.into());
            self
        }
        ///Check results for the source side.
        #[must_use]
        pub fn source_db_config_check_results(
            mut self,
            source_db_config_check_results: impl Into<
                ::std::vec::Vec<DbConfigCheckResult>,
            >,
        ) -> Self {
            self.source_db_config_check_results = source_db_config_check_results.into();
            self
        }
        ///Target database in StarRocks.
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
        ///Check results for the target side.
        #[must_use]
        pub fn target_db_config_check_results(
            mut self,
            target_db_config_check_results: impl Into<
                ::std::vec::Vec<DbConfigCheckResult>,
            >,
        ) -> Self {
            self.target_db_config_check_results = Some(
                target_db_config_check_results.into(),
            );
            self
        }
        ///Replication task name: letters, digits and underscore, 3 to 128 characters.
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<::std::string::String>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
    }
    impl CheckStarRocksResourceRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            action: impl Into<ResourceCheckAction>,
            resource: impl Into<ResourceToCheck>,
        ) -> Self {
            Self {
                action: action.into(),
                resource: resource.into(),
            }
        }
    }
    impl CheckStarRocksResourceResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { result: None }
        }
        ///Whether there are resources.
        #[must_use]
        pub fn result(mut self, result: bool) -> Self {
            self.result = Some(result);
            self
        }
    }
    impl CheckStarrocksParamsRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(source_configuration_id: impl Into<ConfigurationId>) -> Self {
            Self {
                source_configuration_id: source_configuration_id.into(),
            }
        }
    }
    impl CheckStarrocksParamsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                differences: ::std::default::Default::default(),
            }
        }
        ///The parameters that differ.
        #[must_use]
        pub fn differences(
            mut self,
            differences: impl Into<::std::vec::Vec<ParameterDifference>>,
        ) -> Self {
            self.differences = differences.into();
            self
        }
    }
    impl CheckTableConfigRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                db_configs: None,
                is_create_task: None,
                source_database_name: None,
                source_instance_id: None,
                source_node_id: None,
                table_repl_config: None,
                tables_configs: None,
                target_database_name: None,
                task_name: None,
            }
        }
        ///Parameters of the synchronization.
        #[must_use]
        pub fn db_configs(
            mut self,
            db_configs: impl Into<::std::vec::Vec<DbConfig>>,
        ) -> Self {
            self.db_configs = Some(db_configs.into());
            self
        }
        #[must_use]
        pub fn is_create_task(mut self, is_create_task: impl Into<TextBoolean>) -> Self {
            self.is_create_task = Some(is_create_task.into());
            self
        }
        #[must_use]
        pub fn source_database_name(
            mut self,
            source_database_name: impl Into<SourceDatabaseName>,
        ) -> Self {
            self.source_database_name = Some(source_database_name.into());
            self
        }
        ///The TaurusDB instance that is read.
        #[must_use]
        pub fn source_instance_id(
            mut self,
            source_instance_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_instance_id = Some(source_instance_id.into());
            self
        }
        ///The read replica that is read, if not the primary.
        #[must_use]
        pub fn source_node_id(
            mut self,
            source_node_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_node_id = Some(source_node_id.into());
            self
        }
        #[must_use]
        pub fn table_repl_config(
            mut self,
            table_repl_config: impl Into<TableReplConfig>,
        ) -> Self {
            self.table_repl_config = Some(table_repl_config.into());
            self
        }
        ///The tables with a configuration of their own.
        #[must_use]
        pub fn tables_configs(
            mut self,
            tables_configs: impl Into<::std::vec::Vec<TablesConfig>>,
        ) -> Self {
            self.tables_configs = Some(tables_configs.into());
            self
        }
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<TargetDatabaseName>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<TaskName>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
    }
    impl CheckTableConfigResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                source_database_name: None,
                target_database_name: None,
                task_name: None,
                tbl_config_check_results: ::std::default::Default::default(),
            }
        }
        ///Database of the TaurusDB source.
        #[must_use]
        pub fn source_database_name(
            mut self,
            source_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.source_database_name = Some(source_database_name.into());
            self
        }
        ///Database of the StarRocks instance; the service also answers the empty string.
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
        ///What the task is called.
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<::std::string::String>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
        ///The verdict on each table.
        #[must_use]
        pub fn tbl_config_check_results(
            mut self,
            tbl_config_check_results: impl Into<::std::vec::Vec<TableConfigCheckResult>>,
        ) -> Self {
            self.tbl_config_check_results = tbl_config_check_results.into();
            self
        }
    }
    impl CreateStarRocksDataReplicationRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            required: crate::required::CreateStarRocksDataReplicationRequest,
        ) -> Self {
            Self {
                source_database: required.source_database,
                source_instance_id: required.source_instance_id,
                source_node_id: None,
                target_database: required.target_database,
                task_name: required.task_name,
            }
        }
        ///The read replica that is read, if not the primary.
        #[must_use]
        pub fn source_node_id(
            mut self,
            source_node_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_node_id = Some(source_node_id.into());
            self
        }
    }
    impl CreateStarRocksDatabaseUserRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            databases: impl Into<::std::vec::Vec<::std::string::String>>,
            password: impl Into<api_runtime::Secret>,
            user_name: impl Into<UserName>,
        ) -> Self {
            Self {
                databases: databases.into(),
                ddl: None,
                dml: None,
                password: password.into(),
                user_name: user_name.into(),
            }
        }
        /**Whether the user may define tables: 0 no, 1 yes; 0 when left out.

Known values: `0`, `1`.*/
        #[must_use]
        pub fn ddl(mut self, ddl: i64) -> Self {
            self.ddl = Some(ddl);
            self
        }
        /**What the user may do with rows: 0 read and write, 1 read, 2 read and change settings, 3 all of it; 2 when left out.

Known values: `0`, `1`, `2`, `3`.*/
        #[must_use]
        pub fn dml(mut self, dml: i64) -> Self {
            self.dml = Some(dml);
            self
        }
    }
    impl CreateStarrocksInstanceRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::CreateStarrocksInstanceRequest) -> Self {
            Self {
                az_code: required.az_code,
                az_mode: required.az_mode,
                be_count: required.be_count,
                be_flavor_id: required.be_flavor_id,
                be_volume: required.be_volume,
                db_root_pwd: required.db_root_pwd,
                engine: required.engine,
                fe_count: required.fe_count,
                fe_flavor_id: required.fe_flavor_id,
                fe_volume: required.fe_volume,
                ha: required.ha,
                name: required.name,
                pay_info: None,
                region_code: None,
                security_group_id: None,
                tags_info: required.tags_info,
                time_zone: None,
            }
        }
        #[must_use]
        pub fn pay_info(mut self, pay_info: impl Into<PayInfo>) -> Self {
            self.pay_info = Some(pay_info.into());
            self
        }
        ///Needed for a subscription; the sources take it for an availability zone.
        #[must_use]
        pub fn region_code(
            mut self,
            region_code: impl Into<::std::string::String>,
        ) -> Self {
            self.region_code = Some(region_code.into());
            self
        }
        ///The security group; that of the TaurusDB instance when left out.
        #[must_use]
        pub fn security_group_id(
            mut self,
            security_group_id: impl Into<::std::string::String>,
        ) -> Self {
            self.security_group_id = Some(security_group_id.into());
            self
        }
        ///Time zone; `UTC+08:00` when left out.
        #[must_use]
        pub fn time_zone(mut self, time_zone: impl Into<::std::string::String>) -> Self {
            self.time_zone = Some(time_zone.into());
            self
        }
    }
    impl CreateStarrocksInstanceResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                instance: None,
                job_id: None,
                order_id: None,
            }
        }
        #[must_use]
        pub fn instance(mut self, instance: impl Into<CreatedInstance>) -> Self {
            self.instance = Some(instance.into());
            self
        }
        ///ID of the job.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
        ///The order, instead of a job, when the instance is a subscription.
        #[must_use]
        pub fn order_id(mut self, order_id: impl Into<::std::string::String>) -> Self {
            self.order_id = Some(order_id.into());
            self
        }
    }
    impl CreatedEngine {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { type_: None, version: None }
        }
        ///The engine, such as `star-rocks`.
        #[must_use]
        pub fn type_(mut self, type_: impl Into<::std::string::String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///Version of the engine.
        #[must_use]
        pub fn version(mut self, version: impl Into<::std::string::String>) -> Self {
            self.version = Some(version.into());
            self
        }
    }
    impl CreatedInstance {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                az_code: None,
                az_mode: None,
                db_user: None,
                enable_ssl: None,
                engine: None,
                ha_mode: None,
                id: None,
                name: None,
                pay_info: None,
                port: None,
                region: None,
                security_group_id: None,
                status: None,
                sub_net_id: None,
                tags_info: None,
                vpc_id: None,
            }
        }
        ///Availability zone code.
        #[must_use]
        pub fn az_code(mut self, az_code: impl Into<::std::string::String>) -> Self {
            self.az_code = Some(az_code.into());
            self
        }
        #[must_use]
        pub fn az_mode(
            mut self,
            az_mode: impl Into<crate::values::AzModeResult>,
        ) -> Self {
            self.az_mode = Some(az_mode.into());
            self
        }
        ///The user that there is from the start.
        #[must_use]
        pub fn db_user(mut self, db_user: impl Into<::std::string::String>) -> Self {
            self.db_user = Some(db_user.into());
            self
        }
        ///TLS switch.
        #[must_use]
        pub fn enable_ssl(mut self, enable_ssl: bool) -> Self {
            self.enable_ssl = Some(enable_ssl);
            self
        }
        #[must_use]
        pub fn engine(mut self, engine: impl Into<CreatedEngine>) -> Self {
            self.engine = Some(engine.into());
            self
        }
        #[must_use]
        pub fn ha_mode(
            mut self,
            ha_mode: impl Into<crate::values::HaModeResult>,
        ) -> Self {
            self.ha_mode = Some(ha_mode.into());
            self
        }
        ///ID of the instance.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///What the instance is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        #[must_use]
        pub fn pay_info(mut self, pay_info: impl Into<CreatedPayInfo>) -> Self {
            self.pay_info = Some(pay_info.into());
            self
        }
        ///The port of the database.
        #[must_use]
        pub fn port(mut self, port: i64) -> Self {
            self.port = Some(port);
            self
        }
        ///The region.
        #[must_use]
        pub fn region(mut self, region: impl Into<::std::string::String>) -> Self {
            self.region = Some(region.into());
            self
        }
        ///Security group ID.
        #[must_use]
        pub fn security_group_id(
            mut self,
            security_group_id: impl Into<::std::string::String>,
        ) -> Self {
            self.security_group_id = Some(security_group_id.into());
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::InstanceStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
        ///Subnet ID (spelled sub_net_id here).
        #[must_use]
        pub fn sub_net_id(
            mut self,
            sub_net_id: impl Into<::std::string::String>,
        ) -> Self {
            self.sub_net_id = Some(sub_net_id.into());
            self
        }
        #[must_use]
        pub fn tags_info(mut self, tags_info: impl Into<Tags>) -> Self {
            self.tags_info = Some(tags_info.into());
            self
        }
        ///VPC ID.
        #[must_use]
        pub fn vpc_id(mut self, vpc_id: impl Into<::std::string::String>) -> Self {
            self.vpc_id = Some(vpc_id.into());
            self
        }
    }
    impl CreatedPayInfo {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                is_auto_renew: None,
                order_id: None,
                pay_model: None,
                period: None,
                period_type: None,
            }
        }
        ///Whether a subscription is renewed (1) or not (0).
        #[must_use]
        pub fn is_auto_renew(
            mut self,
            is_auto_renew: impl Into<::std::string::String>,
        ) -> Self {
            self.is_auto_renew = Some(is_auto_renew.into());
            self
        }
        ///The order.
        #[must_use]
        pub fn order_id(mut self, order_id: impl Into<::std::string::String>) -> Self {
            self.order_id = Some(order_id.into());
            self
        }
        ///Pay-per-use (0) or subscription (1).
        #[must_use]
        pub fn pay_model(mut self, pay_model: impl Into<::std::string::String>) -> Self {
            self.pay_model = Some(pay_model.into());
            self
        }
        ///How many months or years.
        #[must_use]
        pub fn period(mut self, period: i64) -> Self {
            self.period = Some(period);
            self
        }
        ///Months (2) or years (3).
        #[must_use]
        pub fn period_type(
            mut self,
            period_type: impl Into<::std::string::String>,
        ) -> Self {
            self.period_type = Some(period_type.into());
            self
        }
    }
    impl DataReplication {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                catchup_percentage: None,
                catchup_stage: None,
                is_main_task: None,
                is_need_repair: None,
                percentage: None,
                source_database: None,
                stage: None,
                status: None,
                target_database: None,
                task_name: None,
            }
        }
        ///How much of the catching up is done, in percent.
        #[must_use]
        pub fn catchup_percentage(mut self, catchup_percentage: i64) -> Self {
            self.catchup_percentage = Some(catchup_percentage);
            self
        }
        #[must_use]
        pub fn catchup_stage(
            mut self,
            catchup_stage: impl Into<crate::values::ReplicationStage>,
        ) -> Self {
            self.catchup_stage = Some(catchup_stage.into());
            self
        }
        #[must_use]
        pub fn is_main_task(mut self, is_main_task: bool) -> Self {
            self.is_main_task = Some(is_main_task);
            self
        }
        #[must_use]
        pub fn is_need_repair(mut self, is_need_repair: bool) -> Self {
            self.is_need_repair = Some(is_need_repair);
            self
        }
        ///How much of the stage is done, in percent.
        #[must_use]
        pub fn percentage(mut self, percentage: i64) -> Self {
            self.percentage = Some(percentage);
            self
        }
        ///Source database in TaurusDB.
        #[must_use]
        pub fn source_database(
            mut self,
            source_database: impl Into<::std::string::String>,
        ) -> Self {
            self.source_database = Some(source_database.into());
            self
        }
        #[must_use]
        pub fn stage(
            mut self,
            stage: impl Into<crate::values::ReplicationStage>,
        ) -> Self {
            self.stage = Some(stage.into());
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::ReplicationStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
        ///Target database in StarRocks.
        #[must_use]
        pub fn target_database(
            mut self,
            target_database: impl Into<::std::string::String>,
        ) -> Self {
            self.target_database = Some(target_database.into());
            self
        }
        ///What the task is called.
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<::std::string::String>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
    }
    impl DatabaseInfo {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                database_name: None,
                database_name_2: None,
                db_cfg_check_results: ::std::default::Default::default(),
                db_config_check_results: ::std::default::Default::default(),
            }
        }
        ///Database of the TaurusDB source. The vendor's Terraform provider reads it as `databaseName`.
        #[must_use]
        pub fn database_name(
            mut self,
            database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.database_name = Some(database_name.into());
            self
        }
        ///Database of the TaurusDB source. The vendor's Terraform provider reads it as `databaseName`.
        #[must_use]
        pub fn database_name_2(
            mut self,
            database_name_2: impl Into<::std::string::String>,
        ) -> Self {
            self.database_name_2 = Some(database_name_2.into());
            self
        }
        ///The same under the name that the vendor's Terraform provider reads.
        #[must_use]
        pub fn db_cfg_check_results(
            mut self,
            db_cfg_check_results: impl Into<::std::vec::Vec<DbConfigCheckResult>>,
        ) -> Self {
            self.db_cfg_check_results = db_cfg_check_results.into();
            self
        }
        ///The verdict on each parameter.
        #[must_use]
        pub fn db_config_check_results(
            mut self,
            db_config_check_results: impl Into<::std::vec::Vec<DbConfigCheckResult>>,
        ) -> Self {
            self.db_config_check_results = db_config_check_results.into();
            self
        }
    }
    impl DatabaseTables {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                database: None,
                tables: None,
            }
        }
        ///Name of the database.
        #[must_use]
        pub fn database(mut self, database: impl Into<::std::string::String>) -> Self {
            self.database = Some(database.into());
            self
        }
        ///Names of the tables.
        #[must_use]
        pub fn tables(
            mut self,
            tables: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.tables = Some(tables.into());
            self
        }
    }
    impl DatabaseUser {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                data_bases: ::std::default::Default::default(),
                databases: ::std::default::Default::default(),
                ddl: None,
                dml: None,
                user_name: None,
            }
        }
        ///The databases that the user may use.
        #[must_use]
        pub fn data_bases(
            mut self,
            data_bases: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.data_bases = data_bases.into();
            self
        }
        ///The same under the name that the vendor's Terraform provider reads.
        #[must_use]
        pub fn databases(
            mut self,
            databases: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.databases = databases.into();
            self
        }
        /**Whether the user may define tables: 0 no, 1 yes.

Known values: `0`, `1`.*/
        #[must_use]
        pub fn ddl(mut self, ddl: i64) -> Self {
            self.ddl = Some(ddl);
            self
        }
        /**What the user may do with rows: 0 read and write, 1 read, 2 read and change settings, 3 all of it.

Known values: `0`, `1`, `2`, `3`.*/
        #[must_use]
        pub fn dml(mut self, dml: i64) -> Self {
            self.dml = Some(dml);
            self
        }
        ///What the user is called.
        #[must_use]
        pub fn user_name(mut self, user_name: impl Into<::std::string::String>) -> Self {
            self.user_name = Some(user_name.into());
            self
        }
    }
    impl DbConfig {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                param_name: None,
                value: None,
            }
        }
        ///Which parameter.
        #[must_use]
        pub fn param_name(
            mut self,
            param_name: impl Into<::std::string::String>,
        ) -> Self {
            self.param_name = Some(param_name.into());
            self
        }
        ///Its value, always as text.
        #[must_use]
        pub fn value(mut self, value: impl Into<::std::string::String>) -> Self {
            self.value = Some(value.into());
            self
        }
    }
    impl DbConfigCheckResult {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                check_result: None,
                param_name: None,
                value: None,
            }
        }
        #[must_use]
        pub fn check_result(
            mut self,
            check_result: impl Into<crate::values::CheckResult>,
        ) -> Self {
            self.check_result = Some(check_result.into());
            self
        }
        ///Which parameter.
        #[must_use]
        pub fn param_name(
            mut self,
            param_name: impl Into<::std::string::String>,
        ) -> Self {
            self.param_name = Some(param_name.into());
            self
        }
        ///Its value, as text.
        #[must_use]
        pub fn value(mut self, value: impl Into<::std::string::String>) -> Self {
            self.value = Some(value.into());
            self
        }
    }
    impl DbParameter {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                data_type: None,
                default_value: None,
                description: None,
                is_modifiable: None,
                param_name: None,
                value_range: None,
            }
        }
        #[must_use]
        pub fn data_type(
            mut self,
            data_type: impl Into<crate::values::DbParameterType>,
        ) -> Self {
            self.data_type = Some(data_type.into());
            self
        }
        ///Its value where none is set, as text.
        #[must_use]
        pub fn default_value(
            mut self,
            default_value: impl Into<::std::string::String>,
        ) -> Self {
            self.default_value = Some(default_value.into());
            self
        }
        ///What the parameter does.
        #[must_use]
        pub fn description(
            mut self,
            description: impl Into<::std::string::String>,
        ) -> Self {
            self.description = Some(description.into());
            self
        }
        #[must_use]
        pub fn is_modifiable(mut self, is_modifiable: bool) -> Self {
            self.is_modifiable = Some(is_modifiable);
            self
        }
        ///Which parameter.
        #[must_use]
        pub fn param_name(
            mut self,
            param_name: impl Into<::std::string::String>,
        ) -> Self {
            self.param_name = Some(param_name.into());
            self
        }
        ///Its values as text, such as `1-2` or `true|false`.
        #[must_use]
        pub fn value_range(
            mut self,
            value_range: impl Into<::std::string::String>,
        ) -> Self {
            self.value_range = Some(value_range.into());
            self
        }
    }
    impl DeleteHtapProcessListRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            process_list: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            Self {
                process_list: process_list.into(),
            }
        }
    }
    impl DeleteStarRockLtsConfigRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(log_configs: impl Into<::std::vec::Vec<LtsConfigToDelete>>) -> Self {
            Self {
                log_configs: log_configs.into(),
            }
        }
    }
    impl DeleteStarRocksDataReplicationRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { task_name: None }
        }
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<TaskName>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
    }
    impl DeleteStarrocksInstanceResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { workflow_id: None }
        }
        ///ID of the workflow, which is asked for like a job.
        #[must_use]
        pub fn workflow_id(
            mut self,
            workflow_id: impl Into<::std::string::String>,
        ) -> Self {
            self.workflow_id = Some(workflow_id.into());
            self
        }
    }
    impl EmptyResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {}
        }
    }
    impl Engine {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            type_: impl Into<EngineName>,
            version: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                type_: type_.into(),
                version: version.into(),
            }
        }
    }
    impl ErrorLogEntry {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                content: None,
                level: None,
                line_num: None,
                node_id: None,
                time: None,
            }
        }
        ///What it says.
        #[must_use]
        pub fn content(mut self, content: impl Into<::std::string::String>) -> Self {
            self.content = Some(content.into());
            self
        }
        #[must_use]
        pub fn level(mut self, level: impl Into<crate::values::LogLevel>) -> Self {
            self.level = Some(level.into());
            self
        }
        ///Number of the entry, where the next page begins.
        #[must_use]
        pub fn line_num(mut self, line_num: impl Into<::std::string::String>) -> Self {
            self.line_num = Some(line_num.into());
            self
        }
        ///The node.
        #[must_use]
        pub fn node_id(mut self, node_id: impl Into<::std::string::String>) -> Self {
            self.node_id = Some(node_id.into());
            self
        }
        ///When it was written.
        #[must_use]
        pub fn time(mut self, time: impl Into<::std::string::String>) -> Self {
            self.time = Some(time.into());
            self
        }
    }
    impl ErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_code: None,
                error_msg: None,
            }
        }
        ///The vendor's code of the failure.
        #[must_use]
        pub fn error_code(
            mut self,
            error_code: impl Into<::std::string::String>,
        ) -> Self {
            self.error_code = Some(error_code.into());
            self
        }
        ///The failure in words.
        #[must_use]
        pub fn error_msg(mut self, error_msg: impl Into<::std::string::String>) -> Self {
            self.error_msg = Some(error_msg.into());
            self
        }
    }
    impl FeVolume {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            capacity_in_gb: i64,
            io_type: impl Into<crate::values::IoType>,
        ) -> Self {
            Self {
                capacity_in_gb: capacity_in_gb,
                io_type: io_type.into(),
            }
        }
    }
    impl Ha {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(mode: impl Into<HaMode>) -> Self {
            Self { mode: mode.into() }
        }
    }
    impl HtapDataStore {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                id: None,
                kernel_version: None,
                name: None,
            }
        }
        ///ID of the version.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///The version in four parts, such as `3.1.6.0`.
        #[must_use]
        pub fn kernel_version(
            mut self,
            kernel_version: impl Into<::std::string::String>,
        ) -> Self {
            self.kernel_version = Some(kernel_version.into());
            self
        }
        ///The version in two parts, such as `3.1`.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl HtapFlavor {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                az_status: ::std::default::Default::default(),
                id: None,
                instance_mode: None,
                ram: None,
                spec_code: None,
                type_: None,
                vcpus: None,
                version_name: None,
            }
        }
        ///Whether each availability zone has the flavor, by its code.
        #[must_use]
        pub fn az_status(
            mut self,
            az_status: impl Into<
                ::std::collections::HashMap<
                    ::std::string::String,
                    crate::values::AzStatus,
                >,
            >,
        ) -> Self {
            self.az_status = az_status.into();
            self
        }
        ///ID of the flavor.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        #[must_use]
        pub fn instance_mode(
            mut self,
            instance_mode: impl Into<crate::values::HaModeResult>,
        ) -> Self {
            self.instance_mode = Some(instance_mode.into());
            self
        }
        ///Memory in GB.
        #[must_use]
        pub fn ram(mut self, ram: i64) -> Self {
            self.ram = Some(ram);
            self
        }
        ///Specification code of the flavor.
        #[must_use]
        pub fn spec_code(mut self, spec_code: impl Into<::std::string::String>) -> Self {
            self.spec_code = Some(spec_code.into());
            self
        }
        #[must_use]
        pub fn type_(
            mut self,
            type_: impl Into<crate::values::CpuArchitecture>,
        ) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///Number of virtual CPUs.
        #[must_use]
        pub fn vcpus(mut self, vcpus: i64) -> Self {
            self.vcpus = Some(vcpus);
            self
        }
        ///Version of the engine.
        #[must_use]
        pub fn version_name(
            mut self,
            version_name: impl Into<::std::string::String>,
        ) -> Self {
            self.version_name = Some(version_name.into());
            self
        }
    }
    impl HtapInstance {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                alter_order_id: None,
                available_zones: ::std::default::Default::default(),
                ch_master_node_id: None,
                create_at: None,
                current_actions: None,
                data_ips: None,
                data_vip: None,
                data_vip_v6: None,
                dedicated_resource_id: None,
                engine_name: None,
                engine_version: None,
                enter_prise_project_id: None,
                enterprise_project_id: None,
                ha_mode: None,
                id: None,
                instance_state: None,
                is_frozen: None,
                name: None,
                network: None,
                node_num: None,
                order_id: None,
                pay_model: None,
                port: None,
                project_id: None,
                proxy_ips: None,
                readable_node_infos: ::std::default::Default::default(),
                server_type: None,
                volume_type: None,
            }
        }
        ///Alternate order ID for subscription billing.
        #[must_use]
        pub fn alter_order_id(
            mut self,
            alter_order_id: impl Into<::std::string::String>,
        ) -> Self {
            self.alter_order_id = Some(alter_order_id.into());
            self
        }
        ///The availability zones that it is in.
        #[must_use]
        pub fn available_zones(
            mut self,
            available_zones: impl Into<::std::vec::Vec<AvailabilityZone>>,
        ) -> Self {
            self.available_zones = available_zones.into();
            self
        }
        ///ClickHouse primary node; null for StarRocks.
        #[must_use]
        pub fn ch_master_node_id(
            mut self,
            ch_master_node_id: impl Into<::std::string::String>,
        ) -> Self {
            self.ch_master_node_id = Some(ch_master_node_id.into());
            self
        }
        ///When it was created, in milliseconds since 1970.
        #[must_use]
        pub fn create_at(mut self, create_at: i64) -> Self {
            self.create_at = Some(create_at);
            self
        }
        ///What is being done with the instance.
        #[must_use]
        pub fn current_actions(
            mut self,
            current_actions: impl Into<::std::vec::Vec<InstanceAction>>,
        ) -> Self {
            self.current_actions = Some(current_actions.into());
            self
        }
        ///Seen where the readable nodes are documented: an object, or a list of addresses.
        #[must_use]
        pub fn data_ips(mut self, data_ips: impl Into<::serde_json::Value>) -> Self {
            self.data_ips = Some(data_ips.into());
            self
        }
        ///Internal address.
        #[must_use]
        pub fn data_vip(mut self, data_vip: impl Into<::std::string::String>) -> Self {
            self.data_vip = Some(data_vip.into());
            self
        }
        ///Internal IPv6 address.
        #[must_use]
        pub fn data_vip_v6(
            mut self,
            data_vip_v6: impl Into<::std::string::String>,
        ) -> Self {
            self.data_vip_v6 = Some(data_vip_v6.into());
            self
        }
        ///Dedicated pool ID, when used.
        #[must_use]
        pub fn dedicated_resource_id(
            mut self,
            dedicated_resource_id: impl Into<::std::string::String>,
        ) -> Self {
            self.dedicated_resource_id = Some(dedicated_resource_id.into());
            self
        }
        ///Its engine, such as `star-rocks`.
        #[must_use]
        pub fn engine_name(
            mut self,
            engine_name: impl Into<::std::string::String>,
        ) -> Self {
            self.engine_name = Some(engine_name.into());
            self
        }
        ///Version of the engine.
        #[must_use]
        pub fn engine_version(
            mut self,
            engine_version: impl Into<::std::string::String>,
        ) -> Self {
            self.engine_version = Some(engine_version.into());
            self
        }
        ///The enterprise project, as an example of the service spells it.
        #[must_use]
        pub fn enter_prise_project_id(
            mut self,
            enter_prise_project_id: impl Into<::std::string::String>,
        ) -> Self {
            self.enter_prise_project_id = Some(enter_prise_project_id.into());
            self
        }
        ///The enterprise project that it belongs to.
        #[must_use]
        pub fn enterprise_project_id(
            mut self,
            enterprise_project_id: impl Into<::std::string::String>,
        ) -> Self {
            self.enterprise_project_id = Some(enterprise_project_id.into());
            self
        }
        #[must_use]
        pub fn ha_mode(
            mut self,
            ha_mode: impl Into<crate::values::HaModeResult>,
        ) -> Self {
            self.ha_mode = Some(ha_mode.into());
            self
        }
        ///ID of the instance.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        #[must_use]
        pub fn instance_state(
            mut self,
            instance_state: impl Into<HtapInstanceState>,
        ) -> Self {
            self.instance_state = Some(instance_state.into());
            self
        }
        ///Whether the instance is frozen.
        #[must_use]
        pub fn is_frozen(mut self, is_frozen: bool) -> Self {
            self.is_frozen = Some(is_frozen);
            self
        }
        ///What the instance is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        #[must_use]
        pub fn network(mut self, network: impl Into<InstanceNetwork>) -> Self {
            self.network = Some(network.into());
            self
        }
        ///Number of nodes.
        #[must_use]
        pub fn node_num(mut self, node_num: i64) -> Self {
            self.node_num = Some(node_num);
            self
        }
        ///Subscription order ID.
        #[must_use]
        pub fn order_id(mut self, order_id: impl Into<::std::string::String>) -> Self {
            self.order_id = Some(order_id.into());
            self
        }
        ///Pay-per-use (0) or subscription (1).
        #[must_use]
        pub fn pay_model(mut self, pay_model: impl Into<::std::string::String>) -> Self {
            self.pay_model = Some(pay_model.into());
            self
        }
        ///Database port, 3306 by default.
        #[must_use]
        pub fn port(mut self, port: i64) -> Self {
            self.port = Some(port);
            self
        }
        ///The project that it belongs to.
        #[must_use]
        pub fn project_id(
            mut self,
            project_id: impl Into<::std::string::String>,
        ) -> Self {
            self.project_id = Some(project_id.into());
            self
        }
        ///Proxy addresses.
        #[must_use]
        pub fn proxy_ips(
            mut self,
            proxy_ips: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.proxy_ips = Some(proxy_ips.into());
            self
        }
        ///Its readable nodes.
        #[must_use]
        pub fn readable_node_infos(
            mut self,
            readable_node_infos: impl Into<::std::vec::Vec<ReadableNode>>,
        ) -> Self {
            self.readable_node_infos = readable_node_infos.into();
            self
        }
        ///Server type.
        #[must_use]
        pub fn server_type(
            mut self,
            server_type: impl Into<::std::string::String>,
        ) -> Self {
            self.server_type = Some(server_type.into());
            self
        }
        #[must_use]
        pub fn volume_type(
            mut self,
            volume_type: impl Into<crate::values::IoType>,
        ) -> Self {
            self.volume_type = Some(volume_type.into());
            self
        }
    }
    impl HtapInstanceState {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                create_fail_error_code: None,
                fail_message: None,
                instance_status: None,
                wait_restart_for_params: None,
            }
        }
        ///Why it could not be created: the error code.
        #[must_use]
        pub fn create_fail_error_code(
            mut self,
            create_fail_error_code: impl Into<::std::string::String>,
        ) -> Self {
            self.create_fail_error_code = Some(create_fail_error_code.into());
            self
        }
        ///Why it could not be created.
        #[must_use]
        pub fn fail_message(
            mut self,
            fail_message: impl Into<::std::string::String>,
        ) -> Self {
            self.fail_message = Some(fail_message.into());
            self
        }
        #[must_use]
        pub fn instance_status(
            mut self,
            instance_status: impl Into<crate::values::InstanceStatus>,
        ) -> Self {
            self.instance_status = Some(instance_status.into());
            self
        }
        ///Whether parameters wait for a restart.
        #[must_use]
        pub fn wait_restart_for_params(mut self, wait_restart_for_params: bool) -> Self {
            self.wait_restart_for_params = Some(wait_restart_for_params);
            self
        }
    }
    impl HtapNode {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                node_id: None,
                node_name: None,
                role: None,
                status: None,
            }
        }
        ///ID of the node.
        #[must_use]
        pub fn node_id(mut self, node_id: impl Into<::std::string::String>) -> Self {
            self.node_id = Some(node_id.into());
            self
        }
        ///What the node is called.
        #[must_use]
        pub fn node_name(mut self, node_name: impl Into<::std::string::String>) -> Self {
            self.node_name = Some(node_name.into());
            self
        }
        #[must_use]
        pub fn role(mut self, role: impl Into<crate::values::NodeRole>) -> Self {
            self.role = Some(role.into());
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::InstanceStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl HtapProcess {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                command: None,
                database: None,
                duration: None,
                host: None,
                id: None,
                sql_statement: None,
                state: None,
                user: None,
            }
        }
        ///Kind of the command.
        #[must_use]
        pub fn command(mut self, command: impl Into<::std::string::String>) -> Self {
            self.command = Some(command.into());
            self
        }
        ///The database.
        #[must_use]
        pub fn database(mut self, database: impl Into<::std::string::String>) -> Self {
            self.database = Some(database.into());
            self
        }
        ///For how long it has run, in seconds.
        #[must_use]
        pub fn duration(mut self, duration: f64) -> Self {
            self.duration = Some(duration);
            self
        }
        ///Where the user is.
        #[must_use]
        pub fn host(mut self, host: impl Into<::std::string::String>) -> Self {
            self.host = Some(host.into());
            self
        }
        ///ID of the session.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///The statement that runs.
        #[must_use]
        pub fn sql_statement(
            mut self,
            sql_statement: impl Into<::std::string::String>,
        ) -> Self {
            self.sql_statement = Some(sql_statement.into());
            self
        }
        ///State of the session.
        #[must_use]
        pub fn state(mut self, state: impl Into<::std::string::String>) -> Self {
            self.state = Some(state.into());
            self
        }
        ///The user.
        #[must_use]
        pub fn user(mut self, user: impl Into<::std::string::String>) -> Self {
            self.user = Some(user.into());
            self
        }
    }
    impl HtapStorageType {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                az_status: ::std::default::Default::default(),
                min_volume_size: None,
                name: None,
            }
        }
        ///Whether each availability zone has the storage type, by its code.
        #[must_use]
        pub fn az_status(
            mut self,
            az_status: impl Into<
                ::std::collections::HashMap<
                    ::std::string::String,
                    crate::values::AzStatus,
                >,
            >,
        ) -> Self {
            self.az_status = az_status.into();
            self
        }
        ///Size of the smallest disk in GB.
        #[must_use]
        pub fn min_volume_size(mut self, min_volume_size: i64) -> Self {
            self.min_volume_size = Some(min_volume_size);
            self
        }
        ///What the storage type is called, such as `ULTRAHIGH` or `ESSD`.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl InstanceAction {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                action: None,
                created_at: None,
                id: None,
                job_id: None,
                object_id: None,
                status: None,
                type_: None,
                updated_at: None,
            }
        }
        ///What is done.
        #[must_use]
        pub fn action(mut self, action: impl Into<::std::string::String>) -> Self {
            self.action = Some(action.into());
            self
        }
        ///When the action was created.
        #[must_use]
        pub fn created_at(mut self, created_at: i64) -> Self {
            self.created_at = Some(created_at);
            self
        }
        ///ID of the action.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///The job that does it.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
        ///What it is done with.
        #[must_use]
        pub fn object_id(mut self, object_id: impl Into<::std::string::String>) -> Self {
            self.object_id = Some(object_id.into());
            self
        }
        #[must_use]
        pub fn status(mut self, status: impl Into<crate::values::ActionStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
        ///Kind of the action.
        #[must_use]
        pub fn type_(mut self, type_: impl Into<::std::string::String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///When it was last changed.
        #[must_use]
        pub fn updated_at(mut self, updated_at: i64) -> Self {
            self.updated_at = Some(updated_at);
            self
        }
    }
    impl InstanceLtsConfigs {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                instance: None,
                lts_configs: ::std::default::Default::default(),
            }
        }
        #[must_use]
        pub fn instance(mut self, instance: impl Into<LtsInstance>) -> Self {
            self.instance = Some(instance.into());
            self
        }
        ///Where each log is sent.
        #[must_use]
        pub fn lts_configs(
            mut self,
            lts_configs: impl Into<::std::vec::Vec<LtsConfigResult>>,
        ) -> Self {
            self.lts_configs = lts_configs.into();
            self
        }
    }
    impl InstanceNetwork {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                security_group_id: None,
                sub_net_id: None,
                vpc_id: None,
            }
        }
        ///Security group ID.
        #[must_use]
        pub fn security_group_id(
            mut self,
            security_group_id: impl Into<::std::string::String>,
        ) -> Self {
            self.security_group_id = Some(security_group_id.into());
            self
        }
        ///Subnet ID (spelled sub_net_id here).
        #[must_use]
        pub fn sub_net_id(
            mut self,
            sub_net_id: impl Into<::std::string::String>,
        ) -> Self {
            self.sub_net_id = Some(sub_net_id.into());
            self
        }
        ///VPC ID.
        #[must_use]
        pub fn vpc_id(mut self, vpc_id: impl Into<::std::string::String>) -> Self {
            self.vpc_id = Some(vpc_id.into());
            self
        }
    }
    impl Job {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                created: None,
                ended: None,
                entities: ::std::default::Default::default(),
                fail_reason: None,
                id: None,
                instance: None,
                name: None,
                process: None,
                status: None,
            }
        }
        ///When it began, such as `2026-03-03T00:00:00+0800`; empty at first.
        #[must_use]
        pub fn created(mut self, created: impl Into<::std::string::String>) -> Self {
            self.created = Some(created.into());
            self
        }
        ///When it ended; empty until then.
        #[must_use]
        pub fn ended(mut self, ended: impl Into<::std::string::String>) -> Self {
            self.ended = Some(ended.into());
            self
        }
        ///What depends on the kind of the job. Read as it comes.
        #[must_use]
        pub fn entities(
            mut self,
            entities: impl Into<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
        ) -> Self {
            self.entities = entities.into();
            self
        }
        ///Why it failed, if it did.
        #[must_use]
        pub fn fail_reason(
            mut self,
            fail_reason: impl Into<::std::string::String>,
        ) -> Self {
            self.fail_reason = Some(fail_reason.into());
            self
        }
        ///ID of the job.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        #[must_use]
        pub fn instance(mut self, instance: impl Into<JobInstance>) -> Self {
            self.instance = Some(instance.into());
            self
        }
        ///What the job does.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///How far it is, such as `60%`; empty when it does not run.
        #[must_use]
        pub fn process(mut self, process: impl Into<::std::string::String>) -> Self {
            self.process = Some(process.into());
            self
        }
        #[must_use]
        pub fn status(mut self, status: impl Into<crate::values::JobStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl JobInstance {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { id: None, name: None }
        }
        ///ID of the instance.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///What the instance is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl JobResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { job_id: None }
        }
        ///ID of the job.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
    }
    impl ListHtapDataStoreResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                datastores: ::std::default::Default::default(),
            }
        }
        ///The versions.
        #[must_use]
        pub fn datastores(
            mut self,
            datastores: impl Into<::std::vec::Vec<HtapDataStore>>,
        ) -> Self {
            self.datastores = datastores.into();
            self
        }
    }
    impl ListHtapFlavorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                flavors: ::std::default::Default::default(),
            }
        }
        ///The flavors.
        #[must_use]
        pub fn flavors(
            mut self,
            flavors: impl Into<::std::vec::Vec<HtapFlavor>>,
        ) -> Self {
            self.flavors = flavors.into();
            self
        }
    }
    impl ListHtapInstanceInfoResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                instances: ::std::default::Default::default(),
                max_htap_instance_num_of_taurus: None,
                total: None,
            }
        }
        ///The instances.
        #[must_use]
        pub fn instances(
            mut self,
            instances: impl Into<::std::vec::Vec<HtapInstance>>,
        ) -> Self {
            self.instances = instances.into();
            self
        }
        ///How many there can be.
        #[must_use]
        pub fn max_htap_instance_num_of_taurus(
            mut self,
            max_htap_instance_num_of_taurus: i64,
        ) -> Self {
            self.max_htap_instance_num_of_taurus = Some(max_htap_instance_num_of_taurus);
            self
        }
        ///How many instances there are.
        #[must_use]
        pub fn total(mut self, total: i64) -> Self {
            self.total = Some(total);
            self
        }
    }
    impl ListHtapStorageTypeResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                storage_type: ::std::default::Default::default(),
            }
        }
        ///The storage types.
        #[must_use]
        pub fn storage_type(
            mut self,
            storage_type: impl Into<::std::vec::Vec<HtapStorageType>>,
        ) -> Self {
            self.storage_type = storage_type.into();
            self
        }
    }
    impl ListInstanceNodeResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                node_list: ::std::default::Default::default(),
            }
        }
        ///The nodes.
        #[must_use]
        pub fn node_list(
            mut self,
            node_list: impl Into<::std::vec::Vec<HtapNode>>,
        ) -> Self {
            self.node_list = node_list.into();
            self
        }
    }
    impl ListStarRocksDataBasesResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                databases: ::std::default::Default::default(),
                timestamp: None,
                total_count: None,
            }
        }
        ///Names of the databases.
        #[must_use]
        pub fn databases(
            mut self,
            databases: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.databases = databases.into();
            self
        }
        ///When the service looked, in seconds since 1970.
        #[must_use]
        pub fn timestamp(mut self, timestamp: i64) -> Self {
            self.timestamp = Some(timestamp);
            self
        }
        ///How many databases there are; 0 is said to be there always.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
    impl ListStarRocksDataReplicationsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                ext_text: None,
                replications: ::std::default::Default::default(),
                total_count: None,
            }
        }
        ///Not used.
        #[must_use]
        pub fn ext_text(mut self, ext_text: impl Into<::std::string::String>) -> Self {
            self.ext_text = Some(ext_text.into());
            self
        }
        ///The tasks.
        #[must_use]
        pub fn replications(
            mut self,
            replications: impl Into<::std::vec::Vec<DataReplication>>,
        ) -> Self {
            self.replications = replications.into();
            self
        }
        ///How many tasks there are.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
    impl ListStarRocksDbParametersResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                db_parameters: ::std::default::Default::default(),
            }
        }
        ///The parameters.
        #[must_use]
        pub fn db_parameters(
            mut self,
            db_parameters: impl Into<::std::vec::Vec<DbParameter>>,
        ) -> Self {
            self.db_parameters = db_parameters.into();
            self
        }
    }
    impl ListStarrocksInstanceInfoResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                instances: ::std::default::Default::default(),
            }
        }
        ///The instance.
        #[must_use]
        pub fn instances(
            mut self,
            instances: impl Into<::std::vec::Vec<StarRocksInstance>>,
        ) -> Self {
            self.instances = instances.into();
            self
        }
    }
    impl LtsConfig {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::LtsConfig) -> Self {
            Self {
                instance_id: required.instance_id,
                log_type: required.log_type,
                lts_group_id: required.lts_group_id,
                lts_stream_id: required.lts_stream_id,
            }
        }
    }
    impl LtsConfigResult {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                enabled: None,
                log_type: None,
                lts_group_id: None,
                lts_stream_id: None,
            }
        }
        ///Whether it is sent.
        #[must_use]
        pub fn enabled(mut self, enabled: bool) -> Self {
            self.enabled = Some(enabled);
            self
        }
        #[must_use]
        pub fn log_type(mut self, log_type: impl Into<crate::values::LogType>) -> Self {
            self.log_type = Some(log_type.into());
            self
        }
        ///ID of the log group.
        #[must_use]
        pub fn lts_group_id(
            mut self,
            lts_group_id: impl Into<::std::string::String>,
        ) -> Self {
            self.lts_group_id = Some(lts_group_id.into());
            self
        }
        ///ID of the log stream.
        #[must_use]
        pub fn lts_stream_id(
            mut self,
            lts_stream_id: impl Into<::std::string::String>,
        ) -> Self {
            self.lts_stream_id = Some(lts_stream_id.into());
            self
        }
    }
    impl LtsConfigToDelete {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            instance_id: impl Into<InstanceId>,
            log_type: impl Into<crate::values::LogType>,
        ) -> Self {
            Self {
                instance_id: instance_id.into(),
                log_type: log_type.into(),
            }
        }
    }
    impl LtsInstance {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                engine_name: None,
                engine_version: None,
                enterprise_project_id: None,
                enterprise_project_name: None,
                id: None,
                mode: None,
                name: None,
                status: None,
            }
        }
        ///Its engine, such as `star-rocks`.
        #[must_use]
        pub fn engine_name(
            mut self,
            engine_name: impl Into<::std::string::String>,
        ) -> Self {
            self.engine_name = Some(engine_name.into());
            self
        }
        ///Version of the engine.
        #[must_use]
        pub fn engine_version(
            mut self,
            engine_version: impl Into<::std::string::String>,
        ) -> Self {
            self.engine_version = Some(engine_version.into());
            self
        }
        ///ID of its enterprise project.
        #[must_use]
        pub fn enterprise_project_id(
            mut self,
            enterprise_project_id: impl Into<::std::string::String>,
        ) -> Self {
            self.enterprise_project_id = Some(enterprise_project_id.into());
            self
        }
        ///Name of its enterprise project.
        #[must_use]
        pub fn enterprise_project_name(
            mut self,
            enterprise_project_name: impl Into<::std::string::String>,
        ) -> Self {
            self.enterprise_project_name = Some(enterprise_project_name.into());
            self
        }
        ///ID of the instance.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        #[must_use]
        pub fn mode(mut self, mode: impl Into<crate::values::HaModeResult>) -> Self {
            self.mode = Some(mode.into());
            self
        }
        ///What the instance is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::InstanceStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl ModifyDataSyncRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                database_repl_scope: None,
                db_configs: None,
                is_instance_level_sync: None,
                is_support_reg_exp: None,
                source_database_name: None,
                source_instance_id: None,
                source_node_id: None,
                table_repl_config: None,
                tables_configs: None,
                target_database_name: None,
                task_name: None,
            }
        }
        #[must_use]
        pub fn database_repl_scope(
            mut self,
            database_repl_scope: impl Into<ReplScope>,
        ) -> Self {
            self.database_repl_scope = Some(database_repl_scope.into());
            self
        }
        ///Parameters of the synchronization.
        #[must_use]
        pub fn db_configs(
            mut self,
            db_configs: impl Into<::std::vec::Vec<DbConfig>>,
        ) -> Self {
            self.db_configs = Some(db_configs.into());
            self
        }
        #[must_use]
        pub fn is_instance_level_sync(
            mut self,
            is_instance_level_sync: impl Into<TextBoolean>,
        ) -> Self {
            self.is_instance_level_sync = Some(is_instance_level_sync.into());
            self
        }
        #[must_use]
        pub fn is_support_reg_exp(
            mut self,
            is_support_reg_exp: impl Into<TextBoolean>,
        ) -> Self {
            self.is_support_reg_exp = Some(is_support_reg_exp.into());
            self
        }
        #[must_use]
        pub fn source_database_name(
            mut self,
            source_database_name: impl Into<SourceDatabaseName>,
        ) -> Self {
            self.source_database_name = Some(source_database_name.into());
            self
        }
        #[must_use]
        pub fn source_instance_id(
            mut self,
            source_instance_id: impl Into<TaurusDbInstanceId>,
        ) -> Self {
            self.source_instance_id = Some(source_instance_id.into());
            self
        }
        #[must_use]
        pub fn source_node_id(
            mut self,
            source_node_id: impl Into<TaurusDbNodeId>,
        ) -> Self {
            self.source_node_id = Some(source_node_id.into());
            self
        }
        #[must_use]
        pub fn table_repl_config(
            mut self,
            table_repl_config: impl Into<TableReplConfig>,
        ) -> Self {
            self.table_repl_config = Some(table_repl_config.into());
            self
        }
        ///The tables with a configuration of their own.
        #[must_use]
        pub fn tables_configs(
            mut self,
            tables_configs: impl Into<::std::vec::Vec<TablesConfig>>,
        ) -> Self {
            self.tables_configs = Some(tables_configs.into());
            self
        }
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<TargetDatabaseName>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<TaskName>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
    }
    impl ModifyDataSyncResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                job_id: None,
                source_database_name: None,
                source_db_config_check_results: ::std::default::Default::default(),
                target_database_name: None,
                task_name: None,
                tbl_config_check_results: ::std::default::Default::default(),
            }
        }
        ///ID of the job.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
        ///Source database in TaurusDB.
        #[must_use]
        pub fn source_database_name(
            mut self,
            source_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.source_database_name = Some(source_database_name.into());
            self
        }
        ///Check results for the source side.
        #[must_use]
        pub fn source_db_config_check_results(
            mut self,
            source_db_config_check_results: impl Into<
                ::std::vec::Vec<DbConfigCheckResult>,
            >,
        ) -> Self {
            self.source_db_config_check_results = source_db_config_check_results.into();
            self
        }
        ///Target database in StarRocks.
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
        ///What the task is called.
        #[must_use]
        pub fn task_name(mut self, task_name: impl Into<::std::string::String>) -> Self {
            self.task_name = Some(task_name.into());
            self
        }
        ///Check results per table.
        #[must_use]
        pub fn tbl_config_check_results(
            mut self,
            tbl_config_check_results: impl Into<::std::vec::Vec<TableConfigCheckResult>>,
        ) -> Self {
            self.tbl_config_check_results = tbl_config_check_results.into();
            self
        }
    }
    impl ModifyStarRocksSecurityGroupRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(security_group_id: impl Into<::std::string::String>) -> Self {
            Self {
                security_group_id: security_group_id.into(),
            }
        }
    }
    impl OpsWindow {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                end_time: None,
                period: None,
                start_time: None,
            }
        }
        ///End of the window.
        #[must_use]
        pub fn end_time(mut self, end_time: impl Into<::std::string::String>) -> Self {
            self.end_time = Some(end_time.into());
            self
        }
        ///On which days.
        #[must_use]
        pub fn period(mut self, period: impl Into<::std::string::String>) -> Self {
            self.period = Some(period.into());
            self
        }
        ///Start of the window.
        #[must_use]
        pub fn start_time(
            mut self,
            start_time: impl Into<::std::string::String>,
        ) -> Self {
            self.start_time = Some(start_time.into());
            self
        }
    }
    impl ParameterConfiguration {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                configuration_id: None,
                created: None,
                datastore_name: None,
                datastore_version_name: None,
                updated: None,
            }
        }
        ///ID of the group.
        #[must_use]
        pub fn configuration_id(
            mut self,
            configuration_id: impl Into<::std::string::String>,
        ) -> Self {
            self.configuration_id = Some(configuration_id.into());
            self
        }
        ///When the group was created, such as `2026-03-03T00:00:00+0800`.
        #[must_use]
        pub fn created(mut self, created: impl Into<::std::string::String>) -> Self {
            self.created = Some(created.into());
            self
        }
        ///The engine.
        #[must_use]
        pub fn datastore_name(
            mut self,
            datastore_name: impl Into<::std::string::String>,
        ) -> Self {
            self.datastore_name = Some(datastore_name.into());
            self
        }
        ///Version of the engine.
        #[must_use]
        pub fn datastore_version_name(
            mut self,
            datastore_version_name: impl Into<::std::string::String>,
        ) -> Self {
            self.datastore_version_name = Some(datastore_version_name.into());
            self
        }
        ///When it was last changed.
        #[must_use]
        pub fn updated(mut self, updated: impl Into<::std::string::String>) -> Self {
            self.updated = Some(updated.into());
            self
        }
    }
    impl ParameterDifference {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                parameter_name: None,
                source_value: None,
                target_value: None,
            }
        }
        ///Which parameter.
        #[must_use]
        pub fn parameter_name(
            mut self,
            parameter_name: impl Into<::std::string::String>,
        ) -> Self {
            self.parameter_name = Some(parameter_name.into());
            self
        }
        ///Its value in the instance.
        #[must_use]
        pub fn source_value(
            mut self,
            source_value: impl Into<::std::string::String>,
        ) -> Self {
            self.source_value = Some(source_value.into());
            self
        }
        ///Its value in the default template.
        #[must_use]
        pub fn target_value(
            mut self,
            target_value: impl Into<::std::string::String>,
        ) -> Self {
            self.target_value = Some(target_value.into());
            self
        }
    }
    impl ParameterValue {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                description: None,
                name: None,
                readonly: None,
                restart_required: None,
                type_: None,
                value: None,
                value_range: None,
            }
        }
        ///What the parameter does.
        #[must_use]
        pub fn description(
            mut self,
            description: impl Into<::std::string::String>,
        ) -> Self {
            self.description = Some(description.into());
            self
        }
        ///Which parameter.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///Whether it cannot be changed.
        #[must_use]
        pub fn readonly(mut self, readonly: bool) -> Self {
            self.readonly = Some(readonly);
            self
        }
        ///Whether a change needs a restart.
        #[must_use]
        pub fn restart_required(mut self, restart_required: bool) -> Self {
            self.restart_required = Some(restart_required);
            self
        }
        #[must_use]
        pub fn type_(mut self, type_: impl Into<crate::values::ParameterType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///Its value, as text.
        #[must_use]
        pub fn value(mut self, value: impl Into<::std::string::String>) -> Self {
            self.value = Some(value.into());
            self
        }
        ///Its values as text.
        #[must_use]
        pub fn value_range(
            mut self,
            value_range: impl Into<::std::string::String>,
        ) -> Self {
            self.value_range = Some(value_range.into());
            self
        }
    }
    impl PayInfo {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                is_auto_renew: None,
                pay_model: None,
                period: None,
                period_type: None,
            }
        }
        #[must_use]
        pub fn is_auto_renew(mut self, is_auto_renew: impl Into<AutoRenew>) -> Self {
            self.is_auto_renew = Some(is_auto_renew.into());
            self
        }
        #[must_use]
        pub fn pay_model(mut self, pay_model: impl Into<PayModel>) -> Self {
            self.pay_model = Some(pay_model.into());
            self
        }
        ///How many months or years.
        #[must_use]
        pub fn period(mut self, period: i64) -> Self {
            self.period = Some(period);
            self
        }
        #[must_use]
        pub fn period_type(mut self, period_type: impl Into<PeriodType>) -> Self {
            self.period_type = Some(period_type.into());
            self
        }
    }
    impl PortInfo {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { mysql_port: None }
        }
        ///MySQL protocol port, 3306 by default.
        #[must_use]
        pub fn mysql_port(mut self, mysql_port: i64) -> Self {
            self.mysql_port = Some(mysql_port);
            self
        }
    }
    impl QueryQueueRule {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::QueryQueueRule) -> Self {
            Self {
                enable_query_queue_select: None,
                query_queue_concurrency_limit: required.query_queue_concurrency_limit,
                query_queue_cpu_used_pct_limit: required.query_queue_cpu_used_pct_limit,
                query_queue_max_queued_queries: required.query_queue_max_queued_queries,
                query_queue_mem_used_pct_limit: required.query_queue_mem_used_pct_limit,
                query_queue_pending_timeout_second: required
                    .query_queue_pending_timeout_second,
            }
        }
        #[must_use]
        pub fn enable_query_queue_select(
            mut self,
            enable_query_queue_select: impl Into<TextBoolean>,
        ) -> Self {
            self.enable_query_queue_select = Some(enable_query_queue_select.into());
            self
        }
    }
    impl QueryQueueRuleResult {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                enable_query_queue_select: None,
                query_queue_concurrency_limit: None,
                query_queue_cpu_used_pct_limit: None,
                query_queue_max_queued_queries: None,
                query_queue_mem_used_pct_limit: None,
                query_queue_pending_timeout_second: None,
            }
        }
        #[must_use]
        pub fn enable_query_queue_select(
            mut self,
            enable_query_queue_select: bool,
        ) -> Self {
            self.enable_query_queue_select = Some(enable_query_queue_select);
            self
        }
        ///How many queries can run at once; 0 is no limit.
        #[must_use]
        pub fn query_queue_concurrency_limit(
            mut self,
            query_queue_concurrency_limit: i64,
        ) -> Self {
            self.query_queue_concurrency_limit = Some(query_queue_concurrency_limit);
            self
        }
        ///How much CPU can be used before queries wait, in percent; 0 is no limit.
        #[must_use]
        pub fn query_queue_cpu_used_pct_limit(
            mut self,
            query_queue_cpu_used_pct_limit: i64,
        ) -> Self {
            self.query_queue_cpu_used_pct_limit = Some(query_queue_cpu_used_pct_limit);
            self
        }
        ///How many queries can wait.
        #[must_use]
        pub fn query_queue_max_queued_queries(
            mut self,
            query_queue_max_queued_queries: i64,
        ) -> Self {
            self.query_queue_max_queued_queries = Some(query_queue_max_queued_queries);
            self
        }
        ///How much memory can be used before queries wait, in percent; 0 is no limit.
        #[must_use]
        pub fn query_queue_mem_used_pct_limit(
            mut self,
            query_queue_mem_used_pct_limit: i64,
        ) -> Self {
            self.query_queue_mem_used_pct_limit = Some(query_queue_mem_used_pct_limit);
            self
        }
        ///How long a query can wait, in seconds.
        #[must_use]
        pub fn query_queue_pending_timeout_second(
            mut self,
            query_queue_pending_timeout_second: i64,
        ) -> Self {
            self.query_queue_pending_timeout_second = Some(
                query_queue_pending_timeout_second,
            );
            self
        }
    }
    impl ReadableNode {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                data_ip: None,
                node_id: None,
                node_name: None,
            }
        }
        ///Address of the node.
        #[must_use]
        pub fn data_ip(mut self, data_ip: impl Into<::std::string::String>) -> Self {
            self.data_ip = Some(data_ip.into());
            self
        }
        ///ID of the node.
        #[must_use]
        pub fn node_id(mut self, node_id: impl Into<::std::string::String>) -> Self {
            self.node_id = Some(node_id.into());
            self
        }
        ///What the node is called.
        #[must_use]
        pub fn node_name(mut self, node_name: impl Into<::std::string::String>) -> Self {
            self.node_name = Some(node_name.into());
            self
        }
    }
    impl RejectedRow {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                database_name: None,
                full_description: None,
                message: None,
                row_number: None,
                table_name: None,
            }
        }
        ///The database.
        #[must_use]
        pub fn database_name(
            mut self,
            database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.database_name = Some(database_name.into());
            self
        }
        ///What is wrong with it, at length.
        #[must_use]
        pub fn full_description(
            mut self,
            full_description: impl Into<::std::string::String>,
        ) -> Self {
            self.full_description = Some(full_description.into());
            self
        }
        ///What is wrong with it.
        #[must_use]
        pub fn message(mut self, message: impl Into<::std::string::String>) -> Self {
            self.message = Some(message.into());
            self
        }
        ///Number of the row in the sheet.
        #[must_use]
        pub fn row_number(mut self, row_number: i64) -> Self {
            self.row_number = Some(row_number);
            self
        }
        ///The table.
        #[must_use]
        pub fn table_name(
            mut self,
            table_name: impl Into<::std::string::String>,
        ) -> Self {
            self.table_name = Some(table_name.into());
            self
        }
    }
    impl ReplicationConfigResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                database_info: None,
                database_repl_scope: None,
                error_msg: None,
                is_instance_level_sync: None,
                is_support_reg_exp: None,
                is_tables_change: None,
                last_error_of_alter_table: None,
                new_table_repl_config: None,
                source_instance_id: None,
                source_node_id: None,
                table_info: None,
                table_infos: None,
                table_repl_config: None,
                target_database_name: None,
            }
        }
        #[must_use]
        pub fn database_info(mut self, database_info: impl Into<DatabaseInfo>) -> Self {
            self.database_info = Some(database_info.into());
            self
        }
        #[must_use]
        pub fn database_repl_scope(
            mut self,
            database_repl_scope: impl Into<crate::values::ReplScopeResult>,
        ) -> Self {
            self.database_repl_scope = Some(database_repl_scope.into());
            self
        }
        ///Why the task failed, if it did.
        #[must_use]
        pub fn error_msg(mut self, error_msg: impl Into<::std::string::String>) -> Self {
            self.error_msg = Some(error_msg.into());
            self
        }
        #[must_use]
        pub fn is_instance_level_sync(mut self, is_instance_level_sync: bool) -> Self {
            self.is_instance_level_sync = Some(is_instance_level_sync);
            self
        }
        #[must_use]
        pub fn is_support_reg_exp(mut self, is_support_reg_exp: bool) -> Self {
            self.is_support_reg_exp = Some(is_support_reg_exp);
            self
        }
        ///Whether the set of synchronized tables changed.
        #[must_use]
        pub fn is_tables_change(mut self, is_tables_change: bool) -> Self {
            self.is_tables_change = Some(is_tables_change);
            self
        }
        ///The last error of changing a table; empty when there was none.
        #[must_use]
        pub fn last_error_of_alter_table(
            mut self,
            last_error_of_alter_table: impl Into<::std::string::String>,
        ) -> Self {
            self.last_error_of_alter_table = Some(last_error_of_alter_table.into());
            self
        }
        #[must_use]
        pub fn new_table_repl_config(
            mut self,
            new_table_repl_config: impl Into<TableReplConfigResult>,
        ) -> Self {
            self.new_table_repl_config = Some(new_table_repl_config.into());
            self
        }
        ///The TaurusDB instance that is read.
        #[must_use]
        pub fn source_instance_id(
            mut self,
            source_instance_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_instance_id = Some(source_instance_id.into());
            self
        }
        ///The node that is read.
        #[must_use]
        pub fn source_node_id(
            mut self,
            source_node_id: impl Into<::std::string::String>,
        ) -> Self {
            self.source_node_id = Some(source_node_id.into());
            self
        }
        ///The tables with a configuration of their own, under the name of an example.
        #[must_use]
        pub fn table_info(
            mut self,
            table_info: impl Into<::std::vec::Vec<TableConfigCheckResult>>,
        ) -> Self {
            self.table_info = Some(table_info.into());
            self
        }
        ///The tables with a configuration of their own.
        #[must_use]
        pub fn table_infos(
            mut self,
            table_infos: impl Into<::std::vec::Vec<TableConfigCheckResult>>,
        ) -> Self {
            self.table_infos = Some(table_infos.into());
            self
        }
        #[must_use]
        pub fn table_repl_config(
            mut self,
            table_repl_config: impl Into<TableReplConfigResult>,
        ) -> Self {
            self.table_repl_config = Some(table_repl_config.into());
            self
        }
        ///Target database in StarRocks.
        #[must_use]
        pub fn target_database_name(
            mut self,
            target_database_name: impl Into<::std::string::String>,
        ) -> Self {
            self.target_database_name = Some(target_database_name.into());
            self
        }
    }
    impl ReplicationTaskRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(task_name: impl Into<TaskName>) -> Self {
            Self {
                task_name: task_name.into(),
            }
        }
    }
    impl ResizeStarRocksFlavorRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                be_flavor_id: None,
                fe_flavor_id: None,
            }
        }
        ///The flavor of BE nodes: the `id` of a flavor. Left out or empty, it stays.
        #[must_use]
        pub fn be_flavor_id(
            mut self,
            be_flavor_id: impl Into<::std::string::String>,
        ) -> Self {
            self.be_flavor_id = Some(be_flavor_id.into());
            self
        }
        ///The flavor of FE nodes: the `id` of a flavor. Left out or empty, it stays.
        #[must_use]
        pub fn fe_flavor_id(
            mut self,
            fe_flavor_id: impl Into<::std::string::String>,
        ) -> Self {
            self.fe_flavor_id = Some(fe_flavor_id.into());
            self
        }
    }
    impl ResizeStarRocksFlavorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                job_id: None,
                order_id: None,
            }
        }
        ///ID of the job.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
        ///The order, instead of a job, when the instance is a subscription.
        #[must_use]
        pub fn order_id(mut self, order_id: impl Into<::std::string::String>) -> Self {
            self.order_id = Some(order_id.into());
            self
        }
    }
    impl ResourceToCheck {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::ResourceToCheck) -> Self {
            Self {
                availability_zone: None,
                availability_zone_mode: required.availability_zone_mode,
                be_flavor_ref: required.be_flavor_ref,
                be_node_num: required.be_node_num,
                enterprise_project_id: required.enterprise_project_id,
                fe_flavor_ref: required.fe_flavor_ref,
                fe_node_num: required.fe_node_num,
                instance_num: required.instance_num,
                mode: required.mode,
                subnet_id: required.subnet_id,
            }
        }
        ///The availability zone.
        #[must_use]
        pub fn availability_zone(
            mut self,
            availability_zone: impl Into<::std::string::String>,
        ) -> Self {
            self.availability_zone = Some(availability_zone.into());
            self
        }
    }
    impl RestartResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                job_id: None,
                workflow_id: None,
            }
        }
        ///The same under the name that the vendor's Terraform provider reads.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
        ///ID of the workflow, which is asked for like a job.
        #[must_use]
        pub fn workflow_id(
            mut self,
            workflow_id: impl Into<::std::string::String>,
        ) -> Self {
            self.workflow_id = Some(workflow_id.into());
            self
        }
    }
    impl ResultResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { result: None }
        }
        ///`SUCCESS` when it worked.
        #[must_use]
        pub fn result(mut self, result: impl Into<::std::string::String>) -> Self {
            self.result = Some(result.into());
            self
        }
    }
    impl SetHtapQueryQueuesRuleRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(query_queue_rule: impl Into<QueryQueueRule>) -> Self {
            Self {
                query_queue_rule: query_queue_rule.into(),
            }
        }
    }
    impl ShowGaussMySqlJobInfoResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { job: None }
        }
        #[must_use]
        pub fn job(mut self, job: impl Into<Job>) -> Self {
            self.job = Some(job.into());
            self
        }
    }
    impl ShowHtapErrorLogDetailRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::ShowHtapErrorLogDetailRequest) -> Self {
            Self {
                end_time: required.end_time,
                level: required.level,
                limit: required.limit,
                line_num: None,
                node_id: required.node_id,
                start_time: required.start_time,
            }
        }
        ///The `line_num` of the last entry of the page before; left out for the first page.
        #[must_use]
        pub fn line_num(mut self, line_num: impl Into<::std::string::String>) -> Self {
            self.line_num = Some(line_num.into());
            self
        }
    }
    impl ShowHtapErrorLogDetailResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_log_list: ::std::default::Default::default(),
            }
        }
        ///The entries.
        #[must_use]
        pub fn error_log_list(
            mut self,
            error_log_list: impl Into<::std::vec::Vec<ErrorLogEntry>>,
        ) -> Self {
            self.error_log_list = error_log_list.into();
            self
        }
    }
    impl ShowHtapLtsConfigResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                instance_lts_configs: ::std::default::Default::default(),
                total_count: None,
            }
        }
        ///The instances.
        #[must_use]
        pub fn instance_lts_configs(
            mut self,
            instance_lts_configs: impl Into<::std::vec::Vec<InstanceLtsConfigs>>,
        ) -> Self {
            self.instance_lts_configs = instance_lts_configs.into();
            self
        }
        ///How many instances there are.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
    impl ShowHtapProcessListResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                process_list: ::std::default::Default::default(),
            }
        }
        ///The sessions.
        #[must_use]
        pub fn process_list(
            mut self,
            process_list: impl Into<::std::vec::Vec<HtapProcess>>,
        ) -> Self {
            self.process_list = process_list.into();
            self
        }
    }
    impl ShowHtapQueryQueuesRuleResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { query_queue_rule: None }
        }
        #[must_use]
        pub fn query_queue_rule(
            mut self,
            query_queue_rule: impl Into<QueryQueueRuleResult>,
        ) -> Self {
            self.query_queue_rule = Some(query_queue_rule.into());
            self
        }
    }
    impl ShowInstanceDatabasesForHtapRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                databases: None,
                source_instance_id: None,
            }
        }
        ///Names of databases. A single one is looked for as part of a name.
        #[must_use]
        pub fn databases(
            mut self,
            databases: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.databases = Some(databases.into());
            self
        }
        #[must_use]
        pub fn source_instance_id(
            mut self,
            source_instance_id: impl Into<TaurusDbInstanceId>,
        ) -> Self {
            self.source_instance_id = Some(source_instance_id.into());
            self
        }
    }
    impl ShowInstanceDatabasesForHtapResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                databases: ::std::default::Default::default(),
                total_count: None,
            }
        }
        ///Names of the databases.
        #[must_use]
        pub fn databases(
            mut self,
            databases: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.databases = databases.into();
            self
        }
        ///How many databases there are.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
    impl ShowInstanceTablesForHtapRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::ShowInstanceTablesForHtapRequest) -> Self {
            Self {
                database_tables: required.database_tables,
                filter_type: required.filter_type,
                selected_tables: required.selected_tables,
                source_instance_id: required.source_instance_id,
            }
        }
    }
    impl ShowInstanceTablesForHtapResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                tables: ::std::default::Default::default(),
                total_count: None,
            }
        }
        ///Names of the tables, each as `database.table`.
        #[must_use]
        pub fn tables(
            mut self,
            tables: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.tables = tables.into();
            self
        }
        ///How many tables there are.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
    impl ShowSlowLogDetailRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::ShowSlowLogDetailRequest) -> Self {
            Self {
                database: None,
                end_time: required.end_time,
                limit: required.limit,
                line_num: None,
                node_id: required.node_id,
                operate_type: None,
                start_time: required.start_time,
            }
        }
        ///Only statements of this database.
        #[must_use]
        pub fn database(mut self, database: impl Into<::std::string::String>) -> Self {
            self.database = Some(database.into());
            self
        }
        ///The `line_num` of the last entry of the page before; left out for the first page.
        #[must_use]
        pub fn line_num(mut self, line_num: impl Into<::std::string::String>) -> Self {
            self.line_num = Some(line_num.into());
            self
        }
        #[must_use]
        pub fn operate_type(
            mut self,
            operate_type: impl Into<crate::values::StatementType>,
        ) -> Self {
            self.operate_type = Some(operate_type.into());
            self
        }
    }
    impl ShowSlowLogDetailResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                slow_log_list: ::std::default::Default::default(),
            }
        }
        ///The entries.
        #[must_use]
        pub fn slow_log_list(
            mut self,
            slow_log_list: impl Into<::std::vec::Vec<SlowLogEntry>>,
        ) -> Self {
            self.slow_log_list = slow_log_list.into();
            self
        }
    }
    impl ShowStarRocksDatabaseUserResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                total_count: None,
                user_details: ::std::default::Default::default(),
            }
        }
        ///How many users there are.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
        ///The users.
        #[must_use]
        pub fn user_details(
            mut self,
            user_details: impl Into<::std::vec::Vec<DatabaseUser>>,
        ) -> Self {
            self.user_details = user_details.into();
            self
        }
    }
    impl ShowStarRocksSlowlogSensitiveStatusResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { open_slow_log_switch: None }
        }
        #[must_use]
        pub fn open_slow_log_switch(mut self, open_slow_log_switch: bool) -> Self {
            self.open_slow_log_switch = Some(open_slow_log_switch);
            self
        }
    }
    impl ShowStarrocksParamsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                configurations: None,
                parameter_values: ::std::default::Default::default(),
                total_count: None,
            }
        }
        #[must_use]
        pub fn configurations(
            mut self,
            configurations: impl Into<ParameterConfiguration>,
        ) -> Self {
            self.configurations = Some(configurations.into());
            self
        }
        ///The parameters.
        #[must_use]
        pub fn parameter_values(
            mut self,
            parameter_values: impl Into<::std::vec::Vec<ParameterValue>>,
        ) -> Self {
            self.parameter_values = parameter_values.into();
            self
        }
        ///How many parameters there are.
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
    impl SlowLogEntry {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                client_ip: None,
                count: None,
                database: None,
                line_num: None,
                lock_time: None,
                node_id: None,
                query_sample: None,
                rows_examined: None,
                rows_sent: None,
                slow_log_date: None,
                start_time: None,
                time: None,
                type_: None,
                users: None,
            }
        }
        ///Address of the client.
        #[must_use]
        pub fn client_ip(mut self, client_ip: impl Into<::std::string::String>) -> Self {
            self.client_ip = Some(client_ip.into());
            self
        }
        ///How often the statement ran.
        #[must_use]
        pub fn count(mut self, count: i64) -> Self {
            self.count = Some(count);
            self
        }
        ///The database.
        #[must_use]
        pub fn database(mut self, database: impl Into<::std::string::String>) -> Self {
            self.database = Some(database.into());
            self
        }
        ///Number of the entry, where the next page begins.
        #[must_use]
        pub fn line_num(mut self, line_num: impl Into<::std::string::String>) -> Self {
            self.line_num = Some(line_num.into());
            self
        }
        ///How long it waited for locks.
        #[must_use]
        pub fn lock_time(mut self, lock_time: impl Into<::std::string::String>) -> Self {
            self.lock_time = Some(lock_time.into());
            self
        }
        ///The node.
        #[must_use]
        pub fn node_id(mut self, node_id: impl Into<::std::string::String>) -> Self {
            self.node_id = Some(node_id.into());
            self
        }
        ///The statement.
        #[must_use]
        pub fn query_sample(
            mut self,
            query_sample: impl Into<::std::string::String>,
        ) -> Self {
            self.query_sample = Some(query_sample.into());
            self
        }
        ///How many rows it read.
        #[must_use]
        pub fn rows_examined(mut self, rows_examined: i64) -> Self {
            self.rows_examined = Some(rows_examined);
            self
        }
        ///How many rows it returned.
        #[must_use]
        pub fn rows_sent(mut self, rows_sent: i64) -> Self {
            self.rows_sent = Some(rows_sent);
            self
        }
        ///Day of the entry, as a number; its unit is not documented.
        #[must_use]
        pub fn slow_log_date(mut self, slow_log_date: i64) -> Self {
            self.slow_log_date = Some(slow_log_date);
            self
        }
        ///When it ran, in UTC.
        #[must_use]
        pub fn start_time(
            mut self,
            start_time: impl Into<::std::string::String>,
        ) -> Self {
            self.start_time = Some(start_time.into());
            self
        }
        ///How long it took.
        #[must_use]
        pub fn time(mut self, time: impl Into<::std::string::String>) -> Self {
            self.time = Some(time.into());
            self
        }
        #[must_use]
        pub fn type_(mut self, type_: impl Into<crate::values::StatementType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///The user.
        #[must_use]
        pub fn users(mut self, users: impl Into<::std::string::String>) -> Self {
            self.users = Some(users.into());
            self
        }
    }
    impl StarRocksDatastore {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                id: None,
                type_: None,
                version: None,
            }
        }
        ///ID of the version.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///The engine, such as `star-rocks`.
        #[must_use]
        pub fn type_(mut self, type_: impl Into<::std::string::String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///Version of the engine, such as `3.1.6.0`.
        #[must_use]
        pub fn version(mut self, version: impl Into<::std::string::String>) -> Self {
            self.version = Some(version.into());
            self
        }
    }
    impl StarRocksInstance {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                actions: None,
                az_mode: None,
                backup_used_space: None,
                bak_expected_start_time: None,
                bak_keep_day: None,
                bak_period: None,
                be_node_volume_code: None,
                be_node_volume_size: None,
                can_enable_public_access: None,
                cluster_mode: None,
                create_at: None,
                create_fail_error_code: None,
                current_backup_node_id: None,
                data_store_type: None,
                data_store_version: None,
                data_store_version_id: None,
                data_vip: None,
                db_port: None,
                db_user: None,
                dedicated_resource_id: None,
                delete_at: None,
                enterprise_project_id: None,
                fe_node_volume_code: None,
                fe_node_volume_size: None,
                frozen_time: None,
                groups: ::std::default::Default::default(),
                id: None,
                is_frozen: None,
                name: None,
                new_version_available: None,
                ops_window: None,
                param_group: None,
                pay_model: None,
                port_info: None,
                project_id: None,
                public_ip: None,
                ssl_option: None,
                status: None,
                support_data_replication: None,
                tags_info: None,
                time_zone: None,
                update_at: None,
                users_sync_switch_on: None,
            }
        }
        ///What is being done with the instance.
        #[must_use]
        pub fn actions(
            mut self,
            actions: impl Into<::std::vec::Vec<InstanceAction>>,
        ) -> Self {
            self.actions = Some(actions.into());
            self
        }
        #[must_use]
        pub fn az_mode(
            mut self,
            az_mode: impl Into<crate::values::AzModeResult>,
        ) -> Self {
            self.az_mode = Some(az_mode.into());
            self
        }
        ///Space used by backups.
        #[must_use]
        pub fn backup_used_space(
            mut self,
            backup_used_space: impl Into<::std::string::String>,
        ) -> Self {
            self.backup_used_space = Some(backup_used_space.into());
            self
        }
        ///Planned backup start.
        #[must_use]
        pub fn bak_expected_start_time(mut self, bak_expected_start_time: i64) -> Self {
            self.bak_expected_start_time = Some(bak_expected_start_time);
            self
        }
        ///Days a backup is kept.
        #[must_use]
        pub fn bak_keep_day(mut self, bak_keep_day: i64) -> Self {
            self.bak_keep_day = Some(bak_keep_day);
            self
        }
        ///Backup period.
        #[must_use]
        pub fn bak_period(
            mut self,
            bak_period: impl Into<::std::string::String>,
        ) -> Self {
            self.bak_period = Some(bak_period.into());
            self
        }
        ///BE disk type code.
        #[must_use]
        pub fn be_node_volume_code(
            mut self,
            be_node_volume_code: impl Into<::std::string::String>,
        ) -> Self {
            self.be_node_volume_code = Some(be_node_volume_code.into());
            self
        }
        ///Size of the disk of each BE node, in bytes.
        #[must_use]
        pub fn be_node_volume_size(mut self, be_node_volume_size: i64) -> Self {
            self.be_node_volume_size = Some(be_node_volume_size);
            self
        }
        ///Whether public access can be turned on.
        #[must_use]
        pub fn can_enable_public_access(
            mut self,
            can_enable_public_access: bool,
        ) -> Self {
            self.can_enable_public_access = Some(can_enable_public_access);
            self
        }
        #[must_use]
        pub fn cluster_mode(
            mut self,
            cluster_mode: impl Into<crate::values::HaModeResult>,
        ) -> Self {
            self.cluster_mode = Some(cluster_mode.into());
            self
        }
        ///When it was created, in milliseconds since 1970.
        #[must_use]
        pub fn create_at(mut self, create_at: i64) -> Self {
            self.create_at = Some(create_at);
            self
        }
        ///Why it could not be created: the error code.
        #[must_use]
        pub fn create_fail_error_code(
            mut self,
            create_fail_error_code: impl Into<::std::string::String>,
        ) -> Self {
            self.create_fail_error_code = Some(create_fail_error_code.into());
            self
        }
        ///Node used for backups.
        #[must_use]
        pub fn current_backup_node_id(
            mut self,
            current_backup_node_id: impl Into<::std::string::String>,
        ) -> Self {
            self.current_backup_node_id = Some(current_backup_node_id.into());
            self
        }
        ///Engine name.
        #[must_use]
        pub fn data_store_type(
            mut self,
            data_store_type: impl Into<::std::string::String>,
        ) -> Self {
            self.data_store_type = Some(data_store_type.into());
            self
        }
        ///Engine version, four parts.
        #[must_use]
        pub fn data_store_version(
            mut self,
            data_store_version: impl Into<::std::string::String>,
        ) -> Self {
            self.data_store_version = Some(data_store_version.into());
            self
        }
        ///Engine version ID.
        #[must_use]
        pub fn data_store_version_id(
            mut self,
            data_store_version_id: impl Into<::std::string::String>,
        ) -> Self {
            self.data_store_version_id = Some(data_store_version_id.into());
            self
        }
        ///Addresses of the FE nodes, with commas between.
        #[must_use]
        pub fn data_vip(mut self, data_vip: impl Into<::std::string::String>) -> Self {
            self.data_vip = Some(data_vip.into());
            self
        }
        ///The port of the database.
        #[must_use]
        pub fn db_port(mut self, db_port: i64) -> Self {
            self.db_port = Some(db_port);
            self
        }
        ///Default account.
        #[must_use]
        pub fn db_user(mut self, db_user: impl Into<::std::string::String>) -> Self {
            self.db_user = Some(db_user.into());
            self
        }
        ///Dedicated pool ID, when used.
        #[must_use]
        pub fn dedicated_resource_id(
            mut self,
            dedicated_resource_id: impl Into<::std::string::String>,
        ) -> Self {
            self.dedicated_resource_id = Some(dedicated_resource_id.into());
            self
        }
        ///When it was deleted, in milliseconds since 1970.
        #[must_use]
        pub fn delete_at(mut self, delete_at: i64) -> Self {
            self.delete_at = Some(delete_at);
            self
        }
        ///Enterprise project ID.
        #[must_use]
        pub fn enterprise_project_id(
            mut self,
            enterprise_project_id: impl Into<::std::string::String>,
        ) -> Self {
            self.enterprise_project_id = Some(enterprise_project_id.into());
            self
        }
        ///FE disk type code.
        #[must_use]
        pub fn fe_node_volume_code(
            mut self,
            fe_node_volume_code: impl Into<::std::string::String>,
        ) -> Self {
            self.fe_node_volume_code = Some(fe_node_volume_code.into());
            self
        }
        ///Size of the disk of each FE node, in bytes.
        #[must_use]
        pub fn fe_node_volume_size(mut self, fe_node_volume_size: i64) -> Self {
            self.fe_node_volume_size = Some(fe_node_volume_size);
            self
        }
        ///When it was frozen.
        #[must_use]
        pub fn frozen_time(mut self, frozen_time: i64) -> Self {
            self.frozen_time = Some(frozen_time);
            self
        }
        ///Its nodes: a group of FE nodes and one of BE nodes.
        #[must_use]
        pub fn groups(
            mut self,
            groups: impl Into<::std::vec::Vec<StarRocksNodeGroup>>,
        ) -> Self {
            self.groups = groups.into();
            self
        }
        ///ID of the instance.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Whether the instance is frozen: 1 when it is, 0 when not.
        #[must_use]
        pub fn is_frozen(mut self, is_frozen: i64) -> Self {
            self.is_frozen = Some(is_frozen);
            self
        }
        ///What the instance is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///Whether a newer version exists.
        #[must_use]
        pub fn new_version_available(mut self, new_version_available: bool) -> Self {
            self.new_version_available = Some(new_version_available);
            self
        }
        #[must_use]
        pub fn ops_window(mut self, ops_window: impl Into<OpsWindow>) -> Self {
            self.ops_window = Some(ops_window.into());
            self
        }
        ///Its group of parameters.
        #[must_use]
        pub fn param_group(
            mut self,
            param_group: impl Into<::std::string::String>,
        ) -> Self {
            self.param_group = Some(param_group.into());
            self
        }
        ///Pay-per-use (0) or subscription (1).
        #[must_use]
        pub fn pay_model(mut self, pay_model: impl Into<::std::string::String>) -> Self {
            self.pay_model = Some(pay_model.into());
            self
        }
        #[must_use]
        pub fn port_info(mut self, port_info: impl Into<PortInfo>) -> Self {
            self.port_info = Some(port_info.into());
            self
        }
        ///The project that it belongs to.
        #[must_use]
        pub fn project_id(
            mut self,
            project_id: impl Into<::std::string::String>,
        ) -> Self {
            self.project_id = Some(project_id.into());
            self
        }
        ///Public address.
        #[must_use]
        pub fn public_ip(mut self, public_ip: impl Into<::std::string::String>) -> Self {
            self.public_ip = Some(public_ip.into());
            self
        }
        ///TLS switch.
        #[must_use]
        pub fn ssl_option(mut self, ssl_option: bool) -> Self {
            self.ssl_option = Some(ssl_option);
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::InstanceStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
        ///Whether replication is supported.
        #[must_use]
        pub fn support_data_replication(
            mut self,
            support_data_replication: bool,
        ) -> Self {
            self.support_data_replication = Some(support_data_replication);
            self
        }
        #[must_use]
        pub fn tags_info(mut self, tags_info: impl Into<Tags>) -> Self {
            self.tags_info = Some(tags_info.into());
            self
        }
        ///Time zone, such as `UTC+08:00`.
        #[must_use]
        pub fn time_zone(mut self, time_zone: impl Into<::std::string::String>) -> Self {
            self.time_zone = Some(time_zone.into());
            self
        }
        ///When it was last changed, in milliseconds since 1970.
        #[must_use]
        pub fn update_at(mut self, update_at: i64) -> Self {
            self.update_at = Some(update_at);
            self
        }
        ///Whether the TaurusDB instance's users are synchronized.
        #[must_use]
        pub fn users_sync_switch_on(mut self, users_sync_switch_on: bool) -> Self {
            self.users_sync_switch_on = Some(users_sync_switch_on);
            self
        }
    }
    impl StarRocksNode {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                actions: None,
                az_code: None,
                az_description: None,
                az_type: None,
                cpu: None,
                create_at: None,
                datastore: None,
                db_port: None,
                flavor_id: None,
                flavor_ref: None,
                frozen_flag: None,
                iass_flavor_ref: None,
                id: None,
                max_connections: None,
                mem: None,
                name: None,
                need_restart: None,
                order_id: None,
                param_group: None,
                pay_model: None,
                period: None,
                priority: None,
                region_code: None,
                sg_id: None,
                status: None,
                subnet_id: None,
                traffic_ip: None,
                traffic_ipv6: None,
                traffic_vip: None,
                traffic_vipv6: None,
                type_: None,
                update_at: None,
                volume: None,
                vpc_id: None,
            }
        }
        ///What is being done with the node.
        #[must_use]
        pub fn actions(
            mut self,
            actions: impl Into<::std::vec::Vec<InstanceAction>>,
        ) -> Self {
            self.actions = Some(actions.into());
            self
        }
        ///Availability zone code.
        #[must_use]
        pub fn az_code(mut self, az_code: impl Into<::std::string::String>) -> Self {
            self.az_code = Some(az_code.into());
            self
        }
        ///AZ label.
        #[must_use]
        pub fn az_description(
            mut self,
            az_description: impl Into<::std::string::String>,
        ) -> Self {
            self.az_description = Some(az_description.into());
            self
        }
        ///AZ type.
        #[must_use]
        pub fn az_type(mut self, az_type: impl Into<::std::string::String>) -> Self {
            self.az_type = Some(az_type.into());
            self
        }
        ///Number of virtual CPUs.
        #[must_use]
        pub fn cpu(mut self, cpu: i64) -> Self {
            self.cpu = Some(cpu);
            self
        }
        ///When it was created, in milliseconds since 1970.
        #[must_use]
        pub fn create_at(mut self, create_at: i64) -> Self {
            self.create_at = Some(create_at);
            self
        }
        #[must_use]
        pub fn datastore(mut self, datastore: impl Into<StarRocksDatastore>) -> Self {
            self.datastore = Some(datastore.into());
            self
        }
        ///Database port.
        #[must_use]
        pub fn db_port(mut self, db_port: i64) -> Self {
            self.db_port = Some(db_port);
            self
        }
        ///Flavor ID of the node.
        #[must_use]
        pub fn flavor_id(mut self, flavor_id: impl Into<::std::string::String>) -> Self {
            self.flavor_id = Some(flavor_id.into());
            self
        }
        ///Flavor code of the node.
        #[must_use]
        pub fn flavor_ref(
            mut self,
            flavor_ref: impl Into<::std::string::String>,
        ) -> Self {
            self.flavor_ref = Some(flavor_ref.into());
            self
        }
        ///Freeze flag.
        #[must_use]
        pub fn frozen_flag(mut self, frozen_flag: i64) -> Self {
            self.frozen_flag = Some(frozen_flag);
            self
        }
        ///Code of the flavor of the machine below, spelled like that by the service.
        #[must_use]
        pub fn iass_flavor_ref(
            mut self,
            iass_flavor_ref: impl Into<::std::string::String>,
        ) -> Self {
            self.iass_flavor_ref = Some(iass_flavor_ref.into());
            self
        }
        ///ID of the node.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///How many connections there can be.
        #[must_use]
        pub fn max_connections(mut self, max_connections: i64) -> Self {
            self.max_connections = Some(max_connections);
            self
        }
        ///Memory in GB.
        #[must_use]
        pub fn mem(mut self, mem: i64) -> Self {
            self.mem = Some(mem);
            self
        }
        ///What the node is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///Whether a restart is needed for parameters to apply.
        #[must_use]
        pub fn need_restart(mut self, need_restart: bool) -> Self {
            self.need_restart = Some(need_restart);
            self
        }
        ///Billing order ID.
        #[must_use]
        pub fn order_id(mut self, order_id: impl Into<::std::string::String>) -> Self {
            self.order_id = Some(order_id.into());
            self
        }
        ///Its group of parameters: one with `id` and `name`, or several by name. Read as it comes.
        #[must_use]
        pub fn param_group(
            mut self,
            param_group: impl Into<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
        ) -> Self {
            self.param_group = Some(param_group.into());
            self
        }
        ///Pay-per-use (0) or subscription (1).
        #[must_use]
        pub fn pay_model(mut self, pay_model: impl Into<::std::string::String>) -> Self {
            self.pay_model = Some(pay_model.into());
            self
        }
        ///Period of the subscription; the text `null` is seen, too.
        #[must_use]
        pub fn period(mut self, period: impl Into<::std::string::String>) -> Self {
            self.period = Some(period.into());
            self
        }
        ///Node priority.
        #[must_use]
        pub fn priority(mut self, priority: i64) -> Self {
            self.priority = Some(priority);
            self
        }
        ///Region code.
        #[must_use]
        pub fn region_code(
            mut self,
            region_code: impl Into<::std::string::String>,
        ) -> Self {
            self.region_code = Some(region_code.into());
            self
        }
        ///Security group ID.
        #[must_use]
        pub fn sg_id(mut self, sg_id: impl Into<::std::string::String>) -> Self {
            self.sg_id = Some(sg_id.into());
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::InstanceStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
        ///Subnet ID.
        #[must_use]
        pub fn subnet_id(mut self, subnet_id: impl Into<::std::string::String>) -> Self {
            self.subnet_id = Some(subnet_id.into());
            self
        }
        ///Node data address.
        #[must_use]
        pub fn traffic_ip(
            mut self,
            traffic_ip: impl Into<::std::string::String>,
        ) -> Self {
            self.traffic_ip = Some(traffic_ip.into());
            self
        }
        ///Node data IPv6 address.
        #[must_use]
        pub fn traffic_ipv6(
            mut self,
            traffic_ipv6: impl Into<::std::string::String>,
        ) -> Self {
            self.traffic_ipv6 = Some(traffic_ipv6.into());
            self
        }
        ///Virtual data address.
        #[must_use]
        pub fn traffic_vip(
            mut self,
            traffic_vip: impl Into<::std::string::String>,
        ) -> Self {
            self.traffic_vip = Some(traffic_vip.into());
            self
        }
        ///Virtual data IPv6 address.
        #[must_use]
        pub fn traffic_vipv6(
            mut self,
            traffic_vipv6: impl Into<::std::string::String>,
        ) -> Self {
            self.traffic_vipv6 = Some(traffic_vipv6.into());
            self
        }
        #[must_use]
        pub fn type_(mut self, type_: impl Into<crate::values::NodeRole>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///When it was last changed, in milliseconds since 1970.
        #[must_use]
        pub fn update_at(mut self, update_at: i64) -> Self {
            self.update_at = Some(update_at);
            self
        }
        #[must_use]
        pub fn volume(mut self, volume: impl Into<StarRocksVolume>) -> Self {
            self.volume = Some(volume.into());
            self
        }
        ///VPC ID.
        #[must_use]
        pub fn vpc_id(mut self, vpc_id: impl Into<::std::string::String>) -> Self {
            self.vpc_id = Some(vpc_id.into());
            self
        }
    }
    impl StarRocksNodeGroup {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                group_node_type: None,
                group_type_name: None,
                id: None,
                name: None,
                nodes: ::std::default::Default::default(),
            }
        }
        #[must_use]
        pub fn group_node_type(
            mut self,
            group_node_type: impl Into<crate::values::NodeTypeResult>,
        ) -> Self {
            self.group_node_type = Some(group_node_type.into());
            self
        }
        ///Kind of the group, such as `starrocks`.
        #[must_use]
        pub fn group_type_name(
            mut self,
            group_type_name: impl Into<::std::string::String>,
        ) -> Self {
            self.group_type_name = Some(group_type_name.into());
            self
        }
        ///ID of the group.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///What the group is called.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///The nodes.
        #[must_use]
        pub fn nodes(
            mut self,
            nodes: impl Into<::std::vec::Vec<StarRocksNode>>,
        ) -> Self {
            self.nodes = nodes.into();
            self
        }
    }
    impl StarRocksVolume {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                iops: None,
                size: None,
                type_: None,
                used: None,
            }
        }
        ///Operations per second.
        #[must_use]
        pub fn iops(mut self, iops: i64) -> Self {
            self.iops = Some(iops);
            self
        }
        ///Size of the disk, in bytes.
        #[must_use]
        pub fn size(mut self, size: i64) -> Self {
            self.size = Some(size);
            self
        }
        #[must_use]
        pub fn type_(mut self, type_: impl Into<crate::values::IoType>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
        ///How much is used.
        #[must_use]
        pub fn used(mut self, used: impl Into<::std::string::String>) -> Self {
            self.used = Some(used.into());
            self
        }
    }
    impl StatusResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { msg: None, status: None }
        }
        ///Why it did not work; `success` when it did.
        #[must_use]
        pub fn msg(mut self, msg: impl Into<::std::string::String>) -> Self {
            self.msg = Some(msg.into());
            self
        }
        #[must_use]
        pub fn status(
            mut self,
            status: impl Into<crate::values::OperationStatus>,
        ) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl SyncStarRocksUsersRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(action: impl Into<crate::values::UserSyncAction>) -> Self {
            Self { action: action.into() }
        }
    }
    impl SyncStarRocksUsersResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { success: None }
        }
        ///Whether it worked.
        #[must_use]
        pub fn success(mut self, success: bool) -> Self {
            self.success = Some(success);
            self
        }
    }
    impl SysTag {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            key: impl Into<SysTagKey>,
            value: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                key: key.into(),
                value: value.into(),
            }
        }
    }
    impl TableConfigCheckResult {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                check_result: None,
                table_config: None,
                table_name: None,
            }
        }
        #[must_use]
        pub fn check_result(
            mut self,
            check_result: impl Into<crate::values::CheckResult>,
        ) -> Self {
            self.check_result = Some(check_result.into());
            self
        }
        ///Configuration of the table.
        #[must_use]
        pub fn table_config(
            mut self,
            table_config: impl Into<::std::string::String>,
        ) -> Self {
            self.table_config = Some(table_config.into());
            self
        }
        ///Which table.
        #[must_use]
        pub fn table_name(
            mut self,
            table_name: impl Into<::std::string::String>,
        ) -> Self {
            self.table_name = Some(table_name.into());
            self
        }
    }
    impl TableReplConfig {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                repl_scope: None,
                repl_type: None,
                tables: None,
            }
        }
        #[must_use]
        pub fn repl_scope(mut self, repl_scope: impl Into<ReplScope>) -> Self {
            self.repl_scope = Some(repl_scope.into());
            self
        }
        #[must_use]
        pub fn repl_type(mut self, repl_type: impl Into<ReplType>) -> Self {
            self.repl_type = Some(repl_type.into());
            self
        }
        ///The tables on the list.
        #[must_use]
        pub fn tables(
            mut self,
            tables: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.tables = Some(tables.into());
            self
        }
    }
    impl TableReplConfigResult {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                repl_scope: None,
                repl_type: None,
                tables: None,
            }
        }
        #[must_use]
        pub fn repl_scope(
            mut self,
            repl_scope: impl Into<crate::values::ReplScopeResult>,
        ) -> Self {
            self.repl_scope = Some(repl_scope.into());
            self
        }
        #[must_use]
        pub fn repl_type(
            mut self,
            repl_type: impl Into<crate::values::ReplTypeResult>,
        ) -> Self {
            self.repl_type = Some(repl_type.into());
            self
        }
        ///The tables on the list.
        #[must_use]
        pub fn tables(
            mut self,
            tables: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.tables = Some(tables.into());
            self
        }
    }
    impl TablesConfig {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                table_config: None,
                table_name: None,
            }
        }
        ///Configuration of the table, such as `order by id`.
        #[must_use]
        pub fn table_config(
            mut self,
            table_config: impl Into<::std::string::String>,
        ) -> Self {
            self.table_config = Some(table_config.into());
            self
        }
        ///Which table.
        #[must_use]
        pub fn table_name(
            mut self,
            table_name: impl Into<::std::string::String>,
        ) -> Self {
            self.table_name = Some(table_name.into());
            self
        }
    }
    impl Tag {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { key: None, value: None }
        }
        ///Key of the tag.
        #[must_use]
        pub fn key(mut self, key: impl Into<::std::string::String>) -> Self {
            self.key = Some(key.into());
            self
        }
        ///Value of the tag.
        #[must_use]
        pub fn value(mut self, value: impl Into<::std::string::String>) -> Self {
            self.value = Some(value.into());
            self
        }
    }
    impl Tags {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                sys_tags: ::std::default::Default::default(),
                tags: None,
            }
        }
        ///The tags of the system.
        #[must_use]
        pub fn sys_tags(mut self, sys_tags: impl Into<::std::vec::Vec<Tag>>) -> Self {
            self.sys_tags = sys_tags.into();
            self
        }
        ///The user's tags.
        #[must_use]
        pub fn tags(mut self, tags: impl Into<::std::vec::Vec<Tag>>) -> Self {
            self.tags = Some(tags.into());
            self
        }
    }
    impl TagsInfo {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(sys_tags: impl Into<::std::vec::Vec<SysTag>>) -> Self {
            Self { sys_tags: sys_tags.into() }
        }
    }
    impl UpdateHtapQueryQueuesControlRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(enable_query_queue_select: impl Into<TextBoolean>) -> Self {
            Self {
                enable_query_queue_select: enable_query_queue_select.into(),
            }
        }
    }
    impl UpdateSlowlogSensitiveStatusRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(open_slow_log_switch: bool) -> Self {
            Self {
                open_slow_log_switch: open_slow_log_switch,
            }
        }
    }
    impl UpdateStarRockLtsConfigRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(log_configs: impl Into<::std::vec::Vec<LtsConfig>>) -> Self {
            Self {
                log_configs: log_configs.into(),
            }
        }
    }
    impl UpdateStarRocksDatabaseUserPasswordRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            password: impl Into<api_runtime::Secret>,
            user_name: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                password: password.into(),
                user_name: user_name.into(),
            }
        }
    }
    impl UpdateStarRocksDatabaseUserPermissionRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(user_name: impl Into<::std::string::String>) -> Self {
            Self {
                databases: None,
                ddl: None,
                dml: None,
                user_name: user_name.into(),
            }
        }
        ///The databases that the user may use.
        #[must_use]
        pub fn databases(
            mut self,
            databases: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.databases = Some(databases.into());
            self
        }
        /**Whether the user may define tables: 0 no, 1 yes.

Known values: `0`, `1`.*/
        #[must_use]
        pub fn ddl(mut self, ddl: i64) -> Self {
            self.ddl = Some(ddl);
            self
        }
        /**What the user may do with rows: 0 read and write, 1 read, 2 read and change settings, 3 all of it.

Known values: `0`, `1`, `2`, `3`.*/
        #[must_use]
        pub fn dml(mut self, dml: i64) -> Self {
            self.dml = Some(dml);
            self
        }
    }
    impl UpdateStarrocksParamsRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            node_type: impl Into<NodeType>,
            parameter_values: impl Into<
                ::std::collections::HashMap<::std::string::String, ::std::string::String>,
            >,
        ) -> Self {
            Self {
                node_type: node_type.into(),
                parameter_values: parameter_values.into(),
            }
        }
    }
    impl UpdateStarrocksParamsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                job_id: None,
                restart_required: None,
            }
        }
        ///ID of the job.
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
        ///Whether the instance needs a restart.
        #[must_use]
        pub fn restart_required(mut self, restart_required: bool) -> Self {
            self.restart_required = Some(restart_required);
            self
        }
    }
    impl UpgradeSrKernelVersionRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                delay: None,
                is_skip_validate: None,
            }
        }
        ///Whether to wait for the maintenance window; false when left out.
        #[must_use]
        pub fn delay(mut self, delay: bool) -> Self {
            self.delay = Some(delay);
            self
        }
        ///Whether to leave out the check before; false when left out.
        #[must_use]
        pub fn is_skip_validate(mut self, is_skip_validate: bool) -> Self {
            self.is_skip_validate = Some(is_skip_validate);
            self
        }
    }
    impl UploadImportExcelTemplateResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_count: None,
                error_tables: ::std::default::Default::default(),
                processed_rows: None,
                success: None,
                success_count: None,
                success_tables: ::std::default::Default::default(),
            }
        }
        ///How many rows are not accepted.
        #[must_use]
        pub fn error_count(mut self, error_count: i64) -> Self {
            self.error_count = Some(error_count);
            self
        }
        ///The rows that are not accepted.
        #[must_use]
        pub fn error_tables(
            mut self,
            error_tables: impl Into<::std::vec::Vec<RejectedRow>>,
        ) -> Self {
            self.error_tables = error_tables.into();
            self
        }
        ///How many rows were looked at.
        #[must_use]
        pub fn processed_rows(mut self, processed_rows: i64) -> Self {
            self.processed_rows = Some(processed_rows);
            self
        }
        ///Whether all of it worked.
        #[must_use]
        pub fn success(mut self, success: bool) -> Self {
            self.success = Some(success);
            self
        }
        ///How many rows are accepted.
        #[must_use]
        pub fn success_count(mut self, success_count: i64) -> Self {
            self.success_count = Some(success_count);
            self
        }
        ///The rows that are accepted.
        #[must_use]
        pub fn success_tables(
            mut self,
            success_tables: impl Into<::std::vec::Vec<AcceptedRow>>,
        ) -> Self {
            self.success_tables = success_tables.into();
            self
        }
    }
}
#[derive(Clone, Debug)]
/**Client for TaurusDB HTAP (Standard Edition)

StarRocks instances that follow a TaurusDB (MySQL-compatible) source through data synchronization tasks.

Version: v3*/
pub struct Client {
    pub(crate) baseurl: String,
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
        <Self as api_runtime::Api>::with_executor(base_url, ::std::sync::Arc::new(http))
    }
}
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
    pub(crate) async fn check_table_config<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[3usize])
            .await;
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
    pub(crate) async fn check_data_base_config<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[0usize])
            .await;
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
    pub(crate) async fn list_star_rocks_data_replications<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[21usize])
            .await;
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
    pub(crate) async fn modify_data_sync<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[24usize])
            .await;
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
    pub(crate) async fn create_star_rocks_data_replication<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[4usize])
            .await;
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
    pub(crate) async fn delete_star_rocks_data_replication<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[9usize])
            .await;
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
    pub(crate) async fn pause_star_rocks_data_replication<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[26usize])
            .await;
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
    pub(crate) async fn resume_star_rocks_data_replication<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[30usize])
            .await;
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
    pub(crate) async fn list_star_rocks_data_replication_config<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("task_name", &task_name))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[19usize])
            .await;
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
    pub(crate) async fn list_star_rocks_data_replication_config_by_data_base<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[20usize])
            .await;
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
    pub(crate) async fn list_star_rocks_db_parameters<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
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
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[22usize])
            .await;
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
    pub(crate) async fn list_star_rocks_data_bases<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("database_name", &database_name))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[18usize])
            .await;
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
    pub(crate) async fn show_instance_databases_for_htap<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[37usize])
            .await;
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
    pub(crate) async fn show_instance_tables_for_htap<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[38usize])
            .await;
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
    pub(crate) async fn list_htap_instance_info<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[15usize])
            .await;
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
    pub(crate) async fn list_starrocks_instance_info<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[23usize])
            .await;
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
    pub(crate) async fn delete_starrocks_instance<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[11usize])
            .await;
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
    pub(crate) async fn check_star_rocks_resource<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[1usize])
            .await;
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
    pub(crate) async fn create_starrocks_instance<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[6usize])
            .await;
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
    pub(crate) async fn restart_starrocks_instance<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[28usize])
            .await;
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
    pub(crate) async fn resize_star_rocks_flavor<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[27usize])
            .await;
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
    pub(crate) async fn modify_star_rocks_security_group<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[25usize])
            .await;
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
    pub(crate) async fn upgrade_sr_kernel_version<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[50usize])
            .await;
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
    pub(crate) async fn list_instance_node<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[17usize])
            .await;
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
    pub(crate) async fn restart_starrocks_node<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[29usize])
            .await;
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
    pub(crate) async fn list_htap_data_store<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[13usize])
            .await;
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
    pub(crate) async fn list_htap_flavor<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
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
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[14usize])
            .await;
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
    pub(crate) async fn list_htap_storage_type<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("version_name", &version_name))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[16usize])
            .await;
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
    pub(crate) async fn show_star_rocks_database_user<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("user_name", &user_name))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[40usize])
            .await;
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
    pub(crate) async fn create_star_rocks_database_user<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[5usize])
            .await;
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
    pub(crate) async fn delete_star_rocks_database_user<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("user_name", &user_name))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[10usize])
            .await;
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
    pub(crate) async fn update_star_rocks_database_user_password<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[47usize])
            .await;
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
    pub(crate) async fn update_star_rocks_database_user_permission<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[48usize])
            .await;
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
    pub(crate) async fn sync_star_rocks_users<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[43usize])
            .await;
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
    pub(crate) async fn show_starrocks_params<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("node_type", &node_type))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[42usize])
            .await;
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
    pub(crate) async fn update_starrocks_params<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[49usize])
            .await;
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
    pub(crate) async fn check_starrocks_params<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[2usize])
            .await;
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
    pub(crate) async fn show_htap_error_log_detail<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[33usize])
            .await;
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
    pub(crate) async fn show_slow_log_detail<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[39usize])
            .await;
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
    pub(crate) async fn show_star_rocks_slowlog_sensitive_status<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[41usize])
            .await;
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
    pub(crate) async fn update_slowlog_sensitive_status<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[45usize])
            .await;
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
    pub(crate) async fn show_htap_lts_config<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
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
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[34usize])
            .await;
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
    pub(crate) async fn update_star_rock_lts_config<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[46usize])
            .await;
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
    pub(crate) async fn delete_star_rock_lts_config<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[8usize])
            .await;
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
    pub(crate) async fn show_htap_process_list<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[35usize])
            .await;
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
    pub(crate) async fn delete_htap_process_list<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[7usize])
            .await;
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
    pub(crate) async fn update_htap_query_queues_control<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[44usize])
            .await;
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
    pub(crate) async fn show_htap_query_queues_rule<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[36usize])
            .await;
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
    pub(crate) async fn set_htap_query_queues_rule<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[31usize])
            .await;
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
    pub(crate) async fn download_import_excel_template<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .query(&progenitor_client::QueryParam::new("template_type", &template_type))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[12usize])
            .await;
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
    pub(crate) async fn upload_import_excel_template<
        'a,
        B: Into<api_runtime::private::Bytes>,
    >(
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
        let mut request = api_runtime::private::RequestBuilder::post(url)
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
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[51usize])
            .await;
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
    pub(crate) async fn show_gauss_my_sql_job_info<'a>(
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
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("id", &id))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[32usize])
            .await;
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
        executor: std::sync::Arc<dyn api_runtime::Executor>,
    ) -> Self {
        Self {
            baseurl: base_url.to_owned(),
            inner: executor,
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
    #[non_exhaustive]
    pub struct UploadImportExcelTemplateRequest {
        pub template_type: crate::types::TemplateType,
        ///The workbook (.xlsx).
        pub file: api_runtime::File,
        pub is_instance_level: Option<crate::types::TextBoolean>,
        ///The databases that are chosen, with commas between.
        pub selected_dbs: String,
        pub database_scope: Option<crate::types::TextBoolean>,
        pub is_support_regexp: Option<crate::types::TextBoolean>,
    }
    impl UploadImportExcelTemplateRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            template_type: impl Into<crate::types::TemplateType>,
            file: impl Into<api_runtime::File>,
            selected_dbs: impl Into<String>,
        ) -> Self {
            Self {
                template_type: template_type.into(),
                file: file.into(),
                is_instance_level: None,
                selected_dbs: selected_dbs.into(),
                database_scope: None,
                is_support_regexp: None,
            }
        }
        #[must_use]
        pub fn is_instance_level(
            mut self,
            is_instance_level: impl Into<crate::types::TextBoolean>,
        ) -> Self {
            self.is_instance_level = Some(is_instance_level.into());
            self
        }
        #[must_use]
        pub fn database_scope(
            mut self,
            database_scope: impl Into<crate::types::TextBoolean>,
        ) -> Self {
            self.database_scope = Some(database_scope.into());
            self
        }
        #[must_use]
        pub fn is_support_regexp(
            mut self,
            is_support_regexp: impl Into<crate::types::TextBoolean>,
        ) -> Self {
            self.is_support_regexp = Some(is_support_regexp.into());
            self
        }
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
/// The arguments of constructors that take many.
pub mod required {
    /// What every `CreateStarRocksDataReplicationRequest` has.
    #[derive(Clone, Debug)]
    pub struct CreateStarRocksDataReplicationRequest {
        pub source_database: crate::types::SourceDatabaseName,
        ///The TaurusDB instance that is read.
        pub source_instance_id: ::std::string::String,
        pub target_database: crate::types::TargetDatabaseName,
        pub task_name: crate::types::TaskName,
    }
    /// What every `CreateStarrocksInstanceRequest` has.
    #[derive(Clone, Debug)]
    pub struct CreateStarrocksInstanceRequest {
        ///Code of the availability zone.
        pub az_code: ::std::string::String,
        pub az_mode: crate::types::AzMode,
        ///How many BE nodes: 1, or 3 to 10 in a cluster.
        pub be_count: ::std::num::NonZeroU64,
        ///The flavor of BE nodes: the `id` of a flavor.
        pub be_flavor_id: ::std::string::String,
        pub be_volume: crate::types::BeVolume,
        pub db_root_pwd: api_runtime::Secret,
        pub engine: crate::types::Engine,
        ///How many FE nodes: 1, or 3 to 10 in a cluster.
        pub fe_count: ::std::num::NonZeroU64,
        ///The flavor of FE nodes: the `id` of a flavor.
        pub fe_flavor_id: ::std::string::String,
        pub fe_volume: crate::types::FeVolume,
        pub ha: crate::types::Ha,
        pub name: crate::types::StarRocksInstanceName,
        pub tags_info: crate::types::TagsInfo,
    }
    /// What every `LtsConfig` has.
    #[derive(Clone, Debug)]
    pub struct LtsConfig {
        pub instance_id: crate::types::InstanceId,
        pub log_type: crate::values::LogType,
        ///ID of the log group.
        pub lts_group_id: ::std::string::String,
        ///ID of the log stream.
        pub lts_stream_id: ::std::string::String,
    }
    /// What every `QueryQueueRule` has.
    #[derive(Clone, Debug)]
    pub struct QueryQueueRule {
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
    /// What every `ResourceToCheck` has.
    #[derive(Clone, Debug)]
    pub struct ResourceToCheck {
        pub availability_zone_mode: crate::types::AzMode,
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
        pub mode: crate::types::HaMode,
        ///The subnet, which is that of the TaurusDB instance.
        pub subnet_id: ::std::string::String,
    }
    /// What every `ShowHtapErrorLogDetailRequest` has.
    #[derive(Clone, Debug)]
    pub struct ShowHtapErrorLogDetailRequest {
        ///Until when, such as `2026-03-03T00:00:00+0800`.
        pub end_time: ::std::string::String,
        pub level: crate::values::LogLevel,
        pub limit: crate::types::ErrorLogLimit,
        pub node_id: crate::types::StarRocksNodeId,
        ///From when, such as `2026-03-03T00:00:00+0800`.
        pub start_time: ::std::string::String,
    }
    /// What every `ShowInstanceTablesForHtapRequest` has.
    #[derive(Clone, Debug)]
    pub struct ShowInstanceTablesForHtapRequest {
        ///The databases and tables that are looked for.
        pub database_tables: ::std::vec::Vec<crate::types::DatabaseTables>,
        pub filter_type: crate::types::ReplType,
        ///The tables that are chosen already.
        pub selected_tables: ::std::vec::Vec<crate::types::DatabaseTables>,
        pub source_instance_id: crate::types::TaurusDbInstanceId,
    }
    /// What every `ShowSlowLogDetailRequest` has.
    #[derive(Clone, Debug)]
    pub struct ShowSlowLogDetailRequest {
        ///Until when, such as `2026-03-03T00:00:00+0800`.
        pub end_time: ::std::string::String,
        ///How many entries to return.
        pub limit: i64,
        pub node_id: crate::types::StarRocksNodeId,
        ///From when, such as `2026-03-03T00:00:00+0800`.
        pub start_time: ::std::string::String,
    }
}
