//! Starting, pausing, resuming and deleting tasks, against a scripted service: what is called, what is not, and what is
//! returned.

use std::time::Duration;

use integration_tests::{
    describe,
    scripted::{Scripted, refused},
    tasks::{
        CONFIG, LIST, SOURCE, at_once, config, config_with, job, listed, listed_with, name, no_config, no_task,
        patient, scripted,
    },
};
use serde_json::json;
use taurus_htap::{ChangeTask, ErrorKind, Flow, Instance, Outcome, Replication, WaitUntil};
use wiremock::ResponseTemplate;

const START: &str = "CreateStarRocksDataReplication";
const PAUSE: &str = "PauseStarRocksDataReplication";
const RESUME: &str = "ResumeStarRocksDataReplication";
const DELETE: &str = "DeleteStarRocksDataReplication";

type Make = fn(Replication) -> Flow<ChangeTask>;

/// Each flow: its operation, a stage in which it has something to do, and the stage that it waits for.
const FLOWS: [(&str, Make, &str, &str); 3] = [
    (START, |replication| replication.start(&name()), "Wait", "Full 3"),
    (PAUSE, |replication| replication.pause(&name()), "Incremental 100", "Paused 100"),
    (RESUME, |replication| replication.resume(&name()), "Paused 100", "Incremental 100"),
];

fn flow(instance: &Instance, make: Make) -> Flow<ChangeTask> {
    make(instance.replication()).policy(at_once())
}

/// A service whose task goes through these stages, look by look.
async fn service(stages: &[&str]) -> (Scripted, Instance) {
    service_of(stages.iter().map(|stage| listed(stage))).await
}

/// A service whose list goes through these responses.
async fn service_of(lists: impl IntoIterator<Item = ResponseTemplate>) -> (Scripted, Instance) {
    let (service, instance) = scripted().await;
    service.on(LIST, lists).on(CONFIG, [config()]);
    for operation in [START, PAUSE, RESUME, DELETE] {
        service.on(operation, [job("job-1")]);
    }
    (service, instance)
}

#[tokio::test]
async fn job_id_that_is_none_is_no_error_of_a_call_that_has_acted() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before, after]).await;
        service.on(operation, [job("job\u{7}")]);
        let change = flow(&instance, make).execute().await.unwrap();
        assert_eq!((change.outcome, change.job), (Outcome::Done, None), "{operation}");
    }
}

#[tokio::test]
async fn flow_checks_acts_once_and_waits() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before, before, before, after]).await;
        let change = flow(&instance, make).execute().await.unwrap();

        assert_eq!(change.outcome, Outcome::Done, "{operation}");
        assert_eq!(change.job.unwrap().as_str(), "job-1");
        let stage = |stage: &str| stage.split(' ').next().unwrap().to_owned();
        assert_eq!(change.found.unwrap().stage().unwrap().as_str(), stage(before));
        assert_eq!(change.status.unwrap().stage().unwrap().as_str(), stage(after));
        let look = [LIST, CONFIG];
        assert_eq!(service.calls(), [&look[..], &[operation], &look, &look, &look].concat());
    }
}

#[tokio::test]
async fn second_run_is_unchanged_and_sends_no_operation() {
    for (operation, make, _, after) in FLOWS {
        let (service, instance) = service(&[&after.to_lowercase()]).await;
        let change = flow(&instance, make).execute().await.unwrap();
        assert_eq!((change.outcome, change.job.is_some()), (Outcome::Unchanged, false), "{operation}");
        assert_eq!(change.found, change.status);
        assert_eq!(service.calls(), [LIST, CONFIG]);
    }
}

#[tokio::test]
async fn flow_that_waits_until_it_is_accepted_looks_and_acts_and_no_more() {
    let delete: (&str, Make, &str, &str) = (DELETE, |replication| replication.delete(&name()), "Paused", "Paused");
    for (operation, make, before, _) in FLOWS.into_iter().chain([delete]) {
        let (service, instance) = service(&[before]).await;
        let change = flow(&instance, make).wait_until(WaitUntil::Accepted).execute().await.unwrap();
        assert_eq!((change.outcome, change.job.unwrap().as_str()), (Outcome::Accepted, "job-1"), "{operation}");
        assert!(change.found.is_some() && change.found == change.status, "{operation}");
        assert_eq!(service.calls(), [LIST, CONFIG, operation]);
    }
}

