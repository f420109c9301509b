//! The flows of instances against scripted services: what they do when all goes well, slowly, badly, or for the second
//! time.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use integration_tests::{
    INSTANCE, TAURUS, client, describe,
    scripted::Scripted,
    tasks::{at_once, client as once},
};
use serde_json::{Value, json};
use taurus_htap::{
    Client, Deployment, Disk, NewStarRocks, NodeType, Outcome, PollPolicy, PollStatus, Resize, RestartNeed,
    RestartWhen, StarRocks, StarRocksInstanceId, StarRocksNodeId, TaurusInstance, TaurusInstanceId, UserSync,
    WaitUntil,
};

const LIST: &str = "ListHtapInstanceInfo";
const SHOW: &str = "ListStarrocksInstanceInfo";
const CREATE: &str = "CreateStarrocksInstance";
const DELETE: &str = "DeleteStarrocksInstance";
const RESIZE: &str = "ResizeStarRocksFlavor";
const RESTART: &str = "RestartStarrocksInstance";
const RESTART_NODE: &str = "RestartStarrocksNode";
const JOB: &str = "ShowGaussMySqlJobInfo";
const NODE: &str = "2c464fbdc8ea4c59814dab2243d8e270no17";

fn taurus(client: &Client) -> TaurusInstance {
    client.taurus_instance(TaurusInstanceId::new(TAURUS).unwrap())
}

fn starrocks(client: &Client) -> StarRocks {
    taurus(client).starrocks(StarRocksInstanceId::new(INSTANCE).unwrap())
}

fn new() -> NewStarRocks {
    NewStarRocks::builder()
        .name("htap-shop")
        .version("3.1")
        .deployment(Deployment::Single)
        .fe("fe-1", Disk::ssd(50))
        .be("be-1", Disk::ssd(100))
        .zone("cn-north-4a")
        .root_password("Not-A-Real-1")
        .build()
        .unwrap()
}

/// The detail of an instance with one node of each kind.
fn detail() -> Value {
    let node = |id: &str, role: &str, flavor: &str| {
        json!({ "id": id, "name": role, "type": role, "status": "normal", "actions": [], "flavor_id": flavor,
            "need_restart": false, "sg_id": "sg-1" })
    };
    json!({
        "id": INSTANCE, "name": "htap-shop", "status": "normal", "actions": [], "cluster_mode": "Single",
        "data_store_version": "3.1.6.0", "fe_node_volume_size": "50000000000", "be_node_volume_size": "100000000000",
        "pay_model": "0", "create_fail_error_code": null, "new_version_available": true, "users_sync_switch_on": false,
        "groups": [
            { "nodes": [node("2c464fbdc8ea4c59814dab2243d8e270no17", "fe-leader", "fe-1")] },
            { "nodes": [node("3c464fbdc8ea4c59814dab2243d8e270no17", "be", "be-1")] },
        ],
    })
}

/// The same with something else at a place.
fn with(mut detail: Value, pointer: &str, value: Value) -> Value {
    *detail.pointer_mut(pointer).expect("there is such a place") = value;
    detail
}

fn busy(action: &str) -> Value {
    with(detail(), "/actions", json!([{ "action": action }]))
}

fn show(detail: Value) -> Value {
    json!({ "instances": [detail] })
}

/// The detail of an instance that is not there.
fn none() -> Value {
    json!({ "instances": [] })
}

fn job(status: &str) -> Value {
    json!({ "job": { "id": "j", "name": "SomeJob", "status": status, "process": "60%", "fail_reason": "the disk is full" } })
}

trait InstanceResponses {
    fn shows(&self, details: impl IntoIterator<Item = Value>) -> &Self;
    fn jobs<'s>(&self, statuses: impl IntoIterator<Item = &'s str>) -> &Self;
}

impl InstanceResponses for Scripted {
    fn shows(&self, details: impl IntoIterator<Item = Value>) -> &Self {
        details.into_iter().for_each(|detail| {
            self.then(SHOW, 200, show(detail));
        });
        self
    }

    fn jobs<'s>(&self, statuses: impl IntoIterator<Item = &'s str>) -> &Self {
        statuses.into_iter().for_each(|status| {
            self.then(JOB, 200, job(status));
        });
        self
    }
}

// Creating

