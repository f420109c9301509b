//! Agencies against the emulator: who may assume them, chains, and what is renewed when time passes.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::{
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use futures_util::future::join_all;
use http::{Request, Response};
use serde_json::{Value, json};
use taurus_htap::{
    Client, ClientBuilder, Context, Error, HttpTransport, PollPolicy, RestartWhen,
    credential::{
        AccessKey, Agency, AgencySession, AssumeAgencyCredentialProvider, Credential, IamPasswordCredentialProvider,
        ProvideCredential, StaticAccessKeyCredentialProvider,
    },
};
use taurus_htap_emulator::{Clock, Emulator, Seed, seed::PrincipalPolicies};
use tokio::time::{Instant, advance};

const ACCOUNT: &str = "d78cbac186b744899480f25bd022f468";
const PARTNER: &str = "27680d67da6b47eb82d00a1a118be145";
const PROJECT: &str = "23a50154cf494ec9ad6883979a12db0a";
const KEY: &str = "EMULATORACCESSKEY001";
const SECRET: &str = "not-a-real-secret-key-0000000000000000000";
const ENDPOINT: &str = "https://emulator.example";

/// The emulator in memory, whose time is tokio's, and what was sent to the identity services.
struct World {
    emulator: Emulator,
    context: Context,
    transport: Arc<dyn HttpTransport>,
    sent: Arc<Mutex<Vec<String>>>,
}

fn seed() -> Seed {
    let agency = |account: &str, account_name: &str, name: &str, trusts: &str| json!({ "account_id": account, "account_name": account_name, "name": name, "trusts": [trusts] });
    let mut outside = agency(PARTNER, "partner", "second", &format!("iam::{PARTNER}:agency:first"));
    outside["external_id"] = "agreed".into();
    outside["max_session_seconds"] = 7200.into();
    let mut first = agency(PARTNER, "partner", "first", ACCOUNT);
    first["max_session_seconds"] = 7200.into();
    let agencies = json!([
        first,
        outside,
        agency(ACCOUNT, "emulator", "third", &format!("iam::{PARTNER}:agency:second")),
        agency(ACCOUNT, "emulator", "operator", &format!("iam::{ACCOUNT}:user:emulator")),
        agency(ACCOUNT, "emulator", "auditor", &format!("iam::{ACCOUNT}:user:auditor")),
        agency(ACCOUNT, "emulator", "nested", &format!("iam::{ACCOUNT}:agency:operator")),
    ]);
    let mut seed = Seed::shop().unwrap();
    seed.agencies = serde_json::from_value(agencies).unwrap();
    seed
}

