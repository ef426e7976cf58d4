//! A file that changes while it is open, in a real terminal: read again by F5 and by itself.

use std::path::PathBuf;

use super::pty::{Pty, program, shell, small_dataset};

/// A small dataset in a folder, its text, and the explorer on it with its line in sight.
fn opened(directory: &tempfile::TempDir) -> (PathBuf, String, Pty) {
    let file = small_dataset(directory);
    let before = std::fs::read_to_string(&file).unwrap();
    let mut pty = Pty::start(program(&[file.to_str().unwrap()]), 120, 30);
    pty.wait_for("Parken (1)");
    pty.type_keys("+");
    pty.wait_for("Bænke");
    (file, before, pty)
}

#[test]
fn a_file_that_changed_and_one_that_broke_are_read_again() {
    let directory = tempfile::tempdir().unwrap();
    let (file, before, mut pty) = opened(&directory);
    std::fs::write(&file, before.replace("Bænke", "Hegn").replace("[7]", "[1234]")).unwrap();
    pty.type_keys("\x1b[15~");
    pty.wait_for("Læst igen");
    pty.wait_for("1.234");
    pty.wait_for("Hegn");
    std::fs::write(&file, before.replace("[7]", "[7, 8]")).unwrap();
    pty.type_keys("\x1b[15~");
    pty.wait_for("skærmen er som før");
    pty.wait_for("small.ron:2:");
    std::fs::write(&file, before.replace("Bænke", "Hegn \u{1b}]0;kapret\u{7}")).unwrap();
    pty.type_keys("\x1b[15~");
    pty.wait_for("U+001B");
    pty.wait_for("Hegn");
    std::fs::remove_file(&file).unwrap();
    pty.type_keys("\x1b[15~");
    pty.wait_for("findes ikke");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
    assert!(!pty.written().contains("kapret\u{7}"), "what the file says is never said to the terminal");
}

#[test]
fn standard_input_is_not_read_again_and_that_is_said() {
    let directory = tempfile::tempdir().unwrap();
    let file = small_dataset(&directory);
    let mut pty = Pty::start(shell(&format!("cat '{}' | \"$INDSATS\" -", file.display())), 80, 24);
    pty.wait_for("Parken (1)");
    pty.type_keys("\x1b[15~");
    pty.wait_for("Intet at læse igen");
    pty.wait_for("standardinput");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
}

/// A pipe with a name in a folder.
#[cfg(unix)]
fn pipe(directory: &tempfile::TempDir) -> std::path::PathBuf {
    let path = directory.path().join("pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

#[test]
#[cfg(unix)]
fn a_pipe_that_nobody_writes_is_waited_for_and_that_is_said() {
    let directory = tempfile::tempdir().unwrap();
    let pipe = pipe(&directory);
    let mut pty = Pty::start(program(&["check", pipe.to_str().unwrap()]), 120, 10);
    pty.wait_for("venter på, at der bliver skrevet noget til");
    let text = std::fs::read_to_string(small_dataset(&directory)).unwrap();
    std::fs::write(&pipe, text).unwrap();
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);

    let mut pty = Pty::start(shell("\"$INDSATS\" check -"), 120, 10);
    pty.wait_for("venter på, at der bliver skrevet noget til standardinput; Ctrl-c afslutter");
    pty.type_keys("\x03");
    assert!(!pty.wait_for_the_end().success());
}

#[test]
#[cfg(unix)]
fn a_reading_that_takes_long_is_said_on_the_screen() {
    use std::io::Write as _;

    let directory = tempfile::tempdir().unwrap();
    let pipe = pipe(&directory);
    let text = std::fs::read_to_string(small_dataset(&directory)).unwrap();
    let (first, rest) = text.split_at(1);
    let mut pty = Pty::start(program(&[pipe.to_str().unwrap()]), 120, 30);
    let mut writer = std::fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    writer.write_all(first.as_bytes()).unwrap();
    pty.wait_for("Læser ");
    pty.wait_for("0 MB");
    writer.write_all(rest.as_bytes()).unwrap();
    drop(writer);
    pty.wait_for("Parken (1)");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
}

#[test]
#[cfg(unix)]
fn a_pipe_that_nobody_writes_again_keeps_no_later_reading_waiting() {
    let directory = tempfile::tempdir().unwrap();
    let pipe = pipe(&directory);
    let text = std::fs::read_to_string(small_dataset(&directory)).unwrap();
    let writer = std::thread::spawn({
        let (pipe, text) = (pipe.clone(), text.clone());
        move || std::fs::write(pipe, text)
    });
    let mut pty = Pty::start(program(&[pipe.to_str().unwrap()]), 120, 30);
    writer.join().unwrap().unwrap();
    pty.wait_for("Parken (1)");
    pty.type_keys("\x1b[15~");
    pty.wait_for("ingen skriver noget");
    std::fs::remove_file(&pipe).unwrap();
    std::fs::write(&pipe, text.replace("Parken", "Haven")).unwrap();
    pty.type_keys("\x1b[15~");
    pty.wait_for("Haven (1)");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_there_is_no_memory_for_leaves_the_screen_as_it_is() {
    let directory = tempfile::tempdir().unwrap();
    let file = small_dataset(&directory);
    let mut pty = Pty::start(shell(&format!("ulimit -v 400000; exec \"$INDSATS\" '{}'", file.display())), 120, 30);
    pty.wait_for("Parken (1)");
    let areas = "(name:\"a\"),".repeat(2_000_000);
    std::fs::write(&file, format!("(title:\"T\",unit:(),years:[1],areas:[{areas}])")).unwrap();
    pty.type_keys("\x1b[15~");
    pty.wait_for("der er ikke hukommelse nok");
    pty.wait_for("Parken (1)");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_file_that_is_written_is_read_again_by_itself() {
    let directory = tempfile::tempdir().unwrap();
    let (file, before, mut pty) = opened(&directory);
    std::fs::write(&file, before.replace("[7]", "[1234]")).unwrap();
    pty.wait_for("Læst igen");
    pty.wait_for("1 med andre beløb");
    pty.wait_for("1.234");
    // As many editors do: another file takes the name of this one.
    let other = directory.path().join("other.ron");
    std::fs::write(&other, before.replace("Bænke", "Hegn")).unwrap();
    std::fs::rename(&other, &file).unwrap();
    pty.wait_for("1 ny, 1 er væk");
    pty.wait_for("Hegn");
    // A version that breaks leaves the last good one, and is mended later.
    std::fs::write(&file, before.replace("[7]", "[7, 8]")).unwrap();
    pty.wait_for("skærmen er som før");
    std::fs::write(&file, &before).unwrap();
    pty.wait_for("Bænke");
    // A file that is gone is waited for.
    std::fs::remove_file(&file).unwrap();
    std::fs::write(&file, before.replace("[7]", "[77]")).unwrap();
    pty.wait_for("77");
    pty.type_keys("qq");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}
