//! Writing a file from the screen.

use std::{fs, path::Path};

use super::pty::{Pty, program};

#[test]
fn who_leaves_while_a_file_is_written_has_all_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ud.csv");
    let mut pty = Pty::explorer();
    pty.type_keys(&format!(":eksporter {}\rq", path.display()));
    assert!(pty.wait_for_the_end().success());
    pty.assert_restored();
    assert_eq!(fs::read_to_string(path).unwrap().lines().count(), 27);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn it_is_told_when_the_file_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ud.md");
    let mut pty = Pty::explorer();
    pty.type_keys(&format!(":export {}\r", path.display()));
    pty.wait_for("Gemt");
    assert!(fs::read_to_string(path).unwrap().starts_with("# Integrationsaktiviteter"));
}

/// Many lines, so that their file takes a moment.
fn large(folder: &Path) -> String {
    let line = |number: usize| {
        format!("(name: \"Indsats {number}\", amounts: [1.5, 2.5, 3.5], source: (table: \"1\", row: {number}))")
    };
    let lines = (1..6_000).map(line).collect::<Vec<_>>().join(",\n");
    let path = folder.join("mange.ron");
    let text = format!(
        "(title: \"T\", unit: (label: \"kr.\"), years: [2020, 2021, 2022], areas: [(name: \"A\", initiatives: [{lines}])])"
    );
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// The program on many lines, as it begins to write them and to search them, with keys that wait.
fn busy(folder: &Path) -> Pty {
    let mut pty = Pty::start(program(&[&large(folder)]), 80, 24);
    pty.wait_for("? hjælp");
    pty.type_keys(&format!(":eksporter {}\r/", folder.join("ud.json").display()));
    pty.type_keys(&"indsats 1".repeat(100));
    pty
}

#[test]
fn while_it_works_every_end_gives_the_terminal_back_and_leaves_a_whole_file_or_none() {
    for end in ["\x03", "TERM", "HUP", "INT", "QUIT", "USR1"] {
        let folder = tempfile::tempdir().unwrap();
        let mut pty = busy(folder.path());
        if end == "\x03" {
            pty.type_keys(end);
        } else {
            pty.signal(end);
        }
        pty.wait_for_the_end();
        pty.assert_restored();
        let file = fs::read_to_string(folder.path().join("ud.json")).ok();
        assert!(file.as_ref().is_none_or(|file| file.ends_with("}\n")), "{end:?}");
        let others = fs::read_dir(folder.path()).unwrap().count() - usize::from(file.is_some());
        assert_eq!(others, 1, "{end:?}: only the dataset stands beside it");
    }
}

#[test]
fn who_leaves_while_a_long_file_is_written_is_told_and_may_break_it_off() {
    for breaks_off in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut pty = Pty::start(program(&[&large(folder.path())]), 80, 24);
        pty.wait_for("? hjælp");
        pty.type_keys(&format!(":eksporter {}\rq", folder.path().join("ud.json").display()));
        // On a machine that writes it before anybody notices there is nothing to tell.
        pty.wait_for_or_the_end("skrives færdig");
        pty.assert_restored();
        if breaks_off {
            pty.type_keys("\x03");
        }
        pty.wait_for_the_end();
        if !breaks_off {
            assert!(fs::read_to_string(folder.path().join("ud.json")).unwrap().ends_with("}\n"));
        }
    }
}
