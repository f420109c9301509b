//! Every rule of the lint, broken once in an otherwise sound document: the message and its place.

#![allow(missing_docs)]

use std::fmt::Write as _;

use insta::assert_snapshot;
use spec_codegen::{
    emit,
    lint::{lint, warnings},
    model::Model,
    plain::plain,
};
use spec_document::Document;

/// The committed document.
const SPEC: &str = include_str!("../../../spec/taurus-htap.yaml");
/// A sound document; each edit below breaks one thing in it.
const THINGS: &str = include_str!("fixtures/things.yaml");
/// Another, with files in it.
const FILES: &str = include_str!("fixtures/files.yaml");

/// What is wrong with the document after the edits, a line each. Whatever the lint lets pass can be generated from.
fn problems(edits: &[(&str, &str)]) -> Vec<String> {
    problems_of(THINGS, edits)
}

fn problems_of(sound: &str, edits: &[(&str, &str)]) -> Vec<String> {
    let mut text = sound.to_owned();
    for (from, to) in edits {
        assert_eq!(sound.matches(from).count(), 1, "{from:?} is not one place of the document");
        text = text.replace(from, to);
    }
    match Document::parse("spec/things.yaml", text) {
        Ok(document) => {
            let problems = lint(&document);
            if problems.is_empty() {
                emit::modules(&Model::of(&plain(&document))).unwrap_or_else(|error| panic!("{edits:?}: {error}"));
            }
            problems.iter().map(ToString::to_string).collect()
        }
        Err(error) => vec![error.to_string()],
    }
}

/// One document for each case, each with exactly one problem.
fn reported(cases: &[(&str, &[(&str, &str)])]) -> String {
    reported_of(THINGS, cases)
}

fn reported_of(sound: &str, cases: &[(&str, &[(&str, &str)])]) -> String {
    let mut reported = String::new();
    for (case, edits) in cases {
        let problems = problems_of(sound, edits);
        assert_eq!(problems.len(), 1, "{case}: {problems:#?}");
        let _ = writeln!(reported, "{case}\n    {}", problems[0]);
    }
    reported
}

#[test]
fn sound_document_has_no_problem() {
    assert_eq!(problems(&[]), [""; 0]);
}

#[test]
fn committed_spec_has_no_problem() {
    assert_eq!(lint(&Document::parse("spec/taurus-htap.yaml", SPEC).expect("it is YAML")), []);
}

#[test]
fn problems_of_the_grammar_and_of_the_rules_are_reported_together() {
    let problems = problems(&[
        ("      x-idempotent: true\n", ""),
        ("maxLength: 8", "maxLength: 2"),
        ("title: Things", "titel: Things"),
        ("'#/components/schemas/State'", "'#/components/schemas/Stat'"),
        ("        '404':\n", "        '409': Not now.\n        '404':\n"),
    ]);
    assert_snapshot!(problems.join("\n"));
}

#[test]
fn problems_of_the_rules_are_reported_together_in_the_order_of_the_text() {
    let problems = problems(&[
        ("      x-idempotent: true\n", ""),
        ("maxLength: 8", "maxLength: 2"),
        ("operationId: PutThing", "operationId: list-things"),
        ("[up, down]", "[up, Up, '']"),
        ("size: {type: integer", "size: {type: int"),
    ]);
    assert_snapshot!(problems.join("\n"));
}

#[test]
fn problem_of_a_shared_part_is_reported_once() {
    let problems = problems(&[(
        "    put:",
        "    parameters:\n      - {name: who, in: cookie, schema: {type: string}}\n    delete: {operationId: DropThing, x-effect: delete, x-idempotent: true, parameters: [$ref: '#/components/parameters/ThingId'], responses: {'204': {description: Gone.}}}\n    put:",
    )]);
    assert_eq!(problems, ["spec/things.yaml:21:9: `who` is a cookie, and cookies are not supported"]);
}

#[test]
fn examples_are_data_and_lead_nowhere() {
    // Were it followed, it would make the response's `Fault` one of a request too, and its `required` a problem.
    let example = "note: {type: string, example: {$ref: '#/components/schemas/Fault'}}";
    assert_eq!(problems(&[("note: {type: string}", example)]), [""; 0]);
}

#[test]
fn text_that_is_no_document() {
    let texts = ["", "# nothing\n", "null\n", "[]\n", "text\n", "{}\n", "{openapi: 3.0.3}\n", "swagger: '2.0'\n"];
    let mut reported = String::new();
    for text in texts {
        let problem = match Document::parse("spec/things.yaml", text) {
            Ok(document) => lint(&document).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n    "),
            Err(error) => error.to_string(),
        };
        let _ = writeln!(reported, "{text:?}\n    {problem}");
    }
    assert_snapshot!(reported);
}

#[test]
fn broken_yaml() {
    assert_snapshot!(reported(&[
        ("a bracket is not closed", &[("[up, down]", "[up, down")]),
        ("a repeated key", &[("title: Things", "title: Things, title: Thing")]),
        ("a second document", &[("components:\n", "---\ncomponents:\n")]),
        ("a tag", &[("title: Things", "title: !text Things")]),
        ("a key that is not a string", &[("        '404':\n", "        404:\n")]),
        ("an alias of nothing", &[("title: Things", "title: *name")]),
        ("a merge key", &[("title: Things", "title: Things, <<: {description: Merged.}")]),
        ("a number beyond JSON", &[("minimum: 1", "minimum: .inf")]),
    ]));
}

