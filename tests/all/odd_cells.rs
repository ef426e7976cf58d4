//! Cells that are more than amounts, parts of rows and price levels: seen as what they are on the screen, in tables, answers,
//! copies and exports.

use assert_cmd::Command;
use serde_json::Value;

use crate::screen::stage::Stage;

/// Every kind of cell, a part of a line and of a total, and price levels of the dataset, a column and a line.
const ODD: &str = r#"(
    title: "Tilskud", language: "da", unit: (currency: "DKK", multiplier: 1000, label: "t.kr."), price_level: "2024-pl",
    columns: [(year: 2023), (year: 2024), (year: 2025, price_level: "2025-pl")],
    areas: [
        (name: "Børn", initiatives: [
            (name: "Alfa", amounts: [10, (amount: 2.5, about: true, note: "efter skøn"), Withheld],
             of_which: [(name: "covid-19", amounts: [4, 1, None])]),
            (name: "Beta", amounts: [None, Blank, 3], price_level: "2021-pl"),
            (name: "Gamma", amounts: [Withheld, Withheld, Withheld]),
        ], stated: [(view: Internal, amounts: [12, None, None], of_which: [(name: "heraf drift", amounts: [7, None, None])])]),
    ],
)"#;

fn run(args: &[&str]) -> String {
    let mut command = Command::cargo_bin("indsats").unwrap();
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    let output = command.args(args).write_stdin(ODD).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &[&str]) -> Value {
    serde_json::from_str(&run(&[args, &["--format", "json"]].concat())).unwrap()
}

fn row<'a>(text: &'a str, name: &str) -> &'a str {
    text.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("no {name} in:\n{text}"))
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn a_list_shows_each_cell_as_what_it_is_and_sums_say_that_they_are_the_least() {
    let text = run(&["list", "-", "--lang", "da"]);
    assert_eq!(words(row(&text, "Alfa"))[..5], ["Alfa*", "10,0", "ca.", "2,5*", "x"], "{text}");
    assert_eq!(words(row(&text, "covid-19"))[..5], ["heraf", "covid-19", "4,0", "1,0", "–"], "{text}");
    assert_eq!(words(row(&text, "Beta"))[..5], ["Beta", "–", "3,0", "egne", "midler"], "{text}");
    assert_eq!(words(row(&text, "Gamma"))[1..4], ["x", "x", "x"], "{text}");
    assert!(row(&text, "Linjernes sum").contains("≥10,0  ≥ca. 2,5"), "{text}");
    assert!(row(&text, "Linjernes sum").contains("≥3,0"), "{text}");
    assert!(text.contains("x ikke offentliggjort\n≥ mindst: "), "{text}");
    assert!(text.contains("prisniveau 2024-pl") && text.contains("2025 (2025-pl)"), "{text}");
    assert!(text.contains("* Alfa: 2024: efter skøn"), "{text}");
    let whole = run(&["list", "-", "--lang", "en", "--year", "2025", "--filter", "gamma"]);
    assert_eq!(words(row(&whole, "Gamma"))[1], "x", "{whole}");
    assert!(row(&whole, "Sum of what").contains('x'), "a sum of which no line has an amount is no amount: {whole}");
}

#[test]
fn totals_say_at_least_and_show_parts_of_what_is_stated() {
    let text = run(&["totals", "-", "--view", "internal", "--lang", "da"]);
    assert_eq!(words(row(&text, "Børn"))[1..4], ["≥10,0", "≥ca.", "2,5"], "{text}");
    assert!(row(&text, "heraf drift").contains("7,0"), "{text}");
    let totals = json(&["totals", "-", "--view", "internal", "--year", "2024"]);
    assert_eq!((&totals[0]["at_least"], &totals[0]["about"]), (&Value::Bool(true), &Value::Bool(true)));
    let totals = json(&["totals", "-", "--view", "internal", "--year", "2023"]);
    assert_eq!(totals[0]["stated"][0]["of_which"][0]["name"], "heraf drift");
    assert_eq!(totals[0].get("about"), None);
}

