//! Text for people. Everything that is added is made printable; the only escape sequences are the
//! styles of this module.

use std::{fmt::Display, rc::Rc};

use anstyle::Style;
use printable::Printable;
use serde_json::Value;

use crate::table::{Layout, Table};

/// Text for a terminal: whole lines, or a part of one, and tables, which are laid out when it is shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    /// Tables, each with the text before it.
    tables: Vec<(String, Rc<Table>)>,
    /// The text after them.
    last: String,
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
        Self { tables: vec![(String::new(), Rc::new(table))], last: String::new() }
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
        self.tables.is_empty() && self.last.is_empty()
    }

    /// Adds other text.
    pub(crate) fn append(&mut self, text: &Self) {
        for (before, table) in &text.tables {
            self.last.push_str(before);
            self.tables.push((std::mem::take(&mut self.last), Rc::clone(table)));
        }
        self.last.push_str(&text.last);
    }

    /// As it is written to a terminal.
    pub(crate) fn shown(&self, layout: Layout) -> String {
        let mut shown = String::new();
        for (before, table) in &self.tables {
            shown.push_str(before);
            table.show(layout, &mut shown);
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
    use crate::table::{BAD, Layout};

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