#[tokio::test]
async fn instance_is_created_and_waited_for() {
    let script = Scripted::start().await;
    script.then(LIST, 200, json!({ "total": 0, "instances": null }));
    script.then(CREATE, 201, json!({ "job_id": "j", "instance": { "id": INSTANCE } }));
    script.refuse(JOB, 404, "DBS.000000").jobs(["Pending", "running", "Completed"]);
    script.shows([
        with(with(detail(), "/status", json!("creating")), "/groups", json!([])),
        with(detail(), "/groups/1/nodes/0/status", json!("creating")),
        busy("CREATE"),
        detail(),
    ]);
    let (client, new) = (once(&script), new());
    let created = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap();
    assert_eq!((created.outcome, created.id.unwrap().as_str()), (Outcome::Done, INSTANCE));
    assert_eq!((created.job.unwrap().as_str(), created.instance.unwrap().name.as_deref()), ("j", Some("htap-shop")));
    script.assert_called(&[LIST, CREATE, JOB, JOB, JOB, JOB, SHOW, SHOW, SHOW, SHOW]);
    let [body] = script.bodies(CREATE).try_into().unwrap();
    assert_eq!((&body["name"], &body["fe_count"], &body["pay_info"]), (&json!("htap-shop"), &json!(1), &Value::Null));
}

#[tokio::test]
async fn instance_of_this_name_is_adopted_when_it_is_as_described() {
    let script = Scripted::start().await;
    let known = json!({ "instances": [{ "id": "x", "name": "other" }, { "id": INSTANCE, "name": "htap-shop" }] });
    script.then(LIST, 200, known).shows([busy("CREATE"), detail()]);
    let (client, new) = (once(&script), new());
    let created = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap();
    assert_eq!((created.outcome, created.job), (Outcome::Unchanged, None));
    script.assert_called(&[LIST, SHOW, SHOW]);
}

#[tokio::test]
async fn instance_of_this_name_that_differs_is_not_touched() {
    let script = Scripted::start().await;
    script.then(LIST, 200, json!({ "instances": [{ "id": INSTANCE, "name": "htap-shop" }] }));
    let seen = with(detail(), "/data_store_version", json!("3.10.1.0"));
    let seen = with(seen, "/cluster_mode", json!("Cluster"));
    let seen = with(seen, "/groups/1/nodes/0/flavor_id", json!("be-9"));
    script.shows([with(seen, "/fe_node_volume_size", json!("60000000000"))]);
    let (client, new) = (once(&script), new());
    let error = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap_err();
    assert!(error.is_conflict());
    insta::assert_snapshot!(describe(&error));
    script.assert_called(&[LIST, SHOW]);
}

#[tokio::test]
async fn failed_creation_is_an_error_with_its_reason() {
    let failures = [
        (vec!["Running", "Failed"], vec![]),
        (vec!["Paused"], vec![]),
        (
            vec!["Completed"],
            vec![with(with(detail(), "/status", json!("createfail")), "/create_fail_error_code", json!("500000"))],
        ),
        (vec!["Completed"], vec![busy("CREATE"), with(detail(), "/groups/0/nodes/0/status", json!("ABNORMAL"))]),
    ];
    let mut messages = Vec::new();
    for (jobs, details) in failures {
        let script = Scripted::start().await;
        script.then(LIST, 200, json!({ "instances": [] }));
        script.then(CREATE, 201, json!({ "job_id": "j", "instance": { "id": INSTANCE } }));
        script.jobs(jobs.clone()).shows(details.clone());
        let (client, new) = (once(&script), new());
        let error = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap_err();
        assert!(error.is_failed(), "{error:?}");
        messages.push(describe(&error));
        let expected = [vec![LIST, CREATE], vec![JOB; jobs.len()], vec![SHOW; details.len()]].concat();
        script.assert_called(&expected);
    }
    insta::assert_snapshot!(messages.join("\n"));
}

#[tokio::test]
async fn creation_of_a_subscription_returns_an_order() {
    let script = Scripted::start().await;
    script.then(LIST, 200, json!({ "instances": [] })).then(CREATE, 201, json!({ "order_id": "CS-1" }));
    let (client, new) = (once(&script), new());
    let created = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap();
    assert_eq!((created.outcome, created.order.as_deref()), (Outcome::Ordered, Some("CS-1")));
    assert!(created.id.is_none() && created.instance.is_none());
    script.assert_called(&[LIST, CREATE]);
}

#[tokio::test]
async fn creation_response_without_a_job_or_instance_is_an_error() {
    let mut messages = Vec::new();
    for response in [json!({ "instance": { "id": INSTANCE } }), json!({ "job_id": "j" }), json!({})] {
        let script = Scripted::start().await;
        script.then(LIST, 200, json!({ "instances": [] })).then(CREATE, 201, response);
        let (client, new) = (once(&script), new());
        let error = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap_err();
        messages.push(describe(&error));
        script.assert_called(&[LIST, CREATE]);
    }
    insta::assert_snapshot!(messages.join("\n"));
}

