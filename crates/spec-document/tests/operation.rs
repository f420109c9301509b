//! The operations of an API description: what is found, what is followed, what is passed over.

#![allow(missing_docs)]

use serde_json::json;
use spec_document::Document;

const THINGS: &str = "
paths:
  /things/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
    delete: {responses: {'204': {description: Gone.}}}
    put:
      operationId: PutThing
      parameters:
        - {name: trace, in: header}
      requestBody: {$ref: '#/components/requestBodies/Thing'}
      responses:
        '200': {$ref: '#/components/responses/Thing'}
        4XX: {description: No.}
  /broken: 7
  /things:
    get: {operationId: ListThings}
components:
  parameters:
    Id: {name: id, in: path}
  requestBodies:
    Thing:
      content:
        application/json;charset=utf-8:
          schema: {type: object}
          examples:
            small: {value: {size: 1}}
            named: {$ref: '#/components/examples/Big'}
            lost: {$ref: '#/components/examples/Nothing'}
            empty: {summary: There is no value.}
  responses:
    Thing:
      description: The thing.
      content:
        text/html: {schema: {type: string}}
        application/json:
          schema: {$ref: '#/components/schemas/Thing'}
          examples: {documented: {value: {size: 2}}}
  examples:
    Big: {value: {size: 100}}
";

fn things() -> Document {
    Document::parse("spec/things.yaml", THINGS).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn operations_with_an_id_are_found_in_the_order_of_the_text() {
    let document = things();
    let found: Vec<_> =
        document.operations().map(|operation| (operation.id(), operation.method(), operation.path())).collect();
    assert_eq!(found, [("PutThing", "PUT".to_owned(), "/things/{id}"), ("ListThings", "GET".to_owned(), "/things")]);
    assert!(document.operation("DeleteThing").is_none());
}

#[test]
fn an_operation_points_to_itself() {
    let document = things();
    let operation = document.operation("PutThing").expect("it is there");
    assert_eq!(operation.pointer(), "/paths/~1things~1{id}/put");
    assert_eq!(document.value().pointer(&operation.pointer()), Some(operation.value()));
}

#[test]
fn parameters_of_path_and_operation_come_with_references_followed() {
    let document = things();
    let operation = document.operation("PutThing").expect("it is there");
    assert_eq!(
        operation.parameters(),
        [&json!({ "name": "id", "in": "path" }), &json!({ "name": "trace", "in": "header" })]
    );
}

#[test]
fn bodies_and_examples_come_with_references_followed() {
    let document = things();
    let operation = document.operation("PutThing").expect("it is there");
    assert_eq!(operation.request_schema(), Some(&json!({ "type": "object" })));
    assert_eq!(operation.request_examples(), [("small", &json!({ "size": 1 })), ("named", &json!({ "size": 100 }))]);
    assert_eq!(operation.response_schema(200), Some(&json!({ "$ref": "#/components/schemas/Thing" })));
    assert_eq!(operation.response_examples(200), [("documented", &json!({ "size": 2 }))]);
}

#[test]
fn missing_parts_are_not_found() {
    let document = things();
    let put = document.operation("PutThing").expect("it is there");
    assert_eq!(put.statuses().collect::<Vec<_>>(), [200]);
    assert_eq!((put.response_schema(400), put.response_examples(404).len()), (None, 0));
    let list = document.operation("ListThings").expect("it is there");
    assert_eq!((list.request_schema(), list.statuses().count(), list.parameters().len()), (None, 0, 0));
}
