//! A page saved as Markdown: headings, pipe tables below a caption line, fenced code.
//!
//! Owns the dialect of these pages: padded pipe tables, escapes, links inside cells, and what is left of HTML. It is no
//! general Markdown reader. Meaning is left to `assemble`.

use super::{
    block::{Block, Cell, Piece, PieceKind, Row, Table, indent, squeeze},
    text, words,
};

/// The blocks of a Markdown page.
pub(crate) fn blocks(source: &str) -> Vec<Block> {
    let lines: Vec<&str> = source.lines().collect();
    let mut blocks = Vec::new();
    let mut paragraph: Option<Piece> = None;
    // Below a list item indented lines are its further paragraphs, except among examples, where they are code.
    let (mut in_list, mut in_examples) = (false, false);
    let mut next = 0;
    while let Some(line) = lines.get(next) {
        let trimmed = line.trim();
        let number = next + 1;
        next += 1;
        if trimmed.is_empty() {
            close(&mut paragraph, &mut blocks);
        } else if let Some(fence) = fence(trimmed) {
            close(&mut paragraph, &mut blocks);
            let first = next;
            while lines.get(next).is_some_and(|line| !line.trim().starts_with(fence)) {
                next += 1;
            }
            blocks.push(Block::Code { text: lines[first..next].join("\n"), line: first + 1 });
            next += 1;
        } else if let Some((title, level)) = heading(trimmed) {
            close(&mut paragraph, &mut blocks);
            in_list = false;
            in_examples = is_examples(&inline(title));
            blocks.push(Block::Heading(Piece { text: inline(title), line: number, kind: PieceKind::Paragraph }, level));
        } else if is_row(trimmed) && lines.get(next).is_some_and(|line| is_delimiter(line.trim())) {
            close(&mut paragraph, &mut blocks);
            let mut table = Table {
                line: number,
                header: row(line, number).cells.iter().map(Cell::joined).collect(),
                ..Table::default()
            };
            next += 1;
            while let Some(line) = lines.get(next).filter(|line| is_row(line.trim())) {
                table.rows.push(row(line, next + 1));
                next += 1;
            }
            blocks.push(Block::Table(table));
        } else if (is_indented(line) && (in_examples || !in_list)) || is_json(&blocks, trimmed, paragraph.as_ref()) {
            // Indented code, or JSON that lost its fence: line by line, as it is.
            close(&mut paragraph, &mut blocks);
            match blocks.last_mut() {
                Some(Block::Code { text, line: first })
                    if *first + text.matches('\n').count() + 1 == number && text.len() < 4096 =>
                {
                    text.push('\n');
                    text.push_str(line);
                }
                _ => blocks.push(Block::Code { text: (*line).to_owned(), line: number }),
            }
        } else {
            let item = text::bullet(trimmed);
            in_list = item.is_some() || (in_list && line.starts_with([' ', '\t']));
            let text = inline(item.unwrap_or(trimmed));
            // A caption, a status and a request line are alone, whatever follows.
            let alone = item.is_some()
                || words::caption(&text).is_some()
                || words::status(&text).is_some()
                || words::request_line(&text).is_some();
            if alone {
                close(&mut paragraph, &mut blocks);
            }
            match &mut paragraph {
                Some(open) => {
                    open.text.push(' ');
                    open.text.push_str(&text);
                }
                None => {
                    let kind = if item.is_some() { PieceKind::Bullet } else { PieceKind::Paragraph };
                    paragraph = Some(Piece { text, line: number, kind });
                }
            }
            if alone && item.is_none() {
                close(&mut paragraph, &mut blocks);
            }
        }
    }
    close(&mut paragraph, &mut blocks);
    blocks
}

fn close(paragraph: &mut Option<Piece>, blocks: &mut Vec<Block>) {
    if let Some(mut piece) = paragraph.take() {
        piece.text = squeeze(&piece.text);
        if !piece.text.is_empty() {
            blocks.push(Block::Text(piece));
        }
    }
}

fn is_indented(line: &str) -> bool {
    line.starts_with("    ") || line.starts_with('\t')
}

fn is_examples(title: &str) -> bool {
    matches!(words::section(title), Some((words::Section::ExampleRequest | words::Section::ExampleResponse, _)))
}

