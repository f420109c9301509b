//! Responses that are not quite as documented, read as what they mean.
//!
//! A response is read strictly first. Only when that fails is it read again here, with the liberties that real services
//! take: a number where a string is documented and the other way round, a boolean as `"true"`, null, `""` or `{}` for
//! an empty list, an empty string for a number or a boolean that is absent, `{}` or `[]` for any single value that is
//! absent, and JSON that is almost JSON (see [`crate::body::json`]). Where an integer is documented, a number with a
//! fraction is read to its integer part. A number that cannot be read at all, or is out of range, is absent where it is
//! optional.
//!
//! An item of a list is skipped when it is null, when its type is not the documented one, and when a field that its
//! type requires is absent. A list in which nothing but items of another type was found is a mismatch all the same,
//! where it is what the response is for: as an empty list it would mean that nothing is there. What still does not fit
//! is an error with the JSON path of the mismatch.

use std::{cell::Cell, fmt};

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
        VariantAccess, Visitor, value::StringDeserializer,
    },
    forward_to_deserialize_any,
};

use crate::body::json::{self, Json};

/// How a success without a body is read, where a body is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EmptyBody {
    /// As a mismatch: the body is what the call is for.
    Mismatch,
    /// As an object without fields.
    NoFields,
}

/// How often a value is read at most. Each reading takes out what kept the one before from its end.
const MAX_READINGS: usize = 32;

/// Reads a value as a `T`, or gives where it does not fit; and how many items were skipped of the lists that are fields
/// of the outermost object.
pub(crate) fn read<T: DeserializeOwned>(mut value: Json) -> Result<(T, u64), Mismatch> {
    let reading = Reading::default();
    for _ in 0..MAX_READINGS {
        reading.is_incomplete.set(false);
        let lenient = Lenient { value: &mut value, may_be_absent: false, is_item: false, depth: 0, reading: &reading };
        match serde_path_to_error::deserialize(lenient) {
            // What could not be read is null by now, and is read as absent the next time.
            _ if reading.is_incomplete.get() => {}
            Ok(read) => return Ok((read, reading.skipped.get())),
            Err(error) => return Err(Mismatch { path: error.path().to_string(), error: error.into_inner() }),
        }
    }
    Err(Mismatch::new("too much of it is not of the documented form"))
}

/// Reads a body that is empty.
pub(crate) fn read_empty<T: DeserializeOwned>(empty: EmptyBody) -> Result<T, Mismatch> {
    // Null is enough for an operation without a documented body.
    let read = read(Json::Null).or_else(|_| match empty {
        EmptyBody::NoFields => read(Json::Object(Vec::new())).map_err(|_| Mismatch::new("the body is empty")),
        EmptyBody::Mismatch => Err(Mismatch::new("the body is empty")),
    });
    read.map(|(value, _)| value)
}

/// Where a response does not fit its type, and why.
#[derive(Debug)]
pub(crate) struct Mismatch {
    /// JSON path, empty when the body is not JSON at all.
    pub(crate) path: String,
    pub(crate) error: Error,
}

impl Mismatch {
    /// Of a body as a whole.
    pub(crate) fn new(problem: impl std::fmt::Display) -> Self {
        Self { path: String::new(), error: Error::custom(problem) }
    }

    /// What does not fit, without the value, which may be a secret.
    pub(crate) fn reason(&self) -> String {
        let reason = self.error.to_string();
        match (reason.find('"'), reason.rfind("\", expected")) {
            (Some(from), Some(to)) if from < to => format!("{}…{}", &reason[..=from], &reason[to..]),
            _ => reason,
        }
    }
}

/// Why a value does not fit its type.
#[derive(Debug)]
pub(crate) struct Error {
    message: String,
    /// What the item of a list is to be, when it is of another type.
    item: Option<Shape>,
    /// A value that is required is absent, so that the item that contains it cannot be read.
    is_absent: bool,
}

