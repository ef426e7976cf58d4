//! Price levels in words: of a figure, and of the figures of a table, whose head names the usual one, and headings and rows the others.

use std::collections::HashMap;

use crate::{
    analysis::{
        amounts::{price, totals::Totals},
        selection::Selection,
    },
    locale::{Locale, Message},
    model::{dataset::Dataset, ids::InitiativeId, period::Period, price::PriceSet},
    report::labels,
};

/// The most price levels that are named together.
const MOST_NAMED: usize = 4;

/// The price levels of the amounts in a figure: "prisniveau 2025-pl"; nothing where none is stated.
pub fn price_levels(dataset: &Dataset, prices: PriceSet, locale: &Locale) -> Option<String> {
    if prices.is_mixed() {
        return Some(match few(dataset, prices, locale) {
            Some(levels) => locale.fill(Message::PriceLevels, &[("levels", levels.into())]),
            None => locale.text(Message::ManyPriceLevels),
        });
    }
    only(dataset, prices, locale).map(|level| price_level(level, locale))
}

/// A price level by its name: "prisniveau 2025-pl".
pub fn price_level(name: &str, locale: &Locale) -> String {
    locale.fill(Message::PriceLevel, &[("level", labels::one_line(name).into())])
}

/// The price levels of a figure where there is little room: "2025-pl", "2024-pl og 2025-pl", "flere prisniveauer".
pub fn short(dataset: &Dataset, prices: PriceSet, locale: &Locale) -> Option<String> {
    if prices.is_mixed() {
        return Some(few(dataset, prices, locale).unwrap_or_else(|| locale.text(Message::SeveralPriceLevels)));
    }
    only(dataset, prices, locale).map(|level| labels::one_line(level).into_owned())
}

/// The only price level in a figure.
fn only<'a>(dataset: &'a Dataset, prices: PriceSet, locale: &Locale) -> Option<&'a str> {
    price::names(dataset, prices, locale.language().code()).into_iter().next().flatten()
}

/// The names of several price levels, unless there are many: "2024-pl og 2025-pl".
fn few(dataset: &Dataset, prices: PriceSet, locale: &Locale) -> Option<String> {
    let names = price::names(dataset, prices, locale.language().code());
    let name = |level: Option<&str>| {
        level.map_or_else(|| locale.text(Message::NoPriceLevel), |level| labels::one_line(level).into_owned())
    };
    let is_few = names.len() <= MOST_NAMED && !prices.has_others();
    is_few.then(|| labels::listed(&names.into_iter().map(name).collect::<Vec<_>>(), locale))
}

/// The sentence for a sum of amounts of several price levels.
pub fn mixed(dataset: &Dataset, prices: PriceSet, locale: &Locale) -> Option<String> {
    let levels = price_levels(dataset, prices, locale).filter(|_| prices.is_mixed())?;
    Some(labels::capitalised(&levels) + ".")
}

/// The price levels of the figures in a table.
pub struct TablePrices<'a> {
    dataset: &'a Dataset,
    locale: &'a Locale,
    /// The level that the head names, and that all is in which nothing else is said of.
    usual: PriceSet,
    columns: Vec<ColumnPrices>,
}

/// The price levels of the figures in a column of a table.
struct ColumnPrices {
    period: Period,
    /// Those of all its figures.
    found: PriceSet,
    /// Those that its heading names.
    named: PriceSet,
}

impl<'a> TablePrices<'a> {
    /// The price levels of a table of some periods, in each of which its figures have these.
    pub fn new(dataset: &'a Dataset, found: impl Iterator<Item = (Period, PriceSet)>, locale: &'a Locale) -> Self {
        let found: Vec<(Period, PriceSet)> = found.collect();
        let all = found.iter().fold(PriceSet::default(), |all, (_, found)| all.and(*found));
        let of_dataset = dataset.price_levels().of_dataset();
        let usual = match all.is_mixed() {
            true if of_dataset.is_within(all) => of_dataset,
            true => PriceSet::default(),
            false => all,
        };
        let column = |(period, found): (Period, PriceSet)| {
            let (stated, has_own) = (dataset.prices_of_period(period), own_level(dataset, period).is_some());
            let named = match (stated.is_mixed(), found.is_mixed()) {
                _ if has_own => stated,
                (true, true) => stated,
                (_, false) if found != usual => found,
                _ => PriceSet::default(),
            };
            ColumnPrices { period, found, named }
        };
        Self { dataset, locale, usual, columns: found.into_iter().map(column).collect() }
    }

    /// The price levels of a table of lines.
    pub fn of_lines(dataset: &'a Dataset, periods: &[Period], lines: &[InitiativeId], locale: &'a Locale) -> Self {
        let has_levels = dataset.has_price_levels();
        let found = |&period: &Period| {
            let lines = lines.iter().filter(|_| has_levels);
            (period, lines.fold(PriceSet::default(), |all, &line| all.and(dataset.prices(line, period))))
        };
        Self::new(dataset, periods.iter().map(found), locale)
    }

    /// The price levels of a table of the totals of a selection.
    pub fn of_totals(
        dataset: &'a Dataset,
        selection: &Selection,
        periods: &[Period],
        totals: &Totals,
        locale: &'a Locale,
    ) -> Self {
        let found = |&period: &Period| {
            let of = |area| totals.cell(area, selection.counted_view(), period).prices;
            let areas = selection.areas.iter().map(|&area| of(Some(area)));
            (period, if selection.areas.is_empty() { of(None) } else { areas.fold(PriceSet::default(), PriceSet::and) })
        };
        Self::new(dataset, periods.iter().map(found), locale)
    }

