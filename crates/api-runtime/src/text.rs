//! Integers and booleans that are strings in JSON, for `#[serde(with = "api_runtime::text")]`.
//!
//! Either form is read, the string or the value itself; a string is written. To serde, such a value is a newtype struct
//! with the name `IntegerAsText` or `BooleanAsText`, by which a serializer or a deserializer can recognise it.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer, Serialize, Serializer,
    de::{Error, Unexpected, Visitor},
};

/// Writes a value as a string.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: TextValue, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write(serializer)
}

/// Reads a value, from a string or from the value itself.
///
/// # Errors
/// When it is neither, and those of the deserializer.
pub fn deserialize<'de, T: TextValue, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}

/// A value that a string can hold: `i64`, `bool`, and an `Option` of them.
pub trait TextValue: Sized {
    /// The name of the newtype struct.
    const NAME: &'static str;

    /// What is expected, for error messages.
    const EXPECTED: &'static str;

    /// The value of a text without surrounding white space, if it holds one.
    fn from_text(text: &str) -> Option<Self>;

    /// The value of a number that is not an integer, if it has one.
    fn from_number(number: f64) -> Option<Self>;

    /// The value of an integer, if it has one.
    fn from_integer(integer: i64) -> Option<Self>;

    /// The value of a boolean, if it has one.
    fn from_boolean(boolean: bool) -> Option<Self>;

    /// The value of null and of blank text, if they have one.
    fn absent() -> Option<Self> {
        None
    }

    /// Reads the value.
    ///
    /// # Errors
    /// When the input has no such value, and those of the deserializer.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(Self::NAME, Reader(PhantomData))
    }

    /// Writes the value as a string.
    ///
    /// # Errors
    /// Those of the serializer.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl TextValue for i64 {
    const NAME: &'static str = "IntegerAsText";
    const EXPECTED: &'static str = "an integer, or text that holds one";

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok().or_else(|| Self::from_number(text.parse().ok()?))
    }

    /// Rounds towards zero: a percentage of 99.5 is not 100.
    fn from_number(number: f64) -> Option<Self> {
        // Both bounds are powers of two, so a float represents them exactly.
        (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&number).then_some(number as i64)
    }

    fn from_integer(integer: i64) -> Option<Self> {
        Some(integer)
    }

    fn from_boolean(_: bool) -> Option<Self> {
        None
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(Self::NAME, &AsText(self))
    }
}

impl TextValue for bool {
    const NAME: &'static str = "BooleanAsText";
    const EXPECTED: &'static str = "a boolean, or text that holds one";

    fn from_text(text: &str) -> Option<Self> {
        let is = |value: &str| text.eq_ignore_ascii_case(value);
        if is("true") || text == "1" { Some(true) } else { (is("false") || text == "0").then_some(false) }
    }

    fn from_number(_: f64) -> Option<Self> {
        None
    }

    fn from_integer(integer: i64) -> Option<Self> {
        match integer {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn from_boolean(boolean: bool) -> Option<Self> {
        Some(boolean)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(Self::NAME, &AsText(self))
    }
}

impl<T: TextValue> TextValue for Option<T> {
    const NAME: &'static str = T::NAME;
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_text(text: &str) -> Option<Self> {
        T::from_text(text).map(Some)
    }

    fn from_number(number: f64) -> Option<Self> {
        T::from_number(number).map(Some)
    }

    fn from_integer(integer: i64) -> Option<Self> {
        T::from_integer(integer).map(Some)
    }

    fn from_boolean(boolean: bool) -> Option<Self> {
        T::from_boolean(boolean).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(Reader(PhantomData))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.write(serializer),
            None => serializer.serialize_none(),
        }
    }
}

struct AsText<'v, T>(&'v T);

impl<T: fmt::Display> Serialize for AsText<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}

struct Reader<T>(PhantomData<T>);

impl<'de, T: TextValue> Visitor<'de> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let trimmed = text.trim();
        let value = if trimmed.is_empty() { T::absent() } else { T::from_text(trimmed) };
        value.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, integer: i64) -> Result<T, E> {
        T::from_integer(integer).ok_or_else(|| E::invalid_value(Unexpected::Signed(integer), &self))
    }

    fn visit_u64<E: Error>(self, integer: u64) -> Result<T, E> {
        let value = i64::try_from(integer).ok().and_then(T::from_integer);
        value.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(integer), &self))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        T::from_number(number).ok_or_else(|| E::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<T, E> {
        T::from_boolean(boolean).ok_or_else(|| E::invalid_value(Unexpected::Bool(boolean), &self))
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        T::absent().ok_or_else(|| E::invalid_type(Unexpected::Unit, &self))
    }

    fn visit_none<E: Error>(self) -> Result<T, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_newtype_struct(T::NAME, self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{from_value, json, to_value};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Progress {
        #[serde(with = "crate::text")]
        percentage: i64,
        #[serde(with = "crate::text", default)]
        is_done: Option<bool>,
    }

    #[test]
    fn string_and_value_are_read_and_a_string_is_written() {
        let written = json!({ "percentage": "99", "is_done": "true" });
        for read in [&written, &json!({ "percentage": 99.5, "is_done": 1 })] {
            let read: Progress = from_value(read.clone()).unwrap();
            assert_eq!(read, Progress { percentage: 99, is_done: Some(true) });
            assert_eq!(to_value(read).unwrap(), written);
        }
    }

    #[test]
    fn blank_text_is_absent_where_a_value_is_optional_and_an_error_elsewhere() {
        let read: Progress = from_value(json!({ "percentage": " 7 ", "is_done": " " })).unwrap();
        assert_eq!(read, Progress { percentage: 7, is_done: None });
        let error = from_value::<Progress>(json!({ "percentage": "" })).unwrap_err();
        assert!(error.to_string().contains("expected an integer, or text that holds one"), "{error}");
    }

    #[test]
    fn what_holds_no_value_is_an_error() {
        for wrong in [json!("many"), json!("NaN"), json!("1e30"), json!(u64::MAX), json!(true), json!([1])] {
            assert!(from_value::<Progress>(json!({ "percentage": wrong })).is_err(), "{wrong}");
        }
    }
}