#[test]
fn an_answer_says_in_words_what_a_cell_is_with_its_note_and_price_level() {
    let answer = |args: &[&str]| run(&[&["answer", "--file", "-", "--lang", "da"], args].concat());
    let about = answer(&["alfa", "2024"]);
    assert!(about.starts_with("Alfa, 2024: ca. 2,5 t.kr.") && about.trim_end().ends_with("efter skøn"), "{about}");
    assert!(about.contains("prisniveau 2024-pl"), "{about}");
    assert!(answer(&["alfa", "2025"]).starts_with("Alfa, 2025: ikke offentliggjort"));
    assert!(answer(&["beta", "2024"]).starts_with("Beta, 2024: intet anført"));
    assert!(answer(&["beta", "2023"]).starts_with("Beta, 2023: intet beløb"));
    let area = answer(&["børn", "2025"]);
    assert!(area.contains("mindst 3 t.kr.") && area.contains("prisniveau 2025-pl"), "{area}");
    let all = answer(&["børn", "alle", "år"]);
    assert!(all.contains("flere prisniveauer lagt sammen: 2024-pl og 2025-pl"), "{all}");
}

#[test]
fn exports_tell_cells_apart() {
    let list = json(&["list", "-"]);
    assert_eq!(list[0]["cells"]["2024"], serde_json::json!({"kind": "amount", "about": true, "note": "efter skøn"}));
    assert_eq!(list[0]["cells"]["2025"], serde_json::json!({"kind": "withheld"}));
    assert_eq!(list[0]["amounts"]["2025"], Value::Null);
    assert_eq!(
        list[0]["of_which"][0],
        serde_json::json!({"name": "covid-19", "amounts": {"2023": "4", "2024": "1", "2025": null}})
    );
    assert_eq!(list[1]["cells"]["2024"]["kind"], "blank");
    assert_eq!(list[1]["cells"].get("2023"), None, "a dash is no odd cell");
    assert_eq!(list[1]["price_level"], "2021-pl");
    let csv = run(&["list", "-", "--format", "csv"]);
    assert!(csv.lines().next().unwrap().ends_with(",price_level,cells,of_which"), "{csv}");
    assert!(csv.contains("2024: about, efter skøn; 2025: withheld"), "{csv}");
    assert!(csv.contains("\"covid-19: 4, 1, \""), "{csv}");
    let markdown = run(&["list", "-", "--format", "markdown", "--lang", "da"]);
    assert!(markdown.contains("≥ mindst") && markdown.contains("heraf covid-19"), "{markdown}");
}

#[test]
fn the_screen_shows_each_cell_as_what_it_is() {
    let mut stage = Stage::dataset(ODD, 140, 40);
    stage.press("+");
    let text = stage.text();
    assert!(row(&text, "Alfa").contains("ca. 2,5*"), "{text}");
    assert!(row(&text, "Gamma").contains(" x"), "{text}");
    let beta = row(&text, "Beta");
    assert!(beta.contains("3,0") && !beta.contains("2021-pl"), "the column is in other prices: {text}");
    assert!(text.contains("≥3,0"), "{text}");
    assert!(text.lines().next().unwrap().contains("t.kr., 2025-pl"), "{text}");
    stage.press("j j Enter");
    let page = stage.text();
    assert!(page.contains("* 2024: efter skøn") && page.contains("ikke offentliggjort"), "{page}");
    assert!(page.contains("heraf covid-19: 4,0 → 1,0 → –"), "{page}");
    assert!(!page.contains("udløbet"), "a withheld amount has not expired: {page}");
    stage.press("2");
    assert!(stage.text().contains("Prisniveau 2024-pl"), "{}", stage.text());
    stage.press("Esc");
    assert!(!stage.text().contains("2021-pl"), "no figure of Beta is in its prices: {}", stage.text());
}

/// Money with decimals beside posts without any.
const POSTS: &str = r#"(
    title: "Skoler", language: "da", unit: (label: "mio. kr."), documents: [(id: "n", label: "notatet")],
    columns: [(year: 2025, measure: "budget"), (year: 2025, measure: "årsværk")],
    measures: [(name: "budget"), (name: "årsværk", unit: (label: "årsværk"))],
    areas: [(name: "Skoler", initiatives: [(name: "Lærere", amounts: [120.5, 312]), (name: "Ledelse", amounts: [14, 22])],
        stated: [(amounts: [134.5, 343], source: (document: "n", table: "1"))])],
)"#;

