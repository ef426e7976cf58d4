//! Texts and brackets gone wrong: characters that command a terminal, files that are none, nesting without end.

use indsats::{
    format::source::{NotText, Position, Source},
    locale::Language,
};

use super::diagnostics::{GOOD, each, said_in};

const NAME: &str = "\"Fritidsjob til unge\"";

#[test]
fn a_name_is_not_empty_and_stands_in_quotation_marks() {
    each(&[
        (NAME, "\"\"", "11:27: the text is empty; write something, or remove the field"),
        (NAME, "\" \"", "11:27: the text is empty; write something, or remove the field"),
        (NAME, "\"\u{200b}\u{3164}\u{301}\u{ad}\"", "11:27: the text is empty; write something, or remove the field"),
        ("\"Prøve\"", "\"\"", "2:12: the text is empty; write something, or remove the field"),
        (NAME, "Fritidsjob", "11:27: Fritidsjob is not a text; put it in quotation marks"),
        (NAME, "5", "11:27: 5 is not a text; put it in quotation marks"),
        ("[\"Budget 2020\"]", "[2020]", "13:31: 2020 is not a text; put it in quotation marks"),
    ]);
}

#[test]
fn a_character_that_commands_the_terminal_is_refused_wherever_it_stands_and_however_it_is_written() {
    for (character, code) in [
        ("\u{1b}", "U+001B"),
        ("\\u{1b}", "U+001B"),
        ("\\x1b", "U+001B"),
        ("\u{7f}", "U+007F"),
        ("\u{9b}", "U+009B"),
        ("\u{202e}", "U+202E"),
        ("\\u{2066}", "U+2066"),
        ("\u{61c}", "U+061C"),
        ("\u{2028}", "U+2028"),
        ("\n", "U+000A"),
        ("\\t", "U+0009"),
    ] {
        let said = |place: &str| format!("{place}: the text holds a control character ({code}); remove it");
        each(&[
            (NAME, &format!("\"Fritids{character}job\""), &said("11:27")),
            ("\"Budget 2020\"", &format!("\"Budget{character}\""), &said("13:31")),
            ("2021]", &format!("\"2021{character}\"]"), &said("4:19")),
            ("\"Job\"", &format!("\"Job{character}\""), &said("8:19")),
        ]);
    }
}

#[test]
fn a_choice_is_one_of_those_there_are() {
    each(&[
        (
            "financing: Internal",
            "financing: Intern",
            "12:32: unknown choice \"Intern\"; write one of: Internal, External",
        ),
        ("view: Internal", "view: Both", "18:29: unknown choice \"Both\"; write one of: Internal, External, Combined"),
        (
            "financing: Internal",
            "financing: \"Internal\"",
            "12:32: a field's name or a choice such as Internal belongs here; write it without quotation marks, or close \
             the bracket before it",
        ),
    ]);
}

#[test]
fn what_is_missing_is_said_where_it_is_missed() {
    let missing = "a comma, a closing bracket or a quotation mark is missing before this; add it";
    each(&[
        ("2021],", "2021]", &format!("5:5: {missing}")),
        ("2020, 2021]", "2020 2021]", &format!("4:18: {missing}")),
        (NAME, "\"Fritids\"job\"", &format!("11:36: {missing}")),
        (
            "financing: Internal",
            "financing Internal",
            "12:31: a colon is missing after the field's name; write field: value",
        ),
        (
            "            ],\n            stated",
            "            stated",
            "17:13: an initiative in round brackets belongs here; write (field: value, …), or close the bracket before it",
        ),
    ]);
}

#[test]
fn what_does_not_belong_is_said_where_it_stands() {
    each(&[
        (
            NAME,
            "“Fritidsjob”",
            "11:27: “Fritidsjob” is neither a number nor a text; write a number as 2.55, a text in straight \
             quotation marks, no amount as None",
        ),
        (NAME, "\"C:\\jobs\"", "11:28: the text has a backslash that escapes nothing; write two for a backslash"),
        (
            "unit: (multiplier: 1000000, label: \"mio. kr.\")",
            "unit: \"mio. kr.\"",
            "3:11: the unit in round brackets belongs \
          here; write (field: value, …), or close the bracket before it",
        ),
        (
            "years:",
            "abbreviations: [(\"BIF\")], years:",
            "4:27: two texts in brackets belong here; write (\"BIF\", \"what it stands for\")",
        ),
        (
            "years:",
            "abbreviations: {\"a\": \"b\"}, years:",
            "4:20: {\"a\": \"b\"} is not a list; write it in square brackets",
        ),
    ]);
    let after = |tail: &str| said_in(Language::English, &format!("{GOOD}{tail}"));
    assert_eq!(
        after("x"),
        "22:1: there is something after the end of the dataset; remove it, or the bracket that ends it too early"
    );
    assert_eq!(after("/* never mind"), "22:1: a comment is not closed; end it with */");
    assert_eq!(
        said_in(Language::English, "område,2020,2021\n"),
        "1:1: the dataset in round brackets belongs here; write (field: value, …), or close the bracket before it"
    );
}

