//! The rows of the page "does it add up": what each is held against and where its difference comes from, its digits, the room that
//! its cells have, and what is copied of it.

use indsats::{locale::Language, workspace::settings::Theme};

use super::{
    check_list::{row, selected},
    small_datasets::{area, both, dataset, initiative, total},
};
use crate::{copying::answer_line::sent, screen::stage::Stage};

/// The text of the page in one line.
fn said(stage: &Stage) -> String {
    stage.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_hint_that_a_rounding_explains_all_differences_stands_below_the_verdict() {
    let ron = dataset(&format!("areas: [{}]", area("Skole", "7, 8", "7, 9", "")));
    let page = said(&Stage::dataset(&ron, 80, 24).after("a"));
    assert!(
        page.contains("Mulig grund: afrunding til 1 ville forklare forskellen; intet siger, at tallene er afrundet."),
        "{page}"
    );
    assert!(!said(&Stage::letter(80, 24).after("a")).contains("Mulig grund"));
}

#[test]
fn the_sums_are_headed_by_what_they_are() {
    for (lang, [lines, against, short]) in
        [("", ["Linjer", "Sammenlignet med", "Mod"]), ("F2", ["Lines", "Compared with", "Against"])]
    {
        let head = |keys: &str, width| {
            let lines = Stage::letter(width, 24).after(lang).after(keys).lines();
            lines.into_iter().find(|line| line.contains("Forskel") || line.contains("Difference")).unwrap()
        };
        assert!(head("a", 80).contains(lines), "{}", head("a", 80));
        assert!(head("a !", 160).contains(against), "{}", head("a !", 160));
        let narrow = head("a !", 80);
        assert!(narrow.contains(&format!(" {short} ")) && !narrow.contains(lines), "{narrow}");
    }
}

#[test]
fn a_difference_that_follows_from_others_says_so_in_its_row_and_in_full() {
    let mut stage = Stage::letter(120, 24).after("a s");
    let carried = selected(&stage);
    assert!(
        carried.contains("I alt") && row(&carried).unwrap().place == "alle: 31,90 / 29,90 · følger af andre",
        "{carried}"
    );
    assert!(
        said(&stage).contains("forskel +2,00 · følger af andre · egne: brevet 31,15, linjer 29,15 (tabel 1, række 6; "),
        "{}",
        stage.text()
    );
    stage.press("Down");
    let gap = selected(&stage);
    assert!(gap.contains("Job og uddannelse") && !gap.contains("følger"), "{gap}");
    // 2 of the 7 stand in an area, and 5 arise in the grand total.
    let stage = Stage::dataset(&both(), 100, 24).after("a s");
    assert!(selected(&stage).contains("I alt") && selected(&stage).contains("+5 her"), "{}", stage.text());
}

#[test]
fn without_room_for_places_names_come_first_and_remarks_have_what_they_leave() {
    let name = "Sammenhængende indsatser i by";
    let ron =
        dataset(&format!("areas: [{}], stated: [{}]", area(name, "7, 8000000", "7, 9000000", ""), total("7, 9000000")));
    let stage = Stage::dataset(&ron, 72, 24).after("a");
    assert!(selected(&stage).contains(name) && !stage.shows("Sted"), "{}", stage.text());
    let carried = selected(&stage.after("Down"));
    assert!(carried.contains("I alt · følger af andre"), "{carried}");
}

/// In 2021 two of the three lines print nothing, and the total is 4 more than the third.
fn blank_lines() -> String {
    let lines = ["7, 8", "1, Blank", "2, Blank"].map(|amounts| initiative("Linje", amounts)).join(", ");
    dataset(&format!("areas: [(name: \"Skole\", initiatives: [{lines}], stated: [{}])]", total("10, 12")))
}

#[test]
fn the_lines_of_a_difference_that_are_blank_are_counted() {
    const SAID: &str = "2 linjer er tomme";
    let stage = Stage::dataset(&blank_lines(), 100, 24).after("a");
    assert!(selected(&stage).contains(SAID), "{}", stage.text());
    assert!(said(&stage).contains("forskel +4 · 2 linjer er tomme"), "{}", stage.text());
    assert!(sent(&stage.after("y")).contains(SAID));
}

#[test]
fn blank_lines_are_counted_wherever_a_total_differs() {
    const SAID: &str = "2 linjer er tomme";
    let ron = blank_lines();
    let pane = Stage::dataset(&ron, 100, 24);
    assert!(said(&pane).contains("≠ ikke i nogen linje; 2 linjer er tomme"), "{}", pane.text());
    let gap = Stage::dataset(&ron, 100, 40).after("Right G Up");
    assert!(said(&gap).contains("2 linjer er tomme."), "{}", gap.text());
    let whole_page = gap.after("Enter");
    assert!(said(&whole_page).contains("(+4; 2 linjer er tomme)"), "{}", whole_page.text());
    let run = |args: &[&str]| crate::commands::indsats_reading(&ron, args).out;
    assert!(run(&["answer", "--file", "-", "skole", "2021", "--lang", "da"]).contains(SAID));
    let totals = run(&["totals", "-", "--view", "internal", "--lang", "da"]);
    let row: Vec<&str> = totals.lines().find(|row| row.contains("tomme linjer")).unwrap().split_whitespace().collect();
    assert_eq!(row, ["tomme", "linjer", "2"], "{totals}");
    let json: serde_json::Value =
        serde_json::from_str(&run(&["totals", "-", "--view", "internal", "--format", "json"])).unwrap();
    let blank: Vec<&serde_json::Value> =
        json.as_array().unwrap().iter().map(|each| &each["stated"][0]["blank_lines"]).collect();
    assert_eq!(blank[..2], [&serde_json::Value::Null, &serde_json::json!(2)], "{json}");
    assert!(run(&["check", "-", "--lang", "da"]).contains(SAID));
}

/// A spreadsheet's noise in one line; the total of the other area differs by less than its decimals show.
fn noise() -> String {
    let lines = (0..30).map(|place| initiative(&format!("Linje {place}"), "1.5, 2.5")).collect::<Vec<_>>().join(", ");
    dataset(&format!(
        "areas: [{}, {}, (name: \"Resten\", initiatives: [{lines}])]",
        area("Skole", "7, 125967182.67999999", "7, 125967182.5", ""),
        area("Park", "3, 4.30000000001", "3, 4.3", ""),
    ))
}

#[test]
fn spreadsheet_noise_widens_no_column_and_is_whole_below() {
    let stage = Stage::dataset(&noise(), 80, 24).after("a");
    let skole = row(&selected(&stage)).unwrap();
    assert_eq!(
        [skole.stated.as_str(), &skole.lines, &skole.difference],
        ["125.967.182,5", "~125.967.182,7", "~−0,2"],
        "{}",
        stage.text()
    );
    assert!(said(&stage).contains("linjer 125.967.182,67999999 · forskel −0,17999999"), "{}", stage.text());
    // Two figures that differ never read the same.
    let park = row(&selected(&stage.after("Down"))).unwrap();
    assert_eq!([park.stated.as_str(), &park.lines], ["4,30000000000", "4,30000000001"]);
    let check = crate::commands::indsats_reading(&noise(), &["check", "-", "--lang", "da"]).out;
    assert!(check.contains("125.967.182,5  ~125.967.182,7") && check.contains("~ har flere decimaler"), "{check}");
    assert!(!check.contains("125.967.182,67999999  "), "{check}");
}

#[test]
fn a_name_is_not_cut_where_there_is_room() {
    let name = "Sammenhængende indsatser for børn og unge i udsatte boligområder";
    let ron = dataset(&format!("areas: [{}]", area(name, "7, 8", "7, 9", "")));
    let stage = Stage::dataset(&ron, 140, 24).after("a");
    assert!(selected(&stage).contains(name), "{}", stage.text());
    let narrow = Stage::dataset(&ron, 80, 24).after("a");
    assert!(selected(&narrow).contains("tabel 1"), "{}", narrow.text());
}

/// A total of a class in an area and one in all, both 2 more than the lines of the class; and a total of all lines that agrees.
const CLASSES: &str = r#"(title: "Prøve", unit: (label: "kr."), language: "da", years: [2020], dimensions: [(key: "art")], areas: [
    (name: "Skole", initiatives: [
        (name: "a", amounts: [3], dimensions: {"art": "Løn"}), (name: "b", amounts: [4], dimensions: {"art": "Drift"}),
    ], stated: [(amounts: [7]), (amounts: [5], dimension: ("art", "Løn"), source: (row: 3))]),
], stated: [(amounts: [5], dimension: ("art", "Løn"))])"#;

