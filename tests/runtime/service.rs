//! What a real service does beyond its documentation: other statuses, other bodies, other values, broken connections.
//! One attempt each; what is tried again is in `faults.rs`.

use std::time::Duration;

use integration_tests::{
    INSTANCE, SPEC, TOKEN, assert_hidden,
    broken::{Act, Broken, json as json_response},
    client, describe, documented_task, instance, parameters,
    scripted::{Scripted, ok},
    service,
};
use serde_json::{Value, json};
use spec_replay::Replay;
use taurus_htap::{Client, Error, ErrorKind, Limits, RetryPolicy, TableConfigReport, TransportErrorKind};
use taurus_htap_api::{
    requests::{ListInstanceNode, UpdateSlowlogSensitiveStatus},
    types::{InstanceId, UpdateSlowlogSensitiveStatusRequest},
};
use wiremock::ResponseTemplate;

async fn check(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().check_table_config(&documented_task()).send().await
}

async fn check_against(response: ResponseTemplate) -> Result<TableConfigReport, Error> {
    let replay = Replay::start(SPEC).await;
    replay.answer("CheckTableConfig", response).await;
    check(&client(&replay.uri()).retry(RetryPolicy::never()).build().unwrap()).await
}

/// What a caller gets from a server that breaks: after one attempt, and without the token.
async fn check_broken(act: Act) -> Error {
    let (error, requests) = check_broken_within(Duration::from_secs(60), act).await;
    assert_eq!((error.attempts(), requests), (1, 1), "{error}");
    error
}

/// The same with this time for the attempt, and how often the server was asked.
async fn check_broken_within(attempt_timeout: Duration, act: Act) -> (Error, usize) {
    let server = Broken::start(vec![act]).await;
    let limits = Limits::default().with_attempt_timeout(attempt_timeout).with_max_response_bytes(1000);
    let client = client(&server.uri()).limits(limits).retry(RetryPolicy::never()).build().unwrap();
    let error = check(&client).await.unwrap_err();
    assert_hidden(TOKEN, &error);
    (error, server.requests())
}

fn table(result: Value) -> Value {
    json!({ "tbl_config_check_results": [{ "table_name": "tableName", "check_result": result }] })
}

#[tokio::test]
async fn undocumented_statuses_keep_the_whole_response() {
    let mut all = Vec::new();
    for (status, body) in [
        (
            401,
            json!({ "error_code": "APIG.0301", "error_msg": "Incorrect IAM authentication information", "request_id": "r-1" }),
        ),
        (403, json!({ "errorCode": "DBS.200011", "errorMsg": "No permission" })),
        (404, json!({ "error": { "code": 404, "message": "no such path" } })),
        (409, json!({ "error_code": "DBS.200019", "error_msg": "busy" })),
        (429, json!({ "error_code": "APIG.0308", "error_msg": "The throttling threshold has been reached" })),
        (502, json!("bad gateway")),
        (503, json!({ "code": "x", "message": "two\nlines" })),
    ] {
        let error = check_against(ResponseTemplate::new(status).set_body_json(body)).await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Service, status));
        let is = [
            error.is_unauthorized(),
            error.is_forbidden(),
            error.is_not_found(),
            error.is_conflict(),
            error.is_throttled(),
        ];
        assert_eq!(is, [401, 403, 404, 409, 429].map(|expected| status == expected), "{status}");
        all.push(describe(&error));
    }
    insta::assert_snapshot!(all.join("\n"));
}

#[tokio::test]
async fn refusal_in_html_keeps_the_status() {
    let page = "<html><body>Bad Request</body></html>";
    let error = check_against(ResponseTemplate::new(400).set_body_raw(page, "text/html")).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (None, None));
    assert_eq!(error.body(), page.as_bytes());
    insta::assert_snapshot!(describe(&error), @"Service: CheckTableConfig: the service answered 400 Bad Request with 37 bytes of text/html");
}

#[tokio::test]
async fn documented_failure_of_the_service_is_read() {
    let body = json!({ "error_code": "DBS.200500", "error_msg": "Server failure." });
    let error = check_against(ResponseTemplate::new(500).set_body_json(body)).await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Service: CheckTableConfig: the service answered 500 Internal Server Error: DBS.200500: Server failure.");
}

