//! Each method of the groups sends what the vendor's SDK sends for the same input, and reads the documented response.

use std::collections::BTreeSet;

use futures::{StreamExt, TryStreamExt};
use integration_tests::{SPEC, client};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use spec_replay::Replay;
use taurus_htap::{
    Billing, Client, ConfigurationId, Ddl, Deployment, Disk, Dml, Engine, FlavorFilter, Instance, Language, LogLevel,
    LogRoute, LogShippingFilter, LogType, LogWindow, NewStarRocks, NewStarRocksBuilder, NewUser, NodeType, Period,
    Permissions, Renewal, Request, Resize, RestartWhen, SlowLogFilter, StarRocks, StarRocksInstanceId, StarRocksNodeId,
    StatementText, StatementType, Switch, TableNames, TaurusInstance, TaurusInstanceId, UpgradeCheck, UpgradeTime,
    UserName, UserSync, Workbook, WorkbookScope,
};
use wiremock::ResponseTemplate;

/// The IDs that the vectors were recorded with.
const INSTANCE: &str = "9ac58f9b88744f8a87893d22f6ef9a28in17";
const TAURUS: &str = "40dc4c5729f14aad893e2dcd5baf6a15in07";
const NODE: &str = "2c464fbdc8ea4c59814dab2243d8e270no17";

/// Vectors that no method of a group sends, and why.
const NOT_SENT: &[(&str, &str, &str)] = &[
    ("CheckStarrocksParams", "minimal", "it lacks the group, which is required"),
    ("ShowHtapLtsConfig", "minimal", "pages say where they begin and end"),
    ("ShowHtapProcessList", "minimal", "pages say where they begin and end"),
    ("ShowStarRocksDatabaseUser", "full", "a user that is looked for by name needs no page of 10"),
    ("ShowStarrocksParams", "minimal", "pages say where they begin and end"),
    ("UpdateStarrocksParams", "minimal", "it sets nothing"),
    (
        "UploadImportExcelTemplate",
        "full",
        "its scope of databases is for whole instances, and its `is_instance_level_sync` is false",
    ),
];

fn vectors() -> Value {
    serde_json::from_str(include_str!("../vectors/official-sdk-requests.json")).unwrap()
}

/// The vectors, the documented responses, and which vectors were met.
struct World {
    vectors: Value,
    replay: Replay,
    client: Client,
    met: BTreeSet<(String, String)>,
}

impl World {
    async fn new() -> Self {
        let (vectors, replay) = (vectors(), Replay::start(SPEC).await);
        let project = vectors["project_id"].as_str().unwrap();
        let client = client(&replay.uri()).project_id(project).build().unwrap();
        Self { vectors, replay, client, met: BTreeSet::new() }
    }

    fn vector(&self, operation: &str, variant: &str) -> Value {
        let requests = self.vectors["requests"].as_array().unwrap();
        let found = requests.iter().find(|vector| vector["operation"] == operation && vector["variant"] == variant);
        found.unwrap_or_else(|| panic!("there is no vector {operation} {variant}")).clone()
    }

    /// The last request is that of the vector, and the vector is met.
    async fn assert_sent(&mut self, operation: &str, variant: &str) {
        let vector = self.vector(operation, variant);
        let request = self.replay.received().await.pop().expect("something was sent");
        let about = format!("{operation} {variant}");
        assert_eq!(request.method.as_str(), vector["method"], "{about}");
        assert_eq!(request.url.path(), vector["path"], "{about}");
        let mut query: Vec<(String, String)> = request.url.query_pairs().into_owned().collect();
        query.sort();
        assert_eq!(json!(query), vector["query"], "{about}");
        let body = if request.body.is_empty() { Value::Null } else { request.body_json().unwrap() };
        assert_eq!(body, vector["body"], "{about}");
        let language = request.headers.get("x-language").map(|value| value.to_str().unwrap());
        assert_eq!(language, vector["headers"]["x-language"].as_str(), "{about}");
        assert!(self.met.insert((operation.to_owned(), variant.to_owned())), "{about} is met twice");
    }

