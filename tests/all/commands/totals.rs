//! `totals`.

use serde_json::{Value, json};

use super::{NESTED, indsats, indsats_reading, json};
use indsats::model::amount::{Amount, Sum};

#[test]
fn json_has_the_shape_that_is_promised() {
    let totals = json(&["totals"]);
    let stated = |table: &str, row: u32| {
        json!({"amount": "16.4", "difference": "0.8", "status": "differs",
               "source": {"document": "svar", "table": table, "row": row}})
    };
    let expected = json!({
        "view": "internal", "area": "Job og uddannelse", "path": ["Job og uddannelse"], "year": "2020",
        "computed": "15.6", "stated": [stated("1", 1), stated("2", 11)], "initiatives": 9,
    });
    assert_eq!(totals[0].to_string(), expected.to_string());
    let whole = totals.as_array().unwrap().last().unwrap();
    assert_eq!((&whole["area"], &whole["path"], &whole["view"]), (&json!(null), &json!([]), &json!("combined")));
    assert_eq!(totals.as_array().unwrap().len(), 3 * 6 * 3, "each view apart, five areas and the whole, three years");
}

#[test]
fn totals_are_what_list_adds_up_to() {
    for view in ["internal", "external", "combined"] {
        for year in ["2020", "2021", "2022", "sum"] {
            let choice = ["--view", view, "--year", year];
            let listed = json(&[&["list"][..], &choice].concat());
            for total in json(&[&["totals"][..], &choice].concat()).as_array().unwrap() {
                let mut sum = Sum::default();
                for line in listed.as_array().unwrap() {
                    let amount = line["amounts"][year].as_str();
                    let counts = total["area"].is_null() || total["area"] == line["area"];
                    if let Some(text) = amount.filter(|_| counts) {
                        sum.add(Amount::parse(text).unwrap()).unwrap();
                    }
                }
                let sum = sum.total().unwrap().map(|sum| sum.to_string());
                assert_eq!(total["computed"].as_str(), sum.as_deref(), "{view} {year} {}", total["area"]);
            }
        }
    }
}

#[test]
fn under_a_filter_nothing_stated_stands_beside_it_but_the_whole_does() {
    let totals = json(&["totals", "--filter", "sabaah", "--view", "internal", "--year", "2020"]);
    let expected = json!({
        "view": "internal", "area": "Diskrimination og social kontrol", "path": ["Diskrimination og social kontrol"],
        "year": "2020", "computed": "0.6", "whole": "1.9", "initiatives": 1,
    });
    assert_eq!(totals[1], expected);
    assert!(totals.as_array().unwrap().iter().all(|total| total.get("stated").is_none()));
    let text = indsats(&["totals", "--filter", "sabaah", "--view", "internal", "--year", "2020", "--lang", "da"]);
    assert_eq!(
        text.out,
        "Integrationsaktiviteter i BIF · mio. kr. · egne midler · 2020 · uden lovpligtige og faste udgifter\n\
         Filter: sabaah\n\
         \n\
         Område                             2020\n\
         Diskrimination og social kontrol   0,60\n\
         \x20 af linjernes sum                 1,90\n\
         \x20 andel                           31,6%\n\
         Samarbejde med civilsamfundet      0,60\n\
         \x20 af linjernes sum                 2,55\n\
         \x20 andel                           23,5%\n\
         I alt                              1,20\n\
         \x20 af linjernes sum                27,75\n\
         \x20 andel                            4,3%\n\
         \n\
         Kun en del er vist. De angivne totaler gælder hele områder, så der beregnes ingen forskel.\n"
    );
}

#[test]
fn text_has_lines_document_and_difference_under_each_other() {
    let text = indsats(&["totals", "--view", "combined", "--area", "job", "--lang", "da"]);
    assert_eq!(
        text.out,
        "Integrationsaktiviteter i BIF · mio. kr. · alle midler · uden lovpligtige og faste udgifter\n\
         Kun Job og uddannelse\n\
         \n\
         Område              2020    2021    2022\n\
         Job og uddannelse  16,60   14,35   13,40\n\
         \x20 brevet, tabel 4  17,40≠  16,15≠  14,20≠\n\
         \x20 forskel          +0,80   +1,80   +0,80\n\
         \n\
         ≠ stemmer ikke med linjerne\n"
    );
}

