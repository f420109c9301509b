//! Each example of instances runs as it is built, in an empty environment, and says what it is said to.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::{env, process::Command};

const FIRST: &str = "TAURUS_HTAP_ENDPOINT is not set: replaying the documentation on loopback\n\n";

fn said(example: &str) -> String {
    // target/debug/deps/examples-1234 -> target/debug/examples/EXAMPLE
    let mut path = env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples");
    path.push(example);
    assert!(path.exists(), "{example} is not built; run the tests of the whole package");
    let output = Command::new(path).env_clear().output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{example}: {told}");
    let said = String::from_utf8(output.stdout).unwrap();
    said.strip_prefix(FIRST).unwrap_or_else(|| panic!("{example}: {said}")).to_owned()
}

#[test]
fn instances_are_listed_and_one_is_shown() {
    let said = said("instances");
    assert!(said.starts_with("bfc970d8e9b34a399b4c422aabe11409in17  htap-fjld  star-rocks 3.1.6\n"), "{said}");
    assert!(said.contains("\nhtap-7ef5: abnormal\n  fe-follower  gaussdb.sr-fe.xlarge.x86.4\n"), "{said}");
}

#[test]
fn instance_is_created() {
    assert_eq!(said("create_instance"), "Done: 590031445ef845bb912d7fc8243db80cin17\n");
}

#[test]
fn instance_is_changed() {
    assert_eq!(said("resize_instance"), "found: normal; Done\n");
    assert_eq!(said("restart_instance"), "found: normal; Done\n  ready\n");
    assert_eq!(said("upgrade_instance"), "found: normal; Done, 3.1.6.0\n");
    assert_eq!(said("security_group"), "found: normal; Done\n");
}

#[test]
fn parameters_are_set_and_a_restart_is_asked_for() {
    let expected = "Done\n  tc_use_memory_min: 10737418240 -> 0\nrestart the instance for them to count\n";
    assert_eq!(said("set_parameters"), expected);
}

#[test]
fn instance_is_deleted() {
    assert_eq!(said("delete_instance"), "found: normal; Done\n");
}