#[test]
fn grammar() {
    assert_snapshot!(reported(&[
        ("no version of OpenAPI", &[("openapi: 3.0.3\n", "")]),
        ("another version of OpenAPI", &[("openapi: 3.0.3", "openapi: 3.1.0")]),
        ("a placeholder as version", &[("openapi: 3.0.3", "openapi: 3.0.x")]),
        ("a number as version", &[("openapi: 3.0.3", "openapi: 3.0")]),
        ("a schema that is text", &[("note: {type: string}", "note: string")]),
        ("a schema that is a boolean", &[("note: {type: string}", "note: true")]),
        (
            "parameters that are not a list",
            &[(
                "parameters:\n        - $ref: '#/components/parameters/ThingId'\n        - {name: X-Trace",
                "parameters:\n        X-Trace: {name: X-Trace"
            )]
        ),
        ("properties that are not a mapping", &[("properties: {code: {type: string}}", "properties: [code]")]),
        ("an unknown key", &[("minimum: 1", "exclusiveMinimum: true")]),
        ("a misspelt key", &[("maxLength: 8", "maxlength: 8")]),
        ("a misspelt extension", &[("x-extensible-enum", "x-extensible-enums")]),
        ("an extension in a wrong place", &[("note: {type: string}", "note: {type: string, x-idempotent: true}")]),
        ("a missing field", &[("          description: Not found.\n", "")]),
        ("a field of the wrong type", &[("deprecated: false", "deprecated: 'no'")]),
        ("a list that is a word", &[("required: [code]", "required: code")]),
        (
            "a header of a response without a schema",
            &[("{description: The request., schema: {type: string}}", "{description: The request.}")]
        ),
        ("a number that is too small", &[("minLength: 3\n", "minLength: -3\n")]),
        ("a reference that is not text", &[("$ref: '#/components/schemas/Name'", "$ref: 7")]),
        (
            "a reference with company",
            &[("$ref: '#/components/schemas/Name'", "$ref: '#/components/schemas/Name', description: Its name.")]
        ),
        ("a reference to nowhere", &[("$ref: '#/components/schemas/Name'", "$ref: '#/components/schemas/Nam'")]),
        (
            "a reference to another file",
            &[("$ref: '#/components/schemas/Name'", "$ref: 'other.yaml#/components/schemas/Name'")]
        ),
        (
            "a reference to another kind",
            &[("$ref: '#/components/schemas/Name'", "$ref: '#/components/parameters/ThingId'")]
        ),
        (
            "a reference into the middle",
            &[("$ref: '#/components/schemas/Name'", "$ref: '#/components/schemas/ThingRequest/properties/note'")]
        ),
        (
            "a reference that leads in a circle",
            &[
                (
                    "    ThingId: {name: thing_id, in: path, required: true, schema: {type: string}}\n",
                    "    ThingId: {$ref: '#/components/parameters/ThingId'}\n"
                ),
                (
                    "        - $ref: '#/components/parameters/ThingId'\n        - {name: X-Trace",
                    "        - {name: X-Trace"
                ),
                ("  /things/{thing_id}:\n", "  /things/one:\n")
            ]
        ),
        (
            "a reference where none can be",
            &[("info: {title: Things, version: v1}", "info: {$ref: '#/components/info'}")]
        ),
        (
            "a name for another's schema",
            &[("    Fault:\n", "    Alias: {$ref: '#/components/schemas/Fault'}\n    Fault:\n")]
        ),
    ]));
}

/// Foreign documents have what nothing is generated from, and say one thing in several ways.
#[test]
fn what_changes_nothing_is_passed_over() {
    const NOTE: &str = "note: {type: string}";
    const TAG: &str = "{name: tag, in: query, schema";
    const FAULT: &str = "    Fault:\n";
    const NAME: &str = "name: {$ref: '#/components/schemas/Name'}";
    const OK: &str = "'200': {description: The thing.,";
    for (from, to) in [
        ("description: How a thing is.", "title: Condition"),
        ("x-idempotent: true\n", "x-idempotent: true\n      x-dropshot-pagination: {}\n"),
        (
            "x-idempotent: true\n",
            "x-idempotent: true\n      callbacks: {done: {}}\n      externalDocs: {url: 'https://docs'}\n",
        ),
        ("openapi: 3.0.3\n", "openapi: 3.0.3\nx-vendor: {put: {}}\n"),
        ("paths:\n", "paths:\n  x-vendor: {put: {operationId: No}}\n"),
        (OK, "x-vendor: {put: {}}\n        '200': {description: The thing., links: {next: {operationId: ListThings}},"),
        (OK, "'200': {description: The thing., x-undocumented: observed,"),
        (
            TAG,
            "{name: tag, in: query, style: form, explode: true, allowReserved: false, allowEmptyValue: false, schema",
        ),
        ("{name: X-Trace, in: header, schema", "{name: X-Trace, in: header, style: simple, explode: false, schema"),
        (
            "info: {title: Things, version: v1}",
            "info: {title: Things, version: v1, termsOfService: 'https://t', x-logo: {}}",
        ),
        (
            "security:\n",
            "tags: [{name: things, externalDocs: {url: 'https://docs'}, x-displayName: Things}]\nsecurity:\n",
        ),
        (
            NOTE,
            "note: {type: string, title: Note, xml: {}, readOnly: true, x-order: 3, externalDocs: {url: 'https://docs'}}",
        ),
        (NOTE, "note: {type: array, items: {type: string}, uniqueItems: true}"),
        (NOTE, "note: {type: number, multipleOf: 2}"),
        (NOTE, "note: {type: string, x-rust-type: Note}"),
        (NAME, "name: {description: Its name., allOf: [{$ref: '#/components/schemas/Name'}]}"),
        (NAME, "name: {allOf: [{$ref: '#/components/schemas/Name'}], type: string, x-rust-name: own_name}"),
        (NOTE, "note: {allOf: [{type: string}], description: A note., title: Note}"),
        (NOTE, "note: {allOf: [{$ref: '#/components/schemas/Name'}], nullable: true}"),
        ("x-extensible-enum", "nullable: true\n      x-extensible-enum"),
        (
            "headers: {X-Request-Id: {description: The request., schema: {type: string}}}",
            "headers: {X-Request-Id: {$ref: '#/components/headers/Request'}}",
        ),
        (FAULT, "    new_thing: {type: object}\n    New.Other: {type: object}\n    Fault:\n"),
        (FAULT, "    fault: {type: object, x-rust-name: OtherFault, x-page-name: fault}\n    Fault:\n"),
        (NOTE, "note: {type: integer, format: int32, enum: [1, 5], default: 5, example: 1}"),
        (NOTE, "note: {type: boolean, enum: [true], nullable: true, default: true}"),
        (NOTE, "note: {type: number, x-extensible-enum: [0.5, 1]}"),
        (NOTE, "note: {type: string, minimum: 1, maximum: 100, default: '10', example: '7'}"),
        (NOTE, "note: {type: string, format: int64, minimum: 1, maximum: 100, default: '10'}"),
        (NOTE, "Note: {type: string, x-rust-name: other_note}, note: {type: string}"),
        ("[up, down]", "['1', '*']\n      x-enum-varnames: [One, Any]"),
        ("{name: X-Trace, in: header, schema", "{name: thing-id, in: header, x-rust-name: other_thing, schema"),
    ] {
        let header = (
            "  parameters:\n    ThingId",
            "  headers: {Request: {description: The request., schema: {type: string}}}\n  parameters:\n    ThingId",
        );
        assert_eq!(problems(&[(from, to), header]), [""; 0], "{to}");
    }
}

