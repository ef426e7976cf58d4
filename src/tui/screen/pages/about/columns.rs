//! The columns of a dataset in sentences: its measures with their units, parts of years, printed sums, roundings.

use std::collections::BTreeMap;

use crate::{
    locale::Message,
    model::{
        amount::Amount,
        columns::{ColumnId, PrintedSum},
        measure::{BasisId, BasisKind},
        period::Period,
    },
    report::labels::{self, measures},
    tui::screen::draw_context::DrawContext,
};

/// The measures where there are several, the columns that cover a part of a year, and those that are sums of others.
pub(super) fn columns(context: &DrawContext<'_>) -> Vec<String> {
    let dataset = context.dataset;
    let measures = dataset.bases().filter_map(|basis| measure(context, basis));
    let part = |column| measures::part_of_year(dataset, column, context.locale);
    let sum = |column| Some(printed_sum(context, column, dataset.column(column).sum.as_ref()?));
    measures.chain(dataset.columns().filter_map(part)).chain(dataset.columns().filter_map(sum)).collect()
}

/// "regnskab: 2024, 2025 (t.kr.)"; nothing of the only measure.
fn measure(context: &DrawContext<'_>, basis: BasisId) -> Option<String> {
    let (dataset, locale) = (context.dataset, context.locale);
    let BasisKind::Measure(measure) = dataset.basis(basis).kind else { return None };
    let name = Some(measures::basis(dataset, basis, locale)).filter(|name| !name.is_empty());
    let name = name.filter(|_| dataset.measures().len() > 1)?;
    let is_of = |&column: &ColumnId| {
        let column = dataset.column(column);
        column.measure == Some(measure) && column.sum.is_none()
    };
    let shown = dataset.shown_columns(basis).into_iter().filter(is_of);
    let columns: Vec<String> = shown.map(|column| context.label(column).to_owned()).collect();
    let columns = ("columns", labels::listed(&columns, locale).into());
    Some(match labels::units::unit_of(dataset, Period::All(basis), locale) {
        Some(unit) => locale.fill(Message::AboutMeasure, &[("measure", name.into()), ("unit", unit.into()), columns]),
        None => locale.fill(Message::AboutMeasureAlone, &[("measure", name.into()), columns]),
    })
}

/// "I alt 2024-25: trykt sum af 2024 og 2025", "Ændring: 2026 minus 2025".
fn printed_sum(context: &DrawContext<'_>, column: ColumnId, sum: &PrintedSum) -> String {
    let locale = context.locale;
    let names = |columns: &[ColumnId]| {
        let names: Vec<String> = columns.iter().map(|&column| context.label(column).to_owned()).collect();
        labels::listed(&names, locale)
    };
    let (name, plus) = (("column", context.label(column).into()), ("plus", names(&sum.plus).into()));
    let said = if sum.less.is_empty() {
        locale.fill(Message::AboutSum, &[name, plus])
    } else {
        locale.fill(Message::AboutDifference, &[name, plus, ("less", names(&sum.less).into())])
    };
    if sum.missing.is_empty() {
        return said;
    }
    let years = labels::listed(&sum.missing, locale);
    locale.fill(Message::AboutSumLacks, &[("sum", said.into()), ("years", years.into())])
}

/// The rounding of all figures, and those that totals have of their own.
pub(super) fn roundings(context: &DrawContext<'_>) -> Vec<String> {
    let (dataset, locale) = (context.dataset, context.locale);
    let written = |unit: Amount| ("unit", locale.amount(unit, 0).into());
    let all = dataset.about().rounding.map(|unit| locale.fill(Message::AboutRounding, &[written(unit)]));
    let mut own: BTreeMap<Amount, usize> = BTreeMap::new();
    for unit in dataset.stated().filter_map(|(_, stated)| stated.rounding) {
        *own.entry(unit).or_default() += 1;
    }
    let of_totals = |(unit, count): (Amount, usize)| {
        locale.fill(Message::AboutRoundedTotals, &[("count", count.into()), written(unit)])
    };
    all.into_iter().chain(own.into_iter().map(of_totals)).collect()
}
