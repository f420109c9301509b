//! Error bodies of services: their shapes, and the code and message in them.
//!
//! Seen are `{error_code, error_msg}`, `{errorCode, errorMsg}`, `{code, message}`, `{errCode, externalMessage}`,
//! `{error_code, error_message}`, `{error, error_description}` (OAuth 2.0), `{type, message}` (OpenStack); each also
//! some levels down under another key, in a list, or as JSON inside a string; `{errors: {FIELD: [MESSAGE]}}` of web
//! frameworks; `request_id` beside them when the API gateway answers and `encoded_authorization_message` when a policy
//! forbids; the XML of object storage; and HTML or nothing from proxies. Names are compared without case, underscores
//! and dashes. JSON that was cut is read as far as it goes. What cannot be read is left out: an error body must never
//! hide the status.

use std::{collections::VecDeque, ptr};

use crate::body::{
    json::Json,
    text::{self, Undeclared},
};

/// Names of codes; of several in one object the first in this list counts.
const CODES: [&str; 12] = [
    "errorcode",
    "errcode",
    "code",
    "errorname",
    "errno",
    "exceptioncode",
    "faultcode",
    "resultcode",
    "retcode",
    "errortype",
    "error",
    "type",
];
/// Names of messages, likewise.
const MESSAGES: [&str; 24] = [
    "errormsg",
    "errormessage",
    "errmsg",
    "errmessage",
    "externalmessage",
    "errordescription",
    "errordesc",
    "errdesc",
    "errorinfo",
    "message",
    "msg",
    "exceptionmessage",
    "faultstring",
    "resultmsg",
    "resultmessage",
    "retmsg",
    "detail",
    "details",
    "description",
    "reason",
    "cause",
    "title",
    "errors",
    "error",
];
/// Codes and messages of what went well.
const SUCCESSES: [&str; 5] = ["ok", "success", "successful", "succeeded", "succeed"];
/// What the names of objects have in them that hold an error.
const WRAPPERS: [&str; 8] =
    ["err", "fault", "exception", "badrequest", "unauthorized", "forbidden", "notfound", "conflict"];
const REQUEST_IDS: [&str; 1] = ["requestid"];
const AUTHORIZATION_MESSAGES: [&str; 1] = ["encodedauthorizationmessage"];

/// How far down an error may be.
const DEEPEST: usize = 4;
/// Largest body that is read, in bytes, and most objects in it that are looked at: anything larger is not an error of
/// a service.
const LARGEST: usize = 256 << 10;
const MOST_OBJECTS: usize = 1000;
/// How many errors of a list are shown.
const MOST: usize = 5;
/// Longest code or ID that is kept, in characters.
pub(crate) const LONGEST_NAME: usize = 200;
/// Longest message that is kept, in characters. What it was cut from is in the body.
const LONGEST_MESSAGE: usize = 4000;

/// What is read of an error body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) authorization_message: Option<String>,
}

impl Fault {
    /// Whether it has neither a code nor a message.
    pub(crate) fn is_empty(&self) -> bool {
        self.code.is_none() && self.message.is_none()
    }

    /// Reads the body of an error.
    pub(crate) fn read(body: &[u8], content_type: Option<&str>) -> Self {
        if body.len() > LARGEST {
            return Self::default();
        }
        let text = text::decode(body, content_type, Undeclared::GbkIfChinese);
        if text.trim_start().starts_with('<') {
            return Self::of_xml(&text);
        }
        Json::read(&text).or_else(|_| Json::read_part(&text)).map(|json| Self::of(&json)).unwrap_or_default()
    }

