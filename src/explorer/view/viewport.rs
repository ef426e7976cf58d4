//! The measure of the screen, as far as the state depends on it: how many rows of each list can be seen at once. The screen
//! measures, the state only reads.

/// Rows that can be seen at once, and the size of the screen that they were measured on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Viewport {
    /// The size of the whole screen.
    pub screen: ScreenSize,
    /// Rows of the tree.
    pub tree: usize,
    /// The names of these rows, held against their lines.
    pub names: NamesFit,
    /// Rows of the palette.
    pub palette: usize,
    /// Rows of the list of comparisons; zero while there is none.
    pub checklist: usize,
    /// Rows of the list of what a warning is about; zero while there is none.
    pub concerned: usize,
    /// Rows of the list of a table's columns; zero while there is none.
    pub roles: usize,
    /// The page that is open.
    pub page: PageExtent,
}

/// The names in the tree, held against one line each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum NamesFit {
    /// All in sight fit.
    #[default]
    All,
    /// Some are longer.
    NotAll,
}

/// Width and height of a screen in cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ScreenSize {
    /// Columns of cells.
    pub width: u16,
    /// Rows of cells.
    pub height: u16,
}

/// A scrolled page: its length, and how much of it can be seen at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct PageExtent {
    /// All its lines, or rows of a diagram.
    pub lines: usize,
    /// Those that can be seen at once.
    pub height: usize,
}

impl PageExtent {
    /// The first line on the screen when the page is scrolled to its end.
    pub fn last_top(self) -> usize {
        self.lines.saturating_sub(self.height)
    }
}
