//! The limits of the reader: what bounds its time and memory on any input.
//!
//! Owns the numbers and the reason for each. Enforcing them is left to the modules that read.

/// The longest page that is read, in bytes (64 MiB). A longer one is refused before anything else is looked at.
pub const MAX_PAGE_BYTES: usize = 64 << 20;

/// The most table rows that are read from one page. A page with more is refused: it is a data dump, not one operation.
pub const MAX_ROWS: usize = 100_000;

/// The deepest nesting of tables in an HTML page whose inner cells still count; what lies deeper is ignored with a
/// notice.
pub const MAX_TABLE_DEPTH: usize = 16;

/// The longest description cell, in bytes, that is searched for facts (64 KiB). Facts of a longer one are not read, and
/// a notice reports it.
pub const MAX_CELL_BYTES: usize = 64 << 10;

/// The longest text that is kept for a name, a type or a caption, in bytes. A longer one is cut, and a notice reports
/// it.
pub const MAX_NAME_BYTES: usize = 512;

/// The most actions that the section on authorization of a page may name, and the most values of each of their lists.
/// Further ones are not read, and a notice reports the actions.
pub const MAX_ACTIONS: usize = 32;

/// The most notices that one reading keeps; further ones are counted, not kept.
pub const MAX_NOTICES: usize = 1_000;

/// A name short enough to be kept.
pub(crate) fn cut(text: &str) -> &str {
    let mut end = text.len().min(MAX_NAME_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
