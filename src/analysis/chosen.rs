//! The initiatives that a selection chooses, found once for all parts of a report.

use crate::{
    analysis::{
        amounts::totals::{TooLong, Totals},
        search::query::matcher::Matcher,
        selection::Selection,
    },
    model::{dataset::Dataset, ids::InitiativeId},
};

/// The chosen initiatives, in the order of the dataset.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Chosen {
    /// The initiatives of the view that counts.
    pub initiatives: Vec<InitiativeId>,
    /// The initiatives of all views.
    pub of_all_money: Vec<InitiativeId>,
    /// Under a filter, the initiatives of the view that the query had to choose from; without one, none.
    pub whole: Vec<InitiativeId>,
}

impl Chosen {
    /// The choice of a selection.
    pub fn of(selection: &Selection, dataset: &Dataset) -> Self {
        let basis = selection.basis(dataset);
        let periods = selection.holding.map_or_else(|| selection.years.periods(dataset, basis), |period| vec![period]);
        let matcher = Matcher::new(&selection.query, dataset, basis, &periods);
        let view = selection.counted_view();
        let mut chosen = Self::default();
        for id in dataset.initiatives() {
            let initiative = dataset.initiative(id);
            let picked = selection.picked.as_ref().is_none_or(|picked| picked.lines.contains(id));
            if !picked || !selection.has_area(dataset, initiative.area) {
                continue;
            }
            let counts = view.includes(initiative.financing);
            if counts && selection.is_filtered() {
                chosen.whole.push(id);
            }
            if matcher.matches(id) {
                chosen.of_all_money.push(id);
                chosen.initiatives.extend(counts.then_some(id));
            }
        }
        chosen
    }

    /// The totals of the chosen initiatives of all views.
    ///
    /// # Errors
    /// When a sum cannot be given exactly, which the sum of all initiatives can.
    pub fn totals(&self, dataset: &Dataset) -> Result<Totals, TooLong> {
        Totals::over(dataset, self.of_all_money.iter().copied())
    }
}
