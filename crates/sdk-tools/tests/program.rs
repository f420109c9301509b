//! The commands as programs of other workspaces: what people read there is the name that they typed.

#![allow(missing_docs)]

use std::{fs, process::ExitCode};

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
