//! Columns, measures, dimensions, cells and texts in several languages: how they may be spelt, and what is a mistake.

use indsats::{
    format::{
        ron::{read::read, write::write},
        source::Source,
    },
    locale::Language,
    model::{
        cell::{Cell, Precision},
        columns::ColumnId,
        dataset::Dataset,
        measure::BasisKind,
    },
};

use super::diagnostics::said_in;

/// A dataset with everything that more than a list of years can say, to be spoilt in one place.
const GOOD: &str = r#"(
    title: "Prøve", language: "da",
    unit: (label: "mio. kr."),
    columns: [
        (year: 2024, measure: "regnskab"),
        (year: 2025, measure: "budget"),
        (year: 2025, measure: "regnskab", part: "til juni"),
        (label: "I alt", sum_of: [2024, 2025], measure: "regnskab"),
        (label: "Afvigelse", sum_of: ["2025 budget"], less: ["2024 regnskab"]),
    ],
    measures: [(name: "budget", phase: Approved), (name: "regnskab", label: {"da": "regnskab", "en": "accounts"})],
    start_measure: "budget",
    dimensions: [(key: "art")],
    areas: [
        (
            name: "Job",
            initiatives: [
                (name: "a", amounts: [1, Blank, Withheld, None, (amount: 2, about: true, note: "n")], dimensions: {"art": "Løn"}),
            ],
            stated: [(dimension: ("art", "Løn"), amounts: [1, 2, 3, 4, 5], rounding: 1, source: (page: 3))],
        ),
    ],
)
"#;

