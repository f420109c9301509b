//! Tables for people: aligned columns, by the width that a terminal gives to the characters that are shown.

use anstyle::{AnsiColor, Style};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::text::Text;

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const HEADER: Style = Style::new().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const DOUBTFUL: Style = AnsiColor::Yellow.on_default();

const GAP: usize = 2;

/// A header, and the JSON pointer of its cells; several pointers, joined by `|`, if the service has several names for
/// the field.
pub(crate) type Column<'c> = (&'c str, &'c str);

/// Rows below headers.
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
        // Made printable here, so that columns are as wide as what is shown.
        let shown = |text: String| printable::line(text).to_string();
        self.rows.push(cells.into_iter().map(|(text, style)| (shown(text.into()), style)).collect());
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

    /// The rows, each on a line.
    pub(crate) fn text(&self) -> Text {
        let mut lines = Text::default();
        let widths = self.widths();
        for row in &self.rows {
            let mut owed = 0;
            for ((text, style), width) in row.iter().zip(&widths).filter(|(_, width)| **width > 0) {
                if text.is_empty() {
                    owed += width + GAP;
                    continue;
                }
                lines.push(format_args!("{:owed$}", ""));
                lines.push_styled(*style, text);
                owed = width.saturating_sub(text.width()) + GAP;
            }
            lines.end();
        }
        lines
    }
}

/// The first of several pointers with a value that is not empty.
fn first(value: &Value, pointers: &str) -> String {
    let texts = pointers.split('|').map(|pointer| text(value.pointer(pointer)));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// A value as the text of a cell: lists are joined by commas, and a missing value is empty.
pub(crate) fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().map(|item| text(Some(item))).collect::<Vec<_>>().join(", "),
        Some(value) => value.to_string(),
    }
}

/// The fields of one value, one per line. Fields without a value are left out.
pub(crate) fn details(value: &Value, lines: &[Column<'_>]) -> Text {
    let fields: Vec<_> = lines
        .iter()
        .map(|(name, pointer)| (*name, first(value, pointer)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let width = fields.iter().map(|(name, _)| name.width()).max().unwrap_or_default() + GAP;
    let mut shown = Text::default();
    for (name, text) in fields {
        shown.push_styled(HEADER, name);
        shown.push(format_args!("{:1$}{text}", "", width - name.width()));
        shown.end();
    }
    shown
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{PLAIN, Table, details};
    use crate::text::Text;

    #[test]
    fn columns_line_up_by_width_and_empty_ones_are_left_out() {
        let items = [json!({"a": "表", "c": [1, 2]}), json!({"a": "four", "c": null, "d": "blue\n"})];
        let table = Table::of(&items, &[("A", "/a"), ("B", "/b"), ("C", "/c"), ("D", "/d")]).text();
        let plain = anstream::adapter::strip_str(table.as_str()).to_string();
        assert_eq!(plain, "A     C     D\n表    1, 2\nfour        blue \n");
        let mut table = Table::new(["ONLY"]);
        table.row([("", PLAIN)]);
        assert_eq!(table.widths(), [0]);
    }

    #[test]
    fn columns_line_up_by_what_is_shown_of_text_that_is_not_printable() {
        let items = [json!({"a": "\x1b[31mred\u{200b}", "b": "x"}), json!({"a": "表\n", "b": "\u{202e}"})];
        let plain = |text: &Text| anstream::adapter::strip_str(text.as_str()).to_string();
        let table = plain(&Table::of(&items, &[("A", "/a"), ("B", "/b")]).text());
        assert_eq!(table, "A                      B\n\\u{1b}[31mred\\u{200b}  x\n表                     \\u{202e}\n");
        let details = details(&json!({"a": "\u{9b}2J\nb", "c": "d"}), &[("A", "/a"), ("Longer", "/c")]);
        assert_eq!(plain(&details), "A       \\u{9b}2J b\nLonger  d\n");
    }
}
