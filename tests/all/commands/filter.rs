//! `--filter`: each word must occur, and the terms of both languages.

use serde_json::Value;

use super::{Folder, indsats, json};

/// The names of the lines found, whatever is said beside them.
fn found(query: &str, more: &[&str]) -> Vec<String> {
    let run = indsats(&[&["list", "--filter", query, "--format", "json"][..], more].concat());
    let listed: Value = serde_json::from_str(&run.out).unwrap();
    listed.as_array().unwrap().iter().map(|line| line["initiative"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn mino_is_one_line_and_not_every_line_with_its_letters() {
    assert_eq!(found("mino", &[]), ["Støtte til Mino Danmark"]);
    assert_eq!(found("MINO danmark", &[]), ["Støtte til Mino Danmark"]);
    assert_eq!(found("mino sabaah", &[]), [""; 0]);
}

#[test]
fn danish_letters_need_no_danish_keyboard() {
    for query in ["Nørrebro", "norrebro", "noerrebro", "NØRREBRO"] {
        assert_eq!(found(query, &[]).len(), 1, "{query}");
    }
}

#[test]
fn a_word_may_be_in_the_funding_a_note_an_abbreviation_or_the_area() {
    assert_eq!(found("satspulje", &[]).len(), 3);
    assert_eq!(found("frikøb", &[]).len(), 1);
    assert_eq!(found("socialforvaltningen", &[]).len(), 1, "SOF");
    assert_eq!(found("flygtningeområdet", &[]).len(), 2);
    assert_eq!(found("\"social kontrol og diskrimination\"", &[]).len(), 6, "another spelling of the area");
}

#[test]
fn terms_are_the_same_in_both_languages() {
    for (danish, english, count) in [
        ("kilde:satspulje", "funding:satspulje", 3),
        ("kilde:=\"budget 2020\"", "funding:=\"Budget 2020\"", 4),
        ("kilde:=budget", "funding:=budget", 0),
        ("område:job", "area:job", 12),
        ("note:welcome", "note:welcome", 1),
        ("er:ny", "is:new", 2),
        ("er:udløbet", "is:expired", 10),
        ("udløber:2020", "expires:2020", 5),
        ("udløber:2021", "expires:2021", 5),
        ("udløber:1999", "expires:1999", 0),
    ] {
        assert_eq!(found(danish, &[]).len(), count, "{danish}");
        assert_eq!(found(english, &[]).len(), count, "{english}");
    }
}

#[test]
fn bounds_are_on_the_year_shown_or_on_any_of_them() {
    assert_eq!(found(">3", &["--year", "2020"]).len(), 2);
    assert_eq!(found(">3", &[]).len(), 3, "3.5 in 2022");
    assert_eq!(found("<0,3", &["--year", "2021"]), found("<0.3", &["--year", "2021"]));
    assert_eq!(found(">7", &["--year", "sum"]).len(), 5);
    assert_eq!(found("is:new", &["--year", "2020"]).len(), 0, "nothing is known of the year before");
    assert_eq!(found("is:expired", &["--year", "2021"]), found("expires:2020", &[]), "the last amount the year before");
}

#[test]
fn what_the_letter_leaves_out_is_said() {
    let run = indsats(&["list", "--filter", "danskuddannelse"]);
    assert_eq!(run.code, 0);
    assert!(run.out.ends_with("No initiatives match.\n"), "{}", run.out);
    assert!(run.err.starts_with("\"danskuddannelse\" is not in the figures. The letter says: \""), "{}", run.err);
}

#[test]
fn what_the_letter_does_not_say_is_answered_with_its_sentence() {
    for (words, lang, sentence) in [
        ("regnskab", "da", "Brevet siger ikke, om tallene er budget eller regnskab."),
        ("prisniveau", "da", "Brevet siger ikke, i hvilket års priser tallene er (prisniveau)."),
        ("regnskab", "en", "The letter does not say whether the figures are budget or accounts."),
        ("accounts", "en", "The letter does not say whether the figures are budget or accounts."),
        ("\"price level\"", "en", "The letter does not say in the prices of which year the figures are (price level)."),
        ("perioden 2019", "da", "Brevet har ingen tal for 2019, som teksten før tabel 4 nævner (perioden 2019-2022)."),
    ] {
        let said = format!(" {sentence}\n");
        let run = indsats(&["list", "--filter", words, "--lang", lang]);
        assert!(run.code == 0 && run.err.ends_with(&said), "{words}: {}", run.err);
        let run = indsats(&["answer", words, "--lang", lang]);
        assert!(run.code == 1 && run.out.is_empty() && run.err.ends_with(&said), "{words}: {}", run.err);
    }
    // A sentence that leaves something out says more than one that says nothing of it.
    let run = indsats(&["list", "--filter", "danskuddannelse", "--lang", "da"]);
    assert!(run.err.contains("er ikke med i tallene"), "{}", run.err);
}

#[test]
fn a_text_is_found_in_each_of_its_languages_and_shown_in_one() {
    for words in ["note:ændre", "note:change", "\"samlet bevilling\"", "\"total grant\""] {
        for (lang, notes) in
            [("da", ["Midlerne til Welcome", "samlet bevilling"]), ("en", ["The money for Welcome", "total grant"])]
        {
            let run = indsats(&["list", "--filter", words, "--lang", lang]);
            assert!(notes.iter().any(|note| run.out.contains(note)), "{words} {lang}: {}{}", run.out, run.err);
        }
        let listed = json(&["list", "--filter", words]);
        let note = listed[0]["notes"][0].as_str().unwrap();
        assert!(["Midlerne", "Beløbet"].iter().any(|begins| note.starts_with(begins)), "the file's own: {note}");
    }
}

#[test]
fn an_expression_in_a_file_is_folded_as_on_the_command_line() {
    let folder = Folder::new();
    let file = folder.write(
        "a.ron",
        r#"(title: "T", unit: (), years: [2020], areas: [(name: "Å", initiatives: [(name: "Cafe\u{301} på Århusgade", amounts: [1])])])"#,
    );
    for query in ["café", "cafe", "aarhusgade", "arhusgade", "å"] {
        assert_eq!(json(&["list", &file, "--filter", query]).as_array().unwrap().len(), 1, "{query}");
    }
}

#[test]
fn nothing_that_was_typed_commands_the_terminal() {
    let typed = "\u{1b}[31m\u{7}\u{9b}2J";
    let commands: [&[&str]; 9] = [
        &["answer", typed],
        &["list", "--filter", typed],
        &["totals", "--filter", typed],
        &["check", "--filter", typed],
        &["list", "--area", typed],
        &["list", "--year", typed],
        &["list", "--view", typed],
        &["list", typed],
        &["list", typed, typed],
    ];
    for command in commands {
        let run = indsats(command);
        let said = run.out + &run.err;
        let commanding = said.chars().find(|&character| character.is_control() && character != '\n');
        assert_eq!(commanding, None, "{command:?}");
        assert!(said.contains("\\u{1b}[31m\\u{7}\\u{9b}2J"), "{command:?}: {said}");
    }
}

#[test]
fn what_the_letter_says_without_leaving_it_out_is_not_said_to_be_left_out() {
    for (words, begins) in [
        ("tolkning", "\"tolkning\" er ikke med i tallene. Brevet skriver: \"Der er ikke medtaget udgifter til "),
        (
            "minoritetsbaggrund",
            "\"minoritetsbaggrund\" står ikke i nogen linje. Om tallene skriver brevet: \"Indsatserne er ikke udelukkende ",
        ),
        (
            "satspuljefinansierede",
            "\"satspuljefinansierede\" står ikke i nogen linje. Om tallene skriver brevet: \"Der er ikke medtaget ",
        ),
        ("\"eksternt finansierede\"", "\"\"eksternt finansierede\"\" står ikke i nogen linje. "),
    ] {
        for args in [&["list", "--filter", words][..], &["totals", "--filter", words], &["check", "--filter", words]] {
            let run = indsats(&[args, &["--lang", "da"]].concat());
            assert_eq!(run.code, 0);
            assert!(run.out.ends_with("Ingen indsatser passer til det valgte.\n"), "{}", run.out);
            assert!(run.err.starts_with(begins), "{words}: {}", run.err);
        }
    }
}

#[test]
fn the_nearest_is_offered_where_a_filter_finds_nothing() {
    for (typed, near) in [("perspektv", "Projekt Perspektiv"), ("satspuje", "Satspulje")] {
        for format in ["text", "json", "csv", "markdown"] {
            let run = indsats(&["list", "--filter", typed, "--format", format]);
            assert_eq!((run.code, run.err), (0, format!("Did you mean \"{near}\"?\n")));
            assert!(!run.out.contains("\"initiative\": "), "an offer is never counted");
        }
    }
}

/// A withheld amount is there, though nobody knows how much it is. Of a blank nobody knows whether there is one.
#[test]
fn what_is_new_or_expired_is_told_by_the_amounts_that_are_there_published_or_not() {
    let folder = Folder::new();
    let file = folder.write(
        "x.ron",
        r#"(title: "T", unit: (label: "kr."), years: [2020, 2021, 2022], areas: [(name: "Alle", initiatives: [
            (name: "A", amounts: [5, Withheld, 7]),
            (name: "B", amounts: [5, Withheld, None]),
            (name: "C", amounts: [Withheld, None, 7]),
            (name: "D", amounts: [None, Withheld, 3]),
            (name: "E", amounts: [5, Blank, Blank]),
            (name: "F", amounts: [5, None, Withheld]),
            (name: "G", amounts: [Blank, 4, None]),
        ])])"#,
    );
    let found = |query: &str, year: &str| found(query, &[&file, "--year", year]).concat();
    for (query, year, names) in [
        ("is:expired", "2021", ""),
        ("is:expired", "2022", "BG"),
        ("is:new", "2021", "D"),
        ("is:new", "2022", ""),
        ("expires:2020", "2020", ""),
        ("expires:2021", "2020", "BG"),
        ("expires:2022", "2020", "ACDF"),
    ] {
        assert_eq!(found(query, year), names, "{query} in {year}");
    }
    // F falls by 5 from 2020; nobody knows by how much the others change.
    let run = indsats(&["list", &file, "--year", "2021", "--sort", "change", "--format", "csv"]);
    let order: String = run.out.lines().skip(1).filter_map(|line| line.split(',').nth(2)?.chars().next()).collect();
    assert_eq!(order, "FABCDEG", "{}", run.out);
}

#[test]
fn an_abbreviation_finds_the_line_whose_note_spells_it_out() {
    // The letter: one name has BUF in it, one note the Børne- og Ungdomsforvaltning in full.
    for typed in ["buf", "BUF"] {
        let found = indsats(&["list", "--filter", typed]).out;
        for name in ["Sammen om familien", "Styrket vejledning om social kontrol"] {
            assert!(found.contains(name), "{typed}: {found}");
        }
        assert!(!found.contains("Fritidsjob"), "{typed}: {found}");
    }
    // A part of an abbreviation stands for nothing.
    assert!(!indsats(&["list", "--filter", "bu"]).out.contains("Styrket vejledning om social kontrol"));
}
