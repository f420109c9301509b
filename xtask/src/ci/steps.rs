//! The steps. What a step needs beside Rust it installs from a package registry, into the scratch directory; where that
//! cannot be had, the step is skipped and the report says so.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use super::{Shell, Step, Stop};

type Outcome = Result<(), Stop>;

const CARGO_DENY: &str = "0.20.2";
const SCHEMATHESIS: &str = "schemathesis==4.32.5";
const VALIDATOR: &str = "openapi-spec-validator==0.7.2";
const SPECTRAL: &str = "@stoplight/spectral-cli@6.16.3";
const HCL: &str = "python-hcl2==8.1.4";
const JSON_SCHEMA: &str = "jsonschema==4.25.1";
const YAML: &str = "PyYAML==6.0.3";
const OPENSTACK: [&str; 2] = ["keystoneauth1==5.18.1", "openstacksdk==4.22.0"];
const SDK: [&str; 2] = ["-r", "tests/interop/requirements.txt"];
const SDKS_OF_IDENTITY: [&str; 2] = ["huaweicloudsdkiam==3.1.219", "huaweicloudsdksts==3.1.219"];

/// The manifests of the workspaces beside the one at the root.
const OTHER_WORKSPACES: &[&str] = &[
    "crates/doc-contract/fuzz/Cargo.toml",
    "crates/table-fitness/fuzz/Cargo.toml",
    "examples/multi-api/Cargo.toml",
    "tests/programs/Cargo.toml",
];
/// The crates of the workspace that are not published.
const TOOLS: [&str; 8] = [
    "api-tests",
    "benchmarks",
    "doc-contract",
    "integration-tests",
    "sdk-tools",
    "spec-codegen",
    "taurus-htap-cli",
    "xtask",
];

/// All steps, in the order in which they run: quick ones first.
pub(super) const STEPS: &[Step] = &[
    Step { name: "locks", about: "every Cargo.lock fits its manifests", run: locks },
    Step { name: "format", about: "the code is formatted", run: format },
    Step { name: "clippy", about: "clippy has no warnings", run: clippy },
    Step { name: "generated", about: "the generated crates are up to date", run: generated },
    Step { name: "contracts", about: "the documents agree with the recorded documentation", run: contracts },
    Step { name: "rustdoc", about: "the documentation builds without warnings", run: rustdoc },
    Step { name: "readme", about: "the first two commands of the README print what the README shows", run: readme },
    Step { name: "openapi", about: "the documents pass a public linter and a validator", run: openapi },
    Step {
        name: "signatures",
        about: "the vendor's Python SDK signs, sends and has fields as recorded",
        run: signatures,
    },
    Step { name: "emulator", about: "the emulator works with the vendor's SDK and schemathesis", run: emulator },
    Step { name: "agencies", about: "the vendor's SDKs of STS and IAM assume agencies of the emulator", run: agencies },
    Step {
        name: "multi-api",
        about: "the workspace of another SDK is up to date and does what its README shows",
        run: multi_api,
    },
    Step { name: "pages", about: "the pages for other languages show what their files have", run: pages },
    Step { name: "definitions", about: "the history of the API definitions is found as it is known", run: definitions },
    Step { name: "sarif", about: "reports in SARIF follow its published schema", run: sarif },
    Step { name: "json-schemas", about: "task files and seeds follow the printed JSON schemas", run: json_schemas },
    Step { name: "browser", about: "the emulator's page works in a headless Chromium", run: browser },
    Step {
        name: "signals",
        about: "the emulator ends as the first process of a container, and in a CI recipe",
        run: signals,
    },
    Step { name: "languages", about: "clients in other languages work against the emulator", run: languages },
    Step { name: "shells", about: "bash, zsh and fish complete the command", run: shells },
    Step { name: "schemas", about: "the schema of a real MariaDB is checked and planned", run: schemas },
    Step { name: "schemas-mysql", about: "the schema of a real MySQL is checked and planned", run: schemas_mysql },
    Step { name: "faults", about: "tests that depend on timing and order pass ten times in a row", run: faults },
    Step { name: "test", about: "all tests and doctests pass", run: test },
    Step { name: "api", about: "the public API of each library is as recorded", run: api },
    Step { name: "drafts", about: "the crates of drafted documents compile", run: drafts },
    Step { name: "bundled-roots", about: "the core passes with bundled root certificates", run: bundled_roots },
    Step { name: "tls", about: "programs keep their own TLS, whichever it is", run: tls },
    Step { name: "packages", about: "the libraries can be published, and programs use the packages", run: packages },
    Step { name: "fuzz", about: "the readers of pages and dumps survive a minute of fuzzing", run: fuzz },
    Step {
        name: "dependencies",
        about: "licences, versions and registries of dependencies are allowed",
        run: dependencies,
    },
    Step { name: "advisories", about: "no dependency has a known vulnerability", run: advisories },
];

