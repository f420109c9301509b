//! Each source of credentials: what it gives, when it has none, and each form in which it can be invalid.

use std::{path::Path, sync::Arc};

use huaweicloud_core::{
    Context, Endpoint, Region,
    credential::{
        AssumeAgencyWithOidcCredentialProvider, Credential, CredentialChain, CredentialSource,
        EnvironmentCredentialProvider, IamPasswordCredentialProvider, IdToken, IdTokenCredentialProvider,
        InstanceMetadataCredentialProvider, PodIdentityCredentialProvider, ProfileCredentialProvider,
        ProvideCredential, ProvideCredentialDyn, StaticTokenCredentialProvider, Token,
    },
};
use integration_tests::{
    PROJECT, assert_hidden,
    broken::{Act, Broken, json as json_response, response},
    documented_task, instance,
    world::{SK, outcome, world},
};
use serde_json::{Value, json};
use taurus_htap::Client;
use tokio::time::{Duration, Instant};
use wiremock::{
    Mock, MockServer, Request, ResponseTemplate,
    matchers::{header, method, path},
};

const AK: (&str, &str) = ("HUAWEICLOUD_SDK_AK", "FAKEACCESSKEY0000001");
const SECRET: (&str, &str) = ("HUAWEICLOUD_SDK_SK", SK);
const PROFILE: &str = "/home/me/.huaweicloud/credentials";
const EXPIRY: &str = "2026-03-04T12:03:04.000000Z";

/// Outcomes one below the other, for a snapshot; addresses of this run are taken out.
#[derive(Default)]
struct Table(String);

impl Table {
    fn add(&mut self, name: &str, outcome: &str) {
        self.0.push_str(&format!("{name}\n  {}\n", outcome.replace('\n', "\n  ")));
    }
}

async fn server(responses: &[(&str, &str, ResponseTemplate)]) -> MockServer {
    let server = MockServer::start().await;
    for (verb, route, response) in responses {
        Mock::given(method(*verb)).and(path(*route)).respond_with(response.clone()).mount(&server).await;
    }
    server
}

async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("requests are recorded")
}

fn shown(requests: &[Request]) -> Vec<String> {
    requests.iter().map(|request| format!("{} {}", request.method, request.url.path())).collect()
}

fn body(request: &Request) -> Value {
    serde_json::from_slice(&request.body).expect("the body is JSON")
}

fn endpoint(server: &MockServer) -> Endpoint {
    Endpoint::parse(&server.uri()).expect("loopback")
}

fn token_response() -> ResponseTemplate {
    let token = json!({"token": {"expires_at": EXPIRY, "project": {"id": PROJECT}}});
    ResponseTemplate::new(201).insert_header("X-Subject-Token", "subject-token").set_body_json(token)
}

fn key_response() -> Value {
    json!({"credential": {"access": "FAKETEMPORARYKEY", "secret": SK, "securitytoken": "security-token", "expires_at": EXPIRY}})
}

// --- environment

#[tokio::test]
async fn environment_gives_what_is_set_in_the_documented_order() {
    let provider = EnvironmentCredentialProvider::new;
    let token = ("HUAWEICLOUD_SDK_AUTH_TOKEN", "a-token");
    assert_eq!(outcome(provider(), &world(&[]).build()).await, "absent");
    assert_eq!(
        outcome(provider(), &world(&[("HUAWEICLOUD_SDK_AK", ""), ("HUAWEICLOUD_SDK_PROJECT_ID", "p")]).build()).await,
        "absent"
    );
    assert_eq!(outcome(provider(), &world(&[AK, SECRET]).build()).await, "key FAKEACCESSKEY0000001");
    let temporary = world(&[AK, SECRET, ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "security-token")]).build();
    assert_eq!(outcome(provider(), &temporary).await, "key FAKEACCESSKEY0000001 with security-token");
    assert_eq!(outcome(provider(), &world(&[token]).build()).await, "token a-token");
    assert_eq!(outcome(provider(), &world(&[token, AK, SECRET]).build()).await, "key FAKEACCESSKEY0000001");
}

#[tokio::test]
async fn environment_sets_the_project() {
    let context = world(&[AK, SECRET, ("HUAWEICLOUD_SDK_PROJECT_ID", "a-project")]).build();
    let found = EnvironmentCredentialProvider::new().provide_credential(&context).await.unwrap().unwrap();
    assert_eq!(found.project_id(), Some("a-project"));
}

#[tokio::test]
async fn environment_asks_iam_for_a_password_and_for_an_id_token() {
    let iam = server(&[
        ("POST", "/v3/auth/tokens", token_response()),
        ("POST", "/v3.0/OS-AUTH/id-token/tokens", token_response()),
        ("POST", "/v3.0/OS-CREDENTIAL/securitytokens", ResponseTemplate::new(201).set_body_json(key_response())),
    ])
    .await;
    let uri = iam.uri();
    let password = [
        ("HUAWEICLOUD_SDK_IAM_ENDPOINT", uri.as_str()),
        ("HUAWEICLOUD_SDK_USERNAME", "me"),
        ("HUAWEICLOUD_SDK_PASSWORD", "my-secret-password"),
        ("HUAWEICLOUD_SDK_DOMAIN", "my-account"),
        ("HUAWEICLOUD_SDK_PROJECT_ID", PROJECT),
    ];
    assert_eq!(outcome(EnvironmentCredentialProvider::new(), &world(&password).build()).await, "token subject-token");
    assert_eq!(body(&requests(&iam).await[0])["auth"]["scope"], json!({"project": {"id": PROJECT}}));

    let idp = [
        ("HUAWEICLOUD_SDK_IAM_ENDPOINT", uri.as_str()),
        ("HUAWEICLOUD_SDK_IDP_ID", "idp"),
        ("HUAWEICLOUD_SDK_ID_TOKEN_FILE", "/var/id-token"),
        AK,
        SECRET,
    ];
    let context = world(&idp).file("/var/id-token", "the-id-token\n").build();
    let found = outcome(EnvironmentCredentialProvider::new(), &context).await;
    assert_eq!(found, "key FAKETEMPORARYKEY with security-token");
}