#[test]
fn keys_that_are_almost_ours_and_values_that_are_not_sent() {
    const NOTE: &str = "note: {type: string}";
    const TAG: &str = "{name: tag, in: query, schema";
    assert_snapshot!(reported(&[
        ("a misspelt extension of an operation", &[("x-effect: update", "x-efect: update")]),
        ("an extension in other letters", &[("x-effect: update", "X-Effect: update")]),
        (
            "an extension of a response on an operation",
            &[("x-effect: update", "x-effect: update\n      x-undocumented: observed")]
        ),
        (
            "an extension with another value",
            &[("'200': {description: The thing.,", "'200': {description: The thing., x-undocumented: guessed,")]
        ),
        ("a draft that is not a boolean", &[("x-effect: update", "x-effect: update\n      x-draft: maybe")]),
        ("a style of its own", &[(TAG, "{name: tag, in: query, style: pipeDelimited, schema")]),
        ("a list in one value", &[(TAG, "{name: tag, in: query, explode: false, schema")]),
        ("reserved characters", &[(TAG, "{name: tag, in: query, allowReserved: true, schema")]),
        ("a schema of several", &[(NOTE, "note: {allOf: [{type: string}, {type: string}]}")]),
        ("one of several schemas", &[(NOTE, "note: {oneOf: [{type: string}, {type: number}]}")]),
        ("a limit beside a reference", &[(NOTE, "note: {allOf: [{$ref: '#/components/schemas/Name'}], maxLength: 3}")]),
        (
            "a server of an operation",
            &[("x-effect: update", "x-effect: update\n      servers: [{url: 'https://other'}]")]
        ),
        ("an enum of mixed values", &[(NOTE, "note: {type: integer, format: int32, enum: [1, '5']}")]),
        (
            "a default that is none of an enum of integers",
            &[(NOTE, "note: {type: integer, format: int32, enum: [1, 5], default: 3}")]
        ),
        (
            "a default beyond the range of text",
            &[(NOTE, "note: {type: string, format: int64, maximum: 9, default: '10'}")]
        ),
        ("a name in Rust that is a keyword", &[(NOTE, "note: {type: string, x-rust-name: type}")]),
        ("a name in Rust that is taken", &[(NOTE, "note: {type: string, x-rust-name: size}")]),
        ("a name in Rust of no property", &[(NOTE, "note: {type: array, items: {type: string, x-rust-name: item}}")]),
        (
            "a name in Rust of a part of the path",
            &[("{name: thing_id, in: path,", "{name: thing_id, in: path, x-rust-name: id,")]
        ),
        (
            "a name in Rust that is not one of a parameter",
            &[("{name: tag, in: query", "{name: tag, in: query, x-rust-name: Tag")]
        ),
        (
            "a header in other letters",
            &[(
                "        - {name: X-Trace, in: header",
                "        - {name: x-trace, in: header, schema: {type: string}}\n        - {name: X-Trace, in: header"
            )]
        ),
    ]));
}

