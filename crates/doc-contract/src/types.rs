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
        if let Some(known) = Self::word(&lower) {
            return known;
        }
        if let Some(item) = strip(&text, &lower, "array of ").or_else(|| strip(&text, &lower, "list of ")) {
            return Self::Array(Box::new(Self::parse_at(item, depth + 1)));
        }
        if let Some(inner) = bracketed(&text, &lower, "map") {
            let value = inner.split_once(',').map_or(inner, |(_, value)| value);
            return Self::Map(Box::new(Self::parse_at(value.trim(), depth + 1)));
        }
        if let Some(inner) = bracketed(&text, &lower, "list").or_else(|| bracketed(&text, &lower, "array")) {
            return Self::Array(Box::new(Self::parse_at(inner.trim(), depth + 1)));
        }
        let array_ends = ["[]", " array", " arrays", " list", " lists", "数组", "列表"];
        if let Some(item) = array_ends.into_iter().find_map(|end| before(&text, &lower, end)) {
            return match Self::parse_at(item, depth + 1) {
                Self::Other(_) if !lower.ends_with("[]") => other(),
                item => Self::Array(Box::new(item)),
            };
        }
        // The width of a number, as in `Integer (int32)`, where it is one that is known.
        if let Some((word, width)) = text.strip_suffix([')', '）']).and_then(|text| text.split_once(['(', '（'])) {
            return Self::wide(word.trim(), width.trim(), depth).unwrap_or_else(other);
        }
        [" objects", " object", " data structure", " structure", "对象", "结构体"]
            .into_iter()
            .find_map(|end| before(&text, &lower, end))
            .map_or_else(other, |name| Self::Named(name.to_owned()))
    }

    /// The type that a word in lower case is.
    fn word(lower: &str) -> Option<Self> {
        Some(match lower {
            "string" | "strings" | "字符串" | "字符型" | "date" | "datetime" | "date-time" | "uuid" => {
                Self::String
            }
            "integer" | "integers" | "int" | "ints" | "int32" | "short" | "byte" | "整数" | "整型" | "整形" => {
                Self::Integer
            }
            "long" | "longs" | "int64" | "bigint" | "长整型" | "长整数" => Self::Long,
            "double" | "doubles" | "float" | "floats" | "number" | "numbers" | "decimal" | "bigdecimal" | "浮点型"
            | "浮点数" | "浮点" => Self::Number,
            "boolean" | "booleans" | "bool" | "布尔" | "布尔值" | "布尔型" | "布尔类型" => Self::Boolean,
            "object"
            | "objects"
            | "json"
            | "json object"
            | "jsonobject"
            | "dict"
            | "dictionary"
            | "structure"
            | "data structure"
            | "object structure"
            | "object data structure"
            | "dictionary data structure"
            | "dict data structure"
            | "对象"
            | "字典"
            | "结构体" => Self::Object,
            "map" => Self::Map(Box::new(Self::Object)),
            "array" | "list" | "list data structure" | "array data structure" | "数组" | "列表" => {
                Self::Array(Box::new(Self::Object))
            }
            _ => return None,
        })
    }

    /// The type of a word and what it has in brackets: `Integer (int64)`, `list(string)`.
    fn wide(word: &str, width: &str, depth: usize) -> Option<Self> {
        let known = Self::word(&word.to_lowercase())?;
        let width_known = Self::word(&width.to_lowercase());
        match (&known, width_known) {
            (Self::Integer | Self::Long | Self::Number, Some(width @ (Self::Integer | Self::Long | Self::Number))) => {
                Some(width)
            }
            (Self::Array(_), _) => Some(Self::Array(Box::new(Self::parse_at(width, depth + 1)))),
            (Self::Integer | Self::String, None) if width.bytes().all(|byte| byte.is_ascii_digit()) => Some(known),
            (known, Some(width)) if *known == width => Some(width),
            _ => None,
        }
    }

    /// Whether a text is a type in more than one word, or in a word that is nothing but a type: what plain text must
    /// show for a row to begin.
    pub(crate) fn is_spelled_out(text: &str) -> bool {
        let words = text.split_whitespace().count();
        if text.len() > 96 || words > 6 {
            return false;
        }
        match Self::parse(text) {
            Self::String | Self::Integer | Self::Long | Self::Number | Self::Boolean | Self::Object => {
                !text.is_ascii() || (words > 1 && text.contains(['(', ' ']))
            }
            Self::Array(item) => !matches!(item.innermost(), Self::Other(_)) || text.ends_with("[]"),
            Self::Map(_) | Self::Named(_) | Self::Other(_) => false,
        }
    }

    /// The same type with the object in it by another name.
    pub(crate) fn renamed(&self, name: &str) -> Self {
        match self {
            Self::Named(_) | Self::Other(_) => Self::Named(name.to_owned()),
            Self::Array(item) => Self::Array(Box::new(item.renamed(name))),
            Self::Map(value) => Self::Map(Box::new(value.renamed(name))),
            other => other.clone(),
        }
    }

    /// What a list holds in the end; the type itself where it is none.
    pub(crate) fn item(&self) -> &Self {
        match self {
            Self::Array(item) => item.item(),
            other => other,
        }
    }

    /// What an array or a map holds in the end.
    fn innermost(&self) -> &Self {
        match self {
            Self::Array(item) | Self::Map(item) => item.innermost(),
            other => other,
        }
    }

    /// The same type with an object table of that name, where it is an object or a list of objects without one.
    pub(crate) fn with_table(&self, name: &str) -> Option<Self> {
        match self {
            Self::Object => Some(Self::Named(name.to_owned())),
            Self::Array(item) => item.with_table(name).map(|item| Self::Array(Box::new(item))),
            _ => None,
        }
    }

    /// The type in the words of a JSON schema, as errata have it: `array of object`.
    pub(crate) fn in_schema_words(&self) -> String {
        match self {
            Self::String => "string".to_owned(),
            Self::Integer | Self::Long => "integer".to_owned(),
            Self::Number => "number".to_owned(),
            Self::Boolean => "boolean".to_owned(),
            Self::Object | Self::Named(_) => "object".to_owned(),
            Self::Map(value) => format!("map of {}", value.in_schema_words()),
            Self::Array(item) => format!("array of {}", item.in_schema_words()),
            Self::Other(text) => text.clone(),
        }
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

/// The text in front of an end, found without regard to case, where there is any.
fn before<'a>(text: &'a str, lower: &str, end: &str) -> Option<&'a str> {
    let start = text.len().checked_sub(end.len()).filter(|start| *start > 0 && lower.ends_with(end))?;
    text.get(..start).map(str::trim).filter(|text| !text.is_empty())
}

