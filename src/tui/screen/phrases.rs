//! Phrases for shares and changes, and the sentence that says what the columns of years show.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{share::Whole, shown::ShownFigure},
        change::{Change, between, used},
    },
    explorer::view::{column_values::ColumnValues, comparison::YearPair},
    locale::{Locale, Message},
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::{Dataset, Zeros},
        period::Period,
        price::PriceSet,
    },
    report::labels::{all_years, capitalised, documents::documents, figures::NO_AMOUNT, measures, prices},
    tui::screen::draw_context::DrawContext,
};

/// Cells for a change in per cent: "−999,9%", "udløbet".
const PER_CENT: usize = 7;

/// Cells for a change in per cent, with room for the word where one may be from 0 to 0.
pub fn per_cent_width(context: &DrawContext<'_>) -> usize {
    match context.dataset.zeros() {
        Zeros::Present => context.text(Message::ChangeUnchanged).width().max(PER_CENT),
        Zeros::Absent => PER_CENT,
    }
}

/// The change of a figure up to the period, or from the period to a later base year: in per cent, or in a word.
pub fn changed(context: &DrawContext<'_>, figure: &dyn Fn(ColumnId) -> ShownFigure, period: Period) -> String {
    match (context.scope.compared_in(context.dataset, period), context.scope.chosen_base(context.dataset)) {
        (Some(compared), _) => in_per_cent(context, figure, compared),
        (None, Some(_)) => context.text(Message::BaseWord),
        (None, None) => String::new(),
    }
}

/// The change of a figure between two years in per cent, or a word where there is no percentage.
pub fn in_per_cent(context: &DrawContext<'_>, figure: &dyn Fn(ColumnId) -> ShownFigure, compared: YearPair) -> String {
    let base = figure(compared.from).cell.amount();
    match between(context.basis(), figure, compared.from, compared.to) {
        Change::By { per_cent: Some(per_cent), .. } => short(per_cent, context.locale),
        Change::By { per_cent: None, amount } if amount.is_zero() => context.text(Message::ChangeUnchanged),
        Change::By { per_cent: None, .. } if base.is_some_and(Amount::is_zero) => context.text(Message::ChangeFromZero),
        Change::By { per_cent: None, .. } if base.is_some_and(Amount::is_negative) => {
            let from = context.locale.fill(Message::ChangeFrom, &[("amount", context.short(base).into())]);
            if from.width() <= PER_CENT { from } else { context.text(Message::ChangeFromBelowZero) }
        }
        Change::By { per_cent: None, .. } => context.change(Change::TooLong),
        word => context.change(word),
    }
}

/// A change in per cent in few cells.
fn short(per_cent: Amount, locale: &Locale) -> String {
    bounded(locale.signed_share(per_cent), per_cent, PER_CENT)
}

/// Cells for a share: "100,0%", with room for the minus of one that may lie below zero.
pub fn share_width(context: &DrawContext<'_>) -> usize {
    if context.dataset.range().0.is_negative() { 7 } else { 6 }
}

/// A share in few cells; a dash where there is none.
pub fn share(context: &DrawContext<'_>, part: Option<Amount>, whole: Option<Whole>) -> String {
    let share = whole.and_then(|whole| whole.share(part));
    let text = |share: Amount| bounded(context.locale.share(share), share, share_width(context));
    share.map_or_else(|| NO_AMOUNT.to_owned(), text)
}

/// A percentage. Where it is too wide only its side of a thousand matters.
fn bounded(text: String, per_cent: Amount, width: usize) -> String {
    match text.width() <= width {
        true => text,
        false if per_cent.is_negative() => "<−999%".to_owned(),
        false => ">999%".to_owned(),
    }
}

