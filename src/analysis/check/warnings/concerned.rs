//! The things that a warning is about.

use crate::model::{
    columns::ColumnId,
    dataset::{Dataset, OfWhich},
    dimension::Classification,
    ids::{AreaId, InitiativeId, PrintedPart, PrintedRow},
    text::TextId,
};

/// One thing that a warning is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Concerned {
    /// A line as a whole.
    Line(InitiativeId),
    /// The heading of an area.
    Area(AreaId),
    /// A way to spell a funding source or a class, with the first line that spells it so.
    Spelling(Classification, TextId, InitiativeId),
    /// One printed figure.
    Figure(PrintedRow, ColumnId),
    /// One figure of a part that is printed below a row, "of which", by its place there.
    Part(PrintedRow, u32, ColumnId),
    /// A whole column.
    Column(ColumnId),
}

impl Concerned {
    /// The printed row that it stands in.
    pub fn row(self) -> Option<PrintedRow> {
        match self {
            Self::Line(line) | Self::Spelling(_, _, line) => Some(PrintedRow::Line(line)),
            Self::Figure(row, _) | Self::Part(row, ..) => Some(row),
            Self::Area(_) | Self::Column(_) => None,
        }
    }

    /// The column that it stands in, where it is not a whole row.
    pub fn column(self) -> Option<ColumnId> {
        match self {
            Self::Figure(_, column) | Self::Part(_, _, column) | Self::Column(column) => Some(column),
            Self::Line(_) | Self::Area(_) | Self::Spelling(..) => None,
        }
    }

    /// The area that it stands in, or that it is; none for a grand total and a column.
    pub fn area(self, dataset: &Dataset) -> Option<AreaId> {
        match (self, self.row()) {
            (Self::Area(area), _) => Some(area),
            (_, Some(PrintedRow::Line(line))) => Some(dataset.initiative(line).area),
            (_, Some(PrintedRow::Total(total))) => dataset.stated_total(total).area,
            (_, None) => None,
        }
    }

    /// The part that is printed below a row, "of which".
    pub fn part(self, dataset: &Dataset) -> Option<&OfWhich> {
        let Self::Part(of, place, _) = self else { return None };
        dataset.printed_part(PrintedPart { of, place })
    }
}
