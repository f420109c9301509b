//! How generated code writes a request.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri, header};
use serde::Serialize;

use crate::Content;

/// A request that is being written. The first problem is reported by [`RequestBuilder::build`].
pub struct RequestBuilder {
    method: Method,
    /// With the query, as far as there is one.
    url: String,
    headers: HeaderMap,
    body: Bytes,
    problem: Option<String>,
}

macro_rules! methods {
    ($($name:ident $method:ident)*) => {
        $(#[doc = concat!("A request with the method `", stringify!($method), "`.")]
        pub fn $name(url: String) -> Self {
            Self::new(Method::$method, url)
        })*
    };
}

impl RequestBuilder {
    methods! { get GET post POST put PUT delete DELETE head HEAD patch PATCH }

    /// A request with this method. `url` has no query; what is put into its path is percent-encoded.
    pub fn new(method: Method, url: String) -> Self {
        // Those of the document, and those that a runtime and the connection add.
        const HEADERS: usize = 8;
        Self { method, url, headers: HeaderMap::with_capacity(HEADERS), body: Bytes::new(), problem: None }
    }

    /// Sets a header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// Sets several headers.
    #[must_use]
    pub fn headers(mut self, headers: HeaderMap) -> Self {
        self.headers.extend(headers);
        self
    }

    /// Adds parameters to the query: pairs of names and values.
    #[must_use]
    pub fn query(mut self, parameters: &(impl Serialize + ?Sized)) -> Self {
        match serde_urlencoded::to_string(parameters) {
            Ok(query) if query.is_empty() => {}
            Ok(query) => {
                self.url.push(if self.url.contains('?') { '&' } else { '?' });
                self.url.push_str(&query);
            }
            Err(error) => self.fail(format_args!("the query cannot be written: {error}")),
        }
        self
    }

    /// Sets the body to a JSON value, and `Content-Type` to its media type.
    #[must_use]
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(body) => self.body = body.into(),
            Err(error) => self.fail(format_args!("the body cannot be written: {error}")),
        }
        self.header(header::CONTENT_TYPE, HeaderValue::from_static(Content::Json.media_type()))
    }

    /// Sets the body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    fn fail(&mut self, problem: fmt::Arguments<'_>) {
        self.problem.get_or_insert_with(|| problem.to_string());
    }

    /// The request.
    ///
    /// # Errors
    /// When a part of it cannot be written, or a value leads to another path.
    pub fn build(self) -> Result<Request<Bytes>, InvalidRequest> {
        let Self { method, url, headers, body, problem } = self;
        if let Some(problem) = problem {
            return Err(InvalidRequest(problem));
        }
        let uri = Uri::try_from(url).map_err(|error| InvalidRequest(format!("the URL cannot be written: {error}")))?;
        // Servers and proxies take these for a step in the tree of paths.
        if let Some(segment) = uri.path().split('/').find(|segment| matches!(*segment, "." | "..")) {
            return Err(InvalidRequest(format!("{segment:?} cannot be part of a path; give a name or an ID")));
        }
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok(request)
    }
}

/// Why a request cannot be written.
#[derive(Debug)]
pub struct InvalidRequest(String);

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidRequest {}

impl<E> From<InvalidRequest> for progenitor_client::Error<E> {
    fn from(InvalidRequest(problem): InvalidRequest) -> Self {
        Self::InvalidRequest(problem)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may")]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::RequestBuilder;
    use crate::BodyBytes;

    fn post(url: &str) -> RequestBuilder {
        RequestBuilder::post(url.to_owned())
    }

    #[test]
    fn request_has_what_was_set() {
        let several = HeaderMap::from_iter([("x-language".parse().unwrap(), HeaderValue::from_static("en-us"))]);
        let request = post("https://h.example/v3/a%2Fb")
            .query(&[("limit", "10")])
            .query(&[("name", "a&b c=ü")])
            .query(&[("absent", None::<&str>)])
            .json(&["a"])
            .headers(several)
            .build()
            .unwrap();
        assert_eq!(request.method(), "POST");
        assert_eq!(request.uri(), "https://h.example/v3/a%2Fb?limit=10&name=a%26b+c%3D%C3%BC");
        assert_eq!(request.headers()["content-type"], "application/json");
        assert_eq!((&request.headers()["x-language"], request.headers().len()), (&"en-us".parse().unwrap(), 2));
        assert_eq!(&request.body()[..], br#"["a"]"#);
        let request =
            RequestBuilder::put("http://h/v3".to_owned()).body(BodyBytes::from(vec![0, 255])).build().unwrap();
        assert_eq!((request.method().as_str(), &request.body()[..]), ("PUT", &[0, 255][..]));
    }

    #[test]
    fn first_part_that_cannot_be_written_is_named() {
        let map_in_a_query = post("http://h/v3").query(&[("a", [("b", 1)])]).json(&["a"]);
        let name_in_json = std::collections::BTreeMap::from([(vec![1], 1)]);
        for (builder, expected) in [
            (map_in_a_query, "the query cannot be written: "),
            (post("http://h/v3").json(&name_in_json), "the body cannot be written: key must be a string"),
            (post("http://h/\u{7f}"), "the URL cannot be written: "),
            (post("http://h/v3/../jobs"), "\"..\" cannot be part of a path; give a name or an ID"),
            (post("http://h/v3/."), "\".\" cannot be part of a path; give a name or an ID"),
        ] {
            let problem = builder.build().unwrap_err().to_string();
            assert!(problem.starts_with(expected), "{problem}");
        }
        assert!(post("http://h/v3/..a/b..?c=..").build().is_ok());
    }
}
