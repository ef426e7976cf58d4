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
    queue!(out, SAVE_TITLE)?;
    out.flush()
}

/// Sets the modes.
///
/// # Errors
/// When the terminal cannot be written.
pub fn take(mouse: Mouse, out: &mut impl Write) -> io::Result<()> {
    queue!(out, EnterAlternateScreen, Hide, EnableBracketedPaste)?;
    if mouse == Mouse::Explorer {
        queue!(out, MouseReports::On)?;
    }
    out.flush()
}

/// Unsets them and the title, wherever a drawing was broken off.
///
/// # Errors
/// When the terminal cannot be written.
pub fn give_back(mouse: Mouse, out: &mut impl Write) -> io::Result<()> {
    queue!(out, BREAK_OFF, EndSynchronizedUpdate)?;
    if mouse == Mouse::Explorer {
        queue!(out, MouseReports::Off)?;
    }
    queue!(out, DisableBracketedPaste, LeaveAlternateScreen, Show, RESTORE_TITLE)?;
    out.flush()
}

// Old consoles of Windows know none of the sequences, and have a call of their own for the mouse.

/// Breaks off a sequence that was not written to its end.
const BREAK_OFF: Sequence = Sequence("\x18");

/// Has the terminal keep the title of its window.
const SAVE_TITLE: Sequence = Sequence("\x1b[22;2t");

/// Gives the window the title that was kept.
const RESTORE_TITLE: Sequence = Sequence("\x1b[23;2t");

/// A sequence that crossterm has no command for, and Windows no call.
struct Sequence(&'static str);

/// Reports of presses and the wheel, with the column and row in plain numbers at any size.
enum MouseReports {
    On,
    Off,
}

impl Command for Sequence {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str(self.0)
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Command for MouseReports {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str(match self {
            Self::On => "\x1b[?1000h\x1b[?1006h",
            Self::Off => "\x1b[?1006l\x1b[?1000l",
        })
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        match self {
            Self::On => crossterm::event::EnableMouseCapture.execute_winapi(),
            Self::Off => crossterm::event::DisableMouseCapture.execute_winapi(),
        }
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}
