//! Tables for people: aligned columns, by the width that a terminal gives to characters.

use std::fmt;

use anstyle::{AnsiColor, Style};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const HEADER: Style = Style::new().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const DOUBTFUL: Style = AnsiColor::Yellow.on_default();

const GAP: usize = 2;

/// A header, and the JSON pointer of what stands below it; several, joined by `|`, when the service has several names for it.
pub(crate) type Column<'c> = (&'c str, &'c str);

/// Rows below headers. `Display` ends each line in a line break.
#[derive(Debug)]
pub(crate) struct Table {
    rows: Vec<Vec<(String, Style)>>,
}

impl Table {
    /// A table with headers only. Columns without anything in them are left out when it is shown.
    pub(crate) fn new<'h>(headers: impl IntoIterator<Item = &'h str>) -> Self {
        Self { rows: vec![headers.into_iter().map(|header| (header.to_owned(), HEADER)).collect()] }
    }

    /// Parts of each item.
    pub(crate) fn of(items: &[Value], columns: &[Column<'_>]) -> Self {
        let mut table = Self::new(columns.iter().map(|(header, _)| *header));
        for item in items {
            table.row(columns.iter().map(|(_, pointers)| (first(item, pointers), PLAIN)));
        }
        table
    }

    /// Adds a row.
    pub(crate) fn row<T: Into<String>>(&mut self, cells: impl IntoIterator<Item = (T, Style)>) {
        // What comes from outside stays on its line.
        let clean = |text: String| text.replace(char::is_control, " ");
        self.rows.push(cells.into_iter().map(|(text, style)| (clean(text.into()), style)).collect());
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.first().map_or(0, Vec::len);
        let of = |row: &Vec<(String, Style)>, column: usize| row.get(column).map_or(0, |(text, _)| text.width());
        let width = |column| {
            let body = self.rows.iter().skip(1).map(|row| of(row, column)).max().unwrap_or_default();
            let header = self.rows.first().map_or(0, |row| of(row, column));
            if body == 0 && self.rows.len() > 1 { 0 } else { body.max(header) }
        };
        (0..columns).map(width).collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        for row in &self.rows {
            let mut owed = 0;
            for ((text, style), width) in row.iter().zip(&widths).filter(|(_, width)| **width > 0) {
                if text.is_empty() {
                    owed += width + GAP;
                    continue;
                }
                write!(f, "{:owed$}{style}{text}{style:#}", "")?;
                owed = width.saturating_sub(text.width()) + GAP;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// The first of several parts that says something.
fn first(value: &Value, pointers: &str) -> String {
    let told = pointers.split('|').map(|pointer| text(value.pointer(pointer)));
    told.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// A value in a cell: lists joined by commas, nothing for what is not there.
pub(crate) fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().map(|item| text(Some(item))).collect::<Vec<_>>().join(", "),
        Some(value) => value.to_string(),
    }
}

/// The parts of one thing, below each other.
pub(crate) fn details(value: &Value, lines: &[Column<'_>]) -> String {
    let told: Vec<_> = lines
        .iter()
        .map(|(name, pointer)| (*name, first(value, pointer)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let width = told.iter().map(|(name, _)| name.width()).max().unwrap_or_default() + GAP;
    told.iter().map(|(name, text)| format!("{HEADER}{name}{HEADER:#}{:1$}{text}\n", "", width - name.width())).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{PLAIN, Table};

    #[test]
    fn columns_line_up_by_width_and_empty_ones_are_left_out() {
        let items = [json!({"a": "表", "c": [1, 2]}), json!({"a": "four", "c": null, "d": "\x1b[31mred\n"})];
        let table = Table::of(&items, &[("A", "/a"), ("B", "/b"), ("C", "/c"), ("D", "/d")]).to_string();
        let plain = anstream::adapter::strip_str(&table).to_string();
        assert_eq!(plain, "A     C     D\n表    1, 2\nfour         [31mred \n");
        let mut table = Table::new(["ONLY"]);
        table.row([("", PLAIN)]);
        assert_eq!(table.widths(), [0]);
    }
}
