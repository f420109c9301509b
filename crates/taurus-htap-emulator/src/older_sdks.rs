//! Three fields that the newest sources read as a boolean or a number, and that the vendor's Go and Java SDKs can only read as the
//! text of one: their models are older. A client that says that it is one of these gets what it can read.
//!
//! The document has the type of the newest sources, and every other client gets that.

use serde_json::Value;

/// How the SDKs with the older models begin their `User-Agent` (Go 0.1.207, Java 3.1.143).
const OLDER: [&str; 2] = ["huaweicloud-usdk-go/", "huaweicloud-usdk-java/"];

/// Operation and field.
const AS_TEXT: [(&str, &str); 3] =
    [("SyncStarRocksUsers", "success"), ("ShowHtapLtsConfig", "enabled"), ("ShowHtapProcessList", "duration")];

/// Writes a response as a client of this `User-Agent` reads it.
pub(crate) fn write(operation: &str, user_agent: &str, body: &mut Value) {
    let field = AS_TEXT.iter().find(|(known, _)| *known == operation).map(|(_, field)| *field);
    if let Some(field) = field.filter(|_| OLDER.iter().any(|older| user_agent.starts_with(older))) {
        write_field(field, body);
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
        assert_eq!(written("ShowHtapProcessList", "huaweicloud-usdk-java/3.0; x"), (json!(true), json!("12.5")));
        for (operation, user_agent) in [
            ("SyncStarRocksUsers", "huaweicloud-usdk-python/3.0"),
            ("SyncStarRocksUsers", "golangsdk/2.0.0"),
            ("SyncStarRocksUsers", ""),
            ("ListStarrocksInstanceInfo", "huaweicloud-usdk-go/3.0"),
        ] {
            assert_eq!(written(operation, user_agent), (json!(true), json!(12.5)), "{operation} {user_agent}");
        }
    }
}
