//! Files compressed with gzip: one member or several, one after the other, are unpacked into the bytes of a dataset file.

use flate2::bufread::MultiGzDecoder;

use crate::format::{
    limits::Size,
    reading::{Unread, read_within},
};

/// Unpacks a file.
///
/// # Errors
/// When it is damaged or cut short, when it is larger than the limit, and when it holds no text.
pub fn unpack(bytes: &[u8], most: Size) -> Result<Vec<u8>, Unread> {
    read_within(&mut MultiGzDecoder::new(bytes), most)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::GzEncoder};
    use proptest::prelude::*;

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn members_one_after_the_other_are_one_file() {
        let both = [packed(b"(title: "), packed(b"\"T\")")].concat();
        assert_eq!(unpack(&both, Size(100)).unwrap(), b"(title: \"T\")");
    }

    #[test]
    fn a_file_cut_short_is_damaged_wherever_it_is_cut() {
        let whole = packed(b"(title: \"T\")");
        for length in 2..whole.len() {
            assert!(matches!(unpack(&whole[..length], Size(100)), Err(Unread::Io(_))), "{length}");
        }
    }

    #[test]
    fn more_than_the_bound_is_refused() {
        let spaces = packed(" ".repeat(100_000).as_bytes());
        assert!(matches!(unpack(&spaces, Size(99_999)), Err(Unread::TooLarge)));
        assert_eq!(unpack(&spaces, Size(100_000)).unwrap().len(), 100_000);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_unpacked_or_refused(rest in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = unpack(&[&[0x1f, 0x8b][..], &rest].concat(), Size(10_000));
        }
    }
}
