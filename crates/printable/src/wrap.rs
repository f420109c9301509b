//! Text in lines of a limited width.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The text in lines that are at most as wide as a terminal with that many columns. It is broken between words; within a
/// word only if the word is wider than a line. Spaces where it is broken are left out.
///
/// ```
/// assert_eq!(printable::wrapped("one two three", 8), ["one two", "three"]);
/// ```
pub fn wrapped(text: &str, width: usize) -> Vec<&str> {
    parts(text, &[width])
}

/// The text in parts that are at most that wide: the first part has the first width, further parts have the next ones,
/// and the last width is that of all that follow. It is broken between words; within a word only if the word is wider
/// than a line of its own. Spaces where it is broken are left out. The first part is empty if nothing fits there and
/// a later part has more room.
pub(crate) fn parts<'t>(text: &'t str, widths: &[usize]) -> Vec<&'t str> {
    let width_of = |part: usize| widths.get(part).or(widths.last()).copied().unwrap_or(usize::MAX).max(1);
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let width = width_of(parts.len());
        if rest.width() <= width {
            parts.push(rest);
            return parts;
        }
        let next = width_of(parts.len() + 1);
        let end = end_of_part(rest, width, next);
        let (part, others) = rest.split_at(end);
        parts.push(part.trim_end_matches(' '));
        rest = others.trim_start_matches(' ');
        if rest.is_empty() {
            return parts;
        }
    }
}

/// Where to break a text that is wider than its line, when the next line has a width of `next`.
fn end_of_part(text: &str, width: usize, next: usize) -> usize {
    let mut used = 0;
    let mut between_words = None;
    let mut fitting = 0;
    for (at, character) in text.char_indices() {
        used += character.width().unwrap_or_default();
        if character == ' ' && at > 0 && used <= width + 1 {
            between_words = Some(at);
        }
        if used > width {
            break;
        }
        fitting = at + character.len_utf8();
    }
    let word = |start: usize| text[start..].split(' ').next().unwrap_or_default();
    match between_words {
        // A word that has to be broken is broken on the longer line.
        Some(at) if word(at + 1).width() <= next || next > width => at,
        None if next > width => 0,
        // At least one character, even if it is wider than the line.
        _ if fitting == 0 => text.chars().next().map_or(0, char::len_utf8),
        _ => fitting,
    }
}

#[cfg(test)]
mod tests {
    use super::{parts, wrapped};

    #[test]
    fn text_is_broken_between_words() {
        assert_eq!(wrapped("", 5), [""]);
        assert_eq!(wrapped("one", 3), ["one"]);
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("one two three", 6), ["one", "two", "three"]);
        assert_eq!(wrapped("one  two", 7), ["one", "two"]);
        assert_eq!(wrapped("one two ", 7), ["one two"]);
    }

    #[test]
    fn a_word_is_broken_only_if_it_must() {
        assert_eq!(wrapped("an abcdefgh", 8), ["an", "abcdefgh"]);
        assert_eq!(wrapped("an abcdefghij", 8), ["an abcde", "fghij"]);
        assert_eq!(wrapped("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn width_is_that_of_a_terminal() {
        assert_eq!(wrapped("表表表", 4), ["表表", "表"]);
        assert_eq!(wrapped("表表 表", 5), ["表表", "表"]);
        assert_eq!(wrapped("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
        assert_eq!(wrapped("表", 1), ["表"]);
        assert_eq!(wrapped("ab", 0), ["a", "b"]);
    }

    #[test]
    fn parts_have_widths_of_their_own() {
        assert_eq!(parts("one two three", &[4, 9]), ["one", "two three"]);
        assert_eq!(parts("three two", &[4, 9]), ["", "three two"]);
    }
}
