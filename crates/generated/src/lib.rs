// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! Clients and types generated from the documents in `spec/`, one module per document.
//!
//! Nothing here is meant to be used on its own: a generated client knows how to write a request and read a reply, and
//! leaves credentials, limits, retries and errors to the [`Carrier`] that it is given. `huaweicloud-core` has one.
///Generated from the document `iam` in `spec/`.
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, clippy::all, rustdoc::all)]
pub mod iam;
///Generated from the document `sts` in `spec/`.
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, clippy::all, rustdoc::all)]
pub mod sts;
///Generated from the document `taurus_htap` in `spec/`.
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, clippy::all, rustdoc::all)]
pub mod taurus_htap;
use std::{fmt, future::Future, pin::Pin};
/// What the spec says of an operation, beyond its request and reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Operation {
    /// The operationId, as the vendor writes it.
    pub id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// What a call does.
    pub effect: Effect,
    /// Whether a request may be sent again when the fate of the first one is unknown.
    pub repeat_safe: bool,
}
/// What a call of an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It looks, and changes nothing.
    Read,
    /// It makes something, or can.
    Create,
    /// It changes something that is there.
    Update,
    /// It takes something away.
    Delete,
    /// It makes something happen that is none of these, such as a restart.
    Action,
}
/// What brings a generated client's request to the service, and the reply back.
pub trait Carrier: fmt::Debug + Send + Sync {
    /// Sends one request of an operation.
    fn carry<'a>(
        &'a self,
        request: reqwest::Request,
        operation: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>>;
}
/// A generated client.
#[rustfmt::skip]
pub trait Api: Clone + Send + Sync + 'static {
    /// Everything that the client can do, in the order of the names of its methods.
    const OPERATIONS: &'static [Operation];
    /// A client whose requests go to `endpoint` and are carried by `carrier`.
    fn with_carrier(
        endpoint: &str,
        http: reqwest::Client,
        carrier: std::sync::Arc<dyn Carrier>,
    ) -> Self;
}
/// A string that the spec sets limits to.
pub trait Checked: Sized + std::str::FromStr<Err: fmt::Display> {
    /// The limits.
    const RULE: &'static str;
}
/// A password, a token, the secret half of a key. `Debug` does not show it, and it is wiped when it is dropped.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Secret(String);
impl Secret {
    /// Keeps a secret.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }
    /// The secret itself, for the wire only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}
impl From<&str> for Secret {
    fn from(secret: &str) -> Self {
        Self::new(secret)
    }
}
impl From<String> for Secret {
    fn from(secret: String) -> Self {
        Self(secret)
    }
}
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
impl Drop for Secret {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}
/// An enum of the known values of a string, which keeps the unknown ones.
macro_rules! open_enum {
    (
        $(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident =
        $value:literal,)* }
    ) => {
        $(#[$meta])* #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive] pub enum $name { $($(#[$variant_meta])* $variant,)* #[doc =
        r" A value that the spec does not know."] Unknown(String), } impl $name { #[doc =
        r" The value as it stands on the wire."] pub fn as_str(& self) -> & str { match
        self { $(Self:: $variant => $value,)* Self::Unknown(value) => value, } } } impl
        From < & str > for $name { fn from(value : & str) -> Self { match value {
        $($value => Self:: $variant,)* value => Self::Unknown(value.to_owned()), } } }
        impl std::str::FromStr for $name { type Err = std::convert::Infallible; fn
        from_str(value : & str) -> Result < Self, Self::Err > { Ok(Self::from(value)) } }
        impl std::fmt::Display for $name { fn fmt(& self, f : & mut std::fmt::Formatter <
        '_ >) -> std::fmt::Result { f.write_str(self.as_str()) } } impl serde::Serialize
        for $name { fn serialize < S : serde::Serializer > (& self, serializer : S) ->
        Result < S::Ok, S::Error > { serializer.serialize_str(self.as_str()) } } impl <
        'de > serde::Deserialize < 'de > for $name { fn deserialize < D :
        serde::Deserializer < 'de >> (deserializer : D) -> Result < Self, D::Error > {
        std::borrow::Cow:: < 'de, str > ::deserialize(deserializer).map(| value |
        Self::from(& * value)) } }
    };
}
use open_enum;
