//! Reads the dataset's file again, and prepares whatever takes a walk through every line.

use std::{fmt, sync::Arc};

use crate::{
    analysis::{figures::Figures, warnings::warnings},
    explorer::{lists::checklist::CheckList, tree::matching::IdMap},
    locale::Language,
    model::dataset::Dataset,
};

/// Origin of the dataset on the screen.
#[derive(Clone, Debug, Default)]
pub enum Origin {
    /// A part of the program.
    #[default]
    BuiltIn,
    /// Standard input, of which nothing is left.
    StandardInput,
    /// A file.
    File(File),
}

/// A file that can be read again.
#[derive(Clone)]
pub struct File {
    /// Its name on the screen: only characters that can be shown.
    pub name: String,
    /// Reads it, or says in a sentence why not.
    pub read: Arc<dyn Fn(Language) -> Result<Fresh, String> + Send + Sync>,
}

/// A dataset as it has just been read.
#[derive(Debug)]
pub struct Fresh {
    /// The dataset.
    pub dataset: Dataset,
    /// Its figures.
    pub figures: Figures,
}

/// A reading of the file.
#[derive(Clone, Debug)]
pub struct Reload {
    /// The file.
    pub file: File,
    /// The language of an error.
    pub language: Language,
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

/// The outcome of a reading: a dataset, or a sentence that says why there is none.
#[derive(Debug)]
pub struct Reloaded {
    /// The outcome.
    pub outcome: Result<Box<NewDataset>, String>,
    /// The number of the reading.
    pub number: u64,
}

/// A dataset with all that was prepared for it.
#[derive(Debug)]
pub struct NewDataset {
    /// The dataset and its figures.
    pub fresh: Fresh,
    /// Maps ids of the old dataset to ids of this one.
    pub names: IdMap,
    /// The list of comparisons, if it was needed.
    pub checklist: Option<CheckList>,
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("File").field(&self.name).finish()
    }
}

impl Reload {
    pub(super) fn run(self) -> Reloaded {
        let Self { file, language, old, checklist, number } = self;
        let prepare = |fresh: Fresh| {
            let checklist = match checklist {
                Checklist::NotNeeded => None,
                Checklist::Needed => {
                    let mut list = CheckList::new(&fresh.dataset, &fresh.figures);
                    list.set_warnings(warnings(&fresh.dataset));
                    Some(list)
                }
            };
            let names = IdMap::between(old, &fresh.dataset);
            Box::new(NewDataset { fresh, names, checklist })
        };
        Reloaded { outcome: (file.read)(language).map(prepare), number }
    }
}
