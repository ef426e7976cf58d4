//! The event queue: keys, mouse, signals and the answers of jobs. Each source has a thread that waits for it; there is no timer,
//! and the drawing thread never waits for anything else. Ctrl-c and the signals that end the program are heard beside the queue
//! as well, whatever waits in it.

use std::{
    collections::HashMap,
    io,
    mem::{Discriminant, discriminant},
    ops::ControlFlow,
    path::Path,
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime},
};

use crate::{
    explorer::{
        input::{action::Action, keymap},
        jobs::{
            Done, Job, Queue,
            load::{Load, News},
        },
    },
    tui::terminal::{
        clipboard,
        ending::{Ending, Reason},
        system::{Keyboard, Signal, Signals, hung_up, keyboard, read_events},
        watch::Watch,
    },
};
use crossterm::event;

/// The time that nobody notices.
const UNNOTICED: Duration = Duration::from_millis(100);

/// The most events that wait. Those of a flood beyond it are dropped, so that Ctrl-c behind them is still read.
const MOST_WAITING: usize = 50_000;

/// An event.
pub enum Event {
    /// A key, the mouse or a paste.
    Input(event::Event),
    /// A job has ended.
    Done(Done),
    /// A text was sent to the clipboard, or not.
    Sent(String, io::Result<()>),
    /// A signal has come.
    Signal(Signal),
    /// The file of the dataset has been written.
    Written,
    /// The reading of the file that the explorer opens on has news.
    News(News),
}

/// The watching of the dataset's file.
enum Watching {
    NotYet,
    Under(#[expect(dead_code, reason = "dropping it ends the watching")] Watch),
    /// It is no file, or the system cannot watch it.
    Impossible,
}

/// The queue of events, and the threads that put them there.
pub struct EventLoop {
    events: Receiver<Event>,
    sender: Sender<Event>,
    /// The number of keys, pastes and mouse events that wait.
    waiting: Arc<AtomicUsize>,
    signals: Option<Signals>,
    ending: Ending,
    /// One thread for each kind of job of which only the latest is run.
    workers: HashMap<Discriminant<Job>, Arc<Latest>>,
    /// The watching of the dataset's file.
    watching: Watching,
    /// The work that the program must not end before.
    unfinished: Vec<JoinHandle<()>>,
}

impl EventLoop {
    /// Catches signals from now on. No thread is started yet: the first drawing comes before any.
    pub fn new(ending: Ending) -> io::Result<Self> {
        let (sender, events) = channel();
        let signals = Some(Signals::catch()?);
        let (workers, unfinished) = (HashMap::new(), Vec::new());
        let (waiting, watching) = (Arc::default(), Watching::NotYet);
        Ok(Self { events, sender, waiting, signals, ending, workers, watching, unfinished })
    }

    /// Starts the threads that wait for signals and for the terminal.
    pub fn listen(&mut self) {
        let Some(signals) = self.signals.take() else { return };
        wait_for_signals(signals, self.sender.clone(), self.ending.clone());
        match keyboard() {
            Ok(keyboard) => {
                wait_for_input(keyboard, self.sender.clone(), Arc::clone(&self.waiting), self.ending.clone());
            }
            Err(_) => hung_up(None).into_iter().for_each(|signal| self.put(Event::Signal(signal))),
        }
    }

    /// Tells when a file has been written since it began to be read. It is watched once.
    pub fn watch(&mut self, file: &Path, since: SystemTime) {
        if !matches!(self.watching, Watching::NotYet) {
            return;
        }
        let sender = self.sender.clone();
        let watch = Watch::of(file, since, move || sender.send(Event::Written).is_ok());
        self.watching = watch.map_or(Watching::Impossible, Watching::Under);
    }

    /// Starts the reading of the file that the explorer opens on. The program ends before it does, if it is to end.
    pub fn load(&self, load: Load) {
        let sender = self.sender.clone();
        thread::spawn(move || {
            load.run(|news| {
                // The receiver is gone only while the program ends.
                let _ = sender.send(Event::News(news));
            });
        });
    }

    /// Sleeps until an event comes, or so much time has passed.
    pub fn wait_for(&self, time: Duration) -> Option<Event> {
        self.events.recv_timeout(time).ok().inspect(|event| self.taken(event))
    }

    /// Sleeps until an event comes.
    pub fn wait(&self) -> Option<Event> {
        self.events.recv().ok().inspect(|event| self.taken(event))
    }

