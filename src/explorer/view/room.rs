//! The use of the room on the screen: the parts that are shown, and the unit of amounts beside names.

use crate::report::labels::scale::Scale;

/// The parts of the screen that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ShownParts {
    /// The tree with the panes beside or below it.
    #[default]
    TreeAndPanes,
    /// The tree on the whole screen.
    Tree,
    /// The panes on the whole screen.
    Panes,
}

/// The lines that a name may take in the tree.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum NameLines {
    /// One: a longer name is cut.
    #[default]
    One,
    /// As many as the whole name needs.
    AsNeeded,
}

/// The unit of amounts in the tree.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum UnitChoice {
    /// That of the document, or thousands and more of it where names would have no room.
    #[default]
    Automatic,
    /// Always the same.
    Always(Scale),
}

/// The use of the room on the screen. It stays whatever is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ScreenRoom {
    /// The parts that are shown.
    pub parts: ShownParts,
    /// The lines of each name.
    pub names: NameLines,
    /// The unit of amounts in the tree.
    pub unit: UnitChoice,
}

impl NameLines {
    /// The other of the two.
    pub fn other(self) -> Self {
        match self {
            Self::One => Self::AsNeeded,
            Self::AsNeeded => Self::One,
        }
    }
}

impl ShownParts {
    /// The next of them, in a ring.
    pub fn next(self) -> Self {
        match self {
            Self::TreeAndPanes => Self::Tree,
            Self::Tree => Self::Panes,
            Self::Panes => Self::TreeAndPanes,
        }
    }
}
