//! Comparisons of stated figures: with what, the outcome, and where a difference comes from.

use crate::model::{
    amount::Amount,
    citation::Citation,
    columns::ColumnId,
    dataset::Dataset,
    dimension::Class,
    financing::View,
    ids::{AreaId, InitiativeId, PrintedRow, StatedId},
};

/// The outcome of a comparison.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Status {
    /// Equal to the last digit.
    Agrees,
    /// Different by no more than the rounding of the figures compared explains.
    WithinRounding,
    /// Different.
    Differs,
    /// There is nothing to hold the figure against.
    NotItemised,
}

/// The sum that a stated figure is compared with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Against {
    /// The sum of its initiatives.
    Initiatives,
    /// The stated totals of the areas right below it, in the same table, and its own initiatives.
    StatedAreas,
    /// The stated internal and external totals together.
    StatedViews,
    /// The columns that a printed sum names, in the same row.
    Columns,
}

/// The money that a stated figure is the total of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Covers {
    /// The money of its own view.
    ItsView,
    /// All money: it is a total of one kind, and its area has no money of the other.
    AllMoney,
}

/// The origin of a difference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// It arises here.
    Gap {
        /// The part of the difference that the areas below don't explain.
        own: Amount,
    },
    /// It follows from differences elsewhere, which are counted there.
    Carried,
}

/// One stated figure compared with one sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The row of the stated figure.
    pub row: PrintedRow,
    /// The column of it.
    pub column: ColumnId,
    /// The sum it is compared with.
    pub against: Against,
    /// The stated figure; a dash counts as zero here.
    pub amount: Option<Amount>,
    /// The sum it is compared with; none where it is not itemised.
    pub computed: Option<Amount>,
    /// Stated less computed; zero where it is not itemised.
    pub difference: Amount,
    /// The outcome.
    pub status: Status,
    /// The origin of the difference; none where nothing differs.
    pub origin: Option<Origin>,
    /// The number of lines added up that are blank.
    pub blank: u32,
    /// The number of figures compared, each of which may have been rounded.
    pub figures: u32,
}

/// A place in which a gap is counted once, however many views and tables print it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// The area, or the whole.
    pub area: Option<AreaId>,
    /// The class, where the figure is the total of one.
    pub class: Option<Class>,
    /// The line, where the figure is the printed sum of one.
    pub line: Option<InitiativeId>,
    /// The column.
    pub column: ColumnId,
}

impl Comparison {
    /// The stated total that is compared; none for a line.
    pub fn stated(&self) -> Option<StatedId> {
        match self.row {
            PrintedRow::Total(stated) => Some(stated),
            PrintedRow::Line(_) => None,
        }
    }

    /// The area of the compared figure, or the whole.
    pub fn area(&self, dataset: &Dataset) -> Option<AreaId> {
        match self.row {
            PrintedRow::Total(stated) => dataset.stated_total(stated).area,
            PrintedRow::Line(line) => Some(dataset.initiative(line).area),
        }
    }

    /// The money that the compared figure covers.
    pub fn view(&self, dataset: &Dataset) -> View {
        match self.row {
            PrintedRow::Total(stated) => dataset.stated_total(stated).view,
            PrintedRow::Line(line) => dataset.initiative(line).financing.into(),
        }
    }

    /// The place in print of the compared figure.
    pub fn source(&self, dataset: &Dataset) -> Option<Citation> {
        match self.row {
            PrintedRow::Total(stated) => dataset.stated_total(stated).source,
            PrintedRow::Line(line) => dataset.initiative(line).source,
        }
    }

    /// The class that the compared figure is the total of.
    pub fn class(&self, dataset: &Dataset) -> Option<Class> {
        self.stated().and_then(|stated| dataset.stated_total(stated).class)
    }

    /// The place in which its gap is counted, if it makes one.
    pub fn place(&self, dataset: &Dataset) -> Place {
        let line = if let PrintedRow::Line(line) = self.row { Some(line) } else { None };
        Place { area: self.area(dataset), class: self.class(dataset), line, column: self.column }
    }

    /// Returns `true` if the stated figure is larger in size than what it is compared with, or of the other sign.
    pub fn total_is_larger(&self) -> bool {
        is_larger(self.amount, self.computed)
    }

    /// Returns `true` if it differs, and follows from differences elsewhere.
    pub fn is_carried(&self) -> bool {
        self.origin == Some(Origin::Carried)
    }
}

/// Returns `true` if a total is larger in size than the sum of its lines, or of the other sign: then something stands in it and in no line.
pub fn is_larger(total: Option<Amount>, lines: Option<Amount>) -> bool {
    let (total, lines) = (total.unwrap_or_default(), lines.unwrap_or_default());
    let is_opposite = !total.is_zero() && !lines.is_zero() && total.is_negative() != lines.is_negative();
    is_opposite || total.abs() > lines.abs()
}
