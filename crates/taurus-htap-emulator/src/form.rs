//! `multipart/form-data` as its fields: text for text, and the text of a file's bytes, as far as they are text, for a
//! file.

use serde_json::{Map, Value};

/// The fields of a form; `None` when it is none. Of fields with the same name the last one stays.
pub(crate) fn fields(content_type: &str, body: &[u8]) -> Option<Map<String, Value>> {
    let boundary = parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty())?;
    let delimiter = format!("\r\n--{boundary}");
    // The first delimiter stands at the beginning of a line that nothing comes before.
    let mut rest = body.strip_prefix(&delimiter.as_bytes()[2..])?;
    let mut fields = Map::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(fields);
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, delimiter.as_bytes())?;
        let (part, after) = (&rest[..end], &rest[end + delimiter.len()..]);
        let head_end = find(part, b"\r\n\r\n")?;
        let head = std::str::from_utf8(&part[..head_end]).ok()?;
        let disposition = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-disposition").then_some(value)
        })?;
        let name = parameter(disposition, "name")?;
        let value = String::from_utf8_lossy(&part[head_end + 4..]);
        fields.insert(name.to_owned(), value.into());
        rest = after;
    }
}

/// A parameter of a header's value, with or without quotes.
fn parameter<'h>(value: &'h str, name: &str) -> Option<&'h str> {
    value.split(';').skip(1).find_map(|parameter| {
        let (key, value) = parameter.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
    })
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::fields;

    const TYPE: &str = "multipart/form-data; boundary=\"b-1\"";

    #[test]
    fn a_form_is_taken_apart() {
        let body = b"--b-1\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nimport\r\n--b-1\r\n\
            content-disposition: form-data; filename=\"a.xlsx\"; name=file\r\nContent-Type: x/y\r\n\r\nPK\xff\r\n--b\r\n--b-1--\r\n";
        let fields = Value::Object(fields(TYPE, body).unwrap());
        assert_eq!(fields, json!({ "kind": "import", "file": "PK\u{fffd}\r\n--b" }));
    }

    #[test]
    fn what_is_no_form_is_none() {
        for body in [
            "",
            "--b-2--",
            "--b-1",
            "--b-1\r\n",
            "--b-1\r\n\r\n\r\n",
            "--b-1\r\nContent-Disposition: form-data; name=a\r\n\r\nno end",
            "--b-1Content-Disposition: form-data; name=a\r\n\r\nno line\r\n--b-1--",
            "--b-1\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b-1--",
            "--b-1\r\nX: y\r\n\r\nno disposition\r\n--b-1--",
        ] {
            assert!(fields(TYPE, body.as_bytes()).is_none(), "{body:?}");
        }
        assert!(fields("multipart/form-data", b"--b-1--").is_none());
        assert!(fields(TYPE, b"--b-1--").unwrap().is_empty());
    }
}
