//! What a command prints: one form for people, one for programs.

use std::fmt::Display;

use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    exit::Exit,
    plain,
    table::{Column, Table},
    text::Text,
};

/// The output of a command that has run.
#[derive(Debug)]
pub(crate) struct Output {
    /// For people, with colours; ends in a line break unless it is empty.
    pub(crate) people: Text,
    /// For programs.
    pub(crate) data: Data,
    pub(crate) exit: Exit,
    /// What people see below the result, on standard error.
    pub(crate) notes: Vec<String>,
    /// Where the value, or each of its items, has its identifiers, as in a [`Column`].
    pub(crate) identifiers: Option<&'static str>,
}

/// The output for programs.
#[derive(Debug)]
pub(crate) enum Data {
    /// A value, printed in the form that `--output` names.
    Value(Value),
    /// A text that is meant for a program already, such as a completion script. `--output` does not apply.
    Text(String),
}

/// What a list looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listing<'l> {
    /// What the items are, for a list without any.
    pub(crate) what: &'l str,
    /// Where an item has its identifier, which other commands take, as in a [`Column`].
    pub(crate) identifiers: Option<&'static str>,
    pub(crate) columns: &'l [Column<'l>],
    /// Further columns, which `--output wide` shows after the others.
    pub(crate) further: &'l [Column<'l>],
}

impl Output {
    /// The form for people beside a value for programs.
    pub(crate) fn new(people: Text, data: impl Serialize) -> Self {
        let data = Data::Value(plain::to_value(data).unwrap_or_default());
        Self { people, data, exit: Exit::Passed, notes: Vec::new(), identifiers: None }
    }

    /// A text that is meant for a program.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { data: Data::Text(text.into()), ..Self::new(Text::default(), Value::Null) }
    }

    /// A list: a table for people, an array for programs.
    pub(crate) fn list(items: impl Serialize, listing: &Listing<'_>) -> Self {
        let items = plain::to_value(items).unwrap_or_default();
        let rows = items.as_array().cloned().unwrap_or_default();
        Self::list_as(items, &rows, listing)
    }

    /// A list whose table has rows other than the items.
    pub(crate) fn list_as(items: Value, rows: &[Value], listing: &Listing<'_>) -> Self {
        let people = match rows {
            [] => Text::line(format_args!("no {}", listing.what)),
            rows => Table::with_further(rows, listing.columns, listing.further).text(),
        };
        Self { identifiers: listing.identifiers, ..Self::new(people, items) }
    }

    /// A change that was made: a sentence for people; the action, its target and the response for programs.
    pub(crate) fn done(sentence: impl Display, action: &str, target: &str, response: impl Serialize) -> Self {
        let response = plain::to_value(response).unwrap_or_default();
        Self::new(Text::line(sentence), json!({"action": action, "target": target, "response": response}))
            .identified_by("/target")
    }

    /// Sets what people see below the result; for programs, it is part of the value.
    pub(crate) fn with_notes(mut self, notes: Vec<String>) -> Self {
        self.notes = notes;
        self
    }

    /// Sets the exit code.
    pub(crate) fn with_exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Sets where the value has its identifiers.
    pub(crate) fn identified_by(mut self, pointers: &'static str) -> Self {
        self.identifiers = Some(pointers);
        self
    }
}
