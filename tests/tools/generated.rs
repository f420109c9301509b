//! What the committed generated types do with what services send and callers write.

use std::collections::BTreeSet;

use std::{cmp::Ordering, collections::HashSet};

use api_runtime::{Api, Checked, Operation};
use integration_tests::spec;
use serde_json::{from_value, json, to_value};
use taurus_htap_api::{
    Client,
    types::{
        CheckTableConfigRequest, CheckTableConfigResponse, DataReplication, DatabaseInfo, DbParameter, HtapInstance,
        InstanceId, Language, ProjectId, SourceDatabaseName, StarRocksVolume, TableConfigCheckResult, TableReplConfig,
        TargetDatabaseName, TaskName,
    },
    values::CheckResult,
};

#[test]
fn known_value_is_known_and_unknown_value_is_kept() {
    for (text, value) in
        [("success", CheckResult::Success), ("failed", CheckResult::Failed), ("fail", CheckResult::Fail)]
    {
        let wire = json!({ "check_result": text });
        let read: TableConfigCheckResult = from_value(wire.clone()).expect("every string is a value");
        assert_eq!(read.check_result, Some(value.clone()), "{text:?}");
        assert_eq!(to_value(&read).expect("it is written"), wire);
        assert_eq!(
            (CheckResult::from(text), value.to_string(), value.as_str()),
            (value.clone(), text.to_owned(), text)
        );
    }
    for text in ["skipped", "", "\u{fffd}\"\\\n"] {
        let wire = json!({ "check_result": text });
        let read: TableConfigCheckResult = from_value(wire.clone()).expect("every string is a value");
        assert_eq!(to_value(&read).expect("it is written"), wire);
        let value = read.check_result.expect("it is there");
        assert!(matches!(&value, CheckResult::Unknown(unknown) if unknown.as_str() == text), "{text:?}");
        assert_eq!(
            (CheckResult::from(text), value.to_string(), value.as_str()),
            (value.clone(), text.to_owned(), text)
        );
    }
}

#[test]
fn values_that_differ_only_in_case_match_and_compare_as_equal() {
    let (known, loud) = (CheckResult::Success, CheckResult::from("SUCCESS"));
    assert_eq!((known.as_str(), loud.as_str()), ("success", "success"));
    assert_eq!((&known, known.cmp(&loud)), (&loud, Ordering::Equal));
    assert!(matches!(loud, CheckResult::Success), "it can be matched on");
    assert_eq!(HashSet::from([known.clone(), loud]).len(), 1);

    let (other, longer) = (CheckResult::from("succeß"), CheckResult::from("succesS "));
    assert!(known != other && known != longer && known < longer);
    assert!(matches!((other, longer), (CheckResult::Unknown(_), CheckResult::Unknown(_))));
    // Beyond ASCII, case is a matter of language.
    assert_ne!(CheckResult::from("É"), CheckResult::from("é"));
}

