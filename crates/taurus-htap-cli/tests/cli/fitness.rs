//! What the guides say about the schema of a source, beside what the service says: `check --schema`, `plan`, `rules`.

use crate::support::{Run, all, line};

/// The database of the emulator's seed, with a view and tables that do not fit.
const DUMP: &str = include_str!("../fixtures/shop.sql");

/// Of the settings, one is not as the guide requires.
const VARIABLES: &str = "\
Variable_name\tValue
binlog_expire_logs_seconds\t3600
binlog_format\tMIXED
binlog_row_image\tFULL
binlog_row_metadata\tMINIMAL
log_bin\tON
";

/// Without a credential, so that a call would fail.
fn offline(command: &str) -> Run {
    line(command).without("HUAWEICLOUD_SDK_AUTH_TOKEN").file("shop.sql", DUMP).file("variables.txt", VARIABLES)
}

#[test]
fn schema_is_compared_with_the_guides_without_a_service() {
    let task = "name: some\nsource: {database: shop}\ntarget: {database: shop}\n\
                tables: {include: [orders, customers, gone]}\ntable_configs: {orders: order by Created_At}\n";
    let runs = [
        offline("check --schema HOME/shop.sql --offline"),
        offline("check --schema HOME/shop.sql --variables HOME/variables.txt --offline --include customers"),
        offline("check --schema HOME/shop.sql --offline -f HOME/task.yaml").file("task.yaml", task),
        offline("check --schema HOME/shop.sql --offline --include customers,products"),
        line("check --schema - --offline --include customers --output yaml").input(DUMP),
    ];
    insta::assert_snapshot!(all(runs));
}

#[test]
fn guides_decide_the_exit_code_where_the_service_is_not_asked() {
    let code = |arguments: &str| offline(&format!("check --offline --schema HOME/shop.sql {arguments}")).ran().code;
    assert_eq!(code("--include orders,customers"), 0);
    assert_eq!(code("--include orders,places"), 1);
    assert_eq!(code("--include orders,gone"), 1);
    assert_eq!(code("--source-database other"), 1);
    assert_eq!(code("--include orders --variables HOME/variables.txt"), 1);
}

#[test]
fn reasons_are_beside_the_verdicts_of_the_service() {
    // The emulator has no such columns: it passes what a guide refuses, and fails what no guide refuses.
    let dump = DUMP.replace("`total` decimal(12,2) NOT NULL", "`total` point NOT NULL").replace("`quantity`", "`line`");
    let unfit = include_str!("../../examples/unfit.yaml");
    let run = || line("check --emulator --schema HOME/other.sql -f HOME/unfit.yaml").file("unfit.yaml", unfit);
    let ran = run().file("other.sql", &dump).ran();
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran);
    let json = line("check --emulator --schema HOME/other.sql -f HOME/unfit.yaml --output json");
    let json = json.file("unfit.yaml", unfit).file("other.sql", &dump).ran().json();
    let agreement = |name: &str| {
        let findings = json["findings"].as_array().unwrap().iter();
        let finding = findings.clone().find(|finding| finding["name"] == name).unwrap();
        (finding["verdict"].clone(), finding["guide"]["agreement"].clone(), finding["reason_of_emulator"].clone())
    };
    assert_eq!(agreement("orders"), ("passed".into(), "contradiction".into(), false.into()));
    assert_eq!(agreement("customers"), ("passed".into(), "agrees".into(), false.into()));
    assert_eq!(agreement("order_items"), ("failed".into(), "unexplained".into(), true.into()));
    assert_eq!(agreement("products"), ("failed".into(), "explained".into(), true.into()));
    assert_eq!(agreement("invoices"), ("failed".into(), "not-compared".into(), false.into()));
    assert_eq!(json["guide"]["tables"][0]["findings"][0]["rule"]["id"], "type-not-supported");
}

#[test]
fn contradiction_leaves_the_verdict_to_the_service() {
    let dump = DUMP.replace("`total` decimal(12,2) NOT NULL", "`total` point NOT NULL");
    let ran = line("check --emulator --schema HOME/other.sql").file("other.sql", &dump).ran();
    assert!(ran.code == 0 && ran.out.contains("contradiction: "), "{ran}");
}

