//! Environment variables that take the place of global options.

use crate::support::{NOWHERE, all, line};

const VARIABLES: [&str; 5] = [
    "HUAWEICLOUD_SDK_REGION",
    "TAURUS_HTAP_ENDPOINT",
    "HUAWEICLOUD_SDK_PROJECT_ID",
    "TAURUS_HTAP_INSTANCE_ID",
    "TAURUS_HTAP_TAURUS_ID",
];
const MALFORMED: &str = "Not valid!";

#[test]
fn a_malformed_variable_is_reported_by_name_where_its_value_is_needed() {
    insta::assert_snapshot!(all([
        line("instances list").at(NOWHERE).variable("HUAWEICLOUD_SDK_REGION", MALFORMED),
        line("instances list").at(NOWHERE).variable("TAURUS_HTAP_ENDPOINT", "ftp://example.com"),
        line("instances list").at(NOWHERE).variable("HUAWEICLOUD_SDK_PROJECT_ID", MALFORMED),
        line("instances list").at(NOWHERE).variable("TAURUS_HTAP_TAURUS_ID", MALFORMED),
        line("nodes list").at(NOWHERE).variable("TAURUS_HTAP_INSTANCE_ID", MALFORMED),
    ]));
}

#[test]
fn an_option_overrides_its_variable_even_a_malformed_one() {
    let options = "--region cn-north-4 --endpoint http://127.0.0.1:9 --project-id 0123456789abcdef0123456789abcdef \
                   --instance 0123456789abcdef0123456789abcdefin17 --taurus 0123456789abcdef0123456789abcdefin07";
    for command in ["nodes list --dry-run", "instances list --dry-run"] {
        for options in [format!("{command} {options}"), format!("{options} {command}")] {
            let run = VARIABLES.iter().fold(line(&options), |run, name| run.variable(name, MALFORMED));
            let ran = run.ran();
            assert_eq!(ran.code, 0, "{ran}");
        }
    }
}

#[test]
fn commands_ignore_variables_that_they_do_not_need() {
    for command in ["rules", "schema", "completions bash", "check --emulator", "nodes list --emulator"] {
        let run = VARIABLES.iter().fold(line(command), |run, name| run.variable(name, MALFORMED));
        let ran = run.ran();
        assert_eq!(ran.code, 0, "{ran}");
    }
    let ran = line("instances list --dry-run").at(NOWHERE).variable("TAURUS_HTAP_INSTANCE_ID", MALFORMED).ran();
    assert_eq!(ran.code, 0, "{ran}");
}

#[test]
fn an_empty_variable_is_not_set() {
    for name in VARIABLES {
        let empty = line("nodes list --dry-run").at(NOWHERE).variable(name, "").ran();
        let unset = line("nodes list --dry-run").at(NOWHERE).without(name).ran();
        assert_eq!(empty.to_string(), unset.to_string(), "{name}");
    }
}

#[test]
fn password_that_breaks_the_rule_is_refused_with_where_it_is_from() {
    let create = "instances create --taurus 0123456789abcdef0123456789abcdefin07 --name htap-shop --engine-version 3.1 \
                  --zone z --fe-flavor f --fe-disk 50 --be-flavor b --be-disk 50";
    let variable = |command: &str| line(command).at(NOWHERE).variable("TAURUS_HTAP_PASSWORD", "short");
    let file = |command: &str| {
        line(&format!("{command} --password-file HOME/new.txt")).at(NOWHERE).file("new.txt", "no-capitals\n")
    };
    insta::assert_snapshot!(all([
        variable("users create reporter --databases *"),
        variable("users password reporter"),
        variable(create),
        file("users password reporter"),
    ]));
}

#[test]
fn an_empty_name_of_a_profile_or_a_context_is_refused() {
    for option in ["--profile", "--context"] {
        let ran = crate::support::run(["nodes", "list", "--dry-run", option, ""]).at(NOWHERE).ran();
        assert_eq!(ran.code, 2, "{ran}");
        assert!(ran.err.contains(&format!("a value is required for '{option} ")), "{ran}");
    }
}
