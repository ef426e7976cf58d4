//! Terminals of Unix: the bytes of keys are read from a device and decoded here, and signals are caught.

mod decoder;
mod keys;

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, IsTerminal as _, stdin, stdout},
    ops::ControlFlow,
    os::{
        fd::{AsFd, BorrowedFd},
        unix::ffi::OsStrExt as _,
    },
    time::Duration,
};

use crossterm::event::Event;
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::{Errno, read, write},
    process::{Signal as Sent, getpid, kill_current_process_group, kill_process},
    termios::{OptionalActions, QueueSelector, tcflush, tcgetattr, tcsetattr, ttyname},
};
use signal_hook::{
    consts::{
        SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGWINCH,
        SIGXCPU, SIGXFSZ,
    },
    iterator,
    low_level::emulate_default_handler,
};

use crate::tui::terminal::system::keyboard::{Keyboard, Signal};
pub use crate::tui::terminal::system::unix::decoder::Decoder;

/// The signals that end the program.
const ENDING: [i32; 10] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU];

/// The signals that it goes on after. A file that grows beyond a limit is an error of the writer, not the end.
const OTHERS: [i32; 4] = [SIGCONT, SIGWINCH, SIGTSTP, SIGXFSZ];

/// The bytes that are read at a time.
const AT_A_TIME: usize = 4096;

/// The signals that are caught.
pub struct Signals(iterator::Signals);

impl Signals {
    /// Catches signals from now on.
    pub fn catch() -> io::Result<Self> {
        Ok(Self(iterator::Signals::new(ENDING.into_iter().chain(OTHERS))?))
    }

    /// Waits for signals and hands each on.
    pub fn wait(mut self, mut take: impl FnMut(Signal)) {
        for signal in self.0.forever() {
            match signal {
                SIGXFSZ => {}
                SIGTSTP => take(Signal::Stop),
                SIGCONT => take(Signal::Continue),
                SIGWINCH => take(Signal::Resize),
                signal => take(Signal::End(signal)),
            }
        }
    }
}

/// The end by a signal as if it had not been caught, so that its sender sees the effect.
pub fn end_by(signal: i32) -> io::Result<()> {
    emulate_default_handler(signal)
}

/// The signal of a terminal that has hung up, where an error says that it has: the signal may come later or not at all.
pub fn hung_up(error: Option<&io::Error>) -> Option<Signal> {
    error.is_none_or(|error| Errno::from_io_error(error) == Some(Errno::IO)).then_some(Signal::End(SIGHUP))
}

impl AsFd for Keyboard {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::StandardInput => rustix::stdio::stdin(),
            Self::Terminal(file) => file.as_fd(),
        }
    }
}

/// The terminal that keys are read from: standard input, else the one that is drawn on, else the one that the program was started
/// from. It is opened by its own name: macOS cannot wait for bytes of `/dev/tty`.
///
/// # Errors
/// When there is none.
pub fn keyboard() -> io::Result<Keyboard> {
    if stdin().is_terminal() {
        return Ok(Keyboard::StandardInput);
    }
    let named = || File::open(OsStr::from_bytes(ttyname(stdout(), Vec::new()).ok()?.as_bytes())).ok();
    // The program may not read another terminal than its own.
    match File::open("/dev/tty") {
        Ok(own) => Ok(Keyboard::Terminal(if cfg!(target_os = "macos") { named().unwrap_or(own) } else { own })),
        Err(error) => Err(error),
    }
}

/// Hands on events as they come, for as long as they are taken. Returns when the terminal is gone.
pub fn read_events(keyboard: &Keyboard, mut take: impl FnMut(Event) -> ControlFlow<()>) {
    let (mut decoder, mut events, mut bytes) = (Decoder::default(), Vec::new(), [0; AT_A_TIME]);
    loop {
        match wait(keyboard, decoder.patience()) {
            Ok(Ready::Bytes) => match read(keyboard, &mut bytes) {
                // The end of the terminal, not of the keys that wait: it has hung up.
                Ok(0) => return,
                Ok(length) => decoder.decode(&bytes[..length], &mut events),
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(_) => return,
            },
            Ok(Ready::NothingInTime) => decoder.expire(&mut events),
            Err(Errno::INTR) => {}
            Err(_) => return,
        }
        for event in events.drain(..) {
            if take(event).is_break() {
                return;
            }
        }
    }
}

enum Ready {
    Bytes,
    NothingInTime,
}

fn wait(keyboard: &Keyboard, patience: Option<Duration>) -> Result<Ready, Errno> {
    let patience = patience.map(|patience| Timespec::try_from(patience).unwrap_or_default());
    // A terminal that has hung up is readable too, and reading tells of it.
    let ready = poll(&mut [PollFd::new(keyboard, PollFlags::IN)], patience.as_ref())?;
    Ok(if ready == 0 { Ready::NothingInTime } else { Ready::Bytes })
}

/// Stops the whole process group: a program that started this one stops too.
pub fn stop_group() -> io::Result<()> {
    Ok(kill_current_process_group(Sent::TSTP)?)
}

/// Stops this program until the shell continues it. The signal of Ctrl-z is caught; this one stops too, and like it does nothing where
/// no shell could continue the program.
pub fn stop_this() -> io::Result<()> {
    Ok(kill_process(getpid(), Sent::TTIN)?)
}

/// Sets the keys raw once more: another program may have changed the terminal's settings meanwhile. They stay as they are where they are
/// raw, as when a signal to continue comes after the return from a suspension: no key falls between.
pub fn set_raw() -> io::Result<()> {
    let keyboard = keyboard()?;
    let mut settings = tcgetattr(&keyboard)?;
    settings.make_raw();
    Ok(tcsetattr(&keyboard, OptionalActions::Now, &settings)?)
}

/// Drops the output that the terminal has not taken.
pub fn drop_output() -> io::Result<()> {
    Ok(tcflush(stdout(), QueueSelector::OFlush)?)
}

/// Writes to a terminal that may take nothing any more.
pub fn write_without_waiting(bytes: &[u8]) -> io::Result<()> {
    let out = stdout();
    let soon = Timespec::try_from(Duration::from_millis(20)).unwrap_or_default();
    if poll(&mut [PollFd::new(&out, PollFlags::OUT)], Some(&soon))? > 0 {
        write(&out, bytes)?;
    }
    Ok(())
}
