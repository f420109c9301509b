//! Schemas: the keywords that one may have, and which schemas a part of a document leads to.

use std::{collections::HashSet, str::FromStr};

use serde_json::Value;

use crate::{Document, Part, pointer_step};

/// The extension that makes a named string an open enum: a list of the values known today.
pub const OPEN_ENUM: &str = "x-extensible-enum";

/// The extension that names the values of a closed enum, for values that cannot be names themselves.
pub const ENUM_NAMES: &str = "x-enum-varnames";

/// The extension with the other names of a property on the wire. They are not properties of their own where one name
/// would become the other in some language, as `databaseName` and `database_name` do in most.
pub const ALSO_NAMED: &str = "x-also-named";

/// The extension of a schema whose type is the usual one, but not the only one on the wire.
pub const ANY_TYPE: &str = "x-any-type";

/// The extension of a list in a response that no source shows as null, and for which null is accepted all the same.
pub const TOLERATE_NULL: &str = "x-tolerate-null";

/// The extension with the name in Rust of a property, of a parameter or of a schema of `components`, where the one that
/// is made of its name is taken.
pub const RUST_NAME: &str = "x-rust-name";

/// The value of `type` in a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SchemaType {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// A mapping.
    Object,
}

impl SchemaType {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::String, Self::Integer, Self::Number, Self::Boolean, Self::Array, Self::Object];

    /// The type as the document writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

impl FromStr for SchemaType {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|known| known.as_str() == name).ok_or(())
    }
}

/// A keyword that a schema may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keyword {
    /// The name.
    pub name: &'static str,
    /// What the keyword does.
    pub role: KeywordRole,
    /// The types that the keyword applies to; `None` for all, and for a schema without a type.
    pub types: Option<&'static [SchemaType]>,
}

/// What a keyword does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeywordRole {
    /// It describes, and excludes no value.
    Annotation,
    /// It excludes values of the type.
    Limit,
    /// It gives the form of the values.
    Shape,
    /// It holds a schema.
    Schema,
    /// It holds schemas by name.
    Schemas,
}

impl Keyword {
    const fn new(name: &'static str, role: KeywordRole, types: Option<&'static [SchemaType]>) -> Self {
        Self { name, role, types }
    }

    /// The keyword of this name, if a schema may have it.
    pub fn of(name: &str) -> Option<&'static Self> {
        KEYWORDS.iter().find(|keyword| keyword.name == name)
    }

    /// Whether the keyword of this name excludes values.
    pub fn is_limit(name: &str) -> bool {
        Self::of(name).is_some_and(|keyword| keyword.role == KeywordRole::Limit)
    }

    /// Whether a schema of this type may have the keyword.
    pub fn applies_to(&self, of: Option<SchemaType>) -> bool {
        self.types.is_none_or(|types| of.is_some_and(|of| types.contains(&of)))
    }
}

/// Every keyword that a schema of this project may have. OpenAPI 3.0 has more. What is missing here, nothing checks or
/// generates from; or, as with `title`, it would replace the name of a generated type.
pub const KEYWORDS: &[Keyword] = {
    use KeywordRole::{Annotation, Limit, Schema, Schemas, Shape};
    use SchemaType::{Array, Boolean, Integer, Number, Object, String};
    const STRING: Option<&[SchemaType]> = Some(&[String]);
    const SCALAR: Option<&[SchemaType]> = Some(&[String, Integer, Number, Boolean]);
    // A string may hold a number.
    const NUMBER: Option<&[SchemaType]> = Some(&[String, Integer, Number]);
    const ARRAY: Option<&[SchemaType]> = Some(&[Array]);
    const OBJECT: Option<&[SchemaType]> = Some(&[Object]);
    &[
        Keyword::new("type", Shape, None),
        Keyword::new("description", Annotation, None),
        Keyword::new("format", Annotation, Some(&[String, Integer, Number])),
        Keyword::new("nullable", Shape, None),
        Keyword::new("default", Annotation, None),
        Keyword::new("example", Annotation, None),
        Keyword::new("deprecated", Annotation, None),
        Keyword::new("enum", Limit, SCALAR),
        Keyword::new(OPEN_ENUM, Annotation, SCALAR),
        Keyword::new(ENUM_NAMES, Annotation, STRING),
        Keyword::new(ALSO_NAMED, Annotation, None),
        Keyword::new(RUST_NAME, Annotation, None),
        Keyword::new(ANY_TYPE, Shape, None),
        Keyword::new(TOLERATE_NULL, Annotation, ARRAY),
        Keyword::new("x-page-name", Annotation, None),
        Keyword::new("x-page-type", Annotation, None),
        Keyword::new("minLength", Limit, STRING),
        Keyword::new("maxLength", Limit, STRING),
        Keyword::new("pattern", Limit, STRING),
        Keyword::new("minimum", Limit, NUMBER),
        Keyword::new("maximum", Limit, NUMBER),
        Keyword::new("multipleOf", Limit, Some(&[Integer, Number])),
        Keyword::new("items", Schema, ARRAY),
        Keyword::new("minItems", Limit, ARRAY),
        Keyword::new("maxItems", Limit, ARRAY),
        Keyword::new("properties", Schemas, OBJECT),
        Keyword::new("required", Shape, OBJECT),
        Keyword::new("additionalProperties", Schema, OBJECT),
    ]
};

