//! A page saved as plain text: each cell is a paragraph of its own between blank lines, rows have no mark.
//!
//! Owns finding tables and their rows in such text. Nothing separates a row's first cell from a description's last
//! paragraph but what follows: in a table with a Mandatory column a row begins with a name followed by yes or no, in
//! one without with a name followed by a type, or by what may be one between two sentences, in one with neither with a
//! name that is in the URI. What the cells mean is left to `assemble`.

use std::collections::HashSet;

use super::{
    actions,
    block::{Block, Cell, Piece, PieceKind, Row, Table, squeeze},
    words::{self, Column, Section},
};

/// A paragraph or a list item.
pub(super) struct Para {
    pub(super) text: String,
    pub(super) line: usize,
    /// Index of its first and behind its last line.
    lines: (usize, usize),
    pub(super) bullet: bool,
    /// The cells of a line that sets them apart by tabs.
    pub(super) cells: Vec<String>,
}

/// What the text reader found.
pub(crate) struct Text {
    pub blocks: Vec<Block>,
    /// What the page ends in the middle of.
    pub cut: Option<&'static str>,
}

/// The blocks of a plain text page.
pub(crate) fn blocks(text: &str) -> Text {
    let lines: Vec<&str> = text.lines().collect();
    let paras = paragraphs(&lines);
    let objects: HashSet<String> =
        paras.iter().filter_map(|para| words::caption(&para.text)).map(|name| squeeze(name).to_lowercase()).collect();
    let uri_names: HashSet<String> = paras
        .iter()
        .filter_map(|para| words::request_line(&para.text).map(|(_, url)| url).or_else(|| words::url_line(&para.text)))
        .flat_map(|url| words::path_parameters(&url).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut reader = TextReader { paras: &paras, objects, uri_names, columns: Vec::new(), next: 0, cut: None };
    let mut blocks = Vec::new();
    let mut section = None;
    while let Some(para) = paras.get(reader.next) {
        let is_example =
            |section: &(Section, bool)| matches!(section.0, Section::ExampleRequest | Section::ExampleResponse);
        let opened = match para.bullet {
            true => words::item_section(&para.text).filter(is_example),
            false => words::section(&para.text),
        };
        section = opened.map(|(opened, _)| opened).or(section);
        match opened {
            Some((section @ (Section::ExampleRequest | Section::ExampleResponse), _)) => {
                blocks.push(Block::Heading(para.piece(), 2));
                reader.next += 1;
                let first = para.lines.1;
                let end = end_of_examples(&lines, first, section);
                blocks.push(Block::Code { text: lines[first..end].join("\n"), line: first + 1 });
                while paras.get(reader.next).is_some_and(|para| para.lines.0 < end) {
                    reader.next += 1;
                }
            }
            Some(_) => {
                blocks.push(Block::Heading(para.piece(), 2));
                reader.next += 1;
            }
            None if section == Some(Section::Authorization)
                && let Some((table, next)) = actions::table(&paras, reader.next) =>
            {
                blocks.push(Block::Table(table));
                reader.next = next;
            }
            None => match reader.tabbed_table().or_else(|| reader.table()) {
                Some(table) => blocks.push(Block::Table(table)),
                None => {
                    blocks.push(Block::Text(para.piece()));
                    reader.next += 1;
                }
            },
        }
    }
    Text { blocks, cut: reader.cut }
}

/// The index of the line behind the examples: the next section title outside JSON.
fn end_of_examples(lines: &[&str], first: usize, _of: Section) -> usize {
    let mut end = first;
    while let Some(line) = lines.get(end) {
        // JSON is indented or begins with a bracket, so a title at the line's start is a title.
        if line.len() <= 64 && !line.starts_with([' ', '\t', '{', '}', '"']) && words::section(line).is_some() {
            break;
        }
        if line.len() <= 64 && bullet(&squeeze(line)).is_some_and(|item| words::item_section(item).is_some()) {
            break;
        }
        end += 1;
    }
    end
}

impl Para {
    pub(super) fn piece(&self) -> Piece {
        let kind = if self.bullet { PieceKind::Bullet } else { PieceKind::Paragraph };
        Piece { text: self.text.clone(), line: self.line, kind }
    }
}

/// Splits lines into paragraphs; a list item begins one, and so does each line of the header of a table without blank
/// lines, after which every line is a paragraph.
fn paragraphs(lines: &[&str]) -> Vec<Para> {
    let tight = is_tight(lines);
    let mut paras: Vec<Para> = Vec::new();
    let mut open = false;
    let mut preamble = true;
    for (index, line) in lines.iter().enumerate() {
        let text = squeeze(line);
        if text.is_empty() {
            open = false;
            continue;
        }
        let (bullet, text) = match bullet(&text) {
            Some(item) => (true, item.to_owned()),
            None => (false, text),
        };
        // Before the first section each line is by itself: breadcrumb, date, title.
        let cells = cells(line);
        let alone = !cells.is_empty()
            || is_head(line)
            || tight
            || preamble
            || !open
            || bullet
            || is_caption(lines, index, &text)
            || words::request_line(&text).is_some()
            || paras.last().is_some_and(|last| is_ended(last, &text))
            || words::section(&text).is_some_and(|_| !preamble && tight);
        preamble &= words::section(&text).is_none();
        match paras.last_mut() {
            Some(last) if !alone && open => {
                join_wrapped(&mut last.text, &text);
                last.lines.1 = index + 1;
            }
            _ => paras.push(Para { text, line: index + 1, lines: (index, index + 1), bullet, cells: cells.clone() }),
        }
        // What follows a row in the next line is more of its last cell.
        open = cells.is_empty();
    }
    paras
}

/// Whether a line is the caption of a table whose head follows.
fn is_caption(lines: &[&str], index: usize, text: &str) -> bool {
    words::caption(text).is_some()
        && lines[index + 1..].iter().take(4).find(|line| !line.trim().is_empty()).is_some_and(|line| {
            let first = line.split('\t').next().unwrap_or_default();
            first.len() <= 64 && words::column(first) == Some(Column::Name)
        })
}

/// The most lines that a URL is split over.
const MAX_URL_LINES: usize = 4;

/// Whether a paragraph does not go on with the next line: an item that is a title, or a request line whose URL is
/// whole.
fn is_ended(last: &Para, next: &str) -> bool {
    let is_title = || {
        !matches!(words::table_kind(&last.text), words::TableKind::Object(_))
            || words::item_section(&last.text).is_some()
            || words::is_uri_example(&last.text)
    };
    (last.bullet && last.text.len() <= 64 && is_title())
        || (last.lines.1 - last.lines.0 <= MAX_URL_LINES
            && !next.starts_with(['/', '?', '&'])
            && words::request_line(&last.text).is_some())
}

/// Whether a line is the head of a table whose cells are set apart by spaces or marks. It is no part of the caption in
/// front of it, although such a table is not read.
fn is_head(line: &str) -> bool {
    let parts = line.split([',', ';', '|', '，', '；']).flat_map(|part| part.split("  "));
    line.len() <= 256 && parts.filter(|part| words::column(part).is_some()).nth(1).is_some()
}

/// The cells of a line that sets them apart by tabs; none where it has no two.
fn cells(line: &str) -> Vec<String> {
    let cells: Vec<String> = line.split('\t').map(squeeze).collect();
    if cells.iter().filter(|cell| !cell.is_empty()).count() > 1 { cells } else { Vec::new() }
}

/// Joins a wrapped line to its paragraph: with a space, but not between two Chinese characters.
fn join_wrapped(text: &mut String, more: &str) {
    let wide = |c: Option<char>| c.is_some_and(|c| c >= '\u{2e80}');
    if !(wide(text.chars().next_back()) && wide(more.chars().next())) {
        text.push(' ');
    }
    text.push_str(more);
}

/// Whether the cells are on adjacent lines: no header cell is followed by a blank line.
fn is_tight(lines: &[&str]) -> bool {
    let is = |index: usize, column: Column| {
        lines.get(index).is_some_and(|line| line.len() <= 64 && words::column(line) == Some(column))
    };
    let is_second = |index: usize| is(index, Column::Mandatory) || is(index, Column::Type);
    let (mut tight, mut airy) = (0_usize, 0_usize);
    for index in 0..lines.len() {
        if is(index, Column::Name) {
            tight += usize::from(is_second(index + 1));
            let blank = lines.get(index + 1).is_some_and(|line| line.trim().is_empty());
            airy += usize::from(blank && is_second(index + 2));
        }
    }
    tight > airy
}

/// The text of a list item.
pub(crate) fn bullet(text: &str) -> Option<&str> {
    let mut chars = text.chars();
    let first = chars.next()?;
    if "•·●○◦▪■□–*-+‣∙".contains(first) {
        let rest = chars.as_str();
        let spaced = rest.starts_with(' ');
        // `-1` and `*` are values, `- 1` and `-true:` are items; a round bullet needs no space.
        let explained = first == '-' && explains_word(rest);
        return (spaced || explained || "•●○◦▪■□‣∙".contains(first))
            .then(|| rest.trim_start())
            .filter(|rest| !rest.is_empty());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        let rest = &text[digits..];
        return rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).filter(|rest| !rest.is_empty());
    }
    None
}

