//! Writes initiatives as tab-separated text for a spreadsheet in the user's language: one row each with the area as a column, no
//! totals among them so that a SUM is right, the language's decimal mark without grouping, and the scope as the last line.

use std::io::{self, Write};

use crate::{
    analysis::selection::Selection,
    locale::{Locale, Message},
    model::{dataset::Dataset, ids::InitiativeId},
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
        let series = dataset.amounts(id);
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
        cells.extend(
            periods.iter().map(|&period| {
                dataset.in_period(series, period).map_or_else(String::new, |amount| locale.plain(amount))
            }),
        );
        cells.push(csv::safe_text(&dataset.notes(id).collect::<Vec<_>>().join(" ")).into_owned());
        row(&cells, out)?;
    }
    let scope = labels::scope(dataset, selection, Some(selection.counted_view()), locale);
    row(&[csv::safe_text(&scope.join(" · ")).into_owned()], out)
}

fn row(cells: &[String], out: &mut impl Write) -> io::Result<()> {
    let cells: Vec<_> = cells.iter().map(|cell| labels::one_line(cell)).collect();
    writeln!(out, "{}", cells.join("\t"))
}
