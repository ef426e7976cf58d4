//! `answer`: a few words in, one citable line out.

use super::{NESTED, indsats, indsats_reading};

fn answer(words: &str) -> String {
    let run = indsats(&[&["answer", "--lang", "da"][..], &words.split(' ').collect::<Vec<_>>()].concat());
    assert_eq!(run.code, 0, "{words}: {}", run.err);
    assert_eq!(run.out.lines().count(), 1, "{}", run.out);
    run.out
}

#[test]
fn the_line_is_the_one_that_is_promised() {
    assert_eq!(
        answer("perspektiv 2021"),
        "Projekt Perspektiv, 2021: 4,2 mio. kr. (egne midler, Budget 2020; brevet 2. december 2020, sag 2020-0878220, \
         tabel 2 under Job og uddannelse, række 9)\n"
    );
    assert_eq!(
        indsats(&["answer", "perspektiv 2021"]).out,
        "Projekt Perspektiv, 2021: DKK 4.2 million (internal money, Budget 2020; brevet 2 December 2020, case \
         2020-0878220, table 2 under Job og uddannelse, row 9)\n"
    );
}

#[test]
fn what_a_person_types_is_found() {
    for (words, begins) in [
        (
            "norrebro 2020",
            "Partnerskab mellem KK og Fonden for Socialt Ansvar om forebyggelse af social kontrol på Nørrebro, 2020: 1,3 ",
        ),
        (
            "eksterne 2020",
            "Integrationsaktiviteter i BIF i alt, 2020, eksterne midler: linjerne 2,48 mio. kr., brevet 2,48 ",
        ),
        (
            "job og uddannelse 2022",
            "Job og uddannelse, 2022, alle midler: linjerne 13,4 mio. kr., brevet 14,2 mio. kr., forskel +0,8 mio. kr. (",
        ),
        ("Job og Uddannelse", "Job og uddannelse, 2021, alle midler: linjerne 14,35 "),
        (
            "social kontrol og diskrimination 2020",
            "Diskrimination og social kontrol, 2020, alle midler: linjerne 3,38 ",
        ),
        ("satspulje 2020", "Finansieringskilde \"Satspulje\", 2020, alle midler: linjerne 1,98 mio. kr. ("),
        ("budget 2020 2022", "Finansieringskilde \"Budget 2020\", 2022, alle midler: linjerne 7,7 mio. kr. ("),
        ("2021", "Integrationsaktiviteter i BIF i alt, 2021, alle midler: linjerne 29,9 mio. kr., brevet 31,9 "),
        ("egne job 2020", "Job og uddannelse, 2020, egne midler: linjerne 15,6 mio. kr., brevet 16,4 "),
        ("mino alle år", "Støtte til Mino Danmark, 2020–2022 tilsammen: 1,6 mio. kr. ("),
        ("frak 2021", "Støtte til FRAK, 2021: intet beløb ("),
    ] {
        let line = answer(words);
        assert!(line.starts_with(begins), "{words}: {line}");
    }
}

#[test]
fn notes_travel_with_the_figure_and_with_its_total() {
    assert!(answer("welcome 2021").ends_with("række 17). Midlerne til Welcome House kan ændre sig.\n"));
    assert!(answer("flygtningeområdet").ends_with("Welcome House: Midlerne til Welcome House kan ændre sig.\n"));
    let run = indsats_reading(NESTED, &["answer", "--file", "-", "1+1"]);
    assert_eq!(run.out, "=1+1|x, FY21: DKK 2.5 thousand (internal money; no source given). første linje\n");
}

#[test]
fn those_that_fit_nearly_as_well_are_named_on_standard_error() {
    let run = indsats(&["answer", "sabaah", "--lang", "da"]);
    assert!(run.out.starts_with("Støtte til Foreningen Sabaah, 2021: 0,6 mio. kr."), "{}", run.out);
    assert_eq!(run.err, "Det kunne også være:\n  Støtte til foreningen Sabaah (Samarbejde med civilsamfundet)\n");
    assert_eq!(indsats(&["answer", "perspektiv", "2021"]).err, "");
}

#[test]
fn nothing_that_matches_exits_with_1_and_offers_the_nearest() {
    let run = indsats(&["answer", "perspektv", "--lang", "da"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "intet passer på \"perspektv\"\nMente du \"Projekt Perspektiv\"?\n");
}

#[test]
fn what_the_letter_leaves_out_is_answered_with_its_sentence() {
    let run = indsats(&["answer", "danskuddannelse", "--lang", "da"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(
        run.err.starts_with(
            "\"danskuddannelse\" er ikke med i tallene. Brevet skriver: \"Der er ikke medtaget udgifter til "
        ),
        "{}",
        run.err
    );
}

#[test]
fn options_go_before_the_words() {
    let run = indsats(&["answer", "job og uddannelse", "--view", "external", "--year", "2020", "--lang", "da"]);
    assert!(
        run.out.starts_with("Job og uddannelse, 2020, eksterne midler: linjerne 1 mio. kr., brevet 1 "),
        "{}",
        run.out
    );
}
