//! Modifying tasks, and the job that does it, against a scripted service.

use std::time::Duration;

use integration_tests::{
    describe,
    scripted::{Scripted, ok, refused},
    tasks::{CONFIG, LIST, SOURCE, at_once, client, config, config_with, listed, no_task, patient, scripted, task},
};
use serde_json::{Value, json};
use taurus_htap::{Flow, Instance, JobId, JobStatus, ModifyTask, Outcome, PollStatus, SyncTask};
use wiremock::ResponseTemplate;

const MODIFY: &str = "ModifyDataSync";
const JOB: &str = "ShowGaussMySqlJobInfo";

/// The task with one table more than it has.
fn larger() -> SyncTask {
    task().tables(taurus_htap::Tables::include(["orders", "customers", "items"])).build().unwrap()
}

fn modify(instance: &Instance, task: &SyncTask) -> Flow<ModifyTask> {
    instance.replication().modify(task).unwrap().policy(at_once())
}

fn state(status: &str) -> ResponseTemplate {
    ok(
        json!({ "job": { "id": "job-7", "name": "ModifyReplication", "status": status, "process": "60%", "fail_reason": "" } }),
    )
}

fn enlarged(config: &mut Value) {
    config["table_repl_config"]["tables"] = json!(["orders", "customers", "items"]);
}

/// A service whose job goes through these responses and then leaves the larger task behind.
async fn service(jobs: impl IntoIterator<Item = ResponseTemplate>) -> (Scripted, Instance) {
    let (service, instance) = scripted().await;
    service
        .on(LIST, [listed("Incremental 100")])
        .on(CONFIG, [config(), config_with(enlarged)])
        .on(MODIFY, [ok(json!({ "job_id": "job-7" }))])
        .on(JOB, jobs);
    (service, instance)
}

#[tokio::test]
async fn modification_sends_the_whole_configuration_and_waits_for_its_job() {
    let (service, instance) = service([state("Pending"), state("running"), state("Completed")]).await;
    let change = modify(&instance, &larger()).execute().await.unwrap();

    assert_eq!((change.outcome, change.job.unwrap().as_str()), (Outcome::Done, "job-7"));
    assert_ne!(change.found, change.status);
    assert_eq!(service.calls(), [LIST, CONFIG, MODIFY, JOB, JOB, JOB, LIST, CONFIG]);
    let expected = json!({
        "task_name": "orders_to_htap", "source_instance_id": SOURCE, "source_database_name": "shop",
        "target_database_name": "shop_htap",
        "table_repl_config":
            { "repl_type": "include_tables", "repl_scope": "part", "tables": ["orders", "customers", "items"] },
    });
    assert_eq!(service.bodies(MODIFY), [expected]);
}

#[tokio::test]
async fn second_run_finds_the_configuration_and_changes_nothing() {
    let (service, instance) = service([state("Completed")]).await;
    modify(&instance, &larger()).execute().await.unwrap();
    let change = modify(&instance, &larger()).execute().await.unwrap();
    assert_eq!((change.outcome, change.job), (Outcome::Unchanged, None));
    assert_eq!((service.count(MODIFY), service.count(JOB)), (1, 1));
}

#[tokio::test]
async fn fields_the_service_does_not_show_are_sent_again_and_reported() {
    let (service, instance) = service([state("Completed")]).await;
    let task = task().parameter("max_rows_per_chunk", 0).build().unwrap();
    for _ in 0..2 {
        let change = modify(&instance, &task).execute().await.unwrap();
        assert_eq!(change.outcome, Outcome::Done);
        assert!(change.unverified.contains(&"parameter `max_rows_per_chunk`".to_owned()), "{:?}", change.unverified);
    }
    assert_eq!(service.count(MODIFY), 2);
}

