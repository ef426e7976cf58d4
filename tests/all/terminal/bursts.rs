//! Much input at once, and input that is no key.

use super::pty::{Pty, program, shell};

#[test]
fn a_paste_is_searched_for_and_never_a_command() {
    let mut pty = Pty::explorer();
    assert!(pty.written().contains("\x1b[?2004h"), "pastes are asked for");
    pty.type_keys("\x1b[200~quick notes\n:export x.csv\nq\x1b[201~");
    pty.wait_for("/quick notes :export x.csv q");
    pty.type_keys("\x1b");
    pty.wait_until_gone("/quick notes");
    pty.type_keys("q");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
    assert!(!std::path::Path::new("x.csv").exists());
}

#[test]
fn an_answer_that_comes_late_is_no_key() {
    let mut pty = Pty::explorer();
    pty.type_keys("\x1b]11;rgb:1111/qqqq/eeee\x1b\\\x1b[?62;1;4c\x1bP1$qq\x1b\\");
    pty.type_keys("1");
    pty.wait_for("I alt 2020 · alle midler");
}

#[test]
fn escape_and_a_key_that_come_together_are_both_heard() {
    let mut pty = Pty::explorer();
    pty.type_keys("/mino");
    pty.wait_for("Mino Danmark");
    pty.type_keys("\x1b1");
    pty.wait_for("I alt 2020 · alle midler");
    pty.wait_until_gone("/mino");
}

/// All keys of a burst are heard without another one, and the last of them too.
#[test]
fn a_burst_of_keys_is_heard_to_its_end() {
    for keys in ["\x1b[B", "j", "\x1b[<65;5;5M"] {
        let mut pty = Pty::explorer();
        pty.type_keys(&(keys.repeat(7000 / keys.len()) + "1"));
        pty.wait_for("I alt 2020");
        pty.type_keys("\x03");
        assert_eq!(pty.wait_for_the_end().exit_code(), 0);
        pty.assert_restored();
    }
}

#[test]
fn text_without_end_fills_a_line_and_stops_nothing() {
    for (prompt, end) in [("/", "\x03"), (":", "\x03"), ("/", "TERM"), (":", "TERM")] {
        let mut pty = Pty::explorer();
        pty.type_keys(prompt);
        pty.type_keys(&"abc def ".repeat(2000));
        pty.wait_for("Linjen er fuld");
        if end == "TERM" {
            pty.signal(end);
            assert_eq!(pty.wait_for_the_end().signal(), Some("Terminated"));
        } else {
            pty.type_keys(end);
            assert_eq!(pty.wait_for_the_end().exit_code(), 0);
        }
        pty.assert_restored();
    }
}

/// Copying waits for tmux, which may wait for something itself; keys do not.
#[test]
fn a_tmux_that_hangs_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let tmux = folder.path().join("tmux");
    std::fs::write(&tmux, "#!/bin/sh\nexec sleep 60\n").unwrap();
    std::fs::set_permissions(&tmux, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let mut command = program(&[]);
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{}:{path}", folder.path().display()));
    command.env("TMUX", "/tmp/none,1,0");
    let mut pty = Pty::start(command, 80, 24);
    pty.wait_for("? hjælp");
    pty.type_keys("y1");
    pty.wait_for("I alt 2020");
    pty.type_keys("\x03");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn the_window_has_a_title_as_long_as_the_explorer_runs() {
    let mut pty = Pty::start(shell("\"$INDSATS\""), 80, 24);
    pty.wait_for("? hjælp");
    pty.type_keys("1");
    pty.wait_for("I alt 2020");
    pty.type_keys("q");
    pty.wait_for_the_end();
    let written = pty.written();
    let place = |text: &str| written.find(text).unwrap_or_else(|| panic!("{text:?} in {written:?}"));
    let kept = place("\x1b[22;2t");
    let titles =
        ["2021", "2020"].map(|year| place(&format!("\x1b]0;Integrationsaktiviteter i BIF · {year} · indsats\x07")));
    assert!(kept < titles[0] && titles[0] < titles[1] && titles[1] < place("\x1b[23;2t"));
    assert_eq!(written.matches("\x1b]0;").count(), 2, "only where it is another one");
}

#[test]
fn each_frame_is_shown_at_once() {
    let mut pty = Pty::explorer();
    pty.type_keys("1");
    pty.wait_for("I alt 2020");
    pty.type_keys("q");
    pty.wait_for_the_end();
    let written = pty.written();
    let [begins, ends] = ["\x1b[?2026h", "\x1b[?2026l"].map(|mark| written.matches(mark).count());
    // One more end is sent as the terminal is given back, for a frame that was broken off.
    assert!(begins >= 2 && ends == begins + 1, "{begins} frames begin and {ends} end");
    for frame in written.split("\x1b[?2026h").skip(1) {
        let (drawn, after) = frame.split_once("\x1b[?2026l").unwrap();
        assert!(!after.contains("I alt") && !after.contains("Job"), "drawn outside a frame: {after:?}");
        assert!(drawn.contains('\x1b'));
    }
}

/// A key that scrolls the list writes what is new, not every row again.
#[test]
fn a_key_that_scrolls_writes_less_than_a_thousand_bytes() {
    let mut pty = Pty::start(program(&[]), 80, 24);
    pty.wait_for("I alt");
    pty.type_keys(&("+".to_owned() + &"j".repeat(15)));
    pty.wait_for(">    Forebyggelse af social kontrol");
    for name in
        [">    Social kontrol som barriere", ">    Støtte til Foreningen Sabaah", ">    Virksomhedsrettet indsats mod"]
    {
        let before = pty.written().len();
        pty.type_keys("j");
        pty.wait_for(name);
        let bytes = pty.written().len() - before;
        assert!(bytes < 1_000, "{bytes} bytes for {name}");
    }
}
