//! Tables whose columns are aligned by the width that a terminal gives to their text.

use std::fmt::{self, Display};

use unicode_width::UnicodeWidthStr as _;

use crate::wrap::{parts, wrapped};

const GAP: usize = 2;

/// How far text is indented that continues below the row that it belongs to, and by how much more its own further lines
/// are.
const BELOW: usize = 4;
const HANGING: usize = 2;

/// Terminals that are narrower are taken for this wide.
const NARROWEST: usize = 20;

/// Headings, and rows below them. Every cell is made printable, as [`line`](crate::line) does.
///
/// The columns are the same whatever the rows have: a cell without text is empty, and so is a column of such cells.
///
/// ```
/// let mut table = printable::Table::new(["NAME", "NOTE", "COUNT"]);
/// table.row(["表", "", "1"]);
/// table.row(["four", "", "2"]);
/// assert_eq!(table.to_string(), "NAME  NOTE  COUNT\n表          1\nfour        2\n");
/// ```
#[derive(Clone, Debug)]
pub struct Table {
    /// The first row has the headings.
    rows: Vec<Vec<String>>,
}

/// A cell with text, or the part of one that is on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'t> {
    /// The number of spaces between the previous cell of the line and this one.
    pub padding: usize,
    /// The column, counted from 0 as they were given.
    pub column: usize,
    /// The text.
    pub text: &'t str,
}

/// The cells of a line, from left to right.
type Line<'t> = Vec<Cell<'t>>;

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

    /// Leaves out all columns but the first ones.
    pub fn truncate(&mut self, columns: usize) {
        self.rows.iter_mut().for_each(|row| row.truncate(columns));
    }

    /// The aligned rows, each a line; that of the headings is the first. Cells without text are left out.
    pub fn lines(&self) -> impl Iterator<Item = Vec<Cell<'_>>> {
        let widths = self.widths();
        self.rows.iter().map(move |row| aligned(row, &widths))
    }

    /// The rows for a terminal with that many columns, each as one or more lines.
    ///
    /// A table that fits is as [`Table::lines`] has it. Otherwise the text of the last column is broken between words,
    /// and continues below where it begins. Where the columns before it take more than two thirds of the width, those
    /// that fit remain, and the others are below the row, indented: aligned if they fit, or else one after the other; so
    /// is all of a row whose first cell is empty, since that belongs to the row before it. Nothing is left out.
    /// Only a first column that is wider than the terminal remains so.
    pub fn wrapped_lines(&self, width: usize) -> impl Iterator<Item = Vec<Vec<Cell<'_>>>> {
        let (widths, width) = (self.widths(), width.max(NARROWEST));
        let fit = Fit::of(&widths, width);
        self.rows.iter().map(move |row| match fit {
            Fit::Whole => vec![aligned(row, &widths)],
            Fit::LastWrapped => last_wrapped(row, &widths, width),
            Fit::Below { beside, are_others_aligned: true } if row.iter().take(beside).any(|text| !text.is_empty()) => {
                aligned_below(row, &widths, beside)
            }
            Fit::Below { beside, .. } => below(row, &widths, beside, width),
        })
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |row: &Vec<String>, column: usize| row.get(column).map_or(0, |text| text.width());
        (0..columns).map(|column| self.rows.iter().map(|row| width(row, column)).max().unwrap_or_default()).collect()
    }
}

/// How a table is made to fit.
#[derive(Clone, Copy)]
enum Fit {
    Whole,
    LastWrapped,
    /// With that many columns beside each other. The others may be aligned as well.
    Below {
        beside: usize,
        are_others_aligned: bool,
    },
}

impl Fit {
    fn of(widths: &[usize], width: usize) -> Self {
        let start = start_of_last(widths);
        if start + widths.last().copied().unwrap_or_default() <= width {
            return Self::Whole;
        }
        if start <= width / 3 * 2 {
            return Self::LastWrapped;
        }
        let ends = widths.iter().scan(0, |start, column| {
            let end = *start + column;
            *start = end + GAP;
            Some(end)
        });
        // The last column is not among them: the table does not fit.
        let beside = ends.take_while(|end| *end <= width).count().max(1);
        let others = widths.get(beside..).unwrap_or_default();
        let end_of_others = BELOW + start_of_last(others) + others.last().copied().unwrap_or_default();
        Self::Below { beside, are_others_aligned: end_of_others <= width }
    }
}

/// Where the last column begins.
fn start_of_last(widths: &[usize]) -> usize {
    widths.iter().rev().skip(1).map(|column| column + GAP).sum()
}

/// A row on one line.
fn aligned<'t>(row: &'t [String], widths: &[usize]) -> Line<'t> {
    let mut padding = 0;
    let mut cells = Vec::with_capacity(row.len());
    for (column, (text, column_width)) in row.iter().zip(widths).enumerate() {
        if text.is_empty() {
            padding += column_width + GAP;
            continue;
        }
        cells.push(Cell { padding, column, text });
        padding = column_width.saturating_sub(text.width()) + GAP;
    }
    cells
}

/// A row whose last cell continues below where it begins.
fn last_wrapped<'t>(row: &'t [String], widths: &[usize], width: usize) -> Vec<Line<'t>> {
    let mut lines = vec![aligned(row, widths)];
    let start = start_of_last(widths);
    let column = widths.len().saturating_sub(1);
    if let Some(cell) = lines.first_mut().and_then(|cells| cells.last_mut()).filter(|cell| cell.column == column) {
        let mut lines_of_cell = wrapped(cell.text, width - start).into_iter();
        cell.text = lines_of_cell.next().unwrap_or_default();
        lines.extend(lines_of_cell.map(|text| vec![Cell { padding: start, column, text }]));
    }
    lines
}

