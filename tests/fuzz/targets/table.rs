//! Bytes of a file with tables: a text, a spreadsheet, a package.
#![no_main]

use indsats_fuzz::properties::table::bytes_are_tables_or_one_sentence;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_tables_or_one_sentence(bytes));
