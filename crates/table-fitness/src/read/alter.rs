//! The changes of ALTER TABLE, which phpMyAdmin makes keys with.

use sqlparser::tokenizer::Token;

use super::{column::Definition, tokens::Tokens};
use crate::schema::Table;

/// Does one change of ALTER TABLE to a table; `None` when it cannot be followed.
pub(super) fn alter(table: &mut Table, tokens: &mut Tokens<'_>) -> Option<()> {
    if tokens.eat(&["ADD"]) {
        return add(table, tokens);
    }
    if tokens.eat(&["MODIFY"]) {
        tokens.eat(&["COLUMN"]);
        let is_optional = tokens.eat(&["IF", "EXISTS"]);
        let definition = Definition::read(tokens)?;
        let name = definition.column.name.clone();
        return table.replace_column(&name, definition).or(is_optional.then_some(()));
    }
    if tokens.eat(&["CHANGE"]) {
        tokens.eat(&["COLUMN"]);
        let is_optional = tokens.eat(&["IF", "EXISTS"]);
        let name = tokens.name()?;
        return table.replace_column(&name, Definition::read(tokens)?).or(is_optional.then_some(()));
    }
    if tokens.eat(&["COLUMN"]) {
        let (name, new_name) = renamed(tokens)?;
        table.rename_column(&name, &new_name);
    } else if tokens.eat_any(&["INDEX", "KEY"]) {
        let (name, new_name) = renamed(tokens)?;
        table.rename_key(&name, &new_name);
    } else if tokens.eat(&["DROP"]) {
        drop_part(table, tokens)?;
    } else if tokens.eat(&["CONVERT", "TO"]) {
        table.convert(tokens);
    } else if !tokens.is_any(&["ALTER", "ORDER"]) {
        table.change_options(tokens);
    }
    Some(())
}

/// What follows ADD: a column, several in parentheses, or a key.
fn add(table: &mut Table, tokens: &mut Tokens<'_>) -> Option<()> {
    tokens.eat(&["COLUMN"]);
    let is_optional = tokens.eat(&["IF", "NOT", "EXISTS"]);
    if tokens.eat_token(&Token::LParen) {
        return table.read_body(tokens).filter(Vec::is_empty).map(drop);
    }
    if tokens.is(&["PARTITION"]) {
        return Some(());
    }
    if tokens.eat(&["SYSTEM", "VERSIONING"]) {
        table.is_system_versioned = true;
        return Some(());
    }
    if is_optional && tokens.peek_name().is_some_and(|name| table.column(name).is_some()) {
        return Some(());
    }
    table.read_item(tokens)
}

/// What follows RENAME COLUMN and RENAME INDEX: the names before and after.
fn renamed(tokens: &mut Tokens<'_>) -> Option<(String, String)> {
    tokens.eat(&["IF", "EXISTS"]);
    let name = tokens.name()?;
    tokens.eat(&["TO"]);
    Some((name, tokens.name()?))
}

/// What follows DROP.
fn drop_part(table: &mut Table, tokens: &mut Tokens<'_>) -> Option<()> {
    if tokens.eat(&["PRIMARY", "KEY"]) {
        table.drop_key("PRIMARY");
    } else if tokens.eat(&["SYSTEM", "VERSIONING"]) {
        table.is_system_versioned = false;
    } else if tokens.is(&["FOREIGN", "KEY"]) || tokens.is_any(&["PARTITION", "CHECK", "PERIOD"]) {
        // The name alone does not say whether others are left.
    } else if tokens.eat_any(&["KEY", "INDEX", "CONSTRAINT"]) {
        tokens.eat(&["IF", "EXISTS"]);
        table.drop_key(&tokens.name()?);
    } else {
        tokens.eat(&["COLUMN"]);
        tokens.eat(&["IF", "EXISTS"]);
        table.drop_column(&tokens.name()?);
    }
    Some(())
}
