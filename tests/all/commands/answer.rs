//! `answer`: a few words in, one citable line out.

use serde_json::{Value, json};

use super::{NESTED, indsats, indsats_reading, json};

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
        "Projekt Perspektiv, 2021: DKK 4.2 million (internal money, Budget 2020; the letter 2 December 2020, case \
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
    assert_eq!(
        run.err,
        "2 indsatser har dette navn; tallet er for den under Diskrimination og social kontrol.\n\
         Det kunne også være:\n  Støtte til foreningen Sabaah (Samarbejde med civilsamfundet)\n"
    );
    let others = json!([["Samarbejde med civilsamfundet"]]);
    let run = indsats(&["answer", "sabaah", "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&run.out).unwrap()["same_name"], others);
    assert_eq!(json(&["answer", "mino"]).get("same_name"), None);
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

#[test]
fn json_has_the_line_and_the_figure_as_list_or_totals_give_it() {
    let line = json(&["answer", "perspektiv", "2021"]);
    assert_eq!(line["answer"].as_str(), indsats(&["answer", "perspektiv", "2021"]).out.strip_suffix('\n'));
    assert_eq!(line["initiative"], json(&["list", "--filter", "perspektiv", "--year", "2021"])[0]);
    assert_eq!((&line["year"], &line["initiative"]["amounts"]["2021"]), (&json!("2021"), &json!("4.2")));
    assert_eq!(line["unit"], json!({"currency": "DKK", "multiplier": "1000000", "label": "mio. kr."}));

    let area = json(&["answer", "job og uddannelse 2022"]);
    assert_eq!(area["total"], json(&["totals", "--view", "combined", "--area", "job", "--year", "2022"])[0]);
    let whole = json(&["answer", "eksterne", "alle år"]);
    let totals = json(&["totals", "--view", "external", "--year", "sum"]);
    assert_eq!(Some(&whole["total"]), totals.as_array().unwrap().last());

    let source = json(&["answer", "satspulje 2020"]);
    let totals = json(&["totals", "--view", "combined", "--filter", "kilde:=satspulje", "--year", "2020"]);
    assert_eq!((&source["funding"], Some(&source["total"])), (&json!("Satspulje"), totals.as_array().unwrap().last()));
}

#[test]
fn what_a_source_was_narrowed_to_is_said_in_every_format() {
    let asked =
        ["answer", "integrationshandleplan 2021", "--area", "diskrimination", "--filter", "virksomhed", "--lang", "da"];
    let run = |format| indsats(&[&asked[..], &["--format", format]].concat()).out;
    let named =
        "\"Integrationshandleplan 2019-22\" (under Diskrimination og social kontrol; /virksomhed), 2021, alle midler: ";
    assert!(run("text").starts_with(&format!("Finansieringskilde {named}")), "{}", run("text"));
    let record: Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!(record["areas"], json!([["Diskrimination og social kontrol"]]));
    assert_eq!(record["filter"], json!("virksomhed"));
    assert!(record["answer"].as_str().unwrap().contains("(under Diskrimination og social kontrol; /virksomhed), 2021"));
    let csv = run("csv");
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let heading: Vec<String> = csv.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(heading[..5], ["answer", "funding", "areas", "filter", "view"]);
    let row = csv.records().next().unwrap().unwrap();
    assert_eq!((&row[2], &row[3]), ("Diskrimination og social kontrol", "virksomhed"));
    let heading = "Integrationshandleplan 2019-22 (under Diskrimination og social kontrol; /virksomhed)";
    assert!(run("markdown").lines().any(|line| line.contains(heading)), "{}", run("markdown"));
    // All its lines are the source as a whole, as before.
    let whole = json(&["answer", "integrationshandleplan 2021"]);
    assert_eq!((whole.get("areas"), whole.get("filter")), (None, None));
}

#[test]
fn a_line_that_names_a_source_twice_counts_once() {
    let twice = r#"(title: "T", unit: (), years: [2020], areas: [(name: "A", initiatives: [
        (name: "a", funding: ["Pool A", "pool  a"], amounts: [10]), (name: "b", funding: ["pool a"], amounts: [1]),
    ])])"#;
    let run = indsats_reading(twice, &["answer", "--file", "-", "pool a"]);
    let line =
        "Funding \"Pool A\", 2020, all money: lines 11 (2 of 2 initiatives have an amount; of the lines' sum 11; ";
    assert!(run.out.starts_with(line), "{}", run.out);
}

/// One line and its total in a document with an address.
fn with_address(address: &str) -> String {
    format!(
        r#"(title: "T", unit: (), years: [2020],
        documents: [(id: "d", label: {{"da": "svaret", "en": "the answer"}}, date: "2020-12-02", url: "{address}")],
        areas: [(name: "A", initiatives: [
            (name: "skole", amounts: [10], source: (document: "d", page: 1003, table: "2", row: 1)),
        ], stated: [(view: Internal, amounts: [11], source: (document: "d", page: 4, table: "1"))])])"#
    )
}