/// Areas of one name in two others, and two at the top.
const SOUTHS: &str = r#"(
    title: "T", unit: (currency: "DKK"), years: [2020],
    areas: [
        (name: "North", areas: [(name: "South", initiatives: [(name: "a", amounts: [1])], areas: [
            (name: "Far", initiatives: [(name: "far", amounts: [2])]),
        ])]),
        (name: "East", areas: [(name: "South", initiatives: [(name: "b", amounts: [5])])]),
        (name: "South", initiatives: [(name: "c", amounts: [3])]),
        (name: "South", initiatives: [(name: "d", amounts: [4])]),
    ],
)"#;

#[test]
fn chosen_areas_are_told_apart_by_their_paths() {
    let run = indsats_reading(SOUTHS, &["totals", "-", "--area", "south", "--view", "combined"]);
    assert_eq!(
        run.out,
        "T · DKK · all money\n\
         Only North › South, East › South and South (2)\n\
         \n\
         Area           2020\n\
         North › South     3\n\
         \x20 Far             2\n\
         East › South      5\n\
         South             3\n\
         South             4\n"
    );
}

#[test]
fn every_block_is_sorted_by_the_figures_that_it_shows() {
    let data = r#"(
        title: "T", unit: (), years: [2020, 2021],
        areas: [
            (name: "A", initiatives: [
                (name: "x", amounts: [1, 9]), (name: "y", financing: External, amounts: [8, 1]), (name: "z", amounts: [90, 9]),
            ]),
            (name: "B", initiatives: [
                (name: "x", amounts: [5, 6]), (name: "y", financing: External, amounts: [2, 4]), (name: "z", amounts: [1, 9]),
            ]),
        ],
    )"#;
    for sort in ["amount", "change"] {
        let narrowed = ["totals", "-", "--sort", sort, "--year", "2020", "--format", "json"];
        let together = indsats_reading(data, &narrowed).out;
        let together: Vec<Value> = serde_json::from_str(&together).unwrap();
        for view in ["internal", "external", "combined"] {
            let alone = indsats_reading(data, &[&narrowed[..], &["--view", view]].concat()).out;
            let alone: Vec<Value> = serde_json::from_str(&alone).unwrap();
            let block: Vec<&Value> = together.iter().filter(|total| total["view"] == view).collect();
            assert_eq!(block, alone.iter().collect::<Vec<_>>(), "{sort} {view}");
        }
    }
    // A has more money than B, but not in the lines that are shown.
    let shown = ["totals", "-", "--sort", "amount", "--filter", "x", "--view", "internal", "--year", "2020"];
    let run = indsats_reading(data, &shown);
    assert!(run.out.find("\nB ") < run.out.find("\nA "), "{}", run.out);
    let json = indsats_reading(data, &[&shown[..], &["--format", "json"]].concat());
    let totals: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&totals[0]["area"], &totals[0]["computed"]), (&json!("B"), &json!("5")));
}

#[test]
fn the_sum_of_all_years_says_that_it_is_ours() {
    let text = indsats(&["totals", "--year", "sum", "--lang", "da"]).out;
    assert!(text.contains("Brevet: 3 års totaler lagt sammen."), "{text}");
}

#[test]
fn an_area_has_the_lines_of_those_under_it() {
    let run = indsats_reading(NESTED, &["totals", "-", "--view", "combined", "--format", "json"]);
    let totals: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&totals[0]["area"], &totals[0]["computed"]), (&json!("Børn"), &json!("1.05")));
    assert_eq!((&totals[3]["path"], &totals[3]["computed"]), (&json!(["Børn", "Dagtilbud"]), &json!("-4")));
    assert_eq!(totals[0]["stated"], json!([]));
}

#[test]
fn lists_and_totals_of_each_year_say_below_what_stands_in_none_of_their_columns() {
    let file = "tests/documents/15-dk-kuu-234-prisniveau.ron";
    for command in ["list", "totals"] {
        let said = |args: &[&str]| indsats(&[&[command, file, "--lang", "da"], args].concat()).out;
        assert!(said(&[]).contains("\n2,1 for 2023-26 (2024-pl) ikke med\n"), "{}", said(&[]));
        // The column of the measure shows it; one year is no place for it; the other line has none.
        for args in [&["--measure", "afsat"][..], &["--year", "2022"], &["--filter", "arkitekturpolitik"]] {
            assert!(!said(args).contains("ikke med"), "{}", said(args));
        }
    }
}

