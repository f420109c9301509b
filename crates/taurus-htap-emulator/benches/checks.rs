//! How many checks one core answers, with few and with many tasks in the world, and whether memory stays where it is.
//!
//! The emulator runs on a thread and a runtime of its own; the callers are threads that write prepared bytes and look
//! for the end of the response, so that what is measured is the emulator and not a client. The time of the emulator's
//! own thread is shown beside the wall time, because callers and emulator share the machine.

// A benchmark that cannot start has no result.
#![allow(clippy::expect_used)]

use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use taurus_htap_emulator::{Emulator, Seed, seed::Table};

const PROJECT: &str = "23a50154cf494ec9ad6883979a12db0a";
const STARROCKS: &str = "9ac58f9b88744f8a87893d22f6ef9a28in17";
const PATH: &str = "starrocks/databases/replication";
const CONNECTIONS: usize = 4;
const TABLES: usize = 100_000;

fn main() {
    // `cargo bench` and `cargo test --benches` hand over arguments of their own harness.
    let count = if std::env::args().any(|argument| argument == "--bench") { 200_000 } else { 200 };
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new()
        .name("emulator".to_owned())
        .spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let emulator = Emulator::builder().seed(seed()).start().await.expect("an emulator");
                sender.send(emulator.address()).expect("somebody waits");
                std::future::pending::<()>().await;
            });
        })
        .expect("a thread");
    let address = receiver.recv().expect("an address");

    println!("{:<34} {:>9} {:>14} {:>16} {:>9}", "", "requests", "per second", "per CPU second", "MiB");
    measure("check of tables", address, count, |_| check(false, "orders_sync"));
    measure("list of tasks, none", address, count, |_| list());
    measure("check that creates, 10,000 tasks", address, 10_000.min(count), |number| {
        check(true, &format!("task_{number}"))
    });
    measure("check of tables, 10,000 tasks", address, count, |_| check(false, "orders_sync"));
    measure("configuration of one, 10,000 tasks", address, count, |number| configuration(number % 10_000.min(count)));
    measure("list of 100 of 10,000 tasks", address, count / 20, |_| list());
    measure("check of 100,000 tables, half of them", address, 1 + count / 50_000, |_| check_half_of_many());
    measure("check of tables, five times as many", address, count * 5, |_| check(false, "orders_sync"));
}

/// The built-in world, with a database of many tables.
fn seed() -> Seed {
    let mut seed = Seed::shop().expect("a seed");
    let mut table = Table::default();
    table.columns.insert("id".to_owned(), "bigint not null".to_owned());
    table.columns.insert("name".to_owned(), "varchar(20)".to_owned());
    table.primary_key.push("id".to_owned());
    let tables = (0..TABLES).map(|number| (format!("table_{number:06}"), table.clone()));
    seed.taurusdb_instances[0].databases.insert("many".to_owned(), tables.collect());
    seed
}

/// Sends so many requests over some connections.
fn measure(title: &str, address: SocketAddr, count: usize, request: impl Fn(usize) -> Vec<u8> + Sync) {
    let (started, cpu) = (Instant::now(), cpu_of_emulator());
    thread::scope(|scope| {
        for first in 0..CONNECTIONS {
            let request = &request;
            scope.spawn(move || {
                let mut connection = TcpStream::connect(address).expect("a connection");
                connection.set_nodelay(true).expect("no delay");
                let mut buffer = Vec::new();
                for number in (first..count).step_by(CONNECTIONS) {
                    connection.write_all(&request(number)).expect("a request is sent");
                    expect_success(&mut connection, &mut buffer);
                }
            });
        }
    });
    let (elapsed, cpu) = (started.elapsed(), cpu_of_emulator() - cpu);
    let rate = |time: Duration| count as f64 / time.as_secs_f64().max(0.001);
    println!("{title:<34} {count:>9} {:>14.0} {:>16.0} {:>9.1}", rate(elapsed), rate(cpu), memory());
}

/// Reads a response, whose body may be long.
fn expect_success(connection: &mut TcpStream, buffer: &mut Vec<u8>) {
    buffer.clear();
    let head_length = loop {
        let mut piece = [0; 1 << 14];
        let read = connection.read(&mut piece).expect("a response");
        assert!(read > 0, "the connection ended");
        buffer.extend(&piece[..read]);
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = String::from_utf8_lossy(&buffer[..head_length]);
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: "));
    let length: usize = length.and_then(|length| length.parse().ok()).expect("a length");
    let read = buffer.len();
    buffer.resize(head_length + length, 0);
    connection.read_exact(&mut buffer[read..]).expect("the rest of the body");
}

fn message(method: &str, path: &str, body: &str) -> Vec<u8> {
    let path = format!("/v3/{PROJECT}/instances/{STARROCKS}/{PATH}{path}");
    let head = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: emulator-token\r\n");
    let length = body.len();
    format!("{head}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}").into_bytes()
}

fn check(creates: bool, task: &str) -> Vec<u8> {
    let body = format!(
        r#"{{"source_instance_id": "40dc4c5729f14aad893e2dcd5baf6a15in07", "source_database_name": "shop",
            "target_database_name": "shop_rep", "task_name": "{task}", "is_create_task": "{creates}",
            "db_configs": [{{"param_name": "sync_commit_interval_ms", "value": "5000"}}],
            "table_repl_config": {{"repl_type": "include_tables", "repl_scope": "part", "tables": ["orders", "customers"]}},
            "tables_configs": [{{"table_name": "orders", "table_config": "order by created_at,id;key columns id"}}]}}"#
    );
    message("POST", "/table-config-check", &body)
}

fn check_half_of_many() -> Vec<u8> {
    let names: Vec<_> = (0..TABLES).step_by(2).map(|number| format!("\"table_{number:06}\"")).collect();
    let body = format!(
        r#"{{"source_instance_id": "40dc4c5729f14aad893e2dcd5baf6a15in07", "source_database_name": "many",
        "target_database_name": "many_rep", "task_name": "many_sync", "is_create_task": "false", "db_configs": [],
        "table_repl_config": {{"repl_type": "exclude_tables", "repl_scope": "part", "tables": [{}]}},
        "tables_configs": []}}"#,
        names.join(",")
    );
    message("POST", "/table-config-check", &body)
}

fn list() -> Vec<u8> {
    message("GET", "?limit=100&offset=5000", "")
}

fn configuration(number: usize) -> Vec<u8> {
    message("GET", &format!("/configuration?task_name=task_{number}"), "")
}

/// The processor time of the emulator's thread; `None` where the system does not provide it.
fn cpu_of_emulator() -> Duration {
    let threads = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let emulator = threads
        .map(|thread| thread.path())
        .find(|thread| fs::read_to_string(thread.join("comm")).is_ok_and(|name| name.trim() == "emulator"));
    let statistics = emulator.and_then(|thread| fs::read_to_string(thread.join("schedstat")).ok());
    let nanoseconds = statistics.and_then(|text| text.split(' ').next()?.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// The memory of the process, in MiB.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
