//! The parameters of an operation: text from the path, the query or a header, read as the type that the document gives.

use serde_json::{Number, Value};
use spec_document::ReadError;

use super::{
    Kind, SchemaId, Schemas, Step, Violation,
    schema::{Compiler, Schema},
};

/// One parameter of an operation.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) is_required: bool,
    pub(crate) schema: SchemaId,
}

/// Where a parameter is in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

impl Parameter {
    /// Compiles the parameter at this pointer, which may be a reference.
    pub(crate) fn compile(compiler: &mut Compiler<'_, '_>, pointer: &str) -> Result<Self, ReadError> {
        let part = compiler.document.follow(pointer)?;
        let (pointer, value) = (part.pointer.as_str(), part.value);
        let text = |key| value.get(key).and_then(Value::as_str);
        let (Some(name), Some(place)) = (text("name"), text("in")) else {
            return Err(compiler.error(pointer, "this is not a parameter: it needs `name` and `in`"));
        };
        let place = match place {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            _ => return Err(compiler.error(pointer, "`in` must be path, query or header")),
        };
        let is_required = value.get("required").and_then(Value::as_bool).unwrap_or_default();
        let name = name.to_owned();
        Ok(Self { name, place, is_required, schema: compiler.schema(&format!("{pointer}/schema"))? })
    }

    /// Reads the text of this parameter; adds its violations to `found`.
    pub(crate) fn read(&self, schemas: &Schemas, text: &str, found: &mut Vec<Violation>) -> Value {
        let value = read(schemas.get(self.schema), text);
        schemas.check(self.schema, &value, Step::Root(&self.label()), found);
        value
    }

    /// The violation of a parameter that is missing.
    pub(crate) fn missing(&self) -> Violation {
        Step::Root(&self.label()).breaks("is required")
    }

    /// What the parameter is called in a message.
    pub(crate) fn label(&self) -> String {
        let place = match self.place {
            Place::Path => "path parameter",
            Place::Query => "query parameter",
            Place::Header => "header",
        };
        format!("{place} {}", self.name)
    }
}

/// Text that cannot be read as the type is kept as text, so that the check names the expected type.
fn read(schema: &Schema, text: &str) -> Value {
    let number = match schema.kind {
        Kind::Boolean => text.parse().ok().map(Value::Bool),
        Kind::Number { whole: true, .. } => text.parse::<i64>().ok().map(Value::from),
        Kind::Number { whole: false, .. } => text.parse().ok().and_then(Number::from_f64).map(Value::Number),
        _ => None,
    };
    number.unwrap_or_else(|| Value::from(text))
}

#[cfg(test)]
mod tests {
    use spec_document::Document;

    use super::Parameter;
    use crate::document::{Schemas, schema::Compiler};

    #[test]
    fn text_is_read_as_the_documented_type() {
        let read = |kind: &str, text: &str| {
            let parameter = format!("it: {{name: p, in: query, schema: {{type: {kind}}}}}");
            let document = Document::parse("spec", parameter).unwrap();
            let (mut schemas, mut found) = (Schemas::default(), Vec::new());
            let parameter = Parameter::compile(&mut Compiler::new(&document, &mut schemas), "/it").unwrap();
            let value = parameter.read(&schemas, text, &mut found);
            format!("{value} {}", found.first().map(ToString::to_string).unwrap_or_default())
        };
        assert_eq!(read("integer", "-7"), "-7 ");
        assert_eq!(read("number", "0.5"), "0.5 ");
        assert_eq!(read("boolean", "true"), "true ");
        assert_eq!(read("string", "7"), "\"7\" ");
        assert_eq!(read("integer", "7.0"), "\"7.0\" query parameter p must be an integer, not a string");
        assert_eq!(read("number", "NaN"), "\"NaN\" query parameter p must be a number, not a string");
        assert_eq!(read("boolean", "1"), "\"1\" query parameter p must be a boolean, not a string");
    }
}
