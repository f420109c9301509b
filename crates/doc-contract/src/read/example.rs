//! The examples of a page: request lines and JSON among prose.
//!
//! Owns finding the JSON of an example, with the repairs that saving a page makes necessary, and the line of each value
//! in it. JSON that cannot be read is null and a notice.

use serde_json::Value;

use super::Notice;
use crate::skeleton::{
    block::{is_invisible, squeeze},
    html, words,
};

/// A line of an examples section: its number and its text.
pub(crate) type Line = (usize, String);

/// An example request as it was read.
pub(crate) struct Request {
    pub line: usize,
    pub method: String,
    pub url: String,
    pub body: Option<Found>,
}

/// JSON that was found, or null where it could not be read.
pub(crate) struct Found {
    pub value: Value,
    pub line: usize,
    /// The line of each value by its path below the example.
    pub lines: Vec<(String, usize)>,
}

/// The example requests among these lines.
pub(crate) fn requests(lines: &[Line], notices: &mut Vec<Notice>) -> Vec<Request> {
    let lines = joined(lines);
    let starts: Vec<(usize, String, String)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, (_, text))| words::request_line(text).map(|(method, url)| (index, method, url)))
        .collect();
    if starts.is_empty() {
        return json(&lines, notices)
            .into_iter()
            .map(|body| Request { line: body.line, method: String::new(), url: String::new(), body: Some(body) })
            .collect();
    }
    let ends = starts.iter().skip(1).map(|(index, ..)| *index).chain([lines.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, method, url), end)| Request {
            line: lines[*start].0,
            method: method.clone(),
            url: url.clone(),
            body: json(&lines[start + 1..end], notices),
        })
        .collect()
}

/// The example responses among these lines by status code; `fallback` is the code where none is named.
pub(crate) fn responses(
    lines: &[Line],
    fallback: Option<&str>,
    notices: &mut Vec<Notice>,
) -> Vec<(String, usize, Option<Found>)> {
    let starts: Vec<(usize, String)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, (_, text))| words::status(&squeeze(text)).map(|code| (index, code.to_owned())))
        .collect();
    if starts.is_empty() {
        let found = json(lines, notices);
        return fallback
            .filter(|_| found.is_some())
            .map(|code| vec![(code.to_owned(), found.as_ref().map_or(0, |found| found.line), found)])
            .unwrap_or_default();
    }
    let ends = starts.iter().skip(1).map(|(index, _)| *index).chain([lines.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, code), end)| (code.clone(), lines[*start].0, json(&lines[start + 1..end], notices)))
        .collect()
}

/// Joins a method on a line of its own with the URL on the next line.
fn joined(lines: &[Line]) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut method: Option<&Line> = None;
    for line in lines {
        let text = line.1.trim();
        if text.is_empty() {
            continue;
        }
        if let Some((number, word)) = method.take() {
            let both = format!("{} {text}", word.trim());
            if words::request_line(&both).is_some() {
                out.push((*number, both));
                continue;
            }
            out.push((*number, word.clone()));
        }
        if matches!(text, "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS") {
            method = Some(line);
        } else {
            out.push(line.clone());
        }
    }
    out.extend(method.cloned());
    out
}

/// How many lines that look like the start of JSON are tried in one example.
const MAX_TRIES: usize = 4;

/// The first JSON among these lines.
fn json(lines: &[Line], notices: &mut Vec<Notice>) -> Option<Found> {
    let mut failed: Option<(usize, String)> = None;
    let starts = lines.iter().enumerate().filter(|(_, (_, text))| opens_json(text)).take(MAX_TRIES);
    for (index, (number, _)) in starts {
        match parse(&lines[index..]) {
            Ok((value, text)) => {
                let mut paths = Vec::new();
                leaf_lines(&text, lines.get(index..).unwrap_or_default(), &mut paths);
                return Some(Found { value, line: *number, lines: paths });
            }
            Err(reason) => failed = failed.or(Some((*number, reason))),
        }
    }
    let (line, reason) = failed?;
    let message = format!("an example is not readable JSON: {reason}");
    notices.push(Notice::new("example-not-json", line, message));
    Some(Found { value: Value::Null, line, lines: Vec::new() })
}

