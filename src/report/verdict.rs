//! The verdict of a check, in one or two sentences.

use crate::{
    analysis::verdict::{PrintedTable, Verdict},
    locale::{Locale, Message},
    model::dataset::Dataset,
    report::{citation, labels},
};

/// The sentences of a verdict: "5 områdetal og 3 hovedtotaler stemmer ikke med linjerne; …".
pub fn sentence(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> String {
    let mut sentences = Vec::new();
    if verdict.comparisons == 0 {
        let states_any = dataset.stated().next().is_some();
        let message = if states_any { Message::VerdictNothingStatedHere } else { Message::VerdictNothingStated };
        sentences.push(locale.text(message));
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
        let tables = labels::listed(&names(dataset, &verdict.lines, locale), locale);
        let values = [("count", verdict.lines.len().into()), ("tables", tables.into())];
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
    let totals = ("totals", labels::listed(&totals, locale).into());
    let figures = ("figures", figures.into());
    if verdict.tables.is_empty() {
        return locale.fill(Message::VerdictDiffers, &[totals, figures]);
    }
    let count = ("count", (verdict.areas + verdict.grand).into());
    let tables = ("tables", citation::tables(&names(dataset, &verdict.tables, locale), locale).into());
    locale.fill(Message::VerdictDiffersIn, &[totals, count, figures, tables])
}

/// The names of tables, with their documents if there are several.
fn names(dataset: &Dataset, tables: &[PrintedTable], locale: &Locale) -> Vec<String> {
    let several = dataset.about().documents.len() > 1;
    let name = |table: &PrintedTable| {
        let name = labels::one_line(dataset.text(table.table)).into_owned();
        if several { format!("{name} ({})", labels::document(dataset, table.document, locale)) } else { name }
    };
    tables.iter().map(name).collect()
}