    /// Reads a value as an error.
    fn of(json: &Json) -> Self {
        let json = &opened(json.clone(), DEEPEST);
        let parts = parts(json);
        let found = parts.iter().find_map(|(part, beside)| Some((*part, *beside, code(part)?)));
        let any = |names: &[&str]| parts.iter().find_map(|(part, _)| scalar(part, names));
        let any_message = || {
            let of_fields = || parts.iter().find_map(|(part, _)| messages_of_fields(part));
            parts.iter().find_map(|(part, _)| message(part)).or_else(of_fields)
        };
        let (code, message) = match found {
            Some((part, beside, code)) => {
                let of_others = beside.iter().filter(|other| !ptr::eq(*other, part)).take(MOST).filter_map(line);
                let all: Vec<_> = message(part).or_else(any_message).into_iter().chain(of_others).collect();
                (Some(code), (!all.is_empty()).then(|| all.join("; ")))
            }
            None => (None, any_message()),
        };
        Self { code, message, request_id: any(&REQUEST_IDS), authorization_message: any(&AUTHORIZATION_MESSAGES) }
    }

    /// Reads the body of a success that is an error all the same: it has a code that does not mean success, in a
    /// place where errors are.
    pub(crate) fn of_success(json: &Json) -> Option<Self> {
        let may_be_error = |name: &str| plain(name) != "type" && (is_word_of_errors(name) || is_wrapper(name));
        let fault = match json {
            Json::Object(fields) => {
                Self::of(&Json::Object(fields.iter().filter(|(name, _)| may_be_error(name)).cloned().collect()))
            }
            json => Self::of(json),
        };
        let is_success = |text: &str| {
            let is_status = text.len() == 3 && text.starts_with('2') && text.bytes().all(|byte| byte.is_ascii_digit());
            let is_zero = text.bytes().all(|byte| byte == b'0');
            is_status || is_zero || SUCCESSES.iter().any(|word| text.trim().eq_ignore_ascii_case(word))
        };
        let is_refusal = fault.code.as_deref().is_some_and(|code| !is_success(code))
            && !fault.message.as_deref().is_some_and(is_success);
        is_refusal.then_some(fault)
    }

    /// Reads the elements of XML, as in the errors of object storage and of SOAP.
    fn of_xml(text: &str) -> Self {
        let element = |names: &[&str]| names.iter().find_map(|name| element(text, name));
        Self {
            code: element(&["Code", "code", "errorCode", "faultcode"]),
            message: element(&["Message", "message", "errorMessage", "faultstring"]),
            request_id: element(&["RequestId", "requestId"]),
            ..Self::default()
        }
    }

    /// The same with texts no longer than they are kept.
    pub(crate) fn bounded(self) -> Self {
        let cut = |text: String, longest: usize| match text.char_indices().nth(longest) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text,
        };
        Self {
            code: self.code.map(|code| cut(code, LONGEST_NAME)),
            message: self.message.map(|message| cut(message, LONGEST_MESSAGE)),
            request_id: self.request_id.map(|id| cut(id, LONGEST_NAME)),
            // A part of it cannot be read.
            authorization_message: self.authorization_message,
        }
    }
}

/// Whether a field of this name belongs to an error, and not to what was asked for.
pub(crate) fn is_word_of_errors(name: &str) -> bool {
    let name = plain(name);
    [&CODES[..], &MESSAGES, &REQUEST_IDS, &AUTHORIZATION_MESSAGES].iter().any(|names| names.contains(&name.as_str()))
}

fn is_wrapper(name: &str) -> bool {
    let name = plain(name);
    WRAPPERS.iter().any(|part| name.contains(part))
}

/// A name without case, underscores and dashes.
fn plain(name: &str) -> String {
    name.chars().filter(|character| !matches!(character, '_' | '-')).map(|it| it.to_ascii_lowercase()).collect()
}

