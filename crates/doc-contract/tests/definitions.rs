//! API definitions as a form: the facts of their schemas and descriptions, and what they may say more generally.

mod support;

use std::{collections::BTreeSet, fs, path::PathBuf};

use doc_contract::{
    Contract, Finding, Form, Language, Object, Page, Reading, Source, Spec, commands, commands::Input, compare,
    compare_pages, read, report::Format, scaffold,
};
use serde_json::{Value, json};
use spec_document::Document;
use support::definition::{VERSIONS, write_definition};

fn expected(name: &str) -> Page {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pages/{name}.facts.json"));
    let text = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The facts without what a definition names in its own way: its title, its date, and its tables.
fn comparable(mut page: Page) -> Page {
    page.title.clear();
    page.updated_on = None;
    // A definition does not say what a caller must be allowed.
    page.permission = None;
    // A page does not say which body a request must have, and what a response always has.
    page.body_mandatory = None;
    let of_responses = page.objects.iter_mut().filter(|object| object.place != Object::REQUEST);
    let fields = of_responses.map(|object| &mut object.fields).chain(page.responses.values_mut());
    fields.flatten().for_each(|field| field.mandatory = None);
    page.example_responses.retain(|_, example| !example.is_null());
    page.objects.sort_by_key(|object| (object.place.clone(), object.name.clone()));
    page
}

/// A definition in Swagger 2.0 of a request that makes tea, with these schemas.
fn tea(body: Value, definitions: Value) -> Value {
    json!({
        "name": "MakeTea",
        "base_path": "/",
        "definitions": definitions,
        "paths": { "/v1/{pot_id}/teas": { "post": {
            "operationId": "MakeTea",
            "parameters": [
                { "in": "path", "name": "pot_id", "required": true, "type": "string" },
                { "in": "body", "name": "body", "schema": body },
            ],
            "responses": { "200": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } },
        } } },
    })
}

/// The same with one field `leaves` of that schema in its body.
fn leaves(schema: Value) -> Value {
    tea(json!({ "type": "object", "properties": { "leaves": schema } }), json!({}))
}

fn text(definition: &Value) -> String {
    serde_json::to_string_pretty(definition).unwrap_or_default()
}

