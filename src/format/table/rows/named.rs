//! The place and the name of a row.

use crate::format::table::draft::{NodeId, ToldBy};

/// The place of a row: its area, its name, and whether its place says that it is a total.
pub(super) struct Named {
    pub node: NodeId,
    pub name: Option<String>,
    pub code: Option<String>,
    pub total: Option<(String, ToldBy)>,
}
