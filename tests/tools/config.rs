//! `sdk.toml`: where the files of a workspace are, which APIs it has, and what generated manifests say.

use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

use insta::assert_snapshot;
use integration_tests::command::{Workspace, code};

const THINGS: &str = include_str!("../../crates/spec-codegen/tests/fixtures/things.yaml");

fn workspace(config: &str, documents: &[&str]) -> Workspace {
    let workspace = Workspace::new(&[]);
    workspace.put("sdk.toml", config);
    for document in documents {
        workspace.put(document, THINGS);
    }
    workspace
}

/// The generated manifests, by their paths.
fn manifests(workspace: &Workspace) -> BTreeMap<String, String> {
    let files = workspace.files().into_iter().filter(|(path, _)| path.ends_with("Cargo.toml"));
    files.map(|(path, text)| (path, String::from_utf8(text).expect("a manifest is text"))).collect()
}

#[test]
fn empty_file_changes_nothing() {
    let (with, without) = (workspace("", &["spec/things.yaml"]), Workspace::generated(&[("things.yaml", THINGS)]));
    assert_eq!(with.generate(&[]).code, code(0));
    assert_eq!(manifests(&with), manifests(&without));
}

#[test]
fn folders_apis_crates_and_versions_are_those_of_the_file() {
    let config = "spec = 'api/descriptions/'\noutput = \"sdk/crates\"\n
[apis.things]\ncrate = 'acme_things'\nversion = '1.2.0-rc.1'\n
[apis.more-things]\ndocument = 'vendor/more/v2.yaml'\n";
    let documents = ["api/descriptions/Things.yaml", "api/descriptions/unused.yaml", "vendor/more/v2.yaml"];
    let workspace = workspace(config, &documents);
    let ran = workspace.generate(&[]);
    assert_eq!((ran.code.as_str(), ran.err.as_str()), (code(0).as_str(), ""));
    let manifests = manifests(&workspace);
    let [more, things] = ["more-things", "things"].map(|name| &manifests[&format!("sdk/crates/{name}/Cargo.toml")]);
    assert_eq!(manifests.len(), 2);
    assert!(things.contains("name = \"acme_things\"\n") && things.contains("\nversion = \"1.2.0-rc.1\"\n"), "{things}");
    assert!(more.contains("name = \"more-things-api\"\n") && more.contains("\nversion.workspace = true\n"), "{more}");
    assert_eq!(workspace.generate(&["--check"]).code, code(0));

    workspace.put("sdk/crates/things/src/lib.rs", "// DO NOT EDIT: written by `cargo xtask generate` from spec/.\n");
    let stale = workspace.generate(&["--check"]);
    assert_eq!(stale.err, "sdk/crates is stale: run `cargo xtask generate` and commit what it writes\n");
}

#[test]
fn manifest_with_a_runtime_of_its_own_is_complete() {
    let inline = "runtime = { git = 'https://git.example/sdk', tag = 'v1', version = '0.1' }\noutput = 'generated'\n";
    let git = workspace(inline, &["spec/things.yaml"]);
    assert_eq!(git.generate(&[]).code, code(0));
    assert_snapshot!(git.read("generated/things/Cargo.toml"));

    let runtime = |value: &str| {
        let workspace = workspace(&format!("runtime = {value}\n"), &["spec/things.yaml"]);
        assert_eq!(workspace.generate(&[]).code, code(0));
        let manifest = workspace.read("crates/generated/things/Cargo.toml");
        manifest.lines().find(|line| line.starts_with("api-runtime")).map(str::to_owned).expect("the runtime")
    };
    assert_eq!(runtime("'0.1.2'"), "api-runtime = { version = \"0.1.2\" }");
    assert_eq!(runtime("{ path = '../sdk' }"), "api-runtime = { path = \"../../../../sdk\" }");
    assert_eq!(runtime("{ path = '/sdk' }"), "api-runtime = { path = \"/sdk\" }");
    assert_eq!(runtime("{ workspace = true }"), "api-runtime.workspace = true");
}

