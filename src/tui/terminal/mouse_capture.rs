//! Commands that turn the terminal's mouse reports on and off. They ask for presses and the wheel only: crossterm's own command
//! asks for every motion too, and would wake the program whenever the mouse is moved.

use std::fmt;

use crossterm::Command;

/// The owner of the mouse while the explorer has the terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mouse {
    /// The explorer gets presses and the wheel; with Shift held down they stay the terminal's.
    #[default]
    Explorer,
    /// The terminal alone: the explorer never asks for it.
    Terminal,
}

/// Turns on reports of presses and the wheel, with the column and row in plain numbers at any size.
pub struct CaptureMouse(pub Mouse);

/// Turns the reports off.
pub struct ReleaseMouse(pub Mouse);

impl Command for CaptureMouse {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        match self.0 {
            Mouse::Explorer => to.write_str("\x1b[?1000h\x1b[?1006h"),
            Mouse::Terminal => Ok(()),
        }
    }
}

impl Command for ReleaseMouse {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        match self.0 {
            Mouse::Explorer => to.write_str("\x1b[?1006l\x1b[?1000l"),
            Mouse::Terminal => Ok(()),
        }
    }
}
