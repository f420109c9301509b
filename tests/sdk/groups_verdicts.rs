//! What is refused before anything is sent, and successes that say that they are none.

use std::time::{Duration, SystemTime};

use integration_tests::{client, describe, instance, new_starrocks, scripted::Scripted, spec};
use serde_json::json;
use taurus_htap::{
    Billing, Deployment, Disk, Error, LogRoute, LogType, LogWindow, NewStarRocks, NewUser, NodeType, Period,
    Permissions, QueryQueueRules, Renewal, Switch, UserName, UserSync, Workbook,
};

fn user() -> UserName {
    UserName::new("user_test").unwrap()
}

fn lines(errors: impl IntoIterator<Item = Error>) -> String {
    errors.into_iter().map(|error| describe(&error)).collect::<Vec<_>>().join("\n")
}

#[test]
fn instances_that_break_a_rule_are_refused() {
    new_starrocks().build().unwrap();
    let subscription = |period| Billing::Subscription { period, renewal: Renewal::Automatic, region: "cn".to_owned() };
    let broken = [
        NewStarRocks::builder().build(),
        new_starrocks().name("1st").build(),
        new_starrocks().version(" ").build(),
        new_starrocks().deployment(Deployment::Cluster { fe: 2, be: 3 }).build(),
        new_starrocks().deployment(Deployment::Cluster { fe: 3, be: 11 }).build(),
        new_starrocks().fe("fe-flavor", Disk::ssd(1_010)).build(),
        new_starrocks().be("be-flavor", Disk::essd(55)).build(),
        new_starrocks().be("", Disk::essd(50)).build(),
        new_starrocks().zone("").build(),
        new_starrocks().time_zone("").build(),
        new_starrocks().security_group(" ").build(),
        new_starrocks().enterprise_project("").build(),
        new_starrocks().root_password("short1A").build(),
        new_starrocks().root_password("onlylowercaseletters").build(),
        new_starrocks().billing(subscription(Period::Months(0))).build(),
    ];
    insta::assert_snapshot!(lines(broken.map(|broken| broken.unwrap_err())));
    new_starrocks().billing(subscription(Period::Years(1))).build().unwrap();
    // Disks of BE nodes may be larger.
    new_starrocks().be("be-flavor", Disk::ssd(32_000)).build().unwrap();
}

#[test]
fn limits_of_an_instance_are_those_of_the_spec() {
    let spec = spec();
    let limits = |schema: &str, field: &str| {
        let field = &spec.value()["components"]["schemas"][schema]["properties"][field];
        ["minimum", "maximum"].map(|limit| field[limit].as_u64().and_then(|limit| u32::try_from(limit).ok()).unwrap())
    };
    let fe = |size| new_starrocks().fe("fe-flavor", Disk::ssd(size)).build().is_ok();
    let be = |size| new_starrocks().be("be-flavor", Disk::ssd(size)).build().is_ok();
    for (schema, is_accepted) in [("FeVolume", &fe as &dyn Fn(u32) -> bool), ("BeVolume", &be)] {
        let [least, most] = limits(schema, "capacity_in_gb");
        assert_eq!([least - 10, least, most, most + 10].map(is_accepted), [false, true, true, false], "{schema}");
    }
    let [fe_count, be_count] = ["fe_count", "be_count"].map(|field| limits("CreateStarrocksInstanceRequest", field)[1]);
    let cluster = |fe: u32, be: u32| {
        let deployment = Deployment::Cluster { fe: fe.try_into().unwrap(), be: be.try_into().unwrap() };
        new_starrocks().deployment(deployment).build().is_ok()
    };
    assert!(cluster(fe_count, be_count) && !cluster(fe_count + 1, be_count) && !cluster(fe_count, be_count + 1));
}

