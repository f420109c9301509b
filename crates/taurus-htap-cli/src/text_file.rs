//! Files that the command line names, and standard input, read up to a limit.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use spec_document::{read_at_most, read_text_at_most};

/// The most that is read, in bytes. The longest useful text describes a task with every table of a database.
const MAX_BYTES: usize = 16 << 20;

/// The text of a file, or of standard input for `-`.
///
/// # Errors
/// If the file cannot be read, is too long, or is not UTF-8.
pub(crate) fn read(path: &Path) -> io::Result<String> {
    read_text_at_most(open(path)?, MAX_BYTES)
}

/// The bytes of a file, or of standard input for `-`.
///
/// # Errors
/// If the file cannot be read, or is too long.
pub(crate) fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    read_at_most(open(path)?, MAX_BYTES)
}

fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    Ok(if path.as_os_str() == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path)?) })
}
