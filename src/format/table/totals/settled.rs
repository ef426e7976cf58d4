//! Totals whose areas are known.

use crate::format::table::draft::NodeId;

/// A total that the dataset states.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settled {
    /// The area that it is of.
    pub node: NodeId,
    /// Its place among the totals of the draft.
    pub total: usize,
}
