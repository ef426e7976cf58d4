//! Data packages: their tables lie beside a `datapackage.json`, which says what their columns are.

use std::fs;

use super::{assert_sums, assert_sums_of, told};
use crate::commands::indsats;

/// A folder with these files, and the path of its package.
fn package(files: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let path = folder.path().join("datapackage.json").to_str().unwrap().to_owned();
    (folder, path)
}

const MODEL: &str = r#"{
    "name": "town", "title": "Budget of a town",
    "resources": [{"name": "budget", "path": "data/budget.csv", "schema": {"fields": [
        {"name": "x", "type": "string"}, {"name": "y", "type": "string"}, {"name": "z", "type": "number"},
        {"name": "when", "type": "date"}, {"name": "kind", "type": "string"}]}}],
    "model": {
        "measures": {"amount": {"source": "z", "currency": "EUR", "factor": 1000}},
        "dimensions": {
            "date": {"dimensionType": "datetime", "primaryKey": "year", "attributes": {"year": {"source": "when"}}},
            "payer": {"dimensionType": "entity", "primaryKey": "name", "attributes": {"name": {"source": "x"}}},
            "what": {"dimensionType": "activity", "primaryKey": "name", "attributes": {"name": {"source": "y"}}},
            "kind": {"dimensionType": "classification", "classificationType": "economic", "primaryKey": "kind",
                     "attributes": {"kind": {"source": "kind"}}}
        }
    }
}"#;

#[test]
fn a_fiscal_data_package_0_3_says_its_roles_by_its_model() {
    let table = "x,y,z,when,kind\nSchools,Roof,1.5,2020-01-01,Capital\nSchools,Roof,2,2021-01-01,Capital\nRoads,Bridge,3,2020-01-01,Current\n";
    let (_folder, path) = package(&[("datapackage.json", MODEL), ("data/budget.csv", table)]);
    assert_sums(&path, &[("2020", "4.5"), ("2021", "2")]);
    let said = told(&[&path, "--lang", "en"]);
    for role in ["x     area", "y     initiative", "z     amount", "when  year", "kind  class"] {
        assert!(said.contains(role), "{role}\n{said}");
    }
    let list = indsats(&["list", &path, "--lang", "en"]);
    assert!(list.out.starts_with("Budget of a town · EUR thousand"), "{}", list.out);
    // What is said on the command line goes before.
    let said = told(&[&path, "--lang", "en", "--area", "kind", "--initiative", "x", "--skip", "y"]);
    assert!(
        said.contains("kind  area") && said.contains("x     initiative") && said.contains("y     not used"),
        "{said}"
    );
}

const TYPES: &str = r#"{
    "name": "family", "title": "Budget of a family",
    "resources": [{"name": "budget", "path": "week.csv", "schema": {
        "fields": [
            {"name": "Who?", "type": "string", "columnType": "administrative-classification:generic:code"},
            {"name": "What for?", "type": "string", "columnType": "functional-classification:generic:code"},
            {"name": "How?", "type": "string", "columnType": "economic-classification:generic:code"},
            {"name": "Plan", "type": "number", "bareNumber": false, "normalize": {"Phase": "Plan", "Year": 2015}},
            {"name": "Actual", "type": "number", "bareNumber": false, "normalize": {"Phase": "Actual", "Year": 2015}}
        ],
        "extraFields": [
            {"name": "Amount", "type": "number", "columnType": "value", "normalizationTarget": true},
            {"name": "Phase", "type": "string", "columnType": "phase:id"},
            {"name": "Year", "type": "integer", "columnType": "date:fiscal-year"},
            {"name": "Currency", "type": "string", "columnType": "value-currency:code", "constant": "USD"}
        ]
    }}]
}"#;

#[test]
fn a_fiscal_data_package_1_0_says_its_roles_by_the_types_of_its_columns() {
    let table = "Who?,What for?,How?,Plan,Actual\nGeorge,Food,Card,$100,$107.60\nGeorge,Books,Paypal,$15,$0\nLorraine,Fuel,Card,$40,$45\n";
    let (_folder, path) = package(&[("datapackage.json", TYPES), ("week.csv", table)]);
    assert_sums(&path, &[("2015 Plan", "155")]);
    assert_sums_of(&path, &["--measure", "Actual"], &[("2015 Actual", "152.6")]);
    let said = told(&[&path, "--lang", "en"]);
    for role in ["Who?       area", "What for?  initiative", "How?       class", "Plan       amount of 2015, Plan"] {
        assert!(said.contains(role), "{role}\n{said}");
    }
    assert!(indsats(&["list", &path, "--lang", "en"]).out.starts_with("Budget of a family · USD"));
}

#[test]
fn a_plain_data_package_names_its_files_and_they_are_one_dataset() {
    let descriptor =
        r#"{"name": "plain", "resources": [{"name": "a", "path": "2020.csv"}, {"name": "b", "path": "2021.csv"}]}"#;
    let files = [
        ("datapackage.json", descriptor),
        ("2020.csv", "Area,Item,Amount\nA,x,1.5\nA,y,2\n"),
        ("2021.csv", "Area,Item,Amount\nA,x,3\nA,z,4\n"),
    ];
    let (_folder, path) = package(&files);
    assert_sums(&path, &[("2020", "3.5"), ("2021", "7")]);
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("3 lines"), "{said}");
}

