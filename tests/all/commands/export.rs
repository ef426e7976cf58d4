//! `export`: a file, whole or not at all.

use std::fs;

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
fn a_part_can_be_exported_and_ron_refuses_to_be_a_part() {
    let part = indsats(&["export", "-o", "-", "--format", "csv", "--filter", "sabaah", "--year", "2021"]);
    assert_eq!(part.out.lines().count(), 3, "{}", part.out);
    assert_eq!(indsats(&["export", "-o", "-", "--format", "ron", "--filter", "sabaah"]).code, 2);
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
