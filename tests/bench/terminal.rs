//! A program in a terminal of its own, timed from its start until the screen shows a text.

use std::{
    fs,
    io::{Read as _, Write as _},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Whoever takes so long is not waited for.
const DEADLINE: Duration = Duration::from_secs(120);

/// The number of presses of a key.
const PRESSES: usize = 50;

/// The silence after which an answer is taken for whole.
const SILENCE: Duration = Duration::from_millis(30);

/// The times of a run, and the most memory that it took.
pub struct Run {
    pub first: Option<Duration>,
    pub whole: Option<Duration>,
    /// From each press of ↓ to the last of its answer.
    pub keys: Vec<Duration>,
    pub peak_kib: u64,
}

/// Runs a program until the screen shows what is waited for, and ends it.
pub fn run(command: &[String], first: &str, whole: Option<&str>) -> anyhow::Result<Run> {
    let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size)?;
    let mut builder = CommandBuilder::new(&command[0]);
    builder.args(&command[1..]);
    builder.env("TERM", "xterm-256color");
    builder.env("LC_ALL", "en_GB.UTF-8");
    let began = Instant::now();
    let mut child = pair.slave.spawn_command(builder)?;
    drop(pair.slave);
    let mut output = pair.master.try_clone_reader()?;
    let (sender, parts) = channel();
    thread::spawn(move || {
        let mut bytes = [0; 1 << 14];
        while let Ok(read @ 1..) = output.read(&mut bytes) {
            if sender.send((began.elapsed(), bytes[..read].to_vec())).is_err() {
                return;
            }
        }
    });
    let mut screen = vt100::Parser::new(size.rows, size.cols, 0);
    let mut run = Run { first: None, whole: None, keys: Vec::new(), peak_kib: 0 };
    while began.elapsed() < DEADLINE && (run.first.is_none() || whole.is_some() && run.whole.is_none()) {
        match parts.recv_timeout(DEADLINE.saturating_sub(began.elapsed())) {
            Ok((time, part)) => {
                screen.process(&part);
                let contents = screen.screen().contents();
                let shows = |text: &str| contents.contains(text);
                run.first = run.first.or_else(|| shows(first).then_some(time));
                run.whole = run.whole.or_else(|| whole.is_some_and(shows).then_some(time));
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    let mut keys = pair.master.take_writer()?;
    let quiet = |parts: &Receiver<(Duration, Vec<u8>)>| {
        std::iter::from_fn(|| parts.recv_timeout(SILENCE).ok()).last().map(|(time, _)| time)
    };
    quiet(&parts);
    for _ in 0..PRESSES {
        let pressed = began.elapsed();
        keys.write_all(b"\x1b[B")?;
        run.keys.extend(quiet(&parts).map(|answered| answered.saturating_sub(pressed)));
    }
    run.peak_kib = child.process_id().and_then(peak_of).unwrap_or(0);
    // Some end at a key only, and some at none.
    let _ended = keys.write_all(b"q");
    thread::sleep(Duration::from_millis(100));
    let _killed = child.kill();
    child.wait()?;
    Ok(run)
}

/// The most memory that a process has taken, where the system tells.
fn peak_of(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
