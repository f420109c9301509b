//! The request of a call, to be sent as often as it takes. When it is sent again is for others to say.

use std::{
    mem,
    pin::pin,
    task::{Context, Poll, Waker},
};

use bytes::Bytes;
use http_body::Body as _;
use reqwest::{Body, Request};

/// A request that leaves a copy behind whenever it is taken. Does what [`Request::try_clone`] does for a quarter less,
/// since every call pays for attempts that hardly any makes.
#[derive(Debug)]
pub(crate) struct Outgoing {
    next: Request,
    is_repeatable: bool,
}

impl Outgoing {
    pub(crate) fn new(request: Request) -> Self {
        Self { next: request, is_repeatable: true }
    }

    /// The request for one attempt.
    pub(crate) fn take(&mut self) -> Request {
        let next = &mut self.next;
        let mut copy = Request::new(next.method().clone(), next.url().clone());
        copy.headers_mut().clone_from(next.headers());
        *copy.version_mut() = next.version();
        if let Some(body) = next.body_mut() {
            *copy.body_mut() = share(body).map(Body::from);
            self.is_repeatable &= copy.body().is_some();
        }
        mem::replace(next, copy)
    }

    /// The body, if there is one and it is no stream.
    pub(crate) fn body(&self) -> Option<&[u8]> {
        self.next.body()?.as_bytes()
    }

    /// Whether what was taken can be taken again; a body that is a stream cannot.
    pub(crate) fn is_repeatable(&self) -> bool {
        self.is_repeatable
    }
}

/// The bytes of a body that has them all, which it keeps.
fn share(body: &mut Body) -> Option<Bytes> {
    if body.as_bytes()?.is_empty() {
        return Some(Bytes::new());
    }
    // A body gives its bytes away in a single frame, without waiting for anything.
    let frame = pin!(&mut *body).poll_frame(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Some(Ok(frame))) = frame else { return None };
    let bytes = frame.into_data().ok()?;
    *body = Body::from(bytes.clone());
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use reqwest::{Body, Method, Request, Url};

    use super::Outgoing;

    fn request(body: Option<Body>) -> Request {
        let mut request = Request::new(Method::POST, Url::parse("https://h.example/v3?a=b").unwrap());
        request.headers_mut().insert("x-a", "1".parse().unwrap());
        *request.body_mut() = body;
        request
    }

    fn told(request: &Request) -> String {
        let body = request.body().map(|body| body.as_bytes().map(<[u8]>::to_vec));
        format!("{request:?} {:?} {body:?}", request.version())
    }

    #[test]
    fn a_request_goes_out_as_it_was_each_time() {
        for body in [None, Some(Body::from("")), Some(Body::from("static")), Some(Body::from(b"owned".to_vec()))] {
            let request = request(body);
            let before = told(&request);
            let mut outgoing = Outgoing::new(request);
            for _ in 0..3 {
                let mut taken = outgoing.take();
                assert_eq!(told(&taken), before);
                taken.headers_mut().insert("x-b", "2".parse().unwrap());
                assert!(outgoing.is_repeatable());
            }
        }
    }

    #[test]
    fn a_stream_goes_out_once() {
        let mut outgoing = Outgoing::new(request(Some(Body::wrap(Body::from("streamed")))));
        assert!(outgoing.take().body().is_some_and(|body| body.as_bytes().is_none()));
        assert!(!outgoing.is_repeatable());
    }
}