#[tokio::test]
async fn ids_that_break_their_rule_are_no_invalid_input_after_the_call_has_acted() {
    for malformed in ["j\u{7}".to_owned(), "j".repeat(129)] {
        let mut messages = Vec::new();
        for response in [
            json!({ "instance": { "id": INSTANCE }, "job_id": malformed }),
            json!({ "instance": { "id": malformed }, "job_id": "j" }),
        ] {
            let script = Scripted::start().await;
            script.then(LIST, 200, json!({ "instances": [] })).then(CREATE, 201, response);
            let flow = taurus(&once(&script)).create_starrocks(&new()).policy(at_once());
            messages.push(describe(&flow.execute().await.unwrap_err()));
        }
        let script = Scripted::start().await;
        script.shows([detail(), detail()]).then(RESTART, 200, json!({ "job_id": malformed }));
        let flow = starrocks(&once(&script)).restart(RestartWhen::Always).policy(at_once());
        messages.push(describe(&flow.execute().await.unwrap_err()));
        let script = Scripted::start().await;
        script.then(PARAMETERS, 200, parameters()).then(SET, 200, json!({ "job_id": malformed }));
        let client = once(&script);
        let flow = integration_tests::instance(&client).parameters().set(NodeType::Be, [("a", "9")]).policy(at_once());
        messages.push(describe(&flow.execute().await.unwrap_err()));
        insta::allow_duplicates!(insta::assert_snapshot!(messages.join("\n")));

        // Where the result is seen without the job, it is the result.
        let script = Scripted::start().await;
        let resized = with(detail(), "/groups/1/nodes/0/flavor_id", json!("be-2"));
        script.shows([detail(), detail(), resized]).then(RESIZE, 200, json!({ "job_id": malformed }));
        let flow = starrocks(&once(&script)).resize(Resize::be("be-2")).policy(at_once());
        let changed = flow.execute().await.unwrap();
        assert_eq!((changed.outcome, changed.job), (Outcome::Done, None));
    }
}

#[tokio::test]
async fn creation_with_unknown_outcome_is_requested_once() {
    let script = Scripted::start().await;
    script.then(LIST, 200, json!({ "instances": [] })).then(CREATE, 503, json!({}));
    let client = client(&script.uri()).build().unwrap();
    let new = new();
    let error = taurus(&client).create_starrocks(&new).policy(at_once()).execute().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 503);
    script.assert_called(&[LIST, CREATE]);
}

// Changing

#[tokio::test]
async fn resize_waits_until_every_node_has_its_flavor() {
    let script = Scripted::start().await;
    let resized = with(detail(), "/groups/1/nodes/0/flavor_id", json!("be-2"));
    let resizing = with(resized.clone(), "/groups/1/nodes/0/actions", json!([{ "action": "resize_flavor" }]));
    script.shows([detail(), busy("backup"), detail(), detail(), resizing, resized]);
    script.then(RESIZE, 200, json!({ "job_id": "j" }));
    let client = once(&script);
    let changed = starrocks(&client).resize(Resize::be("be-2")).policy(at_once()).execute().await.unwrap();
    assert_eq!((changed.outcome, changed.job.unwrap().as_str()), (Outcome::Done, "j"));
    assert_eq!(changed.found.to_string(), "normal");
    // It polls until the backup has ended, requests the resize once, and polls until the flavor is shown and no action
    // is under way.
    script.assert_called(&[SHOW, SHOW, SHOW, RESIZE, SHOW, SHOW, SHOW]);
    assert_eq!(script.bodies(RESIZE), [json!({ "be_flavor_id": "be-2" })]);
}

#[tokio::test]
async fn second_resize_finds_nothing_to_do() {
    let script = Scripted::start().await;
    script.shows([detail()]);
    let client = once(&script);
    let resize = Resize::both("fe-1", "be-1");
    let changed = starrocks(&client).resize(resize.clone()).policy(at_once()).execute().await.unwrap();
    assert_eq!(changed.outcome, Outcome::Unchanged);
    script.assert_called(&[SHOW]);

    // While the first run is still at it, the second one waits for it.
    let script = Scripted::start().await;
    script.shows([busy("resize_flavor"), busy("resize_flavor"), detail()]);
    let client = once(&script);
    let changed = starrocks(&client).resize(resize).policy(at_once()).execute().await.unwrap();
    assert_eq!(changed.outcome, Outcome::Unchanged);
    assert_eq!(changed.found.to_string(), "normal, resize_flavor under way");
    script.assert_called(&[SHOW, SHOW, SHOW]);
}

#[tokio::test]
async fn resize_of_a_subscription_returns_an_order() {
    let script = Scripted::start().await;
    script.shows([detail(), detail()]).then(RESIZE, 200, json!({ "orderId": "CS-2" }));
    let client = once(&script);
    let changed = starrocks(&client).resize(Resize::fe("fe-2")).policy(at_once()).execute().await.unwrap();
    assert_eq!((changed.outcome, changed.order.as_deref()), (Outcome::Ordered, Some("CS-2")));
    script.assert_called(&[SHOW, SHOW, RESIZE]);
}

