//! The XML of a sheet in XLSX.
#![no_main]

use indsats_fuzz::properties::readers::xml_is_a_sheet;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| xml_is_a_sheet(bytes));
