//! The operations of an API description and their documented examples.

use serde_json::{Map, Value};

use crate::{Document, PERMISSION, Permission, pointer_step};

/// The HTTP methods that a path item may have, as OpenAPI 3.0 writes them.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// `x-paging`: how a list is read page by page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paging<'d> {
    /// The parameter, or the field of the request's body, with the length of a page.
    pub limit: &'d str,
    /// The parameter with the number of items to skip; `None` when the list goes on from a cursor.
    pub offset: Option<&'d str>,
    /// The parameter with the cursor, which is a field of each item as well; or else the `key` of each item.
    pub cursor: Option<&'d str>,
    /// The field of the response with the items.
    pub items: &'d str,
    /// The field of the response with the number of all items.
    pub total: Option<&'d str>,
    /// The field of an item that identifies it.
    pub key: Option<&'d str>,
}

/// The extension of a parameter that is the same in every request of a client; its value is the name that the client
/// has for it.
pub const CLIENT_PARAMETER: &str = "x-client-parameter";

/// The extension of a response that the documentation does not have: whether it was observed or is assumed.
pub const UNDOCUMENTED: &str = "x-undocumented";

/// One operation of an API description.
#[derive(Clone, Debug)]
pub struct Operation<'d> {
    document: &'d Document,
    id: &'d str,
    method: &'static str,
    path: &'d str,
    value: &'d Value,
}

impl Document {
    /// The operations, in the order of the text. Paths and operations of the wrong form are left out;
    /// reporting them is the lint's job.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let paths = self.value().get("paths").and_then(Value::as_object);
        // An extension may be beside the paths.
        let paths = paths.into_iter().flatten().filter(|(path, _)| !path.starts_with("x-"));
        paths.flat_map(move |(path, item)| {
            METHODS.iter().filter_map(move |method| {
                let value = item.get(*method)?;
                let id = value.get("operationId")?.as_str()?;
                Some(Operation { document: self, id, method, path, value })
            })
        })
    }

    /// The operation of this `operationId`.
    pub fn operation(&self, id: &str) -> Option<Operation<'_>> {
        self.operations().find(|operation| operation.id == id)
    }
}

