//! The configuration file and its contexts, and plain HTTP to other hosts.

use serde_json::{Value, json};
use taurus_htap_emulator::Emulator;
use tokio::task::block_in_place;

use crate::{
    completion::{candidates, completed},
    support::{NOWHERE, Ran, Run, all, line},
};

const PLACE: &str = ".config/taurus-htap/config.yaml";
const PRODUCTION: &str = "11111111111111111111111111111111";
const OTHER: &str = "22222222222222222222222222222222";

/// Two contexts, of which the first is the current one.
const CONFIG: &str = "\
# The contexts of a test.
current_context: production # until tomorrow
contexts:
  production:
    region: cn-north-4
    project_id: '11111111111111111111111111111111'
    instance: 11111111111111111111111111111111in17
    taurus: 11111111111111111111111111111111in07
  test:
    endpoint: http://emulator:8080
    insecure_endpoint: true
    project_id: '22222222222222222222222222222222'
    instance: 22222222222222222222222222222222in17
";

/// The example that the help of the command shows, and the README.
const EXAMPLE: &str = include_str!("../../examples/config.yaml");

#[test]
fn example_is_taken_and_shown_in_the_readme() {
    let readme = include_str!("../../README.md");
    assert!(readme.contains(&format!("```yaml\n{EXAMPLE}```\n")), "the README has another example");
    let status = |context: &str| with(&format!("auth status --offline -o json --context {context}"), EXAMPLE);
    let [agency, endpoint] = self::status(status("production"), ["agency", "endpoint"]);
    assert_eq!(agency, "iam::27680d67da6b47eb82d00a1a118be145:agency:htap-operator");
    assert_eq!(endpoint, "https://gaussdb.cn-north-4.myhuaweicloud.com");
    assert_eq!(self::status(status("ci"), ["endpoint"])[0], "http://emulator:8080");
}

/// A run with this configuration file.
fn with(words: &str, config: &str) -> Run {
    line(words).file(PLACE, config)
}

/// The URL that a dry run shows.
fn url(run: Run) -> String {
    let ran = run.ran();
    assert_eq!(ran.code, 0, "{ran}");
    ran.json()["url"].as_str().unwrap_or_else(|| panic!("{ran}")).to_owned()
}

#[test]
fn contexts_are_listed_and_the_file_is_named() {
    insta::assert_snapshot!(all([
        with("contexts list", CONFIG),
        with("contexts list --context test -o json", CONFIG),
        with("contexts list", CONFIG).variable("TAURUS_HTAP_CONTEXT", "gone"),
        line("contexts list"),
    ]));
}

#[test]
fn option_wins_over_variable_and_variable_over_context() {
    const ARGUMENTS: &str = "nodes list --dry-run -o json";
    let at = |host: &str, project: &str, instance: &str| {
        format!("{host}/v3/{project}/instances/{instance}in17/starrocks/nodes")
    };
    let region = "https://gaussdb.cn-north-4.myhuaweicloud.com";
    assert_eq!(url(with(ARGUMENTS, CONFIG)), at(region, PRODUCTION, PRODUCTION));
    let named = at("http://emulator:8080", OTHER, OTHER);
    assert_eq!(url(with(&format!("{ARGUMENTS} --context test"), CONFIG)), named);
    assert_eq!(url(with(ARGUMENTS, CONFIG).variable("TAURUS_HTAP_CONTEXT", "test")), named);
    let option = with(&format!("{ARGUMENTS} --context test"), CONFIG).variable("TAURUS_HTAP_CONTEXT", "gone");
    assert_eq!(url(option), named);
    let project = "3".repeat(32);
    let variable = with(ARGUMENTS, CONFIG).variable("HUAWEICLOUD_SDK_PROJECT_ID", &project);
    assert_eq!(url(variable), at(region, &project, PRODUCTION));
    let both = with(&format!("{ARGUMENTS} --project-id {OTHER}"), CONFIG);
    assert_eq!(url(both.variable("HUAWEICLOUD_SDK_PROJECT_ID", &project)), at(region, OTHER, PRODUCTION));
    assert_eq!(
        url(with(ARGUMENTS, CONFIG).variable("TAURUS_HTAP_CONTEXT", "")),
        at(region, PRODUCTION, PRODUCTION),
        "an empty variable is not set"
    );
}

