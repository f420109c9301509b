//! A whole flow against the emulator without a socket, by tokio's paused clock: an hour takes no time.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::{pin::pin, time::Duration};

use futures_util::StreamExt;
use taurus_htap::{Client, PollStatus, RestartWhen, RetryPolicy, StarRocks};
use taurus_htap_emulator::{Clock, Emulator, Fault, Seed};
use tokio::time::Instant;

async fn starrocks() -> (Emulator, StarRocks) {
    let seed = Seed::shop().unwrap();
    let (token, project) = (seed.identity.tokens[0].clone(), seed.projects[0].id.clone());
    let (taurus, instance) = (seed.taurusdb_instances[0].id.clone(), seed.starrocks_instances[0].id.clone());
    let emulator = Emulator::builder().seed(seed).clock(Clock::tokio()).start().await.unwrap();
    let client = Client::builder().endpoint("https://emulator.example").project_id(project).token(token);
    let client = client.transport(emulator.in_memory()).build().unwrap();
    let starrocks = client.taurus_instance(taurus.parse().unwrap()).starrocks(instance.parse().unwrap());
    (emulator, starrocks)
}

#[tokio::test(start_paused = true)]
async fn flow_waits_by_the_paused_clock_and_shows_what_it_sees() {
    let (_emulator, starrocks) = starrocks().await;
    let (begun, real) = (Instant::now(), std::time::Instant::now());
    let flow = starrocks.restart(RestartWhen::Always).deadline(Duration::from_secs(3600));
    let mut steps = pin!(flow.into_stream());
    let mut seen = Vec::new();
    while let Some(step) = steps.next().await {
        match step.unwrap() {
            PollStatus::InProgress(state) => seen.push(state),
            PollStatus::Done(changed) => assert!(changed.job.is_some()),
        }
    }
    assert!(!seen.is_empty());
    assert!(begun.elapsed() > Duration::from_secs(1), "it has waited: {:?}", begun.elapsed());
    assert!(real.elapsed() < Duration::from_secs(20), "but not for real");
}

#[tokio::test(start_paused = true)]
async fn connection_that_a_fault_breaks_is_an_error() {
    let (emulator, starrocks) = starrocks().await;
    for fault in [Fault::Reset, Fault::Truncate] {
        emulator.plan_fault(fault, Some("ListStarrocksInstanceInfo"), 1).unwrap();
        let once = taurus_htap::CallOptions::new().retry(RetryPolicy::never());
        let client = starrocks.instance().client().with_options(once);
        let taurus = client.taurus_instance(starrocks.taurus_id().clone());
        let error = taurus.starrocks(starrocks.id().clone()).get().await.unwrap_err();
        assert_eq!(error.kind(), taurus_htap::ErrorKind::Transport, "{error:?}");
    }
}
