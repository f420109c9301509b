//! The examples of a definition.
//!
//! Owns where they are: OpenAPI's own places and the vendor's numbered extensions, as JSON or as JSON in a string.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    operation::{Reader, media},
    schema::At,
};
use crate::{locate, page::ExampleRequest, skeleton::words};

/// The extensions with an example request: its body, its body once more, its method and URL. A number follows.
const BODY: &str = "x-request-examples-";
const BODY_TEXT: &str = "x-request-examples-text-";
const URL: &str = "x-request-examples-url-";

impl<'a> Reader<'a> {
    pub(super) fn example_requests(&mut self, operation: &At<'a>) {
        let numbers: BTreeSet<u32> = operation
            .value
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(key, _)| {
                [BODY_TEXT, URL, BODY].iter().find_map(|start| key.strip_prefix(start))?.parse().ok()
            })
            .collect();
        for number in &numbers {
            let member = |start: &str| operation.member(&format!("{start}{number}"));
            self.example_request(member(BODY).or_else(|| member(BODY_TEXT)), member(URL), operation);
        }
        if numbers.is_empty()
            && let Some(body) = operation.member("requestBody")
        {
            let body = self.resolve(body);
            for example in media(&body).map(|media| of_media(&media)).unwrap_or_default() {
                self.example_request(Some(example), None, operation);
            }
        }
    }

    fn example_request(&mut self, body: Option<At<'a>>, url: Option<At<'a>>, operation: &At<'a>) {
        let location = locate::example_request(self.page.example_requests.len());
        let line = url.as_ref().and_then(|at| words::request_line(at.value.as_str()?.trim()));
        let (method, target) = line.unwrap_or_else(|| (self.page.method.clone(), self.page.path.clone()));
        let url = url.as_ref().unwrap_or(operation);
        self.place(&format!("{location}.$method"), &url.pointer);
        self.place(&format!("{location}.$url"), &url.pointer);
        let body = body.filter(|at| !is_empty(at.value)).map(|at| self.example(&location, &at));
        self.place(&location, &url.pointer);
        self.page.example_requests.push(ExampleRequest { method, url: target, body });
    }

    pub(super) fn example_responses(&mut self, responses: &[(String, At<'a>)]) {
        for (code, at) in responses {
            let own = at.member("examples").or_else(|| at.member("x-response-examples-1"));
            let own = own.and_then(|examples| {
                let all = examples.value.as_object()?;
                let (kind, _) = all.get_key_value("application/json").or_else(|| all.iter().next())?;
                examples.member(kind)
            });
            let example = own.or_else(|| media(at).and_then(|media| of_media(&media).into_iter().next()));
            if let Some(example) = example.filter(|at| !is_empty(at.value)) {
                let value = self.example(&format!("example.response.{code}"), &example);
                self.page.example_responses.insert(code.clone(), value);
            }
        }
    }

    /// The value of an example; null where it is text that is not JSON.
    fn example(&mut self, location: &str, at: &At<'a>) -> Value {
        self.place(location, &at.pointer);
        let Some(text) = at.value.as_str() else {
            self.leaves(location, at);
            return at.value.clone();
        };
        serde_json::from_str(text).unwrap_or_else(|_| {
            self.notice("example-not-read", &at.pointer, "an example is not JSON, so it was not read");
            Value::Null
        })
    }

    /// The lines of everything in an example.
    fn leaves(&mut self, location: &str, at: &At<'a>) {
        match at.value {
            Value::Object(members) => {
                for (key, value) in members {
                    let at = At::new(format!("{}{}", at.pointer, spec_document::pointer_step(key)), value);
                    let location = format!("{location}.{key}");
                    self.place(&location, &at.pointer);
                    self.leaves(&location, &at);
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    let at = At::new(format!("{}/{index}", at.pointer), value);
                    let location = format!("{location}[{index}]");
                    self.place(&location, &at.pointer);
                    self.leaves(&location, &at);
                }
            }
            _ => {}
        }
    }
}

/// The examples of a media type in order.
fn of_media<'a>(media: &At<'a>) -> Vec<At<'a>> {
    match media.member("example") {
        Some(example) => vec![example],
        None => media.members("examples").into_iter().filter_map(|(_, example)| example.member("value")).collect(),
    }
}

/// Whether an example shows nothing.
fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}
