//! One key or constraint of a table.

use sqlparser::tokenizer::Token;

use super::tokens::Tokens;
use crate::schema::{Key, KeyKind, KeyPart};

/// The most parts of a key: 16 in MySQL, 32 in MariaDB.
const MAX_PARTS: usize = 32;

/// What an item of a table is when it is not a column.
#[derive(Debug)]
pub(super) enum Constraint {
    Key(Key),
    ForeignKey,
    Check,
    /// A period, or another item that no rule looks at.
    Other,
    /// It begins as a key, and its columns could not be read.
    Unreadable(KeyKind),
}

impl Constraint {
    /// Reads a constraint, up to the next comma or closing parenthesis; `None` when the next item is a column.
    pub(super) fn read(tokens: &mut Tokens<'_>) -> Option<Self> {
        let is_constraint = tokens.eat(&["CONSTRAINT"]);
        if is_constraint && !tokens.is_any(&["PRIMARY", "UNIQUE", "FOREIGN", "CHECK"]) {
            tokens.name();
        }
        let constraint = Self::begin(tokens).or(is_constraint.then_some(Self::Other));
        if constraint.is_some() {
            tokens.skip_item();
        }
        constraint
    }

    fn begin(tokens: &mut Tokens<'_>) -> Option<Self> {
        if tokens.eat(&["PRIMARY", "KEY"]) {
            return Some(key(KeyKind::Primary, tokens));
        }
        if tokens.eat(&["FOREIGN", "KEY"]) {
            return Some(Self::ForeignKey);
        }
        if tokens.eat(&["UNIQUE"]) {
            tokens.eat_any(&["KEY", "INDEX"]);
            return Some(key(KeyKind::Unique, tokens));
        }
        if tokens.eat(&["CHECK"]) {
            return Some(Self::Check);
        }
        if tokens.eat(&["PERIOD", "FOR"]) {
            return Some(Self::Other);
        }
        let is_special = tokens.eat_any(&["FULLTEXT", "SPATIAL"]) || is_vector_key(tokens);
        let is_index = tokens.eat_any(&["KEY", "INDEX"]);
        (is_special || is_index).then(|| key(KeyKind::Index, tokens))
    }
}

/// `VECTOR KEY`, where `vector` alone is a column.
fn is_vector_key(tokens: &mut Tokens<'_>) -> bool {
    (tokens.is(&["VECTOR", "KEY"]) || tokens.is(&["VECTOR", "INDEX"])) && tokens.eat(&["VECTOR"])
}

/// `[IF NOT EXISTS] [NAME] [USING TYPE] (PARTS)`, as CREATE INDEX has it too.
fn key(kind: KeyKind, tokens: &mut Tokens<'_>) -> Constraint {
    tokens.eat(&["IF", "NOT", "EXISTS"]);
    let has_name = tokens.peek() != Some(&Token::LParen) && !tokens.is(&["USING"]);
    let name = if has_name { tokens.name() } else { None };
    if tokens.eat(&["USING"]) {
        tokens.next();
    }
    match parts(tokens) {
        Some(parts) => Constraint::Key(Key { kind, name: name.filter(|_| kind != KeyKind::Primary), parts }),
        None => Constraint::Unreadable(kind),
    }
}

/// `(a, b(10) DESC, (expression))`.
pub(super) fn parts(tokens: &mut Tokens<'_>) -> Option<Vec<KeyPart>> {
    if !tokens.eat_token(&Token::LParen) {
        return None;
    }
    let mut parts = Vec::new();
    while parts.len() < MAX_PARTS {
        parts.push(part(tokens)?);
        tokens.skip_item();
        if tokens.next()? == &Token::RParen {
            return Some(parts);
        }
    }
    None
}

fn part(tokens: &mut Tokens<'_>) -> Option<KeyPart> {
    if tokens.peek() == Some(&Token::LParen) {
        return tokens.skip().then_some(KeyPart { column: None, prefix: None });
    }
    let column = Some(tokens.name()?);
    let mut prefix = None;
    if tokens.eat_token(&Token::LParen) {
        prefix = tokens.number();
        tokens.eat_token(&Token::RParen);
    }
    Some(KeyPart { column, prefix })
}