#[tokio::test]
async fn operation_that_is_still_running_is_waited_for_and_may_leave_nothing_to_do() {
    let is_busy = || refused(409, "DBS.200019", "Another operation is being performed on the instance.");
    for (operation, make, before, after) in FLOWS {
        for until in [WaitUntil::Accepted, WaitUntil::Done] {
            // It is that of an earlier run.
            let (service, instance) = service(&[before, before, after]).await;
            service.on(operation, [is_busy()]);
            let change = flow(&instance, make).wait_until(until).execute().await.unwrap();
            assert_eq!((change.outcome, service.count(operation)), (Outcome::Unchanged, 2), "{operation}");
            assert_eq!(change.status.unwrap().to_string(), format!("{after} %"), "{operation}");
        }
    }
}

#[tokio::test]
async fn operation_is_sent_again_only_while_the_service_is_busy() {
    let is_busy = || refused(409, "DBS.200019", "Another operation is being performed on the instance.");
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before, before, before, after]).await;
        service.on(operation, [is_busy(), is_busy(), job("job-2")]);
        let change = flow(&instance, make).execute().await.unwrap();
        assert_eq!((change.outcome, change.job.unwrap().as_str()), (Outcome::Done, "job-2"), "{operation}");
        assert_eq!(service.count(operation), 3);

        service.on(LIST, [listed(before)]).on(operation, [is_busy(), ResponseTemplate::new(504)]);
        let error = flow(&instance, make).execute().await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), service.count(operation)), (504, 5), "{operation}");
    }
}

#[tokio::test]
async fn refusal_after_which_nothing_is_left_to_do_is_unchanged() {
    let refusals = || [refused(403, "DBS.200011", "The stage does not allow this."), refused(409, "DBS.200500", "No.")];
    for (operation, make, before, after) in FLOWS {
        for refusal in refusals() {
            let (service, instance) = service(&[before, after]).await;
            service.on(operation, [refusal]);
            let change = flow(&instance, make).execute().await.unwrap();
            assert_eq!((change.outcome, service.count(operation)), (Outcome::Unchanged, 1), "{operation}");
            assert_eq!(change.status.unwrap().to_string(), format!("{after} %"), "{operation}");
        }
        // It is an error if the task is as before, or cannot be seen.
        for refusal in refusals() {
            let (service, instance) = service(&[before]).await;
            service.on(operation, [refusal]);
            let error = flow(&instance, make).execute().await.unwrap_err();
            assert!([403, 409].contains(&error.status().unwrap().as_u16()), "{operation}: {error}");
            assert_eq!(service.count(operation), 1, "{operation}");

            service
                .on(LIST, [listed(before), ResponseTemplate::new(400)])
                .on(operation, [refused(403, "DBS.200011", "")]);
            let error = flow(&instance, make).execute().await.unwrap_err();
            assert_eq!(error.status().unwrap().as_u16(), 403, "{operation}: {error}");
        }
    }
}

#[tokio::test]
async fn operation_not_allowed_in_a_stage_is_a_conflict_and_not_sent() {
    let mut all = Vec::new();
    for (operation, make, _, _) in FLOWS {
        let own = if operation == START { "PAUSED" } else { "wait" };
        for stage in ["", own, "Cancelled", "Rebuilding"] {
            let (service, instance) = service(&[stage]).await;
            let error = flow(&instance, make).execute().await.unwrap_err();
            assert_eq!((error.kind(), service.count(operation)), (ErrorKind::Conflict, 0), "{operation} {stage}");
            all.push(describe(&error));
        }
    }
    insta::assert_snapshot!(all.join("\n"));
}

#[tokio::test]
async fn absent_task_is_not_found_in_the_list_or_in_the_configuration() {
    for (operation, make, before, _) in FLOWS {
        for (list, config) in [(no_task(), config()), (listed(before), no_config())] {
            let (service, instance) = service(&[before]).await;
            service.on(LIST, [list]).on(CONFIG, [config]);
            let error = flow(&instance, make).execute().await.unwrap_err();
            assert!(error.is_not_found());
            assert_eq!(describe(&error), "NotFound: there is no task `orders_to_htap`");
            assert_eq!(service.count(operation), 0, "{operation}");
        }
    }
}

