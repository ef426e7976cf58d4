//! The sum of all years in words: the columns that it adds, the years that it misses, and the amounts that it does not add.

use std::{
    cell::OnceCell,
    collections::{HashMap, HashSet},
};

use crate::{
    analysis::{
        amounts::not_added::NotAddedAmount,
        selection::{Selection, Years},
    },
    locale::{Locale, Message},
    model::{
        amount::Amount,
        columns::ColumnId,
        dataset::Dataset,
        ids::StatedId,
        measure::{BasisId, BasisKind},
        period::Period,
        price::PriceSet,
    },
    report::{
        ReportInput,
        grid::{Cell, Column, ColumnKind},
        labels::{self, measures, prices},
    },
};

/// The phrase for a year, or for all of them: "2021", "2020–2022 tilsammen".
pub fn period_phrase(dataset: &Dataset, period: Period, locale: &Locale) -> String {
    match period {
        Period::Column(year) => locale.of(&dataset.column(year).label).to_owned(),
        Period::All(basis) => match dataset.years(basis).len() {
            0 => locale.text(Message::AllYears),
            1 => added(dataset, basis, locale),
            _ => locale.fill(Message::PeriodTogether, &[("years", added(dataset, basis, locale).into())]),
        },
    }
}

/// The columns that all years add, where a dataset has several measures: "2022–2024 regnskab tilsammen", "kun 2024 regnskab".
pub fn added_phrase(dataset: &Dataset, period: Period, locale: &Locale) -> Option<String> {
    let is_named = dataset.bases().len() > 1;
    let phrase = period_phrase(dataset, period, locale);
    is_named.then(|| match period {
        Period::All(basis) if dataset.years(basis).len() == 1 => {
            locale.fill(Message::OnlyPeriod, &[("years", phrase.into())])
        }
        _ => phrase,
    })
}

/// The columns that are added: "2020–2022"; of one measure "2022–2024 regnskab", of each year's own "2022–2024 regnskab, 2025
/// budget".
fn added(dataset: &Dataset, basis: BasisId, locale: &Locale) -> String {
    columns(dataset, basis, dataset.years(basis), locale)
}

/// Some of the columns of a basis. Years that follow each other in one measure are named by the first and the last.
pub fn columns(dataset: &Dataset, basis: BasisId, which: impl Iterator<Item = ColumnId>, locale: &Locale) -> String {
    let label = |column: ColumnId| labels::one_line(locale.of(&dataset.column(column).label)).into_owned();
    let year = |column: ColumnId| dataset.column(column).year.clone().unwrap_or_else(|| label(column));
    let span = |[first, last]: [ColumnId; 2], name: &dyn Fn(ColumnId) -> String| {
        if first == last { name(first) } else { format!("{}–{}", name(first), name(last)) }
    };
    let measure = |column| labels::one_line(&measures::of_column(dataset, column, locale)).into_owned();
    let stretches = stretches(dataset, which);
    let is_alone = dataset.bases().len() == 1;
    let names: Vec<String> = match dataset.basis(basis).kind {
        BasisKind::Measure(_) if is_alone => stretches.into_iter().map(|of| span(of, &label)).collect(),
        BasisKind::Measure(_) => {
            let is_year = |of: &[ColumnId; 2]| dataset.column(of[0]).is_whole_year();
            let (years, others): (Vec<_>, Vec<_>) = stretches.into_iter().partition(is_year);
            let years: Vec<String> = years.into_iter().map(|of| span(of, &year)).collect();
            let measure = measures::basis(dataset, basis, locale);
            let of_measure = |years: &[String]| format!("{} {}", years.join(", "), labels::one_line(&measure));
            let years = (!years.is_empty()).then(|| of_measure(&years));
            years.into_iter().chain(others.into_iter().map(|of| label(of[0]))).collect()
        }
        BasisKind::OwnFigures => {
            let one_or_more = |of: [ColumnId; 2]| {
                if of[0] == of[1] { label(of[0]) } else { format!("{} {}", span(of, &year), measure(of[0])) }
            };
            stretches.into_iter().map(one_or_more).collect()
        }
    };
    names.join(", ")
}

