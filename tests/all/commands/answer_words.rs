//! The words of `answer`: years, measures, sums, classes and codes. Its figures are those that the letter and
//! `assets/example.ron` print.

use serde_json::{Value, json};

use super::{indsats, indsats_reading, json};

/// The line of an answer about the letter.
fn letter(words: &str) -> String {
    let run = indsats(&["answer", words, "--lang", "da"]);
    assert_eq!(run.code, 0, "{words}: {}", run.err);
    run.out
}

/// The line of an answer about the commented example.
fn example(words: &[&str]) -> String {
    let run = indsats(&[&["answer", "--file", "assets/example.ron", "--lang", "da"], words].concat());
    assert_eq!(run.code, 0, "{words:?}: {}", run.err);
    run.out
}

/// The sentence of a question that has no answer.
fn refused(data: &str, args: &[&str]) -> String {
    let run = indsats_reading(data, &[&["answer", "--file", "-", "--lang", "da"], args].concat());
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{args:?}: {}", run.err);
    run.err
}

#[test]
fn the_last_year_that_is_said_is_the_year() {
    for (words, begins) in [
        ("budget 2020 2021", "Finansieringskilde \"Budget 2020\", 2021, alle midler: linjerne 8 mio. kr. ("),
        ("budget 2020 2022", "Finansieringskilde \"Budget 2020\", 2022, alle midler: linjerne 7,7 mio. kr. ("),
        ("mino 2021 2022", "Støtte til Mino Danmark, 2022: 0,3 mio. kr. ("),
        ("2022 mino 2020", "Støtte til Mino Danmark, 2020: 0,7 mio. kr. ("),
        ("perspektiv budget 2020 2021", "Projekt Perspektiv, 2021: 4,2 mio. kr. ("),
        // A name goes before a year where all words occur in it.
        ("budget 2020", "Finansieringskilde \"Budget 2020\", 2021, alle midler: "),
        ("budget 2019", "Finansieringskilde \"Budget 2019\", 2021, alle midler: "),
    ] {
        let line = letter(words);
        assert!(line.starts_with(begins), "{words}: {line}");
    }
}

#[test]
fn a_year_that_is_not_in_the_file_is_never_answered_with_another() {
    let silence = "Brevet har ingen tal for 2019, som teksten før tabel 4 nævner (perioden 2019-2022).";
    for words in ["welcome house 2019", "2019", "satspulje 2019", "perspektiv 2021 2019"] {
        let run = indsats(&["answer", words, "--lang", "da"]);
        let said = format!("2019 er ikke blandt årene (2020, 2021 og 2022). {silence}\n");
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (1, "", said.as_str()), "{words}");
    }
    let run = indsats(&["answer", "mino", "1998", "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (1, "null\n"));
    assert_eq!(run.err, "1998 is not among the years (2020, 2021 and 2022).\n");
    // The year that comes after it is there.
    assert!(letter("welcome house 2019 2021").starts_with("Welcome House, 2021: 2,5 mio. kr. ("));
    assert_eq!(indsats(&["answer", "xyzzy 2019"]).err, "nothing matches \"xyzzy 2019\"\nThe names are in Danish.\n");
}

#[test]
fn a_sum_is_of_all_years_unless_a_year_is_said() {
    for words in ["perspektiv sum", "perspektiv i alt", "sum perspektiv", "perspektiv in all"] {
        assert!(letter(words).starts_with("Projekt Perspektiv, 2020–2022 tilsammen: 12,6 mio. kr. ("), "{words}");
    }
    assert!(letter("job i alt 2021").starts_with("Job og uddannelse, 2021, alle midler: linjerne 14,35 "));
    assert!(letter("i alt").starts_with("Integrationsaktiviteter i BIF i alt, 2020–2022 tilsammen, alle midler: "));
}

const LABELS: &str = r#"(title: "T", unit: (), years: ["2023", "2024 (forv.)", "FY13-14", "FY13-14 (rev.)"],
    areas: [(name: "A", initiatives: [(name: "Alfa", amounts: [1, 2, 3, 4])])])"#;

