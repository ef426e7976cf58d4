//! A text whose cells a sign parts.
#![no_main]

use indsats_fuzz::properties::readers::text_is_parted;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| text_is_parted(bytes));
