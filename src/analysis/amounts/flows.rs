//! The sums of revenue and of expenditure in sums of lines. They take no room in a dataset whose lines do not say which they are.

use crate::{
    analysis::amounts::sparse::Rows,
    model::{
        amount::{Amount, Inexact, Sum},
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

/// The sums of a line, which is of a flow, by the numbers of their periods: as sums of that flow, those with an amount.
pub(super) fn flow_sums(flow: Flow, sums: impl Iterator<Item = (u32, Sum)>) -> Vec<(u32, Sum)> {
    let with_amount = sums.filter(|(_, sum)| sum.figures() > 0);
    with_amount.map(|(period, sum)| (flow_number(period, flow), sum)).collect()
}

/// The sums of flows as amounts.
///
/// # Errors
/// The number of the period of the first that cannot be given exactly.
pub(super) fn flow_totals(sums: &[(u32, Sum)]) -> Result<Vec<(u32, Amount)>, u32> {
    let total = |&(number, sum): &(u32, Sum)| match sum.total() {
        Ok(total) => Ok((number, total.unwrap_or_default())),
        Err(Inexact) => Err(number / FLOWS),
    };
    sums.iter().map(total).collect()
}

/// The number of a flow in a period, whose own number is given, in a row.
fn flow_number(period: u32, flow: Flow) -> u32 {
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