#[tokio::test]
async fn start_sends_what_the_list_and_the_configuration_say() {
    let node = "0123456789abcdef0123456789abcdefno07";
    for (source_node_id, expected) in [("", json!(null)), (node, json!(node))] {
        let (service, instance) = service(&["Wait", "Full"]).await;
        service.on(CONFIG, [config_with(|config| config["source_node_id"] = json!(source_node_id))]);
        flow(&instance, FLOWS[0].1).execute().await.unwrap();
        let mut body = json!({
            "source_instance_id": SOURCE, "source_database": "shop", "target_database": "shop_htap",
            "task_name": "orders_to_htap",
        });
        if !expected.is_null() {
            body["source_node_id"] = expected;
        }
        assert_eq!(service.bodies(START), [body]);
    }
}

#[tokio::test]
async fn start_without_what_it_needs_says_what_is_missing() {
    let (service, instance) = service(&["Wait"]).await;
    service.on(CONFIG, [config_with(|config| config["source_instance_id"] = json!(null))]);
    let error = flow(&instance, FLOWS[0].1).execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Decode: task `orders_to_htap` cannot be started: the service does not show its source_instance_id");
    assert_eq!(service.count(START), 0);
}

#[tokio::test]
async fn transient_errors_do_not_end_the_wait_or_repeat_the_action() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before]).await;
        service.on(
            LIST,
            [
                listed(before),
                refused(503, "X", "unavailable"),
                refused(429, "APIG.0308", "throttled"),
                ResponseTemplate::new(502),
                listed(before),
                listed(after),
            ],
        );
        let change = flow(&instance, make).execute().await.unwrap();
        assert_eq!(change.outcome, Outcome::Done);
        assert_eq!((service.count(operation), service.count(LIST)), (1, 6), "{operation}");
    }
}

#[tokio::test]
async fn action_with_unknown_outcome_is_an_error_and_next_run_checks() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before, after]).await;
        service.on(operation, [ResponseTemplate::new(504)]);
        let error = flow(&instance, make).execute().await.unwrap_err();
        assert_eq!((error.kind(), error.operation()), (ErrorKind::Service, Some(operation)));
        let change = flow(&instance, make).execute().await.unwrap();
        assert_eq!((change.outcome, service.count(operation)), (Outcome::Unchanged, 1));
    }
}

#[tokio::test]
async fn task_cancelled_during_the_wait_is_a_failure() {
    for (operation, make, before, _) in FLOWS {
        let (service, instance) = service(&[before, "cancelled"]).await;
        let error = flow(&instance, make).execute().await.unwrap_err();
        assert!(error.is_failed());
        assert_eq!(describe(&error), "Failed: task `orders_to_htap` is cancelled");
        assert_eq!(service.count(operation), 1);
    }
}

#[tokio::test]
async fn unhealthy_task_fails_with_the_services_reason_but_can_be_paused() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before]).await;
        let reason = config_with(|config| config["last_error_of_alter_table"] = json!("table orders: no primary key"));
        service.on(CONFIG, [reason]).on(LIST, [listed(before), listed_with(before, "no"), listed(after)]);
        let outcome = flow(&instance, make).execute().await;
        if operation == PAUSE {
            assert_eq!(outcome.unwrap().outcome, Outcome::Done);
            continue;
        }
        let message = describe(&outcome.unwrap_err());
        assert_eq!(
            message, "Failed: task `orders_to_htap` is not healthy: table orders: no primary key",
            "{operation}"
        );
    }
}

#[tokio::test]
async fn deletion_waits_until_the_task_is_not_listed() {
    let (service, instance) = service_of([listed("Paused"), listed("Cancelled"), no_task()]).await;
    let change = instance.replication().delete(&name()).policy(at_once()).execute().await.unwrap();
    assert_eq!((change.outcome, change.status), (Outcome::Done, None));
    assert_eq!(service.calls(), [LIST, CONFIG, DELETE, LIST, LIST, LIST]);
    assert_eq!(service.bodies(DELETE), [json!({ "task_name": "orders_to_htap" })]);
}

#[tokio::test]
async fn one_poll_that_misses_a_task_does_not_end_the_wait() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) =
            service_of([listed(before), no_task(), listed(before), no_task(), listed(after)]).await;
        let change = flow(&instance, make).execute().await.unwrap();
        assert_eq!((change.outcome, service.count(LIST)), (Outcome::Done, 5), "{operation}");

        let (service, instance) = service_of([listed(before), no_task()]).await;
        let error = flow(&instance, make).execute().await.unwrap_err();
        assert_eq!((error.is_not_found(), service.count(LIST)), (true, 3), "{operation}: {error}");
    }
}

