//! Text for people. Everything that is added is made printable; the only escape sequences are the
//! styles of this module.

use std::fmt::Display;

use anstyle::Style;
use printable::Printable;
use serde_json::Value;

/// Text for a terminal: whole lines, or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text(String);

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
        if !lines.0.is_empty() && !lines.0.ends_with('\n') {
            lines.end();
        }
        lines
    }

    /// A value as JSON over several lines. Characters that are not printable are escaped as JSON escapes them.
    pub(crate) fn json(value: &Value) -> Self {
        let mut text = Self::default();
        text.put(printable::json(format_args!("{value:#}")));
        text.end();
        text
    }

    /// Adds to the line.
    pub(crate) fn push(&mut self, text: impl Display) {
        self.put(printable::line(text));
    }

    /// Adds to the line in a style.
    pub(crate) fn push_styled(&mut self, style: Style, text: impl Display) {
        self.0.push_str(&format!("{style}{}{style:#}", printable::line(text)));
    }

    /// Ends the line.
    pub(crate) fn end(&mut self) {
        self.0.push('\n');
    }

    /// Adds other text.
    pub(crate) fn append(&mut self, text: &Self) {
        self.0.push_str(&text.0);
    }

    /// As it is written to a terminal.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn put<T: Display>(&mut self, text: Printable<T>) {
        self.0.push_str(&text.to_string());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Text;
    use crate::table::BAD;

    #[test]
    fn only_our_own_styles_and_line_breaks_reach_a_terminal() {
        let hostile = "a\x1b[2J\u{9b}1m\u{202e}\nb";
        let shown = r"a\u{1b}[2J\u{9b}1m\u{202e} b";
        assert_eq!(Text::line(hostile).as_str(), format!("{shown}\n"));
        let mut styled = Text::default();
        styled.push_styled(BAD, hostile);
        assert_eq!(styled.as_str(), format!("{BAD}{shown}{BAD:#}"));
        assert_eq!(Text::lines("a\x1b\nb").as_str(), "a\\u{1b}\nb\n");
        assert_eq!(Text::json(&json!(["\u{9b}\n"])).as_str(), "[\n  \"\\u009b\\n\"\n]\n");
    }
}
