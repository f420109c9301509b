//! The output of SHOW VARIABLES, in each form.

use table_fitness::{RULES, ReadErrorKind, Scope, SettingVerdict, Variables};

use crate::schema;

const GOOD: [(&str, &str); 8] = [
    ("default_authentication_plugin", "mysql_native_password"),
    ("binlog_expire_logs_seconds", "86400"),
    ("log_bin", "ON"),
    ("binlog_format", "ROW"),
    ("binlog_row_image", "FULL"),
    ("log_bin_use_v1_row_events", "OFF"),
    ("binlog_row_metadata", "FULL"),
    ("version_comment", "a | b: c"),
];

fn batch(values: &[(&str, &str)]) -> String {
    let rows = values.iter().map(|(name, value)| format!("{name}\t{value}\n"));
    format!("Variable_name\tValue\n{}", rows.collect::<String>())
}

/// The verdict on one variable of the good ones, after it was changed.
fn verdict_of(name: &str, value: Option<&str>) -> SettingVerdict {
    let mut values: Vec<_> = GOOD.into_iter().filter(|(other, _)| *other != name).collect();
    values.extend(value.map(|value| (name, value)));
    let variables = Variables::read(batch(&values).as_bytes()).unwrap();
    let with_enum = schema("CREATE TABLE t (a enum('x'))");
    variables.check(Some(&with_enum)).into_iter().find(|setting| setting.name == name).unwrap().verdict
}

#[test]
fn every_form_has_the_same_variables() {
    let boxed: String = GOOD.iter().map(|(name, value)| format!("| {name:<30} | {value:<22} |\n")).collect();
    let boxed = format!(
        "+---+---+\n| Variable_name                  | Value                  |\n+---+---+\n{boxed}+---+---+\n"
    );
    let rows = GOOD.iter().map(|(name, value)| format!("*************************** 1. row ***************************\nVariable_name: {name}\n        Value: {value}\n"));
    let vertical = format!("{}8 rows in set (0.00 sec)\n", rows.collect::<String>());
    let expected = Variables::read(batch(&GOOD).as_bytes()).unwrap();
    assert_eq!(expected.get("Version_Comment"), Some("a | b: c"));
    for form in [boxed, vertical, batch(&GOOD).replace('\n', "\r\n"), format!("\u{feff}{}", batch(&GOOD))] {
        assert_eq!(Variables::read(form.as_bytes()).unwrap(), expected, "{form}");
    }
    let without_heading = Variables::read("\u{feff}binlog_format\tROW\n".as_bytes()).unwrap();
    assert_eq!(without_heading.get("binlog_format"), Some("ROW"));
}

#[test]
fn each_required_value_is_checked() {
    use SettingVerdict::{Absent, Advice, Fits, NeedsSetting};
    for (name, value, verdict) in [
        ("default_authentication_plugin", Some("caching_sha2_password"), NeedsSetting),
        ("default_authentication_plugin", Some("mysql_native_password"), Fits),
        ("default_authentication_plugin", None, Absent),
        ("binlog_expire_logs_seconds", Some("86399"), Advice),
        ("binlog_expire_logs_seconds", Some("86400"), Fits),
        ("binlog_expire_logs_seconds", Some("0"), Fits),
        ("binlog_expire_logs_seconds", None, Absent),
        ("log_bin", Some("OFF"), NeedsSetting),
        ("log_bin", Some("1"), Fits),
        ("rds_global_sql_log_bin", Some("OFF"), NeedsSetting),
        ("rds_global_sql_log_bin", Some("ON"), Fits),
        ("rds_global_sql_log_bin", None, Absent),
        ("binlog_format", Some("MIXED"), NeedsSetting),
        ("binlog_format", Some("row"), Fits),
        ("binlog_row_image", Some("MINIMAL"), NeedsSetting),
        ("binlog_row_image", Some("full"), Fits),
        ("log_bin_use_v1_row_events", Some("1"), NeedsSetting),
        ("log_bin_use_v1_row_events", Some("0"), Fits),
        ("log_bin_use_v1_row_events", None, Absent),
        ("binlog_row_metadata", Some("MINIMAL"), NeedsSetting),
        ("binlog_row_metadata", Some("FULL"), Fits),
        ("binlog_row_metadata", None, Absent),
    ] {
        assert_eq!(verdict_of(name, value), verdict, "{name} {value:?}");
    }
}

/// Of each rule about settings there is a variable, and of each variable a rule with what to do.
#[test]
fn every_setting_names_its_rule() {
    let settings = Variables::read(batch(&GOOD).as_bytes()).unwrap().check(None);
    let of_settings = RULES.iter().filter(|rule| rule.scope == Scope::Setting);
    for rule in of_settings {
        assert!(settings.iter().any(|setting| setting.rule == *rule), "{} has no variable", rule.id);
    }
    for setting in settings {
        let Some(rule) = RULES.iter().find(|rule| **rule == setting.rule) else {
            panic!("{} has no rule", setting.name)
        };
        let value = setting.expected.split(' ').next().unwrap();
        assert!(rule.remedy.contains(setting.name) && rule.remedy.contains(value), "{}: {}", rule.id, rule.remedy);
        assert!(setting.to_string().contains(&format!(" [{}]: the guide says {value}", rule.id)), "{setting}");
    }
}

#[test]
fn what_the_source_does_not_need_is_not_required() {
    let values = "binlog_row_metadata\tMINIMAL\nrds_global_sql_log_bin\tON\nlog_bin\tOFF\n";
    let variables = Variables::read(values.as_bytes()).unwrap();
    let without_enum = schema("CREATE TABLE t (a int)");
    let settings: Vec<String> = variables.check(Some(&without_enum)).iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(settings.join("\n"));
    let metadata = variables.check(None).into_iter().find(|setting| setting.name == "binlog_row_metadata").unwrap();
    assert_eq!(metadata.verdict, SettingVerdict::Advice);
}

#[test]
fn other_inputs_are_refused() {
    for (input, kind) in [
        (b"" as &[u8], ReadErrorKind::Empty),
        (b"\x1f\x8b\x08\0", ReadErrorKind::Compressed),
        (b"ERROR 1045 (28000): Access denied\n", ReadErrorKind::Unrecognized),
        (b"CREATE TABLE t (id int);\n", ReadErrorKind::Unrecognized),
    ] {
        assert_eq!(Variables::read(input).unwrap_err().kind(), kind);
    }
}
