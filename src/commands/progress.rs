//! Says on standard error how far the reading of a file is, where it takes its time and that is a terminal. Nothing of it stays.

use std::{
    io::{self, IsTerminal as _, Write as _, stderr},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use crossterm::terminal;
use unicode_truncate::UnicodeTruncateStr as _;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    commands::output::writer::remark,
    locale::{Locale, Message},
    report::labels,
    workspace::{origin::Origin, reading::Heard},
};

/// The time after which it is said what is waited for.
const SILENCE: Duration = Duration::from_secs(1);

/// The time between two places that are told.
const BETWEEN: Duration = Duration::from_millis(200);

/// The width of a terminal that does not tell it.
const USUAL_WIDTH: u16 = 80;

/// Somebody who says how far a reading is, until it is dropped: then nothing of it stays on the terminal.
pub struct Saying {
    /// Taken when it ends.
    teller: Option<Sender<Told>>,
    sayer: Option<JoinHandle<()>>,
}

/// The place that a reading has come to.
#[derive(Clone, Copy)]
enum Told {
    /// So many bytes have been read.
    Bytes(u64),
    /// All have been, and so many hundredths of the work on tables are done.
    Made(u8),
}

impl Saying {
    /// Begins to say how far the reading of an origin is; nobody does where standard error is no terminal.
    pub fn begin(origin: &Origin, locale: &Locale) -> Option<Self> {
        if *origin == Origin::Letter || !stderr().is_terminal() {
            return None;
        }
        let (teller, heard) = channel();
        let words = ProgressWords::of(origin, locale);
        let sayer = thread::spawn(move || words.say(&heard));
        Some(Self { teller: Some(teller), sayer: Some(sayer) })
    }

    /// Hears how far it is.
    pub fn hear(&self, heard: Heard<'_>) {
        let told = heard.made().map(Told::Made).or_else(|| heard.bytes().map(Told::Bytes));
        if let (Some(teller), Some(told)) = (&self.teller, told) {
            // Nobody listens any more where all has been said.
            let _unheard = teller.send(told);
        }
    }
}

impl Drop for Saying {
    fn drop(&mut self) {
        drop(self.teller.take());
        // A panic of the thread has been reported by it.
        let _ended = self.sayer.take().map(JoinHandle::join);
    }
}

/// The words on a reading.
struct ProgressWords {
    locale: Locale,
    file: String,
    /// The bytes that there are, where that is known.
    size: Option<u64>,
    /// Said while nobody writes what is to be read.
    waits: Option<String>,
}

impl ProgressWords {
    /// The words on the reading of an origin.
    fn of(origin: &Origin, locale: &Locale) -> Self {
        let file = origin.name(locale);
        let waits = || locale.fill(Message::WaitsFor, &[("file", file.as_str().into())]);
        let waits = origin.may_wait().then(waits);
        let size = if waits.is_some() { None } else { origin.size() };
        Self { locale: *locale, file, size, waits }
    }

    /// Says how far it is, of which it is told, until nobody tells any more.
    fn say(&self, told: &Receiver<Told>) {
        if let Some(waits) = &self.waits {
            match told.recv_timeout(SILENCE) {
                Ok(_) => {}
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    remark(waits);
                    if told.recv().is_err() {
                        return;
                    }
                }
            }
        }
        self.say_place(told);
    }

    fn say_place(&self, told: &Receiver<Told>) {
        let (began, mut place) = (Instant::now(), Told::Bytes(0));
        let mut line = Line::default();
        loop {
            let quiet = if line.is_shown() { BETWEEN } else { SILENCE.saturating_sub(began.elapsed()) };
            match told.recv_timeout(quiet) {
                Ok(told) => place = told,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if began.elapsed() >= SILENCE && line.is_due() {
                line.show(&self.words(place));
            }
        }
        line.show("");
    }

    /// "reading budget.ron: 34 %", or "12 MB" where the size is not known; of tables also how much of their sums is made.
    fn words(&self, place: Told) -> String {
        let (message, share, bytes) = match place {
            Told::Bytes(bytes) => {
                let share = self.size.map(|size| (bytes * 100 / size.max(1)).min(100));
                (Message::Reads, share, bytes)
            }
            Told::Made(hundredths) => (Message::Makes, Some(u64::from(hundredths)), 0),
        };
        let share = labels::share::share_read(share, bytes, &self.locale);
        self.locale.fill(message, &[("file", self.file.as_str().into()), ("share", share.into())])
    }
}

/// A line of the terminal that is written over.
#[derive(Default)]
struct Line {
    /// The cells that are written.
    width: usize,
    last: Option<Instant>,
}

impl Line {
    fn is_shown(&self) -> bool {
        self.last.is_some()
    }

    fn is_due(&self) -> bool {
        self.last.is_none_or(|last| last.elapsed() >= BETWEEN)
    }

    /// Writes words over those of before; with none there is nothing any more.
    fn show(&mut self, words: &str) {
        if words.is_empty() && !self.is_shown() {
            return;
        }
        let width = terminal::size().ok().map(|(width, _)| width).filter(|&width| width > 0);
        let room = width.unwrap_or(USUAL_WIDTH).saturating_sub(1);
        let (words, width) = words.unicode_truncate(usize::from(room));
        let rest = " ".repeat(self.width.saturating_sub(width));
        let end = if words.is_empty() { "\r" } else { "" };
        // Nobody has to hear it.
        let _unheard = write!(io::stderr(), "\r{words}{rest}{end}");
        self.width = words.width();
        self.last = Some(Instant::now());
    }
}