impl Document {
    /// The schemas of `components`, with their names.
    pub fn named_schemas(&self) -> impl Iterator<Item = (&str, &Value)> {
        let schemas = self.value().pointer("/components/schemas").and_then(Value::as_object);
        schemas.into_iter().flatten().map(|(name, schema)| (name.as_str(), schema))
    }

    /// Every schema that the parts at these pointers hold or refer to, directly or through others; one that is referred
    /// to, once. Examples are data, and hold no schema. A pointer to nothing, and a reference that cannot be followed,
    /// add none.
    pub fn schemas_below<P: AsRef<str>>(&self, pointers: impl IntoIterator<Item = P>) -> Vec<Part<'_>> {
        let mut walk = Walk { document: self, seen: HashSet::new(), found: Vec::new() };
        for pointer in pointers {
            if let Some(value) = self.value().pointer(pointer.as_ref()) {
                walk.part(pointer.as_ref(), value);
            }
        }
        walk.found
    }
}

impl Part<'_> {
    /// The name in `components/schemas` of a part that is a schema there.
    pub fn schema_name(&self) -> Option<&str> {
        self.pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'))
    }
}

struct Walk<'d> {
    document: &'d Document,
    /// The pointers that references have led to.
    seen: HashSet<&'d str>,
    found: Vec<Part<'d>>,
}

impl<'d> Walk<'d> {
    /// A part that is not a schema.
    fn part(&mut self, pointer: &str, value: &'d Value) {
        if let Some((pointer, value)) = self.reference(value) {
            return self.part(pointer, value);
        }
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.part(&format!("{pointer}/{index}"), item);
                }
            }
            Value::Object(entries) => {
                for (key, value) in entries {
                    let pointer = format!("{pointer}{}", pointer_step(key));
                    match key.as_str() {
                        "schema" => self.schema(&pointer, value),
                        "example" | "examples" | "$ref" => {}
                        _ => self.part(&pointer, value),
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn schema(&mut self, pointer: &str, value: &'d Value) {
        if let Some((pointer, value)) = self.reference(value) {
            return self.schema(pointer, value);
        }
        let Some(keywords) = value.as_object().filter(|keywords| !keywords.contains_key("$ref")) else { return };
        self.found.push(Part { pointer: pointer.to_owned(), value });
        for (key, value) in keywords {
            let pointer = format!("{pointer}{}", pointer_step(key));
            match Keyword::of(key).map(|keyword| keyword.role) {
                Some(KeywordRole::Schema) => self.schema(&pointer, value),
                Some(KeywordRole::Schemas) => {
                    for (name, value) in value.as_object().into_iter().flatten() {
                        self.schema(&format!("{pointer}{}", pointer_step(name)), value);
                    }
                }
                _ => {}
            }
        }
    }

    /// What a value refers to, unless the walk has been there already.
    fn reference(&mut self, value: &'d Value) -> Option<(&'d str, &'d Value)> {
        let (pointer, value) = self.document.resolve(value.get("$ref")?.as_str()?)?;
        self.seen.insert(pointer).then_some((pointer, value))
    }
}
