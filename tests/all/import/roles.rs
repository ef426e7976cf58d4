//! Files of roles: what columns were taken for is kept beside a table, by headings, and the next table of the same form is read so.

use std::{fs, path::Path};

use super::budget;
use crate::commands::indsats;

/// A table whose names stand in the wrong order for anybody who has to guess.
const TABLE: &str = "x,y,z,w\nA,one,5,2024\nB,two,6,2024\n";

/// What is said of it.
const SAID: [&str; 8] = ["--area", "y", "--initiative", "x", "--amount", "z", "--year", "w"];

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// The paths of lines, each with the line.
fn lines(file: &str) -> String {
    let run = indsats(&["list", file, "--format", "csv", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn roles_are_kept_beside_a_table_and_used_for_it_and_for_the_next_of_its_form() {
    let folder = tempfile::tempdir().unwrap();
    let table = written(folder.path(), "march.csv", TABLE);
    let guessed = lines(&table);
    let run = indsats(&[&["import", &table, "--save-roles", "--lang", "en"], &SAID[..]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Written:") && run.out.contains("march.roles.ron"), "{}", run.out);
    let roles = fs::read_to_string(folder.path().join("march.roles.ron")).unwrap();
    for said in ["\"y\": Area", "\"x\": Initiative", "\"z\": Amount", "\"w\": Year"] {
        assert!(roles.contains(said), "{said}\n{roles}");
    }
    let kept = lines(&table);
    assert!(kept != guessed && kept.contains("one,A"), "{kept}");
    let run = indsats(&["totals", &table, "--lang", "en"]);
    assert!(run.err.contains("The columns are taken for what march.roles.ron says."), "{}", run.err);
    let next = written(folder.path(), "april.csv", &TABLE.replace("two,6", "three,7"));
    assert!(lines(&next).contains("three,B"), "{}", lines(&next));
    let other = written(folder.path(), "other.csv", "x,y,z,w,v\nA,one,5,2024,q\nB,two,6,2024,q\n");
    assert_eq!(indsats(&["totals", &other, "--lang", "en"]).err, "");
    // What is said on the command line goes before.
    let run = indsats(&["import", &table, "--area", "x", "--initiative", "y", "--lang", "en"]);
    assert!(run.out.contains("y  initiative") && run.out.contains("w  year"), "{}", run.out);
}

#[test]
fn roles_that_are_named_are_used_and_a_heading_that_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let table = written(folder.path(), "t.csv", TABLE);
    let roles = written(elsewhere.path(), "form.roles.ron", "(roles: {\"y\": Area, \"x\": Initiative})");
    let run = indsats(&["import", &table, "--roles", &roles, "--lang", "en"]);
    assert!(run.out.contains("x  initiative") && run.out.contains("y  area"), "{}{}", run.out, run.err);
    for (text, said) in [
        ("(roles: {\"Unit\": Area})", "form.roles.ron: there is no column \"Unit\"; the table has: x, y, z, w"),
        ("(roles: {\"y\": Arae})", "form.roles.ron:1:15: unknown choice \"Arae\"; write one of: Area, SubArea"),
        ("(roles: {}, colour: 1)", "form.roles.ron:1:13: unknown field \"colour\" in the roles; make it one of: roles"),
        ("(roles: {\"y\": Area, \"y\": Note})", "form.roles.ron:1:21:"),
    ] {
        let roles = written(elsewhere.path(), "form.roles.ron", text);
        let run = indsats(&["import", &table, "--roles", &roles, "--lang", "en"]);
        assert!(run.code == 2 && run.err.contains(said) && run.err.lines().count() == 1, "{text}\n{}", run.err);
    }
}

#[test]
fn roles_for_other_headings_are_not_used_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let table = written(folder.path(), "t.csv", TABLE);
    let guessed = lines(&table);
    written(folder.path(), "t.roles.ron", "(roles: {\"Unit\": Area})");
    let run = indsats(&["list", &table, "--format", "csv", "--lang", "en"]);
    assert_eq!((run.code, run.out), (0, guessed));
    let said = "The file of roles is not used: t.roles.ron: there is no column \"Unit\"; the table has: x, y, z, w.";
    assert!(run.err.contains(said), "{}", run.err);
    let run = indsats(&["list", &table, "--lang", "da"]);
    assert!(run.err.contains("Filen med roller bruges ikke"), "{}", run.err);
}

#[test]
fn two_files_of_roles_that_say_different_things_are_both_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let table = written(folder.path(), "t.csv", TABLE);
    let guessed = lines(&table);
    for (name, area, line) in [("a", "x", "y"), ("b", "y", "x")] {
        let roles = format!("(roles: {{\"{area}\": Area, \"{line}\": Initiative, \"z\": Amount, \"w\": Year}})");
        written(folder.path(), &format!("{name}.roles.ron"), &roles);
    }
    let run = indsats(&["list", &table, "--format", "csv", "--lang", "en"]);
    assert_eq!(run.out, guessed);
    assert!(run.err.contains("none is used: a.roles.ron, b.roles.ron"), "{}", run.err);
}

#[test]
fn a_file_of_roles_that_exists_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let table = written(folder.path(), "t.csv", TABLE);
    let roles = written(folder.path(), "t.roles.ron", "(roles: {})");
    let args = ["import", table.as_str(), "--save-roles", "--lang", "en"];
    let run = indsats(&args);
    assert!(run.code == 2 && run.err.contains("exists") && run.out.is_empty(), "{}{}", run.out, run.err);
    assert_eq!(fs::read_to_string(&roles).unwrap(), "(roles: {})");
    let run = indsats(&[&args[..], &["--force"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(fs::read_to_string(&roles).unwrap().contains("Amount"));
    let run = indsats(&["import", "assets/letter.ron", "--save-roles", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("is a dataset already"), "{}", run.err);
}

/// The second reading takes every role from the file, and none by itself.
#[test]
fn a_table_is_the_same_dataset_by_the_roles_that_it_was_taken_for() {
    let folder = tempfile::tempdir().unwrap();
    let made = [
        ("codes.csv", "Post,2023,2024\n01 A,5,6\n011 B,2,3\n012 C,3,3\n02 D,1,1\n"),
        ("nested.csv", "No,Name,2024\n1,A,5\n1.1,B,2\n1.2,C,3\n2,D,1\n"),
        ("sums.csv", "Area,Item,2020,2021,2022,I alt 2020-22\nA,x,1,2,3,6\nB,y,1,1,1,3\n"),
        ("total.csv", "Area,Item,2020,2021,Total\nA,x,1,2,3\nB,y,1,1,2\n"),
        ("comma.csv", "Area;Item;Note;2024\nA;x;see;1.000,5\nB;y;;2\n"),
        ("plans.csv", "Area,Item,Plan 2012,2012 plan\nA,x,1,2\nB,y,1,1\n"),
        ("same.csv", "Budget,budget,Item,2024\nA,s,x,1\nB,t,y,1\n"),
    ];
    let made = made.map(|(name, text)| written(folder.path(), name, text));
    let names = ["koeln.source.csv", "koeln.clean.csv", "fl16.csv", "oakland.csv", "oakland.xlsx", "small.ods"];
    let names = names.iter().chain(&["small.xls", "letter.txt", "australia.csv", "eu-absorption.csv"]);
    let names = names.chain(&["eu-allocations-2014-2020.csv", "finanslov.csv.gz"]);
    let copied = names.map(|name| {
        let path = folder.path().join(name);
        fs::copy(budget(name), &path).unwrap();
        path.to_str().unwrap().to_owned()
    });
    for file in made.into_iter().chain(copied) {
        let dataset = |out: &str| {
            let out = folder.path().join(out);
            let run = indsats(&["import", &file, "-o", out.to_str().unwrap(), "--force", "--save-roles"]);
            assert_eq!(run.code, 0, "{file}: {}", run.err);
            fs::read_to_string(out).unwrap()
        };
        let (first, second) = (dataset("a.ron"), dataset("b.ron"));
        assert!(first == second, "{file}\n{first}\n{second}");
    }
}
