//! The calls of the identity services: tokens, temporary access keys and projects.

use serde_json::{Value, json};

use super::{Call, agencies, tokens};
use crate::{
    clock::{Millis, written_in_iam, written_in_sts},
    refusal::Refusal,
    world::{AccessKey, Principal, Project, World},
};

/// How long a temporary access key is valid by default: 15 minutes from a token, an hour from an agency.
pub(super) const KEY_SECONDS: i64 = 900;
pub(super) const AGENCY_SECONDS: i64 = 3600;

/// KeystoneCreateUserTokenByPassword.
pub(super) fn token_by_password(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let text = |pointer: &str| call.body.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let name = text("/auth/identity/password/user/name");
    let is_domain = text("/auth/identity/password/user/domain/name") == world.access.domain;
    let password = world.access.users.get(name).filter(|_| is_domain);
    if password.is_none_or(|password| password != text("/auth/identity/password/user/password")) {
        return Err(Refusal::unauthenticated("The username or password is wrong."));
    }
    let principal = Some(Principal::User(name.to_owned()));
    tokens::answer(world, call, "password", principal)
}

/// CreateTokenWithIdToken.
pub(super) fn token_by_id_token(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let id_token = call.body.pointer("/auth/id_token/id").and_then(Value::as_str).unwrap_or_default();
    if call.header("X-Idp-Id").is_none_or(str::is_empty)
        || !world.access.id_tokens.iter().any(|known| known == id_token)
    {
        return Err(Refusal::unauthenticated("The identity provider does not vouch for the ID token."));
    }
    tokens::answer(world, call, "mapped", None)
}

/// CreateTemporaryAccessKey.
pub(super) fn temporary_key(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    if call.body.pointer("/auth/identity/methods/0").and_then(Value::as_str) == Some("assume_role") {
        return agencies::assume_at_iam(world, call);
    }
    let asked = call.body.pointer("/auth/identity/token").unwrap_or(&Value::Null);
    let token = asked.get("id").and_then(Value::as_str).unwrap_or_default();
    if world.access.token(token).is_none_or(|token| token.expires_at <= call.now) {
        return Err(Refusal::unauthenticated("The token is not accepted."));
    }
    let seconds = asked.get("duration_seconds").and_then(Value::as_i64).unwrap_or(KEY_SECONDS);
    let principal = world.grants.principal(token).cloned();
    Ok(issue_key(world, call, seconds, principal).of_iam())
}

/// AssumeAgencyWithOIDC.
pub(super) fn assume_agency(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let id_token = call.text("id_token").unwrap_or_default();
    if !world.access.id_tokens.iter().any(|known| known == id_token) {
        return Err(Refusal { status: 403, ..Refusal::unauthenticated("The agency does not trust the ID token.") });
    }
    let seconds = call.body.get("duration_seconds").and_then(Value::as_i64).unwrap_or(AGENCY_SECONDS);
    Ok(issue_key(world, call, seconds.clamp(900, 43_200), agency(call)).of_sts())
}

/// The agency that a call assumes, by the last part of its URN.
fn agency(call: &Call<'_>) -> Option<Principal> {
    let name = call.text("agency_urn")?.rsplit(':').next()?;
    Some(Principal::Agency(name.to_owned()))
}

/// A temporary access key that was issued.
pub(super) struct IssuedKey {
    pub(super) access: String,
    secret: String,
    token: String,
    expires_at: Millis,
}

impl IssuedKey {
    /// As IAM writes it.
    pub(super) fn of_iam(&self) -> Value {
        let expires_at = written_in_iam(self.expires_at);
        json!({
            "credential": {
                "access": self.access, "secret": self.secret, "securitytoken": self.token, "expires_at": expires_at,
            }
        })
    }

    /// As STS writes it.
    pub(super) fn of_sts(&self) -> Value {
        json!({
            "credentials": {
                "access_key_id": self.access,
                "secret_access_key": self.secret,
                "security_token": self.token,
                "expiration": written_in_sts(self.expires_at),
            }
        })
    }
}

/// Issues a temporary access key that is valid for so many seconds.
pub(super) fn issue_key(world: &mut World, call: &Call<'_>, seconds: i64, principal: Option<Principal>) -> IssuedKey {
    let access = format!("TEMPORARY{}", world.new_id()[..16].to_uppercase());
    let (secret, token) = (world.new_id(), format!("emulator-security-token-{}", world.new_id()));
    let expires_at = call.now + seconds * 1000;
    let key = AccessKey { secret: secret.clone(), security_token: Some(token.clone()), expires_at: Some(expires_at) };
    world.access.add_temporary_key(access.clone(), key);
    world.grants.issue(&access, principal);
    IssuedKey { access, secret, token, expires_at }
}

/// KeystoneListProjects.
pub(super) fn projects(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let name = call.query("name").as_str();
    // Those of the account that the caller acts in.
    let session = call.credential.and_then(|credential| world.agencies.session(credential));
    let is_of_account = |project: &Project| session.is_none_or(|session| session.account_id == project.domain_id);
    let projects = world.projects.iter().filter(|project| is_of_account(project));
    let projects = projects.filter(|project| name.is_none_or(|name| project.name == name));
    let projects: Vec<_> = projects
        .map(|known| json!({ "id": known.id, "name": known.name, "domain_id": known.domain_id, "enabled": true }))
        .collect();
    Ok(json!({ "projects": projects }))
}
