//! Tables that stand in a text: a letter, a note in Markdown.

use std::path::PathBuf;

use serde_json::Value;

use super::{assert_sums, assert_sums_of, budget, made::file, told};
use crate::commands::indsats;

/// The dataset in the JSON of `export`.
fn exported(file: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.json");
    let run = indsats(&["export", file, "-o", out.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    let exported: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    exported["dataset"].clone()
}

/// A dataset without its translations and the names of its documents.
fn untranslated(value: &Value) -> Value {
    match value {
        Value::Object(map) if map.keys().eq(["da", "en"]) => map["da"].clone(),
        Value::Object(map) => {
            let fields = map.iter().filter(|(name, _)| *name != "document");
            Value::Object(fields.map(|(name, value)| (name.clone(), untranslated(value))).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(untranslated).collect()),
        other => other.clone(),
    }
}

#[test]
fn the_letter_itself_is_its_dataset_without_a_word() {
    let by_hand = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/letter.ron");
    let by_hand = untranslated(&exported(by_hand.to_str().unwrap()));
    let imported = untranslated(&exported(&budget("letter.txt")));
    // Its 26 lines, their funding, notes, rows and amounts, its areas with their spellings, and the totals of all four tables.
    for same in ["areas", "stated", "years"] {
        assert_eq!(imported[same], by_hand[same], "{same}");
    }
    // What its tables don't say, and whoever wrote the dataset by hand took from its sentences, or added.
    let differs = |field: &&String| imported.get(field.as_str()) != by_hand.get(field.as_str());
    let different: Vec<&String> = by_hand.as_object().unwrap().keys().filter(differs).collect();
    let expected = [
        "title",
        "short_title",
        "publisher",
        "language",
        "unit",
        "start_year",
        "documents",
        "question",
        "scope",
        "abbreviations",
        "notes",
    ];
    assert_eq!(different, expected);
    assert_eq!(imported["unit"], serde_json::json!({"multiplier": "1000000", "label": "mio. kr."}));
    // So they add up as little.
    let second = |run: &str| run.lines().nth(1).map(str::to_owned);
    let checked = [&["check", &budget("letter.txt")][..], &["check"]].map(|args| second(&indsats(args).out));
    assert!(checked[0].is_some() && checked[0] == checked[1], "{checked:?}");
}

#[test]
fn it_is_said_of_each_table_what_it_holds() {
    let said = told(&[&budget("letter.txt"), "--lang", "en"]);
    for sentence in [
        "a text in UTF-8, 4 tables in it",
        "table 1: Oversigt over integrationsaktiviteter",
        "its rows are totals of the areas",
        "its lines are paid by others",
        "what pays stands in parentheses after the names",
        "60 rows: 26 make 26 lines",
        "22 totals, held against their lines",
        "line 92: Beskæftigelses- og Integrationsforvaltningen er projektejer",
        "equal to the last digit",
    ] {
        assert!(said.contains(sentence), "{sentence}\n{said}");
    }
}

const IN_MARKDOWN: &str = "\
# Answer

The committee asked about money for children.
All figures are budgets.

## Table 1. All of it (DKK 1,000)

| Area | 2022 | 2023 |
|:--|--:|--:|
| Nurseries | 1.250 | 1.300 |
| Schools | 3.500 | 3.400 |
| **Total** | **4.750** | **4.700** |

## Table 2. Nurseries (DKK 1,000)

| Initiative | 2022 | 2023 |
|:--|--:|--:|
| More staff¹ | 1.000 | 1.000 |
| Playgrounds | 250 | 300 |
| Total | 1.250 | 1.300 |

¹ And their holidays.

## Table 3. Schools (DKK 1,000)

| Initiative | 2022 | 2023 |
|:--|--:|--:|
| Camp | 500 | 400 |
| More teachers | 3.000 | 3.000 |
| Total | 3.500 | 3.400 |
";

#[test]
fn titles_are_areas_and_sums_settle_what_a_mark_means() {
    let (_folder, path) = file("answer.md", IN_MARKDOWN);
    assert_sums(&path, &[("2022", "4750"), ("2023", "4700")]);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("the decimal mark is ,: with it 12 totals are the sums of their lines"), "{said}");
    assert!(said.contains("its lines are in the area Nurseries"), "{said}");
    let check = indsats(&["check", &path, "--lang", "en"]);
    assert!(check.out.contains("all 12 comparisons agree"), "{}", check.out);
    let run = indsats(&["answer", "more staff", "2022", "--file", &path, "--lang", "en"]);
    assert!(run.out.contains("More staff, 2022: 1,000") && run.out.contains("And their holidays."), "{}", run.out);
    assert!(run.out.contains("table 2 under Nurseries, row 1"), "{}", run.out);
}

#[test]
fn a_total_that_is_divided_once_more_is_not_added_again() {
    let text = "Dear all,\n\nTable 1: Grants by programme, £000\n\nProgramme\t2020\t2021\nSafety\t\t\nCameras\t120\t95\nYouth\t80\t80\n\
                Sub-total\t200\t175\nCulture\t\t\nMuseum\t1,150.5\t1,150\nof which wages\t700\t690\nSub-total\t1,150.5\t1,150\n\
                Total\t1,350.5\t1,325\nof which external\t350.5\t325\n\nTable 2: Grants by source, £000\n\nSource\t2020\t2021\nOwn\t1,000\t1,000\n\
                State\t350.5\t325\nTotal\t1,350.5\t1,325\n\nYours\n";
    let (_folder, path) = file("answer.txt", text);
    assert_sums(&path, &[("2020", "1350.5"), ("2021", "1325")]);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("it divides the total of table 1 in another way, and is left out"), "{said}");
    assert!(said.contains("4 dividing a total in another way, left out"), "{said}");
    let totals = indsats(&["totals", &path, "--view", "external", "--lang", "en"]);
    assert!(totals.out.contains("350.5"), "{}", totals.out);
}

#[test]
fn tables_of_two_measures_have_the_same_lines() {
    let text = "Dear all,\n\nTable 1. Budget, £m\n\nItem\t2020\t2021\nRoad\t5\t6\nPath\t1\t2\n\nTable 2. Accounts, £m\n\n\
                Item\t2020\t2021\nRoad\t5.1\t6.2\nPath\t0.9\t2\n";
    let (_folder, path) = file("answer.txt", text);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("4 make 2 lines") && said.contains("2021 Accounts"), "{said}");
    assert_sums(&path, &[("2020 Budget", "6"), ("2021 Budget", "8")]);
}

