//! Price levels: the levels that a dataset names, and sets of them. Amounts are never converted from one to another.

use std::collections::HashMap;

use crate::model::{column::ColumnId, localized::Localized, text::TextId};

/// The most levels that a set tells apart; further ones count as the last.
const MOST: u8 = 63;

/// The price levels that a dataset names, each once.
#[derive(Clone, Debug, Default)]
pub struct PriceLevels {
    names: Vec<Localized>,
    of_dataset: Option<u8>,
    of_columns: Vec<Option<u8>>,
    of_lines: HashMap<TextId, u8>,
}

/// Some of the price levels of a dataset. Amounts whose level is not stated are told apart from the others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct PriceSet(u64);

impl PriceLevels {
    /// The levels of a dataset, of its columns, and of its lines.
    pub fn new<'a>(
        of_dataset: Option<&Localized>,
        of_columns: impl Iterator<Item = Option<&'a Localized>>,
        of_lines: impl Iterator<Item = (TextId, Localized)>,
    ) -> Self {
        let mut levels = Self::default();
        levels.of_dataset = of_dataset.map(|level| levels.place(level));
        levels.of_columns = of_columns.map(|level| level.map(|level| levels.place(level))).collect();
        for (text, level) in of_lines {
            let place = levels.place(&level);
            levels.of_lines.insert(text, place);
        }
        levels
    }

    /// Returns `true` if no level is stated anywhere.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The level of a cell: that of its column, else of its line, else of the dataset.
    pub fn of_cell(&self, column: ColumnId, of_line: Option<TextId>) -> PriceSet {
        let of_line = || of_line.and_then(|level| self.of_lines.get(&level).copied());
        let place = self.of_columns.get(column.index()).copied().flatten().or_else(of_line).or(self.of_dataset);
        PriceSet(place.map_or(1, |place| 1 << (place + 1).min(MOST)))
    }

    /// The names of the levels in a set, in their order; none for amounts whose level is not stated. Empty where no level in it
    /// is.
    pub fn names(&self, set: PriceSet) -> Vec<Option<&Localized>> {
        let is_in = |place: u8| set.0 >> place & 1 == 1;
        let mut stated: Vec<&Localized> =
            self.names.iter().zip(1..=MOST).filter(|&(_, place)| is_in(place)).map(|(name, _)| name).collect();
        stated.sort_by_key(|name| name.own());
        let unstated = is_in(0) && !stated.is_empty();
        stated.into_iter().map(Some).chain(unstated.then_some(None)).collect()
    }

    /// The place of a level among the names. Levels of the same wording are one.
    fn place(&mut self, level: &Localized) -> u8 {
        let known = self.names.iter().position(|name| name.own() == level.own()).unwrap_or_else(|| {
            self.names.push(level.clone());
            self.names.len() - 1
        });
        u8::try_from(known).unwrap_or(MOST)
    }
}

impl PriceSet {
    /// Those of two figures together.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
