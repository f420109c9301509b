//! What every type has that is a text with a rule.

/// The conversions of a type that is a text: from text through `$new`, which refuses what breaks its rule, and to the
/// text that `$text` lends.
#[doc(hidden)]
#[macro_export]
macro_rules! text_conversions {
    ($name:ty, $new:path, $text:path) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($text(self))
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                $text(self)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                $text(self) == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                $text(self) == *other
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(text: &str) -> $crate::Result<Self> {
                $new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Error;

            fn try_from(text: &str) -> $crate::Result<Self> {
                $new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::Error;

            fn try_from(text: String) -> $crate::Result<Self> {
                $new(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                $text(&value).to_owned()
            }
        }
    };
}