#[test]
fn lists_of_each_year_say_to_programs_what_stands_in_none_of_their_columns() {
    let file = "tests/documents/15-dk-kuu-234-prisniveau.ron";
    let list = json(&["list", file]);
    assert_eq!(list[1]["left_out"], serde_json::json!({"2023-26": "2.1"}));
    assert_eq!(
        (&list[0]["left_out"], json(&["list", file, "--measure", "afsat"])[1].get("left_out")),
        (&Value::Null, None)
    );
    let csv = |args: &[&str]| indsats(&[&["list", file, "--format", "csv"], args].concat()).out;
    assert!(csv(&[]).lines().next().unwrap().ends_with(",left_out"), "{}", csv(&[]));
    assert!(csv(&[]).lines().nth(2).unwrap().ends_with(",2023-26: 2.1"), "{}", csv(&[]));
    for args in [["--measure", "afsat"], ["--year", "2022"]] {
        assert!(!csv(&args).contains("left_out"), "{}", csv(&args));
    }
}

#[test]
fn lists_and_totals_of_all_years_say_what_they_leave_out_in_every_format() {
    let file = "tests/documents/15-dk-kuu-234-prisniveau.ron";
    let args = [file, "--year", "sum", "--measure", "afsat"];
    let list = json(&[&["list"], &args[..]].concat());
    assert_eq!(list[1]["left_out"], serde_json::json!({"2023-26": "2.1"}));
    assert_eq!((&list[0]["left_out"], &list[1]["amounts"]["sum"]), (&Value::Null, &Value::Null));
    assert_eq!(list[0]["added"], serde_json::json!(["2022 afsat", "2023 afsat", "2024 afsat"]));
    let totals = json(&[&["totals", "--view", "combined"], &args[..]].concat());
    // 2.8 + 11.7 + 5.0.
    assert_eq!((&totals[0]["computed"], &totals[0]["left_out"]["2023-26"]), (&"19.5".into(), &"2.1".into()));
    for command in ["list", "totals"] {
        let text = indsats(&[&[command, "--lang", "da"], &args[..]].concat()).out;
        assert!(text.contains("Ikke med") && text.contains("2,1 for 2023-26 (2024-pl)"), "{text}");
        assert!(text.contains("2022–2024 afsat tilsammen · afsat mangler for 2025"), "{text}");
        let csv = indsats(&[&[command, "--format", "csv"], &args[..]].concat()).out;
        assert!(csv.lines().next().unwrap().ends_with(",added,left_out"), "{csv}");
        assert!(csv.contains(",2022 afsat; 2023 afsat; 2024 afsat,2023-26: 2.1"), "{csv}");
    }
}

#[test]
fn a_sum_that_a_line_leaves_blank_of_years_without_a_column_is_neither_withheld_nor_added() {
    // 2.1 stands for 2023-26. The other line prints nothing there, and the document has no column for 2025 and 2026.
    let file = "tests/documents/15-dk-kuu-234-prisniveau.ron";
    for command in [&["list"][..], &["totals", "--view", "combined"]] {
        let text = indsats(&[command, &[file, "--measure", "afsat", "--lang", "da"]].concat()).out;
        assert!(text.contains("2,1") && !text.contains('≥') && !text.contains("ikke offentliggjort"), "{text}");
    }
    let totals = json(&["totals", file, "--measure", "afsat", "--view", "combined", "--year", "2023-26"]);
    assert_eq!((&totals[0]["computed"], &totals[0]["at_least"]), (&"2.1".into(), &Value::Null));
    // What it lacks is said, and it is no whole that a share could be of.
    assert_eq!(totals[0]["incomplete"], true);
    let text = indsats(&["totals", file, "--measure", "afsat", "--view", "combined", "--lang", "da"]).out;
    assert!(text.contains("?2,1"), "{text}");
    assert!(text.contains("\n? uden linjer, hvis beløb ikke kendes: summen kan være større eller mindre\n"), "{text}");
    let csv = indsats(&["totals", file, "--measure", "afsat", "--view", "combined", "--format", "csv"]).out;
    assert!(csv.contains("incomplete"), "{csv}");
    let part = ["totals", file, "--measure", "afsat", "--view", "combined", "--filter", "tv2", "--year", "2023-26"];
    let text = indsats(&[&part[..], &["--lang", "da"]].concat()).out;
    assert!(text.contains("2,1") && !text.contains("100"), "a share of a sum that nobody knows: {text}");
}