/// The remark that the figure of a stated total over all years is ours: "brevet: 3 års totaler lagt sammen". It names the years in
/// which the document prints none.
pub fn stated_together(
    dataset: &Dataset,
    stated: StatedId,
    basis: BasisId,
    document: String,
    locale: &Locale,
) -> Option<String> {
    let mut values = vec![("document", document.into()), ("count", dataset.stated_years(stated, basis).count().into())];
    let message = match without(dataset, stated, basis, locale) {
        None => Message::StatedTogether,
        Some(missing) => {
            values.push(("missing", missing.into()));
            Message::StatedTogetherWithout
        }
    };
    (dataset.years(basis).len() > 1).then(|| locale.fill(message, &values))
}

/// "3 totals added up", or "totals of 5 of 8 years added up": a sum of stated totals, of all years or of fewer.
pub fn added_up(dataset: &Dataset, stated: StatedId, basis: BasisId, locale: &Locale) -> String {
    let (count, all) = (dataset.stated_years(stated, basis).count(), dataset.years(basis).len());
    if count == all {
        return locale.fill(Message::TotalsAddedUp, &[("count", count.into())]);
    }
    locale.fill(Message::TotalsOfSomeYears, &[("count", count.into()), ("all", all.into())])
}

/// The measures that the sum of all years mixes, where it does: "actual and planned added up".
pub fn mixed_measures(dataset: &Dataset, period: Period, locale: &Locale) -> Option<String> {
    let Period::All(basis) = period else { return None };
    let measures = || dataset.years(basis).map(|column| dataset.column(column).measure);
    let is_added = |of: BasisId| {
        let measure = dataset.basis(of).measure();
        measure.is_some() && measures().any(|added| added == measure)
    };
    let added = measures::named_bases(dataset, locale).filter(|&(of, _)| is_added(of));
    let names: Vec<String> = added.map(|(_, name)| labels::one_line(&name).into_owned()).collect();
    let values = [("measures", labels::listed(&names, locale).into())];
    (names.len() > 1).then(|| locale.fill(Message::MeasuresAddedUp, &values))
}

/// The years of a basis in which a document prints no figure of a total: "2025–2026 budget".
pub fn without(dataset: &Dataset, stated: StatedId, basis: BasisId, locale: &Locale) -> Option<String> {
    let printed: HashSet<ColumnId> = dataset.stated_years(stated, basis).collect();
    let missing = || columns(dataset, basis, dataset.years(basis).filter(|year| !printed.contains(year)), locale);
    (!dataset.is_stated_each_year(stated, basis)).then(missing)
}

