//! A large file is read beside the screen of a real terminal.

use std::{
    fs,
    time::{Duration, SystemTime},
};

use super::pty::{Pty, program, shell};
use crate::screen::loading::large;

/// The program on a file of these contents, and the folder that it lies in.
fn on(name: &str, text: &str) -> (tempfile::TempDir, Pty) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    // It was not written while it is read.
    let long_ago = SystemTime::now() - Duration::from_secs(3600);
    fs::File::options().append(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    let pty = Pty::start(program(&[path.to_str().unwrap()]), 80, 24);
    (folder, pty)
}

#[test]
fn all_rows_are_there_in_the_end() {
    let (_folder, mut pty) = on("a.ron", &large("1, 2.5"));
    pty.wait_for("I alt (18000)");
    pty.type_keys("q");
    assert!(pty.wait_for_the_end().success());
    pty.assert_restored();
}

#[test]
fn q_leaves_whatever_has_been_read() {
    for name in ["a.ron", "a.json"] {
        let (_folder, mut pty) = on(name, &large("1, 2.5"));
        pty.type_keys("q");
        assert!(pty.wait_for_the_end().success());
        pty.assert_restored();
    }
}

#[test]
fn a_mistake_leaves_the_rows_before_it_on_the_screen() {
    let (_folder, mut pty) = on("a.ron", &large("1, x"));
    for said in ["Ikke læst til ende", "a.ron:18120:78", "I alt, indtil nu (17999)"] {
        pty.wait_for(said);
    }
    pty.type_keys("\x03");
    pty.wait_for_the_end();
    pty.assert_restored();
}

#[test]
fn where_there_are_no_rows_the_mistake_is_told_and_the_terminal_is_given_back() {
    // Of JSON nothing is known before its end.
    let text = format!("{{\"title\": \"T\", \"areas\": [{}", "1, ".repeat(600_000));
    let (_folder, mut pty) = on("a.json", &text);
    pty.wait_for("a.json:1:");
    assert_eq!(pty.wait_for_the_end().exit_code(), 2);
    pty.assert_restored();
}

#[test]
fn a_pipe_is_read_beside_the_screen_while_somebody_writes_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    fs::write(&path, large("1, 2.5")).unwrap();
    // The writer ends only when the reader has gone.
    let script = format!("(cat '{}'; exec sleep 60) | \"$INDSATS\" -", path.display());
    let mut pty = Pty::start(shell(&script), 80, 24);
    pty.wait_for("MB");
    pty.type_keys("\x03");
    let whole = format!("cat '{}' | \"$INDSATS\" -", path.display());
    let mut pty = Pty::start(shell(&whole), 80, 24);
    pty.wait_for("I alt (18000)");
    pty.type_keys("q");
    assert!(pty.wait_for_the_end().success());
    pty.assert_restored();
}
