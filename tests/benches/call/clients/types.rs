//! The request and the response, as somebody types them who has no SDK.

use serde::{Deserialize, Serialize};

use crate::documented;

#[derive(Serialize, Deserialize)]
pub struct Request {
    source_database_name: String,
    target_database_name: String,
    db_configs: Vec<Parameter>,
    table_repl_config: Selection,
    tables_configs: Vec<Table>,
    source_instance_id: String,
    is_create_task: String,
    source_node_id: String,
}

impl Request {
    /// The documented request.
    pub fn documented() -> Self {
        serde_json::from_value(documented::request()).expect("the documented request fits")
    }
}

#[derive(Serialize, Deserialize)]
struct Parameter {
    param_name: String,
    value: String,
}

#[derive(Serialize, Deserialize)]
struct Selection {
    repl_type: String,
    repl_scope: String,
    tables: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Table {
    table_name: String,
    table_config: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be read, as a user would")]
pub struct Response {
    source_database_name: Option<String>,
    target_database_name: Option<String>,
    task_name: Option<String>,
    tbl_config_check_results: Vec<Verdict>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read to be read, as a user would")]
struct Verdict {
    table_name: Option<String>,
    table_config: Option<String>,
    check_result: Option<String>,
}
