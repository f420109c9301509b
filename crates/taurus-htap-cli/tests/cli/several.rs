//! Several tasks, in one file or in several.

use serde_json::{Value, json};
use tokio::task::block_in_place;
use wiremock::MockServer;

use crate::{
    emulated::{against, quick},
    support::{NOWHERE, Run, TAURUS, all, line},
};

/// Three tasks in two files.
const TWO: &str = "\
# Orders and customers.
name: orders
source: {database: shop}
target: {database: shop_orders}
tables: {include: [orders]}
---
# Nothing.
---
name: customers
source: {database: shop}
target: {database: shop_customers}
tables: {include: [customers]}
";
const ONE: &str = "\
name: products
source: {database: shop}
target: {database: shop_products}
tables: {include: [products]}
";
const STARROCKS_A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaain17";
const STARROCKS_B: &str = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbin17";

fn with_files(run: Run) -> Run {
    let changed = TWO.replace("[customers]", "[customers, orders]");
    let broken = TWO.replace("name: orders", "name: another").replace("shop_orders", "shop_products");
    run.file("two.yaml", TWO).file("one.yaml", ONE).file("changed.yaml", &changed).file("broken.yaml", &broken)
}

async fn shown(commands: &[&str]) -> String {
    let (emulator, seed) = quick().await;
    let mut shown = String::new();
    for command in commands {
        let run = with_files(line(command)).input(ONE);
        shown.push_str(&block_in_place(|| against(run, &emulator, &seed).ran()).to_string());
    }
    shown
}

