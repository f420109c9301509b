//! Where a block of statements ends when no DELIMITER says so, such as the body of a routine, a trigger or an event:
//! with the END of its outermost BEGIN.

/// What CREATE makes that has a body of statements.
const ROUTINES: [&[u8]; 4] = [b"event", b"function", b"procedure", b"trigger"];

/// What CREATE makes besides, whose name may be one of these words.
const OTHERS: [&[u8]; 9] =
    [b"database", b"index", b"role", b"schema", b"sequence", b"server", b"table", b"user", b"view"];

/// What follows END where it closes a statement that is not counted.
const UNCOUNTED: [&[u8]; 4] = [b"if", b"loop", b"repeat", b"while"];

/// How many blocks of a body are open.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    open: usize,
    /// How much of the statement was read.
    read: usize,
}

impl Blocks {
    /// Reads what was added to a statement since the last time. Whether a block is open.
    pub(super) fn are_open(&mut self, statement: &[u8]) -> bool {
        let mut words = Words(statement.get(self.read..).unwrap_or_default()).peekable();
        self.read = statement.len();
        while let Some(word) = words.next() {
            if is(word, b"begin") || is(word, b"case") {
                self.open += 1;
            } else if is(word, b"end") && words.next_if(|next| UNCOUNTED.iter().any(|word| is(next, word))).is_none() {
                words.next_if(|next| is(next, b"case"));
                self.open = self.open.saturating_sub(1);
            }
        }
        self.open > 0
    }
}

/// Whether a statement is a block outside of a routine, which only MariaDB has.
pub(super) fn is_block(statement: &[u8]) -> bool {
    let mut words = Words(statement);
    [b"begin" as &[u8], b"not", b"atomic"].into_iter().all(|word| words.next().is_some_and(|next| is(next, word)))
}

/// Whether a statement creates a routine, a trigger or an event.
pub(super) fn is_routine(statement: &[u8]) -> bool {
    let mut words = Words(statement);
    let is_any = |word: &[u8], words: &[&[u8]]| words.iter().any(|known| is(word, known));
    words.next().is_some_and(|word| is(word, b"create"))
        && words
            .find(|word| is_any(word, &ROUTINES) || is_any(word, &OTHERS))
            .is_some_and(|word| is_any(word, &ROUTINES))
}

fn is(word: &[u8], lower: &[u8]) -> bool {
    word.eq_ignore_ascii_case(lower)
}

/// The words of a statement without comments, outside of strings and quoted names.
struct Words<'s>(&'s [u8]);

impl<'s> Iterator for Words<'s> {
    type Item = &'s [u8];

    fn next(&mut self) -> Option<&'s [u8]> {
        loop {
            let (&first, rest) = self.0.split_first()?;
            if matches!(first, b'\'' | b'"' | b'`') {
                self.0 = after_quote(first, rest);
                continue;
            }
            let is_in_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(*byte, b'_' | b'$' | b'@' | 0x80..);
            if !is_in_word(&first) {
                self.0 = rest;
                continue;
            }
            let length = self.0.iter().position(|byte| !is_in_word(byte)).unwrap_or(self.0.len());
            let (word, rest) = self.0.split_at(length);
            self.0 = rest;
            return Some(word);
        }
    }
}

/// What follows a string or a quoted name.
fn after_quote(quote: u8, mut text: &[u8]) -> &[u8] {
    while let Some((&byte, rest)) = text.split_first() {
        text = rest;
        if byte == quote {
            break;
        }
        if byte == b'\\' && quote != b'`' {
            text = text.get(1..).unwrap_or_default();
        }
    }
    text
}
