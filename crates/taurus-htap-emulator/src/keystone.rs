//! What OpenStack's clients ask the identity service beside the operations of its document: its version, tokens by a
//! token and for every scope, and what a token is good for.
//!
//! The forms are those of the identity API of OpenStack, version 3. IAM documents them in part; the version is the one
//! that it documents.

use bytes::Bytes;
use http::{Method, header, request::Parts};
use serde_json::{Value, json};

use crate::{
    auth::{self, Sent},
    behaviour::tokens::{asked_scope, catalog, describe, is_account, issue},
    clock::{Clock, Millis},
    gateway::X_SUBJECT_TOKEN,
    refusal::Refusal,
    response::Response,
    world::{Principal, TokenScope, World, user_id},
};

/// Where tokens are issued and looked up.
const TOKENS: &str = "/v3/auth/tokens";

/// One request.
pub(crate) struct Ask<'a> {
    pub(crate) parts: &'a Parts,
    pub(crate) body: &'a Bytes,
    /// Where the emulator is, as the client calls it.
    pub(crate) base_url: &'a str,
    pub(crate) clock: &'a Clock,
}

/// Whether a request is for this module. The form of a request for a token that is documented is for the document.
pub(crate) fn serves(parts: &Parts, body: &[u8]) -> bool {
    match (&parts.method, parts.uri.path()) {
        (_, "/" | "/v3" | "/v3/" | "/v3/auth/catalog" | "/v3/auth/projects" | "/v3/auth/domains") => true,
        (&Method::POST, TOKENS) => serde_json::from_slice(body).is_ok_and(|body| is_undocumented(&body)),
        (&(Method::GET | Method::HEAD | Method::DELETE), TOKENS) => true,
        _ => false,
    }
}

/// The methods of a path of the document that are served here.
pub(crate) fn further_methods(path: &str) -> &'static [&'static str] {
    if path == TOKENS { &["GET", "HEAD", "DELETE"] } else { &[] }
}

/// Whether a request for a token is in a form that the document does not have: not by a password, of a user by ID, or
/// for something else than a project.
fn is_undocumented(body: &Value) -> bool {
    let has = |pointer: &str| body.pointer(pointer).is_some();
    let methods = body.pointer("/auth/identity/methods").and_then(Value::as_array);
    methods.is_some_and(|methods| methods.len() != 1 || methods[0] != "password")
        || has("/auth/identity/token")
        || has("/auth/identity/password/user/id")
        || has("/auth/identity/password/user/domain/id")
        || (has("/auth/scope") && !has("/auth/scope/project"))
}

