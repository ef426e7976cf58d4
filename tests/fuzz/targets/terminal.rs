//! Bytes of a terminal; the first says where they are cut.
#![no_main]

use indsats_fuzz::properties::terminal::bytes_mean_the_same_in_pieces;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let [cut, bytes @ ..] = bytes {
        bytes_mean_the_same_in_pieces(bytes, usize::from(*cut));
    }
});
