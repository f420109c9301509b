//! The control interface, the seed and the state file.

use reqwest::Method;
use serde_json::{Value, json};
use taurus_htap_emulator::{Clock, Emulator, Seed};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{BEGINNING, NODE, TAURUSDB, World, starrocks};

#[tokio::test]
async fn the_clock_is_moved_from_outside() {
    let world = World::start().await;
    let about = world.control(Method::GET, "", &Value::Null).await.ok();
    assert_eq!((&about["now"], &about["tasks"]), (&json!("2026-03-03T12:03:04+0000"), &json!(0)));
    let moved = world.control(Method::POST, "/clock", &json!({ "advance_seconds": 3600 })).await.ok();
    assert_eq!(moved["now"], "2026-03-03T13:03:04+0000");
}

/// The copy of a task takes a minute.
#[tokio::test]
async fn a_task_does_not_fall_back_when_the_emulator_starts_again() {
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("state.json");
    let start = async || World::with(Emulator::builder().state_file(&path)).await;
    let stage = async |world: &World| {
        let tasks = world.get(&starrocks("/starrocks/databases/replication?limit=10&offset=0")).await.ok();
        let task = &tasks["replications"][0];
        format!("{} {}", task["stage"].as_str().unwrap(), task["percentage"].as_str().unwrap())
    };
    let first = start().await;
    first.control(Method::POST, "/clock", &json!({ "advance_seconds": 3600 })).await.ok();
    let table = json!({ "repl_type": "include_tables", "repl_scope": "part", "tables": ["orders"] });
    let task = json!({
        "source_instance_id": TAURUSDB, "source_database_name": "shop", "target_database_name": "shop_rep",
        "task_name": "shop_to_htap", "is_create_task": "true", "db_configs": [], "table_repl_config": table, "tables_configs": [],
    });
    first.post(&starrocks("/starrocks/databases/replication/table-config-check"), &task).await.ok();
    let start_task = json!({
        "source_instance_id": TAURUSDB, "source_database": "shop", "target_database": "shop_rep", "task_name": "shop_to_htap",
    });
    first.post(&starrocks("/starrocks/databases/replication"), &start_task).await.ok();
    first.advance(35);
    assert_eq!(stage(&first).await, "Full 53");
    // Moving the clock alone is a change, too.
    first.emulator.shutdown().await.unwrap();
    let second = start().await;
    assert!(second.emulator.is_restored());
    assert_eq!(stage(&second).await, "Full 53");
    let dumped = second.control(Method::GET, "/state", &Value::Null).await.ok();
    let seeded = second.control(Method::POST, "/seed", &Value::Null).await.ok();
    assert_eq!(seeded["now"], "2026-03-03T12:03:04+0000");
    assert_eq!(second.control(Method::PUT, "/state", &dumped).await.ok()["now"], "2026-03-03T13:03:39+0000");
    assert_eq!(stage(&second).await, "Full 53");
}

#[tokio::test]
async fn a_state_file_that_is_in_use_or_cannot_be_written_is_refused_at_the_start() {
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("state.json");
    let _first = Emulator::builder().state_file(&path).start().await.unwrap();
    let absent = scratch.path().join("absent/state.json");
    for (path, problem) in [(&path, "another emulator uses it"), (&absent, "No such file or directory (os error 2)")] {
        let error = Emulator::builder().state_file(path).start().await.unwrap_err();
        assert_eq!(error.to_string(), format!("the state file {} cannot be used: {problem}", path.display()));
    }
}

#[tokio::test]
async fn the_methods_of_a_call_are_in_the_response_to_another_one() {
    let world = World::start().await;
    let allowed = async |path: &str| {
        let answer = world.control(Method::PATCH, path, &Value::Null).await;
        (answer.status, answer.headers["allow"].to_str().unwrap().to_owned())
    };
    assert_eq!(allowed("").await, (405, "GET".to_owned()));
    assert_eq!(allowed("/faults").await, (405, "GET, POST, DELETE".to_owned()));
    for path in ["", "/", "/clock/", "/seed", "/state"] {
        let method = if path == "/clock/" { Method::POST } else { Method::HEAD };
        let body = if path == "/clock/" { json!({ "advance_seconds": 1 }) } else { Value::Null };
        let url = format!("{}/emulator/v1{path}", world.emulator.endpoint());
        assert_eq!(world.client.request(method, url).json(&body).send().await.unwrap().status(), 200, "{path}");
    }
}

