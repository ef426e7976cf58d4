//! F5 in a real terminal, with a real file.

use super::pty::{Pty, program, shell, small_dataset};

#[test]
fn a_file_that_changed_and_one_that_broke_are_read_again() {
    let directory = tempfile::tempdir().unwrap();
    let file = small_dataset(&directory);
    let before = std::fs::read_to_string(&file).unwrap();
    let mut pty = Pty::start(program(&[file.to_str().unwrap()]), 120, 30);
    pty.wait_for("Parken (1)");
    pty.type_keys("+");
    pty.wait_for("Bænke");
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
