//! Signatures of access keys: `Authorization: SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=HEX`.

use ring::{
    digest::{SHA256, digest},
    hmac,
};

use super::{Sent, canonical::canonical_request};
use crate::{
    clock::{Clock, Millis, read_signed},
    refusal::Refusal,
    world::{Access, hex, unhex},
};

const ALGORITHM: &str = "SDK-HMAC-SHA256";
const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// Names of algorithms are shorter than keys and tokens. The vendor's longest, `SDK-ECDSA-P256-SHA256`, has 21
/// characters.
const LONGEST_ALGORITHM: usize = 24;

/// How far the caller's clock may be from ours.
const LARGEST_SKEW: Millis = 15 * 60 * 1000;

/// Decides whether a request is signed by a known and valid key.
pub(super) fn verify(access: &Access, clock: &Clock, sent: &Sent<'_>, authorization: &str) -> Result<(), Refusal> {
    // Without a space no algorithm is named, and the text may be a secret.
    let (algorithm, parameters) = authorization.split_once(' ').unwrap_or(("", authorization));
    if algorithm != ALGORITHM {
        let message = format!("the algorithm {} is not known; the emulator knows {ALGORITHM}", shown(algorithm));
        return Err(Refusal::unauthenticated(&message));
    }
    let Some(claim) = Claim::parse(parameters) else {
        return Err(Refusal::unauthenticated(
            "Authorization is not SDK-HMAC-SHA256 Access=, SignedHeaders=, Signature=",
        ));
    };
    // The vendor's guide to signing names X-Sdk-Date as the one header that must be signed. Its Go SDK and its
    // Terraform provider sign no Host, and no X-Security-Token.
    let is_signed = |name: &str| claim.signed_headers.split(';').any(|signed| signed == name);
    let Some(date) = sent.header("x-sdk-date").filter(|_| is_signed("x-sdk-date")) else {
        return Err(Refusal::unauthenticated("X-Sdk-Date is missing or not signed"));
    };
    let Some(signed_at) = read_signed(date) else {
        return Err(Refusal::unauthenticated("X-Sdk-Date is not of the form YYYYMMDDTHHMMSSZ"));
    };
    if [clock.wall(), clock.now()].iter().all(|now| (now - signed_at).abs() > LARGEST_SKEW) {
        return Err(Refusal::unauthenticated(
            "Signature expired: X-Sdk-Date differs from the server's time by more than 15 minutes",
        ));
    }
    let Some(key) = access.key(claim.access) else {
        return Err(Refusal::unauthenticated("Get secretKey failed, ak not exist"));
    };
    if key.expires_at.is_some_and(|expires_at| expires_at <= clock.now()) {
        return Err(Refusal::unauthenticated("the temporary access key has expired"));
    }
    match (&key.security_token, sent.header("x-security-token")) {
        (None, _) => {}
        (Some(expected), Some(token)) if expected == token => {}
        _ => return Err(Refusal::unauthenticated("X-Security-Token does not belong to the temporary access key")),
    }
    let secret = hmac::Key::new(hmac::HMAC_SHA256, key.secret.as_bytes());
    for payload in payloads(sent)? {
        let Some(canonical) = canonical_request(sent, claim.signed_headers, &payload) else {
            return Err(Refusal::unauthenticated("a header of SignedHeaders is missing, or given more than once"));
        };
        let text = format!("{ALGORITHM}\n{date}\n{}", hex(digest(&SHA256, canonical.as_bytes()).as_ref()));
        if hmac::verify(&secret, text.as_bytes(), &claim.signature).is_ok() {
            return Ok(());
        }
    }
    Err(Refusal::unauthenticated("verify aksk signature fail"))
}

/// The ID of the access key that `Authorization` names.
pub(super) fn access_key(authorization: &str) -> Option<&str> {
    let (_, parameters) = authorization.split_once(' ')?;
    Claim::parse(parameters).map(|claim| claim.access)
}

/// The values that the signature may have for the body: its hash, or the mark for a body that is not signed.
fn payloads(sent: &Sent<'_>) -> Result<Vec<String>, Refusal> {
    let hash = hex(digest(&SHA256, sent.body).as_ref());
    let declared = sent.header("x-sdk-content-sha256").map(|declared| declared.trim_matches([' ', '\t']));
    let Some(declared) = declared.filter(|declared| !declared.is_empty()) else { return Ok(vec![hash]) };
    let is_json = sent.header("content-type").is_none_or(|name| {
        name.is_empty() || name.starts_with("application/json") || name.starts_with("application/bson")
    });
    match declared {
        // The official signer writes the hash of nothing for no body, and not for a stream that turns out to be empty.
        UNSIGNED_PAYLOAD if sent.body.is_empty() => Ok(vec![hash, UNSIGNED_PAYLOAD.to_owned()]),
        _ if sent.body.is_empty() => Ok(vec![hash]),
        UNSIGNED_PAYLOAD if is_json => Err(Refusal::unauthenticated("the body is not signed")),
        UNSIGNED_PAYLOAD => Ok(vec![UNSIGNED_PAYLOAD.to_owned()]),
        _ if declared == hash => Ok(vec![hash]),
        _ => Err(Refusal::unauthenticated("X-Sdk-Content-Sha256 is not the hash of the body")),
    }
}

/// The name of an algorithm as a message shows it: text of another form may be a secret.
fn shown(algorithm: &str) -> &str {
    let is_name = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    let is_shown = (1..=LONGEST_ALGORITHM).contains(&algorithm.len()) && is_name(algorithm);
    if is_shown { algorithm } else { "in Authorization" }
}

/// What `Authorization` claims.
struct Claim<'h> {
    access: &'h str,
    signed_headers: &'h str,
    signature: Vec<u8>,
}

impl<'h> Claim<'h> {
    /// Reads what follows the name of the algorithm.
    fn parse(parameters: &'h str) -> Option<Self> {
        let mut parts = parameters.split(',').map(str::trim);
        let access = parts.next()?.strip_prefix("Access=")?;
        let signed_headers = parts.next()?.strip_prefix("SignedHeaders=")?;
        let signature = unhex(parts.next()?.strip_prefix("Signature=")?)?;
        parts.next().is_none().then_some(Self { access, signed_headers, signature })
    }
}
