//! Handles and calls own what they need: they outlive what they were made from, and can be moved to another task.

use integration_tests::{INSTANCE, SPEC, client, instance};
use spec_replay::Replay;
use taurus_htap::{Client, SyncTask};

#[tokio::test]
async fn handles_outlive_what_they_were_made_from() {
    let replay = Replay::start(SPEC).await;
    let (replication, nodes, catalog) = {
        let client: Client = client(&replay.uri()).build().unwrap();
        (instance(&client).replication(), instance(&client).nodes(), client.catalog())
    };
    let check = replication.check_table_config(&SyncTask::default());
    let report = tokio::spawn(async move { check.await.unwrap() }).await.unwrap();
    assert_eq!(report.tables().len(), 1);
    tokio::spawn(async move { replication.tasks().all().await.unwrap() }).await.unwrap();
    tokio::spawn(async move { nodes.list().await.unwrap() }).await.unwrap();
    tokio::spawn(async move { catalog.datastores(taurus_htap::Engine::StarRocks).await.unwrap() }).await.unwrap();
}

#[tokio::test]
async fn a_request_that_is_awaited_is_sent_once() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).build().unwrap();
    let response = instance(&client).nodes().list().await.unwrap();
    let [request] = replay.received().await.try_into().expect("one call is one request");
    assert!(request.url.path().contains(INSTANCE), "{}", request.url);
    assert!(response.request_id().is_some());
}