#[test]
fn the_total_of_a_class_is_copied_as_its_row_says() {
    let stage = Stage::dataset(CLASSES, 100, 24).after("a");
    assert!(selected(&stage).contains("Skole › Løn"), "{}", stage.text());
    assert_eq!(
        sent(&stage.after("y")),
        "Skole › Løn, 2020, alle midler: linjerne 3 kr., dokumentet 5 kr., forskel +2 kr. (dokumentet, under Skole, række 3)"
    );
    let whole = sent(&Stage::dataset(CLASSES, 100, 24).after("a Down y"));
    assert!(
        whole.starts_with(
            "Prøve i alt › Løn, 2020, alle midler: linjerne 3 kr., dokumentet 5 kr., forskel +2 kr. (følger af andre;"
        ),
        "{whole}"
    );
}

#[test]
fn a_total_held_against_other_totals_is_copied_with_these() {
    // Grand totals in the letter's table 4: of the areas' totals, and of internal plus external.
    let mut stage = Stage::letter(120, 40).after("a !");
    let all: Vec<String> = (0..96)
        .map(|_| {
            let copied = sent(stage.press("y"));
            stage.press("Down");
            copied
        })
        .collect();
    let of = |text: &str| all.iter().filter(|line| line.contains(text)).count();
    assert_eq!((of(": områdernes totaler "), of(": egne plus eksterne "), of(": linjerne ")), (12, 18, 66));
    assert!(all.iter().any(|line| line.contains(
        "2021, alle midler: egne plus eksterne 31,9 mio. kr., brevet 31,9 mio. kr., forskel 0 mio. kr. (brevet 2. december 2020, \
         sag 2020-0878220, tabel 4, række 6; "
    )), "{all:#?}");
}

