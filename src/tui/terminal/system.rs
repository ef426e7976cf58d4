//! The parts of the terminal that differ between systems, with the same names on each: where keys come from, signals, a program that
//! is stopped and continued, and a terminal that takes no more output.

mod keyboard;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

pub use crate::tui::terminal::system::keyboard::{Keyboard, Signal};
#[cfg(unix)]
pub use crate::tui::terminal::system::unix::{
    Decoder, Signals, drop_output, end_by, hung_up, keyboard, read_events, set_raw, stop_group, stop_this,
    write_without_waiting,
};
#[cfg(windows)]
pub use crate::tui::terminal::system::windows::{
    Signals, drop_output, end_by, hung_up, keyboard, read_events, set_raw, stop_group, stop_this, write_without_waiting,
};
