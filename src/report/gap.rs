//! The sentence about a gap: its amount, and where it arises.

use crate::{
    analysis::{
        change::share,
        check::gap::{Gap, Lies},
    },
    locale::{Locale, Message},
    model::dataset::Dataset,
    report::labels,
};

/// The amount of a gap, its share of the stated total, where it arises, and the areas that cause it, the largest first: "+2,00
/// (6,3%) følger af områderne: Job og uddannelse +1,80, …".
pub fn sentence(dataset: &Dataset, gap: &Gap, locale: &Locale) -> String {
    let signed = |amount| locale.signed(amount, dataset.decimals());
    let part = share(Some(gap.total.difference.abs()), gap.total.amount);
    let amount = match part {
        Some(part) => format!("{} ({})", signed(gap.total.difference), locale.share(part)),
        None => signed(gap.total.difference),
    };
    let figure = |amount| labels::figures::figure(amount, dataset.decimals(), locale).into();
    let amount = ("amount", amount.into());
    let lies = match gap.lies {
        Lies::Carried => locale.fill(Message::GapIsCarried, &[amount]),
        Lies::InTheTotal => locale.fill(Message::GapStandsInTotal, &[amount]),
        Lies::InTheLines => locale.fill(Message::GapStandsInLines, &[amount]),
        Lies::InTheAddingUp { sum } => {
            let values = [amount, ("sum", figure(Some(sum))), ("stated", figure(gap.total.amount))];
            locale.fill(Message::GapLiesInAddingUp, &values)
        }
        Lies::InBoth { own } => locale.fill(Message::GapLiesInBoth, &[amount, ("own", signed(own).into())]),
    };
    let areas: Vec<String> = gap
        .areas
        .iter()
        .map(|&(area, difference)| format!("{} {}", labels::one_line(&dataset.area(area).name), signed(difference)))
        .collect();
    if areas.is_empty() { lies } else { format!("{lies}: {}", areas.join(", ")) }
}