#[tokio::test]
async fn failed_job_is_an_error_and_ends_the_wait() {
    for status in ["Failed", "failed", "FAILED"] {
        let failed = ok(json!({ "job": {
            "id": "job-7", "name": "ModifyReplication", "status": status, "fail_reason": "table items:\nno primary key",
        } }));
        let (service, instance) = service([state("Running"), failed]).await;
        let error = modify(&instance, &larger()).execute().await.unwrap_err();
        assert!(error.is_failed());
        insta::allow_duplicates!(
            insta::assert_snapshot!(describe(&error), @"Failed: job `job-7` (ModifyReplication) has failed: table items: no primary key")
        );
        assert_eq!(service.count(JOB), 2);
    }
}

#[tokio::test]
async fn job_in_an_unknown_state_is_an_error() {
    let (service, instance) = service([state("Suspended")]).await;
    let error = modify(&instance, &larger()).execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Failed: job `job-7` (ModifyReplication) is in an unknown state: Suspended");
    assert_eq!(service.count(JOB), 1);
}

#[tokio::test]
async fn job_not_shown_yet_is_waited_for() {
    let unseen = [
        refused(404, "DBS.200000", "The job does not exist."),
        refused(400, "DBS.200001", "Invalid job ID."),
        ok(json!({})),
        ok(json!({ "job": null })),
        ok(json!({ "job": { "id": "job-7" } })),
    ];
    let (service, instance) = service(unseen.into_iter().chain([state("Completed")])).await;
    modify(&instance, &larger()).execute().await.unwrap();
    assert_eq!((service.count(MODIFY), service.count(JOB)), (1, 6));
}

#[tokio::test]
async fn one_poll_that_misses_a_job_does_not_end_the_wait() {
    let unseen = || ok(json!({ "job": null }));
    for (looks, is_found, count) in [
        (vec![state("Running"), unseen(), state("Running"), unseen(), state("Completed")], true, 5),
        (vec![state("Running"), unseen(), unseen(), state("Completed")], false, 3),
        (vec![unseen(), state("Completed")], false, 1),
    ] {
        let (service, _) = service(looks).await;
        let wait = client(&service).job(JobId::new("job-7").unwrap()).wait_until_completed().policy(at_once());
        // The minute in which a new job need not show is over.
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(61)).await;
        tokio::time::resume();
        let outcome = wait.until_done().await;
        assert_eq!((outcome.is_ok(), service.count(JOB)), (is_found, count), "{outcome:?}");
        assert!(outcome.is_ok_and(|state| state.status() == Some(JobStatus::Completed)) == is_found);
    }
}

#[tokio::test]
async fn task_missed_by_one_poll_after_its_modification_is_found() {
    let (service, instance) = service([state("Completed")]).await;
    service.on(LIST, [listed("Incremental 100"), no_task(), listed("Incremental 100")]);
    assert_eq!(modify(&instance, &larger()).execute().await.unwrap().outcome, Outcome::Done);
    assert_eq!(service.calls(), [LIST, CONFIG, MODIFY, JOB, LIST, LIST, CONFIG]);
}

#[tokio::test]
async fn transient_errors_do_not_end_the_wait_for_a_job() {
    let (service, instance) =
        service([ResponseTemplate::new(503), refused(429, "APIG.0308", "throttled"), state("Completed")]).await;
    modify(&instance, &larger()).execute().await.unwrap();
    assert_eq!((service.count(MODIFY), service.count(JOB)), (1, 3));
}

#[tokio::test]
async fn refused_poll_of_a_job_ends_the_wait() {
    let (service, instance) = service([refused(403, "DBS.200011", "No permission.")]).await;
    assert!(modify(&instance, &larger()).execute().await.unwrap_err().is_forbidden());
    assert_eq!(service.count(JOB), 1);
}

#[tokio::test]
async fn absent_task_is_not_created_by_modifying_it() {
    let (service, instance) = service([state("Completed")]).await;
    service.on(LIST, [no_task()]);
    assert!(modify(&instance, &larger()).execute().await.unwrap_err().is_not_found());
    assert_eq!(service.calls(), [LIST]);
}

