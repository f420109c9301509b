//! The file of certificates that `SSL_CERT_FILE` names. What loads it reads lines of any length, so a device without an
//! end is refused before.

use std::{
    env,
    fs::{self, File},
    path::Path,
};

use crate::{Error, Result, bounded_file::read_at_most};

const VARIABLE: &str = "SSL_CERT_FILE";
/// The longest file that is loaded. Those of systems have some hundred thousand bytes.
const MOST_BYTES: u64 = 64 << 20;

/// Refuses a file that is too long. Whether it is there and holds certificates is for what loads it to say.
pub(crate) fn check() -> Result<()> {
    // The process's own, and not that of a `Context`: so is what is loaded.
    env::var_os(VARIABLE).map_or(Ok(()), |path| check_length(Path::new(&path)))
}

fn check_length(path: &Path) -> Result<()> {
    let is_too_long = match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => metadata.len() > MOST_BYTES,
        Ok(metadata) if is_device(&metadata) => {
            File::open(path).is_ok_and(|file| read_at_most(file, MOST_BYTES).is_err())
        }
        // What a pipe gives can be read once only.
        Ok(_) | Err(_) => false,
    };
    if is_too_long {
        let problem = format!("{} is longer than {MOST_BYTES} bytes", path.display());
        return Err(Error::invalid_input(VARIABLE, problem, "a file of certificates in PEM form, or unset it"));
    }
    Ok(())
}

#[cfg(unix)]
fn is_device(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    metadata.file_type().is_char_device()
}

#[cfg(not(unix))]
fn is_device(_: &fs::Metadata) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::check_length;

    #[test]
    fn device_without_an_end_is_refused_by_name() {
        let error = check_length(Path::new("/dev/zero")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "SSL_CERT_FILE: /dev/zero is longer than 67108864 bytes; give a file of certificates in PEM form, or unset it"
        );
        for path in ["/dev/null", "/", "/no/such/file"] {
            check_length(Path::new(path)).unwrap();
        }
    }
}
