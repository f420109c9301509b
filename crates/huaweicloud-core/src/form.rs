//! `multipart/form-data` (RFC 7578) and `application/x-www-form-urlencoded`: a form as the bytes that are sent.
//!
//! The bytes are all there before the first of them is sent, so a form can be signed and sent again like any other
//! body. What separates its fields is made from them and not by chance: the same form is always the same bytes.

use std::{borrow::Cow, fmt};

use api_runtime::Content;
use bytes::Bytes;
use http::HeaderValue;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub use api_runtime::{Field, File, Form};

use crate::{Error, Result};

/// A form as bytes: the body that a generated method takes in its place.
///
/// # Errors
/// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the content type of a file cannot be sent in a
/// header.
pub fn encode(form: &impl Form) -> Result<Bytes> {
    let fields = form.fields();
    let boundary = boundary(&fields);
    let content = |field: &Field<'_>| bytes_of(field).len();
    let mut body = Vec::with_capacity(fields.iter().map(|(_, field)| content(field) + 256).sum());
    for (name, field) in &fields {
        body.extend_from_slice(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)).as_bytes(),
        );
        if let Field::File(file) = field {
            if HeaderValue::from_str(&file.content_type).is_err() || file.content_type.trim().is_empty() {
                let problem = format!("{:?} cannot be sent in a header", file.content_type);
                return Err(Error::invalid_input("content_type", problem, "a media type such as text/csv"));
            }
            let (name, content_type) = (quoted(&file.name), &file.content_type);
            body.extend_from_slice(format!("; filename=\"{name}\"\r\nContent-Type: {content_type}").as_bytes());
        }
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(bytes_of(field));
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Ok(body.into())
}

/// A form of texts as `application/x-www-form-urlencoded`. A space is `%20`, which is read as `+` is.
///
/// # Errors
/// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when a field is a file.
pub(crate) fn encode_url(form: &impl Form) -> Result<Bytes> {
    let escaped = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs = form.fields().into_iter().map(|(name, field)| match field {
        Field::Text(text) => Ok(format!("{}={}", escaped(name), escaped(&text))),
        Field::File(_) => {
            let problem = format!("a form of {} has no files", Content::UrlEncoded.media_type());
            Err(Error::invalid_input(name, problem, "text"))
        }
    });
    Ok(pairs.collect::<Result<Vec<_>>>()?.join("&").into())
}

/// The content type of a body that [`encode`] wrote; its first line has the boundary. `None` for other bodies.
pub(crate) fn content_type(body: &[u8]) -> Option<HeaderValue> {
    let end = body.windows(2).take(LONGEST_BOUNDARY).position(|pair| pair == b"\r\n")?;
    let boundary = std::str::from_utf8(&body[..end]).ok()?.strip_prefix("--")?;
    // A form without fields is its end alone.
    let boundary = boundary.strip_suffix("--").unwrap_or(boundary);
    if !boundary.starts_with(BOUNDARY) {
        return None;
    }
    HeaderValue::try_from(format!("{}; boundary={boundary}", Content::Form.media_type())).ok()
}

const BOUNDARY: &str = "form-boundary-";
const LONGEST_BOUNDARY: usize = 70;

/// A boundary that is in no field.
fn boundary(fields: &[(&str, Field<'_>)]) -> String {
    let is_within = |boundary: &str| {
        let boundary = boundary.as_bytes();
        fields.iter().any(|(_, field)| bytes_of(field).windows(boundary.len()).any(|window| window == boundary))
    };
    let mut number: u64 = 0;
    loop {
        let boundary = format!("{BOUNDARY}{number}");
        if !is_within(&boundary) {
            return boundary;
        }
        number += 1;
    }
}

fn bytes_of<'a>(field: &'a Field<'_>) -> &'a [u8] {
    match field {
        Field::Text(text) => text.as_bytes(),
        Field::File(file) => &file.content,
    }
}

/// A name between quotes, with the three characters that would end it written as browsers write them.
fn quoted(name: &str) -> Cow<'_, str> {
    if !name.contains(['"', '\r', '\n']) {
        return name.into();
    }
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A").into()
}

/// A form whose fields are known at run time only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormData {
    fields: Vec<(String, Value)>,
}

