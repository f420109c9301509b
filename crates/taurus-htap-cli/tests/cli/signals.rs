//! A signal that ends a command: what the command says about what it leaves behind, and its exit code.

use std::{
    io::{BufRead, BufReader, Read},
    process::Stdio,
    sync::{Mutex, mpsc},
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};
use taurus_htap_emulator::{Clock, Emulator, Event, Seed};
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

use crate::{
    emulated::{against, quick_seed},
    support::{Run, line},
};

/// When the signal is sent.
enum Until<'u> {
    /// The service has seen these operations, one after the other.
    Called(&'u [&'u str]),
    /// The command has shown this line.
    Shown(&'u str),
}
use Until::{Called, Shown};

/// Runs a command until then, sends it a signal, and gives its exit code and its standard error.
fn interrupted(run: Run, seen: &mpsc::Receiver<String>, until: Until<'_>, signal: Signal) -> String {
    while seen.try_recv().is_ok() {}
    let mut child = run.command().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut shown = BufReader::new(child.stderr.take().unwrap());
    let mut text = String::new();
    match until {
        Called(operations) => {
            for operation in operations {
                while seen.recv_timeout(Duration::from_secs(60)).expect("the service is called") != *operation {}
            }
        }
        Shown(line) => {
            while !text.ends_with(&format!("{line}\n")) {
                assert!(shown.read_line(&mut text).unwrap() > 0, "{text}");
            }
        }
    }
    kill_process(Pid::from_child(&child), signal).unwrap();
    shown.read_to_string(&mut text).unwrap();
    let code = child.wait().unwrap().code().expect("an exit code");
    format!("$ taurus-htap {}\n{}-- exit {code}\n\n", run.line(), run.shown(text))
}

/// An emulator whose clock does not move, so that nothing that takes time ends, and the operations that it answers.
async fn still(seed: &Seed) -> (Emulator, mpsc::Receiver<String>) {
    let (sender, seen) = mpsc::channel();
    let sender = Mutex::new(sender);
    let observe = move |event: &Event<'_>| {
        if let Event::Request(record) = event {
            let _ = sender.lock().unwrap().send(record.operation.clone().unwrap_or_default());
        }
    };
    let clock = Clock::fixed(1_772_500_000);
    (Emulator::builder().seed(seed.clone()).clock(clock).observe(observe).start().await.unwrap(), seen)
}

const LIST: &str = "ListStarRocksDataReplications";

#[tokio::test(flavor = "multi_thread")]
async fn command_that_is_interrupted_says_what_it_leaves_behind_and_how_to_continue() {
    let mut seed = quick_seed();
    (seed.timing.change_task, seed.timing.change_instance) = (3, 60);
    let (emulator, seen) = still(&seed).await;
    let run = |arguments: &str| against(line(arguments), &emulator, &seed);
    let mut shown = String::new();
    block_in_place(|| {
        let task = "--name orders --source-database shop --target-database shop_htap --include orders";
        let created = run(&format!("sync create {task}")).ran();
        assert_eq!(created.code, 0, "{created}");
        for (arguments, until, signal) in [
            ("sync wait orders", Shown("Wait 0 %"), Signal::INT),
            ("sync start orders --timeout 1h30m", Called(&["CreateStarRocksDataReplication", LIST]), Signal::INT),
            ("instances restart --yes", Called(&["RestartStarrocksInstance", "ShowGaussMySqlJobInfo"]), Signal::TERM),
        ] {
            shown.push_str(&interrupted(run(arguments), &seen, until, signal));
        }
    });
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn command_with_several_tasks_that_is_interrupted_says_which_were_not_begun() {
    let mut seed = quick_seed();
    seed.timing.change_task = 3;
    let (emulator, seen) = still(&seed).await;
    let task = |name: &str, tables: &str| {
        format!(
            "name: {name}\nsource: {{database: shop}}\ntarget: {{database: {name}}}\ntables: {{include: [{tables}]}}\n"
        )
    };
    let before = [task("same", "orders"), task("changed", "orders"), task("next", "orders")].join("---\n");
    let after = [
        task("same", "orders"),
        task("missing", "orders"),
        task("changed", "customers"),
        task("next", "customers"),
        task("last", "orders"),
    ]
    .join("---\n");
    let shown = block_in_place(|| {
        let created =
            against(line("sync create -f HOME/tasks.yaml").file("tasks.yaml", &before), &emulator, &seed).ran();
        assert_eq!(created.code, 0, "{created}");
        let modify = against(line("sync modify -f HOME/tasks.yaml").file("tasks.yaml", &after), &emulator, &seed);
        interrupted(modify, &seen, Called(&["ModifyDataSync", "ShowGaussMySqlJobInfo"]), Signal::INT)
    });
    insta::assert_snapshot!(shown);
}

/// Does not answer, and says that it was called.
struct Silent(Mutex<mpsc::Sender<String>>);

impl Respond for Silent {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let _ = self.0.lock().unwrap().send("called".to_owned());
        ResponseTemplate::new(200).set_delay(Duration::from_secs(3600))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn command_that_is_interrupted_during_a_request_says_what_is_known() {
    let (sender, seen) = mpsc::channel();
    let service = MockServer::builder().start().await;
    Mock::given(any()).respond_with(Silent(Mutex::new(sender))).mount(&service).await;
    let mut shown = String::new();
    block_in_place(|| {
        for arguments in ["nodes list", "sessions end 7 --yes", "users password reporter"] {
            let run = line(arguments).at(&service.uri()).variable("TAURUS_HTAP_PASSWORD", "Correct-Horse-1");
            shown.push_str(&interrupted(run, &seen, Called(&["called"]), Signal::INT));
        }
    });
    insta::assert_snapshot!(shown);
}