#[test]
fn a_year_is_known_by_any_part_of_its_label_that_is_unambiguous() {
    for (words, begins) in [
        ("alfa 2024", "Alfa, 2024 (forv.): 2 ("),
        ("alfa fy13-14", "Alfa, FY13-14: 3 ("),
        ("Alfa FY13-14 (Rev.)", "Alfa, FY13-14 (rev.): 4 ("),
    ] {
        let run = indsats_reading(LABELS, &["answer", "--file", "-", words]);
        assert!(run.out.starts_with(begins), "{words}: {}{}", run.out, run.err);
    }
    for (year, column) in [("2024", "2024 (forv.)"), ("fy13-14", "FY13-14"), ("REV", "FY13-14 (rev.)")] {
        let run = indsats_reading(LABELS, &["list", "-", "--year", year, "--format", "json"]);
        let list: Value = serde_json::from_str(&run.out).unwrap();
        let columns: Vec<&String> = list[0]["amounts"].as_object().unwrap().keys().collect();
        assert_eq!(columns, [column]);
    }
    assert_eq!(refused(LABELS, &["alfa 13-14"]), "\"13-14\" kan være FY13-14, FY13-14 (rev.); skriv mere\n");
    let run = indsats_reading(LABELS, &["list", "-", "--year", "fy", "--lang", "da"]);
    assert_eq!((run.code, run.err.as_str()), (2, "\"fy\" kan være FY13-14, FY13-14 (rev.); skriv mere\n"));
}

#[test]
fn a_measure_is_known_in_words_and_named_in_the_answer() {
    for (words, begins) in [
        (&["aftenklub"][..], "Aftenklub, 2025 budget: 425 t.kr. ("),
        (&["aftenklub", "2024"], "Aftenklub, 2024 regnskab: 410,5 t.kr. ("),
        (
            &["regnskab", "2024"],
            "Ungdomsklubber i alt, 2024 regnskab, alle midler: linjerne 440,7 t.kr., planen 440,7 ",
        ),
        (&["aftenklub accounts 2024"], "Aftenklub, 2024 regnskab: 410,5 t.kr. ("),
        (&["aftenklub", "årsværk"], "Aftenklub, 2025 årsværk: 3,5 årsværk ("),
        (&["aftenklub ændring"], "Aftenklub, Ændring: 15 t.kr. ("),
        (&["aftenklub budget sum"], "Aftenklub, 2025–2026 budget tilsammen: 865 t.kr. ("),
        (&["aftenklub sum"], "Aftenklub, 2024 regnskab, 2025–2026 budget tilsammen (hvert års eget tal): 1.275,5 "),
        // Half a year is said to be one.
        (&["aftenklub regnskab 2025"], "Aftenklub, 2025 til juni (regnskab, kun til og med juni): 210,4 t.kr. ("),
        (&["aftenklub", "--measure", "regnskab", "--year", "2025"], "Aftenklub, 2025 til juni (regnskab, kun til og"),
        (&["aftenklub regnskab", "--year", "2024"], "Aftenklub, 2024 regnskab: 410,5 t.kr. ("),
        // All words occur in the name of the source.
        (&["budget"], "Finansieringskilde \"Budget 2024\", 2025 budget, alle midler: "),
        (&["budget 2025"], "Ungdomsklubber i alt, 2025 budget, alle midler: linjerne ca. 656,4 t.kr. ("),
    ] {
        let line = example(words);
        assert!(line.starts_with(begins), "{words:?}: {line}");
    }
    let answer = json(&["answer", "aftenklub regnskab 2025", "--file", "assets/example.ron"]);
    let period = (&answer["year"], &answer["measure"], &answer["part"], answer.get("column"));
    assert_eq!(period, (&json!("2025"), &json!("regnskab"), &json!("til og med juni"), None));
    let change = json(&["answer", "aftenklub ændring", "--file", "assets/example.ron"]);
    assert_eq!((&change["year"], &change["column"]), (&json!(null), &json!("Ændring")));
}

