//! Pages and notices, which lie over the tree.

use crate::{
    explorer::{
        diagram::kind::Diagram,
        tree::rows::{GapOf, Row},
    },
    model::ids::InitiativeId,
};

/// The kind of a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageKind {
    /// The keys.
    Help,
    /// The figures as a whole: the question, the scope, the documents.
    About,
    /// An initiative in full.
    Initiative(InitiativeId),
    /// The differences of an area's stated totals and its lines, with the one that it was opened from.
    Gap(GapOf),
    /// The totals of an area, of a group or of everything, by its row, in full.
    Total(Row),
    /// "Does it add up": the list of comparisons, whose state is the app's.
    Check,
    /// A warning from that list, with all that it is about, whose state is the app's.
    Warning,
    /// The marked lines.
    Marks,
    /// The columns of the tables that the dataset was made of, with what they are taken for; its list is the app's.
    Roles,
    /// A diagram of the shown lines; its data comes with the search results.
    Diagram(Diagram),
}

/// A page over the tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// Its kind.
    pub kind: PageKind,
    /// The first line on the screen.
    pub top: usize,
}

/// A notice, such as the text that was copied; it stays until the next key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// The event it tells of.
    pub title: String,
    /// The details; may be long.
    pub text: String,
}

/// All that the screen says about the last key, until the next one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(in crate::explorer) struct Said {
    /// The notice over the bottom rows.
    pub notice: Option<Notice>,
    /// The reason why the key changed nothing.
    pub reply: Option<String>,
}