#[test]
fn instance_of_a_task_file_wins_over_that_of_a_context() {
    let task = "name: shop_to_htap\nsource: {database: shop}\ntarget: {database: shop_htap, instance: TASKin17}\ntables: all\n";
    let task = task.replace("TASK", OTHER);
    let of = |line: &str| url(with(line, CONFIG).file("sync.yaml", &task));
    let arguments = "sync create -f HOME/sync.yaml --dry-run -o json";
    assert!(of(arguments).contains(&format!("/{OTHER}in17/")), "{}", of(arguments));
    let option = format!("{arguments} --instance {PRODUCTION}in17");
    assert!(of(&option).contains(&format!("/{PRODUCTION}in17/")), "{}", of(&option));
}

#[test]
fn file_is_found_where_the_platform_has_it_or_the_variable_says() {
    let list = |run: Run| -> Vec<String> {
        let ran = run.ran();
        assert_eq!(ran.code, 0, "{ran}");
        ran.json().as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
    };
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("taurus-htap");
    std::fs::create_dir(&place).unwrap();
    std::fs::write(place.join("config.yaml"), "contexts: {elsewhere: {}}\n").unwrap();
    let arguments = "contexts list -o json";
    let elsewhere = folder.path().display().to_string();
    assert_eq!(list(with(arguments, CONFIG)), ["production", "test"]);
    assert_eq!(list(with(arguments, CONFIG).variable("XDG_CONFIG_HOME", &elsewhere)), ["elsewhere"]);
    assert_eq!(list(with(arguments, CONFIG).variable("XDG_CONFIG_HOME", "relative")), ["production", "test"]);
    let file = place.join("config.yaml").display().to_string();
    assert_eq!(list(with(arguments, CONFIG).variable("TAURUS_HTAP_CONFIG", &file)), ["elsewhere"]);
}

#[test]
fn contexts_that_cannot_be_used_are_refused() {
    let broken = CONFIG.replace("cn-north-4", "Nowhere");
    let nodes = "nodes list --dry-run";
    insta::assert_snapshot!(all([
        with(&format!("{nodes} --context prod"), CONFIG),
        with(nodes, CONFIG).variable("TAURUS_HTAP_CONTEXT", "prod"),
        with(nodes, "current_context: prod\ncontexts: {production: {}}\n"),
        with(nodes, "current_context: prod\n"),
        line(&format!("{nodes} --context prod")),
        line(nodes).variable("TAURUS_HTAP_CONFIG", "/none/config.yaml"),
        with(nodes, &broken),
        with(nodes, &CONFIG.replace("region:", "regoin:")),
        with(nodes, &CONFIG.replace("region: cn-north-4", "secret_access_key: a-token-that-must-not-be-shown")),
        with(nodes, &CONFIG.replace("    insecure_endpoint: true\n", "").replace(": production", ": test")),
    ]));
}

#[test]
fn malformed_value_that_is_not_needed_disturbs_nothing() {
    let broken = CONFIG.replace("cn-north-4", "Nowhere");
    let ran = with("nodes list --dry-run --region cn-north-4", &broken).ran();
    assert_eq!(ran.code, 0, "{ran}");
    for command in ["rules", "schema", "completions bash", "check --emulator", "nodes list --emulator --context gone"] {
        let ran = with(command, "contexts: [").variable("TAURUS_HTAP_CONTEXT", "gone").ran();
        assert_eq!(ran.code, 0, "{ran}");
    }
}

#[cfg(unix)]
#[test]
fn file_that_others_may_write_is_refused() {
    use std::{fs, os::unix::fs::PermissionsExt};

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.yaml");
    fs::write(&path, CONFIG).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    let ran = line("contexts list").variable("TAURUS_HTAP_CONFIG", &path.display().to_string()).ran();
    assert!(ran.code == 2 && ran.err.contains("everyone may write it"), "{ran}");
}

