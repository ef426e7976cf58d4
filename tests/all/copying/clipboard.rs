//! The way of a copied text to the clipboard, through the terminal or tmux, and the notice where it does not arrive.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use portable_pty::CommandBuilder;

use crate::terminal::pty::{Pty, program};

const WHOLE_OF_JOB: &str = "Job og uddannelse, 2021, alle midler: linjerne 14,35 mio. kr., brevet 16,15 mio. kr., forskel \
                            +1,8 mio. kr. (";

const SENT: &str = "Sendt til udklipsholderen";
const NOT_COPIED: &str = "Ikke kopieret";

/// The explorer, once it is drawn.
fn start(command: CommandBuilder) -> Pty {
    let pty = Pty::start(command, 80, 24);
    pty.wait_for("? hjælp");
    pty
}

/// The texts that the program asked the terminal to put on the clipboard.
fn asked_for(pty: &Pty) -> Vec<String> {
    let written = pty.written();
    let asked = written.split("\x1b]52;c;").skip(1);
    asked.map(|rest| decode(rest.split(['\x1b', '\x07']).next().unwrap())).collect()
}

/// Base64, as RFC 4648 has it.
fn decode(text: &str) -> String {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    for group in text.trim_end_matches('=').as_bytes().chunks(4) {
        let value = |sign: u8| u32::try_from(SIGNS.find(char::from(sign)).unwrap()).unwrap();
        let bits = group.iter().fold(0, |bits, &sign| bits << 6 | value(sign)) << (6 * (4 - group.len()));
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    String::from_utf8(bytes).unwrap()
}

/// A program called `tmux` in a folder of its own that comes first in the path.
fn with_tmux(folder: &Path, script: &str) -> CommandBuilder {
    let file = folder.join("tmux");
    fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = program(&[]);
    command.env("TMUX", "/tmp/tmux-1000/default,1,0");
    command.env("PATH", format!("{}:{}", folder.display(), std::env::var("PATH").unwrap()));
    command
}

#[test]
fn the_terminal_is_asked_to_take_the_answer_line() {
    let mut pty = start(program(&[]));
    pty.type_keys("y");
    pty.wait_for(SENT);
    let asked = asked_for(&pty);
    assert_eq!(asked.len(), 1);
    assert!(asked[0].starts_with(WHOLE_OF_JOB), "{asked:?}");
    assert!(pty.screen().contains("Job og uddannelse, 2021, alle midler: linjerne 14,35"), "{}", pty.screen());
    pty.type_keys("\x1b[C\x1b[By");
    pty.wait_for("Håndholdt og kontinuerlig virksomhedsindsats for ledige københavnere, 2021:");
    let asked = asked_for(&pty);
    assert!(asked[1].ends_with("tabel 2 under Job og uddannelse, række 1)"), "{asked:?}");
    pty.type_keys("Y");
    pty.wait_for("linjer mere");
    let table = asked_for(&pty).pop().unwrap();
    assert_eq!(table.lines().count(), 28);
    assert!(table.lines().nth(1).unwrap().starts_with("Job og uddannelse\tHåndholdt og kontinuerlig"));
}

#[test]
fn an_empty_name_of_tmux_is_no_tmux() {
    let mut command = program(&[]);
    command.env("TMUX", "");
    let mut pty = start(command);
    pty.type_keys("y");
    pty.wait_for(SENT);
    assert_eq!(asked_for(&pty).len(), 1);
}

#[test]
fn in_tmux_the_text_goes_through_tmux() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("printf '%s\\n' \"$@\" > {0}/arguments; cat > {0}/input", folder.path().display());
    let mut pty = start(with_tmux(folder.path(), &script));
    pty.type_keys("y");
    pty.wait_for(SENT);
    assert_eq!(fs::read_to_string(folder.path().join("arguments")).unwrap(), "load-buffer\n-w\n-\n");
    let input = fs::read_to_string(folder.path().join("input")).unwrap();
    assert!(input.starts_with(WHOLE_OF_JOB), "{input}");
    assert!(asked_for(&pty).is_empty(), "tmux would drop it");
}

#[test]
fn a_tmux_that_fails_leaves_a_word_that_nothing_was_copied() {
    for script in ["cat > /dev/null; echo 'unknown flag -w' >&2; exit 1", "exec < /dev/null; exit 3", "kill -9 $$"] {
        let folder = tempfile::tempdir().unwrap();
        let mut pty = start(with_tmux(folder.path(), script));
        pty.type_keys("y");
        pty.wait_for(NOT_COPIED);
        let screen = pty.screen();
        assert!(!screen.contains(SENT) && !screen.contains("unknown flag"), "{screen}");
        assert!(screen.contains("Job og uddannelse, 2021, alle midler: linjerne 14,35"), "to copy by hand\n{screen}");
        pty.type_keys("2");
        pty.wait_for("9 af 12 har beløb");
        pty.type_keys("q");
        assert_eq!(pty.wait_for_the_end().exit_code(), 0);
        pty.assert_restored();
    }
}

#[test]
fn without_a_tmux_to_be_found_that_is_said_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(&[]);
    command.env("TMUX", "/tmp/tmux-1000/default,1,0");
    command.env("PATH", folder.path());
    let mut pty = start(command);
    pty.type_keys("y");
    pty.wait_for(NOT_COPIED);
    assert!(asked_for(&pty).is_empty());
}
