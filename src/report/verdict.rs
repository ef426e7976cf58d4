//! Does it add up, in one or two sentences.

use super::words;
use crate::{
    analysis::verdict::{Table, Verdict},
    locale::{Locale, Message},
    model::dataset::Dataset,
};

/// The sentence that sums up: "5 områdetal og 3 hovedtotaler stemmer ikke med linjerne; …".
#[must_use]
pub fn sentence(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> String {
    let mut sentences = Vec::new();
    if verdict.comparisons == 0 {
        sentences.push(locale.text(Message::VerdictNothingStated));
    } else if verdict.differ == 0 {
        sentences.push(locale.fill(Message::VerdictAllAgree, &[("count", verdict.comparisons.into())]));
        if verdict.within_rounding > 0 {
            sentences.push(locale.fill(Message::VerdictRounding, &[("count", verdict.within_rounding.into())]));
        }
    } else if verdict.printed > 0 {
        sentences.push(differing(dataset, verdict, locale));
    } else {
        sentences.push(locale.text(Message::VerdictLinesAgree));
    }
    if verdict.gap_is_in_the_lines() {
        let values =
            [("count", verdict.lines.len().into()), ("tables", tables(dataset, &verdict.lines, locale).into())];
        sentences.push(locale.fill(Message::VerdictGapInLines, &values));
    } else if verdict.between_totals_differ > 0 {
        let count = verdict.between_totals_differ.into();
        sentences.push(locale.fill(Message::VerdictTotalsDiffer, &[("count", count)]));
    }
    sentences.join(" ")
}

fn differing(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> String {
    let mut totals = Vec::new();
    if verdict.areas > 0 {
        totals.push(locale.fill(Message::AreaTotalCount, &[("count", verdict.areas.into())]));
    }
    if verdict.grand > 0 {
        totals.push(locale.fill(Message::GrandTotalCount, &[("count", verdict.grand.into())]));
    }
    let figures = locale.fill(Message::FigureCount, &[("count", verdict.printed.into())]);
    let values = [
        ("totals", words::listed(&totals, locale).into()),
        ("count", (verdict.areas + verdict.grand).into()),
        ("figures", figures.into()),
    ];
    if verdict.tables.is_empty() {
        return locale.fill(Message::VerdictDiffers, &values);
    }
    let [totals, count, figures] = values;
    let tables = ("tables", tables(dataset, &verdict.tables, locale).into());
    locale.fill(Message::VerdictDiffersIn, &[totals, count, figures, tables])
}

/// "1, 2 og 4"; of several documents each with its name.
fn tables(dataset: &Dataset, tables: &[Table], locale: &Locale) -> String {
    let several = dataset.about().documents.len() > 1;
    let name = |table: &Table| {
        let name = words::one_line(dataset.text(table.table)).into_owned();
        if several { format!("{name} ({})", words::document(dataset, table.document, locale)) } else { name }
    };
    words::listed(&tables.iter().map(name).collect::<Vec<_>>(), locale)
}
