//! JSON as services write it when something went wrong: a reader that a bad character costs as little as possible.
//!
//! It is the second try, for what `serde_json` refuses. It reads everything that is JSON (RFC 8259) as what it is, and
//! beyond that raw control characters in strings, halves of surrogate pairs (U+FFFD), unknown escapes, numbers of
//! any form, `NaN` and the like (null), a value that is missing (null) and a comma too many. A text that ends too early
//! is an error, since what it lacks is unknown; only of errors is the part read that is there ([`Json::read_part`]).

use std::{collections::HashMap, fmt, iter::Peekable, str::CharIndices};

use serde_json::{Number, Value};

/// How deep lists and objects may be nested; as deep as for `serde_json`.
const DEEPEST: usize = 128;

/// A JSON value. Numbers are text still, so that one which is meant as a string (`8.10`) or as an integer
/// (`9007199254740993.0`) loses nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(String),
    String(String),
    Array(Vec<Json>),
    /// In the order of the text, each name once.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text.
    pub(crate) fn read(text: &str) -> Result<Self, SyntaxError> {
        let mut reader = Reader::new(text, false);
        let value = reader.value(0)?;
        match reader.skip_blanks() {
            None => Ok(value),
            Some(_) => Err(reader.error("trailing characters")),
        }
    }

    /// Reads a text that may end too early: what is open at its end is closed there. A string that was cut ends in
    /// `…`; a number or word that was cut is null, and a name is left out.
    pub(crate) fn read_part(text: &str) -> Result<Self, SyntaxError> {
        Reader::new(text, true).value(0)
    }

    /// The field of this name, if this is an object that has one.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find_map(|(field, value)| (field == name).then_some(value))
    }

    /// Whether it is empty: null, or a text, list or object with nothing in it.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(_) | Self::Number(_) => false,
            Self::String(text) => text.trim().is_empty(),
            Self::Array(items) => items.is_empty(),
            Self::Object(fields) => fields.is_empty(),
        }
    }
}

/// The same as `serde_json` has it. A number that it cannot hold is null.
impl From<Json> for Value {
    fn from(json: Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(boolean) => Self::Bool(boolean),
            Json::Number(text) => number(&text).map_or(Self::Null, Self::Number),
            Json::String(text) => Self::String(text),
            Json::Array(items) => items.into_iter().map(Self::from).collect(),
            Json::Object(fields) => fields.into_iter().map(|(name, value)| (name, Self::from(value))).collect(),
        }
    }
}

/// A number as `serde_json` has it.
pub(crate) fn number(text: &str) -> Option<Number> {
    let integer = text.parse::<u64>().map(Number::from).or_else(|_| text.parse::<i64>().map(Number::from));
    integer.ok().or_else(|| Number::from_f64(float(text)?))
}

/// A number as a `f64`, if it is finite.
pub(crate) fn float(text: &str) -> Option<f64> {
    let is_numeric = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    text.parse().ok().filter(|number: &f64| is_numeric && number.is_finite())
}

/// A number without its fraction, whatever its form: `99.5`, `1E2`. Exact, since IDs may be larger than what a `f64`
/// can represent.
pub(crate) fn integer(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, exponent) = match digits.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.bytes().chain(fraction.bytes());
    if all().next().is_none() || !all().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let whole_digits = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let mut value: i128 = 0;
    let mut digits = all();
    for _ in 0..whole_digits {
        match digits.next() {
            Some(digit) => value = value.checked_mul(10)?.checked_add((digit - b'0').into())?,
            None if value == 0 => break,
            None => value = value.checked_mul(10)?,
        }
    }
    Some(sign * value)
}

/// Where a text stops being readable.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    problem: &'static str,
    line: usize,
    column: usize,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {} column {}", self.problem, self.line, self.column)
    }
}