/// The value with the strings in it that are JSON read as what they hold.
fn opened(json: Json, depth: usize) -> Json {
    let Some(depth) = depth.checked_sub(1) else { return json };
    match json {
        Json::String(text) if text.trim_start().starts_with(['{', '[', '"']) => match Json::read(&text) {
            Ok(inner @ (Json::Object(_) | Json::String(_))) => opened(inner, depth),
            Ok(Json::Array(items)) if items.iter().any(|item| matches!(item, Json::Object(_))) => {
                opened(Json::Array(items), depth)
            }
            Ok(_) | Err(_) => Json::String(text),
        },
        Json::Array(items) => Json::Array(items.into_iter().map(|item| opened(item, depth)).collect()),
        Json::Object(fields) => {
            Json::Object(fields.into_iter().map(|(name, value)| (name, opened(value, depth))).collect())
        }
        scalar => scalar,
    }
}

/// The objects in a value, from the outside inwards, each with the list that it is in, if any.
fn parts(json: &Json) -> Vec<(&Json, &[Json])> {
    let mut parts = Vec::new();
    let mut queue: VecDeque<(&Json, &[Json], usize)> = VecDeque::from([(json, &[][..], 0)]);
    while let Some((part, beside, depth)) = queue.pop_front()
        && parts.len() < MOST_OBJECTS
    {
        match part {
            Json::Array(items) if depth < DEEPEST => {
                queue.extend(items.iter().map(|item| (item, items.as_slice(), depth + 1)));
            }
            Json::Object(fields) => {
                parts.push((part, beside));
                if depth < DEEPEST {
                    queue.extend(fields.iter().map(|(_, value)| (value, &[][..], depth + 1)));
                }
            }
            _ => {}
        }
    }
    parts
}

/// The code of an error, if the object is one.
fn code(object: &Json) -> Option<String> {
    CODES.iter().find_map(|name| {
        // One that was cut is another code, or none.
        let code = scalar(object, &[name]).filter(|code| !code.ends_with('…'))?;
        // These names are also used for whole sentences, or URLs.
        let is_loose = matches!(*name, "errortype" | "error" | "type");
        (!is_loose || !code.contains(|character: char| character.is_whitespace() || ":/".contains(character)))
            .then_some(code)
    })
}

fn message(object: &Json) -> Option<String> {
    let code = code(object);
    MESSAGES.iter().find_map(|name| scalar(object, &[name]).filter(|message| code.as_ref() != Some(message)))
}

/// What is wrong with each field of the request, from an object under `errors` or the like that has a message, or
/// several, by the name of each field.
fn messages_of_fields(object: &Json) -> Option<String> {
    let Json::Object(fields) = object else { return None };
    let of_errors = |name: &str| {
        let name = plain(name);
        MESSAGES.contains(&name.as_str()) || name.ends_with("errors")
    };
    fields.iter().filter(|(name, _)| of_errors(name)).find_map(|(_, value)| {
        let Json::Object(fields) = value else { return None };
        let lines = fields.iter().filter_map(|(name, _)| Some(format!("{name}: {}", scalar(value, &[&plain(name)])?)));
        let lines: Vec<_> = lines.take(MOST).collect();
        (!lines.is_empty()).then(|| lines.join("; "))
    })
}

/// Code and message in one.
fn line(object: &Json) -> Option<String> {
    let line: Vec<_> = code(object).into_iter().chain(message(object)).collect();
    (!line.is_empty()).then(|| line.join(": "))
}

/// The first of the fields that holds a word, or several; a number counts as one.
fn scalar(object: &Json, names: &[&str]) -> Option<String> {
    let Json::Object(fields) = object else { return None };
    let text = |value: &Json| match value {
        Json::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Json::Number(number) => Some(number.clone()),
        _ => None,
    };
    let texts = |value: &Json| match value {
        Json::Array(items) => {
            let texts: Vec<_> = items.iter().filter_map(text).take(MOST).collect();
            (!texts.is_empty()).then(|| texts.join("; "))
        }
        scalar => text(scalar),
    };
    names
        .iter()
        .find_map(|wanted| fields.iter().filter(|(name, _)| plain(name) == *wanted).find_map(|(_, value)| texts(value)))
}

