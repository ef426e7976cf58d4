//! The columns of a dataset: measures, bases, periods, dimensions, and the digits and range of their figures.

use std::collections::HashSet;

use crate::model::{
    amount::Amount,
    columns::{Column, ColumnId},
    dataset::{Dataset, Zeros},
    digits::Digits,
    dimension::{Dimension, DimensionId},
    ids::InitiativeId,
    measure::{Basis, BasisId, Measure, MeasureId},
    period::Period,
};

impl Dataset {
    /// Every column, in the order of the file; there is at least one.
    pub fn columns(&self) -> impl DoubleEndedIterator<Item = ColumnId> + ExactSizeIterator + use<> {
        self.columns.ids()
    }

    /// One column.
    pub fn column(&self, column: ColumnId) -> &Column {
        self.columns.get(column)
    }

    /// The measure of a column; of a printed sum that names none, that of the columns it sums.
    pub fn measure(&self, column: ColumnId) -> Option<MeasureId> {
        self.columns.measure(column)
    }

    /// Returns `true` if a column counts money: in the dataset's unit, or in one with a currency.
    pub fn is_money(&self, column: ColumnId) -> bool {
        let measure = self.measure(column).and_then(|measure| self.measures()[measure.index()].unit.as_ref());
        measure.is_none_or(|unit| unit.currency.is_some())
    }

    /// Returns `true` if the figures of a period count money.
    pub fn counts_money(&self, period: Period) -> bool {
        let column = match period {
            Period::Column(column) => Some(column),
            Period::All(basis) => self.basis(basis).columns().next(),
        };
        column.is_none_or(|column| self.is_money(column))
    }

    /// The measures that columns give.
    pub fn measures(&self) -> &[Measure] {
        self.columns.measures()
    }

    /// The ways to add columns over the years, in the order in which they are offered; there is at least one.
    pub fn bases(&self) -> impl DoubleEndedIterator<Item = BasisId> + ExactSizeIterator + use<> {
        (0..u16::try_from(self.columns.bases().len()).unwrap_or(u16::MAX)).map(BasisId)
    }

    /// One way to add columns over the years.
    pub fn basis(&self, basis: BasisId) -> &Basis {
        &self.columns.bases()[basis.index()]
    }

    /// The whole years of a basis, in time order.
    pub fn years(&self, basis: BasisId) -> impl DoubleEndedIterator<Item = ColumnId> + ExactSizeIterator {
        self.basis(basis).years.iter().copied()
    }

    /// Returns `true` if a column is the period, or one of the years that it adds up.
    pub fn is_in(&self, column: ColumnId, period: Period) -> bool {
        match period {
            Period::Column(only) => column == only,
            Period::All(basis) => self.years(basis).any(|year| year == column),
        }
    }

    /// Every column apart, then the years of each basis together.
    pub fn periods(&self) -> impl Iterator<Item = Period> + use<> {
        self.columns().map(Period::Column).chain(self.bases().map(Period::All))
    }

    /// The basis whose years a period adds; that on which the file opens for a column.
    pub fn basis_of(&self, period: Period) -> BasisId {
        match period {
            Period::All(basis) => basis,
            Period::Column(_) => self.start_basis(),
        }
    }

    /// Every year that a column is of, each once, in time order.
    pub fn known_years(&self) -> Vec<&str> {
        let mut known = HashSet::new();
        let years = self.columns().filter_map(|column| self.column(column).year.as_deref());
        let mut years: Vec<&str> = years.filter(|&year| known.insert(year)).collect();
        if years.iter().all(|year| year.parse::<u32>().is_ok()) {
            years.sort_by_key(|year| year.parse::<u32>().ok());
        }
        years
    }

    /// The columns that are shown with a basis, in the order of the file: its years, parts of them and printed sums.
    pub fn shown_columns(&self, basis: BasisId) -> Vec<ColumnId> {
        let mut columns: Vec<ColumnId> = self.basis(basis).columns().collect();
        columns.sort_unstable();
        columns
    }

