//! The verdict of a check, in one or two sentences.

use crate::{
    analysis::check::verdict::{Missing, Places, PrintedTable, Verdict},
    locale::{Locale, Message},
    model::{amount::Amount, dataset::Dataset},
    report::{labels, sentences::citation},
};

/// The sentences of a verdict: "5 områdetal afviger; 3 hovedtotaler følger af dem. De står i tabel 1, 2 og 4 (24 tal). …".
pub fn sentence(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> String {
    said(dataset, verdict, NamedTables::All, locale)
}

/// The same without the tables of the figures that differ, for a list that names them.
pub fn sentence_over_list(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> String {
    said(dataset, verdict, NamedTables::OfLines, locale)
}

/// The tables that a verdict names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NamedTables {
    All,
    /// Only those of the lines.
    OfLines,
}

fn said(dataset: &Dataset, verdict: &Verdict, named: NamedTables, locale: &Locale) -> String {
    let mut sentences = Vec::new();
    if verdict.comparisons == 0 {
        sentences.extend(nothing_compared(dataset, verdict, locale));
    } else if verdict.differ == 0 && verdict.within_rounding > 0 {
        let values = [("agree", verdict.agree.into()), ("rounding", verdict.within_rounding.into())];
        sentences.push(locale.fill(Message::VerdictAgreeOrRounding, &values));
    } else if verdict.differ == 0 {
        sentences.push(locale.fill(Message::VerdictAllAgree, &[("count", verdict.comparisons.into())]));
    } else {
        sentences.push(differing(verdict, locale));
        sentences.extend(printed_in(dataset, verdict, locale).filter(|_| named == NamedTables::All));
    }
    if let Some(missing) = verdict.missing {
        let tables = labels::listed(&names(dataset, &verdict.lines, locale), locale);
        let values = [("count", verdict.lines.len().into()), ("tables", tables.into())];
        let message = match missing {
            Missing::InLines => Message::VerdictInTotalsOnly,
            Missing::InTotals => Message::VerdictInLinesOnly,
            Missing::InBoth => Message::VerdictGapInLines,
        };
        sentences.push(locale.fill(message, &values));
    } else if verdict.between_totals_differ > 0 {
        let count = verdict.between_totals_differ.into();
        sentences.push(locale.fill(Message::VerdictTotalsDiffer, &[("count", count)]));
    }
    sentences.join(" ")
}

/// The number of comparisons and their outcomes.
pub fn counts(verdict: &Verdict, locale: &Locale) -> String {
    let values = [
        ("count", verdict.comparisons.into()),
        ("agree", verdict.agree.into()),
        ("rounding", verdict.within_rounding.into()),
        ("differ", verdict.differ.into()),
        ("unitemised", (verdict.not_itemised - verdict.not_summed).into()),
        ("unsummed", verdict.not_summed.into()),
    ];
    locale.fill(Message::Comparisons, &values)
}

/// The hint that one rounding would explain every difference, where it would.
pub fn hint(unit: Option<Amount>, verdict: &Verdict, locale: &Locale) -> Option<String> {
    let unit = unit.filter(|_| verdict.differ > 0)?;
    let unit = locale.amount(unit, unit.decimals());
    Some(locale.fill(Message::RoundingHint, &[("unit", unit.into()), ("count", verdict.differ.into())]))
}

/// The reasons why nothing is compared.
fn nothing_compared(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> Vec<String> {
    if verdict.not_itemised == 0 {
        let states_any = dataset.stated().next().is_some();
        let nothing = if states_any { Message::VerdictNothingStatedHere } else { Message::VerdictNothingStated };
        return vec![locale.text(nothing)];
    }
    let kinds = [
        (Message::VerdictNotItemised, verdict.not_itemised - verdict.not_summed),
        (Message::VerdictNotSummed, verdict.not_summed),
    ];
    let counted = kinds.into_iter().filter(|(_, count)| *count > 0);
    counted.map(|(message, count)| locale.fill(message, &[("count", count.into())])).collect()
}

fn differing(verdict: &Verdict, locale: &Locale) -> String {
    let (first, followers) = match verdict.gaps.count() {
        0 => (verdict.carried, Places::default()),
        _ => (verdict.gaps, verdict.carried),
    };
    let totals = ("totals", places(first, locale).into());
    let count = ("count", first.count().into());
    if followers.count() == 0 {
        return locale.fill(Message::VerdictDiffers, &[totals, count]);
    }
    let carried = ("carried", places(followers, locale).into());
    locale.fill(Message::VerdictDiffersCarried, &[totals, count, carried, ("followers", followers.count().into())])
}

/// The tables of the figures that differ, where any is in one: "De står i tabel 1, 2 og 4 (24 tal)."
fn printed_in(dataset: &Dataset, verdict: &Verdict, locale: &Locale) -> Option<String> {
    if verdict.tables.is_empty() {
        return None;
    }
    let figures = locale.fill(Message::FigureCount, &[("count", verdict.printed.into())]);
    let mut tables = citation::tables(&names(dataset, &verdict.tables, locale), locale);
    if verdict.elsewhere > 0 {
        tables = locale.fill(Message::AndElsewhere, &[("tables", tables.into())]);
    }
    let count = (verdict.gaps.count() + verdict.carried.count()).into();
    let values = [("count", count), ("tables", tables.into()), ("figures", figures.into())];
    Some(locale.fill(Message::VerdictStandsIn, &values))
}

/// "5 områdetal og 3 hovedtotaler".
fn places(places: Places, locale: &Locale) -> String {
    let kinds = [
        (Message::AreaTotalCount, places.areas),
        (Message::GrandTotalCount, places.grand),
        (Message::LineCount, places.lines),
    ];
    let counted = kinds.into_iter().filter(|(_, count)| *count > 0);
    let counted: Vec<String> = counted.map(|(kind, count)| locale.fill(kind, &[("count", count.into())])).collect();
    labels::listed(&counted, locale)
}

/// The names of tables, with their documents if there are several.
fn names(dataset: &Dataset, tables: &[PrintedTable], locale: &Locale) -> Vec<String> {
    let several = dataset.about().documents.len() > 1;
    let name = |table: &PrintedTable| {
        let name = labels::one_line(dataset.text(table.table)).into_owned();
        if several {
            format!("{name} ({})", labels::documents::document(dataset, table.document, locale))
        } else {
            name
        }
    };
    tables.iter().map(name).collect()
}
