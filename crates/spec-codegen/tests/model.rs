//! The typed model of a document: operations and schemas with their facts.

#![allow(missing_docs)]

use api_runtime::{Content, Effect};
use spec_codegen::{
    lint::lint,
    model::{FieldType, Model, Operation, Schema},
};
use spec_document::Document;

const API: &str = include_str!("../../../spec/taurus-htap.yaml");
const THINGS: &str = include_str!("fixtures/things.yaml");
const FILES: &str = include_str!("fixtures/files.yaml");

fn read(text: &str) -> Document {
    let document = Document::parse("spec/things.yaml", text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(lint(&document), []);
    document
}

fn operation<'m, 'd>(model: &'m Model<'d>, id: &str) -> &'m Operation<'d> {
    model.operations.iter().find(|operation| operation.id == id).unwrap_or_else(|| panic!("there is no {id}"))
}

fn schema<'m, 'd>(model: &'m Model<'d>, name: &str) -> &'m Schema<'d> {
    model.schemas.iter().find(|schema| schema.name == name).unwrap_or_else(|| panic!("there is no {name}"))
}

#[test]
fn operation_has_its_parameters_bodies_and_effect() {
    let document = read(THINGS);
    let model = Model::of(&document);
    let put = operation(&model, "PutThing");
    assert_eq!((put.rust_name.as_str(), put.method.as_str(), put.path), ("put_thing", "PUT", "/things/{thing_id}"));
    assert_eq!((put.effect, put.is_idempotent), (Effect::Update, true));
    let parameters: Vec<_> = put.parameters.iter().map(|it| (it.name, it.location, it.is_required)).collect();
    assert_eq!(parameters, [("thing_id", "path", true), ("X-Trace", "header", false)]);
    assert_eq!((put.request, put.response), (Some(Content::Json), Some(Content::Json)));
    let names: Vec<_> = model.operations.iter().map(|operation| operation.rust_name.as_str()).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn operation_has_its_pages_job_and_secrets() {
    let document = read(API);
    let model = Model::of(&document);
    assert!(model.operations.iter().any(|operation| operation.paging.is_some_and(|paging| paging.cursor.is_some())));
    assert!(model.operations.iter().any(|operation| operation.async_job == Some("job_id")));
    let tasks = operation(&model, "ListStarRocksDataReplications");
    assert_eq!(tasks.paging.and_then(|paging| paging.key), Some("task_name"));
    let shared: Vec<_> = tasks.parameters.iter().filter_map(|parameter| parameter.client).collect();
    assert_eq!(shared, ["project_id", "language"]);
    let secret = model.operations.iter().find(|operation| !operation.secrets.is_empty());
    assert!(secret.is_some_and(|operation| operation.effect != Effect::Read), "{secret:?}");
    let needs = model.operations.iter().filter(|operation| !operation.response_needs.is_empty());
    for operation in needs {
        assert_eq!(operation.effect, Effect::Read, "{}", operation.id);
        assert!(operation.response_needs.iter().all(|name| operation.response_fields.contains(name)));
    }
}

#[test]
fn schema_has_its_directions_and_limits() {
    let document = read(THINGS);
    let model = Model::of(&document);
    let direction = |name: &str| (schema(&model, name).in_requests, schema(&model, name).in_responses);
    assert_eq!(direction("ThingRequest"), (true, false));
    assert_eq!(direction("ThingResponse"), (false, true));
    assert_eq!(direction("State"), (false, true));
    let limits = schema(&model, "Name").limits.unwrap_or_else(|| panic!("Name has limits"));
    assert_eq!((limits.min, limits.max), (Some(3), Some(8)));
    assert_eq!(schema(&model, "State").open_values, Some(vec!["up", "down"]));
    assert_eq!(schema(&model, "Mode").open_values, None);
}

#[test]
fn form_has_its_fields() {
    let document = read(FILES);
    let model = Model::of(&document);
    let fields = schema(&model, "PictureForm").form.as_deref().unwrap_or_default();
    let file = fields.iter().find(|field| field.of == FieldType::File);
    assert_eq!(file.map(|field| (field.name, field.is_required)), Some(("picture", true)));
    let kind = fields.iter().find(|field| field.name == "kind");
    assert_eq!(kind.map(|field| field.of), Some(FieldType::Named("Kind")));
    assert_eq!(schema(&model, "Reason").form, None);
}
