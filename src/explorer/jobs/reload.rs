//! Reads the dataset's file again, and prepares whatever takes a walk through every line.

use std::sync::Arc;

use crate::{
    analysis::warnings::warnings,
    explorer::{lists::checklist::CheckList, tree::matching::IdMap},
    model::dataset::Dataset,
    workspace::{
        open::{OpenError, Opened, open},
        origin::Origin,
    },
};

/// A reading of the dataset from its origin.
#[derive(Clone, Debug)]
pub struct Reload {
    /// The origin of the dataset.
    pub origin: Origin,
    /// The dataset that is explored until then.
    pub old: Arc<Dataset>,
    /// The list of comparisons.
    pub checklist: Checklist,
    /// The number of the reading: a later one makes the answer out of date.
    pub number: u64,
}

/// Says whether the list of comparisons is made along with the reading: its warnings take a walk through every line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Checklist {
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
}

/// A dataset with all that was prepared for it.
#[derive(Debug)]
pub struct NewDataset {
    /// The dataset and its figures.
    pub opened: Opened,
    /// Maps ids of the old dataset to ids of this one.
    pub names: IdMap,
    /// The list of comparisons, if it was needed.
    pub checklist: Option<CheckList>,
}

impl Reload {
    pub(super) fn run(self) -> Reloaded {
        let Self { origin, old, checklist, number } = self;
        let prepare = |opened: Opened| {
            let checklist = match checklist {
                Checklist::NotNeeded => None,
                Checklist::Needed => {
                    let mut list = CheckList::new(&opened.dataset, &opened.figures);
                    list.set_warnings(warnings(&opened.dataset));
                    Some(list)
                }
            };
            let names = IdMap::between(old, &opened.dataset);
            Box::new(NewDataset { opened, names, checklist })
        };
        Reloaded { outcome: open(&origin).map(prepare), number }
    }
}
