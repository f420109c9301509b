//! No secret shows: not in the `Debug` or `Display` of anything that can hold one, not in an error, not in the trace of
//! a call that fails. Each test fills a table with all that is shown, and looks through it at the end.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{Debug, Display},
    fs,
    path::Path,
};

use api_runtime::{Form, Request, Secret};
use apis::{iam, taurus_htap as htap};
use huaweicloud_core::{
    Context, ContextBuilder, Endpoint, Error, RetryPolicy, Service,
    credential::{
        AccessKey, Agency, AgencySession, AssumeAgencyCredentialProvider, AssumeAgencyWithOidcCredentialProvider,
        CachedCredential, Credential, CredentialChain, CredentialSource, EnvironmentCredentialProvider,
        HcloudProfileCredentialProvider, IamPasswordCredentialProvider, IdToken, IdTokenCredentialProvider,
        InstanceMetadataCredentialProvider, PodIdentityCredentialProvider, ProfileCredentialProvider,
        ProvideCredential, StaticAccessKeyCredentialProvider, StaticTokenCredentialProvider, Token,
    },
    form::{File, FormData},
    signing::{Payload, SigningKey, SigningRequest, SigningTime, canonical_request, sign},
};
use integration_tests::{
    INSTANCE, PASSWORD, PROJECT, TAURUS, TOKEN,
    broken::{Act, Broken, json as json_response, response},
    client, instance, new_starrocks, parameters, service,
    trace::traced,
    world::{NOW, SK, headers, world},
};
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::{Value, json};
use spec_document::Document;
use taurus_htap::{Client, ClientBuilder, NewUser, Permissions, TaurusInstanceId, UserName};

const AK: &str = "FAKEACCESSKEY0000001";
const SECURITY_TOKEN: &str = "not-a-real-security-token";
const PROXY_PASSWORD: &str = "not-a-real-proxy-password";
/// `proxy-user:not-a-real-proxy-password`, as it is sent.
const PROXY_BASIC: &str = "cHJveHktdXNlcjpub3QtYS1yZWFsLXByb3h5LXBhc3N3b3Jk";
/// A signature is a secret, too: with it, the request can be sent again.
const SIGNATURE: &str = "Signature=";
const SECRETS: [&str; 7] = [TOKEN, SK, PASSWORD, SECURITY_TOKEN, PROXY_PASSWORD, PROXY_BASIC, SIGNATURE];

/// No server listens here.
const UNREACHABLE: &str = "http://127.0.0.1:1";

/// What is shown, by the name of what shows it.
#[derive(Default)]
struct Table(Vec<(String, String)>);

impl Table {
    fn text(&mut self, name: &str, text: impl Into<String>) -> &mut Self {
        self.0.push((name.to_owned(), text.into()));
        self
    }

    fn debug(&mut self, name: &str, value: &impl Debug) -> &mut Self {
        self.text(name, format!("{value:?}\n{value:#?}"))
    }

    fn display(&mut self, name: &str, value: &(impl Debug + Display)) -> &mut Self {
        self.text(name, format!("{value}\n{value:#}")).debug(name, value)
    }

    /// An error with all its reasons.
    fn error(&mut self, name: &str, error: &Error) -> &mut Self {
        self.text(name, integration_tests::describe(error)).display(name, error)
    }

    #[track_caller]
    fn assert_no_secret(&self) {
        let holding = |shown: &str| SECRETS.into_iter().find(|secret| shown.contains(secret));
        let found = self.0.iter().filter_map(|(name, shown)| Some(format!("{} in {name}: {shown}", holding(shown)?)));
        let found: Vec<_> = found.collect();
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    }
}

fn token() -> Token {
    Token::new(TOKEN).unwrap()
}

fn access_key() -> AccessKey {
    AccessKey::new(AK, SK).unwrap().with_security_token(SECURITY_TOKEN).unwrap()
}

fn id_token() -> IdToken {
    IdToken::Text(TOKEN.into())
}

fn password() -> IamPasswordCredentialProvider {
    IamPasswordCredentialProvider::new("user", PASSWORD, "domain")
}

fn id_token_provider() -> IdTokenCredentialProvider {
    IdTokenCredentialProvider::new("idp", id_token())
}

fn session() -> AgencySession {
    let agency = Agency::from_urn("iam::id:agency:name").unwrap();
    AgencySession::new(agency).with_policy(PASSWORD).with_mfa("device-serial", || Ok(PASSWORD.into()))
}

fn key_provider() -> StaticAccessKeyCredentialProvider {
    StaticAccessKeyCredentialProvider::new(AccessKey::new(AK, SK).unwrap())
}

fn agency() -> AssumeAgencyWithOidcCredentialProvider {
    AssumeAgencyWithOidcCredentialProvider::new("provider-urn", "agency-urn", id_token())
}

fn endpoint(uri: &str) -> Endpoint {
    Endpoint::parse(uri).unwrap()
}

