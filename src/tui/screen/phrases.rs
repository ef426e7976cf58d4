//! Shares and changes in words and figures, and what the columns of years show in a sentence.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::change::{Change, between},
    explorer::view::{column_values::ColumnValues, comparison::YearPair},
    locale::{Locale, Message},
    model::{
        amount::Amount,
        year::{Period, YearId},
    },
    report::labels::documents,
    tui::screen::draw_context::DrawContext,
};

/// Cells for a change in per cent: "−999,9%", "udløbet".
pub const PER_CENT: usize = 7;

/// How a series changed until the period, or from it to a later base: in per cent, or in a word.
pub fn changed(context: &DrawContext<'_>, series: &[Option<Amount>], period: Period) -> String {
    match (context.scope.compared_in(period), context.scope.chosen_base()) {
        (Some(compared), _) => in_per_cent(context, series, compared),
        (None, Some(_)) => context.text(Message::BaseWord),
        (None, None) => String::new(),
    }
}

/// The change between two years of a series in per cent, or a word where there is none to give.
pub fn in_per_cent(context: &DrawContext<'_>, series: &[Option<Amount>], compared: YearPair) -> String {
    let from_zero = series[compared.from.index()].is_some_and(Amount::is_zero);
    match between(series, compared.from, compared.to) {
        Change::By { per_cent: Some(per_cent), .. } => short(per_cent, context.locale),
        Change::By { per_cent: None, .. } if from_zero => context.text(Message::ChangeFromZero),
        Change::By { per_cent: None, .. } => context.change(Change::TooLong),
        word => context.change(word),
    }
}

/// A change in per cent in few cells: beyond a thousand the number itself says little, and which side it is on all.
fn short(per_cent: Amount, locale: &Locale) -> String {
    let text = locale.signed_share(per_cent);
    match text.width() <= PER_CENT {
        true => text,
        false if per_cent.is_negative() => "<−999%".to_owned(),
        false => ">999%".to_owned(),
    }
}

/// What the columns of years show where these are no amounts, and of what: in many words, in fewer, in the fewest. A figure in
/// it is not to be cut.
pub fn sentences(context: &DrawContext<'_>) -> Vec<String> {
    match context.values {
        ColumnValues::Amounts => Vec::new(),
        ColumnValues::Shares => {
            let [total, period] =
                [("total", context.amount(context.whole()).into()), ("period", context.period().into())];
            let with_stated = context.stated_whole().map(|stated| {
                let document = ("document", documents(context.dataset, context.locale).into());
                let stated = ("stated", context.amount(Some(stated)).into());
                let values = [("total", context.amount(context.whole()).into()), document, stated, period.clone()];
                context.locale.fill(Message::ValuesSharesStated, &values)
            });
            let of_lines = context.locale.fill(Message::ValuesShares, &[total, period.clone()]);
            with_stated.into_iter().chain([of_lines, context.text(Message::ValuesSharesShort)]).collect()
        }
        ColumnValues::Changes => {
            let sentence = match context.scope.chosen_base() {
                None => context.text(Message::ValuesChanges),
                Some(base) => context.locale.fill(Message::ValuesChangesBase, &[year(context, base)]),
            };
            // In the column of all years the change is between two of them.
            let all = context.scope.compared().filter(|_| context.scope.period() == Period::All);
            let with_all = all.map(|all| format!("{sentence} · {}: {}", context.period(), context.compared(all)));
            with_all.into_iter().chain([sentence, context.text(Message::ValuesChangesShort)]).collect()
        }
    }
}

/// The base year, where it is not just the year before.
pub fn base(context: &DrawContext<'_>) -> Option<String> {
    let base = context.scope.chosen_base()?;
    let message = match context.scope.compared() {
        Some(_) if context.values == ColumnValues::Changes => return None,
        Some(_) => Message::BaseYear,
        None => Message::BaseYearShown,
    };
    Some(context.locale.fill(message, &[year(context, base)]))
}

fn year<'a>(context: &DrawContext<'a>, year: YearId) -> (&'static str, crate::locale::Value<'a>) {
    ("year", context.dataset.year(year).into())
}
