//! Text for people. Everything that is added is made printable; the only escape sequences are the
//! styles of this module.

use std::{fmt::Display, iter, rc::Rc};

use anstyle::Style;
use printable::Printable;
use serde_json::Value;

use crate::table::{HEADER, Layout, Table};

/// Text for a terminal: whole lines, or a part of one, and blocks, which are laid out when it is shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    /// Blocks, each with the text before it.
    blocks: Vec<(String, Block)>,
    /// The text after them.
    last: String,
}

/// What depends on the width of the terminal.
#[derive(Clone, Debug)]
enum Block {
    Table(Rc<Table>),
    Paragraph(Rc<Paragraph>),
}

/// Text that is broken between words.
#[derive(Debug)]
struct Paragraph {
    indent: usize,
    /// How much further the lines after the first one are indented.
    hanging: usize,
    /// What it begins with, in the style of headings.
    heading: String,
    text: String,
}

impl Paragraph {
    /// The widest lines, which are as wide as those of the help of commands.
    const WIDEST: usize = 100;
    /// Lines have room for that much, however narrow the terminal is.
    const NARROWEST: usize = 20;

    fn show(&self, layout: Layout, shown: &mut String) {
        let Self { indent, hanging, heading, text } = self;
        let whole = format!("{heading}{text}");
        let lines = match layout.width {
            Some(width) => {
                let room = |indent: usize| width.min(Self::WIDEST).saturating_sub(indent).max(Self::NARROWEST);
                let first = printable::wrapped(&whole, room(*indent)).into_iter().next().unwrap_or_default();
                let rest = whole.get(first.len()..).unwrap_or_default().trim_start_matches(' ');
                let rest = (!rest.is_empty()).then(|| printable::wrapped(rest, room(indent + hanging)));
                iter::once(first).chain(rest.into_iter().flatten()).collect()
            }
            None => vec![whole.as_str()],
        };
        for (index, line) in lines.into_iter().enumerate() {
            let indent = if index == 0 { *indent } else { indent + hanging };
            shown.push_str(&format!("{:indent$}", ""));
            match line.strip_prefix(heading.as_str()).filter(|_| index == 0 && !heading.is_empty()) {
                Some(rest) => shown.push_str(&format!("{HEADER}{heading}{HEADER:#}{rest}")),
                None => shown.push_str(line),
            }
            shown.push('\n');
        }
    }
}

impl Text {
    /// One line.
    pub(crate) fn line(text: impl Display) -> Self {
        let mut line = Self::default();
        line.push(text);
        line.end();
        line
    }

    /// Several lines. Only for text whose line breaks are ours.
    pub(crate) fn lines(text: impl Display) -> Self {
        let mut lines = Self::default();
        lines.put(printable::lines(text));
        if !lines.last.is_empty() && !lines.last.ends_with('\n') {
            lines.end();
        }
        lines
    }

    /// A table.
    pub(crate) fn table(table: Table) -> Self {
        Self { blocks: vec![(String::new(), Block::Table(Rc::new(table)))], last: String::new() }
    }

    /// A paragraph that begins with a heading, which may be empty. Its lines are indented, those after the first one by
    /// `hanging` more.
    pub(crate) fn paragraph(indent: usize, hanging: usize, heading: impl Display, text: impl Display) -> Self {
        let [heading, text] = [printable::line(heading).to_string(), printable::line(text).to_string()];
        let paragraph = Paragraph { indent, hanging, heading, text };
        Self { blocks: vec![(String::new(), Block::Paragraph(Rc::new(paragraph)))], last: String::new() }
    }

    /// A sentence below a table, which may be longer than a line.
    pub(crate) fn summary(text: impl Display) -> Self {
        Self::paragraph(0, 2, "", text)
    }

    /// A value as JSON over several lines. Characters that are not printable are escaped as JSON escapes them.
    pub(crate) fn json(value: &Value) -> Self {
        let mut text = Self::default();
        text.put(printable::json(format_args!("{value:#}")));
        text.end();
        text
    }

    /// A value as JSON on one line.
    pub(crate) fn json_line(value: &Value) -> Self {
        let mut text = Self::default();
        text.put(printable::json(value));
        text.end();
        text
    }

    /// Adds to the line.
    pub(crate) fn push(&mut self, text: impl Display) {
        self.put(printable::line(text));
    }

    /// Adds to the line in a style.
    pub(crate) fn push_styled(&mut self, style: Style, text: impl Display) {
        self.last.push_str(&format!("{style}{}{style:#}", printable::line(text)));
    }

    /// Ends the line.
    pub(crate) fn end(&mut self) {
        self.last.push('\n');
    }

    /// Whether there is nothing to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.last.is_empty()
    }

    /// Adds other text.
    pub(crate) fn append(&mut self, text: &Self) {
        for (before, block) in &text.blocks {
            self.last.push_str(before);
            self.blocks.push((std::mem::take(&mut self.last), block.clone()));
        }
        self.last.push_str(&text.last);
    }

    /// As it is written to a terminal.
    pub(crate) fn shown(&self, layout: Layout) -> String {
        let mut shown = String::new();
        for (before, block) in &self.blocks {
            shown.push_str(before);
            match block {
                Block::Table(table) => table.show(layout, &mut shown),
                Block::Paragraph(paragraph) => paragraph.show(layout, &mut shown),
            }
        }
        shown.push_str(&self.last);
        shown
    }

    fn put<T: Display>(&mut self, text: Printable<T>) {
        self.last.push_str(&text.to_string());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Text;
    use crate::table::{BAD, Columns, Layout};

    #[test]
    fn paragraphs_are_broken_between_words_at_the_width_of_the_terminal() {
        let at = |width| {
            let shown = Text::paragraph(2, 4, "name", ": a few words that are broken\n")
                .shown(Layout { columns: Columns::Usual, width });
            anstream::adapter::strip_str(&shown).to_string()
        };
        assert_eq!(at(None), "  name: a few words that are broken \n");
        assert_eq!(at(Some(60)), at(None));
        assert_eq!(at(Some(26)), "  name: a few words that\n      are broken \n");
        assert_eq!(at(Some(5)), "  name: a few words\n      that are broken \n");
    }

    #[test]
    fn only_our_own_styles_and_line_breaks_reach_a_terminal() {
        let hostile = "a\x1b[2J\u{9b}1m\u{202e}\nb";
        let shown = r"a\u{1b}[2J\u{9b}1m\u{202e} b";
        let text = |text: Text| text.shown(Layout::default());
        assert_eq!(text(Text::line(hostile)), format!("{shown}\n"));
        let mut styled = Text::default();
        styled.push_styled(BAD, hostile);
        assert_eq!(text(styled), format!("{BAD}{shown}{BAD:#}"));
        assert_eq!(text(Text::lines("a\x1b\nb")), "a\\u{1b}\nb\n");
        assert_eq!(text(Text::json(&json!(["\u{9b}\n"]))), "[\n  \"\\u009b\\n\"\n]\n");
        assert_eq!(text(Text::json_line(&json!(["\u{9b}\n", {"a": 1}]))), "[\"\\u009b\\n\",{\"a\":1}]\n");
    }
}
