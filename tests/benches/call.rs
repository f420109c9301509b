//! What one call costs the client, side by side: `cargo bench --bench call`.
//!
//! Every client sends the documented request to a server in a process of its own on loopback, which answers the
//! documented response, and reads the response into types. For each:
//!
//! - wall time, median over rounds in which the clients take turns. Noisy: half of it is the kernel's, and machines
//!   differ.
//! - CPU time per call, kernel included, by the process's own account over many calls.
//! - instructions per call in user space, counted by callgrind (`valgrind` must be installed): the same number every
//!   time. Two runs with different numbers of calls are subtracted, so that starting up does not count. callgrind knows
//!   no SHA instructions, so hashing, which is nearly all of a signature, is counted as the much longer code of older
//!   processors.
//! - the same on the processor that is there, counted one by one by `interop/count_instructions.py` (`python3` must be
//!   installed, and tracing allowed). It takes some minutes.
//!
//! With `PYTHON` naming an interpreter that has the official SDK (`tests/interop/requirements.txt`), that is measured
//! as well.
//!
//! `cargo bench --bench call -- one CLIENT CALLS IN_FLIGHT ENDPOINT` runs one client alone, for a profiler;
//! `-- clients COUNT ENDPOINT` makes as many clients one after the other, each of which calls once and may be refused.

