//! The form-independent skeleton of a page: headings, paragraphs, tables and code, each with its line.
//!
//! Owns the data only. The three readers of forms (`text`, `html`, `markdown`) produce it, `assemble` gives it a
//! meaning.

/// One piece of a page, in page order.
#[derive(Debug)]
pub(crate) enum Block {
    /// A heading and its level, 1 for the highest.
    Heading(Piece, u8),
    /// A paragraph or list item outside a table.
    Text(Piece),
    /// A table.
    Table(Table),
    /// Preformatted lines.
    Code {
        /// The text with its line ends.
        text: String,
        /// The 1-based line of its first character.
        line: usize,
    },
}

/// A run of text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    pub text: String,
    pub line: usize,
    pub kind: PieceKind,
}

/// What a run of text is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum PieceKind {
    #[default]
    Paragraph,
    Bullet,
    /// An item of a list inside an item.
    Nested,
    /// A row of a table inside a cell.
    Row,
    Code,
}

/// A table as it is on the page.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The caption, empty where there is none.
    pub caption: String,
    pub line: usize,
    pub header: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(crate) struct Row {
    pub line: usize,
    pub cells: Vec<Cell>,
}

/// A cell: its paragraphs and list items.
#[derive(Debug, Default, Clone)]
pub(crate) struct Cell {
    pub pieces: Vec<Piece>,
    /// How far its text is moved to the right by spaces that are kept.
    pub indent: usize,
}

impl Cell {
    /// The whole text with single spaces.
    pub(crate) fn joined(&self) -> String {
        let mut all = String::new();
        for piece in &self.pieces {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(&piece.text);
        }
        squeeze(&all)
    }

    /// The line of the first text.
    pub(crate) fn line(&self) -> Option<usize> {
        self.pieces.first().map(|piece| piece.line)
    }
}

/// The text with every run of white space as one space, without zero-width characters.
pub(crate) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|c| !is_invisible(*c)));
    }
    out
}

/// How many spaces that are kept a text begins with.
pub(crate) fn indent(text: &str) -> usize {
    let blank = text.chars().take_while(|c| is_space(*c));
    blank.filter(|c| matches!(c, '\u{a0}' | '\u{2002}' | '\u{2003}' | '\u{3000}')).count()
}

/// Whether it separates words: Unicode white space, which includes the non-breaking space.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Whether it takes no room: zero-width characters, soft hyphen, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}