#[cfg(unix)]
#[test]
fn use_changes_one_line_of_the_file_that_a_link_leads_to() {
    use std::{
        fs,
        os::unix::fs::{PermissionsExt, symlink},
    };

    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("own.yaml"), folder.path().join("config.yaml"));
    fs::write(&path, CONFIG).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    symlink(&path, &link).unwrap();
    let run = |words: &str| -> Ran {
        let run = line(words).variable("TAURUS_HTAP_CONFIG", &link.display().to_string());
        run.named(&folder.path().display().to_string(), "FOLDER").ran()
    };
    let mut shown = run("contexts use test --dry-run").to_string();
    assert_eq!(fs::read_to_string(&path).unwrap(), CONFIG, "a dry run changes nothing");
    for words in ["contexts use test", "contexts use test", "contexts use tset", "contexts use production -o json"] {
        shown.push_str(&run(words).to_string());
        let expected = match words.ends_with("json") {
            true => CONFIG.to_owned(),
            false => CONFIG.replace("current_context: production", "current_context: test"),
        };
        assert_eq!(fs::read_to_string(&path).unwrap(), expected, "{words}");
    }
    assert!(link.is_symlink());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left there");
    fs::write(&path, "{current_context: a, contexts: {b: {}}}\n").unwrap();
    shown.push_str(&run("contexts use b").to_string());
    insta::assert_snapshot!(shown);
}

#[test]
fn names_of_contexts_are_completed() {
    for (words, expected) in
        [("--context pr", &["production"][..]), ("contexts use te", &["test"]), ("contexts use x", &[])]
    {
        assert_eq!(candidates(&completed(words).file(PLACE, CONFIG).ran()), expected, "{words}");
        assert_eq!(candidates(&completed(words).file(PLACE, "contexts: [").ran()), Vec::<&str>::new());
    }
}

/// What `auth status` shows of these keys.
fn status<const N: usize>(run: Run, keys: [&str; N]) -> [Value; N] {
    let shown = run.ran().json();
    keys.map(|key| shown[key].clone())
}

#[test]
fn status_says_where_each_value_is_from() {
    let keys = ["context", "region", "region_from", "endpoint_from", "project_id_from"];
    let place = |column: &str| format!("the context production, HOME/{PLACE}:{column}");
    let arguments = "auth status --offline -o json";
    assert_eq!(
        status(with(arguments, CONFIG), keys),
        [json!("production"), json!("cn-north-4"), json!(place("5:5")), json!("the region"), json!(place("6:5"))]
    );
    let given = with(&format!("{arguments} --region cn-south-1"), CONFIG);
    let given = given.variable("HUAWEICLOUD_SDK_PROJECT_ID", OTHER);
    let given = given.variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_SOUTH_1", "https://h.example");
    assert_eq!(
        status(given, keys),
        [
            json!("production"),
            json!("cn-south-1"),
            json!("--region"),
            json!("the variable HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_SOUTH_1"),
            json!("the variable HUAWEICLOUD_SDK_PROJECT_ID")
        ]
    );
    assert_eq!(status(line(arguments), keys)[..4], [Value::Null, Value::Null, Value::Null, Value::Null]);
    insta::assert_snapshot!(with("auth status --offline", CONFIG).ran());
}