#[tokio::test]
async fn one_poll_that_misses_a_task_is_not_its_deletion() {
    let lists = [listed("Paused"), no_task(), listed("Cancelled"), no_task(), no_task()];
    let (service, instance) = service_of(lists).await;
    let change = instance.replication().delete(&name()).policy(at_once()).execute().await.unwrap();
    assert_eq!((change.outcome, service.count(LIST)), (Outcome::Done, 5));

    // Nor has it been deleted before.
    let (service, instance) = service_of([no_task(), listed("Paused"), no_task()]).await;
    let change = instance.replication().delete(&name()).policy(at_once()).execute().await.unwrap();
    assert_eq!((change.outcome, service.count(DELETE)), (Outcome::Done, 1));
}

#[tokio::test]
async fn deletion_of_a_missing_task_sends_nothing() {
    let (service, instance) = service_of([no_task()]).await;
    let change = instance.replication().delete(&name()).policy(at_once()).execute().await.unwrap();
    assert_eq!((change.outcome, change.found), (Outcome::Unchanged, None));
    assert_eq!((service.count(LIST), service.count(DELETE)), (2, 0));
}

#[tokio::test]
async fn concurrent_deletion_counts_as_deleted() {
    let (service, instance) = service_of([listed("Paused"), no_task()]).await;
    service.on(DELETE, [refused(400, "DBS.05000091", "The replication task does not exist.")]);
    let change = instance.replication().delete(&name()).policy(at_once()).execute().await.unwrap();
    assert_eq!((change.outcome, change.job, change.status), (Outcome::Unchanged, None, None));
    assert!(change.found.is_some());

    service.on(LIST, [listed("Paused")]).on(DELETE, [refused(400, "DBS.200022", "Instance not found.")]);
    let error = instance.replication().delete(&name()).policy(at_once()).execute().await.unwrap_err();
    assert_eq!(error.code(), Some("DBS.200022"));
}

#[tokio::test]
async fn deadline_is_an_error_and_the_next_run_continues() {
    for (operation, make, before, after) in FLOWS {
        let (service, instance) = service(&[before]).await;
        let error = flow(&instance, make).timeout(Duration::ZERO).execute().await.unwrap_err();
        assert!(error.is_deadline(), "{operation}: {error}");
        assert_eq!(service.count(operation), 1);
        service.on(LIST, [listed(after)]);
        assert_eq!(flow(&instance, make).execute().await.unwrap().outcome, Outcome::Unchanged);
        assert_eq!(service.count(operation), 1);
    }
}

#[tokio::test]
async fn dropping_a_flow_stops_its_polling() {
    for (operation, make, before, _) in FLOWS {
        let (service, instance) = service(&[before]).await;
        let flow = make(instance.replication()).policy(patient());
        tokio::select! {
            outcome = flow.execute() => panic!("it waits: {outcome:?}"),
            () = service.called(CONFIG, 2) => {}
        }
        let after = service.calls().len();
        instance.replication().get(&name()).await.unwrap();
        assert_eq!((service.count(operation), service.calls().len()), (1, after + 2));
    }
}

#[tokio::test]
async fn flows_can_be_sent_to_other_threads() {
    fn is_sent<T: Send + 'static>(future: T) -> T {
        future
    }
    let (_service, instance) = service_of([no_task()]).await;
    let task = integration_tests::tasks::task().build().unwrap();
    let replication = instance.replication();
    let created = is_sent(replication.create(&task).unwrap().policy(at_once()).timeout(Duration::ZERO).execute());
    let deleted = is_sent(replication.delete(&name()).execute());
    let waited = is_sent(replication.wait_until_incremental(&name()).until_done());
    let checked = is_sent(replication.check(&task).execute());
    let listed = is_sent(replication.tasks().all());
    assert_eq!(tokio::spawn(deleted).await.unwrap().unwrap().outcome, Outcome::Unchanged);
    assert!(tokio::spawn(waited).await.unwrap().unwrap_err().is_not_found());
    assert!(tokio::spawn(listed).await.unwrap().unwrap().is_empty());
    assert!(tokio::spawn(created).await.unwrap().is_err() && tokio::spawn(checked).await.unwrap().is_err());
}
