//! Tables for people, in columns as wide as they need to be. What the service wrote is made printable before it is
//! measured.

use std::fmt;

/// Writes rows, the first of which is the heading.
pub(crate) fn write<const N: usize>(f: &mut fmt::Formatter<'_>, rows: &[[String; N]]) -> fmt::Result {
    let shown = |row: &[String; N]| row.each_ref().map(|cell| printable::line(cell).to_string());
    let rows: Vec<_> = rows.iter().map(shown).collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for row in &rows {
        let cells: Vec<_> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        writeln!(f, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fmt;

    struct Rows(Vec<[String; 2]>);

    impl fmt::Display for Rows {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            super::write(f, &self.0)
        }
    }

    #[test]
    fn columns_are_as_wide_as_what_is_shown_of_their_cells() {
        let rows = [["A", "B"], ["\u{202e}x", "1\n2"], ["y", "3"]].map(|row| row.map(str::to_owned));
        assert_eq!(Rows(rows.into()).to_string(), "A          B\n\\u{202e}x  1 2\ny          3\n");
    }
}
