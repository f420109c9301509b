//! The hooks of an interceptor, which see each attempt and each call when it has ended.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use integration_tests::{INSTANCE, expected, scripted_client};
use serde_json::json;
use taurus_htap::{
    Client, FinishedAttempt, FinishedCall, Intercept, PreparedRequest, RetryPolicy, StarRocksInstanceId,
    TransportErrorKind, UserName,
    credential::IamPasswordCredentialProvider,
    test_util::{ExpectedRequest, ScriptedResponse, ScriptedService},
};

/// Writes a line for each end.
#[derive(Debug, Default)]
struct Ends(Mutex<Vec<String>>);

impl Ends {
    fn lines(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Intercept for Ends {
    fn after_attempt(&self, end: &FinishedAttempt<'_>) {
        let FinishedAttempt { operation, attempt, outcome, status, code, request_id, elapsed, .. } = end;
        let bytes = (end.request_bytes, end.response_bytes);
        let line = format!(
            "attempt {attempt} of {}: {outcome}, {:?}, {code:?}, {request_id:?}, {elapsed:?}, {bytes:?}, {:?}, {:?}",
            operation.id,
            status.map(|status| status.as_u16()),
            end.error.map(taurus_htap::Error::kind),
            end.retry_in
        );
        self.0.lock().unwrap().push(line);
    }

    fn after_call(&self, end: &FinishedCall<'_>) {
        let FinishedCall { operation, attempts, outcome, status, code, request_id, elapsed, .. } = end;
        let bytes = (end.request_bytes, end.response_bytes);
        let line = format!(
            "{} after {attempts}: {outcome}, {:?}, {code:?}, {request_id:?}, {elapsed:?}, {bytes:?}, {:?}",
            operation.id,
            status.map(|status| status.as_u16()),
            end.error.map(taurus_htap::Error::kind)
        );
        self.0.lock().unwrap().push(line);
    }
}

fn client(script: &ScriptedService, ends: &Arc<Ends>) -> Client {
    let retry = RetryPolicy::default().with_random(|| 0.0);
    scripted_client(script).retry(retry).intercept(Arc::<Ends>::clone(ends)).build().unwrap()
}

async fn nodes(client: &Client) -> taurus_htap::Result<()> {
    let instance = client.instance(StarRocksInstanceId::new(INSTANCE)?);
    instance.nodes().list().send().await.map(drop)
}

fn any_nodes() -> ExpectedRequest {
    expected("ListInstanceNode")
}

#[tokio::test(start_paused = true)]
async fn attempts_and_calls_are_reported_when_they_have_ended() {
    let (script, ends) = (ScriptedService::new(), Arc::new(Ends::default()));
    let busy = ScriptedResponse::refusal(503, "DBS.200500", "busy").header("x-request-id", "r-1");
    script.expect(any_nodes(), busy.delay(Duration::from_millis(30)));
    let answer = ScriptedResponse::ok(json!({ "node_list": [] })).header("x-request-id", "r-2");
    script.expect(any_nodes(), answer.delay(Duration::from_millis(20)));
    nodes(&client(&script, &ends)).await.unwrap();
    assert_eq!(
        ends.lines(),
        [
            "attempt 1 of ListInstanceNode: failure, Some(503), Some(\"DBS.200500\"), Some(\"r-1\"), 30ms, (0, 46), \
             Some(Service), Some(250ms)",
            "attempt 2 of ListInstanceNode: success, Some(200), None, Some(\"r-2\"), 20ms, (0, 16), None, None",
            "ListInstanceNode after 2: success, Some(200), None, Some(\"r-2\"), 300ms, (0, 16), None",
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn failures_of_every_kind_are_reported_once() {
    let (script, ends) = (ScriptedService::new(), Arc::new(Ends::default()));
    let client = client(&script, &ends);
    // A refusal with the status of a success.
    script.expect(any_nodes(), ScriptedResponse::ok(json!({ "error_code": "DBS.200022", "error_msg": "gone" })));
    nodes(&client).await.unwrap_err();
    let lines = ends.lines();
    let refused = "attempt 1 of ListInstanceNode: failure, Some(200), Some(\"DBS.200022\")";
    assert!(lines[0].starts_with(refused) && lines[0].ends_with("Some(Service), None"), "{lines:?}");
    assert!(lines[1].starts_with("ListInstanceNode after 1: failure, Some(200), Some(\"DBS.200022\")"), "{lines:?}");
    assert_eq!(lines.len(), 2);

    // A success whose body reports a failure, which only its operation knows.
    script.expect(expected("DeleteStarRocksDatabaseUser"), ScriptedResponse::ok(json!({ "result": "FAILED" })));
    let users = client.instance(StarRocksInstanceId::new(INSTANCE).unwrap()).users();
    assert!(users.delete(&UserName::new("a1_bcdefgh").unwrap()).send().await.unwrap_err().is_failed());
    let lines = ends.lines();
    assert!(lines[0].starts_with("attempt 1 of DeleteStarRocksDatabaseUser: failure, Some(200)"), "{lines:?}");
    assert!(lines[0].ends_with("Some(Failed), None"), "{lines:?}");
    assert!(lines[1].starts_with("DeleteStarRocksDatabaseUser after 1: failure, Some(200)"), "{lines:?}");
    assert!(lines[1].ends_with("Some(Failed)"), "{lines:?}");
    assert_eq!(lines.len(), 2);

    // No response at all.
    script.expect(any_nodes().times(4), ScriptedResponse::failure(TransportErrorKind::Connect));
    nodes(&client).await.unwrap_err();
    let lines = ends.lines();
    let call = "ListInstanceNode after 4: failure, None, None, None, 1.75s, (0, 0), Some(Connect)";
    assert_eq!((lines.len(), lines[4].as_str()), (5, call));
    assert!(lines[3].ends_with("Some(Connect), None"), "the last attempt is not followed by one: {lines:?}");
}

#[tokio::test(start_paused = true)]
async fn call_that_is_dropped_is_reported_as_cancelled() {
    let (script, ends) = (ScriptedService::new(), Arc::new(Ends::default()));
    script.expect(any_nodes(), ScriptedResponse::ok(json!({})).delay(Duration::from_secs(60)));
    let client = client(&script, &ends);
    tokio::time::timeout(Duration::from_secs(1), nodes(&client)).await.unwrap_err();
    assert_eq!(ends.lines(), ["ListInstanceNode after 1: cancelled, None, None, None, 1s, (0, 0), None"]);
}

#[tokio::test(start_paused = true)]
async fn each_of_several_interceptors_sees_all() {
    let (script, first, second) = (ScriptedService::new(), Arc::new(Ends::default()), Arc::new(Ends::default()));
    script.expect(any_nodes(), ScriptedResponse::ok(json!({ "node_list": [] })));
    let client = scripted_client(&script).intercept(Arc::<Ends>::clone(&first)).intercept(Arc::<Ends>::clone(&second));
    nodes(&client.build().unwrap()).await.unwrap();
    let lines = first.lines();
    assert_eq!((lines.len(), lines), (2, second.lines()));
}

/// The operations whose requests were shown, and those whose calls have ended.
#[derive(Debug, Default)]
struct Operations {
    shown: Mutex<Vec<&'static str>>,
    ended: Mutex<Vec<(&'static str, u32)>>,
}

impl Intercept for Operations {
    fn before_send(&self, request: PreparedRequest) -> taurus_htap::Result<()> {
        self.shown.lock().unwrap().push(request.operation().id);
        Ok(())
    }

    fn after_attempt(&self, attempt: &FinishedAttempt<'_>) {
        self.ended.lock().unwrap().push((attempt.operation.id, attempt.attempt));
    }

    fn after_call(&self, call: &FinishedCall<'_>) {
        self.ended.lock().unwrap().push((call.operation.id, call.attempts));
    }
}

#[tokio::test(start_paused = true)]
async fn calls_for_a_token_and_the_project_are_reported_and_not_shown() {
    let (script, operations) = (ScriptedService::new(), Arc::new(Operations::default()));
    script.expect(ExpectedRequest::post("/v3/auth/tokens"), ScriptedResponse::refusal(503, "IAM.0001", "busy"));
    let token = ScriptedResponse::ok(json!({ "token": {} })).header("x-subject-token", "a-token");
    script.expect(ExpectedRequest::post("/v3/auth/tokens"), token);
    let projects = json!({ "projects": [{ "id": "0483b6b16e954cb88930a360d2c4e663" }] });
    script.expect(ExpectedRequest::get("/v3/projects"), ScriptedResponse::ok(projects));
    script.expect(any_nodes(), ScriptedResponse::ok(json!({ "node_list": [] })));
    let client = Client::builder()
        .region("cn-north-4")
        .credentials(IamPasswordCredentialProvider::new("user", "password", "domain"))
        .transport(script.transport())
        .intercept(Arc::<Operations>::clone(&operations));
    nodes(&client.build().unwrap()).await.unwrap();
    script.verify();
    assert_eq!(*operations.shown.lock().unwrap(), ["ListInstanceNode"]);
    let (token, projects) = ("KeystoneCreateUserTokenByPassword", "KeystoneListProjects");
    assert_eq!(
        *operations.ended.lock().unwrap(),
        [(token, 1), (token, 2), (token, 2), (projects, 1), (projects, 1)]
            .into_iter()
            .chain([("ListInstanceNode", 1); 2])
            .collect::<Vec<_>>()
    );
}