/// The values in the columns of years where these are not amounts: in many words, in fewer, in the fewest. Figures in them must
/// not be cut.
pub fn sentences(context: &DrawContext<'_>) -> Vec<String> {
    match context.values {
        ColumnValues::Amounts => Vec::new(),
        ColumnValues::Deviations | ColumnValues::Used | ColumnValues::Left => {
            of_measures(context).into_iter().collect()
        }
        ColumnValues::Shares => {
            let total = context
                .whole()
                .map_or_else(|| context.amount(None), |whole| context.shown(context.whole_figure(whole)));
            let of = |message| {
                context.locale.fill(message, &[("total", (&total).into()), ("period", context.period().into())])
            };
            let (with_stated, of_lines) = match context.whole() {
                Some(Whole::AboveZero(_)) => (None, of(Message::ValuesSharesPositive)),
                _ => (context.stated_whole(), of(Message::ValuesShares)),
            };
            let with_stated = with_stated.map(|stated| {
                let document = ("document", documents(context.dataset, context.locale).into());
                let stated = ("stated", context.amount(Some(stated)).into());
                let values = [("total", (&total).into()), document, stated, ("period", context.period().into())];
                context.locale.fill(Message::ValuesSharesStated, &values)
            });
            let short = match context.whole() {
                Some(Whole::AboveZero(_)) => Message::ShareOfPositiveShort,
                _ => Message::ValuesSharesShort,
            };
            with_stated.into_iter().chain([of_lines, context.text(short)]).collect()
        }
        ColumnValues::Changes => {
            let of_measures = context.scope.compared_measures(context.dataset);
            let sentence = match (of_measures, context.scope.chosen_base(context.dataset)) {
                (Some(pair), _) => of_pair(context, pair, Message::ValuesDeviationsPerCent),
                (None, None) => context.text(Message::ValuesChanges),
                (None, Some(base)) => {
                    let pair = context.scope.compared(context.dataset);
                    let is_later = pair.is_some_and(|pair| pair.to == base && !context.scope.period().is_all());
                    let message = if is_later { Message::ValuesChangesTo } else { Message::ValuesChangesBase };
                    context.locale.fill(message, &[year(context, base)])
                }
            };
            // The column of all years shows the change between two of them.
            let all = context.scope.compared(context.dataset).filter(|_| context.scope.period().is_all());
            let with_all = all.map(|all| format!("{sentence} · {}: {}", context.period(), context.compared(all)));
            let short =
                if of_measures.is_some() { Message::ValuesDeviationsShort } else { Message::ValuesChangesShort };
            let is_year_before = of_measures.is_none() && context.scope.chosen_base(context.dataset).is_none();
            let mid = is_year_before.then(|| context.text(Message::ValuesChangesMid));
            with_all.into_iter().chain([sentence]).chain(mid).chain([context.text(short)]).collect()
        }
    }
}

/// One of the figures of a year in two measures against the other: their deviation, the per cent used, what is left.
pub fn deviated(context: &DrawContext<'_>, figure: &dyn Fn(ColumnId) -> ShownFigure, period: Period) -> String {
    let compared = context.scope.compared_in(context.dataset, period);
    let Some(YearPair { from, to }) = compared.filter(|pair| pair.is_of_one_year(context.dataset)) else {
        return String::new();
    };
    let (Some(first), Some(second)) = (figure(from).published(), figure(to).published()) else {
        return NO_AMOUNT.to_owned();
    };
    match context.values {
        ColumnValues::Used => used(second, first)
            .map_or_else(|| NO_AMOUNT.to_owned(), |share| bounded(context.locale.share(share), share, PER_CENT)),
        ColumnValues::Left => first.checked_sub(second).map_or("…".to_owned(), |left| context.amount(Some(left))),
        _ => second.checked_sub(first).map_or("…".to_owned(), |deviation| context.signed(deviation)),
    }
}

/// The sentence of these values.
fn of_measures(context: &DrawContext<'_>) -> Option<String> {
    let pair = context.scope.compared(context.dataset).filter(|pair| pair.is_of_one_year(context.dataset))?;
    Some(of_pair(
        context,
        pair,
        match context.values {
            ColumnValues::Used => Message::ValuesUsed,
            ColumnValues::Left => Message::ValuesLeft,
            _ => Message::ValuesDeviations,
        },
    ))
}