/// A lock file of another workspace grows old whenever a crate of ours gets another dependency.
fn locks(shell: &Shell) -> Outcome {
    for manifest in ["Cargo.toml"].iter().chain(OTHER_WORKSPACES) {
        shell.output(shell.cargo(&format!("metadata --format-version 1 --locked --manifest-path {manifest}")))?;
    }
    Ok(())
}

fn format(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("fmt --check"))?;
    for manifest in OTHER_WORKSPACES {
        shell.run(shell.cargo(&format!("fmt --all --check --manifest-path {manifest}")))?;
    }
    Ok(())
}

fn clippy(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("clippy --workspace --all-targets --locked -- -D warnings"))
}

fn generated(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("xtask generate --check"))
}

fn contracts(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("xtask docs check"))
}

fn rustdoc(shell: &Shell) -> Outcome {
    // As docs.rs builds it: with all features.
    let mut command = shell.cargo("doc --workspace --no-deps --all-features --locked");
    command.env("RUSTDOCFLAGS", "-D warnings");
    shell.run(command)
}

/// The first commands of the README, which are run in this order: what a reader sees first is what they print.
const README_COMMANDS: [(&str, i32); 2] =
    [("check --emulator", 0), ("check --emulator -f crates/taurus-htap-cli/examples/unfit.yaml", 1)];

fn readme(shell: &Shell) -> Outcome {
    for (arguments, code) in README_COMMANDS {
        let command = shell.cargo(&format!("run --quiet --locked -- {arguments}"));
        prints_what_is_shown(shell, command, code, "README.md", &format!("cargo run -- {arguments}"))?;
    }
    Ok(())
}

/// Another SDK on these crates, in a workspace of its own.
fn multi_api(shell: &Shell) -> Outcome {
    const HOME: &str = "examples/multi-api";
    let cargo = |arguments: &str| {
        let mut command = shell.cargo(arguments);
        command.current_dir(shell.path(HOME)).env("CARGO_TARGET_DIR", shell.target());
        command
    };
    shell.run(cargo("clippy --workspace --all-targets --locked -- -D warnings"))?;
    shell.run(cargo("xtask generate --check"))?;
    shell.run(cargo("xtask docs check"))?;
    let run = "run --quiet --package inventory";
    prints_what_is_shown(shell, cargo(run), 0, &format!("{HOME}/README.md"), &format!("cargo {run}"))
}

/// Runs a command, which a page shows as `line` with what it prints, and which ends with this exit code.
fn prints_what_is_shown(shell: &Shell, command: Command, code: i32, page: &str, line: &str) -> Outcome {
    let text = fs::read_to_string(shell.path(page))?;
    let block = text.split_once(&format!("```console\n$ {line}\n")).map(|(_, rest)| rest);
    let shown = block.and_then(|block| block.split("```\n").next()).unwrap_or_default();
    let printed = shell.output_with(code, command)?;
    if printed == shown {
        Ok(())
    } else {
        Err(Stop::Failed(format!("{page} shows\n{shown}but the command prints\n{printed}")))
    }
}

