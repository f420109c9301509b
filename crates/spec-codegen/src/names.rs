//! The names in Rust that the document's names become, as far as the lint needs them to find two that are equal. It
//! follows the generator, except for names that a rule refuses.

use heck::{ToSnakeCase, ToUpperCamelCase};
use serde_json::Value;
use spec_document::RUST_NAME;

/// Names of types that generated code uses with their usual meaning.
pub(crate) const TYPES_TAKEN: [&str; 8] = ["Box", "Default", "From", "Option", "Result", "Self", "String", "Vec"];

/// Names of functions that every generated client has.
pub(crate) const METHODS_TAKEN: [&str; 3] = ["clone", "new", "new_with_client"];

/// Names of types that the generated requests use, beside one for each operation.
pub(crate) const REQUESTS_TAKEN: [&str; 6] = ["ClientParameters", "Into", "Option", "Result", "String", "Vec"];

/// Names of variables that generated methods use, and of a function that every request has.
pub(crate) const PARAMETERS_TAKEN: [&str; 4] = ["body", "encode_path", "header_map", "new"];

/// The field or variable of a property or parameter; `None` if nothing of the name is left. Keywords are not special
/// here: the generator adds an underscore to them, and no other name ends with one.
pub(crate) fn variable(name: &str) -> Option<String> {
    started(name.to_snake_case(), 'x')
}

/// The field or variable of a property or parameter, which may name it.
pub(crate) fn field(name: &str, described: &Value) -> Option<String> {
    given(described).map(str::to_owned).or_else(|| variable(name))
}

/// The type of a schema of `components`, which may name it.
pub(crate) fn type_name(name: &str, schema: &Value) -> String {
    given(schema).map_or_else(|| name.to_upper_camel_case(), str::to_owned)
}

/// The name in Rust that the document gives.
pub(crate) fn given(described: &Value) -> Option<&str> {
    described.get(RUST_NAME).and_then(Value::as_str)
}

/// Whether a name in Rust that the document gives can be that of a field or variable.
pub(crate) fn is_variable(name: &str) -> bool {
    variable(name).as_deref() == Some(name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

/// The variant of a value of a closed enum.
pub(crate) fn variant(value: &str) -> String {
    started(value.to_upper_camel_case(), 'X').unwrap_or_else(|| "X".to_owned())
}

/// Whether a value of a closed enum cannot become a name, so that it needs one.
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
