//! The price levels that a dataset, its columns and its lines name, and those of the amounts in a figure.

use std::collections::HashMap;

use crate::model::{
    cell::Cell,
    columns::ColumnId,
    dataset::Dataset,
    ids::InitiativeId,
    period::Period,
    price::{PriceLevels, PriceSet},
    text::TextId,
};

impl Dataset {
    /// The price level of an initiative, where it has one of its own.
    pub fn price_level(&self, initiative: InitiativeId) -> Option<TextId> {
        self.details.price_levels.get(&initiative).copied()
    }

    /// The price levels that the dataset, its columns and its lines name.
    pub fn price_levels(&self) -> &PriceLevels {
        &self.price_levels
    }

    /// Every price level that is named, each once.
    pub(in crate::model) fn named_price_levels(&self) -> PriceLevels {
        let mut of_lines: HashMap<TextId, usize> = HashMap::new();
        for &level in self.details.price_levels.values() {
            *of_lines.entry(level).or_default() += 1;
        }
        let mut of_lines: Vec<(TextId, usize)> = of_lines.into_iter().collect();
        of_lines.sort_unstable();
        let named = |level: TextId| self.localized(level).cloned().unwrap_or_else(|| self.text(level).into());
        PriceLevels::new(
            self.about.price_level.as_ref(),
            &self.columns,
            of_lines.into_iter().map(|(level, lines)| (level, named(level), lines)),
        )
    }

    /// The price levels of the amounts of a line in a period. Posts and other quantities have no prices.
    pub fn prices(&self, line: InitiativeId, period: Period) -> PriceSet {
        let of_line = self.price_level(line);
        let of_cell = |column| self.prices_of_cell(line, column, of_line);
        match period {
            Period::Column(column) => of_cell(column),
            Period::All(basis) => self.years(basis).map(of_cell).fold(PriceSet::default(), PriceSet::and),
        }
    }

    /// The price levels of the figure of a line with this level of its own in a column: those of the amounts of the line that a
    /// printed sum adds up, also where it is left blank.
    pub fn prices_of_cell(&self, line: InitiativeId, column: ColumnId, of_line: Option<TextId>) -> PriceSet {
        let amounts = self.amounts(line);
        let is_there = |column: &ColumnId| amounts[column.index()].is_some();
        let of_cell = |column: &ColumnId| self.price_levels.of_cell(*column, of_line);
        let Some(parts) = self.price_levels.parts(column) else {
            let is_amount = is_there(&column) && self.is_money(column);
            return if is_amount { of_cell(&column) } else { PriceSet::default() };
        };
        let printed = parts.iter().filter(|part| is_there(part)).map(of_cell).fold(PriceSet::default(), PriceSet::and);
        let is_withheld = |part: &ColumnId| self.cell(line, *part) == Cell::Withheld;
        let names_all = || self.column(column).sum.as_ref().is_some_and(|sum| sum.missing.is_empty());
        match self.cell(line, column) {
            _ if !self.is_money(column) => PriceSet::default(),
            Cell::Amount(_) if printed.is_empty() => parts.iter().map(of_cell).fold(printed, PriceSet::and),
            Cell::Amount(_) => printed,
            Cell::Blank if names_all() && !parts.iter().any(is_withheld) => printed,
            Cell::Blank | Cell::Dash | Cell::Withheld => PriceSet::default(),
        }
    }

    /// The price levels of the figures of a period, as far as no line has one of its own.
    pub fn prices_of_period(&self, period: Period) -> PriceSet {
        let of_column = |column: ColumnId| match self.price_levels.parts(column) {
            _ if !self.is_money(column) => PriceSet::default(),
            Some(parts) => {
                parts.iter().fold(PriceSet::default(), |all, &part| all.and(self.price_levels.of_cell(part, None)))
            }
            None => self.price_levels.of_cell(column, None),
        };
        match period {
            Period::Column(column) => of_column(column),
            Period::All(basis) => self.years(basis).map(of_column).fold(PriceSet::default(), PriceSet::and),
        }
    }

    /// Returns `true` if a price level is stated anywhere.
    pub fn has_price_levels(&self) -> bool {
        !self.price_levels.is_empty()
    }

    /// Returns `true` if any line has a price level of its own.
    pub fn has_line_price_levels(&self) -> bool {
        !self.details.price_levels.is_empty()
    }
}
