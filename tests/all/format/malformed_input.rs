//! A good file spoilt at random: it reads, or one line says where, what and the cure. It never panics.

use indsats::locale::Language;
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, RngSeed},
};

use super::diagnostics::{GOOD, said_in};

/// Texts that replace a few characters.
const TOKENS: &[&str] = &[
    "",
    "",
    " ",
    "\n",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\\",
    "'",
    "//",
    "/*",
    "*/",
    "#",
    "r#\"",
    "\"#",
    "b\"",
    "Some(",
    "None",
    "-",
    "–",
    ".",
    "..",
    "1_0",
    "0x",
    "1e9",
    "æ",
    "\u{1b}",
    "\u{202e}",
    "\u{feff}",
    "🎈",
    "r#a",
    "()",
    "#![enable(unwrap_newtypes)]",
    "#![enable(unwrap_variant_newtypes)]",
    "#![type = \"x\"]",
    "amounts: [1, 2],",
];

fn spoilt() -> impl Strategy<Value = String> {
    vec((any::<Index>(), 0_usize..6, select(TOKENS)), 1..4).prop_map(|edits| {
        let mut text: Vec<char> = GOOD.chars().collect();
        for (place, length, token) in edits {
            let start = place.index(text.len() + 1);
            let end = (start + length).min(text.len());
            text.splice(start..end, token.chars());
        }
        text.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(Config {
        cases: 512,
        rng_seed: RngSeed::Fixed(20_201_202),
        failure_persistence: None,
        ..Config::default()
    })]

    #[test]
    fn a_file_spoilt_anywhere_reads_or_says_what_to_do(text in spoilt()) {
        let said = said_in(Language::English, &text);
        if said.is_empty() {
            return Ok(());
        }
        prop_assert!(said.contains("; "), "no cure: {}", said);
        prop_assert!(!said.chars().any(|character| character.is_control() || character == '\u{202e}'), "{:?}", said);
        let (line, rest) = said.split_once(':').unwrap();
        let column = rest.split_once(':').unwrap().0;
        let line: usize = line.parse().unwrap();
        prop_assert!(line <= text.matches('\n').count() + 1, "{}", said);
        let width = text.split('\n').nth(line - 1).unwrap().chars().count();
        prop_assert!(column.parse::<usize>().unwrap() <= width + 1, "{}", said);
        prop_assert!(!said_in(Language::Danish, &text).is_empty());
    }
}