/// Whether a text is a word of letters with its meaning behind a colon or in parentheses.
fn explains_word(text: &str) -> bool {
    let word = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text[word..].starts_with([':', '：', '(', '（'])
}

struct TextReader<'a> {
    paras: &'a [Para],
    /// The captions of all tables, lower case: an object's bare name can be a type.
    objects: HashSet<String>,
    /// The names of the path parameters.
    uri_names: HashSet<String>,
    /// The columns of the table that is being read.
    columns: Vec<Column>,
    next: usize,
    /// What the page ends in the middle of.
    cut: Option<&'static str>,
}

impl TextReader<'_> {
    fn at(&self, index: usize) -> &str {
        self.paras.get(index).map_or("", |para| para.text.as_str())
    }

    fn is_bullet(&self, index: usize) -> bool {
        self.paras.get(index).is_some_and(|para| para.bullet)
    }

    /// The table whose header is next, where each row is a line with tabs between its cells.
    fn tabbed_table(&mut self) -> Option<Table> {
        let head = self.paras.get(self.next).filter(|para| !para.cells.is_empty())?;
        let columns: Vec<Option<Column>> = head.cells.iter().map(|cell| words::column(cell)).collect();
        if !columns.contains(&Some(Column::Name)) || !self.is_parameters(columns.iter().flatten().copied()) {
            return None;
        }
        let mut table = Table { line: head.line, header: head.cells.clone(), ..Table::default() };
        self.next += 1;
        while let Some(para) = self.paras.get(self.next) {
            let is_end = || {
                words::section(&para.text).is_some()
                    || words::caption(&para.text).is_some()
                    || words::status(&para.text).is_some()
            };
            if !para.cells.is_empty() {
                let piece = |text: &String| Piece { text: text.clone(), line: para.line, kind: PieceKind::Paragraph };
                let mut cells: Vec<Cell> = para
                    .cells
                    .iter()
                    .map(|text| Cell {
                        pieces: (!text.is_empty()).then(|| piece(text)).into_iter().collect(),
                        indent: 0,
                    })
                    .collect();
                // The tab in front of an empty last cell is lost with the white space at a line's end.
                if cells.len() + 1 == columns.len() && columns.last() == Some(&Some(Column::Description)) {
                    cells.push(Cell::default());
                }
                table.rows.push(Row { line: para.line, cells });
            } else if is_end() {
                break;
            } else if let Some(cell) = table.rows.last_mut().and_then(|row| row.cells.last_mut()) {
                cell.pieces.push(para.piece());
            }
            self.next += 1;
        }
        if self.next >= self.paras.len() && table.rows.is_empty() {
            self.cut = Some("it ends in the head of a table");
        }
        Some(table)
    }

    /// The table whose caption or header is next.
    fn table(&mut self) -> Option<Table> {
        let caption = words::caption(self.at(self.next)).map(|_| self.at(self.next).to_owned());
        let first = self.next + usize::from(caption.is_some());
        let mut header = Vec::new();
        let mut columns = Vec::new();
        while let Some(column) = words::column(self.at(first + header.len())) {
            if columns.contains(&column) {
                break;
            }
            columns.push(column);
            header.push(self.at(first + header.len()).to_owned());
        }
        let described = columns.iter().position(|column| *column == Column::Description);
        if columns.first() != Some(&Column::Name)
            || !self.is_parameters(columns.iter().copied())
            || described.is_some_and(|at| at + 1 < columns.len())
        {
            return None;
        }
        self.columns = columns;
        let line = self.paras.get(self.next).map_or(0, |para| para.line);
        self.next = first + header.len();
        let mut rows: Vec<Row> = Vec::new();
        while self.next < self.paras.len() && !self.table_ends(rows.last()) {
            if self.row_begins(self.next) || rows.is_empty() {
                rows.push(self.row());
            } else if let Some(para) = self.paras.get(self.next) {
                // More of the last row's description.
                if let Some(cell) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                    cell.pieces.push(para.piece());
                }
                self.next += 1;
            }
        }
        if self.next >= self.paras.len() {
            // A row ends with its type and a description, which may be empty.
            let whole = self.short_columns().len() + 1;
            self.cut = match rows.last() {
                None => Some("it ends in the head of a table"),
                Some(row) if row.cells.len() < whole => Some("it ends inside a row of a table"),
                Some(_) => None,
            };
        }
        Some(Table { caption: caption.unwrap_or_default(), line, header, rows })
    }

    /// Whether a table with these columns is one of parameters that can be told apart from what follows it.
    fn is_parameters(&self, columns: impl Iterator<Item = Column>) -> bool {
        let columns: Vec<Column> = columns.collect();
        columns.iter().any(|column| matches!(column, Column::Type | Column::Mandatory | Column::Location))
            || (columns.contains(&Column::Description) && !self.uri_names.is_empty())
    }

    /// The columns in front of the description.
    fn short_columns(&self) -> &[Column] {
        let end = self.columns.iter().position(|column| *column == Column::Description);
        &self.columns[..end.unwrap_or(self.columns.len())]
    }

    /// A row's short cells; what follows is its description.
    fn row(&mut self) -> Row {
        let line = self.paras.get(self.next).map_or(0, |para| para.line);
        let mut row = Row { line, cells: Vec::new() };
        for column in self.short_columns().to_vec() {
            // A missing cell: the text here already belongs to the next row or behind the table.
            let missing = column != Column::Name && (self.table_ends(None) || self.row_begins(self.next));
            let mismatch = column != Column::Type && column != Column::Name && !self.is_cell(self.next, column);
            if missing || mismatch {
                row.cells.push(Cell::default());
                continue;
            }
            if let Some(para) = self.paras.get(self.next) {
                row.cells.push(Cell { pieces: vec![para.piece()], indent: 0 });
                self.next += 1;
            }
        }
        row.cells.push(Cell::default());
        row
    }

    /// Whether the text can be a cell of that column.
    fn is_cell(&self, index: usize, column: Column) -> bool {
        match column {
            Column::Mandatory => words::answer(self.at(index)).is_some(),
            Column::Location => words::location(self.at(index)).is_some(),
            Column::Type => self.is_type(self.at(index), self.columns.contains(&Column::Mandatory)),
            Column::Name | Column::Range | Column::Default | Column::Description => true,
        }
    }

    fn row_begins(&self, index: usize) -> bool {
        let (name, second) = (self.at(index), self.at(index + 1));
        if self.is_bullet(index) || self.is_bullet(index + 1) || !words::is_name(name) {
            return false;
        }
        match self.short_columns() {
            [_, Column::Mandatory, Column::Type] => {
                self.answered_row_begins(index) || self.unanswered_row_begins(index)
            }
            // The bare name of an object can also be the name of the next row.
            [_, Column::Type] => {
                words::is_type(second)
                    || (self.is_type(second, false) && !words::is_type(self.at(index + 2)))
                    || self.row_of_unknown_type_begins(index)
            }
            columns => self.other_row_begins(index, columns),
        }
    }

    /// A row of a table whose columns are in another order: a name, and what its columns hold, of which an answer may
    /// be lost. With no other mark only a name of the URI begins a row.
    fn other_row_begins(&self, index: usize, columns: &[Column]) -> bool {
        let name = self.at(index);
        if words::answer(name).is_some() {
            return false;
        }
        let fits = |columns: &[&Column]| {
            columns.iter().enumerate().all(|(offset, column)| self.is_cell(index + 1 + offset, **column))
        };
        let rest: Vec<&Column> = columns.iter().skip(1).collect();
        let marked: Vec<&Column> = rest.iter().filter(|column| ***column != Column::Mandatory).copied().collect();
        let is_answer = |offset: usize| {
            rest.get(offset).is_none_or(|column| **column != Column::Mandatory)
                || !self.at(index + 1 + offset).starts_with(|c: char| c.is_ascii_lowercase())
        };
        if self.uri_names.contains(name) && (marked.is_empty() || fits(&rest) || fits(&marked)) {
            return true;
        }
        let typed = marked.iter().position(|column| **column == Column::Type);
        let has_type = |columns: &[&Column]| {
            let at = columns.iter().position(|column| **column == Column::Type);
            at.is_some_and(|at| words::is_type(self.at(index + 1 + at)))
        };
        (!rest.is_empty() && fits(&rest) && (0..rest.len()).all(is_answer))
            || (typed.is_some() && fits(&marked) && has_type(&marked))
    }

    /// A name, what may be a type that is not known, and a description, behind a description that is over. Values and
    /// what they mean look like it, but they follow a colon or one another, and are seldom spelled like fields.
    fn row_of_unknown_type_begins(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| self.at(before)) else { return false };
        let (name, kind, description) = (self.at(index), self.at(index + 1), self.at(index + 2));
        let is_over = words::is_type(before) || words::is_sentence(before);
        is_over
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && words::yes_no(name).is_none()
            && words::may_be_type(kind)
            && !self.is_bullet(index + 2)
            && words::is_sentence(description)
    }

    /// A name, yes or no, and a type.
    fn answered_row_begins(&self, index: usize) -> bool {
        let (name, answer, kind) = (self.at(index), self.at(index + 1), self.at(index + 2));
        let is_answer =
            words::yes_no(answer).is_some() || (words::answer(answer).is_some() && self.is_type(kind, false));
        if !is_answer || !self.is_type(kind, true) {
            return false;
        }
        // Values can be called `true` and `no`: then what seems to be the type is the name of the next row.
        let values = answer.starts_with(|c: char| c.is_ascii_lowercase()) && !self.is_type(kind, false);
        !values || (words::yes_no(name).is_none() && words::yes_no(self.at(index + 3)).is_none())
    }

    /// A name and a type: some pages lose their `Yes` when they are saved as text.
    fn unanswered_row_begins(&self, index: usize) -> bool {
        let (name, kind) = (self.at(index), self.at(index + 1));
        words::is_type(kind)
            && !words::is_type(self.at(index + 2))
            && words::yes_no(name).is_none()
            && !(name.starts_with(|c: char| c.is_ascii_uppercase()) && words::answer(name).is_some())
            && !super::cell::is_label(name)
            // Values can be called like types, but then both are written alike.
            && (!words::is_type(name) || kind.starts_with(|c: char| c.is_ascii_uppercase()))
            && !self.answered_row_begins(index + 1)
    }

    fn is_type(&self, text: &str, marked: bool) -> bool {
        words::is_type(text)
            || self.objects.contains(&text.to_lowercase())
            || (marked && (words::is_name(text) || words::may_be_type(text)) && words::yes_no(text).is_none())
    }

    /// Whether the table is over: a caption, a section's title, a status code.
    fn table_ends(&self, row: Option<&Row>) -> bool {
        let text = self.at(self.next);
        // A table without a caption is behind a title, which may be an item of a list.
        if self.head_begins(self.next) || (self.is_bullet(self.next) && self.head_begins(self.next + 1)) {
            return true;
        }
        if self.is_bullet(self.next)
            && words::item_section(text).is_some_and(|(section, _)| section != Section::Response)
        {
            return true;
        }
        if self.is_bullet(self.next) || self.row_begins(self.next) {
            return false;
        }
        if words::status(text).is_some() || (words::caption(text).is_some() && self.is_header(self.next + 1)) {
            return true;
        }
        if words::section(text).is_none() {
            return false;
        }
        // A description can read like a title (`Status code`), but only as the whole of one.
        let alone = row.is_some_and(|row| row.cells.last().is_some_and(|cell| cell.pieces.is_empty()));
        let next = self.next + 1;
        let has_next = self.row_begins(next)
            || words::status(self.at(next)).is_some()
            || words::caption(self.at(next)).is_some()
            || words::section(self.at(next)).is_some();
        !(alone && has_next && words::may_be_description(text))
    }

    /// Whether the head of a table begins: a name and two more columns.
    fn head_begins(&self, index: usize) -> bool {
        let columns = (0..3).map(|offset| self.at(index + offset));
        let is_column =
            |text: &str| !text.starts_with(|c: char| c.is_ascii_lowercase()) && words::column(text).is_some();
        words::column(self.at(index)) == Some(Column::Name) && columns.into_iter().all(is_column)
    }

    fn is_header(&self, index: usize) -> bool {
        words::column(self.at(index)) == Some(Column::Name)
            || words::column(self.at(index)).is_some()
            || words::caption(self.at(index)).is_some()
            || index >= self.paras.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        match blocks(text).blocks.into_iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        }) {
            Some(table) => table,
            None => panic!("no table in {:?}", blocks(text).blocks),
        }
    }

    #[test]
    fn fields_called_like_columns_and_types_begin_rows() {
        let page = "URI\n\nTable 1 Thing\n\nParameter\n\nType\n\nDescription\n\ntype\n\nString\n\nKind.\n\ndescription\n\n\
                    String\n\nWords.\n\nstatus_code\n\nInteger\n\nStatus code\n\nvalue\n\nthing\n\nMore.\n";
        let names: Vec<_> = table(page).rows.iter().map(|row| row.cells[0].joined()).collect();
        assert_eq!(names, ["type", "description", "status_code", "value"]);
    }

    #[test]
    fn cells_on_adjacent_lines_are_cells() {
        let page = "URI\nTable 1 Thing\nParameter\nMandatory\nType\nDescription\nname\nYes\nString\nWords.\nid\nNo\nLong\nId.\n";
        assert_eq!(table(page).rows.len(), 2);
    }

    #[test]
    fn values_called_like_answers_and_types_begin_no_rows() {
        let page = "URI\n\nTable 1 T\n\nParameter\n\nMandatory\n\nType\n\nDescription\n\na\n\nNo\n\nString\n\nOptions:\n\ntrue\n\n\
                    false\n\nb\n\nNo\n\nString\n\nOptions:\n\nstring\n\nint\n\nc\n\nString\n\nIts `Yes` is lost.\n\ndate\n\nString\n\nSo is this one.\n";
        let table = table(page);
        let names: Vec<_> = table.rows.iter().map(|row| row.cells[0].joined()).collect();
        assert_eq!(names, ["a", "b", "c", "date"]);
        assert_eq!(
            table.rows[2].cells.iter().map(Cell::joined).collect::<Vec<_>>(),
            ["c", "", "String", "Its `Yes` is lost."]
        );
    }

    #[test]
    fn a_row_without_its_type_cell_does_not_swallow_the_next_row() {
        let page = "URI\n\nTable 1 T\n\nParameter\n\nMandatory\n\nType\n\nDescription\n\na\n\nYes\n\nb\n\nNo\n\nString\n\nB.\n";
        let names: Vec<_> = table(page).rows.iter().map(|row| row.cells[0].joined()).collect();
        assert_eq!(names, ["a", "b"]);
    }

    #[test]
    fn bullets_of_every_style_lose_their_mark_and_negative_numbers_keep_theirs() {
        for item in ["• en-us", "- en-us", "* en-us", "·  en-us", "1. en-us", "2) en-us", "●en-us"] {
            assert_eq!(bullet(&squeeze(item)), Some("en-us"), "{item}");
        }
        for item in ["-true: it is on", "-true：开启", "-true(default)", "-a_1（默认值）：开启"] {
            assert_eq!(bullet(item), Some(&item[1..]), "{item}");
        }
        for text in ["-1: none", "-x", "-v --verbose: more", "*a: b"] {
            assert_eq!(bullet(text), None, "{text}");
        }
        assert_eq!(bullet("-1"), None);
        assert_eq!(bullet("1.5"), None);
    }
}
