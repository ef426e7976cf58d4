//! `Y`: the initiatives that are shown, for a spreadsheet.

use indsats::{
    analysis::figures::Figures,
    explorer::effect::Effect,
    format::{ron::read::read, source::Source},
    model::{
        amount::{Amount, Sum},
        financing::View,
        period::Period,
    },
};

use proptest::{prelude::*, test_runner::RngSeed};

use super::answer_line::sent;
use crate::{random_dataset::of_years, reckoning::ron::ron, reconciliation::small_datasets, screen::stage::Stage};

/// A copied table: its heading, its rows, its last line.
struct Table {
    heading: Vec<String>,
    rows: Vec<Vec<String>>,
    scope: String,
}

fn table(stage: Stage) -> Table {
    let text = sent(&stage.after("Y"));
    let allowed = |sign: char| !sign.is_control() || sign == '\t' || sign == '\n';
    assert!(text.chars().all(allowed) && text.ends_with('\n') && !text.contains("\n\n"), "{text:?}");
    let mut lines: Vec<Vec<String>> = text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect();
    let scope = lines.pop().unwrap().join("\t");
    let heading = lines.remove(0);
    assert!(lines.iter().all(|row| row.len() == heading.len()), "{text}");
    Table { heading, rows: lines, scope }
}

fn letter(keys: &str) -> Table {
    table(Stage::letter(80, 24).after(keys))
}

/// The sum of a year's column, its decimal mark read as a spreadsheet of the language does.
fn sum(table: &Table, year: &str, mark: char) -> Option<Amount> {
    let column = table.heading.iter().position(|heading| heading == year).unwrap();
    let mut sum = Sum::default();
    for cell in table.rows.iter().map(|row| &row[column]).filter(|cell| !cell.is_empty()) {
        assert!(cell.chars().all(|sign| sign.is_ascii_digit() || sign == mark || sign == '-'), "{cell}");
        sum.add(Amount::parse(&cell.replace(mark, ".")).unwrap()).unwrap();
    }
    sum.total().unwrap()
}

fn amount(text: &str) -> Amount {
    Amount::parse(text).unwrap()
}

#[test]
fn all_initiatives_stand_in_a_row_each_with_their_area_and_no_total_among_them() {
    let table = letter("");
    let heading = ["Område", "Indsats", "Midler", "Finansieringskilde", "2020", "2021", "2022", "Noter"];
    assert_eq!(table.heading, heading);
    assert_eq!(table.rows.len(), 26, "whether the areas are folded or not");
    let perspektiv = ["Job og uddannelse", "Projekt Perspektiv", "egne midler", "Budget 2020", "4,2", "4,2", "4,2", ""];
    assert!(table.rows.iter().any(|row| *row == perspektiv), "{:?}", table.rows[8]);
    assert!(table.rows.iter().all(|row| !row[1].starts_with("I alt")));
    assert_eq!(letter("+").rows, table.rows);
}

#[test]
fn each_column_adds_up_to_what_the_lines_add_up_to() {
    for (keys, sums) in [
        ("", ["30.23", "29.9", "28.4"]),
        ("0", ["30.23", "29.9", "28.4"]),
        ("i 1", ["27.75", "29.15", "28.4"]),
        ("Enter", ["16.6", "14.35", "13.4"]),
        ("J Enter i", ["1.9", "5.4", "5.4"]),
        ("!", ["22.53", "22.2", "20.7"]),
        ("! 1", ["16.6", "14.35", "13.4"]),
    ] {
        let danish = letter(keys);
        let english = table(Stage::letter(80, 24).after(keys).after("F2"));
        for (year, expected) in ["2020", "2021", "2022"].into_iter().zip(sums) {
            assert_eq!(sum(&danish, year, ','), Some(amount(expected)), "{keys} {year}");
            assert_eq!(sum(&english, year, '.'), Some(amount(expected)), "{keys} {year}");
        }
    }
    let external = letter("e");
    let sums = ["2020", "2021", "2022"].map(|year| sum(&external, year, ','));
    assert_eq!((external.rows.len(), sums), (4, [Some(amount("2.48")), Some(amount("0.75")), None]));
}

#[test]
fn the_last_line_says_what_is_covered_and_what_is_hidden() {
    assert_eq!(
        letter("").scope,
        "Integrationsaktiviteter i BIF · mio. kr. · alle midler · uden lovpligtige og faste udgifter"
    );
    assert!(letter("e").scope.contains(" · eksterne midler · "));
    assert!(letter("J J Enter").scope.ends_with(" · Kun Flygtningeområdet"), "{}", letter("J J Enter").scope);
    assert!(letter("!").scope.ends_with(" · kun områder med ≠ (2021)"), "{}", letter("!").scope);
    assert!(letter("! 0").scope.ends_with(" · kun områder med ≠ (alle år)"));
    assert!(letter("Enter !").scope.ends_with(" · Kun Job og uddannelse · kun områder med ≠ (2021)"));
    let english = table(Stage::letter(80, 24).after("F2 !"));
    assert!(english.scope.contains("DKK million · all money") && english.scope.ends_with("only areas with ≠ (2021)"));
}