#[tokio::test]
async fn identity_endpoint_may_end_in_its_version() {
    let iam = server(&[("POST", "/v3/auth/tokens", token_response())]).await;
    let sts = server(&[("POST", "/v5/agencies/assume-with-oidc", sts_response())]).await;
    for end in ["", "/", "/v3", "/v3/"] {
        let endpoint = Endpoint::parse(&format!("{}{end}", iam.uri())).unwrap();
        let provider = password().with_project_id(PROJECT).with_endpoint(endpoint);
        assert_eq!(outcome(provider, &world(&[]).build()).await, "token subject-token", "{end}");
        let variable = world(&[]).variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", format!("{}{end}", iam.uri())).build();
        assert_eq!(outcome(password().with_project_id(PROJECT), &variable).await, "token subject-token", "{end}");
        let variable = format!("{}{}", sts.uri(), end.replace("v3", "v5"));
        let context = world(&OIDC).variable("HUAWEICLOUD_SDK_STS_ENDPOINT", variable).build();
        let provider = AssumeAgencyWithOidcCredentialProvider::from_environment(&context).unwrap().unwrap();
        assert_eq!(outcome(provider, &context).await, "key FAKESTSKEY with security-token", "{end}");
    }
}

#[tokio::test]
async fn broken_environment_is_refused_by_name() {
    let mut table = Table::default();
    for (name, variables) in [
        ("no secret", &[AK][..]),
        ("no id", &[SECRET]),
        ("security token alone", &[("HUAWEICLOUD_SDK_SECURITY_TOKEN", "my-secret-token")]),
        ("space in the id", &[("HUAWEICLOUD_SDK_AK", "A B"), SECRET]),
        ("line break after the secret", &[AK, ("HUAWEICLOUD_SDK_SK", "my-secret-key\n")]),
        ("line break in the security token", &[AK, SECRET, ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "my-secret-token\n")]),
        ("line break after the token", &[("HUAWEICLOUD_SDK_AUTH_TOKEN", "my-secret-token\n")]),
        ("id in quotes", &[("HUAWEICLOUD_SDK_AK", "\"AK1\""), SECRET]),
        ("secret in quotes", &[AK, ("HUAWEICLOUD_SDK_SK", "'my-secret-key'")]),
        ("security token in quotes", &[AK, SECRET, ("HUAWEICLOUD_SDK_SECURITY_TOKEN", "\"my-secret-token\"")]),
        ("token in quotes", &[("HUAWEICLOUD_SDK_AUTH_TOKEN", "\"my-secret-token\"")]),
        ("no password and no account", &[("HUAWEICLOUD_SDK_USERNAME", "me")]),
        ("identity provider without a token", &[("HUAWEICLOUD_SDK_IDP_ID", "idp")]),
        (
            "file of the token is not there",
            &[("HUAWEICLOUD_SDK_IDP_ID", "idp"), ("HUAWEICLOUD_SDK_ID_TOKEN_FILE", "/var/none")],
        ),
        (
            "file of the token is empty",
            &[("HUAWEICLOUD_SDK_IDP_ID", "idp"), ("HUAWEICLOUD_SDK_ID_TOKEN_FILE", "/var/empty")],
        ),
        (
            "neither region nor project for a password",
            &[
                ("HUAWEICLOUD_SDK_USERNAME", "me"),
                ("HUAWEICLOUD_SDK_PASSWORD", "my-secret-password"),
                ("HUAWEICLOUD_SDK_DOMAIN", "my-account"),
            ],
        ),
    ] {
        let context = world(variables).file("/var/empty", " \n").build();
        table.add(name, &outcome(EnvironmentCredentialProvider::new(), &context).await);
    }
    insta::assert_snapshot!(table.0);
    assert!(!table.0.contains("my-secret") && !table.0.contains(SK), "{}", table.0);
}

#[cfg(unix)]
#[tokio::test]
async fn environment_that_is_not_text_is_refused_by_name() {
    use std::os::unix::ffi::OsStringExt;
    let context = Context::builder().variable("HUAWEICLOUD_SDK_AK", std::ffi::OsString::from_vec(vec![0xff])).build();
    let message = outcome(EnvironmentCredentialProvider::new(), &context).await;
    assert_eq!(message, "Credential: the variable HUAWEICLOUD_SDK_AK is not UTF-8");
}

// --- profile

#[tokio::test]
async fn profile_gives_its_credential() {
    for (text, expected) in [
        ("[basic]\nak = AK1\nsk = SK1\n", "key AK1"),
        (
            "\u{feff}# mine\n[global]\nak=AK9\nsk=SK9\n\n[basic]\n; yes\n  AK: AK1  \n  Sk=S=K:1%\nsecurity_token = t\nunknown = 1",
            "key AK1 with t",
        ),
        ("[basic]\r\nak = AK1\r\nsk = SK1\r\n", "key AK1"),
        // Neither a comment nor quotes, and other sections and keys are not ours.
        ("[basic]\nak = AK1\nsk = SK1'2\nname = \"mine\" # yes\n[other]\nak = \"AK9\" # no\n", "key AK1"),
    ] {
        let context = world(&[]).home("/home/me").file(PROFILE, text).build();
        assert_eq!(outcome(ProfileCredentialProvider::new(), &context).await, expected, "{text}");
    }
    let context = world(&[("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/etc/mine")])
        .home("/home/me")
        .file(PROFILE, "[basic]\nak = AK1\nsk = SK1\n")
        .file("/etc/mine", "[basic]\nak = AK2\nsk = SK2\nproject_id = a-project\n")
        .build();
    assert_eq!(outcome(ProfileCredentialProvider::new(), &context).await, "key AK2");
    let found = ProfileCredentialProvider::new().provide_credential(&context).await.unwrap().unwrap();
    assert_eq!(found.project_id(), Some("a-project"));
}

