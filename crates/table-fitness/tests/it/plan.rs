//! Drafts of tasks.

use table_fitness::{Views, plan};

use crate::schema;

#[test]
fn each_database_gets_a_task() {
    let schema = schema(include_bytes!("../dumps/mysql80.sql"));
    let tasks = plan(&schema, Views::LeaveOut);
    let shown: Vec<String> = tasks
        .iter()
        .map(|task| {
            let tables: Vec<&str> = task.tables.iter().map(|table| table.name.as_str()).collect();
            let left_out = task.left_out.iter().map(|table| {
                let reasons: Vec<&str> = table.reasons.iter().map(|finding| finding.rule.id).collect();
                format!("{}: {}", table.name, reasons.join(", "))
            });
            let name = |name: &Option<String>| name.clone().unwrap_or_default();
            let names = [name(&task.source_database), name(&task.target_database), name(&task.task_name)];
            format!("{}\n  {tables:?}\n  {:?}", names.join(" "), left_out.collect::<Vec<_>>())
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
    assert_eq!(plan(&schema, Views::Synchronize)[1].tables.len(), 2);
}

#[test]
fn a_table_is_sorted_by_its_key_where_the_key_is_not_first() {
    for (definition, config) in [
        ("a int, b int, PRIMARY KEY (a)", None),
        ("a int, b int, PRIMARY KEY (a, b)", None),
        ("a int, b int, PRIMARY KEY (b, a)", Some("order by b,a")),
        ("a text, `Id` int, PRIMARY KEY (id)", Some("order by id")),
        ("a text, b int, UNIQUE KEY (b)", None),
        ("a text, `b c` int, PRIMARY KEY (`b c`)", None),
    ] {
        let tasks = plan(&schema(format!("CREATE TABLE t ({definition})")), Views::LeaveOut);
        assert_eq!(tasks[0].tables[0].table_config.as_deref(), config, "{definition}");
    }
}

#[test]
fn names_are_within_the_limits() {
    for (database, target, task) in [
        ("shop", "shop", "shop_sync"),
        ("ab", "db_ab", "db_ab_sync"),
        ("my-shop", "my_shop", "my_shop_sync"),
        (&*"x".repeat(64), &*"x".repeat(64), &*format!("{}_sync", "x".repeat(64))),
        (&*"x".repeat(128), &*"x".repeat(128), &*"x".repeat(128)),
        (&*"x".repeat(130), &*"x".repeat(128), &*"x".repeat(128)),
    ] {
        let tasks = plan(&schema(format!("CREATE TABLE `{database}`.t (id int)")), Views::LeaveOut);
        assert_eq!(tasks[0].target_database.as_deref(), Some(target));
        assert_eq!(tasks[0].task_name.as_deref(), Some(task));
    }
}

/// What is about many tables or about the database is not repeated at each table.
#[test]
fn findings_of_a_planned_table_are_its_own() {
    let database = "x".repeat(130);
    let tables = schema(format!("CREATE TABLE `{database}`.t (id int unsigned PRIMARY KEY, a longtext)"));
    let tasks = plan(&tables, Views::LeaveOut);
    let rules: Vec<&str> = tasks[0].tables[0].findings.iter().map(|finding| finding.rule.id).collect();
    assert_eq!(rules, ["integer-widened"]);
}

#[test]
fn a_chinese_database_keeps_all_of_its_tables_out() {
    let tasks = plan(&schema("CREATE TABLE `订单`.t (id int PRIMARY KEY)"), Views::LeaveOut);
    assert!(tasks[0].tables.is_empty());
    assert_eq!(tasks[0].left_out[0].reasons[0].rule.id, "name-chinese");
}

#[test]
fn a_plan_is_data_with_the_types_that_arrive() {
    let tasks = plan(&schema("CREATE TABLE shop.t (id int unsigned PRIMARY KEY, a uuid)"), Views::LeaveOut);
    insta::assert_json_snapshot!(
        serde_json::json!({"columns": tasks[0].tables[0].columns, "task": tasks[0].task_name})
    );
}

#[test]
fn tables_of_a_database_that_no_task_can_name_are_left_out() {
    for (name, is_left_out) in [("ab", true), ("a-bc", true), ("größe", true), ("abc", false), ("a_b", false)] {
        let schema = schema(format!("CREATE TABLE `{name}`.t (id int PRIMARY KEY)"));
        let task = plan(&schema, Views::LeaveOut).remove(0);
        assert_eq!((task.tables.len(), task.left_out.len()), if is_left_out { (0, 1) } else { (1, 0) }, "{name}");
        let reasons = task.left_out.iter().flat_map(|table| &table.reasons);
        assert!(reasons.clone().all(|reason| reason.rule.id == "database-name-limit"), "{name}");
    }
}

#[test]
fn tables_that_no_task_can_name_are_left_out() {
    for (name, is_left_out) in [
        (" a", true),
        ("a ", true),
        ("a\tb", true),
        ("a\u{7f}", true),
        ("\u{feff}", true),
        ("", true),
        ("a b", false),
        ("a\u{200b}b", false),
        ("größe", false),
    ] {
        let schema = schema(format!("CREATE TABLE `{name}` (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY)"));
        let task = plan(&schema, Views::LeaveOut).remove(0);
        let left_out: Vec<&str> = task.left_out.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(left_out, if is_left_out { vec![name] } else { vec![] }, "{name:?}");
        let mut reasons = task.left_out.iter().flat_map(|table| &table.reasons);
        assert!(reasons.all(|reason| reason.rule.id == "name-unusual"), "{name:?}");
    }
}
