//! What one call costs the client, side by side: `cargo bench -p benchmarks`.
//!
//! Every client sends the documented request, with a token of real length, to a server in a process of its own on
//! loopback, which answers the documented response, and reads the response into types. For each:
//!
//! - instructions per call in user space, counted by callgrind (`valgrind` must be installed): the same number every
//!   time. Two runs with different numbers of calls are subtracted, so that starting up does not count. callgrind knows
//!   no SHA instructions, so hashing, which is nearly all of a signature, is counted as the much longer code of older
//!   processors.
//! - the same on the processor that is there, counted one by one by `tests/interop/count_instructions.py` (`python3`
//!   must be installed, and tracing allowed). It takes some minutes.
//! - CPU time per call, kernel included, as ratio to that of reqwest in the same round: the clients take turns, and the
//!   least, the median and the greatest ratio of all rounds are printed.
//! - the memory that a further client takes, connection included.
//!
//! With `PYTHON` naming an interpreter that has the official SDK (`tests/interop/requirements.txt`), that is measured
//! as well.
//!
//! `cargo bench -p benchmarks -- one CLIENT CALLS IN_FLIGHT ENDPOINT` runs one client alone, for a profiler;
//! `-- serve` is the server for it; `-- clients CLIENT COUNT ENDPOINT` makes as many clients, each of which calls once.

mod calls;
mod clients;
mod documented;
#[path = "../../src/documented_task.rs"]
mod documented_task;
mod report;
mod server;
mod usage;

use std::{env, process::ExitCode};

use calls::{Calls, Kept};

const USAGE: &str =
    "cargo bench -p benchmarks [-- serve | one CLIENT CALLS IN_FLIGHT ENDPOINT | clients CLIENT COUNT ENDPOINT]";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => report::report(),
        ["serve"] => server::serve(),
        ["one", client, calls, in_flight, endpoint] => {
            let (calls, in_flight) = (number("CALLS", calls), number("IN_FLIGHT", in_flight));
            // For a profiler that counts what lies between the marks.
            let calls = Calls { calls, in_flight, mark: || eprintln!("mark") };
            runtime().block_on(clients::visit(client, endpoint, calls));
        }
        ["clients", client, count, endpoint] => {
            let memory = runtime().block_on(clients::visit(client, endpoint, Kept(number("COUNT", count))));
            println!("{memory}");
        }
        _ => {
            eprintln!("usage: {USAGE}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn number(name: &str, text: &str) -> usize {
    text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}"))
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts")
}
