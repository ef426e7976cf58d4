//! Copies the list of comparisons as tab-separated text for a spreadsheet: a row each, then the warnings, and the verdict last.

use std::io::{self, Write};

use crate::{
    analysis::{
        check::{
            comparison::{Comparison, Status},
            verdict::Verdict,
            warnings::Warning,
        },
        figures::Figures,
    },
    locale::{Locale, Message},
    model::{amount::Amount, dataset::Dataset},
    report::{
        labels,
        sentences::{
            citation,
            comparison::{not_compared, price_levels, remarks, subject},
            verdict, warning,
        },
        writers::csv::{Delimiter, Row, Table, TakeRows as _},
    },
};

/// Writes comparisons and warnings in their order, under the heads of the list.
///
/// # Errors
/// An error of the writer.
pub fn write<'a>(
    (dataset, figures): (&Dataset, &Figures),
    comparisons: impl Iterator<Item = &'a Comparison>,
    warnings: impl Iterator<Item = &'a Warning>,
    verdict: &Verdict,
    locale: &Locale,
    out: &mut impl Write,
) -> io::Result<()> {
    let heading = |message| labels::heading(message, locale);
    let mut table = Table::new(Delimiter::Tab, out);
    let mut head = Row::of([Message::Area, Message::Year, Message::Money].map(heading));
    head.texts([labels::documents::documents_heading(dataset, locale)]);
    head.texts([Message::HeldAgainst, Message::Difference, Message::HeldAgainstShort].map(heading));
    head.texts([Message::Where, Message::Notes].map(heading));
    table.take(&head)?;
    for comparison in comparisons {
        table.take(&row(dataset, figures, comparison, locale))?;
    }
    for each in warnings {
        table.take(&Row::of([warning::sentence(dataset, each, locale)]))?;
    }
    table.take(&Row::of([verdict::sentence(dataset, verdict, locale)]))?;
    table.finish()
}

fn row(dataset: &Dataset, figures: &Figures, of: &Comparison, locale: &Locale) -> Row {
    let plain = |amount: Option<Amount>| amount.map(|amount| locale.plain(amount)).unwrap_or_default();
    let is_compared = of.status != Status::NotItemised;
    let [outcome, _] = not_compared(of);
    let mut row = Row::of([subject(dataset, of, locale)]);
    row.texts([locale.of(&dataset.column(of.column).label), &labels::view(of.view(dataset), locale)]);
    row.figure(&plain(of.amount));
    row.figure(&plain(of.computed.filter(|_| is_compared)));
    row.figure(&plain(Some(of.difference).filter(|_| is_compared)));
    row.text(&locale.text(labels::figures::against(of.against).unwrap_or(Message::Lines)));
    row.text(&citation::short(dataset, of.source(dataset), locale));
    let outcome = (!is_compared).then(|| locale.text(outcome));
    let prices = labels::prices::price_levels(dataset, price_levels(dataset, figures, of), locale);
    let remarks = outcome.into_iter().chain(remarks(dataset, of, locale)).chain(prices);
    row.text(&remarks.collect::<Vec<_>>().join("; "));
    row
}