    fn documented(&self, operation: &str) -> Value {
        let operation = self.replay.document().operation(operation).unwrap();
        let status = operation.statuses().find(|status| (200..300).contains(status)).unwrap();
        operation.response_examples(status).first().map_or(Value::Null, |(_, value)| (*value).clone())
    }

    /// Sends a request: it is that of the vector, and its response is the documented one.
    async fn check<T>(&mut self, operation: &str, variant: &str, request: Request<T>)
    where
        T: DeserializeOwned + Serialize,
    {
        let language = self.vector(operation, variant)["headers"]["x-language"].as_str().map(str::to_owned);
        let request = match language {
            Some(language) => request.language(language.parse().unwrap()),
            None => request,
        };
        let response = request.send().await.unwrap_or_else(|error| panic!("{operation}: {error}")).into_inner();
        assert_eq!(serde_json::to_value(response).unwrap(), self.documented(operation), "{operation}");
        self.assert_sent(operation, variant).await;
    }

    /// A client with a language: what is no request takes its language from there.
    fn speaking_client(&self, language: Language) -> Client {
        let project = self.vectors["project_id"].as_str().unwrap();
        client(&self.replay.uri()).project_id(project).language(language).build().unwrap()
    }

    fn speaking(&self, language: Language) -> Instance {
        instance(&self.speaking_client(language))
    }

    fn met(&self) -> BTreeSet<(&str, &str)> {
        self.met.iter().map(|(operation, variant)| (operation.as_str(), variant.as_str())).collect()
    }
}

fn instance(client: &Client) -> Instance {
    client.instance(StarRocksInstanceId::new(INSTANCE).unwrap())
}

fn taurus(client: &Client) -> TaurusInstance {
    client.taurus_instance(TaurusInstanceId::new(TAURUS).unwrap())
}

fn starrocks(client: &Client) -> StarRocks {
    taurus(client).starrocks(StarRocksInstanceId::new(INSTANCE).unwrap())
}

fn node() -> StarRocksNodeId {
    StarRocksNodeId::new(NODE).unwrap()
}

fn user() -> UserName {
    UserName::new("user_test").unwrap()
}

fn day() -> LogWindow {
    LogWindow::new("2026-03-03T00:00:00+0800", "2026-03-03T23:59:59+0800").unwrap()
}

fn new(deployment: Deployment) -> NewStarRocksBuilder {
    NewStarRocks::builder()
        .name("htap-ff64")
        .version("3.1")
        .deployment(deployment)
        .fe("afef3bfd-ac7c-32e1-ba44-c388acbb196a", Disk::ssd(50))
        .be("de565db8-0a96-37ea-9388-61167624712c", Disk::ssd(50))
        .zone("cn-southwest-244b")
        .root_password("Not-A-Real-1")
}

async fn instances(world: &mut World) {
    let client = world.client.clone();
    let (taurus, starrocks, instance) = (taurus(&client), starrocks(&client), instance(&client));
    for variant in ["full", "minimal"] {
        world.check("ListHtapInstanceInfo", variant, taurus.htap_instances()).await;
        world.check("RestartStarrocksInstance", variant, instance.restart()).await;
        world.check("RestartStarrocksNode", variant, instance.nodes().restart(&node())).await;
        world.check("DeleteStarrocksInstance", variant, starrocks.delete().request().unwrap()).await;
        let group = starrocks.set_security_group("967a0ac2-3cae-4e57-a49a-d0f6ff07dcc1");
        world.check("ModifyStarRocksSecurityGroup", variant, group.request().unwrap()).await;
    }
    world.check("ListInstanceNode", "full", instance.nodes().list()).await;

    let single = new(Deployment::Single)
        .time_zone("UTC+08:00")
        .security_group("f8c849b1-56c1-4aab-a455-f4748df71ff1")
        .billing(Billing::Subscription {
            period: Period::Months(1),
            renewal: Renewal::Manual,
            region: "cn-north-4".to_owned(),
        })
        .build()
        .unwrap();
    world.check("CreateStarrocksInstance", "full", taurus.create_starrocks(&single).request().unwrap()).await;
    let cluster = new(Deployment::Cluster { fe: 3, be: 3 }).build().unwrap();
    world.check("CreateStarrocksInstance", "minimal", taurus.create_starrocks(&cluster).request().unwrap()).await;

    let (fe, be) = ("c44cfde6-d250-313c-8d7a-cd216f071658", "c44cfde6-d250-313c-8d7a-cd216f071670");
    world.check("ResizeStarRocksFlavor", "full", starrocks.resize(Resize::both(fe, be)).request().unwrap()).await;
    world.check("ResizeStarRocksFlavor", "minimal", starrocks.resize(Resize::be(be)).request().unwrap()).await;
    let upgrade = starrocks.upgrade().time(UpgradeTime::MaintenanceWindow).check(UpgradeCheck::Run);
    world.check("UpgradeSrKernelVersion", "full", upgrade.request().unwrap()).await;
    world.check("UpgradeSrKernelVersion", "minimal", starrocks.upgrade().request().unwrap()).await;

    // The detail is a method of its own, and not a request.
    let detail = starrocks.get().await.unwrap();
    assert_eq!(serde_json::to_value(&detail).unwrap(), world.documented("ListStarrocksInstanceInfo")["instances"][0]);
    assert_eq!(starrocks.get_opt().await.unwrap(), Some(detail));
    world.assert_sent("ListStarrocksInstanceInfo", "minimal").await;
    self::starrocks(&world.speaking_client(Language::EnUs)).get().await.unwrap();
    world.assert_sent("ListStarrocksInstanceInfo", "full").await;
}

