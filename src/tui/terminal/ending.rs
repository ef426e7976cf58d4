//! The end of the program by a signal or Ctrl-c. The drawing thread is told and given a moment; where it does not come to it,
//! because it computes or the terminal takes no more output, the terminal is given back and the program ended without it.

use std::{
    process,
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crate::{
    tui::terminal::{
        modes::{self, Mouse},
        system::{drop_output, end_by, write_without_waiting},
    },
    workspace::open::OpenError,
};
use crossterm::terminal::disable_raw_mode;

/// The end of the event loop.
pub enum End {
    /// The user has left.
    Left,
    /// A signal says to end.
    Signal(i32),
    /// There is nothing to explore.
    NotOpened(OpenError),
}

/// The moment that the drawing thread has to give the terminal back.
const TO_GIVE_BACK: Duration = Duration::from_millis(80);
/// The moment that the program has to end after that, for instance to remove a file that is not whole.
const TO_END: Duration = Duration::from_millis(800);

/// The reason for the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Ctrl-c.
    Interrupt,
    /// A signal.
    Signal(i32),
}

/// The end of the program as far as it has come, shared by the threads.
#[derive(Clone, Debug)]
pub struct Ending {
    shared: Arc<Shared>,
    mouse: Mouse,
}

#[derive(Debug, Default)]
struct Shared {
    is_given_back: Mutex<bool>,
    changed: Condvar,
    /// Read by jobs that the program does not end before: they give up.
    is_urgent: Arc<AtomicBool>,
}

impl Ending {
    /// No end yet.
    pub fn new(mouse: Mouse) -> Self {
        Self { shared: Arc::default(), mouse }
    }

    /// Tells jobs whether to give up.
    pub fn is_urgent(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.shared.is_urgent)
    }

    /// Says that the terminal is given back.
    pub fn given_back(&self) {
        *self.shared.is_given_back.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.shared.changed.notify_all();
    }

    /// Waits on a thread of its own for the end of the program, and brings it about if it does not come.
    pub fn bring_about(&self, reason: Reason) -> ! {
        self.shared.is_urgent.store(true, Ordering::Relaxed);
        let given_back = self.shared.is_given_back.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.shared.changed.wait_timeout_while(given_back, TO_GIVE_BACK, |given_back| !*given_back);
        let is_given_back = *waited.unwrap_or_else(PoisonError::into_inner).0;
        if is_given_back {
            std::thread::sleep(TO_END);
        } else {
            give_back_by_force(self.mouse);
        }
        match reason {
            Reason::Signal(signal) => {
                // Ends the program.
                let _ = end_by(signal);
                process::exit(128 + signal)
            }
            Reason::Interrupt => process::exit(0),
        }
    }
}

/// Gives the terminal back while another thread may be in the middle of a write to it, or wait for it for ever. Output that the
/// terminal has not taken is dropped.
fn give_back_by_force(mouse: Mouse) {
    // Nothing here can be reported anywhere, and each step helps without the others.
    let _ = drop_output();
    let _ = disable_raw_mode();
    let mut sequences = Vec::new();
    let _ = modes::give_back(mouse, &mut sequences);
    let _ = write_without_waiting(&sequences);
}
