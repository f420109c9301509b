//! What the acceptance tests of the vendor's Terraform provider assert of the service (its state of 2026-08-21), as far
//! as they need no other service: in the world of `seed/acceptance.yaml`, and with the requests that the provider
//! sends.
//!
//! Those that need another service are named in the documentation of the crate.

use reqwest::Method;
use serde_json::{Value, json};
use taurus_htap_emulator::{Emulator, Seed};

use crate::support::{NODE, STARROCKS, TAURUSDB, World, send, starrocks};

const SEED: &str = include_str!("../../seed/acceptance.yaml");
const REPLICATION: &str = "/starrocks/databases/replication";

async fn world() -> World {
    World::with(Emulator::builder().seed(Seed::parse("seed/acceptance.yaml", SEED).unwrap())).await
}

/// Fails unless each of these has a value that the provider's tests take for one.
#[track_caller]
fn has(value: &Value, pointers: &[&str]) {
    for pointer in pointers {
        let found = value.pointer(pointer).unwrap_or(&Value::Null);
        assert!(!found.is_null() && found != "", "{pointer} has no value in {value}");
    }
}

async fn job_is_over(world: &World, response: &Value) {
    let id = response["job_id"].as_str().unwrap_or_else(|| panic!("no job_id in {response}"));
    world.advance(10);
    assert_eq!(world.get(&format!("/jobs?id={id}")).await.ok()["job"]["status"], "Completed");
}

#[tokio::test]
async fn an_instance_is_listed_with_its_zone_its_nodes_and_its_network() {
    let world = world().await;
    let list = world.get(&format!("/instances/{TAURUSDB}/htap")).await.ok();
    has(&list, &["/max_htap_instance_num_of_taurus", "/instances/0"]);
    has(
        &list["instances"][0],
        &[
            "/id",
            "/name",
            "/engine_name",
            "/engine_version",
            "/project_id",
            "/instance_state/instance_status",
            "/instance_state/wait_restart_for_params",
            "/create_at",
            "/is_frozen",
            "/ha_mode",
            "/pay_model",
            "/data_vip",
            "/readable_node_infos/0/data_ip",
            "/readable_node_infos/0/node_id",
            "/readable_node_infos/0/node_name",
            "/proxy_ips",
            "/port",
            "/available_zones/0/az_type",
            "/available_zones/0/code",
            "/available_zones/0/description",
            "/current_actions",
            "/volume_type",
            "/server_type",
            "/enterprise_project_id",
            "/network/vpc_id",
            "/network/sub_net_id",
            "/network/security_group_id",
            "/ch_master_node_id",
            "/node_num",
        ],
    );
}

