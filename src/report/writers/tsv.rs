//! Copies initiatives as tab-separated text for a spreadsheet in the user's language: one row each with the area as a column, no
//! totals among them so that a SUM is right, the language's decimal mark without grouping, and the scope as the last line.

pub mod comparisons;

use std::io::{self, Write};

use crate::{
    analysis::{
        amounts::{price, shown::ShownFigure},
        selection::Selection,
    },
    locale::{Locale, Message},
    model::{
        cell::{Cell, Doubts},
        dataset::Dataset,
        ids::InitiativeId,
        period::Period,
    },
    report::{
        labels::{self, prices::TablePrices},
        writers::csv::{Delimiter, Row, Table, TakeRows as _},
    },
};

/// Writes initiatives with the figures and the scope of a selection.
///
/// # Errors
/// An error of the writer.
pub fn write(
    dataset: &Dataset,
    selection: &Selection,
    initiatives: &[InitiativeId],
    locale: &Locale,
    out: &mut impl Write,
) -> io::Result<()> {
    let periods = selection.periods(dataset);
    let heading = |message| labels::heading(message, locale);
    let mut table = Table::new(Delimiter::Tab, out);
    let mut head = Row::of([heading(Message::Area)]);
    if dataset.has_codes() {
        head.text(&heading(Message::Code));
    }
    head.texts([heading(Message::Initiative), heading(Message::Money), heading(Message::Funding)]);
    head.texts(dataset.dimensions().map(|(dimension, _)| labels::dimension_heading(dataset, dimension, locale)));
    let prices = TablePrices::of_lines(dataset, &periods, initiatives, locale);
    head.texts(prices.headings());
    head.text(&heading(Message::Notes));
    table.take(&head)?;
    for &id in initiatives {
        let line = dataset.initiative(id);
        let mut row = Row::of([labels::path(dataset, line.area)]);
        if dataset.has_codes() {
            row.optional(dataset.code(id));
        }
        row.text(dataset.name(id));
        row.text(&labels::financing(line.financing, locale));
        row.text(&dataset.funding(id).collect::<Vec<_>>().join("; "));
        row.texts(dataset.dimensions().map(|(dimension, _)| labels::class(dataset, id, dimension)));
        for &period in &periods {
            row.figure(&figure(ShownFigure::of_line(dataset, id, period), locale));
        }
        row.text(&remarks(dataset, id, &periods, locale).join(" "));
        table.take(&row)?;
    }
    let scope = labels::scope::scope(dataset, selection, Some(selection.counted_view()), prices.head(), locale);
    table.take(&Row::of([scope.join(" · ")]))?;
    table.finish()
}

/// The number alone, so that a spreadsheet adds it up; what makes it less than exact is among the notes.
fn figure(figure: ShownFigure, locale: &Locale) -> String {
    match figure.cell {
        Cell::Amount(amount) => locale.plain(amount),
        Cell::Dash | Cell::Blank => String::new(),
        Cell::Withheld => locale.text(Message::Withheld),
    }
}

/// The notes on a line and its cells, its price level, and the figures that are less than exact.
fn remarks(dataset: &Dataset, id: InitiativeId, periods: &[Period], locale: &Locale) -> Vec<String> {
    let mut remarks: Vec<String> = dataset.notes_in(id, locale.language().code()).map(ToOwned::to_owned).collect();
    remarks.extend(labels::notes::of_line(dataset, id, periods, locale));
    let level = price::of_line(dataset, id, locale.language().code());
    remarks.extend(level.map(|level| labels::prices::price_level(level, locale)));
    for &period in periods {
        let shown = ShownFigure::of_line(dataset, id, period);
        if let (Cell::Amount(amount), true) = (shown.cell, shown.doubts != Doubts::NONE) {
            let words = labels::figures::with_doubts(locale.plain(amount), shown.doubts, locale);
            let values = [("column", labels::period_name(dataset, period, locale).into()), ("note", words.into())];
            remarks.push(locale.fill(Message::CellNote, &values));
        }
    }
    remarks
}
