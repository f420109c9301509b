//! Files that the command line names, and standard input, read up to a limit; files that are written as a whole.

use std::{
    fs::{self, File},
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

/// Writes a file that is complete as soon as it is there, with the permissions of the one that it replaces.
pub(crate) fn replace(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let replaced = fs::write(&new, content).and_then(|()| {
        if let Ok(metadata) = fs::metadata(path) {
            fs::set_permissions(&new, metadata.permissions())?;
        }
        fs::rename(&new, path)
    });
    if replaced.is_err() {
        let _ = fs::remove_file(&new);
    }
    replaced
}