/// The years of the dataset that a measure has no figure of, or of parts only: "regnskab mangler for 2025 · kun dele af 2026".
pub fn missing(dataset: &Dataset, basis: BasisId, locale: &Locale) -> Option<String> {
    let year = |column: ColumnId| dataset.column(column).year.as_deref();
    let years: HashSet<&str> = dataset.years(basis).filter_map(year).collect();
    let of_parts: HashSet<&str> = dataset.basis(basis).others.iter().copied().filter_map(year).collect();
    let lacking = dataset.known_years().into_iter().filter(|year| !years.contains(year));
    let (parts, missing): (Vec<&str>, Vec<&str>) = lacking.partition(|year| of_parts.contains(year));
    let measure = measures::named(dataset, basis, locale)?;
    let years = |years: &[&str]| {
        let years: Vec<String> = years.iter().map(|&year| year.to_owned()).collect();
        ("years", labels::listed(&years, locale).into())
    };
    let named = |of: &[&str], message| {
        (!of.is_empty()).then(|| locale.fill(message, &[("measure", measure.as_str().into()), years(of)]))
    };
    let parts = if missing.is_empty() {
        named(&parts, Message::MeasureInParts)
    } else {
        (!parts.is_empty()).then(|| locale.fill(Message::OnlyPartsOf, &[years(&parts)]))
    };
    let said: Vec<String> = named(&missing, Message::MeasureMissing).into_iter().chain(parts).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// The amounts that the sum of all years does not add, each as `written`: "2,1 for 2023-26 ikke med". `added` are the price levels of
/// that sum.
pub fn not_added(
    dataset: &Dataset,
    not_added: &[NotAddedAmount],
    added: PriceSet,
    locale: &Locale,
    written: impl Fn(Amount) -> String,
) -> Option<String> {
    let amounts = amounts_for(dataset, not_added, added, locale, written);
    let listed = labels::listed(&amounts, locale);
    (!amounts.is_empty()).then(|| locale.fill(Message::NotIncluded, &[("amounts", listed.into())]))
}

/// The amounts that stand in none of the columns of each year, nor in the sum of all years: "2,1 for 2023-26 ikke med".
pub fn outside_columns(input: ReportInput<'_>) -> Option<String> {
    let ReportInput { dataset, selection, chosen, locale, .. } = input;
    let columns: HashSet<ColumnId> = selection.not_added(dataset).into_iter().map(|each| each.column).collect();
    if selection.years != Years::Each || columns.is_empty() {
        return None;
    }
    let basis = selection.basis(dataset);
    let totals = chosen.totals(dataset).ok()?;
    let mut amounts = totals.not_added(None, selection.counted_view(), Period::All(basis));
    amounts.retain(|each| columns.contains(&each.column));
    let decimals = dataset.digits(Period::All(basis)).shown();
    let added = totals.cell(None, selection.counted_view(), Period::All(basis)).prices;
    not_added(dataset, &amounts, added, locale, |amount| locale.amount(amount, decimals))
        .map(|said| labels::capitalised(&said))
}

/// "2,1 for 2023-26": each of the amounts with its column; with its price level, "2,1 for 2023-26 (2024-pl)", where that of what is
/// added is another.
fn amounts_for(
    dataset: &Dataset,
    not_added: &[NotAddedAmount],
    added: PriceSet,
    locale: &Locale,
    written: impl Fn(Amount) -> String,
) -> Vec<String> {
    let amount_for = |&NotAddedAmount { column, amount, prices, doubts }: &NotAddedAmount| {
        let amount = labels::figures::with_doubts(written(amount), doubts, locale);
        let column = labels::one_line(locale.of(&dataset.column(column).label));
        let is_other = dataset.price_levels().are_several() && prices != added;
        let level = prices::short(dataset, prices, locale).filter(|_| is_other);
        let column = level.map_or_else(|| column.clone().into_owned(), |level| format!("{column} ({level})"));
        locale.fill(Message::AmountFor, &[("amount", amount.into()), ("column", column.into())])
    };
    not_added.iter().map(amount_for).collect()
}

/// The column of a table for amounts that the sum of all years does not add.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotAddedColumn {
    /// It is shown.
    Shown,
    /// There are none of them, or each year stands by itself.
    Absent,
}

impl NotAddedColumn {
    /// The column for a selection, which may or may not have such amounts.
    pub fn of(selection: &Selection, has_any: bool) -> Self {
        if selection.years == Years::Sum && has_any { Self::Shown } else { Self::Absent }
    }

    /// The heading: "Ikke med".
    pub fn heading(self, locale: &Locale) -> Option<Column> {
        let heading = || Column::new(ColumnKind::Label, labels::heading(Message::NotIncludedHeading, locale));
        (self == Self::Shown).then(heading)
    }

    /// The cell of a row whose sum of all years has these price levels: "2,1 for 2023-26".
    pub fn cell(
        self,
        dataset: &Dataset,
        period: Period,
        not_added: &[NotAddedAmount],
        added: PriceSet,
        locale: &Locale,
    ) -> Option<Cell> {
        let decimals = dataset.digits(period).shown();
        let amounts = amounts_for(dataset, not_added, added, locale, |amount| locale.amount(amount, decimals));
        (self == Self::Shown).then(|| Cell::new(amounts.join(", ")))
    }
}

/// The first and the last of years that follow each other in one measure.
fn stretches(dataset: &Dataset, columns: impl Iterator<Item = ColumnId>) -> Vec<[ColumnId; 2]> {
    // Looked up only where two columns may follow each other: there may be as many lists of columns as columns.
    let known = OnceCell::new();
    let place = |column: ColumnId| {
        let known: &HashMap<&str, usize> =
            known.get_or_init(|| dataset.known_years().into_iter().zip(0..).collect::<HashMap<&str, usize>>());
        known.get(dataset.column(column).year.as_deref()?).copied()
    };
    let mut stretches: Vec<[ColumnId; 2]> = Vec::new();
    for column in columns {
        match stretches.last_mut() {
            Some([_, last])
                if dataset.column(*last).measure == dataset.column(column).measure
                    && [*last, column].iter().all(|&column| dataset.column(column).is_whole_year())
                    && place(*last).map(|place| place + 1) == place(column) =>
            {
                *last = column;
            }
            _ => stretches.push([column, column]),
        }
    }
    stretches
}
