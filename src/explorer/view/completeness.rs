//! The part of its file that the explorer has.

use crate::explorer::jobs::load::Progress;

/// The part of the file that is in the dataset that is explored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Completeness {
    /// All of it.
    #[default]
    Whole,
    /// Its beginning: the rest is being read.
    Reading(Progress),
    /// Its beginning: the rest cannot be read.
    Broken,
}
