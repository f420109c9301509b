//! The server that all clients call: a process of its own on loopback, so that its cost is not theirs.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::Arc,
};

use crate::documented;

/// The running server; it ends with this value.
pub struct Server {
    process: Child,
    /// Its URL, without a path.
    pub endpoint: String,
}

impl Server {
    pub fn start() -> Self {
        let program = env::current_exe().expect("this program has a path");
        let mut process = Command::new(program).arg("serve").stdout(Stdio::piped()).spawn().expect("the server starts");
        let output = process.stdout.take().expect("its output is piped");
        let endpoint = BufReader::new(output).lines().next().expect("it prints its address").expect("in text");
        Self { process, endpoint }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Answers every request with the documented response.
pub fn serve() {
    let body = documented::response().to_string();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: 0123456789abcdef\r\nContent-Length";
    let response: Arc<str> = format!("{head}: {}\r\n\r\n{body}", body.len()).into();
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    println!("http://{}", listener.local_addr().expect("a bound socket has an address"));
    for stream in listener.incoming().flatten() {
        let response = Arc::clone(&response);
        std::thread::spawn(move || answer(stream, &response));
    }
}

fn answer(mut stream: TcpStream, response: &str) {
    let _ = stream.set_nodelay(true);
    let mut bytes = Vec::new();
    let mut buffer = [0; 8192];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
        if bytes.len() >= end + 4 + length.unwrap_or(0) {
            bytes.clear();
            if stream.write_all(response.as_bytes()).is_err() {
                return;
            }
        }
    }
}