/// Each document has five problems of different steps, and no more are reported.
#[test]
fn broken_parts_hide_no_other_problem_and_cause_none() {
    const NOTE: &str = "note: {type: string}";
    const SIZE: &str = "size: {type: integer, format: int64, minimum: 1}";
    const MODE: &str = "enum: [fast, slow]";
    const TRACE: &str = "{name: X-Trace, in: header, schema: {type: string}}";
    let documents: [&[(&str, &str)]; 5] = [
        &[
            ("x-effect: update", "x-efect: update"),
            ("maxLength: 8", "maxlength: 8"),
            (SIZE, "size: {type: integer}"),
            (MODE, "enum: []"),
            ("$ref: '#/components/schemas/Fault'", "$ref: '#/components/schemas/Falt'"),
        ],
        &[
            (
                "        - $ref: '#/components/parameters/ThingId'\n",
                "        - $ref: '#/components/parameters/Thing'\n",
            ),
            ("operationId: ListThings", "operationId: list-things"),
            (TRACE, "{name: X-Trace, in: cookie, schema: {type: string}}"),
            (NOTE, "note: string"),
            ("required: [code]", "required: [reason]"),
        ],
        &[
            ("        required: true\n", "        required: 'yes'\n"),
            ("      x-idempotent: true\n", ""),
            ("properties: {code: {type: string}}", "properties: [code]"),
            (
                "count: {type: integer, format: int32, default: 7}",
                "count: {type: integer, format: int32, default: seven}",
            ),
            ("[up, down]", "[up, Up]"),
        ],
        &[
            ("operationId: PutThing", "operationId: 7"),
            ("x-effect: update", "x-effect: write"),
            (NOTE, "note: {typ: string}"),
            ("state: {$ref: '#/components/schemas/State'}", "state: {$ref: 'other.yaml#/State'}"),
            ("          description: Not found.\n", ""),
        ],
        &[
            ("x-idempotent: true", "x-idempotent: 'yes'"),
            (
                "application/json: {schema: {$ref: '#/components/schemas/ThingResponse'}}",
                "application/json: {schema: {$ref: '#/components/schemas/Thing'}}",
            ),
            ("title: Things, ", ""),
            (MODE, "enum: [fast, 1]"),
            (SIZE, "size: {type: integer, format: int64, minimum: 1, example: '7'}"),
        ],
    ];
    let mut reported = String::new();
    for edits in documents {
        let problems = problems(edits);
        assert_eq!(problems.len(), edits.len(), "{problems:#?}");
        let _ = writeln!(reported, "{}\n", problems.join("\n"));
    }
    assert_snapshot!(reported);
}

#[test]
fn drafts_are_warned_of() {
    let text = THINGS.replace("x-effect: update", "x-effect: update\n      x-draft: true");
    let document = Document::parse("spec/things.yaml", text).expect("it is YAML");
    assert_eq!(lint(&document), []);
    let warnings: Vec<_> = warnings(&document).iter().map(ToString::to_string).collect();
    assert_snapshot!(warnings.join("\n"));
}

#[test]
fn operations() {
    assert_snapshot!(reported(&[
        ("a version that no header can carry", &[("version: v1", "version: 'v 1'")]),
        ("no operationId", &[("      operationId: PutThing\n", "")]),
        ("an operationId with a dash", &[("operationId: PutThing", "operationId: Put-Thing")]),
        ("an operationId that is a keyword", &[("operationId: PutThing", "operationId: Move")]),
        ("an operationId that every client has", &[("operationId: PutThing", "operationId: New")]),
        ("the same operationId again", &[("operationId: PutThing", "operationId: ListThings")]),
        ("the same operationId in other letters", &[("operationId: PutThing", "operationId: list_things")]),
        (
            "another operationId with the same request",
            &[
                ("operationId: PutThing", "operationId: put_1_thing"),
                ("operationId: ListThings", "operationId: Put1Thing")
            ]
        ),
        ("an operationId that generated requests use", &[("operationId: PutThing", "operationId: Result")]),
        ("no effect", &[("      x-effect: update\n", "")]),
        ("an unknown effect", &[("x-effect: update", "x-effect: write")]),
        ("no statement on idempotency", &[("      x-idempotent: true\n", "")]),
        ("an idempotency that is not a boolean", &[("x-idempotent: true", "x-idempotent: 'yes'")]),
    ]));
}

#[test]
fn flows() {
    let from = "x-effect: update\n";
    let put = |line: &str| format!("x-effect: update\n      {line}\n");
    const TAGS: &str = "        tags: {type: array, items: {type: string}}\n";
    let list = format!("{TAGS}        faults: {{type: array, items: {{$ref: '#/components/schemas/Fault'}}}}\n");
    let faults = (TAGS, list.as_str());
    // A field of the request, for the cursor.
    let code = ("note: {type: string}, size", "note: {type: string}, code: {type: string}, size");
    for line in [
        "x-async-job: count",
        "x-paging: {style: offset, limit: size, offset: size, items: tags, total: count}",
        "x-paging: {style: offset, limit: size, offset: note, items: tags}",
        "x-paging: {style: offset, limit: size, offset: note, items: faults, key: code}",
        "x-paging: {style: cursor, limit: size, cursor: code, items: faults}",
        "x-paging: {style: cursor, limit: size, cursor: note, items: faults, key: code}",
    ] {
        assert_eq!(problems(&[(from, &put(line)), faults, code]), [""; 0]);
    }
    let mut cases = String::new();
    for (case, line) in [
        ("a job that the response lacks", "x-async-job: job_id"),
        ("a job that is not a name", "x-async-job: true"),
        ("pages that are not a mapping", "x-paging: true"),
        ("pages of an unknown style", "x-paging: {style: token}"),
        ("a limit that is not sent", "x-paging: {style: offset, limit: tags, offset: size, items: tags}"),
        ("an offset that is missing", "x-paging: {style: offset, limit: size, items: tags}"),
        ("items that are not a list", "x-paging: {style: offset, limit: size, offset: size, items: count}"),
        (
            "a total that the response lacks",
            "x-paging: {style: offset, limit: size, offset: size, items: tags, total: size}",
        ),
        ("an unknown key", "x-paging: {style: offset, limit: size, offset: size, items: tags, page: size}"),
        ("a key of the other style", "x-paging: {style: offset, limit: size, offset: size, items: tags, cursor: size}"),
        ("a cursor that items lack", "x-paging: {style: cursor, limit: size, cursor: note, items: tags}"),
        ("a key that items lack", "x-paging: {style: offset, limit: size, offset: size, items: faults, key: note}"),
        (
            "a key of items without fields",
            "x-paging: {style: offset, limit: size, offset: size, items: tags, key: name}",
        ),
        ("a limit that is a list", "x-paging: {style: offset, limit: sizes, offset: size, items: tags}"),
        ("a total that is a list", "x-paging: {style: offset, limit: size, offset: size, items: tags, total: tags}"),
    ] {
        let sizes =
            ("note: {type: string}, size", "note: {type: string}, sizes: {type: array, items: {type: string}}, size");
        cases.push_str(&reported(&[(case, &[(from, &put(line)), faults, sizes])]));
    }
    assert_snapshot!(cases);
}

