//! Bodies of the type `multipart/form-data`.

use std::{borrow::Cow, fmt};

/// A body that is sent as `multipart/form-data`. The generated method takes the encoded bytes; encoding the fields is
/// left to the caller, or to `huaweicloud-core`.
pub trait Form {
    /// The name and value of each field that is set, in the order of the document.
    fn fields(&self) -> Vec<(&str, Field<'_>)>;
}

/// The value of a form's field.
#[derive(Clone, PartialEq, Eq)]
pub enum Field<'a> {
    /// A text. `Debug` shows only its length.
    Text(Cow<'a, str>),
    /// A file. `Debug` does not show its content.
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
#[non_exhaustive]
pub struct File {
    /// The file name that the service receives, without a directory.
    pub name: String,
    /// The media type of the content.
    pub content_type: String,
    /// The content.
    pub content: Vec<u8>,
}

impl File {
    /// A file of the media type `application/octet-stream`.
    pub fn new(name: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), content_type: "application/octet-stream".to_owned(), content: content.into() }
    }

    /// Sets the media type.
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

#[cfg(test)]
mod tests {
    use super::{Field, File};

    #[test]
    fn debug_shows_sizes_instead_of_contents() {
        let file = File::new("a.txt", "secret").with_content_type("text/plain");
        let shown = format!("{:?} {:?}", Field::Text("secret".into()), Field::File(&file));
        assert_eq!(
            shown,
            r#"Text(6 bytes) File(File { name: "a.txt", content_type: "text/plain", content: 6 bytes })"#
        );
    }
}
