//! `export`: a file, whole or not at all.

use std::fs;

use indsats::format::{ron::read::read, source::Source};
use serde_json::Value;

use crate::format::normalised::plain;

use super::{Folder, NESTED, indsats, indsats_reading};

#[test]
fn ron_reads_back_as_the_same_dataset() {
    let folder = Folder::new();
    let out = folder.path("out.ron").display().to_string();
    assert_eq!(indsats(&["export", "-o", &out]).code, 0);
    for args in [&["list"][..], &["totals"], &["check"]] {
        let shape = ["--format", "json"];
        let again = indsats(&[args, &[out.as_str()], &shape].concat());
        assert_eq!(again.out, indsats(&[args, &shape].concat()).out);
    }
}

#[test]
fn the_ending_says_the_format() {
    let folder = Folder::new();
    for (name, begins) in [
        ("a.csv", "area,path,initiative,financing,funding,2020,"),
        ("a.tsv", "area\tpath\tinitiative\tfinancing\tfunding\t2020\t"),
        ("a.json", "{\n  \"title\": \"Integrationsaktiviteter i Beskæftigelses- og Integrationsforvaltningen\","),
        ("a.md", "# Integrationsaktiviteter i Beskæftigelses- og Integrationsforvaltningen\n"),
        ("a.RON", "("),
    ] {
        let out = folder.path(name);
        let run = indsats(&["export", "-o", &out.display().to_string()]);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
        let written = fs::read_to_string(out).unwrap();
        assert!(written.starts_with(begins), "{written}");
    }
    let run = indsats(&["export", "-o", "out.xyz"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("out.xyz") && run.err.contains("--format"), "{}", run.err);
}

#[test]
fn an_existing_file_stays_unless_it_is_forced() {
    let folder = Folder::new();
    let out = folder.write("out.csv", "mine");
    let run = indsats(&["export", "-o", &out, "--lang", "da"]);
    assert_eq!(run.code, 2);
    assert!(run.err.ends_with("findes allerede; vælg et andet navn, eller overskriv den med --force\n"), "{}", run.err);
    assert_eq!(fs::read_to_string(&out).unwrap(), "mine");
    assert_eq!(indsats(&["export", "-o", &out, "--force"]).code, 0);
    assert!(fs::read_to_string(&out).unwrap().starts_with("area,"));
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn what_cannot_be_read_leaves_no_file() {
    let folder = Folder::new();
    let input = folder.write("in.ron", &NESTED.replace("[1, 2.5]", "[1]"));
    let out = folder.path("out.json");
    let run = indsats(&["export", &input, "-o", &out.display().to_string()]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("in.ron:5:"), "{}", run.err);
    assert!(!out.exists());
    let nowhere = folder.path("no/such/folder/out.json");
    assert_eq!(indsats(&["export", "-o", &nowhere.display().to_string()]).code, 2);
}

#[test]
fn a_part_can_be_exported() {
    let part = indsats(&["export", "-o", "-", "--format", "csv", "--filter", "sabaah", "--year", "2021"]);
    assert_eq!(part.out.lines().count(), 3, "{}", part.out);
}

/// A part of the letter in RON, opened again.
fn part(options: &[&str], command: &[&str]) -> Value {
    let file = indsats(&[&["export", "-o", "-", "--format", "ron"], options].concat());
    assert_eq!((file.code, file.err.as_str()), (0, ""));
    let run = indsats_reading(&file.out, &[command, &["-", "--format", "json"]].concat());
    assert!(run.code < 2, "{}\n{}", run.err, file.out);
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn a_part_in_ron_has_the_totals_that_cover_nothing_else() {
    let area = ["--area", "job og"];
    assert_eq!(part(&area, &["list"]).as_array().unwrap().len(), 12);
    let check = part(&area, &["check"]);
    // Tables 1, 2 and 4 print 16.40, 15.40 and 14.20 where the lines of table 2 make 15.60, 13.60 and 13.40.
    let differences: Vec<&str> =
        check["differences"].as_array().unwrap().iter().map(|it| it["difference"].as_str().unwrap()).collect();
    assert_eq!(differences, ["0.8", "1.8", "0.8", "0.8", "1.8", "0.8", "0.8", "1.8", "0.8"]);
    assert_eq!(check["gaps"], 3);
    let totals = part(&area, &["totals"]);
    let whole: Vec<&Value> = totals.as_array().unwrap().iter().filter(|total| total["area"].is_null()).collect();
    assert!(!whole.is_empty() && whole.iter().all(|total| total["stated"] == serde_json::json!([])), "{totals}");

    let internal = part(&["--view", "internal", "--year", "2021"], &["check"]);
    // Tables 1 and 2 each print five areas and the whole, which is the sum of its lines and of the areas: of these seven, three
    // areas differ and so the whole. Table 4 prints three areas that have no other money, each the sum of its lines and of both
    // kinds: one differs.
    assert_eq!((&internal["comparisons"], &internal["differ"]), (&(2 * 7 + 3 * 2).into(), &(2 * 4 + 1).into()));
    let found = part(&["--filter", "sabaah"], &["check"]);
    assert_eq!(found["comparisons"], 0, "a total held against some of its lines would be a false alarm");
}

#[test]
fn a_part_in_ron_says_what_was_chosen_and_the_whole_says_nothing() {
    let notes = |options: &[&str]| {
        let run = indsats(&[&["export", "-o", "-", "--format", "json"], options].concat());
        let json: Value = serde_json::from_str(&run.out).unwrap();
        json["dataset"]["notes"].as_array().unwrap().clone()
    };
    let whole = notes(&[]);
    assert_eq!((notes(&["--view", "combined"]), notes(&["--sort", "amount"])), (whole.clone(), whole.clone()));
    let part = notes(&["--area", "job og", "--year", "2021", "--filter", "budget"]);
    assert_eq!(part[..whole.len()], whole);
    let said = serde_json::json!({
        "da": "Et udvalg: 2021; kun Job og uddannelse; filter: budget. \
               Trykte totaler, der også dækker andre linjer, er udeladt.",
        "en": "An excerpt: 2021; only Job og uddannelse; filter: budget. \
               Printed totals that also cover other lines are left out.",
    });
    assert_eq!(part[whole.len()..], [said]);
}

#[test]
fn a_part_in_ron_keeps_the_columns_that_a_printed_sum_adds_up() {
    let file = indsats(&["export", "assets/example.ron", "-o", "-", "--format", "ron", "--year", "Budget i alt"]);
    let labels = "\"2025 budget\", \"2026 budget\"";
    assert!(
        file.out.contains(&format!("sum_of: [{labels}]")) && !file.out.contains("(year: 2024"),
        "{}{}",
        file.out,
        file.err
    );
}

#[test]
fn json_has_the_same_part_of_the_dataset_as_ron() {
    let part = |format| indsats(&["export", "-o", "-", "--format", format, "--area", "job og", "--year", "2021"]).out;
    let json: Value = serde_json::from_str(&part("json")).unwrap();
    let again = crate::format::json_dataset::ron(&json["dataset"]);
    let read = |text: &str| plain(&read(Source::new(text)).unwrap().dataset);
    assert_eq!(read(&again), read(&part("ron")));
    assert_eq!(json["initiatives"].as_array().unwrap().len(), 12);
}

#[test]
fn ron_has_the_order_of_the_document() {
    let run = indsats(&["export", "-o", "-", "--format", "ron", "--sort", "name", "--lang", "da"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("RON har altid dokumentets rækkefølge; udelad --sort og --group"), "{}", run.err);
}

#[test]
fn what_is_exported_to_be_read_says_what_it_leaves_out_and_whether_it_adds_up() {
    let markdown = indsats(&["export", "-o", "-", "--format", "markdown", "--lang", "da"]).out;
    for said in [
        "mio. kr.",
        "uden lovpligtige og faste udgifter",
        "> Der er ikke medtaget udgifter til lovpligtige indsatser",
        "\\* Welcome House: Midlerne til Welcome House kan ændre sig.",
        "5 områdetal afviger; 3 hovedtotaler følger af dem",
    ] {
        assert!(markdown.contains(said), "{said}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&indsats(&["export", "-o", "-", "--format", "json"]).out).unwrap();
    assert_eq!(json["scope"]["short"], "uden lovpligtige og faste udgifter");
    assert_eq!(json["scope"]["silent"][0], "Brevet siger ikke, om tallene er budget eller regnskab.");
    assert_eq!(json["short_title"], "Integrationsaktiviteter i BIF");
    assert_eq!((&json["start_year"], &json["language"]), (&"2021".into(), &"da".into()));
    assert_eq!((&json["rounding"], &json["documents"][0]["url"]), (&serde_json::Value::Null, &serde_json::Value::Null));
    assert_eq!((json["initiatives"].as_array().unwrap().len(), json["totals"].as_array().unwrap().len()), (26, 54));
}

#[test]
fn tab_separated_text_is_never_localised_and_no_cell_is_run_or_split() {
    let named = |name: &str| NESTED.replacen("Vuggestue", name, 1);
    for (name, cell) in [("=1+1", "'=1+1"), ("Vuggestue", "første linje"), (r#"\"=1+1\""#, r#""""=1+1""""#)] {
        let run = indsats_reading(&named(name), &["export", "-", "-o", "-", "--format", "tsv", "--lang", "da"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
        assert!(run.out.lines().any(|line| line.split('\t').any(|it| it == cell)), "{name}\n{}", run.out);
        assert!(run.out.contains("\t0.05\t"), "{}", run.out);
    }
}

#[cfg(unix)]
#[test]
fn a_new_file_can_be_read_by_others_and_a_device_is_no_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let (out, plain) = (folder.path("out.csv"), folder.path("plain"));
    fs::write(&plain, "").unwrap();
    assert_eq!(indsats(&["export", "-o", &out.display().to_string()]).code, 0);
    let mode = |path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&out), mode(&plain));
    fs::set_permissions(&out, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(indsats(&["export", "-o", &out.display().to_string(), "--force"]).code, 0);
    assert_eq!(mode(&out) & 0o777, 0o600, "what was private stays so");
    assert_eq!(indsats(&["export", "-o", "/dev/null", "--format", "csv", "--force"]).code, 2);
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_what_it_points_to_is_written() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new();
    fs::create_dir(folder.path("deep")).unwrap();
    for (existing, options) in [(false, &[][..]), (false, &["--force"]), (true, &["--force"])] {
        let (link, target) = (folder.path("link.csv"), folder.path("deep/target.csv"));
        for file in [&link, &target] {
            let _ = fs::remove_file(file);
        }
        symlink("deep/target.csv", &link).unwrap();
        if existing {
            fs::write(&target, "old").unwrap();
        }
        let run = indsats(&[&["export", "-o", &link.display().to_string()], options].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap().lines().count(), 27);
    }
    let link = folder.path("round.csv");
    symlink("round.csv", &link).unwrap();
    let run = indsats(&["export", "-o", &link.display().to_string(), "--force"]);
    assert_eq!(run.code, 2);
    assert!(run.err.ends_with("round.csv: the link leads round in a circle\n"), "{}", run.err);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

/// Whoever ends a program while it writes finds the old file or the new one, and nothing else.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_is_ended_while_it_writes_leaves_no_part_of_a_file() {
    use std::{process::Command, thread, time::Duration};
    let folder = Folder::new();
    let (dataset, out) = (folder.path("many.ron"), folder.path("out/out.json"));
    fs::create_dir(folder.path("out")).unwrap();
    let lines = (0..4000).map(|number| format!("(name: \"line {number}\", amounts: [{number}]),"));
    let lines = lines.collect::<Vec<_>>().concat();
    fs::write(
        &dataset,
        format!("(title: \"T\", unit: (), years: [1], areas: [(name: \"A\", initiatives: [{lines}])])"),
    )
    .unwrap();
    fs::write(&out, "old").unwrap();
    for (number, signal) in ["TERM", "INT", "KILL"].into_iter().cycle().take(12).enumerate() {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("indsats"))
            .args(["export", "--force", "-o"])
            .args([&out, &dataset])
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(12 * u64::try_from(number).unwrap()));
        Command::new("kill").args(["-s", signal, &child.id().to_string()]).status().unwrap();
        child.wait().unwrap();
        let names: Vec<_> = fs::read_dir(folder.path("out")).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(names, ["out.json"], "{signal}");
        let text = fs::read_to_string(&out).unwrap();
        assert!(text == "old" || text.trim_end().ends_with('}'), "{signal}: {} bytes", text.len());
    }
}

#[test]
fn a_folder_that_is_none_is_said_as_what_it_is() {
    let folder = Folder::new();
    let file = folder.write("a.txt", "");
    let to = |path: String| indsats(&["export", "-o", &path, "--lang", "da"]).err;
    assert!(to(format!("{file}/x.csv")).ends_with("noget på vejen dertil er ingen mappe\n"));
    let missing = folder.path("new").display().to_string();
    assert!(
        to(format!("{missing}/x.csv"))
            .ends_with(&format!("mappen {missing} findes ikke; opret den, eller vælg en anden\n"))
    );
}

/// Budgets, accounts, posts, a printed sum and a part of a year.
const SEVERAL_MEASURES: &str = r#"(title: "T", unit: (label: "k"), columns: [(year: 2024, measure: "accounts"), (year: 2025, measure: "budget"),
        (year: 2025, measure: "accounts"), (year: 2026, measure: "budget"), (year: 2025, measure: "posts"),
        (label: "In all", sum_of: [2025, 2026], measure: "budget"), (year: 2026, measure: "accounts", part: "first half")],
    measures: [(name: "budget", phase: Approved), (name: "accounts", phase: Executed), (name: "posts", unit: (label: "persons"))],
    areas: [(name: "A", initiatives: [(name: "p", amounts: [100, 110, 121, 120, 3.5, 230, 50])], stated: [(amounts: [100, 110, 121, 120, 3.5, 230, 50])])])"#;

#[test]
fn a_whole_export_has_every_column_whatever_measure_is_shown() {
    let export = |format: &str, args: &[&str]| {
        let run = indsats_reading(SEVERAL_MEASURES, &[&["export", "-", "-o", "-", "--format", format], args].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run.out
    };
    for format in ["csv", "tsv"] {
        let out = export(format, &[]).replace('\t', ",");
        assert!(
            out.contains(
                "2024 accounts,2025 budget,2025 accounts,2026 budget,2025 posts,In all,2026 accounts first half,"
            ),
            "{out}"
        );
        assert!(out.contains(",100,110,121,120,3.5,230,50,"), "{out}");
        assert!(
            out.contains("2025 budget: budget;")
                && out.contains("2025 posts: posts, persons;")
                && out.contains("In all: budget;"),
            "{out}"
        );
    }
    let markdown = export("markdown", &[]);
    assert!(markdown.contains("| Initiative | 2024 accounts | 2025 budget | 2025 accounts | 2026 budget | 2025 posts, persons | In all | 2026 accounts first half |"), "{markdown}");
    assert!(!markdown.contains("each year's own figure"), "{markdown}");
    let json: Value = serde_json::from_str(&export("json", &[])).unwrap();
    assert_eq!(json["initiatives"][0]["amounts"].as_object().unwrap().len(), 7);
    let budget = export("csv", &["--measure", "budget"]);
    assert!(budget.contains("2025 budget,2026 budget,In all,") && !budget.contains("posts"), "{budget}");
}