#[test]
fn permissions() {
    let from = "x-effect: update\n";
    let put = |permission: &str| format!("x-effect: update\n      x-permission: {permission}\n");
    for permission in [
        "{actions: []}",
        "{actions: [{action: shop:thing:update}], page: https://pages.example/thing.html, updated-on: '2026-01-05'}",
        "{actions: [{action: shop::update, access-level: permission_management, resource-types: [thing *, box],
          condition-keys: [g:Tag/<key>], aliases: [old:thing:update], dependencies: [shop:box:get]}]}",
    ] {
        assert_eq!(problems(&[(from, &put(permission))]), [""; 0]);
    }
    let mut cases = String::new();
    for (case, permission) in [
        ("a permission that is not a mapping", "none"),
        ("a permission without actions", "{page: https://pages.example/thing.html}"),
        ("an unknown key of a permission", "{actions: [], date: '2026-01-05'}"),
        ("a page that is not an address", "{actions: [], page: Updating a Thing}"),
        ("a date that is not one", "{actions: [], updated-on: January}"),
        ("an action that is not a mapping", "{actions: [shop:thing:update]}"),
        ("an unknown key of an action", "{actions: [{action: shop:thing:update, alias: [old:thing:update]}]}"),
        ("an action of two parts", "{actions: [{action: shop:update}]}"),
        ("an action with a wildcard", "{actions: [{action: 'shop:thing:*'}]}"),
        ("an action without a name", "{actions: [{access-level: Read}]}"),
        ("an unknown access level", "{actions: [{action: shop:thing:update, access-level: Admin}]}"),
        ("a resource type that is not a name", "{actions: [{action: shop:thing:update, resource-types: ['*']}]}"),
        ("condition keys that are no list", "{actions: [{action: shop:thing:update, condition-keys: g:Tag}]}"),
        ("a condition key without its prefix", "{actions: [{action: shop:thing:update, condition-keys: [Tag]}]}"),
        ("an alias of two parts", "{actions: [{action: shop:thing:update, aliases: [old:update]}]}"),
        ("a dependency with a wildcard", "{actions: [{action: shop:thing:update, dependencies: ['shop:*:get']}]}"),
    ] {
        cases.push_str(&reported(&[(case, &[(from, &put(permission))])]));
    }
    assert_snapshot!(cases);
}

#[test]
fn client_parameters() {
    const ID: &str = "{name: thing_id, in: path, required: true, schema: {type: string}}";
    const TRACE: &str = "{name: X-Trace, in: header, schema: {type: string}}";
    let id = |name: &str| ID.replace("schema", &format!("x-client-parameter: {name}, schema"));
    assert_eq!(problems(&[(ID, &id("thing"))]), [""; 0]);
    let two = format!(
        "{}\n    Other: {{name: other, in: query, x-client-parameter: thing, schema: {{type: string}}}}",
        id("thing")
    );
    let inline = TRACE.replace("schema", "x-client-parameter: trace, schema");
    let cases = [
        ("a client parameter of one operation", (TRACE, inline)),
        ("a client parameter without a name", (ID, id("true"))),
        ("a client parameter whose name is none in Rust", (ID, id("Thing-Id"))),
        ("a client parameter whose name is a keyword", (ID, id("type"))),
        ("a client parameter whose name is taken", (ID, id("new"))),
        ("two client parameters of one name", (ID, two)),
    ];
    let case = |(case, (from, to)): &(&str, (&str, String))| reported(&[(case, &[(from, to)])]);
    assert_snapshot!(cases.iter().map(case).collect::<String>());
}

#[test]
fn parameters() {
    const TAG: &str = "{name: tag, in: query, schema: {type: array, items: {type: string}}}";
    const TRACE: &str = "{name: X-Trace, in: header, schema: {type: string}}";
    const ID: &str = "{name: thing_id, in: path, required: true, schema: {type: string}}";
    assert_snapshot!(reported(&[
        ("a path without a slash", &[("  /things:\n", "  things:\n")]),
        ("a path with an empty segment", &[("  /things:\n", "  /things//all:\n")]),
        ("a path with a query", &[("  /things:\n", "  /things?all:\n")]),
        ("a parameter within a segment", &[("  /things/{thing_id}:\n", "  /things/no{thing_id}:\n")]),
        ("a parameter that is not closed", &[("  /things/{thing_id}:\n", "  /things/{thing_id:\n")]),
        ("a parameter twice in the path", &[("  /things/{thing_id}:\n", "  /things/{thing_id}/{thing_id}:\n")]),
        (
            "a parameter of the path that is not declared",
            &[("        - $ref: '#/components/parameters/ThingId'\n", "")]
        ),
        (
            "a parameter that the path has not",
            &[(TRACE, "{name: trace, in: path, required: true, schema: {type: string}}")]
        ),
        ("a parameter of the path that may be missing", &[(ID, "{name: thing_id, in: path, schema: {type: string}}")]),
        ("a cookie", &[(TRACE, "{name: trace, in: cookie, schema: {type: string}}")]),
        ("a name that no header has", &[(TRACE, "{name: X Trace, in: header, schema: {type: string}}")]),
        ("a header of the client's own", &[(TRACE, "{name: api-version, in: header, schema: {type: string}}")]),
        ("a header of the body's", &[(TRACE, "{name: Content-Type, in: header, schema: {type: string}}")]),
        ("a header of the credentials", &[(TRACE, "{name: x-auth-token, in: header, schema: {type: string}}")]),
        (
            "a header that is a list",
            &[(TRACE, "{name: X-Trace, in: header, schema: {type: array, items: {type: string}}}")]
        ),
        (
            "a header that may be null",
            &[(TRACE, "{name: X-Trace, in: header, schema: {type: string, nullable: true}}")]
        ),
        (
            "a query that is a list of lists",
            &[(TAG, "{name: tag, in: query, schema: {type: array, items: {type: array, items: {type: string}}}}")]
        ),
        ("a query without a type", &[(TAG, "{name: tag, in: query, schema: {}}")]),
        ("a parameter without a schema", &[(TAG, "{name: tag, in: query}")]),
        ("a name of which nothing is left", &[("{name: tag, in: query", "{name: '[]', in: query")]),
        ("a name that methods use", &[("{name: tag, in: query", "{name: Body, in: query")]),
        (
            "the same parameter twice",
            &[(
                TRACE,
                "{name: X-Trace, in: header, schema: {type: string}}\n        - {name: X-Trace, in: header, schema: {type: string}}"
            )]
        ),
        ("the same name in two places", &[(TRACE, "{name: thing_id, in: query, schema: {type: string}}")]),
        ("two names that become one", &[(TRACE, "{name: thingId, in: query, schema: {type: string}}")]),
    ]));
}

