//! Says on standard error how far the reading of a file is, where it takes its time. Nothing of it stays.

use std::{
    io::{self, Write as _},
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use crossterm::terminal;
use unicode_truncate::UnicodeTruncateStr as _;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    commands::output::writer::remark,
    locale::{Locale, Message},
    workspace::origin::Origin,
};

/// The time after which it is said what is waited for.
const SILENCE: Duration = Duration::from_secs(1);

/// The time between two places that are told.
const BETWEEN: Duration = Duration::from_millis(200);

/// Bytes of a unit that people count files in.
const MEGABYTE: u64 = 1_000_000;

/// The width of a terminal that does not tell it.
const USUAL_WIDTH: u16 = 80;

/// The words on a reading.
pub struct ProgressWords {
    locale: Locale,
    file: String,
    /// The bytes that there are, where that is known.
    size: Option<u64>,
    /// Said while nobody writes what is to be read.
    waits: Option<String>,
}

impl ProgressWords {
    /// The words on the reading of an origin.
    pub fn of(origin: &Origin, locale: &Locale) -> Self {
        let file = origin.name(locale);
        let waits = || locale.fill(Message::WaitsFor, &[("file", file.as_str().into())]);
        let waits = origin.may_wait().then(waits);
        let size = if waits.is_some() { None } else { origin.size() };
        Self { locale: *locale, file, size, waits }
    }

    /// Says how far it is, of which it is told, until nobody tells any more.
    pub fn say(&self, told: &Receiver<Option<u64>>) {
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

    fn say_place(&self, told: &Receiver<Option<u64>>) {
        let (began, mut bytes) = (Instant::now(), 0);
        let mut line = Line::default();
        loop {
            let quiet = if line.is_shown() { BETWEEN } else { SILENCE.saturating_sub(began.elapsed()) };
            match told.recv_timeout(quiet) {
                Ok(place) => bytes = place.unwrap_or(bytes),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if began.elapsed() >= SILENCE && line.is_due() {
                line.show(&self.words(bytes));
            }
        }
        line.show("");
    }

    /// "reading budget.ron: 34 %", or "12 MB" where the size is not known.
    fn words(&self, bytes: u64) -> String {
        let share = match self.size {
            Some(size) => {
                let share = (bytes * 100 / size.max(1)).min(100);
                self.locale.fill(Message::PerCentRead, &[("share", share.into())])
            }
            None => self.locale.fill(Message::MegabytesRead, &[("bytes", (bytes / MEGABYTE).into())]),
        };
        self.locale.fill(Message::Reads, &[("file", self.file.as_str().into()), ("share", share.into())])
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
        let room = terminal::size().map_or(USUAL_WIDTH, |(width, _)| width).saturating_sub(1);
        let (words, width) = words.unicode_truncate(usize::from(room));
        let rest = " ".repeat(self.width.saturating_sub(width));
        let end = if words.is_empty() { "\r" } else { "" };
        // Nobody has to hear it.
        let _unheard = write!(io::stderr(), "\r{words}{rest}{end}");
        self.width = words.width();
        self.last = Some(Instant::now());
    }
}
