//! Reading files of a bounded length.

use std::io::{self, Read};

/// All of a file, which is refused when it is longer than that. No more than that is read.
pub(crate) fn read_at_most(file: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more shows whether the file ends there.
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        let what = format!("it is longer than {most} bytes, the most that is read");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, what));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::read_at_most;

    #[test]
    fn no_more_is_read_than_is_taken() {
        struct Counted(usize);

        impl Read for Counted {
            fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
                self.0 += to.len();
                Ok(to.len())
            }
        }

        let mut endless = Counted(0);
        assert_eq!(read_at_most(&mut endless, 1_000).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(endless.0, 1_001);
        assert_eq!(read_at_most(&b"12345"[..], 5).unwrap(), b"12345");
    }
}