#[tokio::test(flavor = "multi_thread")]
async fn each_task_has_its_result_in_the_order_of_the_files() {
    insta::assert_snapshot!(
        shown(&[
            "check -f HOME/two.yaml -f HOME/one.yaml",
            "check -f HOME/two.yaml --output jsonl --query [].[task,passed]",
            "sync create -f HOME/two.yaml --no-wait",
            "sync create -f HOME/two.yaml --file=- --output name",
            "sync create -f HOME/two.yaml --output json --query [].response.outcome",
            "sync create -f HOME/two.yaml --output jsonl",
            "sync diff -f HOME/changed.yaml",
            "sync diff -f HOME/changed.yaml --output yaml",
            "sync modify -f HOME/changed.yaml -f HOME/one.yaml",
            "sync diff -f HOME/changed.yaml -f HOME/one.yaml",
            "sync list --output name",
        ])
        .await
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_fails_does_not_stop_the_others_and_decides_the_exit_code() {
    insta::assert_snapshot!(
        shown(&[
            "sync create -f HOME/two.yaml",
            // Of three, the second one has another configuration.
            "sync create -f HOME/one.yaml -f HOME/changed.yaml",
            "sync create -f HOME/one.yaml -f HOME/changed.yaml --output name",
            "sync diff -f HOME/broken.yaml",
            "sync diff -f HOME/one.yaml -f HOME/broken.yaml --output json",
            "sync diff -f HOME/changed.yaml -f HOME/one.yaml --output jsonl",
        ])
        .await
    );
}

/// What is an element of several is what the command alone prints.
#[tokio::test(flavor = "multi_thread")]
async fn an_element_is_the_result_or_the_error_of_the_command_for_this_task_alone() {
    let (emulator, seed) = quick().await;
    let ran = |arguments: &str| {
        let run = with_files(line(&format!("{arguments} --output json"))).file("customers.yaml", &document(TWO, 2));
        block_in_place(|| against(run, &emulator, &seed).ran())
    };
    for command in ["check", "sync create", "sync diff", "sync modify"] {
        // What is created the first time is there the second time.
        ran(&format!("{command} -f HOME/two.yaml"));
        let several = ran(&format!("{command} -f HOME/two.yaml -f HOME/one.yaml")).json();
        let one = ran(&format!("{command} -f HOME/customers.yaml"));
        assert_eq!(without_request(&several[1]), without_request(&one.json()), "{one}");
    }
    let several = ran("sync diff -f HOME/broken.yaml");
    let error = &several.json()[0];
    assert_eq!((&error["task"], error["error"]["exit_code"].as_i64()), (&json!("another"), Some(several.code.into())));
    assert_eq!(serde_json::from_str::<Value>(&several.err).unwrap()["error"], error["error"]);
}

/// A document of a text.
fn document(text: &str, at: usize) -> String {
    text.split("---\n").nth(at).unwrap().to_owned()
}

fn without_request(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        object.remove("request_id");
    }
    value
}

#[tokio::test(flavor = "multi_thread")]
async fn dry_run_shows_the_first_acting_request_of_each_task() {
    let (emulator, seed) = quick().await;
    let ran = |arguments: &str| {
        let run = with_files(line(arguments));
        block_in_place(|| against(run, &emulator, &seed).ran())
    };
    let shown = ran("sync create -f HOME/two.yaml --dry-run");
    assert_eq!((shown.code, shown.out.matches("not sent").count()), (0, 2), "{shown}");
    let shown = ran("sync create -f HOME/two.yaml --dry-run --output json --query [].body.task_name");
    assert_eq!(shown.json(), json!(["orders", "customers"]), "{shown}");
    assert_eq!(ran("sync list --output name").out, "");
}

/// Each task goes to the instance that it names.
#[tokio::test(flavor = "multi_thread")]
async fn tasks_may_be_of_different_instances() {
    let of = |instance| ONE.replace("{database: shop_products}", &format!("{{database: a_b, instance: {instance}}}"));
    let run = |arguments: &str| {
        let run = line(arguments).file("a.yaml", &of(STARROCKS_A)).file("b.yaml", &of(STARROCKS_B));
        run.at(NOWHERE).without("TAURUS_HTAP_INSTANCE_ID")
    };
    let command = "check -f HOME/a.yaml -f HOME/b.yaml --dry-run";
    let urls = run(&format!("{command} --output json --query [].url")).ran().json();
    for (at, instance) in [STARROCKS_A, STARROCKS_B].iter().enumerate() {
        assert!(urls[at].as_str().unwrap().contains(instance), "{urls}");
    }
    let people = run(command).ran();
    for instance in [STARROCKS_A, STARROCKS_B] {
        assert!(people.out.contains(&format!("products ({instance})\n")), "{people}");
    }
    // There, they would have the same name.
    let ran = run(command).argument("--instance").argument(STARROCKS_A).ran();
    assert_eq!((ran.code, ran.err.contains("the name products")), (2, true), "{ran}");
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_that_cannot_be_used_are_refused_before_the_network() {
    let service = MockServer::start().await;
    let at = |arguments: &str| with_files(line(arguments)).at(&service.uri());
    let file = |arguments: &str, text: &str| at(arguments).file("tasks.yaml", text);
    let twice = ONE.replace("shop_products", "another");
    let shown = block_in_place(|| {
        all([
            at("sync create -f HOME/two.yaml --name another"),
            at(
                "check -f HOME/one.yaml -f HOME/two.yaml --include orders --parameter a=b --source-instance 0123456789abcdef0123456789abcdefin07",
            ),
            at("sync create -f - -f -").input(ONE),
            file("sync create -f HOME/tasks.yaml", &format!("{ONE}---\n{twice}")),
            file("sync diff -f HOME/one.yaml -f HOME/tasks.yaml", &twice),
            file("sync modify -f HOME/one.yaml -f HOME/one.yaml", ""),
            file("sync create -f HOME/tasks.yaml", &format!("{ONE}---\nname: a b\n---\nsource: {{databse: shop}}\n")),
            file("sync create -f HOME/tasks.yaml -f HOME/none.yaml -f HOME/one.yaml", "name: [\n"),
            file("sync create -f HOME/tasks.yaml -f HOME/one.yaml", ""),
            file("sync create -f HOME/tasks.yaml", &format!("{ONE}---\nname: another\n---\ntables: all\n")),
            file("sync create -f HOME/tasks.yaml", &format!("{ONE}---\n{}", TWO.replace("[customers]", "[]"))),
            file("sync create -f HOME/tasks.yaml", TWO).without("TAURUS_HTAP_TAURUS_ID"),
            file("check -f HOME/tasks.yaml", TWO).without("TAURUS_HTAP_INSTANCE_ID"),
            file("check -f HOME/tasks.yaml", &format!("{ONE}---\nname: another\n")),
            file(
                "check -f HOME/tasks.yaml",
                &format!("{ONE}---\n{}table_configs: {{a: {{order_by: ['a;b']}}}}\n", document(TWO, 2)),
            ),
            file("sync diff -f HOME/tasks.yaml --output json", &format!("{ONE}---\nsource: {{database: shop}}\n")),
        ])
    });
    assert_eq!(service.received_requests().await.unwrap().len(), 0, "{shown}");
    insta::assert_snapshot!(shown);
}

#[test]
fn each_option_that_describes_a_task_is_refused_beside_several() {
    for (option, value) in [
        ("--name", "another"),
        ("--source-instance", TAURUS),
        ("--source-node", "0123456789abcdef0123456789abcdefno07"),
        ("--source-database", "shop"),
        ("--target-database", "another"),
        ("--all-tables", ""),
        ("--include", "orders"),
        ("--exclude", "orders"),
        ("--table-config", "orders=order by id"),
        ("--parameter", "sync_commit_interval_ms=5000"),
    ] {
        let run = with_files(line("sync diff -f HOME/two.yaml")).at(NOWHERE).argument(option);
        let ran = if value.is_empty() { run } else { run.argument(value) }.ran();
        assert_eq!(ran.code, 2, "{ran}");
        assert!(ran.err.starts_with(&format!("error: {option} describes one task, and --file gives 2\n")), "{ran}");
    }
}

#[test]
fn tasks_are_compared_with_the_guides_one_by_one_and_need_no_service() {
    const SCHEMA: &str = "CREATE DATABASE shop;\nUSE shop;\nCREATE TABLE orders (id INT PRIMARY KEY);\n\
                          CREATE TABLE customers (id INT PRIMARY KEY);\n";
    let command = "check -f HOME/two.yaml -f HOME/one.yaml --schema HOME/shop.sql --offline";
    insta::assert_snapshot!(all([with_files(line(command)).file("shop.sql", SCHEMA)]));
    let json = with_files(line(&format!("{command} -o json --query [].task"))).file("shop.sql", SCHEMA).ran();
    assert_eq!((json.code, json.json()), (1, json!(["orders", "customers", "products"])));
}

#[test]
fn permissions_are_those_of_all_tasks() {
    let configured = format!("{ONE}table_configs: {{products: order by id}}\n");
    let operations = |text: &str| {
        let run = line("permissions sync create -f HOME/tasks.yaml --output name").file("tasks.yaml", text);
        let ran = run.ran();
        assert_eq!(ran.code, 0, "{ran}");
        ran.out
    };
    let (two, one) = (operations(TWO), operations(&configured));
    assert_ne!(two, one);
    let both = operations(&format!("{TWO}---\n{configured}"));
    for operation in two.lines().chain(one.lines()) {
        assert!(both.lines().any(|line| line == operation), "{both}");
    }
    let of = |instance| ONE.replace("shop_products}", &format!("shop_products, instance: {instance}}}"));
    let text = format!("{}---\n{}", of(STARROCKS_A), of(STARROCKS_B));
    let policy = "permissions -f HOME/tasks.yaml --policy identity --region cn-north-4 --output json";
    let ran = line(policy).argument("--taurus").argument(TAURUS).file("tasks.yaml", &text).ran();
    assert!(ran.out.contains(STARROCKS_A) && ran.out.contains(STARROCKS_B), "{ran}");
}
