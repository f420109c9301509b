//! Replies that are not quite as documented, read as what they mean.
//!
//! A reply is read strictly first. Only when that fails is it read again here, with the liberties that
//! real services take: a number where a string is documented and the other way round, a boolean as `"true"`, null for an
//! empty list. What still does not fit is an error with the JSON path of the misfit.

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess,
        VariantAccess, Visitor, value::StringDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::{Error, Map, Value};

/// Reads a body as a `T`, or says where it does not fit.
pub(crate) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Misfit> {
    // No body is no value: right for an operation that answers nothing, and for nobody else.
    if body.iter().all(u8::is_ascii_whitespace) {
        let error = |_| Misfit { path: String::new(), error: Error::custom("the body is empty") };
        return T::deserialize(Value::Null).map_err(error);
    }
    let value = serde_json::from_slice(body).map_err(|error| Misfit { path: String::new(), error })?;
    serde_path_to_error::deserialize(Lenient(value))
        .map_err(|error| Misfit { path: error.path().to_string(), error: error.into_inner() })
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

struct Lenient(Value);

impl Lenient {
    /// The number or boolean that a string holds, for types that want one.
    fn unquoted(self) -> Value {
        match self.0 {
            Value::String(text) => match serde_json::from_str(&text.trim().to_ascii_lowercase()) {
                Ok(value @ (Value::Number(_) | Value::Bool(_))) => value,
                Ok(_) | Err(_) => Value::String(text),
            },
            value => value,
        }
    }
}

macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.unquoted().$method(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for Lenient {
    type Error = Error;

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
        deserialize_f32 deserialize_f64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(Items(items.into_iter())),
            Value::Object(fields) => visitor.visit_map(Fields::new(fields)),
            scalar => scalar.deserialize_any(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.unquoted() {
            Value::Number(number) if number.as_u64() == Some(0) => visitor.visit_bool(false),
            Value::Number(number) if number.as_u64() == Some(1) => visitor.visit_bool(true),
            value => value.deserialize_bool(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Number(number) => visitor.visit_string(number.to_string()),
            Value::Bool(boolean) => visitor.visit_string(boolean.to_string()),
            value => value.deserialize_string(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            value => visitor.visit_some(Self(value)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => visitor.visit_seq(Items(Vec::new().into_iter())),
            value => Self(value).deserialize_any(visitor),
        }
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
        match self.0 {
            Value::Object(fields) if fields.len() == 1 => visitor.visit_enum(Variant(fields)),
            Value::String(name) => visitor.visit_enum(StringDeserializer::new(name)),
            _ => Err(Error::custom("a variant's name was expected")),
        }
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit unit_struct tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items(std::vec::IntoIter<Value>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|item| seed.deserialize(Lenient(item))).transpose()
    }
}

struct Fields {
    fields: serde_json::map::IntoIter,
    value: Value,
}

impl Fields {
    fn new(fields: Map<String, Value>) -> Self {
        Self { fields: fields.into_iter(), value: Value::Null }
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.fields.next() else { return Ok(None) };
        self.value = value;
        let name: StringDeserializer<Error> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(Lenient(self.value.take()))
    }
}

/// An externally tagged variant: an object with one field.
struct Variant(Map<String, Value>);

impl<'de> EnumAccess<'de> for Variant {
    type Error = Error;
    type Variant = Content;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content), Error> {
        let (name, value) = self.0.into_iter().next().ok_or_else(|| Error::custom("a variant has a name"))?;
        let name: StringDeserializer<Error> = name.into_deserializer();
        Ok((seed.deserialize(name)?, Content(Lenient(value))))
    }
}

struct Content(Lenient);

impl<'de> VariantAccess<'de> for Content {
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

    use super::read;

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
    fn an_empty_body_says_so() {
        assert_eq!(read::<Reply>(b" \n").unwrap_err().error.to_string(), "the body is empty");
    }
}
