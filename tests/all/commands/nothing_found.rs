//! Where a filter finds nothing, standard error says where it would, and with which option.

use super::indsats;

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
    for term in [">to", "is:old", "> 1.00.000"] {
        let said = said(&["list", "--filter", term], "en");
        assert!(said.contains("no term that can be read"), "{term}: {said}");
    }
}
