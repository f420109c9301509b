//! A server on loopback that does to a connection what real networks do. It speaks just enough HTTP to know where a
//! request ends, and counts what it was sent.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinSet,
};

/// What happens to a connection once a request is there.
#[derive(Clone, Debug)]
pub enum Act {
    /// These bytes are sent, and the connection stays for another request.
    Send(Vec<u8>),
    /// The same after so long, while other requests may come.
    SendAfter(Duration, Vec<u8>),
    /// These bytes are sent, and the connection is closed in order.
    SendAndClose(Vec<u8>),
    /// These bytes are sent, and then nothing more, until the client closes the connection.
    SendAndStall(Vec<u8>),
    /// These bytes are sent, and the connection is reset.
    SendAndReset(Vec<u8>),
    /// These bytes are sent one by one, this long apart.
    Drip(Vec<u8>, Duration),
    /// These bytes are sent over and over again.
    SendForever(Vec<u8>),
}

/// The server. Its tasks end when it is dropped.
#[derive(Debug)]
pub struct Broken {
    address: SocketAddr,
    seen: Arc<Seen>,
    _tasks: JoinSet<()>,
}

/// What a server has seen so far.
#[derive(Debug, Default)]
struct Seen {
    connections: AtomicUsize,
    /// Connections that are over, whichever side closed them.
    ended: watch::Sender<usize>,
    requests: watch::Sender<usize>,
    /// Requests that wait for [`Act::SendAfter`], now and when they were most.
    held: AtomicUsize,
    most_held: AtomicUsize,
    heads: Mutex<Vec<String>>,
}

impl Broken {
    /// A server whose n-th request meets the n-th act; the last act is for all that follow.
    pub async fn start(script: Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let script = Arc::new(script);
        let seen = Arc::new(Seen::default());
        let mut tasks = JoinSet::new();
        let noted = Arc::clone(&seen);
        tasks.spawn(async move {
            let mut served = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                noted.connections.fetch_add(1, Ordering::SeqCst);
                let (script, seen) = (Arc::clone(&script), Arc::clone(&noted));
                served.spawn(async move {
                    serve(stream, &script, &seen).await;
                    seen.ended.send_modify(|ended| *ended += 1);
                });
            }
        });
        Self { address, seen, _tasks: tasks }
    }

    /// Where the server is: an endpoint for a client.
    pub fn uri(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// Waits until so many connections are over.
    pub async fn ended(&self, connections: usize) {
        reached(&self.seen.ended, connections).await;
    }

    /// How many whole requests have come.
    pub fn requests(&self) -> usize {
        *self.seen.requests.borrow()
    }

    /// Waits until so many whole requests have come.
    pub async fn requested(&self, times: usize) {
        reached(&self.seen.requests, times).await;
    }

    /// How many requests waited for [`Act::SendAfter`] at once at most.
    pub fn most_held(&self) -> usize {
        self.seen.most_held.load(Ordering::SeqCst)
    }

    /// The head of each request, in order.
    pub fn heads(&self) -> Vec<String> {
        self.seen.heads.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Waits for a count; panics if it is not reached within ten seconds.
async fn reached(counted: &watch::Sender<usize>, count: usize) {
    let mut counted = counted.subscribe();
    let enough = tokio::time::timeout(Duration::from_secs(10), counted.wait_for(|counted| *counted >= count)).await;
    enough.expect("it comes to that many").expect("the server is there");
}

async fn serve(mut stream: TcpStream, script: &[Act], seen: &Seen) {
    while let Some(head) = request(&mut stream).await {
        seen.heads.lock().unwrap_or_else(PoisonError::into_inner).push(head);
        let mut number = 0;
        seen.requests.send_modify(|requests| {
            number = *requests;
            *requests += 1;
        });
        let act = script.get(number).or(script.last()).cloned().expect("a script has an act");
        if perform(&mut stream, act, seen).await.is_none() {
            return;
        }
    }
}

/// Performs the act; `None` when the connection is over. That the client has closed it is not an error.
async fn perform(stream: &mut TcpStream, act: Act, seen: &Seen) -> Option<()> {
    match act {
        Act::Send(bytes) => stream.write_all(&bytes).await.ok(),
        Act::SendAfter(pause, bytes) => {
            seen.most_held.fetch_max(seen.held.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::time::sleep(pause).await;
            // Before the response, upon which the client may send another request.
            seen.held.fetch_sub(1, Ordering::SeqCst);
            stream.write_all(&bytes).await.ok()
        }
        Act::SendAndClose(bytes) => {
            stream.write_all(&bytes).await.ok()?;
            stream.shutdown().await.ok()?;
            None
        }
        Act::SendAndStall(bytes) => {
            stream.write_all(&bytes).await.ok()?;
            while let Ok(1..) = stream.read(&mut [0; 64]).await {}
            None
        }
        Act::SendAndReset(bytes) => {
            stream.write_all(&bytes).await.ok()?;
            // Closing with this set makes the kernel send a reset.
            stream.set_zero_linger().ok()?;
            None
        }
        Act::Drip(bytes, pause) => {
            for byte in bytes {
                stream.write_all(&[byte]).await.ok()?;
                tokio::time::sleep(pause).await;
            }
            Some(())
        }
        Act::SendForever(bytes) => loop {
            stream.write_all(&bytes).await.ok()?;
        },
    }
}

/// Reads one request, and gives its head.
async fn request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            let length = head
                .lines()
                .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok())
                .unwrap_or(0);
            if bytes.len() >= end + 4 + length {
                return Some(head);
            }
        }
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
}

/// A response with a JSON body of the right length.
pub fn json(status: &str, body: &str) -> Vec<u8> {
    response(status, "application/json", body.as_bytes())
}

/// A response with a body of the right length.
pub fn response(status: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}