#[test]
fn bodies() {
    const RESPONSE: &str = "{application/json: {schema: {$ref: '#/components/schemas/ThingResponse'}}}";
    const BODY: &str = "{application/json: {schema: {$ref: '#/components/schemas/ThingRequest'}}}";
    const NOT_FOUND: &str = "        '404':\n";
    assert_snapshot!(reported(&[
        ("a body where none is sent", &[("    put:\n", "    get:\n")]),
        ("a body that may be missing", &[("        required: true\n", "")]),
        ("a body without a media type", &[(BODY, "{}")]),
        (
            "a body of two media types",
            &[(
                BODY,
                "{application/json: {schema: {$ref: '#/components/schemas/ThingRequest'}}, text/plain: {schema: {type: string}}}"
            )]
        ),
        ("a body that cannot be sent", &[(BODY, "{application/xml: {schema: {type: string}}}")]),
        (
            "a body whose charset would not be sent",
            &[(BODY, "{application/json;charset=utf-8: {schema: {$ref: '#/components/schemas/ThingRequest'}}}")]
        ),
        ("a body without a schema", &[(BODY, "{application/json: {}}")]),
        ("bytes with a rule", &[(BODY, "{application/octet-stream: {schema: {type: string}}}")]),
        ("text with a rule", &[(BODY, "{text/plain: {schema: {$ref: '#/components/schemas/Name'}}}")]),
        ("no success", &[("        2XX:\n", "        '404':\n")]),
        ("two success types", &[(NOT_FOUND, "        '201': {description: New.}\n        '404':\n")]),
        ("two error types", &[(NOT_FOUND, "        '409': {description: Not now.}\n        '404':\n")]),
        (
            "default of another type than an error",
            &[(NOT_FOUND, "        '409': {description: Not now.}\n        default:\n")]
        ),
        (
            "a status within a range",
            &[(
                NOT_FOUND,
                "        '2XX': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/ThingResponse'}}}}\n        '404':\n"
            )]
        ),
        ("a redirection", &[(NOT_FOUND, "        '302': {description: Elsewhere.}\n        '404':\n")]),
        ("a status that is none", &[(NOT_FOUND, "        '4040':\n")]),
        (
            "a response of two media types",
            &[(
                RESPONSE,
                "{text/html: {schema: {type: string}}, application/json: {schema: {$ref: '#/components/schemas/ThingResponse'}}}"
            )]
        ),
        (
            "a response of another JSON",
            &[(RESPONSE, "{application/problem+json: {schema: {$ref: '#/components/schemas/ThingResponse'}}}")]
        ),
        (
            "a response without a schema",
            &[("{application/json: {schema: {type: array, items: {type: string}}}}", "{application/json: {}}")]
        ),
    ]));
}

