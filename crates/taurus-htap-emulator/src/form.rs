//! `multipart/form-data` as its fields: text for text, and for a file the text of its bytes, as far as they are text.

use bytes::Bytes;
use futures_util::{FutureExt, stream};
use multer::Multipart;
use serde_json::{Map, Value};

/// The fields of a form; `None` when the body is not one. Of several fields with the same name the last one is kept.
pub(crate) fn fields(content_type: &str, body: &Bytes) -> Option<Map<String, Value>> {
    let boundary = multer::parse_boundary(content_type).ok()?;
    let chunks = stream::iter([Ok::<_, std::convert::Infallible>(body.clone())]);
    // The whole body is there, so reading it never waits.
    read(Multipart::new(chunks, boundary)).now_or_never()?
}

async fn read(mut form: Multipart<'_>) -> Option<Map<String, Value>> {
    let mut fields = Map::new();
    while let Some(field) = form.next_field().await.ok()? {
        let name = field.name()?.to_owned();
        let value = field.bytes().await.ok()?;
        fields.insert(name, String::from_utf8_lossy(&value).into());
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use serde_json::{Value, json};

    use super::fields;

    const TYPE: &str = "multipart/form-data; boundary=\"b-1\"";

    #[test]
    fn form_is_read_as_its_fields() {
        let body = b"--b-1\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nimport\r\n--b-1\r\n\
            content-disposition: form-data; filename=\"a.xlsx\"; name=file\r\nContent-Type: x/y\r\n\r\nPK\xff\r\n--b\r\n--b-1--\r\n";
        let fields = Value::Object(fields(TYPE, &Bytes::from_static(body)).unwrap());
        assert_eq!(fields, json!({ "kind": "import", "file": "PK\u{fffd}\r\n--b" }));
    }

    #[test]
    fn body_that_is_not_a_form_is_refused() {
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
            assert!(fields(TYPE, &Bytes::from_static(body.as_bytes())).is_none(), "{body:?}");
        }
        assert!(fields("multipart/form-data", &Bytes::from_static(b"--b-1--")).is_none());
        assert!(fields(TYPE, &Bytes::from_static(b"--b-1--")).unwrap().is_empty());
    }
}
