//! Reads the file that the explorer opens on, beside the screen: the first rows at once, then more of them, at last all.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    analysis::figures::Figures,
    explorer::{
        jobs::reload::{Changes, NewDataset},
        tree::matching::IdMap,
    },
    format::limits::Limits,
    model::{builder::Builder, dataset::Dataset},
    workspace::{
        import::{GrowingFile, OpenMarks},
        open::{FIRST_BYTES, OpenError, Opened, first_rows, open_within, roles::FoundRoles, rows_so_far},
        origin::Origin,
        reading::{Heard, Reading},
    },
};

/// The time between two reports of how far it is.
const BETWEEN_REPORTS: Duration = Duration::from_millis(100);

/// So many times as much as was shown is read before more is shown: to show it costs a copy.
const GROWTH: u64 = 3;

/// What is shown takes memory beside the whole: no more than a part of it is copied, one in so many.
const MEMORY: u64 = 4;

/// The least bytes of a file that is worth a look before all of it is read, and of one that is packed.
const WORTH_A_LOOK: u64 = 1 << 20;
const WORTH_A_LOOK_PACKED: u64 = 1 << 16;

/// A reading of the file that the explorer opens on.
#[derive(Clone, Debug)]
pub struct Load {
    /// The file.
    pub origin: Origin,
    /// The limits of what is read of it.
    pub limits: Limits,
}

/// The place that a reading has come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// The bytes that have been read.
    pub bytes: u64,
    /// All bytes, where it is known how many there are.
    pub size: Option<u64>,
    /// The areas and the lines that have been understood; none where these are known only at the end.
    pub rows: Option<(usize, usize)>,
    /// The seconds that it will take.
    pub left: Option<u64>,
    /// The work that is under way.
    pub doing: Doing,
}

/// The work on a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Doing {
    /// It is read.
    #[default]
    Reading,
    /// It has been read, and so many hundredths of the work on its tables are done.
    Making(u8),
}

/// News of a reading.
#[derive(Debug)]
pub enum News {
    /// It has come so far.
    Progress(Progress),
    /// The first rows.
    First(Box<Opened>),
    /// More rows than those that were told of before.
    More(Box<NewDataset>),
    /// All of the file where there were rows before, or the obstacle.
    End(Result<Box<NewDataset>, OpenError>),
    /// All of the file where nothing was told before, or the obstacle.
    Whole(Result<Box<Opened>, OpenError>),
}

impl Progress {
    /// The hundredths of the work that are done, where that is known.
    pub fn per_cent(&self) -> Option<u64> {
        match self.doing {
            Doing::Reading => self.size.map(|size| (self.bytes * 100 / size.max(1)).min(100)),
            Doing::Making(hundredths) => Some(u64::from(hundredths)),
        }
    }
}

impl Load {
    /// A reading that takes long enough for its first rows to be looked at: that of a large file, or of what somebody still writes.
    pub fn of(origin: &Origin, limits: Limits) -> Option<Self> {
        let is_long = match origin {
            Origin::File(path) if !origin.may_wait() => path.metadata().is_ok_and(|there| {
                let is_packed = || there.len() >= WORTH_A_LOOK_PACKED && origin.is_packed();
                there.is_file() && (there.len() >= WORTH_A_LOOK || is_packed())
            }),
            _ => origin.may_wait(),
        };
        is_long.then(|| Self { origin: origin.clone(), limits })
    }

    /// Reads it to its end, and tells what there is to be told. Nobody may be listening any more.
    pub fn run(self, tell: impl Fn(News)) {
        // A question can be answered where the file can be read again.
        let open_marks = if self.origin == Origin::StandardInput { OpenMarks::Refused } else { OpenMarks::Asked };
        let reading = Reading { open_marks, ..Reading::within(self.limits) };
        let telling = Telling {
            origin: &self.origin,
            reading,
            size: self.origin.size(),
            began: Instant::now(),
            last: Cell::new(None),
            told: RefCell::new(None),
            told_bytes: Cell::new(0),
            order: Cell::new(RowOrder::Kept),
            tell: &tell,
        };
        if let Some(opened) = first_rows(&self.origin, &reading) {
            telling.order.set(RowOrder::Open);
            telling.show(opened, FIRST_BYTES);
        }
        let heard = |heard: Heard<'_>| telling.hear(heard);
        let outcome = open_within(&self.origin, &Reading { heard: Some(&heard), ..reading });
        let order = telling.order.get();
        let told = telling.told.take();
        tell(match told {
            None => News::Whole(outcome.map(Box::new)),
            Some(told) => News::End(outcome.map(|opened| Box::new(following(told, opened, order)))),
        });
    }
}