async fn users(world: &mut World) {
    let instance = instance(&world.client.clone());
    let users = instance.users();
    let may = Permissions::on(["INFORMATION_SCHEMA", "default"]).unwrap().dml(Dml::ReadAndSet).ddl(Ddl::None);
    let full = NewUser::new(user(), "Not-A-Real-1", may).unwrap();
    world.check("CreateStarRocksDatabaseUser", "full", users.create(&full)).await;
    let minimal = NewUser::new(user(), "Not-A-Real-1", Permissions::default()).unwrap();
    world.check("CreateStarRocksDatabaseUser", "minimal", users.create(&minimal)).await;
    for variant in ["full", "minimal"] {
        world.check("DeleteStarRocksDatabaseUser", variant, users.delete(&user())).await;
        let request = users.set_password(&user(), "Not-A-Real-2").unwrap();
        world.check("UpdateStarRocksDatabaseUserPassword", variant, request).await;
    }
    let may = Permissions::on(["shop_rep"]).unwrap().dml(Dml::Read).ddl(Ddl::All);
    world.check("UpdateStarRocksDatabaseUserPermission", "full", users.set_permissions(&user(), &may)).await;
    let nothing = users.set_permissions(&user(), &Permissions::default());
    world.check("UpdateStarRocksDatabaseUserPermission", "minimal", nothing).await;
    world.check("SyncStarRocksUsers", "full", users.sync(UserSync::Start)).await;
    world.check("SyncStarRocksUsers", "minimal", users.sync(UserSync::Stop)).await;

    let listed = users.list().all().await.unwrap();
    assert_eq!(serde_json::to_value(&listed).unwrap()[0]["user_name"], "user_test");
    assert_eq!(listed.len(), 1);
    world.assert_sent("ShowStarRocksDatabaseUser", "minimal").await;
    assert_eq!(users.get(&user()).await.unwrap(), listed[0]);
    let query: Vec<_> = world.replay.received().await.pop().unwrap().url.query_pairs().into_owned().collect();
    assert!(query.contains(&("user_name".to_owned(), "user_test".to_owned())), "{query:?}");
}

async fn parameters(world: &mut World) {
    let instance = instance(&world.client.clone());
    let group = ConfigurationId::new("a2069d40256f40078c52d90d6a91ee63pr17").unwrap();
    world.check("CheckStarrocksParams", "full", instance.parameters().compare(&group)).await;
    let values = [("tc_use_memory_min", "0"), ("Größe", "é")];
    let set = instance.parameters().set(NodeType::Be, values).request().unwrap();
    world.check("UpdateStarrocksParams", "full", set).await;

    let speaking = world.speaking(Language::EnUs);
    let listed = speaking.parameters().list(NodeType::Be).all().await.unwrap();
    let documented = world.documented("ShowStarrocksParams");
    assert_eq!(serde_json::to_value(listed).unwrap(), documented["parameter_values"]);
    world.assert_sent("ShowStarrocksParams", "full").await;
    let group = speaking.parameters().group(NodeType::Be).await.unwrap();
    assert_eq!(serde_json::to_value(group).unwrap(), documented["configurations"]);
}