impl Error {
    fn new(message: impl fmt::Display) -> Self {
        Self { message: message.to_string(), item: None, is_absent: false }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message)
    }

    fn missing_field(field: &'static str) -> Self {
        Self { is_absent: true, ..Self::new(format_args!("missing field `{field}`")) }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::new(error)
    }
}

/// What the items of a list have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Object,
    List,
    Text,
    Number,
    Boolean,
}

impl Shape {
    /// Whether a value can be one. A number out of range may still be none.
    fn fits(self, value: &Json) -> bool {
        match self {
            Self::Object => matches!(value, Json::Object(_)),
            Self::List => matches!(value, Json::Array(_)) || value.is_blank(),
            Self::Text => matches!(value, Json::String(_) | Json::Number(_) | Json::Bool(_)),
            Self::Number => match value {
                Json::Number(_) => true,
                Json::String(text) => json::float(text.trim()).is_some(),
                Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => false,
            },
            Self::Boolean => matches!(value, Json::Bool(_) | Json::String(_) | Json::Number(_)),
        }
    }
}

/// What is known of the readings of a value.
#[derive(Default)]
struct Reading {
    /// Whether something was made null in this reading, so that there has to be another.
    is_incomplete: Cell<bool>,
    skipped: Cell<u64>,
}

struct Lenient<'v> {
    value: &'v mut Json,
    /// Whether the type can be absent: what cannot be read as the value that it wants may then be taken for absent.
    may_be_absent: bool,
    /// Whether it is the item of a list.
    is_item: bool,
    /// In how many objects and lists it is.
    depth: usize,
    reading: &'v Reading,
}

impl Lenient<'_> {
    /// Takes the value for absent. What an absent value is, its type alone knows, and not where it is asked for a
    /// number: it is given anything for now, and the value is null in the next reading.
    fn absent(&mut self) {
        *self.value = Json::Null;
        self.reading.is_incomplete.set(true);
    }

    /// The text of a number, quoted or not; `None` for anything but a number.
    fn numeric(&self) -> Option<&str> {
        match &*self.value {
            Json::Number(text) => Some(text),
            Json::String(text) => Some(text.trim()),
            _ => None,
        }
    }

    fn is_blank_text(&self) -> bool {
        matches!(&*self.value, Json::String(text) if text.trim().is_empty())
    }

    /// Whether it is a list or an object with nothing in it.
    fn is_empty_container(&self) -> bool {
        matches!(&*self.value, Json::Array(_) | Json::Object(_)) && self.value.is_blank()
    }

    fn unexpected(&self) -> Unexpected<'_> {
        match &*self.value {
            Json::Null => Unexpected::Other("null"),
            Json::Bool(boolean) => Unexpected::Bool(*boolean),
            Json::Number(text) => match (json::integer(text), json::float(text)) {
                (_, Some(number)) if text.contains(['.', 'e', 'E']) => Unexpected::Float(number),
                (Some(_), Some(_)) if let Ok(number) = text.parse() => Unexpected::Signed(number),
                _ => Unexpected::Other("number"),
            },
            Json::String(text) => Unexpected::Str(text),
            Json::Array(_) => Unexpected::Seq,
            Json::Object(_) => Unexpected::Map,
        }
    }

    fn mismatch(&self, visitor: &impl serde::de::Expected, wanted: Shape) -> Error {
        Error {
            item: self.is_item.then_some(wanted),
            is_absent: self.value.is_blank(),
            ..Error::invalid_type(self.unexpected(), visitor)
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $read:expr;)*) => {
        $(fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
            match self.numeric().and_then($read) {
                Some(number) => visitor.$visit(number),
                None if self.is_blank_text() || (self.may_be_absent && self.is_scalar_or_empty()) => {
                    self.absent();
                    visitor.$visit(Default::default())
                }
                None => Err(self.mismatch(&visitor, Shape::Number)),
            }
        })*
    };
}

