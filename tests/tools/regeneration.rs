//! An API that grows in every compatible way is no breaking change: the crates that use it compile as they are.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use integration_tests::{
    command::{Workspace, code},
    walkthrough::copy,
};
use serde_json::{Map, Value, json};
use spec_document::{ANY_TYPE, Document, ENUM_NAMES, METHODS, OPEN_ENUM};

#[path = "../regeneration/corpus.rs"]
mod corpus;

const CORPUS: &str = include_str!("../regeneration/corpus.rs");
const CORPUS_MANIFEST: &str = r#"[package]
name = "corpus"
version = "0.0.0"
edition = "2024"

[lib]
path = "corpus.rs"

[dependencies]
reqwest.workspace = true
taurus-htap.workspace = true
"#;
/// The workspace's crates that are not needed for this.
const APART: [&str; 4] = ["    \"tests\",\n", "    \"tests/api\",\n", "    \"tests/benches\",\n", "    \"xtask\",\n"];

/// How often each kind of change was made.
#[derive(Debug, Default)]
struct Changes {
    fields: usize,
    defaults: usize,
    values: usize,
    parameters: usize,
}

/// A document that has grown: another field in every object, another value in every enum, a default of every optional
/// text, another optional parameter of every operation, and another operation with a tag of its own.
fn grown(name: &str, text: &str) -> (String, Changes) {
    let document = Document::parse(name, text).expect("a document");
    let (mut value, mut changes) = (document.value().clone(), Changes::default());
    let schemas = value.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flat_map(Map::values_mut) {
        if schema["type"] == "object" && schema.get("additionalProperties").or(schema.get(ANY_TYPE)).is_none() {
            let schema = schema.as_object_mut().expect("a schema");
            schema.entry("properties").or_insert_with(|| json!({}));
        }
        grow(schema, &mut changes);
    }
    let paths = value["paths"].as_object_mut().expect("paths");
    for operation in operations(paths) {
        let parameter = json!({
            "name": "added_later", "in": "query", "required": false, "description": "Added later.",
            "schema": { "type": "string" },
        });
        let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
        parameters.as_array_mut().expect("a list").push(parameter);
        changes.parameters += 1;
    }
    let (path, item) = paths.iter().next().expect("a path");
    let (path, mut added) =
        (format!("{path}/added-later"), json!({ "parameters": item.get("parameters").unwrap_or(&json!([])) }));
    let (method, operation) = METHODS.iter().find_map(|key| Some((key, item.get(key)?))).expect("an operation");
    added[method] = operation.clone();
    added[method]["operationId"] = json!("CallAddedLater");
    added[method]["tags"] = json!(["added-later"]);
    paths.insert(path, added);
    if let Some(tags) = value.get_mut("tags").and_then(Value::as_array_mut) {
        tags.push(json!({ "name": "added-later", "description": "Added later." }));
    }
    (serde_json::to_string_pretty(&value).expect("JSON"), changes)
}

fn operations(paths: &mut Map<String, Value>) -> impl Iterator<Item = &mut Map<String, Value>> {
    let items = paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::iter_mut);
    items.filter(|(key, _)| METHODS.contains(&key.as_str())).filter_map(|(_, operation)| operation.as_object_mut())
}

/// Another field in each object of a schema, and another value in each enum but those of two truth values.
fn grow(schema: &mut Value, changes: &mut Changes) {
    let Some(schema) = schema.as_object_mut() else { return };
    for value in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        grow(value, changes);
    }
    if let Some(items) = schema.get_mut("items") {
        grow(items, changes);
    }
    give_defaults(schema, changes);
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("added_later".to_owned(), json!({ "description": "Added later.", "type": "string" }));
        changes.fields += 1;
    }
    let mut more = false;
    for key in ["enum", OPEN_ENUM] {
        if let Some(values) = schema.get_mut(key).and_then(Value::as_array_mut)
            && values.iter().all(Value::is_string)
            && !values.contains(&json!("true"))
        {
            values.push(json!("added-later"));
            more = true;
        }
    }
    if let Some(names) = schema.get_mut(ENUM_NAMES).and_then(Value::as_array_mut).filter(|_| more) {
        names.push(json!("AddedLater"));
    }
    changes.values += usize::from(more);
}

/// A default of each optional field of a schema that may be any text.
fn give_defaults(schema: &mut Map<String, Value>, changes: &mut Changes) {
    let required = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    for (name, field) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
        let is_optional = !required.contains(&json!(name));
        if let Some(field) = field.as_object_mut().filter(|field| is_optional && is_any_text(field)) {
            field.insert("default".to_owned(), json!("added later"));
            changes.defaults += 1;
        }
    }
}

fn is_any_text(schema: &Map<String, Value>) -> bool {
    schema.get("type") == Some(&json!("string")) && schema.keys().all(|key| ["type", "description"].contains(&&**key))
}

/// The crates of this workspace and the corpus, in a workspace of their own.
fn workspace(root: &Path) -> Workspace {
    let workspace = Workspace::new(&[]);
    for folder in ["crates", "spec"] {
        copy(&root.join(folder), &workspace.path(folder));
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    let manifest = APART.iter().fold(manifest, |manifest, member| manifest.replacen(member, "", 1));
    workspace.put("Cargo.toml", manifest.replacen("members = [\n", "members = [\n    \"corpus\",\n", 1));
    workspace.put("Cargo.lock", fs::read(root.join("Cargo.lock")).expect("the lock file"));
    workspace.put("corpus/Cargo.toml", CORPUS_MANIFEST);
    workspace.put("corpus/corpus.rs", CORPUS);
    workspace
}

/// Where this test was built, so that dependencies are not built once more.
fn target() -> PathBuf {
    let program = env::current_exe().expect("this program");
    program.ancestors().nth(3).expect("target/PROFILE/deps/PROGRAM").to_owned()
}

#[test]
fn compatible_changes_break_no_user_of_the_generated_crates() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned();
    let workspace = workspace(&root);
    for name in ["iam.yaml", "sts.yaml", "taurus-htap.yaml"] {
        let text = fs::read_to_string(root.join("spec").join(name)).expect("a document");
        let (text, changes) = grown(name, &text);
        assert!(changes.fields > 0 && changes.parameters > 0, "{name}: {changes:?}");
        assert!(changes.defaults > 0, "{name}: {changes:?}");
        assert!(changes.values > 0 || name != "taurus-htap.yaml", "{name}: {changes:?}");
        workspace.put(&format!("spec/{name}"), text);
    }
    let generated = workspace.generate(&[]);
    assert_eq!(generated.code, code(0), "{}", generated.err);
    let requests = workspace.read("crates/generated/taurus-htap/src/requests.rs");
    assert!(requests.contains("pub struct CallAddedLater") && requests.contains("pub fn added_later(mut self"));

    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut check = Command::new(cargo);
    check.args(["check", "--offline", "--quiet", "-p", "corpus", "-p", "taurus-htap", "--target-dir"]).arg(target());
    let checked = check.current_dir(workspace.path("")).output().expect("cargo runs");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}
