//! Signals, whatever the program is doing and whatever the terminal does.

use std::{
    io::{Read as _, Write as _},
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use portable_pty::{PtySize, native_pty_system};

use super::pty::{Pty, program, shell};

/// Far longer than it takes; who waits so long has failed.
const DEADLINE: Duration = Duration::from_secs(60);

#[test]
fn every_signal_that_ends_a_program_gives_the_terminal_back() {
    for name in ["QUIT", "ALRM", "USR1", "USR2", "XCPU", "VTALRM", "PROF"] {
        // Without a file of the memory, which some of them leave.
        let mut pty = Pty::start(shell("ulimit -c 0; exec \"$INDSATS\""), 80, 24);
        pty.wait_for("? hjælp");
        pty.signal(name);
        let status = pty.wait_for_the_end();
        assert!(status.signal().is_some(), "{name}: {status:?}");
        pty.assert_restored();
    }
}

#[test]
fn a_signal_to_stop_gives_the_terminal_back_until_the_program_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let number = folder.path().join("number");
    let script = format!("set -m; {}; echo stopped; read line; fg; echo left $?", numbered(&number));
    let mut pty = Pty::start(shell(&script), 80, 24);
    pty.wait_for("? hjælp");
    send("TSTP", &std::fs::read_to_string(&number).unwrap());
    pty.wait_for("stopped");
    pty.assert_restored();
    pty.type_keys("\n");
    pty.wait_for("? hjælp");
    assert!(pty.is_taken());
    pty.type_keys("q");
    pty.wait_for("left 0");
    assert!(pty.wait_for_the_end().success());
    pty.assert_restored();
}

/// In a process group whose parent has no shell, nothing could continue the program, and the system does not stop it.
#[test]
fn control_z_stops_nothing_where_nobody_could_continue_it() {
    let mut pty = Pty::explorer();
    pty.type_keys("\x1a1");
    pty.wait_for("I alt 2020");
    assert!(pty.is_taken());
    pty.type_keys("/\x1amino");
    pty.wait_for("Mino Danmark");
    pty.type_keys("\x03");
    assert_eq!(pty.wait_for_the_end().exit_code(), 0);
    pty.assert_restored();
}

/// The terminal takes nothing more, as after Ctrl-s or on a stalled line: the drawing thread waits for it for ever.
#[test]
fn a_terminal_that_does_not_read_keeps_no_signal_and_no_control_c_away() {
    for end in ["TERM", "HUP", "INT", "\x03"] {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes = || format!("{:?}", pair.master.get_termios().unwrap());
        let before = modes();
        let mut child = pair.slave.spawn_command(program(&[])).unwrap();
        let (mut output, mut keys) = (pair.master.try_clone_reader().unwrap(), pair.master.take_writer().unwrap());
        let (mut received, mut bytes) = (String::new(), [0; 4096]);
        while !received.contains("hjælp") {
            let read = output.read(&mut bytes).unwrap();
            received.push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
        // Each is another screen, drawn by itself or with others.
        for _ in 0..200 {
            keys.write_all(b"?\x0c").unwrap();
            thread::sleep(Duration::from_millis(1));
        }
        if end == "\x03" {
            keys.write_all(end.as_bytes()).unwrap();
        } else {
            send(end, &child.process_id().unwrap().to_string());
        }
        let until = Instant::now() + DEADLINE;
        while child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < until, "{end:?} is not heard");
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(modes(), before, "{end:?}: keys are as before");
    }
}

/// No signal tells of the end of a terminal that is not the program's own.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_goes_away_without_a_word_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let number = folder.path().join("number");
    drop(Pty::until_hangup(shell(&format!("setsid {}", numbered(&number)))));
    let process = std::fs::read_to_string(&number).unwrap();
    let there = std::path::Path::new("/proc").join(process.trim());
    let until = Instant::now() + DEADLINE;
    while there.exists() {
        assert!(Instant::now() < until, "it goes on without a terminal");
        thread::sleep(Duration::from_millis(5));
    }
}

/// A line of shell with the program, whose number is written to a file.
fn numbered(file: &Path) -> String {
    format!("sh -c 'echo $$ > \"{}\"; exec \"$INDSATS\"'", file.display())
}

fn send(signal: &str, process: &str) {
    assert!(Command::new("kill").args(["-s", signal, process.trim()]).status().unwrap().success());
}
