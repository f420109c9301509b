//! Tables and lists of fields for people, in colour. Alignment is done by [`printable::Table`].

use std::fmt::Display;

use anstyle::{AnsiColor, Style};
use printable::Cell;
use serde_json::Value;

use crate::text::Text;

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const HEADER: Style = Style::new().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(crate) const DOUBTFUL: Style = AnsiColor::Yellow.on_default();

/// A header, and the JSON pointer of its cells; several pointers, joined by `|`, if the service has several names for
/// the field.
pub(crate) type Column<'c> = (&'c str, &'c str);

/// A table of the library, with a style for each cell.
#[derive(Debug)]
pub(crate) struct Table {
    cells: printable::Table,
    styles: Vec<Vec<Style>>,
}

impl Table {
    /// A table with headings only.
    pub(crate) fn new<'h>(headings: impl IntoIterator<Item = &'h str>) -> Self {
        Self { cells: printable::Table::new(headings), styles: Vec::new() }
    }

    /// A row for each item.
    pub(crate) fn of(items: &[Value], columns: &[Column<'_>]) -> Self {
        let mut table = Self::new(columns.iter().map(|(heading, _)| *heading));
        for item in items {
            table.row(columns.iter().map(|(_, pointers)| (first(item, pointers), PLAIN)));
        }
        table
    }

    /// Adds a row.
    pub(crate) fn row<T: Display>(&mut self, cells: impl IntoIterator<Item = (T, Style)>) {
        let (texts, styles): (Vec<_>, _) = cells.into_iter().unzip();
        self.cells.row(texts);
        self.styles.push(styles);
    }

    /// Whether there are headings only.
    pub(crate) fn is_empty(&self) -> bool {
        self.styles.is_empty()
    }

    /// The rows, each on a line.
    pub(crate) fn text(&self) -> Text {
        let mut text = Text::default();
        let styles = std::iter::once(None).chain(self.styles.iter().map(Some));
        for (line, styles) in self.cells.lines().zip(styles) {
            for Cell { padding, column, text: cell } in line {
                text.push(format_args!("{:padding$}", ""));
                text.push_styled(styles.map_or(HEADER, |styles| styles.get(column).copied().unwrap_or(PLAIN)), cell);
            }
            text.end();
        }
        text
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
    let fields = lines.iter().map(|(name, pointer)| (*name, first(value, pointer)));
    let fields: Vec<_> = fields.filter(|(_, text)| !text.is_empty()).collect();
    let width = fields.iter().map(|(name, _)| name.len()).max().unwrap_or_default() + 2;
    let mut shown = Text::default();
    for (name, text) in fields {
        shown.push_styled(HEADER, name);
        shown.push(format_args!("{:1$}{text}", "", width - name.len()));
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
        assert_eq!(table.text().as_str(), "\n\n");
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