/// Whether the lines end inside JSON: more brackets are opened behind the last request line or status than closed.
pub(crate) fn is_open(lines: &[Line]) -> bool {
    let mut depth = 0_usize;
    for (_, text) in lines {
        if words::request_line(text).is_some() || words::status(text).is_some() {
            depth = 0;
        }
        if depth == 0 && !opens_json(text) {
            continue;
        }
        let (mut in_string, mut escaped) = (false, false);
        for byte in text.bytes() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' => in_string = !in_string,
                b'{' | b'[' if !in_string => depth += 1,
                b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    depth > 0
}

fn opens_json(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let text = numbered(text).unwrap_or(text);
    text.starts_with('{') || (text.starts_with('[') && !text.starts_with("[N"))
}

/// What follows the number of a line that kept its gutter.
fn numbered(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=5)
        .contains(&digits)
        .then(|| text[digits..].trim_start_matches([' ', '\t', '\u{a0}', '|']))
        .filter(|rest| rest.len() + digits < text.len())
}

/// Parses JSON at the beginning of these lines, as it is or repaired; the text has one line for each of them.
fn parse(lines: &[Line]) -> Result<(Value, String), String> {
    let clean = |text: &str| -> String {
        text.chars().filter(|c| !is_invisible(*c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
    };
    let plain: Vec<String> = lines.iter().map(|(_, text)| clean(text)).collect();
    let whole = plain.join("\n");
    let error = match first_value(&whole) {
        Ok(value) => return Ok((value, whole)),
        Err(error) => error,
    };
    // A gutter in front of each line, or on lines of its own.
    let first_numbered =
        plain.first().is_some_and(|line| numbered(line.trim_start()).is_some_and(|rest| rest.starts_with(['{', '['])));
    let mut repairs: Vec<String> = Vec::new();
    if first_numbered {
        repairs
            .push(plain.iter().map(|line| numbered(line.trim_start()).unwrap_or(line)).collect::<Vec<_>>().join("\n"));
    }
    let counted = |line: &&String| html::is_count(line);
    if plain.iter().any(|line| counted(&line)) {
        repairs.push(
            plain.iter().map(|line| if counted(&line) { "" } else { line.as_str() }).collect::<Vec<_>>().join("\n"),
        );
    }
    // Escapes that saving as Markdown put in, and lines that were wrapped inside a string.
    if whole.contains("\\_") || whole.contains("\\*") || whole.contains("\\[") {
        repairs.push(whole.replace("\\_", "_").replace("\\*", "*").replace("\\[", "[").replace("\\]", "]"));
    }
    repairs.push(unwrapped(&whole));
    repairs.into_iter().find_map(|text| first_value(&text).ok().map(|value| (value, text))).ok_or(error)
}

/// The first value of a text; what follows it is prose.
fn first_value(text: &str) -> Result<Value, String> {
    match serde_json::Deserializer::from_str(text).into_iter::<Value>().next() {
        Some(Ok(value @ (Value::Object(_) | Value::Array(_)))) => Ok(value),
        Some(Err(error)) => Err(error.to_string()),
        _ => Err("no object and no array".to_owned()),
    }
}

/// The text with each line end inside a string as a space.
fn unwrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut inside, mut escaped, mut wrapped) = (false, false, false);
    for c in text.chars() {
        if wrapped && c.is_whitespace() {
            continue;
        }
        wrapped = false;
        if inside && c == '\n' {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            wrapped = true;
            continue;
        }
        if c == '"' && !escaped {
            inside = !inside;
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

/// The most values of one example whose lines are kept.
const MAX_LINES: usize = 20_000;

/// The line of each value of JSON that was parsed, by its path below the example.
fn leaf_lines(text: &str, lines: &[Line], out: &mut Vec<(String, usize)>) {
    enum Frame {
        Object { key: String, expects_key: bool },
        Array { index: usize },
    }
    let mut stack: Vec<Frame> = Vec::new();
    let mut row = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if out.len() >= MAX_LINES {
            return;
        }
        let number = lines.get(row).map_or(0, |line| line.0);
        let mut value = false;
        match c {
            '\n' => row += 1,
            '{' | '[' => {
                if !stack.is_empty() {
                    out.push((path(&stack), number));
                }
                stack.push(if c == '{' {
                    Frame::Object { key: String::new(), expects_key: true }
                } else {
                    Frame::Array { index: 0 }
                });
            }
            '}' | ']' => {
                stack.pop();
                if stack.is_empty() {
                    return;
                }
            }
            ',' => match stack.last_mut() {
                Some(Frame::Object { expects_key, .. }) => *expects_key = true,
                Some(Frame::Array { index }) => *index += 1,
                None => return,
            },
            '"' => {
                let mut end = start + 1;
                let mut escaped = false;
                for (at, c) in chars.by_ref() {
                    end = at;
                    if c == '"' && !escaped {
                        break;
                    }
                    escaped = c == '\\' && !escaped;
                }
                match stack.last_mut() {
                    Some(Frame::Object { key, expects_key }) if *expects_key => {
                        *key = serde_json::from_str(&text[start..=end]).unwrap_or_default();
                        *expects_key = false;
                    }
                    _ => value = true,
                }
            }
            c if c.is_ascii_alphanumeric() || c == '-' => {
                while chars.peek().is_some_and(|(_, c)| c.is_ascii_alphanumeric() || "+-.".contains(*c)) {
                    chars.next();
                }
                value = true;
            }
            _ => {}
        }
        if value && !stack.is_empty() {
            out.push((path(&stack), number));
        }
    }

    fn path(stack: &[Frame]) -> String {
        let mut path = String::new();
        for frame in stack {
            match frame {
                Frame::Object { key, .. } => {
                    path.push('.');
                    path.push_str(key);
                }
                Frame::Array { index } => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        text.lines().enumerate().map(|(index, line)| (index + 1, line.to_owned())).collect()
    }

    #[test]
    fn several_requests_with_and_without_a_body() {
        let mut notices = Vec::new();
        let text =
            "Do it.\nPOST https://{endpoint}/v1/a\n{\n  \"a\" : [ 1, {\n \"b\": null } ]\n}\nOnce more.\nGET /v1/a\n";
        let found = requests(&lines(text), &mut notices);
        assert_eq!(found.len(), 2);
        let body = found[0].body.as_ref().map(|body| (body.value.clone(), body.lines.clone()));
        let expected: Vec<_> =
            [(".a", 4), (".a[0]", 4), (".a[1]", 4), (".a[1].b", 5)].map(|(path, line)| (path.to_owned(), line)).into();
        assert_eq!(body, Some((serde_json::json!({"a": [1, {"b": null}]}), expected)));
        assert!(found[1].body.is_none() && notices.is_empty());
    }

    #[test]
    fn saved_json_is_repaired_and_broken_json_is_told() {
        let mut notices = Vec::new();
        for text in [
            "{\n\u{a0} \"a_b\": \"x y\"\n}",
            "1\n2\n3\n{\n\"a_b\": \"x y\"\n}",
            "1 {\n2   \"a_b\": \"x y\"\n3 }",
            "1\n{\n2\n\"a_b\": \"x y\"\n3\n}",
            "{\n\"a\\_b\": \"x y\"\n}",
            "{\n\"a_b\": \"x\n   y\"\n}",
        ] {
            let found = json(&lines(text), &mut notices).map(|found| found.value);
            assert_eq!(found, Some(serde_json::json!({"a_b": "x y"})), "{text}");
        }
        assert!(notices.is_empty());
        assert_eq!(json(&lines("{\n \"a\": 1,,\n}"), &mut notices).map(|found| found.value), Some(Value::Null));
        assert_eq!(notices.len(), 1);
        assert!(json(&lines("None"), &mut notices).is_none());
    }
}
