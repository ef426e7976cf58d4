//! The real terminal: takes it, gives it back however the program ends, and runs the event loop. There is no timer: the program
//! sleeps until a key, a new size, a signal or an answer comes.

pub mod clipboard;
pub mod event_loop;
pub mod mouse_capture;

use std::{
    fs::File,
    io::{self, BufWriter, IsTerminal as _, Stdout, Write as _, stdin, stdout},
    mem::ManuallyDrop,
    os::fd::AsFd,
    panic, process, thread,
};

use crossterm::{
    cursor::{Hide, Show},
    event, execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::{
    Terminal,
    backend::CrosstermBackend,
    layout::{Position, Rect, Size},
};
use rustix::{
    io::Errno,
    process::{Signal, kill_current_process_group},
    termios::{OptionalActions, tcgetattr, tcsetattr},
};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGWINCH},
    low_level::emulate_default_handler,
};
use thiserror::Error;

use crate::{
    explorer::{
        app::App,
        effect::{Effect, Effects},
        jobs::Job,
        update::{copy, finish, press},
    },
    tui::{
        mouse::point,
        screen,
        terminal::{
            event_loop::{Event, EventLoop},
            mouse_capture::{CaptureMouse, ReleaseMouse},
        },
    },
};

/// The reason why the explorer cannot be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NoTerminal {
    /// Standard output is no terminal.
    #[error("standard output is no terminal")]
    Screen,
    /// There is no terminal to read keys from.
    #[error("no keys can be read")]
    Keys,
}

pub use crate::tui::terminal::mouse_capture::Mouse;

/// The exit code of a program that panicked.
const PANICKED: i32 = 101;

/// The terminal as a screen to draw on.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Checks that there is a terminal to draw on and one to read keys from, which need not be standard input.
///
/// # Errors
/// When there is not.
pub fn check() -> Result<(), NoTerminal> {
    if !stdout().is_terminal() {
        return Err(NoTerminal::Screen);
    }
    if !stdin().is_terminal() && File::open("/dev/tty").is_err() {
        return Err(NoTerminal::Keys);
    }
    Ok(())
}

/// The size of the terminal; 80 by 24 where it does not say.
pub fn screen_size() -> Size {
    let (width, height) = size().unwrap_or((80, 24));
    Size { width, height }
}

/// Takes the terminal, and with it the mouse or not, explores until the user leaves, and gives the terminal back. The jobs are started
/// after the first drawing.
///
/// # Errors
/// When the terminal cannot be read or written. It is given back all the same.
pub fn explore(mut app: App, jobs: Vec<Job>, mouse: Mouse) -> io::Result<()> {
    let mut events = EventLoop::new()?;
    let (done, given_back) = with_screen(mouse, |screen| run_loop(&mut app, jobs, mouse, screen, &mut events));
    events.finish();
    match done.or_else(hung_up)? {
        // Ends as if the signal had not been caught, so that its sender sees the effect; there may be no terminal any more to
        // give back.
        Some(signal) => emulate_default_handler(signal),
        None => given_back,
    }
}

/// Takes a failed write to a terminal that has gone away for its hangup, whose signal may come later or not at all.
fn hung_up(error: io::Error) -> io::Result<Option<i32>> {
    if Errno::from_io_error(&error) == Some(Errno::IO) { Ok(Some(SIGHUP)) } else { Err(error) }
}

/// Takes the terminal for some work and gives it back afterwards, also when the work or another thread panics. Returns the
/// outcome of the work and that of giving the terminal back.
pub fn with_screen<T>(
    mouse: Mouse,
    work: impl FnOnce(&mut Screen) -> io::Result<T>,
) -> (io::Result<T>, io::Result<()>) {
    restore_after_panic(mouse);
    let screen = take(mouse).and_then(|()| Terminal::new(CrosstermBackend::new(BufWriter::new(stdout()))));
    // Never dropped: `Terminal::drop` shows the cursor once more, and panics if the terminal and standard error are both gone.
    let done = screen.map(ManuallyDrop::new).and_then(|mut screen| work(&mut screen));
    (done, give_back(mouse))
}

