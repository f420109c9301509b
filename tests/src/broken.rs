//! A server on loopback that does to a connection what real networks do. It speaks just enough HTTP to know where a request
//! ends, and counts what it was sent.

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
    task::JoinSet,
};

/// What happens to a connection once a request is there.
#[derive(Clone, Debug)]
pub enum Act {
    /// These bytes are sent, and the connection stays for another request.
    Send(Vec<u8>),
    /// These bytes are sent, and the connection is closed in order.
    SendAndClose(Vec<u8>),
    /// These bytes are sent, and then nothing more.
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
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
    _tasks: JoinSet<()>,
}

impl Broken {
    /// A server whose n-th request meets the n-th act; the last act is for all that follow.
    pub async fn start(script: Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let connections = Arc::new(AtomicUsize::new(0));
        let requests = Arc::new(AtomicUsize::new(0));
        let heads = Arc::new(Mutex::new(Vec::new()));
        let script = Arc::new(script);
        let mut tasks = JoinSet::new();
        let (counter, seen) = (Arc::clone(&requests), Arc::clone(&heads));
        let accepted = Arc::clone(&connections);
        tasks.spawn(async move {
            let mut served = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                accepted.fetch_add(1, Ordering::SeqCst);
                served.spawn(serve(stream, Arc::clone(&script), Arc::clone(&counter), Arc::clone(&seen)));
            }
        });
        Self { address, connections, requests, heads, _tasks: tasks }
    }

    /// Where the server is: an endpoint for a client.
    pub fn uri(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// How many whole requests have come.
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// The head of each request, in order.
    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn serve(
    mut stream: TcpStream,
    script: Arc<Vec<Act>>,
    requests: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
) {
    while let Some(head) = request(&mut stream).await {
        heads.lock().unwrap_or_else(PoisonError::into_inner).push(head);
        let number = requests.fetch_add(1, Ordering::SeqCst);
        let act = script.get(number).or(script.last()).cloned().expect("a script has an act");
        if perform(&mut stream, act).await.is_none() {
            return;
        }
    }
}

/// Does it; `None` when the connection is over. The client may have gone, which is its business.
async fn perform(stream: &mut TcpStream, act: Act) -> Option<()> {
    match act {
        Act::Send(bytes) => stream.write_all(&bytes).await.ok(),
        Act::SendAndClose(bytes) => {
            stream.write_all(&bytes).await.ok()?;
            stream.shutdown().await.ok()?;
            None
        }
        Act::SendAndStall(bytes) => {
            stream.write_all(&bytes).await.ok()?;
            std::future::pending().await
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

/// A reply with a JSON body of the right length.
pub fn json(status: &str, body: &str) -> Vec<u8> {
    reply(status, "application/json", body.as_bytes())
}

/// A reply with a body of the right length.
pub fn reply(status: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}
