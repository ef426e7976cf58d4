//! The real terminal: taking it, giving it back however the program ends, and waiting for what happens. There is no timer:
//! the program sleeps until a key, a new size or a signal comes.

use std::{
    io::{self, BufWriter, IsTerminal as _, Stdout, Write as _, stdin, stdout},
    panic,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use crossterm::{
    cursor::{Hide, Show},
    event::{Event, poll, read},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::{
    Terminal,
    backend::CrosstermBackend,
    layout::{Position, Rect, Size},
};
use rustix::process::{Signal, kill_current_process_group};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM},
    iterator::Signals,
    low_level::emulate_default_handler,
};
use thiserror::Error;

use super::{
    app::App,
    clipboard, keymap, ui,
    update::{Effect, update},
};

/// Why the explorer cannot be opened here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NoTerminal {
    /// Standard output is no terminal.
    #[error("standard output is no terminal")]
    Screen,
    /// There is no terminal to read keys from.
    #[error("no keys can be read")]
    Keys,
}

/// Something that happened.
enum Happened {
    Input(Event),
    NoMoreInput,
    Signal(i32),
}

type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Whether there is a terminal to draw on and one to read keys from, which need not be standard input.
///
/// # Errors
/// When there is not.
pub fn look() -> Result<(), NoTerminal> {
    if !stdout().is_terminal() {
        return Err(NoTerminal::Screen);
    }
    if !stdin().is_terminal() && std::fs::File::open("/dev/tty").is_err() {
        return Err(NoTerminal::Keys);
    }
    Ok(())
}

/// The size of the terminal, or that of an old one where it does not tell.
#[must_use]
pub fn screen_size() -> Size {
    let (width, height) = size().unwrap_or((80, 24));
    Size { width, height }
}

/// Takes the terminal, explores until the user leaves, and gives the terminal back.
///
/// # Errors
/// When the terminal cannot be read or written. It is given back all the same.
pub fn explore(mut app: App) -> io::Result<()> {
    restore_after_panic();
    let happened = listen()?;
    take()?;
    let screen = Terminal::new(CrosstermBackend::new(BufWriter::new(stdout())));
    let done = screen.and_then(|mut screen| converse(&mut app, &mut screen, &happened));
    give_back()?;
    match done? {
        // As if the signal had not been caught: whoever sent it sees that it had its effect.
        Some(signal) => emulate_default_handler(signal),
        None => Ok(()),
    }
}

/// Draws and waits, until the user leaves or a signal says to.
fn converse(app: &mut App, screen: &mut Screen, happened: &Receiver<Happened>) -> io::Result<Option<i32>> {
    app.resize(screen_size());
    screen.draw(|frame| ui::draw(app, frame.area(), frame.buffer_mut()))?;
    while let Ok(first) = happened.recv() {
        let mut changed = false;
        // Whatever has come by now is done before anything is drawn, so that a held key never lags behind.
        for next in std::iter::once(first).chain(happened.try_iter()) {
            match respond(app, &next) {
                Response::Nothing => {}
                Response::Draw => changed = true,
                Response::Redraw => {
                    wipe(screen)?;
                    changed = true;
                }
                Response::Send(text) => {
                    let sent = clipboard::send(&text);
                    app.tell_sent(text, &sent);
                    changed = true;
                }
                Response::Suspend => {
                    give_back()?;
                    // The whole group, so that a program which started this one stops with it. Continues here after `fg`.
                    kill_current_process_group(Signal::TSTP)?;
                    come_back(app, screen)?;
                    changed = true;
                }
                Response::ComeBack => {
                    come_back(app, screen)?;
                    changed = true;
                }
                Response::Leave(signal) => return Ok(signal),
            }
        }
        if changed {
            screen.draw(|frame| ui::draw(app, frame.area(), frame.buffer_mut()))?;
        }
    }
    Ok(None)
}

/// What to do about something that happened.
enum Response {
    Nothing,
    Draw,
    Redraw,
    Send(String),
    Suspend,
    ComeBack,
    Leave(Option<i32>),
}

fn respond(app: &mut App, happened: &Happened) -> Response {
    match *happened {
        Happened::Input(Event::Key(ref key)) => match keymap::action(key).map(|action| update(app, action)) {
            None | Some(Effect::Nothing) => Response::Nothing,
            Some(Effect::Draw) => Response::Draw,
            Some(Effect::Redraw) => Response::Redraw,
            Some(Effect::Send(text)) => Response::Send(text),
            Some(Effect::Suspend) => Response::Suspend,
            Some(Effect::Leave) => Response::Leave(None),
        },
        Happened::Input(Event::Resize(width, height)) => {
            app.resize(Size { width, height });
            Response::Draw
        }
        Happened::Input(_) => Response::Nothing,
        Happened::Signal(SIGCONT) => Response::ComeBack,
        Happened::Signal(signal) => Response::Leave(Some(signal)),
        Happened::NoMoreInput => Response::Leave(None),
    }
}

fn come_back(app: &mut App, screen: &mut Screen) -> io::Result<()> {
    take()?;
    app.resize(screen_size());
    wipe(screen)
}

/// Clears the screen, so that the next drawing is whole. Not by `Terminal::clear`, which asks the terminal where the cursor
/// is, and would wait for an answer that the thread of keys reads.
fn wipe(screen: &mut Screen) -> io::Result<()> {
    screen.resize(Rect::from((Position::ORIGIN, screen_size())))
}

/// Two threads that wait: one for the terminal, one for signals.
fn listen() -> io::Result<Receiver<Happened>> {
    let (sender, receiver) = channel();
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT])?;
    let of_signals: Sender<Happened> = sender.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            if of_signals.send(Happened::Signal(signal)).is_err() {
                return;
            }
        }
    });
    // The first look at the events is what starts listening for new sizes: done here, before the size is taken and drawn for,
    // none in between goes unheard. What fails here fails in the thread too, which tells.
    let _ = poll(Duration::ZERO);
    thread::spawn(move || {
        while let Ok(event) = read() {
            if sender.send(Happened::Input(event)).is_err() {
                return;
            }
        }
        // The terminal is gone. There is no one left to tell if this is not heard.
        let _ = sender.send(Happened::NoMoreInput);
    });
    Ok(receiver)
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, Hide)
}

/// Everything that [`take`] did is undone, also what follows a step that fails.
fn give_back() -> io::Result<()> {
    let screen = execute!(stdout(), LeaveAlternateScreen, Show).and_then(|()| stdout().flush());
    disable_raw_mode().and(screen)
}

/// A panic's message belongs on the screen that the user came from.
fn restore_after_panic() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        // The panic itself is the news; what fails on the way out cannot be told better.
        let _ = give_back();
        report(panic);
    }));
}
