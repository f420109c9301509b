//! A program with no TLS of its own.

fn main() {
    programs::call();
    assert_eq!(
        serde_json::json!({ "b": 1, "a": 2 }).to_string(),
        r#"{"a":2,"b":1}"#,
        "serde_json sorts, as it does by default"
    );
}