fn reading(definition: &Value) -> Reading {
    read(text(definition).as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

fn source(definition: &Value) -> Source {
    Source::read("MakeTea.json", text(definition).as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// The facts of the field `leaves` as JSON, without its name and whether it is mandatory.
fn facts(schema: Value) -> Value {
    let mut field = serde_json::to_value(&reading(&leaves(schema)).page.request_body[0]).unwrap_or_default();
    for key in ["name", "mandatory"] {
        field.as_object_mut().and_then(|field| field.shift_remove(key));
    }
    field
}

fn rules(definition: &Value) -> Vec<(&'static str, usize)> {
    reading(definition).notices.iter().map(|notice| (notice.rule, notice.line)).collect()
}

/// The line of the first occurrence of a word.
fn line_of(definition: &Value, word: &str) -> usize {
    let text = text(definition);
    let found = text.lines().position(|line| line.contains(word));
    found.unwrap_or_else(|| panic!("{word} is not in {text}")) + 1
}

#[test]
fn a_definition_has_the_facts_of_the_page_in_both_forms() {
    for name in ["brew", "smash"] {
        let facts = expected(name);
        for version in VERSIONS {
            for shift in 0..12 {
                let text = write_definition(&facts, version, shift);
                let reading = read(text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
                assert_eq!((reading.form, reading.language), (Form::Definition, Language::Chinese));
                // The schema of a table whose name is taken has another name, so the names are put back.
                let renamed = serde_json::to_string(&reading.page).unwrap_or_default().replace("Cup202", "Cup");
                let page: Page = serde_json::from_str(&renamed).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(comparable(page), comparable(facts.clone()), "{name}, {version:?}, {shift}\n{text}");
                assert_eq!(reading.notices, [], "{name}, {version:?}, {shift}");
            }
        }
    }
}

#[test]
fn each_fact_has_the_line_of_the_key_or_the_description_that_it_is_from() {
    let definition = leaves(json!({
        "type": "string",
        "description": "茶叶。\n\n长度为3~64个字符。",
        "enum": ["green", "black"],
        "default": "green",
    }));
    let reading = reading(&definition);
    for (location, word) in [
        ("request.body.leaves", "\"leaves\""),
        ("request.body.leaves.max_length", "茶叶"),
        ("request.body.leaves.enum", "\"enum\""),
        ("request.body.leaves.default", "\"default\""),
        ("request.path.pot_id", "\"in\": \"path\""),
        ("response.200.id", "\"id\""),
        ("path", "/v1/{pot_id}/teas"),
    ] {
        let line = line_of(&definition, word);
        let found = reading.line(location);
        assert!(found == Some(line) || found == Some(line - 1), "{location}: {found:?}, {word}: {line}");
    }
}

#[test]
fn schema_and_description_complete_each_other() {
    for (schema, expected) in [
        (json!({ "type": "integer", "format": "int64" }), json!({ "type": "Long" })),
        (json!({ "type": "string", "format": "binary" }), json!({ "type": "File" })),
        (json!({ "type": "array", "items": { "type": "string" } }), json!({ "type": "Array of strings" })),
        (
            json!({ "type": "object", "additionalProperties": { "type": "string" } }),
            json!({ "type": "Map<String,String>" }),
        ),
        (json!({ "properties": {} }), json!({ "type": "Object" })),
        (
            json!({ "type": "integer", "minimum": 1, "description": "取值范围：\n1~9。" }),
            json!({ "type": "Integer", "minimum": 1, "maximum": 9 }),
        ),
        (
            json!({ "type": "string", "description": "种类。\n取值范围：\n- green：绿茶\n- black：红茶\n\n默认值为green。" }),
            json!({ "type": "String", "enum": ["green", "black"], "default": "green" }),
        ),
        (
            json!({ "type": "string", "minLength": 2, "maxLength": 1024, "description": "长度为3~64个字符。" }),
            json!({ "type": "String", "min_length": 3, "max_length": 64 }),
        ),
        (
            json!({ "type": "string", "minLength": 2, "maxLength": 1024, "description": "茶叶。" }),
            json!({ "type": "String", "min_length": 2, "max_length": 1024, "general": ["min_length", "max_length"] }),
        ),
        (
            json!({ "type": "array", "maxItems": 5, "items": { "type": "string", "maxLength": 9 } }),
            json!({ "type": "Array of strings", "max_length": 9, "max_items": 5, "general": ["max_length", "max_items"] }),
        ),
        (
            json!({ "type": "string", "pattern": "^[a-z]{3,64}$" }),
            json!({ "type": "String", "min_length": 3, "max_length": 64, "pattern": "^[a-z]+$" }),
        ),
    ] {
        assert_eq!(facts(schema.clone()), expected, "{schema}");
    }
}

#[test]
fn what_schema_and_description_say_differently_is_noticed_and_the_schema_counts() {
    let definition = leaves(json!({
        "type": "integer", "minimum": 1, "maximum": 20, "description": "取值范围：1~9。",
    }));
    let reading = reading(&definition);
    assert_eq!(reading.page.request_body[0].maximum, Some(20.into()));
    assert_eq!(rules(&definition), [("definition-contradictory", line_of(&definition, "\"maximum\""))]);
}

#[test]
fn limit_of_the_schema_stays_beside_the_other_one_of_the_description() {
    for (schema, expected) in [
        (
            json!({ "type": "string", "minLength": 2, "description": "最大长度不超过64。" }),
            json!({ "type": "String", "min_length": 2, "max_length": 64, "general": ["min_length"] }),
        ),
        (
            json!({ "type": "string", "maxLength": 64, "description": "长度至少为8。" }),
            json!({ "type": "String", "min_length": 8, "max_length": 64, "general": ["max_length"] }),
        ),
        (
            json!({ "type": "array", "minItems": 1, "items": { "type": "string" }, "description": "列表最大长度为50。" }),
            json!({ "type": "Array of strings", "min_items": 1, "max_items": 50, "general": ["min_items"] }),
        ),
        (
            json!({ "type": "integer", "minimum": 1, "description": "最大值为9。" }),
            json!({ "type": "Integer", "minimum": 1, "maximum": 9 }),
        ),
        // The words for a kind of number leave open where the values begin.
        (
            json!({ "type": "integer", "minimum": 5, "description": "正整数。" }),
            json!({ "type": "Integer", "minimum": 5 }),
        ),
        (
            json!({ "type": "integer", "multipleOf": 10, "description": "必须为10的整数倍。" }),
            json!({ "type": "Integer", "multiple_of": 10 }),
        ),
    ] {
        assert_eq!(facts(schema.clone()), expected, "{schema}");
        assert_eq!(rules(&leaves(schema.clone())), [], "{schema}");
    }
}

#[test]
fn contradiction_of_schema_and_description_is_noticed_with_what_counts() {
    for (schema, expected) in [
        (
            json!({ "type": "string", "maxLength": 32, "description": "最大长度不超过64。" }),
            json!({ "type": "String", "max_length": 64 }),
        ),
        (
            json!({ "type": "string", "minLength": 65, "description": "最大长度不超过64。" }),
            json!({ "type": "String", "max_length": 64 }),
        ),
        (
            json!({ "type": "array", "maxItems": 5, "items": { "type": "string" }, "description": "列表最大长度为50。" }),
            json!({ "type": "Array of strings", "max_items": 50 }),
        ),
        (
            json!({ "type": "integer", "minimum": 10, "description": "最大值为9。" }),
            json!({ "type": "Integer", "minimum": 10 }),
        ),
        (
            json!({ "type": "integer", "minimum": -1, "description": "非负整数。" }),
            json!({ "type": "Integer", "minimum": -1 }),
        ),
        (
            json!({ "type": "integer", "multipleOf": 5, "description": "必须为10的整数倍。" }),
            json!({ "type": "Integer", "multiple_of": 5 }),
        ),
    ] {
        assert_eq!(facts(schema.clone()), expected, "{schema}");
        let found: Vec<&str> = rules(&leaves(schema.clone())).into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(found, ["definition-contradictory"], "{schema}");
    }
}

#[test]
fn keyword_of_another_type_is_noticed_and_the_description_counts() {
    for (keyword, value) in [
        ("minimum", json!("1")),
        ("maximum", json!([9])),
        ("multipleOf", json!(0)),
        ("maxLength", json!("64")),
        ("minItems", json!(-1)),
        ("pattern", json!(5)),
        ("enum", json!("green")),
    ] {
        let mut schema = json!({ "type": "integer", "description": "取值范围：1~9。" });
        schema[keyword] = value;
        assert_eq!(facts(schema.clone()), json!({ "type": "Integer", "minimum": 1, "maximum": 9 }), "{schema}");
        let definition = leaves(schema);
        assert_eq!(rules(&definition), [("fact-not-read", line_of(&definition, &format!("\"{keyword}\"")))]);
    }
}

#[test]
fn tables_are_named_after_their_schemas_or_their_fields() {
    let cup = json!({ "type": "object", "properties": { "size": { "type": "string" } } });
    let body = json!({ "$ref": "#/definitions/TeaRequest" });
    let definition = tea(
        body,
        json!({
            "TeaRequest": { "type": "object", "required": ["cup"], "properties": {
                "cup": { "$ref": "#/definitions/Cup", "description": "杯子。" },
                "spare_cups": { "type": "array", "items": cup },
                "same": { "allOf": [{ "$ref": "#/definitions/Cup" }] },
            } },
            "Cup": cup,
        }),
    );
    let page = reading(&definition).page;
    let kinds: Vec<&str> = page.request_body.iter().map(|field| field.kind.as_str()).collect();
    assert_eq!(kinds, ["Cup object", "Array of TeaRequestSpareCups objects", "Cup object"]);
    let names: Vec<&str> = page.objects.iter().map(|object| object.name.as_str()).collect();
    assert_eq!(names, ["Cup", "TeaRequestSpareCups"]);
    let mandatory: Vec<Option<bool>> = page.request_body.iter().map(|field| field.mandatory).collect();
    assert_eq!(mandatory, [Some(true), Some(false), Some(false)]);
}

#[test]
fn parts_that_are_json_in_a_string_are_read() {
    let mut definition = leaves(json!({ "type": "string" }));
    let operation = "/paths/~1v1~1{pot_id}~1teas/post";
    definition.pointer_mut(operation).into_iter().for_each(|operation| {
        operation["x-request-examples-1"] = json!("{\"leaves\": \"green\"}");
        operation["x-request-examples-url-1"] = json!("POST https://{endpoint}/v1/{pot_id}/teas");
        operation["x-request-examples-url-2"] = json!("POST https://{endpoint}/v1/{pot_id}/teas");
    });
    let whole = reading(&definition).page;
    assert_eq!(whole.example_requests[0].body, Some(json!({ "leaves": "green" })));
    assert_eq!(whole.example_requests[1].body, None);
    definition["paths"] = definition["paths"].to_string().into();
    assert_eq!(reading(&definition).page, whole);
}

#[test]
fn operations_beside_the_one_that_is_named_are_noticed() {
    let mut definition = tea(json!({ "type": "object" }), json!({}));
    let path = definition["paths"].as_object().unwrap().keys().next().unwrap().clone();
    definition["name"] =
        definition["paths"][&path].as_object().unwrap().values().next().unwrap()["operationId"].clone();
    assert_eq!(rules(&definition), []);
    definition["paths"][&path]["delete"] = json!({ "operationId": "SpillTea", "responses": {} });
    assert_eq!(rules(&definition), [("operation-not-read", line_of(&definition, "\"delete\""))]);
}

#[test]
fn parts_that_cannot_be_read_are_noticed_with_their_line() {
    for (body, definitions, rule, word) in [
        (json!({ "$ref": "#/definitions/Missing" }), json!({}), "reference-not-found", "\"schema\""),
        (json!({ "$ref": "other.json#/Tea" }), json!({}), "reference-not-found", "\"schema\""),
        (
            json!({ "$ref": "#/definitions/A" }),
            json!({ "A": { "$ref": "#/definitions/B" }, "B": { "$ref": "#/definitions/A" } }),
            "reference-circular",
            "\"schema\"",
        ),
        (
            json!({ "type": "object", "properties": { "leaves": { "type": "string", "maxlength": 3 } } }),
            json!({}),
            "unknown-key",
            "maxlength",
        ),
        (
            json!({ "type": "object", "properties": { "leaves": { "type": "string", "maxLength": "64" } } }),
            json!({}),
            "fact-not-read",
            "maxLength",
        ),
        (
            json!({ "type": "object", "properties": { "leaves": { "type": "array", "minItems": -1 } } }),
            json!({}),
            "fact-not-read",
            "minItems",
        ),
    ] {
        let definition = tea(body, definitions);
        assert_eq!(rules(&definition), [(rule, line_of(&definition, word))], "{definition}");
    }
}

#[test]
fn type_in_a_list_is_read_beside_null_and_else_noticed() {
    assert_eq!(facts(json!({ "type": ["string", "null"] })), json!({ "type": "String" }));
    assert_eq!(facts(json!({ "type": ["null", "integer"], "format": "int64" })), json!({ "type": "Long" }));
    assert_eq!(rules(&leaves(json!({ "type": ["string", "null"] }))), []);
    for kind in [json!(["string", "integer"]), json!([]), json!(5)] {
        let found: Vec<&str> = rules(&leaves(json!({ "type": kind }))).into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(found, ["fact-not-read"], "{kind}");
    }
}

#[test]
fn objects_that_contain_themselves_are_read_once() {
    let definition = tea(
        json!({ "$ref": "#/definitions/Node" }),
        json!({ "Node": { "type": "object", "properties": {
            "name": { "type": "string" },
            "children": { "type": "array", "items": { "$ref": "#/definitions/Node" } },
        } } }),
    );
    let page = reading(&definition).page;
    assert_eq!(page.objects.len(), 1);
    assert_eq!(rules(&definition), []);
    let all = tea(
        json!({ "$ref": "#/definitions/Node" }),
        json!({ "Node": { "allOf": [{ "$ref": "#/definitions/Node" }, { "type": "object" }] } }),
    );
    assert_eq!(rules(&all).len(), 1, "{:?}", rules(&all));
}

#[test]
fn files_that_are_no_definition_of_one_operation_are_refused() {
    let mut two = leaves(json!({ "type": "string" }));
    two["paths"]["/v1/other"] = json!({ "get": { "operationId": "Other", "responses": {} } });
    assert_eq!(reading(&two).page.path, "/v1/{pot_id}/teas", "the one that the definition is named after");
    two["name"] = json!("Third");
    for (text, words) in [
        (text(&two), ["line 5", "has 2 operations"]),
        ("{ \"paths\": {} }".to_owned(), ["line 1", "has 0 operations"]),
        ("{\n \"paths\": {\n  \"/v1\": [,]\n".to_owned(), ["line 3", "is not JSON"]),
        ("{\n \"a\": 1 }".to_owned(), ["does not look like an API definition", "`paths`"]),
    ] {
        let error = read(text.as_bytes()).err().map(|error| error.to_string()).unwrap_or_default();
        for word in words {
            assert!(error.contains(word), "{word} is not in: {error}\n{text}");
        }
    }
}

fn specified(schema: Value) -> Spec {
    drafted(&leaves(schema))
}

fn drafted(definition: &Value) -> Spec {
    let draft = scaffold(source(definition).page());
    let document = Document::parse("spec.yaml", draft).unwrap_or_else(|error| panic!("{error}"));
    Spec::default().with_api("draft", document, None).unwrap_or_else(|error| panic!("{error}"))
}

fn places(findings: &[Finding]) -> BTreeSet<&str> {
    findings.iter().map(|finding| finding.location.as_str()).collect()
}

#[test]
fn bodies_that_must_be_sent_fields_that_always_come_and_what_is_deprecated_are_facts() {
    const POST: &str = "/paths/~1v1~1{pot_id}~1teas/post";
    let old = leaves(json!({ "type": "string" }));
    for (pointer, key, value, location, forth, back) in [
        ("", "deprecated", json!(true), "deprecated", "deprecation-added", "deprecation-removed"),
        (
            "/parameters/0",
            "deprecated",
            json!(true),
            "request.path.pot_id.deprecated",
            "deprecation-added",
            "deprecation-removed",
        ),
        (
            "/parameters/1/schema/properties/leaves",
            "deprecated",
            json!(true),
            "request.body.leaves.deprecated",
            "deprecation-added",
            "deprecation-removed",
        ),
        ("/parameters/1", "required", json!(true), "request.body.$mandatory", "mandatory-changed", "mandatory-changed"),
        (
            "/responses/200/schema",
            "required",
            json!(["id"]),
            "response.200.id.mandatory",
            "mandatory-changed",
            "mandatory-changed",
        ),
    ] {
        let mut new = old.clone();
        new.pointer_mut(&format!("{POST}{pointer}")).into_iter().for_each(|part| part[key] = value.clone());
        let found = |findings: Vec<Finding>| -> Vec<(String, String)> {
            findings.into_iter().map(|finding| (finding.rule, finding.location)).collect()
        };
        let expected = |rule: &str| vec![(rule.to_owned(), location.to_owned())];
        assert_eq!(found(compare_pages(&source(&old), &source(&new))), expected(forth), "{location}");
        assert_eq!(found(compare_pages(&source(&new), &source(&old))), expected(back), "{location}");
        let line = source(&new).line(location);
        assert!(line == Some(line_of(&new, &format!("\"{key}\""))) || key == "required", "{location}: {line:?}");
        // The draft of a response requires nothing, so that it has nothing to compare.
        let is_of_response = location.starts_with("response.");
        let of_check = if is_of_response { Vec::new() } else { expected(forth) };
        assert_eq!(found(compare(&source(&new), &drafted(&old))), of_check, "{location}");
        assert_eq!(found(compare(&source(&new), &drafted(&new))), [], "{location}");
        // A page says nothing of it.
        let mut facts = reading(&old).page;
        facts.body_mandatory = None;
        facts.responses.values_mut().flatten().for_each(|field| field.mandatory = None);
        let page = Source::from_contract("page.json", Contract::new("MakeTea", facts));
        assert_eq!(compare_pages(&page, &source(&new)), [], "{location}");
        assert_eq!(compare_pages(&source(&new), &page), [], "{location}");
        assert_eq!(compare(&page, &drafted(&new)), [], "{location}");
    }
}

#[test]
fn a_definition_that_is_only_more_general_than_the_spec_agrees_with_it() {
    let exact = json!({ "type": "string", "description": "长度为3~64个字符。", "pattern": "^[a-z]+$", "default": "a" });
    let spec = specified(exact);
    for (general, differs) in [
        (json!({ "type": "string" }), &[][..]),
        (json!({ "type": "string", "minLength": 2, "maxLength": 1024 }), &[]),
        (json!({ "type": "string", "minLength": 3, "maxLength": 64 }), &[]),
        // A form that refuses what the spec allows.
        (json!({ "type": "string", "minLength": 4, "maxLength": 1024 }), &["request.body.leaves.min_length"]),
        (json!({ "type": "string", "maxLength": 63 }), &["request.body.leaves.max_length"]),
        // What a definition states is a fact.
        (
            json!({ "type": "string", "description": "长度为2~1024个字符。" }),
            &["request.body.leaves.max_length", "request.body.leaves.min_length"],
        ),
        (json!({ "type": "string", "pattern": "^[a-z0-9]+$" }), &["request.body.leaves.pattern"]),
        (json!({ "type": "string", "default": "b" }), &["request.body.leaves.default"]),
        (json!({ "type": "string", "enum": ["b"] }), &["request.body.leaves.enum"]),
        (json!({ "type": "integer" }), &["request.body.leaves.type"]),
    ] {
        let findings = compare(&source(&leaves(general.clone())), &spec);
        assert_eq!(places(&findings), differs.iter().copied().collect(), "{general}");
    }
}

#[test]
fn two_definitions_are_compared_as_they_are() {
    let old = source(&leaves(json!({ "type": "string", "maxLength": 64, "description": "不超过64个字符。" })));
    for (new, differs, effect) in [
        (json!({ "type": "string", "description": "不超过64个字符。" }), "", ""),
        (json!({ "type": "string", "description": "不超过32个字符。" }), "request.body.leaves.max_length", "breaking"),
        (json!({ "type": "string" }), "request.body.leaves.max_length", "compatible"),
    ] {
        let findings = compare_pages(&old, &source(&leaves(new.clone())));
        let found = findings.first();
        assert_eq!(found.map_or("", |found| found.location.as_str()), differs, "{new}");
        assert_eq!(found.map_or("", |found| found.effect.word()), effect, "{new}");
    }
}

#[test]
fn the_fields_of_an_object_that_comes_or_goes_are_found_one_by_one() {
    let cup = || {
        json!({ "type": "object", "required": ["size"], "properties": {
        "size": { "type": "integer" }, "lid": { "type": "object", "properties": { "red": { "type": "boolean" } } },
    } })
    };
    let with = |fields: Value, returned: Value| {
        let mut definition = tea(json!({ "type": "object", "properties": fields }), json!({ "Cup": cup() }));
        definition["paths"]["/v1/{pot_id}/teas"]["post"]["responses"]["200"]["schema"]["properties"] = returned;
        source(&definition)
    };
    let (reference, plain) = (json!({ "$ref": "#/definitions/Cup" }), json!({ "type": "object" }));
    let found = |old: &Source, new: &Source| -> Vec<String> {
        let findings = compare_pages(old, new);
        assert!(findings.iter().all(|found| found.page_line.is_some() && found.spec_line.is_some()), "{findings:#?}");
        findings.iter().map(|found| format!("{} {} {}", found.rule, found.location, found.effect.word())).collect()
    };
    // A new object, which no caller sends yet.
    let none = with(json!({}), json!({ "id": plain }));
    let one = with(json!({ "cup": reference }), json!({ "id": plain }));
    let added = [
        "field-added request.body.cup compatible",
        "field-added request.body.cup.lid compatible",
        "field-added request.body.cup.size compatible",
        "field-added request.body.cup.lid.red compatible",
    ];
    assert_eq!(sorted(found(&none, &one)), sorted(added));
    let removed = added.map(|line| line.replace("added", "removed").replace("compatible", "unclear"));
    assert_eq!(sorted(found(&one, &none)), sorted(removed));
    // An object that was sent already, and has fields now.
    let bare = with(json!({ "cup": plain }), json!({ "id": plain }));
    let known = [
        "field-added request.body.cup.lid compatible",
        "field-added request.body.cup.size breaking",
        "field-added request.body.cup.lid.red compatible",
    ];
    assert_eq!(sorted(found(&bare, &one)), sorted(known));
    // A list that was renamed took its fields along; one that is elsewhere too is known.
    let list = |name: &str| with(json!({}), json!({ name: { "type": "array", "items": reference } }));
    let renamed = found(&list("cups"), &list("mugs"));
    let count = |start: &str| renamed.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!([count("field-removed response.200.cups"), count("field-added response.200.mugs")], [4, 4]);
    assert_eq!(renamed.len(), 8, "{renamed:?}");
    let both = with(json!({ "cup": reference, "other": reference }), json!({ "id": plain }));
    assert_eq!(found(&one, &both), ["field-added request.body.other compatible"]);
}

fn sorted(lines: impl IntoIterator<Item = impl Into<String>>) -> Vec<String> {
    let mut lines: Vec<String> = lines.into_iter().map(Into::into).collect();
    lines.sort();
    lines
}

#[test]
fn what_no_definition_states_as_a_fact_is_no_difference_between_two() {
    let with_header = |mut definition: Value, header: &str| {
        let parameter = json!({ "in": "header", "name": header, "required": true, "type": "string" });
        let parameters = definition.pointer_mut("/paths/~1v1~1{pot_id}~1teas/post/parameters");
        parameters.and_then(Value::as_array_mut).into_iter().for_each(|list| list.push(parameter.clone()));
        source(&definition)
    };
    let plain = leaves(json!({ "type": "boolean" }));
    assert_eq!(compare_pages(&with_header(plain.clone(), "X-Auth-Token"), &source(&plain)), []);
    let language = compare_pages(&source(&plain), &with_header(plain.clone(), "X-Language"));
    assert_eq!(places(&language), BTreeSet::from(["request.header.X-Language"]));
    let listed = leaves(json!({ "type": "boolean", "enum": [true, false] }));
    assert_eq!(compare_pages(&source(&listed), &source(&plain)), []);
    let one = leaves(json!({ "type": "boolean", "enum": [true] }));
    assert_eq!(places(&compare_pages(&source(&one), &source(&plain))), BTreeSet::from(["request.body.leaves.enum"]));
}

#[test]
fn an_operation_is_called_by_the_name_of_its_definition() {
    let pages = [
        Input::new("MakeTea.json", text(&leaves(json!({ "type": "string" })))),
        Input::new("again.json", text(&leaves(json!({ "type": "string" }))).replace("/v1/", "/v2/")),
        Input::new(
            "odd.json",
            text(&leaves(json!({ "type": "string" }))).replace("/v1/", "/v3/").replace("MakeTea", "M T"),
        ),
    ];
    let draft = commands::scaffold(&pages, None, false);
    let ids = draft.stdout.lines().filter_map(|line| line.trim().strip_prefix("operationId: ")).collect::<Vec<_>>();
    assert_eq!(ids, ["MakeTea", "MakeTeaByPotId", "PostTeas"], "{}", draft.stderr);
    let notice = "notice: again.json: the operationId is MakeTeaByPotId, because MakeTea is taken\n";
    assert!(draft.stderr.contains(notice), "{}", draft.stderr);
    // The name of a definition is not the title of a page; where it cannot be an operationId, it is a title at most.
    let titles = draft.stdout.lines().filter(|line| line.contains("x-documentation-page: ")).count();
    assert_eq!(titles, 1, "{}", draft.stdout);
}

#[test]
fn a_changelog_of_definitions_has_their_operations_and_what_new_fields_are() {
    let old = json!({ "tea_id": { "type": "string" } });
    let new = json!({ "leaves": { "type": "string" }, "cups": { "type": "array", "items": { "type": "integer" } } });
    let of = |fields: Value| tea(json!({ "type": "object", "required": ["leaves"], "properties": fields }), json!({}));
    let mut changed = of(new);
    changed["paths"]["/v1/{pot_id}/teas"]["post"]["responses"]["200"]["schema"]["properties"]["cup"] =
        json!({ "type": "boolean" });
    changed["paths"]["/v1/{pot_id}/teas"]["post"]["x-request-examples-1"] = json!({ "leaves": "green" });
    let input = |folder: &str, name: &str, text: String| Input::new(format!("{folder}/{name}.json"), text);
    let other = |name: &str| text(&leaves(json!({}))).replace("MakeTea", name).replace("teas", name);
    let before = [input("old", "MakeTea", text(&of(old))), input("old", "CoolPot", other("CoolPot"))];
    let after = [input("new", "MakeTea", text(&changed)), input("new", "HeatPot", other("HeatPot"))];
    let changelog = commands::diff_folders(&before, &after, Format::Changelog).stdout;
    assert_eq!(
        changelog,
        "### `MakeTea`\n\n\
         - **Breaking:** `request.body.leaves` was added: mandatory, `String`\n\
         - `request.body.tea_id` was removed: optional, `String` (the service may ignore or refuse what it no longer \
         documents)\n\
         - `request.body.cups` was added: optional, `Array of integers`\n\
         - `response.200.cup` was added: `Boolean`\n\n\
         ### `CoolPot`\n\n\
         - **Breaking:** `POST /v1/{pot_id}/CoolPot` was removed\n\n\
         ### `HeatPot`\n\n\
         - `POST /v1/{pot_id}/HeatPot` was added\n"
    );
}

/// A definition's facts as those of a page.
fn page_of(definition: &Value) -> Source {
    Source::from_contract("page.json", Contract::new("MakeTea", reading(definition).page))
}

#[test]
fn what_is_no_difference_to_the_spec_is_none_between_a_page_and_a_definition_in_either_direction() {
    let described = |schema: Value| page_of(&leaves(schema));
    let exact = json!({ "type": "string", "description": "长度为3~64个字符。", "pattern": "^[a-z]+$", "default": "a" });
    let bare = json!({ "type": "string" });
    let form = json!({ "type": "string", "minLength": 2, "maxLength": 1024 });
    for (page, general, differs) in [
        (&exact, json!({ "type": "string" }), &[][..]),
        (&exact, form.clone(), &[]),
        (&bare, form.clone(), &[]),
        (&bare, json!({ "type": "array", "maxItems": 1024, "items": bare }), &["request.body.leaves.type"]),
        (&exact, json!({ "type": "string", "minLength": 4, "maxLength": 1024 }), &["request.body.leaves.min_length"]),
        (&exact, json!({ "type": "string", "description": "长度为3~32个字符。" }), &["request.body.leaves.max_length"]),
        (
            &bare,
            json!({ "type": "string", "description": "长度不超过32个字符。" }),
            &["request.body.leaves.max_length"],
        ),
        (&bare, json!({ "type": "string", "default": "b" }), &["request.body.leaves.default"]),
        (&exact, json!({ "type": "integer" }), &["request.body.leaves.type"]),
        (&json!({ "type": "boolean" }), json!({ "type": "boolean", "enum": [true, false] }), &[]),
    ] {
        let (page, definition) = (described(page.clone()), source(&leaves(general.clone())));
        for (old, new) in [(&page, &definition), (&definition, &page)] {
            let findings = compare_pages(old, new);
            assert_eq!(places(&findings), differs.iter().copied().collect(), "{} to {general}", old.name());
        }
    }
}

#[test]
fn headers_and_errors_that_only_a_page_has_are_no_difference_in_either_direction() {
    let with = |header: &[&str], statuses: &[&str]| {
        let mut definition = leaves(json!({ "type": "string" }));
        let operation = &mut definition["paths"]["/v1/{pot_id}/teas"]["post"];
        for name in header {
            let header = json!({ "in": "header", "name": name, "required": true, "type": "string" });
            operation["parameters"].as_array_mut().into_iter().for_each(|all| all.push(header.clone()));
        }
        for status in statuses {
            operation["responses"][status] = json!({ "description": "" });
        }
        definition
    };
    let page = page_of(&with(&["X-Auth-Token", "X-Language"], &["400", "500"]));
    for (headers, statuses, differs) in [
        (&["x-language"][..], &[][..], &[][..]),
        (&["X-Auth-Token", "X-LANGUAGE"], &["400"], &[]),
        (&[], &[], &["request.header"]),
        (&["X-Other"], &[], &["request.header.X-Language", "request.header.X-Other"]),
        (&["X-Language"], &["202"], &["response.202"]),
    ] {
        let definition = source(&with(headers, statuses));
        for (old, new) in [(&page, &definition), (&definition, &page)] {
            let findings = compare_pages(old, new);
            assert_eq!(places(&findings), differs.iter().copied().collect(), "{headers:?} {statuses:?}");
        }
    }
    let without_body = |headers: &[&str]| {
        let mut definition = with(headers, &[]);
        let parameters = definition["paths"]["/v1/{pot_id}/teas"]["post"]["parameters"].as_array_mut();
        parameters.into_iter().for_each(|parameters| parameters.retain(|parameter| parameter["in"] != "body"));
        definition
    };
    let (page, definition) = (page_of(&without_body(&["X-Auth-Token", "Content-Type"])), source(&without_body(&[])));
    assert_eq!(compare_pages(&page, &definition), []);
    assert_eq!(compare_pages(&definition, &page), []);
}

#[test]
fn a_document_of_an_sdk_is_more_general_than_a_definition_too() {
    let definition = source(&leaves(json!({ "type": "integer", "format": "int64", "minimum": 3 })));
    let sdk = source(&of_sdk(leaves(json!({ "type": "integer" }))));
    assert_eq!(compare_pages(&definition, &sdk), []);
    assert_eq!(compare_pages(&sdk, &definition), []);
}

#[test]
fn operations_of_two_folders_are_found_by_their_files_or_else_by_method_and_path() {
    let file =
        |folder: &str, name: &str, definition: &Value| Input::new(format!("{folder}/{name}.json"), text(definition));
    let with_path = |path: &str, schema: Value| {
        let mut definition = leaves(schema);
        let item = definition["paths"]["/v1/{pot_id}/teas"].clone();
        definition["paths"] = json!({ path: item });
        definition
    };
    let string = || json!({ "type": "string" });
    let old = [
        file("old", "Brew", &with_path("/v1/brew", string())),
        file("old", "Moved", &with_path("/v1/here", string())),
        file("old", "Named", &with_path("/v1/named", string())),
        file("old", "Gone", &with_path("/v1/gone", string())),
        // Of what became unreadable it is not known whether it was removed.
        file("old", "Broken", &with_path("/v1/broken", string())),
    ];
    let new = [
        file("new", "Brew", &with_path("/v1/brew", json!({ "type": "integer" }))),
        file("new", "Moved", &with_path("/v1/there", string())),
        file("new", "Renamed", &with_path("/v1/named", string())),
        file("new", "Fresh", &with_path("/v1/fresh", string())),
        Input::new("new/Broken.json", "{ \"paths\": "),
    ];
    let output = commands::diff_folders(&old, &new, doc_contract::report::Format::Json);
    let findings: Vec<Value> = serde_json::from_str(&output.stdout).unwrap_or_default();
    let found: Vec<(&str, &str, &str)> = findings
        .iter()
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap_or_default();
            (text("rule"), text("effect"), text("location"))
        })
        .collect();
    let expected = [
        ("unreadable", "unclear", "file"),
        ("type-changed", "breaking", "request.body.leaves.type"),
        ("path-changed", "breaking", "path"),
        ("operation-added", "compatible", "path"),
        ("operation-removed", "breaking", "path"),
    ];
    assert_eq!(found, expected, "{}", output.stdout);
    assert!(output.stderr.contains("new/Broken.json: line 1"), "{}", output.stderr);
    assert!(output.stderr.contains("read 4 of 5 files"), "{}", output.stderr);
    assert_eq!(output.exit, commands::Output::UNREADABLE);
    // Nor is anything known of a folder that cannot be read.
    let no_folder = Input::unreadable(spec_document::ReadError::new("new", spec_document::Place::START, "no folder"));
    for (old, new) in [(&old[..], std::slice::from_ref(&no_folder)), (std::slice::from_ref(&no_folder), &new[..4])] {
        let output = commands::diff_folders(old, new, doc_contract::report::Format::Json);
        let entries: Vec<Value> = serde_json::from_str(&output.stdout).unwrap_or_default();
        assert_eq!((entries.len(), &entries[0]["rule"]), (1, &json!("unreadable")), "{}", output.stdout);
    }
}

#[test]
fn a_definition_is_recorded_with_its_release_and_without_examples() {
    let mut definition = leaves(json!({ "type": "string", "minLength": 2, "maxLength": 1024 }));
    let spec = specified(json!({ "type": "string" }));
    if let Some(operation) = definition.pointer_mut("/paths/~1v1~1{pot_id}~1teas/post") {
        operation["x-request-examples-1"] = json!({ "leaves": "green" });
    }
    let input = Input::new("MakeTea.json", text(&definition));
    let output = commands::record(&input, None, &spec);
    assert!(output.file.is_none() && output.stderr.contains("--release"), "{}", output.stderr);
    for blank in ["", " \t"] {
        let output = commands::record(&input, Some(blank), &spec);
        assert_eq!((output.file, output.exit), (None, commands::Output::UNREADABLE));
        assert!(output.stderr.contains("MakeTea.json: --release is blank; "), "{}", output.stderr);
    }
    let Some(file) = commands::record(&input, Some("0.1.2"), &spec).file else { panic!("nothing to write") };
    assert!(file.name.ends_with(".definition.json"), "{}", file.name);
    let recorded = Source::read("recorded.json", file.text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(recorded.page().example_requests, []);
    assert_eq!(compare(&recorded, &spec), []);
    assert_eq!(compare_pages(&recorded, &source(&definition)), []);
    let narrower = source(&leaves(json!({ "type": "string", "minLength": 2, "maxLength": 64 })));
    assert_eq!(places(&compare_pages(&recorded, &narrower)), BTreeSet::from(["request.body.leaves.max_length"]));
}

/// A definition as a document that was made from an SDK.
fn of_sdk(mut definition: Value) -> Value {
    definition["x-sdk"] = "teasdk 1.2.3".into();
    definition
}

#[test]
fn a_document_of_an_sdk_leaves_errors_and_the_width_of_integers_open() {
    let mut described = leaves(json!({ "type": "integer", "format": "int64" }));
    described["paths"]["/v1/{pot_id}/teas"]["post"]["responses"]["400"] =
        json!({ "schema": { "type": "object", "properties": { "error_code": { "type": "string" } } } });
    let spec = drafted(&described);
    let silent = leaves(json!({ "type": "integer" }));
    // No definition has to describe an error, but its integers have a width.
    assert_eq!(places(&compare(&source(&silent), &spec)), BTreeSet::from(["request.body.leaves.type"]));
    assert_eq!(compare(&source(&of_sdk(silent)), &spec), []);
    // Another type is a difference, and so is a success that it lacks.
    let mut other = of_sdk(leaves(json!({ "type": "string" })));
    other["paths"]["/v1/{pot_id}/teas"]["post"]["responses"] = json!({ "202": {} });
    let differing = BTreeSet::from(["request.body.leaves.type", "response.200", "response.202"]);
    assert_eq!(places(&compare(&source(&other), &spec)), differing);
}

#[test]
fn a_document_of_an_sdk_is_recorded_with_the_sdk_as_its_source() {
    let definition = of_sdk(leaves(json!({ "type": "string", "enum": ["green", "black"] })));
    let spec = specified(json!({ "type": "string", "enum": ["green", "black"] }));
    let input = Input::new("MakeTea.json", text(&definition));
    let output = commands::record(&input, Some("1.2.3"), &spec);
    assert!(output.file.is_none() && output.stderr.contains("leave out --release"), "{}", output.stderr);
    let Some(file) = commands::record(&input, None, &spec).file else { panic!("nothing to write") };
    assert!(file.name.ends_with(".sdk.json"), "{}", file.name);
    assert!(file.text.contains("\"sdk\": \"teasdk 1.2.3\""), "{}", file.text);
    let recorded = Source::read(file.name, file.text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(compare(&recorded, &spec), []);
    let fewer = source(&of_sdk(leaves(json!({ "type": "string", "enum": ["green"] }))));
    assert_eq!(places(&compare_pages(&recorded, &fewer)), BTreeSet::from(["request.body.leaves.enum"]));
}

#[test]
fn a_list_of_both_values_of_a_boolean_says_nothing_beside_its_type() {
    let spec = specified(json!({ "type": "boolean" }));
    let listed = |values: Value| source(&leaves(json!({ "type": "boolean", "enum": values })));
    assert_eq!(compare(&listed(json!([true, false])), &spec), []);
    let findings = compare(&listed(json!([true])), &spec);
    assert_eq!(places(&findings), BTreeSet::from(["request.body.leaves.enum"]));
    assert!(findings[0].edit.contains("; if the definition is wrong, add an erratum"), "{}", findings[0].edit);
}

/// A spec with these errata of the field `leaves`.
fn spec_with(schema: Value, errata: &str) -> Spec {
    let draft = scaffold(source(&leaves(schema)).page());
    let [document, errata] = [("tea.yaml", draft.as_str()), ("errata.yaml", errata)]
        .map(|(name, text)| Document::parse(name, text).unwrap_or_else(|error| panic!("{error}")));
    Spec::default().with_api("tea", document, Some(errata)).unwrap_or_else(|error| panic!("{error}"))
}

/// The contract of a definition, or of a page with the same facts, of the operation that a spec describes.
fn contract(spec: &Spec, definition: &Value, release: Option<&str>) -> Source {
    let page = source(definition).page().clone();
    let Some((_, operation)) = spec.operation_of(&source(definition)) else { panic!("no operation") };
    let contract = match release {
        Some(release) => Contract::of_definition(operation, page, release),
        None => Contract::new(operation, page),
    };
    Source::from_contract("recorded", contract).with_api("tea")
}

const WIDER: &str = "
errata:
  - id: leaves-length
    operations: [PostTeas]
    location: request.body.leaves.max_length
    claim: c
    evidence: e
    decision: d
    documented: 64
    specified: 32
";

fn messages(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.message.as_str()).collect()
}

#[test]
fn an_erratum_is_stale_when_neither_page_nor_definition_needs_it() {
    let operation = spec_with(json!({ "type": "string" }), "errata: []");
    let Some((_, id)) = operation.operation_of(&source(&leaves(json!({ "type": "string" })))) else { panic!("none") };
    let length = |most: u64| leaves(json!({ "type": "string", "description": format!("长度为3~{most}个字符。") }));
    for (own, errata) in
        [("", WIDER.to_owned()), ("definition", WIDER.replace("    location", "    source: definition\n    location"))]
    {
        let errata = errata.replace("PostTeas", id);
        let spec = || spec_with(json!({ "type": "string", "description": "长度为3~32个字符。" }), &errata);
        let page = |spec: &Spec, most| contract(spec, &length(most), None);
        let definition = |spec: &Spec, most| contract(spec, &length(most), Some("1"));
        // Only the definition needs it.
        let needed = spec();
        let recorded = definition(&needed, 64);
        let needed = needed.with_contract(recorded);
        assert_eq!(compare(&page(&needed, 32), &needed), [], "{own}");
        assert_eq!(compare(&definition(&needed, 64), &needed), [], "{own}");
        // Neither does.
        let stale = spec();
        let recorded = definition(&stale, 32);
        let stale = stale.with_contract(recorded);
        let findings = compare(&definition(&stale, 32), &stale);
        assert!(messages(&findings)[0].ends_with("definition and spec agree here"), "{own}: {findings:?}");
        // What a definition gets wrong hides no change of the page.
        let changed = compare(&page(&needed, 64), &needed);
        assert_eq!(changed.is_empty(), own.is_empty(), "{own}: {changed:?}");
    }
}

#[test]
fn where_page_and_definition_contradict_each_other_both_are_named() {
    let length = |most: u64| leaves(json!({ "type": "string", "description": format!("长度为3~{most}个字符。") }));
    let spec = spec_with(json!({ "type": "string", "description": "长度为3~32个字符。" }), "errata: []");
    let input = |name: &str, most, release| {
        let page = source(&length(most)).page().clone();
        let id = spec.operation_of(&source(&length(most))).map(|(_, id)| id.to_owned()).unwrap_or_default();
        let contract = match release {
            true => Contract::of_definition(id, page, "1"),
            false => Contract::new(id, page),
        };
        Input::new(name, contract.to_text())
    };
    let output =
        commands::check_contracts(&[input("d.json", 64, true), input("p.json", 32, false)], &spec, Format::Json);
    let notice = output.stderr.lines().find(|line| line.starts_with("notice: ")).unwrap_or_default();
    for part in [
        "request.body.leaves.max_length` is 32 on the page (p.json:",
        "but 64 in the definition (d.json:",
        "the spec follows the page",
    ] {
        assert!(notice.contains(part), "{part}: {}", output.stderr);
    }
    assert!(output.stderr.contains("tea: 1 of 1 operations are under contract\n"), "{}", output.stderr);
    let columns: Vec<&str> = notice.split(".json:").skip(1).filter_map(|place| place.split(')').next()).collect();
    assert!(columns.iter().all(|place| place.contains(':')) && columns.len() == 2, "{notice}");
    // Files that are named are compared with each other as well, and two of one kind are not.
    let named = [input("d.json", 64, true), input("e.json", 16, true), input("p.json", 32, false)];
    let checked = commands::check(&named, &spec, Format::Json).stderr;
    let notices: Vec<&str> = checked.lines().filter(|line| line.starts_with("notice: ")).collect();
    assert!(notices.len() == 2 && notices[0] == notice && notices[1].contains("(e.json:"), "{checked}");
    let agreeing =
        commands::check_contracts(&[input("d.json", 32, true), input("p.json", 32, false)], &spec, Format::Json);
    assert!(!agreeing.stderr.contains("notice: "), "{}", agreeing.stderr);
    assert!(agreeing.stderr.starts_with("1 page, 1 definition and the spec agree\n"), "{}", agreeing.stderr);
}

#[test]
fn a_number_of_a_list_of_texts_is_how_many_items_it_has() {
    let list = json!({ "type": "array", "items": { "type": "string" }, "description": "会话。\n\n会话小于等于20个。" });
    assert_eq!(facts(list)["max_items"], 20);
    let mistyped = json!({ "type": "string", "properties": { "kind": { "type": "string" } } });
    assert!(facts(mistyped)["type"].as_str().is_some_and(|kind| kind.ends_with(" object")));
}

#[test]
fn a_definition_of_another_operation_is_missing_however_alike_the_two_are() {
    let string = || json!({ "type": "string" });
    let draft = scaffold(source(&leaves(string())).page());
    let document = Document::parse("spec.yaml", draft.replace("operationId: PostTeas", "operationId: MakeTea"));
    let document = document.unwrap_or_else(|error| panic!("{error}"));
    let spec = Spec::default().with_api("draft", document, None).unwrap_or_else(|error| panic!("{error}"));
    let at = |path: &str, id: &str| {
        let mut definition = leaves(string());
        let mut item = definition["paths"]["/v1/{pot_id}/teas"].clone();
        item["post"]["operationId"] = id.into();
        (definition["name"], definition["paths"]) = (id.into(), json!({ path: item }));
        definition
    };
    for (path, id, expected) in [
        ("/v1/{pot_id}/tea", "BrewTea", Some("operation-missing")),
        ("/v1/{pot_id}/tea", "MakeTea", Some("path-changed")),
        ("/v2/kettles/{pot_id}", "MakeTea", Some("path-changed")),
        ("/v1/{pot_id}/teas", "BrewTea", None),
    ] {
        let findings = compare(&source(&at(path, id)), &spec);
        let first = findings.first().map(|finding| finding.rule.as_str());
        assert_eq!((first, findings.len()), (expected, usize::from(expected.is_some())), "{path} {id}: {findings:?}");
    }
}

#[test]
fn the_default_response_of_a_definition_is_compared_with_that_of_the_spec() {
    let field = |name: &str| json!({ "type": "object", "properties": { name: { "type": "string" } } });
    let failing = |response: Value| {
        let mut definition = leaves(json!({ "type": "string" }));
        definition["definitions"] = json!({ "Detail": field("reason") });
        definition["paths"]["/v1/{pot_id}/teas"]["post"]["responses"]["default"] = response;
        definition
    };
    let detailed = |detail: &str| {
        let mut schema = field("error_code");
        schema["properties"]["detail"] = json!({ "$ref": "#/definitions/Detail" });
        let mut definition = failing(json!({ "schema": schema }));
        definition["definitions"]["Detail"] = field(detail);
        definition
    };
    let draft = scaffold(source(&leaves(json!({ "type": "string" }))).page());
    let with_default = draft.replacen(
        "      responses:\n",
        "      responses:
        default:
          description: Another failure.
          x-undocumented: assumed
          content:
            application/json:
              schema:
                type: object
                properties: { error_code: { type: string }, detail: { $ref: '#/components/schemas/Detail' } }
",
        1,
    );
    let detail = "    Detail: { type: object, properties: { reason: { type: string } } }\n";
    let with_default = match with_default.contains("  schemas:\n") {
        true => with_default.replacen("  schemas:\n", &format!("  schemas:\n{detail}"), 1),
        false => format!("{with_default}components:\n  schemas:\n{detail}"),
    };
    let spec_of = |text: &str| {
        let document = Document::parse("spec.yaml", text).unwrap_or_else(|error| panic!("{error}"));
        Spec::default().with_api("tea", document, None).unwrap_or_else(|error| panic!("{error}"))
    };
    let found = |spec: &str, definition: &Value| -> Vec<String> {
        compare(&source(definition), &spec_of(spec)).into_iter().map(|finding| finding.location).collect()
    };
    assert_eq!(found(&draft, &detailed("reason")), ["response.default"]);
    for (definition, differs) in [
        (leaves(json!({ "type": "string" })), None),
        (failing(json!({ "description": "Failed." })), None),
        (detailed("reason"), None),
        (failing(json!({ "schema": field("error_code") })), Some("response.default.detail")),
    ] {
        assert_eq!(found(&with_default, &definition), differs.map_or(vec![], |place| vec![place]), "{definition}");
    }
}

#[test]
fn a_minimum_of_0_is_no_limit_of_lengths_and_numbers_of_items() {
    let list = |own: Value| {
        let mut schema = json!({ "type": "array", "items": { "type": "string" } });
        own.as_object().into_iter().flatten().for_each(|(key, value)| schema[key] = value.clone());
        schema
    };
    for schema in [
        json!({ "type": "string", "minLength": 0 }),
        json!({ "type": "string", "description": "Tea. Minimum length: 0" }),
        json!({ "type": "string", "description": "茶叶。最小长度：0" }),
        list(json!({ "minItems": 0 })),
        list(json!({ "description": "Teas. Minimum: 0" })),
    ] {
        let found = facts(schema.clone());
        assert_eq!(found.as_object().map(serde_json::Map::len), Some(1), "only the type of {schema}: {found}");
    }
    let both = facts(json!({ "type": "string", "description": "长度为0~64个字符。" }));
    assert_eq!(both, json!({ "type": "String", "max_length": 64 }));
    assert_eq!(facts(json!({ "type": "integer", "minimum": 0 }))["minimum"], 0, "a value can be below 0");
}
