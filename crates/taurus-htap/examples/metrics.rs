//! Counts calls, retries and times for each operation with an interceptor, as a library of metrics would.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service.

mod support;

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use taurus_htap::{CallOutcome, FinishedAttempt, FinishedCall, Intercept, RetryPolicy};

/// The upper bounds of the histogram.
const BUCKETS: [Duration; 3] = [Duration::from_millis(10), Duration::from_millis(100), Duration::from_secs(1)];

#[derive(Debug, Default)]
struct Metrics(Mutex<BTreeMap<&'static str, Of>>);

/// What is counted of one operation.
#[derive(Debug, Default)]
struct Of {
    calls: BTreeMap<&'static str, u64>,
    retries: u64,
    response_bytes: usize,
    /// How many calls took no longer than each bound.
    within: [u64; BUCKETS.len()],
}

impl Metrics {
    fn count(&self, operation: &'static str, count: impl FnOnce(&mut Of)) {
        count(self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(operation).or_default());
    }
}

impl Intercept for Metrics {
    fn after_attempt(&self, attempt: &FinishedAttempt<'_>) {
        self.count(attempt.operation.id, |of| {
            of.retries += u64::from(attempt.retry_in.is_some());
            of.response_bytes += attempt.response_bytes;
        });
    }

    fn after_call(&self, call: &FinishedCall<'_>) {
        self.count(call.operation.id, |of| {
            *of.calls.entry(call.outcome.as_str()).or_default() += 1;
            for (within, bound) in of.within.iter_mut().zip(BUCKETS) {
                *within += u64::from(call.elapsed <= bound);
            }
        });
    }
}

impl fmt::Display for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (operation, of) in self.0.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let Of { calls, retries, response_bytes, within } = of;
            writeln!(f, "{operation}: {calls:?}, retries {retries}, bytes {response_bytes}")?;
            // The other bounds are left out for the output to be the same in each run.
            if let (Some(bound), Some(within)) = (BUCKETS.last(), within.last()) {
                writeln!(f, "  within {bound:?}: {within}")?;
            }
        }
        Ok(())
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let metrics = Arc::new(Metrics::default());
    let scene = support::connect_with(|client| {
        let at_once = RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO);
        client.retry(at_once).intercept(Arc::<Metrics>::clone(&metrics))
    })
    .await?;
    scene.fail_once("ListInstanceNode")?;
    scene.starrocks.instance().nodes().list().send().await?;
    scene.starrocks.get().await?;
    print!("{metrics}");
    let all = metrics.0.lock().unwrap_or_else(PoisonError::into_inner);
    let succeeded: u64 = all.values().filter_map(|of| of.calls.get(CallOutcome::Success.as_str())).sum();
    println!("{succeeded} calls succeeded");
    Ok(())
}