#[test]
fn differences_have_the_decimals_of_their_own_unit() {
    let mut command = Command::cargo_bin("indsats").unwrap();
    let output =
        command.args(["totals", "-", "--lang", "da", "--measure", "årsværk"]).write_stdin(POSTS).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(words(row(&text, "forskel")), ["forskel", "+9"], "{text}");
    let stage = Stage::dataset(POSTS, 120, 30).after("t");
    assert!(!stage.text().contains("+9,0"), "{}", stage.text());
}

/// Lines, totals and a class of which nothing is published; parts that are only about right.
const UNPUBLISHED: &str = r#"(
    title: "Tilskud", language: "da", unit: (label: "mio. kr."), years: [2024, 2025],
    areas: [
        (name: "Nord", initiatives: [
            (name: "Alfa", funding: ["Puljen"], amounts: [(amount: 5, about: true), 10],
             of_which: [(name: "covid-19", amounts: [(amount: 2, about: true), 3])]),
        ], stated: [(amounts: [5, 10], of_which: [(name: "heraf drift", amounts: [(amount: 4, about: true), 3])])]),
        (name: "Syd", initiatives: [(name: "Beta", funding: ["Fonden"], amounts: [Withheld, Withheld])]),
    ],
    stated: [(view: Internal, amounts: [Withheld, Withheld]), (funding: "Fonden", amounts: [Withheld, Withheld])],
)"#;

fn told(args: &[&str]) -> String {
    let run = crate::commands::indsats_reading(UNPUBLISHED, args);
    assert_eq!(run.err, "", "{args:?}");
    run.out
}

#[test]
fn a_total_of_which_nothing_is_published_is_shown_as_withheld_in_every_format() {
    for years in [&["--year", "2024"][..], &["--year", "sum"]] {
        let text =
            |args: &[&str]| told(&[&["totals", "-", "--view", "internal", "--lang", "da"], years, args].concat());
        let plain = text(&[]);
        assert_eq!(words(row(&plain, "Syd")), ["Syd", "x"], "{plain}");
        let lines: Vec<&str> = plain.lines().collect();
        let whole = lines.iter().position(|line| line.starts_with("I alt")).unwrap();
        assert_eq!(words(lines[whole + 1]), ["angivet", "x"], "{plain}");
        let class = lines.iter().position(|line| line.contains("Fonden"));
        assert_eq!(class, None, "its total is of all money: {plain}");
        assert!(plain.contains("\nx ikke offentliggjort\n"), "{plain}");
        let grouped = text(&["--group", "kilde"]);
        assert_eq!(words(row(&grouped, "Fonden")), ["Fonden", "x"], "{grouped}");
        let filtered = text(&["--filter", "beta"]);
        assert_eq!(words(row(&filtered, "Syd")), ["Syd", "x"], "{filtered}");
        assert!(text(&["--format", "markdown"]).contains("| **Syd** | **x** |"));
        let csv = told(&[&["totals", "-", "--view", "internal", "--format", "csv"], years].concat());
        let precision = csv.lines().next().unwrap().split(',').position(|name| name == "precision").unwrap();
        assert_eq!(row(&csv, "Syd").split(',').nth(precision), Some("withheld"), "{csv}");
        let json = told(&[&["totals", "-", "--view", "internal", "--format", "json"], years].concat());
        let json: Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&json[1]["computed"], &json[1]["kind"]), (&Value::Null, &"withheld".into()));
        assert_eq!((&json[0]["kind"], &json[2]["kind"]), (&Value::Null, &Value::Null), "some of it is published");
        assert_eq!(json[2]["stated"][0]["kind"], "withheld");
    }
    let classes = told(&["totals", "-", "--view", "combined", "--year", "2024", "--lang", "da"]);
    assert_eq!(words(row(&classes, "Fonden")), ["Finansieringskilde", "\"Fonden\"", "x"], "{classes}");
}

