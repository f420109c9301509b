//! A YAML document of `spec/` together with the place of everything in it.
//!
//! The readers of the spec (the generator, the comparison with the documentation, the emulator) report problems with
//! their place. This crate reads YAML text into a JSON value and places, and has what those readers share: operations,
//! references, the keywords of schemas, path templates. Whether a document is correct is for its users to decide. The
//! crate opens no file.
//!
//! ```
//! use spec_document::Document;
//!
//! let document = Document::parse("pets.yaml", "info:\n  title: Pets\n")?;
//! assert_eq!(document.value()["info"]["title"], "Pets");
//! assert_eq!(document.place("/info/title").to_string(), "2:3");
//! # Ok::<(), spec_document::ReadError>(())
//! ```

mod bounded;
mod errata;
mod loader;
mod operation;
mod path;
mod permission;
mod reference;
mod schema;

use std::{collections::HashMap, error, fmt, sync::Arc};

use serde::de::DeserializeOwned;
use serde_json::Value;

pub use bounded::{read_at_most, read_text_at_most};
pub use errata::{Errata, Erratum, ErratumSource, Probe};
pub use operation::{CLIENT_PARAMETER, METHODS, Operation, Paging, UNDOCUMENTED, is_same_parameter};
pub use path::{PathMatch, PathTemplates, Segment, is_same_path, path_parameters, path_segments};
pub use permission::{PERMISSION, Permission, RequiredAction, is_action, resource_type};
pub use reference::{Part, ReferenceError, References};
pub use schema::{
    ALSO_NAMED, ANY_TYPE, ENUM_NAMES, KEYWORDS, Keyword, KeywordRole, OPEN_ENUM, RUST_NAME, SchemaType, TOLERATE_NULL,
};

/// A position in a text: line and column, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The first character of a text.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why a document could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    document: String,
    place: Place,
    message: String,
}

impl ReadError {
    /// An error at a place of the document called `document`.
    pub fn new(document: impl Into<String>, place: Place, message: impl Into<String>) -> Self {
        Self { document: document.into(), place, message: message.into() }
    }

    /// The document's name, as it was given to [`Document::parse`].
    pub fn document(&self) -> &str {
        &self.document
    }

    /// The place of the problem.
    pub fn place(&self) -> Place {
        self.place
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// On one line, whatever the document has in it.
impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        printable::line(format_args!("{}:{}: {}", self.document, self.place, self.message)).fmt(f)
    }
}

impl error::Error for ReadError {}

/// A YAML document: its text, its value, and the place of each part of the value.
///
/// Parts are named by JSON pointers ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), the document itself by the
/// empty pointer.
#[derive(Clone, Debug)]
pub struct Document {
    name: String,
    text: Arc<str>,
    value: Value,
    places: HashMap<String, Place>,
}

impl Document {
    /// How deep mappings and sequences may be nested, as in `serde_json`: so code that walks a document may recurse.
    pub const MAX_DEPTH: usize = 128;

    /// Reads the YAML `text`; `name` is what errors call the document, usually its path.
    ///
    /// # Errors
    /// [`ReadError`] when the text is not a single YAML document whose value JSON can express: a syntax error, a
    /// mapping with the same key twice or with a key that is not a string, more than one document, or nesting beyond
    /// [`MAX_DEPTH`](Self::MAX_DEPTH).
    pub fn parse(name: impl Into<String>, text: impl Into<String>) -> Result<Self, ReadError> {
        let (name, text) = (name.into(), text.into());
        match loader::load(&text) {
            Ok((value, places)) => Ok(Self { name, text: text.into(), value, places }),
            Err((place, message)) => Err(ReadError::new(name, place, message)),
        }
    }

    /// Reads all YAML documents of the `text`, which `---` separates; places are those in the whole text. Of several
    /// documents, those without a value are left out.
    ///
    /// ```
    /// use spec_document::Document;
    ///
    /// let documents = Document::parse_all("pets.yaml", "title: Cats\n---\n---\ntitle: Dogs\n")?;
    /// let places: Vec<_> = documents.iter().map(|document| document.place("/title").to_string()).collect();
    /// assert_eq!(places, ["1:1", "4:1"]);
    /// # Ok::<(), spec_document::ReadError>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`parse`](Self::parse), except for more than one document.
    pub fn parse_all(name: impl Into<String>, text: impl Into<String>) -> Result<Vec<Self>, ReadError> {
        let (name, text) = (name.into(), Arc::<str>::from(text.into()));
        let read = loader::load_all(&text).map_err(|(place, message)| ReadError::new(&name, place, message))?;
        let document = |(value, places)| Self { name: name.clone(), text: Arc::clone(&text), value, places };
        Ok(read.into_iter().map(document).collect())
    }

    /// The document with another value. A part of it has the place of the part at its pointer in the text, or of the
    /// nearest enclosing one.
    #[must_use]
    pub fn with_value(&self, value: Value) -> Self {
        Self { value, ..self.clone() }
    }

    /// The name that the document was read under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text that was read, with the documents around this one.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document as a JSON value; mappings keep the order of the text.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The place of the part at `pointer`: of its key in a mapping, of the item in a sequence. A pointer to
    /// nothing gives the nearest enclosing part that exists.
    pub fn place(&self, pointer: &str) -> Place {
        let mut pointer = pointer;
        loop {
            if let Some(place) = self.places.get(pointer) {
                return *place;
            }
            match pointer.rfind('/') {
                Some(end) => pointer = &pointer[..end],
                None => return Place::START,
            }
        }
    }

    /// The document as a `T`.
    ///
    /// # Errors
    /// [`ReadError`] at the part that does not fit `T`.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, ReadError> {
        // The path is only needed for errors, and takes as long again.
        T::deserialize(&self.value).or_else(|_| {
            serde_path_to_error::deserialize(&self.value).map_err(|error| {
                let pointer = pointer_of(error.path());
                ReadError::new(&self.name, self.place(&pointer), error.into_inner().to_string())
            })
        })
    }

    /// An error at the part at `pointer`.
    pub fn error(&self, pointer: &str, message: impl Into<String>) -> ReadError {
        ReadError::new(&self.name, self.place(pointer), message)
    }
}

/// One step of a JSON pointer: `/` and the name with `~` and `/` escaped.
pub fn pointer_step(name: &str) -> String {
    let mut step = String::with_capacity(name.len() + 1);
    push_pointer_step(&mut step, name);
    step
}

/// Adds one step to a JSON pointer.
pub(crate) fn push_pointer_step(pointer: &mut String, name: &str) {
    pointer.push('/');
    let mut rest = name;
    while let Some(at) = rest.find(['~', '/']) {
        pointer.push_str(&rest[..at]);
        pointer.push_str(if rest[at..].starts_with('~') { "~0" } else { "~1" });
        rest = &rest[at + 1..];
    }
    pointer.push_str(rest);
}

/// The JSON pointer of where a value did not fit a type.
pub fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(pointer_step(key)),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}
