//! Excerpts: a selection as a dataset of its own, which can be written to a file and read again.
//!
//! It has the chosen lines under their areas, and the chosen columns with those that a printed sum among them adds up. A stated
//! total is kept only where everything that it covers is kept: held against a part of its lines it would be a false alarm. The
//! facts about the dataset as a whole stay as they are.

mod columns;
mod copy;
mod kept;

use crate::{
    analysis::{
        chosen::Chosen,
        excerpt::{columns::with_summed, copy::copy, kept::Kept},
        selection::Selection,
    },
    model::{columns::ColumnId, dataset::Dataset, localized::Localized},
};

/// The parts of a dataset that an excerpt keeps.
pub struct Excerpt<'a> {
    dataset: &'a Dataset,
    columns: Vec<ColumnId>,
    kept: Kept,
}

impl<'a> Excerpt<'a> {
    /// The excerpt of a selection with these columns; none where nothing is left out of the dataset.
    pub fn of(dataset: &'a Dataset, selection: &Selection, chosen: &Chosen, columns: &[ColumnId]) -> Option<Self> {
        let columns = with_summed(dataset, columns);
        let kept = Kept::of(dataset, selection, chosen);
        let is_whole = columns.len() == dataset.columns().len() && kept.is_everything(dataset);
        (!is_whole).then_some(Self { dataset, columns, kept })
    }

    /// Returns `true` if a column is left out.
    pub fn leaves_columns_out(&self) -> bool {
        self.columns.len() < self.dataset.columns().len()
    }

    /// Returns `true` if a stated total is left out.
    pub fn leaves_totals_out(&self) -> bool {
        self.kept.stated.contains(&false)
    }

    /// The excerpt as a dataset, with a note on what was chosen.
    pub fn dataset(&self, note: Localized) -> Dataset {
        copy(self.dataset, &self.columns, &self.kept, note)
    }
}