#[test]
fn a_part_that_is_only_about_right_says_so_wherever_it_is_shown() {
    let list = told(&["list", "-", "--lang", "da"]);
    assert!(row(&list, "covid-19").contains("ca. 2 "), "{list}");
    assert!(row(&told(&["list", "-", "--lang", "da", "--year", "sum"]), "covid-19").contains("ca. 5"));
    let totals = told(&["totals", "-", "--lang", "da", "--view", "combined"]);
    assert!(row(&totals, "heraf drift").contains("ca. 4 "), "{totals}");
    let answer = told(&["answer", "--file", "-", "--lang", "da", "alfa", "2024"]);
    assert!(answer.contains("heraf covid-19: ca. 2 mio. kr."), "{answer}");
    let json: Value = serde_json::from_str(&told(&["totals", "-", "--format", "json", "--view", "combined"])).unwrap();
    let cells = serde_json::json!({"2024": {"kind": "amount", "about": true}});
    assert_eq!(json[0]["stated"][0]["of_which"][0]["cells"], cells);
    let csv = told(&["totals", "-", "--format", "csv", "--view", "combined"]);
    assert!(csv.contains(",heraf drift: 4; heraf drift: 2024: about\n"), "{csv}");
    let mut stage = Stage::dataset(UNPUBLISHED, 120, 40);
    stage.press("+ j j Enter");
    assert!(row(&stage.text(), "heraf covid-19").contains("ca. 2 → 3"), "{}", stage.text());
}

/// A line and an area of which one year prints nothing, beside a line that a dash ends.
const BLANKS: &str = r#"(
    title: "Tilskud", language: "da", unit: (label: "t.kr."), years: [2023, 2024],
    areas: [
        (name: "Tom", initiatives: [(name: "Alfa", amounts: [Blank, 3]), (name: "Beta", amounts: [Blank, 4])],
         stated: [(amounts: [Blank, 7])]),
        (name: "Kultur", initiatives: [(name: "Gamma", amounts: [5, None])]),
    ],
)"#;

#[test]
fn a_blank_is_neither_new_nor_expired() {
    let mut stage = Stage::dataset(BLANKS, 120, 30);
    stage.press("+");
    for name in ["Tom", "Alfa", "Beta"] {
        assert!(!stage.line(&[name]).contains("ny"), "{name}: {}", stage.text());
    }
    assert!(stage.line(&["Gamma"]).contains("udløbet") && stage.line(&["Kultur"]).contains("udløbet"));
    stage.press("j j");
    assert!(!stage.text().contains(": ny"), "the pane: {}", stage.text());
}

#[test]
fn a_part_of_which_nothing_is_printed_is_not_shown_among_figures_that_are() {
    let file = "tests/documents/13-no-skjoennstilskudd-2021.ron";
    let of_measure = |measure: &str| run(&["totals", file, "--measure", measure, "--lang", "da"]);
    assert!(!of_measure("bevilget").contains("covid-19"), "{}", of_measure("bevilget"));
    assert!(of_measure("fordelt").contains("heraf begrunnet med covid-19-pandemien"), "{}", of_measure("fordelt"));
    let granted = Stage::dataset(&std::fs::read_to_string(file).unwrap(), 120, 40);
    assert!(granted.shows("bevilget") && !granted.shows("covid-19"), "{}", granted.text());
}

#[test]
fn notes_are_told_apart() {
    let list = run(&["list", "tests/documents/12c-ie-local-authority-funding.ron", "--lang", "da"]);
    let notes = "* South Dublin County Council: 2020: Funding awarded but not yet drawn down. 2021 to date: see 2020\n";
    assert!(list.contains(notes), "{list}");
}

#[test]
fn a_unit_and_a_measure_of_one_name_are_named_once() {
    let mut command = Command::cargo_bin("indsats").unwrap();
    let args = ["list", "-", "--lang", "da", "--measure", "årsværk"];
    let output = command.args(args).write_stdin(POSTS).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("Skoler · årsværk · alle midler\n"), "{text}");
    let stage = Stage::dataset(POSTS, 120, 30).after("t");
    assert_eq!(stage.lines()[0].matches("· årsværk").count(), 1, "{}", stage.text());
}

