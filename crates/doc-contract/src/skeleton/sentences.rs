//! Text made plain before it is searched: one spelling for each punctuation mark, sentences cut apart.
//!
//! Owns spelling only; knows no fact.

use regex::Regex;

use super::words::constant;

/// The text with ASCII punctuation in place of its full-width and typographic forms, and single spaces.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        // A full-width mark carries its own space behind it.
        let (mark, spaced) = match c {
            _ if c.is_whitespace() => {
                gap = true;
                continue;
            }
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => continue,
            '。' => ('.', true),
            '，' | '、' => (',', true),
            '；' => (';', true),
            '：' => (':', true),
            '（' => ('(', false),
            '）' => (')', false),
            '～' | '∼' | '〜' => ('~', false),
            '–' | '—' | '−' | '‐' | '‑' | '－' => ('-', false),
            '“' | '”' | '„' => ('"', false),
            '‘' | '’' => ('\'', false),
            '＿' => ('_', false),
            '／' => ('/', false),
            '【' | '［' => ('[', false),
            '】' | '］' => (']', false),
            _ => (c, false),
        };
        if gap && !out.is_empty() {
            out.push(' ');
        }
        out.push(mark);
        gap = spaced;
    }
    out
}

/// Compiles a pattern for [plain] text, whose only space is that of ASCII. The digits of all scripts and their spaces
/// would take more than half of the time to compile.
pub(crate) fn rule(pattern: &str) -> Regex {
    constant(&pattern.replace(r"\d", "[0-9]").replace(r"\s", " "))
}

/// The sentences of plain text: cut behind a full stop that a space follows.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// Whether the sentence only illustrates: it makes no rule.
pub(crate) fn is_illustration(sentence: &str) -> bool {
    ["For example", "for example", "Example", "E.g.", "e.g.", "Such as", "For instance", "例如", "如:", "比如", "示例"]
        .iter()
        .any(|start| sentence.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_and_typographic_marks_become_ascii() {
        assert_eq!(plain("长度为3～128个字符。\u{a0} a–b：c；d，e、f"), "长度为3~128个字符. a-b: c; d, e, f");
    }
}
