//! Raw calls: any operation by its name, with parameters and body as values at run time.
//!
//! For command lines and for programs without a generated method at hand. Only names are checked here; limits are
//! checked by the service. Everything else is as for every call: credentials, retries, limits, errors.

use std::fmt;

use api_runtime::{Api, Content, Location, Operation, Parameter, private::RequestBuilder};
use bytes::Bytes;
use futures_util::{FutureExt, future::BoxFuture};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use progenitor_client::encode_path;
use serde::Serialize;
use serde_json::Value;

use crate::{
    CallOptions, Download, Error, ErrorKind, Idempotency, PreparedRequest, Response, Result, Service,
    call::{Outcome, execute, prepared},
    form::{self, Form},
};

/// The parameter that is known without being given; so called in every API of the vendor.
const PROJECT_ID: &str = "project_id";

/// The header by which the vendor's APIs are asked for messages in a language.
const X_LANGUAGE: &str = "X-Language";

/// A call of an operation by its name. See [`Service::raw`].
#[must_use = "a call does nothing until it is sent"]
pub struct RawCall<A> {
    service: Service<A>,
    operation: &'static Operation,
    parameters: Vec<(String, String)>,
    /// For the operations that have the parameter, if it is not given.
    language: Option<String>,
    body: Body,
    options: CallOptions,
    /// The first part that cannot be sent.
    problem: Option<Error>,
}

/// With the names of the parameters only: a value may be a token.
impl<A> fmt::Debug for RawCall<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parameters: Vec<_> = self.parameters.iter().map(|(name, _)| name).collect();
        f.debug_struct("RawCall")
            .field("service", &self.service)
            .field("operation", &self.operation.id)
            .field("parameters", &parameters)
            .field("body", &self.body)
            .field("options", &self.options)
            .finish()
    }
}

enum Body {
    None,
    Json(Bytes),
    Form(Bytes),
    UrlEncoded(Bytes),
    Bytes(Bytes),
}

/// Without what is in it: it may be a secret.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "missing",
            Self::Json(_) => "JSON",
            Self::Form(_) | Self::UrlEncoded(_) => "a form",
            Self::Bytes(_) => "binary data",
        })
    }
}

impl<A: Api> Service<A> {
    /// Calls an operation by its operationId, as the vendor writes it; [`Api::OPERATIONS`] has them all.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] when there is no such operation.
    pub fn raw(&self, operation: &str) -> Result<RawCall<A>> {
        let named = |known: &&Operation| known.id.eq_ignore_ascii_case(operation);
        match A::OPERATIONS.iter().find(named) {
            Some(found) if found.id == operation => Ok(RawCall {
                service: self.clone(),
                operation: found,
                parameters: Vec::new(),
                language: None,
                body: Body::None,
                options: CallOptions::new(),
                problem: None,
            }),
            Some(found) => Err(unknown_operation(operation, found.id)),
            None => Err(unknown_operation(operation, "the operationId of one")),
        }
    }
}

fn unknown_operation(operation: &str, rule: &str) -> Error {
    Error::invalid_input("operation", format!("{operation:?} is not an operation of this API"), rule)
}

impl<A: Api> RawCall<A> {
    /// A parameter, wherever it goes: path, query or header. Several of one name are a list, where the operation takes
    /// one. The project is known to the service, and need not be given.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// The language of the service's messages in this call, such as `zh-cn`, instead of the client's: the parameter
    /// `X-Language`, where the operation has it and it is not given as one.
    pub fn language(mut self, language: impl fmt::Display) -> Self {
        self.language = Some(language.to_string());
        self
    }

    /// The body, as JSON: a value of `serde_json`, or of any type that can be written as one.
    pub fn json(mut self, body: impl Serialize) -> Self {
        match serde_json::to_vec(&body) {
            Ok(body) => self.body = Body::Json(body.into()),
            Err(error) => {
                let problem =
                    Error::invalid_input("body", "it cannot be written as JSON", "a value whose names are text");
                self.problem.get_or_insert(problem.with_source(error));
            }
        }
        self
    }