#[test]
fn profile_and_agency_of_a_context_come_after_options_and_variables() {
    let agency = |name: &str| format!("iam::27680d67da6b47eb82d00a1a118be145:agency:{name}");
    let config = format!(
        "current_context: a\ncontexts:\n  a:\n    region: cn-north-4\n    profile: mine\n  b:\n    agency: {}\n",
        agency("of-context")
    );
    let key = |id: &str| format!("ak = {id}KEY0000000000{id}\nsk = not-a-real-secret-key\n");
    let profiles = ["basic", "mine", "other"].map(|name| format!("[{name}]\n{}", key(&name[..4].to_uppercase())));
    let run = |more: &str| {
        let run = with(&format!("auth status --offline -o json {more}"), &config);
        run.without("HUAWEICLOUD_SDK_AUTH_TOKEN").file(".huaweicloud/credentials", &profiles.concat())
    };
    let id = |run: Run| status(run, ["access_key_id"])[0].clone();
    assert_eq!(id(run("")), "MINE****MINE");
    assert_eq!(id(run("--profile other")), "OTHE****OTHE");
    assert_eq!(id(run("").variable("HUAWEICLOUD_SDK_PROFILE", "other")), "OTHE****OTHE");
    let of_environment = run("").variable("HUAWEICLOUD_SDK_AUTH_TOKEN", "t-1");
    assert_eq!(status(of_environment, ["credential"])[0], "user token");
    let absent = run("").file(PLACE, &config.replace("mine", "gone"));
    let [accepted, reason] = status(absent, ["accepted", "reason"]);
    assert!(accepted == false && reason.as_str().unwrap().contains("section [gone]"), "{reason}");

    let of = |run: Run| status(run.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", NOWHERE), ["agency"])[0].clone();
    assert_eq!(of(run("--context b")), agency("of-context"));
    assert_eq!(of(run(&format!("--context b --agency {}", agency("of-option")))), agency("of-option"));
    let variable = run("--context b").variable("HUAWEICLOUD_SDK_AGENCY_URN", &agency("of-variable"));
    assert_eq!(of(variable), agency("of-variable"));
}

/// The names of other hosts lead to the emulator through a proxy, as the network of containers does by itself.
#[tokio::test(flavor = "multi_thread")]
async fn every_service_is_called_by_plain_http_where_that_is_allowed() {
    const ENDPOINT: &str = "http://emulator.test:8080";
    let emulator = Emulator::builder().allow_host("emulator.test").start().await.unwrap();
    let settings = emulator.client_settings();
    let agency = "iam::d78cbac186b744899480f25bd022f468:agency:shop-operator";
    let run = |more: &str| {
        let run = line(&format!("auth status -o json --agency {agency} {more}")).without("HUAWEICLOUD_SDK_AUTH_TOKEN");
        let run = run.variable("HUAWEICLOUD_SDK_AK", settings.access_key_id.as_deref().unwrap());
        let run = run.variable("HUAWEICLOUD_SDK_SK", settings.secret_access_key.as_deref().unwrap());
        let run = run.variable("http_proxy", &emulator.endpoint());
        run.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", ENDPOINT).variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", ENDPOINT)
    };
    let config =
        format!("contexts:\n  ci:\n    region: cn-north-4\n    endpoint: {ENDPOINT}\n    insecure_endpoint: true\n");
    let allowed = [
        run(&format!("--insecure-endpoint --region cn-north-4 --endpoint {ENDPOINT}")),
        run("--insecure-endpoint --region cn-north-4").variable("TAURUS_HTAP_ENDPOINT", ENDPOINT),
        run("--context ci").file(PLACE, &config),
    ];
    block_in_place(|| {
        for run in allowed {
            let ran = run.ran();
            let shown = ran.json();
            assert_eq!(
                (ran.code, &shown["accepted"], &shown["endpoint"]),
                (0, &json!(true), &json!(ENDPOINT)),
                "{ran}"
            );
            assert_eq!((&shown["agency"], &shown["project_id_from"]), (&json!(agency), &json!("IAM")), "{ran}");
        }
        let refused = [
            run(&format!("--endpoint {ENDPOINT}")),
            run("").variable("TAURUS_HTAP_ENDPOINT", ENDPOINT),
            // What a context allows is its own endpoint, and no other.
            run("--context ci").file(PLACE, &config).variable("TAURUS_HTAP_ENDPOINT", "http://other.test"),
        ];
        for run in refused {
            let ran = run.ran();
            assert!(ran.code == 2 && ran.err.contains("--insecure-endpoint"), "{ran}");
        }
    });
}
