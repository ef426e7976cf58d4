//! The bytes of a spreadsheet in XLS.
#![no_main]

use indsats_fuzz::properties::readers::bytes_are_old_sheets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_old_sheets(bytes));
