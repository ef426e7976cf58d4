//! The average of all years, and why there is none where a year lacks an amount.

use crate::{
    analysis::amounts::shown::ShownFigure,
    locale::Message,
    model::{amount::Amount, cell::Doubts, columns::ColumnId},
    report::labels::all_years,
    tui::screen::draw_context::DrawContext,
};

/// "gennemsnit pr. år: 4,20": of all years together, where each of two or more has an amount; else why there is none.
pub fn per_year(context: &DrawContext<'_>, figure: &dyn Fn(ColumnId) -> ShownFigure) -> Option<String> {
    let years = u32::try_from(context.years().len()).ok().filter(|&years| years > 1)?;
    let amounts: Vec<Amount> = context.years().filter_map(|year| figure(year).published()).collect();
    if amounts.len() < context.years().len() {
        return why_none(context, figure);
    }
    let mut sum = Amount::ZERO;
    for amount in amounts {
        sum = sum.checked_add(amount).ok()?;
    }
    let digits = context.dataset.digits(context.all_years()).shown();
    // Of so many digits that none are left for the decimals, it would be no exact one.
    let average = sum.shared_by(years).filter(|average| {
        let is_exact = average.checked_mul(Amount::from(years)).is_ok_and(|all| all == sum);
        is_exact || average.decimals() > digits
    })?;
    let amount = context.amount(Some(average.rounded(digits)));
    Some(context.locale.fill(Message::AveragePerYear, &[("amount", amount.into())]))
}

/// "intet gennemsnit: 2021 er blank": the years that an average would lack, where others have an amount.
fn why_none(context: &DrawContext<'_>, figure: &dyn Fn(ColumnId) -> ShownFigure) -> Option<String> {
    let kind = |year: ColumnId| match figure(year) {
        of if of.published().is_some() => None,
        of if of.amount().is_some() => Some("part"),
        of if of.doubts.has(Doubts::WITHHELD) => Some("withheld"),
        of if of.is_blank() => Some("blank"),
        _ => Some("dash"),
    };
    if !context.years().any(|year| figure(year).is_there()) {
        return None;
    }
    let basis = context.scope.basis();
    let lacking = ["withheld", "blank", "part", "dash"].into_iter().filter_map(|of| {
        let years: Vec<ColumnId> = context.years().filter(|&year| kind(year) == Some(of)).collect();
        let count = years.len();
        let years = all_years::columns(context.dataset, basis, years.into_iter(), context.locale);
        let values = [("kind", of.into()), ("years", years.into()), ("count", count.into())];
        (count > 0).then(|| context.locale.fill(Message::AverageLacks, &values))
    });
    let why = lacking.collect::<Vec<_>>().join(", ");
    Some(context.locale.fill(Message::NoAverage, &[("why", why.into())]))
}