#[tokio::test]
async fn busy_service_is_retried_when_the_instance_is_idle() {
    let script = Scripted::start().await;
    script.shows([detail(), detail(), busy("backup"), detail(), detail()]);
    script.refuse(RESTART, 409, "DBS.200019").then(RESTART, 200, json!({ "workflow_id": "w", "job_id": "j" }));
    script.jobs(["Completed"]);
    let client = once(&script);
    let changed = starrocks(&client).restart(RestartWhen::Always).policy(at_once()).execute().await.unwrap();
    assert_eq!((changed.outcome, changed.job.unwrap().as_str()), (Outcome::Done, "w"));
    script.assert_called(&[SHOW, SHOW, RESTART, SHOW, SHOW, RESTART, JOB, SHOW]);
}

#[tokio::test]
async fn other_refusals_and_unknown_outcomes_end_a_change() {
    for (status, code) in [(409, "DBS.999999"), (400, "DBS.200022"), (503, "DBS.000000")] {
        let script = Scripted::start().await;
        script.shows([detail(), detail()]).refuse(RESTART, status, code);
        let client = once(&script);
        let error = starrocks(&client).restart(RestartWhen::Always).policy(at_once()).execute().await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.code()), (status, Some(code)));
        script.assert_called(&[SHOW, SHOW, RESTART]);
    }
}

#[tokio::test]
async fn restart_when_needed_checks_the_need() {
    let script = Scripted::start().await;
    script.shows([detail()]);
    let client = once(&script);
    let changed = starrocks(&client).restart(RestartWhen::Needed).policy(at_once()).execute().await.unwrap();
    assert_eq!(changed.outcome, Outcome::Unchanged);
    script.assert_called(&[SHOW]);

    let script = Scripted::start().await;
    let waiting = with(detail(), "/groups/1/nodes/0/need_restart", json!(true));
    script.shows([waiting.clone(), waiting, detail()]).then(RESTART, 200, json!({ "workflow_id": "", "job_id": "j" }));
    script.jobs(["Completed"]);
    let client = once(&script);
    let changed = starrocks(&client).restart(RestartWhen::Needed).policy(at_once()).execute().await.unwrap();
    assert_eq!((changed.outcome, changed.job.unwrap().as_str()), (Outcome::Done, "j"));
    script.assert_called(&[SHOW, SHOW, RESTART, JOB, SHOW]);
}

#[tokio::test]
async fn node_is_restarted_if_the_instance_has_it() {
    let script = Scripted::start().await;
    script.shows([detail(), detail(), detail()]).then(RESTART_NODE, 200, json!({ "workflow_id": "w" }));
    script.jobs(["Completed"]);
    let client = once(&script);
    let node = StarRocksNodeId::new(NODE).unwrap();
    let restart = starrocks(&client).restart_node(node.clone(), RestartWhen::Always);
    assert_eq!(restart.policy(at_once()).execute().await.unwrap().outcome, Outcome::Done);
    script.assert_called(&[SHOW, SHOW, RESTART_NODE, JOB, SHOW]);

    let script = Scripted::start().await;
    script.shows([detail()]);
    let client = once(&script);
    let restart = starrocks(&client).restart_node(node, RestartWhen::Needed);
    assert_eq!(restart.policy(at_once()).execute().await.unwrap().outcome, Outcome::Unchanged);
    script.assert_called(&[SHOW]);

    let script = Scripted::start().await;
    script.shows([detail()]);
    let client = once(&script);
    let unknown = StarRocksNodeId::new("00000000000000000000000000000000no17").unwrap();
    let restart = starrocks(&client).restart_node(unknown, RestartWhen::Always);
    let error = restart.policy(at_once()).execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error));
    script.assert_called(&[SHOW]);
}

#[tokio::test]
async fn failed_job_is_an_error_and_the_instance_is_not_waited_for() {
    let script = Scripted::start().await;
    script.shows([detail(), detail()]).then("UpgradeSrKernelVersion", 200, json!({ "job_id": "j" })).jobs(["Failed"]);
    let client = once(&script);
    let error = starrocks(&client).upgrade().policy(at_once()).execute().await.unwrap_err();
    assert!(error.is_failed());
    insta::assert_snapshot!(describe(&error));
    script.assert_called(&[SHOW, SHOW, "UpgradeSrKernelVersion", JOB]);
}

#[tokio::test]
async fn accepted_response_without_a_job_is_an_error() {
    let script = Scripted::start().await;
    script.shows([detail(), detail()]).then(RESTART, 200, json!({}));
    let client = once(&script);
    let error = starrocks(&client).restart(RestartWhen::Always).policy(at_once()).execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error));
    script.assert_called(&[SHOW, SHOW, RESTART]);
}