/// An integer of some width, out of the text of a number.
fn fitting<T: TryFrom<i128>>(text: &str) -> Option<T> {
    json::integer(text).and_then(|number| T::try_from(number).ok())
}

impl Lenient<'_> {
    /// Whether it is neither a list nor an object with something in it: of those, a part of the response would be lost.
    fn is_scalar_or_empty(&self) -> bool {
        !matches!(self.value, Json::Array(_) | Json::Object(_)) || self.value.is_blank()
    }
}

impl<'de> Deserializer<'de> for Lenient<'_> {
    type Error = Error;

    numbers! {
        deserialize_i8 visit_i8 fitting;
        deserialize_i16 visit_i16 fitting;
        deserialize_i32 visit_i32 fitting;
        deserialize_i64 visit_i64 fitting;
        deserialize_i128 visit_i128 fitting;
        deserialize_u8 visit_u8 fitting;
        deserialize_u16 visit_u16 fitting;
        deserialize_u32 visit_u32 fitting;
        deserialize_u64 visit_u64 fitting;
        deserialize_u128 visit_u128 fitting;
        deserialize_f32 visit_f64 json::float;
        deserialize_f64 visit_f64 json::float;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Self { value, depth, reading, .. } = self;
        match value {
            Json::Null => visitor.visit_unit(),
            Json::Bool(boolean) => visitor.visit_bool(*boolean),
            Json::Number(text) => match json::number(text) {
                Some(number) => number.deserialize_any(visitor).map_err(Error::from),
                None => visitor.visit_unit(),
            },
            Json::String(text) => visitor.visit_str(text),
            Json::Array(items) => visitor.visit_seq(Items { items, next: 0, depth, reading }),
            Json::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.iter_mut(), value: None, depth, reading })
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let boolean = match &*self.value {
            Json::Bool(boolean) => Some(*boolean),
            Json::Number(_) | Json::String(_) => {
                let text = self.numeric().unwrap_or_default();
                match json::integer(text) {
                    Some(0) => Some(false),
                    Some(1) => Some(true),
                    _ => text.to_ascii_lowercase().parse().ok(),
                }
            }
            Json::Null | Json::Array(_) | Json::Object(_) => None,
        };
        match boolean {
            Some(boolean) => visitor.visit_bool(boolean),
            None if self.is_blank_text() || (self.may_be_absent && self.is_empty_container()) => {
                self.absent();
                visitor.visit_bool(false)
            }
            None => Err(self.mismatch(&visitor, Shape::Boolean)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        match &*self.value {
            Json::Number(text) | Json::String(text) => visitor.visit_str(text),
            Json::Bool(boolean) => visitor.visit_string(boolean.to_string()),
            Json::Array(_) | Json::Object(_) if self.may_be_absent && self.is_empty_container() => {
                self.absent();
                visitor.visit_str("")
            }
            Json::Null | Json::Array(_) | Json::Object(_) => Err(self.mismatch(&visitor, Shape::Text)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Json::Null => visitor.visit_none(),
            _ => visitor.visit_some(Self { may_be_absent: true, ..self }),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Self { depth, reading, .. } = self;
        match self.value {
            Json::Array(items) => {
                // In a list of one type they are items that the service lacks; in a value of any type they are items.
                let all = items.len();
                items.retain(|item| *item != Json::Null);
                if depth <= OUTERMOST_LIST {
                    reading.skipped.set(reading.skipped.get() + (all - items.len()) as u64);
                }
                visitor.visit_seq(Items { items, next: 0, depth, reading })
            }
            blank if blank.is_blank() => visitor.visit_seq(Items { items: &mut [], next: 0, depth, reading }),
            _ => Err(self.mismatch(&visitor, Shape::List)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Self { depth, reading, .. } = self;
        match self.value {
            blank if blank.is_blank() => {
                visitor.visit_map(Fields { fields: [].iter_mut(), value: None, depth, reading })
            }
            Json::Object(_) => self.deserialize_any(visitor),
            _ => Err(self.mismatch(&visitor, Shape::Object)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if matches!(self.value, Json::Object(_)) {
            return self.deserialize_any(visitor);
        }
        if self.may_be_absent && self.value.is_blank() {
            self.absent();
            let Self { depth, reading, .. } = self;
            return visitor.visit_map(Fields { fields: [].iter_mut(), value: None, depth, reading });
        }
        Err(self.mismatch(&visitor, Shape::Object))
    }

    /// For an operation that answers nothing, whatever it answers.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    /// Integers and booleans that are documented as text are read by the rules of integers and booleans.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        match name {
            "IntegerAsText" => self.deserialize_i64(visitor),
            "BooleanAsText" => self.deserialize_bool(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Self { depth, reading, .. } = self;
        match self.value {
            Json::Object(fields) if fields.len() == 1 => visitor.visit_enum(Variant { fields, depth, reading }),
            Json::String(name) => visitor.visit_enum(StringDeserializer::new(name.clone())),
            _ => Err(Error::custom("a variant's name was expected")),
        }
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit_struct tuple tuple_struct identifier ignored_any
    }
}

/// How deep a list is that the response is for: the response itself, or a field of it.
const OUTERMOST_LIST: usize = 1;

struct Items<'v> {
    items: &'v mut [Json],
    next: usize,
    depth: usize,
    reading: &'v Reading,
}

impl Items<'_> {
    /// Makes the items null that are of another type, so that the next reading skips them; unless then nothing would
    /// be left of the list that the response is for.
    fn skip(&mut self, at: usize, error: Error) -> Result<(), Error> {
        if let Some(shape) = error.item {
            if self.depth <= OUTERMOST_LIST && !self.items.iter().any(|item| shape.fits(item)) {
                return Err(error);
            }
            self.items.iter_mut().filter(|item| !shape.fits(item)).for_each(|item| *item = Json::Null);
        }
        self.items[at] = Json::Null;
        self.reading.is_incomplete.set(true);
        Ok(())
    }
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let (at, depth, reading) = (self.next, self.depth + 1, self.reading);
        let Some(value) = self.items.get_mut(at) else { return Ok(None) };
        self.next += 1;
        match seed.deserialize(Lenient { value, may_be_absent: false, is_item: true, depth, reading }) {
            // Not the end of the list, but of this reading of it.
            Err(error) if error.item.is_some() || error.is_absent => self.skip(at, error).map(|()| None),
            read => read.map(Some),
        }
    }
}

struct Fields<'v> {
    fields: std::slice::IterMut<'v, (String, Json)>,
    value: Option<&'v mut Json>,
    depth: usize,
    reading: &'v Reading,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.fields.next() else { return Ok(None) };
        self.value = Some(value);
        let name: StringDeserializer<Error> = name.clone().into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.value.take().ok_or_else(|| Error::custom("a value comes after its name"))?;
        let (depth, reading) = (self.depth + 1, self.reading);
        seed.deserialize(Lenient { value, may_be_absent: false, is_item: false, depth, reading })
    }
}

/// An externally tagged variant: an object with one field.
struct Variant<'v> {
    fields: &'v mut Vec<(String, Json)>,
    depth: usize,
    reading: &'v Reading,
}

