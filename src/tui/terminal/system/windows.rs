//! Terminals of Windows: the system tells of keys itself, and stops no programs.

use std::{
    fs::File,
    io::{self, IsTerminal as _, Write as _, stdin, stdout},
    ops::ControlFlow,
    thread,
};

use crossterm::event::{self, Event, KeyEventKind};

use crate::tui::terminal::system::keyboard::{Keyboard, Signal};

/// The signals of Windows, of which none is caught: Ctrl-c comes as a key, and a closed window ends the program.
pub struct Signals;

impl Signals {
    /// Catches nothing.
    pub fn catch() -> io::Result<Self> {
        Ok(Self)
    }

    /// Waits for ever.
    pub fn wait(self, _take: impl FnMut(Signal)) {
        loop {
            thread::park();
        }
    }
}

/// The end that a signal asks for, which the caller brings about.
pub fn end_by(_signal: i32) -> io::Result<()> {
    Ok(())
}

/// The signal of a terminal that has gone away, where an error says that it has.
pub fn hung_up(error: Option<&io::Error>) -> Option<Signal> {
    /// The number of a hangup on other systems.
    const HANGUP: i32 = 1;
    error.is_none_or(|error| error.kind() == io::ErrorKind::BrokenPipe).then_some(Signal::End(HANGUP))
}

/// The console that keys are read from.
///
/// # Errors
/// When there is none.
pub fn keyboard() -> io::Result<Keyboard> {
    if stdin().is_terminal() { Ok(Keyboard::StandardInput) } else { File::open("CONIN$").map(Keyboard::Terminal) }
}

/// Hands on events as they come, for as long as they are taken. A key that goes up is none.
pub fn read_events(_keyboard: &Keyboard, mut take: impl FnMut(Event) -> ControlFlow<()>) {
    while let Ok(event) = event::read() {
        let goes_up = matches!(&event, Event::Key(key) if key.kind == KeyEventKind::Release);
        if !goes_up && take(event).is_break() {
            return;
        }
    }
}

/// Stops nothing.
pub fn stop_group() -> io::Result<()> {
    Ok(())
}

/// Stops nothing.
pub fn stop_this() -> io::Result<()> {
    Ok(())
}

/// Sets the keys raw once more.
pub fn set_raw() -> io::Result<()> {
    crossterm::terminal::enable_raw_mode()
}

/// Drops nothing: the console takes all output.
pub fn drop_output() -> io::Result<()> {
    Ok(())
}

/// Writes to the terminal.
pub fn write_without_waiting(bytes: &[u8]) -> io::Result<()> {
    let mut out = stdout();
    out.write_all(bytes)?;
    out.flush()
}
