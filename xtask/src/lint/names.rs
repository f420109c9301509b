//! What becomes of the document's names in Rust, as far as it must be known to say that two of them meet. It follows
//! the generator; where a name is refused rather than followed, the rules say so.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Names of types that generated code uses for what everybody expects of them.
pub(crate) const TYPES_TAKEN: [&str; 8] = ["Box", "Default", "From", "Option", "Result", "Self", "String", "Vec"];

/// Names of functions that every generated client has.
pub(crate) const METHODS_TAKEN: [&str; 10] =
    ["api_version", "baseurl", "client", "clone", "exec", "inner", "new", "new_with_client", "post", "pre"];

/// Names of variables that generated methods use.
pub(crate) const PARAMETERS_TAKEN: [&str; 3] = ["body", "encode_path", "header_map"];

/// The field or variable of a property or parameter; `None` when nothing of the name is left. A keyword is one like any
/// other: it gets an underscore, and no other name keeps one at its end.
pub(crate) fn variable(name: &str) -> Option<String> {
    started(name.to_snake_case(), 'x')
}

/// The variant of a value of a closed enum.
pub(crate) fn variant(value: &str) -> String {
    started(value.to_upper_camel_case(), 'X').unwrap_or_else(|| "X".to_owned())
}

/// Whether a value of a closed enum is no name, so that it needs one.
pub(crate) fn needs_name(value: &str) -> bool {
    !value.to_upper_camel_case().starts_with(char::is_alphabetic)
}

/// The variant that a name of `x-enum-varnames` becomes.
pub(crate) fn named_variant(name: &str) -> String {
    name.to_upper_camel_case()
}

fn started(name: String, start: char) -> Option<String> {
    let first = name.chars().next()?;
    Some(if first.is_alphabetic() { name } else { format!("{start}{name}") })
}
