//! A file of roles.
#![no_main]

use indsats_fuzz::properties::readers::bytes_are_roles;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_roles(bytes));
