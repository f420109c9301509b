//! Responses that are not quite as documented, read as what they mean.
//!
//! A response is read strictly first. Only when that fails is it read again here, with the liberties that real services
//! take: a number where a string is documented and the other way round, a boolean as `"true"`, null, `""` or `{}` for
//! an empty list, null as an item of a list (passed over), an empty string for a number or a boolean that is not there,
//! and JSON that is almost JSON (see [`crate::json`]). Where an integer is documented, a number with a fraction is read
//! to its integer part. A number that cannot be read at all, or is out of range, is as if it were not there, where it
//! need not be. What still does not fit is an error with the JSON path of the mismatch.

use std::cell::Cell;

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
        VariantAccess, Visitor, value::StringDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::Error;

use crate::json::{self, Json};

/// What a success without a body says, where a body is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence {
    /// It should have said something.
    Mismatch,
    /// It has nothing to tell: an object without fields.
    NothingToTell,
}

/// Reads a value as a `T`, or says where it does not fit.
pub(crate) fn read<T: DeserializeOwned>(mut value: Json) -> Result<T, Mismatch> {
    let mut read = |pass: &Pass| {
        serde_path_to_error::deserialize(Lenient { value: &mut value, may_be_absent: false, pass })
            .map_err(|error| Mismatch { path: error.path().to_string(), error: error.into_inner() })
    };
    let pass = Pass { is_first: true, blanks: Cell::new(false) };
    let value = read(&pass)?;
    // What was blank is null by now, and so is read as absent.
    if pass.blanks.get() { read(&Pass { is_first: false, ..pass }) } else { Ok(value) }
}

/// What is read from a body in which nothing is.
pub(crate) fn read_nothing<T: DeserializeOwned>(silence: Silence) -> Result<T, Mismatch> {
    // For an operation that answers nothing.
    read(Json::Null).or_else(|_| match silence {
        Silence::NothingToTell => read(Json::Object(Vec::new())).map_err(|_| Mismatch::new("the body is empty")),
        Silence::Mismatch => Err(Mismatch::new("the body is empty")),
    })
}

/// Where a response does not fit its type, and why.
#[derive(Debug)]
pub(crate) struct Mismatch {
    /// JSON path, empty when the body is no JSON at all.
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
        let told = self.error.to_string();
        match (told.find('"'), told.rfind("\", expected")) {
            (Some(from), Some(to)) if from < to => format!("{}…{}", &told[..=from], &told[to..]),
            _ => told,
        }
    }
}

/// One reading of a value. There is a second, if something had to be taken for absent.
struct Pass {
    is_first: bool,
    /// Whether something was taken for absent, and so has to be read again.
    blanks: Cell<bool>,
}

struct Lenient<'v> {
    value: &'v mut Json,
    /// Whether the type has a word for absence: what cannot be read as the value that it wants may then be taken for
    /// absent.
    may_be_absent: bool,
    pass: &'v Pass,
}

impl Lenient<'_> {
    /// Takes the value for absent. What its type is when it is absent, the type alone knows, and not where it is asked
    /// for a number: it is given anything for now, and the value is null when all is read again.
    fn absent(&mut self) {
        *self.value = Json::Null;
        self.pass.blanks.set(true);
    }

    /// The text of a number, quoted or not; `None` for what is no number.
    fn numeric(&self) -> Option<&str> {
        match &*self.value {
            Json::Number(text) => Some(text),
            Json::String(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// Whether a scalar that may be absent is.
    fn is_blank_text(&self) -> bool {
        matches!(&*self.value, Json::String(text) if text.trim().is_empty())
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

    fn mismatch(&self, visitor: &impl serde::de::Expected) -> Error {
        Error::invalid_type(self.unexpected(), visitor)
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
                None => Err(self.mismatch(&visitor)),
            }
        })*
    };
}

/// An integer of some width, out of the text of a number.
fn fitting<T: TryFrom<i128>>(text: &str) -> Option<T> {
    json::integer(text).and_then(|number| T::try_from(number).ok())
}