#[tokio::test]
async fn profile_asks_iam_for_an_id_token() {
    let iam = server(&[
        ("POST", "/v3.0/OS-AUTH/id-token/tokens", token_response()),
        ("POST", "/v3.0/OS-CREDENTIAL/securitytokens", ResponseTemplate::new(201).set_body_json(key_response())),
    ])
    .await;
    let text = format!("[basic]\nidp_id = idp\nid_token_file = /var/id-token\niam_endpoint = {}\n", iam.uri());
    let context = world(&[]).home("/home/me").file(PROFILE, text).file("/var/id-token", "the-id-token").build();
    let found = outcome(ProfileCredentialProvider::new(), &context).await;
    assert_eq!(found, "key FAKETEMPORARYKEY with security-token");
}

#[tokio::test]
async fn profile_that_is_not_there_is_absent() {
    assert_eq!(outcome(ProfileCredentialProvider::new(), &world(&[]).build()).await, "absent");
    assert_eq!(outcome(ProfileCredentialProvider::new(), &world(&[]).home("/home/me").build()).await, "absent");
    for text in ["", "# nothing\n", "[global]\nak = AK9\nsk = SK9\n"] {
        let context = world(&[]).home("/home/me").file(PROFILE, text).build();
        assert_eq!(outcome(ProfileCredentialProvider::new(), &context).await, "absent", "{text}");
    }
}

#[tokio::test]
async fn broken_profile_is_refused_with_its_place() {
    let mut table = Table::default();
    for (name, text) in [
        ("no secret", &b"[basic]\nak = AK1\n"[..]),
        ("empty secret", b"[basic]\nak = AK1\nsk =\n"),
        ("no id", b"[basic]\nsk = my-secret\n"),
        ("nothing", b"[basic]\nproject_id = p\n"),
        ("no file of the token", b"[basic]\nidp_id = idp\n"),
        ("other section", b"[default]\nak = AK1\nsk = my-secret\n"),
        ("other case", b"[Basic]\nak = AK1\nsk = my-secret\n"),
        ("no section", b"ak = AK1\nsk = my-secret\n"),
        ("no key", b"[basic]\n\nak AK1\nsk my-secret\n"),
        ("empty key", b"[basic]\n= my-secret\n"),
        ("key twice", b"[basic]\nak = AK1\nsk = my-secret\nAK = AK2\n"),
        ("section twice", b"[basic]\nak = AK1\n[basic]\nsk = my-secret\n"),
        ("open bracket", b"[basic\nak = AK1\n"),
        ("bad id", b"[basic]\nak = A,K\nsk = my-secret\n"),
        ("bad token", b"[basic]\nak = AK1\nsk = my-secret\nsecurity_token = my secret\n"),
        ("bad endpoint", b"[basic]\nidp_id = idp\nid_token_file = /f\niam_endpoint = iam.example\n"),
        ("value in quotes", b"[basic]\nak = \"AK1\"\nsk = my-secret\n"),
        ("value in other quotes", b"[basic]\nak = AK1\nsk='my-secret'\n"),
        ("value in typographic quotes", "[basic]\nak = AK1\nsk = “my-secret”\n".as_bytes()),
        ("half a quote", b"[basic]\nak = AK1\nsk = my-secret\"\n"),
        ("quotes in a path", b"[basic]\nidp_id = idp\nid_token_file = '/my file'\n"),
        ("key in quotes", b"[basic]\nak = AK1\n'sk' = my-secret\n"),
        ("comment after the key", b"[basic]\nak = AK1 # mine\nsk = my-secret\n"),
        ("other comment after the key", b"[basic]\nak = AK1\nsk = my-secret\t; mine\n"),
        ("comment right after the key", b"[basic]\nak = AK1\nsk = my-secret#mine\n"),
        ("other comment right after the key", b"[basic]\nak = AK1;mine\nsk = my-secret\n"),
        ("comment in place of the key", b"[basic]\nak = AK1\nsk = #my-secret\n"),
        ("comment after quotes", b"[basic]\nak = \"AK1\" # mine\nsk = my-secret\n"),
        ("comment after the project", b"[basic]\nak = AK1\nsk = my-secret\nproject_id = p #mine\n"),
        ("comment after the section", b"[basic] # mine\nak = AK1\nsk = my-secret\n"),
        ("words after the key", b"[basic]\nak = AK1\nsk = my-secret // mine\n"),
        ("not text", b"[basic]\nak = \xff\n"),
    ] {
        let context = world(&[]).home("/home/me").file(PROFILE, text).build();
        table.add(name, &outcome(ProfileCredentialProvider::new(), &context).await);
    }
    let context = world(&[("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/etc/none")]).build();
    table.add("named, but not there", &outcome(ProfileCredentialProvider::new(), &context).await);
    let path = ProfileCredentialProvider::new().with_path("/etc/none");
    table.add("set, but not there", &outcome(path, &context).await);
    insta::assert_snapshot!(table.0);
    assert!(!table.0.contains("my-secret"), "{}", table.0);
}

// --- IAM user and password

fn password() -> IamPasswordCredentialProvider {
    IamPasswordCredentialProvider::new("IAMUser", "IAMPassword", "IAMDomain")
}

#[tokio::test]
async fn password_sends_the_documented_request_and_reads_its_response() {
    let iam = server(&[("POST", "/v3/auth/tokens", token_response())]).await;
    let provider = password().with_endpoint(endpoint(&iam)).with_project_name("cn-north-4");
    let found = provider.provide_credential(&world(&[]).build()).await.unwrap().unwrap();
    assert_eq!(integration_tests::world::shown(&found), "token subject-token");
    assert_eq!(found.project_id(), Some("0483b6b16e954cb88930a360d2c4e663"));
    let expiry = std::time::UNIX_EPOCH + std::time::Duration::from_secs(integration_tests::world::NOW + 86_400);
    assert_eq!(found.expires_at(), Some(expiry));

    let document = spec_document::Document::parse("spec/iam.yaml", include_str!("../../spec/iam.yaml")).unwrap();
    let documented = document.operation("KeystoneCreateUserTokenByPassword").unwrap().request_examples()[0].1.clone();
    let sent = &requests(&iam).await[0];
    assert_eq!(body(sent), documented);
    for name in ["x-auth-token", "authorization"] {
        assert!(!sent.headers.contains_key(name), "{name} was sent");
    }
}

