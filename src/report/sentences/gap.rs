//! The sentence about a gap: its amount, and where it arises.

use crate::{
    analysis::{
        amounts::share::Whole,
        check::{
            gap::{Gap, Lies},
            stated_for::StatedFor,
            verdict::Missing,
        },
        figures::Finding,
    },
    locale::{Locale, Message},
    model::{amount::Amount, dataset::Dataset, ids::AreaId, period::Period},
    report::{labels, sentences::comparison::blank_lines},
};

/// The amount of a gap, its share of the stated total, where it arises, and the areas that cause it, the largest first: "+2,00
/// (6,3%) står i totalen og ikke i nogen linje: Job og uddannelse +1,80, …"; and how many lines are blank. Where more lines are shown than the total
/// is of, its class and its money come first: "Løn, egne midler: …".
pub fn sentence(dataset: &Dataset, gap: &Gap, (shown, period): (StatedFor, Period), locale: &Locale) -> String {
    let decimals = dataset.digits(period).shown();
    let signed = |amount| labels::figures::short_signed(amount, decimals, locale);
    let part = Whole::of_amount(gap.total.amount).and_then(|whole| whole.share(Some(gap.difference.abs())));
    let amount = match part {
        Some(part) => format!("{} ({})", signed(gap.difference), locale.share(part)),
        None => signed(gap.difference),
    };
    let amount = part_of(dataset, gap.of, shown, locale).into_iter().chain([amount]).collect::<Vec<_>>().join(": ");
    let figure = |amount| labels::figures::figure(amount, decimals, locale).into();
    let amount = ("amount", amount.into());
    let lies = match gap.lies {
        Lies::Carried => {
            let message = match gap.missing_below() {
                Missing::InLines => Message::GapStandsInTotal,
                Missing::InTotals => Message::GapStandsInLines,
                Missing::InBoth => Message::GapIsCarried,
            };
            locale.fill(message, &[amount])
        }
        Lies::CarriedFromLines => locale.fill(Message::GapIsOfLines, &[amount]),
        Lies::CarriedFromColumns => locale.fill(Message::GapIsOfColumns, &[amount]),
        Lies::InTheTotal => locale.fill(Message::GapStandsInTotal, &[amount]),
        Lies::InTheLines => locale.fill(Message::GapStandsInLines, &[amount]),
        Lies::InTheAddingUp { against, sum } => {
            let others = ("others", labels::figures::others(against).into());
            let values = [amount, others, ("sum", figure(Some(sum))), ("stated", figure(gap.total.amount))];
            locale.fill(Message::GapLiesInAddingUp, &values)
        }
        Lies::InBoth { own } => {
            let rest = gap.difference.checked_sub(own).map_or_else(|_| String::from("…"), signed);
            locale.fill(Message::GapLiesInBoth, &[amount, ("own", signed(own).into()), ("rest", rest.into())])
        }
    };
    let within = labels::figures::sign(Finding::WithinRounding);
    let named = |&(area, difference): &(AreaId, Amount), sign: &str| {
        format!("{} {}{sign}", labels::one_line(&dataset.area(area).name), signed(difference))
    };
    let areas = gap.areas.iter().map(|area| named(area, ""));
    let areas: Vec<String> = areas.chain(gap.rounded.iter().map(|area| named(area, within))).collect();
    let lies = if areas.is_empty() { lies } else { format!("{lies}: {}", areas.join(", ")) };
    [Some(lies), blank_lines(gap.total.blank, locale)].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The class and the money of a total, as far as other lines are shown than it is of: "Løn, egne midler".
pub fn part_of(dataset: &Dataset, of: StatedFor, shown: StatedFor, locale: &Locale) -> Option<String> {
    let class = of.class.filter(|_| of.class != shown.class);
    let class = class.map(|class| labels::one_line(dataset.text(class.name)).into_owned());
    let money = (of.view != shown.view).then(|| labels::view(of.view, locale));
    let named: Vec<String> = class.into_iter().chain(money).collect();
    (!named.is_empty()).then(|| named.join(", "))
}
