//! Why a request is not served: an HTTP status, the vendor's code, and a message that names the field and the rule.
//!
//! The source of each code is noted beside it: *documented* codes are from the vendor's pages, definitions and
//! Terraform provider; *sibling* codes are what the vendor documents for the same thing in its other database services
//! or its API gateway, because the sources of this API show none.

use std::time::Duration;

use serde_json::{Value, json};

use crate::document::{Service, Violation};

/// How long a message is at most, in characters.
const MAX_MESSAGE_LENGTH: usize = 2_000;

/// What is before the methods that a path has.
const ONLY: &str = ", only ";

/// A refusal, not yet in the shape of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    /// Whether the request names something that does not exist.
    pub(crate) is_unknown: bool,
    /// Why policies refuse it, for the identity service to decode.
    pub(crate) authorization_message: Option<String>,
}

impl Refusal {
    fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        let mut message = message.into();
        // It may hold text of any length from the request.
        if let Some((end, _)) = message.char_indices().nth(MAX_MESSAGE_LENGTH) {
            message.truncate(end);
        }
        Self { status, code, message, is_unknown: false, authorization_message: None }
    }

    fn absent(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { is_unknown: true, ..Self::new(status, code, message) }
    }

    /// Documented, for most operations.
    pub(crate) fn no_instance() -> Self {
        Self::absent(400, "DBS.200022", "Instance not found.")
    }

    /// Documented, for reading and deleting an instance.
    pub(crate) fn no_starrocks_instance() -> Self {
        Self::absent(400, "DBS.05000044", "The StarRocks instance does not exist.")
    }

    /// Documented, for reading a task's configuration.
    pub(crate) fn no_task_configuration(task: &str) -> Self {
        Self::absent(400, "DBS.270022", format!("There is no synchronization task {task}."))
    }

    /// Documented for deleting a task; here for everything else that is done to one as well.
    pub(crate) fn no_task(task: &str) -> Self {
        Self::absent(400, "DBS.05000091", format!("There is no synchronization task {task}."))
    }

    /// Documented, for reading an account.
    pub(crate) fn no_user(user: &str) -> Self {
        Self::absent(400, "DBS.200076", format!("There is no database account {user}."))
    }

    /// Documented, as the code of an account's name that is not acceptable.
    pub(crate) fn bad_user(why: impl Into<String>) -> Self {
        Self::new(400, "DBS.280292", why)
    }

    /// Documented, for deleting the configuration of a log.
    pub(crate) fn no_log_configuration(what: &str) -> Self {
        Self::absent(400, "DBS.280001", format!("The log configuration of {what} does not exist."))
    }

    /// Documented, for listing kinds of storage.
    pub(crate) fn no_version(engine: &str, version: &str) -> Self {
        Self::absent(400, "DBS.280238", format!("The engine {engine} has no version {version}."))
    }

    /// Documented as one that can be sent again when the other operation is over.
    pub(crate) fn busy(action: &str) -> Self {
        Self::new(409, "DBS.200019", format!("Another operation is being performed on the instance: {action}."))
    }

    /// Sibling: a parameter error of the vendor's document database service.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(400, "DBS.200001", message)
    }

    /// The same for a name in the request that does not exist.
    pub(crate) fn unknown(field: &str, what: &str) -> Self {
        Self::absent(400, "DBS.200001", format!("Parameter error: body.{field}: there is no {what}."))
    }

    /// The same for violations of the document's rules.
    pub(crate) fn violations(violations: &[Violation]) -> Self {
        let violations: Vec<_> = violations.iter().map(ToString::to_string).collect();
        Self::invalid(format!("Parameter error: {}.", violations.join("; ")))
    }

    /// Sibling: an operation that the state of a thing does not allow.
    pub(crate) fn wrong_state(message: impl Into<String>) -> Self {
        Self::new(403, "DBS.200011", message)
    }

    /// Sibling: a node that does not exist.
    pub(crate) fn no_node(node: &str) -> Self {
        Self::absent(404, "DBS.200013", format!("There is no node {node}."))
    }

    /// The emulator's own: no source documents the response for an unknown job.
    pub(crate) fn no_job() -> Self {
        Self::absent(404, "DBS.200002", "The job does not exist.")
    }

    /// Sibling: a quota. It bounds the memory of the emulator.
    pub(crate) fn too_many(what: &str) -> Self {
        Self::new(403, "DBS.200041", format!("The emulator keeps no more {what}."))
    }

    /// Sibling, of the API gateway.
    pub(crate) fn unauthenticated(why: &str) -> Self {
        Self::new(401, "APIG.0301", format!("Incorrect IAM authentication information: {why}"))
    }

    /// The code for a credential under the status that the identity API of OpenStack has for a token that is asked
    /// about.
    pub(crate) fn no_token() -> Self {
        Self::absent(404, "APIG.0301", "X-Subject-Token is not a token that is valid.")
    }

    /// Sibling, of the API gateway.
    pub(crate) fn no_access(why: &str) -> Self {
        Self::new(403, "APIG.0302", why)
    }

    /// Documented, for the identity service, whose message begins so.
    pub(crate) fn denied_by_iam(why: &str, encoded: String) -> Self {
        let message = format!("access denied: {why}");
        Self { authorization_message: Some(encoded), ..Self::new(403, "PAP5.0001", message) }
    }

    /// The code that users of the security token service report for 403. Its pages list no codes.
    pub(crate) fn denied_by_sts(why: &str, encoded: String) -> Self {
        let message = format!("access denied: {why}");
        Self { authorization_message: Some(encoded), ..Self::new(403, "STS5.1001", message) }
    }

    /// The emulator's own, under a status that the identity services document: their codes for it are not public.
    pub(crate) fn of_agency(status: u16, why: &str) -> Self {
        Self::new(status, "EMULATOR.0005", format!("{why} (code and text are the emulator's)"))
    }

    /// The same for an agency that does not exist.
    pub(crate) fn no_agency(status: u16, agency: &str) -> Self {
        Self { is_unknown: true, ..Self::of_agency(status, &format!("there is no agency {agency}")) }
    }

    /// The emulator's own: what the database service answers is not public.
    pub(crate) fn denied(why: &str, encoded: String) -> Self {
        let message = format!("access denied by a policy (code and text are the emulator's): {why}");
        Self { authorization_message: Some(encoded), ..Self::new(403, "EMULATOR.0004", message) }
    }

    /// Sibling, of the API gateway.
    pub(crate) fn no_api(method: &str, path: &str) -> Self {
        let message = "The API does not exist or has not been published in the environment";
        Self::new(404, "APIG.0101", format!("{message}: {method} {path}"))
    }

    /// The gateway's code under the status that HTTP has for it.
    pub(crate) fn wrong_method(method: &str, path: &str, allowed: &str) -> Self {
        Self::new(405, "APIG.0101", format!("{path} does not support {method}{ONLY}{allowed}"))
    }

    /// The methods that [`wrong_method`](Self::wrong_method) lists.
    pub(crate) fn allowed_methods(&self) -> Option<&str> {
        self.message.rsplit_once(ONLY).map(|(_, methods)| methods)
    }

    /// Sibling, of the API gateway.
    pub(crate) fn too_large(most: usize) -> Self {
        Self::new(413, "APIG.0201", format!("The request body is larger than {most} bytes"))
    }

    /// The emulator's own: a body that is not complete in time.
    pub(crate) fn too_slow(limit: Duration) -> Self {
        let message = format!("The request body was not complete after {} seconds.", limit.as_secs());
        Self::new(408, "EMULATOR.0003", message)
    }

    /// The emulator's own, with the status that HTTP has for it.
    pub(crate) fn bad_host(why: &str) -> Self {
        Self::new(400, "EMULATOR.0005", why)
    }

    /// The emulator's own: a request that a web page may have sent whose site's name was made to lead to this machine.
    pub(crate) fn foreign_host(name: &str) -> Self {
        let message = format!(
            "The emulator does not answer as {name}. Use localhost or a loopback address, or start it with --allow-host \
             {name} (Builder::allow_host)."
        );
        Self::new(403, "EMULATOR.0005", message)
    }

    /// The emulator's own: a request of a web page of another site.
    pub(crate) fn foreign_origin(origin: &str) -> Self {
        let message = format!("The emulator does not answer web pages of other sites, here of {origin}.");
        Self::new(403, "EMULATOR.0005", message)
    }

    /// The service's code for parameters under the status that HTTP has for it.
    pub(crate) fn wrong_content_type(found: Option<&str>, known: &str) -> Self {
        let found = found.map_or_else(|| "there is none".to_owned(), |found| format!("it is {found}"));
        Self::new(415, "DBS.200001", format!("Parameter error: header Content-Type must be {known}; {found}."))
    }

    /// Sibling, of the API gateway.
    pub(crate) fn throttled() -> Self {
        Self::new(429, "APIG.0308", "The throttling threshold has been reached: policy emulator")
    }

    /// The emulator's own, for a status that was asked for.
    pub(crate) fn as_asked(status: u16) -> Self {
        Self::new(status, "EMULATOR.0001", format!("The emulator was asked to answer with status {status}."))
    }

    /// The emulator's own: a bug of the emulator, shown instead of hidden.
    pub(crate) fn broken(message: impl Into<String>) -> Self {
        Self::new(500, "EMULATOR.0002", message)
    }

    /// The emulator's own, for its control interface.
    pub(crate) fn wrong_control(message: impl Into<String>) -> Self {
        Self::new(400, "EMULATOR.0003", message)
    }

    /// The body, in the shape that the service answers with.
    pub(crate) fn body(&self, service: Option<Service>, request_id: &str) -> Value {
        let is_gateway = self.code.starts_with("APIG.");
        // What decides on policies has one shape in every service of the identity service.
        let is_of_policies = self.code.starts_with("PAP5.");
        let mut body = match service {
            Some(Service::Iam) if !is_of_policies => json!({
                "error": { "code": self.status, "message": self.message, "title": self.title() },
                "error_code": self.code,
                "error_msg": self.message,
            }),
            Some(Service::Htap) | None if !is_gateway => json!({ "error_code": self.code, "error_msg": self.message }),
            _ => json!({ "error_code": self.code, "error_msg": self.message, "request_id": request_id }),
        };
        if let Some(encoded) = &self.authorization_message {
            body["encoded_authorization_message"] = encoded.as_str().into();
        }
        body
    }

    fn title(&self) -> &'static str {
        let status = http::StatusCode::from_u16(self.status).ok();
        status.and_then(|status| status.canonical_reason()).unwrap_or("Error")
    }
}