#[test]
fn schemas() {
    const FAULT: &str = "    Fault:\n";
    assert_snapshot!(reported(&[
        ("two names that become one type", &[(FAULT, "    fault: {type: object}\n    Fault:\n")]),
        ("a name in Rust that is none", &[(FAULT, "    thing: {type: object, x-rust-name: a_thing}\n    Fault:\n")]),
        ("a name that is none in Rust", &[(FAULT, "    2Things: {type: object}\n    Fault:\n")]),
        ("a name that is Rust's own", &[(FAULT, "    Option: {type: object}\n    Fault:\n")]),
        ("a named schema without a type", &[(FAULT, "    Anything: {}\n    Fault:\n")]),
        (
            "a required field that may be null and has a type",
            &[(
                "      type: string\n      minLength: 3",
                "      type: string\n      nullable: true\n      minLength: 3"
            )]
        ),
        (
            "an object without a name",
            &[("note: {type: string}", "note: {type: object, properties: {text: {type: string}}}")]
        ),
        (
            "an object of a response without a name",
            &[(
                "tags: {type: array, items: {type: string}}",
                "tags: {type: array, items: {type: object, properties: {text: {type: string}}}}"
            )]
        ),
        ("a string with limits without a name", &[("note: {type: string}", "note: {type: string, maxLength: 80}")]),
        ("an enum without a name", &[("note: {type: string}", "note: {type: string, enum: [short]}")]),
        (
            "an open enum without a name",
            &[("note: {type: string}", "note: {type: string, x-extensible-enum: [short]}")]
        ),
        ("an open enum that is a list of strings", &[("[up, down]", "up")]),
        ("an open enum without values", &[("[up, down]", "[]")]),
        ("an open enum with a value that is not a string", &[("[up, down]", "[up, 1]")]),
        ("an open enum with a value that cannot become a name", &[("[up, down]", "[up, '+']")]),
        ("an open enum with a value that is called like the unknown ones", &[("[up, down]", "[up, unknown]")]),
        ("an open enum with two values that become one", &[("[up, down]", "[up, Up]")]),
        ("an open enum with a limit", &[("x-extensible-enum:", "maxLength: 9\n      x-extensible-enum:")]),
        ("an open enum with a default", &[("x-extensible-enum:", "default: up\n      x-extensible-enum:")]),
        ("a closed enum in a response", &[("x-extensible-enum", "enum")]),
        (
            "a closed enum within a response",
            &[("tags: {type: array, items: {type: string}}", "tags: {type: array, items: {type: string, enum: [a]}}")]
        ),
        (
            "a limit in both directions",
            &[
                ("note: {type: string}", "note: {type: string}, both: {$ref: '#/components/schemas/Both'}"),
                (
                    "        tags: {type: array",
                    "        both: {$ref: '#/components/schemas/Both'}\n        tags: {type: array"
                ),
                (FAULT, "    Both: {type: array, maxItems: 3, items: {type: string}}\n    Fault:\n")
            ]
        ),
        (
            "what is required in both directions",
            &[
                ("note: {type: string}", "note: {type: string}, both: {$ref: '#/components/schemas/Both'}"),
                (
                    "        tags: {type: array",
                    "        both: {$ref: '#/components/schemas/Both'}\n        tags: {type: array"
                ),
                (FAULT, "    Both: {type: object, required: [a], properties: {a: {type: string}}}\n    Fault:\n")
            ]
        ),
    ]));
}

#[test]
fn values() {
    const NOTE: &str = "note: {type: string}";
    const SIZE: &str = "size: {type: integer, format: int64, minimum: 1}";
    const MODE: &str = "enum: [fast, slow]";
    assert_snapshot!(reported(&[
        ("a type that is none", &[(NOTE, "note: {type: text}")]),
        ("a missing type", &[(NOTE, "note: {maximum: 7}")]),
        ("a type that is null", &[(NOTE, "note: {type: null}")]),
        ("a keyword of another type", &[(SIZE, "size: {type: integer, maxLength: 7}")]),
        (
            "an open enum of numbers",
            &[("      type: string\n      x-extensible-enum", "      type: integer\n      x-extensible-enum")]
        ),
        ("an enum of numbers", &[(SIZE, "size: {type: integer, enum: [1, 2]}")]),
        ("a format of another crate", &[(NOTE, "note: {type: string, format: uuid}")]),
        ("a format of another type", &[(SIZE, "size: {type: integer, format: double}")]),
        ("an integer without a format", &[(SIZE, "size: {type: integer}")]),
        ("a list of nothing", &[(NOTE, "note: {type: array}")]),
        ("lengths that contradict", &[("maxLength: 8", "maxLength: 2")]),
        ("numbers that contradict", &[(SIZE, "size: {type: integer, format: int64, minimum: 1, maximum: 0}")]),
        ("counts that contradict", &[(NOTE, "note: {type: array, items: {type: string}, minItems: 2, maxItems: 1}")]),
        ("a length beyond counting", &[("maxLength: 8", "maxLength: 4294967296")]),
        ("a pattern that is none", &[("'^[a-z]+$'", "'^([a-z]+$'")]),
        ("an enum of nothing", &[(MODE, "enum: []")]),
        ("an enum with a value that is not a string", &[(MODE, "enum: [fast, 1]")]),
        ("an enum with a null that is not allowed", &[(MODE, "enum: [fast, null]")]),
        ("an enum with a value that is not a name", &[(MODE, "enum: [fast, '0']")]),
        ("names of an enum that are too few", &[(MODE, "enum: ['0', '1']\n      x-enum-varnames: [Slow]")]),
        ("names of an enum that are not a list", &[(MODE, "enum: ['0', '1']\n      x-enum-varnames: Slow")]),
        ("a name of an enum's value that is none", &[(MODE, "enum: ['0', '1']\n      x-enum-varnames: [Slow, '+']")]),
        (
            "a name of an enum's value that is not a string",
            &[(MODE, "enum: ['0', '1']\n      x-enum-varnames: [Slow, 1]")]
        ),
        ("two names of an enum that become one", &[(MODE, "enum: ['0', '1']\n      x-enum-varnames: [Slow, slow]")]),
        (
            "names of values that are not listed",
            &[("minLength: 3\n      maxLength: 8", "maxLength: 8\n      x-enum-varnames: [A]")]
        ),
        ("other names that are not a list", &[(NOTE, "note: {type: string, x-also-named: remark}")]),
        ("another name that is not a string", &[(NOTE, "note: {type: string, x-also-named: [1]}")]),
        ("another name that is a property", &[(NOTE, "note: {type: string, x-also-named: [size]}")]),
        ("another name twice", &[(NOTE, "note: {type: string, x-also-named: [theNote, theNote]}")]),
        ("another name of which nothing is left", &[(NOTE, "note: {type: string, x-also-named: ['+']}")]),
        ("an enum with a value twice", &[(MODE, "enum: [fast, fast]")]),
        ("an enum with two values that become one", &[(MODE, "enum: [fast, slow-ish, slow_ish]")]),
        ("a default of another type", &[(SIZE, "size: {type: integer, format: int64, default: one}")]),
        ("a default beyond the limit", &[(SIZE, "size: {type: integer, format: int64, minimum: 1, default: 0}")]),
        ("a default that is too long", &[("maxLength: 8", "maxLength: 8\n      default: extraordinary")]),
        ("a default of other letters", &[("maxLength: 8", "maxLength: 8\n      default: Small")]),
        ("a default that is none of the enum", &[(MODE, "enum: [fast, slow]\n      default: still")]),
        ("a default of a list", &[(NOTE, "note: {type: array, items: {type: string}, default: []}")]),
        ("a property of which no name is left", &[(NOTE, "'+': {type: string}")]),
        ("two properties that become one field", &[(NOTE, "Size: {type: string}")]),
        (
            "a property called as what holds the others",
            &[
                ("additionalProperties: false", "additionalProperties: {type: string}"),
                ("properties: {code: {type: string}}", "properties: {code: {type: string}, extra: {type: string}}")
            ]
        ),
        ("a required property that is none", &[("required: [code]", "required: [code, reason]")]),
    ]));
}

