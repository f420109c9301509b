//! On a pseudo-terminal: colours, the bar and the question that only terminals see, and nothing that came from
//! elsewhere.

use std::{
    fs::File,
    io::{Read, Write},
    process::Stdio,
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{
    hostile::HOSTILE,
    support::{Run, STARROCKS, line, run},
};
use rustix::{
    fs::{Mode, OFlags},
    pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt},
    termios::{Winsize, tcsetwinsize},
};
use serde_json::json;
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

/// How a run has ended, and everything that its terminal got.
pub(crate) struct Seen {
    pub(crate) code: i32,
    /// As the terminal got it.
    pub(crate) raw: String,
    /// Without the styles and movements that are ours.
    pub(crate) text: String,
}

/// Runs a command on a wide terminal, and types `answer` when it asks.
fn on_terminal(run: Run, answer: &str) -> Seen {
    on_terminal_of(400, run, answer)
}

/// Runs a command on a terminal with so many columns, and types `answer` when it asks.
pub(crate) fn on_terminal_of(columns: u16, run: Run, answer: &str) -> Seen {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
    grantpt(&master).expect("access to it");
    unlockpt(&master).expect("access to it");
    let name = ptsname(&master, Vec::new()).expect("its name");
    let terminal = rustix::fs::open(name.as_c_str(), OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).expect("its end");
    let size = Winsize { ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
    tcsetwinsize(&terminal, size).expect("its size");
    let end = || Stdio::from(terminal.try_clone().expect("a copy"));
    let mut command = run.variable("TERM", "xterm-256color").command();
    let mut child = command.stdin(end()).stdout(end()).stderr(end()).spawn().expect("the command starts");
    // Reading ends when the last copy of the terminal's end is closed.
    drop((terminal, command));
    let mut screen = File::from(master);
    let mut keyboard = screen.try_clone().expect("a copy");
    let (sender, pieces) = mpsc::channel();
    thread::spawn(move || {
        let mut piece = [0; 4096];
        // On Linux, the end is an error.
        while let Ok(length @ 1..) = screen.read(&mut piece) {
            let _ = sender.send(piece[..length].to_vec());
        }
    });
    let (mut bytes, mut has_answered) = (Vec::new(), false);
    loop {
        match pieces.recv_timeout(Duration::from_secs(30)) {
            Ok(piece) => bytes.extend(piece),
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                child.kill().expect("it can be stopped");
                panic!("it does not end: {:?}", String::from_utf8_lossy(&bytes));
            }
        }
        if !has_answered && bytes.ends_with(b"[y/N] ") {
            has_answered = true;
            keyboard.write_all(answer.as_bytes()).expect("typing");
        }
    }
    let code = child.wait().expect("the command ends").code().expect("an exit code");
    let raw = String::from_utf8(bytes).expect("output is text");
    Seen { code, text: without_ours(&raw), raw }
}

/// The text without what we send to a terminal: styles, cursor up, cleared lines, the cursor hidden and shown, and line
/// ends.
fn without_ours(raw: &str) -> String {
    let mut text = raw.replace("\r\n", "\n");
    while let Some(start) = text.find("\x1b[") {
        let rest = &text[start + 2..];
        let length = rest.find(|character: char| character.is_ascii_alphabetic()).expect("a final character");
        let sequence = &rest[..=length];
        let is_style =
            sequence.ends_with('m') && sequence.bytes().all(|byte| byte.is_ascii_digit() || b";m".contains(&byte));
        let is_ours = is_style || ["2K", "1A", "2A", "?25l", "?25h", "1B", "J", "0J", "0K", "K"].contains(&sequence);
        assert!(is_ours, "{sequence:?} in {raw:?}");
        text.replace_range(start..start + 3 + length, "");
    }
    // The bar begins each of its pictures at the start of its line.
    text.replace('\r', "\n")
}