#[test]
fn a_unit_named_by_its_currency_keeps_what_the_label_says_beside_it() {
    let heading = |label: &str, multiplier: u32, lang: &str| {
        let ron = format!(
            r#"(title: "T", language: "xx", unit: (currency: "EUR", multiplier: {multiplier}, label: "{label}"), years: [2024],
                areas: [(name: "A", initiatives: [(name: "a1", amounts: [4])])])"#
        );
        let run = crate::commands::indsats_reading(&ron, &["list", "-", "--lang", lang]);
        run.out.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(heading("€ inc. VAT", 1, "da"), "T · EUR inc. VAT · alle midler");
    assert_eq!(heading("€m inc. VAT", 1_000_000, "da"), "T · mio. EUR inc. VAT · alle midler");
    assert_eq!(heading("mio. EUR inkl. moms", 1_000_000, "en"), "T · EUR million inkl. moms · all money");
    for label in
        ["€", "€ million", "€ (million)", "€ in millions", "mio. EUR", "€m", "€ 1.000.000", "euro", "million EUR"]
    {
        assert_eq!(heading(label, 1_000_000, "en"), "T · EUR million · all money", "{label}");
    }
    assert_eq!(heading("€m in 2024 prices", 1_000_000, "da"), "T · mio. EUR in 2024 prices · alle midler");
    let file = "tests/documents/12c-ie-local-authority-funding.ron";
    let answer =
        crate::commands::indsats_reading("", &["answer", "--file", file, "--lang", "da", "cork", "county", "2020"]).out;
    assert!(answer.contains("3.916 EUR inc. VAT"), "{answer}");
}

/// The head of a table, the words of its headings, and the sentences below.
fn priced(args: &[&str]) -> String {
    let run = crate::commands::indsats(args);
    assert_eq!(run.err, "", "{args:?}");
    run.out
}

#[test]
fn tables_name_the_price_levels_of_the_sums_that_they_show() {
    // The first line is in the prices of 2021, the second in those of 2024, as is the column of 2025.
    let file = "tests/documents/15-dk-kuu-234-prisniveau.ron";
    for command in [&["list"][..], &["totals", "--view", "combined"]] {
        for format in ["text", "markdown"] {
            let table = |args: &[&str]| priced(&[command, &[file, "--lang", "da", "--format", format], args].concat());
            let of_measure = table(&["--measure", "afsat"]);
            assert!(of_measure.contains(" · prisniveau 2024-pl, hvor intet andet står · "), "{of_measure}");
            for year in ["2022", "2023", "2024"] {
                assert!(of_measure.contains(&format!("{year} afsat (2021-pl)")), "{of_measure}");
            }
            assert!(!of_measure.contains("2023-26 ("), "its only amount is in the usual prices: {of_measure}");
            let of_year = table(&["--year", "2023"]);
            assert!(of_year.contains(" · prisniveau 2021-pl · ") && !of_year.contains("2024-pl"), "{of_year}");
            // 2.8 + 11.7 + 5.0 in the prices of 2021, −7.7 in those of 2024.
            let all = table(&["--year", "sum"]);
            assert!(all.contains("Flere prisniveauer lagt sammen: 2021-pl og 2024-pl."), "{all}");
        }
    }
}

#[test]
fn a_printed_sum_is_in_the_prices_of_the_columns_that_it_sums() {
    let of = |args: &[&str]| priced(&[args, &["assets/example.ron", "--measure", "budget", "--lang", "da"]].concat());
    let list = of(&["list"]);
    for heading in ["2026 budget (2026-pl)", "Budget i alt (2025-pl og 2026-pl)", "Ændring (2025-pl og 2026-pl)"] {
        assert!(list.contains(heading), "{list}");
    }
    assert!(list.contains("2025 budget: flere prisniveauer lagt sammen: 2024-pl og 2025-pl.\n"), "{list}");
    assert!(list.contains("Budget i alt og Ændring: flere prisniveauer lagt sammen: 2025-pl og 2026-pl.\n"), "{list}");
    // Of Syd one line is in other prices; of Nord none. The only line of 2024-pl is marked itself.
    let totals = of(&["totals", "--view", "combined"]);
    assert!(
        totals.contains("\nSyd · 2025 budget: 2024-pl og 2025-pl ") && totals.contains("\n05.76 Nord  "),
        "{totals}"
    );
    let levels = |measure: &str, column: &str| {
        let totals = ["totals", "assets/example.ron", "--measure", measure, "--view", "combined", "--format", "json"];
        let totals: Value = serde_json::from_str(&priced(&totals)).unwrap();
        let is_it = |total: &&Value| total["area"].is_null() && total["class"].is_null() && total["column"] == column;
        totals.as_array().unwrap().iter().find(is_it).unwrap()["price_levels"].clone()
    };
    assert_eq!(levels("budget", "Budget i alt"), serde_json::json!(["2025-pl", "2026-pl"]));
    assert_eq!(levels("budget", "Ændring"), serde_json::json!(["2025-pl", "2026-pl"]));
}

