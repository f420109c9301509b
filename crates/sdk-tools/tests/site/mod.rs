//! A site of documentation on loopback, which serves what a test says.

use std::{
    collections::HashMap,
    io::{self, BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Instant,
};

/// What the site sends.
#[derive(Clone)]
pub(crate) enum Reply {
    /// These bytes.
    Raw(Vec<u8>),
    /// Nothing, until the client gives up.
    Silence,
    /// A page without an end, slowly.
    Endless,
}

impl Reply {
    /// A page of this media type.
    pub(crate) fn page(media_type: &str, body: &str) -> Self {
        let length = body.len();
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\r\n");
        Self::Raw((head + body).into_bytes())
    }

    /// A response without a body.
    pub(crate) fn status(status: &str) -> Self {
        Self::Raw(format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n").into_bytes())
    }

    /// The response with one more header.
    pub(crate) fn with(self, name: &str, value: &str) -> Self {
        let Self::Raw(bytes) = self else { return self };
        let at = bytes.windows(2).position(|pair| pair == b"\r\n").unwrap() + 2;
        let (status, rest) = bytes.split_at(at);
        Self::Raw([status, format!("{name}: {value}\r\n").as_bytes(), rest].concat())
    }
}

/// A request as it came.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) at: Instant,
    /// The request line and the headers, in lower case.
    pub(crate) head: String,
}

#[derive(Default)]
struct State {
    pages: HashMap<String, Reply>,
    requests: Vec<Request>,
}

/// The site, until the test ends.
pub(crate) struct Site {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Site {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let site = Self { address: listener.local_addr().unwrap(), state: Arc::default() };
        let state = Arc::clone(&site.state);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let state = Arc::clone(&state);
                thread::spawn(move || answer(connection, &state));
            }
        });
        site
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn serve(&self, path: &str, reply: Reply) {
        self.state.lock().unwrap().pages.insert(path.to_owned(), reply);
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.state.lock().unwrap().requests.clone()
    }
}

/// Answers one request.
fn answer(mut connection: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let mut head = String::new();
    let mut lines = BufReader::new(connection.try_clone()?);
    while !head.ends_with("\r\n\r\n") && lines.read_line(&mut head)? > 0 {}
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let reply = {
        let mut state = state.lock().unwrap();
        state.requests.push(Request { at: Instant::now(), head: head.to_lowercase() });
        state.pages.get(&path).cloned().unwrap_or_else(|| Reply::status("404 Not Found"))
    };
    match reply {
        Reply::Raw(bytes) => connection.write_all(&bytes),
        Reply::Silence => lines.read_line(&mut head).map(drop),
        Reply::Endless => {
            connection.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999999\r\n\r\n")?;
            loop {
                connection.write_all(b"<p>")?;
                thread::sleep(std::time::Duration::from_millis(10));
            }
        }
    }
}
