//! Replies that are not quite as documented, read as what they mean.
//!
//! A reply is read strictly first. Only when that fails is it read again here, with the liberties that
//! real services take: a number where a string is documented and the other way round, a boolean as `"true"`, null for an
//! empty list, an empty string for a number or a boolean that is not there. What still does not fit is an error with the JSON
//! path of the misfit.

use std::cell::Cell;

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess,
        VariantAccess, Visitor, value::StringDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::{Error, Map, Value};

/// What a success without a body says, where a body is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence {
    /// It should have said something.
    Misfit,
    /// It has nothing to tell: an object without fields.
    NothingToTell,
}

/// Reads a body as a `T`, or says where it does not fit.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8], silence: Silence) -> Result<T, Misfit> {
    let nowhere = |error| Misfit { path: String::new(), error };
    if body.iter().all(u8::is_ascii_whitespace) {
        // For an operation that answers nothing.
        return T::deserialize(Value::Null).or_else(|_| match silence {
            Silence::NothingToTell => {
                T::deserialize(Value::Object(Map::new())).map_err(|_| nowhere(Error::custom("the body is empty")))
            }
            Silence::Misfit => Err(nowhere(Error::custom("the body is empty"))),
        });
    }
    let mut value = serde_json::from_slice(body).map_err(nowhere)?;
    let blanks = Cell::new(false);
    let mut read = || {
        serde_path_to_error::deserialize(Lenient { value: &mut value, blanks: &blanks })
            .map_err(|error| Misfit { path: error.path().to_string(), error: error.into_inner() })
    };
    let first = read()?;
    // What was blank is null by now, and so is read as absent.
    if blanks.get() { read() } else { Ok(first) }
}

/// Where a reply does not fit its type, and why.
#[derive(Debug)]
pub(crate) struct Misfit {
    /// JSON path, empty when the body is no JSON at all.
    pub(crate) path: String,
    pub(crate) error: Error,
}

impl Misfit {
    /// What does not fit, without the value, which may be a secret.
    pub(crate) fn reason(&self) -> String {
        let told = self.error.to_string();
        match (told.find('"'), told.rfind("\", expected")) {
            (Some(from), Some(to)) if from < to => format!("{}…{}", &told[..=from], &told[to..]),
            _ => told,
        }
    }
}

struct Lenient<'v> {
    value: &'v mut Value,
    /// Whether a blank string stood where a number or a boolean was wanted.
    blanks: &'v Cell<bool>,
}

impl Lenient<'_> {
    /// The number or boolean that a string holds, for types that want one; `None` for one that is blank. What it is the type
    /// alone knows, and it has no word for absence: it is given a zero for now, and the string becomes null for the next time.
    fn unquoted(&mut self) -> Option<Value> {
        let Value::String(text) = &*self.value else { return Some(self.value.clone()) };
        let text = text.trim();
        if text.is_empty() {
            *self.value = Value::Null;
            self.blanks.set(true);
            return None;
        }
        Some(match serde_json::from_str(&text.to_ascii_lowercase()) {
            Ok(value @ (Value::Number(_) | Value::Bool(_))) => value,
            Ok(_) | Err(_) => self.value.clone(),
        })
    }
}

macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
            match self.unquoted() {
                Some(value) => value.$method(visitor),
                None => visitor.visit_u64(0),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Lenient<'_> {
    type Error = Error;

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(items) => visitor.visit_seq(Items { items: items.iter_mut(), blanks: self.blanks }),
            Value::Object(fields) => {
                visitor.visit_map(Fields { fields: fields.iter_mut(), value: None, blanks: self.blanks })
            }
            scalar => scalar.clone().deserialize_any(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        match self.unquoted() {
            Some(Value::Number(number)) if number.as_u64() == Some(0) => visitor.visit_bool(false),
            Some(Value::Number(number)) if number.as_u64() == Some(1) => visitor.visit_bool(true),
            Some(value) => value.deserialize_bool(visitor),
            None => visitor.visit_bool(false),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Number(number) => visitor.visit_string(number.to_string()),
            Value::Bool(boolean) => visitor.visit_string(boolean.to_string()),
            value => value.clone().deserialize_string(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_seq(Items { items: [].iter_mut(), blanks: self.blanks }),
            _ => self.deserialize_any(visitor),
        }
    }

    /// For an operation that answers nothing, whatever it answers.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(fields) if fields.len() == 1 => visitor.visit_enum(Variant { fields, blanks: self.blanks }),
            Value::String(name) => visitor.visit_enum(StringDeserializer::new(name.clone())),
            _ => Err(Error::custom("a variant's name was expected")),
        }
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit_struct tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items<'v> {
    items: std::slice::IterMut<'v, Value>,
    blanks: &'v Cell<bool>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let blanks = self.blanks;
        self.items.next().map(|value| seed.deserialize(Lenient { value, blanks })).transpose()
    }
}

struct Fields<'v> {
    fields: serde_json::map::IterMut<'v>,
    value: Option<&'v mut Value>,
    blanks: &'v Cell<bool>,
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
        seed.deserialize(Lenient { value, blanks: self.blanks })
    }
}

/// An externally tagged variant: an object with one field.
struct Variant<'v> {
    fields: &'v mut Map<String, Value>,
    blanks: &'v Cell<bool>,
}

impl<'de, 'v> EnumAccess<'de> for Variant<'v> {
    type Error = Error;
    type Variant = VariantContent<'v>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, VariantContent<'v>), Error> {
        let (name, value) = self.fields.iter_mut().next().ok_or_else(|| Error::custom("a variant has a name"))?;
        let name: StringDeserializer<Error> = name.clone().into_deserializer();
        Ok((seed.deserialize(name)?, VariantContent(Lenient { value, blanks: self.blanks })))
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

    use super::{Misfit, Silence};

    fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, Misfit> {
        super::read(body, Silence::Misfit)
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
    struct Reply {
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
        let reply: Reply =
            read(br#"{"name":5000,"count":"12","ratio":"0.5","ready":"True","extra":{"a":true}}"#).unwrap();
        let extra = BTreeMap::from([("a".to_owned(), "true".to_owned())]);
        let expected =
            Reply { name: Some("5000".into()), count: 12, ratio: 0.5, ready: true, extra, ..Reply::default() };
        assert_eq!(reply, expected);
    }

    #[test]
    fn null_is_an_empty_list_and_an_absent_value() {
        assert_eq!(read::<Reply>(br#"{"name":null,"items":null}"#).unwrap(), Reply::default());
    }

    #[test]
    fn a_misfit_names_its_path() {
        let misfit = read::<Reply>(br#"{"items":[{"id":1},{"id":[]}]}"#).unwrap_err();
        assert_eq!(misfit.path, "items[1].id");
        let misfit = read::<Reply>(br#"{"count":"many"}"#).unwrap_err();
        assert_eq!(
            (misfit.path.as_str(), misfit.error.to_string().as_str()),
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
        let misfit = read::<Vec<i64>>(br#"["1",""]"#).unwrap_err();
        assert_eq!((misfit.path.as_str(), misfit.reason().as_str()), ("[1]", "invalid type: null, expected i64"));
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
        for body in [&b""[..], b" \n"] {
            assert_eq!(read::<Reply>(body).unwrap_err().error.to_string(), "the body is empty");
            assert_eq!(super::read::<Reply>(body, Silence::NothingToTell).unwrap(), Reply::default());
            // What is required cannot be made up.
            let misfit = super::read::<Item>(body, Silence::NothingToTell).unwrap_err();
            assert_eq!(misfit.error.to_string(), "the body is empty");
        }
    }

    #[test]
    fn nothing_is_read_from_any_json_and_from_no_body_but_not_from_what_is_no_json() {
        for body in [&b""[..], b" ", b"null", b"{}", br#"{"result":"ok"}"#, b"[1]", b"true"] {
            read::<()>(body).unwrap();
        }
        assert!(read::<()>(b"<html>").is_err());
    }
}
