//! Price levels: the levels that a dataset names, and sets of them. Amounts are never converted from one to another.

use std::collections::{BTreeMap, HashMap};

use crate::model::{
    columns::{ColumnId, Columns},
    localized::Localized,
    text::TextId,
};

/// The levels that a set of several tells apart; one that stands alone is known wherever it is in the file.
const TOLD_APART: u32 = 62;

/// The sign in a set for amounts whose level is not stated.
const UNSTATED: u64 = 1;

/// The sign in a set for levels that it does not tell apart.
const OTHERS: u64 = 1 << 63;

/// The price levels that a dataset names, each once.
#[derive(Clone, Debug, Default)]
pub struct PriceLevels {
    names: Vec<Localized>,
    of_dataset: Option<u32>,
    of_columns: Vec<Option<u32>>,
    /// The columns that a printed sum is in the prices of, where it has no level of its own.
    parts: HashMap<ColumnId, Box<[ColumnId]>>,
    of_lines: HashMap<TextId, u32>,
    /// The number of lines that have a level of their own, by its place.
    lines: BTreeMap<u32, usize>,
}

/// Some of the price levels of a dataset. Amounts whose level is not stated are told apart from the others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PriceSet {
    /// A bit for each level.
    Bits(u64),
    /// A single level beyond those that have a bit.
    Only(u32),
}

