//! The statements of a dump, one after the other, in bounded memory.
//!
//! No kept library splits dumps of MySQL as they are read: parsers want the whole text, and a dump with data has
//! gigabytes of it. This splitter knows what hides a semicolon (strings, quoted names, comments, another DELIMITER),
//! passes over the statements that have no structure without keeping them, and writes the content of versioned comments
//! (`/*!50100 … */`, `/*M!100301 … */`) as the code that it is.

use std::io::{self, ErrorKind, Read};

use memchr::{memchr, memchr_iter, memchr2};

use super::routine::{Blocks, is_block, is_routine};

/// How much is read at a time.
const CHUNK: usize = 256 * 1024;

/// The longest statement of which the structure is read. A table of 4096 columns, the most that MySQL has, fits.
pub const MAX_STATEMENT: usize = 1024 * 1024;

/// How much must be seen at once to recognize words, markers and delimiters.
const LOOK_AHEAD: usize = 512;

/// The longest delimiter; the client of MySQL has the same limit.
const LONGEST_DELIMITER: usize = 15;

/// What begins a statement that has no structure: its text is not kept.
const WITHOUT_STRUCTURE: &[&str] = &[
    "analyze",
    "begin",
    "call",
    "change",
    "check",
    "commit",
    "deallocate",
    "delete",
    "describe",
    "do",
    "end",
    "execute",
    "explain",
    "flush",
    "grant",
    "handler",
    "insert",
    "install",
    "kill",
    "load",
    "lock",
    "optimize",
    "prepare",
    "purge",
    "release",
    "repair",
    "replace",
    "reset",
    "revoke",
    "rollback",
    "savepoint",
    "select",
    "show",
    "start",
    "stop",
    "truncate",
    "uninstall",
    "unlock",
    "update",
    "values",
    "with",
    "xa",
];

/// What begins a statement that may say something about tables.
const WITH_STRUCTURE: &[&str] = &["alter", "create", "drop", "rename", "use"];

/// Charsets in which the second byte of a character can be a backslash.
const UNSAFE_CHARSETS: &[&str] = &["gbk", "gb18030", "big5", "sjis", "cp932"];

/// What one step over the input found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A statement that may have structure; its text is in the buffer.
    Statement {
        /// Whether its delimiter was found before the end of the input.
        is_complete: bool,
        /// Whether it is longer than [`MAX_STATEMENT`]; the buffer has its beginning.
        is_too_long: bool,
    },
    /// A statement without structure was passed over; whether it ended before the input.
    Skipped {
        /// Whether its delimiter was found before the end of the input.
        is_complete: bool,
    },
    /// A comment of one line; its beginning is in the buffer.
    Comment,
    /// A line that is not SQL, such as a message of a tool; its beginning is in the buffer.
    Foreign,
}

/// Splits the bytes of a reader.
pub(crate) struct Statements<R> {
    input: R,
    bytes: Vec<u8>,
    start: usize,
    end: usize,
    is_at_end: bool,
    /// The line of `bytes[counted]`.
    line: u64,
    counted: usize,
    delimiter: Vec<u8>,
    /// Bytes that must be looked at outside of strings.
    is_special: [bool; 256],
    /// Whether strings have characters of two bytes whose second one can be a backslash.
    has_unsafe_charset: bool,
    /// Whether a backslash in a string is a character like others.
    has_plain_backslashes: bool,
}

impl<R: Read> Statements<R> {
    pub(crate) fn new(input: R) -> Self {
        let mut statements = Self {
            input,
            bytes: vec![0; CHUNK],
            start: 0,
            end: 0,
            is_at_end: false,
            line: 1,
            counted: 0,
            delimiter: Vec::new(),
            is_special: [false; 256],
            has_unsafe_charset: false,
            has_plain_backslashes: false,
        };
        statements.set_delimiter(b";");
        statements
    }

    /// The bytes at which the reader is, at least `least` of them unless the input ends before.
    pub(crate) fn look(&mut self, least: usize) -> io::Result<&[u8]> {
        while self.end - self.start < least && !self.is_at_end {
            self.refill()?;
        }
        Ok(&self.bytes[self.start..self.end])
    }

