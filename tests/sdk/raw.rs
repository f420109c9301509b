//! Raw calls, requests that are shown and not sent, and files.

use std::{collections::BTreeMap, sync::Arc};

use api_runtime::{Api, Content, Effect, Executor, Operation};
use huaweicloud_core::{
    Endpoint, Error, Idempotency, Limits, RawCall, Service,
    credential::{StaticTokenCredentialProvider, Token},
    form::{File, FormData},
};
use insta::assert_snapshot;
use integration_tests::{INSTANCE, PROJECT, SPEC, TOKEN, describe, parameters, service};
use serde_json::{Value, json};
use spec_replay::Replay;
use taurus_htap_api::{
    Client,
    requests::{DownloadImportExcelTemplate, ListHtapInstanceInfo},
    types::{InstanceId, TaurusDbInstanceId, TemplateType},
};
use wiremock::ResponseTemplate;

type Call = RawCall<Client>;

/// No server listens here, so every attempt to send fails to connect.
const UNREACHABLE: &str = "http://127.0.0.1:1";
const TAURUS_INSTANCE: &str = "0123456789abcdef0123456789abcdefin07";

fn raw(operation: &str) -> Call {
    service(UNREACHABLE).raw(operation).unwrap()
}

async fn refusal(call: Call) -> String {
    let error = call.send().await.unwrap_err();
    assert_eq!((error.is_invalid_input(), error.attempts()), (true, 0), "{error}");
    describe(&error)
}

#[tokio::test]
async fn invalid_input_is_refused_by_name_before_sending() {
    let list = || raw("ListStarRocksDataReplications");
    let pause = || raw("PauseStarRocksDataReplication").parameter("instance_id", INSTANCE);
    let database = || raw("ListStarRocksDataReplicationConfigByDataBase");
    let mut all: Vec<String> = ["ListStarRocksDataReplication", "liststarrocksdatareplications", ""]
        .into_iter()
        .map(|name| describe(&service(UNREACHABLE).raw(name).unwrap_err()))
        .collect();
    for call in [
        list(),
        raw("ListStarrocksInstanceInfo"),
        list().parameter("instance_id", INSTANCE).parameter("Limit", "1"),
        list().parameter("instance_id", INSTANCE).parameter("limit", "1").parameter("limit", "2"),
        list().parameter("instance_id", INSTANCE).parameter("x-language", "en-us").parameter("X-Language", "zh-cn"),
        list().parameter("instance_id", INSTANCE).parameter("x-language", "en-us\r\nx-evil: 1"),
        list().parameter("instance_id", INSTANCE).json(json!({})),
        list().parameter("instance_id", ".."),
        database().parameter("instance_id", INSTANCE).parameter("database", ""),
        pause(),
        pause().bytes("{}").form(&FormData::new()).unwrap(),
        pause().json(BTreeMap::from([([1], "names are text")])),
        raw("DownloadImportExcelTemplate")
            .parameter("instance_id", INSTANCE)
            .parameter("template_type", "import_async"),
    ] {
        all.push(refusal(call).await);
    }
    assert_snapshot!(all.join("\n"));
}

