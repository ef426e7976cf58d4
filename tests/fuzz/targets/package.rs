//! The text of a data package.
#![no_main]

use indsats_fuzz::properties::readers::bytes_are_a_package;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_a_package(bytes));
