//! Against the emulator: in the command itself, in this process, and in a process of its own.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use serde_json::json;
use taurus_htap_emulator::{Clock, Emulator, Seed};
use tempfile::TempDir;
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

use crate::support::{Run, TASK_FILE, TAURUS, line, run};

const PASSWORD: &str = "Correct-Horse-1\n";

#[test]
fn first_command_of_the_readme_passes() {
    let ran = line("check --emulator").without("HUAWEICLOUD_SDK_AUTH_TOKEN").ran();
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran);
}

#[test]
fn example_that_does_not_fit_fails_with_reasons() {
    let task = include_str!("../../examples/unfit.yaml");
    let ran = line("check --emulator -f HOME/unfit.yaml").file("unfit.yaml", task).ran();
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran);
}

#[test]
fn task_that_fits_passes() {
    let ran =
        run(["check", "--emulator", "-f", "HOME/sync.yaml", "--output", "json"]).file("sync.yaml", TASK_FILE).ran();
    assert_eq!(ran.code, 0, "{ran}");
    insta::assert_snapshot!(ran);
}

#[test]
fn flags_come_before_the_file() {
    let flags = ["--table-config", "orders=order by no_such_column", "--include", "orders", "--name", "another"];
    let file = ["check", "--emulator", "-f", "HOME/sync.yaml", "--output", "json"];
    let ran = run(file.iter().chain(&flags)).file("sync.yaml", TASK_FILE).ran();
    assert_eq!((ran.code, ran.json()["task"].as_str()), (1, Some("another")), "{ran}");
    let failed =
        ran.json()["findings"].as_array().unwrap().iter().filter(|finding| finding["verdict"] == "failed").count();
    assert_eq!(failed, 1, "{ran}");
}

#[test]
fn waiting_is_shown_and_is_short_in_an_own_emulator() {
    // A restart takes a minute of the emulator's time, which is less than a second here.
    let ran = line("instances restart --emulator --timeout 30s").ran();
    assert_eq!(ran.code, 0, "{ran}");
    insta::assert_snapshot!(ran);
}

/// An emulator in which operations complete at once, so that commands do not wait.
pub(crate) async fn quick() -> (Emulator, Seed) {
    let seed = quick_seed();
    let emulator = Emulator::builder().seed(seed.clone()).clock(Clock::fixed(1_772_500_000)).start().await.unwrap();
    (emulator, seed)
}

/// The built-in data, in which nothing takes time.
pub(crate) fn quick_seed() -> Seed {
    let mut seed = Seed::shop().unwrap();
    let timing = &mut seed.timing;
    (timing.pending, timing.create_task, timing.change_task, timing.full_copy, timing.catch_up) = (0, 0, 0, 0, 0);
    (timing.create_instance, timing.change_instance, timing.delete_instance) = (0, 0, 0);
    seed
}

pub(crate) fn against(run: Run, emulator: &Emulator, seed: &Seed) -> Run {
    run.at(&emulator.endpoint())
        .variable("HUAWEICLOUD_SDK_AUTH_TOKEN", &seed.identity.tokens[0])
        .variable("HUAWEICLOUD_SDK_PROJECT_ID", &seed.projects[0].id)
        .variable("TAURUS_HTAP_TAURUS_ID", &seed.taurusdb_instances[0].id)
        .variable("TAURUS_HTAP_INSTANCE_ID", &seed.starrocks_instances[0].id)
}

async fn shown(commands: &[&str]) -> String {
    let (emulator, seed) = quick().await;
    let mut shown = String::new();
    for command in commands {
        let run = line(command).file("sync.yaml", TASK_FILE).input(PASSWORD);
        let ran = block_in_place(|| against(run, &emulator, &seed).ran());
        shown.push_str(&ran.to_string());
    }
    shown
}