impl Ask<'_> {
    /// Answers it.
    pub(crate) fn answer(&self, world: &mut World) -> Result<Response, Refusal> {
        let (method, path) = (&self.parts.method, self.parts.uri.path());
        match (method, path) {
            (&Method::GET | &Method::HEAD, "/") => {
                Ok(Response::json(300, &json!({ "versions": { "values": [self.version()] } })))
            }
            (&Method::GET | &Method::HEAD, "/v3" | "/v3/") => {
                Ok(Response::json(200, &json!({ "version": self.version() })))
            }
            (&Method::POST, TOKENS) => self.log_in(world),
            (&Method::GET | &Method::HEAD, TOKENS) => {
                self.authenticate(world)?;
                let subject = self.subject(world)?;
                let body = describe(world, subject, self.catalog_at())?;
                Ok(Response::json(200, &body).with(X_SUBJECT_TOKEN, subject))
            }
            (&Method::DELETE, TOKENS) => {
                self.authenticate(world)?;
                let subject = self.subject(world)?.to_owned();
                world.access.remove_token(&subject);
                Ok(Response::empty(204))
            }
            (&Method::GET | &Method::HEAD, "/v3/auth/catalog") => {
                let scope = self.authenticate(world)?;
                Ok(Response::json(200, &json!({ "catalog": catalog(world, &scope, self.base_url) })))
            }
            (&Method::GET | &Method::HEAD, "/v3/auth/projects") => {
                self.authenticate(world)?;
                let projects: Vec<_> = world.projects.iter().map(|project| {
                    json!({ "id": project.id, "name": project.name, "domain_id": project.domain_id, "enabled": true })
                }).collect();
                Ok(Response::json(200, &json!({ "projects": projects, "links": { "self": self.url(path) } })))
            }
            (&Method::GET | &Method::HEAD, "/v3/auth/domains") => {
                self.authenticate(world)?;
                let domain = json!({ "id": world.account_id(), "name": world.access.domain, "enabled": true });
                Ok(Response::json(200, &json!({ "domains": [domain], "links": { "self": self.url(path) } })))
            }
            _ => Err(Refusal::wrong_method(method.as_str(), path, "GET")),
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    fn version(&self) -> Value {
        json!({
            "id": "v3.6",
            "status": "stable",
            "updated": "2016-04-04T00:00:00Z",
            "links": [{ "rel": "self", "href": self.url("/v3/") }],
            "media-types": [{ "base": "application/json", "type": "application/vnd.openstack.identity-v3+json" }],
        })
    }

    /// Where the services of the catalog are, unless the request leaves the catalog out.
    fn catalog_at(&self) -> Option<&str> {
        let names = self.parts.uri.query().unwrap_or_default().split('&');
        let mut names = names.map(|pair| pair.split_once('=').map_or(pair, |(name, _)| name));
        names.all(|name| name != "nocatalog").then_some(self.base_url)
    }

    /// The scope of the token that the request is made with.
    fn authenticate(&self, world: &World) -> Result<TokenScope, Refusal> {
        let uri = &self.parts.uri;
        let sent = Sent {
            method: &self.parts.method,
            path: uri.path(),
            query: uri.query().unwrap_or_default(),
            headers: &self.parts.headers,
            body: self.body,
        };
        auth::check(&world.access, &world.projects, &world.agencies, self.clock, &sent, None)?;
        let token = auth::credential(&sent).and_then(|credential| world.access.token(credential));
        Ok(token.map_or(TokenScope::None, |token| token.scope.clone()))
    }

    /// The token that the request is about.
    fn subject(&self, world: &World) -> Result<&str, Refusal> {
        let subject = self.parts.headers.get(X_SUBJECT_TOKEN).and_then(|value| value.to_str().ok());
        let subject = subject.ok_or_else(|| Refusal::invalid("X-Subject-Token is required."))?;
        let is_valid = world.access.token(subject).is_some_and(|token| token.expires_at > self.clock.now());
        is_valid.then_some(subject).ok_or_else(Refusal::no_token)
    }

    fn log_in(&self, world: &mut World) -> Result<Response, Refusal> {
        let body: Value = serde_json::from_slice(self.body)
            .map_err(|error| Refusal::invalid(format!("Parameter error: body is not JSON: {error}.")))?;
        let identity = body.pointer("/auth/identity").unwrap_or(&Value::Null);
        let (method, principal) = match identity.get("methods").and_then(Value::as_array).map(Vec::as_slice) {
            Some([method]) if method == "password" => ("password", Some(by_password(world, identity)?)),
            Some([method]) if method == "token" => ("token", by_token(world, identity, self.clock.now())?),
            _ => {
                return Err(Refusal::invalid(
                    "Parameter error: body.auth.identity.methods must be [\"password\"] or [\"token\"].",
                ));
            }
        };
        let scope = asked_scope(world, &body)?;
        let text = issue(world, self.clock.now(), method, principal, scope);
        let body = describe(world, &text, self.catalog_at())?;
        Ok(Response::json(201, &body).with(X_SUBJECT_TOKEN, &text))
    }
}

/// The user that proves itself with a password, by ID, or by name and account.
fn by_password(world: &World, identity: &Value) -> Result<Principal, Refusal> {
    let user = identity.pointer("/password/user").unwrap_or(&Value::Null);
    let is_it = |name: &str| match user.get("id") {
        Some(id) => *id == user_id(name),
        None => {
            user.get("name").is_some_and(|given| given == name)
                && user.get("domain").is_some_and(|domain| is_account(world, domain))
        }
    };
    let given = user.get("password").and_then(Value::as_str);
    let known = world.access.users.iter().find(|(name, _)| is_it(name));
    let user = known.filter(|(_, password)| given == Some(password));
    user.map(|(name, _)| Principal::User(name.clone()))
        .ok_or_else(|| Refusal::unauthenticated("The username or password is wrong."))
}

/// Whose a token is that is given for another one.
fn by_token(world: &World, identity: &Value, now: Millis) -> Result<Option<Principal>, Refusal> {
    let text = identity.pointer("/token/id").and_then(Value::as_str).unwrap_or_default();
    match world.access.token(text) {
        Some(token) if token.expires_at > now => Ok(world.grants.principal(text).cloned()),
        _ => Err(Refusal::unauthenticated("The token is not accepted.")),
    }
}

/// Where the emulator is, as the client of a request calls it.
pub(crate) fn base_url(parts: &Parts) -> String {
    let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    format!("{}://{host}", parts.uri.scheme_str().unwrap_or("http"))
}
