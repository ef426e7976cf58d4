//! A text with tables in it.
#![no_main]

use indsats_fuzz::properties::readers::text_has_tables;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| text_has_tables(bytes));
