//! One operation of a document: its request, its response, and the facts in its extensions.

use http::Method;
use serde_json::Value;
use spec_document::{ReadError, Segment, path_segments, pointer_step, resource_type};

use super::{Parameter, Place, SchemaId, schema::Compiler};

/// The service that an operation belongs to; services differ in the shape of their errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    Htap,
    Iam,
    Sts,
}

/// An operation, ready to be served.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) service: Service,
    pub(crate) id: String,
    pub(crate) method: Method,
    /// The path, with its parameters in braces.
    pub(crate) template: String,
    /// The names of the path parameters, in the order of the template.
    pub(crate) path_names: Vec<String>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// The status of success.
    pub(crate) success: u16,
    pub(crate) response: Option<MediaType>,
    /// Whether it can be called without a credential.
    pub(crate) is_open: bool,
    /// Whether it can be called with one.
    pub(crate) takes_credential: bool,
    /// Whether it changes nothing: `x-effect: read`.
    pub(crate) is_read: bool,
    /// `x-async-job`: the field of the response with the job's ID.
    pub(crate) async_job: Option<String>,
    pub(crate) paging: Option<Paging>,
    /// `x-permission`: the actions that a caller must be allowed; `None` where they are not known.
    pub(crate) permission: Option<Vec<RequiredAction>>,
}

/// An action that a caller must be allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RequiredAction {
    pub(crate) name: String,
    pub(crate) resource_types: Vec<String>,
    pub(crate) condition_keys: Vec<String>,
    pub(crate) aliases: Vec<String>,
    pub(crate) dependencies: Vec<String>,
}

/// The body of a request.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) is_required: bool,
    pub(crate) media_types: Vec<MediaType>,
}

/// A body of one content type, with its examples by name.
#[derive(Debug)]
pub(crate) struct MediaType {
    pub(crate) name: String,
    pub(crate) schema: Option<SchemaId>,
    pub(crate) examples: Vec<(String, Value)>,
}

/// `x-paging`: where a list's page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paging {
    pub(crate) limit: String,
    /// The parameter with the number of items to skip; `None` when the list goes on from a cursor.
    pub(crate) offset: Option<String>,
    pub(crate) cursor: Option<String>,
    pub(crate) items: String,
    pub(crate) total: Option<String>,
}

impl MediaType {
    /// The first example.
    pub(crate) fn example(&self) -> Option<&Value> {
        self.examples.first().map(|(_, value)| value)
    }

    pub(crate) fn is_json(&self) -> bool {
        self.name == "application/json"
    }
}

impl Operation {
    pub(crate) fn compile(
        service: Service,
        operation: &spec_document::Operation<'_>,
        compiler: &mut Compiler<'_, '_>,
    ) -> Result<Self, ReadError> {
        let pointer = operation.pointer();
        let shared = format!("/paths{}", pointer_step(operation.path()));
        let mut parameters = Vec::new();
        for list in [format!("{shared}/parameters"), format!("{pointer}/parameters")] {
            let count = compiler.document.value().pointer(&list).and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..count {
                parameters.push(Parameter::compile(compiler, &format!("{list}/{index}"))?);
            }
        }
        let path_names = path_segments(operation.path()).filter_map(|segment| match segment {
            Segment::Parameter(name) => Some(name.to_owned()),
            Segment::Literal(_) => None,
        });
        let path_names: Vec<_> = path_names.collect();
        let described = |name: &String| {
            parameters.iter().any(|parameter: &Parameter| parameter.place == Place::Path && parameter.name == *name)
        };
        if let Some(name) = path_names.iter().find(|name| !described(name)) {
            return Err(compiler.error(&pointer, format!("the path parameter {name} is not described")));
        }
        let method = Method::from_bytes(operation.method().as_bytes());
        let method = method.map_err(|_| compiler.error(&pointer, "this is not an HTTP method"))?;
        let Some(success) = operation.statuses().find(|status| (200..300).contains(status)) else {
            return Err(compiler.error(&pointer, "no successful response is described"));
        };
        let security = operation.value().get("security").or_else(|| compiler.document.value().get("security"));
        let schemes = security.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Ok(Self {
            service,
            id: operation.id().to_owned(),
            method,
            template: operation.path().to_owned(),
            path_names,
            parameters,
            body: body(compiler, &pointer)?,
            success,
            response: media_types(compiler, &format!("{pointer}/responses/{success}"))?.into_iter().next(),
            is_open: schemes.is_empty() || schemes.iter().any(|scheme| !names_scheme(scheme)),
            takes_credential: schemes.iter().any(names_scheme),
            is_read: operation.effect() == Some("read"),
            async_job: operation.async_job().map(str::to_owned),
            paging: operation.paging().map(Paging::of),
            permission: operation
                .permission()
                .map(|permission| permission.actions.iter().map(RequiredAction::of).collect()),
        })
    }
}

/// Whether one of the alternatives of `security` asks for a credential; the empty one does not.
fn names_scheme(alternative: &Value) -> bool {
    alternative.as_object().is_none_or(|schemes| !schemes.is_empty())
}

fn body(compiler: &mut Compiler<'_, '_>, operation: &str) -> Result<Option<Body>, ReadError> {
    let pointer = format!("{operation}/requestBody");
    if compiler.document.value().pointer(&pointer).is_none() {
        return Ok(None);
    }
    let body = compiler.document.follow(&pointer)?;
    let is_required = body.value.get("required").and_then(Value::as_bool).unwrap_or_default();
    Ok(Some(Body { is_required, media_types: media_types(compiler, &body.pointer)? }))
}

/// The media types of a request body or a response.
fn media_types(compiler: &mut Compiler<'_, '_>, pointer: &str) -> Result<Vec<MediaType>, ReadError> {
    let document = compiler.document;
    let body = document.follow(pointer)?;
    let mut media_types = Vec::new();
    for (name, media_type) in body.value.get("content").and_then(Value::as_object).into_iter().flatten() {
        let here = format!("{}/content{}", body.pointer, pointer_step(name));
        let mut examples = Vec::new();
        for example in media_type.get("examples").and_then(Value::as_object).into_iter().flat_map(|all| all.keys()) {
            let found = document.follow(&format!("{here}/examples{}", pointer_step(example)))?;
            examples.extend(found.value.get("value").map(|value| (example.clone(), value.clone())));
        }
        let schema = media_type.get("schema").map(|_| compiler.schema(&format!("{here}/schema"))).transpose()?;
        // Parameters of a media type, such as its charset, do not make it another type.
        let name = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        media_types.push(MediaType { name, schema, examples });
    }
    Ok(media_types)
}

impl RequiredAction {
    fn of(action: &spec_document::RequiredAction<'_>) -> Self {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Self {
            name: action.action.to_owned(),
            resource_types: action.resource_types.iter().map(|text| resource_type(text).0.to_owned()).collect(),
            condition_keys: owned(&action.condition_keys),
            aliases: owned(&action.aliases),
            dependencies: owned(&action.dependencies),
        }
    }
}

impl Paging {
    fn of(paging: spec_document::Paging<'_>) -> Self {
        Self {
            limit: paging.limit.to_owned(),
            offset: paging.offset.map(str::to_owned),
            cursor: paging.cursor.map(str::to_owned),
            items: paging.items.to_owned(),
            total: paging.total.map(str::to_owned),
        }
    }
}
