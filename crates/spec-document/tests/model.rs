//! What readers of a document share: references, the keywords of schemas, path templates, and the schemas below a part.

#![allow(missing_docs)]

use serde_json::json;
use spec_document::{
    Document, KEYWORDS, Keyword, METHODS, PathTemplates, ReferenceError, SchemaType, Segment, path_segments,
};

fn read(text: &str) -> Document {
    Document::parse("spec/things.yaml", text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn chain_of_references_is_followed_to_its_end() {
    let document = read("a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: 7\n");
    let part = document.follow("/a").unwrap();
    assert_eq!((part.pointer.as_str(), part.value), ("/c", &json!(7)));
    let steps: Vec<_> = document.references(&document.value()["a"]).map(|step| step.unwrap().pointer).collect();
    assert_eq!(steps, ["/b", "/c"]);
    assert_eq!(document.target(&document.value()["c"]), Ok(&json!(7)));
    assert_eq!(document.follow("/c").unwrap().pointer, "/c");
}

#[test]
fn reference_that_cannot_be_followed_is_an_error_at_its_place() {
    let document = read(
        "circle: {$ref: '#/round'}\nround: {$ref: '#/circle'}\nself: {$ref: '#/self'}\nnowhere:\n  $ref: '#/nothing'\n\
         away: {$ref: 'other.yaml#/a'}\nnumber: {$ref: 7}\nindirect: {$ref: '#/nowhere'}\n",
    );
    let refused = |pointer: &str| document.follow(pointer).unwrap_err().to_string();
    assert_eq!(refused("/circle"), "spec/things.yaml:1:10: `#/round` is a circular reference");
    assert_eq!(refused("/self"), "spec/things.yaml:3:8: `#/self` is a circular reference");
    assert_eq!(refused("/nowhere"), "spec/things.yaml:5:3: `#/nothing` does not exist in this document");
    assert_eq!(
        refused("/away"),
        "spec/things.yaml:6:8: `other.yaml#/a` points outside this document; only #/components/... is supported"
    );
    assert_eq!(
        refused("/number"),
        "spec/things.yaml:7:10: `$ref` must be a string such as '#/components/schemas/Name'"
    );
    assert_eq!(refused("/indirect"), "spec/things.yaml:8:12: `#/nothing` does not exist in this document");
    assert_eq!(refused("/absent"), "spec/things.yaml:1:1: there is nothing here");
    let target = document.target(&document.value()["nowhere"]);
    assert_eq!(target, Err(ReferenceError::Missing("#/nothing".to_owned())));
}

#[test]
fn keyword_applies_to_its_types_only() {
    let applies = |name: &str, of: Option<SchemaType>| Keyword::of(name).is_some_and(|known| known.applies_to(of));
    assert!(applies("maxLength", Some(SchemaType::String)));
    assert!(!applies("maxLength", Some(SchemaType::Integer)) && !applies("maxLength", None));
    assert!(applies("description", None) && applies("nullable", Some(SchemaType::Array)));
    assert_eq!((Keyword::of("maxlength"), Keyword::of("title"), Keyword::of("oneOf")), (None, None, None));
    assert!(Keyword::is_limit("enum") && Keyword::is_limit("pattern"));
    assert!(!Keyword::is_limit("required") && !Keyword::is_limit("limit"));
    let mut names: Vec<_> = KEYWORDS.iter().map(|keyword| keyword.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), KEYWORDS.len(), "each keyword is listed once");
    assert_eq!(SchemaType::ALL.map(|of| of.as_str().parse()), SchemaType::ALL.map(Ok));
}

#[test]
fn path_template_is_read_segment_by_segment() {
    let segments: Vec<_> = path_segments("/v3/{id}/a{b}").collect();
    assert_eq!(segments, [Segment::Literal("v3"), Segment::Parameter("id"), Segment::Literal("a{b}")]);
}

#[test]
fn literal_segment_takes_precedence_over_a_parameter() {
    let templates: PathTemplates<&str> = [
        ("/pets/{pet}", "pet"),
        ("/pets/all", "all"),
        ("/pets/{pet}/{part}", "part"),
        ("/pets/{pet}/tail", "tail"),
        ("/pets/all/{part}/x", "x"),
    ]
    .into_iter()
    .collect();
    let found = |path: &str| -> Vec<_> {
        let path: Vec<_> = path.split('/').skip(1).collect();
        templates.find(&path).into_iter().map(|found| (*found.value, found.parameters)).collect()
    };
    assert_eq!(found("/pets/all"), [("all", vec![]), ("pet", vec![1])]);
    assert_eq!(found("/pets/cat/tail"), [("tail", vec![1]), ("part", vec![1, 2])]);
    // No template has a literal after `all` that matches, so the parameter is taken.
    assert_eq!(found("/pets/all/tail"), [("tail", vec![1]), ("part", vec![1, 2])]);
    for path in ["/pets", "/pets/", "/pets/cat/", "/pets//tail", "/pets/cat/paw/left", "/cats/all"] {
        assert_eq!(found(path), [], "{path}");
    }
}

#[test]
fn every_schema_below_a_part_is_found_once() {
    let document = read(
        "
paths:
  /things:
    post:
      operationId: CreateThing
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Thing'}
            examples: {one: {value: {schema: {type: string}}}}
components:
  schemas:
    Thing:
      type: object
      properties:
        schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}
        example: {$ref: '#/components/schemas/Name'}
      additionalProperties: {type: integer}
      example: {properties: {no: {type: string}}}
    Name: {type: string}
    Unused: {type: string}
",
    );
    let found = document.schemas_below(["/paths/~1things/post", "/nothing"]);
    let pointers: Vec<_> = found.iter().map(|part| part.pointer.as_str()).collect();
    assert_eq!(
        pointers,
        [
            "/components/schemas/Thing",
            "/components/schemas/Thing/properties/schema",
            "/components/schemas/Name",
            "/components/schemas/Thing/additionalProperties",
        ]
    );
    let names: Vec<_> = found.iter().filter_map(|part| part.schema_name()).collect();
    assert_eq!(names, ["Thing", "Name"]);
    assert_eq!(document.named_schemas().map(|(name, _)| name).collect::<Vec<_>>(), ["Thing", "Name", "Unused"]);
}

