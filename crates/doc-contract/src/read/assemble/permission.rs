//! The section about authorization: the actions that a caller must be allowed.
//!
//! Owns the rows of its table and the sentence that none is needed. A page that has neither is an older one, or
//! refers to another page; if it speaks of identity policies all the same, a notice says that they were not read.

use spec_document::{is_action, resource_type};

use super::{Assembler, cut};
use crate::{
    limits::{MAX_ACTIONS, MAX_NAME_BYTES},
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

/// The columns of facts about an action.
const FACTS: [(ActionColumn, &str); 5] = [
    (ActionColumn::AccessLevel, "access_level"),
    (ActionColumn::ResourceTypes, "resource_types"),
    (ActionColumn::ConditionKeys, "condition_keys"),
    (ActionColumn::Aliases, "aliases"),
    (ActionColumn::Dependencies, "dependencies"),
];

/// A row with the columns of its table.
#[derive(Clone, Copy)]
struct Columns<'t> {
    known: &'t [Option<ActionColumn>],
    row: &'t Row,
}

impl<'t> Columns<'t> {
    /// The cell in a column, unless it is empty.
    fn cell(self, column: ActionColumn) -> Option<&'t Cell> {
        let at = self.known.iter().position(|known| *known == Some(column))?;
        self.row.cells.get(at).filter(|cell| !cell.pieces.is_empty())
    }

    /// The line of a cell, or else of the row.
    fn line(self, column: ActionColumn) -> usize {
        self.cell(column).and_then(Cell::line).unwrap_or(self.row.line)
    }
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
        let before = self.authorization.actions.len();
        let mut current = None;
        for row in &table.rows {
            let columns = Columns { known: &columns, row };
            self.action_row(columns, &mut current);
        }
        if self.authorization.actions.len() == before {
            self.notice("permission-not-read", table.line, "no action of the table of actions was read");
        }
    }

    /// A row of the table. Without a name it is a further resource type of the row before.
    fn action_row(&mut self, row: Columns<'_>, current: &mut Option<usize>) {
        if row.cell(ActionColumn::Action).is_some_and(|cell| !words::is_nothing(&cell.joined())) {
            *current = self.action(row);
        }
        let Some(index) = *current else { return };
        let level = self.access_level(row);
        let types = self.resource_types(row);
        let keys = self.list(row, ActionColumn::ConditionKeys, actions::is_condition_key);
        let aliases = self.list(row, ActionColumn::Aliases, is_action);
        let dependencies = self.list(row, ActionColumn::Dependencies, is_action);
        let action = &mut self.authorization.actions[index];
        action.access_level = action.access_level.take().or(level);
        add(&mut action.resource_types, types);
        add(&mut action.condition_keys, keys);
        add(&mut action.aliases, aliases);
        add(&mut action.dependencies, dependencies);
    }

    /// The index of the action that a row names.
    fn action(&mut self, row: Columns<'_>) -> Option<usize> {
        let name = self.list(row, ActionColumn::Action, is_action).into_iter().next()?;
        let actions = &mut self.authorization.actions;
        if let Some(known) = actions.iter().position(|action| action.action == name) {
            return Some(known);
        }
        if actions.len() >= MAX_ACTIONS {
            self.not_read(&name, row.row.line);
            return None;
        }
        actions.push(RequiredAction::new(&name));
        let index = actions.len() - 1;
        let at = format!("permission.{name}");
        for (column, fact) in FACTS {
            self.places.insert(format!("{at}.{fact}"), row.line(column));
        }
        self.places.insert(at, row.row.line);
        self.places.entry("permission".to_owned()).or_insert(row.row.line);
        Some(index)
    }

    fn access_level(&mut self, row: Columns<'_>) -> Option<String> {
        let text = row.cell(ActionColumn::AccessLevel)?.joined();
        let level = actions::access_level(&text);
        if level.is_none() && !words::is_nothing(&text) {
            self.not_read(&text, row.line(ActionColumn::AccessLevel));
        }
        level.map(str::to_owned)
    }

    /// The values of a cell; a notice says which one is none of its kind.
    fn list(&mut self, row: Columns<'_>, column: ActionColumn, is_value: fn(&str) -> bool) -> Vec<String> {
        let mut list = Vec::new();
        for piece in row.cell(column).into_iter().flat_map(|cell| &cell.pieces) {
            // An asterisk by itself is the mark of an item, or of the resource type before it.
            let is_mark = |value: &&str| *value == "*" && !is_value(value);
            for value in actions::values(&piece.text).filter(|value| !is_mark(value)) {
                if is_value(value) && value.len() <= MAX_NAME_BYTES {
                    list.push(value.to_owned());
                } else {
                    self.not_read(value, piece.line);
                }
            }
        }
        list
    }

    /// The types of a cell, each with ` *` behind one that is marked.
    fn resource_types(&mut self, row: Columns<'_>) -> Vec<String> {
        let is_type = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-*".contains(&byte));
        let mut types: Vec<String> = Vec::new();
        for value in self.list(row, ActionColumn::ResourceTypes, is_type) {
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
fn add(list: &mut Vec<String>, more: Vec<String>) {
    for value in more.into_iter().take(MAX_ACTIONS) {
        if list.len() < MAX_ACTIONS && !list.contains(&value) {
            list.push(value);
        }
    }
}
