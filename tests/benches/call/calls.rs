//! Making calls, one after the other or so many at a time.

use std::{sync::Arc, time::Duration};

use tokio::task::JoinSet;

use crate::{
    clients::{Client, Visitor},
    usage,
};

/// How many calls, how many at a time, and how the beginning and end of what counts is marked.
#[derive(Clone, Copy)]
pub struct Calls {
    pub calls: usize,
    pub in_flight: usize,
    pub mark: fn(),
}

impl Visitor for Calls {
    /// The CPU time of all calls.
    type Output = Duration;

    /// Makes the calls, after one for each that will be in flight, so that connecting does not count.
    async fn visit<C: Client>(self, new: impl Fn() -> C) -> Duration {
        let client = Arc::new(new());
        each(self.in_flight, self.in_flight, Arc::clone(&client)).await;
        (self.mark)();
        let begun = usage::cpu_time();
        each(self.calls, self.in_flight, client).await;
        let time = usage::cpu_time() - begun;
        (self.mark)();
        time
    }
}

/// Makes the calls, so many at a time.
async fn each<C: Client>(calls: usize, in_flight: usize, client: Arc<C>) {
    let mut workers = JoinSet::new();
    for worker in 0..in_flight {
        let client = Arc::clone(&client);
        let share = calls / in_flight + usize::from(worker < calls % in_flight);
        workers.spawn(async move {
            for _ in 0..share {
                client.call().await;
            }
        });
    }
    while let Some(worker) = workers.join_next().await {
        worker.expect("no call fails");
    }
}

/// As many clients, each of which has called once and is kept.
pub struct Kept(pub usize);

impl Visitor for Kept {
    /// Bytes of memory for each client.
    type Output = u64;

    /// What there is once in a process is there before the first measurement: a client has called.
    async fn visit<C: Client>(self, new: impl Fn() -> C) -> u64 {
        let first = new();
        first.call().await;
        let mut kept = Vec::with_capacity(self.0);
        let before = usage::memory();
        for _ in 0..self.0 {
            let client = new();
            client.call().await;
            kept.push(client);
        }
        usage::memory().saturating_sub(before) / self.0 as u64
    }
}