    /// The words for the head of the table: its only level, or the usual one; nothing where headings and rows say all.
    pub fn head(&self) -> Option<String> {
        let language = self.locale.language().code();
        let is_money = |column: &ColumnPrices| self.dataset.counts_money(column.period);
        if self.columns.iter().all(|column| own_level(self.dataset, column.period).is_some())
            || !self.columns.iter().any(is_money)
        {
            return None;
        }
        let all = self.columns.iter().fold(PriceSet::default(), |all, column| all.and(column.found));
        if all.is_empty() {
            let level = self.dataset.about().price_level.as_ref()?;
            return Some(price_level(level.get(language), self.locale));
        }
        let is_unsaid = |column: &ColumnPrices| !column.found.is_empty() && column.named.is_empty();
        if !self.columns.iter().any(is_unsaid) {
            return None;
        }
        let usual = price_levels(self.dataset, self.usual, self.locale)?;
        let values = [("level", usual.clone().into())];
        Some(if all.is_mixed() { self.locale.fill(Message::UnlessSaid, &values) } else { usual })
    }

    /// The words for the head of a table whose headings and rows name no levels: "flere prisniveauer".
    pub fn head_alone(&self) -> Option<String> {
        let all = self.columns.iter().fold(PriceSet::default(), |all, column| all.and(column.found));
        if all.is_mixed() { Some(self.locale.text(Message::SeveralPriceLevels)) } else { self.head() }
    }

    /// The headings of the columns, with the levels that the head does not name: "2026 budget (2026-pl)".
    pub fn headings(&self) -> impl Iterator<Item = String> {
        let own = |column: &ColumnPrices| labels::units::own(self.dataset, column.period, self.locale);
        let is_mixed = self.columns.windows(2).any(|pair| own(&pair[0]) != own(&pair[1]));
        self.columns.iter().map(move |column| {
            let name = labels::capitalised(&labels::period_name(self.dataset, column.period, self.locale));
            // The head names the unit of money.
            let unit = own(column).filter(|unit| is_mixed && !name.contains(unit.as_str()));
            let name = unit.map_or(name.clone(), |unit| format!("{name}, {unit}"));
            let levels = short(self.dataset, column.named, self.locale);
            levels.map_or_else(|| name.clone(), |levels| format!("{name} ({levels})"))
        })
    }

    /// The name of a row whose figures have these levels, with those that neither the head nor the headings name: "Syd · 2024-pl";
    /// with its columns where other figures of the row are of other levels: "Syd · 2025 budget: 2024-pl".
    pub fn named(&self, name: String, prices: impl Iterator<Item = PriceSet>) -> String {
        let figures: Vec<_> = self.columns.iter().zip(prices).filter(|(_, prices)| !prices.is_empty()).collect();
        let is_said = |column: &ColumnPrices, prices: PriceSet| {
            prices.is_within(if column.named.is_empty() { self.usual } else { column.named })
        };
        let unsaid: Vec<_> = figures.iter().filter(|&&(column, prices)| !is_said(column, prices)).collect();
        let all = unsaid.iter().fold(PriceSet::default(), |all, (_, prices)| all.and(*prices));
        let Some(levels) = short(self.dataset, all, self.locale) else { return name };
        let levels = if figures.iter().all(|&(_, prices)| prices == all) {
            levels
        } else if unsaid.iter().all(|&&(_, prices)| prices == all) {
            let columns: Vec<String> = unsaid
                .iter()
                .map(|(column, _)| {
                    let name = labels::period_name(self.dataset, column.period, self.locale);
                    labels::one_line(&name).into_owned()
                })
                .collect();
            let values = [("column", labels::listed(&columns, self.locale).into()), ("note", levels.into())];
            self.locale.fill(Message::CellNote, &values)
        } else {
            self.locale.text(Message::SeveralPriceLevels)
        };
        format!("{name} · {levels}")
    }

    /// A sentence for each sum of several levels, with the columns where others are of fewer.
    pub fn mixed(&self) -> Vec<String> {
        let mut mixed: Vec<(PriceSet, Vec<String>)> = Vec::new();
        let mut places: HashMap<PriceSet, usize> = HashMap::new();
        for column in self.columns.iter().filter(|column| column.found.is_mixed()) {
            let name = labels::period_name(self.dataset, column.period, self.locale);
            let name = labels::one_line(&name).into_owned();
            let place = *places.entry(column.found).or_insert(mixed.len());
            if place == mixed.len() {
                mixed.push((column.found, Vec::new()));
            }
            mixed[place].1.push(name);
        }
        let sentence = |(prices, names): (PriceSet, Vec<String>)| {
            let levels = price_levels(self.dataset, prices, self.locale)?;
            let values = [("column", labels::listed(&names, self.locale).into()), ("note", levels.clone().into())];
            let is_all = names.len() == self.columns.len();
            let text = if is_all { levels } else { self.locale.fill(Message::CellNote, &values) };
            Some(labels::capitalised(&text) + ".")
        };
        mixed.into_iter().filter_map(sentence).collect()
    }
}

/// The price level of a column's own.
fn own_level(dataset: &Dataset, period: Period) -> Option<&str> {
    price::of_column(dataset, period.column()?, "")
}
