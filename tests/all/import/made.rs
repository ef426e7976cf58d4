//! Small tables made for one thing each.

use std::fs;

use proptest::{prelude::*, test_runner::RngSeed};

use super::{assert_sums, told};
use crate::{commands::indsats, properties::table::bytes_are_tables_or_one_sentence};

/// A file of this name with these bytes, and what is in its folder.
pub fn file(name: &str, bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn a_table_in_any_encoding_is_the_same_dataset() {
    let text = "Område;Indsats;2024;2025\r\nÆldre;Hjælp på Ærø;1.000,5;2\r\nBørn;Små skoler;(3);–\r\n";
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(0x96)).collect();
    let wide: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = ["\u{feff}", text].concat();
    for bytes in [text.as_bytes(), marked.as_bytes(), &latin, &wide] {
        let (_folder, path) = file("tal.csv", bytes);
        assert_sums(&path, &[("2024", "997.5"), ("2025", "2")]);
        let run = indsats(&["answer", "ærø", "2024", "--file", &path, "--lang", "da"]);
        assert!(run.out.starts_with("Hjælp på Ærø, 2024: 1.000,5"), "{}{}", run.out, run.err);
    }
}

#[test]
fn headings_of_rows_are_areas_and_totals_below_them_are_compared() {
    let table = "Budget 2024\n\nName,2023,2024\nRoads,,\nRepairs,1,2\nof which bridges,0.5,1\nNew roads,3,4\nTotal,4,6\nSchools,,\nTeachers,10,20\nTotal,10,21\nTotal,14,27\n";
    let (_folder, path) = file("town.csv", table);
    assert_sums(&path, &[("2023", "14"), ("2024", "26")]);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("3 totals, held against their lines"), "{said}");
    assert!(said.contains("1 \"of which\", never added"), "{said}");
    // All that was read is in totals, left out or in the dataset.
    let columns: Vec<String> = said.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for column in ["read in totals left out in the dataset", "2023 42.5 28 0.5 14", "2024 81 54 1 26"] {
        assert!(columns.iter().any(|line| line == column), "{column}\n{said}");
    }
    let run = indsats(&["check", &path, "--lang", "en"]);
    assert!(run.out.contains("Schools") && run.code == 1, "{}", run.out);
    assert!(run.out.contains("8 comparisons: 6 agree, 2 differ"), "{}", run.out);
}

#[test]
fn a_cell_that_is_no_amount_is_named_and_kept_as_a_note() {
    let (_folder, path) = file("a.csv", "Area,Item,2024\nA,x,1\nA,y,see below\nA,z,12 %\n");
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("line 3, \"2024\": see below (a text)"), "{said}");
    assert!(said.contains("line 4, \"2024\": 12 % (a share)"), "{said}");
    assert_sums(&path, &[("2024", "1")]);
    let run = indsats(&["answer", "y", "--file", &path, "--lang", "en"]);
    assert!(run.out.contains("see below"), "{}", run.out);
}

/// A row that is called a total, and is none, is named by the words that say so.
#[test]
fn a_total_that_is_none_is_named_as_it_is_printed() {
    let (_folder, path) = file(
        "cash.csv",
        "REVENUES,July,Aug,Note\nTax,100,120,\nFees,50,60,\nTotal Tax Revenue,900,999,\nOther,1,2,\nTotal locals,700,1,17.5\n",
    );
    let said = told(&[&path, "--lang", "en", "--area", "REVENUES", "--amount", "July", "--amount", "Aug"]);
    assert!(said.contains("line 4: Total Tax Revenue") && said.contains("line 6: Total locals"), "{said}");
}

#[test]
fn what_is_said_of_columns_is_done() {
    let (_folder, path) = file("b.csv", "x,y,z,w\nA,one,5,2024\nB,two,6,2024\n");
    let args = ["--area", "y", "--initiative", "x", "--amount", "z", "--year", "w", "--lang", "en"];
    let said = told(&[&[path.as_str()], args.as_slice()].concat());
    assert!(said.contains("x  initiative") && said.contains("y  area"), "{said}");
    let run = indsats(&["import", &path, "--area", "nowhere", "--lang", "en"]);
    assert!(
        run.code == 2 && run.err.contains("there is no column \"nowhere\"; the table has: x, y, z, w"),
        "{}",
        run.err
    );
}

