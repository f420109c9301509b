//! The documented request and response, and what every request has besides.

use serde_json::Value;
use spec_document::{Document, Operation};

use crate::documented_task::{INSTANCE, PROJECT};

/// A made-up token of the length that tokens of the service have, 2 KB.
pub fn token() -> String {
    format!("MIIE{}", "-not-a-real-token".repeat(120))
}

/// The path of the operation.
pub fn path() -> String {
    format!("/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check")
}

/// The body of the documented request.
pub fn request() -> Value {
    of_operation(|operation| operation.request_examples()[0].1.clone())
}

/// The body of the documented response.
pub fn response() -> Value {
    of_operation(|operation| operation.response_examples(200)[0].1.clone())
}

fn of_operation(example: impl Fn(&Operation<'_>) -> Value) -> Value {
    let document = Document::parse("spec/taurus-htap.yaml", taurus_htap_spec::TAURUS_HTAP);
    let document = document.expect("the committed spec is read");
    example(&document.operation("CheckTableConfig").expect("the spec has the operation"))
}
