//! The place that the user zoomed in from.

use crate::explorer::tree::rows::Row;

/// The place that the user left to see an area or a group alone.
#[derive(Clone, Copy, Debug)]
pub struct ZoomedFrom {
    /// The area or group that was shown alone there.
    pub root: Option<Row>,
    /// The selected row.
    pub row: Option<Row>,
    /// The first row on the screen.
    pub top: usize,
    /// The area or group that was zoomed into, where it was folded.
    pub folded: Option<Row>,
}
