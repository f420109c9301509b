//! Programs that have TLS of their own keep it as it was, and this SDK works beside it.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use super::connections::{Authority, Service};

const KINDS: [&str; 6] =
    ["alone", "installed-provider", "own-rustls", "reqwest-default-tls", "reqwest-no-provider", "tls13-only"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn cargo(arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments.split(' ')).current_dir(root());
    command
}

/// What a command prints.
fn printed(mut command: Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Programs as users write them, in a workspace of their own: in this one, the features of all crates would be enabled.
#[tokio::test]
#[ignore = "builds six programs, with dependencies that nothing else here needs; `cargo xtask ci tls`"]
async fn programs_with_any_kind_of_tls_call_a_service() {
    let authority = Authority::new("authority");
    let service = Service::start(&authority, None).await;
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("authority.pem");
    std::fs::write(&file, authority.pem()).unwrap();
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    for kind in KINDS {
        let mut run = cargo("run --quiet --locked --manifest-path tests/programs/Cargo.toml --package");
        run.arg(kind).env("CARGO_TARGET_DIR", &target).env("ENDPOINT", &service.uri).env("AUTHORITY", &file);
        let before = service.requests();
        tokio::task::spawn_blocking(|| printed(run)).await.unwrap();
        assert!(service.requests() > before, "{kind}");
    }
}

/// The features of a dependency of the SDK, as programs get them.
fn features(of: &str, enabled: &str) -> Vec<String> {
    let tree = cargo("tree --locked --package taurus-htap --edges normal --prefix none --no-default-features --format");
    let mut tree = tree;
    tree.args(["{p} {f}", "--features", enabled]);
    let printed = printed(tree);
    let line = printed.lines().find(|line| line.starts_with(&format!("{of} v"))).unwrap();
    let features = line.trim_end_matches(" (*)").splitn(3, ' ').nth(2).unwrap_or_default();
    features.split(',').filter(|feature| !feature.is_empty()).map(str::to_owned).collect()
}

#[test]
fn features_of_dependencies_change_nothing_for_a_program() {
    for (enabled, of_rustls) in [
        ("", &["std"][..]),
        ("tls12", &["std", "tls12"]),
        ("ring,tls12", &["ring", "std", "tls12"]),
        ("aws-lc-rs", &["aws-lc-rs", "aws_lc_rs", "std"]),
        ("ring,tls12,bundled-roots,fitness", &["ring", "std", "tls12"]),
    ] {
        assert_eq!(features("rustls", enabled), of_rustls, "{enabled}");
        // What progenitor's client needs, none of which changes what others have.
        assert_eq!(features("reqwest", enabled), ["json", "query", "stream"], "{enabled}");
        let of_serde_json = features("serde_json", enabled);
        let changing = ["preserve_order", "arbitrary_precision", "float_roundtrip", "unbounded_depth"];
        assert!(!of_serde_json.iter().any(|feature| changing.contains(&feature.as_str())), "{of_serde_json:?}");
    }
}