fn openapi(shell: &Shell) -> Outcome {
    let python = shell.python("validator", &[VALIDATOR])?;
    shell.needs("npm")?;
    let home = shell.scratch("spectral");
    let mut npm = shell.command("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix"]);
    npm.arg(&home).arg(SPECTRAL);
    shell.install(npm)?;
    let ruleset = home.join("ruleset.yaml");
    fs::write(&ruleset, "extends: [\"spectral:oas\"]\n")?;
    for document in documents(shell)? {
        let mut spectral = shell.command(home.join("node_modules/.bin/spectral"), ["lint", "--fail-severity=hint"]);
        spectral.arg("--ruleset").arg(&ruleset).arg(&document);
        shell.run(spectral)?;
        shell.run(shell.command(python.with_file_name("openapi-spec-validator"), [document]))?;
    }
    Ok(())
}

/// The OpenAPI documents, by their paths in the workspace.
fn documents(shell: &Shell) -> Result<Vec<String>, Stop> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(shell.path("spec"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".yaml") {
            documents.push(format!("spec/{name}"));
        }
    }
    documents.sort();
    Ok(documents)
}

fn signatures(shell: &Shell) -> Outcome {
    let python = shell.python("signatures", &SDK)?;
    shell.run(shell.command(&python, ["tests/interop/record_signatures.py", "--check"]))?;
    shell.run(shell.command(&python, ["tests/interop/record_requests.py", "--check"]))?;
    shell.run(shell.command(&python, ["tests/interop/sdk_operations.py", "--check"]))?;
    shell.run(shell.cargo("build --quiet --locked --package xtask"))?;
    let mut recorded = shell.command(&python, ["tests/interop/sdk_operations.py", "--recorded"]);
    recorded.arg(shell.target().join("debug/xtask"));
    shell.run(recorded)?;
    let signed = shell.scratch("signed.json");
    let mut sign = shell.cargo("run --quiet --locked --package integration-tests --example sign_json");
    sign.stdout(fs::File::create(&signed)?);
    let status = sign.status()?;
    if !status.success() {
        return Err(Stop::Failed(format!("the example sign_json: {status}")));
    }
    let mut verify = shell.command(&python, ["tests/interop/verify_ours.py"]);
    verify.stdin(fs::File::open(&signed)?);
    shell.run(verify)
}

fn emulator(shell: &Shell) -> Outcome {
    shell.needs("curl")?;
    let python = shell.python("emulator", &[&SDK[..], &[SCHEMATHESIS]].concat())?;
    let server = Emulator::start(shell)?;
    shell.run(shell.command(&python, ["tests/interop/emulator_official_sdk.py", &server.endpoint]))?;
    for example in ["tests/interop/emulator_examples.sh", "tests/interop/emulator_examples.py"] {
        shell.run(with_emulator(shell, &[example]))?;
    }
    let seed = format!("{}/emulator/v1/seed", server.endpoint);
    shell.run(shell.command("curl", ["--silent", "--fail", "--output", "/dev/null", "--request", "POST", &seed]))?;
    let arguments = [
        "--config-file",
        "tests/interop/emulator_schemathesis.toml",
        "run",
        "spec/taurus-htap.yaml",
        "--url",
        &server.endpoint,
    ];
    shell.run(shell.command(python.with_file_name("schemathesis"), arguments))
}

fn agencies(shell: &Shell) -> Outcome {
    let python = shell.python("agencies", &[&SDK[..], &SDKS_OF_IDENTITY].concat())?;
    let server = Emulator::start(shell)?;
    shell.run(shell.command(&python, ["tests/interop/agencies.py", &server.endpoint]))
}

/// An emulator of its own, ended when it is dropped.
struct Emulator {
    server: Child,
    endpoint: String,
}