    /// An event that has come by now.
    pub fn next(&self) -> Option<Event> {
        self.events.try_recv().ok().inspect(|event| self.taken(event))
    }

    fn taken(&self, event: &Event) {
        if matches!(event, Event::Input(_)) {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
        }
    }

    fn put(&self, event: Event) {
        // This queue has the receiver too, so that it can't be gone.
        let _ = self.sender.send(event);
    }

    /// Starts a job.
    pub fn start(&mut self, mut job: Job) {
        if let Job::Export(export) = &mut job {
            export.is_given_up = self.ending.is_urgent();
        }
        match job.queue() {
            Queue::Latest => {
                let worker = self.workers.entry(discriminant(&job)).or_insert_with(|| worker(self.sender.clone()));
                worker.put(job);
            }
            Queue::All => self.spawn(move || Event::Done(job.run())),
        }
    }

    /// Sends a text to the clipboard. Its outcome is an event.
    pub fn copy(&mut self, text: String) {
        if clipboard::is_in_tmux() {
            self.spawn(move || {
                let sent = clipboard::send_through_tmux(text.clone());
                Event::Sent(text, sent)
            });
        } else {
            let sent = clipboard::send(&text);
            self.put(Event::Sent(text, sent));
        }
    }

    /// Tells whether work that the program must not end before takes longer than anybody notices.
    pub fn is_busy(&self) -> bool {
        let until = Instant::now() + UNNOTICED;
        let is_unfinished = || self.unfinished.iter().any(|thread| !thread.is_finished());
        while is_unfinished() && Instant::now() < until {
            thread::sleep(UNNOTICED / 20);
        }
        is_unfinished()
    }

    /// Waits for the work that the program must not end before, such as a file being written.
    pub fn finish(&mut self) {
        for thread in self.unfinished.drain(..) {
            // A panic has been reported by its thread.
            let _ = thread.join();
        }
    }

    /// Starts work that the program must not end before, and whose outcome is an event.
    fn spawn(&mut self, work: impl FnOnce() -> Event + Send + 'static) {
        let sender = self.sender.clone();
        self.unfinished.retain(|thread| !thread.is_finished());
        self.unfinished.push(thread::spawn(move || {
            // The receiver is gone only while the program ends.
            let _ = sender.send(work());
        }));
    }
}

fn wait_for_signals(signals: Signals, sender: Sender<Event>, ending: Ending) {
    thread::spawn(move || {
        signals.wait(|signal| {
            // The receiver is gone only while the program ends.
            let _ = sender.send(Event::Signal(signal));
            if let Signal::End(number) = signal {
                ending.bring_about(Reason::Signal(number));
            }
        });
    });
}

fn wait_for_input(keyboard: Keyboard, sender: Sender<Event>, waiting: Arc<AtomicUsize>, ending: Ending) {
    thread::spawn(move || {
        read_events(&keyboard, |event| {
            let leaves = matches!(&event, event::Event::Key(key) if keymap::action(key) == Some(Action::QuitNow));
            if waiting.load(Ordering::Relaxed) < MOST_WAITING || leaves {
                waiting.fetch_add(1, Ordering::Relaxed);
                if sender.send(Event::Input(event)).is_err() {
                    return ControlFlow::Break(());
                }
            }
            if leaves {
                ending.bring_about(Reason::Interrupt);
            }
            ControlFlow::Continue(())
        });
        // The terminal has hung up; the receiver is gone only while the program ends.
        let _ = hung_up(None).map(|signal| sender.send(Event::Signal(signal)));
    });
}

/// The job that a worker is to run next. A newer one takes its place.
#[derive(Default)]
struct Latest {
    job: Mutex<Option<Job>>,
    put: Condvar,
}

impl Latest {
    fn put(&self, job: Job) {
        *self.job.lock().unwrap_or_else(PoisonError::into_inner) = Some(job);
        self.put.notify_one();
    }

    /// Sleeps until there is a job.
    fn take(&self) -> Job {
        let mut waiting = self.job.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(job) = waiting.take() {
                return job;
            }
            waiting = self.put.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Starts a thread that runs the jobs of one kind, of several that wait only the last.
fn worker(sender: Sender<Event>) -> Arc<Latest> {
    let latest = Arc::new(Latest::default());
    let jobs = Arc::clone(&latest);
    thread::spawn(move || {
        // The receiver is gone only while the program ends.
        while sender.send(Event::Done(jobs.take().run())).is_ok() {}
    });
    latest
}
