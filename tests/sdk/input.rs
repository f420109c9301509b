//! Malformed input is refused before any network, with the field, the value's problem and the rule.

use integration_tests::{INSTANCE, PROJECT, TAURUS, TAURUS_NODE, client, instance};
use taurus_htap::{
    Client, ConfigurationId, Deployment, Disk, Endpoint, Engine, Error, ErrorKind, FlavorFilter, HttpTransport, JobId,
    LogRoute, LogShippingFilter, LogType, LogWindow, NewStarRocks, NodeType, Permissions, ProjectId, Resize,
    SlowLogFilter, Source, StarRocksInstanceId, StarRocksNodeId, SyncTask, TableConfig, Tables, TaskName,
    TransportFuture, UserName, Workbook, bytes::Bytes, http,
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

/// What no name and no value may be.
const NOT_PLAIN: [&str; 9] = ["", " ", "\t\n", "\u{200b}", " a1b", "a1b ", "a1b\n", "a\0b", "a\u{1b}[2Jb"];

#[test]
fn texts_that_are_not_plain_are_refused_in_every_part_of_a_task() {
    let task = SyncTask::builder;
    for text in NOT_PLAIN {
        for refused in [
            task().name(text),
            task().source_database(text),
            task().target_database(text),
            task().source(Source::database(text)),
            task().source(Source::default().instance(text)),
            task().source(Source::default().node(text)),
            task().tables(Tables::include([text])),
            task().tables(Tables::exclude(["orders", text])),
            task().table_config(text, "order by id"),
            task().table_config("orders", text),
            task().table_config("orders", TableConfig::order_by([text])),
            task().table_config("orders", TableConfig::order_by(["id"]).key_columns(["id", text])),
            task().parameter(text, 1),
            task().parameter("snapshot_with_lock", text),
        ] {
            let message = refusal(refused.clone().build());
            assert!(message.contains("; give "), "{refused:?}: {message}");
            assert!(!message.contains(char::is_control), "{message:?}");
        }
    }
}

#[test]
fn texts_of_configurations_have_columns_in_each_known_clause() {
    let build = |config: &str| SyncTask::builder().table_config("orders", config).build();
    let messages: Vec<_> = [
        "order by",
        "order by ",
        "ORDER BY ,",
        "order by a,,b",
        "order by a,",
        "order by a,a",
        ";",
        "; ;",
        "order by a;",
        ";order by a",
        "order by a;;key columns a",
        "order by a;key columns",
        "key columns ;order by a",
        "order by a;order by b",
        "order by a\n",
        "order by a\nkey columns b",
    ]
    .into_iter()
    .map(|config| refusal(build(config)))
    .collect();
    insta::assert_snapshot!(messages.join("\n"));
    for config in ["order by a", "Order  By a, b ; key columns a", "tableConfig", "order_by a", "order bya", "engine=x"]
    {
        let task = build(config).unwrap();
        let sent = task.configured_tables().count();
        assert_eq!(sent, 1, "{config}");
    }
}

#[test]
fn names_with_blanks_and_letters_of_any_script_are_taken() {
    let task = SyncTask::builder().tables(Tables::include(["order items", "订单", "naïve-2"]));
    task.table_config("order items", "order by id").build().unwrap();
}

/// Whatever a list, call or flow is given is checked before anything is sent; this service does not exist.
#[tokio::test]
async fn texts_that_are_not_plain_are_refused_by_lists_calls_and_flows() {
    let client = client("https://h").transport(Unreachable).build().unwrap();
    let (on, catalog) = (instance(&client), client.catalog());
    let starrocks = client.taurus_instance(TAURUS.parse().unwrap()).starrocks(INSTANCE.parse().unwrap());
    let (replication, source) = (on.replication(), TAURUS.parse().unwrap());
    let window = LogWindow::new("2026-03-03T00:00:00+0800", "2026-03-03T23:59:59+0800").unwrap();
    let node = StarRocksNodeId::new(TAURUS_NODE.replace("no07", "no17")).unwrap();
    for text in NOT_PLAIN {
        refusal(replication.databases_like(text).all().await);
        refusal(replication.source_databases(&source, &["shop", text]).all().await);
        refusal(replication.source_tables(&source, text, &[]).all().await);
        refusal(replication.source_tables(&source, "shop", &[text]).all().await);
        refusal(on.logs().slow(&node, &window, SlowLogFilter::all().database(text)).all().await);
        refusal(client.log_shipping().list(LogShippingFilter::all().name(text)).all().await);
        refusal(client.log_shipping().list(LogShippingFilter::all().enterprise_project(text)).all().await);
        let route = |group: &str, stream: &str| {
            client.log_shipping().set([LogRoute::new(INSTANCE.parse().unwrap(), LogType::ErrorLog, group, stream)])
        };
        refusal(route(text, "stream"));
        refusal(route("group", text));
        refusal(catalog.flavors(Engine::StarRocks, FlavorFilter::all().spec_code(text)).await);
        refusal(catalog.flavors(Engine::StarRocks, FlavorFilter::all().version(text)).await);
        refusal(catalog.storage_types(Engine::StarRocks, text).await);
        refusal(on.sessions().end([text]));
        refusal(on.template().upload(Workbook::new("a.xlsx", "content", ["shop", text])).await);
        refusal(on.template().upload(Workbook::new(text, "content", ["shop"])).await);
        refusal(Permissions::on(["shop", text]));
        refusal(UserName::new(text));
        refusal(JobId::new(text));
        refusal(ConfigurationId::new(text));
        refusal(on.parameters().set(NodeType::Be, [(text, 1)]).execute().await);
        refusal(starrocks.set_security_group(text).execute().await);
        refusal(starrocks.set_security_group(text).send().await);
        refusal(starrocks.resize(Resize::both("flavor", text)).execute().await);
        let new = || {
            let new = NewStarRocks::builder().name("htap-shop").version("3.1").deployment(Deployment::Single);
            new.fe("fe", Disk::ssd(50)).be("be", Disk::ssd(50)).zone("cn-north-4a").root_password("Not-A-Real-1")
        };
        new().build().unwrap();
        for refused in [
            new().name(text),
            new().version(text),
            new().fe(text, Disk::ssd(50)),
            new().be(text, Disk::ssd(50)),
            new().zone(text),
            new().time_zone(text),
            new().security_group(text),
            new().enterprise_project(text),
            new().root_password(text),
        ] {
            refusal(refused.build());
        }
    }
    refusal(on.parameters().set(NodeType::Be, [("a", "b\n")]).execute().await);
    refusal(NewStarRocks::builder().root_password("Not-A-Real-1\n").build());
}

struct Unreachable;

impl HttpTransport for Unreachable {
    fn send(&self, request: http::Request<Bytes>) -> TransportFuture {
        panic!("nothing is sent, but {request:?} was")
    }
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
