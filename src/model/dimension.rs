//! Dimensions: ways to sort lines into classes beside their areas, such as the kind of expense. Funding is one that is built in.

use crate::model::{localized::Localized, text::TextId};

/// A dimension of the dataset by its place in the file, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DimensionId(pub u16);

impl DimensionId {
    /// The place among the dimensions.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A way to sort lines into classes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dimension {
    /// The word by which lines and queries name it.
    pub key: String,
    /// As it is shown, where that is something else than its key.
    pub label: Option<Localized>,
}

/// The property that a class sorts lines by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Classification {
    /// By the programmes or decisions that pay.
    Funding,
    /// By a dimension of the dataset.
    Dimension(DimensionId),
}

/// A class of lines that a total is stated for: "Budget 2020", "wages".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Class {
    /// The property that it sorts by.
    pub by: Classification,
    /// Its name as spelt first in the file: equal names have equal ids, whatever their capitals and spaces.
    pub name: TextId,
}
