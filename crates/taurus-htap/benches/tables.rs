//! What a check of very many tables costs the client: `cargo bench -p taurus-htap --bench tables`.
//!
//! The transport answers from memory, so that all time is the client's: writing the requests, reading the responses
//! (1 MB for 10,000 tables) and making the report. For each number of tables, once for [`check_table_config`] and once
//! for the flow [`check`], which also asks for the tables of the source, in slices: the median of five runs, and the
//! bytes that were sent beside those that describe the task.
//!
//! The last column is [`check_table_config`] with one verdict that is not of the documented form, so that the response
//! is read again, leniently. Below the table is the most memory that the process has held, without and with that.
//!
//! [`check_table_config`]: taurus_htap::Replication::check_table_config
//! [`check`]: taurus_htap::Replication::check

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a benchmark may")]

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use taurus_htap::{
    Client, Replication, Source, SyncTask, Tables, TransportError,
    bytes::Bytes,
    http::{Request, Response},
};

const PROJECT: &str = "0483b6b16e954cb88930a360d2c4e663";
const INSTANCE: &str = "0123456789abcdef0123456789abcdefin17";
const TAURUS: &str = "0123456789abcdef0123456789abcdefin07";

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const ROUNDS: usize = 5;
/// The most that a table may cost, in microseconds.
const TARGET: f64 = 5.0;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    println!(
        "| tables | check_table_config, µs/table | check, µs/table | bytes sent ÷ bytes of the task | read leniently, µs/table |"
    );
    println!("|---|---|---|---|---|");
    let mut memory = Vec::new();
    for size in SIZES {
        let service = Service::new(size, json!("success"));
        let (replication, task) = (service.replication(), task(size));
        let check_table_config = |replication: &Replication, failed: usize| {
            runtime.block_on(async {
                let report = replication.check_table_config(&task).send().await.expect("a report");
                assert_eq!(report.tables().len() - report.passed().count(), failed);
            });
        };
        let single = median(|| check_table_config(&replication, 0));
        service.sent.store(0, Ordering::Relaxed);
        let flow = median(|| {
            runtime.block_on(async {
                let report = replication.check(&task).execute().await.expect("a report");
                assert_eq!(report.totals().failed, 0);
            });
        });
        let sent = service.sent.load(Ordering::Relaxed) / ROUNDS;
        memory.push(most_memory());
        let malformed = Service::new(size, json!(1)).replication();
        let lenient = median(|| check_table_config(&malformed, 1));
        memory.push(most_memory());
        let described = serde_json::to_vec(replication.check_table_config(&task).body()).expect("JSON").len();
        let each = |time: Duration| time.as_secs_f64() * 1e6 / size as f64;
        let ratio = sent as f64 / described as f64;
        println!("| {size} | {:.2} | {:.2} | {ratio:.2} | {:.2} |", each(single), each(flow), each(lenient));
        // Of a debug build only the growth says something.
        let is_cheap = each(single) < TARGET && each(flow) < TARGET;
        assert!(is_cheap || cfg!(debug_assertions), "a table costs more than {TARGET} µs");
        assert!(sent < 2 * described, "{sent} bytes were sent of a task of {described}");
    }
    println!("\nmost resident memory, KiB, strictly and leniently: {memory:?}");
}

/// The most resident memory of this process so far, in KiB.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux has files about its processes");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("resident memory");
    most.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn median(run: impl Fn()) -> Duration {
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            run();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

fn name(number: usize) -> String {
    format!("orders_of_the_year_{number:06}")
}

/// Half of the tables have a configuration of their own.
fn task(size: usize) -> SyncTask {
    let task = SyncTask::builder()
        .name("orders_to_htap")
        .source(Source::database("shop").instance(TAURUS))
        .target_database("shop_htap")
        .tables(Tables::include((0..size).map(name)));
    let configured = (0..size).step_by(2);
    configured.fold(task, |task, number| task.table_config(name(number), "order by id")).build().expect("a task")
}

/// What answers, and how many bytes of bodies it was sent.
#[derive(Clone)]
struct Service {
    verdicts: Bytes,
    sent: Arc<AtomicUsize>,
}

impl Service {
    /// Every verdict is a success, and the first one is `first`.
    fn new(size: usize, first: Value) -> Self {
        let verdict = |number| {
            let result = if number == 0 { first.clone() } else { json!("success") };
            json!({ "table_name": name(number), "table_config": "order by id", "check_result": result })
        };
        let verdicts: Vec<_> = (0..size).step_by(2).map(verdict).collect();
        let verdicts = json!({ "task_name": "orders_to_htap", "tbl_config_check_results": verdicts });
        Self { verdicts: verdicts.to_string().into(), sent: Arc::default() }
    }

    fn replication(&self) -> Replication {
        let service = self.clone();
        let transport = move |request: Request<Bytes>| {
            let response = service.answer(request.uri().path(), request.body());
            async { Ok::<_, TransportError>(Response::new(response)) }
        };
        let client = Client::builder().endpoint("https://gaussdb.example").project_id(PROJECT).token("a-token");
        let client = client.transport(transport).build().expect("a client");
        client.instance(INSTANCE.parse().expect("an ID")).replication()
    }

    fn answer(&self, path: &str, body: &[u8]) -> Bytes {
        self.sent.fetch_add(body.len(), Ordering::Relaxed);
        if path.ends_with("/table-config-check") {
            return self.verdicts.clone();
        }
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let response = match path.rsplit('/').next() {
            Some("tables") => {
                let wanted = body["database_tables"][0]["tables"].as_array().cloned().unwrap_or_default();
                let tables = wanted.iter().filter_map(Value::as_str).map(|name| format!("shop.{name}"));
                json!({ "tables": tables.collect::<Vec<_>>() })
            }
            Some("databases") => json!({ "databases": ["shop"] }),
            _ => json!({ "replications": [] }),
        };
        response.to_string().into()
    }
}