impl World {
    async fn start(seed: Seed) -> Self {
        let emulator = Emulator::builder().seed(seed).clock(Clock::tokio()).start().await.unwrap();
        let sent = Arc::<Mutex<Vec<String>>>::default();
        let (in_memory, log) = (emulator.in_memory(), Arc::clone(&sent));
        let transport = move |request: Request<Bytes>| {
            let path = request.uri().path().to_owned();
            let answer = in_memory(request);
            let log = Arc::clone(&log);
            async move {
                let response: Response<Bytes> = answer.await?;
                if !path.contains(PROJECT) {
                    let name = path.rsplit('/').next().unwrap_or_default();
                    log.lock().unwrap().push(format!("{name} {}", response.status().as_u16()));
                } else if response.status().is_client_error() {
                    log.lock().unwrap().push(format!("{path} {}", response.status().as_u16()));
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(response)
            }
        };
        let transport: Arc<dyn HttpTransport> = Arc::new(transport);
        let (begun, beginning) = (SystemTime::now(), Instant::now());
        let context = Context::builder().clock(move || begun + beginning.elapsed()).transport(Arc::clone(&transport));
        let context = ["STS", "IAM"].iter().fold(context, |context, service| {
            context.variable(format!("HUAWEICLOUD_SDK_{service}_ENDPOINT"), ENDPOINT)
        });
        Self { emulator, context: context.build(), transport, sent }
    }

    fn client(&self) -> ClientBuilder {
        let client = Client::builder().endpoint(ENDPOINT).project_id(PROJECT).context(self.context.clone());
        client.transport(Arc::clone(&self.transport))
    }

    fn with_key(&self) -> ClientBuilder {
        self.client().access_key(KEY, SECRET)
    }

    /// Sends a request that the client of this crate would not send; gives status, error code and body.
    async fn ask(&self, credential: Option<&Credential>, path: &str, body: &Value) -> (u16, String, Value) {
        let url = format!("{ENDPOINT}{path}");
        let request = Request::post(url).header("Host", "emulator.example").header("Content-Type", "application/json");
        let mut request = request.body(Bytes::from(body.to_string())).unwrap();
        if let Some(credential) = credential {
            credential.authorize(&mut request, None, self.context.now()).unwrap();
        }
        let response = self.emulator.in_memory()(request).await.unwrap();
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        (response.status().as_u16(), body["error_code"].as_str().unwrap_or_default().to_owned(), body)
    }

    /// How often the calls of the identity services were answered in this way since the last time.
    fn sent(&self, call: &str) -> usize {
        let mut sent = self.sent.lock().unwrap();
        let count = sent.iter().filter(|known| **known == call).count();
        sent.retain(|known| known != call);
        count
    }

    /// What was sent and has not been counted.
    fn rest(&self) -> Vec<String> {
        self.sent.lock().unwrap().clone()
    }
}

fn session(account: &str, name: &str) -> AgencySession {
    AgencySession::new(Agency::of_account_id(account, name).unwrap()).with_session_name("nightly")
}

fn chain() -> [AgencySession; 3] {
    [
        session(PARTNER, "first").with_duration_seconds(7200),
        session(PARTNER, "second").with_external_id("agreed"),
        session(ACCOUNT, "third").with_duration_seconds(900),
    ]
}

fn base() -> StaticAccessKeyCredentialProvider {
    StaticAccessKeyCredentialProvider::new(AccessKey::new(KEY, SECRET).unwrap())
}

async fn call(client: &Client) -> Result<(), Error> {
    let instance = client.instance("9ac58f9b88744f8a87893d22f6ef9a28in17".parse().unwrap());
    instance.nodes().list().send().await.map(|_| ())
}

fn described(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        text = format!("{text}: {error}");
        source = error.source();
    }
    text
}

#[tokio::test(start_paused = true)]
async fn caller_is_the_user_or_the_session_of_the_agency() {
    let world = World::start(seed()).await;
    let user = world.with_key().build().unwrap().caller_identity().await.unwrap();
    assert_eq!((user.account_id.as_str(), user.principal_name()), (ACCOUNT, "emulator"));
    assert_eq!(user.agency_session(), None);
    assert_eq!(user.principal_urn, format!("iam::{ACCOUNT}:user:emulator"));
    let client = world.with_key().assume_agency(session(ACCOUNT, "operator")).build().unwrap();
    let agency = client.caller_identity().await.unwrap();
    assert_eq!(agency.principal_urn, format!("sts::{ACCOUNT}:assumed-agency:operator/nightly"));
    assert_eq!((agency.account_id.as_str(), agency.agency_session()), (ACCOUNT, Some(("operator", "nightly"))));
    assert!(agency.principal_id.ends_with(":nightly"), "{}", agency.principal_id);
    call(&client).await.unwrap();
    assert_eq!(world.sent("assume 200"), 1);
    // STS knows no tokens; nothing is sent.
    let error = world.client().token("emulator-token").build().unwrap().caller_identity().await.unwrap_err();
    assert!(error.to_string().contains("the credential is not one"), "{error}");
    assert_eq!(world.rest(), ["caller-identity 200", "caller-identity 200"]);
}

#[tokio::test(start_paused = true)]
async fn two_hundred_tasks_renew_each_key_of_a_chain_of_three_once() {
    let world = World::start(seed()).await;
    let client = chain().into_iter().fold(world.with_key(), ClientBuilder::assume_agency).build().unwrap();
    let all = async || {
        let tasks = (0..200).map(|_| {
            let client = client.clone();
            tokio::spawn(async move { call(&client).await })
        });
        for done in join_all(tasks.collect::<Vec<_>>()).await {
            done.unwrap().unwrap();
        }
    };
    all().await;
    assert_eq!(world.sent("assume 200"), 3);
    // Keys of 7,200, 3,600 and 900 seconds: those that have ended are renewed, with those that have not.
    for (seconds, renewed) in [(1000, 1), (3000, 2), (7200, 3)] {
        advance(Duration::from_secs(seconds)).await;
        all().await;
        assert_eq!(world.sent("assume 200"), renewed, "after {seconds} s");
    }
    assert_eq!(client.caller_identity().await.unwrap().agency_session(), Some(("third", "nightly")));
    assert_eq!(world.rest(), ["caller-identity 200"], "no call was refused");
}

