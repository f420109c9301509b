//! A page saved as HTML.
//!
//! Owns turning tag soup into blocks: what is skipped (scripts, widgets, line-number gutters), what ends a paragraph,
//! how tables nest. The tokens come from `html5gum`; no tree is built, so depth costs nothing. Meaning is left to
//! `assemble`.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::{
    actions,
    block::{Block, Cell, Piece, PieceKind, Row, Table, indent, squeeze},
    words,
};
use crate::limits::{MAX_ROWS, MAX_TABLE_DEPTH};

/// What the HTML reader found.
pub(crate) struct Html {
    pub blocks: Vec<Block>,
    /// The line of a table that was nested too deep to be read.
    pub too_deep: Option<usize>,
    /// What the page ends in the middle of.
    pub cut: Option<&'static str>,
    /// Whether the document was closed.
    pub closed: bool,
    pub titles: Titles,
}

/// What the page says about where it belongs: its breadcrumb, and the document's title.
#[derive(Debug, Default)]
pub(crate) struct Titles {
    /// The texts of the breadcrumb, with or without what separates them.
    crumbs: Vec<String>,
    /// The document's title.
    document: String,
}

impl Titles {
    /// The steps from the documentation's start to the page with that title. A document's title names them the other
    /// way round: `Showing a Thing_Things_API Reference`.
    pub(crate) fn breadcrumb(&self, title: &str) -> Option<Vec<String>> {
        let steps = words::steps(
            self.crumbs.iter().flat_map(|text| text.split(['>', '›', '»']).flat_map(|text| text.split("/ "))),
        );
        if steps.len() > 1 {
            return Some(steps);
        }
        let document = squeeze(&self.document);
        let rest = document.strip_prefix(title).filter(|_| !title.is_empty())?;
        let mut names = words::steps(rest.strip_prefix('_')?.split('_'));
        names.reverse();
        (!names.is_empty()).then(|| names.into_iter().chain([title.to_owned()]).collect())
    }
}

/// The blocks of an HTML page.
pub(crate) fn blocks(text: &str) -> Html {
    let mut builder = Builder::new(text);
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let class = tag.attributes.get(&b"class"[..]).map(|value| String::from_utf8_lossy(value).into_owned());
                let hidden = tag.attributes.contains_key(&b"hidden"[..]);
                let rows = tag.attributes.get(&b"rowspan"[..]).map(|value| String::from_utf8_lossy(value).into_owned());
                builder.line_at(tag.span.start);
                builder.rows_of_cell = rows.map_or(1, |rows| row_count(&rows));
                builder.start(&tag.name, class.as_deref().unwrap_or(""), hidden, tag.self_closing);
            }
            Token::EndTag(tag) => builder.end(&tag.name),
            Token::String(string) => {
                builder.line_at(string.span.start);
                builder.text(&String::from_utf8_lossy(&string.value));
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    builder.finish()
}

/// Elements whose whole content is no part of the page's text.
const SKIPPED: [&[u8]; 12] = [
    b"script",
    b"style",
    b"noscript",
    b"template",
    b"svg",
    b"title",
    b"button",
    b"select",
    b"iframe",
    b"nav",
    b"footer",
    b"textarea",
];

/// The titles of columns that the first row of a table has; none if it is a row like the others.
fn titles(row: &Row, has_header_cells: bool) -> Option<Vec<String>> {
    let titles: Vec<String> = row.cells.iter().map(Cell::joined).collect();
    let is_named = titles.first().is_some_and(|title| words::column(title).is_some());
    (has_header_cells || is_named || actions::is_head(&titles)).then_some(titles)
}

/// Elements that end a paragraph when they begin or end.
fn is_break(name: &[u8]) -> bool {
    matches!(
        name,
        b"p" | b"div"
            | b"br"
            | b"ul"
            | b"ol"
            | b"dl"
            | b"dt"
            | b"dd"
            | b"section"
            | b"article"
            | b"header"
            | b"main"
            | b"aside"
            | b"hr"
            | b"blockquote"
            | b"body"
            | b"html"
            | b"thead"
            | b"tbody"
            | b"tfoot"
            | b"figure"
    )
}

/// The most runs of text that are searched for the steps of a breadcrumb.
const MAX_CRUMBS: usize = 64;

/// The most columns of a table whose cells can be part of several rows.
const MAX_SPANNED_COLUMNS: usize = 64;

