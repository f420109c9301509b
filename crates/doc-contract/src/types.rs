//! The types that a page writes, as one small grammar.
//!
//! Owns `String`, `Array of X objects`, `Map<String,String>` and their spellings. What a type is in OpenAPI is given by
//! `lower` and `scaffold`.

use std::fmt;

/// A type of a field. Spellings that mean the same compare equal; one that is not known compares by its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PageType {
    String,
    Integer,
    Long,
    /// `Double`, `Float`, `Number`: OpenAPI's number.
    Number,
    Boolean,
    /// An object that has no table.
    Object,
    /// An object with a table of that name.
    Named(String),
    Map(Box<PageType>),
    Array(Box<PageType>),
    Other(String),
}

/// How deep arrays and maps may nest in a type.
const MAX_DEPTH: usize = 8;

impl PageType {
    /// Reads a type; nothing is refused.
    pub(crate) fn parse(text: &str) -> Self {
        Self::parse_at(text, 0)
    }

    fn parse_at(text: &str, depth: usize) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let lower = text.to_lowercase();
        let other = || Self::Other(text.clone());
        if depth > MAX_DEPTH {
            return other();
        }
        match lower.as_str() {
            "string" | "strings" => return Self::String,
            "integer" | "integers" | "int" | "ints" | "int32" => return Self::Integer,
            "long" | "longs" | "int64" => return Self::Long,
            "double" | "doubles" | "float" | "floats" | "number" | "numbers" => return Self::Number,
            "boolean" | "booleans" | "bool" => return Self::Boolean,
            "object" | "objects" => return Self::Object,
            "map" => return Self::Map(Box::new(Self::Object)),
            "array" | "list" => return Self::Array(Box::new(Self::Object)),
            _ => {}
        }
        if let Some(item) = strip(&text, &lower, "array of ").or_else(|| strip(&text, &lower, "list of ")) {
            return Self::Array(Box::new(Self::parse_at(item, depth + 1)));
        }
        if let Some(inner) = bracketed(&text, &lower, "map<") {
            let value = inner.split_once(',').map_or(inner, |(_, value)| value);
            return Self::Map(Box::new(Self::parse_at(value.trim(), depth + 1)));
        }
        if let Some(inner) = bracketed(&text, &lower, "list<").or_else(|| bracketed(&text, &lower, "array<")) {
            return Self::Array(Box::new(Self::parse_at(inner.trim(), depth + 1)));
        }
        for end in [" objects", " object"] {
            if lower.ends_with(end) {
                return Self::Named(text[..text.len() - end.len()].to_owned());
            }
        }
        other()
    }

    /// The object table that the type names, and the brackets that a location writes behind the field.
    pub(crate) fn object(&self) -> Option<(&str, String)> {
        match self {
            Self::Named(name) => Some((name, String::new())),
            // An object can be named without saying that it is one.
            Self::Other(name) => Some((name, String::new())),
            Self::Array(item) => item.object().map(|(name, rest)| (name, format!("[]{rest}"))),
            Self::Map(value) => value.object().map(|(name, rest)| (name, format!("{{}}{rest}"))),
            _ => None,
        }
    }
}

/// The rest behind a prefix, found without regard to case. Lowering can change lengths, so the prefix must be ASCII.
fn strip<'a>(text: &'a str, lower: &str, prefix: &str) -> Option<&'a str> {
    lower.starts_with(prefix).then(|| text.get(prefix.len()..)).flatten()
}

fn bracketed<'a>(text: &'a str, lower: &str, prefix: &str) -> Option<&'a str> {
    strip(text, lower, prefix)?.strip_suffix('>')
}

impl fmt::Display for PageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String => f.write_str("String"),
            Self::Integer => f.write_str("Integer"),
            Self::Long => f.write_str("Long"),
            Self::Number => f.write_str("Double"),
            Self::Boolean => f.write_str("Boolean"),
            Self::Object => f.write_str("Object"),
            Self::Named(name) => write!(f, "{name} object"),
            Self::Map(value) => write!(f, "Map<String,{value}>"),
            Self::Array(item) => match &**item {
                Self::String => f.write_str("Array of strings"),
                Self::Integer => f.write_str("Array of integers"),
                Self::Long => f.write_str("Array of longs"),
                Self::Number => f.write_str("Array of doubles"),
                Self::Boolean => f.write_str("Array of booleans"),
                Self::Object => f.write_str("Array of objects"),
                Self::Named(name) => write!(f, "Array of {name} objects"),
                item => write!(f, "Array of {item}"),
            },
            Self::Other(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_type_are_one_type() {
        for (text, shown) in [
            ("String", "String"),
            ("string", "String"),
            ("Array of  strings", "Array of strings"),
            ("Array of BrewStep objects", "Array of BrewStep objects"),
            ("Array of db-config object", "Array of db-config objects"),
            ("CupSize object", "CupSize object"),
            ("Map<String, String>", "Map<String,String>"),
            ("Map<String,Array<String>>", "Map<String,Array of strings>"),
            ("List<String>", "Array of strings"),
            ("Array of Array of strings", "Array of Array of strings"),
            ("Object", "Object"),
            ("Document", "Document"),
        ] {
            let parsed = PageType::parse(text);
            assert_eq!(parsed.to_string(), shown, "{text}");
            assert_eq!(PageType::parse(shown), parsed, "{shown}");
        }
    }
}