#[tokio::test]
async fn password_takes_the_project_of_the_client_or_of_its_region() {
    let iam = server(&[("POST", "/v3/auth/tokens", token_response())]).await;
    let region = Region::new("cn-north-9").unwrap();
    let provider = || password().with_endpoint(endpoint(&iam));
    let world = world(&[]).build().with_region(region);
    outcome(provider(), &world).await;
    outcome(provider(), &world.clone().with_project_id("of-client")).await;
    outcome(provider().with_project_id("own"), &world.with_project_id("of-client")).await;
    let scopes: Vec<_> =
        requests(&iam).await.iter().map(|request| body(request)["auth"]["scope"]["project"].clone()).collect();
    assert_eq!(scopes, [json!({"name": "cn-north-9"}), json!({"id": "of-client"}), json!({"id": "own"})]);
}

#[tokio::test]
async fn password_gives_a_token_whatever_its_expiry_looks_like() {
    let epoch = std::time::UNIX_EPOCH;
    for (expires_at, expected) in [
        (json!("tomorrow"), None),
        (json!(""), None),
        (json!(null), None),
        (
            json!(integration_tests::world::NOW + 60),
            Some(epoch + Duration::from_secs(integration_tests::world::NOW + 60)),
        ),
        (json!("2026-03-04T20:03:04+08:00"), Some(epoch + Duration::from_secs(integration_tests::world::NOW + 86_400))),
    ] {
        let response = ResponseTemplate::new(201).insert_header("X-Subject-Token", "subject-token");
        let response = response.set_body_json(json!({"token": {"expires_at": expires_at, "project": {"id": "p"}}}));
        let iam = server(&[("POST", "/v3/auth/tokens", response)]).await;
        let provider = password().with_endpoint(endpoint(&iam)).with_project_id("p");
        let found = provider.provide_credential(&world(&[]).build()).await.unwrap().unwrap();
        assert_eq!(integration_tests::world::shown(&found), "token subject-token");
        assert_eq!(found.expires_at(), expected, "{expires_at}");
    }
}