#[test]
fn a_year_that_a_measure_has_not_is_said() {
    let asked = |words: &str| indsats(&["answer", words, "--file", "assets/example.ron", "--lang", "da"]);
    let run = asked("regnskab 2026");
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "Regnskab: ingen tal for \"2026\"; der er 2024 regnskab, 2025 til juni\n");
    let list = ["list", "assets/example.ron", "--measure", "regnskab", "--year", "2026", "--lang", "en"];
    let run = indsats(&list);
    assert_eq!(
        (run.code, run.err.as_str()),
        (2, "Accounts: no figures for \"2026\"; there are 2024 accounts, 2025 to June\n")
    );
}

#[test]
fn classes_and_codes_are_found_with_the_totals_that_are_stated_for_them() {
    for (words, begins) in [
        ("løn", "Art \"Løn\", 2025 budget, alle midler: linjerne 456,4 t.kr., planen 456,4 t.kr., forskel 0 t.kr. ("),
        ("art:løn 2024", "Art \"Løn\", 2024 regnskab, alle midler: linjerne 440,7 t.kr., planen 440,7 t.kr., "),
        ("drift", "Art \"Drift\", 2025 budget, alle midler: linjerne ca. 80 t.kr. (1 af 1 "),
        ("05.76.01", "Aftenklub, 2025 budget: 425 t.kr. ("),
        ("05.76", "Nord, 2025 budget, alle midler: linjerne ca. 505 t.kr. ("),
        ("evening club", "Aftenklub, 2025 budget: 425 t.kr. ("),
    ] {
        let line = example(&[words]);
        assert!(line.starts_with(begins), "{words}: {line}");
    }
    let answer = json(&["answer", "løn", "--file", "assets/example.ron"]);
    assert_eq!(answer["total"]["class"], json!({"by": "art", "name": "Løn"}));
    let stated = &answer["total"]["stated"][0];
    assert_eq!((&stated["amount"], &stated["status"]), (&json!("456.4"), &json!("agrees")));
    let markdown = example(&["løn", "--format", "markdown"]);
    assert!(markdown.contains("| **Løn** | **456,4** |\n| planen, tabel 5 | 456,4 |\n"), "{markdown}");
    assert!(!markdown.contains("prisniveauer"), "both its lines are in the prices of 2025: {markdown}");
}

