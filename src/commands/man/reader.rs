//! A manual page as text, made by the program that shows manual pages on this machine.

use std::{
    io::Write as _,
    process::{Command, Stdio},
    thread,
};

/// The widest page: longer lines read badly.
const WIDEST: u16 = 100;

/// The page for a terminal of this width; none where no program here can make it.
pub fn formatted(roff: &[u8]) -> Option<Vec<u8>> {
    let width = crossterm::terminal::size().map_or(80, |(columns, _)| columns).clamp(40, WIDEST);
    readers(width).into_iter().find_map(|reader| read_by(reader, roff))
}

/// The programs that may be there: of man-db, of mandoc (BSD, macOS, Alpine), and of groff alone.
fn readers(width: u16) -> [Command; 3] {
    let command = |name: &str, arguments: &[&str]| {
        let mut command = Command::new(name);
        command.args(arguments);
        command
    };
    let mut man = command("man", &["-E", "utf8", "-l", "-"]);
    man.env("MANWIDTH", width.to_string()).env("MANPAGER", "cat").env("MAN_KEEP_FORMATTING", "1");
    let mandoc = command("mandoc", &["-T", "utf8", "-O", &format!("width={width}")]);
    let groff = command("groff", &["-k", "-t", "-T", "utf8", "-man", &format!("-rLL={width}n")]);
    [man, mandoc, groff]
}

fn read_by(mut reader: Command, roff: &[u8]) -> Option<Vec<u8>> {
    let started = reader.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut reader = started.ok()?;
    let mut input = reader.stdin.take()?;
    let page = roff.to_vec();
    // Fails where the reader does not read to the end; then it fails too.
    let writing = thread::spawn(move || input.write_all(&page));
    let output = reader.wait_with_output().ok()?;
    let _written = writing.join();
    (output.status.success() && !output.stdout.is_empty()).then_some(output.stdout)
}