fn user() -> UserName {
    UserName::new("user_test").unwrap()
}

// --- credentials

#[tokio::test]
async fn credentials_and_their_sources_show_no_secret() {
    let mut table = Table::default();
    table
        .debug("Secret", &Secret::new(PASSWORD))
        .debug("Token", &token())
        .debug("AccessKey", &access_key())
        .debug("IdToken", &id_token())
        .debug("StaticTokenCredentialProvider", &StaticTokenCredentialProvider::new(token()))
        .debug("StaticAccessKeyCredentialProvider", &StaticAccessKeyCredentialProvider::new(access_key()))
        .debug("IamPasswordCredentialProvider", &password())
        .debug("IdTokenCredentialProvider", &id_token_provider())
        .debug("AssumeAgencyWithOidcCredentialProvider", &agency())
        .debug("AgencySession", &session())
        .debug("AssumeAgencyCredentialProvider", &AssumeAgencyCredentialProvider::new(key_provider(), session()))
        .debug("HcloudProfileCredentialProvider", &HcloudProfileCredentialProvider::new());

    for credential in [Credential::Token(token()), Credential::AccessKey(access_key())] {
        table.debug("Credential", &credential).debug("headers of a request", &headers(&credential));
    }
    let cached = [
        CachedCredential::new(StaticTokenCredentialProvider::new(token()), Context::system()),
        CachedCredential::new(StaticAccessKeyCredentialProvider::new(access_key()), Context::system()),
    ];
    for cached in cached {
        let leased = cached.current().await.unwrap();
        table.debug("LeasedCredential", &leased).debug("CachedCredential that holds one", &cached);
    }

    let server = Broken::start(grants_of_metadata()).await;
    let metadata = InstanceMetadataCredentialProvider::new().with_endpoint(endpoint(&server.uri()));
    metadata.provide_credential(&world(&[]).build()).await.unwrap().unwrap();
    assert!(server.heads()[1].contains(TOKEN), "the token is known and sent");
    table.debug("InstanceMetadataCredentialProvider that holds a token", &metadata);
    table.debug("CredentialChain", &CredentialChain::default().with(CredentialSource::INSTANCE_METADATA, metadata));

    table.assert_no_secret();
    assert!(format!("{:?}", access_key()).contains(AK), "the id is no secret");
}

// --- the runtime and what is built on it

fn world_with_secrets() -> ContextBuilder {
    world(&[("HUAWEICLOUD_SDK_SK", SK), ("HTTPS_PROXY", &proxy_url("http", "h.example"))]).file("/var/token", TOKEN)
}

#[test]
fn contexts_services_and_clients_show_no_secret() {
    let mut table = Table::default();
    table.debug("ContextBuilder", &world_with_secrets()).debug("Context", &world_with_secrets().build());

    let place = "https://gaussdb.cn-north-4.myhuaweicloud.com";
    let service = || Service::<htap::Client>::builder().endpoint(endpoint(place)).context(world_with_secrets().build());
    let client = || Client::builder().endpoint(place).project_id(PROJECT).context(world_with_secrets().build());
    for builder in [
        service().credentials(StaticTokenCredentialProvider::new(token())),
        service().credentials(StaticAccessKeyCredentialProvider::new(access_key())),
        service().credentials(password()),
        service().credentials(agency()),
    ] {
        table.debug("ServiceBuilder", &builder).debug("Service", &builder.build().unwrap());
    }
    for builder in [client().token(TOKEN), client().access_key(AK, SK), client().credentials(id_token_provider())] {
        table.debug("ClientBuilder", &builder).debug("Client", &builder.build().unwrap());
    }
    table.assert_no_secret();
}

/// What the generated client shows while a call of it fails.
async fn shown_within_a_call(service: &Service<htap::Client>) -> String {
    let request = htap::requests::ListHtapInstanceInfo::new(TAURUS.parse::<htap::types::TaurusDbInstanceId>().unwrap());
    let mut shown = String::new();
    let call = service.call(|api| {
        shown = format!("{api:?}\n{api:#?}");
        request.send(api, parameters())
    });
    call.send().await.unwrap_err();
    assert!(shown.contains("CallExecutor"), "{shown}");
    shown
}

