//! The text of a file, whatever encoding its characters have.

mod macintosh;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
};

use crate::format::encoding::macintosh::is_macintosh;

/// The encodings that a text of a Macintosh in Latin letters is taken for: its detector knows none of these.
const LATIN: [&Encoding; 4] = [WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257];

/// The mark of UTF-8 where a program has taken it for three letters.
const DECODED_MARK: &str = "ï»¿";

/// The text of a file, and the encoding that it was read from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The encoding, by its name on the web: "windows-1252".
    pub encoding: &'static str,
}

/// Reads bytes as text: by their byte-order mark, as UTF-8 where they are that, else as the likeliest encoding.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if Encoding::for_bom(bytes).is_none()
        && wide(bytes).is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Decoded { text: unmarked(text.into()), encoding: UTF_8.name() };
    }
    let (encoding, marked) = Encoding::for_bom(bytes).unwrap_or_else(|| (likeliest(bytes), 0));
    let (text, _) = encoding.decode_without_bom_handling(&bytes[marked..]);
    Decoded { text: unmarked(text), encoding: encoding.name() }
}

/// A text without the mark that a program has written as letters.
fn unmarked(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => text.strip_prefix(DECODED_MARK).unwrap_or(text).into(),
        Cow::Owned(text) => text.strip_prefix(DECODED_MARK).map(str::to_owned).unwrap_or(text).into(),
    }
}

/// Returns `true` if these first bytes of a file are those of UTF-16.
pub fn is_utf_16(bytes: &[u8]) -> bool {
    wide(bytes).is_some()
}

fn likeliest(bytes: &[u8]) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if LATIN.contains(&guess) && is_macintosh(bytes) { MACINTOSH } else { guess }
}

/// UTF-16, by its mark or by the zeros of its first letters: a table begins with letters, digits and marks of ASCII.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => return Some(encoding).filter(|&encoding| encoding != UTF_8),
        None if bytes.len() < 4 => return None,
        None => {}
    }
    let first = &bytes[..bytes.len().min(64) / 2 * 2];
    let all = |zeros: usize| first.chunks_exact(2).all(|pair| pair[zeros] == 0 && pair[1 - zeros] != 0);
    if all(1) {
        return Some(UTF_16LE);
    }
    all(0).then_some(UTF_16BE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Område;Beløb\r\nÆldre på Østerbro;3,5\r\nFærøerne;17,25\r\n";

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        let wide = |bytes: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let marked = |mark: &[u8], text: &[u8]| [mark, text].concat();
        let latin: Vec<u8> = TEXT.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (marked(b"\xef\xbb\xbf", TEXT.as_bytes()), "UTF-8"),
            (marked(b"\xff\xfe", &wide(u16::to_le_bytes)), "UTF-16LE"),
            (marked(b"\xfe\xff", &wide(u16::to_be_bytes)), "UTF-16BE"),
            (latin, "windows-1252"),
        ] {
            assert_eq!(decode(&bytes), Decoded { text: TEXT.into(), encoding });
        }
        let plain: Vec<u8> = "Area;Amount\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&plain).text, "Area;Amount\r\n");
        assert_eq!(decode("\u{feff}ï»¿Area;Amount\r\n".as_bytes()).text, "Area;Amount\r\n");
    }
}