impl Lenient<'_> {
    /// Whether it is no list and no object with something in it: of those, a part of the response would be lost.
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
        let pass = self.pass;
        match self.value {
            Json::Null => visitor.visit_unit(),
            Json::Bool(boolean) => visitor.visit_bool(*boolean),
            Json::Number(text) => match json::number(text) {
                Some(number) => number.deserialize_any(visitor),
                None => visitor.visit_unit(),
            },
            Json::String(text) => visitor.visit_str(text),
            Json::Array(items) => visitor.visit_seq(Items { items: items.iter_mut(), pass }),
            Json::Object(fields) => visitor.visit_map(Fields { fields: fields.iter_mut(), value: None, pass }),
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
            None if self.is_blank_text() => {
                self.absent();
                visitor.visit_bool(false)
            }
            None => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Json::Number(text) => visitor.visit_str(text),
            Json::Bool(boolean) => visitor.visit_string(boolean.to_string()),
            Json::String(text) => visitor.visit_str(text),
            Json::Null | Json::Array(_) | Json::Object(_) => Err(self.mismatch(&visitor)),
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
        let pass = self.pass;
        match self.value {
            Json::Array(items) => {
                if pass.is_first {
                    // Of a list of one type they are items that the service lacks; in a value of any type they are
                    // items.
                    items.retain(|item| *item != Json::Null);
                }
                visitor.visit_seq(Items { items: items.iter_mut(), pass })
            }
            blank if blank.is_blank() => visitor.visit_seq(Items { items: [].iter_mut(), pass }),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            blank if blank.is_blank() => {
                visitor.visit_map(Fields { fields: [].iter_mut(), value: None, pass: self.pass })
            }
            _ => self.deserialize_any(visitor),
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
            return visitor.visit_map(Fields { fields: [].iter_mut(), value: None, pass: self.pass });
        }
        Err(self.mismatch(&visitor))
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
        match self.value {
            Json::Object(fields) if fields.len() == 1 => visitor.visit_enum(Variant { fields, pass: self.pass }),
            Json::String(name) => visitor.visit_enum(StringDeserializer::new(name.clone())),
            _ => Err(Error::custom("a variant's name was expected")),
        }
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct Items<'v> {
    items: std::slice::IterMut<'v, Json>,
    pass: &'v Pass,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let pass = self.pass;
        self.items.next().map(|value| seed.deserialize(Lenient { value, may_be_absent: false, pass })).transpose()
    }
}

struct Fields<'v> {
    fields: std::slice::IterMut<'v, (String, Json)>,
    value: Option<&'v mut Json>,
    pass: &'v Pass,
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
        seed.deserialize(Lenient { value, may_be_absent: false, pass: self.pass })
    }
}

/// An externally tagged variant: an object with one field.
struct Variant<'v> {
    fields: &'v mut Vec<(String, Json)>,
    pass: &'v Pass,
}

impl<'de, 'v> EnumAccess<'de> for Variant<'v> {
    type Error = Error;
    type Variant = VariantContent<'v>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, VariantContent<'v>), Error> {
        let (name, value) = self.fields.iter_mut().next().ok_or_else(|| Error::custom("a variant has a name"))?;
        let name: StringDeserializer<Error> = name.clone().into_deserializer();
        let content = Lenient { value, may_be_absent: false, pass: self.pass };
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

    use super::{Mismatch, Silence, read_nothing};
    use crate::json::Json;

    fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Mismatch> {
        let text = std::str::from_utf8(body).expect("the tests are UTF-8");
        super::read(Json::read(text).map_err(Mismatch::new)?)
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
    fn scalars_in_the_wrong_clothes_are_read_as_what_they_mean() {
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
    fn a_misfit_names_its_path() {
        let mismatch = read::<Response>(br#"{"items":[{"id":1},{"id":[]}]}"#).unwrap_err();
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
    fn blank_where_a_number_cannot_be_absent_is_a_misfit() {
        let mismatch = read::<Vec<i64>>(br#"["1",""]"#).unwrap_err();
        assert_eq!((mismatch.path.as_str(), mismatch.reason().as_str()), ("[1]", "invalid type: null, expected i64"));
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
    fn empty_body_is_a_misfit_unless_there_is_nothing_to_tell() {
        assert_eq!(read_nothing::<Response>(Silence::Mismatch).unwrap_err().error.to_string(), "the body is empty");
        assert_eq!(read_nothing::<Response>(Silence::NothingToTell).unwrap(), Response::default());
        // What is required cannot be made up.
        let mismatch = read_nothing::<Item>(Silence::NothingToTell).unwrap_err();
        assert_eq!(mismatch.error.to_string(), "the body is empty");
        read_nothing::<()>(Silence::Mismatch).unwrap();
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
