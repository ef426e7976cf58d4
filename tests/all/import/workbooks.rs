//! Spreadsheets that indsats writes, read by another reader: numbers are numbers, totals formulas with the right results.

use std::{fs::File, io::BufReader};

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::commands::{Folder, indsats};

fn written(args: &[&str]) -> (Folder, Xlsx<BufReader<File>>) {
    let folder = Folder::new();
    let path = folder.path("out.xlsx");
    let run = indsats(&[&["export", "-o", path.to_str().unwrap()], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let book = open_workbook(&path).unwrap();
    (folder, book)
}

fn text(data: &Data) -> String {
    data.to_string()
}

#[test]
fn the_letters_lines_are_numbers_and_its_totals_formulas_over_them() {
    let (_folder, mut book) = written(&[]);
    assert_eq!(book.sheet_names(), ["initiatives", "totals", "about"]);
    let lines = book.worksheet_range("initiatives").unwrap();
    let head: Vec<String> = lines.rows().next().unwrap().iter().map(text).collect();
    assert_eq!(head[..8], ["area", "path", "initiative", "financing", "funding", "2020", "2021", "2022"]);
    assert_eq!(lines.height(), 27);
    let perspective = lines.rows().find(|row| text(&row[2]) == "Projekt Perspektiv").unwrap();
    assert_eq!(perspective[5..8], [Data::Float(4.2), Data::Float(4.2), Data::Float(4.2)]);
    let totals = book.worksheet_range("totals").unwrap();
    let formulas = book.worksheet_formula("totals").unwrap();
    // Tables 1 and 2 of the letter: job and education 15.4 in 2021, 1.8 more than its lines make.
    let (row, cells) = totals
        .rows()
        .enumerate()
        .find(|(_, row)| text(&row[0]) == "internal" && text(&row[1]) == "Job og uddannelse" && text(&row[3]) == "2021")
        .unwrap();
    assert_eq!((&cells[5], &cells[6], &cells[7]), (&Data::Float(13.6), &Data::Float(15.4), &Data::Float(1.8)));
    let row = u32::try_from(row).unwrap();
    // The area's ten internal lines are those of rows 2 to 11, two external ones follow.
    assert_eq!(formulas.get_value((row, 5)).unwrap(), "SUM(initiatives!G2:G11)");
    assert_eq!(formulas.get_value((row, 7)).unwrap(), &format!("G{0}-F{0}", row + 1));
}

#[test]
fn every_formula_gives_the_result_that_stands_beside_it() {
    for args in [
        &[][..],
        &["--sort", "name"],
        &["--view", "external"],
        &["--area", "job"],
        &["--filter", "unge"],
        &["--year", "sum"],
    ] {
        let (_folder, mut book) = written(args);
        let lines = book.worksheet_range("initiatives").unwrap();
        let totals = book.worksheet_range("totals").unwrap();
        let formulas = book.worksheet_formula("totals").unwrap();
        let mut reckoned = 0;
        for (row, column, formula) in formulas.used_cells() {
            let Some(ranges) = formula.strip_prefix("SUM(").and_then(|formula| formula.strip_suffix(')')) else {
                continue;
            };
            // The formulas' range need not begin at the first cell.
            let (first_row, first_column) = formulas.start().unwrap();
            let place = (row + first_row as usize, column + first_column as usize);
            let sum: f64 = ranges.split(',').map(|range| sum(&lines, range)).sum();
            let Data::Float(result) = totals.get(place).unwrap() else { panic!("{formula}") };
            assert!((sum - result).abs() < 1e-9, "{args:?} {formula}: {sum} {result}");
            reckoned += 1;
        }
        assert!(reckoned > 0, "{args:?}");
    }
}

/// The sum of `initiatives!G2:G11`.
fn sum(lines: &calamine::Range<Data>, range: &str) -> f64 {
    let (from, to) = range.strip_prefix("initiatives!").unwrap().split_once(':').unwrap();
    let column = from.bytes().next().unwrap() - b'A';
    let (first, last): (usize, usize) = (from[1..].parse().unwrap(), to[1..].parse().unwrap());
    let cells = (first - 1..last).map(|row| lines.get((row, usize::from(column))).cloned().unwrap_or_default());
    cells.map(|cell| if let Data::Float(number) = cell { number } else { 0.0 }).sum()
}

#[test]
fn a_number_of_more_digits_than_a_spreadsheet_keeps_is_text_and_counted() {
    let folder = Folder::new();
    let (file, out) = (folder.path("long.ron"), folder.path("long.xlsx"));
    let text = "(title: \"=T\", unit: (), years: [2020], areas: [(name: \"+A\", initiatives: [(name: \"=1+1\", amounts: [1234567890.12345678])])])";
    std::fs::write(&file, text).unwrap();
    let (file, out) = (file.to_str().unwrap(), out.to_str().unwrap());
    assert_eq!(indsats(&["export", file, "-o", out, "--lang", "en"]).code, 0);
    let mut book: Xlsx<_> = open_workbook(out).unwrap();
    let lines = book.worksheet_range("initiatives").unwrap();
    let cells: Vec<Data> = lines.rows().nth(1).unwrap().to_vec();
    assert_eq!(cells[0], Data::String("+A".to_owned()));
    assert_eq!(cells[2], Data::String("=1+1".to_owned()));
    assert_eq!(cells[5], Data::String("1234567890.12345678".to_owned()));
    let about = book.worksheet_range("about").unwrap();
    assert!(about.rows().any(|row| row[0].to_string().starts_with("One number has more digits")));
    assert_eq!(indsats(&["list", out, "--format", "csv"]).out, indsats(&["list", file, "--format", "csv"]).out);
}
