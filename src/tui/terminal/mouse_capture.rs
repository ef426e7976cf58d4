//! Asking the terminal to tell of the mouse, and to leave off. Only of presses and the wheel: crossterm's own command asks for
//! every motion too, and a mouse that is merely moved would wake the program.

use std::fmt;

use crossterm::Command;

/// Whose the mouse is while the explorer has the terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mouse {
    /// Presses and the wheel come to the explorer; with Shift they stay the terminal's.
    #[default]
    Explorer,
    /// The terminal's alone: it is never told anything of it.
    Terminal,
}

/// From here on presses and the wheel are told, with the column and row in plain numbers at any size.
pub struct CaptureMouse(pub Mouse);

/// Nothing is told any more.
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
