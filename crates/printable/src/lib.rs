//! Makes text from outside safe to show to people.
//!
//! A terminal obeys some characters instead of showing them, and shows others as nothing at all: an error message of a
//! service could clear the screen, forge a line of output, or hide a part of a name. Everything that this project shows
//! to people, and every `Display` of a composed message, passes through this crate, so there is one answer to what a
//! character becomes:
//!
//! - **White space that moves the cursor** (tab, line feed, carriage return, `U+0085`, the line and paragraph
//!   separators, ...) becomes a space. [`lines`] keeps line feeds.
//! - **Other characters that are not visible** ([`is_printable`]) become an escape as Rust writes it, such as `\u{1b}`
//!   or `\u{202e}`: the reader sees that there was something, and what.
//! - In [`json`] and [`yaml`] text, which programs read, both become escapes of that format, so nothing is lost.
//!
//! Everything else stays as it is. [`Table`] aligns columns of such text, and [`wrapped`] breaks it into lines. Terminals
//! and styles are left to the callers, which add colours to the result.
//!
//! ```
//! assert_eq!(printable::line("done\r\n\x1b[2Jroot\u{202e}").to_string(), r"done  \u{1b}[2Jroot\u{202e}");
//! assert_eq!(printable::json("{\"name\": \"a\u{85}\"}").to_string(), r#"{"name": "a\u0085"}"#);
//! ```

mod table;
mod wrap;

use std::fmt::{self, Display, Write};

pub use table::{Cell, Table};
pub use wrap::wrapped;

/// Whether a character is shown as itself and leaves the cursor where a reader expects it.
///
/// Not printable are control characters (C0, DEL, C1), the line and paragraph separators, and what Unicode calls
/// default ignorable: bidirectional controls, zero-width characters, joiners, fillers, variation selectors and tags.
/// Letters with combining marks, white space of a visible width and emoji of one code point are printable.
pub const fn is_printable(character: char) -> bool {
    // Default_Ignorable_Code_Point of DerivedCoreProperties.txt (Unicode 16), whose ranges include those that are
    // reserved for such characters, with U+2028, U+2029 and the interlinear annotations.
    !matches!(
        character,
        '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// A value whose `Display` output is made printable as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Printable<T> {
    value: T,
    form: Form,
    longest: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Line,
    Lines,
    Json,
    Yaml,
}

/// The text on one line.
pub const fn line<T: Display>(value: T) -> Printable<T> {
    Printable { value, form: Form::Line, longest: usize::MAX }
}

/// The text with its line feeds. Only for text whose line breaks are ours.
pub const fn lines<T: Display>(value: T) -> Printable<T> {
    Printable { value, form: Form::Lines, longest: usize::MAX }
}

/// JSON text, in which characters that are not printable can stand only in strings, with `\u` escapes in place of them.
pub const fn json<T: Display>(value: T) -> Printable<T> {
    Printable { value, form: Form::Json, longest: usize::MAX }
}

/// A double-quoted scalar of YAML, or JSON text as YAML: as [`json`], but without the surrogate pairs that YAML does
/// not have.
pub const fn yaml<T: Display>(value: T) -> Printable<T> {
    Printable { value, form: Form::Yaml, longest: usize::MAX }
}

impl<T> Printable<T> {
    /// Only the first `longest` characters of the text as it came; `…` stands for the rest.
    #[must_use]
    pub fn at_most(self, longest: usize) -> Self {
        Self { longest, ..self }
    }
}

/// Ignores width and fill: measure the result, which may be longer than the text was.
impl<T: Display> Display for Printable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Filter { out: f, form: self.form, left: self.longest, is_cut: false }, "{}", self.value)
    }
}

struct Filter<'f, 'b> {
    out: &'f mut fmt::Formatter<'b>,
    form: Form,
    left: usize,
    is_cut: bool,
}