#[tokio::test]
async fn what_is_known_by_its_name_cannot_be_in_a_seed_twice() {
    let project = "projects:\n  - {id: 23a50154cf494ec9ad6883979a12db0a, name: another, domain_id: d}\n";
    let mut refusals = Vec::new();
    for (from, to) in [
        ("projects:\n", project),
        ("7f3a1b2c4d5e4f60a1b2c3d4e5f60718no17", NODE),
        ("    users:\n", "    users:\n      - {name: user_test, databases: [], dml: 0, ddl: 0}\n"),
    ] {
        let seed = Seed::parse("seed", &Seed::SHOP.replacen(from, to, 1)).unwrap();
        refusals.push(Emulator::builder().seed(seed).start().await.unwrap_err().to_string());
    }
    insta::assert_snapshot!(refusals.join("\n"));
}

/// A seed with an instance that follows this one.
fn following(source: &str) -> Value {
    let id = "00000000000000000000000000000000in17";
    json!({ "starrocks_instances": [{ "id": id, "name": "name", "source": source, "version": "3", "mode": "Single" }] })
}

#[tokio::test]
async fn control_interface_refuses_with_the_reason() {
    let world = World::start().await;
    let mut refusals = Vec::new();
    for (method, path, body) in [
        (Method::GET, "/nothing", Value::Null),
        (Method::PATCH, "/clock", Value::Null),
        (Method::PUT, "/faults/", Value::Null),
        (Method::PATCH, "/seed", Value::Null),
        (Method::POST, "/clock", Value::Null),
        (Method::POST, "/clock", json!([60])),
        (Method::POST, "/clock", json!({ "advance_seconds": "60" })),
        (Method::POST, "/clock", json!({ "advance_minutes": 1 })),
        (Method::POST, "/faults", json!({ "fault": "sulk" })),
        (Method::POST, "/faults", json!({ "fault": "reset", "operation": "Sulk" })),
        (Method::POST, "/faults", json!({ "fault": "reset", "count": 0 })),
        (Method::PUT, "/state", json!({})),
        (Method::POST, "/seed", json!({ "planets": [] })),
        (Method::POST, "/seed", json!([])),
        (Method::POST, "/seed", following("x")),
        (Method::POST, "/seed", following("ffffffffffffffffffffffffffffffffin07")),
    ] {
        refusals.push(format!("{method} {path}: {}", world.control(method.clone(), path, &body).await.refusal()));
    }
    insta::assert_snapshot!(refusals.join("\n"));
}

#[tokio::test]
async fn a_state_that_was_dumped_is_loaded_again() {
    let world = World::start().await;
    let users = starrocks("/starrocks/users");
    let body = json!({ "user_name": "analyst", "password": "Not-A-Real-1", "databases": [] });
    world.post(&users, &body).await.ok();
    let dumped = world.control(Method::GET, "/state", &Value::Null).await.ok();
    assert!(!dumped.to_string().contains("Not-A-Real-1"));
    world.control(Method::POST, "/seed", &Value::Null).await.ok();
    let count =
        async |world: &World| world.get(&format!("{users}?limit=10&offset=0")).await.ok()["total_count"].clone();
    assert_eq!(count(&world).await, 1);
    world.control(Method::PUT, "/state", &dumped).await.ok();
    assert_eq!(count(&world).await, 2);
    let other = World::start().await;
    other.control(Method::PUT, "/state", &dumped).await.ok();
    assert_eq!(count(&other).await, 2);
}

#[tokio::test]
async fn the_state_survives_in_a_file_when_that_is_asked_for() {
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("state.json");
    let start = async || World::with(Emulator::builder().state_file(&path)).await;
    let users = starrocks("/starrocks/users");
    let first = start().await;
    let body = json!({ "user_name": "analyst", "password": "Not-A-Real-1", "databases": [] });
    first.post(&users, &body).await.ok();
    first.emulator.shutdown().await.unwrap();
    let second = start().await;
    assert_eq!(second.get(&format!("{users}?limit=10&offset=0")).await.ok()["total_count"], 2);
    second.delete(&format!("{users}?user_name=analyst"), &Value::Null).await.ok();
    drop(second);
    let third = start().await;
    assert_eq!(third.get(&format!("{users}?limit=10&offset=0")).await.ok()["total_count"], 1);
    drop(third);
    std::fs::write(&path, "{").unwrap();
    let error = Emulator::builder().state_file(&path).start().await.unwrap_err();
    assert!(error.to_string().contains("state.json cannot be read: it is not a saved state: EOF"), "{error}");
}

