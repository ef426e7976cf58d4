//! Tables as people have them, through the binary: what is understood of them, what is told, and that nothing is lost.
//! `tests/data/SOURCE.md` says where they are from.

mod budgets;
mod directions;
mod doubt;
mod exactness;
mod files;
mod kinds;
mod layouts;
pub mod made;
mod numbers;
mod own_tables;
mod packages;
mod refusals;
mod roles;
mod screen;
mod sheets;
mod spreadsheets;
mod table_page;
mod text_tables;
mod treatment;
mod workbooks;

use std::path::PathBuf;

use serde_json::Value;

use crate::commands::indsats;

/// An excerpt of a public budget.
fn budget(name: &str) -> String {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name).to_str().unwrap().to_owned()
}

/// The sum of all lines in each column, as the program gives it.
fn sums(file: &str, options: &[&str]) -> Vec<(String, String)> {
    let run = indsats(&[&["totals", file, "--view", "combined", "--format", "json"], options].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let totals: Vec<Value> = serde_json::from_str(&run.out).unwrap();
    let whole = totals.iter().filter(|total| total["area"].is_null() && total["view"] == "combined");
    whole
        .map(|total| {
            let measure = total["measure"].as_str().map_or(String::new(), |measure| format!(" {measure}"));
            let year = total["year"].as_str().unwrap();
            (format!("{year}{measure}"), total["computed"].as_str().unwrap_or("-").to_owned())
        })
        .collect()
}

fn assert_sums(file: &str, expected: &[(&str, &str)]) {
    assert_sums_of(file, &[], expected);
}

fn assert_sums_of(file: &str, options: &[&str], expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> =
        expected.iter().map(|(column, sum)| ((*column).to_owned(), (*sum).to_owned())).collect();
    assert_eq!(sums(file, options), expected, "{file}");
}

/// What the command tells of a file.
fn told(args: &[&str]) -> String {
    let run = indsats(&[&["import"], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}