impl<'d> Operation<'d> {
    /// The `operationId`.
    pub fn id(&self) -> &'d str {
        self.id
    }

    /// The HTTP method in upper case.
    pub fn method(&self) -> String {
        self.method.to_uppercase()
    }

    /// The path, with its parameters in braces.
    pub fn path(&self) -> &'d str {
        self.path
    }

    /// The operation object.
    pub fn value(&self) -> &'d Value {
        self.value
    }

    /// JSON pointer to the operation object.
    pub fn pointer(&self) -> String {
        format!("/paths{}/{}", pointer_step(self.path), self.method)
    }

    /// `x-effect`: what a call does, such as `read`.
    pub fn effect(&self) -> Option<&'d str> {
        self.text("x-effect")
    }

    /// `x-idempotent`: whether a request may be sent again when the outcome of the first one is unknown.
    pub fn is_idempotent(&self) -> bool {
        self.value.get("x-idempotent").and_then(Value::as_bool).unwrap_or_default()
    }

    /// `x-async-job`: the field of the response with the ID of the job that a call starts.
    pub fn async_job(&self) -> Option<&'d str> {
        self.text("x-async-job")
    }

    /// `x-paging`: how the operation's list is read page by page.
    pub fn paging(&self) -> Option<Paging<'d>> {
        let paging = self.value.get("x-paging")?;
        let text = |key: &str| paging.get(key).and_then(Value::as_str);
        Some(Paging {
            limit: text("limit")?,
            offset: text("offset"),
            cursor: text("cursor"),
            items: text("items")?,
            total: text("total"),
            key: text("key"),
        })
    }

    /// `x-permission`: what a caller must be allowed; `None` where it is not known.
    pub fn permission(&self) -> Option<Permission<'d>> {
        Permission::of(self.value.get(PERMISSION)?)
    }

    fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key).and_then(Value::as_str)
    }

    /// The parameters of the path and of the operation, references followed; one of the operation takes the place of
    /// its like.
    pub fn parameters(&self) -> Vec<&'d Value> {
        let shared = self.document.value().get("paths").and_then(|paths| paths.get(self.path)?.get("parameters"));
        let own = self.value.get("parameters");
        let lists = [shared, own].into_iter().flatten().filter_map(Value::as_array);
        let mut parameters: Vec<&Value> = Vec::new();
        for parameter in lists.flatten().filter_map(|parameter| self.document.target(parameter).ok()) {
            parameters.retain(|earlier| !is_same_parameter(earlier, parameter));
            parameters.push(parameter);
        }
        parameters
    }

    /// The schema of the JSON request body; it may be a reference.
    pub fn request_schema(&self) -> Option<&'d Value> {
        media_type(self.document.target(self.value.get("requestBody")?).ok()?)?.get("schema")
    }

    /// The request's body: its media type, and the media type object.
    pub fn request_content(&self) -> Option<(&'d str, &'d Value)> {
        content(self.document.target(self.value.get("requestBody")?).ok()?)
    }

    /// The body of a successful response: its media type, and the media type object. `None` when it has no body.
    pub fn success_content(&self) -> Option<(&'d str, &'d Value)> {
        let is_success = |status: &str| status.starts_with('2') || status == "default";
        let (_, response) = self.responses().find(|(status, _)| is_success(status))?;
        content(self.document.target(response).ok()?)
    }

    /// The documented request bodies, by name.
    pub fn request_examples(&self) -> Vec<(&'d str, &'d Value)> {
        let body = self.value.get("requestBody").and_then(|body| self.document.target(body).ok());
        self.examples(body.and_then(media_type))
    }

    /// The documented statuses, in the order of the text.
    pub fn statuses(&self) -> impl Iterator<Item = u16> {
        self.responses().filter_map(|(status, _)| status.parse().ok())
    }

    /// The schema of the JSON response with this status; it may be a reference.
    pub fn response_schema(&self, status: u16) -> Option<&'d Value> {
        media_type(self.response(status)?)?.get("schema")
    }

    /// The documented responses with this status, by name.
    pub fn response_examples(&self, status: u16) -> Vec<(&'d str, &'d Value)> {
        self.examples(self.response(status).and_then(media_type))
    }

    fn responses(&self) -> impl Iterator<Item = (&'d String, &'d Value)> {
        let responses: Option<&'d Map<String, Value>> = self.value.get("responses").and_then(Value::as_object);
        responses.into_iter().flatten()
    }

    fn response(&self, status: u16) -> Option<&'d Value> {
        let (_, response) = self.responses().find(|(name, _)| name.parse() == Ok(status))?;
        self.document.target(response).ok()
    }

    fn examples(&self, media_type: Option<&'d Value>) -> Vec<(&'d str, &'d Value)> {
        let examples = media_type.and_then(|media_type| media_type.get("examples")?.as_object());
        let value = |example| self.document.target(example).ok()?.get("value");
        examples.into_iter().flatten().filter_map(|(name, example)| Some((name.as_str(), value(example)?))).collect()
    }
}

/// Whether two parameters have one location and one name. Names of headers are compared without case.
pub fn is_same_parameter(one: &Value, other: &Value) -> bool {
    let text = |value: &'_ Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (name, other_name) = (text(one, "name"), text(other, "name"));
    let location = text(one, "in");
    location == text(other, "in")
        && (name == other_name || location == "header" && name.eq_ignore_ascii_case(&other_name))
}

fn content(body: &Value) -> Option<(&str, &Value)> {
    let (name, media_type) = body.get("content")?.as_object()?.iter().next()?;
    Some((name, media_type))
}

fn media_type(body: &Value) -> Option<&Value> {
    let content = body.get("content")?.as_object()?;
    content
        .iter()
        .find(|(name, _)| name.split(';').next() == Some("application/json"))
        .map(|(_, media_type)| media_type)
}