    /// Returns `true` if amounts are taken off in a printed sum, directly or in a sum that it adds up.
    pub fn is_difference(&self, column: ColumnId) -> bool {
        self.columns.is_difference(column)
    }

    /// The label of a column in the file's own language.
    pub fn label(&self, column: ColumnId) -> &str {
        self.column(column).label.own()
    }

    /// The column of a label, in any of its languages.
    pub fn find_column(&self, label: &str) -> Option<ColumnId> {
        self.columns().find(|&column| self.column(column).label.all().any(|text| text == label))
    }

    /// The column that is the same as one of another dataset: of the same year, measure and part of the year, or a printed sum of the
    /// same label.
    pub fn same_column(&self, other: &Self, column: ColumnId) -> Option<ColumnId> {
        let of = |dataset: &Self, column: ColumnId| {
            let Column { year, measure, part, .. } = dataset.column(column);
            let measure = measure.map(|measure| dataset.measures()[measure.index()].name.clone());
            year.clone().map(|year| (year, measure, part.as_ref().map(|part| part.own().to_owned())))
        };
        match of(other, column) {
            Some(wanted) => self.columns().find(|&same| of(self, same).as_ref() == Some(&wanted)),
            None => self.find_column(other.label(column)).filter(|&same| self.column(same).year.is_none()),
        }
    }

    /// The basis that the file opens on.
    pub fn start_basis(&self) -> BasisId {
        self.columns.start().0
    }

    /// The column that is shown first.
    pub fn start_column(&self) -> ColumnId {
        self.columns.start().1
    }

    /// The column of a basis that is of the same year as another column, else its last year.
    pub fn column_in(&self, basis: BasisId, like: ColumnId) -> ColumnId {
        let year = self.column(like).year.as_deref();
        let shown = self.basis(basis);
        let same = shown.columns().find(|&column| self.column(column).year.as_deref() == year);
        same.or(shown.years.last().copied()).or(shown.columns().last()).unwrap_or(like)
    }

    /// The dimensions that sort lines into classes, beside areas and funding.
    pub fn dimensions(&self) -> impl Iterator<Item = (DimensionId, &Dimension)> {
        (0..).map(DimensionId).zip(&self.dimensions)
    }

    /// The decimals of the figures that are counted in the unit of a period.
    pub fn digits(&self, period: Period) -> &Digits {
        let column = match period {
            Period::Column(column) => Some(column),
            Period::All(basis) => self.basis(basis).columns().next(),
        };
        &self.digits[column.map_or(0, |column| self.unit_of[column.index()])]
    }

    /// The decimals that figures in the unit of what the file opens on are shown with.
    pub fn decimals(&self) -> u32 {
        self.digits(Period::All(self.start_basis())).shown()
    }

    /// Returns `true` if a figure has more decimals than are shown.
    pub fn has_long_figures(&self) -> bool {
        self.digits.iter().any(|digits| digits.longer() > 0)
    }

    /// Returns `true` if amounts written as `1.000` may have been meant as thousands: no amount has other decimals, and some are
    /// a thousand or more.
    pub fn has_like_thousands(&self) -> bool {
        let (least, greatest) = self.range;
        let is_any = !self.like_thousands.is_empty() || self.stated.iter().any(|it| !it.like_thousands.is_empty());
        is_any && greatest.max(-least) >= Amount::from(1000)
    }

    /// Returns `true` if the amount of a line is written with a point and three digits, as `1.000`.
    pub fn is_like_thousands(&self, initiative: InitiativeId, column: ColumnId) -> bool {
        self.like_thousands.contains(self.cell_place(initiative, column))
    }

    /// Returns `true` if years stand in another order than that of time.
    pub fn has_years_out_of_order(&self) -> bool {
        self.columns.bases().iter().any(|basis| !basis.years.is_sorted())
    }

    /// The amounts of zero.
    pub fn zeros(&self) -> Zeros {
        self.zeros
    }

    /// The least and the greatest figure of the file, or zero where that is beyond them.
    pub fn range(&self) -> (Amount, Amount) {
        self.range
    }
}