#[derive(Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    File(File),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.field().fmt(f)
    }
}

impl FormData {
    /// A form without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more field of text.
    #[must_use]
    pub fn text(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.fields.push((name.into(), Value::Text(value.into())));
        self
    }

    /// The same with one more file.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, file: File) -> Self {
        self.fields.push((name.into(), Value::File(file)));
        self
    }
}

impl Form for FormData {
    fn fields(&self) -> Vec<(&str, Field<'_>)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.field())).collect()
    }
}

impl Value {
    fn field(&self) -> Field<'_> {
        match self {
            Self::Text(text) => Field::Text(text.into()),
            Self::File(file) => Field::File(file),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{File, FormData, content_type, encode, encode_url};

    fn written(form: &FormData) -> String {
        String::from_utf8(encode(form).unwrap().to_vec()).unwrap()
    }

    #[test]
    fn fields_stand_in_their_order_with_what_the_service_must_know_of_them() {
        let file = File::new("tables.xlsx", *b"PK\x03\x04").with_content_type("application/vnd.ms-excel");
        let form = FormData::new().text("template_type", "import_async").file("file", file);
        assert_eq!(
            written(&form),
            "--form-boundary-0\r\n\
            Content-Disposition: form-data; name=\"template_type\"\r\n\
            \r\n\
            import_async\r\n\
            --form-boundary-0\r\n\
            Content-Disposition: form-data; name=\"file\"; filename=\"tables.xlsx\"\r\n\
            Content-Type: application/vnd.ms-excel\r\n\
            \r\n\
            PK\x03\x04\r\n\
            --form-boundary-0--\r\n"
        );
        assert_eq!(content_type(&encode(&form).unwrap()).unwrap(), "multipart/form-data; boundary=form-boundary-0");
    }

    #[test]
    fn boundary_is_in_no_field() {
        let form =
            FormData::new().text("a", "\r\n--form-boundary-0--\r\n").file("b", File::new("b", "form-boundary-1"));
        let body = written(&form);
        assert!(body.starts_with("--form-boundary-2\r\n"), "{body}");
        assert_eq!(body.matches("form-boundary-2").count(), 3);
    }

    #[test]
    fn names_cannot_break_out_of_their_quotes() {
        let form = FormData::new().file("a\"; x=\"y", File::new("b\r\nX-Evil: 1\r\n\r\n", ""));
        let body = written(&form);
        let disposition = body.lines().nth(1).unwrap();
        assert_eq!(
            disposition,
            "Content-Disposition: form-data; name=\"a%22; x=%22y\"; filename=\"b%0D%0AX-Evil: 1%0D%0A%0D%0A\""
        );
    }

    #[test]
    fn content_type_that_no_header_can_carry_is_refused() {
        for wrong in ["", " ", "text/csv\r\nX-Evil: 1"] {
            let form = FormData::new().file("file", File::new("a.csv", "").with_content_type(wrong));
            let error = encode(&form).unwrap_err();
            assert!(error.is_invalid_input() && error.to_string().starts_with("content_type: "), "{error}");
        }
    }

    #[test]
    fn url_encoded_form_has_texts_only() {
        let form = FormData::new().text("grant_type", "a b&c=d+e%").text("名", "");
        assert_eq!(encode_url(&form).unwrap(), "grant%5Ftype=a%20b%26c%3Dd%2Be%25&%E5%90%8D=");
        assert_eq!(encode_url(&FormData::new()).unwrap(), "");
        let error = encode_url(&form.file("key", File::new("key.pem", "secret"))).unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        assert_eq!(error.to_string(), "key: a form of application/x-www-form-urlencoded has no files; give text");
    }

    #[test]
    fn only_a_form_has_the_content_type_of_one() {
        let empty = encode(&FormData::new()).unwrap();
        assert_eq!(content_type(&empty).unwrap(), "multipart/form-data; boundary=form-boundary-0");
        for other in [&b""[..], b"{}", b"\r\n", b"--\r\n", b"--other\r\n", b"--form-boundary-0"] {
            assert_eq!(content_type(other), None, "{other:?}");
        }
    }
}
