//! HTTP/1.1 on a listener: connections, bodies within a limit, and the faults that happen below HTTP.

use std::{
    error::Error,
    io,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderValue, Request, header, request::Parts};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{body::Body, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    task::JoinSet,
};

use crate::{
    clock::written,
    connection::{Connection, ResetFlag},
    control,
    fault::Fault,
    gateway::{Gateway, Head},
    hosts::Hosts,
    page,
    record::RequestRecord,
    refusal::Refusal,
    response::{Response, ResponseBody},
};

/// How large the body of a request can be; a state that is loaded may be larger.
const LARGEST_BODY: usize = 16 << 20;
const LARGEST_STATE: usize = 256 << 20;

/// How many connections there can be; further ones wait.
const MOST_CONNECTIONS: usize = 512;

/// How long a connection can take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(60);

/// How long the body of a request can take; a state may come from another machine.
const BODY_TIMEOUT: Duration = Duration::from_secs(60);

/// Serves until it is dropped, and ends every connection then.
pub(crate) async fn serve(listener: TcpListener, hosts: Hosts, gateway: Arc<Gateway>) {
    let hosts = Arc::new(hosts);
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file descriptors, most likely: others end in the meantime.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let (hosts, gateway) = (Arc::clone(&hosts), Arc::clone(&gateway));
        connections.spawn(async move {
            let _permit = permit;
            connection(stream, hosts, gateway).await;
        });
    }
}

async fn connection(stream: TcpStream, hosts: Arc<Hosts>, gateway: Arc<Gateway>) {
    let _ = stream.set_nodelay(true);
    let reset = ResetFlag::default();
    let io = TokioIo::new(Connection::new(stream, reset.clone()));
    let service = service_fn(|request| {
        let (hosts, gateway, reset) = (Arc::clone(&hosts), Arc::clone(&gateway), reset.clone());
        async move {
            let (parts, body) = request.into_parts();
            match hosts.check(&parts) {
                Ok(()) => handle(gateway, reset, Request::from_parts(parts, body), Some(BODY_TIMEOUT)).await,
                Err(refusal) => {
                    let request_id = gateway.next_request_id();
                    let response = Response::refusal(&refusal, None, &request_id);
                    let record = RequestRecord::of(&parts, written(gateway.clock.now()), &request_id);
                    gateway.record(record.answered(Some(&response), Duration::ZERO));
                    Ok(response.into_http(&request_id))
                }
            }
        }
    });
    // An error here is not reported: the client closed the connection, or a fault was injected.
    let _ = http1::Builder::new()
        // As the service writes them: the vendor's Java SDK looks up the headers of responses with regard to case.
        .title_case_headers(true)
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .serve_connection(io, service)
        .await;
}

/// Answers a request that comes from no connection.
pub(crate) async fn handle_in_memory(
    gateway: Arc<Gateway>,
    mut request: Request<Bytes>,
) -> Result<http::Response<Bytes>, io::Error> {
    // A connection would send it, and it is signed.
    if let Some(host) = request.uri().authority().and_then(|host| HeaderValue::from_str(host.as_str()).ok()) {
        request.headers_mut().entry(header::HOST).or_insert(host);
    }
    let (head, body) = handle(gateway, ResetFlag::default(), request.map(Full::new), None).await?.into_parts();
    Ok(http::Response::from_parts(head, body.collect().await?.to_bytes()))
}

/// Answers a request, whose body may take as long as `time_limit`. An error ends the connection without a response.
async fn handle<B>(
    gateway: Arc<Gateway>,
    reset: ResetFlag,
    request: Request<B>,
    time_limit: Option<Duration>,
) -> Result<http::Response<ResponseBody>, io::Error>
where
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>>,
{
    let begun = Instant::now();
    let (parts, body) = request.into_parts();
    let control =
        parts.uri.path().strip_prefix(control::PREFIX).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let head = gateway.head(&parts);
    let is_state = control == Some("/state");
    let body = read(body, if is_state { LARGEST_STATE } else { LARGEST_BODY });
    let body = match time_limit {
        Some(limit) => tokio::time::timeout(limit, body).await.unwrap_or_else(|_| Ok(Err(Refusal::too_slow(limit))))?,
        None => body.await?,
    };
    let is_page = page::is_at(parts.uri.path());
    let response = match (control, body) {
        (_, Err(refusal)) => Ok(Response::refusal(&refusal, head.service(&gateway), &head.request_id)),
        (Some(path), Ok(body)) => Ok(control::answer(&gateway, &parts.method, path, &body, &head.request_id)),
        (None, Ok(_)) if is_page => Ok(page::answer(&parts.method, parts.uri.path(), &head.request_id)),
        (None, Ok(body)) => answer(&gateway, &reset, &head, &parts, &body).await,
    };
    // The page asks the control interface again and again.
    if !parts.method.is_safe() || (control.is_none() && !is_page) {
        let record = RequestRecord {
            operation: head.operation(&gateway).map(str::to_owned),
            faults: head.faults.iter().map(ToString::to_string).collect(),
            ..RequestRecord::of(&parts, written(gateway.clock.now()), &head.request_id)
        };
        gateway.record(record.answered(response.as_ref().ok(), begun.elapsed()));
    }
    response.map(|response| response.into_http(&head.request_id))
}

async fn answer(
    gateway: &Gateway,
    reset: &ResetFlag,
    head: &Head,
    parts: &Parts,
    body: &Bytes,
) -> Result<Response, io::Error> {
    for fault in &head.faults {
        match fault {
            Fault::Latency(by) => tokio::time::sleep(*by).await,
            Fault::Reset => {
                reset.set();
                return Err(io::ErrorKind::ConnectionReset.into());
            }
            _ => {}
        }
    }
    Ok(gateway.answer(head, parts, body))
}

async fn read<B>(body: B, most: usize) -> Result<Result<Bytes, Refusal>, io::Error>
where
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>>,
{
    match Limited::new(body, most).collect().await {
        Ok(body) => Ok(Ok(body.to_bytes())),
        Err(error) if error.is::<LengthLimitError>() => Ok(Err(Refusal::too_large(most))),
        Err(_) => Err(io::ErrorKind::ConnectionAborted.into()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bytes::Bytes;
    use futures_util::{StreamExt, stream};
    use http::Request;
    use http_body_util::{BodyExt, StreamBody};
    use hyper::body::Frame;

    use super::{BODY_TIMEOUT, handle};
    use crate::{connection::ResetFlag, gateway::tests::gateway};

    /// Tokio moves its clock, since nothing else is to be done.
    #[tokio::test(start_paused = true)]
    async fn a_body_that_does_not_end_is_answered() {
        let part = Ok::<_, std::io::Error>(Frame::data(Bytes::from_static(b"{")));
        let body = StreamBody::new(stream::iter([part]).chain(stream::pending()));
        let request = Request::post("/emulator/v1/seed").body(body).unwrap();
        let response = handle(Arc::new(gateway()), ResetFlag::default(), request, Some(BODY_TIMEOUT)).await.unwrap();
        let status = response.status().as_u16();
        let body = String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().into()).unwrap();
        insta::assert_snapshot!(format!("{status} {body}"));
    }
}
