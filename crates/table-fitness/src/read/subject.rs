//! What a statement is about, found out from how it begins.

use super::tokens::Tokens;
use crate::schema::KeyKind;

/// What a statement is about, if it is about tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Table,
    View,
    Index(KeyKind),
    Alter,
    Drop,
    Rename,
    Database,
    Use,
}

/// What CREATE makes besides tables, views, indexes and databases.
const NOT_TABLES: &[&str] = &[
    "TRIGGER",
    "PROCEDURE",
    "FUNCTION",
    "EVENT",
    "USER",
    "ROLE",
    "SERVER",
    "SEQUENCE",
    "PACKAGE",
    "TABLESPACE",
    "TEMPORARY",
];

impl Subject {
    /// Reads the beginning of a statement, up to the name of what it is about.
    pub(super) fn of(tokens: &mut Tokens<'_>) -> Option<Self> {
        if tokens.eat(&["USE"]) {
            return Some(Self::Use);
        }
        if tokens.eat(&["ALTER"]) {
            tokens.eat(&["ONLINE"]);
            tokens.eat(&["IGNORE"]);
            return tokens.eat(&["TABLE"]).then_some(Self::Alter);
        }
        if tokens.eat(&["DROP"]) {
            return tokens.eat_any(&["TABLE", "VIEW"]).then_some(Self::Drop);
        }
        if tokens.eat(&["RENAME"]) {
            return tokens.eat_any(&["TABLE", "TABLES"]).then_some(Self::Rename);
        }
        if !tokens.eat(&["CREATE"]) {
            return None;
        }
        let mut kind = KeyKind::Index;
        while tokens.peek().is_some() && !tokens.is_any(NOT_TABLES) {
            match () {
                () if tokens.eat(&["TABLE"]) => return Some(Self::Table),
                () if tokens.eat(&["VIEW"]) => return Some(Self::View),
                () if tokens.eat(&["INDEX"]) => return Some(Self::Index(kind)),
                () if tokens.eat_any(&["DATABASE", "SCHEMA"]) => return Some(Self::Database),
                () if tokens.eat(&["UNIQUE"]) => kind = KeyKind::Unique,
                () => drop(tokens.next()),
            }
        }
        None
    }
}