/// A row with only the first cells beside each other, and the others aligned below them.
fn aligned_below<'t>(row: &'t [String], widths: &[usize], beside: usize) -> Vec<Line<'t>> {
    let beside = beside.min(row.len());
    let ((first, others), others_widths) = (row.split_at(beside), widths.get(beside..).unwrap_or_default());
    let mut lines = vec![aligned(first, widths)];
    let mut line = aligned(others, others_widths);
    if let Some(cell) = line.first_mut() {
        cell.padding += BELOW;
        line.iter_mut().for_each(|cell| cell.column += beside);
        lines.push(line);
    }
    lines
}

/// A row with only the first cells beside each other, and the others one after the other below them.
fn below<'t>(row: &'t [String], widths: &[usize], beside: usize, width: usize) -> Vec<Line<'t>> {
    let is_continued = row.first().is_some_and(String::is_empty);
    let beside = if is_continued { 0 } else { beside };
    let (first, others) = row.split_at(beside.min(row.len()));
    let mut lines = Vec::new();
    if !first.is_empty() {
        lines.push(aligned(first, widths));
    }
    let mut line = Line::new();
    // Where the line ends so far.
    let mut end = 0;
    for (column, text) in (first.len()..).zip(others).filter(|(_, text)| !text.is_empty()) {
        if end + GAP >= width {
            lines.push(std::mem::take(&mut line));
            end = 0;
        }
        let padding = if line.is_empty() { BELOW } else { GAP };
        let room = [width.saturating_sub(end + padding), width.saturating_sub(BELOW + HANGING)];
        for (index, text) in parts(text, &room).into_iter().enumerate() {
            let padding = match index {
                0 => padding,
                _ => {
                    lines.push(std::mem::take(&mut line));
                    end = 0;
                    BELOW + HANGING
                }
            };
            // Nothing of it may fit beside what is there.
            if !text.is_empty() {
                line.push(Cell { padding, column, text });
                end += padding + text.width();
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
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
    use unicode_width::UnicodeWidthStr as _;

    use super::{Cell, Table};

    /// As a terminal of that width shows it.
    fn at(table: &Table, width: usize) -> String {
        let mut shown = String::new();
        for line in table.wrapped_lines(width).flatten() {
            for Cell { padding, text, .. } in line {
                shown.push_str(&format!("{:padding$}{text}", ""));
            }
            shown.push('\n');
        }
        shown
    }

    fn check() -> Table {
        let mut table = Table::new(["SUBJECT", "NAME", "VERDICT", "REASON"]);
        table.row(["table", "orders", "failed", "the configuration names a column that is not there"]);
        table.row(["", "", "converts", "customer_id: BIGINT UNSIGNED"]);
        table.row(["table", "表", "passed", ""]);
        table
    }

    #[test]
    fn columns_are_as_wide_as_the_printable_text_of_their_cells() {
        let mut table = Table::new(["A", "B"]);
        table.row(["\u{202e}x", "1\n2"]);
        table.row(["y", "3"]);
        assert_eq!(table.to_string(), "A          B\n\\u{202e}x  1 2\ny          3\n");
    }

    #[test]
    fn columns_are_the_same_whatever_the_rows_have() {
        let mut table = Table::new(["A", "B", "C"]);
        assert_eq!(table.to_string(), "A  B  C\n");
        table.row(["a", "", ""]);
        table.row(["", "", "c"]);
        assert_eq!(table.to_string(), "A  B  C\na\n      c\n");
        table.truncate(2);
        assert_eq!(table.to_string(), "A  B\na\n\n");
    }

    #[test]
    fn table_that_fits_is_not_wrapped() {
        let table = check();
        let widest = table.to_string().lines().map(|line| line.width()).max().unwrap();
        assert_eq!(at(&table, widest), table.to_string());
        assert_ne!(at(&table, widest - 1), table.to_string());
    }

    #[test]
    fn last_column_goes_on_below_where_it_begins() {
        let shown = "\
SUBJECT  NAME    VERDICT   REASON
table    orders  failed    the configuration names
                           a column that is not
                           there
                 converts  customer_id: BIGINT
                           UNSIGNED
table    表      passed
";
        assert_eq!(at(&check(), 50), shown);
    }

    #[test]
    fn columns_without_room_are_below_their_row() {
        let shown = "\
SUBJECT  NAME    VERDICT
    REASON
table    orders  failed
    the configuration names a
      column that is not there
    converts  customer_id:
      BIGINT UNSIGNED
table    表      passed
";
        assert_eq!(at(&check(), 30), shown);
    }

    #[test]
    fn columns_below_their_row_are_aligned_if_they_fit() {
        let mut table = Table::new(["TASK", "STAGE", "CATCH-UP", "LAST", "HEALTHY"]);
        table.row(["orders", "Wait", "", "0", "Yes"]);
        table.row(["表", "Incremental", "Full", "", ""]);
        table.row(["goods", "Wait", "", "", ""]);
        let shown = "\
TASK    STAGE
    CATCH-UP  LAST  HEALTHY
orders  Wait
              0     Yes
表      Incremental
    Full
goods   Wait
";
        assert_eq!(at(&table, 27), shown);
        let shown = "\
TASK    STAGE
    CATCH-UP  LAST
      HEALTHY
orders  Wait
    0  Yes
表      Incremental
    Full
goods   Wait
";
        assert_eq!(at(&table, 26), shown);
    }

    #[test]
    fn first_column_remains_and_everything_is_shown_in_any_width() {
        for width in 0..120_usize {
            let shown = at(&check(), width);
            let letters = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
            assert_eq!(letters(&shown), letters(&check().to_string()), "{width}");
            let is_wide = |line: &&str| line.width() > width.max(20);
            assert_eq!(shown.lines().find(is_wide), None, "{width}");
        }
    }
}
