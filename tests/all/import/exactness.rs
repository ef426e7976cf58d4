//! Numbers that cannot be added exactly, and titles that nobody sees.

use std::fs;

use super::{assert_sums, made::file};
use crate::commands::indsats;

/// An import writes nothing that the program then refuses.
#[test]
fn amounts_that_cannot_be_added_exactly_are_refused_with_a_cure_that_works() {
    let (_folder, path) =
        file("a.csv", "Area;Item;2010;2013\nA;x;1,5;-0,000000000000000000000000001\nA;y;2,5;3\nB;z;3;99999999,0\n");
    let out = path.replace("a.csv", "out.ron");
    for args in [&["import", &path][..], &["import", &path, "-o", &out], &["totals", &path]] {
        let run = indsats(&[args, &["--lang", "en"]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        assert!(run.err.contains("line 2 has −0.000000000000000000000000001 in \"2013\""), "{}", run.err);
        assert!(run.err.contains("`--round` rounds such noise away"), "{}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    }
    assert!(fs::metadata(&out).is_err());
    let danish = indsats(&["import", &path, "--lang", "da"]).err;
    assert!(danish.contains("linje 2 har −0,000000000000000000000000001 i \"2013\""), "{danish}");
    assert_eq!(indsats(&["import", &path, "--round", "-o", &out]).code, 0);
    assert_sums(&out, &[("2010", "7"), ("2013", "100000002")]);
}

#[test]
fn a_column_of_too_many_digits_can_be_set_aside() {
    let (_folder, path) =
        file("a.csv", "Area;Item;2010;2013\nA;x;1,5;0,1234567891234567891234567\nA;y;2,5;3\nB;z;3;99999999,0\n");
    let out = path.replace("a.csv", "out.ron");
    for args in [&["import", &path][..], &["import", &path, "--round"]] {
        let run = indsats(&[args, &["--lang", "en", "-o", &out]].concat());
        assert_eq!(run.code, 2);
        assert!(run.err.contains("`--skip \"2013\"` sets the column aside"), "{}", run.err);
    }
    assert_eq!(indsats(&["import", &path, "--skip", "2013", "-o", &out]).code, 0);
    assert_sums(&out, &[("2010", "7")]);
    let (_folder, path) = file("a.csv", "Area;Item;2013\nA;x;0,1234567891234567891234567\nA;y;3\nB;z;99999999,0\n");
    let run = indsats(&["import", &path, "--lang", "en"]);
    assert!(run.err.contains("shorten it in the file"), "{}", run.err);
}

/// The noise that a difference of binary fractions leaves has many digits, far behind those that were meant.
#[test]
fn the_noise_of_differences_is_rounded_away() {
    let (_folder, path) =
        file("a.csv", "Area,Item,2013\nA,x,0.000000000000011368683772\nA,y,-12.34000000058207661\nB,z,99999999.5\n");
    let out = path.replace("a.csv", "out.ron");
    assert_eq!(indsats(&["import", &path, "--round", "-o", &out]).code, 0);
    assert_sums(&out, &[("2013", "99999987.16")]);
}

/// A spreadsheet adds binary fractions up; its total is the sum of its lines all the same.
#[test]
fn the_noise_of_a_total_is_no_gap() {
    let table = "Area,Item,2024,2025\nA,x,0.51,2.4\nA,y,0.3,3.9\nTotal A,,0.8099999999999999,6.300000000000001\n\
                 B,z,7.5,8.002\nTotal B,,7.5,8.003\n";
    let (_folder, path) = file("a.csv", table);
    let out = path.replace("a.csv", "out.ron");
    let said = indsats(&["import", &path, "--lang", "en", "-o", &out]).err;
    assert!(said.contains("kept as read, so that a total within 0.0001 of its lines does not differ"), "{said}");
    let check = indsats(&["check", &out, "--lang", "en"]).out;
    assert!(check.contains("4 comparisons: 1 agrees, 2 within rounding, 1 differs"), "{check}");
    assert!(!check.contains("0.81"), "{check}");
    assert_eq!(indsats(&["import", &path, "--round", "-o", &out, "--force"]).code, 0);
    let check = indsats(&["check", &out, "--lang", "en"]).out;
    assert!(check.contains("4 comparisons: 3 agree, 1 differs"), "{check}");
}

#[test]
fn a_title_that_nobody_sees_is_the_name_of_the_file() {
    for title in ["", " "] {
        let (folder, path) = file(
            "datapackage.json",
            format!("{{\"title\": \"{title}\", \"resources\": [{{\"name\": \"d\", \"path\": \"budget.csv\"}}]}}"),
        );
        fs::write(folder.path().join("budget.csv"), "Area,Item,2014\nA,x,1\n").unwrap();
        let out = path.replace("datapackage.json", "out.ron");
        assert_eq!(indsats(&["import", &path, "-o", &out, "--title", title]).code, 0);
        assert_sums(&out, &[("2014", "1")]);
        let ron = fs::read_to_string(&out).unwrap();
        assert!(ron.contains("title: \"d\""), "{ron}");
    }
}

/// A row without a name is a line that is settled later than others.
#[test]
fn a_row_without_a_name_that_cannot_be_added_is_refused_like_any_other() {
    let table = "Area;Item;2010;2013\nA;x;1,5;2\nA;y;2,5;3\nB;z;3;99999999,0\n;;7;-0,000000000000000000000000001\n";
    let (_folder, path) = file("a.csv", table);
    let run = indsats(&["import", &path, "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    assert!(run.err.contains("line 5 has −0.000000000000000000000000001 in \"2013\""), "{}", run.err);
}
