//! A dataset in JSON.
#![no_main]

use indsats_fuzz::properties::readers::bytes_are_json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_json(bytes));