/// What a page ends in the middle of, as far as Markdown shows it: code without its last fence, a table without rows, a
/// row that the other rows of its table are longer than.
pub(crate) fn cut(source: &str) -> Option<&'static str> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut open = None;
    for line in &lines {
        match (open, fence(line)) {
            (None, found) => open = found,
            (Some(mark), _) if line.starts_with(mark) => open = None,
            _ => {}
        }
    }
    if open.is_some() {
        return Some("it ends inside a code block");
    }
    let end = lines.iter().rposition(|line| !line.is_empty())?;
    if !lines[end].starts_with('|') {
        return None;
    }
    let first = lines[..end].iter().rposition(|line| !line.starts_with('|')).map_or(0, |before| before + 1);
    let (head, last) = (lines[first], lines[end]);
    let columns = split(head).len();
    let missing = split(last).len() + 1 < columns || (head.ends_with('|') && !last.ends_with('|'));
    match end - first {
        0 | 1 => Some("it ends in the head of a table"),
        _ if missing => Some("it ends inside a row of a table"),
        _ => None,
    }
}

fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence))
}

fn heading(line: &str) -> Option<(&str, u8)> {
    let rest = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - rest.len()).ok().filter(|level| (1..=6).contains(level))?;
    let title = rest.strip_prefix([' ', '\t', '\u{a0}'])?;
    Some((title.trim().trim_end_matches('#').trim(), level))
}

/// Whether a line of a paragraph is JSON: it opens with a bracket, or goes on with code that did.
fn is_json(blocks: &[Block], line: &str, paragraph: Option<&Piece>) -> bool {
    let opens = line.starts_with(['{', '}', ']']) || line == "[";
    let has_next =
        paragraph.is_none() && matches!(blocks.last(), Some(Block::Code { .. })) && line.starts_with(['"', '[']);
    opens || has_next
}

fn is_row(line: &str) -> bool {
    line.contains('|') && (line.starts_with('|') || line.matches('|').count() > 1)
}

fn is_delimiter(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':') || c.is_whitespace())
}

fn row(line: &str, number: usize) -> Row {
    Row { line: number, cells: split(line).into_iter().map(|source| cell(source, number)).collect() }
}

