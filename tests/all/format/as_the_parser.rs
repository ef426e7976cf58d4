//! A file in the usual form is read without the parser of RON, and is what that parser reads; whatever is unusual in it, too.

use std::fs;

use crate::properties::dataset::reads_as_the_parser_does;

/// Values, separators and rests that stand where they are usual, unusual, or a mistake.
const PIECES: &[&str] = &[
    "\"a\"",
    "\"a\\nb\"",
    "r#\"a\"#",
    "r\"a\"",
    "\"a",
    "'a'",
    "'['",
    "a",
    "None",
    "Blank",
    "Withheld",
    "Some(1)",
    "Some(\"a\")",
    "Blank(1)",
    "1",
    "-1",
    "+1",
    "007",
    "0",
    "-0",
    "0.0",
    "1.",
    ".5",
    "1.5",
    "1e5",
    "1_000",
    "0x1F",
    "1.000",
    "12345678901234567890.5",
    "inf",
    "NaN",
    "1..2",
    "true",
    "()",
    "(1)",
    "(amount: 1)",
    "(amount: 1, about: true, note: \"n\")",
    "[]",
    "[1]",
    "[1,]",
    "[,]",
    "[1 2]",
    "[[1]]",
    "[\"a\", 2]",
    "{}",
    "{\"k\": \"v\"}",
    "{\"k\": \"v\",}",
    "{1: 2}",
    "{\"k\" \"v\"}",
    "#![enable(implicit_some)] 1",
    "1 // one\n",
    "1 /* one */",
    "/* a /* b */ */ 1",
    "// no end",
    "1\u{a0}",
    "1\u{b}",
    "\u{2028}1",
    "",
    ",",
    "1, 1",
    "(name: \"a\", amounts: [1])",
    "(name: \"a\", amounts: [1], name: \"b\")",
    "Initiative(name: \"a\", amounts: [1])",
    "(amounts: [1])",
    "(name: \"a\", amounts: [1],,)",
    "(name: \"a\", amounts: [1], of_which: [(name: \"b\", amounts: [1])])",
    "(name: \"a\", amounts: [1], funding: None, code: Some(\"1\"))",
    "(name: \"a\", financing: External, amounts: [1], source: (document: \"d\", page: 1, table: \"2\", row: 3))",
    "(r#name: \"a\", amounts: [1])",
    "(name: \"a\", financing: Internal /* own */, amounts: [1])",
    "(name: \"a\", financing: Own, amounts: [1])",
    "(view: Internal, amounts: [1])",
    "(name: \"a\", amounts: [1], dimensions: {\"k\": \"v\"}, notes: \"n\")",
    "(name:\"a\",amounts:[1],source:(table:[1]))",
];

/// Files with a place for a piece.
const FORMS: &[&str] = &[
    "(title: @, unit: (label: \"k\"), years: [2020], areas: [])",
    "(title: \"T\", unit: @, years: [2020], areas: [])",
    "(title: \"T\", unit: (label: \"k\"), years: @, areas: [])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], documents: [(id: \"d\", label: @)], areas: [])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: @)",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [], stated: [@])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [], @)",
    "@ (title: \"T\", unit: (label: \"k\"), years: [2020], areas: []) @",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: @, initiatives: [(name: \"a\", amounts: [1])])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", code: @, notes: @)])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: @)])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [@])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: \"z\", amounts: [0]), @, (name: \"b\", amounts: [2])], stated: [@])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: @, amounts: [1])])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [@])])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: @)])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [1], funding: @)])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [1], source: (table: @, row: @))])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [1] @)])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", stated: [(amounts: [@], source: @)], areas: [(name: \"B\", initiatives: [@])])])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", areas: [(name: \"B\", initiatives: [@])], stated: [(amounts: [@])], notes: @)], stated: [(amounts: [@])], rounding: @)",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], stated: [(amounts: [@])], areas: [(name: @, initiatives: [(name: \"a\", amounts: [@])])], notes: @)",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", areas: [(name: \"B\", initiatives: [(name: \"b\", amounts: [@])])], initiatives: [(name: \"a\", amounts: [@])], notes: @)])",
    "(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(notes: \"n\", initiatives: [(name: \"a\", amounts: [1])], @, name: \"A\")], @)",
];

#[test]
fn every_piece_in_every_place_is_read_as_the_parser_reads_it() {
    for form in FORMS {
        for piece in PIECES {
            reads_as_the_parser_does(&form.replace('@', piece));
        }
    }
}

#[test]
fn every_dataset_at_hand_is_read_as_the_parser_reads_it() {
    for folder in ["assets", "tests/documents", "tests/data"] {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "ron") {
                reads_as_the_parser_does(&fs::read_to_string(path).unwrap());
            }
        }
    }
}

/// Areas nest as deep as the parser lets them, and deeper.
#[test]
fn areas_of_every_depth_are_read_as_the_parser_reads_them() {
    for depth in [1, 20, 31, 32, 33, 63, 64, 65, 80, 300] {
        let areas = (0..depth).fold(String::new(), |inside, _| format!("(name: \"A\", areas: [{inside}])"));
        let text = format!("(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [{areas}])");
        reads_as_the_parser_does(&text);
        let notes = "[".repeat(depth) + &"]".repeat(depth);
        let text =
            format!("(title: \"T\", unit: (label: \"k\"), years: [2020], areas: [(name: \"A\", notes: {notes})])");
        reads_as_the_parser_does(&text);
    }
}
