//! `check`: the contradictions of the letter, and nothing else.

use serde_json::json;

use super::{NESTED, indsats, indsats_reading, json};

const DANISH: &str = "5 områdetal afviger; 3 hovedtotaler følger af dem. De står i tabel 1, 2 og 4 (24 tal). \
                      Tabellernes totaler stemmer indbyrdes: forskellen står i totalerne og ikke i nogen af linjerne i tabel 2.";

/// The sentence below the table: the warnings come after it, and before them the hint at a rounding, if there is one.
fn finding(out: &str) -> Option<&str> {
    let before = ["Worth a look", "Værd at lægge mærke til"].iter().find_map(|start| out.split_once(start));
    let mut lines = before.map_or(out, |(before, _)| before).trim_end().lines().rev();
    lines.find(|line| !line.starts_with("Possible reason") && !line.starts_with("Mulig grund"))
}

#[test]
fn the_letter_differs_in_24_of_96_comparisons_and_the_last_line_sums_up() {
    let danish = indsats(&["check", "--lang", "da"]);
    assert_eq!((danish.code, danish.err.as_str()), (1, ""));
    assert_eq!(finding(&danish.out), Some(DANISH));
    assert!(danish.out.contains("96 sammenligninger: 72 stemmer, 24 afviger\n"), "{}", danish.out);
    assert!(danish.out.contains("2021  alle midler   31,90   29,90    +2,00  tabel 4, række 6"), "{}", danish.out);
    let english = indsats(&["check"]);
    assert_eq!(
        finding(&english.out),
        Some(
            "5 area totals differ; 3 grand totals follow from them. They are in tables 1, 2 and 4 (24 figures). The \
             tables' totals agree with each other: the difference is in the totals, in no line of table 2."
        )
    );
}

#[test]
fn json_has_the_shape_that_is_promised() {
    let checked = json(&["check"]);
    let keys: Vec<&String> = checked.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "comparisons",
            "agree",
            "within_rounding",
            "differ",
            "not_itemised",
            "withheld",
            "gaps",
            "rounding_hint",
            "differences",
            "warnings"
        ]
    );
    assert_eq!(
        [&checked["comparisons"], &checked["agree"], &checked["within_rounding"], &checked["differ"]],
        [&json!(96), &json!(72), &json!(0), &json!(24)]
    );
    let expected = json!({
        "view": "internal", "area": "Job og uddannelse", "path": ["Job og uddannelse"], "class": null, "year": "2020",
        "measure": null, "column": null, "stated": "16.4", "computed": "15.6", "difference": "0.8", "against": "initiatives",
        "carried": false, "initiative": null, "blank_lines": 0,
        "source": {"document": "svar", "table": "1", "row": 1},
    });
    assert_eq!(checked["differences"][0].to_string(), expected.to_string());
    let differences = checked["differences"].as_array().unwrap();
    assert!(differences.iter().all(|difference| difference["against"] == "initiatives"));
    let warnings = checked["warnings"].as_array().unwrap();
    assert_eq!(warnings.iter().filter(|warning| warning["kind"] == "same_name").count(), 1);
    assert!(warnings.iter().all(|warning| warning["count"] == 1), "each is named: {warnings:?}");
    assert_eq!(
        warnings[0]["message"],
        "\"Støtte til Foreningen Sabaah\" is in 2 places with the same amounts: Diskrimination og social kontrol; \
         Samarbejde med civilsamfundet"
    );
}

#[test]
fn only_what_is_asked_for_is_compared_and_decides_the_exit_code() {
    let external = indsats(&["check", "--view", "external", "--lang", "da"]);
    assert_eq!(external.code, 0);
    assert_eq!(finding(&external.out), Some("Det stemmer: alle 15 sammenligninger går op."));
    let area = json(&["check", "--area", "civilsamfundet", "--year", "2021"]);
    assert_eq!((&area["comparisons"], &area["differ"]), (&json!(4), &json!(3)));
    assert_eq!(indsats(&["check", "--area", "ekstremisme"]).code, 0);
    assert_eq!(indsats(&["check", "--filter", "mino", "--year", "2020"]).code, 0);
    assert_eq!(indsats(&["check", "--filter", "mino", "--year", "2021"]).code, 1);
}

