//! The sentence about a line whose printed sum is not that of its own cells.

use crate::{
    analysis::{
        check::comparison::{Comparison, Status},
        figures::Figures,
    },
    locale::{Locale, Message},
    model::{dataset::Dataset, ids::InitiativeId, period::Period},
    report::{labels, sentences::comparison as written},
};

/// The sentences about the printed sums of a line that differ: "I alt 2020-21: 12, men kolonnerne giver 11 (forskel +1)". In a
/// period only those that concern it.
pub fn differing<'a>(
    dataset: &'a Dataset,
    figures: &'a Figures,
    line: InitiativeId,
    period: Option<Period>,
    locale: &'a Locale,
) -> impl Iterator<Item = String> + 'a {
    let concerns = move |sum: &&Comparison| period.is_none_or(|period| figures.differing.concerns(sum.column, period));
    let sums = figures.reconciliation.of_line(line).filter(|sum| sum.status == Status::Differs).filter(concerns);
    sums.map(move |sum| {
        let written = written::Figures::short(dataset, sum, locale);
        let values = [
            ("column", labels::one_line(locale.of(&dataset.column(sum.column).label)).into_owned().into()),
            ("stated", written.stated.into()),
            ("sum", written.computed.into()),
            ("difference", written.difference.into()),
        ];
        locale.fill(Message::PrintedSumDiffers, &values)
    })
}
