//! A text for a query.
#![no_main]

use indsats_fuzz::properties::query::text_is_a_query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| text_is_a_query(text));