#[tokio::test]
async fn unknown_verdict_is_kept_and_neither_passes_nor_fails() {
    let report = check_against(ResponseTemplate::new(200).set_body_json(table(json!("skipped")))).await.unwrap();
    let [table] = report.tables() else { panic!("one table was answered") };
    assert_eq!((table.result(), table.has_passed(), table.has_failed()), ("skipped", false, false));
    assert_eq!(report.undetermined().count(), 1);
    assert!(!report.all_passed());
}

#[tokio::test]
async fn both_spellings_of_failure_are_failure() {
    for spelling in ["failed", "fail"] {
        let report = check_against(ResponseTemplate::new(200).set_body_json(table(json!(spelling)))).await.unwrap();
        assert_eq!((report.failed().count(), report.all_passed()), (1, false), "{spelling}");
    }
}

#[tokio::test]
async fn deviations_from_the_schema_do_not_fail_the_call() {
    for body in [
        json!({ "task_name": 5000, "new_field": { "a": [1] }, "tbl_config_check_results": null }),
        json!({ "task_name": "5000", "source_database_name": null }),
    ] {
        let report = check_against(ResponseTemplate::new(200).set_body_json(body)).await.unwrap();
        assert_eq!((report.task_name(), report.tables().len()), (Some("5000"), 0));
    }
}

/// An error with the status of a success is an error of the service, and not an answer in which nothing is.
#[tokio::test]
async fn refusal_with_a_status_of_success_is_a_refusal() {
    let body = json!({ "error_code": "DBS.200022", "error_msg": "no such instance" });
    let response = ResponseTemplate::new(200).set_body_json(&body).insert_header("X-Request-Id", "r-3");
    let error = check_against(response).await.unwrap_err();
    assert_eq!((error.kind(), error.code(), error.attempts()), (ErrorKind::Service, Some("DBS.200022"), 1));
    assert_eq!((error.status().unwrap().as_u16(), error.body()), (200, body.to_string().as_bytes()));
    insta::assert_snapshot!(describe(&error), @"Service: CheckTableConfig: the service refused, although it answered 200 OK: DBS.200022: no such instance (request ID r-3)");
}

#[tokio::test]
async fn refusal_instead_of_a_file_is_a_refusal() {
    let body = br#"{"error_code":"DBS.200022","error_msg":"no such instance"}"#;
    for (content_type, is_refusal) in [("application/json;charset=utf-8", true), ("application/octet-stream", false)] {
        let scripted = Scripted::start().await;
        let response = ResponseTemplate::new(200).set_body_raw(&body[..], content_type);
        scripted.on("DownloadImportExcelTemplate", [response]);
        let call = service(&scripted.uri()).raw("DownloadImportExcelTemplate").unwrap();
        let call = call.parameter("instance_id", INSTANCE).parameter("template_type", "import_async");
        match call.download().await {
            Ok(file) => assert_eq!((is_refusal, &file.content()[..]), (false, &body[..])),
            Err(error) => assert_eq!((is_refusal, error.code()), (true, Some("DBS.200022")), "{error}"),
        }
    }
}

#[tokio::test]
async fn list_that_is_missing_is_not_empty() {
    let service = Scripted::start().await;
    let instance = instance(&client(&service.uri()).build().unwrap());
    let calls = || instance.replication().tasks();
    for body in [json!({}), json!({ "total_count": 0 }), json!([]), json!({ "replication": [] })] {
        service.on("ListStarRocksDataReplications", [ok(body.clone())]);
        let error = calls().all().await.unwrap_err();
        assert_eq!((error.kind(), error.body()), (ErrorKind::Decode, body.to_string().as_bytes()), "{body}");
        assert!(describe(&error).ends_with("because: `replications` is missing"), "{}", describe(&error));
    }
    for empty in [json!([]), json!(null), json!(""), json!({}), json!([null])] {
        service.on("ListStarRocksDataReplications", [ok(json!({ "replications": empty }))]);
        assert_eq!(calls().all().await.unwrap(), [], "{empty}");
    }
}

#[tokio::test]
async fn success_with_another_status_is_read() {
    let report = check_against(ResponseTemplate::new(202).set_body_json(table(json!("success")))).await.unwrap();
    assert!(report.all_passed());
}

