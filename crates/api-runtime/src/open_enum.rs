//! Enums of known values that keep unknown ones.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
};

/// A value that the document does not list. It is compared without regard to the case of ASCII letters.
///
/// Only parsing makes one, so it never holds a known value: `==` and `match` agree.
#[derive(Clone)]
pub struct UnknownValue(String);

impl UnknownValue {
    /// For [`open_enum!`](crate::open_enum) only.
    #[doc(hidden)]
    pub fn new(value: &str) -> Self {
        Self(value.to_owned())
    }

    /// The value as it was received.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for UnknownValue {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq for UnknownValue {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for UnknownValue {}

impl Hash for UnknownValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        lowercase(&self.0).for_each(|byte| state.write_u8(byte));
        // As for `str`: no value is a prefix of another.
        state.write_u8(0xff);
    }
}

/// The order of two values, without regard to the case of ASCII letters.
pub fn compare(left: &str, right: &str) -> Ordering {
    lowercase(left).cmp(lowercase(right))
}

fn lowercase(value: &str) -> impl Iterator<Item = u8> {
    value.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// Defines an enum of the known values of a string, with a variant for unknown ones.
///
/// Parsing ignores the case of ASCII letters, because services spell the same value in more than one way: a known value
/// in any case is its variant, and is written as the document spells it. An unknown value is kept as it was received.
///
/// ```
/// api_runtime::open_enum! {
///     /// The state of a thing.
///     State {
///         /// `running`
///         Running = "running",
///         /// `stopped`
///         Stopped = "stopped",
///     }
/// }
///
/// assert_eq!(State::from("RUNNING"), State::Running);
/// assert!(matches!(State::from("paused"), State::Unknown(value) if value.as_str() == "paused"));
/// ```
#[macro_export]
macro_rules! open_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $value:literal,)* }) => {
        $(#[$meta])*
        ///
        /// A known value is recognised in any case of its ASCII letters.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)*
            /// A value that the document does not list.
            Unknown($crate::UnknownValue),
        }

        impl $name {
            /// The value as the document spells it; an unknown one as it was received.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        /// The order of the text, without regard to the case of ASCII letters.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                $crate::private::compare(self.as_str(), other.as_str())
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    $(other if other.eq_ignore_ascii_case($value) => Self::$variant,)*
                    unknown => Self::Unknown($crate::UnknownValue::new(unknown)),
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value: std::borrow::Cow<'de, str> = $crate::private::serde::Deserialize::deserialize(deserializer)?;
                Ok(Self::from(&*value))
            }
        }
    };
}

#[cfg(test)]
// The macro's enums are public wherever they are defined.
#[allow(unreachable_pub)]
mod tests {
    use std::{cmp::Ordering, collections::HashSet};

    crate::open_enum! {
        /// A colour.
        Colour {
            /// `red`
            Red = "red",
            /// `Green`
            Green = "Green",
        }
    }

    #[test]
    fn known_value_in_any_case_is_its_variant() {
        for text in ["Green", "green", "GREEN", "gReEn"] {
            assert!(matches!(Colour::from(text), Colour::Green), "{text}");
            assert_eq!(serde_json::from_value::<Colour>(text.into()).unwrap(), Colour::Green);
            assert_eq!(serde_json::to_value(Colour::from(text)).unwrap(), "Green");
        }
    }

    #[test]
    fn unknown_value_is_kept_and_compared_without_case() {
        let (blue, loud) = (Colour::from("blue"), Colour::from("BLUE"));
        assert_eq!((blue.as_str(), loud.as_str(), loud.to_string()), ("blue", "BLUE", "BLUE".to_owned()));
        assert_eq!((&blue, blue.cmp(&loud)), (&loud, Ordering::Equal));
        assert_eq!(format!("{loud:?}"), r#"Unknown("BLUE")"#);
        assert_eq!(HashSet::from([blue, loud, Colour::from("blues")]).len(), 2);
        // Only ASCII letters: beyond them, case depends on the language.
        assert_ne!(Colour::from("É"), Colour::from("é"));
    }

    #[test]
    fn values_are_ordered_by_their_text() {
        let mut values = ["red", "blue", "GREEN", "Zinc"].map(Colour::from);
        values.sort();
        assert_eq!(values.each_ref().map(Colour::as_str), ["blue", "Green", "red", "Zinc"]);
    }
}
