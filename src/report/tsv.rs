//! Writes initiatives as tab-separated text for a spreadsheet in the user's language: one row each with the area as a column, no
//! totals among them so that a SUM is right, the language's decimal mark without grouping, and the scope as the last line.

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
    report::{csv, labels},
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
    let mut cells = vec![heading(Message::Area)];
    cells.extend(dataset.has_codes().then(|| heading(Message::Code)));
    cells.extend([heading(Message::Initiative), heading(Message::Money), heading(Message::Funding)]);
    cells.extend(dataset.dimensions().map(|(dimension, _)| labels::dimension_heading(dataset, dimension, locale)));
    let label = |&period| csv::safe_text(&labels::period_heading(dataset, period, locale)).into_owned();
    cells.extend(periods.iter().map(label));
    cells.push(heading(Message::Notes));
    row(&cells, out)?;
    for &id in initiatives {
        let line = dataset.initiative(id);
        let mut cells = vec![csv::safe_text(&labels::path(dataset, line.area)).into_owned()];
        cells.extend(dataset.has_codes().then(|| csv::safe_text(dataset.code(id).unwrap_or_default()).into_owned()));
        cells.extend([
            csv::safe_text(dataset.name(id)).into_owned(),
            labels::financing(line.financing, locale),
            csv::safe_text(&dataset.funding(id).collect::<Vec<_>>().join("; ")).into_owned(),
        ]);
        cells.extend(
            dataset
                .dimensions()
                .map(|(dimension, _)| csv::safe_text(labels::class(dataset, id, dimension)).into_owned()),
        );
        cells.extend(periods.iter().map(|&period| figure(ShownFigure::of_line(dataset, id, period), locale)));
        cells.push(csv::safe_text(&remarks(dataset, id, &periods, locale).join(" ")).into_owned());
        row(&cells, out)?;
    }
    let scope = labels::scope::scope(dataset, selection, Some(selection.counted_view()), locale);
    row(&[csv::safe_text(&scope.join(" · ")).into_owned()], out)
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
    let only = if let [Period::Column(only)] = periods { Some(*only) } else { None };
    let mut remarks: Vec<String> = dataset.notes_in(id, locale.language().code()).map(ToOwned::to_owned).collect();
    remarks.extend(labels::figures::cell_notes(dataset, id, only, locale));
    remarks.extend(labels::figures::price_levels(&[price::of_line(dataset, id, locale.language().code())], locale));
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

fn row(cells: &[String], out: &mut impl Write) -> io::Result<()> {
    let cells: Vec<_> = cells.iter().map(|cell| labels::one_line(cell)).collect();
    writeln!(out, "{}", cells.join("\t"))
}
