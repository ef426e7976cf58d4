//! Every mistake in a file is one line: where, what, and the cure. Here in the user's own sentences.

use indsats::{
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
};

/// A dataset with a bit of everything, to be spoilt in one place.
pub const GOOD: &str = r#"(
    title: "Prøve",
    unit: (multiplier: 1000000, label: "mio. kr."),
    years: [2020, 2021],
    documents: [(id: "svar")],
    areas: [
        (
            name: "Job",
            initiatives: [
                (
                    name: "Fritidsjob til unge",
                    financing: Internal,
                    funding: ["Budget 2020"],
                    amounts: [1.6, None],
                    source: (document: "svar", table: "2", row: 5),
                ),
            ],
            stated: [(view: Internal, amounts: [1.6, None], source: (table: "1", row: 1))],
        ),
    ],
)
"#;

/// The message about a text in a language, with its place; empty where the text is valid.
pub fn said_in(language: Language, text: &str) -> String {
    let locale = Locale::new(language);
    read(Source::new(text))
        .map_or_else(|mistake| format!("{}: {}", mistake.place, mistake.problem.message(&locale)), |_| String::new())
}

/// Checks the English message about the good dataset with one part replaced: (good, bad, message).
pub fn each(cases: &[(&str, &str, &str)]) {
    for &(good, bad, expected) in cases {
        assert_eq!(GOOD.matches(good).count(), 1, "{good} stands once");
        assert_eq!(said_in(Language::English, &GOOD.replace(good, bad)), expected, "{bad}");
    }
}

#[test]
fn a_good_dataset_has_no_mistake() {
    assert_eq!(said_in(Language::English, GOOD), "");
}

#[test]
fn an_unknown_field_is_pointed_at_with_the_names_that_are_known() {
    each(&[
        (
            "financing: Internal",
            "finansiering: Internal",
            "12:21: unknown field \"finansiering\" in an initiative; make it one of: name, aliases, code, financing, \
             funding, dimensions, price_level, amounts, of_which, source, notes",
        ),
        (
            "(id:",
            "(navn:",
            "5:18: unknown field \"navn\" in a document; make it one of: id, label, title, date, url, \
             case_number, document_number",
        ),
        ("row: 5", "rows: 5", "15:60: unknown field \"rows\" in a source; make it row"),
    ]);
}

#[test]
fn a_missing_field_is_said_where_its_owner_begins() {
    each(&[
        ("title: \"Prøve\",", "", "1:1: the field \"title\" is missing in the dataset; add it"),
        (
            "unit: (multiplier: 1000000, label: \"mio. kr.\"),",
            "",
            "1:1: the field \"unit\" is missing in the dataset; add it",
        ),
        ("years: [2020, 2021],", "", "1:1: the field \"years\" is missing in the dataset; add it"),
        ("name: \"Job\",", "", "7:9: the field \"name\" is missing in an area; add it"),
        ("name: \"Fritidsjob til unge\",", "", "10:17: the field \"name\" is missing in an initiative; add it"),
        ("amounts: [1.6, None],\n", "", "10:17: the field \"amounts\" is missing in an initiative; add it"),
        ("amounts: [1.6, None], source", "source", "18:22: the field \"amounts\" is missing in a stated total; add it"),
    ]);
}

#[test]
fn what_stands_twice_is_said_at_the_second() {
    each(&[
        (
            "financing: Internal",
            "financing: Internal, financing: External",
            "12:42: the field \"financing\" is given twice; remove one",
        ),
        ("2021]", "\"2020\"]", "4:19: year \"2020\" is listed twice; remove one"),
        (
            "(id: \"svar\")",
            "(id: \"svar\"), (id: \"svar\")",
            "5:36: document \"svar\" is listed twice; remove one, or give it an id of its own",
        ),
    ]);
}

#[test]
fn a_document_must_be_listed() {
    let said = "15:40: document \"brev\" is not in the list of documents; add it there, or correct the id";
    each(&[("document: \"svar\"", "document: \"brev\"", said)]);
}

#[test]
fn there_is_one_amount_for_each_year() {
    let owner = "14:30: initiative \"Fritidsjob til unge\" has";
    let decimal_mark = "(the decimal mark is a point: 2.55)";
    let lists = [
        ("[]", format!("{owner} 0 amounts for 2 years; add 2, or None")),
        ("[1.6]", format!("{owner} 1 amount for 2 years; add one, or None")),
        ("[1,6, None]", format!("{owner} 3 amounts for 2 years; remove one {decimal_mark}")),
        ("[1,6, 1,6]", format!("{owner} 4 amounts for 2 years; remove 2 {decimal_mark}")),
    ];
    for (list, said) in lists {
        each(&[("amounts: [1.6, None],\n", &format!("amounts: {list},\n"), &said)]);
    }
    let contract = GOOD.replace("[2020, 2021]", "[2020, 2021, 2022]");
    assert_eq!(said_in(Language::English, &contract), format!("{owner} 2 amounts for 3 years; add one, or None"));
}

