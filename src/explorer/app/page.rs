//! What lies over the tree: pages, and what is told until the next key.

use crate::{
    explorer::diagram::Diagram,
    model::ids::{AreaId, InitiativeId},
};

/// What a page is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageKind {
    /// The keys.
    Help,
    /// The figures as a whole: the question, the scope, the documents.
    About,
    /// An initiative in full.
    Initiative(InitiativeId),
    /// What an area's stated totals and its lines differ by.
    Gap(AreaId),
    /// Does it add up: a list, whose state is the app's `check`.
    Check,
    /// What is marked.
    Marks,
    /// What is shown, drawn; what that needs is gathered by the app's `shown`.
    Diagram(Diagram),
}

/// A page over the tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// What it is about.
    pub kind: PageKind,
    /// The first line on the screen.
    pub top: usize,
}

/// Something to tell until the next key, such as what was copied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// What happened.
    pub title: String,
    /// What it is about; may be long.
    pub text: String,
}