fn dataset(text: &str) -> Dataset {
    read(Source::new(text)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{text}")).dataset
}

/// Checks the English message about the good dataset with one part replaced: (good, bad, message).
fn each(cases: &[(&str, &str, &str)]) {
    for &(good, bad, expected) in cases {
        assert_eq!(GOOD.matches(good).count(), 1, "{good} stands once");
        assert_eq!(said_in(Language::English, &GOOD.replace(good, bad)), expected, "{bad}");
    }
}

#[test]
fn columns_are_named_by_year_measure_and_part() {
    let dataset = dataset(GOOD);
    let labels: Vec<&str> = dataset.columns().map(|column| dataset.label(column)).collect();
    assert_eq!(labels, ["2024 regnskab", "2025 budget", "2025 regnskab til juni", "I alt", "Afvigelse"]);
    assert_eq!(dataset.column(ColumnId(0)).label.get("en"), "2024 accounts");
    let sum = |column| dataset.column(ColumnId(column)).sum.clone().unwrap();
    assert_eq!((sum(3).plus, sum(3).missing), (vec![ColumnId(0)], vec!["2025".to_owned()]));
    assert_eq!((sum(4).plus, sum(4).less), (vec![ColumnId(1)], vec![ColumnId(0)]));
    // No measure has both years: each year's own figure comes first.
    assert_eq!(dataset.basis(dataset.start_basis()).kind, BasisKind::OwnFigures);
}

#[test]
fn a_cell_is_an_amount_a_dash_a_blank_or_withheld_and_may_have_a_remark() {
    let dataset = dataset(GOOD);
    let line = dataset.initiatives().next().unwrap();
    let cells: Vec<Cell> = dataset.columns().map(|column| dataset.cell(line, column)).collect();
    assert_eq!(cells[..4], [Cell::Amount(1.into()), Cell::Blank, Cell::Withheld, Cell::Dash]);
    let remark = dataset.remark(line, ColumnId(4)).unwrap();
    assert_eq!(remark.precision, Precision::About);
    assert_eq!(dataset.list(remark.notes).collect::<Vec<_>>(), ["n"]);
    for (spelt, cell) in [("(amount: Blank)", Cell::Blank), ("(amount: Some(3))", Cell::Amount(3.into()))] {
        let text = GOOD.replace("(amount: 2, about: true, note: \"n\")", spelt);
        let other = read(Source::new(&text)).unwrap().dataset;
        assert_eq!(other.cell(line, ColumnId(4)), cell, "{spelt}");
        assert_eq!(other.remark(line, ColumnId(4)), None);
    }
}

#[test]
fn a_year_without_a_column_is_missing_from_its_sum_and_a_label_without_one_is_a_mistake() {
    let is_no_column = "is not one column; write the label of a column, or a year of the same measure";
    each(&[
        ("[\"2025 budget\"]", "[\"2025 bugdet\"]", &format!("9:39: \"2025 bugdet\" {is_no_column}")),
        // Two columns are of that year, and no measure chooses between them.
        ("[\"2025 budget\"]", "[2026, \"total\"]", &format!("9:45: \"total\" {is_no_column}")),
        ("[\"2024 regnskab\"]", "[]", "9:61: the list of columns to be summed is empty; name at least one"),
        (
            "[\"2025 budget\"]",
            "[\"Afvigelse\"]",
            "9:38: column \"Afvigelse\" is the sum of itself; remove it from the list",
        ),
    ]);
}

#[test]
fn a_missing_year_is_the_same_with_and_without_quotation_marks_and_comes_back_however_it_is_written() {
    for year in ["021", "\"021\"", "99999999999", "2026", "\"2026\""] {
        let sum_of = format!("sum_of: [\"2025 budget\", {year}]");
        let text = GOOD.replace("sum_of: [\"2025 budget\"]", &sum_of);
        let first = dataset(&text);
        let mut written = Vec::new();
        write(&first, &mut written).unwrap();
        let again = dataset(&String::from_utf8(written).unwrap());
        let missing = |dataset: &Dataset| dataset.column(ColumnId(4)).sum.clone().unwrap().missing;
        assert_eq!(missing(&first), [year.trim_matches('"')]);
        assert_eq!(missing(&again), missing(&first));
    }
}

#[test]
fn columns_that_are_the_same_or_read_the_same_are_a_mistake() {
    let twice = |place: &str, label: &str| {
        format!("{place}: column \"{label}\" is listed twice; remove one, or give it a label of its own")
    };
    each(&[
        ("(year: 2025, measure: \"budget\")", "(year: 2024, measure: \"regnskab\")", &twice("6:9", "2024 regnskab")),
        ("(label: \"I alt\"", "(label: \"2025\u{a0} budget \"", &twice("8:9", "2025\u{a0} budget ")),
        ("(label: \"I alt\"", "(label: {\"da\": \"I alt\", \"en\": \"2024 accounts\"}", &twice("8:9", "2024 accounts")),
        ("    title", "    years: [2020], title", "4:14: there can be only one of years and columns; remove the other"),
        ("label: \"I alt\", ", "", "8:9: the field \"label\" is missing in a column; add it"),
        ("(year: 2024, ", "(", "5:9: the field \"year\" is missing in a column; add it"),
        ("(year: 2024, ", "(yaer: 2024, ", "5:10: unknown field \"yaer\" in a column; make it year"),
    ]);
    let years = GOOD.replace("title", "years: [2020, \"2020 \"], title");
    let columns = years.find("    columns").unwrap()..years.find("    measures").unwrap();
    let years = [&years[..columns.start], &years[columns.end..]].concat();
    assert_eq!(said_in(Language::English, &years), "2:19: year \"2020 \" is listed twice; remove one");
}

#[test]
fn no_year_is_called_as_a_choice_of_the_command_line() {
    for word in ["all", "sum", "area"] {
        let said = format!(
            "no year or column can be called \"{word}\", which stands for something else; write it in another way"
        );
        each(&[
            ("(year: 2024", &format!("(year: \"{word}\""), &format!("5:16: {said}")),
            (
                "\"I alt\"",
                &format!("\" {word}\""),
                &format!("8:17: {}", said.replace("\"a", "\" a").replace("\"s", "\" s")),
            ),
        ]);
    }
}

#[test]
fn a_measure_or_dimension_is_listed_once_and_by_its_name() {
    each(&[
        (
            "(year: 2025, measure: \"budget\")",
            "(year: 2025, measure: \"bugdet\")",
            "6:31: measure \"bugdet\" is not among the measures; add it there, or correct the name",
        ),
        (
            "start_measure: \"budget\"",
            "start_measure: \"x\"",
            "12:20: measure \"x\" is not among the measures; add it there, or correct the name",
        ),
        ("(name: \"budget\"", "(name: \" Regnskab\"", "11:61: measure \"regnskab\" is listed twice; remove one"),
        (
            "phase: Approved",
            "phase: Decided",
            "11:40: unknown choice \"Decided\"; write one of: Proposed, Approved, Adjusted, Executed",
        ),
        ("(key: \"art\")", "(key: \"art\"), (key: \"Art\")", "13:38: dimension \"Art\" is listed twice; remove one"),
        (
            "{\"art\": \"Løn\"}",
            "{\"atr\": \"Løn\"}",
            "18:116: dimension \"atr\" is not among the dimensions; add it there, or correct the key",
        ),
        ("{\"art\": \"Løn\"}", "{\"art\": \"Løn\", \"art\": \"Drift\"}", "18:130: \"art\" stands twice; remove one"),
        (
            "{\"art\": \"Løn\"}",
            "[\"Løn\"]",
            "18:115: [\"Løn\"] belongs in curly brackets; write {\"key\": \"text\", …}",
        ),
        (
            "dimension: (\"art\"",
            "dimension: (\"x\"",
            "20:35: dimension \"x\" is not among the dimensions; add it there, or correct the key",
        ),
        (
            "(dimension: (\"art\"",
            "(funding: \"P\", dimension: (\"art\"",
            "20:49: there can be only one of funding and dimension; remove the other",
        ),
    ]);
}

#[test]
fn a_cell_that_cannot_be_read_is_said_at_its_place() {
    let amount = "is not an amount; write digits with a point as decimal mark, such as 2.55, or None";
    each(&[
        ("(amount: 2,", "(amount: 1e3,", &format!("18:74: 1e3 {amount}")),
        ("[1, Blank,", "[1, Tom,", &format!("18:42: Tom {amount}")),
        ("(amount: 2, ", "(", "18:65: the field \"amount\" is missing in an amount; add it"),
        ("about: true", "about: 1", "18:84: unknown choice \"1\"; write one of: true, false"),
        ("note: \"n\"", "notes: \"n\"", "18:90: unknown field \"notes\" in an amount; make it note"),
        ("[1, Blank, ", "[1, ", "18:38: initiative \"a\" has 4 amounts for 5 columns; add one, or None"),
        ("page: 3", "page: 0", "20:104: 0 is not a page; write a whole number from 1"),
        ("rounding: 1", "rounding: 0", "20:86: 0 is not above zero; write a positive number, or remove the field"),
    ]);
}

#[test]
fn a_text_may_be_one_for_each_language_and_each_language_comes_once() {
    let text = GOOD.replace("\"mio. kr.\"", "{\"en\": \"DKK million\", \"da\": \"mio. kr.\"}");
    let unit = dataset(&text).about().unit.label.clone().unwrap();
    assert_eq!([unit.own(), unit.get("en"), unit.get("de")], ["mio. kr.", "DKK million", "mio. kr."]);
    each(&[
        ("\"mio. kr.\"", "{\"da\": \"a\", \"da\": \"b\"}", "3:31: \"da\" stands twice; remove one"),
        ("\"mio. kr.\"", "{}", "3:19: the text is empty; write something, or remove the field"),
        (
            "name: \"Job\"",
            "name: {\"da\": \"Job\"}",
            "16:19: {\"da\": \"Job\"} is not a text; put it in quotation marks",
        ),
    ]);
}

#[test]
fn spaces_and_capitals_make_no_other_class() {
    let text = GOOD.replace("(\"art\", \"Løn\")", "(\" ART\", \"løn\u{a0}\")");
    let dataset = dataset(&text);
    let (_, stated) = dataset.stated().next().unwrap();
    assert_eq!(dataset.text(stated.class.unwrap().name), "Løn");
}

#[test]
fn what_is_wrong_with_a_column_is_said_in_danish_too() {
    let danish = |good: &str, bad: &str| said_in(Language::Danish, &GOOD.replacen(good, bad, 1));
    assert_eq!(
        danish("[1, Blank, ", "[1, "),
        "18:38: indsatsen \"a\" har 4 beløb til 5 kolonner; tilføj ét, eller None"
    );
    assert_eq!(
        danish("(year: 2024", "(year: \"sum\""),
        "5:16: intet år og ingen kolonne kan hedde \"sum\", som betyder noget andet; skriv det på en anden måde"
    );
}

#[test]
fn a_printed_sum_of_no_column_is_shown_though_no_measure_is_money() {
    let text = "(title: \"T\", unit: (), measures: [(name: \"posts\", unit: (label: \"posts\"))],
        columns: [(label: \"in all\", sum_of: [2030, 2031])], areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [1])])])";
    let dataset = dataset(text);
    assert_eq!(dataset.label(dataset.start_column()), "in all");
    assert_eq!(dataset.shown_columns(dataset.start_basis()), [ColumnId(0)]);
}