#[test]
fn each_of_two_totals_of_one_area_is_copied_with_its_own_figure() {
    let ron = dataset(&format!(
        "areas: [{}]",
        area("Skole", "7, 8", "7, 9", "")
            .replace("stated: [", "stated: [(view: Internal, amounts: [8, 8], source: (table: 9)), ")
    ));
    let copied = |keys: &str| sent(&Stage::dataset(&ron, 100, 24).after("a !").after(keys).after("y"));
    assert!(copied("").contains("dokumentet 8 kr., forskel +1 kr."), "{}", copied(""));
    assert!(
        copied("Down Down").contains("2020, egne midler: linjerne 7 kr., budgettet 7 kr., forskel 0 kr."),
        "{}",
        copied("Down Down")
    );
}

/// A line whose printed sum over years can't be reckoned, since neither year is printed.
const SUM_ONLY: &str = r#"(title: "Prøve", unit: (label: "kr."), language: "da", columns: [
    (year: 2020), (year: 2021), (label: "I alt 2020-21", sum_of: [2020, 2021]),
], areas: [(name: "Skole", initiatives: [(name: "a", amounts: [Blank, Blank, 7], funding: "F", source: (row: 1))])])"#;

#[test]
fn a_printed_sum_of_columns_that_cannot_be_reckoned_is_called_that() {
    let stage = Stage::dataset(SUM_ONLY, 120, 24).after("a");
    let page = said(&stage);
    assert!(page.contains("Den trykte sum af kolonner kan ikke efterregnes"), "{}", stage.text());
    assert!(selected_words(&stage).contains("kan ikke efterregnes"), "{}", stage.text());
    assert!(!page.contains("opdelt") && !page.contains("Den ene total"), "{}", stage.text());
    let check = crate::commands::indsats_reading(SUM_ONLY, &["check", "-", "--lang", "en"]).out;
    assert!(check.contains("The printed sum of columns cannot be checked"), "{check}");
}

/// The row under the cursor, whatever its mark.
fn selected_words(stage: &Stage) -> String {
    selected(stage).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_list_is_copied_as_rows_for_a_spreadsheet_as_it_is_shown() {
    let copied = |keys: &str| sent(&Stage::letter(120, 40).after("a").after(keys).after("Y"));
    let rows: Vec<Vec<String>> =
        copied("s").lines().map(|line| line.split('\t').map(ToOwned::to_owned).collect()).collect();
    // A head, 24 differences, 4 warnings, the verdict.
    assert_eq!(rows.len(), 30, "{rows:#?}");
    assert_eq!(rows[0], ["Område", "År", "Midler", "Brevet", "Sammenlignet med", "Forskel", "Mod", "Sted", "Noter"],);
    assert_eq!(
        rows[1],
        ["I alt", "2021", "egne midler", "31,15", "29,15", "2", "linjer", "tabel 1, række 6", "følger af andre"]
    );
    assert!(rows[25][0].starts_with("\"\"\"Støtte til Foreningen Sabaah\"\" står 2 steder"), "{:?}", rows[25]);
    assert!(rows[29][0].starts_with("5 områdetal afviger"), "{:?}", rows[29]);
    assert_eq!(copied("!").lines().count(), 102);
    let unmade = sent(&Stage::dataset(SUM_ONLY, 100, 24).after("a Y"));
    assert!(
        unmade.contains("egne midler\t7\t\t\tmod kolonnerne\t") && unmade.contains("kan ikke efterregnes"),
        "{unmade}"
    );
}

/// The letter prints 16.40 of internal and 17.40 of all money for Job og uddannelse in 2020, with the same difference.
#[test]
fn each_row_says_whose_money_its_figures_are_and_has_those_of_other_money_beside_them() {
    let row = |language, (width, height)| {
        let stage = Stage::set(language, Theme::Colour, width, height).after("a");
        stage.line(&["Job og ud", "2020"])
    };
    let danish = row(Language::Danish, (120, 40));
    assert!(
        danish.contains("egne") && danish.contains("16,40  15,60") && danish.contains("alle: 17,40 / 16,60"),
        "{danish}"
    );
    let english = row(Language::English, (120, 40));
    assert!(english.contains("internal") && english.contains("all: 17.40 / 16.60 · tables 1, 2 and 4"), "{english}");
    for (language, money) in [(Language::Danish, "egne"), (Language::English, "internal")] {
        for size in [(60, 15), (80, 24), (120, 40)] {
            let row = row(language, size);
            assert!(row.contains(&format!(" {money} ")), "{row}");
        }
        let page = Stage::set(language, Theme::Colour, 120, 40).after("a");
        let list: Vec<String> = page.lines()[3..].to_vec();
        assert!(!list.iter().take(32).any(|line| line.contains('…')), "{}", page.text());
    }
}
