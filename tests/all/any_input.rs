//! What holds for every input, with inputs at random; the fuzzers in `tests/fuzz` look for others all night.

use std::{fs, path::Path};

use indsats::workspace::origin::LETTER;
use proptest::{collection::vec, prelude::*, sample::select};

use crate::properties::{
    dataset::bytes_are_a_dataset_or_one_sentence, keys::bytes_are_keys, query::text_is_a_query, readers,
    table::bytes_are_tables_or_one_sentence, terminal::bytes_mean_the_same_in_pieces,
};

/// Parts of a dataset, of other files, and signs that break a reader.
const PARTS: &[&[u8]] = &[
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b":",
    b"\"",
    b"r#\"",
    b"//",
    b"/*",
    b"\\",
    b"\n",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xc3",
    b"\x1f\x8b\x08",
    b"Some(",
    b"None",
    b"Blank",
    b"Withheld",
    b"sum_of",
    b"columns",
    b"measures",
    b"dimensions",
    b"stated",
    b"of_which",
    b"areas",
    b"(amount: ",
    b"1e9",
    b"0x10",
    b"-",
    b"9999999999999999999999999999",
    b"0.0000000000000000000000000001",
    b"79228162514264337593543950335",
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
];

/// Parts of a query.
const WORDS: &[&str] = &[
    "kilde:",
    "funding:=",
    "er:ny",
    "is:expired",
    "udløber:",
    "note:",
    "område:",
    "\"",
    ">",
    "<=",
    "1.000",
    "0,5",
    "28",
    "æ",
    "å",
    "\u{202e}",
    "\u{301}",
    "mino",
    "job",
    " ",
    "=",
    ":",
    "-",
    "9999999999999999999999999999999999",
];

/// Bytes among which sequences of a terminal are likely.
fn of_a_terminal(pieces: usize) -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        2 => Just(0x1b),
        4 => select(b"[]OPM<>?;:0123456789~ABRcmu\\\x07\x18".to_vec()),
        2 => any::<u8>(),
    ];
    let piece = prop_oneof![
        8 => byte.prop_map(|byte| vec![byte]),
        1 => select(vec![&b"\x1b[200~"[..], b"\x1b[201~", b"\x1b[A", b"\x1b[B", b"\x1b[<0;5;5M", b"/", b":", b"\r", b"d", b"a", b"v"])
            .prop_map(<[u8]>::to_vec),
    ];
    vec(piece, 0..pieces).prop_map(|pieces| pieces.concat())
}

/// The letter, with some bytes of it replaced.
fn spoilt_letter() -> impl Strategy<Value = Vec<u8>> {
    spoilt(LETTER.as_bytes())
}

/// A table of a spreadsheet, of a package or in a text, spoilt.
fn spoilt_table() -> impl Strategy<Value = Vec<u8>> {
    const TABLES: [&[u8]; 5] = [
        include_bytes!("../data/koeln.source.csv"),
        include_bytes!("../data/oakland.xlsx"),
        include_bytes!("../data/small.ods"),
        include_bytes!("../data/small.xls"),
        include_bytes!("../data/letter.txt"),
    ];
    select(&TABLES[..]).prop_flat_map(spoilt)
}

fn spoilt(whole: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![4 => select(PARTS).prop_map(<[u8]>::to_vec), 1 => vec(any::<u8>(), 0..4)];
    vec((any::<prop::sample::Index>(), 0_usize..40, part), 0..4).prop_map(|edits| {
        let mut bytes = whole.to_vec();
        for (place, length, part) in edits {
            let start = place.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, part);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_bytes_are_a_dataset_or_one_sentence(
        bytes in prop_oneof![2 => spoilt_letter(), 1 => vec(select(PARTS), 0..20).prop_map(|parts| parts.concat())]
    ) {
        bytes_are_a_dataset_or_one_sentence(&bytes);
    }

    #[test]
    fn any_bytes_are_tables_or_one_sentence(bytes in spoilt_table()) {
        bytes_are_tables_or_one_sentence(&bytes);
    }

    #[test]
    fn any_text_is_a_query(text in prop_oneof![vec(select(WORDS), 0..8).prop_map(|words| words.concat()), ".{0,20}"]) {
        text_is_a_query(&text);
    }

    #[test]
    fn any_bytes_are_keys(bytes in of_a_terminal(30)) {
        bytes_are_keys(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_of_a_terminal_mean_the_same_in_pieces(bytes in of_a_terminal(60), cut in 0_usize..60) {
        bytes_mean_the_same_in_pieces(&bytes, cut);
    }
}

/// A rule for bytes, which panics where it is broken.
type Rule = fn(&[u8]);

/// The corpora of the fuzzers, and whatever they have found.
#[test]
fn what_was_found_once_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let inputs = |target: &str| {
        let files = fs::read_dir(corpus.join(target)).unwrap().map(|file| fs::read(file.unwrap().path()).unwrap());
        let files: Vec<_> = files.collect();
        assert!(!files.is_empty(), "{target}");
        files
    };
    for bytes in inputs("dataset") {
        bytes_are_a_dataset_or_one_sentence(&bytes);
    }
    for bytes in inputs("table") {
        bytes_are_tables_or_one_sentence(&bytes);
    }
    let of_readers: [(&str, Rule); 8] = [
        ("delimited", readers::text_is_parted),
        ("text", readers::text_has_tables),
        ("xlsx", readers::xml_is_a_sheet),
        ("ods", readers::xml_is_open_document),
        ("xls", readers::bytes_are_old_sheets),
        ("package", readers::bytes_are_a_package),
        ("json", readers::bytes_are_json),
        ("roles", readers::bytes_are_roles),
    ];
    for (target, holds) in of_readers {
        for bytes in inputs(target) {
            holds(&bytes);
        }
    }
    for text in inputs("query") {
        text_is_a_query(&String::from_utf8_lossy(&text));
    }
    for bytes in inputs("keys") {
        bytes_are_keys(&bytes);
    }
    for bytes in inputs("terminal") {
        let (cut, bytes) = bytes.split_first().unwrap();
        bytes_mean_the_same_in_pieces(bytes, usize::from(*cut));
    }
}
