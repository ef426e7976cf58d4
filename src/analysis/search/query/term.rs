//! The conditions that a query can have, and the kinds of text they look in.

use crate::{
    analysis::search::query::fold::Needle,
    model::{amount::Amount, dimension::DimensionId},
};

/// A kind of text of the dataset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextPlace {
    /// The name of an initiative.
    Name,
    /// The name of an area.
    Area,
    /// A funding source.
    Funding,
    /// A note on an initiative.
    Note,
    /// The class of an initiative in a dimension.
    Class(DimensionId),
    /// The code of an initiative or an area.
    Code,
}

/// One condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Term {
    /// A word that occurs somewhere, or in one kind of place only; or that is all there is in that place.
    Occurs { needle: Needle, only: Option<TextPlace>, exactly: bool },
    /// The first amount is in the selected year.
    New,
    /// The last amount is in the year before the selected one.
    Expired,
    /// The last amount is in the year of this label.
    Expires(Needle),
    /// The amount of the selected year lies beyond a bound, or is it.
    Amount(Bound, Amount),
}

/// A side of an amount, or the amount itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bound {
    Above,
    AtLeast,
    AtMost,
    Below,
    Exactly,
}

impl Term {
    /// A word that may occur anywhere.
    pub(super) fn word(&self) -> Option<&Needle> {
        match self {
            Self::Occurs { needle, only: None, .. } => Some(needle),
            _ => None,
        }
    }
}