#[tokio::test]
async fn body_is_any_value_that_can_be_written_as_json() {
    let pause = || raw("PauseStarRocksDataReplication").parameter("instance_id", INSTANCE);
    let (value, typed) = (json!({ "task_name": "a" }), BTreeMap::from([("task_name", "a")]));
    for call in [pause().json(&value), pause().json(value), pause().json(typed)] {
        assert_eq!(call.request().await.unwrap().body(), br#"{"task_name":"a"}"#);
    }
}

/// An API that takes an access token request as RFC 6749 has it. No document of this repository has a form of its kind.
#[derive(Clone)]
struct Tokens;

impl Api for Tokens {
    const OPERATIONS: &'static [Operation] =
        &[Operation::new("CreateToken", "POST", "/token", Effect::Create).request(Content::UrlEncoded)];

    type ClientParameters = ();

    fn with_executor(_: &str, _: Arc<dyn Executor>) -> Self {
        Self
    }
}

#[tokio::test]
async fn form_is_encoded_as_the_operation_takes_it() {
    let service = Service::<Tokens>::builder().endpoint(UNREACHABLE.parse().unwrap()).anonymous().build().unwrap();
    let form = FormData::new().text("grant_type", "a b&c");
    let request = service.raw("CreateToken").unwrap().form(&form).unwrap().request().await.unwrap();
    assert_eq!(request.headers()["content-type"], "application/x-www-form-urlencoded");
    assert_eq!(request.body(), b"grant%5Ftype=a%20b%26c");
    let error = service.raw("CreateToken").unwrap().form(&form.file("key", File::new("key.pem", ""))).unwrap_err();
    assert!(error.is_invalid_input() && error.to_string().starts_with("key: "), "{error}");

    let upload = raw("UploadImportExcelTemplate").parameter("instance_id", INSTANCE);
    let request = upload.form(&FormData::new()).unwrap().request().await.unwrap();
    assert!(request.headers()["content-type"].to_str().unwrap().starts_with("multipart/form-data; boundary="));
}

#[tokio::test]
async fn operation_is_called_by_its_name_alone() {
    let replay = Replay::start(SPEC).await;
    let call = service(&replay.uri()).raw("ListStarRocksDataReplications").unwrap().parameter("instance_id", INSTANCE);
    let response = call.parameter("limit", "10").parameter("x-language", "zh-cn").send().await.unwrap();
    assert_eq!(response["replications"][0]["task_name"], "task_name");
    assert_eq!((response.request_id(), response.attempts()), (Some(spec_replay::REQUEST_ID), 1));

    let [request] = replay.received().await.try_into().expect("one call is one request");
    let path = format!("/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication");
    assert_eq!(
        (request.method.as_str(), request.url.path(), request.url.query()),
        ("GET", path.as_str(), Some("limit=10"))
    );
    let header = |name: &str| request.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(
        ["x-auth-token", "x-language", "accept", "api-version"].map(header),
        [Some(TOKEN.to_owned()), Some("zh-cn".to_owned()), Some("application/json".to_owned()), None]
    );
}

#[tokio::test]
async fn value_stays_within_its_segment_and_its_pair() {
    let database = "../a b/?c=d&e#f%2e";
    let call = raw("ListStarRocksDataReplicationConfigByDataBase").parameter("instance_id", INSTANCE);
    let request = call.parameter("database", database).request().await.unwrap();
    assert!(request.url().ends_with("/..%2Fa%20b%2F%3Fc=d&e%23f%252e"), "{}", request.url());
    let call =
        raw("ListStarRocksDataReplicationConfig").parameter("instance_id", INSTANCE).parameter("task_name", database);
    let url: reqwest::Url = call.request().await.unwrap().url().parse().unwrap();
    assert_eq!(url.query_pairs().collect::<Vec<_>>(), [("task_name".into(), database.into())]);
}

#[tokio::test]
async fn refusals_and_repeats_are_as_for_every_call() {
    let replay = Replay::start(SPEC).await;
    replay.answer("PauseStarRocksDataReplication", ResponseTemplate::new(503)).await;
    let call = || {
        let call = service(&replay.uri()).raw("PauseStarRocksDataReplication").unwrap();
        call.parameter("instance_id", INSTANCE).json(json!({ "task_name": "task" }))
    };
    let attempts =
        |error: Error| (error.status().unwrap().as_u16(), error.operation().map(str::to_owned), error.attempts());
    let name = || Some("PauseStarRocksDataReplication".to_owned());
    assert_eq!(attempts(call().send().await.unwrap_err()), (503, name(), 1));
    let (status, operation, repeated) = attempts(call().idempotency(Idempotency::Idempotent).send().await.unwrap_err());
    assert!((status, operation) == (503, name()) && repeated > 1, "{repeated}");
}

#[tokio::test]
async fn request_is_shown_without_its_secrets_and_is_not_sent() {
    let replay = Replay::start(SPEC).await;
    let body = json!({
        "user_name": "reader",
        "password": "Secret-password-1",
        "databases": ["shop", "password"],
    });
    let call = service(&replay.uri()).raw("CreateStarRocksDatabaseUser").unwrap();
    let request = call.parameter("instance_id", INSTANCE).json(body.clone()).request().await.unwrap();
    assert_eq!(replay.received().await.len(), 0);
    assert_eq!(serde_json::from_slice::<Value>(request.body()).unwrap(), body);
    assert!(request.headers().get("x-auth-token").is_none());
    assert_snapshot!(request.to_string().replace(&replay.uri(), "http://service"));
}

/// Without a credential at hand nothing could be sent; to look needs none.
#[tokio::test]
async fn typed_call_is_shown_as_well() {
    let request = ListHtapInstanceInfo::new(TAURUS_INSTANCE.parse::<TaurusDbInstanceId>().unwrap());
    let call = service(UNREACHABLE).request_with(request, parameters());
    let request = call.request().await.unwrap();
    assert_eq!(request.operation().id, "ListHtapInstanceInfo");
    assert_eq!((request.body(), request.json()), (&b""[..], None));
    assert_snapshot!(request);
}

fn template() -> ResponseTemplate {
    ResponseTemplate::new(200)
        .set_body_raw(b"PK\x03\x04\xff".to_vec(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .insert_header("Content-Disposition", "attachment; filename=\"../template.xlsx\"")
}

#[tokio::test]
async fn file_comes_with_its_type_and_a_name_that_is_safe() {
    let replay = Replay::start(SPEC).await;
    replay.answer("DownloadImportExcelTemplate", template()).await;
    let service = service(&replay.uri());
    let request = DownloadImportExcelTemplate::new(INSTANCE.parse::<InstanceId>().unwrap(), TemplateType::ImportAsync);
    let typed = service.request_with(request, parameters());
    let raw = service.raw("DownloadImportExcelTemplate").unwrap().parameter("instance_id", INSTANCE);
    let raw = raw.parameter("template_type", "import_async");
    for file in [typed.download().await.unwrap(), raw.download().await.unwrap()] {
        assert_eq!(&file.content()[..], b"PK\x03\x04\xff");
        assert_eq!(file.content_type(), Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        assert_eq!((file.file_name(), file.status().as_u16()), (Some("template.xlsx"), 200));
    }
}

#[tokio::test]
async fn file_that_is_refused_or_too_large_is_an_error_like_any_other() {
    let replay = Replay::start(SPEC).await;
    let call = |service: &Service<_>| {
        let call = service.raw("DownloadImportExcelTemplate").unwrap().parameter("instance_id", INSTANCE);
        call.parameter("template_type", "import_async").download()
    };
    replay.answer("DownloadImportExcelTemplate", template()).await;
    let token = StaticTokenCredentialProvider::new(Token::new(TOKEN).unwrap());
    let narrow = Service::<Client>::builder().endpoint(Endpoint::parse(&replay.uri()).unwrap()).credentials(token);
    let narrow = narrow.project_id(PROJECT).limits(Limits::default().with_max_response_bytes(4)).build().unwrap();
    assert_snapshot!(describe(&call(&narrow).await.unwrap_err()), @"TooLarge: DownloadImportExcelTemplate: the response is larger than 4 bytes");

    let replay = Replay::start(SPEC).await;
    replay.answer_documented("DownloadImportExcelTemplate", 400).await;
    let error = call(&service(&replay.uri())).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (400, Some("DBS.200022")));
}