#[tokio::test]
async fn token_for_another_project_than_the_one_asked_for_is_refused() {
    let by_id = || password().with_project_id("asked");
    let by_name = || password().with_project_name("cn-north-4");
    for (provider, project, refusal) in [
        (by_id(), json!({"id": "asked", "name": "any"}), None),
        (by_id(), json!({"name": "any"}), None),
        (by_id(), json!({"id": "other", "name": "any"}), Some(r#"with the ID "asked", and gave one for "other""#)),
        (by_name(), json!({"id": "any", "name": "cn-north-4"}), None),
        (by_name(), json!({"id": "any"}), None),
        (by_name(), json!(null), Some(r#"with the name "cn-north-4", and gave one that is not for a project"#)),
        (by_id(), json!(null), Some(r#"with the ID "asked", and gave one that is not for a project"#)),
        (
            by_name(),
            json!({"id": "any", "name": "cn-north-4_x\n"}),
            Some(r#"with the name "cn-north-4", and gave one for "cn-north-4_x ""#),
        ),
    ] {
        let response = ResponseTemplate::new(201).insert_header("X-Subject-Token", "my-secret-token");
        let response = response.set_body_json(json!({"token": {"expires_at": EXPIRY, "project": project}}));
        let iam = server(&[("POST", "/v3/auth/tokens", response)]).await;
        let found = outcome(provider.with_endpoint(endpoint(&iam)), &world(&[]).build()).await;
        let expected = match refusal {
            None => "token my-secret-token".to_owned(),
            Some(refusal) => format!(
                "Credential: the identity service was asked for a token for the project {refusal}; check the project, and the endpoint \
                 of the identity service"
            ),
        };
        assert_eq!(found, expected, "{project}");
    }
}

#[tokio::test]
async fn password_refused_by_iam_is_an_error_with_its_reason() {
    let mut table = Table::default();
    let refusal =
        json!({"error": {"code": 401, "message": "The username or password is wrong.", "title": "Unauthorized"}});
    for (name, response) in [
        ("refused", ResponseTemplate::new(401).set_body_json(refusal).insert_header("X-Request-Id", "r")),
        ("no token", ResponseTemplate::new(201).set_body_json(json!({"token": {}}))),
    ] {
        let iam = server(&[("POST", "/v3/auth/tokens", response)]).await;
        let provider = password().with_endpoint(endpoint(&iam)).with_project_id("p");
        table.add(name, &outcome(provider, &world(&[]).build()).await);
        assert_eq!(requests(&iam).await.len(), 1, "{name}");
    }
    insta::assert_snapshot!(table.0);
    assert!(!table.0.contains("IAMPassword") && !table.0.contains("my-secret"), "{}", table.0);
}

// --- ID token

#[tokio::test]
async fn id_token_becomes_a_token_and_then_a_temporary_key() {
    let iam = server(&[
        ("POST", "/v3.0/OS-AUTH/id-token/tokens", token_response()),
        ("POST", "/v3.0/OS-CREDENTIAL/securitytokens", ResponseTemplate::new(201).set_body_json(key_response())),
    ])
    .await;
    let provider =
        IdTokenCredentialProvider::new("idp", IdToken::Text("the-id-token".into())).with_endpoint(endpoint(&iam));
    let found = provider.provide_credential(&world(&[]).build()).await.unwrap().unwrap();
    assert_eq!(integration_tests::world::shown(&found), "key FAKETEMPORARYKEY with security-token");
    let Credential::AccessKey(key) = found else { panic!("{found:?}") };
    assert_eq!(key.iam_endpoint(), Some(&endpoint(&iam)), "the project is asked for where the key is from");
    let sent = requests(&iam).await;
    assert_eq!(sent[0].headers["x-idp-id"], "idp");
    assert_eq!(body(&sent[0]), json!({"auth": {"id_token": {"id": "the-id-token"}}}));
    let identity = json!({"methods": ["token"], "token": {"id": "subject-token", "duration_seconds": 21_600}});
    assert_eq!(body(&sent[1]), json!({"auth": {"identity": identity}}));
}

// --- OIDC

const OIDC: [(&str, &str); 3] = [
    ("HUAWEICLOUD_OIDC_PROVIDER_URN", "provider-urn"),
    ("HUAWEICLOUD_OIDC_AGENCY_URN", "agency-urn"),
    ("HUAWEICLOUD_OIDC_ID_TOKEN", "my-secret-id-token"),
];

fn sts_response() -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(json!({"credentials": {
        "access_key_id": "FAKESTSKEY", "secret_access_key": SK, "security_token": "security-token", "expiration": EXPIRY,
    }}))
}

#[tokio::test]
async fn oidc_assumes_the_agency() {
    let sts = server(&[("POST", "/v5/agencies/assume-with-oidc", sts_response())]).await;
    let context = world(&OIDC)
        .variable("HUAWEICLOUD_SDK_STS_ENDPOINT", sts.uri())
        .variable("HUAWEICLOUD_OIDC_POLICY_IDS", "one, two,")
        .variable("HUAWEICLOUD_OIDC_DURATION_SECONDS", "900")
        .build();
    let provider = AssumeAgencyWithOidcCredentialProvider::from_environment(&context).unwrap().unwrap();
    assert!(!format!("{provider:?}").contains("my-secret"), "{provider:?}");
    assert_eq!(outcome(provider, &context).await, "key FAKESTSKEY with security-token");
    let expected = json!({
        "provider_urn": "provider-urn", "agency_urn": "agency-urn", "agency_session_name": "oidc-sts-session",
        "id_token": "my-secret-id-token", "duration_seconds": 900, "policy_ids": ["one", "two"],
    });
    assert_eq!(body(&requests(&sts).await[0]), expected);
}

#[tokio::test]
async fn oidc_reads_the_file_anew_each_time() {
    let sts = server(&[("POST", "/v5/agencies/assume-with-oidc", sts_response())]).await;
    let mut variables = OIDC;
    variables[2] = ("HUAWEICLOUD_OIDC_TOKEN_FILE", "/var/token");
    for token in ["first", "second"] {
        let world = world(&variables).variable("HUAWEICLOUD_SDK_STS_ENDPOINT", sts.uri()).file("/var/token", token);
        let context = world.build();
        let provider = AssumeAgencyWithOidcCredentialProvider::from_environment(&context).unwrap().unwrap();
        outcome(provider, &context).await;
    }
    let sent: Vec<_> = requests(&sts).await.iter().map(|request| body(request)["id_token"].clone()).collect();
    assert_eq!(sent, ["first", "second"]);
}

#[tokio::test]
async fn broken_oidc_configuration_is_refused_by_name() {
    let mut table = Table::default();
    let describe = |context: &Context| match AssumeAgencyWithOidcCredentialProvider::from_environment(context) {
        Ok(found) => format!("{:?}", found.is_some()),
        Err(error) => integration_tests::describe(&error),
    };
    table.add("not set", &describe(&world(&[]).build()));
    for (index, (name, _)) in OIDC.iter().enumerate() {
        table.add(&format!("{name} alone"), &describe(&world(&OIDC[index..=index]).build()));
    }
    table.add("no token", &describe(&world(&OIDC[..2]).build()));
    let context = world(&OIDC).variable("HUAWEICLOUD_OIDC_DURATION_SECONDS", "an hour").build();
    table.add("bad duration", &describe(&context));

    let refusal = json!({"error_code": "STS5.1003", "error_msg": "The ID token has expired."});
    let response = ResponseTemplate::new(403).set_body_json(refusal);
    let sts = server(&[("POST", "/v5/agencies/assume-with-oidc", response)]).await;
    let context = world(&OIDC).variable("HUAWEICLOUD_SDK_STS_ENDPOINT", sts.uri()).build();
    let provider = AssumeAgencyWithOidcCredentialProvider::from_environment(&context).unwrap().unwrap();
    table.add("refused", &outcome(provider, &context).await);
    insta::assert_snapshot!(table.0);
    assert!(!table.0.contains("my-secret"), "{}", table.0);
}

// --- metadata

const TOKEN_ROUTE: &str = "/meta-data/latest/api/token";
const KEY_ROUTE: &str = "/openstack/latest/securitykey";

fn metadata(server: &MockServer) -> InstanceMetadataCredentialProvider {
    InstanceMetadataCredentialProvider::new().with_endpoint(endpoint(server))
}

fn key_ok() -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(key_response())
}

#[tokio::test]
async fn metadata_gives_the_key_of_the_agency_and_keeps_its_token() {
    let server = MockServer::start().await;
    Mock::given(method("PUT"))
        .and(path(TOKEN_ROUTE))
        .and(header("x-metadata-token-ttl-seconds", "21600"))
        .respond_with(ResponseTemplate::new(200).set_body_string("metadata-token"))
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path(KEY_ROUTE))
        .and(header("x-metadata-token", "metadata-token"))
        .respond_with(key_ok())
        .mount(&server)
        .await;
    let (provider, context) = (metadata(&server), world(&[]).build());
    for _ in 0..2 {
        let found = provider.provide_credential(&context).await.unwrap().unwrap();
        assert_eq!(integration_tests::world::shown(&found), "key FAKETEMPORARYKEY with security-token");
        assert!(found.expires_at().is_some());
    }
    let (put, get) = (format!("PUT {TOKEN_ROUTE}"), format!("GET {KEY_ROUTE}"));
    assert_eq!(shown(&requests(&server).await), [put, get.clone(), get]);
}

#[tokio::test]
async fn metadata_service_without_tokens_is_asked_without_one() {
    for status in [404, 405, 503] {
        let server = server(&[("PUT", TOKEN_ROUTE, ResponseTemplate::new(status)), ("GET", KEY_ROUTE, key_ok())]).await;
        let found = outcome(metadata(&server), &world(&[]).build()).await;
        assert_eq!(found, "key FAKETEMPORARYKEY with security-token", "{status}");
        let sent = requests(&server).await;
        assert_eq!(sent.len(), 2, "{status}");
        assert!(!sent[1].headers.contains_key("x-metadata-token"), "{status}");
    }
}

#[tokio::test]
async fn call_with_a_key_of_a_metadata_service_without_tokens_shows_no_secret() {
    let metadata_service =
        server(&[("PUT", TOKEN_ROUTE, ResponseTemplate::new(404)), ("GET", KEY_ROUTE, key_ok())]).await;
    let refusal = response("403 Forbidden", "text/plain", format!("{SK} security-token").as_bytes());
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}")), Act::Send(refusal)]).await;
    let client = Client::builder()
        .context(world(&[]).build())
        .endpoint(service.uri())
        .project_id(PROJECT)
        .credentials(metadata(&metadata_service))
        .build()
        .unwrap();
    let (instance, task) = (instance(&client), documented_task());
    let report = instance.replication().check_table_config(&task).send().await.unwrap();
    let error = instance.replication().check_table_config(&task).send().await.unwrap_err();
    assert_eq!((error.is_forbidden(), error.attempts()), (true, 1), "{error}");
    for secret in [SK, "security-token"] {
        assert_hidden(secret, &error);
        let shown = format!("{client:?}{client:#?}{report:?}{report:#?}");
        assert!(!shown.contains(secret), "{shown}");
    }

    let heads = service.heads();
    assert_eq!(heads.len(), 2);
    for head in heads {
        assert!(head.contains("authorization: SDK-HMAC-SHA256 Access=FAKETEMPORARYKEY, "), "{head}");
        assert!(head.contains("x-security-token: security-token"), "{head}");
    }
    assert_eq!(shown(&requests(&metadata_service).await), [format!("PUT {TOKEN_ROUTE}"), format!("GET {KEY_ROUTE}")]);
}

#[tokio::test]
async fn metadata_service_that_is_silent_is_absent_after_three_seconds() {
    const TIMEOUT: Duration = Duration::from_secs(3);
    let silent = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let provider = InstanceMetadataCredentialProvider::new().with_endpoint(Endpoint::parse(&silent.uri()).unwrap());
    let begun = Instant::now();
    let heard = async {
        silent.requested(1).await;
        // From here on no time passes but what the provider waits for.
        tokio::time::pause();
        Instant::now()
    };
    let (found, heard) = tokio::join!(async { outcome(provider, &world(&[]).build()).await }, heard);
    assert_eq!((found.as_str(), silent.requests()), ("absent", 1));
    // Counted is from a time between these two, on a clock of milliseconds.
    assert!(begun.elapsed() >= TIMEOUT && heard.elapsed() <= TIMEOUT + Duration::from_millis(2));
}

#[tokio::test]
async fn metadata_token_that_is_refused_is_asked_anew_once() {
    let server = MockServer::start().await;
    Mock::given(method("PUT"))
        .respond_with(ResponseTemplate::new(200).set_body_string("old"))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    Mock::given(method("PUT")).respond_with(ResponseTemplate::new(200).set_body_string("new")).mount(&server).await;
    Mock::given(method("GET")).and(header("x-metadata-token", "new")).respond_with(key_ok()).mount(&server).await;
    Mock::given(method("GET")).respond_with(ResponseTemplate::new(401)).mount(&server).await;
    assert_eq!(outcome(metadata(&server), &world(&[]).build()).await, "key FAKETEMPORARYKEY with security-token");
    let (put, get) = (format!("PUT {TOKEN_ROUTE}"), format!("GET {KEY_ROUTE}"));
    assert_eq!(shown(&requests(&server).await), [put.clone(), get.clone(), put, get]);
}

#[tokio::test]
async fn metadata_service_that_is_not_there_or_has_no_agency_is_absent() {
    let unreachable = Endpoint::parse("http://127.0.0.1:1").unwrap();
    let provider = InstanceMetadataCredentialProvider::new().with_endpoint(unreachable);
    assert_eq!(outcome(provider, &world(&[]).build()).await, "absent");

    let no_agency = ResponseTemplate::new(401).set_body_string("Please configure Cloud Service Agency first.");
    for key in [no_agency, ResponseTemplate::new(404)] {
        let token = ResponseTemplate::new(200).set_body_string("t");
        let server = server(&[("PUT", TOKEN_ROUTE, token), ("GET", KEY_ROUTE, key)]).await;
        assert_eq!(outcome(metadata(&server), &world(&[]).build()).await, "absent");
        assert_eq!(requests(&server).await.len(), 2);
    }
}

#[tokio::test]
async fn metadata_service_of_another_cloud_is_absent() {
    for status in [400, 403] {
        let foreign =
            server(&[("PUT", TOKEN_ROUTE, ResponseTemplate::new(status)), ("GET", KEY_ROUTE, key_ok())]).await;
        assert_eq!(outcome(metadata(&foreign), &world(&[]).build()).await, "absent", "{status}");
        assert_eq!(shown(&requests(&foreign).await), [format!("PUT {TOKEN_ROUTE}")], "{status}");
    }
}

#[tokio::test]
async fn broken_metadata_service_is_an_error() {
    let mut table = Table::default();
    let token = || ResponseTemplate::new(200).set_body_string("my-secret-token");
    for (name, put, get) in [
        ("no token for an odd reason", ResponseTemplate::new(500), key_ok()),
        ("token with a line break", ResponseTemplate::new(200).set_body_string("my-secret\ntoken"), key_ok()),
        ("key not given", token(), ResponseTemplate::new(500)),
        ("refused again", token(), ResponseTemplate::new(401)),
        ("wants a token, gives none", ResponseTemplate::new(404), ResponseTemplate::new(401)),
        ("no JSON", token(), ResponseTemplate::new(200).set_body_string("<html>my-secret</html>")),
        ("no key", token(), ResponseTemplate::new(200).set_body_json(json!({"credential": {}}))),
        ("no secret", token(), ResponseTemplate::new(200).set_body_json(json!({"credential": {"access": "AK"}}))),
        (
            "bad secret",
            token(),
            ResponseTemplate::new(200).set_body_json(json!({"credential": {"access": "AK", "secret": ""}})),
        ),
    ] {
        let server = server(&[("PUT", TOKEN_ROUTE, put), ("GET", KEY_ROUTE, get)]).await;
        table.add(name, &outcome(metadata(&server), &world(&[]).build()).await);
    }
    insta::assert_snapshot!(table.0);
    assert!(!table.0.contains("my-secret"), "{}", table.0);
}

// --- pod identity

const POD_URI: &str = "HC_CONTAINER_CREDENTIALS_FULL_URI";
const POD_FILE: (&str, &str) = ("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/var/pod-token");

#[tokio::test]
async fn pod_identity_sends_its_token_and_gets_a_key() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/v1/credentials"))
        .and(header("authorization", "the-pod-token"))
        .respond_with(key_ok())
        .mount(&server)
        .await;
    let uri = format!("{}/v1/credentials", server.uri());
    let context = world(&[(POD_URI, &uri), POD_FILE]).file("/var/pod-token", "the-pod-token\n").build();
    let found = outcome(PodIdentityCredentialProvider::new(), &context).await;
    assert_eq!(found, "key FAKETEMPORARYKEY with security-token");
    assert_eq!(body(&requests(&server).await[0]), json!({}));
}

#[tokio::test]
async fn pod_identity_reads_the_file_anew_each_time() {
    let server = server(&[("POST", "/", key_ok())]).await;
    let uri = server.uri();
    let provider = PodIdentityCredentialProvider::new();
    for token in ["first", "second"] {
        let context = world(&[(POD_URI, &uri), POD_FILE]).file("/var/pod-token", token).build();
        provider.provide_credential(&context).await.unwrap().unwrap();
    }
    let sent: Vec<_> = requests(&server).await.iter().map(|request| request.headers["authorization"].clone()).collect();
    assert_eq!(sent, ["first", "second"]);
}

#[tokio::test]
async fn unset_pod_identity_is_absent_and_a_broken_one_is_an_error() {
    assert_eq!(outcome(PodIdentityCredentialProvider::new(), &world(&[]).build()).await, "absent");
    let mut table = Table::default();
    let (refusing, odd) = (
        server(&[("POST", "/", ResponseTemplate::new(403))]).await,
        server(&[("POST", "/", ResponseTemplate::new(200).set_body_string("my-secret"))]).await,
    );
    let (refusing, odd) = (refusing.uri(), odd.uri());
    for (name, variables) in [
        ("no file", &[(POD_URI, "http://127.0.0.1:1")][..]),
        ("no URI", &[POD_FILE]),
        ("no URL", &[(POD_URI, "my host"), POD_FILE]),
        ("plain HTTP to far away", &[(POD_URI, "http://8.8.8.8/"), POD_FILE]),
        ("plain HTTP to a name", &[(POD_URI, "http://pods.example/"), POD_FILE]),
        (
            "file is not there",
            &[(POD_URI, "http://127.0.0.1:1"), ("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/var/none")],
        ),
        ("no server", &[(POD_URI, "http://127.0.0.1:1"), POD_FILE]),
        ("refused", &[(POD_URI, refusing.as_str()), POD_FILE]),
        ("no key", &[(POD_URI, odd.as_str()), POD_FILE]),
    ] {
        let context = world(variables).file("/var/pod-token", "my-secret-token").build();
        table.add(name, &outcome(PodIdentityCredentialProvider::new(), &context).await);
    }
    insta::assert_snapshot!(table.0);
    assert!(!table.0.contains("my-secret"), "{}", table.0);
}

// --- chain

#[tokio::test]
async fn chain_takes_the_first_source_that_has_one_and_asks_no_other() {
    let sts = server(&[("POST", "/v5/agencies/assume-with-oidc", sts_response())]).await;
    let meta = server(&[("PUT", TOKEN_ROUTE, ResponseTemplate::new(404)), ("GET", KEY_ROUTE, key_ok())]).await;
    let pod =
        server(&[("POST", "/", ResponseTemplate::new(200).set_body_json(json!({"access": "PODKEY", "secret": SK})))])
            .await;
    let (sts_uri, pod_uri) = (sts.uri(), pod.uri());
    let oidc = [OIDC[0], OIDC[1], OIDC[2], ("HUAWEICLOUD_SDK_STS_ENDPOINT", sts_uri.as_str())];
    let environment = [AK, SECRET];
    let pods = [(POD_URI, pod_uri.as_str()), POD_FILE];
    let profile = "[basic]\nak = PROFILEKEY\nsk = SK1\n";
    let chain = |metadata: InstanceMetadataCredentialProvider| {
        CredentialChain::default().with(CredentialSource::INSTANCE_METADATA, metadata)
    };
    let nowhere =
        || InstanceMetadataCredentialProvider::new().with_endpoint(Endpoint::parse("http://127.0.0.1:1").unwrap());
    let world = |groups: &[&[(&str, &str)]]| world(&groups.concat()).home("/home/me").file("/var/pod-token", "t");

    let all = world(&[&oidc, &environment, &pods]).file(PROFILE, profile).build();
    assert_eq!(outcome(chain(metadata(&meta)), &all).await, "key FAKESTSKEY with security-token");
    let rest = world(&[&environment, &pods]).file(PROFILE, profile).build();
    assert_eq!(outcome(chain(metadata(&meta)), &rest).await, "key FAKEACCESSKEY0000001");
    let rest = world(&[&pods]).file(PROFILE, profile).build();
    assert_eq!(outcome(chain(metadata(&meta)), &rest).await, "key PROFILEKEY");
    assert_eq!(requests(&meta).await.len() + requests(&pod).await.len(), 0);
    let rest = world(&[&pods]).build();
    assert_eq!(outcome(chain(metadata(&meta)), &rest).await, "key FAKETEMPORARYKEY with security-token");
    assert_eq!(requests(&pod).await.len(), 0);
    assert_eq!(outcome(chain(nowhere()), &rest).await, "key PODKEY");
}

#[tokio::test]
async fn chain_is_extended_reordered_and_shortened() {
    let context = world(&[AK, SECRET]).home("/home/me").file(PROFILE, "[basic]\nak = PROFILEKEY\nsk = SK1\n").build();
    let token = || StaticTokenCredentialProvider::new(Token::new("of-the-vault").unwrap());
    let vault = || CredentialSource::new("a vault", "vault.example");
    let profile = || ProfileCredentialProvider::new();
    let chain = CredentialChain::default;
    let names = |chain: &CredentialChain| chain.sources().map(|source| source.name.to_string()).collect::<Vec<_>>();

    assert_eq!(outcome(chain().last(vault(), token()), &context).await, "key FAKEACCESSKEY0000001");
    assert_eq!(outcome(chain().first(vault(), token()), &context).await, "token of-the-vault");
    assert_eq!(outcome(chain().first(CredentialSource::PROFILE, profile()), &context).await, "key PROFILEKEY");
    let moved = chain().first(CredentialSource::PROFILE, profile());
    assert_eq!((names(&moved).len(), names(&moved)[0].as_str()), (6, "a profile"));
    let replaced = chain().with(CredentialSource::ENVIRONMENT, token());
    assert_eq!(names(&replaced), names(&chain()));
    assert_eq!(outcome(replaced, &context).await, "token of-the-vault");
    assert_eq!(outcome(chain().without(&CredentialSource::ENVIRONMENT), &context).await, "key PROFILEKEY");
    let shared: Arc<dyn ProvideCredentialDyn> = Arc::new(token());
    let only = CredentialChain::empty().with(vault(), Arc::clone(&shared));
    assert_eq!(outcome(only, &context).await, "token of-the-vault");
    assert_eq!(outcome(shared, &context).await, "token of-the-vault");

    let nothing = CredentialChain::empty().last(CredentialSource::PROFILE, profile()).last(vault(), Absent);
    assert_eq!(
        outcome(nothing, &world(&[]).home("/home/me").build()).await,
        "Credential: no credential was found. Looked for: a profile (/home/me/.huaweicloud/credentials); a vault \
         (vault.example). Write the profile"
    );
    assert_eq!(
        outcome(CredentialChain::empty(), &context).await,
        "Credential: no credential was found: the chain has no source"
    );
}

/// Has none.
#[derive(Debug)]
struct Absent;

impl ProvideCredential for Absent {
    async fn provide_credential(&self, _context: &Context) -> huaweicloud_core::Result<Option<Credential>> {
        Ok(None)
    }
}

#[test]
fn context_is_the_real_world_but_for_what_is_put_in_its_place() {
    let real = Context::system();
    let context = Context::system_builder().variable("HUAWEICLOUD_SDK_AK", "an id").without_variable("PATH");
    let context = context.file("/not/there", "a file").build();
    let variable = |name| context.variable(name).unwrap();
    assert_eq!((variable("HUAWEICLOUD_SDK_AK").as_deref(), variable("PATH")), (Some("an id"), None));
    assert!(real.variable("CARGO_MANIFEST_DIR").unwrap().is_some());
    assert_eq!(variable("CARGO_MANIFEST_DIR"), real.variable("CARGO_MANIFEST_DIR").unwrap());
    assert_eq!(context.home(), real.home());
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    assert_eq!(context.read_file(Path::new("/not/there")).unwrap(), "a file");
    assert_eq!(context.read_file(&manifest).unwrap(), real.read_file(&manifest).unwrap());
    assert!(context.now() > std::time::SystemTime::UNIX_EPOCH);
    assert_eq!(Context::system_builder().home("/home/me").build().home(), Some(Path::new("/home/me")));
}

#[tokio::test]
async fn chain_stops_at_a_broken_source_and_lists_where_it_looked() {
    let mut table = Table::default();
    let meta = server(&[("PUT", TOKEN_ROUTE, ResponseTemplate::new(404)), ("GET", KEY_ROUTE, key_ok())]).await;
    let chain = || CredentialChain::default().with(CredentialSource::INSTANCE_METADATA, metadata(&meta));
    let profile = "[basic]\nak = PROFILEKEY\nsk = SK1\n";
    let context = world(&OIDC[..1]).variable(AK.0, AK.1).variable(SECRET.0, SECRET.1).build();
    table.add("OIDC", &outcome(chain(), &context).await);
    let context = world(&[AK]).home("/home/me").file(PROFILE, profile).build();
    table.add("environment", &outcome(chain(), &context).await);
    let context = world(&[]).home("/home/me").file(PROFILE, "[basic]\nak = PROFILEKEY\n").build();
    table.add("profile", &outcome(chain(), &context).await);
    assert_eq!(requests(&meta).await.len(), 0);

    let nowhere =
        || InstanceMetadataCredentialProvider::new().with_endpoint(Endpoint::parse("http://127.0.0.1:1").unwrap());
    let chain = || CredentialChain::default().with(CredentialSource::INSTANCE_METADATA, nowhere());
    table.add("nothing", &outcome(chain(), &world(&[]).home("/home/me").build()).await);
    table.add("nothing, no home", &outcome(chain(), &world(&[]).build()).await);
    insta::assert_snapshot!(table.0);
}