/// A token, with which IAM gives the key of an agency, with which STS gives that of another. All expire while a flow
/// waits.
#[tokio::test(start_paused = true)]
async fn base_that_expires_during_a_long_wait_is_renewed() {
    let mut seed = seed();
    seed.timing.token = 2000;
    seed.timing.change_instance = 3 * 3600;
    let world = World::start(seed).await;
    let password =
        IamPasswordCredentialProvider::new("emulator", "not-a-real-password", "emulator").with_project_id(PROJECT);
    let operator = AgencySession::new(Agency::of_account_name("emulator", "operator").unwrap());
    let client = world.client().credentials(password).assume_agency(operator);
    let client = client.assume_agency(session(ACCOUNT, "nested").with_duration_seconds(900)).build().unwrap();
    let taurus = client.taurus_instance("40dc4c5729f14aad893e2dcd5baf6a15in07".parse().unwrap());
    let starrocks = taurus.starrocks("9ac58f9b88744f8a87893d22f6ef9a28in17".parse().unwrap());
    let begun = Instant::now();
    let long = PollPolicy::default().with_timeout(Duration::from_secs(5 * 3600));
    starrocks.restart(RestartWhen::Always).policy(long).execute().await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(3 * 3600), "{:?}", begun.elapsed());
    // A token of 2,000 seconds is renewed when it is needed and nearly over; the keys have 900 seconds.
    let (tokens, of_iam, of_sts) =
        (world.sent("tokens 201"), world.sent("securitytokens 201"), world.sent("assume 200"));
    assert!((5..=6).contains(&tokens), "{tokens}");
    assert!((12..=15).contains(&of_iam) && (12..=15).contains(&of_sts), "{of_iam} {of_sts}");
    assert_eq!(world.rest(), Vec::<String>::new(), "no call was refused");
}

