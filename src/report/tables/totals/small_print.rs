//! The lines below a table of totals: the origin of sums that documents do not state, price levels, and the legend of the signs.

use crate::{
    analysis::check::reconcile::StatedFigure,
    locale::Message,
    model::{ids::StatedId, period::Period},
    report::{
        ReportInput,
        grid::Row,
        labels::{self, prices::TablePrices},
        tables::totals::rows::TotalRows,
    },
};

/// The lines below some rows in some periods.
pub fn small_print(
    input: ReportInput<'_>,
    periods: &[Period],
    prices: &TablePrices<'_>,
    total: &TotalRows,
) -> Vec<String> {
    let locale = input.locale;
    let has = |mark| {
        let has = |row: &Row| matches!(row, Row::Cells(cells) if cells.iter().any(|cell| cell.mark == Some(mark)));
        total.rows.iter().any(has)
    };
    let mut lines = Vec::new();
    lines.extend(stated_together(input, periods, total));
    lines.extend(prices.mixed());
    lines.extend(labels::figures::legend(|see| total.rows.iter().for_each(see), locale));
    let is_between_totals = |held: &StatedFigure| held.differs_from.is_some();
    let is_any = total.stated.iter().any(is_between_totals);
    let differs = if is_any { Message::MarkDiffersFromTotals } else { Message::MarkDiffers };
    lines.extend(has('≠').then(|| format!("≠ {}", locale.text(differs))));
    lines.extend(has('≈').then(|| format!("≈ {}", locale.text(Message::MarkWithinRounding))));
    lines.extend(total.notes.iter().cloned());
    lines
}

/// The remark that the stated figures of all years are ours, and of how many years they are. The rows name the years that they miss.
fn stated_together(input: ReportInput<'_>, periods: &[Period], total: &TotalRows) -> Option<String> {
    let ReportInput { dataset, locale, .. } = input;
    let [Period::All(basis)] = *periods else { return None };
    let years = |stated: StatedId| dataset.stated_years(stated, basis).count();
    let most = total.stated.iter().map(|held| years(held.stated)).max()?;
    let is_one = total.stated.iter().all(|held| years(held.stated) == most);
    let message = if is_one { Message::StatedTogether } else { Message::StatedTogetherUpTo };
    let values = [("document", labels::documents::documents(dataset, locale).into()), ("count", most.into())];
    let is_several = dataset.years(basis).len() > 1;
    is_several.then(|| labels::capitalised(&locale.fill(message, &values)) + ".")
}