#[test]
fn a_sum_of_many_price_levels_does_not_list_them() {
    let sums = |levels: usize| {
        let line = |level| format!("(name: \"l{level}\", price_level: \"{level}-pl\", amounts: [1])");
        let lines: Vec<String> = (2001..=2000 + levels).map(line).collect();
        let ron = format!(
            "(title: \"t\", unit: (label: \"kr.\"), years: [2030], areas: [(name: \"A\", initiatives: [{}])])",
            lines.join(", ")
        );
        let told = |args: &[&str]| crate::commands::indsats_reading(&ron, args).out;
        let table = told(&["totals", "-", "--lang", "da", "--view", "combined"]);
        (table, told(&["answer", "--file", "-", "--lang", "da", "A", "2030"]))
    };
    let (table, answer) = sums(4);
    assert!(table.contains("Flere prisniveauer lagt sammen: 2001-pl, 2002-pl, 2003-pl og 2004-pl.\n"), "{table}");
    assert!(answer.contains("flere prisniveauer lagt sammen: 2001-pl, 2002-pl, 2003-pl og 2004-pl"), "{answer}");
    for levels in [5, 200] {
        let (table, answer) = sums(levels);
        assert!(table.contains("Flere prisniveauer lagt sammen.\n") && !table.contains("-pl"), "{table}");
        assert!(answer.contains("flere prisniveauer lagt sammen;") || answer.contains("lagt sammen)"), "{answer}");
    }
}

#[test]
fn a_sum_that_is_left_blank_is_as_doubtful_as_what_it_adds_up() {
    let ron = r#"(
        title: "Tilskud", language: "da", unit: (label: "mio. kr."),
        columns: [(year: 2024), (year: 2025), (label: "I alt", sum_of: [2024, 2025])],
        areas: [(name: "Nord", initiatives: [
            (name: "Alfa", amounts: [(amount: 2, about: true), 3, Blank]), (name: "Beta", amounts: [4, 5, 9]),
        ])],
    )"#;
    let told = |args: &[&str]| crate::commands::indsats_reading(ron, args).out;
    let list = told(&["list", "-", "--lang", "da"]);
    assert!(row(&list, "Linjernes sum").ends_with("ca. 6     8  ca. 14"), "{list}");
    let totals: Value = serde_json::from_str(&told(&["totals", "-", "--year", "I alt", "--format", "json"])).unwrap();
    assert_eq!((&totals[0]["computed"], &totals[0]["about"]), (&"14".into(), &true.into()));
}

#[test]
fn notes_on_parts_are_shown_with_those_of_their_line_and_total() {
    let ron = r#"(
        title: "Tilskud", language: "da", unit: (label: "mio. kr."), years: [2024, 2025],
        areas: [(name: "Nord", initiatives: [
            (name: "x", amounts: [5, 6], of_which: [(name: "covid-19", amounts: [(amount: 2, note: "efter skøn"), 3])]),
        ], stated: [(amounts: [5, 6], of_which: [(name: "drift", amounts: [(amount: 4, note: "anslået"), 3])])])],
    )"#;
    let told = |args: &[&str]| crate::commands::indsats_reading(ron, args).out;
    let list = told(&["list", "-", "--lang", "da"]);
    assert!(list.contains("\n* x: heraf covid-19: 2024: efter skøn\n"), "{list}");
    assert!(!list.contains("ikke offentliggjort"), "a line of that name is no sign: {list}");
    let answer = |query: &str| told(&["answer", "--file", "-", "--lang", "da", query, "2024"]);
    assert!(answer("x").contains("heraf covid-19: 2 mio. kr.") && answer("x").contains("heraf covid-19: efter skøn"));
    assert!(answer("nord").contains("heraf drift: anslået"), "{}", answer("nord"));
    let page = Stage::dataset(ron, 120, 40).after("+ j j Enter");
    assert!(page.shows("* heraf covid-19: 2024: efter skøn"), "{}", page.text());
}
