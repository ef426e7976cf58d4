//! Standard error says, when a filter finds nothing, where it would, and with which option.

use super::{Folder, indsats};

/// The words on standard error.
fn said(args: &[&str], lang: &str) -> String {
    indsats(&[args, &["--lang", lang]].concat()).err
}

#[test]
fn a_line_of_the_other_money_is_said_to_be_there_with_the_option_that_shows_it() {
    for command in ["list", "totals", "check"] {
        let args = [command, "--view", "external", "--filter", "mino"];
        assert_eq!(said(&args, "da"), "1 under egne midler; --view combined viser alle\n", "{command}");
        assert_eq!(said(&args, "en"), "1 under internal money; --view combined shows all\n", "{command}");
    }
    let run = indsats(&["answer", "mino", "--view", "external", "--lang", "da"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (1, "intet passer på \"mino\"\n1 under egne midler; --view combined viser alle\n")
    );
}

#[test]
fn another_area_or_year_that_has_some_is_named() {
    let args = ["list", "--area", "job", "--filter", "mino"];
    assert_eq!(said(&args, "da"), "1 i andre områder; udelad --area for at se alle\n");
    let args = ["list", "--year", "2020", "--filter", "is:expired"];
    let years = "I 2021: 5, i 2022: 5; 2021 er det første år, der kan sammenlignes; --year vælger året\n";
    assert_eq!(said(&args, "da"), years);
    let years = "In 2021: 5, in 2022: 5; 2021 is the first year that can be compared; --year chooses the year\n";
    assert_eq!(said(&args, "en"), years);
    assert_eq!(said(&["list", "--year", "2022", "--filter", "is:new"], "da"), "I 2021: 2; --year vælger året\n");
    assert_eq!(said(&["list", "--filter", ">900"], "da"), "", "no year has any");
}

#[test]
fn a_year_that_the_file_does_not_have_is_said_not_to_be_there() {
    let said = said(&["list", "--filter", "udløber:2030"], "da");
    assert_eq!(said, "2030 er ikke blandt årene (2020, 2021 og 2022).\n");
    // A column with a measure is found by its year.
    let folder = Folder::new();
    let file = folder.write(
        "m.ron",
        r#"(title: "T", unit: (label: "kr."), columns: [(year: 2020, measure: "budget"), (year: 2021, measure: "budget")],
            areas: [(name: "A", initiatives: [(name: "a", amounts: [1, None]), (name: "b", amounts: [1, 2])])])"#,
    );
    for label in ["2020", "\"2020 budget\""] {
        let run = indsats(&["list", &file, "--filter", &format!("expires:{label}"), "--format", "csv"]);
        assert_eq!((run.out.lines().count(), run.err.as_str()), (2, ""), "{label}: {}", run.out);
    }
}

/// A thousand, and a half, as either language writes them; `C` has 1, `A` 500 and `B` 1000.4.
#[test]
fn a_bound_is_read_as_the_language_writes_numbers_and_as_the_other_where_it_cannot_be_mistaken() {
    let folder = Folder::new();
    let file = folder.write(
        "n.ron",
        r#"(title: "T", unit: (label: "kr."), years: [2020], areas: [(name: "Alle", initiatives: [
            (name: "A", amounts: [500]), (name: "B", amounts: [1000.4]), (name: "C", amounts: [1]),
        ])])"#,
    );
    for (bound, danish, english) in [
        (">1.000", "B", "AB"),
        (">1,000", "AB", "B"),
        ("> 2,5", "AB", "AB"),
        ("> 2.5", "AB", "AB"),
        (">=1.000,4", "B", "B"),
        (">=1,000.4", "B", "B"),
        ("<= 0,5", "", ""),
        (">1000", "B", "B"),
    ] {
        for (lang, names) in [("da", danish), ("en", english)] {
            let run = indsats(&["list", &file, "--filter", bound, "--lang", lang, "--format", "csv"]);
            let found: String = run.out.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect();
            assert_eq!((found.as_str(), run.err.as_str()), (names, ""), "{bound} in {lang}");
        }
    }
}

/// The group of lines without a source or a class is found by nothing, and by the name under which it stands in either language.
#[test]
fn lines_without_a_source_or_a_class_are_found_by_the_name_of_their_group() {
    let folder = Folder::new();
    let file = folder.write(
        "d.ron",
        r#"(title: "T", unit: (label: "kr."), years: [2020], dimensions: [(key: "art", label: {"da": "Art", "en": "Kind"})],
            areas: [(name: "Alle", initiatives: [
                (name: "A", amounts: [1], dimensions: {"art": "Løn"}), (name: "B", amounts: [1], funding: ["Pulje"]),
            ])])"#,
    );
    for (queries, name) in [
        (["kilde:=", "funding:=", "Finansieringskilde ikke angivet", "funding not stated"], "A"),
        (["art:=", "kind:=", "Art ikke angivet", "kind not stated"], "B"),
    ] {
        for query in queries {
            let run = indsats(&["list", &file, "--filter", query, "--format", "csv"]);
            let found: String = run.out.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect();
            assert_eq!((found.as_str(), run.err.as_str()), (name, ""), "{query}");
        }
    }
    for (lang, group, heading) in [
        ("da", "funding", "Finansieringskilde ikke angivet"),
        ("en", "funding", "Funding not stated"),
        ("da", "art", "Art ikke angivet"),
        ("en", "art", "Kind not stated"),
    ] {
        let run = indsats(&["list", &file, "--group", group, "--lang", lang]);
        assert!(run.out.contains(heading), "{}", run.out);
    }
}

#[test]
fn what_the_letter_does_not_say_is_said_beside_the_lines() {
    let run = indsats(&["list", "--filter", "budget", "--lang", "da"]);
    assert_eq!(run.err, "Brevet siger ikke, om tallene er budget eller regnskab.\n");
    assert!(run.out.contains("Projekt Perspektiv"), "{}", run.out);
    assert!(
        said(&["totals", "--filter", "flygtninge"], "da")
            .starts_with("Om tallene skriver brevet: \"Der er ikke medtaget")
    );
    assert_eq!(said(&["list", "--filter", "perspektiv"], "da"), "");
}

#[test]
fn a_term_that_cannot_be_read_is_said_to_be_none() {
    for term in [">to", "> to", "is: old", "> 1.00.000", ">1,2,3"] {
        let said = said(&["list", "--filter", term], "en");
        assert!(said.contains("not a condition that can be read"), "{term}: {said}");
    }
}