#[test]
fn draft_passes_the_check_of_the_service_and_of_the_guides() {
    let draft = offline("plan --schema HOME/shop.sql").ran();
    assert_eq!(draft.code, 0, "{draft}");
    let with_views = offline("plan --schema HOME/shop.sql --views").ran();
    assert!(with_views.out.contains("\n  sync_view: true\n"), "{with_views}");
    assert!(!with_views.out.contains("view-needs-sync-view"), "{with_views}");
    let ran = line("check --emulator -f HOME/sync.yaml").file("sync.yaml", &with_views.out).ran();
    assert!(ran.out.contains("sync_view") && !ran.out.contains("there is no such parameter"), "{ran}");
    let checked = |command: &str| offline(command).file("sync.yaml", &draft.out).ran();
    let with_guides = checked("check --emulator --schema HOME/shop.sql -f HOME/sync.yaml");
    assert_eq!(with_guides.code, 0, "{with_guides}");
    let offline = checked("check --offline --schema HOME/shop.sql -f HOME/sync.yaml");
    assert_eq!(offline.code, 0, "{offline}");
    assert!(!offline.out.contains("places"), "{offline}");
}

#[test]
fn drafts_say_what_is_left_out_and_what_arrives() {
    let two = "CREATE DATABASE one; USE one; CREATE TABLE t (id int PRIMARY KEY); CREATE DATABASE two; USE two; \
               CREATE TABLE t (note text, id int NOT NULL, PRIMARY KEY (id));";
    let unnamed = "CREATE TABLE t (id int PRIMARY KEY);";
    let with = |command: &str, dump: &str| line(command).file("dump.sql", dump);
    let runs = [
        offline("plan --schema HOME/shop.sql --columns"),
        offline("plan --schema HOME/shop.sql --views --to HOME/new.yaml").file("new.yaml", ""),
        with("plan --schema HOME/dump.sql", two),
        with("plan --schema HOME/dump.sql --database two --output json", two),
        with("plan --schema HOME/dump.sql --database three", two),
        with("plan --schema HOME/dump.sql", unnamed),
        with("plan --schema HOME/dump.sql --database shop", unnamed),
        with("plan --schema HOME/dump.sql --database shop", "CREATE TABLE places (spot point);"),
        with("plan --schema HOME/dump.sql", "CREATE DATABASE ab; USE ab; CREATE TABLE t (id int PRIMARY KEY);"),
        with("plan --schema HOME/dump.sql", "\u{1f}\u{8b}"),
        with("plan --schema HOME/none.sql", ""),
    ];
    insta::assert_snapshot!(all(runs));
}

#[test]
fn names_of_any_characters_make_a_draft_that_can_be_read() {
    let dump = "CREATE DATABASE shop; USE shop; CREATE TABLE `a: # b\u{202e}` (`x\ny` point); \
                CREATE TABLE `- c: d` (id int PRIMARY KEY, `e\u{202e}f` enum('a'));";
    let draft = line("plan --schema HOME/dump.sql --columns").file("dump.sql", dump).ran();
    assert_eq!(draft.code, 0, "{draft}");
    let checked = line("check --offline --schema HOME/dump.sql -f HOME/sync.yaml --output json");
    let checked = checked.file("dump.sql", dump).file("sync.yaml", &draft.out).ran();
    assert_eq!(checked.code, 0, "{checked}");
    assert_eq!(checked.json()["guide"]["tables"][0]["name"], "- c: d");
}

#[test]
fn written_draft_is_the_printed_one() {
    let home = tempfile::TempDir::new().unwrap();
    let path = home.path().join("sync.yaml");
    let ran = offline(&format!("plan --schema HOME/shop.sql --to {}", path.display())).ran();
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(std::fs::read_to_string(path).unwrap(), offline("plan --schema HOME/shop.sql").ran().out);
}

#[test]
fn without_a_table_that_fits_there_is_no_task() {
    let home = tempfile::TempDir::new().unwrap();
    let path = home.path().join("sync.yaml");
    let command = format!("plan --schema HOME/dump.sql --database shop --to {}", path.display());
    let ran = line(&command).file("dump.sql", "CREATE TABLE places (spot point);").ran();
    assert!(ran.code == 1 && ran.out.contains("No table fits") && !path.exists(), "{ran}");
    let json = line(&format!("{command} --output json")).file("dump.sql", "CREATE TABLE places (spot point);").ran();
    assert_eq!((json.code, &json.json()["task"]), (1, &serde_json::Value::Null), "{json}");
}