impl Filter<'_, '_> {
    fn escaped(&mut self, character: char) -> fmt::Result {
        let code = u32::from(character);
        match (self.form, character) {
            (Form::Line, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
            | (Form::Lines, '\t' | '\u{b}'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}') => self.out.write_char(' '),
            // Between the values of a JSON text; in its strings it is escaped already.
            (Form::Lines | Form::Json | Form::Yaml, '\n') => self.out.write_char('\n'),
            (Form::Line | Form::Lines, _) => write!(self.out, "\\u{{{code:x}}}"),
            (Form::Json, _) => {
                character.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(self.out, "\\u{unit:04x}"))
            }
            (Form::Yaml, '\u{10000}'..) => write!(self.out, "\\U{code:08x}"),
            (Form::Yaml, _) => write!(self.out, "\\u{code:04x}"),
        }
    }
}

impl Write for Filter<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.is_cut {
            return Ok(());
        }
        let mut start = 0;
        for (at, character) in text.char_indices() {
            if self.left == 0 {
                self.is_cut = true;
                self.out.write_str(&text[start..at])?;
                return self.out.write_char('…');
            }
            self.left -= 1;
            if !is_printable(character) {
                self.out.write_str(&text[start..at])?;
                self.escaped(character)?;
                start = at + character.len_utf8();
            }
        }
        self.out.write_str(&text[start..])
    }
}

#[cfg(test)]
mod tests {
    use super::{is_printable, json, line, lines, yaml};

    /// One of each kind: C0, DEL, C1, line separators, bidirectional controls, zero width, fillers, selectors, tags.
    const HIDDEN: [char; 20] = [
        '\0',
        '\x07',
        '\x1b',
        '\x7f',
        '\u{85}',
        '\u{9b}',
        '\u{ad}',
        '\u{61c}',
        '\u{200b}',
        '\u{200d}',
        '\u{200e}',
        '\u{2028}',
        '\u{2029}',
        '\u{202a}',
        '\u{202e}',
        '\u{2066}',
        '\u{2069}',
        '\u{3164}',
        '\u{feff}',
        '\u{e0041}',
    ];

    #[test]
    fn what_is_not_visible_is_not_printable_and_text_of_every_language_is() {
        for character in HIDDEN {
            assert!(!is_printable(character), "{character:?}");
            for form in [line(character), lines(character), json(character), yaml(character)] {
                assert!(form.to_string().chars().all(is_printable), "{form:?}");
            }
        }
        let text = "Größe 表 テスト e\u{301} שלום مرحبا 🦀\u{a0}\u{3000}~";
        assert_eq!(line(text).to_string(), text);
    }

    #[test]
    fn a_line_stays_one_and_shows_what_it_hides() {
        assert_eq!(line("a\tb\r\nc\u{85}d\u{2028}e").to_string(), "a b  c d e");
        assert_eq!(lines("a\tb\r\nc\u{85}d\u{2029}e\u{b}").to_string(), "a b \nc d e ");
        assert_eq!(line("\x1b[31m\u{9b}2J\u{e0041}\0").to_string(), r"\u{1b}[31m\u{9b}2J\u{e0041}\u{0}");
    }

    #[test]
    fn a_cut_counts_the_characters_that_came_across_pieces() {
        assert_eq!(line("表表表").at_most(3).to_string(), "表表表");
        assert_eq!(line("表表表表").at_most(3).to_string(), "表表表…");
        assert_eq!(line(format_args!("{}{}{}", "ab", "\n\n", "cd")).at_most(3).to_string(), "ab …");
        assert_eq!(line("").at_most(0).to_string(), "");
    }

    #[test]
    fn json_and_yaml_lose_nothing() {
        let quoted = "{\n  \"\u{202e}\": \"\x7f\u{85}\u{e0041}\"\n}";
        assert_eq!(json(quoted).to_string(), "{\n  \"\\u202e\": \"\\u007f\\u0085\\udb40\\udc41\"\n}");
        assert_eq!(yaml(quoted).to_string(), "{\n  \"\\u202e\": \"\\u007f\\u0085\\U000e0041\"\n}");
    }
}
