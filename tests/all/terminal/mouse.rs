//! The mouse in a real terminal: it is asked for, and given back however the program ends; or it is left alone.

use super::pty::{Pty, program, shell};

/// The sequence that asks the terminal to report presses.
const PRESSES: &str = "\x1b[?1000h";
const MODES: [&str; 7] = ["?9", "?1000", "?1002", "?1003", "?1005", "?1006", "?1015"];

#[test]
fn presses_and_the_wheel_are_told_and_no_motion() {
    let mut pty = Pty::explorer();
    assert!(pty.tells_of_the_mouse());
    pty.type_keys("q");
    pty.wait_for_the_end();
    pty.assert_restored();
    let written = pty.written();
    let asked = MODES.into_iter().filter(|mode| written.contains(&format!("\x1b[{mode}h"))).collect::<Vec<_>>();
    assert_eq!(asked, ["?1000", "?1006"]);
    for mode in asked {
        assert!(written.contains(&format!("\x1b[{mode}l")), "{mode} is given back");
    }
    assert!(written.find("\x1b[?1000l") < written.find("\x1b[?1049l"), "before the screen is");
}

#[test]
fn clicks_and_the_wheel_of_the_terminal_are_understood() {
    let mut pty = Pty::explorer();
    // The fifth line, right of the triangle; then the triangle of the fourth.
    pty.type_keys("\x1b[<0;10;5M\x1b[<0;10;5m");
    pty.wait_for("─ Diskrimination og social kontrol");
    pty.type_keys("\x1b[<0;2;4M\x1b[<0;2;4m");
    pty.wait_for("▾ Job og uddannelse");
    pty.wait_for("Håndholdt og");
    pty.type_keys("\x1b[<65;10;10M");
    pty.wait_until_gone("▾ Job og uddannelse");
    pty.type_keys("\x1b[<64;10;10M");
    pty.wait_for("▾ Job og uddannelse");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

/// The older encodings of the mouse end at column 223.
#[test]
fn a_click_beyond_column_223_is_understood() {
    let mut pty = Pty::explorer();
    pty.resize(300, 40);
    pty.wait_for("mio. kr. · uden lovpligtige");
    pty.type_keys("\x1b[<0;296;1M");
    pty.wait_for("‹alle år›");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_signal_and_control_c_give_the_mouse_back() {
    for signal in ["TERM", "HUP", "INT"] {
        let mut pty = Pty::explorer();
        assert!(pty.tells_of_the_mouse());
        pty.signal(signal);
        pty.wait_for_the_end();
        pty.assert_restored();
    }
    let mut pty = Pty::explorer();
    pty.type_keys("\x03");
    pty.wait_for_the_end();
    pty.assert_restored();
}

#[test]
fn control_z_gives_the_mouse_back_and_fg_takes_it_again() {
    let mut pty = Pty::start(shell("set -m; \"$INDSATS\"; echo stopped $?; read line; fg; echo left $?"), 80, 24);
    pty.wait_for("? hjælp");
    pty.type_keys("\x1a");
    pty.wait_for("stopped");
    pty.assert_restored();
    pty.type_keys("\n");
    pty.wait_for("? hjælp");
    assert!(pty.tells_of_the_mouse());
    pty.type_keys("q");
    pty.wait_for("left 0");
    pty.wait_for_the_end();
    pty.assert_restored();
}

#[test]
fn a_program_that_continues_asks_for_the_mouse_again() {
    let mut pty = Pty::explorer();
    let asked = pty.written().matches(PRESSES).count();
    pty.signal("CONT");
    pty.wait_for_more(asked, PRESSES);
    pty.type_keys("q");
    pty.wait_for_the_end();
    pty.assert_restored();
}

#[test]
fn without_the_mouse_nothing_of_it_is_ever_written() {
    let mut command = shell("set -m; \"$INDSATS\" --no-mouse; echo stopped $?; read line; fg; echo left $?");
    command.env("LC_ALL", "da_DK.UTF-8");
    let mut pty = Pty::start(command, 80, 24);
    pty.wait_for("? hjælp");
    assert!(pty.is_taken() && !pty.tells_of_the_mouse());
    pty.type_keys("\x1a");
    pty.wait_for("stopped");
    pty.type_keys("\n");
    pty.wait_for("? hjælp");
    pty.type_keys("q");
    pty.wait_for("left 0");
    pty.wait_for_the_end();
    let mut terminated = Pty::start(program(&["--no-mouse"]), 80, 24);
    terminated.wait_for("? hjælp");
    terminated.signal("TERM");
    terminated.wait_for_the_end();
    for written in [pty.written(), terminated.written()] {
        for (mode, end) in MODES.into_iter().flat_map(|mode| [(mode, 'h'), (mode, 'l')]) {
            assert!(!written.contains(&format!("\x1b[{mode}{end}")), "{mode}{end}");
        }
    }
}
