//! One column definition: name, type and attributes.

use sqlparser::tokenizer::Token;

use super::tokens::Tokens;
use crate::{column_type::ColumnType, schema::Column};

/// A column definition, with what it says about its table.
#[derive(Debug, Default)]
pub(super) struct Definition {
    pub(super) column: Column,
    pub(super) is_primary: bool,
    pub(super) is_unique: bool,
    pub(super) has_check: bool,
    pub(super) has_reference: bool,
    /// Whether the table keeps its old values (MariaDB).
    pub(super) is_system_versioned: bool,
    pub(super) position: Position,
}

/// Where ALTER TABLE puts a column.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Position {
    #[default]
    Last,
    First,
    After(String),
}

impl Definition {
    /// Reads `NAME TYPE ATTRIBUTES`, up to the next comma or closing parenthesis.
    pub(super) fn read(tokens: &mut Tokens<'_>) -> Option<Self> {
        let name = tokens.name()?;
        let is_serial = tokens.is(&["SERIAL"]);
        let column_type = column_type(tokens)?;
        let column = Column { name, column_type, is_nullable: !is_serial, ..Column::default() };
        let mut definition = Self { column, is_unique: is_serial, ..Self::default() };
        while !matches!(tokens.peek(), None | Some(Token::Comma | Token::RParen)) {
            definition.read_attribute(tokens);
        }
        Some(definition)
    }

    fn read_attribute(&mut self, tokens: &mut Tokens<'_>) {
        if tokens.eat(&["NOT", "NULL"]) {
            self.column.is_nullable = false;
        } else if tokens.eat(&["SERIAL", "DEFAULT", "VALUE"]) {
            self.column.is_nullable = false;
            self.is_unique = true;
        } else if tokens.eat(&["DEFAULT"]) || tokens.eat(&["ON", "UPDATE"]) {
            skip_value(tokens);
        } else if tokens.eat(&["ON", "DELETE"]) || tokens.eat(&["COMMENT"]) {
            tokens.skip();
        } else if tokens.eat(&["UNIQUE"]) {
            tokens.eat(&["KEY"]);
            self.is_unique = true;
        } else if tokens.eat(&["PRIMARY"]) || tokens.is(&["KEY"]) {
            tokens.eat(&["KEY"]);
            self.is_primary = true;
        } else if let Some(charset) = charset(tokens) {
            self.column.charset = Some(charset);
        } else if tokens.eat(&["COLLATE"]) {
            self.column.collation = name_or_string(tokens);
        } else if tokens.eat(&["AS"]) {
            self.column.is_generated = true;
            tokens.skip();
        } else if tokens.eat(&["INVISIBLE"]) {
            self.column.is_invisible = true;
        } else if tokens.eat(&["WITH", "SYSTEM", "VERSIONING"]) {
            self.is_system_versioned = true;
        } else if tokens.eat(&["REFERENCES"]) {
            self.has_reference = true;
        } else if tokens.eat(&["CHECK"]) {
            self.has_check = true;
        } else if tokens.eat(&["FIRST"]) {
            self.position = Position::First;
        } else if tokens.eat(&["AFTER"]) {
            self.position = tokens.name().map_or(Position::Last, Position::After);
        } else {
            tokens.skip();
        }
    }
}

/// Moves past the value of DEFAULT, or the action of ON UPDATE: a literal, a call, or an expression in parentheses.
fn skip_value(tokens: &mut Tokens<'_>) {
    let is_two_words = matches!(tokens.peek(), Some(Token::Minus | Token::Plus)) || tokens.is(&["SET"]);
    if is_two_words {
        tokens.next();
    }
    tokens.skip();
    if tokens.peek() == Some(&Token::LParen) {
        tokens.skip();
    }
}

/// `CHARACTER SET name`, `CHARSET name`, with or without an equals sign.
pub(super) fn charset(tokens: &mut Tokens<'_>) -> Option<String> {
    let is_next = tokens.eat(&["CHARACTER", "SET"]) || tokens.eat(&["CHARSET"]) || tokens.eat(&["CHAR", "SET"]);
    if !is_next {
        return None;
    }
    tokens.eat_token(&Token::Eq);
    name_or_string(tokens)
}

/// The name of a charset, a collation or an engine, which may be written as a string.
pub(super) fn name_or_string(tokens: &mut Tokens<'_>) -> Option<String> {
    tokens.string().map(str::to_owned).or_else(|| tokens.name())
}

/// A type: its words, the numbers or values in parentheses, and `UNSIGNED`.
pub(super) fn column_type(tokens: &mut Tokens<'_>) -> Option<ColumnType> {
    tokens.eat(&["NATIONAL"]);
    let word = tokens.word()?;
    tokens.next();
    let mut column_type = ColumnType::named(type_name(word, tokens));
    if tokens.peek() == Some(&Token::LParen) {
        match &*column_type.name {
            "enum" | "set" => read_values(&mut column_type, tokens),
            _ => read_numbers(&mut column_type, tokens),
        }
    }
    if tokens.eat(&["BYTE"]) {
        column_type.make_binary();
    }
    while tokens.is_any(&["UNSIGNED", "SIGNED", "ZEROFILL"]) {
        column_type.is_unsigned |= !tokens.is(&["SIGNED"]);
        tokens.next();
    }
    Some(column_type)
}

/// Names of several words become one.
fn type_name<'t>(word: &'t str, tokens: &mut Tokens<'_>) -> &'t str {
    if tokens.eat(&["VARYING"]) {
        return "varchar";
    }
    if word.eq_ignore_ascii_case("double") {
        tokens.eat(&["PRECISION"]);
    }
    let is_long = word.eq_ignore_ascii_case("long");
    if is_long && tokens.eat(&["VARBINARY"]) {
        return "mediumblob";
    }
    if is_long {
        tokens.eat_any(&["VARCHAR", "CHAR"]);
        tokens.eat(&["VARYING"]);
    }
    word
}

/// `(10)`, `(10,2)`.
fn read_numbers(column_type: &mut ColumnType, tokens: &mut Tokens<'_>) {
    tokens.next();
    column_type.length = tokens.number();
    if tokens.eat_token(&Token::Comma) {
        column_type.scale = tokens.number();
    }
    column_type.resolve_float();
    close(tokens);
}

/// `('a','b')`: of an ENUM the longest value counts, of a SET all of them with the commas between.
fn read_values(column_type: &mut ColumnType, tokens: &mut Tokens<'_>) {
    tokens.next();
    let (mut longest, mut total, mut count) = (0, 0, 0_u64);
    while let Some(value) = tokens.string() {
        let length = value.chars().count() as u64;
        longest = length.max(longest);
        total += length;
        count += 1;
        if !tokens.eat_token(&Token::Comma) {
            break;
        }
    }
    let is_set = column_type.name == "set";
    column_type.length = Some(if is_set { total + count.saturating_sub(1) } else { longest });
    close(tokens);
}

/// Moves past the parenthesis that closes the list.
fn close(tokens: &mut Tokens<'_>) {
    while !matches!(tokens.peek(), None | Some(Token::RParen)) {
        tokens.skip();
    }
    tokens.next();
}
