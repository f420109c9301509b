//! A response that is a file: its bytes, and their headers.

use bytes::Bytes;
use http::{HeaderMap, header};
use percent_encoding::percent_decode_str;

/// A file that the service sent. See [`Call::download`](crate::Call::download).
#[derive(Clone, PartialEq, Eq)]
pub struct Download {
    content: Bytes,
    content_type: Option<String>,
    file_name: Option<String>,
}

impl Download {
    pub(crate) fn new(content: Bytes, headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        Self {
            content,
            content_type: text(header::CONTENT_TYPE).map(str::to_owned),
            file_name: text(header::CONTENT_DISPOSITION).and_then(file_name),
        }
    }

    /// The bytes of the file.
    pub fn content(&self) -> &Bytes {
        &self.content
    }

    /// The bytes of the file, for keeps.
    pub fn into_content(self) -> Bytes {
        self.content
    }

    /// The media type of the file, as the service wrote it (`Content-Type`).
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The name of the file, as the service proposes it (`Content-Disposition`). It has no directory and no drive,
    /// whatever the service wrote, and is not the name of a device: joined to a directory, on any system, it names a
    /// file in there. All of it is visible. `None` where nothing of that kind is left of the name.
    ///
    /// A file of that name may be there already, as may a link: create the file anew
    /// ([`create_new`](std::fs::OpenOptions::create_new)) rather than write to whatever is there.
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }
}

/// Without the content, which may be anything.
impl std::fmt::Debug for Download {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Download")
            .field("content", &format_args!("{} bytes", self.content.len()))
            .field("content_type", &self.content_type)
            .field("file_name", &self.file_name)
            .finish()
    }
}

/// The file's name in a `Content-Disposition` (RFC 6266), the encoded one if there are two.
fn file_name(disposition: &str) -> Option<String> {
    let (mut plain, mut encoded) = (None, None);
    for (name, value) in parameters(disposition) {
        match name.to_ascii_lowercase().as_str() {
            "filename" => plain = plain.or(Some(value)),
            "filename*" => encoded = encoded.or_else(|| decoded(&value)),
            _ => {}
        }
    }
    let name = encoded.or(plain)?;
    // Windows has drives before a name, and devices and streams of files that are called like files.
    let name = name.rsplit(['/', '\\', ':']).next().unwrap_or_default().trim();
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let is_name = !name.trim_end_matches(['.', ' ']).is_empty()
        && name.len() <= MAX_FILE_NAME
        && name.chars().all(printable::is_printable)
        && !is_device(stem);
    is_name.then(|| name.to_owned())
}

/// As long as a name can be on the file systems that are in use, in bytes.
const MAX_FILE_NAME: usize = 255;

/// Whether Windows opens a device instead of a file of this name, whatever extension it has.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_uppercase();
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || number.is_some_and(|number| {
            matches!(number, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
}

/// The parameters of a header: name and value, quotes taken off.
fn parameters(header: &str) -> Vec<(&str, String)> {
    let mut parameters = Vec::new();
    let mut rest = header.find(';').map_or("", |at| &header[at + 1..]);
    while let Some((name, value)) = rest.split_once('=') {
        let mut text = String::new();
        let value = value.trim_start();
        let end = match value.strip_prefix('"') {
            Some(quoted) => {
                let mut characters = quoted.char_indices();
                let mut end = value.len();
                while let Some((at, character)) = characters.next() {
                    match character {
                        '"' => {
                            end = at + 2;
                            break;
                        }
                        '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
                        _ => text.push(character),
                    }
                }
                end
            }
            None => {
                let end = value.find(';').unwrap_or(value.len());
                text.push_str(value[..end].trim_end());
                end
            }
        };
        parameters.push((name.trim(), text));
        rest = value.get(end..).and_then(|rest| rest.split_once(';')).map_or("", |(_, rest)| rest);
    }
    parameters
}

/// A value such as `UTF-8''na%C3%AFve.txt` (RFC 8187).
fn decoded(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, text) = rest.split_once('\'')?;
    if !charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    percent_decode_str(text).decode_utf8().ok().map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn name_is_read_in_every_form_that_it_has() {
        for (disposition, name) in [
            ("attachment; filename=template.xlsx", Some("template.xlsx")),
            ("attachment;filename=\"a; b=\\\"c\\\".xlsx\"", Some("a; b=\"c\".xlsx")),
            ("attachment; FileName = \"template.xlsx\" ; size=3", Some("template.xlsx")),
            ("attachment; filename=\"plain.xlsx\"; filename*=UTF-8''%E6%A8%A1%E6%9D%BF.xlsx", Some("模板.xlsx")),
            ("attachment; filename*=iso-8859-1''%E9.txt; filename=e.txt", Some("e.txt")),
            ("attachment; filename*=utf-8''%FF; filename=e.txt", Some("e.txt")),
            ("attachment; filename=\"cut", Some("cut")),
            ("attachment", None),
            ("attachment; filename=", None),
            ("attachment; filename", None),
            ("filename=first.txt", None),
            ("", None),
        ] {
            assert_eq!(file_name(disposition).as_deref(), name, "{disposition}");
        }
    }

    #[test]
    fn name_leads_nowhere_else() {
        for (disposition, name) in [
            ("attachment; filename=\"../../etc/passwd\"", Some("passwd")),
            ("attachment; filename=\"C:\\\\Windows\\\\a.txt\"", Some("a.txt")),
            ("attachment; filename*=UTF-8''%2e%2e%2fa.txt", Some("a.txt")),
            ("attachment; filename=\"..\"", None),
            ("attachment; filename=\"a/\"", None),
            ("attachment; filename*=UTF-8''a%00b", None),
            ("attachment; filename=\"C:evil.txt\"", Some("evil.txt")),
            ("attachment; filename=\"C:\"", None),
            ("attachment; filename=\"a.txt:b.txt\"", Some("b.txt")),
            ("attachment; filename=\"...\"", None),
            ("attachment; filename=\"a/.. .\"", None),
            ("attachment; filename=nul", None),
            ("attachment; filename=\"COM1 .tar.gz\"", None),
            ("attachment; filename=\"lpt9.txt\"", None),
            ("attachment; filename=\"command.txt\"", Some("command.txt")),
            ("attachment; filename=\"com10.txt\"", Some("com10.txt")),
            ("attachment; filename*=UTF-8''a%E2%80%AEtxt.exe", None),
            ("attachment; filename*=UTF-8''a%C2%9Bb", None),
            ("attachment; filename*=UTF-8''a%E2%80%8Bb", None),
        ] {
            assert_eq!(file_name(disposition).as_deref(), name, "{disposition}");
        }
        let named = |length| file_name(&format!("attachment; filename={}", "a".repeat(length)));
        assert_eq!((named(255).map(|name| name.len()), named(256)), (Some(255), None));
    }
}
