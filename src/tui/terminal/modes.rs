//! Modes of the terminal while the explorer has it: the alternate screen without a cursor, pastes told apart from keys, a title of
//! its own, and the mouse's presses and wheel. crossterm's command for the mouse asks for every motion too, and would wake the
//! program whenever the mouse is moved.

use std::{
    fmt,
    io::{self, Write},
};

use crossterm::{
    Command,
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    queue,
    terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen},
};

/// The owner of the mouse while the explorer has the terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mouse {
    /// The explorer gets presses and the wheel; with Shift held down they stay the terminal's.
    #[default]
    Explorer,
    /// The terminal alone: the explorer never asks for it.
    Terminal,
}

/// Has the terminal keep the title of its window, which [`give_back`] brings back.
///
/// # Errors
/// When the terminal cannot be written.
pub fn save_title(out: &mut impl Write) -> io::Result<()> {
    queue!(out, SaveTitle)?;
    out.flush()
}

/// Sets the modes.
///
/// # Errors
/// When the terminal cannot be written.
pub fn take(mouse: Mouse, out: &mut impl Write) -> io::Result<()> {
    queue!(out, EnterAlternateScreen, Hide, EnableBracketedPaste, CaptureMouse(mouse))?;
    out.flush()
}

/// Unsets them and the title, wherever a drawing was broken off.
///
/// # Errors
/// When the terminal cannot be written.
pub fn give_back(mouse: Mouse, out: &mut impl Write) -> io::Result<()> {
    let modes = (EndSynchronizedUpdate, ReleaseMouse(mouse), DisableBracketedPaste, LeaveAlternateScreen, Show);
    queue!(out, BreakOff, modes.0, modes.1, modes.2, modes.3, modes.4, RestoreTitle)?;
    out.flush()
}

// Old consoles of Windows know none of the sequences, and have a call of their own for the mouse.

/// Breaks off a sequence that was not written to its end.
struct BreakOff;

/// Has the terminal keep the title of its window.
struct SaveTitle;

/// Gives the window the title that was kept.
struct RestoreTitle;

/// Turns on reports of presses and the wheel, with the column and row in plain numbers at any size.
struct CaptureMouse(Mouse);

/// Turns the reports off.
struct ReleaseMouse(Mouse);

impl Command for BreakOff {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str("\x18")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Command for SaveTitle {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str("\x1b[22;2t")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Command for RestoreTitle {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str("\x1b[23;2t")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Command for CaptureMouse {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        match self.0 {
            Mouse::Explorer => to.write_str("\x1b[?1000h\x1b[?1006h"),
            Mouse::Terminal => Ok(()),
        }
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        match self.0 {
            Mouse::Explorer => crossterm::event::EnableMouseCapture.execute_winapi(),
            Mouse::Terminal => Ok(()),
        }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

impl Command for ReleaseMouse {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        match self.0 {
            Mouse::Explorer => to.write_str("\x1b[?1006l\x1b[?1000l"),
            Mouse::Terminal => Ok(()),
        }
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        match self.0 {
            Mouse::Explorer => crossterm::event::DisableMouseCapture.execute_winapi(),
            Mouse::Terminal => Ok(()),
        }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}
