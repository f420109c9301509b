//! What this process has used, by the kernel's account, and what another run of this program executes.

use std::{env, process::Command, time::Duration};

use rustix::time::{ClockId, clock_gettime};

/// The CPU time of this process, in user space and in the kernel.
pub fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::try_from(time).expect("time goes forward")
}

/// Resident bytes of this process that are no file's: code that was not run before is not counted.
pub fn memory() -> u64 {
    let text = std::fs::read_to_string("/proc/self/smaps_rollup").expect("Linux has files about its processes");
    let anonymous = text.lines().find_map(|line| line.strip_prefix("Anonymous:")).expect("anonymous memory");
    anonymous.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") * 1024
}

/// Bytes of memory for each client of 100.
pub fn memory_of_a_client(client: &str, endpoint: &str) -> u64 {
    let program = env::current_exe().expect("this program has a path");
    let output = Command::new(program).args(["clients", client, "100", endpoint]).output().expect("it runs");
    String::from_utf8(output.stdout).expect("it prints text").trim().parse().expect("a number")
}

/// CPU time per call of the official SDK; `None` without an interpreter that has it.
pub fn official_sdk(calls: usize, endpoint: &str) -> Option<Duration> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../interop/call_cost.py");
    let output = Command::new(env::var_os("PYTHON")?).args([script, endpoint, &calls.to_string()]).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let microseconds: f64 = String::from_utf8(output.stdout).ok()?.trim().parse().ok()?;
    Some(Duration::from_secs_f64(microseconds / 1e6))
}

/// Instructions per call in user space, counted by callgrind; `None` without valgrind.
pub fn instructions(client: &str, in_flight: usize, endpoint: &str) -> Option<u64> {
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
pub fn instructions_here(client: &str, endpoint: &str) -> Option<u64> {
    let calls = 4;
    let output = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../interop/count_instructions.py"))
        .arg(env::current_exe().ok()?)
        .args(["one", client, &calls.to_string(), "1", endpoint])
        .output()
        .ok()?;
    let count: u64 = String::from_utf8(output.stdout).ok()?.trim().parse().ok()?;
    Some(count / calls)
}