/// A reader with the old file open, and an emulator stopped in the middle of saving, leave a complete file.
#[tokio::test]
async fn a_new_state_takes_the_place_of_the_file_and_is_not_written_into_it() {
    let scratch = tempfile::tempdir().unwrap();
    let (path, kept) = (scratch.path().join("state.json"), scratch.path().join("kept.json"));
    let start = async || World::with(Emulator::builder().state_file(&path)).await;
    start().await.emulator.shutdown().await.unwrap();
    std::fs::hard_link(&path, &kept).unwrap();
    let before = std::fs::read(&path).unwrap();

    let world = start().await;
    let body = json!({ "user_name": "analyst", "password": "Not-A-Real-1", "databases": [] });
    world.post(&starrocks("/starrocks/users"), &body).await.ok();
    world.emulator.shutdown().await.unwrap();
    assert!(std::fs::read(&path).unwrap() != before, "the new state was saved");
    assert!(std::fs::read(&kept).unwrap() == before, "and the old file is as it was");
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 2, "nothing else is left");
}

#[cfg(unix)]
#[tokio::test]
async fn files_without_an_end_are_refused() {
    let error = Seed::read("/dev/zero".as_ref()).unwrap_err();
    assert_eq!(error, "/dev/zero: it is longer than 67108864 bytes, the most that is read");
    let error = Emulator::builder().state_file("/dev/zero").start().await.unwrap_err();
    assert_eq!(error.to_string(), "the state file /dev/zero cannot be used: it is not a regular file");
}

#[tokio::test]
async fn seeds_make_other_worlds_and_say_what_is_wrong_with_them() {
    let mut seed = Seed::shop().unwrap();
    seed.starrocks_instances[0].users.clear();
    let world = World::with(Emulator::builder().seed(seed)).await;
    assert_eq!(world.get(&starrocks("/starrocks/users?limit=10&offset=0")).await.ok()["total_count"], 0);

    let error = Seed::parse("my.yaml", "timing:\n  full_copy: 1\n  fulll_copy: 2\n").unwrap_err().to_string();
    assert!(error.starts_with("my.yaml:3:3: unknown field `fulll_copy`"), "{error}");
    let mut seed = Seed::shop().unwrap();
    seed.starrocks_instances[0].nodes[1].id.truncate(35);
    let error = Emulator::builder().seed(seed).start().await.unwrap_err().to_string();
    let place = "starrocks_instances[0].nodes[1].id";
    assert_eq!(error, format!("the seed does not fit: {place} must have at least 36 characters; it has 35"));
    let mut seed = Seed::shop().unwrap();
    seed.taurusdb_instances[0].databases["shop"]["orders"].primary_key = vec!["number".to_owned()];
    let error = Emulator::builder().seed(seed).start().await.unwrap_err().to_string();
    assert_eq!(error, "the seed does not fit: taurusdb_instances: the primary key of orders has no column number");
}

#[tokio::test]
async fn an_emulator_stops_and_frees_its_port() {
    let first = Emulator::start().await.unwrap();
    assert!(first.address().ip().is_loopback());
    let port = first.address().port();
    let taken = Emulator::builder().port(port).start().await.unwrap_err();
    assert_eq!(taken.to_string(), format!("cannot listen on 127.0.0.1:{port}"));
    first.shutdown().await.unwrap();
    let second = Emulator::builder().port(port).clock(Clock::fixed(BEGINNING)).start().await.unwrap();
    assert_eq!(second.endpoint(), format!("http://127.0.0.1:{port}"));
}

#[tokio::test]
async fn headers_are_written_as_the_service_writes_them() {
    let world = World::start().await;
    let address = world.emulator.endpoint().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /emulator/v1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    for header in ["\r\nX-Request-Id: ", "\r\nX-Emulator: ", "\r\nContent-Type: "] {
        assert!(response.contains(header), "{response}");
    }
}