#[test]
fn examples_that_are_no_values_of_their_schemas() {
    const NOTE: &str = "note: {type: string}";
    const SIZE: &str = "size: {type: integer, format: int64, minimum: 1}";
    const BODY: &str = "{application/json: {schema: {$ref: '#/components/schemas/ThingRequest'}}}";
    let of_body = |value: &str| {
        format!(
            "{{application/json: {{schema: {{$ref: '#/components/schemas/ThingRequest'}}, examples: {{one: {{value: {value}}}}}}}}}"
        )
    };
    let of_list = "{application/json: {schema: {type: array, items: {type: string}}, example: [a, 1]}}";
    assert_snapshot!(reported(&[
        ("a number of more than 32 bits", &[(SIZE, "size: {type: integer, format: int32, example: 50000000000}")]),
        (
            "a number of more than 64 bits",
            &[(SIZE, "size: {type: integer, format: int64, example: 9223372036854775808}")]
        ),
        ("a fraction", &[(SIZE, "size: {type: integer, format: int64, example: 1.5}")]),
        ("text for a number", &[(SIZE, "size: {type: integer, format: int64, example: '1'}")]),
        ("a number for text that holds one", &[(NOTE, "note: {type: string, format: int64, example: 1}")]),
        ("text that holds no integer", &[(NOTE, "note: {type: string, format: int64, example: many}")]),
        ("a number for text", &[(NOTE, "note: {type: string, example: 1}")]),
        ("a boolean for a number", &[(NOTE, "note: {type: number, example: true}")]),
        ("a value that is none of the enum", &[("enum: [fast, slow]", "enum: [fast, slow]\n      example: still")]),
        ("a field of a body", &[(BODY, &of_body("{name: thing, size: '7'}"))]),
        ("an item of a list", &[("{application/json: {schema: {type: array, items: {type: string}}}}", of_list)]),
        (
            "a parameter",
            &[(
                "schema: {$ref: '#/components/schemas/Mode'}}",
                "schema: {$ref: '#/components/schemas/Mode'}, example: 2}"
            )]
        ),
        ("a null that is not allowed", &[(SIZE, "size: {type: integer, format: int64, example: null}")]),
    ]));
    for fits in [
        (SIZE, "size: {type: integer, format: int64, example: 50000000000}"),
        (SIZE, "size: {type: integer, format: int64, nullable: true, example: null}"),
        (NOTE, "note: {type: string, format: int64, example: '50000000000'}"),
        (NOTE, "note: {type: object, x-any-type: true, example: [a]}"),
        (BODY, &of_body("{name: thing, size: 7, other: true}")),
    ] {
        assert_eq!(problems(&[fits]), [""; 0], "{fits:?}");
    }
}

#[test]
fn secrets() {
    const NAME: &str = "      type: string\n      minLength: 3\n      maxLength: 8\n      pattern: '^[a-z]+$'\n";
    assert_eq!(problems(&[(NAME, "      type: string\n      format: password\n")]), [""; 0]);
    assert_snapshot!(reported(&[
        ("a secret without a name", &[("note: {type: string}", "note: {type: string, format: password}")]),
        ("a secret with a limit", &[(NAME, "      type: string\n      format: password\n      minLength: 3\n")]),
    ]));
}

#[test]
fn forms() {
    const FORM: &str = "{schema: {$ref: '#/components/schemas/PictureForm'}}";
    const TITLE: &str = "{description: What it is called., type: string}";
    assert_eq!(problems_of(FILES, &[]), [""; 0]);
    assert_snapshot!(reported_of(
        FILES,
        &[
            ("a form without a name", &[(FORM, "{schema: {type: object}}")]),
            ("a form that is text", &[(FORM, "{schema: {$ref: '#/components/schemas/Name'}}")]),
            (
                "a form with further fields",
                &[(
                    "      required: [kind, picture]\n",
                    "      additionalProperties: true\n      required: [kind, picture]\n"
                )]
            ),
            (
                "a form that is a response as well",
                &[
                    (
                        "{description: It is there.}",
                        "{description: It is there., content: {application/json: {schema: {$ref: '#/components/schemas/PictureForm'}}}}"
                    ),
                    ("      required: [kind, picture]\n", ""),
                    ("kind: {$ref: '#/components/schemas/Kind'}", "kind: {type: string}")
                ]
            ),
            (
                "a form that is JSON as well",
                &[(
                    "{application/json: {schema: {$ref: '#/components/schemas/Reason'}}}",
                    "{application/json: {schema: {$ref: '#/components/schemas/PictureForm'}}}"
                )]
            ),
            ("a field that is a list", &[(TITLE, "{type: array, items: {type: string}}")]),
            ("a field that is an object", &[(TITLE, "{$ref: '#/components/schemas/Reason'}")]),
            ("a field that is a secret", &[(TITLE, "{$ref: '#/components/schemas/PassPhrase'}")]),
            ("a field that may be null", &[(TITLE, "{type: string, nullable: true}")]),
        ]
    ));
}
