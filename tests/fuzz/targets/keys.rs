//! Bytes that are typed into the explorer.
#![no_main]

use indsats_fuzz::properties::keys::bytes_are_keys;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_keys(bytes));
