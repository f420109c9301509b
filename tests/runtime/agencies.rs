//! Agencies: one, chains, what is renewed when, and where they are named; and the profiles of hcloud.

use std::{
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use huaweicloud_core::{
    Context, Region,
    credential::{
        AccessKey, Agency, AgencySession, AssumeAgencyCredentialProvider, CachedCredential, CredentialChain,
        CredentialSearch, CredentialSource, EnvironmentCredentialProvider, HcloudProfileCredentialProvider,
        InstanceMetadataCredentialProvider, ProfileCredentialProvider, ProvideCredential, SourceOutcome,
        StaticAccessKeyCredentialProvider, StaticTokenCredentialProvider, Token,
    },
};
use integration_tests::world::{Clock, NOW, SK, outcome, shown, world};
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

const PROFILE: &str = "/home/me/.huaweicloud/credentials";
const HCLOUD: &str = "/home/me/.hcloud/config.json";

/// STS and IAM: gives keys named after the agency and the number of the request, for as long as is asked.
#[derive(Clone)]
struct Identity {
    clock: Clock,
    /// Each request: who signed it, and its body.
    seen: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Identity {
    async fn start(clock: &Clock) -> (MockServer, Self) {
        let server = MockServer::start().await;
        let identity = Self { clock: clock.clone(), seen: Arc::default() };
        Mock::given(any()).respond_with(identity.clone()).mount(&server).await;
        (server, identity)
    }

    /// Who asked for which agency, in order.
    fn asked(&self) -> Vec<String> {
        let seen = self.seen.lock().unwrap();
        let name = |body: &Value| {
            let urn = body["agency_urn"].as_str().map(|urn| urn.rsplit(':').next().unwrap().to_owned());
            urn.unwrap_or_else(|| {
                let role = &body["auth"]["identity"]["assume_role"];
                format!("{}/{}", role["domain_name"].as_str().unwrap(), role["agency_name"].as_str().unwrap())
            })
        };
        seen.iter().map(|(caller, body)| format!("{caller} -> {}", name(body))).collect()
    }
}

impl Respond for Identity {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
        let signer = header("authorization").and_then(|text| text.split(['=', ',']).nth(1)).map(str::to_owned);
        let caller = signer.or_else(|| header("x-auth-token").map(str::to_owned)).unwrap_or_default();
        let body: Value = serde_json::from_slice(&request.body).expect("the body is JSON");
        self.seen.lock().unwrap().push((caller, body.clone()));
        let number = self.seen.lock().unwrap().len();
        if body["agency_urn"].as_str().is_some_and(|urn| urn.ends_with("forbidden")) {
            let error =
                json!({ "error_code": "STS5.1004", "error_msg": "no trust", "encoded_authorization_message": "x" });
            return ResponseTemplate::new(403).set_body_json(error);
        }
        let role = &body["auth"]["identity"]["assume_role"];
        let seconds = body["duration_seconds"].as_u64().or(role["duration_seconds"].as_u64()).unwrap_or(3600);
        let expiry = self.clock.now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() + seconds;
        let (id, token) = (format!("KEY{number}"), format!("token-{number}"));
        match request.url.path() {
            "/v5/agencies/assume" => ResponseTemplate::new(200).set_body_json(json!({ "credentials": {
                "access_key_id": id, "secret_access_key": SK, "security_token": token, "expiration": expiry.to_string(),
            } })),
            _ => ResponseTemplate::new(201).set_body_json(json!({ "credential": {
                "access": id, "secret": SK, "securitytoken": token, "expires_at": expiry.to_string(),
            } })),
        }
    }
}

fn context(clock: &Clock, server: &MockServer) -> Context {
    let world = clock.world().variable("HUAWEICLOUD_SDK_STS_ENDPOINT", server.uri());
    world.variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", server.uri()).build()
}

fn base() -> StaticAccessKeyCredentialProvider {
    StaticAccessKeyCredentialProvider::new(AccessKey::new("BASE", SK).unwrap())
}

fn agency(name: &str) -> AgencySession {
    AgencySession::new(Agency::of_account_id("27680d67da6b47eb82d00a1a118be145", name).unwrap())
}

#[tokio::test]
async fn agency_is_assumed_with_everything_that_was_set() {
    let clock = Clock::new();
    let (server, identity) = Identity::start(&clock).await;
    let session = agency("a").with_session_name("nightly").with_duration_seconds(7200).with_external_id("agreed");
    let session = session.with_policy("{}").with_policy_ids(["p1", "p2"]).with_source_identity("me");
    let session = session.with_mfa("iam::d:mfa:device", || Ok("123456".into())).with_project_id("project");
    let provider = AssumeAgencyCredentialProvider::new(base(), session);
    let context = context(&clock, &server);
    let found = provider.provide_credential(&context).await.unwrap().unwrap();
    assert_eq!(shown(&found), "key KEY1 with token-1");
    assert_eq!(found.project_id(), Some("project"));
    assert_eq!(found.expires_at(), Some(clock.now() + Duration::from_secs(7200)));
    assert_eq!(
        identity.seen.lock().unwrap()[0],
        (
            "BASE".to_owned(),
            json!({
                "agency_urn": "iam::27680d67da6b47eb82d00a1a118be145:agency:a", "agency_session_name": "nightly",
                "duration_seconds": 7200, "external_id": "agreed", "policy": "{}", "policy_ids": ["p1", "p2"],
                "source_identity": "me", "serial_number": "iam::d:mfa:device", "token_code": "123456",
            })
        )
    );
    let shown = format!("{provider:?}");
    assert!(!shown.contains("123456") && !shown.contains(SK), "{shown}");
}

#[tokio::test]
async fn agency_of_an_account_by_name_is_assumed_at_iam_with_a_key_or_a_token() {
    let clock = Clock::new();
    let (server, identity) = Identity::start(&clock).await;
    let session = || AgencySession::new(Agency::of_account_name("partner", "htap").unwrap()).with_duration_seconds(900);
    let context = context(&clock, &server);
    let by_key = AssumeAgencyCredentialProvider::new(base(), session());
    assert_eq!(outcome(by_key, &context).await, "key KEY1 with token-1");
    let token = || StaticTokenCredentialProvider::new(Token::new("the-token").unwrap());
    let by_token = AssumeAgencyCredentialProvider::new(token(), session());
    assert_eq!(outcome(by_token, &context).await, "key KEY2 with token-2");
    assert_eq!(identity.asked(), ["BASE -> partner/htap", "the-token -> partner/htap"]);
    let sent = identity.seen.lock().unwrap()[0].1.clone();
    assert_eq!(sent["auth"]["identity"]["methods"], json!(["assume_role"]));
    // STS takes no token, and IAM no external ID; nothing is sent.
    let at_sts = AssumeAgencyCredentialProvider::new(token(), agency("a"));
    assert!(outcome(at_sts, &context).await.contains("it is assumed with an access key"));
    let external = AssumeAgencyCredentialProvider::new(base(), session().with_external_id("agreed"));
    assert!(outcome(external, &context).await.contains("external_id: an agency that is known by its account's name"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn chain_of_three_is_renewed_once_for_two_hundred_tasks_and_only_where_it_must_be() {
    let clock = Clock::new();
    let (server, identity) = Identity::start(&clock).await;
    let first = AssumeAgencyCredentialProvider::new(base(), agency("one").with_duration_seconds(7200));
    let second = AssumeAgencyCredentialProvider::new(first, agency("two").with_duration_seconds(3600));
    let third = AssumeAgencyCredentialProvider::new(second, agency("three").with_duration_seconds(900));
    let cached = CachedCredential::new(third, context(&clock, &server));
    let all = async || {
        let tasks: Vec<_> = (0..200)
            .map(|_| {
                let cached = cached.clone();
                tokio::spawn(async move { cached.current().await.map(|_| ()) })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
    };
    all().await;
    assert_eq!(identity.asked(), ["BASE -> one", "KEY1 -> two", "KEY2 -> three"], "one call for each link");
    // The last key has ended, those before it have not.
    clock.advance(1000);
    all().await;
    assert_eq!(identity.asked()[3..], ["KEY2 -> three"]);
    // The second has ended as well, in the middle of the wait.
    clock.advance(3000);
    all().await;
    assert_eq!(identity.asked()[4..], ["KEY1 -> two", "KEY5 -> three"]);
    clock.advance(7200);
    all().await;
    assert_eq!(identity.asked()[6..], ["BASE -> one", "KEY7 -> two", "KEY8 -> three"]);
}

#[tokio::test]
async fn error_names_the_link_that_failed_and_the_services_code() {
    let clock = Clock::new();
    let (server, _) = Identity::start(&clock).await;
    let context = context(&clock, &server);
    let middle = AssumeAgencyCredentialProvider::new(base(), agency("forbidden"));
    let last = AssumeAgencyCredentialProvider::new(middle, agency("last"));
    let error = outcome(last, &context).await;
    assert!(error.contains("the agency iam::27680d67da6b47eb82d00a1a118be145:agency:forbidden was not assumed"));
    assert!(error.contains("STS5.1004: no trust") && !error.contains("agency:last") && !error.contains(SK), "{error}");
    // A chain has a limit of its own, which is checked before anything is sent.
    let first = AssumeAgencyCredentialProvider::new(base(), agency("first"));
    let long = AssumeAgencyCredentialProvider::new(first, agency("last").with_duration_seconds(3601));
    let error = outcome(long, &context).await;
    assert!(error.contains("900 to 3600 seconds, since the agency is assumed with a temporary access key"), "{error}");
}

#[tokio::test]
async fn default_chain_assumes_the_agency_of_the_environment() {
    let clock = Clock::new();
    let (server, identity) = Identity::start(&clock).await;
    let key = [("HUAWEICLOUD_SDK_AK", "BASE"), ("HUAWEICLOUD_SDK_SK", SK)];
    let context = |variables: &[(&str, &str)]| {
        let world = world(&[&key, variables].concat());
        world.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", server.uri()).build()
    };
    let urn = ("HUAWEICLOUD_SDK_AGENCY_URN", "iam::27680d67da6b47eb82d00a1a118be145:agency:a");
    let found = CredentialChain::default().search(&context(&[urn])).await;
    assert_eq!(found.used().map(|source| &source.name), Some(&CredentialSource::ENVIRONMENT.name));
    assert_eq!(shown(&found.credential.unwrap()), "key KEY1 with token-1");
    assert_eq!(found.agency.unwrap().to_string(), urn.1);
    let external = ("HUAWEICLOUD_SDK_AGENCY_EXTERNAL_ID", "agreed");
    assert_eq!(outcome(CredentialChain::default(), &context(&[urn, external])).await, "key KEY2 with token-2");
    assert_eq!(identity.seen.lock().unwrap()[1].1["external_id"], "agreed");
    let without = CredentialChain::default().without_agency();
    assert_eq!(outcome(without, &context(&[urn])).await, "key BASE");
    for (variables, expected) in [
        (&[external][..], "HUAWEICLOUD_SDK_AGENCY_EXTERNAL_ID is set, but no agency"),
        (&[("HUAWEICLOUD_SDK_AGENCY_NAME", "a")], "the agency is not clear: set HUAWEICLOUD_SDK_AGENCY_URN alone"),
        (&[("HUAWEICLOUD_SDK_AGENCY_URN", "a")], "HUAWEICLOUD_SDK_AGENCY_URN does not name an agency"),
        (&[urn, ("HUAWEICLOUD_SDK_AGENCY_DURATION_SECONDS", "1h")], "is not a number of seconds: \"1h\""),
        (&[urn, ("HUAWEICLOUD_SDK_AGENCY_MFA_CODE", "123456")], "HUAWEICLOUD_SDK_AGENCY_MFA_SERIAL_NUMBER is not"),
    ] {
        let error = outcome(CredentialChain::default(), &context(variables)).await;
        assert!(error.contains(expected), "{error}");
    }
}

#[tokio::test]
async fn profiles_name_agencies_and_the_profile_that_they_are_assumed_with() {
    let clock = Clock::new();
    let (server, identity) = Identity::start(&clock).await;
    let context = |text: &str| {
        let world = clock.world().home("/home/me").file(PROFILE, text);
        world.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", server.uri()).build()
    };
    let file = "[basic]\nak = BASE\nsk = SK1\n[one]\nsource_profile = basic\nagency_urn = iam::id:agency:one\n\
                [two]\nsource_profile = one\nagency_urn = iam::id:agency:two\nexternal_id = agreed\nproject_id = p\n\
                [own]\nak = OWN\nsk = SK2\nagency_name = n\nagency_domain_id = id\n";
    let two = CachedCredential::new(ProfileCredentialProvider::new().with_profile("two"), context(file));
    assert_eq!(two.current().await.unwrap().project_id(), Some("p"));
    assert_eq!(identity.asked(), ["BASE -> one", "KEY1 -> two"]);
    assert_eq!(identity.seen.lock().unwrap()[1].1["external_id"], "agreed");
    assert_eq!(outcome(ProfileCredentialProvider::new(), &context(file)).await, "key BASE");
    let own = ProfileCredentialProvider::new().with_profile("own");
    assert_eq!(outcome(own, &context(file)).await, "key KEY3 with token-3");
    let agency = "agency_urn = iam::id:agency:x\n";
    for (file, expected) in [
        (
            format!("[basic]\nsource_profile = a\n{agency}[a]\nsource_profile = basic\n{agency}"),
            "line 5: `source_profile` leads back to a profile: [basic] -> [a] -> [basic]",
        ),
        (
            format!("[basic]\nsource_profile = basic\n{agency}"),
            "line 2: `source_profile` leads back to a profile: [basic] -> [basic]",
        ),
        (
            format!("[basic]\n{agency}source_profile = gone\n"),
            "line 3: `source_profile` names [gone], which is not there",
        ),
        (
            "[basic]\nsource_profile = basic\nak = A\nsk = S\n".to_owned(),
            "line 2: `source_profile` is there, but no agency to assume",
        ),
        (format!("[basic]\n{agency}"), "there is nothing to assume the agency with"),
        (format!("[basic]\n{agency}credential_source = moon\n"), "line 3: `credential_source` is \"moon\""),
        (
            format!("[basic]\n{agency}credential_source = environment\n"),
            "`credential_source` asks for an access key, token or password (HUAWEICLOUD_SDK_AK with _SK",
        ),
        (
            "[basic]\nak = A\nsk = S\nagency_urn = iam::a:user:n\n".to_owned(),
            "agency_urn: it is not the URN of an agency; give iam::ACCOUNT_ID:agency:NAME",
        ),
        ("[basic]\nak = A\nsk = S\nexternal_id = agreed\n".to_owned(), "`external_id` is set, but no agency"),
    ] {
        let error = outcome(ProfileCredentialProvider::new(), &context(&file)).await;
        assert!(error.contains(expected), "{error}");
    }
    let gone = outcome(ProfileCredentialProvider::new().with_profile("gone"), &context(file)).await;
    assert!(gone.contains("has no section [gone], which the program names"), "{gone}");
}

fn hcloud(current: &str, profiles: &Value) -> Context {
    let text = json!({ "current": current, "language": "en", "profiles": profiles }).to_string();
    world(&[]).home("/home/me").file(HCLOUD, text).build()
}

#[tokio::test]
async fn profiles_of_hcloud_give_the_key_of_their_mode() {
    let sts = |expiry: u64| {
        let key = json!({
            "accessKeyId": "SSOKEY", "secretAccessKey": "SK2", "securityToken": "t", "expiresAt": expiry,
        });
        json!({ "stsToken": key })
    };
    let profiles = json!([
        {
            "name": "plain", "mode": "AKSK", "accessKeyId": "PLAINKEY", "secretAccessKey": "SK1", "securityToken": "",
            "projectId": "p", "region": "cn-north-4",
        },
        { "name": "sso", "mode": "SSO", "ssoAuth": sts(NOW + 60) },
        { "name": "old", "mode": "SSO", "ssoAuth": sts(NOW - 60) },
        { "name": "odd", "mode": "Quantum" },
        { "name": "masked", "mode": "AKSK", "accessKeyId": "PLAINKEY", "secretAccessKey": "U2FsdGVkX1+secret=" },
        { "name": "a", "mode": "AssumeRole", "agencyName": "n", "agencyDomainId": "id", "sourceProfile": "b" },
        { "name": "b", "mode": "AssumeRole", "agencyName": "n", "agencyDomainId": "id", "sourceProfile": "a" },
    ]);
    let context = hcloud("plain", &profiles);
    let provider = HcloudProfileCredentialProvider::new;
    assert_eq!(outcome(provider(), &context).await, "key PLAINKEY");
    assert_eq!(provider().region(&context).unwrap().as_ref().map(Region::id), Some("cn-north-4"));
    assert_eq!(provider().provide_credential(&context).await.unwrap().unwrap().project_id(), Some("p"));
    assert_eq!(outcome(provider().with_profile("sso"), &context).await, "key SSOKEY with t");
    for (name, expected) in [
        ("old", "its temporary access key expired at 20260303T120204Z; log in with `hcloud configure sso`"),
        ("odd", "the mode \"Quantum\" is not known"),
        ("masked", "its access key is not one"),
        ("a", "`sourceProfile` leads back to a profile: a -> b -> a"),
        ("gone", "has no profile \"gone\", which the program names"),
    ] {
        let error = outcome(provider().with_profile(name), &context).await;
        assert!(error.contains(expected) && !error.contains("SK2") && !error.contains("U2Fs"), "{error}");
    }
    let text = json!({ "current": "plain", "authEncrypt": "true", "profiles": profiles }).to_string();
    let encrypted = world(&[]).home("/home/me").file(HCLOUD, text).build();
    assert!(outcome(provider(), &encrypted).await.contains("its secrets are encrypted"));
    let broken = world(&[]).home("/home/me").file(HCLOUD, "{\"secretAccessKey\": \"my-secret\"").build();
    let error = outcome(provider(), &broken).await;
    assert!(error.contains("line 1, column") && !error.contains("my-secret"), "{error}");
    assert_eq!(outcome(provider(), &world(&[]).home("/home/me").build()).await, "absent");
    assert_eq!(outcome(provider(), &hcloud("", &json!([]))).await, "absent");
}

#[tokio::test]
async fn profiles_of_hcloud_come_after_the_sources_of_the_vendors_sdks() {
    let names = CredentialChain::default().sources().map(|source| source.name.clone()).collect::<Vec<_>>();
    let of_sdks = [
        CredentialSource::OIDC,
        CredentialSource::ENVIRONMENT,
        CredentialSource::PROFILE,
        CredentialSource::INSTANCE_METADATA,
        CredentialSource::POD_IDENTITY,
    ];
    let expected = of_sdks.into_iter().chain([CredentialSource::HCLOUD_PROFILE]).map(|source| source.name);
    assert_eq!(names, expected.collect::<Vec<_>>());
    let nowhere = "http://127.0.0.1:1".parse().unwrap();
    let metadata = InstanceMetadataCredentialProvider::new().with_endpoint(nowhere);
    let chain = CredentialChain::default().with(CredentialSource::INSTANCE_METADATA, metadata);
    let profiles = json!([{ "name": "p", "accessKeyId": "HCLOUDKEY", "secretAccessKey": "SK1" }]);
    assert_eq!(outcome(chain, &hcloud("p", &profiles)).await, "key HCLOUDKEY");
}

#[cfg(unix)]
#[tokio::test]
async fn file_that_everyone_may_write_is_refused() {
    use std::{fs, os::unix::fs::PermissionsExt};

    let folder = tempfile::TempDir::new().unwrap();
    let path: &Path = &folder.path().join("credentials");
    fs::write(path, "[basic]\nak = AK1\nsk = my-secret\n").unwrap();
    let set = |mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let found = async || outcome(ProfileCredentialProvider::new().with_path(path), &Context::system()).await;
    set(0o644);
    assert_eq!(found().await, "key AK1");
    set(0o646);
    let refused = found().await;
    assert!(refused.contains("everyone may write it") && !refused.contains("my-secret"), "{refused}");
}

const KEY_OF_ENVIRONMENT: [(&str, &str); 2] = [("HUAWEICLOUD_SDK_AK", "BASE"), ("HUAWEICLOUD_SDK_SK", SK)];

fn outcomes(search: &CredentialSearch) -> Vec<SourceOutcome> {
    search.sources.iter().map(|searched| searched.outcome).collect()
}

#[tokio::test]
async fn search_says_what_came_of_each_source_and_where_it_was() {
    use SourceOutcome::{Absent, Failed, NotAsked, Used};

    let chain = || {
        CredentialChain::empty()
            .last(CredentialSource::ENVIRONMENT, EnvironmentCredentialProvider::new())
            .last(CredentialSource::PROFILE, ProfileCredentialProvider::new())
            .last(CredentialSource::HCLOUD_PROFILE, HcloudProfileCredentialProvider::new())
    };
    let profiles = json!([{ "name": "p", "accessKeyId": "HCLOUDKEY", "secretAccessKey": "SK1" }]);
    let file = json!({ "current": "p", "profiles": profiles }).to_string();
    let home = || world(&[]).home("/home/me");
    for (context, expected, credential) in [
        (home().build(), [Absent, Absent, Absent], "no credential was found. Looked for: an access key"),
        (home().file(HCLOUD, file.clone()).build(), [Absent, Absent, Used], "key HCLOUDKEY"),
        (
            home().file(PROFILE, "[basic]\nak = A\n").file(HCLOUD, file.clone()).build(),
            [Absent, Failed, NotAsked],
            "`sk` is",
        ),
        (
            world(&KEY_OF_ENVIRONMENT).home("/home/me").file(HCLOUD, file).build(),
            [Used, NotAsked, NotAsked],
            "key BASE",
        ),
    ] {
        let search = chain().search(&context).await;
        assert_eq!(outcomes(&search), expected);
        let places: Vec<_> = search.sources.iter().skip(1).map(|searched| searched.source.location.as_ref()).collect();
        assert_eq!(places, [PROFILE, HCLOUD]);
        assert_eq!(search.used().is_some(), search.credential.is_ok());
        let found = search.credential.map_or_else(|error| integration_tests::describe(&error), |found| shown(&found));
        assert!(found.contains(credential), "{found}");
    }
    for (variables, expected) in [
        (&KEY_OF_ENVIRONMENT[..], "HUAWEICLOUD_SDK_AK with _SK"),
        (&KEY_OF_ENVIRONMENT[..1], "HUAWEICLOUD_SDK_AK with _SK"),
        (&[("HUAWEICLOUD_SDK_AUTH_TOKEN", "t")], "HUAWEICLOUD_SDK_AUTH_TOKEN"),
        (&[("HUAWEICLOUD_SDK_USERNAME", "u")], "HUAWEICLOUD_SDK_USERNAME with _PASSWORD and _DOMAIN"),
        (&[("HUAWEICLOUD_SDK_IDP_ID", "i")], "HUAWEICLOUD_SDK_IDP_ID with _ID_TOKEN_FILE"),
    ] {
        let search = chain().search(&world(variables).home("/home/me").build()).await;
        assert_eq!(search.sources[0].source.location, expected);
    }
}

#[tokio::test]
async fn agency_that_is_named_in_code_has_the_other_settings_of_the_environment() {
    let clock = Clock::new();
    let (server, identity) = Identity::start(&clock).await;
    let other = ("HUAWEICLOUD_SDK_AGENCY_URN", "iam::27680d67da6b47eb82d00a1a118be145:agency:other");
    let external = ("HUAWEICLOUD_SDK_AGENCY_EXTERNAL_ID", "agreed");
    let context = world(&[&KEY_OF_ENVIRONMENT[..], &[other, external]].concat());
    let context = context.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", server.uri()).build();
    let urn = "iam::27680d67da6b47eb82d00a1a118be145:agency:a";
    let chain = || CredentialChain::default().with_agency(urn.parse().unwrap());
    assert_eq!(outcome(chain(), &context).await, "key KEY1 with token-1");
    let search = chain().search(&context).await;
    assert_eq!(search.agency.map(|agency| agency.to_string()).as_deref(), Some(urn));
    assert_eq!(shown(&search.credential.unwrap()), "key KEY2 with token-2");
    assert_eq!(identity.asked(), ["BASE -> a", "BASE -> a"]);
    assert!(identity.seen.lock().unwrap().iter().all(|(_, body)| body["external_id"] == "agreed"));
    assert_eq!("partner/htap".parse::<Agency>().unwrap(), Agency::of_account_name("partner", "htap").unwrap());
    for text in ["htap", "partner/", "/htap", "iam::id:agency:", "iam::id:user:n", "arn:aws:iam::1:role/n", ""] {
        assert!(text.parse::<Agency>().is_err(), "{text}");
    }
}

#[tokio::test]
async fn profile_by_its_name_is_that_of_the_sdks_or_else_that_of_hcloud() {
    let profiles = json!([
        { "name": "both", "accessKeyId": "HCLOUDKEY1", "secretAccessKey": "SK1" },
        { "name": "hcloud", "accessKeyId": "HCLOUDKEY2", "secretAccessKey": "SK1", "region": "cn-north-4" },
    ]);
    let file = json!({ "current": "both", "profiles": profiles }).to_string();
    let home = || world(&KEY_OF_ENVIRONMENT).home("/home/me");
    let sdk = "[both]\nak = SDKKEY\nsk = SK1\n";
    let context = home().file(PROFILE, sdk).file(HCLOUD, file.clone()).build();
    for (name, expected) in [("both", "key SDKKEY"), ("hcloud", "key HCLOUDKEY2")] {
        assert_eq!(outcome(CredentialChain::of_profile(name), &context).await, expected, "not that of the environment");
    }
    let only_hcloud = home().file(HCLOUD, file).build();
    assert_eq!(outcome(CredentialChain::of_profile("both"), &only_hcloud).await, "key HCLOUDKEY1");
    for context in [context, home().build()] {
        let error = outcome(CredentialChain::of_profile("gone"), &context).await;
        let places = format!("a profile ({PROFILE}, section [gone]); a profile of hcloud ({HCLOUD}, profile \"gone\")");
        assert!(error.contains(&places), "{error}");
    }
}
