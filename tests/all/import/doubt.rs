//! Reports that were printed for readers: a table of nonsense is said to be one, before anything else.

use indsats::locale::Language;

use super::{budget, made::file, told};
use crate::workbook_files::{xlsx_of, xlsx_rows};

/// A report of pages: each with a few figures, and texts over and between them.
fn report() -> String {
    let page = |page| format!("A,Costs,1,2\n,Net,3,4\nRemarks of page {page},,,\n,,see below,\n");
    "Area,Item,2011,2012\n".to_owned() + &(0..12).map(page).collect::<Vec<_>>().concat()
}

#[test]
fn a_table_that_is_hardly_understood_is_said_to_be_so_first() {
    let (_folder, path) = file("a.csv", report());
    let said = told(&[&path, "--lang", "en"]);
    let first = said.lines().next().unwrap();
    assert!(
        first.starts_with(
            "This table is most likely not understood: 12 of 48 rows have neither name nor amount, 12 of "
        ),
        "{said}"
    );
    assert!(first.contains("--area, --initiative and --amount") && !first.contains("--sheet"), "{first}");
    let danish = told(&[&path, "--lang", "da"]);
    assert!(danish.starts_with("Denne tabel er højst sandsynligt ikke forstået: 12 af 48 rækker"), "{danish}");
    for language in Language::ALL {
        for size in [(60, 15), (80, 24), (160, 45)] {
            let stage = super::table_page::on(&path, language, size);
            let line = stage.text().lines().nth(1).unwrap().to_owned();
            let word = if language == Language::English {
                "Hardly understood: 12 of 48 rows"
            } else {
                "Næppe forstået: 12 af 48"
            };
            assert!(line.contains(word), "{size:?}\n{}", stage.text());
            assert!(size.0 < 160 || line.contains("a, i"), "{line}");
        }
    }
}

#[test]
fn of_a_workbook_the_other_sheets_are_named() {
    let report = report();
    let rows: Vec<Vec<&str>> = report.lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let (rows, other) = (xlsx_rows(&rows), xlsx_rows(&[&["Area", "Item", "2024"], &["A", "x", "1"]]));
    let (_folder, path) = file("a.xlsx", xlsx_of(&[("Report", "visible", &rows), ("Clean", "visible", &other)]));
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.lines().next().unwrap().ends_with("or read another sheet with --sheet: Clean"), "{said}");
    assert!(!told(&[&path, "--lang", "en", "--sheet", "Clean"]).contains("not understood"));
}

/// The excerpts of public budgets are understood, and a few cells without amounts are no reason for doubt.
#[test]
fn no_doubt_is_said_of_tables_that_are_understood() {
    for name in [
        "australia.csv",
        "eu-absorption.csv",
        "finanslov.csv.gz",
        "fl16.csv",
        "koeln.source.csv",
        "letter.txt",
        "oakland.xlsx",
        "small.ods",
        "small.xls",
    ] {
        assert!(!told(&[&budget(name), "--lang", "en"]).contains("not understood"), "{name}");
    }
    let (_folder, path) = file("a.csv", "Area,Item,2024\nA,x,1\nA,y,see below\nA,z,12 %\n");
    assert!(!told(&[&path, "--lang", "en"]).contains("not understood"));
}