impl Emulator {
    fn start(shell: &Shell) -> Result<Self, Stop> {
        build_emulator(shell)?;
        let mut command = Command::new(emulator_program(shell));
        let mut server = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        // The first line that it prints is where it is.
        let mut endpoint = String::new();
        if let Some(printed) = server.stdout.take() {
            BufReader::new(printed).read_line(&mut endpoint)?;
        }
        let this = Self { server, endpoint: endpoint.trim().to_owned() };
        if this.endpoint.is_empty() {
            return Err(Stop::Failed("the emulator ended before it said where it is".to_owned()));
        }
        Ok(this)
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn build_emulator(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("build --quiet --locked --package taurus-htap-emulator --example serve"))
}

fn emulator_program(shell: &Shell) -> std::path::PathBuf {
    shell.target().join("debug/examples/serve")
}

fn pages(shell: &Shell) -> Outcome {
    let python = shell.python("pages", &[HCL])?;
    shell.run(shell.command(&python, ["tests/interop/check_pages.py"]))
}

fn definitions(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("build --quiet --locked --package xtask"))?;
    let program = shell.target().join("debug/xtask");
    let mut history = shell.command("python3", ["tests/interop/definitions_history.py"]);
    history.arg(program);
    shell.run_or_skip(history, 75, "cargo cannot get the releases of the API definitions")
}

fn sarif(shell: &Shell) -> Outcome {
    let python = shell.python("sarif", &[JSON_SCHEMA])?;
    shell.run(shell.cargo("build --quiet --locked --package xtask"))?;
    shell.run(shell.command(&python, ["tests/interop/check_sarif.py".into(), shell.target().join("debug/xtask")]))
}

fn json_schemas(shell: &Shell) -> Outcome {
    let python = shell.python("json-schemas", &[JSON_SCHEMA, YAML])?;
    shell.run(shell.cargo("build --quiet --locked --package taurus-htap-cli"))?;
    let program = shell.target().join("debug/taurus-htap");
    shell.run(shell.command(&python, ["tests/interop/check_json_schemas.py".into(), program]))
}

/// Needs the browser of the system's packages.
fn browser(shell: &Shell) -> Outcome {
    shell.needs("chromium")?;
    build_emulator(shell)?;
    shell.run(with_emulator(shell, &["python3", "tests/interop/browser_page.py", "chromium"]))
}

fn signals(shell: &Shell) -> Outcome {
    shell.needs("curl")?;
    shell.run(shell.cargo("build --quiet --locked --package taurus-htap-cli"))?;
    let program = shell.target().join("debug/taurus-htap");
    shell.run(shell.command("tests/interop/emulator_ci.sh", [&program]))?;
    let signals = shell.command("tests/interop/signals.sh", [&program]);
    shell.run_or_skip(signals, 75, "namespaces of processes cannot be made here")
}

fn languages(shell: &Shell) -> Outcome {
    build_emulator(shell)?;
    shell.side_by_side(&[
        ("go", go),
        ("java", java),
        ("generated-clients", generated_clients),
        ("python", python),
        ("node", node),
        ("openstack", openstack),
    ])
}

/// A program against an emulator of its own, which is built by now.
fn with_emulator(shell: &Shell, program: &[&str]) -> Command {
    let mut command = shell.command("tests/interop/with_emulator.sh", program.iter().copied());
    command.env("SERVE", emulator_program(shell));
    command
}

/// A first call prints the one instance of the emulator's world.
fn first_call(shell: &Shell, program: &[&str]) -> Outcome {
    let printed = shell.output(with_emulator(shell, program))?;
    if printed.lines().any(|line| line.ends_with(" shop-analytics normal")) {
        Ok(())
    } else {
        Err(Stop::Failed(format!("{} does not list the instance:\n{printed}", program.join(" "))))
    }
}

/// The vendor's Go SDK as it comes: every operation, errors, credentials, and its models against the document.
fn go(shell: &Shell) -> Outcome {
    shell.needs("go")?;
    shell.install(shell.command("go", ["-C", "tests/interop/go", "mod", "download"]))?;
    shell.run(with_emulator(shell, &["go", "test", "-C", "tests/interop/go", "-count=1", "./..."]))?;
    first_call(shell, &["go", "run", "-C", "tests/interop/go", "./firstcall"])
}

