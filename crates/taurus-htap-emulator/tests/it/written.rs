//! What was written can be read: every attribute of every request that changes something is in a response that
//! describes the thing afterwards, or is listed here with the reason why the service shows it nowhere.
//!
//! The attributes are those of the document. One that is added there and not here fails these tests.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};
use spec_document::Document;

use crate::support::{STARROCKS, TAURUSDB, World, send, starrocks};

const SPEC: &str = include_str!("../../../../spec/taurus-htap.yaml");

/// A node of the source that is not its primary one.
const SECOND_NODE: &str = "5d1f0e6c7b8a49d2a3b4c5d6e7f80912no07";

/// Where an attribute is read back. Paths are written with dots; `[]` is each entry of a list, and `*` each member of
/// an object.
enum Shown {
    /// The same value, in the response of this read at this path.
    At(Read, &'static str),
    /// Its value in gigabytes, as bytes.
    Bytes(Read, &'static str),
    /// As many entries.
    Count(Read, &'static str),
    /// Another value with the same meaning.
    As(Read, &'static str, &'static str),
    /// Nowhere, for this reason.
    Never(&'static str),
}

/// A read that describes something.
#[derive(Clone, Copy)]
enum Read {
    /// The response of the request itself.
    Response,
    Instance,
    Instances,
    Tasks,
    Configuration,
    Users,
    BeParameters,
    SlowStatements,
    LogTargets,
    Queue,
}

use Read::*;
use Shown::*;

/// A request that changes something, with a value for each of its attributes, none of them the default.
struct Write {
    operation: &'static str,
    /// Path and body of what is done before.
    before: Vec<(&'static str, Value)>,
    path: String,
    body: Value,
    shown: Vec<(&'static str, Shown)>,
}

const PASSWORD: Shown = Never("a secret");
const CHECK: &str = "/starrocks/databases/replication/table-config-check";

fn task(change: Value) -> Value {
    let mut body = json!({
        "source_instance_id": TAURUSDB,
        "source_node_id": SECOND_NODE,
        "source_database_name": "shop",
        "target_database_name": "shop_copy",
        "task_name": "written",
        "db_configs": [{ "param_name": "sync_commit_interval_ms", "value": "1234" }],
        "table_repl_config": { "repl_type": "exclude_tables", "repl_scope": "part", "tables": ["audit_log"] },
    });
    body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    body
}

fn of_task() -> Vec<(&'static str, Shown)> {
    vec![
        ("source_instance_id", At(Configuration, "source_instance_id")),
        ("source_node_id", At(Configuration, "source_node_id")),
        ("source_database_name", At(Configuration, "database_info.database_name")),
        ("target_database_name", At(Configuration, "target_database_name")),
        ("task_name", At(Tasks, "replications[].task_name")),
        ("db_configs[].param_name", At(Configuration, "database_info.db_config_check_results[].param_name")),
        ("db_configs[].value", At(Configuration, "database_info.db_config_check_results[].value")),
        ("table_repl_config.repl_type", At(Configuration, "table_repl_config.repl_type")),
        ("table_repl_config.repl_scope", At(Configuration, "table_repl_config.repl_scope")),
        ("table_repl_config.tables[]", At(Configuration, "table_repl_config.tables[]")),
    ]
}

fn with_tables(mut shown: Vec<(&'static str, Shown)>) -> Vec<(&'static str, Shown)> {
    shown.push(("tables_configs[].table_name", At(Configuration, "table_infos[].table_name")));
    shown.push(("tables_configs[].table_config", At(Configuration, "table_infos[].table_config")));
    shown
}

fn with_scope(mut shown: Vec<(&'static str, Shown)>) -> Vec<(&'static str, Shown)> {
    shown.push(("is_instance_level_sync", At(Configuration, "is_instance_level_sync")));
    shown.push(("database_repl_scope", At(Configuration, "database_repl_scope")));
    shown
}

fn with(mut shown: Vec<(&'static str, Shown)>, attribute: &'static str, more: Shown) -> Vec<(&'static str, Shown)> {
    shown.push((attribute, more));
    shown
}

/// A task that is there before it is changed.
fn existing() -> Vec<(&'static str, Value)> {
    let body = json!({
        "source_instance_id": TAURUSDB, "source_database_name": "stock", "target_database_name": "stock_copy",
        "task_name": "written", "is_create_task": "true",
    });
    vec![(CHECK, body)]
}

fn started() -> Vec<(&'static str, Value)> {
    let start = json!({
        "source_instance_id": TAURUSDB, "source_database": "stock", "target_database": "stock_copy", "task_name": "written",
    });
    existing().into_iter().chain([("/starrocks/databases/replication", start)]).collect()
}

fn paused() -> Vec<(&'static str, Value)> {
    let pause = ("/starrocks/databases/replication/pause", json!({ "task_name": "written" }));
    started().into_iter().chain([pause]).collect()
}

fn tables() -> Value {
    json!([{ "table_name": "customers", "table_config": "order by id" }])
}

fn writes() -> Vec<Write> {
    let write =
        |operation, before, path: &str, body, shown| Write { operation, before, path: starrocks(path), body, shown };
    let replication = "/starrocks/databases/replication";
    let sent = "whether it can be sent again, not what there is";
    let looked_at = "the workbook is looked at; whether the service keeps any of it is not documented";
    let flavor = "instances[].groups[].nodes[].flavor_id";
    vec![
        write(
            "CheckTableConfig",
            vec![],
            CHECK,
            task(json!({ "is_create_task": "true", "tables_configs": tables() })),
            with(
                with_tables(of_task()),
                "is_create_task",
                Never("selects what the call does: the task exists afterwards"),
            ),
        ),
        write(
            "CheckDataBaseConfig",
            vec![],
            "/starrocks/databases/replication/database-config-check",
            task(json!({ "is_instance_level_sync": "true", "database_repl_scope": "part" })),
            with_scope(of_task()),
        ),
        write(
            "CreateStarRocksDataReplication",
            vec![],
            replication,
            json!({
                "source_instance_id": TAURUSDB, "source_node_id": SECOND_NODE, "source_database": "stock",
                "target_database": "stock_copy", "task_name": "written",
            }),
            vec![
                ("source_instance_id", At(Configuration, "source_instance_id")),
                ("source_node_id", At(Configuration, "source_node_id")),
                ("source_database", At(Tasks, "replications[].source_database")),
                ("target_database", At(Tasks, "replications[].target_database")),
                ("task_name", At(Tasks, "replications[].task_name")),
            ],
        ),
        write(
            "ModifyDataSync",
            existing(),
            replication,
            task(json!({
                "is_instance_level_sync": "true", "database_repl_scope": "part", "is_support_reg_exp": "true",
                "tables_configs": tables(),
            })),
            with(with_scope(with_tables(of_task())), "is_support_reg_exp", At(Configuration, "is_support_reg_exp")),
        ),
        write(
            "PauseStarRocksDataReplication",
            started(),
            "/starrocks/databases/replication/pause",
            json!({ "task_name": "written" }),
            vec![("task_name", As(Tasks, "replications[].stage", "Paused"))],
        ),
        write(
            "ResumeStarRocksDataReplication",
            paused(),
            "/starrocks/databases/replication/resume",
            json!({ "task_name": "written" }),
            vec![("task_name", As(Tasks, "replications[].stage", "Full"))],
        ),
        Write {
            operation: "CreateStarrocksInstance",
            before: vec![],
            path: format!("/instances/{TAURUSDB}/starrocks"),
            body: json!({
                "name": "written-down",
                "engine": { "type": "star-rocks", "version": "3.1.6.0" },
                "ha": { "mode": "Cluster" },
                "fe_flavor_id": "5b0d1c7e-8f2a-3d64-9a51-0c7be2f4a611",
                "be_flavor_id": "71e4a9c3-26bd-3f08-8c7d-9d15f0b3e822",
                "db_root_pwd": "Not-A-Real-1",
                "fe_count": 3,
                "be_count": 5,
                "az_mode": "single",
                "fe_volume": { "io_type": "ESSD", "capacity_in_gb": 60 },
                "be_volume": { "io_type": "SSD", "capacity_in_gb": 70 },
                "az_code": "cn-southwest-244b",
                "time_zone": "UTC+07:00",
                "tags_info": { "sys_tags": [{ "key": "_sys_enterprise_project_id", "value": "ep-1" }] },
                "security_group_id": "sg-written",
                "pay_info": { "pay_model": "1", "period": "7", "period_type": "3", "is_auto_renew": "1" },
                "region_code": "region-written",
            }),
            shown: vec![
                ("name", At(Instance, "instances[].name")),
                ("engine.type", At(Instance, "instances[].data_store_type")),
                ("engine.version", At(Instance, "instances[].data_store_version")),
                ("ha.mode", At(Instance, "instances[].cluster_mode")),
                ("fe_flavor_id", At(Instance, flavor)),
                ("be_flavor_id", At(Instance, flavor)),
                ("db_root_pwd", PASSWORD),
                ("fe_count", Count(Instance, "instances[].groups.0.nodes")),
                ("be_count", Count(Instance, "instances[].groups.1.nodes")),
                ("az_mode", At(Instance, "instances[].az_mode")),
                ("fe_volume.io_type", At(Instance, "instances[].groups.0.nodes[].volume.type")),
                ("fe_volume.capacity_in_gb", Bytes(Instance, "instances[].fe_node_volume_size")),
                ("be_volume.io_type", At(Instance, "instances[].groups.1.nodes[].volume.type")),
                ("be_volume.capacity_in_gb", Bytes(Instance, "instances[].be_node_volume_size")),
                ("az_code", At(Instance, "instances[].groups[].nodes[].az_code")),
                ("time_zone", At(Instance, "instances[].time_zone")),
                ("tags_info.sys_tags[].key", At(Instance, "instances[].tags_info.sys_tags[].key")),
                ("tags_info.sys_tags[].value", At(Instance, "instances[].enterprise_project_id")),
                ("security_group_id", At(Instances, "instances[].network.security_group_id")),
                ("pay_info.pay_model", At(Instances, "instances[].pay_model")),
                ("pay_info.period", At(Instance, "instances[].groups[].nodes[].period")),
                // The order has them afterwards, which is another service's.
                ("pay_info.period_type", At(Response, "instance.pay_info.period_type")),
                ("pay_info.is_auto_renew", At(Response, "instance.pay_info.is_auto_renew")),
                ("region_code", At(Instance, "instances[].groups[].nodes[].region_code")),
            ],
        },
        write(
            "ResizeStarRocksFlavor",
            vec![],
            "/starrocks/resize-flavor",
            json!({
                "fe_flavor_id": "5b0d1c7e-8f2a-3d64-9a51-0c7be2f4a611",
                "be_flavor_id": "71e4a9c3-26bd-3f08-8c7d-9d15f0b3e822",
            }),
            vec![("fe_flavor_id", At(Instance, flavor)), ("be_flavor_id", At(Instance, flavor))],
        ),
        write(
            "ModifyStarRocksSecurityGroup",
            vec![],
            "/starrocks/security-group",
            json!({ "security_group_id": "sg-written" }),
            vec![("security_group_id", At(Instance, "instances[].groups[].nodes[].sg_id"))],
        ),
        write(
            "UpgradeSrKernelVersion",
            vec![],
            "/starrocks/db-upgrade",
            json!({ "delay": true, "is_skip_validate": true }),
            vec![("delay", Never("when it happens, not what there is")), ("is_skip_validate", Never(sent))],
        ),
        write(
            "CreateStarRocksDatabaseUser",
            vec![],
            "/starrocks/users",
            json!({ "user_name": "writer", "password": "Not-A-Real-1", "databases": ["sys"], "dml": 3, "ddl": 1 }),
            vec![
                ("user_name", At(Users, "user_details[].user_name")),
                ("password", PASSWORD),
                ("databases[]", At(Users, "user_details[].databases[]")),
                ("dml", At(Users, "user_details[].dml")),
                ("ddl", At(Users, "user_details[].ddl")),
            ],
        ),
        write(
            "UpdateStarRocksDatabaseUserPassword",
            vec![],
            "/starrocks/users/password",
            json!({ "user_name": "user_test", "password": "Not-A-Real-2" }),
            vec![("user_name", At(Users, "user_details[].user_name")), ("password", PASSWORD)],
        ),
        write(
            "UpdateStarRocksDatabaseUserPermission",
            vec![],
            "/starrocks/users/permission",
            json!({ "user_name": "user_test", "databases": ["*"], "dml": 3, "ddl": 1 }),
            vec![
                ("user_name", At(Users, "user_details[].user_name")),
                ("databases[]", At(Users, "user_details[].data_bases[]")),
                ("dml", At(Users, "user_details[].dml")),
                ("ddl", At(Users, "user_details[].ddl")),
            ],
        ),
        write(
            "SyncStarRocksUsers",
            vec![],
            "/starrocks/users/sync",
            json!({ "action": "startSyncTaurusAccount" }),
            vec![("action", As(Instance, "instances[].users_sync_switch_on", "true"))],
        ),
        write(
            "UpdateStarrocksParams",
            vec![],
            "/starrocks/configurations",
            json!({ "node_type": "be", "parameter_values": { "alter_tablet_worker_count": "17" } }),
            vec![
                ("node_type", Never("whose parameters they are: the read is asked for them")),
                ("parameter_values.*", At(BeParameters, "parameter_values[].value")),
            ],
        ),
        write(
            "UpdateSlowlogSensitiveStatus",
            vec![],
            "/starrocks/slowlog-sensitive",
            json!({ "open_slow_log_switch": true }),
            vec![("open_slow_log_switch", At(SlowStatements, "open_slow_log_switch"))],
        ),
        Write {
            operation: "UpdateStarRockLtsConfig",
            before: vec![],
            path: "/starrocks/instances/logs/lts-configs".to_owned(),
            body: json!({ "log_configs": [
                { "instance_id": STARROCKS, "log_type": "slow_log", "lts_group_id": "group", "lts_stream_id": "stream" },
            ] }),
            shown: vec![
                ("log_configs[].instance_id", At(LogTargets, "instance_lts_configs[].instance.id")),
                ("log_configs[].log_type", At(LogTargets, "instance_lts_configs[].lts_configs[].log_type")),
                ("log_configs[].lts_group_id", At(LogTargets, "instance_lts_configs[].lts_configs[].lts_group_id")),
                ("log_configs[].lts_stream_id", At(LogTargets, "instance_lts_configs[].lts_configs[].lts_stream_id")),
            ],
        },
        write(
            "UpdateHtapQueryQueuesControl",
            vec![],
            "/htap/query-queue/switch",
            json!({ "enable_query_queue_select": "true" }),
            vec![("enable_query_queue_select", At(Queue, "query_queue_rule.enable_query_queue_select"))],
        ),
        write(
            "SetHtapQueryQueuesRule",
            vec![],
            "/query-queue/rules",
            json!({ "query_queue_rule": {
                "query_queue_max_queued_queries": 11, "query_queue_pending_timeout_second": 12,
                "query_queue_concurrency_limit": 13, "query_queue_mem_used_pct_limit": 14,
                "query_queue_cpu_used_pct_limit": 15, "enable_query_queue_select": "true",
            } }),
            [
                "query_queue_rule.query_queue_max_queued_queries",
                "query_queue_rule.query_queue_pending_timeout_second",
                "query_queue_rule.query_queue_concurrency_limit",
                "query_queue_rule.query_queue_mem_used_pct_limit",
                "query_queue_rule.query_queue_cpu_used_pct_limit",
                "query_queue_rule.enable_query_queue_select",
            ]
            .map(|attribute| (attribute, At(Queue, attribute)))
            .into(),
        ),
        write(
            "UploadImportExcelTemplate",
            vec![],
            "/htap/template",
            Value::Null,
            ["template_type", "file", "is_instance_level", "selected_dbs", "database_scope", "is_support_regexp"]
                .map(|attribute| (attribute, Never(looked_at)))
                .into(),
        ),
    ]
}

/// The attributes of a request, as paths.
fn attributes(document: &Document, schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    let schema = schema["$ref"].as_str().and_then(|name| document.resolve(name)).map_or(schema, |(_, schema)| schema);
    if let Some(properties) = schema["properties"].as_object() {
        for (name, property) in properties {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            attributes(document, property, &path, found);
        }
    } else if schema["additionalProperties"].is_object() {
        found.insert(format!("{path}.*"));
    } else if schema["items"].is_object() {
        attributes(document, &schema["items"], &format!("{path}[]"), found);
    } else {
        found.insert(path.to_owned());
    }
}

/// The values at a path, as text: whether a value is written as a number or as its text is another test's.
fn values<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let path = path.replace("[]", ".[]");
    path.split('.').filter(|step| !step.is_empty()).fold(vec![value], |values, step| {
        let next = |value: &'v Value| -> Vec<&'v Value> {
            match step {
                "[]" => value.as_array().into_iter().flatten().collect(),
                "*" => value.as_object().into_iter().flat_map(|object| object.values()).collect(),
                _ => value.get(step).or_else(|| value.get(step.parse::<usize>().ok()?)).into_iter().collect(),
            }
        };
        values.into_iter().flat_map(next).collect()
    })
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn texts(value: &Value, path: &str) -> Vec<String> {
    values(value, path).into_iter().map(text).collect()
}

#[test]
fn every_attribute_of_a_request_is_read_back_or_has_a_reason() {
    let document = Document::parse("spec", SPEC).unwrap();
    let writes = writes();
    let mut count = 0;
    for operation in document.operations() {
        let changes = ["create", "update", "action"].contains(&operation.value()["x-effect"].as_str().unwrap());
        let Some((_, content)) = operation.request_content().filter(|_| changes) else { continue };
        let mut expected = BTreeSet::new();
        attributes(&document, &content["schema"], "", &mut expected);
        let write = writes.iter().find(|write| write.operation == operation.id());
        let write = write.unwrap_or_else(|| panic!("{} is not here", operation.id()));
        let here: BTreeSet<_> = write.shown.iter().map(|(attribute, _)| (*attribute).to_owned()).collect();
        assert_eq!(here, expected, "{}", operation.id());
        count += 1;
    }
    assert_eq!(count, writes.len());
}

#[tokio::test]
async fn what_was_written_is_read_back() {
    let document = Document::parse("spec", SPEC).unwrap();
    for write in writes().into_iter().filter(|write| !write.body.is_null()) {
        let world = World::start().await;
        for (path, body) in &write.before {
            world.post(&starrocks(path), body).await.ok();
            world.advance(5);
        }
        let method = document.operation(write.operation).unwrap().method();
        let request = world.request(Method::from_bytes(method.as_bytes()).unwrap(), &write.path);
        let response = send(request.json(&write.body)).await.ok();
        // Long enough for what is created, and too short for a copy.
        world.advance(if write.operation == "CreateStarrocksInstance" { 300 } else { 3 });
        if write.operation == "ResizeStarRocksFlavor" || write.operation == "ModifyStarRocksSecurityGroup" {
            world.advance(60);
        }
        let instance = response.pointer("/instance/id").and_then(Value::as_str).unwrap_or(STARROCKS);
        for (attribute, shown) in &write.shown {
            let written = texts(&write.body, attribute);
            let name = format!("{}: {attribute}", write.operation);
            assert!(!written.is_empty(), "{name} is not written");
            let (read, path) = match shown {
                At(read, path) | Bytes(read, path) | Count(read, path) | As(read, path, _) => (read, path),
                Never(reason) => {
                    assert!(!reason.is_empty());
                    continue;
                }
            };
            let response = match read {
                Response => response.clone(),
                Instance => world.get(&format!("/instances/{TAURUSDB}/starrocks/{instance}")).await.ok(),
                Instances => world.get(&format!("/instances/{TAURUSDB}/htap")).await.ok(),
                Tasks => world.get(&starrocks("/starrocks/databases/replication")).await.ok(),
                Configuration => {
                    world.get(&starrocks("/starrocks/databases/replication/configuration?task_name=written")).await.ok()
                }
                Users => world.get(&starrocks("/starrocks/users?limit=100&offset=0")).await.ok(),
                BeParameters => world.get(&starrocks("/starrocks/configurations?node_type=be")).await.ok(),
                SlowStatements => world.get(&starrocks("/starrocks/slowlog-sensitive")).await.ok(),
                LogTargets => world.get("/starrocks/instances/logs/lts-configs").await.ok(),
                Queue => world.get(&starrocks("/query-queue/rules")).await.ok(),
            };
            let expected: Vec<_> = match shown {
                Bytes(..) => written.iter().map(|gigabytes| format!("{gigabytes}000000000")).collect(),
                As(_, _, other) => vec![(*other).to_owned()],
                _ => written,
            };
            let found = match shown {
                Count(..) => {
                    values(&response, path).iter().map(|list| list.as_array().unwrap().len().to_string()).collect()
                }
                _ => texts(&response, path),
            };
            for value in expected {
                assert!(found.contains(&value), "{name}: {value} was written, and {path} is {found:?}");
            }
        }
    }
}
