//! Odd, broken and oversized input: each ends in a result or in one clear sentence.

use std::{
    fs,
    process::{Command, Stdio},
};

use super::{Folder, NESTED, indsats, indsats_reading};

/// A dataset with so many years, one line and one amount in each.
fn with_years(count: usize) -> String {
    let list = |each: &dyn Fn(usize) -> String| (0..count).map(each).collect::<Vec<_>>().join(",");
    format!(
        "(title: \"T\", unit: (),\n years: [{}],\n areas: [(name: \"A\", initiatives: [(name: \"a\", amounts: [{}])])])",
        list(&|year| (year + 1).to_string()),
        list(&|_| "1".to_owned()),
    )
}

#[test]
fn more_years_than_can_be_told_apart_are_a_mistake_at_the_first_of_them() {
    let most = indsats_reading(&with_years(65_535), &["list", "-", "--year", "sum", "--format", "csv"]);
    assert_eq!((most.code, most.err.as_str()), (0, ""));
    assert!(most.out.contains(",65535,"), "{}", most.out);
    let run = indsats_reading(&with_years(65_536), &["list", "-", "--year", "sum"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    let column = " years: [".len() + (1..=65_535).map(|year: usize| year.to_string().len() + 1).sum::<usize>() + 1;
    assert_eq!(
        run.err,
        format!(
            "standard input:2:{column}: there are more than 65,535 years or columns; leave some out, or split the dataset\n"
        )
    );
}

#[test]
fn a_reader_that_goes_away_is_no_mistake_for_any_command() {
    for args in [
        &["list"][..],
        &["totals", "--format", "markdown"],
        &["check"],
        &["check", "--format", "json"],
        &["answer", "perspektiv", "--format", "csv"],
        &["export", "-o", "-", "--format", "ron"],
        &["completions", "zsh"],
        &["man"],
        &["--help"],
        &["list", "--help", "--lang", "da"],
    ] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("indsats"))
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let expected = i32::from(args[0] == "check");
        assert_eq!(output.status.code(), Some(expected), "{args:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_once() {
    for (lang, said) in [
        ("en", "cannot write standard output: there is no room left\n"),
        ("da", "kan ikke skrive standardoutput: der er ikke plads til mere\n"),
    ] {
        for format in ["text", "json", "csv", "markdown"] {
            let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
            let output = Command::new(assert_cmd::cargo::cargo_bin("indsats"))
                .args(["list", "--format", format, "--lang", lang])
                .stdout(full)
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(2));
            assert_eq!(String::from_utf8_lossy(&output.stderr), said);
        }
    }
}

#[test]
fn a_target_that_cannot_be_written_is_one_sentence_and_leaves_nothing_behind() {
    let folder = Folder::new();
    let protected = folder.write("protected.csv", "mine");
    let mut permissions = fs::metadata(&protected).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&protected, permissions).unwrap();
    fs::create_dir(folder.path("folder.csv")).unwrap();
    let path = |name: &str| folder.path(name).display().to_string();
    let (nowhere, no_folder) = (path("no/such/out.csv"), path("no/such"));
    let (within, is_folder) = (path("protected.csv/out.csv"), path("folder.csv"));
    for (out, said) in [
        (
            &nowhere,
            format!("kan ikke skrive {nowhere}: mappen {no_folder} findes ikke; opret den, eller vælg en anden\n"),
        ),
        (&within, format!("kan ikke skrive {within}: noget på vejen dertil er ingen mappe\n")),
        (&is_folder, format!("{is_folder} er en mappe eller en enhed, ikke en fil; vælg et andet navn\n")),
        (&protected, format!("{protected} er skrivebeskyttet; vælg et andet navn, eller ophæv beskyttelsen\n")),
    ] {
        let run = indsats(&["export", "-o", out, "--force", "--lang", "da"]);
        assert_eq!((run.code, run.out.as_str(), run.err), (2, "", said));
    }
    assert_eq!(fs::read_to_string(&protected).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 2, "what was there before");
    assert_eq!(fs::read_dir(&is_folder).unwrap().count(), 0);
    let run = indsats(&["export", "-o", "-"]);
    assert!(run.code == 2 && run.err.ends_with("add --format ron, csv, tsv, xlsx, json or markdown\n"), "{}", run.err);
}

#[test]
fn what_cannot_be_read_says_why() {
    let folder = Folder::new();
    let here = folder.0.path().display().to_string();
    let run = indsats(&["list", &here, "--lang", "da"]);
    assert_eq!((run.code, run.err), (2, format!("kan ikke læse {here}: det er en mappe\n")));
}