#[test]
fn a_citation_has_the_page_and_the_address_of_the_document() {
    let data = &with_address("https://www.example.dk/svar.pdf");
    let asked = |args: &[&str]| indsats_reading(data, args).out;
    assert_eq!(
        asked(&["answer", "--file", "-", "skole", "--lang", "da"]),
        "skole, 2020: 10 (egne midler; svaret 2. december 2020, side 1003, tabel 2 under A, række 1, \
         https://www.example.dk/svar.pdf)\n"
    );
    assert_eq!(
        asked(&["answer", "--file", "-", "a", "--view", "internal"]),
        "A, 2020, internal money: lines 10, the answer 11, difference +1 (1 of 1 initiative has an amount; the answer 2 \
         December 2020, page 4, table 1, https://www.example.dk/svar.pdf)\n"
    );
    let check = asked(&["check", "-"]);
    assert!(
        check.contains("page 4, table 1") && check.contains("\nThe answer: https://www.example.dk/svar.pdf\n"),
        "{check}"
    );
    let totals = asked(&["totals", "-", "--lang", "da"]);
    assert!(totals.contains("\nSvaret: https://www.example.dk/svar.pdf\n"), "{totals}");
    let listed: Value = serde_json::from_str(&asked(&["list", "-", "--format", "json"])).unwrap();
    assert_eq!(listed[0]["source"], json!({"document": "d", "page": 1003, "table": "2", "row": 1}));
}

#[test]
fn no_link_is_written_where_no_terminal_reads_it() {
    let data = &with_address("https://www.example.dk/svar.pdf");
    for colour in ["auto", "always", "never"] {
        for args in [&["answer", "--file", "-", "skole"][..], &["check", "-"], &["totals", "-"]] {
            let run = indsats_reading(data, &[args, &["--color", colour]].concat());
            assert!(run.out.contains("https://www.example.dk/svar.pdf") && !run.out.contains("\x1b]"), "{}", run.out);
        }
    }
}

#[test]
fn a_currency_sign_stands_before_the_figure() {
    for (label, amount, shown) in
        [("£m", "1.5", "£1.5m"), ("£m", "-1.5", "−£1.5m"), ("$ million", "2", "$2 million"), ("kr.", "-2", "−2 kr.")]
    {
        let data = format!(
            r#"(title: "T", unit: (label: "{label}"), years: [2020],
            areas: [(name: "A", initiatives: [(name: "a line", amounts: [{amount}])])])"#
        );
        let run = indsats_reading(&data, &["answer", "--file", "-", "line"]);
        assert!(run.out.starts_with(&format!("a line, 2020: {shown} (")), "{}", run.out);
    }
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    for format in ["json", "csv"] {
        let said = |lang| indsats(&["answer", "job", "2020", "--format", format, "--lang", lang]).out;
        assert_eq!(said("da"), said("en"));
    }
}

#[test]
fn csv_has_the_line_before_the_columns_of_list_or_totals() {
    let cells = |args: &[&str]| -> Vec<Vec<String>> {
        let run = indsats(&[args, &["--format", "csv"]].concat());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(run.out.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    for (asked, table) in [
        (&["answer", "mino 2022"][..], &["list", "--filter", "mino", "--year", "2022"][..]),
        (&["answer", "job 2022"], &["totals", "--view", "combined", "--area", "job", "--year", "2022"]),
    ] {
        let (answer, table) = (cells(asked), cells(table));
        assert_eq!((answer.len(), answer[0][0].as_str()), (2, "answer"));
        assert!(answer.iter().zip(&table).all(|(answer, table)| answer[1..] == table[..]), "{answer:?} {table:?}");
    }
    let source = cells(&["answer", "satspulje"]);
    assert_eq!(source[0][..3], ["answer", "funding", "view"]);
    assert_eq!(source[1][1], "Satspulje");
}

#[test]
fn markdown_has_the_line_over_the_figure() {
    let run = indsats(&["answer", "welcome 2021", "--format", "markdown", "--lang", "da"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert!(lines[0].starts_with("Welcome House, 2021: 2,5 mio. kr. ("), "{}", run.out);
    assert!(lines.contains(&"| Welcome House\\* | 2,50 | egne midler | Budgetteringsmodel vedtaget med Budget 2019 |"));
    let run = indsats(&["answer", "job 2020", "--format", "markdown", "--lang", "da"]);
    assert!(run.out.contains("\n| brevet, tabel 4 | 17,40≠ |\n"), "{}", run.out);
}

#[test]
fn nothing_that_matches_is_null_for_a_program_and_empty_in_a_table() {
    for (format, nothing) in [("text", ""), ("json", "null\n"), ("csv", ""), ("markdown", "")] {
        let run = indsats(&["answer", "xyzzy", "--format", format]);
        assert_eq!(
            (run.code, run.out.as_str(), run.err.as_str()),
            (1, nothing, "nothing matches \"xyzzy\"\nThe names are in Danish.\n")
        );
    }
    let run = indsats_reading(NESTED, &["answer", "--file", "-", "1+1", "--format", "json"]);
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(answer["initiative"]["notes"], json!(["første\nlinje"]), "as it is, while the line is one line");
}
