// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///What is to be synchronized, and how.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct CheckTableConfigRequest {
        ///Parameters of the synchronization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub db_configs: ::std::option::Option<::std::vec::Vec<DbConfig>>,
        ///Set to true, the task is created as well; a boolean written as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_create_task: ::std::option::Option<::std::string::String>,
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
            { ::regress::Regex::new("^[A-Za-z0-9]{32}(in07|in17)$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[A-Za-z0-9]{32}(in07|in17)$\"".into(),
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
    ///Whether the list of tables is a whitelist or a blacklist.
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
    ///The verdict on one table.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct TableConfigCheckResult {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub check_result: ::std::option::Option<crate::taurus_htap::values::CheckResult>,
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
    pub(crate) inner: std::sync::Arc<dyn crate::Carrier>,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: std::sync::Arc<dyn crate::Carrier>) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: std::sync::Arc<dyn crate::Carrier>,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<std::sync::Arc<dyn crate::Carrier>> for Client {
    fn api_version() -> &'static str {
        "v3"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &std::sync::Arc<dyn crate::Carrier> {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<std::sync::Arc<dyn crate::Carrier>>,
    {}
};
#[allow(clippy::all)]
impl Client {
    /**Are these tables fit for synchronization?

Checks whether the configuration of each table fits data synchronization. With `is_create_task` the same call also creates the synchronization task.

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/table-config-check`

Arguments:
- `project_id`: Project of the tenant in the region.
- `instance_id`: The StarRocks instance.
- `x_language`: Language of the messages in the reply.
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
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
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
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
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
/// The names of the client's methods, in the order of [`OPERATIONS`](crate::Api::OPERATIONS).
const METHODS: &[&str] = &["check_table_config"];
impl crate::Api for Client {
    const OPERATIONS: &'static [crate::Operation] = &[
        crate::Operation {
            id: "CheckTableConfig",
            method: "POST",
            path: "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/table-config-check",
            effect: crate::Effect::Create,
            repeat_safe: false,
        },
    ];
    fn with_carrier(
        endpoint: &str,
        http: reqwest::Client,
        carrier: std::sync::Arc<dyn crate::Carrier>,
    ) -> Self {
        Self::new_with_client(endpoint, http, carrier)
    }
}
impl ClientHooks<std::sync::Arc<dyn crate::Carrier>> for Client {
    async fn exec(
        &self,
        request: reqwest::Request,
        info: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        match METHODS.binary_search(&info.operation_id) {
            Ok(index) => {
                self.inner.carry(request, &<Self as crate::Api>::OPERATIONS[index]).await
            }
            Err(_) => unreachable!("METHODS has the name of every method"),
        }
    }
}
impl crate::Checked for types::InstanceId {
    const RULE: &'static str = "exactly 36 characters, matching ^[A-Za-z0-9]{32}(in07|in17)$";
}
impl crate::Checked for types::ProjectId {
    const RULE: &'static str = "exactly 32 characters, matching ^[A-Za-z0-9]+$";
}
impl crate::Checked for types::SourceDatabaseName {
    const RULE: &'static str = "3 to 1024 characters, matching ^[A-Za-z0-9_]+$";
}
impl crate::Checked for types::TargetDatabaseName {
    const RULE: &'static str = "3 to 128 characters, matching ^[A-Za-z0-9_]+$";
}
impl crate::Checked for types::TaskName {
    const RULE: &'static str = "3 to 128 characters, matching ^[A-Za-z0-9_]+$";
}
/// Values that may take others tomorrow than those known today.
pub mod values {
    crate::open_enum! {
        #[doc = "The verdict of a check."] CheckResult { #[doc = "`success`"] Success =
        "success", #[doc = "`failed`"] Failed = "failed", #[doc = "`fail`"] Fail =
        "fail", }
    }
}