async fn logs(world: &mut World) {
    let instance = instance(&world.client.clone());
    for (variant, text) in [("full", StatementText::Original), ("minimal", StatementText::Masked)] {
        world.check("ShowStarRocksSlowlogSensitiveStatus", variant, instance.logs().slow_statements()).await;
        world.check("UpdateSlowlogSensitiveStatus", variant, instance.logs().set_slow_statements(text)).await;
    }

    // The documented page is short, so it is the only one.
    let (errors, slow) = (instance.logs().errors(&node(), &day(), LogLevel::All), SlowLogFilter::all());
    let errors = errors.page_size(10).all().await.unwrap();
    assert_eq!(serde_json::to_value(errors).unwrap(), world.documented("ShowHtapErrorLogDetail")["error_log_list"]);
    let slow = instance.logs().slow(&node(), &day(), slow).page_size(10).all().await.unwrap();
    world.assert_sent("ShowSlowLogDetail", "minimal").await;
    assert_eq!(serde_json::to_value(slow).unwrap(), world.documented("ShowSlowLogDetail")["slow_log_list"]);

    // A full page of 10 whose last entry has the vector's line number, again and again: the second one does not go on.
    let full_page = |list: &str| {
        let page: Vec<_> =
            (0..10).map(|index| json!({ "line_num": (1_772_539_383_999_992_u64 + index).to_string() })).collect();
        ResponseTemplate::new(200).set_body_json(json!({ list: page }))
    };
    let speaking = world.speaking(Language::EnUs);
    world.replay.answer("ShowHtapErrorLogDetail", full_page("error_log_list")).await;
    let mut errors = Box::pin(speaking.logs().errors(&node(), &day(), LogLevel::All).page_size(10).stream());
    assert!(errors.try_next().await.unwrap().is_some());
    world.assert_sent("ShowHtapErrorLogDetail", "minimal").await;
    let rest: Vec<_> = errors.collect().await;
    assert!(matches!(rest.as_slice(), [entries @ .., Err(_)] if entries.len() == 9), "{rest:?}");
    world.assert_sent("ShowHtapErrorLogDetail", "full").await;

    world.replay.answer("ShowSlowLogDetail", full_page("slow_log_list")).await;
    let filter = SlowLogFilter::all().statement(StatementType::Select).database("shop_rep");
    let slow: Vec<_> = speaking.logs().slow(&node(), &day(), filter).page_size(10).stream().collect().await;
    assert!(matches!(slow.as_slice(), [entries @ .., Err(_)] if entries.len() == 10), "{slow:?}");
    world.assert_sent("ShowSlowLogDetail", "full").await;

    let shipping = world.client.clone();
    let shipping = shipping.log_shipping();
    let route = LogRoute::new(
        instance.id().clone(),
        LogType::SlowLog,
        "fd6ba1e4-4b1b-4a35-8d3b-6a5b1a2c9f10",
        "2c1f7f5e-9c0e-4b52-b7a8-0d8d3a4b5c6d",
    );
    world.check("UpdateStarRockLtsConfig", "full", shipping.set([route]).unwrap()).await;
    let log = (instance.id().clone(), LogType::ErrorLog);
    world.check("DeleteStarRockLtsConfig", "full", shipping.delete([log]).unwrap()).await;
    let filter = LogShippingFilter::all().instance(instance.id().clone()).name("htap-ff64").enterprise_project("0");
    let client = world.speaking_client(Language::EnUs);
    let listed = client.log_shipping().list(filter).page_size(10).all().await.unwrap();
    assert_eq!(serde_json::to_value(listed).unwrap(), world.documented("ShowHtapLtsConfig")["instance_lts_configs"]);
    world.assert_sent("ShowHtapLtsConfig", "full").await;
}

