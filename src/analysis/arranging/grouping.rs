//! The properties that lines are grouped by.

use crate::{
    analysis::search::query::fold::Needle,
    model::{
        dataset::Dataset,
        dimension::{Classification, Dimension, DimensionId},
        localized::Localized,
    },
};

/// The property that lines are grouped by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Grouping {
    /// As the document has them.
    #[default]
    Area,
    /// By the programmes or decisions that pay.
    Funding,
    /// By who pays: the body itself or others.
    Financing,
    /// By their class in a dimension of the dataset.
    Dimension(DimensionId),
    /// Not at all.
    Flat,
}

impl Grouping {
    /// The groupings that a dataset has, in the order of the ring.
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let dimensions = dataset.dimensions().map(|(dimension, _)| Self::Dimension(dimension));
        [Self::Area, Self::Funding, Self::Financing].into_iter().chain(dimensions).chain([Self::Flat]).collect()
    }

    /// The one after this, around the ring.
    pub fn next(self, dataset: &Dataset) -> Self {
        self.step(dataset, 1)
    }

    /// The one before this: not at all is one step from areas.
    pub fn previous(self, dataset: &Dataset) -> Self {
        let all = Self::all(dataset);
        self.step(dataset, all.len() - 1)
    }

    /// The same grouping in a dataset that was read again; by area where the dimension is gone.
    pub fn carry_over(self, old: &Dataset, new: &Dataset) -> Self {
        let Self::Dimension(dimension) = self else { return self };
        let key = old.dimensions().nth(dimension.index()).map(|(_, found)| &found.key);
        let same = new.dimensions().find(|(_, found)| Some(&found.key) == key);
        same.map_or(Self::Area, |(dimension, _)| Self::Dimension(dimension))
    }

    fn step(self, dataset: &Dataset, steps: usize) -> Self {
        let all = Self::all(dataset);
        let here = all.iter().position(|&grouping| grouping == self).unwrap_or(0);
        all[(here + steps) % all.len()]
    }

    /// Returns `true` if lines are grouped by the classes of this kind.
    pub fn is_of(self, by: Classification) -> bool {
        match self {
            Self::Funding => by == Classification::Funding,
            Self::Dimension(dimension) => by == Classification::Dimension(dimension),
            Self::Area | Self::Financing | Self::Flat => false,
        }
    }

    /// The grouping that a person means by a word, in any language: of the program's own, or by the key or the label of a dimension,
    /// or a part of them that no other has.
    pub fn named(dataset: &Dataset, word: &str) -> Option<Self> {
        let needle = Needle::new(word.trim());
        let is_it = |name: &str| needle.equals(name);
        let own = NAMES.iter().find(|(_, names)| names.iter().any(|name| is_it(name)));
        own.map(|(grouping, _)| *grouping).or_else(|| {
            let named = |fits: &dyn Fn(&str) -> bool| -> Vec<DimensionId> {
                let is_it =
                    |found: &Dimension| fits(&found.key) || found.label.iter().flat_map(Localized::all).any(fits);
                dataset.dimensions().filter(|(_, found)| is_it(found)).map(|(dimension, _)| dimension).collect()
            };
            let whole = named(&is_it).first().copied();
            let part = || match named(&|name| !needle.is_empty() && needle.occurs_in(name))[..] {
                [only] => Some(only),
                _ => None,
            };
            whole.or_else(part).map(Self::Dimension)
        })
    }
}

/// The words for the groupings that every dataset has.
const NAMES: [(Grouping, &[&str]); 4] = [
    (Grouping::Area, &["area", "område"]),
    (Grouping::Funding, &["funding", "kilde", "finansieringskilde"]),
    (Grouping::Financing, &["financing", "money", "midler", "finansiering"]),
    (Grouping::Flat, &["flat", "none", "ingen", "fladt"]),
];
