//! The workbook of table configurations goes down and up.

use reqwest::Method;

use crate::support::{Answer, World, send, starrocks};

/// Sends a form with these fields.
pub(crate) async fn upload(world: &World, fields: &[(&str, &str)]) -> Answer {
    let part = |(name, value): &(&str, &str)| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let body = fields.iter().map(part).collect::<String>() + "--b--\r\n";
    let request = world.request(Method::POST, &starrocks("/htap/template")).body(body);
    send(request.header("Content-Type", "multipart/form-data; boundary=b")).await
}

#[tokio::test]
async fn a_workbook_is_downloaded() {
    let world = World::start().await;
    let path = starrocks("/htap/template?template_type=import_async");
    let response = world.request(Method::GET, &path).send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/octet-stream");
    assert!(response.bytes().await.unwrap().starts_with(b"PK\x03\x04"));
}

#[tokio::test]
async fn a_workbook_is_uploaded_with_what_the_document_asks_for() {
    let world = World::start().await;
    let answer =
        upload(&world, &[("template_type", "import_async"), ("file", "PK"), ("selected_dbs", "shop")]).await.ok();
    assert_eq!(answer["processed_rows"], 2);
    let refused = upload(&world, &[("template_type", "export")]).await.refusal();
    assert!(
        refused.contains("body.file is required") && refused.contains("body.template_type must be one of"),
        "{refused}"
    );
    let request = world.request(Method::POST, &starrocks("/htap/template")).body("nothing");
    let refused = send(request.header("Content-Type", "multipart/form-data; boundary=b")).await.refusal();
    assert_eq!(refused, "400 DBS.200001: Parameter error: body is not multipart/form-data.");
}
