//! Task files: reading them with the places of mistakes, and their JSON schema, which is made from the types of the
//! library and the limits of the spec.

use schemars::{Schema, schema_for};
use serde_json::{Value, json};
use spec_document::{Document, ReadError};
use taurus_htap::{
    SourceDatabaseName, StarRocksInstanceId, TargetDatabaseName, TaskName, TaurusInstanceId, TaurusNodeId,
    task_file::TaskFile,
};

use crate::spec::Spec;

/// Reads a file; errors call it `name`.
pub(crate) fn read(name: &str, text: String) -> Result<TaskFile, ReadError> {
    let document = Document::parse(name, text)?;
    let task: TaskFile = document.to()?;
    // The library checks these as well, but does not know their places in the file.
    let check = |pointer: &str, error: Option<taurus_htap::Error>| match error {
        Some(error) => Err(ReadError::new(name, document.place(pointer), error.to_string())),
        None => Ok(()),
    };
    let TaskFile { name: task_name, source, target, .. } = &task;
    check("/name", task_name.as_ref().and_then(|name| TaskName::new(name).err()))?;
    check("/source/instance", source.instance.as_ref().and_then(|id| TaurusInstanceId::new(id).err()))?;
    check("/source/node", source.node.as_ref().and_then(|id| TaurusNodeId::new(id).err()))?;
    check("/source/database", source.database.as_ref().and_then(|name| SourceDatabaseName::new(name).err()))?;
    check("/target/database", target.database.as_ref().and_then(|name| TargetDatabaseName::new(name).err()))?;
    check("/target/instance", target.instance.as_ref().and_then(|id| StarRocksInstanceId::new(id).err()))?;
    Ok(task)
}

/// The JSON schema of such files.
pub(crate) fn schema() -> Value {
    let mut schema = Schema::to_value(schema_for!(TaskFile));
    for (pointer, name) in [
        ("/properties/name", "TaskName"),
        ("/$defs/SourceFile/properties/instance", "TaurusDbInstanceId"),
        ("/$defs/SourceFile/properties/node", "TaurusDbNodeId"),
        ("/$defs/SourceFile/properties/database", "SourceDatabaseName"),
        ("/$defs/TargetFile/properties/database", "TargetDatabaseName"),
        ("/$defs/TargetFile/properties/instance", "InstanceId"),
    ] {
        let limits = Spec::embedded().schema(name);
        let (Some(Value::Object(field)), Some(limits)) = (schema.pointer_mut(pointer), limits) else { continue };
        for keyword in ["minLength", "maxLength", "pattern"] {
            if let Some(limit) = limits.get(keyword) {
                field.insert(keyword.to_owned(), limit.clone());
            }
        }
    }
    if let Some(title) = schema.get_mut("title") {
        *title = json!("Data synchronization task of taurus-htap");
    }
    schema
}