#[tokio::test]
async fn unreadable_success_names_the_place_and_keeps_the_status() {
    let mut all = Vec::new();
    for body in [
        &br#"{"tbl_config_check_results":[{"table_name":"a"},{"table_name":["b"]}]}"#[..],
        br#"{"tbl_config_check_results":"none"}"#,
        br#"{"task_name":"cut off"#,
        b"<html>all is well</html>",
        b"\xff\xfe",
    ] {
        let response =
            ResponseTemplate::new(200).set_body_raw(body, "application/json").insert_header("X-Request-Id", "r-2");
        let error = check_against(response).await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Decode, 200));
        assert_eq!((error.request_id(), error.body()), (Some("r-2"), body));
        all.push(describe(&error));
    }
    insta::assert_snapshot!(all.join("\n"));
}

/// A change was made even if the response is empty; a read would take an empty response for "there are none".
#[tokio::test]
async fn empty_success_is_accepted_for_changes_and_an_error_for_reads() {
    for (status, body) in [(200, ""), (200, " \n"), (202, ""), (204, "")] {
        let response = || ResponseTemplate::new(status).set_body_raw(body, "application/json");
        let report = check_against(response()).await.unwrap();
        assert!(report.tables().is_empty() && !report.all_passed(), "{status}");

        let replay = Replay::start(SPEC).await;
        replay.answer("ListInstanceNode", response()).await;
        let request = ListInstanceNode::new(INSTANCE.parse::<InstanceId>().unwrap());
        let list = service(&replay.uri()).request_with(request, parameters());
        let error = list.send().await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Decode, status));
        assert!(describe(&error).ends_with("because: the body is empty"), "{}", describe(&error));
    }
}

/// Nothing is documented as the answer, so nothing is expected of it but that it is one.
#[tokio::test]
async fn undocumented_body_is_ignored() {
    let sent: UpdateSlowlogSensitiveStatusRequest =
        serde_json::from_value(json!({ "open_slow_log_switch": true })).unwrap();
    for body in ["", " ", "{}", r#"{"result":"success"}"#, "null", "<html>"] {
        let replay = Replay::start(SPEC).await;
        let response = ResponseTemplate::new(200).set_body_raw(body, "application/json");
        replay.answer("UpdateSlowlogSensitiveStatus", response).await;
        let request = UpdateSlowlogSensitiveStatus::new(INSTANCE.parse::<InstanceId>().unwrap(), sent.clone());
        let update = service(&replay.uri()).request_with(request, parameters());
        match update.send().await {
            Ok(response) => assert!(response.status().is_success() && body != "<html>", "{body}"),
            Err(error) => assert!(error.kind() == ErrorKind::Decode && body == "<html>", "{body}: {error}"),
        }
    }
}

/// The service spells its verdicts in several forms.
#[tokio::test]
async fn verdict_is_the_same_in_any_case() {
    for (spelling, result, verdict) in [
        ("Success", "success", (true, false)),
        ("FAILED", "failed", (false, true)),
        ("Fail", "fail", (false, true)),
        ("Skipped", "Skipped", (false, false)),
    ] {
        let report = check_against(ResponseTemplate::new(200).set_body_json(table(json!(spelling)))).await.unwrap();
        let [table] = report.tables() else { panic!("one table was answered") };
        assert_eq!((table.result(), (table.has_passed(), table.has_failed())), (result, verdict));
    }
}

#[tokio::test]
async fn cut_off_body_is_a_broken_connection() {
    let cut =
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\nX-Request-Id: r-3\r\n\r\n{\"task";
    let error = check_broken(Act::SendAndClose(cut.to_vec())).await;
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Transport, 200));
    insta::assert_snapshot!(describe(&error));
}

#[tokio::test]
async fn silence_is_a_timeout() {
    let error = timed_out(Act::SendAndStall(Vec::new()), None).await;
    insta::assert_snapshot!(error, @"Timeout: CheckTableConfig: no response within 200ms");

    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec();
    let error = timed_out(Act::SendAndStall(head), Some(200)).await;
    insta::assert_snapshot!(error, @"Timeout: CheckTableConfig: no complete response within 200ms");
}