impl<'de, 'v> EnumAccess<'de> for Variant<'v> {
    type Error = Error;
    type Variant = VariantContent<'v>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, VariantContent<'v>), Error> {
        let (name, value) = self.fields.iter_mut().next().ok_or_else(|| Error::custom("a variant has a name"))?;
        let name: StringDeserializer<Error> = name.clone().into_deserializer();
        let (depth, reading) = (self.depth + 1, self.reading);
        let content = Lenient { value, may_be_absent: false, is_item: false, depth, reading };
        Ok((seed.deserialize(name)?, VariantContent(content)))
    }
}

struct VariantContent<'v>(Lenient<'v>);

impl<'de> VariantAccess<'de> for VariantContent<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        serde::Deserialize::deserialize(self.0)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.0.deserialize_any(visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::{EmptyBody, Mismatch, read_empty};
    use crate::body::json::Json;

    fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Mismatch> {
        let text = std::str::from_utf8(body).expect("the tests are UTF-8");
        super::read(Json::read(text).map_err(Mismatch::new)?).map(|(value, _)| value)
    }

    #[derive(Debug, Default, Deserialize, PartialEq)]
    struct Blanks {
        count: Option<i64>,
        ratio: Option<f64>,
        ready: Option<bool>,
        name: Option<String>,
        rows: Option<Vec<Blanks>>,
    }

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Response {
        name: Option<String>,
        count: i64,
        ratio: f64,
        ready: bool,
        items: Vec<Item>,
        extra: BTreeMap<String, String>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Item {
        id: String,
    }

    #[test]
    fn scalars_of_another_type_are_read_as_what_they_mean() {
        let response: Response =
            read(br#"{"name":5000,"count":"12","ratio":"0.5","ready":"True","extra":{"a":true}}"#).unwrap();
        let extra = BTreeMap::from([("a".to_owned(), "true".to_owned())]);
        let expected =
            Response { name: Some("5000".into()), count: 12, ratio: 0.5, ready: true, extra, ..Response::default() };
        assert_eq!(response, expected);
    }

    #[test]
    fn null_is_an_empty_list_and_an_absent_value() {
        assert_eq!(read::<Response>(br#"{"name":null,"items":null}"#).unwrap(), Response::default());
    }

    #[test]
    fn a_mismatch_names_its_path() {
        let mismatch = read::<Response>(br#"{"items":[{"id":1},{"id":["a"]}]}"#).unwrap_err();
        assert_eq!(mismatch.path, "items[1].id");
        let mismatch = read::<Response>(br#"{"count":"many"}"#).unwrap_err();
        assert_eq!(
            (mismatch.path.as_str(), mismatch.error.to_string().as_str()),
            ("count", "invalid type: string \"many\", expected i64")
        );
    }

    #[test]
    fn blank_number_or_boolean_is_absent_and_a_blank_string_is_one() {
        let read: Blanks =
            read(br#"{"count":"","ratio":" ","ready":"","name":"","rows":[{"count":"7","ready":""},{"name":"a"}]}"#)
                .unwrap();
        let rows = vec![
            Blanks { count: Some(7), ..Blanks::default() },
            Blanks { name: Some("a".to_owned()), ..Blanks::default() },
        ];
        assert_eq!(read, Blanks { name: Some(String::new()), rows: Some(rows), ..Blanks::default() });
    }

    #[test]
    fn blank_where_a_number_cannot_be_absent_is_a_mismatch() {
        let mismatch = read::<Response>(br#"{"count":""}"#).unwrap_err();
        assert_eq!((mismatch.path.as_str(), mismatch.reason().as_str()), ("count", "invalid type: null, expected i64"));
    }

    #[test]
    fn booleans_are_read_in_any_case() {
        for (text, expected) in [("true", true), ("TRUE", true), ("False", false), ("FALSE", false), ("1", true)] {
            let read: Blanks = read(format!(r#"{{"ready":"{text}"}}"#).as_bytes()).unwrap();
            assert_eq!(read.ready, Some(expected), "{text}");
        }
        assert_eq!(read::<Blanks>(br#"{"ready":"yes"}"#).unwrap_err().path, "ready");
    }

    #[test]
    fn empty_body_is_a_mismatch_unless_no_field_is_needed() {
        assert_eq!(read_empty::<Response>(EmptyBody::Mismatch).unwrap_err().error.to_string(), "the body is empty");
        assert_eq!(read_empty::<Response>(EmptyBody::NoFields).unwrap(), Response::default());
        // What is required cannot be made up.
        let mismatch = read_empty::<Item>(EmptyBody::NoFields).unwrap_err();
        assert_eq!(mismatch.error.to_string(), "the body is empty");
        read_empty::<()>(EmptyBody::Mismatch).unwrap();
    }

    #[test]
    fn nothing_is_read_from_any_json_but_not_from_what_is_no_json() {
        for body in [&b"null"[..], b"{}", br#"{"result":"ok"}"#, b"[1]", b"true"] {
            read::<()>(body).unwrap();
        }
        assert!(read::<()>(b"<html>").is_err());
    }

    #[test]
    fn a_number_is_read_to_its_integer_part_where_an_integer_is_wanted() {
        for (number, count) in [
            ("100.0", 100),
            ("1E2", 100),
            ("99.99", 99),
            ("-0.5", 0),
            ("\"99.50\"", 99),
            ("\" 1e2 \"", 100),
            ("9007199254740993.0", 9_007_199_254_740_993),
        ] {
            let read: Blanks = read(format!(r#"{{"count":{number},"rows":[]}}"#).as_bytes()).unwrap();
            assert_eq!(read.count, Some(count), "{number}");
        }
        let read: Blanks = read(br#"{"ratio":"99.5","name":8.10}"#).unwrap();
        assert_eq!((read.ratio, read.name.as_deref()), (Some(99.5), Some("8.10")));
    }

    #[test]
    fn a_number_that_cannot_be_read_costs_itself_alone() {
        for number in
            ["1e30", "9223372036854775808", "NaN", "-Infinity", "\"NaN\"", "\"n/a\"", "\"99 %\"", "true", "[]", "{}"]
        {
            let body = format!(r#"{{"count":{number},"name":"a","rows":[{{"ratio":1e999,"count":7}}]}}"#);
            let read: Blanks = read(body.as_bytes()).unwrap();
            let rows = vec![Blanks { count: Some(7), ..Blanks::default() }];
            let expected = Blanks { name: Some("a".to_owned()), rows: Some(rows), ..Blanks::default() };
            assert_eq!(read, expected, "{number}");
        }
        // Where a number cannot be absent, and where a part of the response would be lost.
        assert_eq!(read::<Response>(br#"{"count":1e30}"#).unwrap_err().path, "count");
        assert_eq!(read::<Blanks>(br#"{"count":[5]}"#).unwrap_err().path, "count");
    }

    #[test]
    fn null_items_are_passed_over_and_what_is_blank_is_an_empty_list() {
        let items: Response = read(br#"{"items":[null,{"id":1},null]}"#).unwrap();
        assert_eq!(items.items, [Item { id: "1".to_owned() }]);
        for blank in ["null", "\"\"", "{}", "\" \""] {
            let read: Response = read(format!(r#"{{"items":{blank},"extra":{blank}}}"#).as_bytes()).unwrap();
            assert_eq!(read, Response::default(), "{blank}");
        }
        assert_eq!(read::<Response>(br#"{"items":{"id":1}}"#).unwrap_err().path, "items");
        // Where no type is wanted, everything is kept.
        let any: serde_json::Value = read(br#"[null,{"a":""}]"#).unwrap();
        assert_eq!(any, serde_json::json!([null, {"a": ""}]));
    }

    #[test]
    fn items_of_another_type_are_skipped_and_counted() {
        fn read<T: serde::de::DeserializeOwned>(body: &str) -> Result<(T, u64), Mismatch> {
            super::read(Json::read(body).map_err(Mismatch::new)?)
        }
        let ids = |ids: &[&str]| ids.iter().map(|id| Item { id: (*id).to_owned() }).collect::<Vec<_>>();
        for (items, expected, skipped) in [
            (r#"["x",{"id":1},5,{"id":2},[],null,true,"y",["z"],{"id":3}]"#, &["1", "2", "3"][..], 7),
            // What the type of an item requires is absent.
            (r#"[{"id":{}},{"id":1},{"id":[]},{},{"id":null}]"#, &["1"], 4),
            (r#"[{"id":[]}]"#, &[], 1),
        ] {
            let (read, count) = read::<Response>(&format!(r#"{{"items":{items}}}"#)).unwrap();
            assert_eq!((read.items, count), (ids(expected), skipped), "{items}");
        }
        #[derive(Debug, Default, Deserialize, PartialEq)]
        #[serde(default)]
        struct Scalars {
            texts: Vec<String>,
            numbers: Vec<i64>,
            flags: Vec<Option<bool>>,
            lists: Vec<Vec<i64>>,
        }
        let body = r#"{"texts":["a",{"b":1},1,[]],"numbers":[1,{},"2","many",1e30],"flags":[true,[1],"false"],"lists":[[1,"x"],7,["y"]]}"#;
        let expected = Scalars {
            texts: vec!["a".to_owned(), "1".to_owned()],
            numbers: vec![1, 2],
            flags: vec![Some(true), Some(false)],
            lists: vec![vec![1], vec![]],
        };
        assert_eq!(read::<Scalars>(body).unwrap(), (expected, 2 + 3 + 1 + 1));
        // The list that the response is for has nothing that it should have.
        for (body, path) in [(r#"{"items":["x",5]}"#, "items[0]"), (r#"{"items":[[]]}"#, "items[0]")] {
            assert_eq!(read::<Response>(body).unwrap_err().path, path, "{body}");
        }
        assert_eq!(read::<Vec<Item>>("[1,2]").unwrap_err().path, "[0]");
        // In a list further inside, it costs that list.
        let rows: (Blanks, u64) = read(r#"{"rows":[{"name":"a","rows":["x"]}]}"#).unwrap();
        let inner = Blanks { name: Some("a".to_owned()), rows: Some(Vec::new()), ..Blanks::default() };
        assert_eq!(rows, (Blanks { rows: Some(vec![inner]), ..Blanks::default() }, 0));
    }

    #[test]
    fn skipping_items_takes_linear_time_or_is_given_up() {
        let body = format!(r#"{{"items":[{}{{"id":1}}]}}"#, r#""x",{"id":2},[],5,"#.repeat(10_000));
        assert_eq!(read::<Response>(body.as_bytes()).unwrap().items.len(), 10_001);
        let body = format!(r#"{{"items":[{}{{"id":1}}]}}"#, r#"{"id":[]},"#.repeat(10_000));
        assert!(read::<Response>(body.as_bytes()).is_err());
    }

    #[test]
    fn an_empty_list_or_object_is_an_absent_value() {
        for blank in ["{}", "[]"] {
            let body = format!(
                r#"{{"count":{blank},"ratio":{blank},"ready":{blank},"name":{blank},"rows":[{{"name":{blank},"count":1}}]}}"#
            );
            let rows = Some(vec![Blanks { count: Some(1), ..Blanks::default() }]);
            assert_eq!(read::<Blanks>(body.as_bytes()).unwrap(), Blanks { rows, ..Blanks::default() }, "{blank}");
        }
        // With something in them, a part of the response would be lost.
        for body in [r#"{"name":{"a":1}}"#, r#"{"name":["a"]}"#, r#"{"ready":[true]}"#] {
            assert!(read::<Blanks>(body.as_bytes()).is_err(), "{body}");
        }
        assert_eq!(read::<Response>(br#"{"ready":{}}"#).unwrap_err().path, "ready");
    }

    #[test]
    fn a_blank_object_is_absent() {
        #[derive(Debug, Default, Deserialize, PartialEq)]
        struct Outer {
            inner: Option<Blanks>,
        }
        for blank in ["\"\"", "[]", "null"] {
            assert_eq!(
                read::<Outer>(format!(r#"{{"inner":{blank}}}"#).as_bytes()).unwrap(),
                Outer::default(),
                "{blank}"
            );
        }
        let mismatch = read::<Outer>(br#"{"inner":"text"}"#).unwrap_err();
        assert!(mismatch.reason().starts_with("invalid type: string \"…\", expected struct"), "{}", mismatch.reason());
    }
}