#[test]
fn what_is_said_of_tables_and_names_is_done() {
    let text = "Dear all,\n\nTable 1\n\nItem\t2020\nSchools\t\nRoof (Fund A)\t5.5\nTotal\t5.5\n\nTable 2\n\nItem\t2020\nThe schools\t\n\
                Door (Fund B)\t1\nTotal\t1\n";
    let (_folder, path) = file("answer.txt", text);
    let options = ["--external", "2", "--alias", "The schools=Schools", "--funding-in-parentheses"];
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.ron");
    let out = out.to_str().unwrap();
    let run = indsats(&[&["import", &path, "-o", out], options.as_slice()].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let dataset = exported(out);
    let area = &dataset["areas"][0];
    assert_eq!((&area["name"], &area["aliases"][0]), (&"Schools".into(), &"The schools".into()));
    let line = |place: usize| &area["initiatives"][place];
    assert_eq!((&line(1)["name"], &line(1)["funding"][0]), (&"Door".into(), &"Fund B".into()));
    assert_eq!([&line(0)["financing"], &line(1)["financing"]], ["internal", "external"]);
    assert_eq!([&area["stated"][0]["view"], &area["stated"][1]["view"]], ["internal", "external"]);
    let only = told(&[&path, "--sheet", "2", "--lang", "en"]);
    assert!(only.contains("table 2; 4 rows") && only.contains("1 make 1 line"), "{only}");
    let run = indsats(&["import", &path, "--external", "7", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("there is no table \"7\"; choose one of: 1, 2"), "{}", run.err);
}

#[test]
fn a_printed_sum_over_the_years_is_compared_and_never_added() {
    let table =
        "Item;2020;2021;2022;Total;Total 2020-21\nRoof;1,5;2;3;6,5;3,5\nPaint;2;3;4;9;6\nTotal;3,5;5;7;15,5;8,5\n";
    let (_folder, path) = file("sums.csv", table);
    let said = told(&[&path, "--lang", "en"]);
    for role in [
        "Total          printed sum of 2020, 2021, 2022, compared and never added",
        "Total 2020-21  printed sum of 2020, 2021, compared and never added",
    ] {
        assert!(said.contains(role), "{role}\n{said}");
    }
    let sum = said.lines().find(|line| line.trim_start().starts_with("Total 2020-2022")).unwrap();
    assert_eq!(sum.split_whitespace().collect::<Vec<_>>(), ["Total", "2020-2022", "31", "15.5", "0", "15.5"]);
    let run = indsats(&["totals", &path, "--year", "sum", "--format", "json"]);
    let totals: Vec<Value> = serde_json::from_str(&run.out).unwrap();
    assert_eq!(totals.last().unwrap()["computed"], "15.5", "{}", run.out);
    let check = indsats(&["check", &path, "--lang", "en"]);
    assert!(check.code == 1 && check.out.contains("Paint") && check.out.contains("+1"), "{}", check.out);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("sums.ron").to_str().unwrap().to_owned();
    assert_eq!(indsats(&["import", &path, "-o", &out]).code, 0);
    for command in ["list", "totals", "check"] {
        let of = |file: &str| indsats(&[command, file, "--format", "json"]).out;
        assert_eq!(of(&path), of(&out), "{command}");
    }
}

#[test]
fn headings_of_two_rows_are_years_and_measures() {
    let years_first = "Item;2020;;2021;\n;Budget;Accounts;Budget;Accounts\nRoof;1,5;2;3;4\nPaint;2;3;5;6\n";
    let measures_first =
        "Budget of a town;;;;\n;Budget;;Accounts;\nItem;2020;2021;2020;2021\nRoof;1,5;3;2;4\nPaint;2;5;3;6\n";
    for table in [years_first, measures_first] {
        let (_folder, path) = file("rows.csv", table);
        assert_sums(&path, &[("2020 Budget", "3.5"), ("2021 Budget", "8")]);
        assert_sums_of(&path, &["--measure", "Accounts"], &[("2020 Accounts", "5"), ("2021 Accounts", "10")]);
    }
}