const INLINE: &str = r#"{"name": "town", "resources": [{"name": "budget", "data": DATA}]}"#;

/// The rows of a table may stand in the package itself, in each of the ways that it knows; numbers are read as they are printed.
#[test]
fn tables_within_the_package_are_read() {
    for data in [
        r#"[{"Area": "A", "Item": "x", "2020": 0.1, "2021": 12345678901234567.89}, {"Area": "B", "Item": "y", "2020": 0.2}]"#,
        r#"[["Area", "Item", "2020", "2021"], ["A", "x", 0.1, 12345678901234567.89], ["B", "y", 0.2, null]]"#,
        r#""Area,Item,2020,2021\nA,x,0.1,12345678901234567.89\nB,y,0.2,\n""#,
    ] {
        let (_folder, path) = package(&[("datapackage.json", &INLINE.replace("DATA", data))]);
        assert_sums(&path, &[("2020", "0.3"), ("2021", "12345678901234567.89")]);
        let list = indsats(&["list", &path, "--format", "csv"]).out;
        assert!(list.contains("A,A,x,") && list.contains("B,B,y,"), "{data}\n{list}");
    }
}

const CODES: &str = r#"{"name": "town", "resources": [
    {"name": "budget", "path": "budget.csv", "schema": {
        "fields": [{"name": "dept_id", "type": "string"}, {"name": "item", "type": "string"}, {"name": "kind", "type": "string"},
                   {"name": "2020", "type": "number"}],
        "foreignKeys": [
            {"fields": "dept_id", "reference": {"resource": "depts", "fields": "id"}},
            {"fields": ["kind"], "reference": {"resource": "kinds", "fields": ["code"]}}]}},
    {"name": "depts", "path": "depts.csv"},
    {"name": "kinds", "data": [{"code": "1", "sort": 9, "title": "Wages"}, {"code": "2", "sort": 8, "title": "Rent"}]}
]}"#;

/// Codes whose names are listed by another table of the package are read as these names.
#[test]
fn codes_behind_foreign_keys_become_names() {
    let files = [
        ("datapackage.json", CODES),
        ("budget.csv", "dept_id,item,kind,2020\n01,Teachers,1,5\n01,House,2,7\n02,Books,2,1.5\n03,Shelves,2,1\n"),
        ("depts.csv", "id,name\n01,Schools\n02,Libraries\n"),
    ];
    let (folder, path) = package(&files);
    assert_sums(&path, &[("2020", "14.5")]);
    let list = indsats(&["list", &path, "--format", "csv"]).out;
    assert!(list.contains("Schools,Schools,Teachers") && list.contains("Libraries,Libraries,Books"), "{list}");
    assert!(list.contains("Wages,5") && list.contains("Rent,7"), "{list}");
    // A code that no list names stays.
    assert!(list.contains("03,03,Shelves"), "{list}");
    let said = told(&[&path, "--lang", "en"]);
    assert!(!said.contains("only codes of other files refer to it"), "{said}");
    // Without the list the codes are read, and it is said.
    fs::remove_file(folder.path().join("depts.csv")).unwrap();
    let said = told(&[&path, "--lang", "en"]);
    assert!(said.contains("refer to it: depts"), "{said}");
}

#[test]
fn a_package_that_is_broken_is_explained_in_a_sentence() {
    let refused = |descriptor: &str| {
        let (_folder, path) = package(&[("datapackage.json", descriptor), ("a.csv", "Area,Item,2020\nA,x,1\n")]);
        for command in ["import", "list"] {
            let run = indsats(&[command, &path, "--lang", "en"]);
            assert_eq!((run.code, run.out.as_str(), run.err.lines().count()), (2, "", 1), "{}", run.err);
        }
        indsats(&["import", &path, "--lang", "en"]).err
    };
    let resource = |path: &str| format!(r#"{{"resources": [{{"name": "a", "path": "{path}"}}]}}"#);
    for path in ["../a.csv", "/etc/passwd", "https://a.dk/a.csv", "missing.csv"] {
        let err = refused(&resource(path));
        assert!(err.contains(&format!("names {path}, which is not in its folder")), "{err}");
    }
    assert!(refused(r#"{"resources": []}"#).contains("names no file with amounts"));
    assert!(refused(r#"{"resources": [{"name": "a", "data": []}]}"#).contains("names a, which is not in its folder"));
    let err = refused("{\"resources\": [\n{\"name\": }]}");
    assert!(err.contains("datapackage.json:2:10: this is no JSON here"), "{err}");
    let err = refused(&MODEL.replace("data/budget.csv", "a.csv"));
    assert!(err.contains("there is no column \"z\"; the table has: Area, Item, 2020"), "{err}");
}
