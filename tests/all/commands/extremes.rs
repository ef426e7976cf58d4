//! Datasets at the ends of what can be written: very many of one thing, very long and very odd texts, files that change while they
//! are read. Each gives a right result or one sentence.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use super::{Folder, Run, indsats, indsats_reading};

fn listed(count: usize, entry: impl Fn(usize) -> String) -> String {
    (0..count).map(entry).collect::<Vec<_>>().join(",")
}

/// A dataset of one year with one line of 1.
fn dataset(fields: &str, line: &str, area: &str) -> String {
    format!(
        "(title:\"T\",unit:(),years:[1],{fields}areas:[(name:\"a\",initiatives:[(name:\"b\",amounts:[1],{line})],{area})])"
    )
}

fn checked(text: &str) -> Run {
    indsats_reading(text, &["check", "-", "--format", "json"])
}

/// Checks that a dataset is refused in one sentence that ends so.
fn is_refused(text: &str, said: &str) {
    let run = indsats_reading(text, &["check", "-"]);
    assert!(run.code == 2 && run.out.is_empty() && run.err.lines().count() == 1, "{} {}", run.code, run.err);
    assert!(run.err.contains(said), "{}", run.err);
}

#[test]
fn very_many_of_one_thing_are_each_counted() {
    let many = 20_000;
    let run = checked(&dataset("", "", &format!("stated:[{}]", listed(many, |k| format!("(amounts:[{k}])")))));
    assert_eq!(run.code, 1);
    // Each is held against the line of 1, and against the internal money's totals where it is of all: none is.
    assert!(run.out.contains("\"comparisons\": 20000") && run.out.contains("\"differ\": 19999"), "{}", &run.out[..300]);

    let documents = format!("documents:[{}],", listed(many, |k| format!("(id:\"{k}\")")));
    let last = format!("source:(document:\"{}\",row:1)", many - 1);
    assert_eq!(checked(&dataset(&documents, &last, "")).code, 0);
    let unlisted = format!("source:(document:\"{many}\",row:1)");
    is_refused(&dataset(&documents, &unlisted, ""), "20000");

    let years = listed(many, |k| k.to_string());
    let text = format!(
        "(title:\"T\",unit:(),years:[{years}],areas:[(name:\"a\",initiatives:[(name:\"b\",amounts:[{years}])])])"
    );
    let run = indsats_reading(&text, &["list", "-", "--year", "sum", "--format", "csv"]);
    assert!(run.out.contains(&(many * (many - 1) / 2).to_string()), "{}", run.err);
}

#[test]
fn as_many_years_as_there_may_be_and_one_more() {
    let text = |count: usize| {
        let years = listed(count, |k| k.to_string());
        format!("(title:\"T\",unit:(),years:[{years}],areas:[(name:\"a\")])")
    };
    assert_eq!(checked(&text(65_535)).code, 0);
    is_refused(&text(65_536), "65,535");
}

#[test]
fn very_long_and_very_odd_texts() {
    let long = "lang ".repeat(200_000);
    let text =
        dataset(&format!("notes:[\"{long}\"],"), &format!("notes:[\"{long}\"]"), &format!("aliases:[\"{long}\"]"));
    assert_eq!(checked(&text).code, 0);
    let word = "x".repeat(1_000_000);
    let text = format!(
        "(title:\"{word}\",unit:(),years:[1],areas:[(name:\"{word}\",initiatives:[(name:\"{word}\",amounts:[1])])])"
    );
    for command in ["list", "totals", "check"] {
        assert_eq!(indsats_reading(&text, &[command, "-"]).code, 0, "{command}");
    }
    for (odd, said) in [
        ("", "the text is empty"),
        (" \u{a0}", "the text is empty"),
        ("\0", "U+0000"),
        ("\\0", ""),
        ("\\u{0}", "U+0000"),
        ("\\u{d800}", ""),
        ("\\u{110000}", ""),
        ("\u{202e}", "U+202E"),
        ("\u{9b}", "U+009B"),
    ] {
        is_refused(&dataset("", "", "").replace("\"b\"", &format!("\"{odd}\"")), said);
    }
    // A mark at the beginning is no part of the text, and one within it is not seen.
    assert_eq!(checked(&format!("\u{feff}{}", dataset("", "", ""))).code, 0);
    is_refused(&format!("\u{feff}\u{feff}{}", dataset("", "", "")), "");
}

#[test]
fn bytes_that_are_no_text_are_named_by_their_place() {
    let folder = Folder::new();
    let file = folder.path("wide.ron");
    let wide: Vec<u8> = dataset("", "", "").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let lone: &[u8] = b"(title:\"\xed\xa0\x80\",";
    for bytes in [&[&[0xff, 0xfe][..], &wide].concat(), lone] {
        fs::write(&file, bytes).unwrap();
        let run = indsats(&["check", file.to_str().unwrap()]);
        assert!(run.code == 2 && run.err.ends_with("the file is not UTF-8 text; save it as UTF-8\n"), "{}", run.err);
    }
}

#[test]
fn what_stands_twice_is_refused_or_counted_twice() {
    let one = dataset("", "", "");
    is_refused(&one.replace("years:[1]", "years:[1,1]"), "1");
    is_refused(&dataset("documents:[(id:\"d\"),(id:\"d\")],", "", ""), "d");
    is_refused(&dataset("dimensions:[(key:\"k\"),(key:\"K\")],", "", ""), "K");
    is_refused(&one.replace("amounts:[1]", "amounts:[1],amounts:[1]"), "amounts");
    is_refused(&one.replace("title:\"T\"", "title:{\"da\":\"T\",\"da\":\"T\"}"), "da");
    let twice = one.replace("initiatives:[", "initiatives:[(name:\"b\",amounts:[1]),");
    let run = indsats_reading(&twice, &["totals", "-", "--format", "csv", "--view", "combined"]);
    assert!(run.out.contains("combined,a,a,1,2,2,"), "{}", run.out);
}

#[test]
fn a_file_that_is_written_while_it_is_read_gives_one_of_its_contents_or_a_sentence() {
    let folder = Folder::new();
    let file = folder.path("changing.ron");
    let other = folder.path("new.ron");
    let contents = |amount: usize| {
        let notes = listed(20_000, |k| format!("\"note {k}\""));
        dataset(&format!("notes:[{notes}],"), "", "").replace("amounts:[1]", &format!("amounts:[{amount}]"))
    };
    let (short, long) = (contents(7), contents(8) + &" ".repeat(300_000));
    fs::write(&file, &short).unwrap();
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0_usize.. {
                if is_over.load(Ordering::Relaxed) {
                    return;
                }
                let text = if round % 2 == 0 { &long } else { &short };
                if round % 4 < 2 {
                    fs::write(&file, text).unwrap();
                } else {
                    fs::write(&other, text).unwrap();
                    fs::rename(&other, &file).unwrap();
                }
            }
        });
        for _ in 0..12 {
            let run = indsats(&["list", file.to_str().unwrap(), "--format", "csv"]);
            let amount = run.out.lines().nth(1).and_then(|line| line.split(',').nth(5));
            match run.code {
                0 => assert!(["7", "8"].contains(&amount.unwrap()), "{}", run.out),
                code => assert!(code == 2 && run.err.lines().count() == 1, "{code} {}", run.err),
            }
        }
        is_over.store(true, Ordering::Relaxed);
    });
}
