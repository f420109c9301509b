//! The responses of one page's operation.
//!
//! Owns fitting them to what generated code can have: one type for all successes and one for all errors, with the
//! fields of each status in it, and a success at all. What the page has for a status is kept in `x-page-responses`
//! where that is something else.

use std::{borrow::Cow, collections::BTreeSet};

use serde_json::{Map, Value, json};
use spec_document::UNDOCUMENTED;

use super::{
    operation::{Writer, of_examples, rows},
    schema::{Place, Rows},
};
use crate::page::{Field, Page};

/// The responses as OpenAPI has them, and those that the page has otherwise.
pub(super) struct Responses {
    pub(super) responses: Value,
    pub(super) of_page: Option<Value>,
}

/// What a status means for generated code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Success,
    Error,
    /// Neither, such as a redirect: nothing is generated from it.
    Other,
}

impl Role {
    fn of(status: &str) -> Self {
        let is_status = status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit());
        match status.as_bytes().first() {
            Some(b'2') if is_status => Self::Success,
            Some(b'4' | b'5') if is_status => Self::Error,
            _ => Self::Other,
        }
    }

    fn description(self) -> &'static str {
        match self {
            Self::Success => "Success.",
            Self::Error => "Failure.",
            Self::Other => "Neither success nor failure.",
        }
    }
}

impl Responses {
    pub(super) fn write(writer: &mut Writer<'_>) -> Self {
        let page = writer.page;
        let statuses: BTreeSet<&String> = page.responses.keys().chain(page.example_responses.keys()).collect();
        let (mut responses, mut of_page) = (Map::new(), Map::new());
        for role in [Role::Success, Role::Error, Role::Other] {
            let of_role: Vec<&str> =
                statuses.iter().map(|status| status.as_str()).filter(|status| Role::of(status) == role).collect();
            if role == Role::Other {
                of_page.extend(of_role.iter().map(|status| ((*status).to_owned(), writer.of_page(status, true))));
            } else {
                writer.group(role, &of_role, &mut responses, &mut of_page);
            }
        }
        if !responses.keys().any(|status| Role::of(status) == Role::Success) {
            let assumed = json!({ "description": Role::Success.description(), UNDOCUMENTED: "assumed" });
            responses.insert("200".to_owned(), assumed);
        }
        responses.sort_keys();
        of_page.sort_keys();
        let of_page = (!of_page.is_empty()).then_some(Value::Object(of_page));
        Self { responses: Value::Object(responses), of_page }
    }
}

impl<'a> Writer<'a> {
    /// The responses of one role, which have one type.
    fn group(
        &mut self,
        role: Role,
        statuses: &[&'a str],
        responses: &mut Map<String, Value>,
        of_page: &mut Map<String, Value>,
    ) {
        let page = self.page;
        let names = match role {
            Role::Error => vec!["ErrorResponse".to_owned(), format!("{}ErrorResponse", self.id)],
            _ => vec![format!("{}Response", self.id)],
        };
        let union = self.union(statuses);
        let whole = self.schemas.object(&union, &names[0], Place::Json);
        let examples: Vec<&Value> = statuses.iter().filter_map(|status| example(page, status)).collect();
        let schema = if !union.is_empty() {
            let table = statuses.first().copied().unwrap_or_default();
            let body = self.body(&names, table, whole.clone());
            Some(of_examples(&examples, body))
        } else {
            (!examples.is_empty()).then(|| of_examples(&examples, json!({ "type": "object" })))
        };
        for status in statuses {
            let mut response = json!({ "description": role.description() });
            match page.responses.get(*status) {
                Some(fields) => {
                    if self.schemas.object(&rows(fields, status), &names[0], Place::Json) != whole {
                        of_page.insert((*status).to_owned(), self.of_page(status, false));
                    }
                }
                None => {
                    response[UNDOCUMENTED] = "assumed".into();
                    of_page.insert((*status).to_owned(), self.of_page(status, true));
                }
            }
            if let Some(schema) = &schema {
                let mut media = Map::new();
                media.insert("schema".to_owned(), schema.clone());
                if page.responses.contains_key(*status) {
                    self.examples(&mut media, &example(page, status).into_iter().collect::<Vec<_>>());
                }
                response["content"] = json!({ "application/json": media });
            }
            responses.insert((*status).to_owned(), response);
        }
    }

    /// What the page has for a status.
    fn of_page(&mut self, status: &str, with_example: bool) -> Value {
        let page = self.page;
        let mut response = json!({ "description": Role::of(status).description() });
        let mut media = Map::new();
        if let Some(fields) = page.responses.get(status).filter(|fields| !fields.is_empty()) {
            media.insert("schema".to_owned(), self.schemas.object(&rows(fields, status), "", Place::Page));
        }
        if with_example && let Some(example) = example(page, status) {
            media.insert("examples".to_owned(), json!({ "documented": { "value": example } }));
        }
        if !media.is_empty() {
            response["content"] = json!({ "application/json": media });
        }
        if !page.responses.contains_key(status) {
            response[UNDOCUMENTED] = "assumed".into();
        }
        response
    }

    /// The fields of these statuses; one that differs between them may have any value.
    fn union(&mut self, statuses: &[&'a str]) -> Rows<'a> {
        let page = self.page;
        let mut union: Rows<'a> = Vec::new();
        for status in statuses {
            for field in page.responses.get(*status).into_iter().flatten() {
                match union.iter_mut().find(|(known, _)| known.name == field.name) {
                    None => union.push((Cow::Borrowed(field), status)),
                    Some((known, table)) => {
                        let schemas = &mut self.schemas;
                        let [known_schema, schema] = [(&**known, *table), (field, *status)]
                            .map(|(field, table)| schemas.field(field, table, "", Place::Page));
                        if known_schema != schema {
                            *known = Cow::Owned(Field::new(field.name.clone(), "any"));
                        }
                    }
                }
            }
        }
        union
    }
}

/// The example of a status.
fn example<'p>(page: &'p Page, status: &str) -> Option<&'p Value> {
    page.example_responses.get(status).filter(|value| !value.is_null())
}