#[tokio::test]
async fn an_instance_is_as_it_was_asked_for_and_can_be_changed() {
    let world = world().await;
    let flavors = world.get("/htap/flavors/star-rocks?availability_zone_mode=single").await.ok()["flavors"].clone();
    let statuses = flavors[0]["az_status"].as_object().unwrap();
    let zone = statuses.iter().find(|(_, status)| *status == "normal").unwrap().0;
    let of_kind = |kind: &str| -> Vec<_> {
        let fits = |flavor: &&Value| {
            flavor["spec_code"].as_str().unwrap().contains(kind) && flavor["az_status"][zone] == "normal"
        };
        flavors.as_array().unwrap().iter().filter(fits).map(|flavor| flavor["id"].clone()).collect()
    };
    let (fe, be) = (of_kind("sr-fe"), of_kind("sr-be"));
    let version = world.get("/htap/datastores/star-rocks").await.ok()["datastores"][0]["kernel_version"].clone();
    let instances = format!("/instances/{TAURUSDB}/starrocks");
    let body = json!({
        "name": "tf_test_1", "engine": { "type": "star-rocks", "version": version }, "ha": { "mode": "Single" },
        "fe_flavor_id": fe[0], "be_flavor_id": be[0], "db_root_pwd": "Test@123456!", "fe_count": 1, "be_count": 1,
        "az_mode": "single", "az_code": zone,
        "fe_volume": { "io_type": "SSD", "capacity_in_gb": 50 }, "be_volume": { "io_type": "SSD", "capacity_in_gb": 50 },
        "tags_info": { "sys_tags": [{ "key": "_sys_enterprise_project_id", "value": "eps" }] },
    });
    let created = world.post(&instances, &body).await.ok();
    job_is_over(&world, &created).await;
    let id = created["instance"]["id"].as_str().unwrap().to_owned();
    let show = async || world.get(&format!("{instances}/{id}")).await.ok()["instances"][0].clone();
    let on = |path: &str| format!("/instances/{id}{path}");
    let sync = json!({ "action": "startSyncTaurusAccount" });
    assert_eq!(world.post(&on("/starrocks/users/sync"), &sync).await.ok()["success"], true);

    let shown = show().await;
    for (pointer, expected) in [
        ("/name", json!("tf_test_1")),
        ("/status", json!("normal")),
        ("/az_mode", json!("single")),
        ("/pay_model", json!("0")),
        ("/time_zone", json!("UTC+08:00")),
        ("/ssl_option", json!(true)),
        ("/users_sync_switch_on", json!(true)),
        ("/can_enable_public_access", json!(false)),
        ("/enterprise_project_id", json!("eps")),
        ("/fe_node_volume_code", json!("gaussdb.sr.evs.ultrahighio")),
        ("/be_node_volume_code", json!("gaussdb.sr.evs.ultrahighio")),
        ("/support_data_replication", json!(true)),
        ("/new_version_available", json!(false)),
        ("/data_store_type", json!("star-rocks")),
        ("/data_store_version", version),
        ("/db_user", json!("root")),
        ("/cluster_mode", json!("Single")),
        ("/is_frozen", json!(0)),
        ("/actions", json!([])),
        ("/port_info/mysql_port", json!(3306)),
        ("/tags_info/tags", json!([])),
        ("/tags_info/sys_tags", json!([{ "key": "_sys_enterprise_project_id", "value": "eps" }])),
        ("/groups/0/group_type_name", json!("starrocks")),
        ("/groups/0/nodes/0/flavor_id", fe[0].clone()),
        ("/groups/0/nodes/0/status", json!("normal")),
        ("/groups/0/nodes/0/volume/type", json!("SSD")),
        ("/groups/0/nodes/0/datastore/type", json!("star-rocks")),
        ("/groups/0/nodes/0/actions", json!([])),
        ("/groups/0/nodes/0/priority", json!(1)),
        ("/groups/0/nodes/0/frozen_flag", json!(0)),
        ("/groups/0/nodes/0/pay_model", json!("0")),
        ("/groups/0/nodes/0/az_code", json!(zone)),
        ("/groups/0/nodes/0/need_restart", json!(false)),
        ("/groups/1/group_type_name", json!("starrocks")),
        ("/groups/1/nodes/0/flavor_id", be[0].clone()),
    ] {
        assert_eq!(shown.pointer(pointer), Some(&expected), "{pointer}");
    }
    has(
        &shown,
        &[
            "/data_vip",
            "/create_at",
            "/update_at",
            "/fe_node_volume_size",
            "/be_node_volume_size",
            "/data_store_version_id",
            "/ops_window/start_time",
            "/ops_window/end_time",
            "/groups/0/id",
            "/groups/0/name",
            "/groups/0/group_node_type",
            "/groups/1/id",
            "/groups/1/name",
            "/groups/1/group_node_type",
        ],
    );
    has(
        &shown["groups"][0]["nodes"][0],
        &[
            "/id",
            "/name",
            "/type",
            "/volume/size",
            "/cpu",
            "/mem",
            "/datastore/id",
            "/datastore/version",
            "/az_description",
            "/az_type",
            "/region_code",
            "/create_at",
            "/update_at",
            "/flavor_ref",
            "/iass_flavor_ref",
            "/max_connections",
            "/vpc_id",
            "/subnet_id",
            "/sg_id",
        ],
    );

    // The update: another password, group and flavors, no accounts from the source, parameters that need a restart.
    let password = json!({ "user_name": "root", "password": "Test@1234567!" });
    world.put(&on("/starrocks/users/password"), &password).await.ok();
    let group = world.put(&on("/starrocks/security-group"), &json!({ "security_group_id": "sg-2" })).await.ok();
    job_is_over(&world, &group).await;
    let sync = json!({ "action": "stopSyncTaurusAccount" });
    assert_eq!(world.post(&on("/starrocks/users/sync"), &sync).await.ok()["success"], true);
    let resize = json!({ "fe_flavor_id": fe[1], "be_flavor_id": be[1] });
    has(&world.post(&on("/starrocks/resize-flavor"), &resize).await.ok(), &["/job_id"]);
    world.advance(10);
    // The smallest and the largest values of the documented ranges.
    for (timeout, heartbeat) in [("21600", "10"), ("259200", "100")] {
        let values = json!({ "alter_table_timeout_second": timeout, "bdbje_heartbeat_timeout_second": heartbeat });
        let body = json!({ "node_type": "fe", "parameter_values": values });
        let changed = world.put(&on("/starrocks/configurations"), &body).await.ok();
        assert_eq!(changed["restart_required"], true);
        job_is_over(&world, &changed).await;
        let parameters =
            world.get(&on("/starrocks/configurations?node_type=fe")).await.ok()["parameter_values"].clone();
        let value = |name: &str| {
            let parameter = parameters.as_array().unwrap().iter().find(|parameter| parameter["name"] == name);
            parameter.unwrap_or_else(|| panic!("no parameter {name} in {parameters}"))["value"].clone()
        };
        assert_eq!(value("alter_table_timeout_second"), timeout);
        assert_eq!(value("bdbje_heartbeat_timeout_second"), heartbeat);
    }
    let shown = show().await;
    assert_eq!(shown["users_sync_switch_on"], false);
    let node = &shown["groups"][0]["nodes"][0];
    assert_eq!((&node["flavor_id"], &node["sg_id"], &node["need_restart"]), (&fe[1], &json!("sg-2"), &json!(true)));
    let restarted = world.put(&on("/starrocks/restart"), &Value::Null).await.ok();
    job_is_over(&world, &restarted).await;
    assert_eq!(show().await["groups"][0]["nodes"][0]["need_restart"], false);

    world.delete(&format!("{instances}/{id}"), &Value::Null).await.ok();
    world.advance(10);
    assert!(world.get(&format!("{instances}/{id}")).await.refusal().starts_with("400 DBS.05000044"));
}

