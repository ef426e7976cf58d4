//! Carries the scope over into a dataset that was read again.

use crate::{
    analysis::arranging::arrangement::ArrangedBy,
    explorer::view::{comparison::BaseYear, scope::Scope},
    model::{dataset::Dataset, measure::BasisId},
};

impl Scope {
    /// The same scope in a dataset that was read again: the same column, else the one that it opens on.
    pub fn carry_over(self, old: &Dataset, new: &Dataset) -> Self {
        let same = |year| new.same_column(old, year);
        let Self { year, basis, beside, base, span, view, only, arranged_by } = self;
        Self {
            year: same(year).unwrap_or_else(|| new.start_column()),
            basis: same_basis(old, new, basis).unwrap_or(new.start_basis()),
            beside: beside.and_then(|beside| same_basis(old, new, beside)),
            base: match base {
                BaseYear::YearBefore => None,
                BaseYear::Year(year) => same(year).map(BaseYear::Year),
                BaseYear::Measure(measure) => same_basis(old, new, measure).map(BaseYear::Measure),
            }
            .unwrap_or_default(),
            span,
            view,
            only,
            arranged_by: ArrangedBy { grouping: arranged_by.grouping.carry_over(old, new), ..arranged_by },
        }
    }
}

/// The basis of the same measure in a dataset that was read again.
fn same_basis(old: &Dataset, new: &Dataset, basis: BasisId) -> Option<BasisId> {
    let name = |dataset: &Dataset, basis: BasisId| {
        dataset.basis(basis).measure().map(|measure| dataset.measures()[measure.index()].name.clone())
    };
    new.bases().find(|&other| name(new, other) == name(old, basis))
}