#[tokio::test]
async fn requests_show_no_secret() {
    let mut table = Table::default();
    let service = service(UNREACHABLE);
    let body = htap::types::UpdateStarRocksDatabaseUserPasswordRequest::new(PASSWORD, "user_test");
    let id: htap::types::InstanceId = INSTANCE.parse().unwrap();
    let request = htap::requests::UpdateStarRocksDatabaseUserPassword::new(id, body);
    let call = service.request_with(request, parameters());
    table.debug("Call", &call).display("PreparedRequest", &call.request().await.unwrap());

    let raw = || service.raw("CreateStarRocksDatabaseUser").unwrap().parameter("instance_id", INSTANCE);
    for body in [
        json!({ "user_name": "reader", "password": PASSWORD, "databases": ["shop", "password"] }),
        json!({ "password": [PASSWORD, { "password": [[PASSWORD]] }] }),
        json!([{ "password": PASSWORD }]),
    ] {
        let call = raw().json(body.clone());
        table.debug("RawCall of JSON", &call);
        let request = call.request().await.unwrap();
        assert_eq!(serde_json::from_slice::<Value>(request.body()).unwrap(), body);
        let json = request.json().unwrap().to_string();
        table.display("PreparedRequest of JSON", &request).text("the JSON that is shown of it", json);
    }
    let form = FormData::new().text("password", PASSWORD).file("file", File::new("a.csv", PASSWORD));
    table.debug("FormData", &form).debug("Field", &form.fields());
    let upload = service.raw("UploadImportExcelTemplate").unwrap().parameter("instance_id", INSTANCE);
    let upload = upload.form(&form).unwrap();
    table.debug("RawCall of a form", &upload);
    table.display("PreparedRequest of a form", &upload.request().await.unwrap());
    table.debug("RawCall of bytes", &raw().bytes(PASSWORD).parameter("X-Auth-Token", TOKEN));

    table.text("generated client within a call", shown_within_a_call(&service).await);

    let client = client(UNREACHABLE).build().unwrap();
    let instance = instance(&client);
    let new = NewUser::new(user(), PASSWORD, Permissions::on_all_databases()).unwrap();
    let taurus = client.taurus_instance(TaurusInstanceId::new(TAURUS).unwrap());
    let starrocks = new_starrocks().build().unwrap();
    table
        .debug("NewUser", &new)
        .debug("Request that creates a user", &instance.users().create(&new))
        .debug("Request that sets a password", &instance.users().set_password(&user(), PASSWORD).unwrap())
        .debug("NewStarRocksBuilder", &new_starrocks())
        .debug("NewStarRocks", &starrocks)
        .debug("CreateStarRocks", &taurus.create_starrocks(&starrocks));
    table.assert_no_secret();
}

#[test]
fn signers_show_no_secret() {
    let key = SigningKey::new(AK, SK).unwrap();
    let time = SigningTime::from_unix_seconds(NOW).unwrap();
    let mut headers = HeaderMap::new();
    // The spec does not mark them.
    headers.insert("x-auth-token", HeaderValue::from_static(TOKEN));
    headers.insert("x-other-token", HeaderValue::from_static(SECURITY_TOKEN));
    let body = json!({ "password": PASSWORD }).to_string();
    let query = format!("token={TOKEN}");
    let request = SigningRequest {
        method: "GET",
        authority: "h.example",
        path: "/v3",
        query: &query,
        headers: &headers,
        payload: Payload::Bytes(body.as_bytes()),
    };
    let canonical = canonical_request("GET", "/", &query, &mut [("x-security-token", SECURITY_TOKEN)], "-").unwrap();
    let unsendable = format!("{SECURITY_TOKEN}\n");
    let mut table = Table::default();
    table
        .debug("SigningKey", &key)
        .debug("SigningRequest", &request)
        .debug("Payload", &request.payload)
        .debug("SignatureHeaders", &sign(&key, time, &request, Some(SECURITY_TOKEN)).unwrap())
        .debug("CanonicalRequest", &canonical)
        .display("SigningError", &sign(&key, time, &request, Some(&unsendable)).unwrap_err());
    table.assert_no_secret();
    let shown = format!("{key:?} {request:?}");
    for public in [AK, "GET", "/v3", "x-auth-token", "Bytes(27 bytes)"] {
        assert!(shown.contains(public), "{public} is not in {shown}");
    }
}

