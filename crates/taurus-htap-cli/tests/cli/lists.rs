//! `--limit`: how much of a list is fetched and shown.

use serde_json::json;
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers::any};

use crate::support::{NODE, NOWHERE, line};

/// A service with so many tasks, which it hands out in pages.
async fn tasks(total: usize) -> MockServer {
    let server = MockServer::start().await;
    let page = move |request: &Request| {
        let parameter = |wanted: &str| {
            let value = request.url.query_pairs().find(|(name, _)| name == wanted).map(|(_, value)| value.into_owned());
            value.and_then(|value| value.parse::<usize>().ok())
        };
        let offset = parameter("offset").unwrap_or(0);
        let end = (offset + parameter("limit").unwrap_or(100)).min(total);
        let tasks: Vec<_> = (offset..end).map(|index| json!({ "task_name": format!("task_{index}") })).collect();
        ResponseTemplate::new(200).set_body_json(json!({ "total_count": total, "replications": tasks }))
    };
    Mock::given(any()).respond_with(page).mount(&server).await;
    server
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_are_not_needed_are_not_fetched() {
    for (limit, requests) in [(1, 1), (2, 1), (100, 1), (101, 2), (150, 2), (250, 3), (9999, 3)] {
        let server = tasks(250).await;
        let command = format!("sync list --limit {limit} --output name");
        let ran = block_in_place(|| line(&command).at(&server.uri()).ran());
        assert_eq!((ran.code, ran.out.lines().count()), (0, limit.min(250)), "{ran}");
        let received = server.received_requests().await.unwrap();
        assert_eq!(received.len(), requests, "{limit}");
        let size = format!("limit={}", limit.min(100));
        assert!(received[0].url.query().unwrap_or_default().contains(&size), "{:?}", received[0].url);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_that_come_as_a_whole_are_cut() {
    let nodes = json!({"node_list": [{"node_id": "a"}, {"node_id": "b"}, {"node_id": "c"}]});
    let server = crate::watch::answering(nodes).await;
    let out = |limit: &str| block_in_place(|| line(&format!("nodes list -o name {limit}")).at(&server.uri()).ran().out);
    assert_eq!(out("--limit 2"), "a\nb\n");
    assert_eq!(out("--limit 5"), "a\nb\nc\n");
    assert_eq!(out(""), "a\nb\nc\n");
}

#[test]
fn every_list_has_a_limit_of_at_least_one() {
    let logs = ["slow", "error"].map(|log| format!("logs {log} --node {NODE}"));
    let lists = [
        "sync list",
        "instances list",
        "databases",
        "tables shop",
        "flavors",
        "versions",
        "nodes list",
        "users list",
        "params list --nodes be",
        "params compare --nodes be",
        "logs routes",
        "sessions list",
    ];
    for command in lists.iter().copied().chain(logs.iter().map(String::as_str)) {
        for limit in ["0", "-1", "many", ""] {
            let ran = line(&format!("{command} --limit={limit}")).at(NOWHERE).ran();
            assert_eq!(ran.code, 2, "{ran}");
            assert!(ran.err.contains("'--limit <COUNT>'"), "{ran}");
        }
    }
}