/// What the provider sends to create or change a task, and what it wants to read afterwards.
fn task(change: Value) -> Value {
    let mut body = json!({
        "task_name": "tf_test_task", "source_instance_id": TAURUSDB, "is_instance_level_sync": "false",
        "database_repl_scope": "part", "source_database_name": "__taurus_sys__", "target_database_name": "__taurus_sys__",
        "db_configs": [{ "param_name": "binlog_expire_logs_seconds", "value": "3600" }],
        "table_repl_config": { "repl_type": "include_tables", "repl_scope": "part", "tables": ["tenant"] },
    });
    body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    body
}

async fn status(world: &World) -> Value {
    let list = world.get(&starrocks(&format!("{REPLICATION}?limit=100&offset=0"))).await.ok();
    let found = list["replications"].as_array().unwrap().iter().find(|task| task["task_name"] == "tf_test_task");
    found.cloned().unwrap_or_default()
}

fn progress(status: &Value) -> [String; 3] {
    ["status", "stage", "percentage"].map(|field| status[field].as_str().unwrap_or("no text").to_owned())
}

#[tokio::test]
async fn a_task_of_a_database_waits_is_changed_and_follows() {
    let world = world().await;
    let config = |table: &str, config: &str| json!({ "table_name": table, "table_config": config });
    let body = task(json!({ "tables_configs": [config("tenant", "order by tenant_name")], "is_create_task": "true" }));
    let checked = world.post(&starrocks(&format!("{REPLICATION}/table-config-check")), &body).await.ok();
    assert_eq!(checked["task_name"], "tf_test_task");
    world.advance(2);
    let shown = status(&world).await;
    assert_eq!(progress(&shown), ["Yes", "Wait", "0"]);
    assert_eq!([&shown["is_need_repair"], &shown["is_main_task"]], ["false", "true"]);
    let by_name = format!("{REPLICATION}/configuration?task_name=tf_test_task");
    for path in [by_name.as_str(), "/starrocks/databases/replication/configuration/__taurus_sys__"] {
        let shown = world.get(&starrocks(path)).await.ok();
        assert_eq!(shown["source_instance_id"], TAURUSDB);
        assert_eq!(shown["target_database_name"], "__taurus_sys__");
        assert_eq!(shown["database_repl_scope"], "part");
        assert_eq!([&shown["is_instance_level_sync"], &shown["is_support_reg_exp"]], ["false", "false"]);
        let selection = json!({ "repl_type": "include_tables", "repl_scope": "part", "tables": ["tenant"] });
        assert_eq!((&shown["table_repl_config"], &shown["last_error_of_alter_table"]), (&selection, &json!("")));
        assert_eq!(shown["database_info"]["databaseName"], "__taurus_sys__");
        assert_eq!(shown["database_info"]["dbCfgCheckResults"][0]["check_result"], "success");
        has(
            &shown,
            &[
                "/source_node_id",
                "/database_info/dbCfgCheckResults/0/param_name",
                "/database_info/dbCfgCheckResults/0/value",
                "/table_infos/0/table_name",
                "/new_table_repl_config",
            ],
        );
    }
    // A configuration for a table that is not selected is taken.
    let changed = task(json!({
        "db_configs": [
            { "param_name": "binlog_expire_logs_seconds", "value": "0" },
            { "param_name": "max_full_sync_task_threads_num", "value": "4" },
        ],
        "tables_configs": [
            config("tenant", "order by tenant_name;key columns tenant_name"),
            config("tenant_db", "order by db_name,tenant_name"),
        ],
        "source_node_id": world.get(&starrocks(&by_name)).await.ok()["source_node_id"],
    }));
    job_is_over(&world, &world.put(&starrocks(REPLICATION), &changed).await.ok()).await;
    let start = json!({
        "source_instance_id": TAURUSDB, "source_database": "__taurus_sys__", "target_database": "__taurus_sys__",
        "task_name": "tf_test_task",
    });
    job_is_over(&world, &world.post(&starrocks(REPLICATION), &start).await.ok()).await;
    assert_eq!(progress(&status(&world).await), ["Yes", "Incremental", "100"]);
    let named = json!({ "task_name": "tf_test_task" });
    job_is_over(&world, &world.delete(&starrocks(REPLICATION), &named).await.ok()).await;
    assert!(world.get(&starrocks(&by_name)).await.refusal().starts_with("400 DBS.270022"));
    assert!(world.delete(&starrocks(REPLICATION), &named).await.refusal().starts_with("400 DBS.05000091"));
    // Its database went with it, so that the filter below finds what it found before.
    let found = world.get(&starrocks("/starrocks/databases?database_name=sys&limit=100&offset=0")).await.ok();
    assert_eq!(found["databases"], json!(["sys"]));
}

