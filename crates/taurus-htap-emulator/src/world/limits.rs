//! The fields of a seed that the API's document limits: IDs, and the names of instances, tasks and accounts.

use serde_json::Value;
use spec_document::{ReadError, pointer_step};

use crate::document::{Api, SchemaId, Step, Violation};

/// The path of each limited field, where `*` is any entry, and the schema of the document that has its limits.
///
/// The names of a source's databases are not limited: the vendor's Terraform provider tests with a shorter one than the
/// document allows.
pub(super) const LIMITED: [(&[&str], &str); 13] = [
    (&["projects", "*", "id"], "ProjectId"),
    (&["taurusdb_instances", "*", "id"], "TaurusDbInstanceId"),
    (&["taurusdb_instances", "*", "project"], "ProjectId"),
    (&["taurusdb_instances", "*", "nodes", "*"], "TaurusDbNodeId"),
    (&["starrocks_instances", "*", "id"], "InstanceId"),
    (&["starrocks_instances", "*", "name"], "StarRocksInstanceName"),
    (&["starrocks_instances", "*", "source"], "TaurusDbInstanceId"),
    (&["starrocks_instances", "*", "nodes", "*", "id"], "StarRocksNodeId"),
    (&["starrocks_instances", "*", "tasks", "*", "name"], "TaskName"),
    (&["starrocks_instances", "*", "tasks", "*", "target_database"], "TargetDatabaseName"),
    (&["starrocks_instances", "*", "users", "*", "name"], "UserName"),
    (&["starrocks_instances", "*", "error_log", "*", "node"], "StarRocksNodeId"),
    (&["starrocks_instances", "*", "slow_log", "*", "node"], "StarRocksNodeId"),
];

/// The first field of a seed that breaks its limit: its JSON pointer, and the limit.
///
/// # Errors
/// [`ReadError`] would be a fault of the embedded documents.
pub(super) fn first_violation(seed: &Value) -> Result<Option<(String, Violation)>, ReadError> {
    let api = Api::embedded()?;
    let named = LIMITED.iter().filter_map(|(path, schema)| Some((path, api.named(schema)?)));
    let mut violations = named.filter_map(|(path, schema)| violation(&api, seed, path, schema, None));
    Ok(violations.next())
}

fn violation(
    api: &Api,
    value: &Value,
    path: &[&str],
    schema: SchemaId,
    at: Option<Step<'_>>,
) -> Option<(String, Violation)> {
    let below = |step: String, value: &Value, rest: &[&str], at: Step<'_>| {
        let (pointer, violation) = violation(api, value, rest, schema, Some(at))?;
        Some((step + &pointer, violation))
    };
    match (path, at) {
        ([], Some(at)) => {
            let mut found = Vec::new();
            api.schemas.check(schema, value, at, &mut found);
            found.into_iter().next().map(|violation| (String::new(), violation))
        }
        (["*", rest @ ..], Some(at)) => {
            let mut entries = value.as_array().into_iter().flatten().enumerate();
            entries.find_map(|(index, entry)| below(format!("/{index}"), entry, rest, Step::Index(&at, index)))
        }
        ([key, rest @ ..], at) => {
            let step = at.as_ref().map_or(Step::Root(key), |at| Step::Key(at, key));
            below(pointer_step(key), value.get(key)?, rest, step)
        }
        ([], None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::LIMITED;
    use crate::document::Api;

    #[test]
    fn limits_are_in_the_document() {
        let api = Api::embedded().unwrap();
        for (path, schema) in LIMITED {
            assert!(api.named(schema).is_some(), "{path:?}: {schema}");
        }
    }
}
