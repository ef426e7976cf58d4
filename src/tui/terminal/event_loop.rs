//! The event queue: keys, mouse, signals and the answers of jobs. Each source has a thread that waits for it; there is no timer,
//! and the drawing thread never waits for anything else.

use std::{
    collections::HashMap,
    io,
    mem::{Discriminant, discriminant},
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
};

use crossterm::event::{self, read};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH},
    iterator::Signals,
};

use crate::explorer::jobs::{Done, Job, Queue};

/// An event.
pub enum Event {
    /// A key, the mouse, or a new size.
    Input(event::Event),
    /// The terminal is gone.
    InputClosed,
    /// A job has ended.
    Done(Done),
    /// A signal has come.
    Signal(i32),
}

/// The queue of events, and the threads that put them there.
pub struct EventLoop {
    events: Receiver<Event>,
    sender: Sender<Event>,
    signals: Option<Signals>,
    /// One thread for each kind of job of which only the latest is run.
    workers: HashMap<Discriminant<Job>, Sender<Job>>,
    /// The jobs that the program must not end before.
    unfinished: Vec<JoinHandle<()>>,
}

impl EventLoop {
    /// Catches signals from now on. No thread is started yet: the first drawing comes before any.
    pub fn new() -> io::Result<Self> {
        let (sender, events) = channel();
        let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGWINCH])?;
        Ok(Self { events, sender, signals: Some(signals), workers: HashMap::new(), unfinished: Vec::new() })
    }

    /// Starts the threads that wait for signals and for the terminal.
    pub fn listen(&mut self) {
        if let Some(signals) = self.signals.take() {
            wait_for_signals(signals, self.sender.clone());
            wait_for_input(self.sender.clone());
        }
    }

    /// Sleeps until an event comes.
    pub fn wait(&self) -> Option<Event> {
        self.events.recv().ok()
    }

    /// The events that have come by now.
    pub fn waiting(&self) -> Vec<Event> {
        self.events.try_iter().collect()
    }

    /// Starts a job.
    pub fn start(&mut self, job: Job) {
        match job.queue() {
            Queue::Latest => {
                let worker = self.workers.entry(discriminant(&job)).or_insert_with(|| worker(self.sender.clone()));
                // The worker is gone only while the program ends.
                let _ = worker.send(job);
            }
            Queue::All => {
                let sender = self.sender.clone();
                self.unfinished.retain(|thread| !thread.is_finished());
                self.unfinished.push(thread::spawn(move || {
                    // The receiver is gone only while the program ends.
                    let _ = sender.send(Event::Done(job.run()));
                }));
            }
        }
    }

    /// Waits for the jobs that the program must not end before, such as a file being written.
    pub fn finish(&mut self) {
        for thread in self.unfinished.drain(..) {
            // A panic has been reported by its thread.
            let _ = thread.join();
        }
    }
}

fn wait_for_signals(mut signals: Signals, sender: Sender<Event>) {
    thread::spawn(move || {
        for signal in signals.forever() {
            if sender.send(Event::Signal(signal)).is_err() {
                return;
            }
        }
    });
}

fn wait_for_input(sender: Sender<Event>) {
    thread::spawn(move || {
        while let Ok(event) = read() {
            if sender.send(Event::Input(event)).is_err() {
                return;
            }
        }
        // The receiver is gone only while the program ends.
        let _ = sender.send(Event::InputClosed);
    });
}

/// Starts a thread that runs the jobs of one kind, of several that wait only the last.
fn worker(sender: Sender<Event>) -> Sender<Job> {
    let (start, jobs) = channel::<Job>();
    thread::spawn(move || {
        while let Ok(first) = jobs.recv() {
            let last = jobs.try_iter().last().unwrap_or(first);
            if sender.send(Event::Done(last.run())).is_err() {
                return;
            }
        }
    });
    start
}
