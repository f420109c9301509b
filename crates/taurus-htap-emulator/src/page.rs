//! The page that shows the world in a browser: `GET /emulator`.
//!
//! It is one file without anything from elsewhere. It asks the control interface for what it shows, every second.

use http::{HeaderName, header};

use crate::{refusal::Refusal, response::Response};

const PAGE: &str = include_str!("page.html");

const CONTENT_SECURITY_POLICY: HeaderName = header::CONTENT_SECURITY_POLICY;

/// Whether this is the path of the page.
pub(crate) fn is_at(path: &str) -> bool {
    path == "/emulator" || path == "/emulator/"
}

/// Answers a request for the page.
pub(crate) fn answer(method: &http::Method, path: &str, request_id: &str) -> Response {
    if *method != http::Method::GET && *method != http::Method::HEAD {
        let refusal = Refusal::wrong_method(method.as_str(), path, "GET");
        return Response::refusal(&refusal, None, request_id);
    }
    // Only what the page itself has may run and be asked for, so that text of a seed could do nothing even as HTML.
    let policy = format!(
        "default-src 'none'; style-src 'nonce-{request_id}'; script-src 'nonce-{request_id}'; connect-src 'self'; \
         img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    Response { body: PAGE.replace("NONCE", request_id).into(), ..Response::empty(200) }
        .with(header::CONTENT_TYPE, "text/html; charset=utf-8")
        .with(header::CACHE_CONTROL, "no-store")
        .with(CONTENT_SECURITY_POLICY, &policy)
        .with(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
}