/// How many bytes of a page's cells are repeated in the rows that they are also part of (16 MiB).
const MAX_REPEATED_BYTES: usize = 16 << 20;

fn is_gutter(class: &str) -> bool {
    class.split_ascii_whitespace().any(|class| {
        let class = class.to_ascii_lowercase();
        matches!(
            class.as_str(),
            "gutter"
                | "linenos"
                | "lineno"
                | "linenumber"
                | "line-number"
                | "line-numbers"
                | "linenumbers"
                | "line-numbers-rows"
                | "hljs-ln-numbers"
        )
    })
}

/// A table that is being read.
#[derive(Default)]
struct OpenTable {
    table: Table,
    row: Option<Row>,
    cell: Option<Cell>,
    header_cells: usize,
    /// A table of layout or code holds blocks of its own.
    in_caption: bool,
    /// How many rows the cell that is being read is part of.
    rows_of_cell: usize,
    /// The cells of rows above that are part of more rows, by column, and of how many more.
    spans: BTreeMap<usize, (Cell, usize)>,
}

impl OpenTable {
    /// Adds the cell that was read to its row.
    fn add_cell(&mut self, cell: Cell) {
        let Some(row) = self.row.as_mut() else { return };
        if self.rows_of_cell > 1 && row.cells.len() < MAX_SPANNED_COLUMNS {
            self.spans.insert(row.cells.len(), (cell.clone(), self.rows_of_cell));
        }
        row.cells.push(cell);
    }

    /// Repeats the cells of rows above that come next in the row, as long as the bytes suffice.
    fn repeat_cells(&mut self, bytes: &mut usize) {
        let Some(row) = self.row.as_mut() else { return };
        while let Some((cell, _)) = self.spans.get(&row.cells.len()) {
            let length: usize = cell.pieces.iter().map(|piece| size_of::<Piece>() + piece.text.len()).sum();
            let Some(left) = bytes.checked_sub(size_of::<Cell>() + length) else { return };
            *bytes = left;
            row.cells.push(cell.clone());
        }
    }

    /// The row is over, and with it one row of each cell that is part of several.
    fn end_spans(&mut self) {
        self.spans.retain(|_, (_, rows)| {
            *rows -= 1;
            *rows > 0
        });
    }
}

/// How many rows the value of `rowspan` gives a cell. Zero means all that follow, and what is no number means one.
fn row_count(value: &str) -> usize {
    match value.trim().parse() {
        Ok(0) => MAX_ROWS,
        Ok(rows) => rows,
        Err(_) => 1,
    }
}

struct Builder<'a> {
    source: &'a [u8],
    /// How far lines were counted, and the line there.
    counted: (usize, usize),
    blocks: Vec<Block>,
    tables: Vec<OpenTable>,
    /// How many rows the cell is part of that the tag opens.
    rows_of_cell: usize,
    /// How many bytes of text may still be repeated in rows below their own.
    repeatable: usize,
    /// Tables beyond the depth that is read.
    ignored_tables: usize,
    too_deep: Option<usize>,
    /// The run of text that is being read.
    text: String,
    text_line: Option<usize>,
    bullet: bool,
    /// How many lists are open in this cell, and how many are around its first item.
    lists: usize,
    outer_lists: Option<usize>,
    heading: Option<u8>,
    pre: usize,
    /// The name of the element whose content is skipped, and how deep it nests in itself.
    skipped: Option<(Vec<u8>, usize)>,
    /// The name of the element that holds the breadcrumb, and how deep it nests in itself.
    crumbs: Option<(Vec<u8>, usize)>,
    titles: Titles,
    /// Whether the document was opened and closed by its own tags.
    opened: bool,
    closed: bool,
}