/// The sources of the cells of a row, split at each bar that is not escaped.
fn split(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (index, c) in line.char_indices() {
        if c == '|' && !escaped {
            cells.push(&line[start..index]);
            start = index + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    if !line[start..].trim().is_empty() {
        cells.push(&line[start..]);
    }
    cells
}

fn cell(source: &str, line: usize) -> Cell {
    let text = inline(source);
    let pieces = text
        .split('\n')
        .map(squeeze)
        .filter(|text| !text.is_empty())
        .filter_map(|text| {
            let (text, kind) = if let Some(nested) = text.strip_prefix(NESTED) {
                (nested.trim().to_owned(), PieceKind::Nested)
            } else if let Some(row) = text.strip_prefix(ROW) {
                let cells: Vec<&str> = row.split(COLUMN).map(str::trim).filter(|cell| !cell.is_empty()).collect();
                (cells.join(" | "), if cells.len() > 1 { PieceKind::Row } else { PieceKind::Paragraph })
            } else {
                match text::bullet(&text).filter(|_| source.contains('<')) {
                    Some(item) => (item.to_owned(), PieceKind::Bullet),
                    None => (text, PieceKind::Paragraph),
                }
            };
            (!text.is_empty()).then_some(Piece { text, line, kind })
        })
        .collect();
    Cell { pieces, indent: indent(&text) }
}

/// A description that is Markdown, line by line.
pub(crate) fn description(source: &str, line: usize) -> Cell {
    let mut cell = Cell::default();
    let mut is_fenced = false;
    for source in source.lines() {
        // What is in a fence is an example.
        let fences = source.trim_start().starts_with("```");
        is_fenced ^= fences && !source.trim_start()[3..].contains("```");
        if fences || is_fenced {
            continue;
        }
        let is_nested = is_nested(source);
        let item = text::bullet(source.trim());
        for text in inline(item.unwrap_or(source.trim())).split('\n').map(squeeze).filter(|text| !text.is_empty()) {
            let kind = match item {
                Some(_) if is_nested => PieceKind::Nested,
                Some(_) => PieceKind::Bullet,
                None => PieceKind::Paragraph,
            };
            let text = text.trim_start_matches([NESTED, ROW, COLUMN]).trim().to_owned();
            cell.pieces.push(Piece { text, line, kind });
        }
    }
    cell
}

fn is_nested(line: &str) -> bool {
    line.len() - line.trim_start_matches([' ', '\t']).len() > 1
}

/// Marks for an item inside an item, for a row of a table and for the start of a cell: characters that no page
/// has, since pages with them are refused.
const NESTED: char = '\u{1}';
const ROW: char = '\u{2}';
const COLUMN: char = '\u{3}';

/// The text of a line without its markup; a paragraph's end inside it is a line feed, an item begins with `• `.
fn inline(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    let mut links = Links { close: None };
    let mut lists = Lists::default();
    while let Some(c) = rest.chars().next() {
        let mut used = c.len_utf8();
        match c {
            '\\' => match rest[used..].chars().next() {
                Some(next) if next.is_ascii_punctuation() => {
                    out.push(next);
                    used += next.len_utf8();
                }
                _ => out.push(c),
            },
            '*' if rest.starts_with("**") => used = 2,
            '`' => {}
            '!' if rest.starts_with("![") => {
                if let Some((_, length)) = links.next(source, source.len() - rest.len() + 1) {
                    used = 1 + length;
                } else {
                    out.push(c);
                }
            }
            '[' => match links.next(source, source.len() - rest.len()) {
                Some((text, length)) => {
                    out.push_str(&unescape(text));
                    used = length;
                }
                None => out.push(c),
            },
            '<' => match tag(rest) {
                Some((mark, length)) => {
                    lists.put(mark, &rest[..length], &mut out);
                    used = length;
                }
                None => out.push(c),
            },
            '&' => match entity(rest) {
                Some((decoded, length)) => {
                    out.push(decoded);
                    used = length;
                }
                None => out.push(c),
            },
            _ => out.push(c),
        }
        rest = &rest[used..];
    }
    out
}

/// The lists and terms that are open in a cell.
#[derive(Default)]
struct Lists {
    depth: usize,
    /// How many lists are around the first item.
    outer: Option<usize>,
    /// Whether a description begins, whose term is the item before.
    described: bool,
}

impl Lists {
    fn put(&mut self, mark: &str, tag: &str, out: &mut String) {
        let closes = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']).to_ascii_lowercase();
        if name.starts_with("ul") || name.starts_with("ol") {
            self.depth = if closes { self.depth.saturating_sub(1) } else { self.depth + 1 };
        }
        if name.starts_with("dd") && !closes {
            let term = out.trim_end().trim_end_matches([':', '：']).len();
            out.truncate(term);
            out.push_str(": ");
            self.described = true;
            return;
        }
        // `<dd><p>` goes on with the line of the term.
        if std::mem::take(&mut self.described) && out.ends_with(": ") && mark == "\n" && !closes {
            return;
        }
        if mark == ITEM && self.depth > *self.outer.get_or_insert(self.depth) {
            out.push('\n');
            out.push(NESTED);
        } else {
            out.push_str(mark);
        }
    }
}

/// What begins an item.
const ITEM: &str = "\n• ";

/// The longest link that is recognised, in bytes: its text and its target.
const MAX_LINK_BYTES: usize = 1024;

/// Finds links; remembers where the next `](` is, so that a line of brackets stays linear.
struct Links {
    /// `usize::MAX` where there is none any more.
    close: Option<usize>,
}

impl Links {
    /// The text of the link that begins at the bracket at `start`, and the link's length.
    fn next<'a>(&mut self, source: &'a str, start: usize) -> Option<(&'a str, usize)> {
        let close = match self.close {
            Some(close) if close > start => close,
            _ => source[start..].find("](").map_or(usize::MAX, |found| start + found),
        };
        self.close = Some(close);
        if close == usize::MAX || close - start > MAX_LINK_BYTES {
            return None;
        }
        let text = &source[start + 1..close];
        if text.contains('[') && !text.contains("\\[") {
            return None;
        }
        let target = close + 2;
        let mut depth = 1_usize;
        for (index, byte) in source.as_bytes()[target..].iter().take(MAX_LINK_BYTES).enumerate() {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some((text, target + index + 1 - start));
            }
        }
        None
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => {}
            ('*' | '`', _) => {}
            _ => out.push(c),
        }
    }
    out
}

