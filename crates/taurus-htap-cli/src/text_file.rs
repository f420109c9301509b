//! The text of a file that the command line names, or of standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use spec_document::read_text_at_most;

/// The longest text that is read, in bytes. The longest useful one describes a task with every table of a database.
const MAX_BYTES: usize = 16 << 20;

/// The text of a file, or of standard input for `-`.
///
/// # Errors
/// If the file cannot be read, is too long, or is not UTF-8.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    let file: Box<dyn Read> = if path.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    read_text_at_most(file, MAX_BYTES)
}
