//! Starting, walking, resizing, drawing anew.

use super::pty::{Pty, program, shell, small_dataset};

#[test]
fn it_starts_with_the_letter_on_80_by_24() {
    let pty = Pty::explorer();
    assert!(pty.is_taken());
    let expected = ["Integrationsaktiviteter i BIF · mio. kr.", "‹2021›", "[Alle midler]", "14,35≠", "31,90≠"];
    for expected in expected {
        pty.wait_for(expected);
    }
}

#[test]
fn keys_of_the_terminal_are_understood() {
    let mut pty = Pty::explorer();
    pty.type_keys("\x1b[C\x1b[B");
    pty.wait_for("Integrationshandleplan");
    pty.type_keys("1");
    pty.wait_for("I alt 2020");
    pty.type_keys("e");
    pty.wait_for("I alt 2020 · eksterne midler");
    pty.type_keys("\x1b[1;2C");
    pty.wait_for("I alt 2021 · eksterne midler");
    pty.type_keys("\x1b[Z");
    pty.wait_for("I alt 2021 · egne midler");
    pty.type_keys("\x1bOQ");
    pty.wait_for("internal money");
    pty.type_keys("?");
    pty.wait_for("Move and fold");
    pty.type_keys("\x1b[6~");
    pty.wait_for("Years and money");
    pty.type_keys("G");
    pty.wait_for("own selection of text");
    pty.type_keys("q");
    pty.wait_for("Total 2021 · internal money");
}

#[test]
fn the_screen_follows_the_size_of_the_terminal() {
    let pty = Pty::explorer();
    pty.resize(120, 40);
    pty.wait_for("mio. kr. · uden lovpligtige og faste udgifter");
    pty.resize(30, 5);
    pty.wait_for("30×5");
    pty.resize(80, 24);
    pty.wait_for("I alt 2021 · alle midler");
}

/// A serial line tells no size, and a program may set any: 65,535 times 65,535 cells are more than a memory holds.
#[test]
fn a_size_that_no_screen_has_is_drawn_as_one_that_a_screen_has() {
    let mut untold = Pty::start(program(&[]), 0, 0);
    untold.wait_for("Samarbejde med civilsamfundet (4)");
    untold.type_keys("q");
    assert!(untold.wait_for_the_end().success());
    for (columns, rows) in [(u16::MAX, u16::MAX), (u16::MAX, 24), (80, u16::MAX)] {
        let mut pty = Pty::start(program(&[]), 80, 24);
        pty.wait_for("? hjælp");
        let drawn = pty.written().matches("civilsamfundet").count();
        pty.tell_size(columns, rows);
        // All of it is written anew. What a key then changes would be written in pieces: only the cells that differ.
        pty.wait_for_more(drawn, "civilsamfundet");
        pty.type_keys("q");
        assert!(pty.wait_for_the_end().success(), "{columns}×{rows}");
        pty.assert_restored();
    }
}

#[test]
fn a_screen_that_something_else_wrote_on_is_drawn_again() {
    let mut pty = Pty::explorer();
    let drawn = pty.written().matches("Job og uddannelse").count();
    pty.type_keys("\x0c1");
    pty.wait_for("I alt 2020");
    assert!(pty.written().matches("Job og uddannelse").count() > drawn, "all of it is written again");
}

#[test]
fn a_named_file_is_explored_and_another_language_is_spoken() {
    let directory = tempfile::tempdir().unwrap();
    let file = small_dataset(&directory);
    let mut pty = Pty::start(program(&[file.to_str().unwrap(), "--lang", "en"]), 80, 24);
    pty.wait_for("Total 2030 · all money");
    pty.wait_for("Parken (1)");
    pty.wait_for("no total stated");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
}

#[test]
fn a_dataset_on_standard_input_leaves_the_keys_to_the_terminal() {
    let directory = tempfile::tempdir().unwrap();
    let file = small_dataset(&directory);
    let script = format!("cat '{}' | \"$INDSATS\" -", file.display());
    let mut pty = Pty::start(shell(&script), 80, 24);
    pty.wait_for("Parken (1)");
    pty.type_keys("+");
    pty.wait_for("Bænke");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn without_colour_nothing_coloured_is_written() {
    let mut command = program(&[]);
    command.env("NO_COLOR", "1");
    let mut pty = Pty::start(command, 80, 24);
    pty.wait_for("I alt 2021");
    pty.type_keys("+e");
    pty.wait_for("eksterne midler");
    pty.type_keys("q");
    pty.wait_for_the_end();
    let colours = colours(&pty.written());
    assert!(colours.is_empty(), "{colours:?}");
    let mut coloured = Pty::explorer();
    coloured.type_keys("d");
    coloured.wait_for("◆");
    coloured.type_keys("qq");
    coloured.wait_for_the_end();
    assert!(!self::colours(&coloured.written()).is_empty());
}

/// The escape codes that choose a colour: 30-38, 40-48, 90-97, 100-107 in `ESC [ … m`.
fn colours(written: &str) -> Vec<String> {
    let codes = written.split("\x1b[").skip(1).filter_map(|code| code.split_once('m')).map(|(code, _)| code);
    let codes = codes.filter(|code| code.chars().all(|sign| sign.is_ascii_digit() || sign == ';'));
    let chooses = |code: &&str| {
        code.split(';').any(|number| {
            number.parse().is_ok_and(|number: u8| matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107))
        })
    };
    codes.filter(chooses).map(str::to_owned).collect()
}
