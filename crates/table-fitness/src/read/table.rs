//! A table out of CREATE TABLE, changed by ALTER TABLE.

use sqlparser::tokenizer::Token;

use super::{
    column::{Definition, Position, charset, name_or_string},
    key::Constraint,
    tokens::Tokens,
};
use crate::schema::{Column, Key, KeyKind, KeyPart, Table, is_same_column};

/// The most columns that a table of MySQL has.
const MAX_COLUMNS: usize = 4096;

impl Table {
    /// Reads `COLUMNS AND KEYS)`, after the parenthesis that opens. Returns the lines of what cannot be read; `None`
    /// when the parenthesis is not closed.
    pub(super) fn read_body(&mut self, tokens: &mut Tokens<'_>) -> Option<Vec<u64>> {
        let mut unreadable = Vec::new();
        while !tokens.eat_token(&Token::RParen) {
            let line = tokens.line();
            if self.read_item(tokens).is_none() {
                unreadable.push(line);
            }
            tokens.skip_item();
            if tokens.peek()? == &Token::Comma {
                tokens.next();
            }
        }
        Some(unreadable)
    }

    /// Reads one column, key or constraint; `None` when it cannot be read.
    pub(super) fn read_item(&mut self, tokens: &mut Tokens<'_>) -> Option<()> {
        match Constraint::read(tokens) {
            None => self.add_column(Definition::read(tokens)?),
            Some(Constraint::Key(key)) => self.keys.push(key),
            Some(Constraint::ForeignKey) => self.has_foreign_keys = true,
            Some(Constraint::Check) => self.has_checks = true,
            Some(Constraint::Unreadable(KeyKind::Index) | Constraint::Other) => {}
            Some(Constraint::Unreadable(_)) => return None,
        }
        Some(())
    }

    /// Adds a column, with the keys that its definition makes.
    pub(super) fn add_column(&mut self, definition: Definition) {
        if self.columns.len() >= MAX_COLUMNS {
            self.unknown = Some(format!("it has more than {MAX_COLUMNS} columns, the most that MySQL has"));
            return;
        }
        self.add_keys_of(&definition);
        let at = match &definition.position {
            Position::First => Some(0),
            Position::After(name) => self.position(name).map(|at| at + 1),
            Position::Last => None,
        };
        self.columns.insert(at.unwrap_or(self.columns.len()), definition.column);
    }

    /// Puts another definition in the place of a column; `None` when there is no such column.
    pub(super) fn replace_column(&mut self, name: &str, definition: Definition) -> Option<()> {
        let at = self.position(name)?;
        if name != definition.column.name {
            self.rename_column(name, &definition.column.name);
        }
        if definition.position == Position::Last {
            self.add_keys_of(&definition);
            self.columns[at] = definition.column;
        } else {
            self.columns.remove(at);
            self.add_column(definition);
        }
        Some(())
    }

    fn add_keys_of(&mut self, definition: &Definition) {
        self.has_checks |= definition.has_check;
        self.has_foreign_keys |= definition.has_reference;
        self.is_system_versioned |= definition.is_system_versioned;
        for (kind, is_key) in [(KeyKind::Primary, definition.is_primary), (KeyKind::Unique, definition.is_unique)] {
            if is_key {
                let part = KeyPart { column: Some(definition.column.name.clone()), prefix: None };
                self.keys.push(Key { kind, name: None, parts: vec![part] });
            }
        }
    }

    pub(super) fn rename_column(&mut self, name: &str, new_name: &str) {
        if let Some(at) = self.position(name) {
            new_name.clone_into(&mut self.columns[at].name);
        }
        let parts = self.keys.iter_mut().flat_map(|key| &mut key.parts).filter_map(|part| part.column.as_mut());
        for column in parts.filter(|column| is_same_column(column, name)) {
            new_name.clone_into(column);
        }
    }

    /// Drops a column, also from the keys that have it.
    pub(super) fn drop_column(&mut self, name: &str) {
        self.columns.retain(|column| !is_same_column(&column.name, name));
        let is_of_column = |part: &KeyPart| part.column.as_deref().is_some_and(|column| is_same_column(column, name));
        for key in &mut self.keys {
            key.parts.retain(|part| !is_of_column(part));
        }
        self.keys.retain(|key| !key.parts.is_empty());
    }

    /// Drops the primary key when that is its name, or another key.
    pub(super) fn drop_key(&mut self, name: &str) {
        self.keys.retain(|key| !is_named(key, name));
    }

