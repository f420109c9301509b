//! Media types of bodies.

/// The media type of a request's or a response's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Content {
    /// `application/json`.
    Json,
    /// `multipart/form-data`; see [`Form`](crate::Form).
    Form,
    /// `application/x-www-form-urlencoded`.
    UrlEncoded,
    /// `text/plain`.
    Text,
    /// Any other type; mostly a file.
    Bytes,
}

impl Content {
    /// The media type as a `Content-Type` header names it. [`Content::Bytes`] is `application/octet-stream`.
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