/// Without a table of dependencies in the root manifest: cargo reads the generated one and finds the runtime.
#[test]
fn cargo_reads_a_manifest_with_a_runtime_of_its_own() {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/api-runtime").canonicalize().expect("a crate");
    let workspace = workspace(&format!("runtime = {{ path = '{}' }}\n", runtime.display()), &["spec/things.yaml"]);
    assert_eq!(workspace.generate(&[]).code, code(0));
    workspace.put("Cargo.toml", "[workspace]\nresolver = '3'\nmembers = ['crates/generated/*']\n");
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut metadata = Command::new(cargo);
    metadata.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(workspace.path(""));
    let read = metadata.output().expect("cargo runs");
    let text = String::from_utf8_lossy(&read.stdout);
    assert!(read.status.success() && text.contains("\"things-api\""), "{}", String::from_utf8_lossy(&read.stderr));
}

/// The versions that such a manifest names are those that this workspace is tested with.
#[test]
fn versions_of_complete_manifests_are_those_of_this_workspace() {
    let workspace = workspace("runtime = '0.1.0'\n", &["spec/things.yaml"]);
    assert_eq!(workspace.generate(&[]).code, code(0));
    let manifest = workspace.read("crates/generated/things/Cargo.toml");
    let root = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml")).expect("a manifest");
    let (_, dependencies) = manifest.split_once("[dependencies]\n").expect("dependencies");
    for line in dependencies.lines().filter(|line| !line.starts_with("api-runtime")) {
        assert!(root.contains(&format!("\n{line}\n")), "{line}");
    }
    for key in ["edition", "rust-version"] {
        let line = manifest.lines().find(|line| line.starts_with(key)).expect("the key");
        assert!(root.contains(&format!("\n{line}\n")), "{line}");
    }
}

#[test]
fn problems_of_the_file_are_reported_with_their_places() {
    let mut output = String::new();
    for config in [
        "specs = 'spec'\n",
        "spec = 1\n",
        "spec = [\n",
        "# Ümläute\nspec = '../api'\noutput = '/tmp'\ncontracts = ''\nerrata = './x'\n",
        "apis = ['things']\n",
        "[apis.Things]\n",
        "[apis.things]\nname = 'x'\n",
        "[apis.things]\ncrate = '2x'\nversion = '1.2'\ndocument = '../things.yaml'\n",
        "[apis.a]\ndocument = 'spec/things.yaml'\n[apis.b]\ndocument = 'spec/things.yaml'\ncrate = 'a-api'\n",
        "[apis.other]\n",
        "[apis.other]\ndocument = 'spec/missing.yaml'\n",
        "[apis.other]\ndocument = 'spec/things.md'\n",
        "runtime = true\n",
        "runtime = {}\n",
        "runtime = { workspace = false }\n",
        "runtime = { workspace = true, version = '1' }\n",
        "runtime = { path = '../a', git = 'https://git.example' }\n",
        "runtime = { version = '1', branch = 'main' }\n",
        "runtime = { version = '1', features = ['x'] }\n",
    ] {
        let workspace = workspace(config, &["spec/things.yaml"]);
        let refusal = workspace.refusal();
        let checked = workspace.docs(&["check"]);
        if !refusal.starts_with("spec/") {
            let errors: String =
                refusal.lines().filter(|line| line.contains(':')).map(|line| format!("error: {line}\n")).collect();
            assert_eq!((checked.code.as_str(), checked.err), (code(2).as_str(), errors), "{config}");
        }
        output.push_str(&format!("{config}{refusal}\n"));
    }
    assert_snapshot!(output);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_workspace_are_not_followed() {
    use std::os::unix::fs::symlink;

    let elsewhere = workspace("", &["spec/things.yaml", "more/things.yaml"]);
    let linked = Workspace::new(&[("things.yaml", THINGS)]);
    symlink(elsewhere.path("sdk.toml"), linked.path("sdk.toml")).unwrap();
    assert!(linked.refusal().starts_with("sdk.toml:1:1: cannot be read: it is a link out of"), "{}", linked.refusal());

    let folder = workspace("[apis.things]\ndocument = 'vendor/deep/things.yaml'\n", &[]);
    fs::create_dir(folder.path("vendor")).unwrap();
    symlink(elsewhere.path("more"), folder.path("vendor/deep")).unwrap();
    let refusal = folder.refusal();
    assert!(refusal.starts_with("vendor/deep/things.yaml:1:1: cannot be read: vendor/deep is a link out"), "{refusal}");
}