#[tokio::test]
async fn upgrade_looks_for_a_newer_version() {
    let script = Scripted::start().await;
    script.shows([with(detail(), "/new_version_available", json!(false))]);
    let client = once(&script);
    let changed = starrocks(&client).upgrade().policy(at_once()).execute().await.unwrap();
    assert_eq!(changed.outcome, Outcome::Unchanged);
    script.assert_called(&[SHOW]);
}

#[tokio::test]
async fn security_group_is_set_unless_every_node_is_in_it() {
    let modify = "ModifyStarRocksSecurityGroup";
    let script = Scripted::start().await;
    script.shows([detail()]);
    let client = once(&script);
    let set = starrocks(&client).set_security_group("sg-1").policy(at_once());
    assert_eq!(set.execute().await.unwrap().outcome, Outcome::Unchanged);
    script.assert_called(&[SHOW]);

    // A node without a security group in the response is not known to be in this one.
    let script = Scripted::start().await;
    let silent = with(detail(), "/groups/0/nodes/0/sg_id", json!(""));
    script
        .shows([silent.clone(), silent.clone(), silent])
        .then(modify, 200, json!({ "job_id": "j" }))
        .jobs(["Completed"]);
    let client = once(&script);
    let set = starrocks(&client).set_security_group("sg-1").policy(at_once());
    assert_eq!(set.execute().await.unwrap().outcome, Outcome::Done);
    script.assert_called(&[SHOW, SHOW, modify, JOB, SHOW]);
}

#[tokio::test]
async fn user_sync_waits_until_the_instance_shows_it() {
    let sync = "SyncStarRocksUsers";
    let script = Scripted::start().await;
    let on = with(detail(), "/users_sync_switch_on", json!(true));
    script.shows([detail(), detail(), detail(), on.clone()]).then(sync, 200, json!({ "success": true }));
    let client = once(&script);
    let changed = starrocks(&client).sync_users(UserSync::Start).policy(at_once()).execute().await.unwrap();
    assert_eq!((changed.outcome, changed.job), (Outcome::Done, None));
    script.assert_called(&[SHOW, SHOW, sync, SHOW, SHOW]);

    let script = Scripted::start().await;
    script.shows([on]);
    let client = once(&script);
    let changed = starrocks(&client).sync_users(UserSync::Start).policy(at_once()).execute().await.unwrap();
    assert_eq!(changed.outcome, Outcome::Unchanged);
    script.assert_called(&[SHOW]);
}

// Deleting

#[tokio::test]
async fn instance_is_deleted_and_waited_for() {
    let script = Scripted::start().await;
    script.shows([detail(), detail(), busy("DELETE")]).refuse(SHOW, 400, "DBS.05000044").then(SHOW, 200, none());
    script.then(DELETE, 200, json!({ "workflow_id": "w" })).jobs(["Running", "Completed"]);
    let client = once(&script);
    let deleted = starrocks(&client).delete().policy(at_once()).execute().await.unwrap();
    assert_eq!((deleted.outcome, deleted.job.unwrap().as_str()), (Outcome::Done, "w"));
    assert_eq!(deleted.found.unwrap().to_string(), "normal");
    script.assert_called(&[SHOW, SHOW, DELETE, JOB, JOB, SHOW, SHOW, SHOW]);
}

#[tokio::test]
async fn one_poll_that_misses_an_instance_is_not_its_deletion() {
    let script = Scripted::start().await;
    // When it looks first, when it asks, and when it waits.
    script.then(SHOW, 200, none()).shows([detail()]).then(SHOW, 200, none()).shows([detail()]);
    script.refuse(SHOW, 403, "DBS.2000044").shows([busy("DELETE")]).then(SHOW, 200, none()).then(SHOW, 200, none());
    script.then(DELETE, 200, json!({ "workflow_id": "w" })).jobs(["Completed"]);
    let client = once(&script);
    let deleted = starrocks(&client).delete().policy(at_once()).execute().await.unwrap();
    assert_eq!(deleted.outcome, Outcome::Done);
    script.assert_called(&[SHOW, SHOW, SHOW, SHOW, DELETE, JOB, SHOW, SHOW, SHOW, SHOW]);
}