#[test]
fn a_dataset_that_states_nothing_says_so_and_is_no_mistake() {
    let run = indsats_reading(NESTED, &["check", "-", "--lang", "da"]);
    assert_eq!(run.code, 0);
    assert_eq!(
        finding(&run.out),
        Some("Datasættet angiver ingen totaler, så der er intet at sammenligne linjerne med.")
    );
    let run = indsats_reading(NESTED, &["check", "-"]);
    let nothing = "The dataset states no totals, so there is nothing to compare the lines with.";
    assert_eq!(finding(&run.out), Some(nothing));
}

/// Two areas and their sum, which is stated as 4; `source` follows each stated total.
fn three_totals(source: &str) -> String {
    format!(
        r#"(
            title: "B", unit: (), years: [2020],
            areas: [
                (name: "A", initiatives: [(name: "a", amounts: [1])], stated: [(view: Internal, amounts: [1]{source})]),
                (name: "B", initiatives: [(name: "b", amounts: [2])], stated: [(view: Internal, amounts: [2]{source})]),
            ],
            stated: [(view: Internal, amounts: [4]{source})],
        )"#
    )
}

#[test]
fn a_gap_in_the_adding_up_is_told_from_one_in_the_lines() {
    let run = indsats_reading(&three_totals(", source: (table: 1)"), &["check", "-", "--lang", "da"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        finding(&run.out),
        Some(
            "1 hovedtotal afviger. Se tabel 1 (1 tal). Totalerne stemmer ikke indbyrdes: \
             1 sammenligning mellem dem afviger."
        )
    );
    assert!(run.out.contains("(mod områdernes totaler)"), "{}", run.out);
}

#[test]
fn totals_that_cite_no_table_stand_in_one() {
    for source in ["", ", source: None", ", source: (row: 1)"] {
        let run = indsats_reading(&three_totals(source), &["check", "-", "--format", "json"]);
        let checked: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!((&checked["comparisons"], &checked["differ"]), (&json!(4), &json!(2)), "{source}");
    }
    // A total printed twice in one table is added once.
    let twice = three_totals("").replace("amounts: [4]", "amounts: [3]").replace(
        "stated: [(view: Internal, amounts: [1])]",
        "stated: [(view: Internal, amounts: [1]), (view: Internal, amounts: [1])]",
    );
    let run = indsats_reading(&twice, &["check", "-"]);
    assert_eq!((run.code, finding(&run.out)), (0, Some("It adds up: all 5 comparisons agree.")));
}

#[test]
fn with_the_sum_of_years_each_year_is_compared_apart_and_it_is_said() {
    assert_eq!(json(&["check", "--year", "sum"]), json(&["check"]));
    let run = indsats(&["check", "--year", "sum"]);
    let said = "\nEach year is compared on its own; the document states no sum of the years.\n";
    assert!(run.code == 1 && run.out.contains(said), "{}", run.out);
    assert!(!indsats(&["check"]).out.contains(said));
}

#[test]
fn only_lines_of_the_money_that_counts_decide_which_areas_a_filter_leaves() {
    // A line of the municipality's own money; the external totals of its area are not compared for it.
    let run = indsats(&["check", "--view", "external", "--filter", "mino"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("No initiatives match"), "{}", run.out);
    assert_eq!(run.err, "1 under internal money; --view combined shows all\n");
    let checked = indsats(&["check", "--view", "external", "--filter", "mino", "--format", "json"]);
    let checked: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!(checked["comparisons"], json!(0));
}

#[test]
fn a_choice_without_stated_totals_does_not_say_that_there_are_none_at_all() {
    let run = indsats(&["check", "--area", "flygtning", "--view", "external", "--lang", "da"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("\nDer er ikke angivet totaler for det valgte, "), "{}", run.out);
}

/// Lines of which all but the last name no funding, and one of which has far too many decimals.
fn without_funding(lines: usize) -> String {
    let line = |place: usize| {
        let funding = if place + 1 == lines { ", funding: \"F\"" } else { "" };
        let amount = if place == 0 { "1.123456789" } else { "1.5" };
        format!("(name: \"line {place}\", amounts: [{amount}], source: (row: 1){funding}),")
    };
    let lines: String = (0..lines).map(line).collect();
    format!(
        "(title: \"B\", unit: (), years: [2020], areas: [(name: \"A\", areas: [(name: \"B\", initiatives: [{lines}])])])"
    )
}

#[test]
fn a_warning_that_many_lines_share_is_one_line_with_their_number() {
    let text = without_funding(78);
    for (lang, said) in [("da", "- 77 af 78 angiver ingen finansieringskilde"), ("en", "- 77 of 78 name no funding")] {
        for format in ["text", "markdown"] {
            let out = indsats_reading(&text, &["check", "-", "--lang", lang, "--format", format]).out;
            let warnings: Vec<&str> = out.lines().filter(|line| line.starts_with("- ")).collect();
            assert_eq!((warnings.len(), warnings[1]), (2, said), "{out}");
            assert!(warnings[0].contains("123") && warnings[0].contains("line 0"), "{out}");
        }
    }
    let few = indsats_reading(&without_funding(4), &["check", "-"]).out;
    assert!(few.contains("- \"line 2\" (A › B) names no funding\n"), "few are each named: {few}");
    let some = indsats_reading(&text, &["check", "-", "--filter", "\"line 7\"", "--format", "json"]);
    let some: serde_json::Value = serde_json::from_str(&some.out).unwrap();
    let of = |field: &str| some["warnings"][0][field].clone();
    assert_eq!(
        (of("count"), of("of")),
        (json!(8), json!(9)),
        "line 7, and 70 to 77, of which the last names its funding"
    );
}

#[test]
fn everything_that_a_warning_is_about_can_be_listed() {
    let text = without_funding(78);
    let checked: serde_json::Value =
        serde_json::from_str(&indsats_reading(&text, &["check", "-", "--format", "json"]).out).unwrap();
    let [long, no_funding] = &checked["warnings"].as_array().unwrap()[..] else { panic!("{checked}") };
    assert_eq!(
        (&no_funding["kind"], &no_funding["count"], &no_funding["of"]),
        (&json!("no_funding"), &json!(77), &json!(78))
    );
    assert_eq!(no_funding["initiatives"].as_array().unwrap().len(), 77);
    assert_eq!(no_funding["initiatives"][76], json!({"area": "B", "path": ["A", "B"], "initiative": "line 76"}));
    let figure = json!({
        "view": "internal", "area": "B", "path": ["A", "B"], "class": null, "initiative": "line 0", "year": "2020",
        "measure": null, "column": null, "amount": "1.123456789",
        "source": {"document": null, "table": null, "row": 1},
    });
    assert_eq!((&long["kind"], &long["figures"]), (&json!("long_figure"), &json!([figure])));

    let all = indsats_reading(&text, &["check", "-", "--warnings", "all"]).out;
    assert_eq!(all.lines().filter(|line| line.ends_with("names no funding")).count(), 77);
    let csv = |more: &[&str]| {
        let out = indsats_reading(&text, &[&["check", "-", "--format", "csv"], more].concat()).out;
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        let heading: Vec<String> = reader.headers().unwrap().iter().map(ToOwned::to_owned).collect();
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect()).collect();
        (heading, rows)
    };
    let (heading, rows) = csv(&[]);
    assert_eq!((heading.last().unwrap().as_str(), rows.len()), ("blank_lines", 0), "as it always was");
    let (heading, rows) = csv(&["--warnings", "all"]);
    let column = |name: &str| heading.iter().position(|heading| heading == name).unwrap();
    assert_eq!(rows.len(), 78);
    let of =
        |row: &Vec<String>| ["warning", "path", "initiative", "year", "stated"].map(|name| row[column(name)].clone());
    assert_eq!(of(&rows[0]), ["long_figure", "A > B", "line 0", "2020", "1.123456789"]);
    assert_eq!(of(&rows[77]), ["no_funding", "A > B", "line 76", "", ""]);
}

#[test]
fn a_check_of_the_sum_of_years_says_that_each_column_is_compared_apart() {
    let of_years = indsats(&["check", "--year", "sum", "--lang", "da"]).out;
    assert!(
        of_years.contains("Hvert år er sammenlignet for sig; dokumentet skriver ingen sum af årene."),
        "{of_years}"
    );
    let with_sums = indsats(&["check", "assets/example.ron", "--year", "sum", "--lang", "en"]).out;
    let said = "Each column is compared on its own, a printed sum of years too; the years are not added up.";
    assert!(with_sums.contains(said), "{with_sums}");
}
