//! The signs of the screen by what the terminal and the environment can show.

use super::pty::{Pty, program};

/// The first screen, in an environment of its own.
fn screen(environment: &[(&str, &str)], arguments: &[&str]) -> String {
    let mut command = program(&[&["--lang", "da"], arguments].concat());
    for (name, value) in environment {
        command.env(name, value);
    }
    let pty = Pty::start(command, 80, 24);
    pty.wait_for("hjælp");
    pty.screen()
}

/// The signs beyond ASCII that are no letters.
fn beyond_ascii(screen: &str) -> String {
    screen.chars().filter(|sign| !sign.is_ascii() && !sign.is_alphabetic()).collect()
}

#[test]
fn a_terminal_that_cannot_do_better_gets_ascii_by_itself() {
    for environment in [
        &[("LC_ALL", "C")][..],
        &[("LC_ALL", "da_DK.ISO-8859-1")],
        &[("LC_ALL", ""), ("LC_CTYPE", "POSIX"), ("LANG", "da_DK.UTF-8")],
        &[("TERM", "dumb")],
    ] {
        assert_eq!(beyond_ascii(&screen(environment, &[])), "", "{environment:?}");
        assert!(beyond_ascii(&screen(environment, &["--unicode"])).contains('▸'), "{environment:?}");
    }
    assert_eq!(beyond_ascii(&screen(&[("LC_ALL", "da_DK.UTF-8")], &["--ascii"])), "");
    assert!(beyond_ascii(&screen(&[("LC_ALL", "da_DK.utf8")], &[])).contains('▸'));
}

#[test]
fn the_linux_console_gets_what_its_font_has() {
    let screen = screen(&[("TERM", "linux")], &[]);
    let signs = beyond_ascii(&screen);
    assert!(signs.contains('─') && signs.chars().all(|sign| "─│·«»←→↑↓▲▼≈".contains(sign)), "{signs}\n{screen}");
}