#[test]
fn a_stated_total_is_named_by_its_area() {
    let total = "18:48: a stated total of \"Job\" has 1 amount for 2 years; add one, or None";
    each(&[("amounts: [1.6, None], source", "amounts: [1.6], source", total)]);
    let grand = GOOD.replace("    areas:", "    stated: [(amounts: [1, 2, 3])],\n    areas:");
    assert_eq!(
        said_in(Language::English, &grand),
        "6:24: a stated grand total has 3 amounts for 2 years; remove one (the decimal mark is a point: 2.55)"
    );
}

#[test]
fn only_plain_numbers_are_amounts() {
    let digits = "write digits with a point as decimal mark, such as 2.55, or None";
    for odd in ["1_000", "1e3", ".5", "1.", "+1", "0x10", "\"1,6\"", "none", "null", "inf", "1.6f32", "Some(x)"] {
        let shown = odd.trim_start_matches("Some(").trim_end_matches(')');
        let column = if odd.starts_with("Some(") { 36 } else { 31 };
        let said = format!("14:{column}: {shown} is not an amount; {digits}");
        each(&[("[1.6, None],\n", &format!("[{odd}, None],\n"), &said)]);
    }
    let neither =
        "is neither a number nor a text; write a number as 2.55, a text in straight quotation marks, no amount as None";
    for odd in ["-", "–", "−1", "1.000.000", "0b12", "½"] {
        each(&[("[1.6, None],\n", &format!("[1.6, {odd}],\n"), &format!("14:36: {odd} {neither}"))]);
    }
    each(&[("amounts: [1.6, None],\n", "amounts: 1.6,\n", "14:30: 1.6 is not a list; write it in square brackets")]);
}

#[test]
fn digits_beyond_28_are_refused_not_rounded() {
    for long in
        ["0.12345678901234567890123456789", "99999999999999999999999999999999", "1234567890123456.78901234567890123"]
    {
        let said = format!("14:31: {long} has more digits than the 28 that are kept exactly; shorten it");
        each(&[("[1.6, None],\n", &format!("[{long}, None],\n"), &said)]);
    }
}

#[test]
fn years_are_at_least_one_and_the_first_shown_is_among_them() {
    each(&[
        ("[2020, 2021]", "[]", "4:12: the list of years is empty; add at least one"),
        ("[2020, 2021]", "2020", "4:12: 2020 is not a list; write it in square brackets"),
        ("2021]", "2021.5]", "4:19: 2021.5 is neither a whole number nor a text; put it in quotation marks"),
        ("years:", "start_year: 2022, years:", "4:17: start year \"2022\" is not among the years; choose one of them"),
    ]);
}

#[test]
fn rows_units_and_roundings_are_above_zero() {
    let positive = "is not above zero; write a positive number, or remove the field";
    for row in ["0", "-1", "+5", "1.5", "\"5\"", "99999999999"] {
        let said = format!("15:65: {row} is not a row; write a whole number from 1");
        each(&[("row: 5", &format!("row: {row}"), &said)]);
    }
    for zero in ["0", "0.00", "-1"] {
        each(&[
            ("1000000", zero, &format!("3:24: {zero} {positive}")),
            ("years:", &format!("rounding: {zero}, years:"), &format!("4:15: {zero} {positive}")),
        ]);
    }
}

#[test]
fn mistakes_are_said_in_danish_too() {
    let danish = |good: &str, bad: &str| said_in(Language::Danish, &GOOD.replacen(good, bad, 1));
    assert_eq!(
        danish("[2020, 2021]", "[2020, 2021, 2022]"),
        "14:30: indsatsen \"Fritidsjob til unge\" har 2 beløb til 3 år; tilføj ét, eller None"
    );
    assert_eq!(
        danish("1.6, None", "1,6, None"),
        "14:30: indsatsen \"Fritidsjob til unge\" har 3 beløb til 2 år; fjern ét (decimaltegnet er punktum: 2.55)"
    );
    assert_eq!(danish("name: \"Job\",", ""), "7:9: feltet \"name\" mangler i et område; tilføj det");
    assert_eq!(
        danish("2021],", "2021]"),
        "5:5: der mangler et komma, en slutparentes eller et anførselstegn før dette; tilføj det"
    );
}
