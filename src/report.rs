//! Reports: the answer line, and tables as text, Markdown, JSON, CSV and tab-separated text, for the commands and for copies of
//! the screen. Figures come from `analysis` and words from `locale`; nothing is computed here.

pub mod answer;
pub mod files;
pub mod grid;
pub mod imported;
pub mod labels;
pub mod sentences;
pub mod tables;
pub mod writers;

use crate::{
    analysis::{chosen::Chosen, figures::Figures, selection::Selection},
    locale::Locale,
    model::{dataset::Dataset, ids::InitiativeId},
};

/// The input of a report: a dataset with its figures, the selection of it, and the language.
#[derive(Clone, Copy)]
pub struct ReportInput<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// All its figures.
    pub figures: &'a Figures,
    /// The selection.
    pub selection: &'a Selection,
    /// The initiatives that the selection chooses.
    pub chosen: &'a Chosen,
    /// The language.
    pub locale: &'a Locale,
}

impl ReportInput<'_> {
    /// The chosen initiatives in the order of the selection, group by group where they are grouped.
    pub fn sorted(self) -> Vec<InitiativeId> {
        if let Some(groups) = self.groups() {
            return groups.into_iter().flat_map(|group| group.initiatives).collect();
        }
        let mut initiatives = self.chosen.initiatives.clone();
        self.selection.sort(&mut initiatives, self.dataset, self.locale);
        initiatives
    }

    /// Tells whether a filter leaves nothing.
    pub fn nothing_found(self) -> bool {
        self.selection.is_filtered() && self.chosen.initiatives.is_empty()
    }
}