impl<'a> Builder<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source: source.as_bytes(),
            counted: (0, 1),
            blocks: Vec::new(),
            tables: Vec::new(),
            rows_of_cell: 1,
            repeatable: MAX_REPEATED_BYTES,
            ignored_tables: 0,
            too_deep: None,
            text: String::new(),
            text_line: None,
            bullet: false,
            lists: 0,
            outer_lists: None,
            heading: None,
            pre: 0,
            skipped: None,
            crumbs: None,
            titles: Titles::default(),
            opened: false,
            closed: false,
        }
    }

    /// Moves on to the line of a byte offset; offsets only grow.
    fn line_at(&mut self, offset: usize) {
        let offset = offset.min(self.source.len());
        if offset > self.counted.0 {
            self.counted.1 += self.source[self.counted.0..offset].iter().filter(|byte| **byte == b'\n').count();
            self.counted.0 = offset;
        }
    }

    fn line(&self) -> usize {
        self.counted.1
    }

    fn start(&mut self, name: &[u8], class: &str, hidden: bool, self_closing: bool) {
        self.start_crumbs(name, class, self_closing);
        if let Some((skipped, depth)) = &mut self.skipped {
            if skipped.as_slice() == name && !self_closing {
                *depth += 1;
            }
            return;
        }
        self.opened |= matches!(name, b"html" | b"body");
        let void =
            matches!(name, b"br" | b"hr" | b"img" | b"input" | b"meta" | b"link" | b"col" | b"wbr" | b"area" | b"base");
        if !void && !self_closing && (SKIPPED.contains(&name) || hidden || is_gutter(class)) {
            // A skipped cell still is a cell, so that the columns stay in place.
            if matches!(name, b"td" | b"th") {
                self.open_cell(false);
            }
            self.flush();
            self.skipped = Some((name.to_vec(), 1));
            return;
        }
        match name {
            b"table" => {
                self.flush();
                if self.tables.len() >= MAX_TABLE_DEPTH {
                    self.ignored_tables += 1;
                    self.too_deep = self.too_deep.or(Some(self.line()));
                } else {
                    let line = self.line();
                    self.tables.push(OpenTable { table: Table { line, ..Table::default() }, ..OpenTable::default() });
                }
            }
            b"caption" => {
                self.flush();
                if let Some(open) = self.tables.last_mut() {
                    open.in_caption = true;
                }
            }
            b"tr" if self.ignored_tables == 0 => {
                self.close_row();
                let line = self.line();
                if let Some(open) = self.tables.last_mut() {
                    open.row = Some(Row { line, cells: Vec::new() });
                    open.header_cells = 0;
                }
            }
            b"td" | b"th" if self.ignored_tables == 0 => self.open_cell(name == b"th"),
            b"li" => {
                self.flush();
                self.bullet = true;
            }
            b"dt" if self.pre == 0 => {
                self.flush();
                self.bullet = true;
            }
            // A description follows its term as if after a colon.
            b"dd" if self.pre == 0 && self.bullet && !self.text.trim().is_empty() => {
                self.text.truncate(self.text.trim_end().trim_end_matches([':', '：']).len());
                self.text.push_str(": ");
            }
            _ if is_break(name) && self.text.ends_with(": ") && self.bullet => {}
            b"ul" | b"ol" if self.pre == 0 => {
                let bullet = self.bullet && self.text.trim().is_empty();
                self.flush();
                self.bullet = bullet;
                self.lists += 1;
            }
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => {
                self.flush();
                self.heading = name.get(1).map(|digit| digit - b'0');
            }
            b"pre" => {
                self.flush();
                self.pre += 1;
            }
            b"br" if self.pre > 0 => self.text.push('\n'),
            _ if is_break(name) && self.pre == 0 => {
                // `<li><p>` is still the item.
                let bullet = self.bullet && self.text.trim().is_empty();
                self.flush();
                self.bullet = bullet;
                if class.split_ascii_whitespace().any(|class| class == "sectiontitle") {
                    self.heading = Some(4);
                }
            }
            _ => {}
        }
    }

    /// The breadcrumb has a class of its own, and is over at the first heading or table.
    fn start_crumbs(&mut self, name: &[u8], class: &str, self_closing: bool) {
        match &mut self.crumbs {
            Some(_) if matches!(name, b"h1" | b"h2" | b"h3" | b"h4" | b"table") => self.crumbs = None,
            Some((open, depth)) if open.as_slice() == name && !self_closing => *depth += 1,
            None if !self_closing && self.titles.crumbs.is_empty() && self.skipped.is_none() => {
                let is_crumbs =
                    class.split_ascii_whitespace().any(|class| class.to_ascii_lowercase().contains("crumb"));
                self.crumbs = is_crumbs.then(|| (name.to_vec(), 1));
            }
            _ => {}
        }
    }

    fn end_crumbs(&mut self, name: &[u8]) {
        if let Some((open, depth)) = &mut self.crumbs
            && open.as_slice() == name
        {
            *depth -= 1;
            if *depth == 0 {
                self.crumbs = None;
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        self.end_crumbs(name);
        if let Some((skipped, depth)) = &mut self.skipped {
            if skipped.as_slice() == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        self.closed |= matches!(name, b"html" | b"body");
        match name {
            b"table" => {
                self.flush();
                if self.ignored_tables > 0 {
                    self.ignored_tables -= 1;
                } else {
                    self.close_table();
                }
            }
            b"caption" => {
                self.flush();
                if let Some(open) = self.tables.last_mut() {
                    open.in_caption = false;
                }
            }
            b"tr" if self.ignored_tables == 0 => self.close_row(),
            b"td" | b"th" if self.ignored_tables == 0 => self.close_cell(),
            // The term waits for its description.
            b"dt" if self.pre == 0 => {}
            b"ul" | b"ol" if self.pre == 0 => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
            }
            b"li" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => {
                self.flush();
                (self.bullet, self.heading) = (false, None);
            }
            b"pre" => {
                self.flush();
                self.pre = self.pre.saturating_sub(1);
            }
            _ if is_break(name) && self.pre == 0 => self.flush(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.crumbs.is_some() && self.titles.crumbs.len() < MAX_CRUMBS {
            self.titles.crumbs.push(text.to_owned());
        }
        if self.skipped.as_ref().is_some_and(|(name, _)| name == b"title") && self.titles.document.is_empty() {
            self.titles.document.push_str(text);
        }
        if self.skipped.is_some() {
            return;
        }
        if self.text_line.is_none() {
            let blank = text.len() - text.trim_start().len();
            if blank == text.len() && self.pre == 0 {
                return;
            }
            let skipped_lines = if self.pre > 0 { 0 } else { text[..blank].matches('\n').count() };
            self.text_line = Some(self.line() + skipped_lines);
        }
        self.text.push_str(text);
    }

    /// Ends the run of text and puts it where it belongs.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let line = self.text_line.take().unwrap_or(self.counted.1);
        let (bullet, heading) = (std::mem::take(&mut self.bullet), std::mem::take(&mut self.heading));
        let code = self.pre > 0;
        let spaces = indent(&text);
        let text = if code { text.replace("\r\n", "\n") } else { squeeze(&text) };
        if text.trim().is_empty() {
            (self.bullet, self.heading) = (bullet, heading);
            // An empty run keeps the role for the text that follows, as in `<h4><a></a>Title</h4>`.
            return;
        }
        let kind = match (code, bullet) {
            (true, _) => PieceKind::Code,
            (_, true) if self.lists > *self.outer_lists.get_or_insert(self.lists) => PieceKind::Nested,
            (_, true) => PieceKind::Bullet,
            _ => PieceKind::Paragraph,
        };
        let piece = Piece { text, line, kind };
        if let Some(open) = self.tables.last_mut() {
            if open.in_caption {
                if !open.table.caption.is_empty() {
                    open.table.caption.push(' ');
                }
                open.table.caption.push_str(&piece.text);
            } else if let Some(cell) = &mut open.cell {
                if cell.pieces.is_empty() {
                    cell.indent = spaces;
                }
                cell.pieces.push(piece);
            }
            return;
        }
        self.blocks.push(if let Some(level) = heading {
            Block::Heading(piece, level)
        } else if code {
            Block::Code { text: piece.text, line }
        } else {
            Block::Text(piece)
        });
    }

    fn open_cell(&mut self, header: bool) {
        self.close_cell();
        (self.lists, self.outer_lists) = (0, None);
        let line = self.line();
        if let Some(open) = self.tables.last_mut() {
            open.row.get_or_insert_with(|| Row { line, cells: Vec::new() });
            open.repeat_cells(&mut self.repeatable);
            open.rows_of_cell = self.rows_of_cell;
            open.cell = Some(Cell::default());
            open.header_cells += usize::from(header);
        }
    }

    fn close_cell(&mut self) {
        self.flush();
        if let Some(open) = self.tables.last_mut()
            && let Some(cell) = open.cell.take()
        {
            open.add_cell(cell);
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        if let Some(open) = self.tables.last_mut() {
            // A row without a cell of its own has nothing to say.
            let is_empty = open.row.as_ref().is_none_or(|row| row.cells.is_empty());
            if !is_empty {
                open.repeat_cells(&mut self.repeatable);
            }
            let Some(row) = open.row.take() else { return };
            open.end_spans();
            if is_empty {
                return;
            }
            let is_first = open.table.header.is_empty() && open.table.rows.is_empty();
            match is_first.then(|| titles(&row, open.header_cells > 0)).flatten() {
                Some(titles) => open.table.header = titles,
                None => open.table.rows.push(row),
            }
        }
    }

    fn close_table(&mut self) {
        self.close_row();
        let Some(open) = self.tables.pop() else { return };
        let is_parameters = open.table.header.iter().any(|cell| words::column(cell).is_some());
        if let Some(outer) = self.tables.last_mut() {
            // A table inside a cell is part of the cell's text: row by row in a description.
            if let Some(cell) = &mut outer.cell {
                let in_parameters = outer.table.header.iter().any(|cell| words::column(cell).is_some());
                // Parameters inside a cell keep their head, by which they are known.
                let is_object = in_parameters && words::is_parameter_head(&open.table.header);
                if is_object {
                    let text = open.table.header.join(" | ");
                    cell.pieces.push(Piece { text, line: open.table.line, kind: PieceKind::Row });
                }
                for row in open.table.rows {
                    let line = row.line;
                    let cells: Vec<String> =
                        row.cells.iter().map(Cell::joined).filter(|text| is_object || !text.is_empty()).collect();
                    if !in_parameters || cells.len() < 2 {
                        cell.pieces.extend(row.cells.into_iter().flat_map(|cell| cell.pieces));
                    } else {
                        cell.pieces.push(Piece { text: cells.join(" | "), line, kind: PieceKind::Row });
                    }
                }
            }
        } else if is_parameters || actions::is_head(&open.table.header) {
            self.blocks.push(Block::Table(open.table));
        } else {
            self.code_table(open.table);
        }
    }

    /// A table of layout: code beside a gutter of line numbers, or one line of code a row.
    fn code_table(&mut self, table: Table) {
        for cell in table.rows.into_iter().flat_map(|row| row.cells) {
            for piece in cell.pieces {
                if !is_count(&piece.text) {
                    self.blocks.push(Block::Code { text: piece.text, line: piece.line });
                }
            }
        }
    }

    fn finish(mut self) -> Html {
        self.flush();
        let cut = self.cut();
        while !self.tables.is_empty() {
            self.close_table();
        }
        Html { blocks: self.blocks, too_deep: self.too_deep, cut, closed: self.closed, titles: self.titles }
    }

    /// What the page ends in the middle of: elements that pages close, and this one does not.
    fn cut(&self) -> Option<&'static str> {
        let tail = self.source.iter().rposition(|byte| matches!(byte, b'<' | b'>')).unwrap_or(0);
        let in_tag = self.source.get(tail) == Some(&b'<')
            && self.source.get(tail + 1).is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!'));
        if in_tag {
            Some("it ends inside a tag")
        } else if !self.tables.is_empty() || self.ignored_tables > 0 {
            Some("it ends inside a table")
        } else if self.pre > 0 {
            Some("it ends inside an example")
        } else if self.skipped.is_some() || (self.opened && !self.closed) {
            Some("it ends before the document is closed")
        } else {
            None
        }
    }
}

/// Whether it is nothing but numbers, as a gutter is.
pub(crate) fn is_count(text: &str) -> bool {
    !text.trim().is_empty()
        && text.split_whitespace().all(|word| word.len() <= 6 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: &str) -> Vec<String> {
        let code = |block| match block {
            Block::Code { text, .. } => Some(text),
            _ => None,
        };
        blocks(source).blocks.into_iter().filter_map(code).collect()
    }

    #[test]
    fn a_gutter_is_no_code_with_or_without_its_class() {
        for gutter in [
            "<td class=\"linenos\"><pre>1\n2</pre></td>",
            "<td><pre>1\n2</pre></td>",
            "<td><div>1</div><div>2</div></td>",
        ] {
            let page = format!("<table><tr>{gutter}<td><pre>{{\n}}</pre></td></tr></table>");
            assert_eq!(code(&page), ["{\n}"], "{gutter}");
        }
    }

    #[test]
    fn text_keeps_the_line_it_begins_on() {
        let lines: Vec<usize> = blocks("<p>\n\n a</p>\n<p>b\nc</p><h4><a></a>\nT</h4>")
            .blocks
            .iter()
            .map(|block| match block {
                Block::Text(piece) | Block::Heading(piece, _) => piece.line,
                Block::Code { line, .. } => *line,
                Block::Table(table) => table.line,
            })
            .collect();
        assert_eq!(lines, [3, 4, 6]);
    }
}
