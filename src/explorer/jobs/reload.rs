//! Reads the dataset's file again, and prepares whatever takes a walk through every line.

mod changes;

use std::sync::Arc;

use crate::{
    analysis::check::warnings::warnings,
    explorer::{lists::checklist::CheckList, tree::matching::IdMap},
    format::{limits::Limits, table::wishes::Wishes},
    model::dataset::Dataset,
    workspace::{
        import::OpenMarks,
        open::{OpenError, Opened, open_within},
        origin::Origin,
        reading::{Patience, Reading},
    },
};

pub use changes::Changes;

/// The origin of the dataset, and the readings of it that were requested and answered.
#[derive(Debug, Default)]
pub struct Reloads {
    origin: Origin,
    /// The things that somebody says of its tables; without them it is read as it is opened.
    wishes: Option<Wishes>,
    requested: u64,
    answered: u64,
}

/// A reading of the dataset from its origin.
#[derive(Clone, Debug)]
pub struct Reload {
    /// The origin of the dataset.
    pub origin: Origin,
    /// The limits of what is read of it.
    pub limits: Limits,
    /// The dataset that is explored until then.
    pub old: Arc<Dataset>,
    /// The list of comparisons.
    pub checklist: ComparisonPage,
    /// The number of the reading: a later one makes the answer out of date.
    pub number: u64,
    /// The reason for it.
    pub reason: ReloadReason,
    /// The things that somebody says of its tables.
    pub wishes: Option<Wishes>,
}

/// The reason for reading a file again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReloadReason {
    /// The user asks for it.
    Asked,
    /// It has been written.
    Written,
    /// Its columns are taken for something else.
    Roles,
}

/// Says whether the list of comparisons is made along with the reading: its warnings take a walk through every line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ComparisonPage {
    /// It is open.
    Needed,
    /// It is not.
    NotNeeded,
}

/// The outcome of a reading.
#[derive(Debug)]
pub struct Reloaded {
    /// A dataset, or the reason why there is none.
    pub outcome: Result<Box<NewDataset>, OpenError>,
    /// The number of the reading.
    pub number: u64,
    /// The reason for it.
    pub reason: ReloadReason,
    /// The things that were said of its tables.
    pub wishes: Option<Wishes>,
}

/// A dataset with all that was prepared for it.
#[derive(Debug)]
pub struct NewDataset {
    /// The dataset and its figures.
    pub opened: Opened,
    /// Maps ids of the old dataset to ids of this one.
    pub ids: IdMap,
    /// What is otherwise in it.
    pub changes: Changes,
    /// The list of comparisons, if it was needed.
    pub checklist: Option<CheckList>,
}

impl Reloads {
    /// No reading yet.
    pub fn of(origin: Origin) -> Self {
        Self { origin, ..Self::default() }
    }

    /// The origin of the dataset.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The number of the last reading that was answered: equal numbers mean the same dataset.
    pub fn reading(&self) -> u64 {
        self.answered
    }

    /// Requests a reading.
    pub fn request(
        &mut self,
        limits: Limits,
        old: &Arc<Dataset>,
        checklist: ComparisonPage,
        reason: ReloadReason,
        wishes: Option<Wishes>,
    ) -> Reload {
        self.requested += 1;
        let (origin, old) = (self.origin.clone(), Arc::clone(old));
        let wishes = wishes.or_else(|| self.wishes.clone());
        Reload { origin, limits, old, checklist, number: self.requested, reason, wishes }
    }

    /// Keeps what is said of the tables, for every reading from now on.
    pub fn keep(&mut self, wishes: Option<Wishes>) {
        self.wishes = wishes;
    }

    /// The things that somebody says of the tables.
    pub fn wishes(&self) -> Option<&Wishes> {
        self.wishes.as_ref()
    }

    /// Returns `true` once any was requested.
    pub fn has_requested(&self) -> bool {
        self.requested > 0
    }

    /// Accepts the answer of the last reading that was requested, once. Says whether it is that one.
    pub fn accept(&mut self, number: u64) -> bool {
        let is_last = number == self.requested && self.requested != self.answered;
        if is_last {
            self.answered = self.requested;
        }
        is_last
    }
}

impl Reload {
    pub(super) fn run(self) -> Reloaded {
        let Self { origin, limits, old, checklist, number, reason, wishes } = self;
        let prepare = |opened: Opened| {
            let checklist = match checklist {
                ComparisonPage::NotNeeded => None,
                ComparisonPage::Needed => {
                    let mut list = CheckList::new(&opened.dataset, &opened.figures);
                    list.set_warnings(warnings(&opened.dataset));
                    Some(list)
                }
            };
            let ids = IdMap::between(Arc::clone(&old), &opened.dataset);
            let changes = Changes::between(&old, &opened.dataset, &ids);
            Box::new(NewDataset { opened, ids, changes, checklist })
        };
        // Later readings wait for this one.
        let asked = Reading { wishes: wishes.as_ref(), open_marks: OpenMarks::Asked, ..Reading::within(limits) };
        let reading = Reading { patience: Patience::Short, ..asked };
        Reloaded { outcome: open_within(&origin, &reading).map(prepare), number, reason, wishes }
    }
}