#[test]
fn notes_and_sub_areas_come_along() {
    let welcome = letter("J J Enter").rows.remove(0);
    assert_eq!(welcome[7], "Midlerne til Welcome House kan ændre sig.");
    let nested = table(Stage::dataset(&small_datasets::nested(), 80, 24));
    assert_eq!(nested.rows[2][0], "Børn › Dagtilbud › Vuggestue");
    let only = table(Stage::dataset(&small_datasets::nested(), 80, 24).after("i !"));
    assert_eq!(only.rows.len(), 1, "the lines of the areas over it are not shown");
    assert!(table(Stage::dataset(&small_datasets::nested(), 80, 24).after("e !")).rows.is_empty());
}

#[test]
fn what_a_spreadsheet_would_calculate_or_break_is_text() {
    let odd = small_datasets::dataset(
        "areas: [(name: \"=Skole\", initiatives: [
            (name: \"+1 linje\", amounts: [-1234567.5, 2], funding: [\"@A\"], notes: [\"-en\\nto\"])])]",
    );
    let row = table(Stage::dataset(&odd, 80, 24)).rows.remove(0);
    assert_eq!(row, ["'=Skole", "'+1 linje", "egne midler", "'@A", "-1234567,5", "2", "'-en to"]);
}

#[test]
fn a_heading_is_no_formula_and_quotation_marks_cannot_be_stripped_off_one() {
    let odd = r#"(title: "T", unit: (), columns: [(label: "=1+1", year: 2020)], dimensions: [(key: "art", label: "=2")],
        areas: [(name: "A", initiatives: [(name: "\"=3\"", amounts: [1])])])"#;
    let copied = sent(&Stage::dataset(odd, 80, 24).after("Y"));
    let mut lines = copied.lines();
    assert_eq!(lines.next(), Some("Område\tIndsats\tMidler\tFinansieringskilde\t'=2\t'=1+1\tNoter"));
    assert_eq!(lines.next(), Some("A\t\"\"\"=3\"\"\"\tegne midler\t\t\t1\t"));
}

#[test]
fn more_than_a_terminal_takes_is_refused_in_words_and_nothing_is_sent() {
    let long = "x".repeat(700);
    let lines: Vec<String> =
        (0..120).map(|number| small_datasets::initiative(&format!("{long}{number}"), "1, 2")).collect();
    let ron = small_datasets::dataset(&format!("areas: [(name: \"Skole\", initiatives: [{}])]", lines.join(", ")));
    for (width, height) in [(80, 24), (40, 10)] {
        let stage = Stage::dataset(&ron, width, height).after("Y");
        assert!(matches!(stage.effect, Effect::Draw), "{:?}", stage.effect);
        let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Ikke kopieret") && text.contains("højst 74.994"), "{}", stage.text());
        assert!(text.contains("Brug: indsats export"), "{}", stage.text());
        assert!(!stage.after("Down").shows("Ikke kopieret"));
    }
    // One line of it can be sent.
    assert!(sent(&Stage::dataset(&ron, 80, 24).after("Right Down y")).starts_with("xxx"));
    let longest = "x".repeat(80_000);
    let ron = small_datasets::dataset(&format!(
        "areas: [(name: \"S\", initiatives: [{}])]",
        small_datasets::initiative(&longest, "1, 2")
    ));
    assert!(matches!(Stage::dataset(&ron, 80, 24).after("Right Down y").effect, Effect::Draw));
}

#[test]
fn a_hidden_line_is_neither_copied_nor_counted() {
    let dataset = read(Source::new(&small_datasets::nested())).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let copied = table(Stage::dataset(&small_datasets::nested(), 80, 24).after("i"));
    for year in dataset.columns() {
        let total = figures.total(&dataset, None, View::Internal, Period::Column(year)).lines.amount;
        assert_eq!(sum(&copied, dataset.label(year), ','), total);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn every_initiative_is_copied_in_a_line_of_its_own(document in of_years()) {
        let stage = Stage::dataset(&ron(&document), 80, 24).after("Y");
        prop_assert_eq!(sent(&stage).lines().count(), document.whole().all_lines().len() + 2, "a heading, a row each, the scope");
    }
}
