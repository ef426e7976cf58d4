//! Gestures of the mouse, as the screen under it gives them their meaning.

use crate::{analysis::arranging::order::Order, explorer::input::action::Action};

/// A gesture: places are rows of the list, not of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gesture {
    /// Carry out the action of a key.
    Do(Action),
    /// Select this row of the tree.
    SelectRow(usize),
    /// Select it, and open or close it.
    FoldRow(usize),
    /// Select it, and show what it is.
    OpenRow(usize),
    /// Sort the tree so, or the other way around where it is sorted so.
    SortBy(Order),
    /// Show the tree from this row on.
    ScrollTree(usize),
    /// Select this row of the list of comparisons.
    SelectComparison(usize),
    /// Select it, and go to its area.
    OpenComparison(usize),
    /// Scroll the list by so many rows.
    ScrollChecklist(isize),
    /// Select this row of the list of what a warning is about.
    SelectConcerned(usize),
    /// Select it, and go to it.
    OpenConcerned(usize),
    /// Scroll that list by so many rows.
    ScrollConcerned(isize),
    /// Select this column of a table.
    SelectColumn(usize),
    /// Select it, and take it for its next role.
    TurnColumn(usize),
    /// Scroll the columns of a table by so many rows.
    ScrollColumns(isize),
    /// Scroll the page by so many lines.
    ScrollPage(isize),
    /// Choose the offer of the palette at this place.
    Choose(usize),
    /// Scroll the offers by so many rows.
    ScrollOffers(isize),
    /// Take the notice away: a click on nothing.
    Dismiss,
}

impl Gesture {
    /// The gesture of two clicks in place of one, where that is another.
    pub fn doubled(self) -> Option<Self> {
        match self {
            Self::SelectRow(row) => Some(Self::OpenRow(row)),
            Self::SelectComparison(place) => Some(Self::OpenComparison(place)),
            Self::SelectConcerned(place) => Some(Self::OpenConcerned(place)),
            Self::SelectColumn(place) => Some(Self::TurnColumn(place)),
            _ => None,
        }
    }
}
