//! `list`.

use serde_json::json;

use super::{Folder, NESTED, indsats, indsats_reading, json};

#[test]
fn json_has_the_shape_that_is_promised() {
    let listed = json(&["list"]);
    let expected = json!({
        "area": "Job og uddannelse", "path": ["Job og uddannelse"], "initiative": "Projekt Perspektiv",
        "financing": "internal", "funding": ["Budget 2020"],
        "amounts": {"2020": "4.2", "2021": "4.2", "2022": "4.2"},
        "source": {"document": "svar", "table": "2", "row": 9}, "notes": [],
    });
    assert_eq!(listed.as_array().unwrap().len(), 26);
    // With the order of the fields.
    assert_eq!(listed[8].to_string(), expected.to_string());
    assert_eq!(listed[2]["amounts"]["2021"], json!(null), "a dash is no amount");
}

#[test]
fn a_year_and_the_sum_of_all_are_columns_of_their_own() {
    assert_eq!(json(&["list", "--year", "2021"])[8]["amounts"], json!({"2021": "4.2"}));
    assert_eq!(json(&["list", "--year", "sum"])[8]["amounts"], json!({"sum": "12.6"}));
}

#[test]
fn text_speaks_the_language_and_the_figures_have_its_marks() {
    let danish = indsats(&["list", "--lang", "da", "--area", "flygtning"]);
    assert_eq!(
        danish.out,
        "Integrationsaktiviteter i BIF · mio. kr. · alle midler · uden lovpligtige og faste udgifter\n\
         Kun Flygtningeområdet\n\
         \n\
         Indsats                                 2020  2021  2022  Midler       Finansieringskilde\n\
         Flygtningeområdet\n\
         \x20 Welcome House*                        2,50  2,50  2,50  egne midler  Budgetteringsmodel vedtaget med Budget 2019\n\
         \x20 Fastholdelsesindsats for flygtninge   0,60  0,60  0,60  egne midler  Budgetteringsmodel vedtaget med Budget 2019\n\
         \n\
         Linjernes sum, 2 indsatser              3,10  3,10  3,10\n\
         \n\
         * Welcome House: Midlerne til Welcome House kan ændre sig.\n"
    );
    let english = indsats(&["list", "--area", "flygtning"]);
    assert!(english.out.contains("DKK million · all money") && english.out.contains("2.50"), "{}", english.out);
}

#[test]
fn rows_come_in_the_order_asked_for() {
    let names = |order: &str| -> Vec<String> {
        let listed = json(&["list", "--area", "civilsamfundet", "--sort", order, "--lang", "da"]);
        listed.as_array().unwrap().iter().map(|line| line["initiative"].as_str().unwrap().to_owned()).collect()
    };
    let [bydel, mino, jødisk, sabaah] = [
        "Samarbejde med Bydelsmødre om isolerede kvinder",
        "Støtte til Mino Danmark",
        "Videreførelse af Jødisk Informationscenter",
        "Støtte til foreningen Sabaah",
    ];
    assert_eq!(names("document"), [bydel, mino, jødisk, sabaah]);
    assert_eq!(names("amount"), [jødisk, sabaah, mino, bydel]);
    assert_eq!(names("name"), [bydel, sabaah, mino, jødisk]);
    assert_eq!(names("change"), [jødisk, sabaah, bydel, mino]);
}

#[test]
fn a_dataset_comes_from_a_file_or_from_standard_input() {
    let folder = Folder::new();
    let file = folder.write("budget.ron", NESTED);
    let from_file = indsats(&["list", &file, "--format", "json"]);
    assert_eq!(from_file.code, 0, "{}", from_file.err);
    assert_eq!(indsats_reading(NESTED, &["list", "-", "--format", "json"]).out, from_file.out);
    let listed: serde_json::Value = serde_json::from_str(&from_file.out).unwrap();
    assert_eq!(listed[1]["area"], json!("Dagtilbud"));
    assert_eq!(listed[1]["path"], json!(["Børn", "Dagtilbud"]));
    assert_eq!(listed[1]["amounts"], json!({"FY20": null, "FY21": "-4"}));
    assert_eq!(listed[0]["source"], json!(null));
}

