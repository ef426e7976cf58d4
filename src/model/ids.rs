//! Ids of areas, initiatives, columns and stated totals: their places in a dataset, in document order.

/// An area by its place in document order: an area comes before its sub-areas, and these before the next area.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AreaId(pub u32);

/// An initiative by its place in document order: an area's own come before those of its sub-areas.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct InitiativeId(pub u32);

/// A stated total by its place in the file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct StatedId(pub u32);

impl AreaId {
    /// The place in lists that have one entry for each area.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl InitiativeId {
    /// The place in lists that have one entry for each initiative.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl StatedId {
    /// The place in lists that have one entry for each stated total.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A column of the dataset by its place in the file, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ColumnId(pub u16);

impl ColumnId {
    /// The place in lists that have one entry for each column.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A row of printed figures.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PrintedRow {
    /// A stated total.
    Total(StatedId),
    /// A line.
    Line(InitiativeId),
}

/// A part that a document prints below a row of figures, "of which".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PrintedPart {
    /// The row that it is a part of.
    pub of: PrintedRow,
    /// Its place among the parts of the row, from 0.
    pub place: u32,
}

/// A length as an id's number. A dataset of more than four billion (2³²) rows does not fit into memory.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
