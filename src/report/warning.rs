//! Warnings as sentences.

use crate::{
    analysis::check::warnings::Warning,
    locale::{Locale, Message},
    model::{dataset::Dataset, ids::InitiativeId},
    report::labels,
};

/// The kind of a warning, for other programs.
pub(super) fn kind(warning: &Warning) -> &'static str {
    match warning {
        Warning::SameName(_) => "same_name",
        Warning::NoAmount(_) => "no_amount",
        Warning::NoSource(_) => "no_source",
        Warning::NoFunding(_) => "no_funding",
        Warning::StatedTwice { .. } => "stated_twice",
        Warning::YearsOutOfOrder => "years_out_of_order",
        Warning::LikeThousands(_) => "like_thousands",
    }
}

/// The sentence of a warning.
pub fn sentence(dataset: &Dataset, warning: &Warning, locale: &Locale) -> String {
    let name = |id: InitiativeId| labels::one_line(dataset.name(id)).into_owned();
    let area = |id: InitiativeId| labels::path(dataset, dataset.initiative(id).area);
    let one = |message, id| locale.fill(message, &[("name", name(id).into()), ("area", area(id).into())]);
    match warning {
        Warning::SameName(ids) => {
            let areas: Vec<String> = ids.iter().map(|&id| area(id)).collect();
            let same = ids.windows(2).all(|pair| dataset.amounts(pair[0]) == dataset.amounts(pair[1]));
            let message = if same { Message::WarnSameNameAndAmounts } else { Message::WarnSameName };
            let first = ids.first().map(|&id| name(id)).unwrap_or_default();
            let values =
                [("name", first.into()), ("count", ids.len().into()), ("areas", labels::listed(&areas, locale).into())];
            locale.fill(message, &values)
        }
        Warning::NoAmount(id) => one(Message::WarnNoAmount, *id),
        Warning::NoSource(id) => one(Message::WarnNoSource, *id),
        Warning::NoFunding(id) => one(Message::WarnNoFunding, *id),
        Warning::YearsOutOfOrder => locale.text(Message::WarnYearsOutOfOrder),
        Warning::LikeThousands(count) => locale.fill(Message::WarnLikeThousands, &[("count", (*count).into())]),
        Warning::StatedTwice { area, view, year, stated } => {
            let figures: Vec<String> = stated
                .iter()
                .map(|&id| match dataset.stated_total(id).amount(*year) {
                    Some(amount) => locale.amount(amount, 0),
                    None => labels::figures::NO_AMOUNT.to_owned(),
                })
                .collect();
            locale.fill(
                Message::WarnStatedTwice,
                &[
                    ("area", labels::area(dataset, *area, locale).into()),
                    ("view", labels::view(*view, locale).into()),
                    ("year", locale.of(&dataset.column(*year).label).into()),
                    ("figures", labels::listed(&figures, locale).into()),
                ],
            )
        }
    }
}