/// The vendor's Java SDK as it comes: every operation that it has, errors and credentials.
fn java(shell: &Shell) -> Outcome {
    shell.needs("mvn")?;
    let directory = format!("-DbuildDirectory={}", shell.scratch("java").display());
    let maven = ["mvn", "--batch-mode", "--no-transfer-progress", "--quiet", "-Dstyle.color=never"];
    let maven = [&maven[..], &["-f", "tests/interop/java/pom.xml", &directory]].concat();
    let mut resolve = shell.command(maven[0], &maven[1..]);
    resolve.arg("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:resolve");
    shell.install(resolve)?;
    shell.run(with_emulator(shell, &[&maven[..], &["test"]].concat()))
}

/// One generator for each language; the others are run by hand: `tests/interop/generated/run.sh ogen oapi-codegen`.
fn generated_clients(shell: &Shell) -> Outcome {
    for program in ["java", "mvn", "go", "node"] {
        shell.needs(program)?;
    }
    let mut command = shell.command("tests/interop/generated/run.sh", ["java", "go", "typescript"]);
    command.env("SERVE", emulator_program(shell));
    shell.run_or_skip(command, 75, "a generator or a library does not install")
}

fn shells(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("build --quiet --locked -p taurus-htap-cli"))?;
    let program = shell.target().join("debug/taurus-htap");
    let command = shell.command("tests/interop/shells.sh", [program]);
    shell.run_or_skip(command, 75, "a shell is missing, and its package cannot be fetched")
}

fn schemas(shell: &Shell) -> Outcome {
    schemas_of(shell, "mariadb", "there is no MariaDB, and it cannot be fetched")
}

fn schemas_mysql(shell: &Shell) -> Outcome {
    schemas_of(shell, "mysql", "there is no MySQL, and it cannot be fetched")
}

fn schemas_of(shell: &Shell, server: &str, without_server: &str) -> Outcome {
    shell.run(shell.cargo("build --quiet --locked -p taurus-htap-cli"))?;
    let program = shell.target().join("debug/taurus-htap");
    let command = shell.command("tests/interop/fitness/run.sh", [server.as_ref(), program.as_os_str()]);
    shell.run_or_skip(command, 75, without_server)
}

fn python(shell: &Shell) -> Outcome {
    let python = shell.python("first", &SDK)?;
    first_call(shell, &[&python.to_string_lossy(), "tests/interop/first_call.py"])
}

/// OpenStack's own clients log in.
fn openstack(shell: &Shell) -> Outcome {
    let python = shell.python("openstack", &OPENSTACK)?.to_string_lossy().into_owned();
    shell.run(with_emulator(shell, &[&python, "tests/interop/openstack_clients.py"]))
}

fn node(shell: &Shell) -> Outcome {
    shell.needs("node")?;
    let home = shell.scratch("node");
    fs::create_dir_all(&home)?;
    for file in ["first_call.js", "package.json"] {
        fs::copy(shell.path("tests/interop/node").join(file), home.join(file))?;
    }
    let mut npm = shell.command("npm", ["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"]);
    npm.arg("--prefix").arg(&home);
    shell.install(npm)?;
    first_call(shell, &["node", &home.join("first_call.js").to_string_lossy()])
}

fn faults(shell: &Shell) -> Outcome {
    for _ in 0..10 {
        shell.run(shell.cargo("test --quiet --locked --package integration-tests --test runtime"))?;
    }
    Ok(())
}

fn test(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("test --workspace --locked"))
}

/// From the JSON of rustdoc, for which the dependencies are there by now.
fn api(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("test --locked --package api-tests -- --ignored"))
}

fn drafts(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("test --locked --package doc-contract --test chain -- --ignored"))
}

fn bundled_roots(shell: &Shell) -> Outcome {
    shell.run(shell.cargo("test --locked --package huaweicloud-core --lib --features bundled-roots"))
}

/// The features of the core, and programs of users beside it.
fn tls(shell: &Shell) -> Outcome {
    for features in ["aws-lc-rs", "ring", "tls12"] {
        let check = "check --locked --package huaweicloud-core --no-default-features --features";
        shell.run(shell.cargo(&format!("{check} {features}")))?;
    }
    shell.run(shell.cargo("test --locked --package integration-tests --test runtime -- --ignored programs"))
}

