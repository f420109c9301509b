//! What the documents' examples name: the instances and jobs of the documentation, recognised by the schemas of the
//! path.

use std::collections::HashSet;

use serde_json::Value;

use super::{Operation, Place, Schemas, Step};

/// The names in examples.
#[derive(Debug, Default)]
pub(crate) struct Examples {
    instances: HashSet<String>,
    jobs: HashSet<String>,
}

impl Examples {
    pub(crate) fn of(operations: &[Operation], schemas: &Schemas) -> Self {
        let is_instance = |name: &str| name.ends_with("instance_id");
        let instance_schemas: Vec<_> = operations
            .iter()
            .flat_map(|operation| &operation.parameters)
            .filter(|parameter| parameter.place == Place::Path && is_instance(&parameter.name))
            .map(|parameter| parameter.schema)
            .collect();
        let mut examples = Self::default();
        for operation in operations {
            let bodies = operation.body.iter().flat_map(|body| &body.media_types).chain(&operation.response);
            for (_, value) in bodies.flat_map(|body| &body.examples) {
                texts(value, &mut |text| {
                    let fits = instance_schemas.iter().any(|schema| {
                        let mut violations = Vec::new();
                        schemas.check(*schema, &Value::from(text), Step::Root(""), &mut violations);
                        violations.is_empty()
                    });
                    if fits {
                        examples.instances.insert(text.to_owned());
                    }
                });
                if let Some(job) = operation.async_job.as_ref().and_then(|field| value.get(field)?.as_str()) {
                    examples.jobs.insert(job.to_owned());
                }
            }
        }
        examples
    }

    /// Whether an example names this instance.
    pub(crate) fn has_instance(&self, id: &str) -> bool {
        self.instances.contains(id)
    }

    /// Whether an example answers this job.
    pub(crate) fn has_job(&self, id: &str) -> bool {
        self.jobs.contains(id)
    }
}

fn texts(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(values) => values.iter().for_each(|value| texts(value, each)),
        Value::Object(object) => object.values().for_each(|value| texts(value, each)),
        _ => {}
    }
}
