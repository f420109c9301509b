//! Malformed input is refused before any network, with the field, the value's problem and the rule.

use integration_tests::{INSTANCE, PROJECT, TAURUS, client, instance};
use taurus_htap::{
    Client, Endpoint, Error, ErrorKind, ProjectId, Source, StarRocksInstanceId, SyncTask, TableConfig, Tables, TaskName,
};

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    let error = result.expect_err("malformed input is refused");
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!((error.attempts(), error.status()), (0, None), "nothing was sent");
    error.to_string()
}

#[test]
fn malformed_ids_are_refused() {
    let uuid = "123e4567-e89b-12d3-a456-426614174000";
    let messages = [
        refusal(ProjectId::new("short")),
        refusal(ProjectId::new(format!("{PROJECT}0"))),
        refusal(ProjectId::new(PROJECT.replace('0', "-"))),
        refusal(StarRocksInstanceId::new(uuid)),
        refusal(StarRocksInstanceId::new(INSTANCE.replace("in17", "in18"))),
        refusal(StarRocksInstanceId::new(format!("{INSTANCE}\n"))),
        refusal(StarRocksInstanceId::new("")),
        refusal("a-b".parse::<TaskName>()),
    ];
    insta::assert_snapshot!(messages.join("\n"));
}

#[test]
fn well_formed_ids_are_taken() {
    for id in [INSTANCE.to_owned(), INSTANCE.replace("in17", "in07")] {
        assert_eq!(StarRocksInstanceId::new(&id).unwrap().to_string(), id);
    }
    assert_eq!(PROJECT.parse::<ProjectId>().unwrap().as_str(), PROJECT);
}

#[test]
fn malformed_tasks_are_refused() {
    let task = SyncTask::builder;
    let messages = [
        refusal(task().name("ab").build()),
        refusal(task().name("a".repeat(129)).build()),
        refusal(task().name("a task").build()),
        refusal(task().source_database("d").build()),
        refusal(task().source_database("d".repeat(1025)).build()),
        refusal(task().target_database("täbel").build()),
        refusal(task().source(Source::database("shop").instance(" ")).build()),
        refusal(task().source(Source::database("shop").node("")).build()),
        refusal(task().tables(Tables::include(["a", ""])).build()),
        refusal(task().tables(Tables::exclude(["a", "a"])).build()),
        refusal(task().table_config("a", "order by id").table_config("a", "order by no").build()),
        refusal(task().source(Source::database("shop").instance("junk")).build()),
        refusal(task().source(Source::database("shop").node(TAURUS)).build()),
        refusal(task().tables(Tables::exclude([" "])).build()),
        refusal(task().table_config("", "order by id").build()),
        refusal(task().table_config("a", "").build()),
        refusal(task().table_config("a", TableConfig::order_by(["x,y"])).build()),
        refusal(task().table_config("a", TableConfig::order_by::<&str>([])).build()),
        refusal(task().table_config("a", TableConfig::order_by(["x;key columns z"])).build()),
        refusal(task().table_config("a", TableConfig::order_by(["x", "x"])).build()),
        refusal(task().table_config("a", TableConfig::order_by(["x"]).key_columns(["y"]).key_columns(["z"])).build()),
        refusal(task().parameter("", 1).build()),
        refusal(task().parameter("p", 1).parameter("p", 2).build()),
    ];
    insta::assert_snapshot!(messages.join("\n"));
}

#[test]
fn flows_refuse_a_task_without_a_target() {
    let client = client("https://h").build().unwrap();
    let replication = instance(&client).replication();
    let task = SyncTask::builder().name("abc").source_database("shop").build().unwrap();
    let messages = [refusal(replication.create(&task)), refusal(replication.modify(&task))];
    let message =
        "target_database_name: it is missing; give the database of the StarRocks instance that the data goes to";
    assert_eq!(messages, [message; 2]);
}

#[test]
fn values_at_the_documented_limits_are_accepted() {
    SyncTask::builder().name("a_1").source_database("d".repeat(1024)).target_database("t".repeat(128)).build().unwrap();
    SyncTask::builder().name("A".repeat(128)).source_database("abc").target_database("abc").build().unwrap();
}

#[test]
fn malformed_clients_are_refused() {
    let plain = "http://gaussdb.cn-north-4.myhuaweicloud.com";
    let messages = [
        refusal(Client::builder().build()),
        refusal(Client::builder().project_id(PROJECT).build()),
        refusal(Client::builder().project_id(PROJECT).endpoint("https://h").build()),
        refusal(client("gaussdb.cn-north-4.myhuaweicloud.com").build()),
        refusal(client("ftp://localhost").build()),
        refusal(client(plain).build()),
        refusal(client("https://user:secret@localhost").build()),
        refusal(client("https://user:secret@localhost:99999").build()),
        refusal(client("ftp://user:secret@localhost").build()),
        refusal(client("https://localhost/?a=b").build()),
        refusal(client("https://h").token("").build()),
        refusal(client("https://h").token("from a file\n").build()),
        refusal(client("https://h").token("täken").build()),
        refusal(client("https://h").application("shop\r\nX-Evil: 1").build()),
    ];
    insta::assert_snapshot!(messages.join("\n"));
    assert!(Endpoint::parse_insecure(plain).is_ok());
}

#[test]
fn loopback_may_use_plain_http() {
    for endpoint in ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:80/base/"] {
        client(endpoint).build().unwrap();
    }
}