#[test]
fn what_is_exported_checks_as_the_letter_does() {
    let folder = Folder::new();
    let out = folder.path("out.ron").display().to_string();
    assert_eq!(indsats(&["export", "-o", &out]).code, 0);
    for format in ["text", "json", "csv", "markdown"] {
        let (letter, exported) =
            (indsats(&["check", "--format", format]), indsats(&["check", &out, "--format", format]));
        assert_eq!((letter.code, letter.out, letter.err), (exported.code, exported.out, exported.err));
    }
}

#[test]
fn small_and_empty_datasets_have_a_result_in_every_format() {
    const ONE: &str =
        r#"(title: "T", unit: (), years: [2020], areas: [(name: "A", initiatives: [(name: "a", amounts: [1])])])"#;
    const NO_AREAS: &str = r#"(title: "T", unit: (), years: [2020], areas: [])"#;
    const NO_LINES: &str = r#"(title: "T", unit: (), years: [2020], areas: [(name: "A")])"#;
    for (dataset, lines) in [(ONE, 1), (NO_AREAS, 0), (NO_LINES, 0), (NESTED, 3)] {
        for format in ["text", "json", "csv", "markdown"] {
            for command in [
                &["list", "-"][..],
                &["totals", "-"],
                &["totals", "-", "--year", "sum"],
                &["check", "-"],
                &["answer", "alle år", "--file", "-"],
            ] {
                let run = indsats_reading(dataset, &[command, &["--format", format, "--lang", "da"]].concat());
                assert_eq!((run.code, run.err.as_str()), (0, ""), "{command:?} {format} {dataset}");
                assert!(!run.out.trim().is_empty() && !run.out.contains("\n\n\n"), "{command:?} {format}: {}", run.out);
            }
            let kind = if format == "text" { "ron" } else { format };
            let run = indsats_reading(dataset, &["export", "-", "-o", "-", "--format", kind]);
            assert_eq!((run.code, run.err.as_str()), (0, ""));
        }
        let listed = indsats_reading(dataset, &["list", "-", "--format", "csv"]).out;
        assert_eq!(csv::Reader::from_reader(listed.as_bytes()).records().count(), lines);
    }
    let run = indsats_reading(NO_AREAS, &["list", "-", "--lang", "da"]);
    assert_eq!(run.out, "T · alle midler\n\nDatasættet har ingen indsatser.\n");
}

#[test]
fn a_year_or_an_area_that_is_not_there_is_answered_with_those_that_are() {
    for command in
        [&["list"][..], &["totals"], &["check"], &["answer", "job"], &["export", "-o", "-", "--format", "csv"]]
    {
        let run = indsats(&[command, &["--year", "2025"]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert_eq!(run.err, "the dataset has no year \"2025\"; choose one of 2020, 2021, 2022, all, sum\n");
        let run = indsats(&[command, &["--area", "veje", "--lang", "da"]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(
            run.err.starts_with("intet område har \"veje\" i navnet; områderne er Job og uddannelse; ")
                && run.err.lines().count() == 1,
            "{}",
            run.err
        );
    }
}

#[test]
fn a_label_that_a_spreadsheet_would_run_as_a_formula_is_marked_as_text() {
    let text = "(title: \"T\", unit: (), years: [\"=cmd|'/C calc'!A0\", \"+1\"], areas: [(name: \"A\", initiatives: \
                [(name: \"a\", amounts: [1, 2])], stated: [(view: Internal, amounts: [1, 3])])])";
    for command in ["list", "totals", "check"] {
        let written = indsats_reading(text, &[command, "-", "--format", "csv"]).out;
        assert!(written.contains("'+1"), "{command}: {written}");
        assert!(!written.contains(",=cmd") && !written.contains(",+1"), "{command}: {written}");
    }
}

#[test]
fn a_row_that_is_none_is_told_the_names_it_may_be() {
    for (typed, near) in [
        ("perspektiv", "Projekt Perspektiv"),
        ("perspektv", "Projekt Perspektiv"),
        ("civil", "Samarbejde med civilsamfundet"),
    ] {
        let run = indsats(&["--row", typed]);
        assert_eq!(run.code, 2, "{typed}");
        assert!(run.err.contains(&format!("no initiative \"{typed}\"")), "{}", run.err);
        assert!(run.err.contains(&format!("Did you mean \"{near}\"?")), "{}", run.err);
    }
    let run = indsats(&["--row", "xyzzy"]);
    assert!(run.code == 2 && !run.err.contains("Did you mean"), "{}", run.err);
}
