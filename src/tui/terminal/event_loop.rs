//! What the explorer waits for: the terminal, signals, the answers to searches, the file when it is read again. Each has a thread
//! that waits for it; there is no timer, and the thread that draws does nothing else.

use std::{
    io,
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
};

use crossterm::event::{Event, read};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH},
    iterator::Signals,
};

use crate::explorer::{
    jobs::{
        export::{Save, Saved},
        search::{Answer, Search},
    },
    update::{
        reload::{Reading, Reread},
        warnings::{Look, Looked},
    },
};

/// Something that happened.
pub enum Happened {
    /// A key, or a new size.
    Input(Event),
    /// The terminal is gone.
    NoMoreInput,
    /// A search has ended.
    Found(Box<Answer>),
    /// What is worth a look has been looked for.
    Looked(Looked),
    /// A file was written, or not.
    Saved(Saved),
    /// The file has been read again, or could not be.
    Reread(Reread),
    /// A signal has come.
    Signal(i32),
}

/// Where everything that happens arrives.
pub struct Ears {
    happened: Receiver<Happened>,
    sender: Sender<Happened>,
    signals: Option<Signals>,
    searches: Option<Sender<Search>>,
    looks: Option<Sender<Look>>,
    saves: Vec<JoinHandle<()>>,
    readings: Option<Sender<Reading>>,
}

impl Ears {
    /// From now on no signal is lost. Nothing is waited for yet: the first drawing comes before any thread.
    pub fn new() -> io::Result<Self> {
        let (sender, happened) = channel();
        let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGWINCH])?;
        Ok(Self {
            happened,
            sender,
            signals: Some(signals),
            searches: None,
            looks: None,
            saves: Vec::new(),
            readings: None,
        })
    }

    /// Begins to listen.
    pub fn open(&mut self) {
        if let Some(signals) = self.signals.take() {
            hear_signals(signals, self.sender.clone());
            hear_terminal(self.sender.clone());
        }
    }

    /// Sleeps until something happens.
    pub fn wait(&self) -> Option<Happened> {
        self.happened.recv().ok()
    }

    /// What else has happened by now.
    pub fn waiting(&self) -> Vec<Happened> {
        self.happened.try_iter().collect()
    }

    /// Has a search done, by a thread that the first search begins.
    pub fn search(&mut self, search: Search) {
        let searches = self
            .searches
            .get_or_insert_with(|| work(self.sender.clone(), |search: Search| Happened::Found(Box::new(search.run()))));
        // Nobody is left to do it only while the program ends.
        let _ = searches.send(search);
    }

    /// Has what is worth a look looked for, in the same way.
    pub fn look(&mut self, look: Look) {
        let looks =
            self.looks.get_or_insert_with(|| work(self.sender.clone(), |look: Look| Happened::Looked(look.run())));
        let _ = looks.send(look);
    }

    /// Has a file written, by a thread of its own.
    pub fn save(&mut self, save: Save) {
        let sender = self.sender.clone();
        self.saves.retain(|thread| !thread.is_finished());
        self.saves.push(thread::spawn(move || {
            // Nobody is left to hear it only while the program ends.
            let _ = sender.send(Happened::Saved(save.run()));
        }));
    }

    /// Waits until the last file is written: who leaves wants all of it.
    pub fn finish(&mut self) {
        for thread in self.saves.drain(..) {
            // What it has to tell about a panic, it has told.
            let _ = thread.join();
        }
    }

    /// Has the file read again, in the same way.
    pub fn reread(&mut self, reading: Reading) {
        let readings = self
            .readings
            .get_or_insert_with(|| work(self.sender.clone(), |reading: Reading| Happened::Reread(reading.run())));
        let _ = readings.send(reading);
    }
}

fn hear_signals(mut signals: Signals, sender: Sender<Happened>) {
    thread::spawn(move || {
        for signal in signals.forever() {
            if sender.send(Happened::Signal(signal)).is_err() {
                return;
            }
        }
    });
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

/// Does what is asked, on a thread of its own. Of several that wait only the last is done: the others are out of date.
fn work<Asked: Send + 'static>(
    sender: Sender<Happened>,
    run: impl Fn(Asked) -> Happened + Send + 'static,
) -> Sender<Asked> {
    let (ask, asked) = channel::<Asked>();
    thread::spawn(move || {
        while let Ok(first) = asked.recv() {
            let last = asked.try_iter().last().unwrap_or(first);
            if sender.send(run(last)).is_err() {
                return;
            }
        }
    });
    ask
}