/// Draws and waits, until the user leaves or a signal says to.
fn run_loop(
    app: &mut App,
    jobs: Vec<Job>,
    mouse: Mouse,
    screen: &mut Screen,
    events: &mut EventLoop,
) -> io::Result<Option<i32>> {
    draw(app, screen)?;
    events.listen();
    for job in jobs {
        events.start(job);
    }
    while let Some(first) = events.wait() {
        let mut is_changed = false;
        // All events that have come by now are handled before anything is drawn, so that a held key never lags behind.
        for next in std::iter::once(first).chain(events.waiting()) {
            let Effects { terminal, jobs } = match next {
                Event::Input(event::Event::Key(key)) => press(app, &key),
                Event::Input(event::Event::Mouse(mouse)) => point(app, mouse),
                // The signal below tells of a new size: the thread of keys may not have been there yet when it came.
                Event::Input(_) => Effects::default(),
                Event::Done(done) => finish(app, done),
                Event::Signal(SIGCONT) => {
                    resume(app, mouse, screen)?;
                    Effect::Draw.into()
                }
                Event::Signal(SIGWINCH) => {
                    screen::fit(app, screen_size());
                    Effect::Draw.into()
                }
                Event::Signal(signal) => return Ok(Some(signal)),
                // The terminal has hung up; its signal may come later or not at all.
                Event::InputClosed => return Ok(Some(SIGHUP)),
            };
            is_changed |= terminal != Effect::Nothing;
            for job in jobs {
                events.start(job);
            }
            match terminal {
                Effect::Nothing | Effect::Draw => {}
                Effect::Redraw => wipe(screen)?,
                Effect::Send(text) => {
                    let sent = clipboard::send(&text);
                    copy::finish(app, text, &sent);
                }
                Effect::Suspend => {
                    give_back(mouse)?;
                    // The whole group, so that a program which started this one stops with it. Continues here after `fg`.
                    kill_current_process_group(Signal::TSTP)?;
                    resume(app, mouse, screen)?;
                }
                Effect::Leave => return Ok(None),
            }
            // The next event meets the screen as it will be drawn.
            if is_changed {
                screen::fit(app, app.viewport().screen.into());
            }
        }
        if is_changed {
            draw(app, screen)?;
        }
    }
    Ok(None)
}

/// Draws at the terminal's size of now. Its signal may still be under way; the next click must meet the screen that is drawn.
fn draw(app: &mut App, screen: &mut Screen) -> io::Result<()> {
    screen.autoresize()?;
    screen::fit(app, screen.get_frame().area().as_size());
    screen.draw(|frame| screen::draw(app, frame.area(), frame.buffer_mut()))?;
    Ok(())
}

fn resume(app: &mut App, mouse: Mouse, screen: &mut Screen) -> io::Result<()> {
    take(mouse)?;
    set_raw()?;
    screen::fit(app, screen_size());
    wipe(screen)
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

/// Clears the screen, so that the next drawing is whole. `Terminal::clear` would ask the terminal for the cursor's place, and
/// wait for an answer that the thread of keys reads.
fn wipe(screen: &mut Screen) -> io::Result<()> {
    screen.resize(Rect::from((Position::ORIGIN, screen_size())))
}

fn take(mouse: Mouse) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, Hide, CaptureMouse(mouse))
}

/// Undoes everything that [`take`] did; a step that fails does not stop the next.
fn give_back(mouse: Mouse) -> io::Result<()> {
    let screen = execute!(stdout(), ReleaseMouse(mouse), LeaveAlternateScreen, Show).and_then(|()| stdout().flush());
    disable_raw_mode().and(screen)
}

/// Gives the terminal back before the message of a panic is printed. A panic on another thread ends the program too: its answer
/// is waited for and would never come.
fn restore_after_panic(mouse: Mouse) {
    let owner = thread::current().id();
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        // Keeps other threads from drawing.
        let _screen = stdout().lock();
        // A failure here cannot be reported better than the panic itself.
        let _ = give_back(mouse);
        report(panic);
        if thread::current().id() != owner {
            process::exit(PANICKED);
        }
    }));
}