async fn sessions_and_queue(world: &mut World) {
    let instance = instance(&world.client.clone());
    world.check("DeleteHtapProcessList", "full", instance.sessions().end(["id1", "id2"]).unwrap()).await;
    world.check("UpdateHtapQueryQueuesControl", "full", instance.query_queue().switch(Switch::On)).await;
    let listed = world.speaking(Language::EnUs).sessions().list().all().await.unwrap();
    assert_eq!(serde_json::to_value(listed).unwrap(), world.documented("ShowHtapProcessList")["process_list"]);
    world.assert_sent("ShowHtapProcessList", "full").await;
}

async fn templates(world: &mut World) {
    let workbook = ResponseTemplate::new(200)
        .insert_header("Content-Disposition", "attachment; filename=\"import_async.xlsx\"")
        .set_body_raw(b"PK\x03\x04".to_vec(), "application/octet-stream");
    world.replay.answer("DownloadImportExcelTemplate", workbook).await;
    for (variant, client) in [("minimal", world.client.clone()), ("full", world.speaking_client(Language::ZhCn))] {
        let file = instance(&client).template().download().await.unwrap();
        assert_eq!((file.file_name(), &file.content()[..]), (Some("import_async.xlsx"), &b"PK\x03\x04"[..]));
        world.assert_sent("DownloadImportExcelTemplate", variant).await;
    }

    let client = world.client.clone();
    let workbook = || Workbook::new("template.xlsx", *b"PK\x03\x04", ["shop"]);
    let response = instance(&client).template().upload(workbook()).await.unwrap();
    assert_eq!(serde_json::to_value(&*response).unwrap(), world.documented("UploadImportExcelTemplate"));
    let vector = world.vector("UploadImportExcelTemplate", "minimal");
    let request = world.replay.received().await.pop().unwrap();
    assert_eq!((request.method.as_str(), request.url.path()), ("POST", vector["path"].as_str().unwrap()));
    let mut expected: Vec<_> = vector["multipart"].as_array().unwrap().clone();
    expected.sort_by_key(|part| part["name"].to_string());
    let expected: Vec<_> = expected
        .iter()
        .map(|part| {
            let content = part["value"].as_str().unwrap_or("PK\u{3}\u{4}");
            (part["content_disposition"].as_str().unwrap().to_owned(), content.to_owned())
        })
        .collect();
    assert_eq!(parts(&request), expected);
    world.met.insert(("UploadImportExcelTemplate".to_owned(), "minimal".to_owned()));

    let whole = workbook().for_instance(WorkbookScope::AllDatabases).table_names(TableNames::Wildcards);
    instance(&client).template().upload(whole).await.unwrap();
    let request = world.replay.received().await.pop().unwrap();
    let contents: Vec<_> = parts(&request).into_iter().map(|(_, content)| content).collect();
    assert_eq!(contents, ["true", "PK\u{3}\u{4}", "true", "true", "shop", "import_async"]);
    for broken in [Workbook::new("t.xlsx", [], ["shop"]), Workbook::new("t.xlsx", [1], [""; 0])] {
        assert!(instance(&client).template().upload(broken).await.unwrap_err().is_invalid_input());
    }
}

/// The parts of a form, disposition and content, in the order of their names.
fn parts(request: &wiremock::Request) -> Vec<(String, String)> {
    let content_type = request.headers["content-type"].to_str().unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let body = String::from_utf8(request.body.clone()).unwrap();
    let separator = format!("--{boundary}");
    let parts = body.split(&separator).filter_map(|part| part.split_once("\r\n\r\n"));
    let mut parts: Vec<_> = parts
        .map(|(headers, content)| {
            let disposition = headers.lines().find_map(|line| line.strip_prefix("Content-Disposition: ")).unwrap();
            (disposition.to_owned(), content.trim_end_matches("\r\n").to_owned())
        })
        .collect();
    parts.sort_by_key(|(disposition, _)| disposition.split('"').nth(1).unwrap().to_owned());
    parts
}