struct Reader<'t> {
    text: &'t str,
    rest: Peekable<CharIndices<'t>>,
    /// Whether the text may end too early.
    may_be_cut: bool,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, may_be_cut: bool) -> Self {
        Self { text, rest: text.char_indices().peekable(), may_be_cut }
    }
    fn error(&mut self, problem: &'static str) -> SyntaxError {
        let next = self.rest.peek().map(|(at, character)| at + character.len_utf8());
        let read = &self.text[..next.unwrap_or(self.text.len())];
        let line = read.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = read.rsplit('\n').next().unwrap_or_default().chars().count();
        SyntaxError { problem, line, column }
    }

    fn peek(&mut self) -> Option<char> {
        self.rest.peek().map(|(_, character)| *character)
    }

    fn skip(&mut self) {
        self.rest.next();
    }

    /// Skips what is between values, and gives what comes then, which stays.
    fn skip_blanks(&mut self) -> Option<char> {
        let is_blank = |character: char| matches!(character, ' ' | '\t' | '\n' | '\r' | '\0' | '\u{feff}');
        while self.rest.next_if(|(_, character)| is_blank(*character)).is_some() {}
        self.peek()
    }

    fn value(&mut self, depth: usize) -> Result<Json, SyntaxError> {
        if depth == DEEPEST {
            return Err(self.error("recursion limit exceeded"));
        }
        match self.skip_blanks() {
            None if self.may_be_cut => Ok(Json::Null),
            None => Err(self.error("EOF while parsing a value")),
            Some('"') => self.string().map(Json::String),
            Some('[') => self.array(depth),
            Some('{') => self.object(depth),
            Some('0'..='9' | '+' | '-' | '.') => self.number(),
            Some('a'..='z' | 'A'..='Z') => self.word(),
            Some(_) => Err(self.error("expected value")),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Json, SyntaxError> {
        self.skip();
        let mut items = Vec::new();
        loop {
            match self.skip_blanks() {
                None if self.may_be_cut => return Ok(Json::Array(items)),
                None => return Err(self.error("EOF while parsing a list")),
                Some(']') => {
                    self.skip();
                    return Ok(Json::Array(items));
                }
                Some(',') => items.push(Json::Null),
                Some(_) => items.push(self.value(depth + 1)?),
            }
            self.comma_or(']', "expected `,` or `]`")?;
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, SyntaxError> {
        self.skip();
        let mut fields: Vec<(String, Json)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        loop {
            match self.skip_blanks() {
                None if self.may_be_cut => return Ok(Json::Object(fields)),
                None => return Err(self.error("EOF while parsing an object")),
                Some('}') => {
                    self.skip();
                    return Ok(Json::Object(fields));
                }
                Some('"') => {}
                Some(_) => return Err(self.error("key must be a string")),
            }
            let name = self.string()?;
            match self.skip_blanks() {
                None if self.may_be_cut => return Ok(Json::Object(fields)),
                None => return Err(self.error("EOF while parsing an object")),
                Some(':') => self.skip(),
                Some(_) => return Err(self.error("expected `:`")),
            }
            let value = match self.skip_blanks() {
                Some(',' | '}') => Json::Null,
                _ => self.value(depth + 1)?,
            };
            // Of a name that comes twice the last value counts, as nearly everywhere.
            match places.get(&name) {
                Some(place) => fields[*place].1 = value,
                None => {
                    places.insert(name.clone(), fields.len());
                    fields.push((name, value));
                }
            }
            self.comma_or('}', "expected `,` or `}`")?;
        }
    }

    /// Passes over a comma; the end may come instead.
    fn comma_or(&mut self, end: char, problem: &'static str) -> Result<(), SyntaxError> {
        match self.skip_blanks() {
            None if self.may_be_cut => Ok(()),
            None => {
                Err(self.error(if end == ']' { "EOF while parsing a list" } else { "EOF while parsing an object" }))
            }
            Some(',') => {
                self.skip();
                Ok(())
            }
            Some(character) if character == end => Ok(()),
            Some(_) => Err(self.error(problem)),
        }
    }

    fn token(&mut self, is_part: impl Fn(char) -> bool) -> String {
        let mut token = String::new();
        while let Some((_, character)) = self.rest.next_if(|(_, character)| is_part(*character)) {
            token.push(character);
        }
        token
    }

    fn number(&mut self) -> Result<Json, SyntaxError> {
        let token = self.token(|character| character.is_ascii_alphanumeric() || matches!(character, '+' | '-' | '.'));
        if self.is_cut() {
            return Ok(Json::Null);
        }
        let is_numeric =
            token.chars().all(|character| !character.is_ascii_alphabetic() || matches!(character, 'e' | 'E'));
        if token.contains(|character: char| character.is_ascii_digit()) && is_numeric {
            return Ok(Json::Number(token));
        }
        match token.trim_start_matches(['+', '-']) {
            "" => Ok(Json::Null),
            word if is_not_a_number(word) => Ok(Json::Null),
            _ => Err(self.error("invalid number")),
        }
    }

    fn word(&mut self) -> Result<Json, SyntaxError> {
        let word = self.token(|character| character.is_ascii_alphanumeric());
        Ok(match word.to_ascii_lowercase().as_str() {
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            "null" | "none" | "undefined" => Json::Null,
            word if is_not_a_number(word) => Json::Null,
            _ if self.is_cut() => Json::Null,
            _ if self.peek().is_none() => return Err(self.error("EOF while parsing a value")),
            _ => return Err(self.error("expected value")),
        })
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
        self.skip();
        let mut text = String::new();
        while let Some((_, character)) = self.rest.next() {
            match character {
                '"' => return Ok(text),
                '\\' => self.escape(&mut text)?,
                _ => text.push(character),
            }
        }
        if self.may_be_cut {
            text.push('…');
            return Ok(text);
        }
        Err(self.error("EOF while parsing a string"))
    }

    /// Whether the text has ended where it may end too early.
    fn is_cut(&mut self) -> bool {
        self.may_be_cut && self.peek().is_none()
    }

    fn escape(&mut self, text: &mut String) -> Result<(), SyntaxError> {
        let Some((_, escape)) = self.rest.next() else {
            return if self.may_be_cut { Ok(()) } else { Err(self.error("EOF while parsing a string")) };
        };
        match escape {
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            '"' | '\\' | '/' | '\'' => text.push(escape),
            'u' => {
                let unit = self.code_unit();
                self.code_point(unit, text);
            }
            // No escape at all: a path of Windows, say.
            _ => text.extend(['\\', escape]),
        }
        Ok(())
    }

    /// Adds the character that begins with a code unit of UTF-16, and takes its other half; U+FFFD for a half alone.
    fn code_point(&mut self, first: Option<u16>, text: &mut String) {
        let mut unit = first;
        while let Some(high @ 0xd800..=0xdbff) = unit {
            let mut ahead = self.rest.clone();
            let is_escape = ahead.next().is_some_and(|(_, c)| c == '\\') && ahead.next().is_some_and(|(_, c)| c == 'u');
            if !is_escape {
                text.push(char::REPLACEMENT_CHARACTER);
                return;
            }
            self.rest = ahead;
            let second = self.code_unit();
            if let Some(low @ 0xdc00..=0xdfff) = second {
                text.extend(char::decode_utf16([high, low]).map(|pair| pair.unwrap_or(char::REPLACEMENT_CHARACTER)));
                return;
            }
            text.push(char::REPLACEMENT_CHARACTER);
            unit = second;
        }
        let character = unit.and_then(|unit| char::from_u32(unit.into()));
        text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
    }

    /// Four hexadecimal digits; `None`, and as many of them as there are passed over, if there are fewer.
    fn code_unit(&mut self) -> Option<u16> {
        let mut unit = Some(0);
        for _ in 0..4 {
            let digit = self.rest.next_if(|(_, character)| character.is_ascii_hexdigit());
            let digit = digit.and_then(|(_, character)| u16::try_from(character.to_digit(16)?).ok());
            unit = unit.zip(digit).map(|(unit, digit): (u16, u16)| unit << 4 | digit);
        }
        unit
    }
}

/// Whether a word is what programs write for a float that is not a number.
fn is_not_a_number(word: &str) -> bool {
    ["nan", "inf", "infinity"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::{Json, float, integer, number};

    fn read(text: &str) -> Value {
        Json::read(text).map(Value::from).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn what_is_wrong_costs_as_little_as_possible() {
        for (text, expected) in [
            ("\u{feff}{\"a\":1}\0", json!({"a": 1})),
            ("{\"a\":\"x\ty\nz\u{1}\"}", json!({"a": "x\ty\nz\u{1}"})),
            (
                r#"["a\ud83d","\ude00b","\ud83dx","\ud83d\ud83d\ude00","\ud83d\u0041"]"#,
                json!(["a\u{fffd}", "\u{fffd}b", "\u{fffd}x", "\u{fffd}😀", "\u{fffd}A"]),
            ),
            (r#"["\u12","\uzz","C:\data","it\'s"]"#, json!(["\u{fffd}", "\u{fffd}zz", "C:\\data", "it's"])),
            (
                "[NaN,-Infinity,Infinity,nan,undefined,None,True,-]",
                json!([null, null, null, null, null, null, true, null]),
            ),
            ("[1e999,1.2.3,007,+5,.5,5.,1E2]", json!([null, null, 7, 5, 0.5, 5.0, 100.0])),
            ("{\"a\":,\"b\":[1,,2,],}", json!({"a": null, "b": [1, null, 2]})),
            ("{\"a\":1,\"b\":2,\"a\":3}", json!({"a": 3, "b": 2})),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_keep_their_text() {
        let expected = ["8.10", "1E2", "9007199254740993.0"].map(|text| Json::Number(text.to_owned()));
        assert_eq!(Json::read("[8.10, 1E2, 9007199254740993.0]"), Ok(Json::Array(expected.into())));
    }

    #[test]
    fn what_ends_too_early_or_is_something_else_is_an_error() {
        for (text, problem) in [
            ("", "EOF while parsing a value at line 1 column 0"),
            ("{\"a\":[1,", "EOF while parsing a list at line 1 column 8"),
            ("{\"a\":\"x", "EOF while parsing a string at line 1 column 7"),
            ("{\"a\":tru", "EOF while parsing a value at line 1 column 8"),
            ("{\"a\":1\n,", "EOF while parsing an object at line 2 column 1"),
            ("{\"a\"", "EOF while parsing an object at line 1 column 4"),
            ("{\"a\":\"\\", "EOF while parsing a string at line 1 column 7"),
            ("<html>", "expected value at line 1 column 1"),
            ("{a:1}", "key must be a string at line 1 column 2"),
            ("{} {}", "trailing characters at line 1 column 4"),
            ("[1 2]", "expected `,` or `]` at line 1 column 4"),
            ("[12abc]", "invalid number at line 1 column 7"),
        ] {
            assert_eq!(Json::read(text).map_err(|error| error.to_string()), Err(problem.to_owned()), "{text}");
        }
        let deep = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Json::read(&deep(127)).is_ok());
        assert!(Json::read(&deep(100_000)).is_err_and(|error| error.problem == "recursion limit exceeded"));
    }

    #[test]
    fn of_a_text_that_was_cut_the_part_that_is_there_is_read() {
        for (text, expected) in [
            (r#"{"a":1,"b":"x y"#, json!({"a": 1, "b": "x y…"})),
            (r#"{"a":{"b":"x"},"c"#, json!({"a": {"b": "x"}})),
            (r#"{"a":"x","c":"#, json!({"a": "x", "c": null})),
            (r#"{"a":[1,2"#, json!({"a": [1, null]})),
            (r#"{"a":"x\"#, json!({"a": "x…"})),
            (r#"{"a":tru"#, json!({"a": null})),
            (r#"{"a":40"#, json!({"a": null})),
            ("", json!(null)),
        ] {
            assert_eq!(Json::read_part(text).map(Value::from), Ok(expected), "{text}");
            assert!(Json::read(text).is_err(), "{text}");
        }
        assert!(Json::read_part("{\"a\":1 x").is_err());
    }

    #[test]
    fn integers_are_read_to_the_integer_part_and_exactly() {
        for (text, expected) in [
            ("100.0", Some(100)),
            ("1E2", Some(100)),
            ("99.99", Some(99)),
            ("-0.9", Some(0)),
            ("-1.5e1", Some(-15)),
            ("125e-1", Some(12)),
            ("5e-400", Some(0)),
            ("0e999999999", Some(0)),
            ("9007199254740993.0", Some(9_007_199_254_740_993)),
            ("1e400", None),
            ("1e", None),
            ("1.2.3", None),
            (".", None),
            ("", None),
            ("many", None),
        ] {
            assert_eq!(integer(text), expected, "{text}");
        }
        assert_eq!((float("1e999"), float("inf"), float("-0.5")), (None, None, Some(-0.5)));
        assert_eq!([number("-3"), number("18446744073709551615")], [Some((-3).into()), Some(u64::MAX.into())]);
    }

    proptest! {
        #[test]
        fn what_is_json_is_read_as_serde_json_reads_it(value in any_json()) {
            prop_assert_eq!(read(&value.to_string()), value.clone());
            prop_assert_eq!(read(&format!("{value:#}")), value);
        }

        #[test]
        fn nothing_panics(text in "[\\[\\]{}:,\"\\\\udDe0-9a\u{1}é.+-]{0,40}") {
            let _ = Json::read(&text);
            let _ = Json::read_part(&text);
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..4)
                    .prop_map(|fields| fields.into_iter().collect()),
            ]
        })
    }
}
