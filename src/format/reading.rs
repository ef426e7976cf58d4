//! Reads the bytes of a file as far as they can be those of a dataset: no more than a limit, and none after what is no text. What the
//! system says of a file's size is not asked, since devices have none, and files grow.

use std::io::{self, Read};

use crate::format::{encoding::is_utf_16, limits::Size, sheet::is_sheet};

/// The number of bytes that are read at once.
const PART: u64 = 1 << 20;

/// A run of so many zero bytes is no text: a device gives them without end, and a sparse file nearly so.
const ZEROS: usize = 4096;

/// An obstacle to reading a file to its end.
#[derive(Debug)]
pub enum Unread {
    /// The bytes cannot be read, or there is no memory for them.
    Io(io::Error),
    /// There are more than the limit.
    TooLarge,
    /// There is none to be read that is text.
    NotText {
        /// The bytes before it.
        before: Vec<u8>,
    },
}

/// The first bytes of every gzip file.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Returns `true` if these are the first bytes of a gzip file.
pub fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&GZIP)
}

/// Reads all bytes, those of a text or of a gzip file.
///
/// # Errors
/// The first obstacle. Whatever is endless ends in one.
pub fn read_within(from: &mut impl Read, most: Size) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    loop {
        let start = bytes.len();
        let part = usize::try_from(PART).unwrap_or(usize::MAX);
        // A vector that grows by doubling may ask for more than there is; by a part it may still find it.
        let reserved = bytes.try_reserve(part).or_else(|_| bytes.try_reserve_exact(part));
        reserved.map_err(|_| Unread::Io(io::ErrorKind::OutOfMemory.into()))?;
        from.by_ref().take(PART).read_to_end(&mut bytes).map_err(Unread::Io)?;
        if bytes.len() == start {
            return Ok(bytes);
        }
        if bytes.len() as u64 > most.0 {
            return Err(Unread::TooLarge);
        }
        let has_zeros = is_gzip(&bytes) || is_sheet(&bytes) || is_utf_16(&bytes);
        let end = if has_zeros { None } else { text_ends(&bytes[start..], start == 0) };
        if let Some(end) = end {
            bytes.truncate(start + end);
            return Err(Unread::NotText { before: bytes });
        }
    }
}

/// The place of the first byte that can be in no text; a character that is cut by an end is one.
fn text_ends(part: &[u8], is_start: bool) -> Option<usize> {
    let is_inner = |byte: &&u8| **byte & 0xc0 == 0x80;
    let first = if is_start { 0 } else { part.iter().take(3).take_while(is_inner).count() };
    let ill = match std::str::from_utf8(&part[first..]) {
        Err(error) if error.error_len().is_some() && !is_text_of_bytes(&part[first + error.valid_up_to()..]) => {
            Some(first + error.valid_up_to())
        }
        _ => None,
    };
    let zeros = part.chunks(ZEROS).position(|run| run.len() == ZEROS && run.iter().all(|&byte| byte == 0));
    let zeros = zeros.map(|place| {
        let before = part[..place * ZEROS].iter().rev().take_while(|&&byte| byte == 0).count();
        place * ZEROS - before
    });
    ill.into_iter().chain(zeros).min()
}

/// Returns `true` if bytes may be a text of an encoding with a byte for each letter: none of them commands a terminal, and even where
/// all words are foreign a part of them are blanks, digits and marks.
fn is_text_of_bytes(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| (*byte < b' ' && !byte.is_ascii_whitespace()) || *byte == 0x7f;
    let is_mixed = |run: &[u8]| {
        let plain = run.iter().filter(|byte| byte.is_ascii()).count();
        run.len() < 64 || plain * 8 >= run.len()
    };
    !bytes.iter().any(is_control) && bytes.chunks(ZEROS).all(is_mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], most: u64) -> Result<Vec<u8>, Unread> {
        read_within(&mut &bytes[..], Size(most))
    }

    #[test]
    fn no_more_is_read_than_the_limit() {
        let text = "æ".repeat(50_000);
        assert_eq!(read(text.as_bytes(), 100_000).unwrap(), text.as_bytes());
        assert!(matches!(read(text.as_bytes(), 99_999), Err(Unread::TooLarge)));
        assert!(matches!(read_within(&mut io::repeat(b' '), Size(5_000_000)), Err(Unread::TooLarge)));
    }

    #[test]
    fn a_character_may_be_cut_between_two_parts() {
        let part = usize::try_from(PART).unwrap();
        for lead in 0..4 {
            let text = format!("{}{}", " ".repeat(lead), "𝛼".repeat(part / 4 + 10));
            assert_eq!(read(text.as_bytes(), u64::MAX).unwrap(), text.as_bytes());
        }
    }

    #[test]
    fn what_is_no_text_is_read_no_further() {
        let before = |result| match result {
            Err(Unread::NotText { before }) => before,
            other => panic!("{other:?}"),
        };
        assert_eq!(before(read_within(&mut io::repeat(0), Size(u64::MAX))), b"");
        assert_eq!(before(read_within(&mut b"(title:".chain(io::repeat(0)), Size(u64::MAX))), b"(title:");
        assert_eq!(before(read_within(&mut "(æ".as_bytes().chain(io::repeat(0xff)), Size(u64::MAX))), "(æ".as_bytes());
        let long = vec![b' '; 3 * usize::try_from(PART).unwrap()];
        assert_eq!(before(read_within(&mut long.chain(io::repeat(0xe6)), Size(u64::MAX))), long);
        // A few zeros may stand in a text; the parser says where.
        assert_eq!(read(b"a\0\0b", 10).unwrap(), b"a\0\0b");
    }
}
