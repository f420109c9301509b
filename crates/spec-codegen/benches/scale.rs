//! What generating costs for one API and for ten with the same 52 operations: `cargo bench -p spec-codegen`, or
//! `cargo bench -p spec-codegen --profile dev` for the profile in which `cargo xtask generate` runs. Linux only.
//!
//! Each row is a process of its own, so that its memory is that of its APIs. Every API is read, linted, generated, and
//! generated again for a comparison, as `generate` and `generate --check` do.

use std::{env, error::Error, fs, process::Command};

use spec_codegen::{
    emit::{self, Package},
    lint::{lint, warnings},
    model::Model,
    plain::plain,
};
use spec_document::Document;

const SPEC: &str = include_str!("../../../spec/taurus-htap.yaml");

/// The numbers of APIs, one for each row.
const APIS: [usize; 3] = [1, 5, 10];

/// The clock ticks in a second, in which Linux counts the time of a process for others.
const TICKS: f64 = 100.0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [apis] = arguments.as_slice() {
        return one(apis.parse()?);
    }
    println!("{:>5}  {:>12}  {:>9}  {:>7}", "APIs", "generate CPU", "check CPU", "memory");
    for apis in APIS {
        Command::new(env::current_exe()?).arg(apis.to_string()).status()?;
    }
    Ok(())
}

/// Prints the row of so many APIs.
fn one(apis: usize) -> Result<(), Box<dyn Error>> {
    let generated: Vec<_> = (0..apis).map(package).collect::<Result<_, _>>()?;
    let generating = cpu_seconds()?;
    for (number, expected) in generated.iter().enumerate() {
        if package(number)? != *expected {
            return Err(format!("API {number} is generated otherwise the second time").into());
        }
    }
    let checking = cpu_seconds()? - generating;
    println!("{apis:>5}  {generating:>10.2} s  {checking:>7.2} s  {:>4} MB", memory_kilobytes()? / 1024);
    Ok(())
}

/// The crate of one API, whose types and operations are its own.
fn package(number: usize) -> Result<[(&'static str, String); 4], Box<dyn Error>> {
    let text = SPEC.replace("StarRocks", &format!("Engine{number}x"));
    let document = Document::parse(format!("spec/api-{number}.yaml"), text)?;
    let problems = lint(&document);
    if let Some(problem) = problems.into_iter().next() {
        return Err(problem.into());
    }
    let _ = warnings(&document);
    let plain = plain(&document);
    let name = format!("api-{number}");
    Ok(emit::package(&Package::new(&name, None, None), &Model::of(&plain))?)
}

/// The CPU time of this process, kernel included.
fn cpu_seconds() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The name before the last parenthesis may have spaces; user and system time are the 12th and 13th after it.
    let (_, fields) = stat.rsplit_once(')').ok_or("no name in /proc/self/stat")?;
    let times = fields.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
    Ok(times.sum::<Result<f64, _>>()? / TICKS)
}

/// The most memory that this process had.
fn memory_kilobytes() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM in /proc/self/status")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}
