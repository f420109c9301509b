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

#[cfg(test)]
mod tests {
    use proptest::{collection::btree_set, prelude::*, sample::select};
    use taurus_htap::{ReplScope, SyncTask, Tables};

    use crate::yaml;

    const NAME: &str = r#"[-~#&*!|>'"%@`?:,{}0-9a-z表\[\]]([-~#&*!|>'"%@`?:,{}0-9a-z \[\]]{0,5}[0-9a-z:])?"#;

    fn tables() -> impl Strategy<Value = Tables> {
        let names = || btree_set(NAME, 1..5);
        let include = names().prop_map(Tables::include);
        let exclude = prop_oneof![Just(Default::default()), names()].prop_map(Tables::exclude);
        let lists = (prop_oneof![include, exclude], select(&[ReplScope::Part, ReplScope::All][..]));
        prop_oneof![Just(Tables::all()), lists.prop_map(|(list, scope)| list.scope(scope))]
    }

    proptest! {
        #[test]
        fn written_task_reads_back_equal(
            name in proptest::option::of("[A-Za-z0-9_]{3,12}"),
            database in proptest::option::of("[A-Za-z0-9_]{3,12}"),
            tables in proptest::option::of(tables()),
            configured in btree_set(NAME, 0..4),
            parameters in btree_set((NAME, NAME), 0..4),
        ) {
            let mut task = SyncTask::builder();
            if let Some(name) = name {
                task = task.name(&name).target_database(name);
            }
            if let Some(database) = database {
                task = task.source_database(database);
            }
            if let Some(tables) = tables {
                task = task.tables(tables);
            }
            for table in configured {
                task = task.table_config(table, "order by id;key columns id");
            }
            for (at, (name, value)) in parameters.into_iter().enumerate() {
                task = task.parameter(format!("{name}{at}"), value);
            }
            let task = task.build().unwrap();
            let text = yaml::write(&serde_json::to_value(&task).unwrap());
            let read = super::read("written", text.clone()).unwrap().into_task().unwrap();
            prop_assert_eq!(&read, &task, "{}", text);
        }
    }
}