#[test]
fn a_total_under_a_filter_is_a_sum_that_says_so() {
    let asked = |args: &[&str]| {
        let run = indsats(&[&["answer", "--lang", "da"], args].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run.out
    };
    let area = asked(&["job 2021", "--filter", "perspektiv"]);
    assert!(
        area.starts_with("Job og uddannelse (/perspektiv), 2021, alle midler: linjerne 4,2 mio. kr. (1 af 1 "),
        "{area}"
    );
    let whole = asked(&["2021", "--filter", "mino"]);
    assert!(
        whole.starts_with("Integrationsaktiviteter i BIF i alt (/mino), 2021, alle midler: linjerne 0,6 "),
        "{whole}"
    );
    let chosen = asked(&["2021", "--area", "job"]);
    assert!(
        chosen.starts_with("Job og uddannelse, 2021, alle midler: linjerne 14,35 mio. kr., brevet 16,15 "),
        "{chosen}"
    );
    let record = json(&["answer", "job 2021", "--filter", "perspektiv"]);
    assert_eq!((&record["filter"], &record["total"]["computed"]), (&json!("perspektiv"), &json!("4.2")));
    let nothing = indsats(&["answer", "2021", "--filter", "xyzzy"]);
    assert_eq!((nothing.code, nothing.err.as_str()), (1, "nothing matches \"xyzzy\"\nThe names are in Danish.\n"));
}

#[test]
fn a_term_that_cannot_be_read_is_said_to_be_so() {
    let run = indsats(&["answer", ">to", "--lang", "da"]);
    assert_eq!(run.code, 1);
    assert!(run.err.starts_with("\">to\" er ikke en betingelse, der kan læses"), "{}", run.err);
}

#[test]
fn words_in_quotation_marks_are_no_year() {
    assert!(letter("\"budget 2020\"").starts_with("Finansieringskilde \"Budget 2020\", 2021, "));
    assert!(letter("kilde:\"budget 2020\" 2022").starts_with("Finansieringskilde \"Budget 2020\", 2022, "));
}

#[test]
fn a_measure_is_known_by_a_part_that_no_other_has() {
    let file = "tests/documents/like-01-dk-budget-follow-up.ron";
    let run = indsats(&["answer", "kultur forventet", "--file", file, "--lang", "da"]);
    assert!(run.out.starts_with("Kultur, 2025 forventet regnskab: 60 mio. kr."), "{}{}", run.out, run.err);
}

#[test]
fn a_condition_on_figures_holds_in_the_year_that_is_answered_for() {
    let first = indsats(&["answer", "is:new", "--year", "2020"]);
    assert_eq!((first.code, first.out.as_str()), (1, ""));
    assert!(first.err.contains("2021 is the first year that can be compared"), "{}", first.err);
    let second = indsats(&["answer", "is:new", "--year", "2021"]);
    assert!(second.out.contains("2021: DKK 0.6 million"), "{}", second.out);
}

#[test]
fn a_measure_that_may_be_any_of_several_is_answered_with_their_names() {
    let file = "tests/documents/like-01-dk-budget-follow-up.ron";
    for words in ["kultur budget", "kultur 2025 budget", "budget"] {
        let run = indsats(&["answer", words, "--file", file, "--lang", "da"]);
        let said = "\"budget\" kan være oprindeligt budget, korrigeret budget; skriv mere\n";
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (1, "", said), "{words}");
    }
    let answer = |words: &str| indsats(&["answer", words, "--file", file, "--lang", "da"]).out;
    assert!(answer("kultur oprindeligt budget").starts_with("Kultur, 2025 oprindeligt budget: 48,2 mio. kr. ("));
    assert!(answer("kultur korrigeret").starts_with("Kultur, 2025 korrigeret budget: 68,5 mio. kr. ("));
    let budgets = r#"(title: "T", unit: (), columns: [(year: 2024, measure: "første budget"), (year: 2025, measure: "første budget"),
        (year: 2025, measure: "andet budget")], areas: [(name: "A", initiatives: [(name: "Alfa", amounts: [1, 2, 3])])])"#;
    let run = indsats_reading(budgets, &["answer", "--file", "-", "--lang", "da", "alfa", "budget", "2024"]);
    assert!(run.out.starts_with("Alfa, 2024 første budget: 1 ("), "only one has that year: {} {}", run.out, run.err);
    assert!(refused(budgets, &["alfa", "budget", "2023"]).starts_with("2023 er ikke blandt årene"));
}

#[test]
fn a_cell_without_an_amount_is_an_answer_in_whichever_order_the_words_stand() {
    let data = r#"(title: "T", unit: (label: "k"), columns: [(year: 2024, measure: "budget"), (year: 2024, measure: "regnskab"),
        (year: 2025, measure: "budget")], measures: [(name: "regnskab"), (name: "budget")],
        areas: [(name: "A", initiatives: [(name: "alfa", amounts: [1, 2, 3]), (name: "beta", amounts: [None, 5, Blank])])])"#;
    for (words, begins) in [
        ("beta 2024 budget", "beta, 2024 budget: intet beløb ("),
        ("beta budget 2024", "beta, 2024 budget: intet beløb ("),
        ("budget 2024 beta", "beta, 2024 budget: intet beløb ("),
        ("beta budget 2025", "beta, 2025 budget: intet anført ("),
        ("alfa budget 2024", "alfa, 2024 budget: 1 k ("),
    ] {
        let run = indsats_reading(data, &["answer", "--file", "-", "--lang", "da", words]);
        assert!((run.code, run.out.starts_with(begins)) == (0, true), "{words}: {}{}", run.out, run.err);
    }
    assert!(example(&["sommerlejr regnskab 2024"]).starts_with("Sommerlejr, 2024 regnskab: "));
    let run = indsats_reading(data, &["list", "-", "--year", "budget 2024", "--format", "csv"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(refused(data, &["beta budget 2023"]).starts_with("2023 er ikke blandt årene "));
}
