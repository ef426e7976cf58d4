//! The amounts of totals beside the sums of lines.

use std::collections::HashMap;

use crate::{
    format::table::draft::{Draft, NodeId, Total},
    model::{
        amount::{Amount, Sum},
        cell::Cell,
    },
};

/// An amount of a total, beside the sum of lines in its column.
#[derive(Clone, Copy, Debug)]
pub struct Compared {
    /// The total.
    pub total: Amount,
    /// The sum.
    pub sum: Amount,
    /// The number of lines with an amount.
    pub lines: u32,
}

impl Compared {
    /// Returns `true` if the total can only be that of these lines: they make it but for what rounding or a slip explains.
    pub fn is_near(&self) -> bool {
        let Ok(difference) = self.total.checked_sub(self.sum) else { return false };
        let difference = difference.abs();
        let last_place = Amount::from(1).divided_by_ten_to(self.total.decimals());
        let by_rounding = last_place.checked_mul(Amount::from(self.lines)).is_ok_and(|most| difference <= most);
        by_rounding || self.is_exact()
    }

    /// Returns `true` if the total is the sum of these lines by its amount alone, but for a slip: small numbers are near each other by
    /// chance.
    pub fn is_exact(&self) -> bool {
        let difference = self.total.checked_sub(self.sum);
        difference.is_ok_and(|difference| difference.abs() <= self.total.abs().divided_by_ten_to(3))
    }
}

/// The sum of lines in each column that they have amounts in; none where it is too long.
type ColumnSums = HashMap<usize, Option<Sum>>;

/// The sums of some lines, and those of the amounts above zero and below it where there are both.
#[derive(Debug)]
struct SignedSums {
    all: ColumnSums,
    signs: Option<[ColumnSums; 2]>,
}

impl SignedSums {
    fn of(draft: &Draft, lines: &[usize]) -> Self {
        let signs = [false, true].map(|is_below| sums_of(draft, lines, |amount| amount.is_negative() == is_below));
        let is_zero = |sum: &Sum| matches!(sum.total(), Ok(Some(total)) if total.is_zero());
        let has_any = |sums: &ColumnSums| sums.values().flatten().any(|sum| !is_zero(sum));
        Self { all: sums_of(draft, lines, |_| true), signs: signs.iter().all(has_any).then_some(signs) }
    }
}

/// The sums of all lines of areas, reckoned once for each area: one may have as many totals as lines.
#[derive(Debug, Default)]
pub struct AreaSums {
    of: HashMap<NodeId, ColumnSums>,
    /// Those of the lines of an area alone, or of a run of them by its place, by the signs of their amounts.
    by_sign: HashMap<(NodeId, Option<usize>), SignedSums>,
}

impl AreaSums {
    /// The amounts of a total beside the sums of an area.
    pub fn beside(&mut self, draft: &Draft, node: NodeId, total: &Total) -> Vec<Compared> {
        let sums = self.of.entry(node).or_insert_with(|| sums_of(draft, &draft.lines_under(node), |_| true));
        compared(sums, total)
    }

    /// The amounts of a total beside the sums of some lines of an area that have a place in it, or of all: of all their amounts, and of
    /// those above zero and below it where there are both.
    pub fn beside_signs(
        &mut self,
        draft: &Draft,
        (node, run): (NodeId, Option<usize>),
        lines: &[usize],
        total: &Total,
    ) -> (Vec<Compared>, Vec<Vec<Compared>>) {
        let sums = self.by_sign.entry((node, run)).or_insert_with(|| SignedSums::of(draft, lines));
        (compared(&sums.all, total), sums.signs.iter().flatten().map(|sums| compared(sums, total)).collect())
    }

    /// Adds the cells of a row that has become a line of an area.
    pub fn add(&mut self, draft: &Draft, node: NodeId, cells: &[(usize, Cell)]) {
        let mut next = Some(node);
        while let Some(node) = next {
            if let Some(sums) = self.of.get_mut(&node) {
                add(sums, cells, |_| true);
            }
            next = draft.nodes[node.0].parent;
        }
    }
}

/// The amounts of a total beside the sums of some lines.
pub fn beside_lines(draft: &Draft, lines: &[usize], total: &Total) -> Vec<Compared> {
    compared(&sums_of(draft, lines, |_| true), total)
}

fn sums_of(draft: &Draft, lines: &[usize], is_wanted: impl Fn(Amount) -> bool) -> ColumnSums {
    let mut sums = ColumnSums::new();
    for &line in lines.iter().filter(|&&line| draft.is_of(line, draft.part)) {
        add(&mut sums, &draft.lines[line].cells, &is_wanted);
    }
    sums
}

fn add(sums: &mut ColumnSums, cells: &[(usize, Cell)], is_wanted: impl Fn(Amount) -> bool) {
    for &(column, cell) in cells {
        let Some(amount) = cell.amount().filter(|amount| is_wanted(*amount)) else { continue };
        let sum = sums.entry(column).or_insert_with(|| Some(Sum::default()));
        if sum.as_mut().is_some_and(|sum| sum.add(amount).is_err()) {
            *sum = None;
        }
    }
}

/// Each amount of a total, beside the sum in its column; none where no line has one.
fn compared(sums: &ColumnSums, total: &Total) -> Vec<Compared> {
    let of_column = |&(column, cell): &(usize, Cell)| {
        let sum = sums.get(&column)?.as_ref()?;
        Some(Compared { total: cell.amount()?, sum: sum.total().ok()??, lines: sum.figures() })
    };
    total.cells.iter().filter_map(of_column).collect()
}
