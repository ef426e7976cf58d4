//! Excerpts of real budgets: the sums of each column, added up from the files by other means.

use super::{assert_sums, assert_sums_of, budget, told};
use crate::commands::indsats;

#[test]
fn a_finance_bill_of_codes_is_a_tree_whose_subtotals_are_compared() {
    let file = budget("fl16.csv");
    let years = ["2014", "2015", "2016", "2017", "2018", "2019"];
    let sums = ["1222.6", "1242.4", "1247", "1245.6", "1244.7", "1244"];
    assert_sums(&file, &years.into_iter().zip(sums).collect::<Vec<_>>());
    let said = told(&[&file, "--lang", "en"]);
    assert!(said.contains("areas and initiatives by their codes"), "{said}");
    assert!(said.contains("equal to the last digit"), "{said}");
    // The estimates are exact, the accounts of 2014 are rounded line by line.
    for (year, code) in [("2016", 0), ("2014", 1)] {
        assert_eq!(indsats(&["check", &file, "--year", year]).code, code, "{year}");
    }
}

#[test]
fn a_long_table_of_twenty_years_is_a_line_for_each_account() {
    let sums = [
        "846.8", "830.7", "61.4", "62.4", "64.3", "66.4", "69.3", "71.2", "71.1", "71.8", "72.1", "72.3", "79", "79.5",
        "81.2", "84.6", "85.9", "87.6", "89.3", "87.8",
    ];
    let years: Vec<String> = (2003..=2022).map(|year| year.to_string()).collect();
    let expected: Vec<(&str, &str)> = years.iter().map(String::as_str).zip(sums).collect();
    assert_sums(&budget("finanslov.csv.gz"), &expected);
    assert!(indsats(&["list", &budget("finanslov.csv.gz")]).out.contains("Mio. kr."));
}

#[test]
fn figures_printed_in_two_ways_are_the_same() {
    let expected = [
        ("2010 Ergebnis", "724744042"),
        ("2011 Plan", "663306615"),
        ("2012 Plan", "731658666"),
        ("2013 Plan", "755968654"),
        ("2014 Plan", "774611116"),
        ("2015 Plan", "792574334"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let datasets = ["koeln.source.csv", "koeln.clean.csv"].map(|name| {
        let file = budget(name);
        assert_sums(&file, &expected);
        let out = folder.path().join(name).with_extension("ron");
        let run = indsats(&["import", &file, "-o", out.to_str().unwrap(), "--title", "Köln"]);
        assert_eq!(run.code, 0, "{}", run.err);
        std::fs::read_to_string(out).unwrap().replace(name.trim_end_matches(".csv"), "koeln")
    });
    assert!(datasets[0] == datasets[1], "{}\n{}", datasets[0], datasets[1]);
}

#[test]
fn the_sums_of_blocks_are_areas_and_results_of_totals_are_left_out_and_named() {
    let said = told(&[&budget("koeln.source.csv"), "--lang", "en"]);
    assert!(said.contains("4 totals, held against their lines"), "{said}");
    assert!(said.contains("12 called totals that are no sum of lines, left out"), "{said}");
    assert!(said.contains("18 = Ergebnis der lfd. Verwaltungstätigkeit (10 und 17)"), "{said}");
    assert!(said.contains("57 rows: 40 make 40 lines"), "{said}");
}

#[test]
fn amounts_that_are_not_published_and_long_decimals_are_kept() {
    let file = budget("australia.csv");
    assert_sums(
        &file,
        &[
            ("2014-15", "16027175.597"),
            ("2015-16", "16795916.5494"),
            ("2016-17", "17783556.2509"),
            ("2017-18", "17981874.0593"),
            ("2018-19", "18480814.738424"),
        ],
    );
    // "nfp" is not for publication: the sum is the least that it can be.
    let said = told(&[&file, "--lang", "en"]);
    assert!(said.contains("17 not published"), "{said}");
    let run = indsats(&["totals", &file, "--lang", "en"]);
    assert!(run.out.contains('≥'), "{}", run.out);
}

#[test]
fn rows_of_totals_are_held_against_the_lines_by_whatever_column_they_are_totals() {
    let file = budget("eu-allocations-2014-2020.csv");
    assert_sums(&file, &[("2014-2020", "110943300000")]);
    // Poland's total is 100,000 more than its funds.
    let run = indsats(&["check", &file, "--lang", "en"]);
    assert!(run.code == 1 && run.out.contains("+100,000"), "{}", run.out);

    let file = budget("eu-absorption.csv");
    let said = told(&[&file, "--lang", "en"]);
    assert!(said.contains("EU28: ERDF"), "{said}");
    assert!(said.contains("Absorption (%)  not used"), "{said}");
    for (measure, sums) in [
        ("Total Paid", ["6652194256.7", "11216728786.1"]),
        ("Advance", ["6652194256.7", "11096252696"]),
        ("Interim", ["0", "120476090.1"]),
    ] {
        let columns = ["2007", "2008"].map(|year| format!("{year} {measure}"));
        let expected: Vec<(&str, &str)> = columns.iter().map(String::as_str).zip(sums).collect();
        assert_sums_of(&file, &["--measure", measure], &expected);
    }
}

#[test]
fn rows_with_the_same_names_are_one_line_that_says_of_which_rows() {
    let file = budget("oakland.csv");
    let run = indsats(&["list", &file, "--filter", "account-type:Expense", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_sums(&file, &[("FY13-14", "24393575")]);
    let said = told(&[&file, "--lang", "en"]);
    assert!(said.contains("account_type      class"), "{said}");
    // Their sum is neither, and never given without a word.
    let run_of = |command| indsats(&[command, &file, "--lang", "en"]).out;
    for command in ["list", "totals", "check"] {
        assert!(run_of(command).contains("revenue and expenditure added together"), "{command}");
    }
    // Which rows give the amount of which year is said where several do; a row for each year goes without saying.
    assert!(run.out.contains("FY13-14: lines 78, 79, 80 added together (3)"), "{}", run.out);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, "Area,Item,Year,Amount\nA,x,2024,1\nA,x,2025,2\nA,y,2024,3\nA,y,2024,4\nA,y,2025,5\n")
        .unwrap();
    let run = indsats(&["list", path.to_str().unwrap(), "--format", "json", "--lang", "en"]);
    assert_eq!(run.out.matches("added together").count(), 1, "{}", run.out);
    assert!(run.out.contains("2024: lines 4, 5 added together (2); 2025: line 6"), "{}", run.out);
    let said = told(&[path.to_str().unwrap(), "--lang", "en"]);
    assert!(said.contains("1 line adds several rows together; a note of each names them"), "{said}");
}

#[test]
fn the_sheet_with_the_table_is_found_among_others() {
    let file = budget("oakland.xlsx");
    assert_sums(&file, &[("FY13-14", "181064"), ("FY14-15", "1386877")]);
    let said = told(&[&file, "--lang", "en"]);
    assert!(said.contains("sheet \"Budget\", one of 2"), "{said}");
    let run = indsats(&["import", &file, "--sheet", "2015", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("choose one of: Contents, Budget"), "{}", run.err);
}
