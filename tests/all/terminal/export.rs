//! Writing a file from the screen.

use std::fs;

use super::pty::Pty;

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