async fn catalog(world: &mut World) {
    let client = world.client.clone();
    let catalog = client.catalog();
    for variant in ["full", "minimal"] {
        world.check("ListHtapDataStore", variant, catalog.datastores(Engine::StarRocks)).await;
        let types = catalog.storage_types(Engine::StarRocks, "3.1.6.0");
        world.check("ListHtapStorageType", variant, types).await;
        let wanted = world.vector("CheckStarRocksResource", variant)["body"]["resource"].clone();
        let wanted = serde_json::from_value(wanted).unwrap();
        world.check("CheckStarRocksResource", variant, catalog.check_resources(wanted)).await;
    }
    let filter = FlavorFilter::all().single_zone().spec_code("gaussdb.sr-be.xlarge.x86.4").version("3.1.6.0");
    world.check("ListHtapFlavor", "full", catalog.flavors(Engine::StarRocks, filter)).await;
    world.check("ListHtapFlavor", "minimal", catalog.flavors(Engine::StarRocks, FlavorFilter::all())).await;
}

#[tokio::test]
async fn every_request_equals_the_vendors_sdk_and_every_response_is_read() {
    let mut world = World::new().await;
    instances(&mut world).await;
    users(&mut world).await;
    parameters(&mut world).await;
    logs(&mut world).await;
    sessions_and_queue(&mut world).await;
    catalog(&mut world).await;
    templates(&mut world).await;

    let document = world.replay.document();
    let of_groups = |operation: &str| match document.operation(operation) {
        Some(found) => !["replication", "jobs"].iter().any(|tag| found.value()["tags"][0] == *tag),
        None => true,
    };
    let vectors = vectors();
    let all: BTreeSet<_> = vectors["requests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|vector| (vector["operation"].as_str().unwrap(), vector["variant"].as_str().unwrap()))
        .filter(|(operation, _)| of_groups(operation))
        .collect();
    let excused: BTreeSet<_> = NOT_SENT.iter().map(|(operation, variant, _)| (*operation, *variant)).collect();
    let mut accounted = world.met();
    accounted.extend(&excused);
    assert_eq!(accounted, all);
    assert!(world.met().is_disjoint(&excused), "an excuse that is not needed");
}

/// Operations that the vendor's SDK was not recorded with.
#[tokio::test]
async fn query_queue_rules_are_read_and_written() {
    let world = World::new().await;
    let instance = instance(&world.client);
    let rules = instance.query_queue().rules().send().await.unwrap();
    assert_eq!(serde_json::to_value(&*rules).unwrap(), world.documented("ShowHtapQueryQueuesRule"));

    let rules = taurus_htap::QueryQueueRules {
        max_queued_queries: 1024,
        pending_timeout_seconds: 300,
        concurrency_limit: 0,
        memory_used_percent_limit: 80,
        cpu_used_percent_limit: 70,
    };
    instance.query_queue().set_rules(rules).unwrap().send().await.unwrap();
    let request = world.replay.received().await.pop().unwrap();
    assert_eq!(request.method, "PUT");
    assert!(request.url.path().ends_with(&format!("/instances/{INSTANCE}/query-queue/rules")));
    let expected = json!({ "query_queue_rule": {
        "query_queue_max_queued_queries": 1024,
        "query_queue_pending_timeout_second": 300,
        "query_queue_concurrency_limit": 0,
        "query_queue_mem_used_pct_limit": 80,
        "query_queue_cpu_used_pct_limit": 70,
    } });
    assert_eq!(request.body_json::<Value>().unwrap(), expected);

    instance.query_queue().switch(Switch::Off).send().await.unwrap();
    let request = world.replay.received().await.pop().unwrap();
    assert_eq!(request.body_json::<Value>().unwrap(), json!({ "enable_query_queue_select": "false" }));
}

#[tokio::test]
async fn restarts_take_when_to_restart() {
    // The one call is the same, whenever it is meant: only the flow looks.
    let world = World::new().await;
    let starrocks = starrocks(&world.client);
    for when in [RestartWhen::Needed, RestartWhen::Always] {
        starrocks.restart(when).send().await.unwrap();
        starrocks.restart_node(node(), when).send().await.unwrap();
    }
    let paths: Vec<_> = world.replay.received().await.iter().map(|request| request.url.path().to_owned()).collect();
    assert_eq!(paths.len(), 4);
    assert!(paths[0].ends_with(&format!("/instances/{INSTANCE}/starrocks/restart")), "{paths:?}");
    assert!(paths[1].ends_with(&format!("/instances/{INSTANCE}/starrocks/{NODE}/restart")), "{paths:?}");
}
