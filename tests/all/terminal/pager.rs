//! Long results on a terminal go through the pager, and short ones do not. The program waits for it and keeps its own exit code.

use std::process::Command;

use portable_pty::CommandBuilder;

use super::pty::{Pty, program};

fn with_pager(pager: &str, arguments: &[&str]) -> CommandBuilder {
    let mut command = program(arguments);
    command.env("PAGER", pager);
    command
}

/// Everything written to a terminal of 24 rows, and the exit code.
fn run(command: CommandBuilder) -> (String, u32) {
    let mut pty = Pty::start(command, 80, 24);
    let code = pty.wait_for_the_end().exit_code();
    (pty.written(), code)
}

#[test]
fn a_long_result_goes_through_the_pager_whatever_its_format() {
    for arguments in [
        &["list"][..],
        &["check"],
        &["totals"],
        &["list", "--format", "csv"],
        &["export", "-o", "-", "--format", "json"],
        &["--help"],
        &["list", "--help", "--lang", "da"],
        &["help", "answer"],
    ] {
        let (written, code) = run(with_pager("sed s/^/P:/", arguments));
        assert!(written.lines().all(|line| line.starts_with("P:")), "{arguments:?}: {written}");
        assert_eq!(code, u32::from(arguments[0] == "check"), "{arguments:?}");
    }
}

#[test]
fn a_short_result_and_one_that_nobody_wants_there_do_not() {
    for (pager, arguments) in [
        ("sed s/^/P:/", &["list", "--filter", "mino"][..]),
        ("sed s/^/P:/", &["answer", "perspektiv"]),
        ("sed s/^/P:/", &["list", "--no-pager"]),
        ("sed s/^/P:/", &["man", "--no-pager"]),
        ("sed s/^/P:/", &["--version"]),
        ("", &["list", "--help"]),
        ("cat", &["list"]),
        ("", &["list"]),
    ] {
        let (written, code) = run(with_pager(pager, arguments));
        assert!(!written.contains("P:") && written.lines().count() > 0, "{arguments:?}: {written}");
        assert_eq!(code, 0, "{arguments:?}");
    }
}

#[test]
fn a_pager_that_stops_early_is_no_mistake() {
    for (arguments, expected) in [(&["list"][..], 0), (&["check"], 1), (&["export", "-o", "-", "--format", "ron"], 0)] {
        let (written, code) = run(with_pager("head -3", arguments));
        assert_eq!((written.lines().count(), code), (3, expected), "{arguments:?}: {written}");
    }
}

#[test]
fn without_the_pager_the_result_comes_straight() {
    for pager in ["no-such-pager", "/no/such/pager -R"] {
        let (written, code) = run(with_pager(pager, &["list"]));
        assert!(written.contains("Fritidsjob til unge") && written.contains("Welcome House: "), "{written}");
        assert_eq!(code, 0);
    }
}

#[test]
fn ctrl_c_is_the_pagers() {
    let script = "trap 'echo interrupted' INT; cat >/dev/null; echo reading; read line </dev/tty; echo left";
    let mut pty = Pty::start(with_pager(script, &["check"]), 80, 24);
    pty.wait_for("reading");
    pty.type_keys("\x03");
    pty.wait_for("interrupted");
    pty.type_keys("\n");
    assert_eq!(pty.wait_for_the_end().exit_code(), 1, "that of the check");
    pty.assert_restored();
}

#[test]
fn less_shows_it_and_is_left_with_q() {
    if Command::new("less").arg("--version").output().is_err() {
        return;
    }
    let mut command = program(&["list"]);
    command.env_remove("PAGER");
    let mut pty = Pty::start(command, 80, 24);
    pty.wait_for("\n:");
    assert!(pty.screen().contains("Håndholdt og kontinuerlig") && !pty.screen().contains("ESC["), "{}", pty.screen());
    pty.type_keys("G");
    pty.wait_for("(END)");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn the_manual_page_is_shown_as_other_pages_are() {
    let reads = |name| Command::new(name).arg("--help").output().is_ok();
    if !["man", "mandoc", "groff"].into_iter().any(reads) {
        return;
    }
    let (written, code) = run(program(&["man"]));
    let plain = strip_overstrikes(&written);
    assert!(plain.contains("\r\nNAVN\r\n") && plain.contains("hvad en offentlig myndighed bruger"), "{plain}");
    assert!(!plain.contains(".SH") && code == 0, "{plain}");
}

/// A page as it looks: bold letters are written twice, or between codes.
fn strip_overstrikes(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\x08' => {
                plain.pop();
            }
            '\x1b' => {
                letters.by_ref().find(|letter| *letter == 'm');
            }
            _ => plain.push(letter),
        }
    }
    plain
}

#[test]
fn completions_say_where_they_go_and_only_on_a_terminal() {
    for (shell, place) in [
        ("bash", "~/.bashrc"),
        ("zsh", "~/.zshrc"),
        ("fish", "~/.config/fish/completions/indsats.fish"),
        ("elvish", "~/.config/elvish/rc.elv"),
        ("powershell", "$PROFILE"),
    ] {
        let mut pty = Pty::start(program(&["completions", shell]), 200, 24);
        assert_eq!(pty.wait_for_the_end().exit_code(), 0);
        let written = pty.written();
        assert!(written.lines().last().unwrap().contains(place), "{shell}: {written}");
    }
}