/// The mark for the HTML tag that `source` begins with, and the tag's length. Other angle brackets are text, as in
/// `Map<String,String>`.
fn tag(source: &str) -> Option<(&'static str, usize)> {
    let inside = source[1..].strip_prefix('/').unwrap_or(&source[1..]);
    let name: String = inside.chars().take(8).take_while(char::is_ascii_alphanumeric).collect();
    let mark = match name.to_ascii_lowercase().as_str() {
        "br" | "p" | "ul" | "ol" | "div" | "dl" | "table" | "thead" | "tbody" => "\n",
        "li" | "tr" if source.starts_with("</") => "\n",
        "dt" | "dd" | "td" | "th" if source.starts_with("</") => "",
        "li" | "dt" => ITEM,
        "dd" => "",
        "tr" => "\n\u{2}",
        "td" | "th" => "\u{3}",
        "a" | "b" | "strong" | "em" | "i" | "code" | "span" | "sup" | "sub" | "font" => "",
        _ => return None,
    };
    // Another bracket opens before this one closes: it was no tag.
    let end = source.bytes().skip(1).take(MAX_LINK_BYTES).position(|byte| matches!(byte, b'>' | b'<'))? + 1;
    (source.as_bytes().get(end) == Some(&b'>')).then_some((mark, end + 1))
}

fn entity(source: &str) -> Option<(char, usize)> {
    [
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&amp;", '&'),
        ("&quot;", '"'),
        ("&nbsp;", '\u{a0}'),
        ("&ensp;", '\u{2002}'),
        ("&emsp;", '\u{2003}'),
        ("&#39;", '\''),
        ("&#124;", '|'),
        ("&ge;", '≥'),
        ("&le;", '≤'),
    ]
    .into_iter()
    .find(|(name, _)| source.starts_with(name))
    .map(|(name, decoded)| (decoded, name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_leaves_its_text() {
        for (source, text) in [
            (r"kettle\_name", "kettle_name"),
            ("Array of [BrewStep](#table4) objects", "Array of BrewStep objects"),
            (r"Array of [Brew\_Step](a_(b).html) objects", "Array of Brew_Step objects"),
            (r"Map\<String,String\>", "Map<String,String>"),
            ("Map<String,String>", "Map<String,String>"),
            ("Map&lt;String,String&gt;", "Map<String,String>"),
            (r"2 \* 3 **bold** `code`", "2 * 3 bold code"),
        ] {
            assert_eq!(inline(source), text, "{source}");
        }
    }

    #[test]
    fn escaped_bars_stay_in_their_cell() {
        let row = row(r"| a | x \| y |  |", 1);
        assert_eq!(row.cells.iter().map(Cell::joined).collect::<Vec<_>>(), ["a", "x | y", ""]);
    }

    #[test]
    fn a_uri_in_a_list_is_text_and_indented_examples_are_code() {
        let page = "# T\n\n#### URI\n\n*   URI format\n\n    PUT https://{_Host_}/v1/{cup\\_id}/lids\n\n    Table 1 URI parameters\n\n\
                    #### Example Request\n\n*   Example\n\n    { \"a_b\" : [ 1,\n    2 ] }\n";
        let found: Vec<String> = blocks(page)
            .into_iter()
            .map(|block| match block {
                Block::Text(piece) => piece.text,
                Block::Code { text, .. } => format!("code: {text}"),
                Block::Heading(..) | Block::Table(_) => "-".to_owned(),
            })
            .collect();
        let expected = [
            "-",
            "-",
            "URI format",
            "PUT https://{_Host_}/v1/{cup_id}/lids",
            "Table 1 URI parameters",
            "-",
            "Example",
            "code:     { \"a_b\" : [ 1,\n    2 ] }",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_of_brackets_is_linear() {
        let line = "[".repeat(200_000);
        assert_eq!(inline(&line).len(), line.len());
    }
}