/// Packages all libraries, and builds a program that has them from their packages alone. cargo's own verification would
/// build each of them once more.
fn packages(shell: &Shell) -> Outcome {
    let mut package = shell.cargo("package --locked --no-verify --workspace");
    for tool in TOOLS {
        package.args(["--exclude", tool]);
    }
    shell.run(package)?;
    let (packed, unpacked) = (shell.target().join("package"), shell.scratch("packages"));
    fs::create_dir(&unpacked)?;
    let mut patches = String::from("[patch.crates-io]\n");
    for package in published(shell)? {
        let archive = packed.join(format!("{package}-{}.crate", env!("CARGO_PKG_VERSION")));
        let mut tar = shell.command("tar", ["--extract", "--gzip", "--file"]);
        tar.arg(archive).arg("--directory").arg(&unpacked);
        shell.run(tar)?;
        let folder = unpacked.join(format!("{package}-{}", env!("CARGO_PKG_VERSION")));
        is_complete(&folder)?;
        patches.push_str(&format!("{package} = {{ path = {folder:?} }}\n"));
    }
    let programs = shell.scratch("programs");
    let mut copy = shell.command("cp", ["-R", "tests/programs"]);
    copy.arg(&programs);
    shell.run(copy)?;
    let manifest = programs.join("Cargo.toml");
    let (workspace, _) = fs::read_to_string(&manifest)?
        .split_once("[patch.crates-io]")
        .map(|(before, after)| (before.to_owned(), after.to_owned()))
        .ok_or_else(|| Stop::Failed("tests/programs/Cargo.toml has no patch".to_owned()))?;
    fs::write(&manifest, workspace + &patches)?;
    let mut build = shell.cargo("build --offline --package alone --manifest-path");
    build.arg(manifest).env("CARGO_TARGET_DIR", shell.target());
    shell.run(build)
}

/// A package has its readme, as its manifest names it, and both licences.
fn is_complete(package: &Path) -> Outcome {
    let manifest = fs::read_to_string(package.join("Cargo.toml"))?;
    let readme = manifest.lines().find_map(|line| line.strip_prefix("readme = \"")?.strip_suffix('"'));
    let readme = readme.ok_or_else(|| Stop::Failed(format!("{} names no readme", package.display())))?;
    for file in [readme, "LICENSE-APACHE", "LICENSE-MIT"] {
        if !package.join(file).is_file() {
            return Err(Stop::Failed(format!("{} has no {file}", package.display())));
        }
    }
    Ok(())
}

/// The names of the crates that are published.
fn published(shell: &Shell) -> Result<Vec<String>, Stop> {
    let tree = shell.output(shell.cargo("tree --locked --workspace --depth 0 --prefix none --format {p}"))?;
    let names = tree.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty());
    Ok(names.filter(|name| !TOOLS.contains(name)).map(str::to_owned).collect())
}

/// The crates with a fuzz target, each with the folder of its fixtures.
const FUZZED: [(&str, &str); 2] = [("doc-contract", "tests/pages"), ("table-fitness", "tests/dumps")];

fn fuzz(shell: &Shell) -> Outcome {
    shell.needs("c++")?;
    for (name, _) in FUZZED {
        build_fuzz_target(shell, name)?;
    }
    shell.side_by_side(&[("pages", fuzz_pages), ("dumps", fuzz_dumps)])
}

fn fuzz_pages(shell: &Shell) -> Outcome {
    run_fuzz_target(shell, FUZZED[0])
}

fn fuzz_dumps(shell: &Shell) -> Outcome {
    run_fuzz_target(shell, FUZZED[1])
}

/// The triple of this machine. With it as `--target`, the flags of a fuzz target do not reach build scripts.
fn host(shell: &Shell) -> Result<String, Stop> {
    let version = shell.output(shell.command("rustc", ["-vV"]))?;
    Ok(version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned())
}

