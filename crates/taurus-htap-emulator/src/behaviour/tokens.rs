//! Tokens of the identity service: what one is asked for, issued with and described as, whichever way it is got.

use serde_json::{Value, json};

use super::Call;
use crate::{
    clock::{Millis, written_in_iam},
    refusal::Refusal,
    world::{Principal, Token, TokenScope, World, id_of, user_id},
};

/// The role of every user: IAM's administrator of an account.
const ROLE: &str = "te_admin";

/// The scope that a request for a token asks for, in each of the forms of the identity API.
pub(crate) fn asked_scope(world: &World, body: &Value) -> Result<TokenScope, Refusal> {
    let Some(scope) = body.pointer("/auth/scope").filter(|scope| !scope.is_null()) else {
        return Ok(TokenScope::None);
    };
    if let Some(project) = scope.get("project") {
        let is_of_account = project.get("domain").is_none_or(|domain| is_account(world, domain));
        // A project that is not named at all is none.
        if project.get("id").is_none() && project.get("name").is_none() {
            return Ok(TokenScope::None);
        }
        let mut projects = world.projects.iter().filter(|_| is_of_account);
        let project = projects.find(|known| is_named(project, &known.id, &known.name));
        let project = project.ok_or_else(|| Refusal::unauthenticated("There is no such project."))?;
        return Ok(TokenScope::Project(project.id.clone()));
    }
    // keystoneauth1 writes the word, the guide of OpenStack's identity API an object.
    let unscoped = scope.get("unscoped").or(Some(scope).filter(|scope| *scope == "unscoped"));
    match (scope.get("domain"), unscoped) {
        (Some(domain), _) if is_account(world, domain) => Ok(TokenScope::Account),
        (Some(_), _) => Err(Refusal::unauthenticated("There is no such account.")),
        (None, Some(_)) => Ok(TokenScope::None),
        (None, None) => Err(Refusal::invalid(
            "Parameter error: body.auth.scope must have project, domain or unscoped: IAM has no other scopes.",
        )),
    }
}

/// Whether an object names the account, by ID or by name.
pub(crate) fn is_account(world: &World, named: &Value) -> bool {
    is_named(named, world.account_id(), &world.access.domain)
}

/// Whether an object names this ID, this name, or both.
pub(crate) fn is_named(named: &Value, id: &str, name: &str) -> bool {
    let fits = |field: &str, known: &str| named.get(field).is_none_or(|value| value == known);
    (named.get("id").is_some() || named.get("name").is_some()) && fits("id", id) && fits("name", name)
}

/// Issues a token, and returns its text.
pub(crate) fn issue(
    world: &mut World,
    now: Millis,
    method: &str,
    principal: Option<Principal>,
    scope: TokenScope,
) -> String {
    let text = format!("emulator-token-{}", world.new_id());
    let expires_at = now + Millis::from(world.timing.token) * 1000;
    let token = Token { scope, method: method.to_owned(), issued_at: now, expires_at };
    world.access.add_token(text.clone(), token);
    world.grants.issue(&text, principal);
    text
}

/// Issues a token that a documented operation answers.
pub(super) fn answer(
    world: &mut World,
    call: &mut Call<'_>,
    method: &str,
    principal: Option<Principal>,
) -> Result<Value, Refusal> {
    let scope = asked_scope(world, call.body)?;
    let text = issue(world, call.now, method, principal, scope);
    let catalog_at = call.query("nocatalog").is_null().then_some(call.base_url.as_str());
    let body = describe(world, &text, catalog_at)?;
    call.issued_token = Some(text);
    Ok(body)
}

/// A token as the identity service shows it; with a catalog of services, all of which are at `catalog_at`.
pub(crate) fn describe(world: &World, text: &str, catalog_at: Option<&str>) -> Result<Value, Refusal> {
    let token = world.access.token(text).ok_or_else(|| Refusal::unauthenticated("The token is not accepted."))?;
    let account = json!({ "id": world.account_id(), "name": world.access.domain });
    let mut body = json!({
        "expires_at": written_in_iam(token.expires_at),
        "issued_at": written_in_iam(token.issued_at),
        "methods": [token.method],
    });
    // Whose a federated token is, only the identity provider knows.
    if let Some(Principal::User(name)) = world.grants.principal(text) {
        body["user"] = json!({
            "id": user_id(name), "name": name, "domain": account.clone(), "password_expires_at": "",
        });
    }
    match &token.scope {
        TokenScope::None => {}
        TokenScope::Account => body["domain"] = account.clone(),
        TokenScope::Project(id) => {
            let name = world.project(id).map(|known| known.name.as_str()).unwrap_or_default();
            body["project"] = json!({ "id": id, "name": name, "domain": account.clone() });
        }
    }
    if token.scope != TokenScope::None {
        body["roles"] = json!([{ "id": id_of(ROLE), "name": ROLE }]);
    }
    if let Some(base) = catalog_at {
        body["catalog"] = catalog(world, &token.scope, base);
    }
    Ok(json!({ "token": body }))
}

/// The services that a token is good for. All of them are the emulator.
pub(crate) fn catalog(world: &World, scope: &TokenScope, base: &str) -> Value {
    let service = |kind: &str, name: &str, url: String, regions: &[&str]| {
        let endpoint = |region: &&str| {
            json!({
                "id": id_of(&format!("endpoint {kind} {region}")),
                "interface": "public",
                "region": region,
                "region_id": region,
                "url": url,
            })
        };
        let endpoints: Vec<_> = regions.iter().map(endpoint).collect();
        json!({ "id": id_of(&format!("service {kind}")), "name": name, "type": kind, "endpoints": endpoints })
    };
    let regions: Vec<_> = world.projects.iter().map(|project| project.name.as_str()).collect();
    let mut services = vec![service("identity", "iam", format!("{base}/v3"), &regions)];
    if let TokenScope::Project(id) = scope {
        let region = world.project(id).map(|project| project.name.as_str());
        services.push(service("gaussdb", "gaussdb", format!("{base}/v3/{id}"), &Vec::from_iter(region)));
    }
    services.into()
}