    pub(super) fn rename_key(&mut self, name: &str, new_name: &str) {
        for key in self.keys.iter_mut().filter(|key| is_named(key, name)) {
            key.name = Some(new_name.to_owned());
        }
    }

    /// Reads the options of ALTER TABLE. A charset among them is that of columns to come: the others keep theirs.
    pub(super) fn change_options(&mut self, tokens: &mut Tokens<'_>) {
        let (charset, collation) = (self.charset.take(), self.collation.take());
        self.read_options(tokens);
        if self.charset.is_none() && self.collation.is_none() {
            (self.charset, self.collation) = (charset, collation);
            return;
        }
        let has_default = |column: &&mut Column| column.charset.is_none() && column.collation.is_none();
        let of_text = self.columns.iter_mut().filter(|column| column.column_type.is_text());
        for column in of_text.filter(has_default) {
            column.charset.clone_from(&charset);
            column.collation.clone_from(&collation);
        }
    }

    /// Reads the charset that all columns get.
    pub(super) fn convert(&mut self, tokens: &mut Tokens<'_>) {
        let of_columns = self.columns.iter_mut().flat_map(|column| [&mut column.charset, &mut column.collation]);
        of_columns.chain([&mut self.charset, &mut self.collation]).for_each(|name| *name = None);
        self.read_options(tokens);
    }

    fn read_options(&mut self, tokens: &mut Tokens<'_>) {
        while !matches!(tokens.peek(), None | Some(Token::Comma | Token::RParen)) {
            self.read_option(tokens);
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| is_same_column(&column.name, name))
    }

    /// Reads one option of a table, such as `ENGINE=InnoDB`, or moves past a token that is none.
    pub(super) fn read_option(&mut self, tokens: &mut Tokens<'_>) {
        if let Some(charset) = charset(tokens) {
            self.charset = Some(charset);
        } else if tokens.eat(&["COLLATE"]) {
            tokens.eat_token(&Token::Eq);
            self.collation = name_or_string(tokens);
        } else if tokens.eat_any(&["ENGINE", "TYPE"]) {
            tokens.eat_token(&Token::Eq);
            self.engine = name_or_string(tokens);
        } else if tokens.eat(&["PARTITION", "BY"]) {
            self.partitions = partitions(tokens);
            // What follows are the partitions, which have options of their own.
            while tokens.peek() == Some(&Token::LParen)
                || tokens.is_any(&["PARTITIONS", "SUBPARTITION", "SUBPARTITIONS"])
            {
                tokens.skip();
            }
        } else if tokens.eat(&["REMOVE", "PARTITIONING"]) {
            self.partitions = None;
        } else if tokens.eat(&["WITH", "SYSTEM", "VERSIONING"]) {
            self.is_system_versioned = true;
        } else {
            tokens.skip();
        }
    }

    /// What only the whole statement, or the whole dump, says: columns of the primary key cannot be NULL, and strings of
    /// the charset `binary` are strings of bytes.
    pub(super) fn finish(&mut self) {
        let is_binary = |column| self.charset_of(column).is_some_and(|charset| charset.eq_ignore_ascii_case("binary"));
        let are_binary: Vec<bool> = self.columns.iter().map(is_binary).collect();
        let binary = self.columns.iter_mut().zip(are_binary).filter(|(_, is_binary)| *is_binary);
        binary.for_each(|(column, _)| column.column_type.make_binary());
        let primary: Vec<String> = self.primary_key().into_iter().flat_map(Key::columns).map(str::to_owned).collect();
        for column in &mut self.columns {
            column.is_nullable &= !primary.iter().any(|name| is_same_column(name, &column.name));
        }
    }
}

/// Whether a key has this name. One without a name has that of its first column.
fn is_named(key: &Key, name: &str) -> bool {
    let own = match key.kind {
        KeyKind::Primary => Some("PRIMARY"),
        _ => key.name.as_deref().or_else(|| key.columns().next()),
    };
    own.is_some_and(|own| is_same_column(own, name))
}

/// The kind of partitions, after PARTITION BY.
fn partitions(tokens: &mut Tokens<'_>) -> Option<String> {
    tokens.eat(&["LINEAR"]);
    let kind = tokens.name()?.to_uppercase();
    let is_by_columns = tokens.eat(&["COLUMNS"]);
    while tokens.word().is_some_and(|word| !word.to_uppercase().starts_with("PARTITION")) {
        tokens.next();
    }
    Some(if is_by_columns { kind + " COLUMNS" } else { kind })
}