impl PriceLevels {
    /// The levels of a dataset, of its columns, and of its lines.
    pub fn new(
        of_dataset: Option<&Localized>,
        columns: &Columns,
        of_lines: impl Iterator<Item = (TextId, Localized, usize)>,
    ) -> Self {
        let (mut levels, mut places) = (Self::default(), HashMap::new());
        // Levels of the same wording are one.
        let mut place = |level: &Localized| {
            *places.entry(level.own().to_owned()).or_insert_with(|| {
                levels.names.push(level.clone());
                u32::try_from(levels.names.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let of_dataset = of_dataset.map(&mut place);
        let of_columns = columns.ids().map(|column| columns.get(column).price_level.as_ref().map(&mut place)).collect();
        let parts = columns.ids().filter_map(|column| Some((column, columns.priced_parts(column)?.into()))).collect();
        let (mut places_of_lines, mut lines) = (HashMap::new(), BTreeMap::new());
        for (text, level, count) in of_lines {
            let place = place(&level);
            places_of_lines.insert(text, place);
            *lines.entry(place).or_default() += count;
        }
        Self { of_dataset, of_columns, parts, of_lines: places_of_lines, lines, ..levels }
    }

    /// Returns `true` if no level is stated anywhere.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns `true` if amounts of the dataset may have different levels.
    pub fn are_several(&self) -> bool {
        self.names.len() > 1 || self.of_dataset.is_none() && !self.names.is_empty()
    }

    /// The level of the dataset; an empty set where it has none.
    pub fn of_dataset(&self) -> PriceSet {
        self.of_dataset.map_or(PriceSet::default(), PriceSet::of)
    }

    /// The columns that the amounts of a printed sum are in the prices of; none for a column with prices of its own.
    pub fn parts(&self, column: ColumnId) -> Option<&[ColumnId]> {
        self.parts.get(&column).map(AsRef::as_ref)
    }

    /// The level of a cell: that of its column, else of its line, else of the dataset.
    pub fn of_cell(&self, column: ColumnId, of_line: Option<TextId>) -> PriceSet {
        let own = self.of_columns.get(column.index()).copied().flatten();
        own.map_or_else(|| self.of_line(of_line), PriceSet::of)
    }

    /// The level of a line where no column has one of its own: that of the line, else of the dataset.
    pub fn of_line(&self, of_line: Option<TextId>) -> PriceSet {
        let of_line = of_line.and_then(|level| self.of_lines.get(&level).copied());
        of_line.or(self.of_dataset).map_or(PriceSet::Bits(UNSTATED), PriceSet::of)
    }

    /// The levels that lines have of their own, each with the number of these lines.
    pub fn of_lines(&self) -> impl Iterator<Item = (&Localized, usize)> {
        self.lines.iter().filter_map(|(&place, &lines)| Some((self.names.get(place as usize)?, lines)))
    }

    /// The names of the levels in a set that it tells apart, in their order; none for amounts whose level is not stated. Empty where
    /// no level in it is.
    pub fn names(&self, set: PriceSet) -> Vec<Option<&Localized>> {
        let mut stated: Vec<&Localized> = match set {
            PriceSet::Only(place) => self.names.get(place as usize).into_iter().collect(),
            PriceSet::Bits(bits) => {
                let told_apart = self.names.iter().zip(1..=TOLD_APART);
                told_apart.filter(|&(_, place)| bits >> place & 1 == 1).map(|(name, _)| name).collect()
            }
        };
        stated.sort_by_key(|name| name.own());
        let unstated = set.bits() & UNSTATED != 0 && (!stated.is_empty() || set.has_others());
        stated.into_iter().map(Some).chain(unstated.then_some(None)).collect()
    }
}

impl PriceSet {
    fn of(place: u32) -> Self {
        if place < TOLD_APART { Self::Bits(1 << (place + 1)) } else { Self::Only(place) }
    }

    fn bits(self) -> u64 {
        match self {
            Self::Bits(bits) => bits,
            Self::Only(_) => OTHERS,
        }
    }

    /// Those of two figures together.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Bits(0), only) | (only, Self::Bits(0)) => only,
            (one, other) if one == other => one,
            (one, other) => Self::Bits(one.bits() | other.bits()),
        }
    }

    /// Returns `true` if there is nothing in it.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Returns `true` if there are several levels in it, or one beside amounts whose level is not stated.
    pub fn is_mixed(self) -> bool {
        self.has_others() || self.bits().count_ones() > 1
    }

    /// Returns `true` if there are levels in it that it does not tell apart.
    pub fn has_others(self) -> bool {
        matches!(self, Self::Bits(bits) if bits & OTHERS != 0)
    }

    /// Returns `true` if everything in it is in another set too.
    pub fn is_within(self, other: Self) -> bool {
        self == other || !self.has_others() && self.bits() & !other.bits() == 0 && !matches!(self, Self::Only(_))
    }
}

impl Default for PriceSet {
    /// The levels of no amounts.
    fn default() -> Self {
        Self::Bits(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::TextsBuilder;

    /// Levels of so many lines, each of its own; the sets of these, and of a line without.
    fn levels(count: usize) -> (PriceLevels, Vec<PriceSet>, PriceSet) {
        let mut texts = TextsBuilder::default();
        let ids: Vec<TextId> = (0..count).map(|line| texts.shared(&format!("{line:03}-pl"))).collect();
        let named = ids.iter().zip(0..).map(|(&id, line): (_, u32)| (id, format!("{line:03}-pl").into(), 1));
        let levels = PriceLevels::new(None, &Columns::of_years(&["2025".to_owned()], None), named);
        let set = |line| levels.of_cell(ColumnId(0), line);
        (levels.clone(), ids.iter().map(|&id| set(Some(id))).collect(), set(None))
    }

    fn names(levels: &PriceLevels, set: PriceSet) -> Vec<&str> {
        levels.names(set).into_iter().flatten().map(Localized::own).collect()
    }

    #[test]
    fn a_single_level_is_known_however_many_there_are() {
        let (levels, sets, _) = levels(300);
        for line in [0, 61, 62, 63, 299] {
            assert_eq!(names(&levels, sets[line]), [format!("{line:03}-pl")]);
            assert_eq!(names(&levels, sets[line].and(sets[line]).and(PriceSet::default())), [format!("{line:03}-pl")]);
            assert!(!sets[line].is_mixed() && sets[line].is_within(sets[line]));
        }
    }

    #[test]
    fn several_levels_are_mixed_and_none_is_named_that_is_not_among_them() {
        let (levels, sets, unstated) = levels(300);
        for (one, other, told_apart) in [(0, 61, &["000-pl", "061-pl"][..]), (5, 62, &["005-pl"]), (62, 299, &[])] {
            let both = sets[one].and(sets[other]);
            assert!(both.is_mixed() && !both.is_within(sets[one]) && sets[one].is_within(both) == (one < 62));
            assert_eq!(names(&levels, both), told_apart);
            assert_eq!(both.has_others(), other >= 62);
        }
        assert_eq!((levels.names(unstated), unstated.is_mixed()), (Vec::new(), false));
        assert!(unstated.and(sets[1]).is_mixed() && unstated.and(sets[200]).is_mixed());
        assert_eq!(levels.names(unstated.and(sets[200])), [None]);
    }
}
