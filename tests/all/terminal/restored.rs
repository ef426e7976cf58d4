//! However the program ends, the terminal is as before.

use std::{io::Write as _, thread};

use indsats::{
    locale::{Language, Locale},
    tui::terminal::{Mouse, with_screen},
};
use portable_pty::CommandBuilder;
use ratatui::widgets::Widget as _;

use super::pty::{Pty, program, shell};

/// Panics in the middle of a drawing, as a bug would. Runs alone, in the terminal of the test below.
#[test]
#[ignore = "panics on purpose, for the test of what a panic leaves behind"]
fn panics_while_it_holds_the_terminal() {
    if std::env::var_os("INDSATS_PANIC").is_some() {
        let _ = with_screen::<()>(Mouse::Explorer, Locale::new(Language::Danish), |screen| {
            screen.draw(|area, buffer| "half-a-screen".render(area, buffer))?;
            screen.out().flush()?;
            panic!("a bug in the middle of a drawing");
        });
    }
}

/// Panics in a search, as a bug would, while the thread that draws waits for the search and for keys.
#[test]
#[ignore = "panics on purpose, for the test of what a panic leaves behind"]
fn panics_beside_the_thread_that_holds_the_terminal() {
    if std::env::var_os("INDSATS_PANIC").is_some() {
        let _ = with_screen::<()>(Mouse::Explorer, Locale::new(Language::Danish), |screen| {
            screen.draw(|area, buffer| "half-a-screen".render(area, buffer))?;
            screen.out().flush()?;
            thread::spawn(|| panic!("a bug in the middle of a search"));
            loop {
                thread::park();
            }
        });
    }
}

/// A terminal in which one of the tests above runs.
fn panicking(test: &str) -> Pty {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    let module = module_path!().trim_start_matches("all::");
    command.args(["--ignored", "--exact", &format!("{module}::{test}"), "--nocapture"]);
    command.env("INDSATS_PANIC", "1");
    command.env("RUST_BACKTRACE", "0");
    command.env("TERM", "xterm-256color");
    Pty::start(command, 80, 24)
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_told() {
    for (test, told) in [
        ("panics_while_it_holds_the_terminal", "a bug in the middle of a drawing"),
        ("panics_beside_the_thread_that_holds_the_terminal", "a bug in the middle of a search"),
    ] {
        let mut pty = panicking(test);
        pty.wait_for(told);
        assert_eq!(pty.wait_for_the_end().exit_code(), 101);
        let written = pty.written();
        assert!(written.contains("half-a-screen"), "the terminal was taken: {written:?}");
        assert!(written.contains("\x1b[?1000h"), "and the mouse: {written:?}");
        // On the screen one came from, whose lines break anywhere.
        let screen = pty.screen().replace('\n', "");
        let sentence = format!(
            "indsats er gået ned på grund af en fejl i programmet selv: {told} (tests/all/terminal/restored.rs:"
        );
        assert!(screen.contains(&sentence) && screen.contains("ingen fil er halvt skrevet"), "{screen}");
        pty.assert_restored();
    }
}

#[test]
fn q_leaves_with_success() {
    let mut pty = Pty::explorer();
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn control_c_leaves_at_once_even_from_a_page() {
    let mut pty = Pty::explorer();
    pty.type_keys("?");
    pty.wait_for("Flyt, åbn");
    pty.type_keys("\x03");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_signal_ends_it_as_if_it_had_not_been_caught() {
    for (name, said) in [("TERM", "Terminated"), ("HUP", "Hangup"), ("INT", "Interrupt")] {
        let mut pty = Pty::explorer();
        pty.signal(name);
        let status = pty.wait_for_the_end();
        assert_eq!(status.signal(), Some(said));
        pty.assert_restored();
    }
}

/// A shell with job control: Ctrl-z gives the prompt back, `fg` goes on.
#[test]
fn control_z_gives_the_terminal_back_and_fg_returns_to_the_same_screen() {
    // On the tree, and while something is typed.
    for (before, shown, after) in
        [("1", "I alt 2020", "3"), ("1/mino", "Mino Danmark", "\x1b3"), ("1:", "Kommandoer", "\x1b3")]
    {
        let mut pty = Pty::start(shell("set -m; \"$INDSATS\"; echo stopped $?; read line; fg; echo left $?"), 80, 24);
        pty.wait_for("I alt 2021");
        pty.type_keys(before);
        pty.wait_for(shown);
        pty.type_keys("\x1a");
        pty.wait_for("stopped");
        pty.assert_restored();
        pty.type_keys("\n");
        pty.wait_for(shown);
        assert!(pty.is_taken());
        pty.type_keys(after);
        pty.wait_for("I alt 2022");
        pty.type_keys("q");
        pty.wait_for("left 0");
        assert!(pty.wait_for_the_end().success());
        pty.assert_restored();
        let titles = ["\x1b[22;2t", "\x1b[23;2t"].map(|kept| pty.written().matches(kept).count());
        assert_eq!(titles, [2, 2], "the window's title is kept each time that it is given back");
    }
}

/// Continued by a signal alone, without a shell.
#[test]
fn a_signal_to_continue_draws_everything_anew() {
    let mut pty = Pty::explorer();
    let drawn = pty.written().matches("Job og uddannelse").count();
    pty.signal("CONT");
    pty.wait_for_more(drawn, "Job og uddannelse");
    pty.type_keys("3");
    pty.wait_for("I alt 2022");
    assert!(pty.is_taken());
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

/// A terminal that was set for something else while the program was stopped is the explorer's again.
#[test]
fn a_program_that_continues_takes_the_terminal_again() {
    let mut pty = Pty::explorer();
    pty.signal("STOP");
    pty.make_sane();
    pty.signal("CONT");
    // Without the end of a line: keys count as they are typed.
    pty.type_keys("3");
    pty.wait_for("I alt 2022");
    assert!(pty.is_taken());
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
}

/// The window is closed: there is nothing to give back and nobody to tell.
#[test]
fn a_terminal_that_is_gone_ends_it_by_the_hangup() {
    let status = Pty::until_hangup(program(&[])).wait().unwrap();
    assert_eq!(status.signal(), Some("Hangup"), "{status:?}");
}