/// What the emulator answers to these lines.
async fn answer(emulator: &Emulator, lines: &str) -> String {
    let mut stream = TcpStream::connect(emulator.address()).await.unwrap();
    stream.write_all(format!("{lines}\r\nConnection: close\r\n\r\n").as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response.split("\r\n").next().unwrap().to_owned()
}

#[tokio::test]
async fn requests_of_web_pages_of_other_sites_change_nothing() {
    let world = World::start().await;
    let seed = "POST /emulator/v1/seed HTTP/1.1\r\nContent-Length: 0";
    let begin_clock = async || world.control(Method::GET, "", &Value::Null).await.ok()["now"].clone();
    world.advance(60);
    let before = begin_clock().await;
    for (headers, status) in [
        ("", "400 Bad Request"),
        ("\r\nHost: localhost\r\nHost: localhost", "400 Bad Request"),
        ("\r\nHost: evil.example", "403 Forbidden"),
        ("\r\nHost: localhost\r\nOrigin: https://evil.example", "403 Forbidden"),
    ] {
        assert_eq!(answer(&world.emulator, &format!("{seed}{headers}")).await, format!("HTTP/1.1 {status}"));
        assert_eq!(begin_clock().await, before);
    }
    assert_eq!(answer(&world.emulator, &format!("{seed}\r\nHost: localhost")).await, "HTTP/1.1 200 OK");
    assert_ne!(begin_clock().await, before);
}

#[tokio::test]
async fn an_emulator_on_all_addresses_names_one_that_clients_can_call() {
    let emulator = Emulator::builder().bind("0.0.0.0".parse().unwrap()).start().await.unwrap();
    assert_eq!(emulator.endpoint(), format!("http://127.0.0.1:{}", emulator.address().port()));
    let about = answer(&emulator, "GET /emulator/v1 HTTP/1.1\r\nHost: emulator").await;
    assert_eq!(about, "HTTP/1.1 200 OK");
}

#[tokio::test]
async fn a_host_that_is_allowed_is_answered() {
    let emulator = Emulator::builder().allow_host("emulator.example.com").start().await.unwrap();
    for (host, status) in [("emulator.example.com", "200 OK"), ("other.example.com", "403 Forbidden")] {
        let about = answer(&emulator, &format!("GET /emulator/v1 HTTP/1.1\r\nHost: {host}")).await;
        assert_eq!(about, format!("HTTP/1.1 {status}"));
    }
}

#[tokio::test]
async fn the_control_interface_describes_itself_and_each_description_is_true() {
    let world = World::start().await;
    let about = world.control(Method::GET, "", &Value::Null).await.ok();
    for fault in about["faults"].as_array().unwrap() {
        let planned = world.control(Method::POST, "/faults", &json!({ "fault": fault["fault"] })).await;
        planned.ok();
    }
    world.control(Method::DELETE, "/faults", &Value::Null).await.ok();
    for call in about["calls"].as_array().unwrap() {
        let (method, path) = call["call"].as_str().unwrap().split_once(" /emulator/v1").unwrap();
        let body = match path {
            "/state" if method == "PUT" => world.control(Method::GET, "/state", &Value::Null).await.ok().to_string(),
            _ => call["body"].as_str().unwrap().to_owned(),
        };
        let url = format!("{}/emulator/v1{path}", world.emulator.endpoint());
        let response = world.client.request(method.parse().unwrap(), url).body(body).send().await.unwrap();
        assert_eq!(response.status(), 200, "{call}");
    }
}

#[tokio::test]
async fn the_view_has_tasks_as_they_are_and_requests_with_their_verdicts() {
    let world = World::start().await;
    let body = json!({ "user_name": "Analyst", "password": "Not-A-Real-1", "databases": [] });
    world.post(&starrocks("/starrocks/users"), &body).await;
    world.control(Method::POST, "/faults", &json!({ "fault": "throttle" })).await.ok();
    world.get(&starrocks("/starrocks/nodes?limit=1")).await;
    world.control(Method::POST, "/faults", &json!({ "fault": "reset", "count": 2 })).await.ok();
    assert_eq!(
        answer(&world.emulator, "GET /v3/p/jobs HTTP/1.1\r\nHost: evil.example").await,
        "HTTP/1.1 403 Forbidden"
    );
    let mut view = world.control(Method::GET, "/view", &Value::Null).await.ok();
    for request in view["requests"].as_array_mut().unwrap() {
        request["milliseconds"] = 0.into();
    }
    insta::assert_snapshot!(serde_json::to_string_pretty(&view).unwrap());
}

#[tokio::test]
async fn the_page_is_one_file_that_asks_for_nothing_from_elsewhere() {
    let world = World::start().await;
    let response = world.client.get(format!("{}/emulator", world.emulator.endpoint())).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (200, &"text/html; charset=utf-8".parse().unwrap())
    );
    let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'none'; style-src 'nonce-"), "{policy}");
    let page = response.text().await.unwrap();
    assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("NONCE"));
    let posted = world.client.post(format!("{}/emulator", world.emulator.endpoint())).send().await.unwrap();
    assert_eq!((posted.status().as_u16(), &posted.headers()["allow"]), (405, &"GET".parse().unwrap()));
}
