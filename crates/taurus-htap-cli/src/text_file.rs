//! The text of a file that the command line names, or of standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use spec_document::read_text_at_most;

/// The longest text that is read. The longest that there is a use for is the description of a task with every table of
/// a database.
const MOST_BYTES: usize = 16 << 20;

/// The text of this file; of standard input for `-`.
///
/// # Errors
/// Those of the file system, and when it is too long or not UTF-8.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    let file: Box<dyn Read> = if path.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    read_text_at_most(file, MOST_BYTES)
}
