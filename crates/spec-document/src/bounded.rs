//! Reading with a limit, since a file that a user names may have no end, as a device has none.

use std::io::{self, Read};

/// All bytes of a reader; an error when there are more than `most`, of which no more are read.
///
/// # Errors
/// Those of the reader, and [`io::ErrorKind::FileTooLarge`].
pub fn read_at_most(reader: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more shows whether the file ends at the limit.
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    reader.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        let what = format!("it is longer than {most} bytes, the most that is read");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, what));
    }
    Ok(bytes)
}

/// The same as text.
///
/// # Errors
/// See [`read_at_most`]; and [`io::ErrorKind::InvalidData`] when it is not UTF-8.
pub fn read_text_at_most(reader: impl Read, most: usize) -> io::Result<String> {
    let bytes = read_at_most(reader, most)?;
    // The error would hold the bytes, and they may be secret.
    String::from_utf8(bytes).map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{read_at_most, read_text_at_most};

    /// Gives bytes without an end, and fails when it is asked for more than it may be.
    struct Endless(usize);

    impl Read for Endless {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(to.len()).ok_or_else(|| io::Error::other("too much was read"))?;
            to.fill(0);
            Ok(to.len())
        }
    }

    #[test]
    fn endless_file_is_read_to_the_limit_only() {
        let error = read_at_most(Endless(1_001), 1_000).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(error.to_string(), "it is longer than 1000 bytes, the most that is read");
        assert_eq!(read_text_at_most(Endless(1_001), 1_000).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn file_that_just_fits_is_read() {
        assert_eq!(read_at_most(&b"12345"[..], 5).unwrap(), b"12345");
        assert!(read_at_most(&b"123456"[..], 5).is_err());
        assert_eq!(read_text_at_most("é".as_bytes(), 2).unwrap(), "é");
        assert_eq!(read_text_at_most(&b"\xff"[..], 2).unwrap_err().to_string(), "it is not UTF-8");
    }
}