#[test]
fn escaped_value_is_unescaped() {
    let read: CheckResult = serde_json::from_str(r#""\u0073uccess""#).expect("a string with an escape");
    assert_eq!(read, CheckResult::Success);
}

#[test]
fn value_that_is_not_a_string_is_an_error_and_not_an_unknown_value() {
    for wrong in [json!(1), json!(true), json!(["success"]), json!({ "success": null })] {
        assert!(from_value::<CheckResult>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn empty_list_survives_and_a_missing_one_stays_missing() {
    for wire in [json!({ "tables": [] }), json!({ "tables": ["a"] }), json!({})] {
        let read: TableReplConfig = from_value(wire.clone()).expect("a configuration");
        assert_eq!(to_value(&read).expect("it is written"), wire);
    }
    let request = CheckTableConfigRequest::new().tables_configs([]);
    assert_eq!(to_value(request).expect("it is written"), json!({ "tables_configs": [] }));
}

#[test]
fn list_that_is_null_is_read_as_missing() {
    let read: TableReplConfig = from_value(json!({ "tables": null })).expect("null is no list");
    assert_eq!(read.tables, None);
}

#[test]
fn response_is_read_with_less_and_with_more_than_is_documented() {
    let empty: CheckTableConfigResponse = from_value(json!({})).expect("nothing is required of a response");
    assert_eq!(empty, CheckTableConfigResponse::default());
    let more = json!({ "task_name": "", "target_database_name": "é".repeat(2000), "job_id": 7 });
    let read: CheckTableConfigResponse =
        from_value(more).expect("no limit and no unknown field makes a response unreadable");
    assert_eq!(read.task_name.as_deref(), Some(""));
}

fn refusal<T: Checked>(text: &str) -> String {
    match text.parse::<T>() {
        Ok(_) => panic!("{text:?} is taken"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn request_read_from_json_keeps_the_limits() {
    let error = from_value::<CheckTableConfigRequest>(json!({ "task_name": "ab" })).expect_err("the name is too short");
    assert_eq!(error.to_string(), "shorter than 3 characters");
}

#[test]
fn text_beyond_the_limits_of_a_request_is_refused() {
    assert_eq!(refusal::<ProjectId>(&"a".repeat(31)), "shorter than 32 characters");
    assert_eq!(refusal::<ProjectId>(&"a".repeat(33)), "longer than 32 characters");
    assert_eq!(refusal::<ProjectId>(&format!("{}-", "a".repeat(31))), "doesn't match pattern \"^[A-Za-z0-9]+$\"");
    assert_eq!(refusal::<ProjectId>(&format!("{}\n", "a".repeat(31))), "doesn't match pattern \"^[A-Za-z0-9]+$\"");
    assert_eq!(
        refusal::<InstanceId>(&format!("{}in18", "a".repeat(32))),
        "doesn't match pattern \"^[A-Za-z0-9]{32}(in07|in16|in17)$\""
    );
    assert_eq!(refusal::<TaskName>("ab"), "shorter than 3 characters");
    assert_eq!(refusal::<TargetDatabaseName>(&"a".repeat(129)), "longer than 128 characters");
    assert_eq!(refusal::<SourceDatabaseName>(&"a".repeat(1025)), "longer than 1024 characters");
    assert_eq!(refusal::<SourceDatabaseName>("größe"), "doesn't match pattern \"^[A-Za-z0-9_]+$\"");
}

#[test]
fn text_at_the_limits_of_a_request_is_taken() {
    assert!("a".repeat(32).parse::<ProjectId>().is_ok());
    assert!(["in07", "in17"].iter().all(|end| format!("{}{end}", "0".repeat(32)).parse::<InstanceId>().is_ok()));
    assert!(["abc", &"_".repeat(128)].iter().all(|name| name.parse::<TargetDatabaseName>().is_ok()));
    assert!("a".repeat(1024).parse::<SourceDatabaseName>().is_ok());
}

#[test]
fn closed_enum_has_its_values_and_no_other() {
    assert_eq!("zh-cn".parse::<Language>().map(|language| language.to_string()).ok().as_deref(), Some("zh-cn"));
    assert_eq!(Language::default(), Language::EnUs);
    assert!("zh_cn".parse::<Language>().is_err());
}

#[test]
fn rules_and_facts_are_those_of_the_spec() {
    let document = spec();
    let limits = |name: &str| &document.value()["components"]["schemas"][name];
    for (name, rule) in [
        ("ProjectId", ProjectId::RULE),
        ("InstanceId", InstanceId::RULE),
        ("SourceDatabaseName", SourceDatabaseName::RULE),
        ("TargetDatabaseName", TargetDatabaseName::RULE),
        ("TaskName", TaskName::RULE),
    ] {
        for limit in [limits(name)["minLength"].to_string(), limits(name)["maxLength"].to_string()] {
            assert!(rule.contains(&limit), "{name}: {limit} is not in {rule:?}");
        }
        assert!(
            rule.ends_with(&format!("matching {}", limits(name)["pattern"].as_str().expect("a pattern"))),
            "{rule}"
        );
    }
    let specified: BTreeSet<_> = document
        .operations()
        .map(|operation| {
            let effect = operation.value()["x-effect"].as_str().expect("what a call does").to_owned();
            let idempotent = operation.value()["x-idempotent"] == true;
            (operation.id(), operation.method(), operation.path(), effect, idempotent)
        })
        .collect();
    let generated: BTreeSet<_> = <Client as Api>::OPERATIONS
        .iter()
        .map(|Operation { id, method, path, effect, idempotent, .. }| {
            (*id, (*method).to_owned(), *path, format!("{effect:?}").to_lowercase(), *idempotent)
        })
        .collect();
    assert_eq!(generated, specified);
}

#[test]
fn text_and_value_are_read_alike_and_text_is_written() {
    let wire =
        json!({ "percentage": "100", "catchup_percentage": "-7", "is_need_repair": "false", "is_main_task": "true" });
    let values = json!({ "percentage": 100, "catchup_percentage": -7, "is_need_repair": false, "is_main_task": true });
    for read in [&wire, &values] {
        let read: DataReplication = from_value(read.clone()).expect("either form");
        assert_eq!((read.percentage, read.catchup_percentage), (Some(100), Some(-7)));
        assert_eq!((read.is_need_repair, read.is_main_task), (Some(false), Some(true)));
        assert_eq!(to_value(&read).expect("it is written"), wire);
    }
    let large = json!({ "size": i64::MAX.to_string() });
    let read: StarRocksVolume = from_value(large.clone()).expect("64 bits");
    assert_eq!((read.size, to_value(&read).expect("it is written")), (Some(i64::MAX), large));
}

#[test]
fn text_is_read_as_its_meaning() {
    let integer = |value: serde_json::Value| {
        from_value::<DataReplication>(json!({ "percentage": value })).map(|read| read.percentage)
    };
    for (value, expected) in [
        (json!(" 12 "), Some(12)),
        (json!("100.0"), Some(100)),
        (json!("1E2"), Some(100)),
        (json!("99.99"), Some(99)),
        (json!("-0.5"), Some(0)),
        (json!(99.5), Some(99)),
        (json!(""), None),
        (json!("  "), None),
        (json!(null), None),
    ] {
        assert_eq!(integer(value.clone()).expect("it means something"), expected, "{value}");
    }
    assert_eq!(from_value::<DataReplication>(json!({})).expect("nothing").percentage, None);
    for wrong in
        [json!("many"), json!("NaN"), json!("inf"), json!("1e30"), json!(u64::MAX), json!(true), json!([1]), json!({})]
    {
        assert!(integer(wrong.clone()).is_err(), "{wrong}");
    }

    let boolean = |value: serde_json::Value| {
        from_value::<DbParameter>(json!({ "is_modifiable": value })).map(|read| read.is_modifiable)
    };
    for (value, expected) in [
        (json!("TRUE"), Some(true)),
        (json!(" False"), Some(false)),
        (json!("1"), Some(true)),
        (json!("0"), Some(false)),
        (json!(1), Some(true)),
        (json!(0), Some(false)),
        (json!(""), None),
        (json!(null), None),
    ] {
        assert_eq!(boolean(value.clone()).expect("it means something"), expected, "{value}");
    }
    for wrong in [json!("yes"), json!("2"), json!(2), json!(1.0), json!([])] {
        assert!(boolean(wrong.clone()).is_err(), "{wrong}");
    }
    let error = integer(json!("many")).expect_err("no integer").to_string();
    assert!(error.contains(r#"string "many", expected an integer, or text that holds one"#), "{error}");
}

#[test]
fn both_names_of_a_field_are_read_and_written() {
    let wire = json!({ "database_name": "shop", "databaseName": "stock", "dbCfgCheckResults": [{ "value": "0" }] });
    let read: DatabaseInfo = from_value(wire.clone()).expect("both names");
    assert_eq!((read.database_name.as_deref(), read.database_name_2.as_deref()), (Some("shop"), Some("stock")));
    assert_eq!(to_value(&read).expect("it is written"), wire);
}

#[test]
fn value_without_a_single_type_is_kept_as_received() {
    for addresses in [json!({ "node_id": "n" }), json!(["192.168.0.207"])] {
        let wire = json!({ "data_ips": addresses });
        let read: HtapInstance = from_value(wire.clone()).expect("any type");
        assert_eq!(to_value(&read).expect("it is written"), wire);
    }
}

#[test]
fn list_that_no_source_shows_as_null_is_read_as_one() {
    let read: HtapInstance = from_value(json!({ "proxy_ips": null, "current_actions": [] })).expect("null");
    assert_eq!((read.proxy_ips, read.current_actions), (None, Some(vec![])));
}