/// Where fuzz targets are built: a directory that the steps side by side share.
fn fuzz_target_dir(shell: &Shell) -> PathBuf {
    shell.target().join("fuzz")
}

/// A build of its own, with coverage.
fn build_fuzz_target(shell: &Shell, name: &str) -> Outcome {
    let manifest = format!("crates/{name}/fuzz/Cargo.toml");
    let mut build = shell.cargo(&format!("build --quiet --release --locked --manifest-path {manifest}"));
    build.args(["--target", &host(shell)?, "--target-dir"]).arg(fuzz_target_dir(shell)).env(
        "RUSTFLAGS",
        "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
         -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
         -Ccodegen-units=1",
    );
    shell.run(build)
}

/// One minute, from the fixtures on. What it finds is kept in `target/`.
fn run_fuzz_target(shell: &Shell, (name, fixtures): (&str, &str)) -> Outcome {
    let (home, corpus) = (shell.path("crates").join(name), shell.scratch(format!("{name}-corpus")));
    copy_files(&home.join(fixtures), &corpus)?;
    fs::create_dir_all(shell.target())?;
    let program = fuzz_target_dir(shell).join(host(shell)?).join(format!("release/{name}-fuzz"));
    let arguments =
        ["-max_len=20000", "-timeout=20", "-max_total_time=60", "-rss_limit_mb=1024", "-print_final_stats=1"];
    let mut fuzz = shell.command(program, arguments);
    fuzz.arg(&corpus).arg(format!("-dict={}", home.join("fuzz/words.dict").display()));
    fuzz.arg(format!("-artifact_prefix={}", shell.target().join(format!("{name}-fuzz-")).display()));
    let printed = shell.output(fuzz)?;
    for line in printed.lines().filter(|line| line.starts_with("stat::")) {
        shell.print(&format!("{name}: {line}"))?;
    }
    Ok(())
}

/// The files of a directory and of those in it, all into one.
fn copy_files(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if path.is_dir() {
            copy_files(&path, &to.join(path.file_name().unwrap_or_default()))?;
        } else {
            fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
        }
    }
    Ok(())
}

/// After `deny.toml`.
fn dependencies(shell: &Shell) -> Outcome {
    let mut check = shell.command(cargo_deny(shell)?, ["--locked", "check"]);
    check.args(["licenses", "bans", "sources"]);
    shell.run(check)
}

/// The database of advisories is a Git repository; where it cannot be fetched, nothing is checked.
fn advisories(shell: &Shell) -> Outcome {
    let program = cargo_deny(shell)?;
    shell.install(shell.command(&program, ["--locked", "fetch", "db"]))?;
    shell.run(shell.command(&program, ["--locked", "check", "--disable-fetch", "advisories"]))
}

/// `cargo-deny` of the machine, or one that is built for this run.
fn cargo_deny(shell: &Shell) -> Result<std::path::PathBuf, Stop> {
    if shell.needs("cargo-deny").is_ok() {
        return Ok("cargo-deny".into());
    }
    let home = shell.scratch("deny");
    let program = home.join("bin/cargo-deny");
    if !program.exists() {
        let mut install = shell.cargo("install --quiet --locked --no-default-features cargo-deny --version");
        install.arg(CARGO_DENY).arg("--root").arg(&home).arg("--target-dir").arg(shell.scratch("deny-build"));
        shell.install(install)?;
    }
    Ok(program)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::is_complete;

    #[test]
    fn package_without_readme_or_a_licence_is_not_complete() {
        let package = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| fs::write(package.path().join(file), text).unwrap();
        write("Cargo.toml", "[package]\nreadme = \"crates.md\"\n");
        write("crates.md", "");
        write("LICENSE-MIT", "");
        assert!(is_complete(package.path()).is_err(), "one licence");
        write("LICENSE-APACHE", "");
        assert!(is_complete(package.path()).is_ok());
        write("Cargo.toml", "[package]\nreadme = false\n");
        assert!(is_complete(package.path()).is_err(), "no readme");
    }
}