/// What a type that begins with that word has in angle or square brackets.
fn bracketed<'a>(text: &'a str, lower: &str, word: &str) -> Option<&'a str> {
    let rest = strip(text, lower, word)?.trim_start();
    let pairs = [('<', '>'), ('[', ']'), ('(', ')')];
    pairs
        .into_iter()
        .find_map(|(open, close)| rest.strip_prefix(open)?.strip_suffix(close))
        .filter(|inner| !inner.is_empty())
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
            ("Array of String", "Array of strings"),
            ("List<Object>", "Array of objects"),
            ("List data structure", "Array of objects"),
            ("Object[]", "Array of objects"),
            ("Array<Lid>", "Array of Lid"),
            ("Array[String]", "Array of strings"),
            ("list(string)", "Array of strings"),
            ("String array", "Array of strings"),
            ("Lid object array", "Array of Lid objects"),
            ("字符串数组", "Array of strings"),
            ("对象", "Object"),
            ("整型", "Integer"),
            ("integer (int32)", "Integer"),
            ("Integer(int64)", "Long"),
            ("String(36)", "String"),
            ("Map(String, Integer)", "Map<String,Integer>"),
            ("Dictionary", "Object"),
            ("Date", "String"),
            ("double", "Double"),
            ("Integer/Boolean", "Integer/Boolean"),
            ("Timestamp", "Timestamp"),
        ] {
            let parsed = PageType::parse(text);
            assert_eq!(parsed.to_string(), shown, "{text}");
            assert_eq!(PageType::parse(shown), parsed, "{shown}");
        }
    }
}
