//! Tables whose columns are aligned by the width that a terminal gives to their text.

use std::fmt::{self, Display};

use unicode_width::UnicodeWidthStr as _;

const GAP: usize = 2;

/// Headings, and rows below them. Every cell is made printable, as [`line`](crate::line) does.
///
/// Columns without text in any row are left out, headings included, unless there are no rows at all.
///
/// ```
/// let mut table = printable::Table::new(["NAME", "NOTE", "COUNT"]);
/// table.row(["表", "", "1"]);
/// table.row(["four", "", "2"]);
/// assert_eq!(table.to_string(), "NAME  COUNT\n表    1\nfour  2\n");
/// ```
#[derive(Clone, Debug)]
pub struct Table {
    /// The first row has the headings.
    rows: Vec<Vec<String>>,
}

/// A cell with text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'t> {
    /// The number of spaces between the previous cell of the line and this one.
    pub padding: usize,
    /// The column, counted from 0 as they were given.
    pub column: usize,
    /// The text.
    pub text: &'t str,
}

impl Table {
    /// A table with headings only.
    pub fn new<T: Display>(headings: impl IntoIterator<Item = T>) -> Self {
        let mut table = Self { rows: Vec::new() };
        table.row(headings);
        table
    }

    /// Adds a row.
    pub fn row<T: Display>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.rows.push(cells.into_iter().map(|cell| crate::line(cell).to_string()).collect());
    }

    /// The aligned lines, the one with the headings first. Cells without text are left out.
    pub fn lines(&self) -> impl Iterator<Item = Vec<Cell<'_>>> {
        let widths = self.widths();
        self.rows.iter().map(move |row| {
            let mut padding = 0;
            let mut cells = Vec::with_capacity(row.len());
            for (column, (text, column_width)) in row.iter().zip(&widths).enumerate() {
                if *column_width == 0 {
                    continue;
                }
                if text.is_empty() {
                    padding += column_width + GAP;
                    continue;
                }
                cells.push(Cell { padding, column, text });
                padding = column_width.saturating_sub(text.width()) + GAP;
            }
            cells
        })
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.first().map_or(0, Vec::len);
        let width = |row: &Vec<String>, column: usize| row.get(column).map_or(0, |text| text.width());
        let column_width = |column| {
            let body = self.rows.iter().skip(1).map(|row| width(row, column)).max().unwrap_or_default();
            let heading = self.rows.first().map_or(0, |row| width(row, column));
            if body == 0 && self.rows.len() > 1 { 0 } else { body.max(heading) }
        };
        (0..columns).map(column_width).collect()
    }
}

/// The lines without styles, each with a line break.
impl Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.lines() {
            for Cell { padding, text, .. } in line {
                write!(f, "{:padding$}{text}", "")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn columns_are_as_wide_as_the_printable_text_of_their_cells() {
        let mut table = Table::new(["A", "B"]);
        table.row(["\u{202e}x", "1\n2"]);
        table.row(["y", "3"]);
        assert_eq!(table.to_string(), "A          B\n\\u{202e}x  1 2\ny          3\n");
    }

    #[test]
    fn empty_columns_are_left_out_but_not_the_headings_of_an_empty_table() {
        let mut table = Table::new(["A", "B", "C"]);
        assert_eq!(table.to_string(), "A  B  C\n");
        table.row(["a", "", ""]);
        table.row(["", "", "c"]);
        assert_eq!(table.to_string(), "A  C\na\n   c\n");
    }
}
