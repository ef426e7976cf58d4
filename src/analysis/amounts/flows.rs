//! The sums of revenue and of expenditure in sums of lines. They take no room in a dataset whose lines do not say which they are.

use crate::{
    analysis::amounts::sparse::Rows,
    model::{
        amount::Amount,
        dataset::Dataset,
        flow::{ByFlow, Flow},
    },
};

/// The number of flows.
pub(super) const FLOWS: u32 = 2;

/// The sums of both flows in all sums of a table.
#[derive(Debug, Default)]
pub(super) struct FlowSums {
    rows: Rows,
    sums: Vec<Amount>,
}

/// The number of a flow in a period, whose own number is given, in a row.
pub(super) fn flow_number(period: u32, flow: Flow) -> u32 {
    period * FLOWS + u32::from(flow == Flow::Expenditure)
}

impl FlowSums {
    /// The sums of no lines, in so many rows.
    pub fn new(dataset: &Dataset, rows: usize) -> Self {
        let rows = if dataset.flows().is_some() { rows } else { 0 };
        Self { rows: Rows::empty(rows), sums: Vec::new() }
    }

    /// Adds the sums of a row by their numbers.
    pub fn fill(&mut self, row: usize, sums: &[(u32, Amount)]) {
        if !sums.is_empty() {
            self.rows.fill(row, sums.iter().map(|&(number, _)| number));
            self.sums.extend(sums.iter().map(|&(_, sum)| sum));
        }
    }

    /// Gives a row the sums of another one.
    pub fn share(&mut self, row: usize, of: usize) {
        if self.rows.len() > 0 {
            self.rows.share(row, of);
        }
    }

    /// The sums of both flows in a row and a period, whose number is given.
    pub fn of(&self, row: usize, period: u32) -> ByFlow {
        let sum = |flow| Some(self.sums[self.rows.place(row, flow_number(period, flow) as usize)?]);
        ByFlow { revenue: sum(Flow::Revenue), expenditure: sum(Flow::Expenditure) }
    }
}