#[tokio::test(flavor = "multi_thread")]
async fn task_goes_through_its_life_and_every_step_can_be_taken_twice() {
    insta::assert_snapshot!(
        shown(&[
            "check -f HOME/sync.yaml",
            "sync create -f HOME/sync.yaml",
            "sync create -f HOME/sync.yaml",
            "sync list",
            "sync start shop_to_htap",
            "sync start shop_to_htap",
            "sync wait shop_to_htap",
            "sync status shop_to_htap",
            "sync pause shop_to_htap",
            "sync pause shop_to_htap",
            "sync wait shop_to_htap",
            "sync resume shop_to_htap",
            "sync create -f HOME/sync.yaml --target-database another",
            "sync diff -f HOME/sync.yaml",
            "sync diff -f HOME/sync.yaml --parameter sync_commit_interval_ms=8000 --include orders,parts",
            "sync modify -f HOME/sync.yaml --parameter sync_commit_interval_ms=8000",
            "sync export shop_to_htap",
            "sync export shop_to_htap --output json",
            "sync diff -f HOME/sync.yaml --output json",
            "sync export another",
            "sync delete shop_to_htap --yes",
            "sync delete shop_to_htap --yes",
            "sync status shop_to_htap",
        ])
        .await
    );
}

/// The second run of each command changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn commands_that_do_not_wait_can_be_run_twice_and_show_the_outcome() {
    let mut seed = quick_seed();
    // A task that is being created can be listed already.
    seed.timing.create_task = 5;
    // There is a newer version.
    seed.starrocks_instances[0].version = "3.1.0.0".to_owned();
    let emulator = Emulator::builder().seed(seed.clone()).clock(Clock::fixed(1_772_500_000)).start().await.unwrap();
    let mut shown = String::new();
    for command in [
        "sync create -f HOME/sync.yaml",
        "sync start shop_to_htap",
        "sync pause shop_to_htap",
        "sync resume shop_to_htap",
        "sync modify -f HOME/sync.yaml --parameter sync_commit_interval_ms=8000",
        "sync delete shop_to_htap --yes",
        "params set --nodes fe bdbje_heartbeat_timeout_second=40",
        "instances restart --if-needed --yes",
        "instances upgrade --yes",
        "instances resize --be-flavor be-large --yes",
        "instances delete --yes",
    ] {
        for _ in 0..2 {
            let run = line(&format!("{command} --no-wait --output json")).file("sync.yaml", TASK_FILE);
            let ran = block_in_place(|| against(run, &emulator, &seed).ran());
            assert_eq!(ran.code, 0, "{ran}");
            let response = &ran.json()["response"];
            shown.push_str(&format!("{command}: {} {}\n", response["outcome"], response["job_id"]));
        }
        emulator.advance(Duration::from_secs(10));
    }
    insta::assert_snapshot!(shown);
}

/// A service of one task that is started at once, and that takes a while for each response.
struct Slow(AtomicBool);

impl Respond for Slow {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let is_started = request.method.as_str() == "POST";
        let body = match request.url.path() {
            path if path.ends_with("/configuration") => {
                json!({ "source_instance_id": TAURUS, "target_database_name": "shop_htap" })
            }
            _ if is_started => json!({ "job_id": "j" }),
            _ => {
                let stage = if self.0.load(Ordering::SeqCst) { "Incremental" } else { "Wait" };
                let task = json!({ "task_name": "orders", "source_database": "shop", "stage": stage, "status": "Yes" });
                json!({ "total_count": 1, "replications": [task] })
            }
        };
        self.0.fetch_or(is_started, Ordering::SeqCst);
        ResponseTemplate::new(200).set_body_json(body).set_delay(Duration::from_millis(400))
    }
}

