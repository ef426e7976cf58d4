//! Facts about sums beside their amounts: the part of them above zero, their price levels, the amounts that all years do not add.
//! They take no room in a dataset without such.

use crate::{
    analysis::amounts::{
        not_added::{self, NotAdded, NotAddedAmount},
        places::Places,
    },
    model::{
        amount::{Amount, Sum},
        cell::Doubts,
        column::ColumnId,
        dataset::Dataset,
        ids::InitiativeId,
        measure::BasisId,
        period::Period,
        price::PriceSet,
    },
};

/// A sum, or none where it has too many digits.
type Exact = Option<Sum>;

/// The facts about all sums of a table.
#[derive(Debug)]
pub(super) struct Facts {
    places: Places,
    /// For each sum its part below zero, of which there is less to add than of the rest; empty where nothing is below zero.
    below_zero: Vec<Exact>,
    /// For each sum the price levels of its amounts; empty where none is stated.
    prices: Vec<PriceSet>,
    not_added_columns: Vec<NotAdded>,
    /// For each row of sums the amounts in each of the columns that are not added, with their price levels and the doubts about them.
    not_added: Vec<(Exact, PriceSet, Doubts)>,
}

impl Facts {
    /// Facts about sums of nothing.
    pub fn new(dataset: &Dataset, places: Places, rows: usize) -> Self {
        let columns = not_added::columns(dataset);
        let is_less = |column: ColumnId| dataset.column(column).sum.as_ref().is_some_and(|sum| !sum.less.is_empty());
        let has_less = dataset.range().0.is_negative() || dataset.columns().any(is_less);
        let sums = rows * places.periods();
        Self {
            places,
            below_zero: vec![Some(Sum::default()); if has_less { sums } else { 0 }],
            prices: vec![PriceSet::default(); if dataset.has_price_levels() { sums } else { 0 }],
            not_added: vec![(Some(Sum::default()), PriceSet::default(), Doubts::NONE); rows * columns.len()],
            not_added_columns: columns,
        }
    }

    /// Adds the figure of a line to a sum.
    pub fn add_figure(&mut self, row: usize, period: Period, amount: Amount) {
        let place = || row * self.places.periods() + self.places.period(period);
        if amount.is_negative()
            && let Some(sum) = self.below_zero.get_mut(place())
        {
            add(sum, amount);
        }
    }

    /// Adds the price levels of a line to a row of sums, and its amounts that all years do not add.
    pub fn add_line(&mut self, dataset: &Dataset, row: usize, line: InitiativeId) {
        let amounts = dataset.amounts(line);
        if !self.prices.is_empty() {
            self.add_prices(dataset, row, line);
        }
        let not_added = self.not_added.iter_mut().skip(row * self.not_added_columns.len());
        let is_doubtful = dataset.has_remarks() || dataset.has_withheld();
        for ((sum, prices, doubts), each) in not_added.zip(&self.not_added_columns) {
            if is_doubtful && each.is_uncounted(amounts) {
                *doubts = doubts.and(dataset.doubts(line, each.column));
            }
            if let Some(amount) = each.amount(amounts) {
                add(sum, amount);
                if !self.prices.is_empty() {
                    *prices = prices.and(dataset.prices(line, Period::Column(each.column)));
                }
            }
        }
    }

    fn add_prices(&mut self, dataset: &Dataset, row: usize, line: InitiativeId) {
        let (places, of_line) = (&self.places, dataset.price_level(line));
        let (first, count) = (row * places.periods(), places.periods());
        let prices = &mut self.prices[first..first + count];
        let mut is_changed = false;
        for column in dataset.columns() {
            let of_column = &mut prices[places.period(Period::Column(column))];
            let all = of_column.and(dataset.prices_of_cell(line, column, of_line));
            is_changed |= all != *of_column;
            *of_column = all;
        }
        // Most lines have no level that the lines before them have not.
        if is_changed {
            for basis in dataset.bases() {
                let years = dataset.years(basis).map(|year| prices[places.period(Period::Column(year))]);
                prices[places.period(Period::All(basis))] = years.fold(PriceSet::default(), PriceSet::and);
            }
        }
    }

    /// Adds a row of sums to another one.
    pub fn join(&mut self, from: usize, to: usize) {
        let (periods, columns) = (self.places.periods(), self.not_added_columns.len());
        join_row(&mut self.below_zero, from * periods, to * periods, periods, join);
        join_row(&mut self.prices, from * periods, to * periods, periods, PriceSet::and);
        let join_not_added = |(one, of_one, doubts): (Exact, PriceSet, Doubts),
                              (other, of_other, others): (Exact, PriceSet, Doubts)| {
            (join(one, other), of_one.and(of_other), doubts.and(others))
        };
        join_row(&mut self.not_added, from * columns, to * columns, columns, join_not_added);
    }

    /// The part of a sum that is above zero; none where it has too many digits.
    pub fn above_zero(&self, place: usize, amount: Option<Amount>) -> Option<Amount> {
        match self.below_zero.get(place) {
            Some(sum) => amount?.checked_sub((*sum)?.total().ok()?.unwrap_or_default()).ok(),
            None => amount,
        }
    }

    /// The price levels of the amounts in a sum.
    pub fn prices(&self, place: usize) -> PriceSet {
        self.prices.get(place).copied().unwrap_or_default()
    }

    /// The amounts that the sum of all years does not add. Those of too many digits are not among them.
    pub fn not_added(&self, row: usize, basis: BasisId) -> impl Iterator<Item = NotAddedAmount> {
        let sums = self.not_added.iter().skip(row * self.not_added_columns.len()).zip(&self.not_added_columns);
        let of_basis = sums.filter(move |(_, each)| each.basis == basis);
        of_basis.filter_map(|(&(sum, prices, doubts), each)| {
            Some(NotAddedAmount { column: each.column, amount: sum?.total().ok()??, prices, doubts })
        })
    }
}

fn add(sum: &mut Exact, amount: Amount) {
    *sum = sum.and_then(|mut all| all.add(amount).ok().map(|()| all));
}

fn join(one: Exact, other: Exact) -> Exact {
    let mut all = one?;
    all.join(other?).ok().map(|()| all)
}

/// Joins the entries of one row to those of another; does nothing where a list is not kept.
fn join_row<T: Copy>(list: &mut [T], from: usize, to: usize, entries: usize, join: impl Fn(T, T) -> T) {
    if list.is_empty() {
        return;
    }
    for place in 0..entries {
        list[to + place] = join(list[to + place], list[from + place]);
    }
}