#[test]
fn csv_is_not_localised_and_no_text_in_it_is_a_formula() {
    let run = indsats_reading(NESTED, &["list", "-", "--format", "csv", "--lang", "da"]);
    assert_eq!(
        run.out,
        "area,path,initiative,financing,funding,FY20,FY21,document,table,row,notes,unit,scope\n\
         Børn,Børn,'=1+1|x,internal,,1,2.5,,,,\"første\nlinje\",DKK 1000,\n\
         Dagtilbud,Børn > Dagtilbud,Vuggestue,external,A; B,,-4,,,,,DKK 1000,\n\
         Dagtilbud,Børn > Dagtilbud,'- Ærø,internal,,0.05,,,,,,DKK 1000,\n"
    );
}

#[test]
fn no_heading_of_a_table_is_a_formula_either() {
    let odd = r#"(title: "T", unit: (label: "=u"), columns: [(label: "=1+1", year: 2020), (label: "\"=2\"", year: 2021)],
        dimensions: [(key: "=art")], scope: (short: "=s"), areas: [(name: "A", initiatives: [
        (name: "\"=3\"", amounts: [1, -2], dimensions: {"=art": "=k"}, source: (table: "=t"))])])"#;
    for (args, heading, row) in [
        (
            &["list", "-", "--format", "csv"][..],
            "area,path,initiative,financing,funding,'=art,'=1+1,\"\"\"=2\"\"\",document,table,row,notes,unit,scope",
            "A,A,\"\"\"=3\"\"\",internal,,'=k,1,-2,,'=t,,,'=u,'=s",
        ),
        (
            &["export", "-", "-o", "-", "--format", "tsv"],
            "area\tpath\tinitiative\tfinancing\tfunding\t'=art\t'=1+1\t\"\"\"=2\"\"\"\tdocument\ttable\trow\tnotes\tunit\tscope",
            "A\tA\t\"\"\"=3\"\"\"\tinternal\t\t'=k\t1\t-2\t\t'=t\t\t\t'=u\t'=s",
        ),
        (
            &["totals", "-", "--format", "csv", "--view", "internal", "--group", "=art", "--year", "=1+1"],
            "view,area,path,year,computed,initiatives,class_by,class,stated,difference,status,document,table,row,unit,scope",
            "internal,,,2020,1,1,'=art,'=k,,,,,,,'=u,'=s",
        ),
    ] {
        let run = indsats_reading(odd, args);
        assert_eq!(run.out.lines().take(2).collect::<Vec<_>>(), [heading, row], "{args:?} {}", run.err);
    }
}

#[test]
fn markdown_keeps_its_table_whatever_a_name_holds() {
    let run = indsats_reading(NESTED, &["list", "-", "--format", "markdown"]);
    let rows: Vec<&str> = run.out.lines().filter(|line| line.starts_with('|')).collect();
    assert!(rows.iter().all(|row| row.replace("\\|", "").matches('|').count() == 6), "{}", run.out);
}

#[test]
fn mistakes_are_said_in_one_line_and_exit_with_2() {
    for (args, said) in [
        (
            &["list", "--year", "2025", "--lang", "da"][..],
            "året \"2025\" er ikke i datasættet; vælg en af 2020, 2021, 2022, all, sum\n",
        ),
        (&["list", "--area", "veje"], "no area has \"veje\" in its name; the areas are Job og uddannelse; "),
        (&["list", "no-such-file.ron"], "cannot read no-such-file.ron: there is no such file\n"),
        (
            &["budget.ron", "list"],
            "\"budget.ron\" stands before a command; write the file after it: indsats list budget.ron\n",
        ),
        (&["list", "--view", "xyz"], "--view cannot be \"xyz\"; choose one of internal, external, combined\n"),
    ] {
        let run = indsats(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.starts_with(said), "{}", run.err);
    }
}

#[test]
fn colour_is_there_when_it_is_asked_for_and_not_otherwise() {
    assert!(indsats(&["list", "--color", "always"]).out.contains("\x1b["));
    assert!(!indsats(&["list"]).out.contains('\x1b'));
    let coloured = indsats(&["totals", "--color", "always"]).out;
    assert!(coloured.contains("\x1b[1;31m16.40≠\x1b[0m"), "{coloured}");
}
