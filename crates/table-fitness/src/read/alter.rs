//! The changes of ALTER TABLE, which phpMyAdmin makes keys with.

use sqlparser::tokenizer::Token;

use super::{column::Definition, tokens::Tokens};
use crate::schema::{KeyKind, Table};

/// Does one change of ALTER TABLE to a table; `None` when it cannot be read.
pub(super) fn alter(table: &mut Table, tokens: &mut Tokens<'_>) -> Option<()> {
    if tokens.eat(&["ADD"]) {
        return add(table, tokens);
    }
    if tokens.eat(&["MODIFY"]) {
        tokens.eat(&["COLUMN"]);
        let definition = Definition::read(tokens)?;
        let name = definition.column.name.clone();
        table.replace_column(&name, definition);
    } else if tokens.eat(&["CHANGE"]) {
        tokens.eat(&["COLUMN"]);
        let name = tokens.name()?;
        table.replace_column(&name, Definition::read(tokens)?);
    } else if tokens.eat(&["COLUMN"]) {
        // After RENAME.
        let name = tokens.name()?;
        tokens.eat(&["TO"]);
        table.rename_column(&name, &tokens.name()?);
    } else if tokens.eat(&["DROP"]) {
        drop_part(table, tokens)?;
    } else if !tokens.is_any(&["ALTER", "INDEX", "KEY", "ORDER"]) {
        tokens.eat(&["CONVERT", "TO"]);
        while !matches!(tokens.peek(), None | Some(Token::Comma | Token::RParen)) {
            table.read_option(tokens);
        }
    }
    Some(())
}

/// What follows ADD: a column, several in parentheses, or a key.
fn add(table: &mut Table, tokens: &mut Tokens<'_>) -> Option<()> {
    tokens.eat(&["COLUMN"]);
    if tokens.eat_token(&Token::LParen) {
        return table.read_body(tokens).filter(Vec::is_empty).map(drop);
    }
    tokens.eat(&["IF", "NOT", "EXISTS"]);
    if tokens.is(&["PARTITION"]) {
        return Some(());
    }
    table.read_item(tokens)
}

/// What follows DROP.
fn drop_part(table: &mut Table, tokens: &mut Tokens<'_>) -> Option<()> {
    if tokens.eat(&["PRIMARY", "KEY"]) {
        table.keys.retain(|key| key.kind != KeyKind::Primary);
    } else if tokens.eat(&["FOREIGN", "KEY"])
        || tokens.is_any(&["PARTITION", "CHECK", "CONSTRAINT", "PERIOD", "SYSTEM"])
    {
        // The name alone does not say whether others are left.
    } else if tokens.eat_any(&["KEY", "INDEX"]) {
        tokens.eat(&["IF", "EXISTS"]);
        let name = tokens.name()?;
        table.keys.retain(|key| key.name.as_deref() != Some(&name));
    } else {
        tokens.eat(&["COLUMN"]);
        tokens.eat(&["IF", "EXISTS"]);
        table.drop_column(&tokens.name()?);
    }
    Some(())
}
