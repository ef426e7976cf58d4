//! The initiatives as tab-separated text for a spreadsheet in the user's language: one row each with the area as a column, no
//! totals among them so that a SUM is right, the language's decimal mark without grouping, and the scope as a last line.

use std::io::{self, Write};

use crate::{
    analysis::totals::in_period,
    locale::Message,
    model::{ids::InitiativeId, year::Period},
    report::{Subject, csv, labels},
};

/// The initiatives that are asked for.
///
/// # Errors
/// When they cannot be written.
pub fn list(subject: Subject<'_>, out: &mut impl Write) -> io::Result<()> {
    let shown = subject.selection.initiatives(subject.dataset, subject.locale);
    let periods = subject.selection.years.periods(subject.dataset);
    write(subject, &shown, &periods, out)
}

/// Initiatives that were chosen in another way, such as those that are visible or marked.
///
/// # Errors
/// When they cannot be written.
pub fn write(
    subject: Subject<'_>,
    initiatives: &[InitiativeId],
    periods: &[Period],
    out: &mut impl Write,
) -> io::Result<()> {
    let Subject { dataset, selection, locale, .. } = subject;
    let heading = |message| labels::capitalised(&locale.text(message));
    let mut cells =
        vec![heading(Message::Area), heading(Message::Initiative), heading(Message::Money), heading(Message::Funding)];
    cells.extend(periods.iter().map(|&period| labels::period_heading(dataset, period, locale)));
    cells.push(heading(Message::Notes));
    row(&cells, out)?;
    for &id in initiatives {
        let line = dataset.initiative(id);
        let series = dataset.amounts(id);
        let mut cells = vec![
            csv::text(&labels::path(dataset, line.area)).into_owned(),
            csv::text(dataset.name(id)).into_owned(),
            labels::financing(line.financing, locale),
            csv::text(&dataset.funding(id).collect::<Vec<_>>().join("; ")).into_owned(),
        ];
        cells.extend(
            periods
                .iter()
                .map(|&period| in_period(series, period).map_or_else(String::new, |amount| locale.plain(amount))),
        );
        cells.push(csv::text(&dataset.notes(id).collect::<Vec<_>>().join(" ")).into_owned());
        row(&cells, out)?;
    }
    let scope = labels::scope(subject, Some(selection.view.unwrap_or_default()));
    row(&[csv::text(&scope.join(" · ")).into_owned()], out)
}

fn row(cells: &[String], out: &mut impl Write) -> io::Result<()> {
    let cells: Vec<_> = cells.iter().map(|cell| labels::one_line(cell)).collect();
    writeln!(out, "{}", cells.join("\t"))
}