#[tokio::test]
async fn responses_show_no_secret() {
    let both = format!("201 Created\r\nX-Subject-Token: {TOKEN}\r\nX-Subject-Token: {SECURITY_TOKEN}");
    let file = response("200 OK", "text/csv", PASSWORD.as_bytes());
    let server = Broken::start(vec![Act::Send(json_response(&both, r#"{"token":{}}"#)), Act::Send(file)]).await;
    let iam = Service::<iam::Client>::builder().endpoint(endpoint(&server.uri())).anonymous().build().unwrap();
    let body = json!({ "auth": { "identity": { "methods": ["password"], "password": {} } } });
    let call = iam.raw("KeystoneCreateUserTokenByPassword").unwrap().json(body);
    let response = call.send().await.unwrap();
    assert_eq!(response.headers()["x-subject-token"], TOKEN);

    let template =
        service(&server.uri()).raw("DownloadImportExcelTemplate").unwrap().parameter("instance_id", INSTANCE);
    let template = template.parameter("template_type", "import_async").download().await.unwrap();
    let mut table = Table::default();
    table
        .debug("Response with a token", &response)
        .debug("headers of a response with a token", response.headers())
        .debug("Response with a file", &template)
        .debug("Download", &*template);
    table.assert_no_secret();
    assert_eq!(server.requests(), 2);
}

// --- generated types

/// A value of a generated type: what it shows, and what it is on the wire.
struct Generated {
    /// The document and the schema that the type is made from.
    schema: (String, String),
    value: Box<dyn Debug>,
    written: Value,
}

mod apis {
    pub(super) use iam_api as iam;
    pub(super) use sts_api as sts;
    pub(super) use taurus_htap_api as taurus_htap;
}

macro_rules! generated {
    ($($api:ident { $($name:ident: $value:expr,)* })*) => {
        [$($({
            let value: apis::$api::types::$name = serde_json::from_value($value).expect(stringify!($name));
            let schema = (stringify!($api).to_owned(), stringify!($name).to_owned());
            let written = serde_json::to_value(&value).expect(stringify!($name));
            Generated { schema, value: Box::new(value), written }
        },)*)*]
    };
}

/// Every generated type that holds a secret, with all the secrets that it can hold.
fn generated_types() -> impl IntoIterator<Item = Generated> {
    let id_token = || json!({ "id": TOKEN });
    let with_id_token = || json!({ "id_token": id_token() });
    let user = || json!({ "name": "user", "password": PASSWORD, "domain": { "name": "domain" } });
    let with_user = || json!({ "methods": ["password"], "password": { "user": user() } });
    let with_token = || json!({ "methods": ["token"], "token": { "id": TOKEN } });
    let key = || json!({ "access": AK, "secret": SK, "securitytoken": SECURITY_TOKEN });
    let credentials = || json!({ "access_key_id": AK, "secret_access_key": SK, "security_token": SECURITY_TOKEN });
    let asserted = || json!({ "context_assertion": TOKEN, "context_provider_urn": "iam::a:provider:n" });
    let spec = integration_tests::spec();
    let creation = spec.operation("CreateStarrocksInstance").unwrap().request_examples()[0].1.clone();
    generated! {
        iam {
            AccessKeyAuth: json!({ "identity": with_token() }),
            AccessKeyIdentity: with_token(),
            CreateTemporaryAccessKeyRequest: json!({ "auth": { "identity": with_token() } }),
            CreateTokenByPasswordRequest: json!({ "auth": { "identity": with_user() } }),
            CreateTokenWithIdTokenRequest: json!({ "auth": with_id_token() }),
            IdToken: id_token(),
            IdTokenAuth: with_id_token(),
            PasswordAuth: json!({ "identity": with_user() }),
            PasswordIdentity: with_user(),
            PasswordOfUser: json!({ "user": user() }),
            TemporaryAccessKey: key(),
            TemporaryAccessKeyResponse: json!({ "credential": key() }),
            TokenOfIdentity: json!({ "id": TOKEN }),
            User: user(),
        }
        sts {
            AssumeAgencyRequest: json!({
                "agency_urn": "iam::a:agency:n", "agency_session_name": "session", "token_code": PASSWORD,
                "provided_contexts": [asserted()],
            }),
            AssumeAgencyResponse: json!({ "credentials": credentials() }),
            AssumeAgencyWithOidcRequest:
                json!({ "provider_urn": "p", "agency_urn": "a", "agency_session_name": "s", "id_token": TOKEN }),
            AssumeAgencyWithOidcResponse: json!({ "credentials": credentials() }),
            Credentials: credentials(),
            ProvidedContext: asserted(),
        }
        taurus_htap {
            CreateStarRocksDatabaseUserRequest:
                json!({ "user_name": "user_test", "password": PASSWORD, "databases": ["*"] }),
            CreateStarrocksInstanceRequest: creation,
            UpdateStarRocksDatabaseUserPasswordRequest: json!({ "user_name": "root", "password": PASSWORD }),
        }
    }
}

/// Where secrets stand: in a value of a generated type, or in a schema.
type Places = BTreeSet<String>;

fn places_in_value(value: &Value, place: &str, places: &mut Places) {
    match value {
        Value::String(text) if SECRETS.contains(&text.as_str()) => _ = places.insert(place.to_owned()),
        Value::Array(items) => items.iter().for_each(|item| places_in_value(item, &format!("{place}[]"), places)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| places_in_value(field, &format!("{place}.{name}"), places));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The places within a schema. A schema within itself is looked at once.
fn places_in_schema<'d>(
    document: &'d Document,
    schema: &'d Value,
    place: &str,
    within: &mut Vec<&'d str>,
    places: &mut Places,
) {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        if !within.contains(&reference) {
            within.push(reference);
            let (_, target) = document.resolve(reference).expect("a reference leads somewhere");
            places_in_schema(document, target, place, within, places);
            within.pop();
        }
        return;
    }
    if schema.get("format").is_some_and(|format| format == "password") {
        places.insert(place.to_owned());
    }
    for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        places_in_schema(document, field, &format!("{place}.{name}"), within, places);
    }
    for (keyword, step) in [("items", "[]"), ("additionalProperties", "{}")] {
        if let Some(inner) = schema.get(keyword) {
            places_in_schema(document, inner, &format!("{place}{step}"), within, places);
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for part in schema.get(keyword).and_then(Value::as_array).into_iter().flatten() {
            places_in_schema(document, part, place, within, places);
        }
    }
}

/// The named schemas of a document that hold secrets, and where.
fn schemas_with_secrets(document: &Document) -> BTreeMap<String, Places> {
    let schemas = document.value().pointer("/components/schemas").and_then(Value::as_object);
    let named = schemas.into_iter().flatten().map(|(name, schema)| {
        let mut places = Places::new();
        places_in_schema(document, schema, "", &mut Vec::new(), &mut places);
        (name.clone(), places)
    });
    // A schema that is a secret itself has the type that is looked at with the credentials.
    named.filter(|(_, places)| !places.is_empty() && !places.contains("")).collect()
}

/// Adds where a secret is outside of the named schemas: as a parameter, a header, or the whole of a body.
fn strays(document: &Document, part: &Value, pointer: &str, found: &mut Places) {
    if pointer == "/components/schemas" {
        return;
    }
    let is_secret = |schema: &Value| schema.get("format").is_some_and(|format| format == "password");
    let reference = part.get("$ref").and_then(Value::as_str);
    if is_secret(part) || reference.and_then(|it| document.resolve(it)).is_some_and(|(_, target)| is_secret(target)) {
        found.insert(format!("{}{pointer}", document.name()));
    }
    match part {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| strays(document, item, &format!("{pointer}/{at}"), found));
        }
        Value::Object(entries) => {
            for (key, entry) in entries.iter().filter(|(key, _)| !matches!(key.as_str(), "example" | "examples")) {
                strays(document, entry, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What is described in `spec/`, by the names of the generated modules.
fn documents() -> BTreeMap<String, Document> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let files = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let documents = files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).map(|path| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let document = Document::parse(&name, fs::read_to_string(&path).unwrap()).unwrap();
        (name.replace('-', "_"), document)
    });
    documents.collect()
}

#[test]
fn generated_types_show_no_secret() {
    let mut table = Table::default();
    for Generated { schema: (api, name), value, .. } in generated_types() {
        table.debug(&format!("{api} {name}"), &value);
    }
    table.assert_no_secret();
}

#[test]
fn every_secret_of_the_spec_is_looked_for() {
    let documents = documents();
    let specified: BTreeMap<_, _> = documents
        .iter()
        .flat_map(|(api, document)| {
            schemas_with_secrets(document).into_iter().map(|(name, places)| ((api.clone(), name), places))
        })
        .collect();
    let looked_for: BTreeMap<_, _> = generated_types()
        .into_iter()
        .map(|generated| {
            let mut places = Places::new();
            places_in_value(&generated.written, "", &mut places);
            (generated.schema, places)
        })
        .collect();
    assert_eq!(looked_for, specified, "the table of generated types, and what spec/ has of `format: password`");

    let mut strays_of_all = Places::new();
    documents.values().for_each(|document| strays(document, document.value(), "", &mut strays_of_all));
    assert!(strays_of_all.is_empty(), "nothing here looks for {strays_of_all:?}");
}

#[test]
fn secret_that_is_new_in_the_spec_is_noticed() {
    let before = &documents()["taurus_htap"];
    let secret = "$ref: '#/components/schemas/Password'";
    let places = |document: &Document| {
        let mut places = Places::new();
        strays(document, document.value(), "", &mut places);
        (schemas_with_secrets(document), places)
    };
    for (from, to) in [
        // A field, a list, a map, and a parameter.
        (
            "        fe_flavor_id:\n          description: 'The flavor of FE nodes: the `id` of a flavor.'\n          type: string\n",
            format!("        fe_flavor_id:\n          {secret}\n"),
        ),
        ("            $ref: '#/components/schemas/SysTag'\n", format!("            {secret}\n")),
        (
            "          items:\n            $ref: '#/components/schemas/SysTag'\n",
            format!("          additionalProperties:\n            {secret}\n"),
        ),
        ("        $ref: '#/components/schemas/EngineName'\n", format!("        {secret}\n")),
    ] {
        assert!(before.text().contains(from), "{from}");
        let after = Document::parse("changed", before.text().replacen(from, &to, 1)).unwrap();
        assert_ne!(places(&after), places(before), "{to}");
    }
}

// --- errors

#[tokio::test]
async fn refused_input_does_not_show_in_errors() {
    let mut table = Table::default();
    let client = || Client::builder().project_id(PROJECT).token(TOKEN);
    let instance = instance(&client().endpoint(UNREACHABLE).build().unwrap());
    let line = |secret: &str| format!("{secret}\n");
    for (name, error) in [
        ("token", Token::new(line(TOKEN)).unwrap_err()),
        ("token beyond ASCII", Token::new(format!("{TOKEN}é")).unwrap_err()),
        ("key", AccessKey::new(AK, line(SK)).unwrap_err()),
        ("key in the place of its id", AccessKey::new(format!("{SK} {SK}"), SK).unwrap_err()),
        ("security token", access_key().with_security_token(line(SECURITY_TOKEN)).unwrap_err()),
        ("user in an endpoint", client().endpoint(format!("https://user:{PASSWORD}@h.example")).build().unwrap_err()),
        ("query of an endpoint", client().endpoint(format!("https://h.example/?token={TOKEN}")).build().unwrap_err()),
        ("fragment of an endpoint", client().endpoint(format!("ftp://h.example/#{TOKEN}")).build().unwrap_err()),
        ("password", NewUser::new(user(), PASSWORD.repeat(3), Permissions::default()).unwrap_err()),
        ("new password", instance.users().set_password(&user(), PASSWORD.repeat(3)).unwrap_err()),
        ("root password", new_starrocks().root_password(PASSWORD.repeat(3)).build().unwrap_err()),
    ] {
        assert!(error.is_invalid_input(), "{name}: {error}");
        table.error(name, &error);
    }
    let profile = |text: String| world(&[("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/f")]).file("/f", text).build();
    for (name, provided) in [
        (
            "variables",
            EnvironmentCredentialProvider::new()
                .provide_credential(&world(&[("HUAWEICLOUD_SDK_AK", AK), ("HUAWEICLOUD_SDK_SK", &line(SK))]).build())
                .await,
        ),
        ("profile", ProfileCredentialProvider::new().provide_credential(&profile(format!("[basic]\n{SK}\n"))).await),
        (
            "profile with a broken token",
            ProfileCredentialProvider::new()
                .provide_credential(&profile(format!("[basic]\nak = {AK}\nsk = {SK}\nsecurity_token = {TOKEN} é\n")))
                .await,
        ),
        (
            "pod",
            PodIdentityCredentialProvider::new()
                .provide_credential(&pod(&format!("http://pods.example/?token={TOKEN}")))
                .await,
        ),
    ] {
        let error = provided.unwrap_err();
        assert!(error.is_credential(), "{name}: {error}");
        table.error(name, &error);
    }
    table.assert_no_secret();
}

// --- calls that fail

/// A source of credentials that asks a service for them.
struct Source {
    name: &'static str,
    /// What the service answers when all is well.
    grants: fn() -> Vec<Act>,
    /// A client with this source, which asks there.
    client: fn(ClientBuilder, &str) -> ClientBuilder,
}

const SOURCES: [Source; 5] = [
    Source {
        name: "password",
        grants: || vec![token_response()],
        client: |client, uri| client.credentials(password().with_endpoint(endpoint(uri))),
    },
    Source {
        name: "ID token",
        grants: || vec![token_response(), key_response()],
        client: |client, uri| client.credentials(id_token_provider().with_endpoint(endpoint(uri))),
    },
    Source {
        name: "agency",
        grants: || vec![key_response_of_sts()],
        client: |client, uri| client.credentials(agency().with_endpoint(endpoint(uri))),
    },
    Source {
        name: "metadata",
        grants: grants_of_metadata,
        client: |client, uri| {
            client.credentials(InstanceMetadataCredentialProvider::new().with_endpoint(endpoint(uri)))
        },
    },
    Source {
        name: "pod",
        grants: || vec![key_response()],
        client: |client, uri| client.context(pod(uri)).credentials(PodIdentityCredentialProvider::new()),
    },
];

fn token_response() -> Act {
    Act::Send(json_response(&format!("201 Created\r\nX-Subject-Token: {TOKEN}"), r#"{"token":{}}"#))
}

fn key_response() -> Act {
    let key = json!({ "access": AK, "secret": SK, "securitytoken": SECURITY_TOKEN });
    Act::Send(json_response("200 OK", &json!({ "credential": key }).to_string()))
}

fn key_response_of_sts() -> Act {
    let key = json!({ "access_key_id": AK, "secret_access_key": SK, "security_token": SECURITY_TOKEN });
    Act::Send(json_response("200 OK", &json!({ "credentials": key }).to_string()))
}

fn grants_of_metadata() -> Vec<Act> {
    vec![Act::Send(response("200 OK", "text/plain", TOKEN.as_bytes())), key_response()]
}

/// A world in which a pod gets its key there.
fn pod(uri: &str) -> Context {
    let file = ("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/var/pod-token");
    world(&[("HC_CONTAINER_CREDENTIALS_FULL_URI", uri), file]).file(file.1, TOKEN).build()
}

/// A refusal that repeats all that it must not hear.
fn refusal() -> Act {
    Act::Send(response("403 Forbidden", "text/plain", SECRETS.join(" ").as_bytes()))
}

/// A success that has secrets where something else belongs.
fn babble() -> Act {
    let body = json!({ "token": TOKEN, "credential": SK, "credentials": SK, "result": [PASSWORD] });
    Act::Send(json_response(&format!("200 OK\r\nX-Subject-Token: {TOKEN}"), &body.to_string()))
}

/// Traces a call of a client that has to fail, and adds the trace, the error and the client.
async fn add_failure(table: &mut Table, name: &str, client: ClientBuilder) {
    let client = client.build().unwrap();
    let instance = instance(&client);
    let call = instance.users().set_password(&user(), PASSWORD).unwrap();
    let (trace, outcome) = traced("trace", call.send()).await;
    assert!(trace.contains("hyper"), "the libraries below trace as well:\n{trace}");
    table.text(&format!("trace of {name}"), trace);
    table.error(&format!("error of {name}"), &outcome.unwrap_err()).debug(&format!("client of {name}"), &client);
}

#[tokio::test]
async fn failed_calls_show_no_secret() {
    let mut table = Table::default();
    for (name, act) in [
        ("refusal", refusal()),
        ("response of another form", babble()),
        ("response that breaks off", Act::SendAndReset(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec())),
        ("response that is no HTTP", Act::SendAndClose(SECRETS.join("\r\n").into_bytes())),
    ] {
        let with_token: fn(ClientBuilder) -> ClientBuilder = |client| client.token(TOKEN);
        let with_key = |client: ClientBuilder| client.credentials(StaticAccessKeyCredentialProvider::new(access_key()));
        for (credential, sent, with) in [("token", TOKEN, with_token), ("key", SIGNATURE, with_key)] {
            let server = Broken::start(vec![act.clone()]).await;
            add_failure(&mut table, &format!("{name} with a {credential}"), with(client(&server.uri()))).await;
            assert_eq!(server.requests(), 1, "{name}");
            assert!(server.heads()[0].contains(sent), "{name}: the {credential} was sent");
        }
    }
    table.assert_no_secret();
}

#[tokio::test]
async fn service_that_repeats_the_credential_is_quoted_without_it() {
    let with_token = integration_tests::client(UNREACHABLE).token(TOKEN);
    let with_key =
        integration_tests::client(UNREACHABLE).credentials(StaticAccessKeyCredentialProvider::new(access_key()));
    for (client, sent) in [(with_token, TOKEN), (with_key, SECURITY_TOKEN)] {
        let message = format!("{sent} is no good");
        let body = json!({ "error_code": sent, "error_msg": message, "request_id": sent, "encoded_authorization_message": message });
        let server = Broken::start(vec![Act::Send(json_response("403 Forbidden", &body.to_string()))]).await;
        let mut table = Table::default();
        add_failure(&mut table, "refusal that repeats", client.endpoint(server.uri())).await;
        table.assert_no_secret();
        assert!(table.0.iter().any(|(_, shown)| shown.contains("*** is no good")), "the rest is shown");
        assert!(server.heads()[0].contains(sent), "it was sent");
    }
}

/// Everything that is kept of a response: its headers as well, and an error's body.
#[tokio::test]
async fn nothing_that_is_kept_of_a_response_repeats_a_secret() {
    let sent = [TOKEN, PASSWORD].join(" ");
    let body = json!({ "error_code": "c", "error_msg": sent, "request": { "password": PASSWORD } }).to_string();
    for status in ["403 Forbidden", "200 OK"] {
        let head = format!("{status}\r\nX-Request-Id: {TOKEN}\r\nX-Echo: {PASSWORD}");
        let server = Broken::start(vec![Act::Send(json_response(&head, &body))]).await;
        let client = integration_tests::client(&server.uri()).token(TOKEN).build().unwrap();
        let error = instance(&client).users().set_password(&user(), PASSWORD).unwrap().send().await.unwrap_err();
        let kept = [error.message().unwrap(), error.request_id().unwrap(), std::str::from_utf8(error.body()).unwrap()];
        let expected = ["*** ***", "***", r#"{"error_code":"c","error_msg":"*** ***","request":{"password":"***"}}"#];
        assert_eq!(kept, expected, "{status}");
    }

    // A read has no secret but the credential. One response is a refusal, the other cannot be read.
    for (body, code) in [(json!({ "error_code": "c", "error_msg": TOKEN }), Some("c")), (json!({ TOKEN: TOKEN }), None)]
    {
        let server = Broken::start(vec![Act::Send(json_response("200 OK", &body.to_string()))]).await;
        let client = integration_tests::client(&server.uri()).token(TOKEN).build().unwrap();
        let error = instance(&client).replication().tasks().all().await.unwrap_err();
        assert_eq!((error.code(), error.message()), (code, code.map(|_| "***")));
        assert_eq!(error.body(), body.to_string().replace(TOKEN, "***").as_bytes());
    }

    let head = format!("200 OK\r\nX-Request-Id: {TOKEN}\r\nX-Echo: a {PASSWORD}");
    let body = json!({ "result": format!("SUCCESS {PASSWORD}") }).to_string();
    let server = Broken::start(vec![Act::Send(json_response(&head, &body))]).await;
    let service = service(&server.uri());
    let body = json!({ "user_name": "user_test", "password": PASSWORD });
    let call = service.raw("UpdateStarRocksDatabaseUserPassword").unwrap().parameter("instance_id", INSTANCE);
    let response = call.json(body).send().await.unwrap();
    assert_eq!((response.request_id(), response["result"].as_str()), (Some("***"), Some("SUCCESS ***")));
    assert_eq!(response.headers()["x-echo"], "a ***");
}

#[tokio::test]
async fn identity_service_that_repeats_the_password_is_quoted_without_it() {
    let body = json!({ "error": { "code": 401, "message": format!("{PASSWORD} is wrong"), "title": PASSWORD } });
    for status in ["401 Unauthorized", "201 Created"] {
        let iam = Broken::start(vec![Act::Send(json_response(status, &body.to_string()))]).await;
        let client = integration_tests::client(UNREACHABLE).credentials(password().with_endpoint(endpoint(&iam.uri())));
        let mut table = Table::default();
        add_failure(&mut table, status, client).await;
        table.assert_no_secret();
        assert!(table.0.iter().any(|(_, shown)| shown.contains("401: *** is wrong")), "{:?}", table.0.last());
    }
}

#[tokio::test]
async fn failed_calls_show_no_secret_of_their_credential_source() {
    let mut table = Table::default();
    for Source { name, grants, client } in SOURCES {
        for (answer, acts, reaches_the_service) in
            [("grants", grants(), true), ("refuses", vec![refusal()], false), ("babbles", vec![babble()], false)]
        {
            let (asked, called) = (Broken::start(acts).await, Broken::start(vec![refusal()]).await);
            let patient = integration_tests::client(&called.uri()).context(world(&[]).build());
            add_failure(&mut table, &format!("{name} that {answer}"), client(patient, &asked.uri())).await;
            assert_eq!(called.requests(), usize::from(reaches_the_service), "{name} that {answer}");
            if reaches_the_service {
                assert_eq!(asked.requests(), grants().len(), "{name}");
                assert!([TOKEN, SIGNATURE].iter().any(|sent| called.heads()[0].contains(sent)), "{name}");
            } else {
                assert!((1..=2).contains(&asked.requests()), "{name} that {answer}");
            }
        }
    }
    table.assert_no_secret();
}

// --- proxies

fn proxy_url(scheme: &str, host: &str) -> String {
    format!("{scheme}://proxy-user:{PROXY_PASSWORD}@{host}")
}

/// A service to which a proxy leads.
fn proxied(endpoint: &str, proxy: &str) -> Result<Service<htap::Client>, Error> {
    Service::builder()
        .endpoint(Endpoint::parse_insecure(endpoint)?)
        .credentials(StaticTokenCredentialProvider::new(token()))
        .context(world(&[("HTTPS_PROXY", proxy), ("HTTP_PROXY", proxy)]).build())
        .project_id(PROJECT)
        .retry(RetryPolicy::never())
        .build()
}

#[tokio::test]
async fn proxies_show_no_password() {
    let mut table = Table::default();
    for scheme in ["http", "https"] {
        let refusing =
            Broken::start(vec![Act::Send(response("407 Who", "text/plain", SECRETS.join(" ").as_bytes()))]).await;
        let host = refusing.uri().replace("http://", "");
        for (name, host) in [("that refuses", host.as_str()), ("that is not there", "127.0.0.1:1")] {
            let service = proxied(&format!("{scheme}://gaussdb.example"), &proxy_url("http", host)).unwrap();
            let call = service.raw("ListStarRocksDataReplications").unwrap().parameter("instance_id", INSTANCE);
            let (trace, outcome) = traced("trace", call.send()).await;
            table
                .text(&format!("trace of {scheme} through a proxy {name}"), trace)
                .error(&format!("error of {scheme} through a proxy {name}"), &outcome.unwrap_err())
                .debug(&format!("service of {scheme} behind a proxy {name}"), &service);
        }
        let heads = refusing.heads();
        assert!(heads.len() == 1 && heads[0].contains(PROXY_BASIC), "the password was sent, once: {heads:?}");
    }
    let behind = proxied("https://gaussdb.example", &proxy_url("http", "127.0.0.1:1")).unwrap();
    table.text("generated client behind a proxy", shown_within_a_call(&behind).await);
    let unusable = proxied("https://gaussdb.example", &proxy_url("ftp", "h.example")).unwrap_err();
    table.error("proxy that cannot be used", &unusable).assert_no_secret();
}
