// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Name of a session, which appears in the account's audit records.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AgencySessionName(::std::string::String);
    impl ::std::ops::Deref for AgencySessionName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AgencySessionName> for ::std::string::String {
        fn from(value: AgencySessionName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AgencySessionName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 2usize {
                return Err("shorter than 2 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9+,.=@_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9+,.=@_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AgencySessionName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AgencySessionName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AgencySessionName {
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
    ///URN of an agency, such as `iam::27680d67da6b47eb82d00a1a118be145:agency:htap-operator`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AgencyUrn(::std::string::String);
    impl ::std::ops::Deref for AgencyUrn {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AgencyUrn> for ::std::string::String {
        fn from(value: AgencyUrn) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AgencyUrn {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1500usize {
                return Err("longer than 1500 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            {
                ::regress::Regex::new(
                        "^[A-Za-z0-9+/=\\-_]+:[A-Za-z0-9+/=\\-_*]{0,255}:[A-Za-z0-9+/=\\-_]{1,64}:[A-Za-z0-9+/=\\-_]{1,64}:.+$",
                    )
                    .unwrap()
            });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[A-Za-z0-9+/=\\-_]+:[A-Za-z0-9+/=\\-_*]{0,255}:[A-Za-z0-9+/=\\-_]{1,64}:[A-Za-z0-9+/=\\-_]{1,64}:.+$\""
                        .into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AgencyUrn {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AgencyUrn {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AgencyUrn {
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
    ///Why an agency was not assumed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyErrorResponse {
        ///Why the call is forbidden, in a form that only STS can decode.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub encoded_authorization_message: ::std::option::Option<::std::string::String>,
        ///Error code, such as `STS5.1001`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///Which agency is assumed, and for what.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyRequest {
        pub agency_session_name: AgencySessionName,
        pub agency_urn: AgencyUrn,
        ///How long the key is to be valid, in seconds: no longer than the agency's longest session, and an hour at most where the request is signed with a temporary access key.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_seconds: ::std::option::Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub external_id: ::std::option::Option<ExternalId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy: ::std::option::Option<SessionPolicy>,
        ///Policies that narrow what the key may do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy_ids: ::std::option::Option<::std::vec::Vec<PolicyId>>,
        ///Contexts that trusted providers assert.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub provided_contexts: ::std::option::Option<::std::vec::Vec<ProvidedContext>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub serial_number: ::std::option::Option<MfaSerialNumber>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_identity: ::std::option::Option<SourceIdentity>,
        ///Tags of the session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tags: ::std::option::Option<::std::vec::Vec<SessionTag>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token_code: ::std::option::Option<api_runtime::Secret>,
        ///The tags that sessions which follow in a chain have too.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub transitive_tag_keys: ::std::option::Option<::std::vec::Vec<TagKey>>,
    }
    ///The temporary access key of an agency.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assumed_agency: ::std::option::Option<AssumedAgency>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub credentials: ::std::option::Option<Credentials>,
        ///The identity that the first caller of the chain declared.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source_identity: ::std::option::Option<::std::string::String>,
    }
    ///Which agency is assumed, and by whom.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyWithOidcRequest {
        ///Name of the session, which shows in the account's records.
        pub agency_session_name: ::std::string::String,
        ///URN of the trust agency.
        pub agency_urn: ::std::string::String,
        ///How long the key is to be valid.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_seconds: ::std::option::Option<i64>,
        pub id_token: api_runtime::Secret,
        ///A policy that narrows what the key may do; JSON as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy: ::std::option::Option<::std::string::String>,
        ///Policies that narrow what the key may do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy_ids: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///URN of the identity provider.
        pub provider_urn: ::std::string::String,
    }
    ///The temporary access key.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyWithOidcResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub credentials: ::std::option::Option<Credentials>,
    }
    ///The session of an agency.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AssumedAgency {
        ///ID of the agency and name of the session, with a colon between.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        ///URN of the session, `sts::ACCOUNT_ID:assumed-agency:AGENCY/SESSION`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub urn: ::std::option::Option<::std::string::String>,
    }
    ///URN of the provider of a context assertion.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ContextProviderUrn(::std::string::String);
    impl ::std::ops::Deref for ContextProviderUrn {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ContextProviderUrn> for ::std::string::String {
        fn from(value: ContextProviderUrn) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ContextProviderUrn {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1500usize {
                return Err("longer than 1500 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            {
                ::regress::Regex::new(
                        "^[A-Za-z0-9+/=\\-_]+:[A-Za-z0-9+/=\\-_*]{0,255}:[A-Za-z0-9+/=\\-_]{1,64}:[A-Za-z0-9+/=\\-_]{1,64}:.+$",
                    )
                    .unwrap()
            });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[A-Za-z0-9+/=\\-_]+:[A-Za-z0-9+/=\\-_*]{0,255}:[A-Za-z0-9+/=\\-_]{1,64}:[A-Za-z0-9+/=\\-_]{1,64}:.+$\""
                        .into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ContextProviderUrn {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContextProviderUrn {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContextProviderUrn {
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
    pub struct Credentials {
        ///ID of the access key.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_key_id: ::std::option::Option<::std::string::String>,
        ///When the key expires, such as `2026-01-03T10:05:22.701Z`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expiration: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub secret_access_key: ::std::option::Option<api_runtime::Secret>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub security_token: ::std::option::Option<api_runtime::Secret>,
    }
    ///Why a message was not decoded.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct DecodeAuthorizationMessageErrorResponse {
        ///Error code, such as `STS5.1001`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///The message to decode.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct DecodeAuthorizationMessageRequest {
        pub encoded_message: EncodedMessage,
    }
    ///The decoded message.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct DecodeAuthorizationMessageResponse {
        ///Why the call was refused; JSON as text, as far as the documented example shows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub decoded_message: ::std::option::Option<::std::string::String>,
    }
    ///Why a call was refused, in a form that only STS can decode.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct EncodedMessage(::std::string::String);
    impl ::std::ops::Deref for EncodedMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<EncodedMessage> for ::std::string::String {
        fn from(value: EncodedMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for EncodedMessage {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 10240usize {
                return Err("longer than 10240 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for EncodedMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for EncodedMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for EncodedMessage {
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
        ///Error code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
        ///ID of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_id: ::std::option::Option<::std::string::String>,
    }
    ///What the owner of an agency and its user have agreed on, so that no third party can have the agency used.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ExternalId(::std::string::String);
    impl ::std::ops::Deref for ExternalId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ExternalId> for ::std::string::String {
        fn from(value: ExternalId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ExternalId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1224usize {
                return Err("longer than 1224 characters".into());
            }
            if value.chars().count() < 2usize {
                return Err("shorter than 2 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9+,./:=@_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9+,./:=@_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ExternalId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ExternalId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ExternalId {
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
    ///Why the identity of the caller was not returned.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct GetCallerIdentityErrorResponse {
        ///Error code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///Who an access key belongs to.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct GetCallerIdentityResponse {
        ///ID of the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub account_id: ::std::option::Option<::std::string::String>,
        ///ID of the principal.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub principal_id: ::std::option::Option<::std::string::String>,
        ///URN of the principal: of a user `iam::ACCOUNT_ID:user:NAME`, of the session of an agency `sts::ACCOUNT_ID:assumed-agency:AGENCY/SESSION`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub principal_urn: ::std::option::Option<::std::string::String>,
    }
    ///Serial number of an MFA device.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct MfaSerialNumber(::std::string::String);
    impl ::std::ops::Deref for MfaSerialNumber {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<MfaSerialNumber> for ::std::string::String {
        fn from(value: MfaSerialNumber) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for MfaSerialNumber {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 256usize {
                return Err("longer than 256 characters".into());
            }
            if value.chars().count() < 9usize {
                return Err("shorter than 9 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9+,./:=@_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9+,./:=@_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for MfaSerialNumber {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for MfaSerialNumber {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for MfaSerialNumber {
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
    ///ID of a policy that narrows what a key may do.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PolicyId(::std::string::String);
    impl ::std::ops::Deref for PolicyId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<PolicyId> for ::std::string::String {
        fn from(value: PolicyId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for PolicyId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for PolicyId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PolicyId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PolicyId {
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
    ///A context that a trusted provider asserts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct ProvidedContext {
        pub context_assertion: api_runtime::Secret,
        pub context_provider_urn: ContextProviderUrn,
    }
    ///A policy that narrows what a key may do; JSON as text.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SessionPolicy(::std::string::String);
    impl ::std::ops::Deref for SessionPolicy {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SessionPolicy> for ::std::string::String {
        fn from(value: SessionPolicy) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SessionPolicy {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 4096usize {
                return Err("longer than 4096 characters".into());
            }
            if value.chars().count() < 2usize {
                return Err("shorter than 2 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SessionPolicy {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SessionPolicy {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SessionPolicy {
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
    ///A tag of a session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct SessionTag {
        pub key: TagKey,
        pub value: TagValue,
    }
    ///The identity that the first caller of a chain of agencies declares.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SourceIdentity(::std::string::String);
    impl ::std::ops::Deref for SourceIdentity {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SourceIdentity> for ::std::string::String {
        fn from(value: SourceIdentity) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SourceIdentity {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 2usize {
                return Err("shorter than 2 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z0-9+,.=@_-]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9+,.=@_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SourceIdentity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SourceIdentity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SourceIdentity {
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
    ///Key of a tag.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TagKey(::std::string::String);
    impl ::std::ops::Deref for TagKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TagKey> for ::std::string::String {
        fn from(value: TagKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TagKey {
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
    impl ::std::convert::TryFrom<&str> for TagKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TagKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TagKey {
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
    ///Value of a tag.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TagValue(::std::string::String);
    impl ::std::ops::Deref for TagValue {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TagValue> for ::std::string::String {
        fn from(value: TagValue) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TagValue {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TagValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TagValue {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TagValue {
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
    impl AssumeAgencyErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                encoded_authorization_message: None,
                error_code: None,
                error_msg: None,
            }
        }
        ///Why the call is forbidden, in a form that only STS can decode.
        #[must_use]
        pub fn encoded_authorization_message(
            mut self,
            encoded_authorization_message: impl Into<::std::string::String>,
        ) -> Self {
            self.encoded_authorization_message = Some(
                encoded_authorization_message.into(),
            );
            self
        }
        ///Error code, such as `STS5.1001`.
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
    impl AssumeAgencyRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            agency_session_name: impl Into<AgencySessionName>,
            agency_urn: impl Into<AgencyUrn>,
        ) -> Self {
            Self {
                agency_session_name: agency_session_name.into(),
                agency_urn: agency_urn.into(),
                duration_seconds: None,
                external_id: None,
                policy: None,
                policy_ids: None,
                provided_contexts: None,
                serial_number: None,
                source_identity: None,
                tags: None,
                token_code: None,
                transitive_tag_keys: None,
            }
        }
        ///How long the key is to be valid, in seconds: no longer than the agency's longest session, and an hour at most where the request is signed with a temporary access key.
        #[must_use]
        pub fn duration_seconds(mut self, duration_seconds: i64) -> Self {
            self.duration_seconds = Some(duration_seconds);
            self
        }
        #[must_use]
        pub fn external_id(mut self, external_id: impl Into<ExternalId>) -> Self {
            self.external_id = Some(external_id.into());
            self
        }
        #[must_use]
        pub fn policy(mut self, policy: impl Into<SessionPolicy>) -> Self {
            self.policy = Some(policy.into());
            self
        }
        ///Policies that narrow what the key may do.
        #[must_use]
        pub fn policy_ids(
            mut self,
            policy_ids: impl Into<::std::vec::Vec<PolicyId>>,
        ) -> Self {
            self.policy_ids = Some(policy_ids.into());
            self
        }
        ///Contexts that trusted providers assert.
        #[must_use]
        pub fn provided_contexts(
            mut self,
            provided_contexts: impl Into<::std::vec::Vec<ProvidedContext>>,
        ) -> Self {
            self.provided_contexts = Some(provided_contexts.into());
            self
        }
        #[must_use]
        pub fn serial_number(
            mut self,
            serial_number: impl Into<MfaSerialNumber>,
        ) -> Self {
            self.serial_number = Some(serial_number.into());
            self
        }
        #[must_use]
        pub fn source_identity(
            mut self,
            source_identity: impl Into<SourceIdentity>,
        ) -> Self {
            self.source_identity = Some(source_identity.into());
            self
        }
        ///Tags of the session.
        #[must_use]
        pub fn tags(mut self, tags: impl Into<::std::vec::Vec<SessionTag>>) -> Self {
            self.tags = Some(tags.into());
            self
        }
        #[must_use]
        pub fn token_code(mut self, token_code: impl Into<api_runtime::Secret>) -> Self {
            self.token_code = Some(token_code.into());
            self
        }
        ///The tags that sessions which follow in a chain have too.
        #[must_use]
        pub fn transitive_tag_keys(
            mut self,
            transitive_tag_keys: impl Into<::std::vec::Vec<TagKey>>,
        ) -> Self {
            self.transitive_tag_keys = Some(transitive_tag_keys.into());
            self
        }
    }
    impl AssumeAgencyResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                assumed_agency: None,
                credentials: None,
                source_identity: None,
            }
        }
        #[must_use]
        pub fn assumed_agency(
            mut self,
            assumed_agency: impl Into<AssumedAgency>,
        ) -> Self {
            self.assumed_agency = Some(assumed_agency.into());
            self
        }
        #[must_use]
        pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
            self.credentials = Some(credentials.into());
            self
        }
        ///The identity that the first caller of the chain declared.
        #[must_use]
        pub fn source_identity(
            mut self,
            source_identity: impl Into<::std::string::String>,
        ) -> Self {
            self.source_identity = Some(source_identity.into());
            self
        }
    }
    impl AssumeAgencyWithOidcRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::AssumeAgencyWithOidcRequest) -> Self {
            Self {
                agency_session_name: required.agency_session_name,
                agency_urn: required.agency_urn,
                duration_seconds: None,
                id_token: required.id_token,
                policy: None,
                policy_ids: None,
                provider_urn: required.provider_urn,
            }
        }
        ///How long the key is to be valid.
        #[must_use]
        pub fn duration_seconds(mut self, duration_seconds: i64) -> Self {
            self.duration_seconds = Some(duration_seconds);
            self
        }
        ///A policy that narrows what the key may do; JSON as text.
        #[must_use]
        pub fn policy(mut self, policy: impl Into<::std::string::String>) -> Self {
            self.policy = Some(policy.into());
            self
        }
        ///Policies that narrow what the key may do.
        #[must_use]
        pub fn policy_ids(
            mut self,
            policy_ids: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.policy_ids = Some(policy_ids.into());
            self
        }
    }
    impl AssumeAgencyWithOidcResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { credentials: None }
        }
        #[must_use]
        pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
            self.credentials = Some(credentials.into());
            self
        }
    }
    impl AssumedAgency {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { id: None, urn: None }
        }
        ///ID of the agency and name of the session, with a colon between.
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        ///URN of the session, `sts::ACCOUNT_ID:assumed-agency:AGENCY/SESSION`.
        #[must_use]
        pub fn urn(mut self, urn: impl Into<::std::string::String>) -> Self {
            self.urn = Some(urn.into());
            self
        }
    }
    impl Credentials {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                access_key_id: None,
                expiration: None,
                secret_access_key: None,
                security_token: None,
            }
        }
        ///ID of the access key.
        #[must_use]
        pub fn access_key_id(
            mut self,
            access_key_id: impl Into<::std::string::String>,
        ) -> Self {
            self.access_key_id = Some(access_key_id.into());
            self
        }
        ///When the key expires, such as `2026-01-03T10:05:22.701Z`.
        #[must_use]
        pub fn expiration(
            mut self,
            expiration: impl Into<::std::string::String>,
        ) -> Self {
            self.expiration = Some(expiration.into());
            self
        }
        #[must_use]
        pub fn secret_access_key(
            mut self,
            secret_access_key: impl Into<api_runtime::Secret>,
        ) -> Self {
            self.secret_access_key = Some(secret_access_key.into());
            self
        }
        #[must_use]
        pub fn security_token(
            mut self,
            security_token: impl Into<api_runtime::Secret>,
        ) -> Self {
            self.security_token = Some(security_token.into());
            self
        }
    }
    impl DecodeAuthorizationMessageErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_code: None,
                error_msg: None,
            }
        }
        ///Error code, such as `STS5.1001`.
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
    impl DecodeAuthorizationMessageRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(encoded_message: impl Into<EncodedMessage>) -> Self {
            Self {
                encoded_message: encoded_message.into(),
            }
        }
    }
    impl DecodeAuthorizationMessageResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { decoded_message: None }
        }
        ///Why the call was refused; JSON as text, as far as the documented example shows.
        #[must_use]
        pub fn decoded_message(
            mut self,
            decoded_message: impl Into<::std::string::String>,
        ) -> Self {
            self.decoded_message = Some(decoded_message.into());
            self
        }
    }
    impl ErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_code: None,
                error_msg: None,
                request_id: None,
            }
        }
        ///Error code.
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
        ///ID of the request.
        #[must_use]
        pub fn request_id(
            mut self,
            request_id: impl Into<::std::string::String>,
        ) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
    }
    impl GetCallerIdentityErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_code: None,
                error_msg: None,
            }
        }
        ///Error code.
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
    impl GetCallerIdentityResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                account_id: None,
                principal_id: None,
                principal_urn: None,
            }
        }
        ///ID of the account.
        #[must_use]
        pub fn account_id(
            mut self,
            account_id: impl Into<::std::string::String>,
        ) -> Self {
            self.account_id = Some(account_id.into());
            self
        }
        ///ID of the principal.
        #[must_use]
        pub fn principal_id(
            mut self,
            principal_id: impl Into<::std::string::String>,
        ) -> Self {
            self.principal_id = Some(principal_id.into());
            self
        }
        ///URN of the principal: of a user `iam::ACCOUNT_ID:user:NAME`, of the session of an agency `sts::ACCOUNT_ID:assumed-agency:AGENCY/SESSION`.
        #[must_use]
        pub fn principal_urn(
            mut self,
            principal_urn: impl Into<::std::string::String>,
        ) -> Self {
            self.principal_urn = Some(principal_urn.into());
            self
        }
    }
    impl ProvidedContext {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(
            context_assertion: impl Into<api_runtime::Secret>,
            context_provider_urn: impl Into<ContextProviderUrn>,
        ) -> Self {
            Self {
                context_assertion: context_assertion.into(),
                context_provider_urn: context_provider_urn.into(),
            }
        }
    }
    impl SessionTag {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(key: impl Into<TagKey>, value: impl Into<TagValue>) -> Self {
            Self {
                key: key.into(),
                value: value.into(),
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Security Token Service

Temporary access keys of agencies, and who an access key belongs to.

Version: v5*/
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
    /**Obtains the temporary access key of an agency or trust agency

The request is signed with an access key that the agency trusts. With a temporary access key, that is, in a chain of agencies, the new key is valid for an hour at most.

Sends a `POST` request to `/v5/agencies/assume`

*/
    pub(crate) async fn assume_agency<'a>(
        &'a self,
        body: &'a types::AssumeAgencyRequest,
    ) -> Result<
        ResponseValue<types::AssumeAgencyResponse>,
        Error<types::AssumeAgencyErrorResponse>,
    > {
        let url = format!("{}/v5/agencies/assume", self.baseurl,);
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
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Returns the account and the principal that the access key of the request belongs to

No permission is needed.

Sends a `GET` request to `/v5/caller-identity`

*/
    pub(crate) async fn get_caller_identity<'a>(
        &'a self,
    ) -> Result<
        ResponseValue<types::GetCallerIdentityResponse>,
        Error<types::GetCallerIdentityErrorResponse>,
    > {
        let url = format!("{}/v5/caller-identity", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
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
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[3usize])
            .await;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Obtains the temporary access key of a trust agency with an OpenID Connect ID token

The ID token is the proof; the request carries no other.

Sends a `POST` request to `/v5/agencies/assume-with-oidc`

*/
    pub(crate) async fn assume_agency_with_oidc<'a>(
        &'a self,
        body: &'a types::AssumeAgencyWithOidcRequest,
    ) -> Result<
        ResponseValue<types::AssumeAgencyWithOidcResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/v5/agencies/assume-with-oidc", self.baseurl,);
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
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[1usize])
            .await;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Decodes why a call was refused

The message is the `encoded_authorization_message` of the response with status 403. Decoding it needs a permission of its own, since the reason can show policies.

Sends a `POST` request to `/v5/decode-authorization-message`

*/
    pub(crate) async fn decode_authorization_message<'a>(
        &'a self,
        body: &'a types::DecodeAuthorizationMessageRequest,
    ) -> Result<
        ResponseValue<types::DecodeAuthorizationMessageResponse>,
        Error<types::DecodeAuthorizationMessageErrorResponse>,
    > {
        let url = format!("{}/v5/decode-authorization-message", self.baseurl,);
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
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[2usize])
            .await;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
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
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
impl api_runtime::Api for Client {
    const OPERATIONS: &'static [api_runtime::Operation] = &[
        api_runtime::Operation::new(
                "AssumeAgency",
                "POST",
                "/v5/agencies/assume",
                api_runtime::Effect::Create,
            )
            .idempotent()
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["context_assertion", "token_code"])
            .response_fields(&["assumed_agency", "credentials", "source_identity"]),
        api_runtime::Operation::new(
                "AssumeAgencyWithOIDC",
                "POST",
                "/v5/agencies/assume-with-oidc",
                api_runtime::Effect::Create,
            )
            .idempotent()
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["id_token"])
            .response_fields(&["credentials"]),
        api_runtime::Operation::new(
                "DecodeAuthorizationMessage",
                "POST",
                "/v5/decode-authorization-message",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["decoded_message"])
            .response_needs(&["decoded_message"])
            .permission(
                api_runtime::Permission::new(
                        &[
                            api_runtime::RequiredAction::new(
                                    "sts::decodeAuthorizationMessage",
                                )
                                .access_level(api_runtime::AccessLevel::Write),
                        ],
                    )
                    .page(
                        "https://support.huaweicloud.com/intl/en-us/api-iam5/DecodeAuthorizationMessage.html",
                    )
                    .updated_on("2025-11-06"),
            ),
        api_runtime::Operation::new(
                "GetCallerIdentity",
                "GET",
                "/v5/caller-identity",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .response(api_runtime::Content::Json)
            .response_fields(&["account_id", "principal_urn", "principal_id"])
            .response_needs(&["account_id", "principal_urn", "principal_id"]),
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
impl api_runtime::Checked for types::AgencySessionName {
    const RULE: &'static str = "2 to 128 characters, matching ^[A-Za-z0-9+,.=@_-]+$";
}
impl api_runtime::Checked for types::AgencyUrn {
    const RULE: &'static str = "at most 1500 characters, matching ^[A-Za-z0-9+/=\\-_]+:[A-Za-z0-9+/=\\-_*]{0,255}:[A-Za-z0-9+/=\\-_]{1,64}:[A-Za-z0-9+/=\\-_]{1,64}:.+$";
}
impl api_runtime::Checked for types::ContextProviderUrn {
    const RULE: &'static str = "at most 1500 characters, matching ^[A-Za-z0-9+/=\\-_]+:[A-Za-z0-9+/=\\-_*]{0,255}:[A-Za-z0-9+/=\\-_]{1,64}:[A-Za-z0-9+/=\\-_]{1,64}:.+$";
}
impl api_runtime::Checked for types::EncodedMessage {
    const RULE: &'static str = "1 to 10240 characters";
}
impl api_runtime::Checked for types::ExternalId {
    const RULE: &'static str = "2 to 1224 characters, matching ^[A-Za-z0-9+,./:=@_-]+$";
}
impl api_runtime::Checked for types::MfaSerialNumber {
    const RULE: &'static str = "9 to 256 characters, matching ^[A-Za-z0-9+,./:=@_-]+$";
}
impl api_runtime::Checked for types::PolicyId {
    const RULE: &'static str = "1 to 64 characters, matching ^[A-Za-z0-9_-]+$";
}
impl api_runtime::Checked for types::SessionPolicy {
    const RULE: &'static str = "2 to 4096 characters";
}
impl api_runtime::Checked for types::SourceIdentity {
    const RULE: &'static str = "2 to 64 characters, matching ^[A-Za-z0-9+,.=@_-]+$";
}
impl api_runtime::Checked for types::TagKey {
    const RULE: &'static str = "1 to 128 characters";
}
impl api_runtime::Checked for types::TagValue {
    const RULE: &'static str = "at most 255 characters";
}
/// The arguments of constructors that take many.
pub mod required {
    /// What every `AssumeAgencyWithOidcRequest` has.
    #[derive(Clone, Debug)]
    pub struct AssumeAgencyWithOidcRequest {
        ///Name of the session, which shows in the account's records.
        pub agency_session_name: ::std::string::String,
        ///URN of the trust agency.
        pub agency_urn: ::std::string::String,
        pub id_token: api_runtime::Secret,
        ///URN of the identity provider.
        pub provider_urn: ::std::string::String,
    }
}
