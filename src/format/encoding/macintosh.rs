//! The encoding of old Macintosh computers, told from those of Windows by letters that stand where these have none.

/// So many signs of it are enough.
const ENOUGH: usize = 2;

/// Returns `true` if bytes that are no UTF-8 can only be those of a Macintosh: read as those of Windows, they have signs within words
/// that stand in no word, and read as those of a Macintosh they have none.
pub fn is_macintosh(bytes: &[u8]) -> bool {
    let mut signs = 0;
    for (place, &byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let before = place.checked_sub(1).map_or(b' ', |place| bytes[place]);
        let after = bytes.get(place + 1).copied().unwrap_or(b' ');
        let is_within = before.is_ascii_alphabetic() && after.is_ascii_lowercase();
        match byte {
            // The capital letters Š, Œ, Ž and Ÿ after a small one; on a Macintosh ä, å, é and ü.
            0x8a | 0x8c | 0x8e | 0x9f if before.is_ascii_lowercase() => signs += 1,
            // Daggers, a permille and the like, and bytes without a sign; on a Macintosh á, à, â, ç, è, ê, ò, ô, ù, ß, æ and ø.
            0x87..=0x89 | 0x8d | 0x8f | 0x90 | 0x98 | 0x99 | 0x9d | 0xa7 | 0xbe | 0xbf if is_within => signs += 1,
            // Capital letters on a Macintosh, small ones in DOS.
            0x80..=0x86 if before.is_ascii_lowercase() && after.is_ascii_lowercase() => return false,
            // Letters of Windows; on a Macintosh signs but for ’ and œ, and capital letters.
            0xc0..=0xc8 | 0xcb..=0xce | 0xd6..=0xdd | 0xe0..=0xff if is_within => return false,
            _ => {}
        }
    }
    signs >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sure_signs_make_a_macintosh() {
        assert!(is_macintosh(b"Activit\x8e,Sant\x8e,H\x99pital"));
        assert!(is_macintosh(b"R\xbfd gr\xbfd med fl\xbfde"));
        assert!(is_macintosh(b"L\xd5activit\x8e du th\x89tre"));
        for (bytes, why) in [
            (&b"Activit\x8e"[..], "one sign is none"),
            (b"\x8ekoda \x9akoda \x8aibenik", "words of Windows with those letters"),
            (b"ma\x9ao \x9eivot \x9cuvre l\x92eau d\x92\xe9tat", "small letters of Windows"),
            (b"Activit\x8e, Sant\x8e, m\xe9tro", "both"),
            (b"m\x82tro fran\x87ais gar\x87on", "DOS"),
            (b"1\xbd\x99 5\x89 10\x89 \xa7 5", "signs beside digits"),
            ("Activité, santé".as_bytes(), "UTF-8"),
        ] {
            assert!(!is_macintosh(bytes), "{why}");
        }
    }
}
