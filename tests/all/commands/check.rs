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
            "5 area totals differ; 3 grand totals follow from them. They stand in tables 1, 2 and 4 (24 figures). The \
             tables' totals agree with each other: the difference is in the totals and in no line of table 2."
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
    assert_eq!(
        warnings[0]["message"],
        "\"Støtte til Foreningen Sabaah\" stands in 2 places with the same amounts: Diskrimination og social kontrol; \
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
    assert_eq!(finding(&run.out), Some("Datasættet angiver ingen totaler, så der er intet at holde linjerne op imod."));
    let run = indsats_reading(NESTED, &["check", "-"]);
    let nothing = "The dataset states no totals, so there is nothing to hold the lines against.";
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
    let said = "\nEach year is compared apart; the document states no sum of the years.\n";
    assert!(run.code == 1 && run.out.contains(said), "{}", run.out);
    assert!(!indsats(&["check"]).out.contains(said));
}

#[test]
fn only_lines_of_the_money_that_counts_decide_which_areas_a_filter_leaves() {
    // A line of the municipality's own money; the external totals of its area are not compared for it.
    let run = indsats(&["check", "--view", "external", "--filter", "mino"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("No initiatives match"), "{}", run.out);
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
