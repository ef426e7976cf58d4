//! The window that the explorer is drawn in: takes the terminal and gives it back, also for a while, and draws.

use std::{
    fs::File,
    io::{self, BufWriter, IsTerminal as _, Stdout, Write as _, stdin, stdout},
    os::fd::AsFd,
};

use crossterm::{
    execute, queue,
    terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate, SetTitle, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::{
    Terminal,
    backend::CrosstermBackend,
    layout::{Position, Rect, Size},
};
use rustix::{
    process::{Signal, getpid, kill_current_process_group, kill_process},
    termios::{OptionalActions, tcgetattr, tcsetattr},
};

use crate::{
    explorer::app::App,
    tui::{
        screen,
        terminal::modes::{self, Mouse},
    },
};

/// The terminal as a screen to draw on.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

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
        self.screen.autoresize()?;
        screen::fit(app, self.screen.get_frame().area().as_size());
        // Terminals that know it show the frame at once and whole; the others take no notice.
        queue!(self.screen.backend_mut(), BeginSynchronizedUpdate)?;
        let title = screen::title(app);
        if title != self.title {
            queue!(self.screen.backend_mut(), SetTitle(&title))?;
            self.title = title;
        }
        self.screen.draw(|frame| screen::draw(app, frame.area(), frame.buffer_mut()))?;
        execute!(self.screen.backend_mut(), EndSynchronizedUpdate)
    }

    /// Brings the explorer onto a terminal of another size.
    pub fn fit(&self, app: &mut App) {
        screen::fit(app, screen_size());
    }

    /// Gives the terminal back and stops until the shell continues the program, with the whole process group: a program that
    /// started this one stops too.
    pub fn stop_all(&mut self, app: &mut App) -> io::Result<()> {
        give_back(self.mouse)?;
        self.own_stop = OwnStop::ToCome;
        kill_current_process_group(Signal::TSTP)?;
        self.stop_this(app)
    }

    /// The same for a signal that tells this program to stop.
    pub fn stop(&mut self, app: &mut App) -> io::Result<()> {
        if std::mem::replace(&mut self.own_stop, OwnStop::None) == OwnStop::ToCome {
            return Ok(());
        }
        give_back(self.mouse)?;
        self.stop_this(app)
    }

    fn stop_this(&mut self, app: &mut App) -> io::Result<()> {
        // The signal of Ctrl-z is caught. This one stops too, and like it does nothing where no shell could continue the
        // program.
        kill_process(getpid(), Signal::TTIN)?;
        modes::save_title(&mut stdout())?;
        self.resume(app)
    }

    /// Takes the terminal again, whatever other programs have made of it.
    pub fn resume(&mut self, app: &mut App) -> io::Result<()> {
        set_modes(self.mouse)?;
        set_raw()?;
        self.title.clear();
        self.fit(app);
        self.wipe()
    }

    /// Clears the screen, so that the next drawing is whole. `Terminal::clear` would ask the terminal for the cursor's place, and
    /// wait for an answer that the thread of keys reads.
    pub fn wipe(&mut self) -> io::Result<()> {
        self.screen.resize(Rect::from((Position::ORIGIN, screen_size())))
    }
}

/// The size of the terminal; 80 by 24 where it does not say.
pub fn screen_size() -> Size {
    let (width, height) = size().unwrap_or((80, 24));
    Size { width, height }
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

/// Sets the keys raw once more: another program may have changed the terminal's settings meanwhile. They stay as they are where they are
/// raw, as when a signal to continue comes after the return from a suspension: no key falls between.
fn set_raw() -> io::Result<()> {
    if stdin().is_terminal() { set_raw_on(stdin()) } else { set_raw_on(File::open("/dev/tty")?) }
}

fn set_raw_on(terminal: impl AsFd) -> io::Result<()> {
    let mut settings = tcgetattr(&terminal)?;
    settings.make_raw();
    Ok(tcsetattr(&terminal, OptionalActions::Now, &settings)?)
}