#[tokio::test]
async fn one_poll_that_misses_an_instance_does_not_end_the_wait() {
    // Before it asks, and while it waits.
    let script = Scripted::start().await;
    let resized = with(detail(), "/groups/1/nodes/0/flavor_id", json!("be-2"));
    script.shows([detail()]).then(SHOW, 200, none()).shows([detail()]).then(SHOW, 200, none()).shows([resized]);
    script.then(RESIZE, 200, json!({ "job_id": "j" }));
    let client = once(&script);
    let changed = starrocks(&client).resize(Resize::be("be-2")).policy(at_once()).execute().await.unwrap();
    assert_eq!(changed.outcome, Outcome::Done);
    script.assert_called(&[SHOW, SHOW, SHOW, RESIZE, SHOW, SHOW]);

    // Two are.
    let script = Scripted::start().await;
    script.shows([detail()]).then(SHOW, 200, none()).refuse(SHOW, 400, "DBS.05000044");
    let client = once(&script);
    let error = starrocks(&client).resize(Resize::be("be-2")).policy(at_once()).execute().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    script.assert_called(&[SHOW; 3]);

    // An instance that was never seen is not waited for; one that the service has just named is.
    let script = Scripted::start().await;
    script.then(SHOW, 200, none());
    let client = once(&script);
    assert!(starrocks(&client).wait_until_ready().policy(at_once()).until_done().await.unwrap_err().is_not_found());
    let script = Scripted::start().await;
    script.then(LIST, 200, json!({ "instances": [] })).then(
        CREATE,
        200,
        json!({ "instance": { "id": INSTANCE }, "job_id": "j" }),
    );
    script.jobs(["Completed"]).then(SHOW, 200, none()).shows([detail()]);
    let client = once(&script);
    assert_eq!(
        taurus(&client).create_starrocks(&new()).policy(at_once()).execute().await.unwrap().outcome,
        Outcome::Done
    );
}

#[tokio::test]
async fn missing_instance_counts_as_deleted() {
    for (status, body) in [
        (400, json!({ "error_code": "DBS.05000044", "error_msg": "no" })),
        (403, json!({ "error_code": "DBS.2000044", "error_msg": "no" })),
        (200, json!({ "instances": [] })),
    ] {
        let script = Scripted::start().await;
        script.then(SHOW, status, body.clone()).then(SHOW, status, body);
        let client = once(&script);
        let deleted = starrocks(&client).delete().policy(at_once()).execute().await.unwrap();
        assert_eq!((deleted.outcome, deleted.job), (Outcome::Unchanged, None));
        script.assert_called(&[SHOW, SHOW]);
    }
}

#[tokio::test]
async fn second_deletion_waits_for_the_first() {
    let script = Scripted::start().await;
    script.shows([busy("DELETE"), busy("DELETE"), busy("DELETE")]).refuse(SHOW, 403, "DBS.2000044");
    script.refuse(SHOW, 403, "DBS.2000044").refuse(SHOW, 403, "DBS.2000044").refuse(SHOW, 403, "DBS.2000044");
    script.refuse(DELETE, 409, "DBS.212033").refuse(DELETE, 409, "DBS.212033");
    let client = once(&script);
    let deleted = starrocks(&client).delete().policy(at_once()).execute().await.unwrap();
    assert_eq!((deleted.outcome, deleted.job), (Outcome::Unchanged, None));
    script.assert_called(&[SHOW, SHOW, DELETE, SHOW, DELETE, SHOW, SHOW, SHOW, SHOW]);
}

// Until the request is accepted

#[tokio::test]
async fn flows_that_wait_until_they_are_accepted_look_up_no_job() {
    let script = Scripted::start().await;
    script.then(LIST, 200, json!({ "instances": [] }));
    script.then(CREATE, 201, json!({ "job_id": "j", "instance": { "id": INSTANCE } }));
    let client = once(&script);
    let create = taurus(&client).create_starrocks(&new()).wait_until(WaitUntil::Accepted);
    assert!(!create.permissions().operations().any(|operation| operation.id == JOB));
    let created = create.execute().await.unwrap();
    assert_eq!((created.outcome, created.id.unwrap().as_str()), (Outcome::Accepted, INSTANCE));
    assert_eq!((created.job.unwrap().as_str(), created.instance), ("j", None));

    script.then(LIST, 200, json!({ "instances": [{ "id": INSTANCE, "name": "htap-shop" }] }));
    script.shows([with(with(detail(), "/status", json!("creating")), "/groups", json!([]))]);
    let created = taurus(&client).create_starrocks(&new()).wait_until(WaitUntil::Accepted).execute().await.unwrap();
    assert_eq!((created.outcome, created.job), (Outcome::Unchanged, None));

    script.shows([detail(), busy("BACKUP"), detail()]).then(RESIZE, 200, json!({ "job_id": "j" }));
    let resize = starrocks(&client).resize(Resize::be("be-2")).policy(at_once()).wait_until(WaitUntil::Accepted);
    let changed = resize.execute().await.unwrap();
    assert_eq!((changed.outcome, changed.job.unwrap().as_str()), (Outcome::Accepted, "j"));

    // A second run waits for the first, and finds nothing to do.
    script.shows([busy("RESIZE"), busy("RESIZE"), with(detail(), "/groups/1/nodes/0/flavor_id", json!("be-2"))]);
    let resize = starrocks(&client).resize(Resize::be("be-2")).policy(at_once()).wait_until(WaitUntil::Accepted);
    let changed = resize.execute().await.unwrap();
    assert_eq!((changed.outcome, changed.job), (Outcome::Unchanged, None));

    script.shows([detail(), detail()]).then(DELETE, 200, json!({ "workflow_id": "w" }));
    let deleted = starrocks(&client).delete().wait_until(WaitUntil::Accepted).execute().await.unwrap();
    assert_eq!((deleted.outcome, deleted.job.unwrap().as_str()), (Outcome::Accepted, "w"));
    let [list, create, show, resize] = [LIST, CREATE, SHOW, RESIZE];
    script.assert_called(&[list, create, list, show, show, show, show, resize, show, show, show, show, show, DELETE]);
}

