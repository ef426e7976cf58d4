//! What a question can be about.

use crate::model::ids::{AreaId, InitiativeId};

/// What figures are meant.
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
