//! Each keyword at its bounds, and schemas that are refused.

use serde_json::{Value, json};
use spec_document::Document;

use super::{Compiler, Schemas};
use crate::document::Step;

/// The violations of a value by a schema in YAML.
fn violations(schema: &str, value: &Value) -> String {
    let document =
        Document::parse("spec", format!("schema: {schema}\nother: {{type: string, minLength: 2}}\n")).unwrap();
    let mut schemas = Schemas::default();
    let id = match Compiler::new(&document, &mut schemas).schema("/schema") {
        Ok(id) => id,
        Err(error) => return error.to_string(),
    };
    let mut found = Vec::new();
    schemas.check(id, value, Step::Root("it"), &mut found);
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[test]
fn limits_hold_at_their_bounds() {
    for (schema, fits, mismatches, rule) in [
        ("{type: string, minLength: 2}", json!("éé"), json!("é"), "must have at least 2 characters; it has 1"),
        ("{type: string, maxLength: 2}", json!("éé"), json!("ééé"), "must have at most 2 characters; it has 3"),
        ("{type: string, pattern: '^a+$'}", json!("aa"), json!("aa\n"), "must match ^a+$"),
        ("{type: string, enum: [a, b]}", json!("b"), json!("B"), "must be one of a, b"),
        ("{type: integer, minimum: 2}", json!(2), json!(1), "must be at least 2"),
        ("{type: integer, maximum: 2}", json!(2.0), json!(3), "must be at most 2"),
        ("{type: integer, multipleOf: 10}", json!(50), json!(55), "must be a multiple of 10, not 55"),
        ("{type: string, format: int64, minimum: 0}", json!("0"), json!("-1"), "must be at least 0"),
        ("{type: string, format: int64, maximum: 100}", json!("100"), json!("101"), "must be at most 100"),
        ("{allOf: [{type: integer, maximum: 2}], default: 1}", json!(2), json!(3), "must be at most 2"),
        ("{type: integer}", json!(1e3), json!(1.5), "must be an integer, not a number"),
        ("{type: string, format: int64}", json!("-7"), json!("7.0"), "must be an integer, written as text"),
        ("{type: string, format: int64}", json!("50000000000"), json!(7), "must be a string, not a number"),
        ("{type: number, maximum: 0.5}", json!(0.5), json!(0.6), "must be at most 0.5"),
        ("{type: number}", json!(1), json!("1"), "must be a number, not a string"),
        ("{type: boolean}", json!(false), json!("false"), "must be a boolean, not a string"),
        ("{type: array, minItems: 1, items: {}}", json!([1]), json!([]), "must have at least 1 entries; it has 0"),
        ("{type: array, maxItems: 1, items: {}}", json!([1]), json!([1, 2]), "must have at most 1 entries; it has 2"),
        ("{type: string, nullable: true}", json!(null), json!(1), "must be a string, not a number"),
        ("{type: string}", json!(""), json!(null), "must be a string, not null"),
    ] {
        assert_eq!(violations(schema, &fits), "", "{schema}");
        assert_eq!(violations(schema, &mismatches), format!("it {rule}"), "{schema}");
    }
}

#[test]
fn place_of_an_inner_value_is_its_path() {
    let object = "{type: object, required: [a], properties: {a: {$ref: '#/other'}, b: {type: array, items: {$ref: '#/schema'}}}}";
    assert_eq!(violations(object, &json!({ "a": "ab", "unknown": 1 })), "");
    assert_eq!(
        violations(object, &json!({ "a": "ab", "b": [{ "a": "ab" }, { "a": "c" }, {}] })),
        "it.b[1].a must have at least 2 characters; it has 1; it.b[2].a is required"
    );
    let map = "{type: object, additionalProperties: {type: integer}}";
    assert_eq!(violations(map, &json!({ "x": 1, "y": "2" })), "it.y must be an integer, not a string");
    assert_eq!(violations("{}", &json!([null, {}])), "");
}

#[test]
fn schema_that_cannot_be_checked_is_refused() {
    for (schema, error) in [
        ("{type: string, maxlength: 3}", "spec:1:24: the emulator cannot check this keyword"),
        ("{type: integer, minLength: 3}", "spec:1:25: the emulator cannot check this keyword"),
        ("{type: string, title: Name}", "spec:1:24: the emulator cannot check this keyword"),
        ("{oneOf: []}", "spec:1:10: the emulator cannot check this keyword"),
        ("{type: text}", "spec:1:10: this type is not known"),
        ("{$ref: '#/nothing'}", "spec:1:10: `#/nothing` does not exist in this document"),
        (
            "{$ref: 'other.yaml'}",
            "spec:1:10: `other.yaml` points outside this document; only #/components/... is supported",
        ),
        ("{$ref: '#/schema'}", "spec:1:10: `#/schema` is a circular reference"),
        ("{type: array}", "spec:1:1: there is nothing here"),
        ("{type: string, pattern: '('}", "spec:1:24: found open group without closing ')'"),
    ] {
        assert_eq!(violations(schema, &Value::Null), error, "{schema}");
    }
}

#[test]
fn only_the_first_violations_are_reported() {
    let reported = violations("{type: array, items: {type: string}}", &json!(vec![0; 1000]));
    assert_eq!(reported.matches("must be a string").count(), 8);
}

#[test]
fn values_are_put_into_the_form_that_the_document_describes() {
    let schema = "{type: object, properties: {
        size: {type: string, format: int64}, on: {type: string, enum: ['true', 'false']}, name: {type: string},
        number: {type: integer, x-also-named: [other]}, flag: {type: boolean},
        list: {type: array, items: {type: string, format: int64}},
        map: {type: object, additionalProperties: {type: string, format: int64}}}}";
    let document = Document::parse("spec", format!("schema: {}\n", schema.replace('\n', " "))).unwrap();
    let mut schemas = Schemas::default();
    let id = Compiler::new(&document, &mut schemas).schema("/schema").unwrap();
    let mut value = json!({
        "size": 50_000_000_000_i64, "on": true, "name": "7", "number": 7, "flag": false, "list": [1, "2"], "map": { "a": 3 },
        "unknown": 1,
    });
    schemas.adapt(id, &mut value);
    assert_eq!(
        value,
        json!({
            "size": "50000000000", "on": "true", "name": "7", "number": 7, "flag": false, "list": ["1", "2"],
            "map": { "a": "3" }, "unknown": 1,
        })
    );
    let mut found = Vec::new();
    schemas.check(id, &json!({ "other": "7" }), Step::Root("it"), &mut found);
    assert_eq!(found.len(), 1, "another name is the same field: {found:?}");
}

#[test]
fn any_type_accepts_every_value() {
    assert_eq!(violations("{type: object, x-any-type: true}", &json!(["a"])), "");
}
