//! Spreadsheets that ask for more than there is, or are damaged within: what is there is read, or one sentence is said.

use std::fs;

use crate::{
    commands::{Folder, Run, limits::with_memory},
    properties::table::bytes_are_tables_or_one_sentence,
    workbook_files::{archive, ods, ods_row, xlsx},
};

use super::budget;

fn imported(bytes: &[u8], args: &[&str]) -> Run {
    let folder = Folder::new();
    let path = folder.path("t");
    fs::write(&path, bytes).unwrap();
    with_memory(512, &[&["import", path.to_str().unwrap(), "--lang", "en"], args].concat())
}

/// The sentence with which a file is refused.
fn refused(bytes: &[u8], args: &[&str]) -> String {
    let run = imported(bytes, args);
    assert_eq!((run.code, run.err.lines().count()), (2, 1), "{}", run.err);
    run.err
}

#[test]
#[cfg(target_os = "linux")]
fn a_sheet_is_as_large_as_what_it_holds_and_not_as_far_as_it_reaches() {
    let table = "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Item</v></c><c r=\"B3\" t=\"str\"><v>2024</v></c></row>\
                 <row r=\"4\"><c r=\"A4\" t=\"str\"><v>Roof</v></c><c r=\"B4\"><v>1.5</v></c></row>";
    let far = "<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>Paint</v></c><c r=\"B1048576\"><v>2</v></c></row>";
    let run = imported(&xlsx(&format!("{table}{far}")), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("2024   3.5"), "{}", run.out);
    let farther = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>far</v></c></row>";
    let run = imported(&xlsx(&format!("{table}{farther}")), &[]);
    assert!(run.out.contains("  column 3 – column 16383  not used\n"), "{}", run.out);

    let row = |cells: &[&str]| ods_row(cells);
    let far = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let table = [row(&["Item", "2024"]), row(&["Roof", "1.5"]), far.to_owned(), row(&["Paint", "2"])].concat();
    let run = imported(&ods(&table), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("2024   3.5"), "{}", run.out);
}

#[test]
#[cfg(target_os = "linux")]
fn more_cells_than_there_may_be_are_refused() {
    let filled = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" \
                  office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    let said = "the file has more than 100,000,000 cells, and no more are read; delete rows and columns that are not to be read, or read more \
                with --max-cells\n";
    assert!(refused(&ods(filled), &[]).ends_with(said));
    let few = [ods_row(&["Item", "2024"]), ods_row(&["Roof", "1.5"])].concat();
    assert!(refused(&ods(&few), &["--max-cells", "3"]).contains("more than 3 cells"));
    assert_eq!(imported(&ods(&few), &["--max-cells", "4"]).code, 0);
    assert!(refused(b"Item,2024\nRoof,1.5\n", &["--max-cells", "3"]).contains("more than 3 cells"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_unpacks_to_more_than_may_be_is_refused() {
    let blanks = " ".repeat(200 << 20);
    let bomb = ods(&blanks);
    assert!(bomb.len() < 1 << 20);
    let said = "the file unpacks to more than 100 MiB, and no more is read; save only the sheet that is to be read, or read more with --max-size\n";
    assert!(refused(&bomb, &["--max-size", "100MiB"]).ends_with(said));
}

#[test]
#[cfg(target_os = "linux")]
fn a_sheet_that_says_to_reach_further_than_there_is_memory_is_refused() {
    let whole = fs::read(budget("small.xls")).unwrap();
    // The record of a sheet's extent: kind 0x0200, 14 bytes.
    let place = whole.windows(4).position(|bytes| bytes == [0x00, 0x02, 14, 0]).unwrap() + 4;
    for (first, end) in [(0_u32, u32::MAX), (7, 3)] {
        let mut bytes = whole.clone();
        bytes[place..place + 8].copy_from_slice(&[first.to_le_bytes(), end.to_le_bytes()].concat());
        bytes[place + 10..place + 12].copy_from_slice(&u16::MAX.to_le_bytes());
        assert!(refused(&bytes, &[]).contains("more than 100,000,000 cells"));
        assert!(refused(&bytes, &["--max-cells", "99999999999999999"]).contains("there is not enough memory"));
    }
}

#[test]
fn texts_of_cells_are_read_as_they_are_shown() {
    let name = "Tag<text:s text:c=\"3\"/>og &amp; <text:span>fa&#231;ade</text:span>";
    let noted = "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>no name</text:p></office:annotation>\
                 <text:p>Paint</text:p></table:table-cell><table:covered-table-cell office:value-type=\"currency\" office:value=\"0.1\"/></table:table-row>";
    let table = [ods_row(&["Item", "2024"]), ods_row(&[name, "1e1"]), noted.to_owned()].concat();
    let folder = Folder::new();
    let (path, out) = (folder.path("t.ods"), folder.path("t.ron"));
    fs::write(&path, ods(&table)).unwrap();
    let run = crate::commands::indsats(&["import", path.to_str().unwrap(), "-o", out.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = fs::read_to_string(&out).unwrap();
    for part in ["\"Tag og & façade\"", "\"Paint\"", "10", "0.1"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("no name"));
}

#[test]
fn a_table_that_ends_early_and_a_password_are_said() {
    let cut = archive(&[("content.xml", "<office:body><table:table table:name=\"A\"><table:table-row>")]);
    assert!(refused(&cut, &[]).contains("the spreadsheet cannot be read (a table has no end)"));
    let locked = archive(&[("content.xml", "?"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")]);
    assert!(refused(&locked, &[]).ends_with("the spreadsheet is locked with a password; save it again without one\n"));
}

/// The parts of a text, each left out, doubled and replaced in turn.
#[test]
fn no_part_of_a_sheet_breaks_the_reader() {
    let rows = [ods_row(&["Item", "2024"]), ods_row(&["Roof", "1.5"])].concat();
    let sheet = "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Item</v></c><c r=\"B3\" t=\"str\"><v>2024</v></c></row>\
                 <row r=\"4\"><c r=\"A4\" t=\"s\"><v>9</v></c><c r=\"B4\"><f>A1</f><v>1.5</v></c></row>";
    for (made, text) in [(ods as fn(&str) -> Vec<u8>, rows.as_str()), (xlsx, sheet)] {
        let pieces: Vec<&str> = text.split_inclusive(['<', '>', '"', '=', ' ']).collect();
        for place in 0..pieces.len() {
            for other in ["", "\"", "<", "-1", "99999999999999999999", "A1", "ZZZZZ9999999", "&", "\0"] {
                let mut pieces = pieces.clone();
                pieces[place] = other;
                bytes_are_tables_or_one_sentence(&made(&pieces.concat()));
            }
        }
    }
}