fn is_clean(seen: &Seen) {
    let bad = seen.text.chars().find(|character| *character != '\n' && !printable::is_printable(*character));
    assert_eq!(bad, None, "{:?}", seen.raw);
    assert!(!seen.text.lines().any(|line| line.trim_start().starts_with("forged")), "{:?}", seen.raw);
}

/// A service that answers everything with this.
pub(crate) async fn service(body: serde_json::Value) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_json(body)).mount(&server).await;
    server
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_coloured_and_has_no_sequence_but_ours() {
    let server = service(json!({"node_list": [{"node_id": "n", "node_name": HOSTILE, "role": "FE"}]})).await;
    let seen = block_in_place(|| on_terminal(line("nodes list").at(&server.uri()), ""));
    is_clean(&seen);
    assert_eq!(seen.code, 0, "{}", seen.text);
    assert!(seen.raw.contains("\x1b[1mNODE"), "{:?}", seen.raw);
    assert!(seen.text.contains(r"\u{1b}[2J\u{9b}2J\u{7f}  forged"), "{}", seen.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bar_shows_text_of_a_service_without_its_control_characters() {
    let task = json!({
        "task_name": "orders_to_htap", "stage": format!("Full{HOSTILE}"), "percentage": 42, "status": "Yes",
        "catchup_stage": HOSTILE, "error_msg": HOSTILE,
    });
    let server = service(json!({"total_count": 1, "replications": [task], "error_msg": HOSTILE})).await;
    let seen = block_in_place(|| on_terminal(line("sync wait orders_to_htap --timeout 1s").at(&server.uri()), ""));
    is_clean(&seen);
    assert_eq!(seen.code, 1, "{}", seen.text);
    let bar = seen
        .text
        .lines()
        .find(|line| line.contains("  Full") && line.contains("42 %"))
        .unwrap_or_else(|| panic!("no bar: {:?}", seen.raw));
    assert!(bar.contains(r"\u{1b}[2J\u{9b}2J\u{7f}  forged"), "{bar}");
    // The error has what was seen last.
    assert!(seen.raw.contains("error"), "{:?}", seen.raw);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_is_one_line_whatever_is_to_be_ended() {
    let server = service(json!({"result": "SUCCESS", "user_details": [{"user_name": "reader"}]})).await;
    let end = || run(["sessions", "end", HOSTILE, "8"]).at(&server.uri());
    let seen = block_in_place(|| on_terminal(end(), "n\n"));
    is_clean(&seen);
    assert_eq!(seen.code, 2, "{}", seen.text);
    let question = seen.text.lines().next().unwrap_or_default();
    assert!(question.starts_with(r"This will end the sessions \u{1b}]0;owned\u{7}"), "{question}");
    assert!(question.contains(", 8 of the instance ") && question.ends_with("Continue? [y/N] n"), "{question}");
    assert!(server.received_requests().await.unwrap().is_empty());
    let seen = block_in_place(|| on_terminal(line("users delete reader").at(&server.uri()), "y\n"));
    assert_eq!(seen.code, 0, "{}", seen.text);
    assert_eq!(server.received_requests().await.unwrap().len(), 2);
    // A call of an operation that is not a deletion, either.
    let restart = || line("api RestartStarrocksInstance").at(&server.uri());
    let seen = block_in_place(|| on_terminal(restart(), "n\n"));
    assert_eq!(seen.code, 2, "{}", seen.text);
    let question = format!(
        "This will call RestartStarrocksInstance (action: Restarts a StarRocks instance) with starrocks_instance_id={STARROCKS}. \
         Continue? [y/N] n"
    );
    assert_eq!(seen.text.lines().next(), Some(&*question));
    assert_eq!(server.received_requests().await.unwrap().len(), 2);
    let seen = block_in_place(|| on_terminal(restart(), "y\n"));
    assert_eq!(seen.code, 0, "{}", seen.text);
    assert_eq!(server.received_requests().await.unwrap().len(), 3);
}
