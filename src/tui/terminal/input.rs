//! Input of the terminal: a thread waits for its bytes and hands on the keys, the mouse and pastes that they mean.

mod decoder;
mod keys;

use std::{
    fs::File,
    io::{self, IsTerminal as _, stdin},
    os::fd::{AsFd as _, OwnedFd},
    time::Duration,
};

use crossterm::event::Event;
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::{Errno, read},
};

use crate::tui::terminal::input::decoder::Decoder;

/// The bytes that are read at a time.
const AT_A_TIME: usize = 4096;

/// The terminal that keys are read from: standard input, else the one that the program was started from.
///
/// # Errors
/// When there is none.
pub fn terminal() -> io::Result<OwnedFd> {
    if stdin().is_terminal() { stdin().as_fd().try_clone_to_owned() } else { Ok(File::open("/dev/tty")?.into()) }
}

/// Hands on events as they come, as long as they are taken. Returns when the terminal is gone.
pub fn read_events(terminal: &OwnedFd, mut take: impl FnMut(Event) -> Result<(), Gone>) -> Gone {
    let (mut decoder, mut events, mut bytes) = (Decoder::default(), Vec::new(), [0; AT_A_TIME]);
    loop {
        match wait(terminal, decoder.patience()) {
            Ok(Ready::Bytes) => match read(terminal, &mut bytes) {
                // The end of the terminal, not of the keys that wait: it has hung up.
                Ok(0) => return Gone,
                Ok(length) => decoder.decode(&bytes[..length], &mut events),
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(_) => return Gone,
            },
            Ok(Ready::NothingInTime) => decoder.expire(&mut events),
            Err(Errno::INTR) => {}
            Err(_) => return Gone,
        }
        for event in events.drain(..) {
            if let Err(gone) = take(event) {
                return gone;
            }
        }
    }
}

/// The end of the input: the terminal or whoever takes its events is gone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gone;

enum Ready {
    Bytes,
    NothingInTime,
}

fn wait(terminal: &OwnedFd, patience: Option<Duration>) -> Result<Ready, Errno> {
    let patience = patience.map(|patience| Timespec::try_from(patience).unwrap_or_default());
    // A terminal that has hung up is readable too, and reading tells of it.
    let ready = poll(&mut [PollFd::new(terminal, PollFlags::IN)], patience.as_ref())?;
    Ok(if ready == 0 { Ready::NothingInTime } else { Ready::Bytes })
}