#[test]
fn draft_of_many_tables_excludes_the_few_that_do_not_fit() {
    let fits: String = (0..200).map(|at| format!("CREATE TABLE t{at} (id int PRIMARY KEY);")).collect();
    let dump = fits + "CREATE TABLE places (spot point);";
    let draft = line("plan --schema HOME/dump.sql --database shop").file("dump.sql", &dump).ran();
    assert!(draft.code == 0 && draft.out.contains("tables:\n  exclude:\n    - places\n"), "{draft}");
    assert!(
        draft.out.contains("# 200 tables in the task, 1 left out.\n# The tables of the task are not named"),
        "{draft}"
    );
    let checked = line("check --offline --schema HOME/dump.sql -f HOME/sync.yaml --output json");
    let checked = checked.file("dump.sql", &dump).file("sync.yaml", &draft.out).ran();
    assert_eq!((checked.code, checked.json()["guide"]["tables"].as_array().unwrap().len()), (0, 200));
}

/// `-o` of other tools is a file.
#[test]
fn file_as_the_form_of_the_output_hints_at_to() {
    for file in ["sync.yaml", "sync.yml", "sync.json"] {
        let ran = offline(&format!("plan --schema HOME/shop.sql -o {file}")).ran();
        assert!(ran.code == 2 && ran.to_string().contains("`plan --to FILE`"), "{ran}");
    }
    let ran = offline("plan --schema HOME/shop.sql -o text").ran();
    assert!(ran.code == 2 && !ran.to_string().contains("--to"), "{ran}");
}

#[test]
fn drafts_of_a_cut_dump_say_so() {
    let cut = "-- MySQL dump 10.13\nUSE shop;\nCREATE TABLE t (id int PRIMARY KEY);\nCREATE TABLE u (id int,\n";
    let draft = line("plan --schema HOME/dump.sql").file("dump.sql", cut).ran();
    assert!(draft.out.contains("\n# About the schema as it was read:\n#   line "), "{draft}");
}

#[test]
fn folder_in_the_place_of_a_dump_is_an_error_that_says_so() {
    let home = tempfile::TempDir::new().unwrap();
    let ran = line(&format!("plan --schema {}", home.path().display())).ran();
    assert_eq!(ran.code, 2, "{ran}");
    assert!(ran.to_string().contains("because: Is a directory"), "{ran}");
}

/// What repeats is said once to people, and of each table to programs.
#[test]
fn conversions_of_many_tables_are_shown_once() {
    let tables = |count: usize| -> String {
        (0..count).map(|at| format!("CREATE TABLE t{at} (id int unsigned NOT NULL, PRIMARY KEY (id));")).collect()
    };
    let shown = |count: usize| line("check --schema HOME/dump.sql --offline").file("dump.sql", &tables(count)).ran();
    let repeats = |count: usize| shown(count).out.matches("INT UNSIGNED arrives as BIGINT").count();
    assert_eq!((repeats(3), repeats(4), repeats(40)), (3, 1, 1));
    let json = line("check --schema HOME/dump.sql --offline --output json").file("dump.sql", &tables(4)).ran().json();
    assert_eq!(json["guide"]["tables"][3]["findings"][0]["found"], "INT UNSIGNED arrives as BIGINT");
}

/// After a change of a rule: `cargo run -- rules --markdown > docs/fitness.md`.
#[test]
fn page_of_the_rules_is_up_to_date() {
    assert_eq!(line("rules --markdown").ran().out, include_str!("../../../../docs/fitness.md"));
    let json = line("rules --output json").ran().json();
    let rules = json.as_array().unwrap();
    assert!(rules.len() > 30 && rules.iter().all(|rule| rule["source"]["title"].is_string()), "{json}");
    assert!(line("rules").ran().out.starts_with("RULE "));
}

#[test]
fn options_about_the_source_need_a_schema() {
    insta::assert_snapshot!(all([
        line("check --offline"),
        line("check --variables v"),
        line("check --schema HOME/none --offline")
    ]));
}