/// The text of the first XML element of this name, if there is nothing but text in it.
fn element(xml: &str, name: &str) -> Option<String> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    let (content, _) = rest.split_once(&format!("</{name}>"))?;
    let content = content.trim();
    (!content.is_empty() && !content.contains('<')).then(|| unescaped(content))
}

fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

#[cfg(test)]
mod tests {
    use super::{Fault, LONGEST_MESSAGE, LONGEST_NAME};
    use crate::body::json::Json;

    fn fault(code: &str, message: &str, request_id: Option<&str>) -> Fault {
        let (code, message, request_id) = (Some(code.into()), Some(message.into()), request_id.map(Into::into));
        Fault { code, message, request_id, authorization_message: None }
    }

    fn read(body: &[u8]) -> Fault {
        Fault::read(body, Some("application/json"))
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
            (r#"{"errCode":"Cdm.9","externalMessage":"m"}"#, fault("Cdm.9", "m", None)),
            (r#"{"error_code":"c","error_message":"m"}"#, fault("c", "m", None)),
            (r#"{"errorType":"c","errorMessage":"m"}"#, fault("c", "m", None)),
            (r#"{"resultCode":"c","resultMsg":"m"}"#, fault("c", "m", None)),
            (r#"{"code":"c","errors":["m","n"]}"#, fault("c", "m; n", None)),
            (r#"{"code":"c","errors":{"name":["m","n"],"size":"o"}}"#, fault("c", "name: m; n; size: o", None)),
            (r#"{"error":"invalid_scope","error_description":"m"}"#, fault("invalid_scope", "m", None)),
            (r#"{"NeutronError":{"message":"m","type":"SubnetInUse","detail":""}}"#, fault("SubnetInUse", "m", None)),
            (r#"{"fault":{"detail":{"error_code":"c","error_msg":"m"}}}"#, fault("c", "m", None)),
            (r#"{"Error":{"Code":"c","Message":"m","RequestId":"r"}}"#, fault("c", "m", Some("r"))),
            (r#"[{"error_code":"c","error_msg":"m"}]"#, fault("c", "m", None)),
            (r#"{"message":"outer","errors":[{"code":"c","detail":"inner"}]}"#, fault("c", "inner", None)),
            (r#"{"message":"m","data":{"code":"c"}}"#, fault("c", "m", None)),
            (r#"{"message":"{\"error_code\":\"c\",\"error_msg\":\"m\"}"}"#, fault("c", "m", None)),
            (r#""{\"error_code\":\"c\",\"error_msg\":\"m\"}""#, fault("c", "m", None)),
            ("\u{feff}{\"error_code\":\"c\",\"error_msg\":\"m\"}", fault("c", "m", None)),
            ("{\"error_code\":\"c\",\"error_msg\":\"m\tm\"}", fault("c", "m\tm", None)),
            (
                "<?xml version=\"1.0\"?><Error><Code>c</Code>\n<Message>a &lt; b</Message><RequestId>r</RequestId></Error>",
                fault("c", "a < b", Some("r")),
            ),
            ("<s:Fault><faultcode>c</faultcode><faultstring>m</faultstring></s:Fault>", fault("c", "m", None)),
        ] {
            assert_eq!(read(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn each_error_of_a_list_is_shown() {
        let body = r#"{"errors":[{"error_code":"X.1","error_msg":"first"},{"error_code":"X.2","error_msg":"second"}]}"#;
        assert_eq!(read(body.as_bytes()), fault("X.1", "first; X.2: second", None));
    }

    #[test]
    fn a_message_without_a_code_is_shown() {
        for body in [
            r#"{"message":"it is down"}"#,
            r#"{"error":"it is down"}"#,
            r#"{"type":"about:blank","title":"Down","detail":"it is down"}"#,
        ] {
            let expected = Fault { message: Some("it is down".into()), ..Fault::default() };
            assert_eq!(read(body.as_bytes()), expected, "{body}");
        }
        for body in [r#"{"errors":{"name":["is short"]}}"#, r#"{"fieldErrors":{"name":"is short"}}"#] {
            assert_eq!(read(body.as_bytes()).message.as_deref(), Some("name: is short"), "{body}");
        }
    }

    #[test]
    fn of_an_error_that_was_cut_what_is_there_is_read() {
        for (body, code, message) in [
            (r#"{"error_code":"c","error_msg":"the instance is"#, Some("c"), Some("the instance is…")),
            (r#"{"error_code":"c","error_msg":"m","request_id":"#, Some("c"), Some("m")),
            (r#"{"error":{"message":"m","code":"DBS.2"#, None, Some("m")),
            (r#"{"error":{"message":"m","code":40"#, None, Some("m")),
            (r#"{"errors":[{"error_code":"c","error_msg":"m"},{"err"#, Some("c"), Some("m")),
        ] {
            let fault = read(body.as_bytes());
            assert_eq!((fault.code.as_deref(), fault.message.as_deref()), (code, message), "{body}");
        }
    }

    #[test]
    fn gbk_is_read() {
        let body = b"{\"error_code\":\"c\",\"error_msg\":\"\xb2\xbb\xb4\xe6\xd4\xda\"}";
        assert_eq!(read(body), fault("c", "不存在", None));
        assert_eq!(read(&[b"\xef\xbb\xbf", &body[..]].concat()), fault("c", "不存在", None));
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let long = "é".repeat(1 << 14);
        let body = format!(r#"{{"error_code":"{long}1","error_msg":"{long}2","request_id":"{long}3"}}"#);
        let Fault { code, message, request_id, .. } = read(body.as_bytes()).bounded();
        let lengths = [code, message, request_id].map(|text| text.unwrap_or_default().chars().count());
        assert_eq!(lengths, [LONGEST_NAME + 1, LONGEST_MESSAGE + 1, LONGEST_NAME + 1]);
    }

    #[test]
    fn what_is_too_large_for_an_error_is_not_searched_for_one() {
        let body = |fields: usize| format!(r#"{{"error_code":"c","x":"{}"}}"#, "x".repeat(fields));
        assert_eq!(read(body(1 << 10).as_bytes()).code.as_deref(), Some("c"));
        assert!(read(body(256 << 10).as_bytes()).is_empty());
    }

    #[test]
    fn a_success_is_a_refusal_when_it_has_a_code_where_errors_stand() {
        let of_success = |body: &str| Fault::of_success(&Json::read(body).unwrap()).and_then(|fault| fault.code);
        for body in [
            r#"{"error_code":"c","error_msg":"m"}"#,
            r#"{"errCode":"c"}"#,
            r#"{"code":"c","message":"m","job":null}"#,
            r#"{"error":{"code":"c","message":"m"}}"#,
            r#"{"badRequest":{"code":"c","message":"m"}}"#,
            r#"[{"error_code":"c","error_msg":"m"}]"#,
            r#""{\"error_code\":\"c\"}""#,
        ] {
            assert_eq!(of_success(body).as_deref(), Some("c"), "{body}");
        }
        for body in [
            "{}",
            r#"{"error_code":""}"#,
            r#"{"error_code":null,"error_msg":null}"#,
            r#"{"code":0,"message":"m"}"#,
            r#"{"code":"200"}"#,
            r#"{"errorCode":"Success"}"#,
            r#"{"code":"10000","message":"OK"}"#,
            r#"{"result":{"code":"c","message":"m"}}"#,
            r#"{"type":"c","message":"m"}"#,
            r#"{"message":"m"}"#,
        ] {
            assert_eq!(of_success(body), None, "{body}");
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
            assert_eq!(read(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn a_body_of_another_shape_says_nothing() {
        for body in
            ["", "<html>502</html>", "[]", "null", r#"{"error_code":null}"#, "\u{feff}{}", "{\"error_code\":\"cut"]
        {
            assert_eq!(read(body.as_bytes()), Fault::default(), "{body}");
        }
    }
}
