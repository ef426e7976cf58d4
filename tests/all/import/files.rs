//! Several files as one dataset, each a year or an area; spreadsheets of older and other kinds; datasets that need no import.

use std::fs;

use super::{assert_sums, budget, made::file, sums, told};
use crate::commands::indsats;

/// A folder with these files, and their paths.
fn files(files: &[(&str, &str)]) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let write = |(name, text): &(&str, &str)| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let paths = files.iter().map(write).collect();
    (folder, paths)
}

/// The dataset of several files.
fn imported(paths: &[String], options: &[&str]) -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.ron").to_str().unwrap().to_owned();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let run = indsats(&[&["import", "-o", &out, "--lang", "en"], paths.as_slice(), options].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    (folder, out, run.err)
}

#[test]
fn files_of_a_year_each_meet_by_code_or_name_and_what_does_not_is_named() {
    let (_folder, paths) = files(&[
        (
            "2012.csv",
            "Area,Code,Item,Amount\nSchools,10,Roof,1.5\nSchools,11,Paint,2\nSchools,12,Door,3\nRoads,,Bridge,4\n",
        ),
        (
            "2013.csv",
            "Area,Code,Item,Amount\nSchools,10,Roof,2.5\nSchools,11,Painting,3\nSchools,13,Window,1\nRoads,,bridge,5\n",
        ),
    ]);
    let (_out, out, said) = imported(&paths, &[]);
    assert_sums(&out, &[("2012", "10.5"), ("2013", "11.5")]);
    for sentence in [
        "2013: 3 lines are in the files before too",
        "1 only from here on: Window",
        "1 of before not here: Door",
        "8 make 5 lines",
        "equal to the last digit",
    ] {
        assert!(said.contains(sentence), "{sentence}\n{said}");
    }
    let run = indsats(&["answer", "painting", "2013", "--file", &out, "--lang", "en"]);
    assert!(run.out.starts_with("Paint, 2013: 3"), "{}{}", run.out, run.err);
    assert!(run.out.contains("2012: line 3") && run.out.contains("2013: line 3"), "{}", run.out);
}

#[test]
fn files_of_an_area_each_are_areas() {
    let (_folder, paths) = files(&[
        ("Schools.csv", "Item,2020,2021\nRoof,1,2\nPaint,3,4\nTotal,4,6\n"),
        ("Roads.csv", "Item,2020,2021\nBridge,5,6.5\nTotal,5,7\n"),
    ]);
    let (_out, out, said) = imported(&paths, &["--title", "Town"]);
    assert_sums(&out, &[("2020", "9"), ("2021", "12.5")]);
    assert!(said.contains("its lines are in the area Roads"), "{said}");
    let list = indsats(&["check", &out, "--lang", "en"]);
    assert!(list.code == 1 && list.out.contains("Roads") && list.out.contains("+0.5"), "{}", list.out);
}

#[test]
fn two_files_of_the_same_figures_stand_apart_and_say_so() {
    let table = "Area,Item,2020\nA,x,1.5\nA,y,2\n";
    let (_folder, paths) = files(&[("one.csv", table), ("two.csv", &table.replace("1.5", "2.5"))]);
    let (_out, out, said) = imported(&paths, &[]);
    assert_eq!(sums(&out, &[]), [("2020".to_owned(), "8".to_owned())]);
    assert!(said.contains("2 with an amount of the same column in both, which stand apart: x, y"), "{said}");
}

#[test]
fn the_obstacle_names_its_file() {
    let (_folder, paths) = files(&[("good.csv", "Area,Item,2020\nA,x,1.5\n"), ("bad.csv", "a;b\nc;d\n")]);
    let run = indsats(&["import", &paths[0], &paths[1], "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("bad.csv: no column of the table holds amounts"), "{}", run.err);
}

#[test]
fn spreadsheets_of_other_kinds_are_the_same_table() {
    for name in ["small.ods", "small.xls"] {
        let file = budget(name);
        assert_sums(&file, &[("2024", "-1.4"), ("2025", "2.25")]);
        let said = told(&[&file, "--lang", "en"]);
        assert!(said.contains("sheet \"Budget\", one of 2") && said.contains("2 totals, held"), "{said}");
        assert!(said.contains("1 dash"), "{said}");
        let check = indsats(&["check", &file, "--lang", "en"]);
        assert!(check.out.contains("Mio. kr.") || check.out.contains("mio. kr."), "{}", check.out);
    }
}

#[test]
fn a_dataset_is_imported_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("letter.json").to_str().unwrap().to_owned();
    assert_eq!(indsats(&["export", "-o", &json]).code, 0);
    let said = told(&[&json, "--lang", "en"]);
    assert_eq!(said.trim_end(), "a dataset already, of 26 lines");
    let ron = folder.path().join("letter.ron").to_str().unwrap().to_owned();
    assert_eq!(indsats(&["import", &json, "-o", &ron]).code, 0);
    for command in ["list", "totals", "check"] {
        let of = |args: &[&str]| indsats(&[&[command, "--format", "json"], args].concat()).out;
        let built_in = of(&[]);
        assert_eq!(of(&[&json]), built_in, "{command}");
        assert_eq!(of(&[&ron]), built_in, "{command}");
    }
}

/// Somebody has pasted tabs into the remarks of a table that semicolons part.
#[test]
fn tabs_within_the_cells_of_a_table_are_no_table_in_a_text() {
    let rows = (0..40).map(|row| format!("Parks;Line {row};{row}{row}1,50;remark\n")).collect::<Vec<_>>().concat();
    let table = format!(
        "Area;Item;2019;Note\n{rows}Roads;Signs;10,50;a\tb\tc\nRoads;Paint;20,50;d\te\tf\nRoads;Lamps;30,50;g\th\ti\n"
    );
    let (_folder, path) = file("t.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("cells parted by ;") && said.contains("43 lines"), "{said}");
}