#[tokio::test(start_paused = true)]
async fn key_of_an_agency_ends_with_the_emulators_clock_and_reaches_only_its_account() {
    let world = World::start(seed()).await;
    let found = AssumeAgencyCredentialProvider::new(base(), session(PARTNER, "first"));
    let found = found.provide_credential(&world.context).await.unwrap().unwrap();
    let Credential::AccessKey(key) = found else { panic!("{found:?}") };
    let client = world.client().credentials(StaticAccessKeyCredentialProvider::new(key)).build().unwrap();
    let error = described(&call(&client).await.unwrap_err());
    assert!(error.contains("403") && error.contains("APIG.0302"), "{error}");
    assert_eq!(client.caller_identity().await.unwrap().account_id, PARTNER);
    world.emulator.advance(Duration::from_secs(3600));
    let error = described(&client.caller_identity().await.unwrap_err());
    assert!(error.contains("the temporary access key has expired"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn agency_that_cannot_be_assumed_is_refused_with_the_reason_and_no_secret() {
    let world = World::start(seed()).await;
    let operator = format!("iam::{ACCOUNT}:agency:operator");
    let by_name = |account: &str, name: &str| AgencySession::new(Agency::of_account_name(account, name).unwrap());
    for (sessions, expected) in [
        (
            vec![session(ACCOUNT, "auditor")],
            "STS5.1001: access denied: iam::d78cbac186b744899480f25bd022f468:user:emulator may not assume",
        ),
        (vec![session(ACCOUNT, "third")], "its trust policy does not name the caller"),
        (vec![session(PARTNER, "first"), session(PARTNER, "second")], "the external ID is not that of its owner"),
        (
            vec![session(PARTNER, "first"), session(PARTNER, "second").with_external_id("guessed")],
            "the external ID is not that of its owner",
        ),
        (vec![session(ACCOUNT, "operator").with_duration_seconds(3601)], "400 Bad Request: EMULATOR.0005"),
        (vec![session(PARTNER, "operator")], "404 Not Found: EMULATOR.0005: there is no agency operator"),
        (vec![by_name("emulator", "auditor")], "403 Forbidden: PAP5.0001: access denied"),
        (vec![by_name("partner", "operator")], "403 Forbidden: EMULATOR.0005: there is no agency operator"),
        (vec![session(ACCOUNT, "operator"), session(ACCOUNT, "operator")], &operator),
    ] {
        let named = sessions.last().unwrap().agency().to_string();
        let client = sessions.into_iter().fold(world.with_key(), ClientBuilder::assume_agency).build().unwrap();
        let error = described(&call(&client).await.unwrap_err());
        assert!(error.contains(&format!("the agency {named} was not assumed")), "{error}");
        assert!(error.contains(expected) && !error.contains(SECRET), "{expected}: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn emulator_has_the_limits_that_the_client_checks_before_it_sends() {
    let world = World::start(seed()).await;
    let first = AssumeAgencyCredentialProvider::new(base(), session(PARTNER, "first"));
    let temporary = first.provide_credential(&world.context).await.unwrap().unwrap();
    let second = json!({
        "agency_urn": format!("iam::{PARTNER}:agency:second"), "agency_session_name": "s", "external_id": "agreed",
    });
    let body = |name: &str, value: Value| {
        let mut body = second.clone();
        body["agency_session_name"] = "se".into();
        body[name] = value;
        body
    };
    let assume = "/v5/agencies/assume";
    let (status, code, answer) = world.ask(Some(&temporary), assume, &body("duration_seconds", 3601.into())).await;
    assert_eq!((status, code.as_str()), (400, "EMULATOR.0005"), "{answer}");
    let (status, _, answer) = world.ask(Some(&temporary), assume, &body("source_identity", "me".into())).await;
    assert_eq!((status, answer["source_identity"].as_str()), (200, Some("me")), "{answer}");
    assert_eq!(answer["assumed_agency"]["urn"], format!("sts::{PARTNER}:assumed-agency:second/se"));
    assert_eq!(world.ask(None, assume, &body("source_identity", "me".into())).await.0, 401);
    let role =
        |account: Value| json!({ "auth": { "identity": { "methods": ["assume_role"], "assume_role": account } } });
    let at_iam = "/v3.0/OS-CREDENTIAL/securitytokens";
    let named = role(json!({ "agency_name": "second", "domain_id": PARTNER, "duration_seconds": 86_400 }));
    assert_eq!(world.ask(Some(&temporary), at_iam, &named).await.0, 201);
    assert_eq!(world.ask(None, at_iam, &named).await.0, 401);
    assert_eq!(world.ask(Some(&temporary), at_iam, &role(json!({ "agency_name": "second" }))).await.0, 400);
}

#[tokio::test(start_paused = true)]
async fn user_with_policies_needs_the_action_on_the_agency() {
    let world = World::start(seed()).await;
    let set = |agency: &str| {
        let resource = format!("iam::{ACCOUNT}:agency:{agency}");
        let statement = json!({ "Effect": "Allow", "Action": ["sts:agencies:assume"], "Resource": [resource] });
        let policies = PrincipalPolicies::default();
        let policy = json!({ "Version": "5.0", "Statement": [statement] });
        world.emulator.set_policies(policies.user("emulator", "assume", policy)).unwrap();
    };
    let client = || world.with_key().assume_agency(session(ACCOUNT, "operator")).build().unwrap();
    set("other");
    let error = described(&call(&client()).await.unwrap_err());
    assert!(
        error.contains("STS5.1001") && error.contains("no statement allows sts:agencies:assume on iam::"),
        "{error}"
    );
    // What the user may do beside that is not asked when the agency acts.
    set("operator");
    call(&client()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn refusal_can_be_decoded_and_other_messages_cannot() {
    let world = World::start(seed()).await;
    let credential = base().provide_credential(&world.context).await.unwrap();
    let body = json!({ "agency_urn": format!("iam::{ACCOUNT}:agency:auditor"), "agency_session_name": "se" });
    let (status, _, refused) = world.ask(credential.as_ref(), "/v5/agencies/assume", &body).await;
    assert_eq!(status, 403, "{refused}");
    let path = "/v5/decode-authorization-message";
    let message = json!({ "encoded_message": refused["encoded_authorization_message"] });
    let (status, _, decoded) = world.ask(credential.as_ref(), path, &message).await;
    let reason: Value = serde_json::from_str(decoded["decoded_message"].as_str().unwrap()).unwrap();
    assert_eq!((status, &reason["allowed"]), (200, &json!(false)));
    assert!(reason["reason"].as_str().unwrap().contains("its trust policy does not name the caller"), "{reason}");
    for message in ["emulator-xyz", "emulator-", "made-up"] {
        let (status, code, _) = world.ask(credential.as_ref(), path, &json!({ "encoded_message": message })).await;
        assert_eq!((status, code.as_str()), (400, "EMULATOR.0005"), "{message}");
    }
}