#[tokio::test]
async fn task_is_not_moved_to_another_source() {
    let (service, instance) = service([state("Completed")]).await;
    service.on(CONFIG, [config_with(|config| config["source_instance_id"] = json!("f".repeat(32) + "in07"))]);
    let error = modify(&instance, &larger()).execute().await.unwrap_err();
    assert!(error.is_conflict());
    insta::assert_snapshot!(describe(&error), @"Conflict: task `orders_to_htap` cannot be moved to another source: source_instance_id is `ffffffffffffffffffffffffffffffffin07`, not `0123456789abcdef0123456789abcdefin07`");
    assert_eq!(service.count(MODIFY), 0);
}

#[tokio::test]
async fn modification_without_a_job_lists_what_was_refused() {
    let (service, instance) = service([state("Completed")]).await;
    let mut all = Vec::new();
    for response in [
        json!({ "tbl_config_check_results": [{ "table_name": "items", "check_result": "fail" }] }),
        json!({ "job_id": "" }),
    ] {
        service.on(CONFIG, [config()]).on(MODIFY, [ok(response)]);
        all.push(describe(&modify(&instance, &larger()).execute().await.unwrap_err()));
    }
    insta::assert_snapshot!(all.join("\n"), @"
    Refused: task `orders_to_htap` was not changed; the service refuses table `items`
    Decode: ModifyDataSync: the response has no valid `job_id`, so there is nothing to wait for
    ");
    assert_eq!(service.count(JOB), 0);
}

#[tokio::test]
async fn wait_for_a_job_is_resumed_by_its_id() {
    let (service, instance) = service([state("Running")]).await;
    let error = modify(&instance, &larger()).timeout(Duration::ZERO).execute().await.unwrap_err();
    assert!(error.is_deadline());

    // A look that the deadline has cut off may reach the service only now, so no response is given once.
    let job = client(&service).job(JobId::new("job-7").unwrap());
    assert_eq!(job.get().await.unwrap().to_string(), "Running, 60%");
    service.on(JOB, [state("Completed")]);
    let mut wait = job.wait_until_completed().policy(at_once());
    let PollStatus::Done(state) = wait.next().await.unwrap().unwrap() else { panic!("it is completed") };
    assert_eq!((state.status(), state.name()), (Some(JobStatus::Completed), Some("ModifyReplication")));
    assert_eq!(service.count(MODIFY), 1);
}

#[tokio::test]
async fn deadline_error_has_the_last_progress_of_the_job() {
    let (service, _) = service([state("Running")]).await;
    let mut wait = client(&service).job(JobId::new("job-7").unwrap()).wait_until_completed().policy(at_once());
    assert!(matches!(wait.next().await.unwrap().unwrap(), PollStatus::InProgress(_)));
    let error = wait.timeout(Duration::ZERO).until_done().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Deadline: waited 0s for job `job-7` to be completed; last seen: Running, 60%");
}

#[tokio::test]
async fn missing_job_is_not_found_or_none() {
    let (service, _) = service([refused(404, "DBS.200000", "The job does not exist.")]).await;
    let job = client(&service).job(JobId::new("job-7").unwrap());
    assert!(job.get_opt().await.unwrap().is_none());
    let error = job.get().await.unwrap_err();
    assert_eq!(
        (error.is_not_found(), describe(&error).as_str()),
        (true, "NotFound: job `job-7` is not known to the service")
    );
}

#[tokio::test]
async fn dropping_a_modification_stops_its_polling() {
    let (service, instance) = service([state("Running")]).await;
    tokio::select! {
        outcome = modify(&instance, &larger()).policy(patient()).execute() => panic!("it waits: {outcome:?}"),
        () = service.called(JOB, 1) => {}
    }
    let calls = service.calls().len();
    client(&service).job(JobId::new("job-7").unwrap()).get().await.unwrap();
    assert_eq!((service.count(MODIFY), service.calls().len()), (1, calls + 1));
}