#[tokio::test]
async fn a_task_of_a_whole_instance_is_paused_and_goes_on() {
    let world = world().await;
    let mut body = task(json!({
        "is_instance_level_sync": "true", "database_repl_scope": "all", "source_database_name": "ALL",
        "target_database_name": "ALL", "table_repl_config": { "repl_type": "include_tables", "repl_scope": "all", "tables": [] },
    }));
    body["db_configs"][0]["value"] = "0".into();
    let checked = world.post(&starrocks(&format!("{REPLICATION}/database-config-check")), &body).await.ok();
    assert_eq!(checked["task_name"], "tf_test_task");
    world.advance(2);
    let start = json!({
        "source_instance_id": TAURUSDB, "source_database": "ALL", "target_database": "ALL", "task_name": "tf_test_task",
    });
    job_is_over(&world, &world.post(&starrocks(REPLICATION), &start).await.ok()).await;
    let shown = status(&world).await;
    assert_eq!(progress(&shown), ["Yes", "Incremental", "100"]);
    assert_eq!((&shown["source_database"], &shown["target_database"]), (&json!("ALL"), &json!("ALL")));
    let by_name = format!("{REPLICATION}/configuration?task_name=tf_test_task");
    let shown = world.get(&starrocks(&by_name)).await.ok();
    assert_eq!((&shown["is_instance_level_sync"], &shown["database_repl_scope"]), (&json!("true"), &json!("all")));
    assert_eq!(shown["database_info"]["databaseName"], "ALL");
    has(&shown, &["/source_node_id", "/table_infos"]);
    let named = json!({ "task_name": "tf_test_task" });
    for (action, stage) in [("pause", "Paused"), ("resume", "Incremental")] {
        let response = world.post(&starrocks(&format!("{REPLICATION}/{action}")), &named).await.ok();
        job_is_over(&world, &response).await;
        assert_eq!(progress(&status(&world).await), ["Yes", stage, "100"]);
    }
    // The databases of the source, not one of that name.
    let databases = world.get(&starrocks("/starrocks/databases")).await.ok();
    assert_eq!(databases["databases"], json!(["information_schema", "sys", "db"]));
}

