//! The XML of a spreadsheet in ODS.
#![no_main]

use indsats_fuzz::properties::readers::xml_is_open_document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| xml_is_open_document(bytes));
