//! The root of the generated crate: a module per document, and everything that generated clients share. It is a
//! template, and knows no document.

use quote::{format_ident, quote};

use super::format;

/// `lib.rs`: one module per document, and the seam between generated clients and the runtime.
pub fn gate(modules: &[&str]) -> String {
    let modules = modules.iter().map(|name| {
        let ident = format_ident!("{name}");
        let doc = format!("Generated from the document `{name}` in `spec/`.");
        quote! {
            #[doc = #doc]
            #[rustfmt::skip]
            #[allow(missing_docs, unreachable_pub, clippy::all, rustdoc::all)]
            pub mod #ident;
        }
    });
    let gate = quote! {
        //! Clients and types generated from the documents in `spec/`, one module per document.
        //!
        //! Nothing here is meant to be used on its own: a generated client knows how to write a request and read a
        //! response, and leaves credentials, limits, retries and errors to the [`Carrier`] that it is given.
        //! `huaweicloud-core` has one.

        #(#modules)*

        use std::{borrow::Cow, fmt, future::Future, pin::Pin};

        /// What the spec says of an operation, beyond its request and response.
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
            pub idempotent: bool,
            /// What a request says beside its body: first those of the path item, then its own, as the spec has them.
            pub parameters: &'static [Parameter],
            /// What the request's body is, where there is one.
            pub request: Option<Content>,
            /// What the body of a success is, where there is one.
            pub response: Option<Content>,
            /// Names of the fields in the request's body that hold secrets.
            pub secrets: &'static [&'static str],
            /// Names of the fields that a successful response documents, at its top level.
            pub response_fields: &'static [&'static str],
            /// Those of them of which a successful response has at least one, for an operation that reads: the list or
            /// the object that it is called for, or any field where it documents neither. Empty where it documents
            /// several lists or objects, and where nothing has to be answered.
            pub response_needs: &'static [&'static str],
        }

        /// A parameter of an operation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct Parameter {
            /// The name, as it is on the wire.
            pub name: &'static str,
            /// Where it goes.
            pub location: Location,
            /// Whether a request without it is refused.
            pub required: bool,
            /// Whether it may stand there several times.
            pub list: bool,
        }

        #[rustfmt::skip]
        impl Parameter {
            /// A parameter in the path; those are always required.
            pub const fn path(name: &'static str) -> Self {
                Self { name, location: Location::Path, required: true, list: false }
            }

            /// A parameter in the query.
            pub const fn query(name: &'static str) -> Self {
                Self { name, location: Location::Query, required: false, list: false }
            }

            /// A parameter in the headers.
            pub const fn header(name: &'static str) -> Self {
                Self { name, location: Location::Header, required: false, list: false }
            }

            /// The same, required.
            #[must_use]
            pub const fn required(self) -> Self {
                Self { required: true, ..self }
            }

            /// The same, which may stand there several times.
            #[must_use]
            pub const fn list(self) -> Self {
                Self { list: true, ..self }
            }
        }

        /// Where a parameter goes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Location {
            /// Into the path, in the place of its name in braces.
            Path,
            /// Into the query.
            Query,
            /// Into the headers.
            Header,
        }

        /// What a body is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Content {
            /// `application/json`.
            Json,
            /// `multipart/form-data`; see [`Form`].
            Form,
            /// `application/x-www-form-urlencoded`.
            UrlEncoded,
            /// `text/plain`.
            Text,
            /// Bytes of some other type; a file, mostly.
            Bytes,
        }

        impl Content {
            /// The media type that it is sent as.
            pub const fn media_type(self) -> &'static str {
                match self {
                    Self::Json => "application/json",
                    Self::Form => "multipart/form-data",
                    Self::UrlEncoded => "application/x-www-form-urlencoded",
                    Self::Text => "text/plain",
                    Self::Bytes => "application/octet-stream",
                }
            }
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

        /// What brings a generated client's request to the service, and the response back.
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
            fn with_carrier(endpoint: &str, http: reqwest::Client, carrier: std::sync::Arc<dyn Carrier>) -> Self;
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

        /// Integers and booleans that are text on the wire, for `#[serde(with = "crate::text")]`: the value itself is
        /// read as well, and text is written. To serde it is a newtype that is called `IntegerAsText` or
        /// `BooleanAsText`, by which a serializer or a deserializer can know it.
        #[rustfmt::skip]
        pub(crate) mod text {
            use std::{fmt, marker::PhantomData};

            use serde::{Deserializer, Serialize, Serializer, de::{Error, Unexpected, Visitor}};

            /// What text can hold.
            pub(crate) trait Text: Sized {
                /// What the newtype is called.
                const NAME: &'static str;

                /// What is expected, for messages.
                const EXPECTED: &'static str;

                /// The value of a text without space around it; `None` when the text holds none.
                fn of_text(text: &str) -> Option<Self>;

                /// The value of a number; `None` when it is none.
                fn of_number(number: f64) -> Option<Self>;

                /// The value of an integer; `None` when it is none.
                fn of_integer(integer: i64) -> Option<Self>;

                /// The value of a boolean; `None` when it is none.
                fn of_boolean(boolean: bool) -> Option<Self>;

                /// The value where there is none: null, or blank text.
                fn absent() -> Option<Self> {
                    None
                }

                /// Reads the value.
                fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_newtype_struct(Self::NAME, Reader(PhantomData))
                }

                /// Writes the value as text.
                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
            }

            impl Text for i64 {
                const NAME: &'static str = "IntegerAsText";
                const EXPECTED: &'static str = "an integer, or text that holds one";

                fn of_text(text: &str) -> Option<Self> {
                    text.parse().ok().or_else(|| Self::of_number(text.parse().ok()?))
                }

                /// Rounded towards zero: a percentage of 99.5 is not 100.
                fn of_number(number: f64) -> Option<Self> {
                    // Both bounds are powers of two, so a float has them exactly.
                    (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0)
                        .contains(&number)
                        .then_some(number as i64)
                }

                fn of_integer(integer: i64) -> Option<Self> {
                    Some(integer)
                }

                fn of_boolean(_: bool) -> Option<Self> {
                    None
                }

                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_newtype_struct(Self::NAME, &Written(self))
                }
            }

            impl Text for bool {
                const NAME: &'static str = "BooleanAsText";
                const EXPECTED: &'static str = "a boolean, or text that holds one";

                fn of_text(text: &str) -> Option<Self> {
                    let is = |value: &str| text.eq_ignore_ascii_case(value);
                    if is("true") || text == "1" {
                        Some(true)
                    } else {
                        (is("false") || text == "0").then_some(false)
                    }
                }

                fn of_number(_: f64) -> Option<Self> {
                    None
                }

                fn of_integer(integer: i64) -> Option<Self> {
                    match integer {
                        0 => Some(false),
                        1 => Some(true),
                        _ => None,
                    }
                }

                fn of_boolean(boolean: bool) -> Option<Self> {
                    Some(boolean)
                }

                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_newtype_struct(Self::NAME, &Written(self))
                }
            }

            impl<T: Text> Text for Option<T> {
                const NAME: &'static str = T::NAME;
                const EXPECTED: &'static str = T::EXPECTED;

                fn of_text(text: &str) -> Option<Self> {
                    T::of_text(text).map(Some)
                }

                fn of_number(number: f64) -> Option<Self> {
                    T::of_number(number).map(Some)
                }

                fn of_integer(integer: i64) -> Option<Self> {
                    T::of_integer(integer).map(Some)
                }

                fn of_boolean(boolean: bool) -> Option<Self> {
                    T::of_boolean(boolean).map(Some)
                }

                fn absent() -> Option<Self> {
                    Some(None)
                }

                fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_option(Reader(PhantomData))
                }

                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    match self {
                        Some(value) => value.write(serializer),
                        None => serializer.serialize_none(),
                    }
                }
            }

            struct Written<'v, T>(&'v T);

            impl<T: fmt::Display> Serialize for Written<'_, T> {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.collect_str(self.0)
                }
            }

            pub(crate) fn serialize<T: Text, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
                value.write(serializer)
            }

            pub(crate) fn deserialize<'de, T: Text, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
                T::read(deserializer)
            }

            struct Reader<T>(PhantomData<T>);

            impl<'de, T: Text> Visitor<'de> for Reader<T> {
                type Value = T;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(T::EXPECTED)
                }

                fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
                    let held = text.trim();
                    let value = if held.is_empty() { T::absent() } else { T::of_text(held) };
                    value.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
                }

                fn visit_i64<E: Error>(self, integer: i64) -> Result<T, E> {
                    T::of_integer(integer).ok_or_else(|| E::invalid_value(Unexpected::Signed(integer), &self))
                }

                fn visit_u64<E: Error>(self, integer: u64) -> Result<T, E> {
                    let value = i64::try_from(integer).ok().and_then(T::of_integer);
                    value.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(integer), &self))
                }

                fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
                    T::of_number(number).ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
                }

                fn visit_bool<E: Error>(self, boolean: bool) -> Result<T, E> {
                    T::of_boolean(boolean).ok_or_else(|| E::invalid_value(Unexpected::Bool(boolean), &self))
                }

                fn visit_unit<E: Error>(self) -> Result<T, E> {
                    T::absent().ok_or_else(|| E::invalid_type(Unexpected::Unit, &self))
                }

                fn visit_none<E: Error>(self) -> Result<T, E> {
                    self.visit_unit()
                }

                fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
                    deserializer.deserialize_newtype_struct(T::NAME, self)
                }

                fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
                    deserializer.deserialize_any(self)
                }
            }
        }

        /// A body that is sent as `multipart/form-data`. Writing it down is the runtime's business: the generated
        /// method takes the bytes.
        pub trait Form {
            /// Name and value of each field that is there, in the order of the spec.
            fn fields(&self) -> Vec<(&str, Field<'_>)>;
        }

        /// The value of a field of a form.
        #[derive(Clone, PartialEq, Eq)]
        pub enum Field<'a> {
            /// Some text. `Debug` does not show it.
            Text(Cow<'a, str>),
            /// A file. `Debug` does not show what is in it.
            File(&'a File),
        }

        impl fmt::Debug for Field<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
                    Self::File(file) => f.debug_tuple("File").field(file).finish(),
                }
            }
        }

        /// A file in a form.
        #[derive(Clone, PartialEq, Eq)]
        pub struct File {
            /// The name that the service is told, without a directory.
            pub name: String,
            /// The media type of the content.
            pub content_type: String,
            /// What is in it.
            pub content: Vec<u8>,
        }

        #[rustfmt::skip]
        impl File {
            /// A file of unnamed type (`application/octet-stream`).
            pub fn new(name: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
                Self { name: name.into(), content_type: "application/octet-stream".to_owned(), content: content.into() }
            }

            /// The same of another media type.
            #[must_use]
            pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
                self.content_type = content_type.into();
                self
            }
        }

        impl fmt::Debug for File {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let content = format_args!("{} bytes", self.content.len());
                f.debug_struct("File")
                    .field("name", &self.name)
                    .field("content_type", &self.content_type)
                    .field("content", &content)
                    .finish()
            }
        }

        /// An enum of the known values of a string, which keeps the unknown ones. Two values are equal when they differ
        /// in nothing but the case of ASCII letters: services write the same value in more than one way.
        macro_rules! open_enum {
            ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $value:literal,)* }) => {
                $(#[$meta])*
                ///
                /// Two values are equal when they differ in nothing but the case of ASCII letters.
                #[derive(Clone, Debug)]
                #[non_exhaustive]
                pub enum $name {
                    $($(#[$variant_meta])* $variant,)*
                    /// A value that the spec does not know, or not in this spelling; see `known`.
                    Unknown(String),
                }

                impl $name {
                    /// The value as it stands on the wire.
                    pub fn as_str(&self) -> &str {
                        match self {
                            $(Self::$variant => $value,)*
                            Self::Unknown(value) => value,
                        }
                    }

                    /// The value that the spec knows this one as, whatever the case of its ASCII letters: what to
                    /// `match` on.
                    pub fn known(&self) -> Option<Self> {
                        match self {
                            $(Self::$variant => Some(Self::$variant),)*
                            $(Self::Unknown(value) if value.eq_ignore_ascii_case($value) => Some(Self::$variant),)*
                            Self::Unknown(_) => None,
                        }
                    }

                    fn folded(&self) -> impl Iterator<Item = u8> {
                        self.as_str().bytes().map(|byte| byte.to_ascii_lowercase())
                    }
                }

                impl PartialEq for $name {
                    fn eq(&self, other: &Self) -> bool {
                        self.as_str().eq_ignore_ascii_case(other.as_str())
                    }
                }

                impl Eq for $name {}

                impl std::hash::Hash for $name {
                    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                        self.folded().for_each(|byte| state.write_u8(byte));
                        // As for a string: no value is the beginning of another.
                        state.write_u8(0xff);
                    }
                }

                impl PartialOrd for $name {
                    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                        Some(self.cmp(other))
                    }
                }

                impl Ord for $name {
                    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                        self.folded().cmp(other.folded())
                    }
                }

                impl From<&str> for $name {
                    fn from(value: &str) -> Self {
                        match value {
                            $($value => Self::$variant,)*
                            value => Self::Unknown(value.to_owned()),
                        }
                    }
                }

                impl std::str::FromStr for $name {
                    type Err = std::convert::Infallible;

                    fn from_str(value: &str) -> Result<Self, Self::Err> {
                        Ok(Self::from(value))
                    }
                }

                impl std::fmt::Display for $name {
                    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(self.as_str())
                    }
                }

                impl serde::Serialize for $name {
                    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        serializer.serialize_str(self.as_str())
                    }
                }

                impl<'de> serde::Deserialize<'de> for $name {
                    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        std::borrow::Cow::<'de, str>::deserialize(deserializer).map(|value| Self::from(&*value))
                    }
                }
            };
        }
        use open_enum;
    };
    // The template above is ours, so it always parses.
    format(&syn::parse2(gate).unwrap_or_else(|error| unreachable!("the template of lib.rs: {error}")))
}
