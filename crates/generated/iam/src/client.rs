// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Who wants a temporary access key, and for how long.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct AccessKeyAuth {
        pub identity: AccessKeyIdentity,
    }
    ///Whose key it is: with the method `token` the owner of `token`, with `assume_role` the agency `assume_role`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct AccessKeyIdentity {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assume_role: ::std::option::Option<AssumeRole>,
        ///`token` or `assume_role`.
        pub methods: [AccessKeyMethod; 1usize],
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy: ::std::option::Option<ServicePolicy>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token: ::std::option::Option<TokenOfIdentity>,
    }
    ///What a temporary access key is given for: a token, or an agency that is assumed.
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
    pub enum AccessKeyMethod {
        #[serde(rename = "assume_role")]
        AssumeRole,
        #[serde(rename = "token")]
        Token,
    }
    impl ::std::fmt::Display for AccessKeyMethod {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::AssumeRole => f.write_str("assume_role"),
                Self::Token => f.write_str("token"),
            }
        }
    }
    impl ::std::str::FromStr for AccessKeyMethod {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "assume_role" => Ok(Self::AssumeRole),
                "token" => Ok(Self::Token),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AccessKeyMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AccessKeyMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The agency that is assumed. One of `domain_id` and `domain_name` is required.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeRole {
        ///Name of the agency.
        pub agency_name: ::std::string::String,
        ///ID of the account that the agency belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain_id: ::std::option::Option<::std::string::String>,
        ///Name of the account that the agency belongs to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain_name: ::std::option::Option<::std::string::String>,
        ///How long the key is to be valid, in seconds; 15 minutes when left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_seconds: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub session_user: ::std::option::Option<SessionUser>,
    }
    ///Where a service is in a region.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct CatalogEndpoint {
        ///ID of the endpoint.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Who it is for; `public` for everyone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interface: ::std::option::Option<::std::string::String>,
        ///The region, or `*` for every region.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region: ::std::option::Option<::std::string::String>,
        ///ID of the region.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region_id: ::std::option::Option<::std::string::String>,
        ///URL of the endpoint.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    ///A service.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct CatalogService {
        ///Where the service is.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub endpoints: ::std::vec::Vec<CatalogEndpoint>,
        ///ID of the service.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the service.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Kind of the service.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
    }
    ///Who wants a temporary access key, and for how long.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct CreateTemporaryAccessKeyRequest {
        pub auth: AccessKeyAuth,
    }
    ///Who wants a token, and what for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct CreateTokenByPasswordRequest {
        pub auth: PasswordAuth,
    }
    ///Who wants a token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct CreateTokenWithIdTokenRequest {
        pub auth: IdTokenAuth,
    }
    ///The account that the user belongs to.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Domain {
        ///Name of the account.
        pub name: ::std::string::String,
    }
    ///The older form of an error.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ErrorDetails {
        ///The HTTP status.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<i64>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        ///The name of the HTTP status.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<::std::string::String>,
    }
    ///Why the service did not do what was asked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ErrorResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error: ::std::option::Option<ErrorDetails>,
        ///Error code, such as `IAM.0011`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///What the identity provider says of the caller.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct IdToken {
        pub id: api_runtime::Secret,
    }
    ///How the caller proves who it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct IdTokenAuth {
        pub id_token: IdToken,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<Scope>,
    }
    ///The projects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ListProjectsResponse {
        ///The projects.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub projects: ::std::vec::Vec<Project>,
    }
    ///Who wants a token, and what for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct PasswordAuth {
        pub identity: PasswordIdentity,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<Scope>,
    }
    ///How the caller proves who it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct PasswordIdentity {
        ///Always `password`.
        pub methods: ::std::vec::Vec<::std::string::String>,
        pub password: PasswordOfUser,
    }
    ///A user and its password.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct PasswordOfUser {
        pub user: User,
    }
    ///A project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Project {
        ///ID of the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain_id: ::std::option::Option<::std::string::String>,
        ///Whether the project is in use.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enabled: ::std::option::Option<bool>,
        ///ID of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///What the token is good for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Scope {
        pub project: ScopeProject,
    }
    ///A project, by id or by name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ScopeProject {
        ///ID of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the project; that of a region is the region's id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///A policy that narrows what the key may do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct ServicePolicy {
        ///What is allowed and what is denied.
        #[serde(rename = "Statement")]
        pub statement: ::std::vec::Vec<ServiceStatement>,
        ///`1.1` for a custom policy.
        #[serde(rename = "Version")]
        pub version: ::std::string::String,
    }
    ///A statement of a policy.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct ServiceStatement {
        ///Operations, such as `obs:object:*`.
        #[serde(rename = "Action")]
        pub action: ::std::vec::Vec<::std::string::String>,
        ///Operators, each with condition keys and their values.
        #[serde(
            rename = "Condition",
            default,
            skip_serializing_if = ":: std :: collections :: HashMap::is_empty"
        )]
        pub condition: ::std::collections::HashMap<
            ::std::string::String,
            ::std::collections::HashMap<
                ::std::string::String,
                ::std::vec::Vec<::std::string::String>,
            >,
        >,
        #[serde(rename = "Effect")]
        pub effect: crate::values::StatementEffect,
        ///Resources, such as `obs:*:*:object:*`.
        #[serde(
            rename = "Resource",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub resource: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    }
    ///The user of the company that acts through the agency.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct SessionUser {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<SessionUserName>,
    }
    ///Name of a user; begins with a letter.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SessionUserName(::std::string::String);
    impl ::std::ops::Deref for SessionUserName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SessionUserName> for ::std::string::String {
        fn from(value: SessionUserName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SessionUserName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 5usize {
                return Err("shorter than 5 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SessionUserName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SessionUserName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SessionUserName {
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
    ///An access key that is good for a time, together with its security token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TemporaryAccessKey {
        ///ID of the access key.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access: ::std::option::Option<::std::string::String>,
        ///When the key expires, such as `2026-01-03T15:05:22.701000Z`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub secret: ::std::option::Option<api_runtime::Secret>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub securitytoken: ::std::option::Option<api_runtime::Secret>,
    }
    ///The temporary access key.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TemporaryAccessKeyResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub credential: ::std::option::Option<TemporaryAccessKey>,
    }
    ///An account.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TokenAccount {
        ///ID of the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///What is known of a token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TokenDetails {
        ///The services that the token is good for.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub catalog: ::std::vec::Vec<CatalogService>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain: ::std::option::Option<TokenAccount>,
        ///When the token expires, such as `2026-01-04T09:05:22.701000Z`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<::std::string::String>,
        ///When the token was issued.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub issued_at: ::std::option::Option<::std::string::String>,
        ///How the caller proved who it is.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub methods: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project: ::std::option::Option<TokenProject>,
        ///What the user may do in the project or the account.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub roles: ::std::vec::Vec<TokenRole>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user: ::std::option::Option<TokenUser>,
    }
    ///The token, and how long the key is to be valid.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct TokenOfIdentity {
        ///How long the key is to be valid; 15 minutes when left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_seconds: ::std::option::Option<i64>,
        pub id: api_runtime::Secret,
    }
    ///The project that the token is good for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TokenProject {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain: ::std::option::Option<TokenAccount>,
        ///ID of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///What is known of a token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TokenResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token: ::std::option::Option<TokenDetails>,
    }
    ///A role.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TokenRole {
        ///ID of the role.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the role.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    ///The user that the token was issued to.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct TokenUser {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain: ::std::option::Option<TokenAccount>,
        ///ID of the user.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///Name of the user.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///When the password expires; empty when it does not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub password_expires_at: ::std::option::Option<::std::string::String>,
    }
    ///An IAM user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct User {
        pub domain: Domain,
        ///Name of the user.
        pub name: ::std::string::String,
        pub password: api_runtime::Secret,
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
    impl AccessKeyAuth {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(identity: impl Into<AccessKeyIdentity>) -> Self {
            Self { identity: identity.into() }
        }
    }
    impl AccessKeyIdentity {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(methods: impl Into<[AccessKeyMethod; 1usize]>) -> Self {
            Self {
                assume_role: None,
                methods: methods.into(),
                policy: None,
                token: None,
            }
        }
        #[must_use]
        pub fn assume_role(mut self, assume_role: impl Into<AssumeRole>) -> Self {
            self.assume_role = Some(assume_role.into());
            self
        }
        #[must_use]
        pub fn policy(mut self, policy: impl Into<ServicePolicy>) -> Self {
            self.policy = Some(policy.into());
            self
        }
        #[must_use]
        pub fn token(mut self, token: impl Into<TokenOfIdentity>) -> Self {
            self.token = Some(token.into());
            self
        }
    }
    impl AssumeRole {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(agency_name: impl Into<::std::string::String>) -> Self {
            Self {
                agency_name: agency_name.into(),
                domain_id: None,
                domain_name: None,
                duration_seconds: None,
                session_user: None,
            }
        }
        ///ID of the account that the agency belongs to.
        #[must_use]
        pub fn domain_id(mut self, domain_id: impl Into<::std::string::String>) -> Self {
            self.domain_id = Some(domain_id.into());
            self
        }
        ///Name of the account that the agency belongs to.
        #[must_use]
        pub fn domain_name(
            mut self,
            domain_name: impl Into<::std::string::String>,
        ) -> Self {
            self.domain_name = Some(domain_name.into());
            self
        }
        ///How long the key is to be valid, in seconds; 15 minutes when left out.
        #[must_use]
        pub fn duration_seconds(mut self, duration_seconds: i64) -> Self {
            self.duration_seconds = Some(duration_seconds);
            self
        }
        #[must_use]
        pub fn session_user(mut self, session_user: impl Into<SessionUser>) -> Self {
            self.session_user = Some(session_user.into());
            self
        }
    }
    impl CatalogEndpoint {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                id: None,
                interface: None,
                region: None,
                region_id: None,
                url: None,
            }
        }
        ///ID of the endpoint.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Who it is for; `public` for everyone.
        #[must_use]
        pub fn interface(mut self, interface: impl Into<::std::string::String>) -> Self {
            self.interface = Some(interface.into());
            self
        }
        ///The region, or `*` for every region.
        #[must_use]
        pub fn region(mut self, region: impl Into<::std::string::String>) -> Self {
            self.region = Some(region.into());
            self
        }
        ///ID of the region.
        #[must_use]
        pub fn region_id(mut self, region_id: impl Into<::std::string::String>) -> Self {
            self.region_id = Some(region_id.into());
            self
        }
        ///URL of the endpoint.
        #[must_use]
        pub fn url(mut self, url: impl Into<::std::string::String>) -> Self {
            self.url = Some(url.into());
            self
        }
    }
    impl CatalogService {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                endpoints: ::std::default::Default::default(),
                id: None,
                name: None,
                type_: None,
            }
        }
        ///Where the service is.
        #[must_use]
        pub fn endpoints(
            mut self,
            endpoints: impl Into<::std::vec::Vec<CatalogEndpoint>>,
        ) -> Self {
            self.endpoints = endpoints.into();
            self
        }
        ///ID of the service.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the service.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///Kind of the service.
        #[must_use]
        pub fn type_(mut self, type_: impl Into<::std::string::String>) -> Self {
            self.type_ = Some(type_.into());
            self
        }
    }
    impl CreateTemporaryAccessKeyRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(auth: impl Into<AccessKeyAuth>) -> Self {
            Self { auth: auth.into() }
        }
    }
    impl CreateTokenByPasswordRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(auth: impl Into<PasswordAuth>) -> Self {
            Self { auth: auth.into() }
        }
    }
    impl CreateTokenWithIdTokenRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(auth: impl Into<IdTokenAuth>) -> Self {
            Self { auth: auth.into() }
        }
    }
    impl Domain {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(name: impl Into<::std::string::String>) -> Self {
            Self { name: name.into() }
        }
    }
    impl ErrorDetails {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                code: None,
                message: None,
                title: None,
            }
        }
        ///The HTTP status.
        #[must_use]
        pub fn code(mut self, code: i64) -> Self {
            self.code = Some(code);
            self
        }
        ///Error message.
        #[must_use]
        pub fn message(mut self, message: impl Into<::std::string::String>) -> Self {
            self.message = Some(message.into());
            self
        }
        ///The name of the HTTP status.
        #[must_use]
        pub fn title(mut self, title: impl Into<::std::string::String>) -> Self {
            self.title = Some(title.into());
            self
        }
    }
    impl ErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error: None,
                error_code: None,
                error_msg: None,
            }
        }
        #[must_use]
        pub fn error(mut self, error: impl Into<ErrorDetails>) -> Self {
            self.error = Some(error.into());
            self
        }
        ///Error code, such as `IAM.0011`.
        #[must_use]
        pub fn error_code(
            mut self,
            error_code: impl Into<::std::string::String>,
        ) -> Self {
            self.error_code = Some(error_code.into());
            self
        }
        ///Error message.
        #[must_use]
        pub fn error_msg(mut self, error_msg: impl Into<::std::string::String>) -> Self {
            self.error_msg = Some(error_msg.into());
            self
        }
    }
    impl IdToken {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(id: impl Into<api_runtime::Secret>) -> Self {
            Self { id: id.into() }
        }
    }
    impl IdTokenAuth {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(id_token: impl Into<IdToken>) -> Self {
            Self {
                id_token: id_token.into(),
                scope: None,
            }
        }
        #[must_use]
        pub fn scope(mut self, scope: impl Into<Scope>) -> Self {
            self.scope = Some(scope.into());
            self
        }
    }
    impl ListProjectsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                projects: ::std::default::Default::default(),
            }
        }
        ///The projects.
        #[must_use]
        pub fn projects(
            mut self,
            projects: impl Into<::std::vec::Vec<Project>>,
        ) -> Self {
            self.projects = projects.into();
            self
        }
    }
    impl PasswordAuth {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(identity: impl Into<PasswordIdentity>) -> Self {
            Self {
                identity: identity.into(),
                scope: None,
            }
        }
        #[must_use]
        pub fn scope(mut self, scope: impl Into<Scope>) -> Self {
            self.scope = Some(scope.into());
            self
        }
    }
    impl PasswordIdentity {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            methods: impl Into<::std::vec::Vec<::std::string::String>>,
            password: impl Into<PasswordOfUser>,
        ) -> Self {
            Self {
                methods: methods.into(),
                password: password.into(),
            }
        }
    }
    impl PasswordOfUser {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(user: impl Into<User>) -> Self {
            Self { user: user.into() }
        }
    }
    impl Project {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                domain_id: None,
                enabled: None,
                id: None,
                name: None,
            }
        }
        ///ID of the account.
        #[must_use]
        pub fn domain_id(mut self, domain_id: impl Into<::std::string::String>) -> Self {
            self.domain_id = Some(domain_id.into());
            self
        }
        ///Whether the project is in use.
        #[must_use]
        pub fn enabled(mut self, enabled: bool) -> Self {
            self.enabled = Some(enabled);
            self
        }
        ///ID of the project.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the project.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl Scope {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(project: impl Into<ScopeProject>) -> Self {
            Self { project: project.into() }
        }
    }
    impl ScopeProject {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { id: None, name: None }
        }
        ///ID of the project.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the project; that of a region is the region's id.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl ServicePolicy {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            statement: impl Into<::std::vec::Vec<ServiceStatement>>,
            version: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                statement: statement.into(),
                version: version.into(),
            }
        }
    }
    impl ServiceStatement {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            action: impl Into<::std::vec::Vec<::std::string::String>>,
            effect: impl Into<crate::values::StatementEffect>,
        ) -> Self {
            Self {
                action: action.into(),
                condition: ::std::default::Default::default(),
                effect: effect.into(),
                resource: None,
            }
        }
        ///Operators, each with condition keys and their values.
        #[must_use]
        pub fn condition(
            mut self,
            condition: impl Into<
                ::std::collections::HashMap<
                    ::std::string::String,
                    ::std::collections::HashMap<
                        ::std::string::String,
                        ::std::vec::Vec<::std::string::String>,
                    >,
                >,
            >,
        ) -> Self {
            self.condition = condition.into();
            self
        }
        ///Resources, such as `obs:*:*:object:*`.
        #[must_use]
        pub fn resource(
            mut self,
            resource: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.resource = Some(resource.into());
            self
        }
    }
    impl SessionUser {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { name: None }
        }
        #[must_use]
        pub fn name(mut self, name: impl Into<SessionUserName>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl TemporaryAccessKey {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                access: None,
                expires_at: None,
                secret: None,
                securitytoken: None,
            }
        }
        ///ID of the access key.
        #[must_use]
        pub fn access(mut self, access: impl Into<::std::string::String>) -> Self {
            self.access = Some(access.into());
            self
        }
        ///When the key expires, such as `2026-01-03T15:05:22.701000Z`.
        #[must_use]
        pub fn expires_at(
            mut self,
            expires_at: impl Into<::std::string::String>,
        ) -> Self {
            self.expires_at = Some(expires_at.into());
            self
        }
        #[must_use]
        pub fn secret(mut self, secret: impl Into<api_runtime::Secret>) -> Self {
            self.secret = Some(secret.into());
            self
        }
        #[must_use]
        pub fn securitytoken(
            mut self,
            securitytoken: impl Into<api_runtime::Secret>,
        ) -> Self {
            self.securitytoken = Some(securitytoken.into());
            self
        }
    }
    impl TemporaryAccessKeyResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { credential: None }
        }
        #[must_use]
        pub fn credential(mut self, credential: impl Into<TemporaryAccessKey>) -> Self {
            self.credential = Some(credential.into());
            self
        }
    }
    impl TokenAccount {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { id: None, name: None }
        }
        ///ID of the account.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the account.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl TokenDetails {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                catalog: ::std::default::Default::default(),
                domain: None,
                expires_at: None,
                issued_at: None,
                methods: ::std::default::Default::default(),
                project: None,
                roles: ::std::default::Default::default(),
                user: None,
            }
        }
        ///The services that the token is good for.
        #[must_use]
        pub fn catalog(
            mut self,
            catalog: impl Into<::std::vec::Vec<CatalogService>>,
        ) -> Self {
            self.catalog = catalog.into();
            self
        }
        #[must_use]
        pub fn domain(mut self, domain: impl Into<TokenAccount>) -> Self {
            self.domain = Some(domain.into());
            self
        }
        ///When the token expires, such as `2026-01-04T09:05:22.701000Z`.
        #[must_use]
        pub fn expires_at(
            mut self,
            expires_at: impl Into<::std::string::String>,
        ) -> Self {
            self.expires_at = Some(expires_at.into());
            self
        }
        ///When the token was issued.
        #[must_use]
        pub fn issued_at(mut self, issued_at: impl Into<::std::string::String>) -> Self {
            self.issued_at = Some(issued_at.into());
            self
        }
        ///How the caller proved who it is.
        #[must_use]
        pub fn methods(
            mut self,
            methods: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.methods = methods.into();
            self
        }
        #[must_use]
        pub fn project(mut self, project: impl Into<TokenProject>) -> Self {
            self.project = Some(project.into());
            self
        }
        ///What the user may do in the project or the account.
        #[must_use]
        pub fn roles(mut self, roles: impl Into<::std::vec::Vec<TokenRole>>) -> Self {
            self.roles = roles.into();
            self
        }
        #[must_use]
        pub fn user(mut self, user: impl Into<TokenUser>) -> Self {
            self.user = Some(user.into());
            self
        }
    }
    impl TokenOfIdentity {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(id: impl Into<api_runtime::Secret>) -> Self {
            Self {
                duration_seconds: None,
                id: id.into(),
            }
        }
        ///How long the key is to be valid; 15 minutes when left out.
        #[must_use]
        pub fn duration_seconds(mut self, duration_seconds: i64) -> Self {
            self.duration_seconds = Some(duration_seconds);
            self
        }
    }
    impl TokenProject {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                domain: None,
                id: None,
                name: None,
            }
        }
        #[must_use]
        pub fn domain(mut self, domain: impl Into<TokenAccount>) -> Self {
            self.domain = Some(domain.into());
            self
        }
        ///ID of the project.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the project.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl TokenResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { token: None }
        }
        #[must_use]
        pub fn token(mut self, token: impl Into<TokenDetails>) -> Self {
            self.token = Some(token.into());
            self
        }
    }
    impl TokenRole {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { id: None, name: None }
        }
        ///ID of the role.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the role.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }
    impl TokenUser {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                domain: None,
                id: None,
                name: None,
                password_expires_at: None,
            }
        }
        #[must_use]
        pub fn domain(mut self, domain: impl Into<TokenAccount>) -> Self {
            self.domain = Some(domain.into());
            self
        }
        ///ID of the user.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///Name of the user.
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///When the password expires; empty when it does not.
        #[must_use]
        pub fn password_expires_at(
            mut self,
            password_expires_at: impl Into<::std::string::String>,
        ) -> Self {
            self.password_expires_at = Some(password_expires_at.into());
            self
        }
    }
    impl User {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            domain: impl Into<Domain>,
            name: impl Into<::std::string::String>,
            password: impl Into<api_runtime::Secret>,
        ) -> Self {
            Self {
                domain: domain.into(),
                name: name.into(),
                password: password.into(),
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Identity and Access Management

Tokens, temporary access keys and projects, as far as a client needs them to prove who it is.

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
    /**Obtains a user token with a user name and a password

The token itself is the value of the response's header `X-Subject-Token`. It is valid for 24 hours.

Sends a `POST` request to `/v3/auth/tokens`

Arguments:
- `nocatalog`: Any value leaves the catalog of services out of the response.
- `body`
*/
    pub(crate) async fn keystone_create_user_token_by_password<'a>(
        &'a self,
        nocatalog: Option<&'a str>,
        body: &'a types::CreateTokenByPasswordRequest,
    ) -> Result<ResponseValue<types::TokenResponse>, Error<types::ErrorResponse>> {
        let url = format!("{}/v3/auth/tokens", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        #[allow(unused_mut)]
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(&progenitor_client::QueryParam::new("nocatalog", &nocatalog))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[2usize])
            .await;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Obtains a token with the ID token of an OpenID Connect identity provider

The token itself is the value of the response's header `X-Subject-Token`. Without a scope it belongs to no project.

Sends a `POST` request to `/v3.0/OS-AUTH/id-token/tokens`

Arguments:
- `x_idp_id`: The identity provider.
- `body`
*/
    pub(crate) async fn create_token_with_id_token<'a>(
        &'a self,
        x_idp_id: &'a str,
        body: &'a types::CreateTokenWithIdTokenRequest,
    ) -> Result<ResponseValue<types::TokenResponse>, Error<types::ErrorResponse>> {
        let url = format!("{}/v3.0/OS-AUTH/id-token/tokens", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map.append("X-Idp-Id", x_idp_id.to_string().try_into()?);
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
            201u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Obtains a temporary access key with a token, or that of an agency

With the method `token`, the token that proves the caller is in the body. With the method `assume_role`, the request has a token or a signature. The key is valid for as long as was asked, 15 minutes to 24 hours.

Sends a `POST` request to `/v3.0/OS-CREDENTIAL/securitytokens`

*/
    pub(crate) async fn create_temporary_access_key<'a>(
        &'a self,
        body: &'a types::CreateTemporaryAccessKeyRequest,
    ) -> Result<
        ResponseValue<types::TemporaryAccessKeyResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/v3.0/OS-CREDENTIAL/securitytokens", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
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
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lists the projects of the account

The project that every region has is named after the region.

Sends a `GET` request to `/v3/projects`

Arguments:
- `name`: Only projects of this name.
*/
    pub(crate) async fn keystone_list_projects<'a>(
        &'a self,
        name: Option<&'a str>,
    ) -> Result<
        ResponseValue<types::ListProjectsResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/v3/projects", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        #[allow(unused_mut)]
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("name", &name))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[3usize])
            .await;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
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
                "CreateTemporaryAccessKey",
                "POST",
                "/v3.0/OS-CREDENTIAL/securitytokens",
                api_runtime::Effect::Create,
            )
            .idempotent()
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["id"])
            .response_fields(&["credential"]),
        api_runtime::Operation::new(
                "CreateTokenWithIdToken",
                "POST",
                "/v3.0/OS-AUTH/id-token/tokens",
                api_runtime::Effect::Create,
            )
            .idempotent()
            .parameters(&[api_runtime::Parameter::header("X-Idp-Id").required()])
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["id"])
            .response_fields(&["token"]),
        api_runtime::Operation::new(
                "KeystoneCreateUserTokenByPassword",
                "POST",
                "/v3/auth/tokens",
                api_runtime::Effect::Create,
            )
            .idempotent()
            .parameters(&[api_runtime::Parameter::query("nocatalog")])
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["password"])
            .response_fields(&["token"]),
        api_runtime::Operation::new(
                "KeystoneListProjects",
                "GET",
                "/v3/projects",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(&[api_runtime::Parameter::query("name")])
            .response(api_runtime::Content::Json)
            .response_fields(&["projects"])
            .response_needs(&["projects"]),
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
impl api_runtime::Checked for types::SessionUserName {
    const RULE: &'static str = "5 to 64 characters, matching ^[A-Za-z0-9_-]+$";
}
/// Enums of known values, which keep values that the document does not list.
pub mod values {
    api_runtime::open_enum! {
        #[doc =
        "Whether a statement allows or denies. An example of the definition has `allow`."]
        StatementEffect { #[doc = "`Allow`"] Allow = "Allow", #[doc = "`Deny`"] Deny =
        "Deny", }
    }
}
