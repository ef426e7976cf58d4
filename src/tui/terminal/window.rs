//! The window that the explorer is drawn in: takes the terminal and gives it back, also for a while, and draws.

use std::io::{self, BufWriter, Stdout, Write as _, stdout};

use crate::{
    explorer::app::App,
    tui::{
        screen,
        terminal::{
            canvas::Canvas,
            modes::{self, Mouse},
            system::{set_raw, stop_group, stop_this},
        },
    },
};
use crossterm::{
    execute, queue,
    terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate, SetTitle, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};

/// The terminal as a screen to draw on.
pub type Screen = Canvas<BufWriter<Stdout>>;

/// The window with what was last drawn in it.
pub struct Window<'a> {
    screen: &'a mut Screen,
    mouse: Mouse,
    title: String,
    /// The signal of a stop that the window has sent itself and that is still to come.
    own_stop: OwnStop,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum OwnStop {
    None,
    ToCome,
}

impl<'a> Window<'a> {
    /// A window without a title yet.
    pub fn new(screen: &'a mut Screen, mouse: Mouse) -> Self {
        Self { screen, mouse, title: String::new(), own_stop: OwnStop::None }
    }

    /// Draws at the terminal's size of now. Its signal may still be under way; the next click must meet the screen that is
    /// drawn.
    pub fn draw(&mut self, app: &mut App) -> io::Result<()> {
        let size = screen_size();
        if self.screen.size() != size {
            self.wipe()?;
        }
        screen::fit(app, size);
        // Terminals that know it show the frame at once and whole; the others take no notice.
        queue!(self.screen.out(), BeginSynchronizedUpdate)?;
        let title = screen::title(app);
        if title != self.title {
            queue!(self.screen.out(), SetTitle(&title))?;
            self.title = title;
        }
        self.screen.draw(|area, buffer| screen::draw(app, area, buffer))?;
        execute!(self.screen.out(), EndSynchronizedUpdate)
    }

    /// Draws something else than the explorer, at the terminal's size of now.
    pub fn draw_part(&mut self, draw: impl FnOnce(Rect, &mut Buffer)) -> io::Result<()> {
        if self.screen.size() != screen_size() {
            self.wipe()?;
        }
        self.screen.draw(draw)?;
        self.screen.out().flush()
    }

    /// Brings the explorer onto a terminal of another size.
    pub fn fit(&self, app: &mut App) {
        screen::fit(app, screen_size());
    }

    /// Gives the terminal back and stops until the shell continues the program, with the whole process group: a program that
    /// started this one stops too.
    pub fn stop_all(&mut self) -> io::Result<()> {
        give_back(self.mouse)?;
        self.own_stop = OwnStop::ToCome;
        stop_group()?;
        self.stop_this()
    }

    /// The same for a signal that tells this program to stop.
    pub fn stop(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.own_stop, OwnStop::None) == OwnStop::ToCome {
            return Ok(());
        }
        give_back(self.mouse)?;
        self.stop_this()
    }

    fn stop_this(&mut self) -> io::Result<()> {
        stop_this()?;
        modes::save_title(&mut stdout())?;
        self.resume()
    }

    /// Takes the terminal again, whatever other programs have made of it.
    pub fn resume(&mut self) -> io::Result<()> {
        set_modes(self.mouse)?;
        set_raw()?;
        self.title.clear();
        self.wipe()
    }

    /// Clears the screen, so that the next drawing is whole.
    pub fn wipe(&mut self) -> io::Result<()> {
        self.screen.wipe(screen_size())
    }
}

/// The size of a terminal that does not tell it.
const USUAL: Size = Size { width: 80, height: 24 };

/// The most cells that are drawn: far more than a screen has, and few enough for any memory. Beyond them a terminal stays empty.
const MOST: Size = Size { width: 1_000, height: 500 };

/// The size of the screen: that of the terminal, as far as it tells a size that a screen can have.
pub fn screen_size() -> Size {
    let (width, height) = size().unwrap_or_default();
    let usual = |told: u16, usual: u16| if told == 0 { usual } else { told };
    Size { width: usual(width, USUAL.width).min(MOST.width), height: usual(height, USUAL.height).min(MOST.height) }
}

/// The terminal as a screen of the terminal's size of now.
pub(super) fn open_screen() -> Screen {
    Canvas::new(BufWriter::new(stdout()), screen_size())
}

/// Takes the terminal.
///
/// # Errors
/// When it cannot be set or written.
pub(super) fn take(mouse: Mouse) -> io::Result<()> {
    modes::save_title(&mut stdout())?;
    set_modes(mouse)
}

fn set_modes(mouse: Mouse) -> io::Result<()> {
    enable_raw_mode()?;
    modes::take(mouse, &mut stdout())
}

/// Undoes everything that [`take`] did; a step that fails does not stop the next.
///
/// # Errors
/// When the terminal cannot be set or written.
pub(super) fn give_back(mouse: Mouse) -> io::Result<()> {
    let screen = modes::give_back(mouse, &mut stdout()).and_then(|()| stdout().flush());
    disable_raw_mode().and(screen)
}