/// The error of an attempt that takes too long; its time gets longer on a machine too slow for a short one.
async fn timed_out(act: Act, status: Option<u16>) -> String {
    for timeout in ["200ms", "2s", "20s"] {
        let attempt_timeout = match timeout {
            "200ms" => Duration::from_millis(200),
            "2s" => Duration::from_secs(2),
            _ => Duration::from_secs(20),
        };
        let (error, requests) = check_broken_within(attempt_timeout, act.clone()).await;
        assert!(error.is_timeout(), "{error}");
        let seen = (error.attempts(), requests, error.status().map(|status| status.as_u16()));
        if seen == (1, 1, status) {
            return describe(&error).replace(&format!("within {timeout}"), "within 200ms");
        }
    }
    panic!("neither the request nor the head of its response is there within 20 seconds");
}

#[tokio::test]
async fn response_beyond_the_limit_is_refused() {
    let large = format!("{{\"task_name\":\"{}\"}}", TOKEN.repeat(100));
    let error = check_broken(Act::Send(json_response("200 OK", &large))).await;
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::TooLarge, 200));
    insta::assert_snapshot!(describe(&error), @"TooLarge: CheckTableConfig: the response is larger than 1000 bytes");

    // Without a Content-Length there is nothing to know beforehand.
    let endless = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{large}");
    let error = check_broken(Act::SendAndStall(endless.into_bytes())).await;
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn the_limit_is_for_the_whole_body_and_not_for_a_chunk() {
    let mut response =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n".to_owned();
    let chunks = ["{\"task_name\":\""].into_iter().chain([TOKEN; 100]).chain(["\"}"]);
    chunks.for_each(|chunk| response.push_str(&format!("{:x}\r\n{chunk}\r\n", chunk.len())));
    response.push_str("0\r\n\r\n");
    assert_eq!(check_broken(Act::Send(response.into_bytes())).await.kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn response_of_sixteen_mebibytes_is_read_and_none_that_is_larger() {
    const LIMIT: usize = 16 << 20;
    let response = |length: usize| {
        let name = "x".repeat(length - r#"{"task_name":""}"#.len());
        Act::Send(json_response("200 OK", &format!(r#"{{"task_name":"{name}"}}"#)))
    };
    let server = Broken::start(vec![response(LIMIT), response(LIMIT + 1)]).await;
    // No size is announced; the time is for slow machines.
    let limits = Limits::default().with_attempt_timeout(Duration::from_secs(60));
    let client = client(&server.uri()).limits(limits).build().unwrap();
    assert!(check(&client).await.unwrap().task_name().is_some_and(|name| name.len() > LIMIT - 100));
    let error = check(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), server.requests()), (ErrorKind::TooLarge, 1, 2));
    assert!(error.to_string().ends_with("the response is larger than 16777216 bytes"), "{error}");
}

#[tokio::test]
async fn redirect_is_not_followed() {
    let elsewhere = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let redirect =
        format!("HTTP/1.1 307 Temporary Redirect\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n", elsewhere.uri());
    let error = check_broken(Act::Send(redirect.into_bytes())).await;
    assert_eq!(elsewhere.requests(), 0);
    insta::assert_snapshot!(describe(&error), @"Service: CheckTableConfig: the service redirects, which is not followed (307 Temporary Redirect)");
}

#[tokio::test]
async fn unreachable_service_is_a_connect_error() {
    // Bound and dropped: a port on which no server listens.
    let uri = Broken::start(vec![Act::Send(Vec::new())]).await.uri();
    let error = check(&client(&uri).retry(RetryPolicy::never()).build().unwrap()).await.unwrap_err();
    assert!(error.is_connect());
    assert_eq!((error.status(), error.attempts()), (None, 1));
    let host = uri.replace("http://", "");
    let expected = format!("Connect: CheckTableConfig: the service at {host} could not be reached\n  because: ");
    assert!(describe(&error).starts_with(&expected), "{error}");
    assert_eq!(error.host(), Some(host.as_str()));
    assert_eq!((error.proxy(), error.transport_error_kind()), (None, Some(TransportErrorKind::Connect)));
}

#[tokio::test]
async fn unrequested_compression_is_refused() {
    let head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc";
    let error = check_broken(Act::Send(head.as_bytes().to_vec())).await;
    insta::assert_snapshot!(describe(&error), @r#"Decode: CheckTableConfig: the response is encoded as "gzip", which was not asked for"#);
}