#[tokio::test]
async fn subscription_is_not_deleted_here() {
    let script = Scripted::start().await;
    script.shows([with(detail(), "/pay_model", json!("1"))]);
    let client = once(&script);
    let error = starrocks(&client).delete().policy(at_once()).execute().await.unwrap_err();
    assert!(error.is_conflict());
    insta::assert_snapshot!(describe(&error));
    script.assert_called(&[SHOW]);
}

// Waiting

#[tokio::test]
async fn wait_survives_transient_failures_and_reports_the_last_state() {
    let script = Scripted::start().await;
    script.shows([busy("backup")]).refuse(SHOW, 503, "x").refuse(SHOW, 429, "x").shows([detail()]);
    let client = once(&script);
    let ready = starrocks(&client).wait_until_ready().policy(at_once()).until_done().await.unwrap();
    assert_eq!(ready.id.as_deref(), Some(INSTANCE));
    script.assert_called(&[SHOW; 4]);

    let script = Scripted::start().await;
    let node = with(busy("backup"), "/groups/1/nodes/0/actions", json!([{ "action": "a" }, {}]));
    script.shows([node]);
    let client = once(&script);
    let mut poller = starrocks(&client).wait_until_ready();
    let PollStatus::InProgress(state) = poller.poll_once().await.unwrap() else { panic!("it is not ready") };
    assert_eq!(state.to_string(), "normal, backup under way; be: normal, a and an action under way");
    let error = poller.timeout(Duration::ZERO).until_done().await.unwrap_err();
    assert!(error.is_deadline());
    insta::assert_snapshot!(describe(&error));
}

#[tokio::test]
async fn progress_shows_every_state_of_a_wait() {
    let script = Scripted::start().await;
    let resized = with(detail(), "/groups/1/nodes/0/flavor_id", json!("be-2"));
    let resizing = with(resized.clone(), "/groups/1/nodes/0/actions", json!([{ "action": "resize_flavor" }]));
    script.shows([detail(), busy("backup"), detail(), detail(), resizing, resized]);
    script.then(RESIZE, 200, json!({ "job_id": "j" }));
    let (client, shown) = (once(&script), Arc::new(Mutex::new(Vec::new())));
    let states = Arc::clone(&shown);
    let resize = starrocks(&client).resize(Resize::be("be-2")).policy(at_once());
    resize.progress(move |state| states.lock().unwrap().push(state.to_string())).execute().await.unwrap();
    let expected = ["normal, backup under way", "normal", "normal; be: normal, resize_flavor under way"];
    assert_eq!(*shown.lock().unwrap(), expected);
}

#[tokio::test]
async fn deadline_error_names_the_operation_of_the_flow() {
    macro_rules! deadline {
        (|$starrocks:ident| $flow:expr) => {{
            let script = Scripted::start().await;
            script.shows([busy("backup"), busy("backup")]);
            // The deletion is requested at the first look, which may be in time.
            script.refuse(DELETE, 409, "DBS.212033");
            let client = once(&script);
            let $starrocks = starrocks(&client);
            let message = describe(&$flow.timeout(Duration::ZERO).execute().await.unwrap_err());
            // The rest depends on whether the first look is in time.
            message.split("; last seen").next().unwrap_or_default().to_owned()
        }};
    }
    let node = || StarRocksNodeId::new(NODE).unwrap();
    let messages = [
        deadline!(|starrocks| starrocks.resize(Resize::be("be-2"))),
        deadline!(|starrocks| starrocks.restart(RestartWhen::Always)),
        deadline!(|starrocks| starrocks.restart(RestartWhen::Needed)),
        deadline!(|starrocks| starrocks.restart_node(node(), RestartWhen::Always)),
        deadline!(|starrocks| starrocks.upgrade()),
        deadline!(|starrocks| starrocks.set_security_group("sg-2")),
        deadline!(|starrocks| starrocks.sync_users(UserSync::Start)),
        deadline!(|starrocks| starrocks.delete()),
    ];
    insta::assert_snapshot!(messages.join("\n"));
}

