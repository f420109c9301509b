//! Task files: reading them with the places of mistakes, and their JSON schema, which is made from the types of the
//! library and the limits of the spec.

use schemars::{Schema, schema_for};
use serde_json::{Value, json};
use spec_document::{Document, Place, ReadError};
use taurus_htap::{
    SourceDatabaseName, StarRocksInstanceId, TargetDatabaseName, TaskName, TaurusInstanceId, TaurusNodeId,
    task_file::TaskFile,
};

use crate::spec::Spec;

/// Reads the tasks of a file, each with the place where it begins; errors call the file `name`.
pub(crate) fn read_all(name: &str, text: String) -> Result<Vec<(TaskFile, Place)>, Vec<ReadError>> {
    let documents = Document::parse_all(name, text).map_err(|error| vec![error])?;
    let (mut tasks, mut errors) = (Vec::new(), Vec::new());
    for document in &documents {
        match task_of(document) {
            Ok(task) => tasks.push((task, document.place(""))),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(tasks) } else { Err(errors) }
}

fn task_of(document: &Document) -> Result<TaskFile, ReadError> {
    let task: TaskFile = document.to()?;
    // The library checks these as well, but does not know their places in the file.
    let check = |pointer: &str, error: Option<taurus_htap::Error>| match error {
        Some(error) => Err(document.error(pointer, error.to_string())),
        None => Ok(()),
    };
    let TaskFile { name, source, target, .. } = &task;
    check("/name", name.as_ref().and_then(|name| TaskName::new(name).err()))?;
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
    use spec_document::Place;
    use taurus_htap::{ReplScope, SyncTask, Tables, task_file::TaskFile};

    use crate::yaml;

    const NAME: &str = r#"[-~#&*!|>'"%@`?:,{}0-9a-z表\[\]]([-~#&*!|>'"%@`?:,{}0-9a-z \[\]]{0,5}[0-9a-z:])?"#;

    fn tables() -> impl Strategy<Value = Tables> {
        let names = || btree_set(NAME, 1..5);
        let include = names().prop_map(Tables::include);
        let exclude = prop_oneof![Just(Default::default()), names()].prop_map(Tables::exclude);
        let lists = (prop_oneof![include, exclude], select(&[ReplScope::Part, ReplScope::All][..]));
        prop_oneof![Just(Tables::all()), lists.prop_map(|(list, scope)| list.scope(scope))]
    }

    prop_compose! {
        fn task()(
            name in proptest::option::of("[A-Za-z0-9_]{3,12}"),
            database in proptest::option::of("[A-Za-z0-9_]{3,12}"),
            tables in proptest::option::of(tables()),
            configured in btree_set(NAME, 0..4),
            parameters in btree_set((NAME, NAME), 0..4),
        ) -> SyncTask {
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
            task.build().unwrap()
        }
    }

    fn written(task: &SyncTask) -> String {
        yaml::write(&serde_json::to_value(task).unwrap())
    }

    /// What a file with this text describes.
    fn read(text: &str) -> Vec<(TaskFile, Place)> {
        super::read_all("written", text.to_owned()).unwrap()
    }

    proptest! {
        #[test]
        fn written_task_reads_back_equal(task in task()) {
            let text = written(&task);
            let tasks: Vec<_> = read(&text).into_iter().map(|(task, _)| task.into_task().unwrap()).collect();
            prop_assert_eq!(&tasks, &[task], "{}", text);
        }

        /// With their places moved to where their documents begin.
        #[test]
        fn a_file_of_several_documents_is_read_as_files_of_one(
            tasks in proptest::collection::vec((task(), 0..3_usize), 1..5)
        ) {
            let (mut text, mut expected) = (String::new(), Vec::new());
            for (task, empty) in &tasks {
                let one = written(task);
                text.push_str(&"---\n".repeat(empty + 1));
                let before = text.lines().count();
                for (task, place) in read(&one) {
                    expected.push((task, Place { line: place.line + before, ..place }));
                }
                text.push_str(&one);
            }
            prop_assert_eq!(read(&text), expected, "{}", text);
        }
    }
}
