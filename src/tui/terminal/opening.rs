//! Opens the explorer on a file that is read beside the screen: waits for its first rows, which are most often there at once.

use std::{io, time::Duration};

use crossterm::event;

use crate::{
    explorer::{
        app::App,
        input::{action::Action, keymap},
        jobs::{
            Job,
            load::{Load, News, Progress},
        },
        view::completeness::Completeness,
    },
    locale::Locale,
    tui::{
        screen::waiting,
        terminal::{
            ending::End,
            event_loop::{Event, EventLoop},
            system::Signal,
            window::Window,
        },
    },
    workspace::{open::Opened, settings::Settings},
};

/// The time that nothing is drawn for: a screen that is seen for a moment only disturbs.
const UNSEEN: Duration = Duration::from_millis(60);

/// A file to open the explorer on.
pub struct FileStart<'a> {
    /// Its reading.
    pub load: Load,
    /// The settings of the explorer.
    pub settings: Settings,
    /// The language.
    pub locale: Locale,
    /// Makes an explorer of its rows, or of the first of them.
    pub open: &'a dyn Fn(Opened) -> (App, Vec<Job>),
}

/// An explorer with the jobs that are due, or the end of the program.
pub(super) type Started = Result<(App, Vec<Job>), End>;

/// Waits until there is something to explore.
pub(super) fn wait(start: &FileStart<'_>, window: &mut Window<'_>, events: &mut EventLoop) -> io::Result<Started> {
    events.load(start.load.clone());
    let mut progress = Progress { size: start.load.origin.size(), ..Progress::default() };
    let name = start.load.origin.name(&start.locale);
    let mut next = events.wait_for(UNSEEN);
    events.listen();
    loop {
        match next {
            Some(Event::News(News::Progress(now))) => progress = now,
            Some(Event::News(news)) => return Ok(started(start, news, progress)),
            Some(Event::Input(event::Event::Key(key))) => match keymap::action(&key) {
                Some(Action::Quit | Action::QuitNow) => return Ok(Err(End::Left)),
                Some(Action::Suspend) => window.stop_all()?,
                _ => {}
            },
            Some(Event::Signal(Signal::End(signal))) => return Ok(Err(End::Signal(signal))),
            Some(Event::Signal(Signal::Stop)) => window.stop()?,
            Some(Event::Signal(Signal::Continue)) => window.resume()?,
            _ => {}
        }
        window.draw_part(|area, buffer| waiting::draw(&name, progress, &start.locale, start.settings, area, buffer))?;
        next = events.wait();
    }
}

/// The explorer of what was read, or the end where nothing can be.
fn started(start: &FileStart<'_>, news: News, progress: Progress) -> Started {
    match news {
        News::First(opened) => {
            let (mut app, jobs) = (start.open)(*opened);
            app.set_completeness(Completeness::Reading(progress));
            Ok((app, jobs))
        }
        News::Whole(Ok(opened)) => Ok((start.open)(*opened)),
        News::Whole(Err(error)) | News::End(Err(error)) => Err(End::NotOpened(error)),
        // There are none of these before the first rows.
        News::More(new) | News::End(Ok(new)) => Ok((start.open)(new.opened)),
        News::Progress(_) => Err(End::Left),
    }
}