/// A sentence about two measures of one year.
fn of_pair(context: &DrawContext<'_>, pair: YearPair, message: Message) -> String {
    let name = |column| measures::of_column(context.dataset, column, context.locale);
    let values = [("first", name(pair.from).into()), ("second", name(pair.to).into())];
    capitalised(&context.locale.fill(message, &values))
}

/// A warning that some of the figures compared are of a part of the year only: those of the period that is shown, and of every column
/// where these show changes.
pub fn part(context: &DrawContext<'_>) -> Option<String> {
    let (dataset, scope) = (context.dataset, context.scope);
    let part = |column: ColumnId| dataset.column(column).part.as_ref();
    let of_pair = |pair: YearPair| match (part(pair.from), part(pair.to)) {
        (Some(_), None) => Some(pair.from),
        (None, Some(_)) => Some(pair.to),
        (Some(from), Some(to)) if from != to => Some(pair.to),
        _ => None,
    };
    let columns = match context.values {
        ColumnValues::Amounts | ColumnValues::Shares => Vec::new(),
        _ => scope.columns(dataset),
    };
    let compared = std::iter::once(scope.period()).chain(columns.into_iter().map(Period::Column));
    let mut parts: Vec<ColumnId> =
        compared.filter_map(|period| scope.compared_in(dataset, period)).filter_map(of_pair).collect();
    parts.sort_unstable();
    parts.dedup();
    let said = parts.into_iter().filter_map(|column| measures::part_of_year(dataset, column, context.locale));
    Some(said.collect::<Vec<_>>().join("; ")).filter(|said| !said.is_empty())
}

/// The price levels of the columns that are in others than the column shown, which the header names: "2026 budget: 2026-pl".
pub fn prices(context: &DrawContext<'_>) -> Option<String> {
    let of = |period| context.figures.totals.cell(None, context.scope.view(), period).prices;
    other_prices(context, &of, prices::short)
}

/// The columns in which figures have other price levels than in the period that is shown, each with the name of its levels.
pub fn other_prices(
    context: &DrawContext<'_>,
    of: &dyn Fn(Period) -> PriceSet,
    name: fn(&Dataset, PriceSet, &Locale) -> Option<String>,
) -> Option<String> {
    let (dataset, basis) = (context.dataset, context.scope.basis());
    if !dataset.price_levels().are_several() {
        return None;
    }
    let shown = of(context.scope.period());
    let mut others: Vec<(PriceSet, Vec<ColumnId>)> = Vec::new();
    let mut places: HashMap<PriceSet, usize> = HashMap::new();
    for column in dataset.shown_columns(basis) {
        let prices = of(Period::Column(column));
        if prices.is_empty() || prices == shown && !shown.is_mixed() {
            continue;
        }
        let place = *places.entry(prices).or_insert(others.len());
        if place == others.len() {
            others.push((prices, Vec::new()));
        }
        others[place].1.push(column);
    }
    let named = others.into_iter().filter_map(|(prices, columns)| {
        let columns = all_years::columns(dataset, basis, columns.into_iter(), context.locale);
        let values = [("column", columns.into()), ("note", name(dataset, prices, context.locale)?.into())];
        Some(context.locale.fill(Message::CellNote, &values))
    });
    Some(named.collect::<Vec<_>>().join("; ")).filter(|named| !named.is_empty())
}

/// The base year, unless it is simply the year before.
pub fn base(context: &DrawContext<'_>) -> Option<String> {
    let base = context.scope.chosen_base(context.dataset)?;
    let message = match context.scope.compared(context.dataset) {
        Some(_) if context.values == ColumnValues::Changes => return None,
        Some(_) => Message::BaseYear,
        None => Message::BaseYearShown,
    };
    Some(context.locale.fill(message, &[year(context, base)]))
}

fn year<'a>(context: &DrawContext<'a>, year: ColumnId) -> (&'static str, crate::locale::Value<'a>) {
    ("year", context.label(year).into())
}