#[test]
fn a_withheld_amount_bounds_a_printed_difference_on_neither_side() {
    // "Ændring" is 15 for one line and 0.6 for another. It is blank for a third, whose amount of 2026 is withheld: the change of that
    // line may be below zero as well.
    let file = "assets/example.ron";
    for command in [&["list"][..], &["totals", "--view", "combined"]] {
        let text = indsats(&[command, &[file, "--year", "Ændring", "--lang", "da"]].concat()).out;
        assert!(text.contains("?15,6") && !text.contains('≥') && text.contains("\n? uden linjer"), "{text}");
    }
    let totals = json(&["totals", file, "--year", "Ændring", "--view", "combined"]);
    let whole = totals.as_array().unwrap().iter().find(|total| total["area"].is_null()).unwrap();
    assert_eq!(
        (&whole["computed"], &whole["at_least"], &whole["incomplete"]),
        (&"15.6".into(), &Value::Null, &true.into())
    );
    let answer = indsats(&["answer", "syd", "--file", file, "--year", "Ændring", "--lang", "da"]).out;
    assert!(answer.contains("0,6 t.kr. uden linjer, hvis beløb ikke kendes"), "{answer}");
    // An amount that is there can't be less than nothing: a sum over the years is still at least what is shown.
    let sum = indsats(&["list", file, "--year", "Budget i alt", "--lang", "da"]).out;
    assert!(sum.contains("≥"), "{sum}");
}

#[test]
fn the_sum_of_all_years_counts_the_years_in_which_a_total_is_printed() {
    // Printed for 2020-21 to 2024-25, not for the three planned years after them.
    let file = "tests/documents/17-ca-acoa-programs.ron";
    let text = indsats(&["totals", file, "--year", "sum", "--view", "combined", "--lang", "da"]).out;
    assert!(text.contains("\n  the file by vote, uden 2025-26–2027-28 planned "), "{text}");
    assert!(text.contains("\nAngivet: 5 års totaler lagt sammen.\n"), "{text}");
    // The grand total is printed in 2024 only, those of the classes in each year.
    let example = ["assets/example.ron", "--year", "sum", "--view", "combined"];
    let text = indsats(&[&["totals", "--lang", "da"], &example[..]].concat()).out;
    assert!(text.contains("\n  planen, tabel 3, uden 2025–2026 budget "), "{text}");
    assert!(text.contains("\nPlanen: op til 3 års totaler lagt sammen.\n"), "{text}");
    let totals = json(&[&["totals"], &example[..]].concat());
    let of = |table: &str| {
        let stated = totals.as_array().unwrap().iter().flat_map(|total| total["stated"].as_array().unwrap());
        stated.clone().find(|stated| stated["source"]["table"] == table).unwrap()["added"].clone()
    };
    assert_eq!((of("3"), of("4")), (json!(["2024 regnskab"]), Value::Null));
    let csv = indsats(&[&["totals", "--format", "csv"], &example[..]].concat()).out;
    assert!(csv.lines().next().unwrap().contains(",stated_added,") && csv.contains(",2024 regnskab,\n"), "{csv}");
    let answer =
        |query: &[&str], file: &str| indsats(&[&["answer", "--file", file, "--lang", "da"], query].concat()).out;
    let all = answer(&["i", "alt", "alle", "år"], "assets/example.ron");
    assert!(all.contains("planen: tallet for ét år, intet for 2025–2026 budget;"), "{all}");
    let all = answer(&["i", "alt", "alle", "år"], file);
    assert!(all.contains(": 5 års totaler lagt sammen, ingen for 2025-26–2027-28 planned;"), "{all}");
}

/// A row has a figure of the dataset's level, one of a line's own level and one of a column's: no level holds for all three.
const LEVELS: &str = r#"(title: "T", language: "en", unit: (label: "kr."), price_level: "2024 prices", columns: [(year: 2023), (year: 2024),
    (year: 2025, price_level: "2025 prices")], areas: [(name: "Sport", initiatives: [
        (name: "Rink", amounts: [700, Blank, 800]), (name: "Pool", price_level: "2022 prices", amounts: [Blank, 400, 410])]),
    (name: "Parks", initiatives: [(name: "Trees", price_level: "2022 prices", amounts: [5, 6, Blank])]),
    (name: "Clubs", initiatives: [(name: "Rent", amounts: [1, 2, 3])])])"#;

#[test]
fn a_row_names_a_price_level_alone_only_where_all_its_figures_are_in_it() {
    let mut command = assert_cmd::Command::cargo_bin("indsats").unwrap();
    let output = command.args(["totals", "-", "--lang", "en"]).write_stdin(LEVELS).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("Sport · 2024: 2022 prices "), "{text}");
    assert!(text.contains("Parks · 2022 prices "), "{text}");
}