#[tokio::test]
async fn a_task_that_waits_is_listed() {
    let world = world().await;
    world.advance(2);
    let list = world.get(&starrocks(&format!("{REPLICATION}?limit=100&offset=0"))).await.ok();
    let first = &list["replications"][0];
    assert_eq!(progress(first), ["Yes", "Wait", "0"]);
    assert_eq!([&first["is_need_repair"], &first["is_main_task"]], ["false", "true"]);
    has(first, &["/source_database", "/target_database", "/task_name"]);
    let parameters = world.get(&starrocks(&format!("{REPLICATION}/database-parameters?limit=100&offset=0"))).await.ok();
    has(
        &parameters["db_parameters"][0],
        &["/param_name", "/data_type", "/default_value", "/value_range", "/description"],
    );
}

#[tokio::test]
async fn databases_and_tables_of_the_source_are_looked_up() {
    let world = world().await;
    let databases = json!({ "source_instance_id": TAURUSDB, "databases": ["d"] });
    let found = world.post(&starrocks("/htap/databases?limit=100&offset=0"), &databases).await.ok();
    assert_eq!((&found["databases"], &found["total_count"]), (&json!(["db"]), &json!(1)));
    // Several names are meant as they are.
    let databases = json!({ "source_instance_id": TAURUSDB, "databases": ["d", "b"] });
    assert_eq!(world.post(&starrocks("/htap/databases"), &databases).await.ok()["databases"], json!([]));
    let tables = async |filter: &str, wanted: &str| {
        let body = json!({
            "source_instance_id": TAURUSDB, "filter_type": filter,
            "database_tables": [{ "database": "db", "tables": [wanted] }],
            "selected_tables": [{ "database": "db", "tables": ["table1", "table2"] }],
        });
        world.post(&starrocks("/htap/tables?limit=100&offset=0"), &body).await.ok()["tables"].clone()
    };
    assert_eq!(tables("include_tables", "table1").await, json!(["db.table1"]));
    assert_eq!(tables("include_tables", "table3").await, json!([]));
    assert_eq!(tables("exclude_tables", "table3").await, json!(["db.table3"]));
    assert_eq!(tables("exclude_tables", "table1").await, json!([]));
}

