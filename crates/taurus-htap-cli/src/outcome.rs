//! What a command has to show: once for people, once for programs.

use std::fmt::Display;

use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    exit::Exit,
    plain,
    table::{Column, Table},
    text::Text,
};

/// The result of a command that has run.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// For people, coloured; ends in a line break unless it is empty.
    pub(crate) people: Text,
    /// For programs.
    pub(crate) data: Data,
    pub(crate) exit: Exit,
}

/// What programs get.
#[derive(Debug)]
pub(crate) enum Data {
    /// A value in the form that was asked for.
    Value(Value),
    /// A text that is made for a program already, such as a completion script: as it is, in every form.
    Text(String),
}

/// What a flow has come to, as programs are told.
pub(crate) fn became(outcome: taurus_htap::Outcome) -> &'static str {
    match outcome {
        taurus_htap::Outcome::Done => "done",
        taurus_htap::Outcome::Unchanged => "unchanged",
        taurus_htap::Outcome::Ordered => "ordered",
        // The enum may grow.
        _ => "other",
    }
}

impl Outcome {
    /// Both views of something.
    pub(crate) fn new(people: Text, data: impl Serialize) -> Self {
        let data = Data::Value(plain::to_value(data).unwrap_or_default());
        Self { people, data, exit: Exit::Passed }
    }

    /// A text that is meant for a program.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { people: Text::default(), data: Data::Text(text.into()), exit: Exit::Passed }
    }

    /// A list: a table for people, an array for programs. `what` is what there is none of.
    pub(crate) fn list(items: impl Serialize, columns: &[Column<'_>], what: &str) -> Self {
        let items = plain::to_value(items).unwrap_or_default();
        let rows = items.as_array().cloned().unwrap_or_default();
        Self::list_as(items, &rows, columns, what)
    }

    /// The same, with rows that are made of the items for people.
    pub(crate) fn list_as(items: Value, rows: &[Value], columns: &[Column<'_>], what: &str) -> Self {
        let people =
            if rows.is_empty() { Text::line(format_args!("no {what}")) } else { Table::of(rows, columns).text() };
        Self::new(people, items)
    }

    /// Something that was done: a sentence for people; for programs what was done, to what, and what the service
    /// answered.
    pub(crate) fn done(sentence: impl Display, action: &str, target: &str, response: impl Serialize) -> Self {
        let response = plain::to_value(response).unwrap_or_default();
        Self::new(Text::line(sentence), json!({"action": action, "target": target, "response": response}))
    }

    /// The same with another exit code.
    pub(crate) fn with_exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }
}
