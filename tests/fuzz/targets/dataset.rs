//! Bytes for a dataset.
#![no_main]

use indsats_fuzz::properties::dataset::bytes_are_a_dataset_or_one_sentence;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| bytes_are_a_dataset_or_one_sentence(bytes));
