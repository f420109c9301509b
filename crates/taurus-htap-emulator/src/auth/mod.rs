//! Whether a call is allowed, as the API gateway decides it: by a token, or by the signature of an access key.

mod canonical;
mod signature;
#[cfg(test)]
mod tests;

pub(crate) use canonical::decode_form;
use http::{HeaderMap, Method};

use crate::{
    clock::Clock,
    refusal::Refusal,
    world::{Access, Agencies, Project},
};

/// What is looked at to know who calls: the request as it was sent.
#[derive(Clone, Copy)]
pub(crate) struct Sent<'r> {
    pub(crate) method: &'r Method,
    /// Path and query, as they were sent.
    pub(crate) path: &'r str,
    pub(crate) query: &'r str,
    pub(crate) headers: &'r HeaderMap,
    pub(crate) body: &'r [u8],
}

impl<'r> Sent<'r> {
    /// The value of a header; `None` when there are several, or when it is not text.
    fn header(&self, name: &str) -> Option<&'r str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?;
        values.next().is_none().then(|| std::str::from_utf8(value.as_bytes()).ok()).flatten()
    }
}

/// The credential that a request names: a token, or the ID of an access key.
pub(crate) fn credential<'r>(sent: &Sent<'r>) -> Option<&'r str> {
    sent.header("x-auth-token").or_else(|| signature::access_key(sent.header("authorization")?))
}

/// Decides whether a call is allowed; `project` is the one in the path, if there is one.
pub(crate) fn check(
    access: &Access,
    projects: &[Project],
    agencies: &Agencies,
    clock: &Clock,
    sent: &Sent<'_>,
    project: Option<&str>,
) -> Result<(), Refusal> {
    let granted = match (sent.header("x-auth-token"), sent.header("authorization")) {
        (Some(token), _) => by_token(access, clock, token)?,
        (None, Some(authorization)) => {
            signature::verify(access, clock, sent, authorization)?;
            None
        }
        (None, None) => return Err(Refusal::unauthenticated("neither X-Auth-Token nor Authorization is there")),
    };
    let Some(project) = project else { return Ok(()) };
    let is_granted = match granted {
        Some(granted) => granted == project,
        None => {
            let session = credential(sent).and_then(|credential| agencies.session(credential));
            let is_of_account = |of: &str| session.is_none_or(|session| session.account_id == of);
            projects.iter().any(|known| known.id == project && is_of_account(&known.domain_id))
        }
    };
    match is_granted {
        true => Ok(()),
        false => Err(Refusal::no_access("The credential is not good for the project in the URL")),
    }
}

/// The project that a token is good for.
fn by_token<'a>(access: &'a Access, clock: &Clock, token: &str) -> Result<Option<&'a str>, Refusal> {
    let Some(token) = access.token(token) else { return Err(Refusal::unauthenticated("decrypt token fail")) };
    if token.expires_at <= clock.now() {
        return Err(Refusal::unauthenticated("token expires"));
    }
    // A token without a project is valid for no project: no project has the empty name.
    Ok(Some(token.project().unwrap_or_default()))
}
