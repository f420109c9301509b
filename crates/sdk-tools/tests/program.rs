//! The commands as programs of other workspaces: what people read there is the name that they typed.

#![allow(missing_docs)]

use std::{
    fs,
    process::{self, ExitCode},
};

use sdk_tools::{Command, Style};
use tempfile::TempDir;

/// How a command line ends, and what it prints to each side.
fn run(arguments: &[&str]) -> (String, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = arguments.iter().map(Into::into);
    let code = sdk_tools::run::<Command>(Style::Plain, arguments, &mut out, &mut err);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (format!("{code:?}"), text(out), text(err))
}

#[test]
fn program_is_called_as_it_is_run() {
    for (path, name) in [
        ("/usr/local/bin/sdk-tools", "sdk-tools"),
        ("target/debug/xtask", "cargo xtask"),
        ("my-tools.exe", "my-tools"),
        ("cargo xtask", "cargo xtask"),
    ] {
        let (code, out, err) = run(&[path, "generate", "--help"]);
        assert_eq!((code, err.as_str()), (format!("{:?}", ExitCode::SUCCESS), ""));
        assert!(out.contains(&format!("Usage: {name} generate [OPTIONS]\n")), "{path}: {out}");
    }
}

#[test]
fn stale_code_is_generated_with_the_same_program() {
    let root = TempDir::new().unwrap();
    fs::create_dir(root.path().join("spec")).unwrap();
    let document = "openapi: 3.0.3\ninfo: {title: Things, version: v1}\nservers:\n  - url: https://things.example\n\
                    paths:\n  /v1/things:\n    delete:\n      operationId: DeleteThings\n      summary: Deletes them.\n      \
                    x-effect: delete\n      x-idempotent: false\n      responses:\n        '204': {description: Done.}\n";
    fs::write(root.path().join("spec/things.yaml"), document).unwrap();
    let arguments = ["bin/sdk-tools", "--root", root.path().to_str().unwrap(), "generate"];
    let (code, _, err) = run(&[&arguments[..], &["--check"]].concat());
    assert_eq!(err, "crates/generated is stale: run `sdk-tools generate` and commit what it writes\n");
    assert_eq!(code, format!("{:?}", ExitCode::from(1)));
    assert_eq!(run(&arguments).0, format!("{:?}", ExitCode::SUCCESS));
    assert_eq!(run(&[&arguments[..], &["--check"]].concat()).0, format!("{:?}", ExitCode::SUCCESS));
}

/// A page of an operation.
const PAGE: &str = "# Listing Things\n\n#### URI\n\nGET /v1/things\n\n#### Response Parameters\n\nStatus code: 200\n\n\
                    Table 1 Response body parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n\
                    | id | String | The ID. |\n";

#[test]
fn pages_are_read_and_drafted_outside_of_a_workspace() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("page.md"), PAGE).unwrap();
    let run = |arguments: &[&str]| {
        let mut program = process::Command::new(env!("CARGO_BIN_EXE_sdk-tools"));
        let ran = program.args(arguments).current_dir(folder.path()).output().unwrap();
        (ran.status.code(), String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap())
    };
    let (code, out, err) = run(&["docs", "extract", "page.md"]);
    assert!(code == Some(0) && out.contains("\"/v1/things\""), "{out}{err}");
    let (code, out, err) = run(&["docs", "scaffold", "page.md"]);
    assert!(code == Some(0) && out.contains("  /v1/things:\n"), "{out}{err}");
    let into = ["docs", "scaffold", "page.md", "--into", "spec/things.yaml"];
    let (code, out, err) = run(&into);
    assert_eq!((code, out.as_str()), (Some(0), "wrote spec/things.yaml\n"), "{err}");
    // There is nothing more to write.
    let (code, out, err) = run(&into);
    assert_eq!((code, out.as_str()), (Some(0), ""), "{err}");
    let (code, _, err) = run(&["docs", "check", "page.md"]);
    assert!(code == Some(2) && err.starts_with("error: this is not in a workspace: "), "{err}");
}