/// The start takes five responses and the wait after it two more: each of both would end in time.
#[tokio::test(flavor = "multi_thread")]
async fn timeout_counts_once_for_the_start_of_a_task_and_its_catching_up() {
    let service = MockServer::start().await;
    Mock::given(any()).respond_with(Slow(AtomicBool::new(false))).mount(&service).await;
    let ran = |timeout: &str| {
        let run = line(&format!("sync start orders --timeout {timeout}"));
        block_in_place(|| run.at(&service.uri()).ran())
    };
    let late = ran("2500ms");
    assert!(late.code == 1 && late.err.contains("error: waited "), "{late}");
    let in_time = ran("1h30m");
    assert!(in_time.code == 0 && in_time.out.contains("Incremental"), "{in_time}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exported_task_file_describes_the_task() {
    let (emulator, seed) = quick().await;
    block_in_place(|| {
        let ran = |run| against(run, &emulator, &seed).ran();
        let created = ran(line("sync create -f HOME/sync.yaml").file("sync.yaml", TASK_FILE));
        assert_eq!(created.code, 0, "{created}");
        for form in ["yaml", "json", "table"] {
            let exported = ran(line(&format!("sync export shop_to_htap --output {form}"))).out;
            let compared = ran(line("sync diff -f -").input(&exported));
            assert_eq!(compared.out, "shop_to_htap: no differences\n", "{exported}");
        }
        let modified = ran(line("sync modify -f HOME/sync.yaml --all-tables").file("sync.yaml", TASK_FILE));
        assert_eq!(modified.code, 0, "{modified}");
        let compared = ran(line("sync diff -f HOME/sync.yaml").file("sync.yaml", TASK_FILE));
        assert!(compared.code == 1 && compared.out.contains("table_repl_config.repl_scope"), "{compared}");
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn instance_and_what_is_in_it_can_be_changed() {
    insta::assert_snapshot!(
        shown(&[
            "instances list",
            "versions",
            "flavors",
            "databases",
            "databases --target",
            "databases --output json",
            "tables shop",
            "tables nothing",
            "users create reporter --databases shop_rep --dml read --password-file -",
            "users create reporter --databases shop_rep --dml read --password-file -",
            "users create reporter --databases * --dml read-write --password-file -",
            "users permission reporter --databases * --dml read-write --ddl all",
            "users permission reporter --databases * --dml read-write --ddl all --output json",
            "users permission typo --databases *",
            "users password reporter --password-file -",
            "users list",
            "users delete reporter --yes",
            "users delete reporter --yes",
            "users delete reporter --yes --output json",
            "users list --output json",
            "users sync start",
            "params set --nodes be alter_tablet_worker_count=4",
            "params set --nodes be alter_tablet_worker_count=4",
            "params set --nodes be storage_root_path=/tmp",
            "params set --nodes be no_such_parameter=1",
            "params set --nodes fe bdbje_heartbeat_timeout_second=40",
            "instances restart --if-needed --yes",
            "nodes restart 7f3a1b2c4d5e4f60a1b2c3d4e5f60718no17 --yes",
            "sessions list",
            "sessions end 16777219 --yes",
            "logs statements original",
            "logs statements",
            "logs route slow --group g --stream s",
            "logs routes",
            "logs unroute slow --yes --output json",
            "logs unroute slow --yes --output json",
            "logs unroute error --yes",
            "logs error --node 99999999999999999999999999999999no17",
            "instances delete --yes --no-wait",
            "instances delete --yes",
        ])
        .await
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn emulator_serves_clients_and_prints_their_variables() {
    let served = Served::start(&[]);
    let exported = served.printed.iter().filter_map(|line| line.strip_prefix("export ")?.split_once('='));
    let run = exported.fold(line("nodes list"), |run, (name, value)| run.variable(name, value));
    let ran = block_in_place(|| run.ran());
    assert!(ran.code == 0 && ran.out.contains("fe-leader"), "{ran}\n{:?}", served.printed);
}

/// `emulator` in a process of its own, which is ended with this value.
struct Served {
    child: Child,
    /// The lines of standard error until it serves.
    printed: Vec<String>,
}

impl Served {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_taurus-htap"))
            .args(["emulator", "--port", "0"])
            .args(arguments)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let printed = lines.map(Result::unwrap).take_while(|line| !line.starts_with("In the SDKs")).collect();
        Self { child, printed }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[test]
fn every_signal_that_ends_the_emulator_saves_its_state() {
    use rustix::process::{Pid, Signal, kill_process};

    let home = TempDir::new().unwrap();
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let state = home.path().join(format!("{}.json", signal.as_raw()));
        let mut served = Served::start(&["--state", state.to_str().unwrap()]);
        // The state is written at the start, and again at the end if it has changed; here there is nothing else to see.
        std::fs::remove_file(&state).unwrap();
        let url = served.printed.iter().find_map(|line| line.strip_prefix("export TAURUS_HTAP_ENDPOINT=")).unwrap();
        let run = line("users create reporter --databases * --dml read --password-file -").input(PASSWORD);
        let exported = served.printed.iter().filter_map(|line| line.strip_prefix("export ")?.split_once('='));
        let ran = exported.fold(run.at(url), |run, (name, value)| run.variable(name, value)).ran();
        assert_eq!(ran.code, 0, "{ran}");
        kill_process(Pid::from_child(&served.child), signal).unwrap();
        assert_eq!(served.child.wait().unwrap().code(), Some(0), "{signal:?}");
        assert!(std::fs::read_to_string(&state).unwrap().contains("reporter"), "{signal:?}");
    }
}

#[test]
fn readiness_and_requests_are_lines_of_json() {
    let home = TempDir::new().unwrap();
    let ready = home.path().join("ready.json");
    std::fs::write(&ready, "of an earlier run").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_taurus-htap"))
        .args(["emulator", "--port", "0", "--output", "json", "--verbose", "--ready-file", ready.to_str().unwrap()])
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let _served = Served { child, printed: Vec::new() };
    let mut line = || serde_json::from_str::<serde_json::Value>(&lines.next().unwrap().unwrap()).unwrap();
    let printed = line();
    let variables = printed["variables"].as_object().unwrap();
    assert_eq!((&printed["event"], &printed["endpoint"]), (&"ready".into(), &variables["TAURUS_HTAP_ENDPOINT"]));
    let with_variables = |line: &str| {
        let run = crate::support::line(line);
        variables.iter().fold(run, |run, (name, value)| run.variable(name, value.as_str().unwrap())).ran()
    };
    let ran = with_variables("nodes list");
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&std::fs::read_to_string(&ready).unwrap()).unwrap(), printed);
    let request = line();
    let shown = ["event", "operation", "status"].map(|field| request[field].to_string());
    assert_eq!(shown, ["\"request\"", "\"ListInstanceNode\"", "200"]);
    // STS, which the database service does not need, is the emulator too.
    let identity = with_variables("auth whoami");
    assert!(identity.code == 0 && identity.out.contains(":user:emulator"), "{identity}");
}

#[test]
fn the_built_in_seed_can_be_printed_and_used() {
    let printed = line("emulator seed --print").ran();
    assert_eq!(printed.code, 0, "{printed}");
    let home = TempDir::new().unwrap();
    let seed = home.path().join("seed.yaml");
    std::fs::write(&seed, &printed.out).unwrap();
    let (own, built_in) = (Served::start(&["--seed", seed.to_str().unwrap()]), Served::start(&[]));
    let variables = |served: &Served| {
        let lines = served.printed.iter().filter(|line| line.starts_with("export HUAWEICLOUD_SDK_P"));
        lines.cloned().collect::<Vec<_>>()
    };
    assert_eq!(variables(&own), variables(&built_in));
}

#[test]
fn an_emulator_for_other_machines_warns_and_names_an_address_that_clients_can_call() {
    let served = Served::start(&["--bind", "0.0.0.0", "--allow-host", "emulator.example.com"]);
    let url = served.printed.iter().find_map(|line| line.strip_prefix("export TAURUS_HTAP_ENDPOINT=")).unwrap();
    let address = url.strip_prefix("http://127.0.0.1:").map(|port| format!("0.0.0.0:{port}")).unwrap();
    let warning = format!("warning: everyone who reaches {address} can read and change all of the emulator");
    assert_eq!(served.printed[0], warning);
    assert_eq!(Served::start(&[]).printed.iter().find(|line| line.starts_with("warning")), None);
}

#[cfg(target_os = "linux")]
#[test]
fn several_threads_serve() {
    let served = Served::start(&[]);
    let threads = std::fs::read_dir(format!("/proc/{}/task", served.child.id())).unwrap().count();
    // One of them waits for signals.
    assert!(threads > std::thread::available_parallelism().unwrap().get(), "{threads}");
}

#[test]
fn a_state_that_is_used_instead_of_the_seed_is_mentioned() {
    let home = TempDir::new().unwrap();
    let (seed, state) = (home.path().join("seed.yaml"), home.path().join("state.json"));
    std::fs::write(&seed, "projects: [{id: 0123456789abcdef0123456789abcdef, name: r, domain_id: d}]\n").unwrap();
    let arguments = ["--seed", seed.to_str().unwrap(), "--state", state.to_str().unwrap()];
    let first = Served::start(&arguments);
    assert!(first.printed[0].starts_with("listening on "), "{:?}", first.printed);
    drop(first);
    std::fs::write(&seed, "projects: []\n").unwrap();
    let second = Served::start(&arguments);
    assert_eq!(second.printed[0], "--state: the state in the file is used, and --seed is not");
    let project = "export HUAWEICLOUD_SDK_PROJECT_ID=0123456789abcdef0123456789abcdef".to_owned();
    assert!(second.printed.contains(&project), "{:?}", second.printed);
    drop(second);
    let third = Served::start(&arguments[2..]);
    assert_eq!(third.printed[0], "--state: the state in the file is used");
}

#[test]
fn invalid_seeds_and_states_are_refused_with_their_place() {
    let mut shown = String::new();
    let seeded = |text: &str| run(["emulator", "--port", "0", "--seed", "HOME/world.yaml"]).file("world.yaml", text);
    for run in [
        seeded("projekts: []\n"),
        seeded("projects:\n  - id: 1\n"),
        seeded("projects:\n  - id: 0123x\n    name: r\n    domain_id: d\n"),
        seeded(&Seed::SHOP.replace("a28in17", "a28in27")),
        seeded(&Seed::SHOP.replace("name: user_test", "name: User")),
        line("emulator seed"),
        line("emulator seed --print --schema"),
        run(["emulator", "--port", "0", "--seed", "HOME/none.yaml"]).file("other", ""),
        run(["emulator", "--port", "0", "--state", "HOME/state.json"]).file("state.json", "{"),
        line("emulator --port 70000"),
    ] {
        shown.push_str(&run.ran().to_string());
    }
    insta::assert_snapshot!(shown);
}

/// The emulator would never end by itself: each of these is refused before it serves.
#[cfg(unix)]
#[test]
fn a_readiness_file_that_is_none_is_refused_and_kept() {
    let home = TempDir::new().unwrap();
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("seed.yaml"), Seed::SHOP).unwrap();
    std::os::unix::fs::symlink(path("seed.yaml"), path("link")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
    let mut shown = String::new();
    for arguments in [
        vec!["--ready-file", &path("link")],
        vec!["--ready-file", &path("socket")],
        vec!["--ready-file", home.path().to_str().unwrap()],
        vec!["--ready-file", &path("seed.yaml"), "--seed", &path("seed.yaml")],
        vec!["--ready-file", &path("./state.json"), "--state", &path("state.json")],
    ] {
        let ran = run([&["emulator", "--port", "0"], arguments.as_slice()].concat()).ran();
        shown.push_str(&ran.to_string().replace(home.path().to_str().unwrap(), "SCRATCH"));
    }
    insta::assert_snapshot!(shown);
    assert!(std::fs::symlink_metadata(path("link")).unwrap().is_symlink());
    assert!(std::path::Path::new(&path("socket")).exists());
    assert_eq!(std::fs::read_to_string(path("seed.yaml")).unwrap(), Seed::SHOP);
}

#[cfg(target_os = "linux")]
#[test]
fn readiness_that_cannot_be_printed_ends_the_emulator() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_taurus-htap"))
        .args(["emulator", "--port", "0", "--output", "json"])
        .env_clear()
        .stdin(Stdio::null())
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap());
}
