//! Files of which no dataset can be made, or not without asking: one sentence with what, where and the cure.

use std::fs;

use crate::commands::indsats;

fn refused(bytes: &[u8], args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    fs::write(&path, bytes).unwrap();
    let run = indsats(&[&["import", path.to_str().unwrap(), "--lang", "en"], args].concat());
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    run.err
}

#[test]
fn thousands_that_may_be_decimals_are_asked_about() {
    let table = b"Area,Item,2024\nA,x,3.500\nA,y,12\n";
    let err = refused(table, &[]);
    assert!(err.contains("3.500 in \"2024\" may be thousands or have three decimals"), "{err}");
    assert!(err.contains("--decimal"), "{err}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    fs::write(&path, table).unwrap();
    for (mark, sum) in [(",", "3,512"), (".", "15.5")] {
        let run = indsats(&["import", path.to_str().unwrap(), "--lang", "en", "--decimal", mark]);
        assert!(run.out.contains(&format!("  2024  {sum}")), "{}", run.out);
    }
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    assert!(refused(b"Dear all,\nthe budget follows.\n", &[]).contains("neither a dataset nor a table"));
    assert!(refused(b"a;b\nc;d\n", &[]).contains("no column of the table holds amounts"));
    assert!(refused(b"PK\x03\x04 and no more", &[]).contains("the spreadsheet cannot be read"));
}

#[test]
fn a_table_of_which_nothing_is_left_but_totals_of_areas_is_whole_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    fs::write(&path, include_bytes!("../../fuzz/corpus/table/all-lines-are-totals-of-areas")).unwrap();
    let run = indsats(&["import", path.to_str().unwrap(), "--lang", "en"]);
    assert!(run.out.contains("sums before and after: equal to the last digit"), "{}{}", run.out, run.err);
}