    fn refill(&mut self) -> io::Result<()> {
        self.line = self.line();
        self.bytes.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        self.counted = 0;
        match self.input.read(&mut self.bytes[self.end..]) {
            Ok(0) => self.is_at_end = true,
            Ok(count) => self.end += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// The line at which the reader is, counted from 1.
    pub(crate) fn line(&mut self) -> u64 {
        self.line += memchr_iter(b'\n', &self.bytes[self.counted..self.start]).count() as u64;
        self.counted = self.start;
        self.line
    }

    /// Moves to the next piece and puts its text into the buffer; `None` at the end. Returns its line as well.
    pub(crate) fn next(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<(u64, Piece)>> {
        buffer.clear();
        loop {
            let window = self.look(LOOK_AHEAD)?;
            let Some(&first) = window.first() else { return Ok(None) };
            if first.is_ascii_whitespace() || self.is_at_delimiter() {
                self.start += if first.is_ascii_whitespace() { 1 } else { self.delimiter.len() };
                continue;
            }
            if self.pass_comment(None)? {
                continue;
            }
            let line = self.line();
            if is_line_comment(self.look(3)?) {
                self.read_line(buffer)?;
                return Ok(Some((line, Piece::Comment)));
            }
            if let Some(delimiter) = delimiter_command(self.look(LOOK_AHEAD)?) {
                self.set_delimiter(&delimiter);
                self.read_line(&mut Vec::new())?;
                continue;
            }
            let piece = self.piece(buffer)?;
            return Ok(Some((line, piece)));
        }
    }

    /// A statement, or a line that is none.
    fn piece(&mut self, buffer: &mut Vec<u8>) -> io::Result<Piece> {
        let word = first_word(self.look(LOOK_AHEAD)?).to_ascii_lowercase();
        let is_any = |words: &[&str]| words.iter().any(|known| known.as_bytes() == word);
        if word == b"use" {
            return self.read_use(buffer);
        }
        if word == b"set" {
            let is_complete = self.scan(Some(buffer))?;
            self.notice_settings(buffer);
            return Ok(Piece::Skipped { is_complete });
        }
        if is_any(WITH_STRUCTURE) || is_block(self.look(LOOK_AHEAD)?) {
            let mut is_complete = self.scan(Some(buffer))?;
            if self.delimiter == b";" && (is_routine(buffer) || is_block(buffer)) {
                let mut blocks = Blocks::default();
                while is_complete && buffer.len() <= MAX_STATEMENT && blocks.are_open(buffer) {
                    buffer.push(b';');
                    is_complete = self.scan(Some(buffer))?;
                }
            }
            let is_too_long = buffer.len() > MAX_STATEMENT;
            return Ok(Piece::Statement { is_complete, is_too_long });
        }
        if is_any(WITHOUT_STRUCTURE) || self.look(1)?.starts_with(b"(") {
            return Ok(Piece::Skipped { is_complete: self.scan(None)? });
        }
        self.read_line(buffer)?;
        Ok(Piece::Foreign)
    }

    /// USE is a command of the client: a line break ends it too.
    fn read_use(&mut self, buffer: &mut Vec<u8>) -> io::Result<Piece> {
        let window = self.look(LOOK_AHEAD)?;
        let line = &window[..memchr(b'\n', window).unwrap_or(window.len())];
        let is_in_name = |at: usize| memchr_iter(b'`', &line[..at]).count() % 2 == 1;
        let end = memchr_iter(b';', line).find(|at| !is_in_name(*at)).unwrap_or(line.len());
        buffer.extend_from_slice(&line[..end]);
        self.start += end;
        Ok(Piece::Statement { is_complete: true, is_too_long: false })
    }

    /// SET NAMES says in which charset the data is, and SQL_MODE whether a backslash escapes.
    fn notice_settings(&mut self, statement: &[u8]) {
        let text = String::from_utf8_lossy(&statement[..statement.len().min(LOOK_AHEAD)]).to_ascii_lowercase();
        let words = text.split(|character: char| !(character.is_ascii_alphanumeric() || character == '_'));
        let mut words = words.filter(|word| !word.is_empty()).skip(1);
        if words.clone().next() == Some("names") {
            let charset = words.nth(1).unwrap_or_default();
            self.has_unsafe_charset = UNSAFE_CHARSETS.contains(&charset);
        } else if words.clone().any(|word| word == "sql_mode") {
            self.has_plain_backslashes = words.any(|word| word == "no_backslash_escapes");
        }
    }

    fn set_delimiter(&mut self, delimiter: &[u8]) {
        self.delimiter = delimiter.to_vec();
        self.is_special = [false; 256];
        for special in [b'\'', b'"', b'`', b'/', b'*', b'-', b'#'].iter().chain(delimiter.first()) {
            self.is_special[usize::from(*special)] = true;
        }
    }

    fn is_at_delimiter(&self) -> bool {
        self.bytes[self.start..self.end].starts_with(&self.delimiter)
    }

    /// Moves past the statement and its delimiter, and keeps its text if there is a buffer for it, without comments.
    /// Whether the delimiter was found.
    fn scan(&mut self, mut keep: Option<&mut Vec<u8>>) -> io::Result<bool> {
        loop {
            let is_special = &self.is_special;
            let window = &self.bytes[self.start..self.end];
            let plain = window.iter().position(|byte| is_special[usize::from(*byte)]).unwrap_or(window.len());
            self.take(plain, keep.as_deref_mut());
            let window = self.look(self.delimiter.len().max(3))?;
            let Some(&first) = window.first() else { return Ok(false) };
            if !self.is_special[usize::from(first)] {
                continue;
            }
            if self.is_at_delimiter() {
                self.start += self.delimiter.len();
                return Ok(true);
            }
            match first {
                b'\'' | b'"' | b'`' => self.pass_quoted(first, keep.as_deref_mut())?,
                b'#' | b'-' if is_line_comment(self.look(3)?) => self.read_line(&mut Vec::new())?,
                _ if self.pass_comment(keep.as_deref_mut())? => {}
                _ => self.take(1, keep.as_deref_mut()),
            }
        }
    }

    /// Moves past that many bytes, and keeps them as far as the limit allows.
    fn take(&mut self, count: usize, keep: Option<&mut Vec<u8>>) {
        if let Some(keep) = keep {
            let left = (MAX_STATEMENT + 1).saturating_sub(keep.len());
            keep.extend_from_slice(&self.bytes[self.start..self.start + count.min(left)]);
        }
        self.start += count;
    }

    /// Moves past a string or a quoted name. A doubled quote is taken as the end and the beginning of another one.
    fn pass_quoted(&mut self, quote: u8, mut keep: Option<&mut Vec<u8>>) -> io::Result<()> {
        self.take(1, keep.as_deref_mut());
        loop {
            self.look(2)?;
            let window = &self.bytes[self.start..self.end];
            if window.is_empty() {
                return Ok(());
            }
            let found = match quote {
                b'`' => memchr(quote, window),
                _ if self.has_unsafe_charset => find_quote_or_backslash(quote, window),
                _ => memchr2(quote, b'\\', window),
            };
            let Some(at) = found else {
                // The last byte may be the first half of a character.
                let count = if self.has_unsafe_charset && !self.is_at_end { window.len() - 1 } else { window.len() };
                self.take(count.max(1), keep.as_deref_mut());
                continue;
            };
            let is_escape = window[at] != quote;
            self.take(at, keep.as_deref_mut());
            if is_escape && self.has_plain_backslashes {
                self.take(1, keep.as_deref_mut());
                // The tokens of a kept statement are read with escapes.
                if let Some(keep) = keep.as_deref_mut() {
                    keep.push(b'\\');
                }
                continue;
            }
            let length = if is_escape { self.look(2)?.len().min(2) } else { 1 };
            self.take(length, keep.as_deref_mut());
            if !is_escape {
                return Ok(());
            }
        }
    }

    /// Moves past a comment, or past the marker that begins or ends a versioned one. Whether there was one.
    fn pass_comment(&mut self, mut keep: Option<&mut Vec<u8>>) -> io::Result<bool> {
        let window = self.look(LOOK_AHEAD)?;
        let marker = match window {
            [b'*', b'/', ..] => Some(2),
            [b'/', b'*', b'!', rest @ ..] => Some(3 + version_length(rest)),
            [b'/', b'*', b'M', b'!', rest @ ..] => Some(4 + version_length(rest)),
            [b'/', b'*', ..] => None,
            _ => return Ok(false),
        };
        // The first line of MariaDB's dumps is a command of its client: `/*M!999999\- enable the sandbox mode */`.
        let is_code = |length: &usize| window.get(*length) != Some(&b'\\');
        match marker.filter(is_code) {
            Some(length) => self.start += length,
            None => self.pass_comment_body(keep.as_deref_mut())?,
        }
        if let Some(keep) = keep {
            keep.push(b' ');
        }
        Ok(true)
    }

    /// Moves past `/* … */`. Its line breaks are kept, so that lines can be counted.
    fn pass_comment_body(&mut self, mut keep: Option<&mut Vec<u8>>) -> io::Result<()> {
        self.start += 2;
        loop {
            let window = self.look(2)?;
            let Some(at) = memchr2(b'*', b'\n', window) else {
                let length = window.len();
                self.start += length;
                if length == 0 {
                    return Ok(());
                }
                continue;
            };
            let is_line_break = window[at] == b'\n';
            self.start += at;
            if is_line_break {
                self.take(1, keep.as_deref_mut());
            } else if self.look(2)?.starts_with(b"*/") {
                self.start += 2;
                return Ok(());
            } else {
                self.start += 1;
            }
        }
    }

    /// Moves to the end of the line, and keeps its beginning.
    fn read_line(&mut self, buffer: &mut Vec<u8>) -> io::Result<()> {
        loop {
            let window = self.look(1)?;
            if window.is_empty() {
                return Ok(());
            }
            let end = memchr(b'\n', window);
            let length = end.unwrap_or(window.len());
            let left = LOOK_AHEAD.saturating_sub(buffer.len());
            buffer.extend_from_slice(&window[..length.min(left)]);
            self.start += length;
            if end.is_some() {
                return Ok(());
            }
        }
    }
}

/// Whether `#`, or `--` with white space after it, is next.
fn is_line_comment(window: &[u8]) -> bool {
    match window {
        [b'#', ..] | [b'-', b'-'] => true,
        [b'-', b'-', after, ..] => after.is_ascii_whitespace() || after.is_ascii_control(),
        _ => false,
    }
}

/// The new delimiter, when the line is a DELIMITER command of the client.
fn delimiter_command(window: &[u8]) -> Option<Vec<u8>> {
    let rest =
        window.strip_prefix(first_word(window)).filter(|_| first_word(window).eq_ignore_ascii_case(b"delimiter"))?;
    let line = &rest[..memchr(b'\n', rest).unwrap_or(rest.len())];
    let word = line.split(u8::is_ascii_whitespace).find(|word| !word.is_empty())?;
    // The client takes it in quotes as well.
    let in_quotes = |quote: &[u8]| word.strip_prefix(quote)?.strip_suffix(quote).filter(|inside| !inside.is_empty());
    let delimiter = [b"'" as &[u8], b"\"", b"`"].into_iter().find_map(in_quotes).unwrap_or(word);
    (delimiter.len() <= LONGEST_DELIMITER).then(|| delimiter.to_vec())
}

/// The letters at which the window begins.
fn first_word(window: &[u8]) -> &[u8] {
    &window[..window.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(window.len())]
}

/// How many digits a version has.
fn version_length(window: &[u8]) -> usize {
    window.iter().take(6).take_while(|byte| byte.is_ascii_digit()).count()
}

/// As `memchr2`, but over the two bytes of a character of such a charset at once. The second one is 0x40 or more.
fn find_quote_or_backslash(quote: u8, window: &[u8]) -> Option<usize> {
    let mut at = 0;
    while let Some(&byte) = window.get(at) {
        if byte == quote || byte == b'\\' {
            return Some(at);
        }
        let is_pair = byte >= 0x81 && window.get(at + 1).is_some_and(|second| *second >= 0x40);
        at += if is_pair { 2 } else { 1 };
    }
    None
}
