//! The URI of a page: its method and path, in one line or in two, and whatever else the section shows of it.
//!
//! Owns what is no part of a path template: the scheme, the host, the query, and marks of emphasis. Whether a line is
//! part of the section is left to `assemble`.

use std::collections::BTreeSet;

use crate::skeleton::words;

/// The lines of the section so far.
#[derive(Debug, Default)]
pub(super) struct UriLines {
    /// A method whose URL is in another line, and a URL whose method is.
    method: Option<String>,
    url: Option<String>,
    /// Whether what follows was announced as an example.
    pub in_example: bool,
    /// The names in the query of the URI, in all lines that show it.
    pub query: BTreeSet<String>,
    /// The names in the query of the line that the method and the path were taken from.
    pub own_query: BTreeSet<String>,
}

/// A method and a URL that the section shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Uri {
    pub method: String,
    pub path: String,
    /// The names in the query.
    pub query: Vec<String>,
}

impl UriLines {
    /// The method and URL that a line has, or that it completes.
    pub(super) fn read(&mut self, text: &str) -> Option<Uri> {
        if let Some((method, url)) = words::request_line(text) {
            return Some(Uri::new(method, &url));
        }
        match (words::method_line(text), words::url_line(text)) {
            (Some(method), _) => self.method = Some(method),
            (None, Some(url)) => self.url = Some(url),
            (None, None) => return None,
        }
        self.url.as_ref().filter(|_| self.method.is_some())?;
        Some(Uri::new(self.method.take()?, &self.url.take()?))
    }
}

impl Uri {
    fn new(method: String, url: &str) -> Self {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        // What is in front of the first slash is the host.
        let target = rest.find('/').map_or("/", |start| &rest[start..]);
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
        let query = names.map(plain).filter(|name| words::is_name(name)).collect();
        Self { method, path: plain(path), query }
    }

    /// Whether it is the same operation, with values in place of the parameters.
    pub(super) fn is_of(&self, method: &str, path: &str) -> bool {
        let is_parameter = |segment: &str| segment.starts_with('{') && segment.ends_with('}');
        let (ours, other) = (self.path.trim_end_matches('/').split('/'), path.trim_end_matches('/').split('/'));
        self.method == method
            && ours.clone().count() == other.clone().count()
            && ours.zip(other).all(|(ours, other)| ours == other || is_parameter(ours) || is_parameter(other))
    }
}

/// The text without marks of emphasis. A URL has no backslash: it escapes an underscore where Markdown was taken for
/// code; an asterisk, or an underscore on both sides of a name, is emphasis.
fn plain(text: &str) -> String {
    let text = text.replace(['\\', '*', '`'], "");
    text.replace("{_", "{").replace("_}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scheme_host_query_and_emphasis_are_no_part_of_the_path() {
        for (text, path) in [
            ("GET https://{Endpoint}/v1/{id}/cups", "/v1/{id}/cups"),
            ("GET {endpoint}/v1/{id}/cups", "/v1/{id}/cups"),
            ("GET tea.example.com/v1/cups HTTP/1.1", "/v1/cups"),
            ("GET https://{_Host_}/v1/{*id*}/{cup\\_id}?limit={limit}", "/v1/{id}/{cup_id}"),
            ("GET /v1/cups/", "/v1/cups/"),
            ("GET /v1/{id} /cups ?limit={limit} &offset={offset}", "/v1/{id}/cups"),
            ("GET /", "/"),
            ("GET https://{Endpoint}", "/"),
            ("URI format: GET /cups.", "/cups"),
        ] {
            let found = UriLines::default().read(text).map(|uri| (uri.method, uri.path));
            assert_eq!(found, Some(("GET".to_owned(), path.to_owned())), "{text}");
        }
    }

    #[test]
    fn method_and_url_may_be_in_two_lines() {
        for lines in [["PATH: /v1/{id}", "Method: PUT"], ["PUT", "/v1/{id}"], ["请求方法：PUT", "请求路径：/v1/{id}"]]
        {
            let mut uri = UriLines::default();
            assert_eq!(uri.read(lines[0]), None);
            let found = uri.read(lines[1]).unwrap_or_else(|| panic!("{lines:?}"));
            assert_eq!((found.method.as_str(), found.path.as_str()), ("PUT", "/v1/{id}"));
        }
    }

    #[test]
    fn values_in_place_of_parameters_are_the_same_operation() {
        let uri = UriLines::default()
            .read("GET https://a.example.com/v1/0483/cups?limit=1")
            .unwrap_or_else(|| panic!("no URI"));
        assert!(uri.is_of("GET", "/v1/{project_id}/cups"));
        assert!(!uri.is_of("HEAD", "/v1/{project_id}/cups") && !uri.is_of("GET", "/v1/{project_id}/lids"));
        assert_eq!(uri.query, ["limit"]);
    }
}
