//! Values for programs: integers and booleans as such, even where the service writes them as text.
//!
//! The library's types serialize to the wire format, in which some integers and booleans are text. Programs should not
//! need to know which, so this serializer replaces such text by the value. It recognizes the text by the name of its
//! newtype, which no serializer adapter of a crate can do, and which is lost in a `serde_json::Value`; all other text
//! stays text.

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Value};

/// Serializes a value.
pub(crate) fn to_value(value: impl Serialize) -> Result<Value, Error> {
    value.serialize(Plain(serde_json::value::Serializer))
}

/// A serializer, or the state of one inside a list or map.
struct Plain<S>(S);

/// A value inside another one, to be serialized by [`Plain`] as well.
struct Inner<'v, T: ?Sized>(&'v T);

impl<T: Serialize + ?Sized> Serialize for Inner<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Plain(serializer))
    }
}

/// The integer or boolean that a text contains.
fn parsed(text: &Value) -> Option<Value> {
    serde_json::from_str(text.as_str()?).ok().filter(|value: &Value| value.is_i64() || value.is_boolean())
}

macro_rules! scalars {
    ($($method:ident($type:ty))*) => {
        $(fn $method(self, value: $type) -> Result<S::Ok, S::Error> {
            self.0.$method(value)
        })*
    };
}

impl<S: Serializer> Serializer for Plain<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Plain<S::SerializeSeq>;
    type SerializeTuple = Plain<S::SerializeTuple>;
    type SerializeTupleStruct = Plain<S::SerializeTupleStruct>;
    type SerializeTupleVariant = Plain<S::SerializeTupleVariant>;
    type SerializeMap = Plain<S::SerializeMap>;
    type SerializeStruct = Plain<S::SerializeStruct>;
    type SerializeStructVariant = Plain<S::SerializeStructVariant>;

    scalars! {
        serialize_bool(bool) serialize_char(char) serialize_str(&str) serialize_bytes(&[u8])
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
        serialize_f32(f32) serialize_f64(f64) serialize_unit_struct(&'static str)
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.0.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_some(&Inner(value))
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.0.serialize_unit()
    }

    fn serialize_unit_variant(self, name: &'static str, at: u32, variant: &'static str) -> Result<S::Ok, S::Error> {
        self.0.serialize_unit_variant(name, at, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        if matches!(name, "IntegerAsText" | "BooleanAsText") {
            let text = serde_json::to_value(value).map_err(S::Error::custom)?;
            return parsed(&text).unwrap_or(text).serialize(self.0);
        }
        self.0.serialize_newtype_struct(name, &Inner(value))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_variant(name, at, variant, &Inner(value))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        self.0.serialize_seq(len).map(Plain)
    }

    fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple, S::Error> {
        self.0.serialize_tuple(len).map(Plain)
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        self.0.serialize_tuple_struct(name, len).map(Plain)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        self.0.serialize_tuple_variant(name, at, variant, len).map(Plain)
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        self.0.serialize_map(len).map(Plain)
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeStruct, S::Error> {
        self.0.serialize_struct(name, len).map(Plain)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        self.0.serialize_struct_variant(name, at, variant, len).map(Plain)
    }
}

macro_rules! lists {
    ($($of:ident::$method:ident)*) => {
        $(impl<S: $of> $of for Plain<S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                self.0.$method(&Inner(value))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        })*
    };
}

lists! {
    SerializeSeq::serialize_element SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field SerializeTupleVariant::serialize_field
}

macro_rules! structs {
    ($($of:ident)*) => {
        $(impl<S: $of> $of for Plain<S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
                self.0.serialize_field(name, &Inner(value))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        })*
    };
}

structs! { SerializeStruct SerializeStructVariant }

impl<S: SerializeMap> SerializeMap for Plain<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.0.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.0.serialize_value(&Inner(value))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use taurus_htap::api::types;

    use super::to_value;

    #[test]
    fn integers_and_booleans_as_text_become_values_and_other_text_stays() {
        let wire = json!([{
            "task_name": "7", "percentage": "100", "is_need_repair": "false", "stage": "Full", "catchup_percentage": "-1",
        }]);
        let read: Vec<types::DataReplication> = serde_json::from_value(wire.clone()).unwrap();
        let plain = json!([{
            "task_name": "7", "percentage": 100, "is_need_repair": false, "stage": "Full", "catchup_percentage": -1,
        }]);
        assert_eq!(to_value(&read).unwrap(), plain);
        assert_eq!(to_value(Some(&read)).unwrap(), plain);
        assert_eq!(serde_json::to_value(&read).unwrap(), wire);
    }

    #[test]
    fn other_values_are_as_serde_writes_them() {
        let value = json!({ "a": [1, 2.5, null, "3", true], "b": { "c": "false" } });
        assert_eq!(to_value(&value).unwrap(), value);
        assert_eq!(to_value((1, 'x', Some("y"), ())).unwrap(), json!([1, "x", "y", Value::Null]));
    }
}