/// Keeps what was told of a reading.
struct Telling<'a> {
    origin: &'a Origin,
    reading: Reading<'a>,
    size: Option<u64>,
    began: Instant,
    last: Cell<Option<Instant>>,
    /// The rows that were told of last.
    told: RefCell<Option<Arc<Dataset>>>,
    /// The bytes that they were read from.
    told_bytes: Cell<u64>,
    order: Cell<RowOrder>,
    tell: &'a dyn Fn(News),
}

/// The order of the rows in all of a file, beside that in its beginning.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowOrder {
    /// The same.
    Kept,
    /// Of a table the whole may be understood otherwise than its beginning.
    Open,
}

impl Telling<'_> {
    fn hear(&self, heard: Heard<'_>) {
        let (bytes, rows) = match heard {
            Heard::Bytes(bytes) => (bytes, None),
            Heard::Grown(file) => return self.hear_table(file),
            Heard::Making(hundredths) => return self.tell_making(hundredths),
            Heard::Rows(bytes, rows) => (bytes, Some(rows)),
            Heard::UpToMistake(rows) => return self.show_rows(rows, self.told_bytes.get()),
        };
        if self.is_time() {
            let left = |size: u64| {
                let rest = u128::from(size.saturating_sub(bytes));
                let left = self.began.elapsed().as_millis() * rest / u128::from(bytes.max(1));
                u64::try_from(left.div_ceil(1000)).ok()
            };
            let progress = Progress {
                bytes,
                size: self.size,
                rows: rows.map(Builder::counts),
                left: self.size.and_then(left),
                doing: Doing::Reading,
            };
            (self.tell)(News::Progress(progress));
        }
        let is_early = self.size.is_none_or(|size| bytes * MEMORY <= size);
        if let Some(rows) = rows.filter(|_| self.is_due(bytes, is_early)) {
            self.show_rows(rows, bytes);
        }
    }

    /// Tells how far the reading of a table is, and shows its rows so far, should it be time to.
    fn hear_table(&self, file: GrowingFile<'_>) {
        if self.is_time() {
            self.tell_making(Heard::Grown(file).made().unwrap_or_default());
        }
        let is_early = u64::from(file.hundredths()) * MEMORY <= 100;
        if self.is_due(file.size(), is_early)
            && let Some(opened) = rows_so_far(self.origin, file, &self.reading)
        {
            self.order.set(RowOrder::Open);
            self.show(opened, file.size());
        }
    }

    fn tell_making(&self, hundredths: u8) {
        let progress = Progress { size: self.size, doing: Doing::Making(hundredths), ..Progress::default() };
        (self.tell)(News::Progress(progress));
    }

    /// Returns `true` if the last report was some time ago.
    fn is_time(&self) -> bool {
        let is_time = self.last.get().is_none_or(|last| last.elapsed() >= BETWEEN_REPORTS);
        if is_time {
            self.last.set(Some(Instant::now()));
        }
        is_time
    }

    /// Returns `true` where nothing has been shown, or much more has been read than was shown and much is still to be read.
    fn is_due(&self, bytes: u64, is_early: bool) -> bool {
        self.told.borrow().is_none() || is_early && bytes >= self.told_bytes.get() * GROWTH
    }

    fn show_rows(&self, rows: &Builder, bytes: u64) {
        let dataset = rows.so_far();
        // Where a sum is too long nothing is shown before the reading ends, and says so.
        if let Ok(figures) = Figures::of(&dataset) {
            let opened = Opened { dataset: Arc::new(dataset), figures, import: None, roles: FoundRoles::None };
            self.show(opened, bytes);
        }
    }

    fn show(&self, opened: Opened, bytes: u64) {
        let before = self.told.replace(Some(Arc::clone(&opened.dataset)));
        self.told_bytes.set(bytes);
        (self.tell)(match before {
            None => News::First(Box::new(opened)),
            Some(before) => News::More(Box::new(following(before, opened, self.order.get()))),
        });
    }
}

/// A dataset that takes the place of the beginning of it.
fn following(before: Arc<Dataset>, opened: Opened, order: RowOrder) -> NewDataset {
    let ids = match order {
        RowOrder::Kept => IdMap::of_beginning(before),
        RowOrder::Open => IdMap::between(before, &opened.dataset),
    };
    NewDataset { opened, ids, changes: Changes::default(), checklist: None }
}
