//! The tables that are printed.

use std::{collections::BTreeMap, time::Duration};

use crate::{
    calls::Calls,
    clients::{self, BASELINE, CLIENTS},
    server::Server,
    usage,
};

const OFFICIAL_SDK: &str = "official SDK (Python), AK/SK";

/// Prints the tables, as docs/performance.md has them.
pub fn report() {
    let server = Server::start();
    print_instructions(&server.endpoint);
    println!();
    print_usage(&server.endpoint);
}

/// Instructions per call of the client of this name, where they can be counted.
type Column<'a> = Box<dyn Fn(&str) -> Option<u64> + 'a>;

fn print_instructions(endpoint: &str) {
    println!(
        "| client | callgrind | × reqwest | 64 in flight | × reqwest | on this processor | × reqwest |\n\
         |---|---|---|---|---|---|---|"
    );
    let columns: [Column<'_>; 3] = [
        Box::new(|client| usage::instructions(client, 1, endpoint)),
        Box::new(|client| (!clients::is_blocking(client)).then(|| usage::instructions(client, 64, endpoint))?),
        Box::new(|client| usage::instructions_here(client, endpoint)),
    ];
    let baselines = columns.each_ref().map(|count| count(BASELINE));
    for client in CLIENTS {
        let cells = columns.iter().zip(baselines).map(|(count, baseline)| match (count(client), baseline) {
            (Some(count), Some(baseline)) => format!("{count} | {:.3}", count as f64 / baseline as f64),
            _ => "– | –".to_owned(),
        });
        println!("| {client} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
}

/// CPU time as ratios to the baseline of the same round, and the memory of a client.
fn print_usage(endpoint: &str) {
    let mut ratios: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..15 {
        let round = round(endpoint);
        for (client, time) in &round {
            ratios.entry(client).or_default().push(time.as_secs_f64() / round[BASELINE].as_secs_f64());
        }
    }
    println!("| client | CPU × reqwest: least | median | most | KiB per client |\n|---|---|---|---|---|");
    for client in CLIENTS.into_iter().chain([OFFICIAL_SDK]) {
        let Some(ratios) = ratios.get_mut(client) else { continue };
        ratios.sort_by(f64::total_cmp);
        let [least, median, most] = [0, ratios.len() / 2, ratios.len() - 1].map(|index| ratios[index]);
        let memory = match client {
            OFFICIAL_SDK => "–".to_owned(),
            _ => (usage::memory_of_a_client(client, endpoint) / 1024).to_string(),
        };
        println!("| {client} | {least:.2} | {median:.2} | {most:.2} | {memory} |");
    }
}

/// CPU time per call of every client, which take turns.
fn round(endpoint: &str) -> BTreeMap<&'static str, Duration> {
    let calls = Calls { calls: 512, in_flight: 1, mark: || () };
    let time = |client| crate::runtime().block_on(clients::visit(client, endpoint, calls)) / calls.calls as u32;
    let mut times: BTreeMap<_, _> = CLIENTS.map(|client| (client, time(client))).into();
    times.extend(usage::official_sdk(100, endpoint).map(|time| (OFFICIAL_SDK, time)));
    times
}
