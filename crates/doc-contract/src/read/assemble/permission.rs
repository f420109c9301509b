//! The section about authorization: the actions that a caller must be allowed.
//!
//! Owns the rows of its table and the sentence that none is needed. A page that has neither is an older one, or
//! refers to another page; if it speaks of identity policies all the same, a notice says that they were not read.

use spec_document::{is_action, resource_type};

use super::{Assembler, cut};
use crate::{
    page::RequiredAction,
    skeleton::{
        actions::{self, ActionColumn},
        block::{Cell, Piece, Row, Table},
        words,
    },
};

/// What the section has.
#[derive(Debug, Default)]
pub(super) struct Authorization {
    actions: Vec<RequiredAction>,
    /// The line that says that nothing is needed.
    nothing: Option<usize>,
    /// The line that speaks of identity policies.
    announced: Option<usize>,
}

impl Authorization {
    /// A sentence of the section.
    pub(super) fn sentence(&mut self, piece: &Piece) {
        if actions::needs_nothing(&piece.text) {
            self.nothing.get_or_insert(piece.line);
        } else if actions::is_about_identity_policies(&piece.text) {
            self.announced.get_or_insert(piece.line);
        }
    }
}

impl Assembler {
    /// A table of the section; one without actions is about something else.
    pub(super) fn permission_table(&mut self, table: &Table) {
        let columns: Vec<Option<ActionColumn>> = table.header.iter().map(|title| actions::column(title)).collect();
        if !columns.contains(&Some(ActionColumn::Action)) {
            return;
        }
        for (title, _) in table.header.iter().zip(&columns).filter(|(title, column)| {
            column.is_none() && !title.trim().is_empty() && words::column(title) != Some(words::Column::Description)
        }) {
            let message =
                format!("the column `{}` of the table of actions is not known, so it was not read", cut(title));
            self.notice("column-not-read", table.line, message);
        }
        let mut names: Vec<String> = Vec::new();
        for row in &table.rows {
            self.action_row(&columns, row, &mut names);
        }
    }

    /// A row of the table. Without a name it is a further resource type of the row before.
    fn action_row(&mut self, columns: &[Option<ActionColumn>], row: &Row, names: &mut Vec<String>) {
        let cell = |column| columns.iter().position(|known| *known == Some(column)).and_then(|at| row.cells.get(at));
        let found = self.list(cell(ActionColumn::Action), row.line, is_action);
        if !found.is_empty() {
            *names = found;
        }
        let level = cell(ActionColumn::AccessLevel).map(Cell::joined).filter(|level| !words::is_nothing(level));
        let level = level.filter(|level| !level.is_empty()).and_then(|text| {
            let level = actions::access_level(&text);
            if level.is_none() {
                self.not_read(&text, row.line);
            }
            level
        });
        let types = self.resource_types(cell(ActionColumn::ResourceTypes), row.line);
        let keys = self.list(cell(ActionColumn::ConditionKeys), row.line, actions::is_condition_key);
        let aliases = self.list(cell(ActionColumn::Aliases), row.line, is_action);
        let dependencies = self.list(cell(ActionColumn::Dependencies), row.line, is_action);
        for name in names.iter() {
            let at = format!("permission.{name}");
            for (column, fact) in [
                (ActionColumn::AccessLevel, "access_level"),
                (ActionColumn::ResourceTypes, "resource_types"),
                (ActionColumn::ConditionKeys, "condition_keys"),
                (ActionColumn::Aliases, "aliases"),
                (ActionColumn::Dependencies, "dependencies"),
            ] {
                let line = cell(column).and_then(Cell::line).unwrap_or(row.line);
                self.places.entry(format!("{at}.{fact}")).or_insert(line);
            }
            self.places.entry(at).or_insert(row.line);
            self.places.entry("permission".to_owned()).or_insert(row.line);
            let known = self.authorization.actions.iter().position(|action| action.action == *name);
            let index = known.unwrap_or_else(|| {
                self.authorization.actions.push(RequiredAction::new(name));
                self.authorization.actions.len() - 1
            });
            let action = &mut self.authorization.actions[index];
            action.access_level = action.access_level.take().or(level.map(str::to_owned));
            add(&mut action.resource_types, &types);
            add(&mut action.condition_keys, &keys);
            add(&mut action.aliases, &aliases);
            add(&mut action.dependencies, &dependencies);
        }
    }

    /// The values of a cell; a notice says which one is none of its kind.
    fn list(&mut self, cell: Option<&Cell>, line: usize, is_value: fn(&str) -> bool) -> Vec<String> {
        let mut list = Vec::new();
        for piece in cell.into_iter().flat_map(|cell| &cell.pieces) {
            // An asterisk by itself is the mark of an item, or of the resource type before it.
            let is_mark = |value: &&str| *value == "*" && !is_value(value);
            for value in actions::values(&piece.text).filter(|value| !is_mark(value)) {
                if is_value(value) {
                    list.push(value.to_owned());
                } else {
                    self.not_read(value, line);
                }
            }
        }
        list
    }

    /// The types of a cell, each with ` *` behind one that is marked.
    fn resource_types(&mut self, cell: Option<&Cell>, line: usize) -> Vec<String> {
        let is_type = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-*".contains(&byte));
        let mut types: Vec<String> = Vec::new();
        for value in self.list(cell, line, is_type) {
            match (resource_type(&value), types.last_mut()) {
                // The mark may be apart from its type; one that follows no type or a marked one is that of an item.
                (("", _), Some(last)) if !last.ends_with('*') => last.push_str(" *"),
                (("", _), _) => {}
                ((name, true), _) => types.push(format!("{name} *")),
                ((name, false), _) => types.push(name.to_owned()),
            }
        }
        types
    }

    fn not_read(&mut self, text: &str, line: usize) {
        let message = format!("`{}` in the table of actions is not known, so it was not read", cut(text));
        self.notice("permission-not-read", line, message);
    }

    /// What the section says, at the end of the page.
    pub(super) fn permission(&mut self) {
        let Authorization { actions, nothing, announced } = std::mem::take(&mut self.authorization);
        if actions.is_empty()
            && let Some(line) = nothing
        {
            self.places.insert("permission".to_owned(), line);
        }
        if !actions.is_empty() || nothing.is_some() {
            self.page.permission = Some(actions);
        } else if let Some(line) = announced {
            let message = "the section on authorization has no table of actions that was read";
            self.notice("permission-not-read", line, message);
        }
    }
}

/// Adds the values that a list lacks.
fn add(list: &mut Vec<String>, more: &[String]) {
    let fresh: Vec<String> = more.iter().filter(|value| !list.contains(value)).cloned().collect();
    list.extend(fresh);
}