#[test]
fn operation_of_every_method_is_found() {
    let items: String = METHODS.iter().map(|method| format!("    {method}: {{operationId: {method}}}\n")).collect();
    let document = read(&format!("paths:\n  /things:\n{items}"));
    assert_eq!(document.operations().map(|operation| operation.id()).collect::<Vec<_>>(), METHODS);
}

#[test]
fn operation_has_its_effect_pages_and_job() {
    let document = read(
        "
paths:
  /things:
    get:
      operationId: ListThings
      x-effect: read
      x-idempotent: true
      x-paging: {style: offset, limit: limit, offset: offset, items: things}
    post: {operationId: CreateThing, x-effect: create, x-idempotent: false, x-async-job: job_id}
",
    );
    let list = document.operation("ListThings").unwrap();
    let paging = list.paging().unwrap();
    assert_eq!((paging.limit, paging.offset, paging.cursor), ("limit", Some("offset"), None));
    assert_eq!((paging.items, paging.total), ("things", None));
    assert_eq!((list.effect(), list.is_idempotent(), list.async_job()), (Some("read"), true, None));
    let create = document.operation("CreateThing").unwrap();
    assert_eq!((create.effect(), create.is_idempotent(), create.async_job()), (Some("create"), false, Some("job_id")));
    assert!(create.paging().is_none());
}

#[test]
fn no_permission_needed_is_not_the_same_as_permission_not_known() {
    let document = read(
        "
paths:
  /things:
    get: {operationId: ListThings, x-permission: {actions: [], page: https://pages.example/list}}
    put: {operationId: PutThings}
    post:
      operationId: CreateThing
      x-permission:
        actions: [{action: shop:thing:create, access-level: Write, resource-types: [thing *], aliases: [old:thing:add]}]
        page: https://pages.example/create
        updated-on: '2026-01-02'
",
    );
    let permission = |id: &str| document.operation(id).unwrap().permission();
    assert_eq!(permission("PutThings"), None);
    assert_eq!(permission("ListThings").unwrap().actions, []);
    let create = permission("CreateThing").unwrap();
    assert_eq!((create.page, create.updated_on), (Some("https://pages.example/create"), Some("2026-01-02")));
    let action = &create.actions[0];
    assert_eq!((action.action, action.access_level), ("shop:thing:create", Some("Write")));
    assert_eq!((&*action.resource_types, &*action.aliases), (&["thing *"][..], &["old:thing:add"][..]));
}
