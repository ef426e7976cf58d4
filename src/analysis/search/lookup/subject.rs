//! The subjects that a question can be about.

use crate::model::ids::{AreaId, InitiativeId};

/// The lines or totals that a question is about.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// All areas together.
    Whole,
    /// One area.
    Area(AreaId),
    /// One line.
    Initiative(InitiativeId),
    /// The lines that one source pays for, by its name as spelt first.
    Funding(String, Vec<InitiativeId>),
}
