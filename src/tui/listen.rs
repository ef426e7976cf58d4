//! What the explorer waits for: the terminal, signals, the answers to searches. Each has a thread that waits for it; there is
//! no timer, and the thread that draws does nothing else.

use std::{
    io,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use crossterm::event::{Event, read};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH},
    iterator::Signals,
};

use super::find::{Answer, Search};

/// Something that happened.
pub enum Happened {
    /// A key, or a new size.
    Input(Event),
    /// The terminal is gone.
    NoMoreInput,
    /// A search has ended.
    Found(Answer),
    /// A signal has come.
    Signal(i32),
}

/// Where everything that happens arrives.
pub struct Ears {
    happened: Receiver<Happened>,
    searches: Sender<Search>,
}

impl Ears {
    /// Begins to listen.
    pub fn new() -> io::Result<Self> {
        let (sender, happened) = channel();
        hear_signals(sender.clone())?;
        hear_terminal(sender.clone());
        Ok(Self { happened, searches: do_searches(sender) })
    }

    /// Sleeps until something happens.
    pub fn wait(&self) -> Option<Happened> {
        self.happened.recv().ok()
    }

    /// What else has happened by now.
    pub fn waiting(&self) -> impl Iterator<Item = Happened> {
        self.happened.try_iter()
    }

    /// Has a search done. Nobody is left to do it only while the program ends.
    pub fn search(&self, search: Search) {
        let _ = self.searches.send(search);
    }
}

fn hear_signals(sender: Sender<Happened>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGWINCH])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            if sender.send(Happened::Signal(signal)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

fn hear_terminal(sender: Sender<Happened>) {
    thread::spawn(move || {
        while let Ok(event) = read() {
            if sender.send(Happened::Input(event)).is_err() {
                return;
            }
        }
        // There is no one left to tell if this is not heard.
        let _ = sender.send(Happened::NoMoreInput);
    });
}

/// Of several searches that wait only the last is done: the others are out of date.
fn do_searches(sender: Sender<Happened>) -> Sender<Search> {
    let (searches, asked) = channel::<Search>();
    thread::spawn(move || {
        while let Ok(first) = asked.recv() {
            let last = asked.try_iter().last().unwrap_or(first);
            if sender.send(Happened::Found(last.run())).is_err() {
                return;
            }
        }
    });
    searches
}
