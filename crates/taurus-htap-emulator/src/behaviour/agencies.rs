//! The calls about agencies: assuming them at STS or at IAM, who is calling, and why a call was refused.

use serde_json::{Value, json};

use super::{
    Call,
    identity::{AGENCY_SECONDS, IssuedKey, KEY_SECONDS, issue_key},
};
use crate::{
    authorization::{Caller, decode, encode},
    document::Service,
    refusal::Refusal,
    world::{Account, Agency, Principal, World},
};

/// What a caller with policies must be allowed at STS, on the agency.
const ASSUME: &str = "sts:agencies:assume";

/// The longest session that is begun with a temporary access key, in seconds.
const LONGEST_IN_CHAIN: i64 = 3_600;

/// Name of the session of an agency that is assumed at IAM, which knows no names of sessions.
const NAMELESS_SESSION: &str = "emulator";

/// AssumeAgency.
pub(super) fn assume(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let urn = call.text("agency_urn").unwrap_or_default();
    let Some((account, name)) = account_and_name(urn) else { return Err(Refusal::no_agency(404, urn)) };
    let agency = trusting(world, call, Account::Id(account), name, 404)?;
    if let Some(principal) = call.credential.and_then(|credential| world.grants.principal(credential)) {
        Caller { principal, operation: call.operation, path: Vec::new() }.check_on(world, ASSUME, agency.urn())?;
    }
    if agency.external_id.as_deref().is_some_and(|expected| call.text("external_id") != Some(expected)) {
        return Err(not_trusted(world, call, &agency, "the external ID is not that of its owner"));
    }
    let seconds = call.body.get("duration_seconds").and_then(Value::as_i64).unwrap_or(AGENCY_SECONDS);
    let key = call.credential.and_then(|credential| world.access.key(credential));
    if seconds > LONGEST_IN_CHAIN && key.is_some_and(|key| key.security_token.is_some()) {
        let why = format!("duration_seconds is at most {LONGEST_IN_CHAIN} when it is asked for with a temporary key");
        return Err(Refusal::of_agency(400, &why));
    }
    if seconds > agency.max_session_seconds {
        let why = format!("duration_seconds is at most {}, the longest session of {urn}", agency.max_session_seconds);
        return Err(Refusal::of_agency(400, &why));
    }
    let session = call.text("agency_session_name").unwrap_or_default();
    let key = begin(world, call, &agency, session, seconds);
    let caller = world.caller(&key.access);
    let mut response = key.of_sts();
    response["assumed_agency"] = json!({ "urn": caller.urn, "id": caller.id });
    if let Some(source_identity) = call.text("source_identity") {
        response["source_identity"] = source_identity.into();
    }
    Ok(response)
}

/// CreateTemporaryAccessKey with the method `assume_role`.
pub(super) fn assume_at_iam(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let asked = call.body.pointer("/auth/identity/assume_role").unwrap_or(&Value::Null);
    let text = |field: &str| asked.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    let name = text("agency_name").unwrap_or_default();
    let account = match (text("domain_id"), text("domain_name")) {
        (Some(id), _) => Account::Id(id),
        (None, Some(name)) => Account::Name(name),
        (None, None) => return Err(Refusal::of_agency(400, "one of domain_id and domain_name is required")),
    };
    if call.credential.is_none() {
        return Err(Refusal::unauthenticated("an agency is assumed with a token or a signature"));
    }
    // IAM documents no 404 for this call.
    let agency = trusting(world, call, account, name, 403)?;
    let seconds = asked.get("duration_seconds").and_then(Value::as_i64).unwrap_or(KEY_SECONDS);
    Ok(begin(world, call, &agency, NAMELESS_SESSION, seconds).of_iam())
}

/// GetCallerIdentity.
pub(super) fn caller_identity(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let caller = world.caller(call.credential.unwrap_or_default());
    Ok(json!({ "account_id": caller.account_id, "principal_urn": caller.urn, "principal_id": caller.id }))
}

/// DecodeAuthorizationMessage.
pub(super) fn decode_message(_: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let decoded = call.text("encoded_message").and_then(decode);
    match decoded {
        Some(decoded) => Ok(json!({ "decoded_message": decoded })),
        None => {
            Err(Refusal { is_unknown: true, ..Refusal::of_agency(400, "encoded_message is not one of the emulator") })
        }
    }
}

/// The account's ID and the name in the URN of an agency.
fn account_and_name(urn: &str) -> Option<(&str, &str)> {
    urn.strip_prefix("iam::")?.split_once(":agency:")
}

/// The agency of this name that trusts the caller. `absent` is the status for one that does not exist.
fn trusting(world: &World, call: &Call<'_>, account: Account<'_>, name: &str, absent: u16) -> Result<Agency, Refusal> {
    let Some(agency) = world.agencies.find(account, name) else {
        let (Account::Id(of) | Account::Name(of)) = account;
        return Err(Refusal::no_agency(absent, &format!("{name} of the account {of}")));
    };
    if !agency.trusts(&world.caller(call.credential.unwrap_or_default())) {
        return Err(not_trusted(world, call, agency, "its trust policy does not name the caller"));
    }
    Ok(agency.clone())
}

fn not_trusted(world: &World, call: &Call<'_>, agency: &Agency, why: &str) -> Refusal {
    let caller = world.caller(call.credential.unwrap_or_default());
    let why = format!("{caller} may not assume {}: {why}", agency.urn());
    let encoded = encode(&json!({ "allowed": false, "principal": caller.urn, "reason": why }));
    match call.operation.service {
        Service::Iam => Refusal::denied_by_iam(&why, encoded),
        Service::Sts | Service::Htap => Refusal::denied_by_sts(&why, encoded),
    }
}

/// Issues the key of a session.
fn begin(world: &mut World, call: &Call<'_>, agency: &Agency, session: &str, seconds: i64) -> IssuedKey {
    let key = issue_key(world, call, seconds, Some(Principal::Agency(agency.name.clone())));
    world.agencies.begin(&key.access, agency, session);
    key
}