use std::{
    collections::BTreeMap,
    env,
    hint::black_box,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, ExitCode, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use api_runtime::{Api, Request as _};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper_util::{client::legacy, rt::TokioExecutor};
use integration_tests::{INSTANCE, PROJECT, TOKEN, documented_task, spec};
use serde::{Deserialize, Serialize};
use taurus_htap::{Client, ClientBuilder, Instance, SyncTask, api};
use tokio::task::JoinSet;

const CLIENTS: [&str; 7] = [
    "hyper",
    "reqwest",
    "reqwest with a timeout",
    "generated",
    "taurus-htap",
    "taurus-htap, AK/SK",
    "taurus-htap, a client brought along",
];
const IN_FLIGHT: [usize; 2] = [1, 64];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["one", client, calls, in_flight, endpoint] => {
            let (calls, in_flight) =
                (calls.parse().expect("CALLS is a number"), in_flight.parse().expect("IN_FLIGHT is a number"));
            // For a profiler that counts what lies between the marks.
            runtime().block_on(run(client, calls, in_flight, endpoint, || eprintln!("mark")));
            println!("{} {}", process("stat"), process("status"));
        }
        ["clients", count, endpoint] => {
            // For a profiler as well: what a further client costs, which only shows over TLS.
            let count: usize = count.parse().expect("COUNT is a number");
            runtime().block_on(clients(count, endpoint));
        }
        [] => report(),
        _ => {
            eprintln!(
                "usage: cargo bench --bench call [-- one CLIENT CALLS IN_FLIGHT ENDPOINT | clients COUNT ENDPOINT]"
            );
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts")
}

/// Prints the table.
fn report() {
    let server = Server::start();
    let mut medians = BTreeMap::new();
    for in_flight in IN_FLIGHT {
        let mut times: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
        for _ in 0..15 {
            for client in CLIENTS {
                let calls = 512;
                let time = runtime().block_on(run(client, calls, in_flight, &server.endpoint, || ()));
                times.entry(client).or_default().push(time / calls as u32);
            }
        }
        for (client, mut times) in times {
            times.sort();
            medians.insert((client, in_flight), times[times.len() / 2]);
        }
    }
    println!(
        "| client | wall µs/call | 64 in flight | CPU µs/call | instructions (callgrind) | × reqwest | 64 in flight | × reqwest | instructions (here) | × reqwest |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let counts: BTreeMap<_, _> = IN_FLIGHT
        .iter()
        .flat_map(|&in_flight| {
            CLIENTS.map(|client| ((client, in_flight), instructions(client, in_flight, &server.endpoint)))
        })
        .collect();
    let stepped: BTreeMap<_, _> = CLIENTS.map(|client| (client, instructions_here(client, &server.endpoint))).into();
    for client in CLIENTS {
        let time = |in_flight| medians[&(client, in_flight)].as_nanos() as f64 / 1000.0;
        let ratio = |count, base, without: &str| match (count, base) {
            (Some(count), Some(base)) => format!("{count} | {:.3}", count as f64 / base as f64),
            _ => format!("{without} | "),
        };
        let count = |in_flight| ratio(counts[&(client, in_flight)], counts[&("reqwest", in_flight)], "no valgrind");
        let here = ratio(stepped[client], stepped["reqwest"], "not traced");
        let (cpu, _) = cpu_and_memory(client, 20_000, &server.endpoint);
        println!("| {client} | {:.1} | {:.1} | {cpu:.1} | {} | {} | {here} |", time(1), time(64), count(1), count(64));
    }
    if let Some(cpu) = official_sdk(&server.endpoint) {
        println!("| official SDK (Python), AK/SK | | | {cpu:.1} | | | | | | |");
    }
    println!("\nresident memory after 10 calls: {} KiB", cpu_and_memory("taurus-htap", 10, &server.endpoint).1);
}

/// CPU µs per call, and KiB of resident memory at the end.
fn cpu_and_memory(client: &str, calls: usize, endpoint: &str) -> (f64, u64) {
    let program = env::current_exe().expect("this program has a path");
    let output = Command::new(program).args(["one", client, &calls.to_string(), "1", endpoint]).output();
    let printed = String::from_utf8(output.expect("it runs").stdout).expect("in text");
    let mut numbers = printed.split_whitespace().map(|number| number.parse::<u64>().expect("a number"));
    // The kernel counts in hundredths of a second.
    let cpu = numbers.next().expect("CPU time") as f64 * 10_000.0 / calls as f64;
    (cpu, numbers.next().expect("memory"))
}

/// CPU time in hundredths of a second (`stat`), or resident memory in KiB (`status`), of this process.
fn process(file: &str) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/self/{file}")).expect("Linux has files about its processes");
    let number = |text: &str| text.trim().trim_end_matches(" kB").parse::<u64>().expect("a number");
    match file {
        // Behind the name in parentheses, user and system time are the 12th and 13th field.
        "stat" => text.rsplit(')').next().expect("fields").split_whitespace().skip(11).take(2).map(number).sum(),
        _ => text.lines().find_map(|line| line.strip_prefix("VmRSS:")).map(number).expect("resident memory"),
    }
}

/// CPU µs per call of the official SDK; `None` without an interpreter that has it.
fn official_sdk(endpoint: &str) -> Option<f64> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/interop/call_cost.py");
    let output = Command::new(env::var_os("PYTHON")?).args([script, endpoint, "1000"]).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// Instructions per call in user space; `None` without valgrind.
fn instructions(client: &str, in_flight: usize, endpoint: &str) -> Option<u64> {
    let (few, many) = (in_flight.max(50), in_flight.max(50) + 960);
    let count = |calls: usize| -> Option<u64> {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(env::current_exe().ok()?)
            .args(["one", client, &calls.to_string(), &in_flight.to_string(), endpoint])
            .output()
            .ok()?;
        let printed = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{printed}");
        printed.lines().find_map(|line| line.split("Collected : ").nth(1)?.trim().parse().ok())
    };
    Some((count(many)? - count(few)?) / (many - few) as u64)
}

/// Instructions per call in user space on this processor; `None` where nothing can be traced.
fn instructions_here(client: &str, endpoint: &str) -> Option<u64> {
    let calls = 4;
    let output = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/interop/count_instructions.py"))
        .arg(env::current_exe().ok()?)
        .args(["one", client, &calls.to_string(), "1", endpoint])
        .output()
        .ok()?;
    let count: u64 = String::from_utf8(output.stdout).ok()?.trim().parse().ok()?;
    Some(count / calls)
}

/// Makes the calls, after one for each that will be in flight; returns the time they took, and marks its beginning and
/// end.
async fn run(client: &str, calls: usize, in_flight: usize, endpoint: &str, mark: fn()) -> Duration {
    let of = Calls { calls, in_flight, mark };
    match client {
        "hyper" => of.measure(Hyper::new(endpoint), |client| async move { client.call().await }).await,
        "reqwest" => {
            let http = reqwest::Client::builder();
            of.measure(Handwritten::new(endpoint, http), |client| async move { client.call().await }).await
        }
        "reqwest with a timeout" => {
            let http = reqwest::Client::builder().timeout(Duration::from_secs(60));
            of.measure(Handwritten::new(endpoint, http), |client| async move { client.call().await }).await
        }
        "generated" => of.measure(Generated::new(endpoint), |client| async move { client.call().await }).await,
        "taurus-htap" => {
            let client = Client::builder().token(TOKEN);
            of.measure(Ours::new(endpoint, client), |client| async move { client.call().await }).await
        }
        "taurus-htap, AK/SK" => {
            let client = Client::builder().access_key("FAKEACCESSKEY0000001", "not-a-real-secret-key");
            of.measure(Ours::new(endpoint, client), |client| async move { client.call().await }).await
        }
        "taurus-htap, a client brought along" => {
            let client = Client::builder().token(TOKEN).http_client(reqwest::Client::builder());
            of.measure(Ours::new(endpoint, client), |client| async move { client.call().await }).await
        }
        client => panic!("{client} is not one of {CLIENTS:?}"),
    }
}

/// How many calls, how many at a time, and how the beginning and end of what counts is marked.
#[derive(Clone, Copy)]
struct Calls {
    calls: usize,
    in_flight: usize,
    mark: fn(),
}

impl Calls {
    async fn measure<W, F, R>(self, client: W, call: F) -> Duration
    where
        W: Send + Sync + 'static,
        F: Fn(Arc<W>) -> R + Copy + Send + 'static,
        R: Future<Output = ()> + Send,
    {
        let client = Arc::new(client);
        each(self.in_flight, self.in_flight, Arc::clone(&client), call).await;
        (self.mark)();
        let begun = Instant::now();
        each(self.calls, self.in_flight, client, call).await;
        let time = begun.elapsed();
        (self.mark)();
        time
    }
}

/// Makes the calls, so many at a time.
async fn each<W, F, R>(calls: usize, in_flight: usize, client: Arc<W>, call: F)
where
    W: Send + Sync + 'static,
    F: Fn(Arc<W>) -> R + Copy + Send + 'static,
    R: Future<Output = ()> + Send,
{
    let mut workers = JoinSet::new();
    for worker in 0..in_flight {
        let client = Arc::clone(&client);
        let share = calls / in_flight + usize::from(worker < calls % in_flight);
        workers.spawn(async move {
            for _ in 0..share {
                call(Arc::clone(&client)).await;
            }
        });
    }
    while let Some(worker) = workers.join_next().await {
        worker.expect("no call fails");
    }
}

fn path() -> String {
    format!("/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check")
}

fn body() -> serde_json::Value {
    let document = spec();
    document.operation("CheckTableConfig").expect("the spec has it").request_examples()[0].1.clone()
}

/// The floor: a prepared body, and the response's bytes unread.
struct Hyper {
    client: legacy::Client<legacy::connect::HttpConnector, Full<Bytes>>,
    uri: hyper::Uri,
    body: Bytes,
}

impl Hyper {
    fn new(endpoint: &str) -> Self {
        let uri = format!("{endpoint}{}", path()).parse().expect("the URL is well formed");
        let client = legacy::Client::builder(TokioExecutor::new()).build_http();
        Self { client, uri, body: body().to_string().into() }
    }

    async fn call(&self) {
        let request = hyper::Request::post(self.uri.clone())
            .header("content-type", "application/json")
            .header("x-auth-token", TOKEN)
            .body(Full::new(self.body.clone()))
            .expect("the request is well formed");
        let response = self.client.request(request).await.expect("the server answers");
        assert_eq!(response.status(), 200);
        black_box(response.into_body().collect().await.expect("the response is whole").to_bytes());
    }
}

/// What somebody writes who has no SDK.
struct Handwritten {
    client: reqwest::Client,
    endpoint: String,
    request: Request,
}

#[derive(Serialize, Deserialize)]
struct Request {
    source_database_name: String,
    target_database_name: String,
    db_configs: Vec<Parameter>,
    table_repl_config: Selection,
    tables_configs: Vec<Table>,
    source_instance_id: String,
    is_create_task: String,
    source_node_id: String,
}

#[derive(Serialize, Deserialize)]
struct Parameter {
    param_name: String,
    value: String,
}

#[derive(Serialize, Deserialize)]
struct Selection {
    repl_type: String,
    repl_scope: String,
    tables: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Table {
    table_name: String,
    table_config: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be read, as a user would")]
struct Response {
    source_database_name: Option<String>,
    target_database_name: Option<String>,
    task_name: Option<String>,
    tbl_config_check_results: Vec<Verdict>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be read, as a user would")]
struct Verdict {
    table_name: Option<String>,
    table_config: Option<String>,
    check_result: Option<String>,
}

impl Handwritten {
    fn new(endpoint: &str, http: reqwest::ClientBuilder) -> Self {
        let request = serde_json::from_value(body()).expect("the documented request fits");
        Self { client: http_client(http), endpoint: endpoint.to_owned(), request }
    }

    async fn call(&self) {
        let url = format!(
            "{}/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check",
            self.endpoint
        );
        let response = self.client.post(url).header("X-Auth-Token", TOKEN).json(&self.request).send().await;
        let response = response.and_then(reqwest::Response::error_for_status).expect("the server answers");
        black_box(response.json::<Response>().await.expect("the documented response fits"));
    }
}

/// The generated client alone: no credential but the header, no limit, no error of ours.
struct Generated {
    client: api::Client,
    parameters: api::requests::ClientParameters,
    request: api::requests::CheckTableConfig,
}

#[derive(Debug)]
struct PassOn(reqwest::Client);

impl api_runtime::Executor for PassOn {
    fn execute<'a>(
        &'a self,
        mut request: reqwest::Request,
        _: &'static api_runtime::Operation,
    ) -> std::pin::Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        request.headers_mut().insert("x-auth-token", reqwest::header::HeaderValue::from_static(TOKEN));
        Box::pin(self.0.execute(request))
    }
}

impl Generated {
    fn new(endpoint: &str) -> Self {
        let http = http_client(reqwest::Client::builder());
        Self {
            client: api::Client::with_executor(endpoint, http.clone(), Arc::new(PassOn(http))),
            parameters: integration_tests::parameters(),
            request: api::requests::CheckTableConfig::new(
                INSTANCE.parse::<api::types::InstanceId>().expect("the instance's id is well formed"),
                serde_json::from_value::<api::types::CheckTableConfigRequest>(body())
                    .expect("the documented request fits"),
            ),
        }
    }

    async fn call(&self) {
        let response = self.request.clone().send(self.client.clone(), self.parameters.clone()).await;
        black_box(response.expect("the server answers").into_inner());
    }
}

/// The whole: credential, limits, retries, errors.
struct Ours {
    instance: Instance,
    task: SyncTask,
}

impl Ours {
    fn new(endpoint: &str, client: ClientBuilder) -> Self {
        let client = client.endpoint(endpoint).project_id(PROJECT).build().expect("all is well formed");
        Self { instance: integration_tests::instance(&client), task: documented_task() }
    }

    async fn call(&self) {
        let report = self.instance.replication().check_table_config(&self.task).send().await;
        black_box(report.expect("the server answers"));
    }
}

async fn clients(count: usize, endpoint: &str) {
    let task = documented_task();
    for _ in 0..count {
        let client = Client::builder().token(TOKEN).endpoint(endpoint).project_id(PROJECT).build().expect("a client");
        let instance = client.instance(INSTANCE.parse().expect("an ID"));
        black_box(instance.replication().check_table_config(&task).send().await.is_ok());
    }
}

fn http_client(builder: reqwest::ClientBuilder) -> reqwest::Client {
    // TLS takes no part on loopback, but reqwest wants it set up; a client of ours has it set up as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    builder.build().expect("reqwest finds what it needs")
}

/// The server in a process of its own.
struct Server {
    process: Child,
    endpoint: String,
}

impl Server {
    fn start() -> Self {
        let program = env::current_exe().expect("this program has a path");
        let mut process = Command::new(program).arg("serve").stdout(Stdio::piped()).spawn().expect("the server starts");
        let output = process.stdout.take().expect("its output is piped");
        let endpoint = BufReader::new(output).lines().next().expect("it prints its address").expect("in text");
        Self { process, endpoint }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Answers every request with the documented response.
fn serve() {
    let document = spec();
    let operation = document.operation("CheckTableConfig").expect("the spec has it");
    let body = operation.response_examples(200)[0].1.to_string();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: 0123456789abcdef\r\nContent-Length";
    let response: Arc<str> = format!("{head}: {}\r\n\r\n{body}", body.len()).into();
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    println!("http://{}", listener.local_addr().expect("a bound socket has an address"));
    for stream in listener.incoming().flatten() {
        let response = Arc::clone(&response);
        std::thread::spawn(move || answer(stream, &response));
    }
}

fn answer(mut stream: TcpStream, response: &str) {
    let _ = stream.set_nodelay(true);
    let mut bytes = Vec::new();
    let mut buffer = [0; 8192];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
        if bytes.len() >= end + 4 + length.unwrap_or(0) {
            bytes.clear();
            if stream.write_all(response.as_bytes()).is_err() {
                return;
            }
        }
    }
}