#[tokio::test]
async fn calls_that_break_a_rule_are_refused_and_nothing_is_sent() {
    let script = Scripted::start().await;
    let client = client(&script.uri()).build().unwrap();
    let instance = instance(&client);
    let rules = QueryQueueRules {
        max_queued_queries: 1,
        pending_timeout_seconds: 1,
        concurrency_limit: 0,
        memory_used_percent_limit: 0,
        cpu_used_percent_limit: 101,
    };
    let too_many = (0..51).map(|_| (instance.id().clone(), LogType::SlowLog));
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
    let refused = [
        instance.sessions().end(Vec::<String>::new()).unwrap_err(),
        instance.sessions().end((0..21).map(|id| id.to_string())).unwrap_err(),
        instance.sessions().end([""]).unwrap_err(),
        instance.query_queue().set_rules(rules).unwrap_err(),
        client.log_shipping().set([]).unwrap_err(),
        client.log_shipping().set([LogRoute::new(instance.id().clone(), LogType::SlowLog, "group", "")]).unwrap_err(),
        client.log_shipping().delete([]).unwrap_err(),
        client.log_shipping().delete(too_many).unwrap_err(),
        instance.parameters().set(NodeType::Be, [("", ""); 0]).send().await.unwrap_err(),
        instance.parameters().set(NodeType::Be, [("", "1")]).send().await.unwrap_err(),
        instance.users().set_password(&user(), "user_test").unwrap_err(),
        instance.users().set_password(&user(), "User_test_1\u{e9}".repeat(3)).unwrap_err(),
        NewUser::new(UserName::new("a1_bcdefgh").unwrap(), "hgfedcb_1a", Permissions::default()).unwrap_err(),
        LogWindow::new("2026-03-03", "2026-03-04T00:00:00+0800").unwrap_err(),
        LogWindow::between(now, SystemTime::UNIX_EPOCH).unwrap_err(),
        UserName::new("Root").unwrap_err(),
        Permissions::on([""]).unwrap_err(),
        Permissions::on(["shop", " "]).unwrap_err(),
        instance.template().upload(Workbook::new("t.xlsx", [1], [""; 0])).await.unwrap_err(),
        instance.template().upload(Workbook::new("t.xlsx", [1], [""])).await.unwrap_err(),
        instance.template().upload(Workbook::new("t.xlsx", [1], ["shop", "\t"])).await.unwrap_err(),
        instance.template().upload(Workbook::new("t.xlsx", [1], ["shop,archive"])).await.unwrap_err(),
    ];
    insta::assert_snapshot!(lines(refused));
    script.assert_called::<&str>(&[]);
}

#[test]
fn windows_between_moments_are_written_in_utc() {
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_539_384);
    let window = LogWindow::between(start, start + Duration::from_secs(86_400)).unwrap();
    assert_eq!(window, LogWindow::new("2026-03-03T12:03:04+0000", "2026-03-04T12:03:04+0000").unwrap());
}

#[tokio::test]
async fn success_status_with_a_failure_in_the_body_is_a_failure() {
    let script = Scripted::start().await;
    let client = client(&script.uri()).build().unwrap();
    let instance = instance(&client);
    let users = instance.users();
    script.then("DeleteStarRocksDatabaseUser", 200, json!({ "result": "FAILED" }));
    script.then("DeleteStarRocksDatabaseUser", 200, json!({}));
    script.then("DeleteHtapProcessList", 200, json!({ "status": "failed", "msg": "no such session" }));
    script.then("UpdateHtapQueryQueuesControl", 200, json!({ "status": "failed" }));
    script.then("SyncStarRocksUsers", 200, json!({ "success": false }));
    script.then("SyncStarRocksUsers", 200, json!({ "success": null }));
    let failed = [
        users.delete(&user()).send().await.unwrap_err(),
        users.delete(&user()).send().await.unwrap_err(),
        instance.sessions().end(["1"]).unwrap().send().await.unwrap_err(),
        instance.query_queue().switch(Switch::On).send().await.unwrap_err(),
        users.sync(UserSync::Start).send().await.unwrap_err(),
        users.sync(UserSync::Start).send().await.unwrap_err(),
    ];
    assert!(failed.iter().all(Error::is_failed));
    insta::assert_snapshot!(lines(failed));

    // Whatever the case, success is one.
    script.then("DeleteStarRocksDatabaseUser", 200, json!({ "result": "success" }));
    users.delete(&user()).send().await.unwrap();
}

#[tokio::test]
async fn user_that_is_not_there_is_none() {
    let script = Scripted::start().await;
    let client = client(&script.uri()).build().unwrap();
    let instance = instance(&client);
    let users = instance.users();
    const SHOW: &str = "ShowStarRocksDatabaseUser";
    script.refuse(SHOW, 400, "DBS.200076").refuse(SHOW, 403, "DBS.200044");
    script.then(SHOW, 200, json!({ "user_details": [{ "user_name": "user_test_2" }], "total_count": 1 }));
    for _ in 0..3 {
        assert_eq!(users.get_opt(&user()).await.unwrap(), None);
    }
    script.refuse(SHOW, 400, "DBS.200022").then(SHOW, 200, json!({ "user_details": null }));
    assert_eq!(users.get_opt(&user()).await.unwrap_err().code(), Some("DBS.200022"));
    let error = users.get(&user()).await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(describe(&error), "NotFound: there is no database user user_test");
    script.assert_called(&[SHOW; 5]);
}
