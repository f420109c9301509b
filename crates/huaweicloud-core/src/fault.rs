//! What a service says when it refuses: the shapes of error bodies.
//!
//! Seen are `{error_code, error_msg}`, `{errorCode, errorMsg}`, `{code, message}`, each also one level down under another
//! key, with `request_id` beside them when the API gateway answers and `encoded_authorization_message` when a policy forbids; and HTML
//! or nothing from proxies. Whatever cannot be read is simply not there: an error body must never hide the status.

use serde_json::{Map, Value};

const CODES: [&str; 4] = ["error_code", "errorCode", "code", "error_name"];
const MESSAGES: [&str; 3] = ["error_msg", "errorMsg", "message"];

/// What an error body says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) authorization_message: Option<String>,
}

impl Fault {
    /// Whether it says nothing of what went wrong.
    pub(crate) fn is_silent(&self) -> bool {
        self.code.is_none() && self.message.is_none()
    }

    pub(crate) fn read(body: &[u8]) -> Self {
        let Ok(Value::Object(outer)) = serde_json::from_slice(body) else { return Self::default() };
        let inner = outer.values().filter_map(Value::as_object);
        let told = std::iter::once(&outer).chain(inner).find(|object| text(object, &CODES).is_some());
        let fault = told.unwrap_or(&outer);
        let either = |name| text(fault, &[name]).or_else(|| text(&outer, &[name]));
        Self {
            code: text(fault, &CODES),
            message: text(fault, &MESSAGES),
            request_id: either("request_id"),
            authorization_message: either("encoded_authorization_message"),
        }
    }
}

/// The first of the fields that holds a word; a number counts as one.
fn text(object: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match object.get(*name)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::Fault;

    fn fault(code: &str, message: &str, request_id: Option<&str>) -> Fault {
        let (code, message, request_id) = (Some(code.into()), Some(message.into()), request_id.map(Into::into));
        Fault { code, message, request_id, authorization_message: None }
    }

    #[test]
    fn every_known_shape_is_read() {
        for (body, expected) in [
            (r#"{"error_code":"DBS.200022","error_msg":"m"}"#, fault("DBS.200022", "m", None)),
            (r#"{"errorCode":"DBS.200022","errorMsg":"m"}"#, fault("DBS.200022", "m", None)),
            (r#"{"code":"IAM.0011","message":"m"}"#, fault("IAM.0011", "m", None)),
            (r#"{"error":{"code":404,"message":"m","title":"Not Found"}}"#, fault("404", "m", None)),
            (r#"{"error_msg":"m","error_code":"APIG.0301","request_id":"r"}"#, fault("APIG.0301", "m", Some("r"))),
            (r#"{"request_id":"r","badRequest":{"error_code":"c","error_msg":"m"}}"#, fault("c", "m", Some("r"))),
            (r#"{"x":{"errorCode":"c","errorMsg":"m"}}"#, fault("c", "m", None)),
            (r#"{"x":{"code":"c","message":"m","request_id":"r"}}"#, fault("c", "m", Some("r"))),
            (r#"{"error_name":"DBS.200044","error_msg":"m"}"#, fault("DBS.200044", "m", None)),
        ] {
            assert_eq!(Fault::read(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn what_only_the_identity_service_can_read_is_kept_wherever_it_stands() {
        for body in [
            r#"{"error_code":"c","error_msg":"m","encoded_authorization_message":"XQxmT="}"#,
            r#"{"encoded_authorization_message":"XQxmT=","error":{"code":"c","message":"m"}}"#,
            r#"{"error":{"code":"c","message":"m","encoded_authorization_message":"XQxmT="}}"#,
        ] {
            let expected = Fault { authorization_message: Some("XQxmT=".into()), ..fault("c", "m", None) };
            assert_eq!(Fault::read(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn a_body_of_another_shape_says_nothing() {
        for body in
            ["", "<html>502</html>", "[]", "null", r#"{"error_code":null}"#, "\u{feff}{}", "{\"error_code\":\"cut"]
        {
            assert_eq!(Fault::read(body.as_bytes()), Fault::default(), "{body}");
        }
    }
}