#[test]
fn a_dataset_made_of_a_table_is_written_whole_and_read_again_the_same() {
    let (folder, path) = file("c.csv", "Area,Item,Fund,2024,2025\nA,x,F1,1,-\nA,x,F2,2,nfp\nB,\"y\u{1b}[2J\",,3,\n");
    let out = folder.path().join("c.ron");
    let out = out.to_str().unwrap();
    assert_eq!(indsats(&["import", &path, "-o", out]).code, 0);
    let again = indsats(&["import", &path, "-o", out, "--lang", "en"]);
    assert!(again.code == 2 && again.err.contains("exists"), "{}", again.err);
    for args in [["list", "--format", "json"], ["totals", "--format", "json"]] {
        let of = |file: &str| indsats(&[args[0], file, args[1], args[2]]).out;
        assert_eq!(of(&path), of(out));
    }
    assert!(!indsats(&["list", &path]).out.contains('\u{1b}'));
}

/// A cell as tables have them, and as they don't.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,3}(\\.[0-9]{3}){0,2}(,[0-9]{1,2})?",
        "-?[0-9]{1,6}(\\.[0-9]{1,3})?",
        "[+-]?[0-9]{1,3}([’' \u{a0}][0-9]{3}){1,2}([.,][0-9]{2})?",
        "(19|20)?[0-9]{2}[-/.’ ][0-9A-Za-zæ’]{1,4}([-/.’][0-9’]{2,4})?",
        "[A-Za-zæøå ]{0,8}",
        "(20[0-9]{2}|FY13-14|Total|I alt|heraf løn|nfp|-|–|%|\\(500\\)|#REF!|01 A|011 B|0111 C|all|sum)",
        "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400, rng_seed: RngSeed::Fixed(20_201_202), failure_persistence: None, ..ProptestConfig::default()
    })]

    /// Any table is a dataset that is written and read again the same, with the sums that were read, or one sentence.
    #[test]
    fn any_table_is_a_dataset_or_one_sentence(
        headings in proptest::collection::vec(prop_oneof!["20[0-2][0-9]", "(Budget|Regnskab) 20[0-2][0-9]", "(Area|Item|Year|Amount|Fund|Type|Code|Note)", cell()], 1..7),
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..7), 0..12),
    ) {
        let quoted = |cells: &Vec<String>| cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(";");
        let text = std::iter::once(&headings).chain(&rows).map(quoted).collect::<Vec<_>>().join("\n");
        bytes_are_tables_or_one_sentence(text.as_bytes());
    }

    /// So are tables that stand in any text.
    #[test]
    fn any_text_with_tables_is_a_dataset_or_one_sentence(
        lines in proptest::collection::vec(prop_oneof![
            Just(String::new()),
            "(Table [1-3]: |\\*\\*|## |\\* )?(Skoler|Veje|Budget|eksterne|i parentes|, mio\\. kr\\.){1,3}(\\*\\*|\\.)?",
            "Item(\t20[0-2][0-9]){1,3}(\tI alt)?",
            "(Item|Område) \\|( 20[0-2][0-9] \\|){1,3}",
            Just("|---|---|".to_owned()),
            "(Tag|Dør|Skoler|Veje|I alt|heraf løn|I alt for alle)( \\(Fond, A\\))?\\*?(\t(-|[0-9]{1,2}|[0-9],[0-9]|1\\.000)){0,4}",
            "(<b>)?(Tag|Skoler|Veje)(</b>)?(\t){0,3}",
            proptest::collection::vec(cell(), 0..4).prop_map(|cells| cells.join("\t")),
        ], 0..30),
    ) {
        bytes_are_tables_or_one_sentence(lines.join("\n").as_bytes());
    }
}

#[test]
fn no_two_columns_are_the_same_figure() {
    let (_folder, path) = file("d.csv", "Item,2012,2012,Plan 2012,2012 plan\nx,1,2,3,4\n");
    let said = told(&[&path, "--lang", "en"]);
    for column in ["2012 –", "2012 (2)", "2012 Plan", "2012 plan (2)"] {
        assert!(said.contains(&format!("  {column} ")), "{said}");
    }
    assert!(said.contains("equal to the last digit"), "{said}");
}
