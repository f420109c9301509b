//! Every example runs as it is built, in an empty environment, and prints what its documentation shows. Where the
//! environment names a service, the example calls that service.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::{
    env, fs,
    path::Path,
    process::{Command, Output},
};

use taurus_htap_emulator::{Emulator, Seed};

fn run(example: &str, variables: &[(&str, &str)]) -> Output {
    // target/debug/deps/examples-1234 -> target/debug/examples/EXAMPLE
    let mut path = env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{example}{}", env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{example} is not built; run the tests of the whole package");
    Command::new(path).env_clear().envs(variables.iter().copied()).output().unwrap()
}

fn success(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn failure(output: Output) -> String {
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn every_example_runs_without_an_account_and_shows_something() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let mut examples: Vec<_> = files.filter(|path| path.is_file()).collect();
    examples.sort();
    assert!(!examples.is_empty());
    for example in examples {
        let name = example.file_stem().unwrap().to_str().unwrap();
        let output = success(run(name, &[]));
        assert!(output.starts_with("no TAURUS_HTAP_INSTANCE_ID is set: "), "{name}: {output}");
        // Times differ from run to run.
        insta::with_settings!({filters => vec![(r#"_ms":\d+"#, r#"_ms":0"#)]}, {
            insta::assert_snapshot!(name, output);
        });
    }
}

#[tokio::test]
async fn service_that_the_environment_names_is_asked_and_given_no_task() {
    let seed = Seed::shop().unwrap();
    let (token, project) = (seed.identity.tokens[0].clone(), seed.projects[0].id.clone());
    let (taurus, instance) = (seed.taurusdb_instances[0].id.clone(), seed.starrocks_instances[0].id.clone());
    let emulator = Emulator::builder().seed(seed).start().await.unwrap();
    let endpoint = emulator.endpoint();

    let asking = tokio::task::spawn_blocking(move || {
        let variables = [
            ("TAURUS_HTAP_ENDPOINT", endpoint.as_str()),
            ("TAURUS_HTAP_TAURUS_ID", &taurus),
            ("TAURUS_HTAP_INSTANCE_ID", &instance),
            ("HUAWEICLOUD_SDK_AUTH_TOKEN", &token),
            ("HUAWEICLOUD_SDK_PROJECT_ID", &project),
        ];
        let first = format!("asking {endpoint} about {instance}\n\n");
        let asked = |example| success(run(example, &variables)).strip_prefix(&first).map(str::to_owned).unwrap();
        assert!(asked("instances").starts_with(&format!("{instance}  shop-analytics  star-rocks ")));
        assert_eq!(asked("delete"), "deleted: task `orders_to_htap`: not there, nothing to do\n");
        assert!(failure(run("pause_resume", &variables)).contains("NotFound"));
        // An example has these values for its own emulator; for another service they must be set.
        for (example, missing) in [
            ("job", "the ID of a job"),
            ("security_group", "the ID of a security group"),
            ("create_instance", "TAURUS_HTAP_PASSWORD"),
        ] {
            assert!(failure(run(example, &variables)).contains(missing), "{example}");
        }
    });
    asking.await.unwrap();
}

#[test]
fn service_that_is_named_by_half_is_not_asked() {
    let message = failure(run("instances", &[("TAURUS_HTAP_ENDPOINT", "http://127.0.0.1:9")]));
    assert!(message.contains("set TAURUS_HTAP_INSTANCE_ID, too"), "{message}");
}