#[tokio::test]
async fn dropped_flow_sends_nothing_more() {
    let script = Scripted::start().await;
    script.shows([detail(), busy("backup")]);
    let client = once(&script);
    // It waits between its looks, and is dropped while it does.
    let hour = Duration::from_secs(3600);
    let policy = PollPolicy::default().with_interval(hour, hour).with_timeout(hour * 2);
    let flow = starrocks(&client).restart(RestartWhen::Always).policy(policy).execute();
    let mut flow = Box::pin(flow);
    while script.calls().len() < 2 {
        tokio::select! {
            biased;
            outcome = &mut flow => panic!("it is not over: {outcome:?}"),
            () = tokio::task::yield_now() => {}
        }
    }
    drop(flow);
    script.assert_called(&[SHOW, SHOW]);
}

// Parameters

const PARAMETERS: &str = "ShowStarrocksParams";
const SET: &str = "UpdateStarrocksParams";

fn parameters() -> Value {
    let parameter = |name: &str, value: &str, readonly: bool| json!({ "name": name, "value": value, "readonly": readonly, "restart_required": name == "b" });
    json!({ "parameter_values": [parameter("a", "1", false), parameter("b", "2", false), parameter("c", "3", true)] })
}

#[tokio::test]
async fn differing_parameters_are_set_and_a_needed_restart_is_reported() {
    let script = Scripted::start().await;
    script.then(PARAMETERS, 200, parameters()).then(SET, 200, json!({ "job_id": "j", "restart_required": true }));
    script.jobs(["Pending", "Completed"]);
    let client = once(&script);
    let values = [("a", "1"), ("b", "20"), ("c", "3")];
    let set = integration_tests::instance(&client)
        .parameters()
        .set(NodeType::Fe, values)
        .policy(at_once())
        .execute()
        .await
        .unwrap();
    assert_eq!((set.outcome, set.restart), (Outcome::Done, RestartNeed::Required));
    let [change] = set.changes.as_slice() else { panic!("one differs") };
    assert_eq!((change.name.as_str(), change.from.as_deref(), change.to.as_str()), ("b", Some("2"), "20"));
    script.assert_called(&[PARAMETERS, SET, JOB, JOB]);
    assert_eq!(script.bodies(SET), [json!({ "node_type": "fe", "parameter_values": { "b": "20" } })]);
}

#[tokio::test]
async fn second_run_finds_the_parameters_set() {
    let script = Scripted::start().await;
    script.then(PARAMETERS, 200, parameters());
    let client = once(&script);
    let set = integration_tests::instance(&client)
        .parameters()
        .set(NodeType::Fe, [("a", 1)])
        .policy(at_once())
        .execute()
        .await
        .unwrap();
    assert_eq!((set.outcome, set.restart, set.changes), (Outcome::Unchanged, RestartNeed::NotRequired, vec![]));
    script.assert_called(&[PARAMETERS]);
}

#[tokio::test]
async fn need_for_a_restart_is_read_from_the_list_when_not_in_the_response() {
    for (name, expected) in [("a", RestartNeed::NotRequired), ("b", RestartNeed::Required)] {
        let script = Scripted::start().await;
        script.then(PARAMETERS, 200, parameters()).then(SET, 200, json!({ "job_id": "j" })).jobs(["Completed"]);
        let client = once(&script);
        let set = integration_tests::instance(&client).parameters().set(NodeType::Be, [(name, "9")]).policy(at_once());
        assert_eq!(set.execute().await.unwrap().restart, expected);
        script.assert_called(&[PARAMETERS, SET, JOB]);
    }
}

#[tokio::test]
async fn parameters_that_cannot_be_set_are_refused_before_any_is() {
    let mut messages = Vec::new();
    for values in [vec![("a", "9"), ("z", "1")], vec![("a", "9"), ("c", "4")]] {
        let script = Scripted::start().await;
        script.then(PARAMETERS, 200, parameters());
        let client = once(&script);
        let set = integration_tests::instance(&client).parameters().set(NodeType::Be, values).policy(at_once());
        messages.push(describe(&set.execute().await.unwrap_err()));
        script.assert_called(&[PARAMETERS]);
    }
    insta::assert_snapshot!(messages.join("\n"));
}

#[tokio::test]
async fn parameters_whose_job_fails_are_an_error() {
    let script = Scripted::start().await;
    script.then(PARAMETERS, 200, parameters()).then(SET, 200, json!({ "job_id": "j" })).jobs(["Failed"]);
    let client = once(&script);
    let set = integration_tests::instance(&client).parameters().set(NodeType::Be, [("a", "9")]).policy(at_once());
    assert!(set.execute().await.unwrap_err().is_failed());
    script.assert_called(&[PARAMETERS, SET, JOB]);
}