    /// The body, as a form: `application/x-www-form-urlencoded` for an operation that takes one, else
    /// `multipart/form-data`.
    ///
    /// # Errors
    /// See [`form::encode`]; and [`ErrorKind::InvalidInput`] when a form that is URL-encoded has a file.
    pub fn form(mut self, form: &impl Form) -> Result<Self> {
        self.body = match self.operation.request {
            Some(Content::UrlEncoded) => Body::UrlEncoded(form::encode_url(form)?),
            _ => Body::Form(form::encode(form)?),
        };
        Ok(self)
    }

    /// The body, as it is sent.
    pub fn bytes(mut self, body: impl Into<Bytes>) -> Self {
        self.body = Body::Bytes(body.into());
        self
    }

    /// See [`Call::options`](crate::Call::options).
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options.or(&self.options);
        self
    }

    /// See [`Call::idempotency`](crate::Call::idempotency).
    pub fn idempotency(self, idempotency: Idempotency) -> Self {
        self.options(CallOptions::new().idempotency(idempotency))
    }

    /// The operation that is called.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Sends the request and waits for the response, as [`Call::send`](crate::Call::send) does. The response is the
    /// JSON that came, or null if nothing did.
    ///
    /// # Errors
    /// Every [`ErrorKind`]; [`ErrorKind::InvalidInput`] when a parameter or the body is missing, not known or not of
    /// its kind, or the operation answers with a file.
    pub async fn send(self) -> Result<Response<Value>> {
        if self.operation.response == Some(Content::Bytes) {
            let problem = format!("{} answers with a file", self.operation.id);
            return Err(Error::invalid_input("operation", problem, "one that answers with JSON, or download it"));
        }
        self.execute().await?.read(|_| Ok(()))
    }

    /// Sends the request and waits for the file that the service answers with, as
    /// [`Call::download`](crate::Call::download) does.
    ///
    /// # Errors
    /// See [`RawCall::send`].
    pub async fn download(self) -> Result<Response<Download>> {
        self.execute().await?.download()
    }

    /// The request as it would be sent, but for the credential; see [`Call::request`](crate::Call::request).
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] as for [`RawCall::send`]; and the errors of [`Service::project_id`] when the project
    /// was not given.
    pub async fn request(self) -> Result<PreparedRequest> {
        let request = self.write().await?;
        let options = self.service.call_options(self.options);
        prepared(&self.service.shared, self.operation, &options, request)
    }

    async fn execute(self) -> Result<Outcome> {
        let request = self.write().await?;
        let options = self.service.call_options(self.options);
        Ok(execute(&self.service.shared, self.operation, options, request).await)
    }

    /// The request, as the generated client would write it.
    async fn write(&self) -> Result<Request<Bytes>> {
        let Self { service, operation, body, problem, .. } = self;
        if let Some(problem) = problem {
            return Err(problem.clone());
        }
        self.known()?;
        let parameters = self.with_language();
        let is_given = |parameter: &Parameter| parameters.iter().any(|(name, _)| is_named(parameter, name));
        let mut missing = Vec::new();
        let mut project = None;
        for parameter in operation.parameters.iter().filter(|parameter| parameter.required && !is_given(parameter)) {
            if parameter.name == PROJECT_ID && parameter.location == Location::Path {
                project = Some(service.project_id_within(&self.options));
            } else {
                missing.push(parameter.name);
            }
        }
        if !missing.is_empty() {
            let problem = format!("required by {}, but missing", operation.id);
            return Err(Error::invalid_input(&missing.join(", "), problem, "a value"));
        }
        let project = match project {
            Some(project) => Some((PROJECT_ID, project.await?)),
            None => None,
        };
        let given = || parameters.iter().copied().chain(project);

        let url = self.url(given())?;
        let method = Method::from_bytes(operation.method.as_bytes()).map_err(|error| {
            Error::new(ErrorKind::InvalidInput, "the method is not an HTTP method").with_source(error)
        })?;
        let mut headers = HeaderMap::new();
        for (name, value) in given() {
            let Some(parameter) = self.of(name, Location::Header) else { continue };
            let value = HeaderValue::from_str(value).map_err(|_| {
                Error::invalid_input(
                    parameter.name,
                    "it has characters that are not allowed in a header",
                    "visible ASCII",
                )
            })?;
            // Documents name headers as they like; on the wire they are in small letters.
            let name = HeaderName::from_bytes(parameter.name.as_bytes()).map_err(|_| {
                Error::invalid_input(parameter.name, "it is not the name of a header", "letters, digits, dashes")
            })?;
            headers.append(name, value);
        }
        if operation.response != Some(Content::Bytes) {
            headers.insert(header::ACCEPT, HeaderValue::from_static(Content::Json.media_type()));
        }
        let query: Vec<_> = given().filter(|(name, _)| self.of(name, Location::Query).is_some()).collect();
        let request = RequestBuilder::new(method, url).query(&query).headers(headers);
        let request = match (body, operation.request) {
            (Body::None, None) => request,
            // The boundary of a form is added later.
            (Body::Json(body), Some(content @ Content::Json))
            | (Body::Form(body), Some(content @ Content::Form))
            | (Body::UrlEncoded(body), Some(content @ Content::UrlEncoded))
            | (Body::Bytes(body), Some(content)) => {
                request.header(header::CONTENT_TYPE, HeaderValue::from_static(content.media_type())).body(body.clone())
            }
            (given, None) => {
                let problem = format!("{} takes no body, but {given:?} was given", operation.id);
                return Err(Error::invalid_input("body", problem, "no body"));
            }
            (given, Some(content)) => {
                let problem = format!("it is {given:?}");
                return Err(Error::invalid_input("body", problem, format!("a body of {}", content.media_type())));
            }
        };
        request
            .build()
            .map_err(|error| Error::new(ErrorKind::InvalidInput, "the request cannot be written").with_source(error))
    }

    /// Refuses names that the operation does not know, and values of which it takes one.
    fn known(&self) -> Result<()> {
        let Self { operation, parameters, .. } = self;
        for (index, (name, _)) in parameters.iter().enumerate() {
            let Some(parameter) = operation.parameters.iter().find(|parameter| is_named(parameter, name)) else {
                let known: Vec<_> = operation.parameters.iter().map(|parameter| parameter.name).collect();
                let problem = format!("{} has no such parameter", operation.id);
                return Err(Error::invalid_input(name, problem, format!("one of {}", known.join(", "))));
            };
            if !parameter.list && parameters[..index].iter().any(|(earlier, _)| is_named(parameter, earlier)) {
                return Err(Error::invalid_input(name, "it is given twice", "one value"));
            }
        }
        Ok(())
    }

    /// The parameters that were given, and the language, where the operation has it besides.
    fn with_language(&self) -> Vec<(&str, &str)> {
        let mut parameters: Vec<_> = self.parameters.iter().map(|(name, value)| (&**name, &**value)).collect();
        if let (Some(language), Some(known)) = (&self.language, self.of(X_LANGUAGE, Location::Header))
            && !parameters.iter().any(|(given, _)| is_named(known, given))
        {
            parameters.push((X_LANGUAGE, language));
        }
        parameters
    }

    /// The parameter of this name, if that is where it goes.
    fn of(&self, name: &str, location: Location) -> Option<&'static Parameter> {
        let parameters = self.operation.parameters.iter();
        parameters.into_iter().find(|parameter| parameter.location == location && is_named(parameter, name))
    }

    /// The URL without its query.
    fn url<'a>(&self, given: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Result<String> {
        let mut url = self.service.endpoint().as_str().to_owned();
        for segment in self.operation.path.split('/').skip(1) {
            url.push('/');
            let Some(name) = segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else {
                url.push_str(segment);
                continue;
            };
            let value = given.clone().find(|(given, _)| *given == name).map(|(_, value)| value).unwrap_or_default();
            if matches!(value, "" | "." | "..") {
                // These would lead to another path.
                return Err(Error::invalid_input(
                    name,
                    format!("{value:?} cannot be part of a path"),
                    "a name or an ID",
                ));
            }
            url.push_str(&encode_path(value));
        }
        Ok(url)
    }
}

/// Awaiting a call is [`RawCall::send`].
impl<A: Api> IntoFuture for RawCall<A> {
    type Output = Result<Response<Value>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.send().boxed()
    }
}

/// Whether a parameter goes by a name. Headers do in any case.
fn is_named(parameter: &Parameter, name: &str) -> bool {
    match parameter.location {
        Location::Path | Location::Query => parameter.name == name,
        Location::Header => parameter.name.eq_ignore_ascii_case(name),
    }
}
