//! What a statement is about, found out from how it begins.

use super::tokens::Tokens;
use crate::schema::KeyKind;

/// What a statement is about, if it is about tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Table {
        /// Whether a table with the same name is dropped before.
        is_replaced: bool,
    },
    View,
    Index(KeyKind),
    Alter,
    Drop,
    DropIndex,
    DropDatabase,
    Rename,
    Database,
    AlterDatabase,
    Use,
    /// A block of statements outside of a routine.
    Block,
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
            tokens.eat_any(&["ONLINE", "OFFLINE"]);
            tokens.eat(&["IGNORE"]);
            return match () {
                () if tokens.eat(&["TABLE"]) => Some(Self::Alter),
                () if tokens.eat_any(&["DATABASE", "SCHEMA"]) => Some(Self::AlterDatabase),
                () => None,
            };
        }
        if tokens.eat(&["DROP"]) {
            return match () {
                () if tokens.eat_any(&["TABLE", "VIEW"]) => Some(Self::Drop),
                () if tokens.eat(&["INDEX"]) => Some(Self::DropIndex),
                () if tokens.eat_any(&["DATABASE", "SCHEMA"]) => Some(Self::DropDatabase),
                () => None,
            };
        }
        if tokens.eat(&["BEGIN", "NOT", "ATOMIC"]) {
            return Some(Self::Block);
        }
        if tokens.eat(&["RENAME"]) {
            return tokens.eat_any(&["TABLE", "TABLES"]).then_some(Self::Rename);
        }
        if !tokens.eat(&["CREATE"]) {
            return None;
        }
        let mut kind = KeyKind::Index;
        let is_replaced = tokens.eat(&["OR", "REPLACE"]);
        while tokens.peek().is_some() && !tokens.is_any(NOT_TABLES) {
            match () {
                () if tokens.eat(&["TABLE"]) => return Some(Self::Table { is_replaced }),
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
