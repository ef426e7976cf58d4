//! Facts about sums beside their amounts: the part of them above zero, their price levels, the amounts that all years do not add.
//! They take no room in a dataset without such.

use crate::{
    analysis::amounts::{
        flows::FlowSums,
        not_added::{self, NotAdded, NotAddedAmount},
        sparse::Rows,
    },
    model::{
        amount::{Amount, Sum},
        cell::Doubts,
        columns::ColumnId,
        dataset::Dataset,
        ids::InitiativeId,
        measure::BasisId,
        period::Period,
        price::PriceSet,
    },
};

/// A sum, or none where it has too many digits.
pub(super) type Exact = Option<Sum>;

/// The facts about all sums of a table.
#[derive(Debug)]
pub(super) struct Facts {
    /// For each sum its part above zero, where anything in the dataset is below zero.
    above_zero: Option<Vec<Option<Amount>>>,
    /// For each sum the price levels of its amounts, where any is stated.
    prices: Option<Vec<PriceSet>>,
    not_added_columns: Vec<NotAdded>,
    /// For each row of sums the columns that are not added in which anything is there.
    not_added_rows: Rows,
    not_added: Vec<NotAddedSum>,
    /// Revenue and expenditure.
    pub flows: FlowSums,
}

/// The amounts of a row in a column that is not added, with their price levels and the doubts about them.
#[derive(Clone, Copy, Debug)]
pub(super) struct NotAddedSum {
    sum: Exact,
    prices: PriceSet,
    doubts: Doubts,
}

impl Facts {
    /// Facts about so many rows of sums of nothing.
    pub fn new(dataset: &Dataset, rows: usize) -> Self {
        let not_added_columns = not_added::columns(dataset);
        let is_less = |column: ColumnId| dataset.column(column).sum.as_ref().is_some_and(|sum| !sum.less.is_empty());
        let has_less = dataset.range().0.is_negative() || dataset.columns().any(is_less);
        Self {
            above_zero: has_less.then(Vec::new),
            prices: dataset.has_price_levels().then(Vec::new),
            not_added_rows: Rows::empty(if not_added_columns.is_empty() { 0 } else { rows }),
            not_added_columns,
            not_added: Vec::new(),
            flows: FlowSums::new(dataset, rows),
        }
    }

    /// Returns `true` if all years add the amounts of every column.
    pub fn adds_all(&self) -> bool {
        self.not_added_columns.is_empty()
    }

    /// The amounts of a line that all years do not add, by the number of their column among those that are not added.
    pub fn not_added_of_line(&self, dataset: &Dataset, line: InitiativeId) -> Vec<(u32, NotAddedSum)> {
        let amounts = dataset.amounts(line);
        let is_doubtful = dataset.has_remarks() || dataset.has_withheld();
        let of_column = |(number, each): (u32, &NotAdded)| {
            let amount = each.amount(amounts);
            let mut of_line =
                NotAddedSum { sum: Some(Sum::default()), prices: PriceSet::default(), doubts: Doubts::NONE };
            if is_doubtful && each.is_uncounted(amounts) {
                of_line.doubts = dataset.doubts(line, each.column);
            }
            if let Some(amount) = amount {
                add(&mut of_line.sum, amount);
                if self.prices.is_some() {
                    of_line.prices = dataset.prices(line, Period::Column(each.column));
                }
            }
            (amount.is_some() || of_line.doubts != Doubts::NONE).then_some((number, of_line))
        };
        (0..).zip(&self.not_added_columns).filter_map(of_column).collect()
    }

    /// Adds the facts about the next sum.
    pub fn push(&mut self, amount: Option<Amount>, below_zero: Exact, prices: PriceSet) {
        if let Some(above_zero) = &mut self.above_zero {
            above_zero.push(part_above_zero(amount, below_zero));
        }
        if let Some(all) = &mut self.prices {
            all.push(prices);
        }
    }

    /// Adds the amounts that the next row does not add.
    pub fn fill_not_added(&mut self, row: usize, sums: &[(u32, NotAddedSum)]) {
        if !sums.is_empty() {
            self.not_added_rows.fill(row, sums.iter().map(|&(number, _)| number));
            self.not_added.extend(sums.iter().map(|&(_, sum)| sum));
        }
    }

    /// Gives a row the facts about another one.
    pub fn share(&mut self, row: usize, of: usize) {
        self.flows.share(row, of);
        if !self.not_added_columns.is_empty() {
            self.not_added_rows.share(row, of);
        }
    }

    /// The part of a sum that is above zero; none where it has too many digits.
    pub fn above_zero(&self, place: usize, amount: Option<Amount>) -> Option<Amount> {
        self.above_zero.as_ref().map_or(amount, |above_zero| above_zero[place])
    }

    /// The price levels of the amounts in a sum.
    pub fn prices(&self, place: usize) -> PriceSet {
        self.prices.as_ref().map(|prices| prices[place]).unwrap_or_default()
    }

    /// The amounts that the sum of all years does not add. Those of too many digits are not among them.
    pub fn not_added(&self, row: usize, basis: BasisId) -> impl Iterator<Item = NotAddedAmount> {
        self.not_added_rows.places(row).filter_map(move |(place, number)| {
            let column = self.not_added_columns.get(number as usize).filter(|each| each.basis == basis)?.column;
            let NotAddedSum { sum, prices, doubts } = self.not_added[place];
            Some(NotAddedAmount { column, amount: sum?.total().ok()??, prices, doubts })
        })
    }
}

impl NotAddedSum {
    /// Adds another one.
    pub fn join(&mut self, other: Self) {
        self.sum = join(self.sum, other.sum);
        self.prices = self.prices.and(other.prices);
        self.doubts = self.doubts.and(other.doubts);
    }
}

fn part_above_zero(amount: Option<Amount>, below_zero: Exact) -> Option<Amount> {
    amount?.checked_sub(below_zero?.total().ok()?.unwrap_or_default()).ok()
}

/// Adds an amount to a sum.
pub(super) fn add(sum: &mut Exact, amount: Amount) {
    *sum = sum.and_then(|mut all| all.add(amount).ok().map(|()| all));
}

/// Adds two sums.
pub(super) fn join(one: Exact, other: Exact) -> Exact {
    let mut all = one?;
    all.join(other?).ok().map(|()| all)
}
