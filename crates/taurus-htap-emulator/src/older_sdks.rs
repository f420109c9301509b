//! Fields that the newest sources read as a boolean or a number, and that some of the vendor's SDKs can only read as
//! text, because their models are older. A client whose `User-Agent` names one of these gets the older form.
//!
//! The document has the type of the newest sources, and every other client gets that. On the real service such an SDK
//! may get an error of its own reader.

use serde_json::Value;

/// How the SDKs begin their `User-Agent`.
const GO: &str = "huaweicloud-usdk-go/";
const JAVA: &str = "huaweicloud-usdk-java/";

/// A field that a client reads as text.
struct Older {
    operation: &'static str,
    field: &'static str,
    /// The clients whose model has text: Go 0.1.207, Java 3.1.143.
    clients: &'static [&'static str],
}

const OLDER: [Older; 3] = [
    // A boolean to Python 3.1.219 and to the Terraform provider.
    Older { operation: "SyncStarRocksUsers", field: "success", clients: &[GO, JAVA] },
    // A boolean to the same two. Java 3.1.143 does not have the operation.
    Older { operation: "ShowHtapLtsConfig", field: "enabled", clients: &[GO] },
    // A number to the same two. Java 3.1.143 does not have the operation.
    Older { operation: "ShowHtapProcessList", field: "duration", clients: &[GO] },
];

/// Rewrites a response that fits the document into the form that a client with this `User-Agent` reads.
pub(crate) fn write(operation: &str, user_agent: &str, body: &mut Value) {
    let is_it = |older: &&Older| {
        older.operation == operation && older.clients.iter().any(|client| user_agent.starts_with(client))
    };
    if let Some(older) = OLDER.iter().find(is_it) {
        write_field(older.field, body);
    }
}

fn write_field(field: &str, value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| write_field(field, value)),
        Value::Object(object) => {
            for (name, value) in object {
                match value {
                    Value::Bool(_) | Value::Number(_) if name == field => *value = value.to_string().into(),
                    _ => write_field(field, value),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::write;

    #[test]
    fn older_sdks_get_text_where_their_models_have_it() {
        let written = |operation: &str, user_agent: &str| {
            let mut body =
                json!({ "success": true, "process_list": [{ "id": "1", "duration": 12.5, "enabled": true }] });
            write(operation, user_agent, &mut body);
            (body["success"].clone(), body["process_list"][0]["duration"].clone())
        };
        assert_eq!(written("SyncStarRocksUsers", "huaweicloud-usdk-go/3.0"), (json!("true"), json!(12.5)));
        assert_eq!(written("SyncStarRocksUsers", "huaweicloud-usdk-java/3.0"), (json!("true"), json!(12.5)));
        assert_eq!(written("ShowHtapProcessList", "huaweicloud-usdk-go/3.0; x"), (json!(true), json!("12.5")));
        for (operation, user_agent) in [
            ("SyncStarRocksUsers", "huaweicloud-usdk-python/3.0"),
            ("SyncStarRocksUsers", "golangsdk/2.0.0"),
            ("ShowHtapProcessList", "huaweicloud-usdk-java/3.0"),
            ("SyncStarRocksUsers", ""),
            ("ListStarrocksInstanceInfo", "huaweicloud-usdk-go/3.0"),
        ] {
            assert_eq!(written(operation, user_agent), (json!(true), json!(12.5)), "{operation} {user_agent}");
        }
    }
}
