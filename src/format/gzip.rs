//! Files compressed with gzip: one member or several, one after the other, are unpacked into the bytes of a dataset file.

use std::io::Read as _;

use flate2::bufread::MultiGzDecoder;

use crate::format::problem::Problem;

/// The first bytes of every gzip file.
const MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The largest size of an unpacked file, in GiB.
pub const MOST_GIB: u32 = 4;

/// Returns `true` if these are the first bytes of a gzip file.
pub fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// Unpacks a file.
///
/// # Errors
/// When it is damaged or cut short, and when it is larger than [`MOST_GIB`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    unpack_at_most(bytes, u64::from(MOST_GIB) << 30)
}

fn unpack_at_most(bytes: &[u8], most: u64) -> Result<Vec<u8>, Problem> {
    let mut unpacked = Vec::new();
    let mut reader = MultiGzDecoder::new(bytes).take(most + 1);
    reader.read_to_end(&mut unpacked).map_err(|_| Problem::DamagedGzip)?;
    let is_whole = u64::try_from(unpacked.len()).is_ok_and(|length| length <= most);
    if is_whole { Ok(unpacked) } else { Err(Problem::TooLarge(MOST_GIB)) }
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
        assert_eq!(unpack(&both).unwrap(), b"(title: \"T\")");
    }

    #[test]
    fn a_file_cut_short_is_damaged_wherever_it_is_cut() {
        let whole = packed(b"(title: \"T\")");
        for length in MAGIC.len()..whole.len() {
            assert!(matches!(unpack(&whole[..length]), Err(Problem::DamagedGzip)), "{length}");
        }
    }

    #[test]
    fn more_than_the_bound_is_refused() {
        let zeros = packed(" ".repeat(100_000).as_bytes());
        assert!(matches!(unpack_at_most(&zeros, 99_999), Err(Problem::TooLarge(_))));
        assert_eq!(unpack_at_most(&zeros, 100_000).unwrap().len(), 100_000);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_unpacked_or_refused(rest in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = unpack_at_most(&[&MAGIC[..], &rest].concat(), 10_000);
        }
    }
}
