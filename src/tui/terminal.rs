//! The real terminal: takes it, gives it back however the program ends, and runs the event loop. There is no timer: the program
//! sleeps until a key, a new size, a signal or an answer comes.

mod canvas;
pub mod clipboard;
pub mod ending;
pub mod event_loop;
pub mod modes;
mod opening;
pub mod system;
mod watch;
pub mod window;

use std::{
    env,
    io::{self, IsTerminal as _, Write as _, stderr, stdout},
    mem::ManuallyDrop,
    panic::{self, PanicHookInfo},
    process,
    sync::atomic::Ordering,
    thread,
    time::{Duration, Instant, SystemTime},
};

use crossterm::event;
use thiserror::Error;

use crate::{
    explorer::{
        app::App,
        effect::{Effect, Effects},
        jobs::Job,
        update::{copy, finish, hear, paste, press, reload},
        view::completeness::Completeness,
    },
    format::sheet::is_guarded,
    locale::{Locale, Message, printable::visible},
    tui::{
        mouse::{LastClick, point},
        screen,
        terminal::{
            ending::{End, Ending},
            event_loop::{Event, EventLoop},
            system::{Signal, end_by, keyboard},
            window::{Screen, Window, give_back, open_screen, take},
        },
    },
    workspace::{open::OpenError, origin::Origin},
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

pub use crate::tui::terminal::{modes::Mouse, opening::FileStart};

/// The exit code of a program that panicked.
const PANICKED: i32 = 101;

/// The longest time that events are handled without a drawing, where they come faster than that.
const LONGEST_UNDRAWN: Duration = Duration::from_millis(50);

/// Checks that there is a terminal to draw on and one to read keys from, which need not be standard input.
///
/// # Errors
/// When there is not.
pub fn check() -> Result<(), NoTerminal> {
    if !stdout().is_terminal() {
        return Err(NoTerminal::Screen);
    }
    keyboard().map(|_| ()).map_err(|_| NoTerminal::Keys)
}

/// Takes the terminal, and with it the mouse or not, explores until the user leaves, and gives the terminal back. Returns the obstacle
/// where nothing could be explored. The jobs are started after the first drawing. The dataset's file is read again when it has been written since `began`, before it was read.
///
/// # Errors
/// When the terminal cannot be read or written. It is given back all the same.
pub fn explore(start: Start<'_>, locale: Locale, mouse: Mouse, began: SystemTime) -> io::Result<Option<OpenError>> {
    let ending = Ending::new(mouse);
    let mut events = EventLoop::new(ending.clone())?;
    // Kept until the program ends: to drop a large dataset takes its time.
    let mut explorer = None;
    let (done, given_back) = with_screen(mouse, locale, |screen| {
        let mut window = Window::new(screen, mouse);
        let (app, jobs) = match start {
            Start::App(app, jobs) => (*app, jobs),
            Start::File(file) => match opening::wait(&file, &mut window, &mut events)? {
                Ok(started) => started,
                Err(end) => return Ok(end),
            },
        };
        run_loop(explorer.insert(app), jobs, &mut window, &mut events, began)
    });
    ending.given_back();
    let is_urgent = ending.is_urgent().load(Ordering::Relaxed);
    if matches!(done, Ok(End::Left)) && !is_urgent && events.is_busy() {
        // The file is written whether anybody reads this or not.
        let locale = explorer.as_ref().map_or(locale, |app| *app.locale());
        let _ = writeln!(stderr(), "{}", locale.text(Message::StillWriting));
    }
    events.finish();
    match done.or_else(hung_up)? {
        // Ends as if the signal had not been caught, so that its sender sees the effect; there may be no terminal any more to
        // give back.
        End::Signal(signal) => end_by(signal).map(|()| None),
        End::Left => given_back.map(|()| None),
        End::NotOpened(error) => given_back.map(|()| Some(error)),
    }
}

/// Takes a failed write to a terminal that has gone away for its hangup, whose signal may come later or not at all.
fn hung_up(error: io::Error) -> io::Result<End> {
    match system::hung_up(Some(&error)) {
        Some(Signal::End(signal)) => Ok(End::Signal(signal)),
        _ => Err(error),
    }
}

/// Takes the terminal for some work and gives it back afterwards, also when the work or another thread panics. Returns the
/// outcome of the work and that of giving the terminal back. A panic is told in the language of the locale.
pub fn with_screen<T>(
    mouse: Mouse,
    locale: Locale,
    work: impl FnOnce(&mut Screen) -> io::Result<T>,
) -> (io::Result<T>, io::Result<()>) {
    restore_after_panic(mouse, locale);
    // Never dropped: what a failed drawing has left to write must not follow once the terminal is given back.
    let done = take(mouse).and_then(|()| work(&mut ManuallyDrop::new(open_screen())));
    (done, give_back(mouse))
}

/// What the explorer opens on.
pub enum Start<'a> {
    /// An explorer, with the jobs that are due.
    App(Box<App>, Vec<Job>),
    /// A file that is read beside the screen.
    File(FileStart<'a>),
}

/// Draws and waits, until the user leaves or a signal says to.
fn run_loop(
    app: &mut App,
    jobs: Vec<Job>,
    window: &mut Window<'_>,
    events: &mut EventLoop,
    began: SystemTime,
) -> io::Result<End> {
    window.draw(app)?;
    events.listen();
    watch_once_read(app, events, began);
    for job in jobs {
        events.start(job);
    }
    let mut last_click = LastClick::default();
    while let Some(first) = events.wait() {
        let mut is_changed = false;
        // All events that have come by now are handled before anything is drawn, so that a held key never lags behind; but a
        // flood of them is drawn now and then.
        let (started, mut next) = (Instant::now(), Some(first));
        while let Some(event) = next {
            match handle(event, app, &mut last_click, window, events)? {
                Handled::Unchanged => {}
                Handled::Changed => is_changed = true,
                Handled::End(end) => return Ok(end),
            }
            // The next event meets the screen as it will be drawn.
            if is_changed {
                screen::fit(app, app.viewport().screen.into());
            }
            next = if started.elapsed() < LONGEST_UNDRAWN { events.next() } else { None };
        }
        if is_changed {
            window.draw(app)?;
        }
        watch_once_read(app, events, began);
    }
    Ok(End::Left)
}

/// Watches the file of the explorer once it has been read to its end: what is written meanwhile is told of then.
fn watch_once_read(app: &App, events: &mut EventLoop, began: SystemTime) {
    if let (Origin::File(file), false) = (app.origin(), matches!(app.completeness(), Completeness::Reading(_))) {
        events.watch(file, began);
    }
}

/// The outcome of an event.
enum Handled {
    Unchanged,
    /// The screen is to be drawn.
    Changed,
    End(End),
}

/// Applies an event, and carries out its effects.
fn handle(
    event: Event,
    app: &mut App,
    last_click: &mut LastClick,
    window: &mut Window<'_>,
    events: &mut EventLoop,
) -> io::Result<Handled> {
    let Effects { terminal, jobs } = match event {
        Event::Input(event::Event::Key(key)) => press(app, &key),
        Event::Input(event::Event::Mouse(mouse)) => point(app, mouse, last_click, Instant::now()),
        Event::Input(event::Event::Paste(text)) => paste(app, &text),
        // Some systems tell of a new size so, and others by a signal.
        Event::Input(event::Event::Resize(..)) | Event::Signal(Signal::Resize) => {
            window.fit(app);
            Effect::Draw.into()
        }
        Event::Input(_) => Effects::default(),
        Event::Done(done) => finish(app, done),
        Event::Written => reload::follow(app),
        Event::News(news) => hear(app, news),
        Event::Sent(text, sent) => {
            copy::finish(app, text, &sent);
            Effect::Draw.into()
        }
        Event::Signal(Signal::Stop) => {
            window.stop()?;
            window.fit(app);
            Effect::Draw.into()
        }
        Event::Signal(Signal::Continue) => {
            window.resume()?;
            window.fit(app);
            Effect::Draw.into()
        }
        Event::Signal(Signal::End(signal)) => return Ok(Handled::End(End::Signal(signal))),
    };
    for job in jobs {
        events.start(job);
    }
    match terminal {
        Effect::Nothing => return Ok(Handled::Unchanged),
        Effect::Draw => {}
        Effect::Redraw => window.wipe()?,
        Effect::Send(text) => events.copy(text),
        Effect::Suspend => {
            window.stop_all()?;
            window.fit(app);
        }
        Effect::Leave => return Ok(Handled::End(End::Left)),
    }
    Ok(Handled::Changed)
}

/// Gives the terminal back before a panic is told in a sentence; with `RUST_BACKTRACE` the calls that led to it follow. A panic on
/// another thread ends the program too: its answer is waited for and would never come.
fn restore_after_panic(mouse: Mouse, locale: Locale) {
    let owner = thread::current().id();
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        // A file that breaks its reader is told of as a file that can't be read.
        if is_guarded() {
            return;
        }
        // Keeps other threads from drawing.
        let _screen = stdout().lock();
        // A failure here cannot be reported better than the panic itself.
        let _ = give_back(mouse);
        let _ = writeln!(stderr(), "{}", panicked(panic, &locale));
        if env::var_os("RUST_BACKTRACE").is_some_and(|wish| wish != "0") {
            report(panic);
        }
        if thread::current().id() != owner {
            process::exit(PANICKED);
        }
    }));
}

/// The sentence that tells of a panic.
fn panicked(panic: &PanicHookInfo<'_>, locale: &Locale) -> String {
    let payload = panic.payload();
    let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    let values = [("mistake", visible(text.unwrap_or_default()).into()), ("place", visible(&place).into())];
    locale.fill(Message::Panicked, &values)
}
