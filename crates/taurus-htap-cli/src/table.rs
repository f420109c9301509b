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

/// How tables are shown.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Layout {
    pub(crate) columns: Columns,
    /// The width to wrap at; without one, nothing is wrapped.
    pub(crate) width: Option<usize>,
}

/// Which columns of a table are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Columns {
    /// Those that are usually of interest.
    #[default]
    Usual,
    /// The further ones as well.
    All,
}

/// A table of the library, with a style for each cell.
#[derive(Debug)]
pub(crate) struct Table {
    cells: printable::Table,
    /// Of all rows, that of the headings included.
    styles: Vec<Vec<Style>>,
    /// How many columns there are without the further ones.
    usual: usize,
}

impl Table {
    /// A table with headings only.
    pub(crate) fn new<'h>(headings: impl IntoIterator<Item = &'h str>) -> Self {
        Self::starting_with(headings.into_iter().map(|heading| (heading, HEADER)))
    }

    /// A table without headings.
    pub(crate) fn starting_with<T: Display>(row: impl IntoIterator<Item = (T, Style)>) -> Self {
        let (texts, styles): (Vec<_>, Vec<_>) = row.into_iter().unzip();
        Self { cells: printable::Table::new(texts), styles: vec![styles], usual: usize::MAX }
    }

    /// A row for each item.
    pub(crate) fn of(items: &[Value], columns: &[Column<'_>]) -> Self {
        Self::with_further(items, columns, &[])
    }

    /// A row for each item, with further columns.
    pub(crate) fn with_further(items: &[Value], columns: &[Column<'_>], further: &[Column<'_>]) -> Self {
        let all = || columns.iter().chain(further);
        let mut table = Self { usual: columns.len(), ..Self::new(all().map(|(heading, _)| *heading)) };
        for item in items {
            table.row(all().map(|(_, pointers)| (first(item, pointers), PLAIN)));
        }
        table
    }

    /// Adds a row.
    pub(crate) fn row<T: Display>(&mut self, cells: impl IntoIterator<Item = (T, Style)>) {
        let (texts, styles): (Vec<_>, _) = cells.into_iter().unzip();
        self.cells.row(texts);
        self.styles.push(styles);
    }

    /// Whether there is only one row, that of the headings.
    pub(crate) fn is_empty(&self) -> bool {
        self.styles.len() == 1
    }

    /// The rows as text.
    pub(crate) fn text(self) -> Text {
        Text::table(self)
    }

    /// Writes the rows, each with a line break.
    pub(crate) fn show(&self, layout: Layout, shown: &mut String) {
        let is_cut = layout.columns == Columns::Usual && self.usual < self.styles.first().map_or(0, Vec::len);
        let cut = is_cut.then(|| {
            let mut cells = self.cells.clone();
            cells.truncate(self.usual);
            cells
        });
        let cells = cut.as_ref().unwrap_or(&self.cells);
        match layout.width {
            Some(width) => self.write(cells.wrapped_lines(width), shown),
            None => self.write(cells.lines().map(|line| vec![line]), shown),
        }
    }

    fn write<'t>(&self, rows: impl Iterator<Item = Vec<Vec<Cell<'t>>>>, shown: &mut String) {
        for (lines, styles) in rows.zip(&self.styles) {
            for line in lines {
                for Cell { padding, column, text } in line {
                    let style = styles.get(column).copied().unwrap_or(PLAIN);
                    shown.push_str(&format!("{:padding$}{style}{text}{style:#}", ""));
                }
                shown.push('\n');
            }
        }
    }
}

/// The first of several pointers with a value that is not empty.
pub(crate) fn first(value: &Value, pointers: &str) -> String {
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

    use super::{BAD, Columns, GOOD, Layout, PLAIN, Table, details};
    use crate::text::Text;

    fn plain(text: &Text, layout: Layout) -> String {
        anstream::adapter::strip_str(&text.shown(layout)).to_string()
    }

    #[test]
    fn columns_line_up_by_width() {
        let items = [json!({"a": "表", "c": [1, 2]}), json!({"a": "four", "c": null, "d": "blue\n"})];
        let table = Table::of(&items, &[("A", "/a"), ("B", "/b"), ("C", "/c"), ("D", "/d")]).text();
        assert_eq!(plain(&table, Layout::default()), "A     B  C     D\n表       1, 2\nfour           blue \n");
        let mut table = Table::new(["ONLY"]);
        table.row([("", PLAIN)]);
        assert_eq!(plain(&table.text(), Layout::default()), "ONLY\n\n");
    }

    #[test]
    fn further_columns_are_shown_if_all_are() {
        let items = [json!({"a": 1, "b": "two words"})];
        let table = Table::with_further(&items, &[("A", "/a")], &[("B", "/b")]).text();
        assert_eq!(plain(&table, Layout::default()), "A\n1\n");
        assert_eq!(plain(&table, Layout { columns: Columns::All, width: None }), "A  B\n1  two words\n");
    }

    #[test]
    fn styles_are_those_of_the_cell_on_each_of_its_lines() {
        let mut table = Table::new(["A", "B"]);
        table.row([("one", GOOD), ("a few words that are broken", BAD)]);
        let shown = table.text().shown(Layout { columns: Columns::Usual, width: Some(20) });
        let line = |text: &str| format!("{BAD}{text}{BAD:#}\n");
        let expected = [format!("{GOOD}one{GOOD:#}  "), line("a few words"), " ".repeat(5), line("that are broken")];
        assert!(shown.ends_with(&expected.concat()), "{shown:?}");
    }

    #[test]
    fn columns_line_up_by_what_is_shown_of_text_that_is_not_printable() {
        let items = [json!({"a": "\x1b[31mred\u{200b}", "b": "x"}), json!({"a": "表\n", "b": "\u{202e}"})];
        let table = plain(&Table::of(&items, &[("A", "/a"), ("B", "/b")]).text(), Layout::default());
        assert_eq!(table, "A                      B\n\\u{1b}[31mred\\u{200b}  x\n表                     \\u{202e}\n");
        let details = details(&json!({"a": "\u{9b}2J\nb", "c": "d"}), &[("A", "/a"), ("Longer", "/c")]);
        assert_eq!(plain(&details, Layout::default()), "A       \\u{9b}2J b\nLonger  d\n");
    }
}
