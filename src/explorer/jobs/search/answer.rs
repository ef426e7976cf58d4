//! The answer to a search, and what it changes.

use std::sync::Arc;

use crate::{
    analysis::{
        amounts::subtotal::Marked,
        arranging::{arrangement::Arrangement, marked::MarkedCounts},
        search::found::Found,
    },
    explorer::diagram::ChartData,
};

/// The answer to a search.
#[derive(Debug)]
pub enum Answer {
    /// The lines, in their order.
    Given(Box<Given>),
    /// Nothing, as something else was asked for meanwhile: nobody waits for it any more.
    GivenUp,
}

/// The lines that a search found, in their order, and what else was asked for.
#[derive(Debug)]
pub struct Given {
    pub(super) found: Option<Arc<Found>>,
    /// The order of the rows; none where they are in document order.
    pub(super) arrangement: Option<Arc<Arrangement>>,
    pub(super) arranged: Arranged,
    /// The sum of the marked lines, and how many there are under each heading.
    pub(super) marked: Option<(Marked, MarkedCounts)>,
    pub(super) chart_data: Option<ChartData>,
    pub(super) number: u64,
}

/// The order of the lines, held against the one that was requested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arranged {
    /// As requested.
    AsRequested,
    /// By area, sorted as requested: the sum of a group has more digits than are kept exactly.
    ByArea,
}

/// The change that an answer made to the lines that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Other lines are shown.
    Lines,
    /// The same lines, in another order or other groups.
    Order,
    /// The same rows; only the sum of the marked lines or the figures of a diagram are others.
    BesideRows,
}