#[tokio::test]
async fn logs_sessions_parameters_accounts_and_nodes_have_what_is_read_of_them() {
    let world = world().await;
    let window = |change: Value| {
        let mut body = json!({ "node_id": NODE, "start_time": "2026-03-03T10:00:00+0800", "end_time": "2026-03-03T20:03:04+0800" });
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        body
    };
    let errors = window(json!({ "level": "ALL", "limit": 100 }));
    let errors = world.post(&starrocks("/starrocks/error-logs"), &errors).await.ok();
    has(&errors["error_log_list"][0], &["/node_id", "/time", "/level", "/content"]);
    let slow = window(json!({ "limit": 5000 }));
    let slow = world.post(&starrocks("/starrocks/slow-logs"), &slow).await.ok();
    let fields = [
        "/count",
        "/time",
        "/lock_time",
        "/rows_sent",
        "/rows_examined",
        "/database",
        "/users",
        "/query_sample",
        "/type",
        "/start_time",
        "/client_ip",
    ];
    has(&slow["slow_log_list"][0], &fields);
    let sessions = world.get(&starrocks("/htap/process?limit=100&offset=0")).await.ok();
    let fields = ["/id", "/user", "/host", "/state", "/database", "/command", "/sql_statement", "/duration"];
    has(&sessions["process_list"][0], &fields);
    let kill = json!({ "process_list": [sessions["process_list"][0]["id"]] });
    assert_eq!(world.delete(&starrocks("/htap/process"), &kill).await.ok()["status"], "success");
    // The plan after it is empty, so the list is what it was; a minute later the session is gone.
    let first = async || world.get(&starrocks("/htap/process")).await.ok()["process_list"][0]["id"].clone();
    assert_eq!(first().await, sessions["process_list"][0]["id"]);
    world.advance(60);
    assert_eq!(first().await, "16777220");
    let parameters = world.get(&starrocks("/starrocks/configurations?node_type=be&limit=100&offset=0")).await.ok();
    has(&parameters, &["/configurations/datastore_version_name", "/configurations/datastore_name"]);
    let fields = ["/name", "/value", "/restart_required", "/readonly", "/value_range", "/type", "/description"];
    has(&parameters["parameter_values"][0], &fields);
    let users = starrocks("/starrocks/users");
    let list = async |name: &str| world.get(&format!("{users}?limit=100&offset=0{name}")).await;
    has(&list("").await.ok()["user_details"][0], &["/user_name", "/dml", "/ddl"]);
    let user = json!({
        "user_name": "tf_test_1", "password": "Test@12345678", "databases": ["sys", "information_schema"], "dml": 3, "ddl": 1,
    });
    world.post(&users, &user).await.ok();
    let permission = json!({ "user_name": "tf_test_1", "databases": ["*"], "dml": 0, "ddl": 0 });
    world.put(&starrocks("/starrocks/users/permission"), &permission).await.ok();
    let shown = list("&user_name=tf_test_1").await.ok()["user_details"][0].clone();
    assert_eq!((&shown["databases"], &shown["dml"], &shown["ddl"]), (&json!(["*"]), &json!(0), &json!(0)));
    world.delete(&format!("{users}?user_name=tf_test_1"), &Value::Null).await.ok();
    assert!(list("&user_name=tf_test_1").await.refusal().starts_with("400 DBS.200076"));
    has(
        &world.get(&starrocks("/starrocks/nodes")).await.ok()["node_list"][0],
        &["/node_id", "/node_name", "/role", "/status"],
    );
    let storage = world.get("/htap/storage-type/star-rocks?version_name=3.1.6.0").await.ok();
    has(&storage["storage_type"][0], &["/name", "/az_status", "/min_volume_size"]);
}

#[tokio::test]
async fn instances_and_nodes_are_restarted_and_upgraded() {
    let world = world().await;
    for path in ["/starrocks/restart".to_owned(), format!("/starrocks/{NODE}/restart")] {
        job_is_over(&world, &world.put(&starrocks(&path), &Value::Null).await.ok()).await;
    }
    let upgrade = json!({ "delay": "false", "is_skip_validate": "true" });
    job_is_over(&world, &world.post(&starrocks("/starrocks/db-upgrade"), &upgrade).await.ok()).await;
    // What is being changed is refused with the code that the provider sends again for.
    world.put(&starrocks("/starrocks/restart"), &Value::Null).await.ok();
    let refused = send(world.request(Method::PUT, &starrocks("/starrocks/restart"))).await.refusal();
    assert!(refused.starts_with("409 DBS.200019"), "{refused}");
}

#[tokio::test]
async fn log_targets_are_filtered_by_all_that_names_an_instance() {
    let world = world().await;
    let path = "/starrocks/instances/logs/lts-configs";
    let target =
        json!({ "instance_id": STARROCKS, "log_type": "error_log", "lts_group_id": "g", "lts_stream_id": "s" });
    world.post(path, &json!({ "log_configs": [target] })).await.ok();
    let shown = world.get(&format!("{path}?limit=50&offset=0")).await.ok()["instance_lts_configs"][0].clone();
    has(
        &shown,
        &[
            "/lts_configs/0/log_type",
            "/lts_configs/0/lts_group_id",
            "/lts_configs/0/lts_stream_id",
            "/lts_configs/0/enabled",
        ],
    );
    let fields = ["/id", "/name", "/mode", "/engine_name", "/engine_version", "/status", "/enterprise_project_id"];
    has(&shown["instance"], &fields);
    let query = |project: &str| {
        format!("{path}?instance_id={STARROCKS}&instance_name=shop-analytics&enterprise_project_id={project}")
    };
    let count = async |project: &str| world.get(&query(project)).await.ok()["total_count"].clone();
    assert_eq!([count("0").await, count("other").await], [1, 0]);
}