#[test]
fn a_file_that_breaks_off_anywhere_is_an_error_within_it() {
    let whole = GOOD.trim_end();
    for (length, _) in whole.char_indices() {
        let said = said_in(Language::English, &whole[..length]);
        let (line, rest) = said.split_once(':').unwrap_or_else(|| panic!("no mistake in the first {length} bytes"));
        assert!(line.parse::<usize>().unwrap() <= whole[..length].matches('\n').count() + 1, "{length}: {said}");
        assert!(rest.contains("; "), "no cure: {said}");
    }
    let ends = "the file ends too early; close every bracket and quotation mark";
    assert_eq!(said_in(Language::English, whole.strip_suffix("\n)").unwrap()), format!("20:7: {ends}"));
    assert_eq!(said_in(Language::English, "(title: \"Pr"), format!("1:10: {ends}"), "where the text begins");
    for field in ["years", "columns", "documents", "areas", "areas: [(name: \"A\", initiatives"] {
        for blank in ["", " ", "\n"] {
            let said = said_in(Language::English, &format!("(title: \"x\", unit: (), {field}:{blank}"));
            assert!(said.ends_with(ends), "{field:?} {blank:?}: {said}");
        }
    }
    for nothing in ["", " ", "\n\n", "\u{feff}"] {
        let said = said_in(Language::English, nothing);
        assert!(said.contains(": the file is empty; write a dataset in it: (title: "), "{nothing:?}: {said}");
    }
}

#[test]
fn a_file_that_is_no_utf_8_is_said_at_its_first_such_byte() {
    assert_eq!(Source::from_bytes(b"(\n title: \"Pr\xf8ve\")").unwrap_err(), NotText(Position { line: 2, column: 12 }));
}

#[test]
fn a_byte_order_mark_is_skipped_and_not_counted() {
    assert_eq!(said_in(Language::English, &format!("\u{feff}{GOOD}")), "");
    let said = said_in(Language::English, "\u{feff}(x: 1)");
    assert!(said.starts_with("1:2: unknown field \"x\" in the dataset;"), "{said}");
}

/// A dataset of areas nested so deep, one on each line.
fn nested(depth: usize) -> String {
    let open = "(name: \"A\", areas: [\n".repeat(depth);
    format!("(title: \"T\", unit: (), years: [1], areas: [\n{open}{}])", "])".repeat(depth))
}

#[test]
fn areas_nest_30_deep_and_even_64() {
    for depth in [30, 64] {
        assert_eq!(said_in(Language::English, &nested(depth)), "", "{depth}");
    }
}

#[test]
fn deeper_is_an_error_with_its_place_and_never_a_crash() {
    let said = |text: &str| said_in(Language::English, text);
    let too_deep = "areas, or brackets in a value, nest more than 64 deep; merge or remove some of them";
    assert_eq!(said(&nested(65)), format!("66:8: {too_deep}"));
    for depth in [100, 140, 1_000, 10_000] {
        let said = said(&nested(depth));
        let (line, rest) = said.split_once(':').unwrap();
        assert!((65..=140).contains(&line.parse::<usize>().unwrap()), "{said}");
        assert!(rest.ends_with(too_deep), "{said}");
    }
    for bracket in ["[", "(", "a(", "{", "Some(", "[(", "(a:"] {
        for title in [format!("(title: {}", bracket.repeat(10_000)), bracket.repeat(10_000)] {
            assert!(said(&title).starts_with("1:"), "{bracket}");
        }
    }
    let closed = format!("(title: {}{})", "[".repeat(10_000), "]".repeat(10_000));
    assert!(said(&closed).ends_with(too_deep));
}
