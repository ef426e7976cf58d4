//! Whose money the totals of several tables are of: those of a table of lines are of the money of its lines; those of a table of
//! totals are of the money whose lines, or whose other totals, make them.

use std::collections::HashMap;

use crate::{
    format::table::{
        draft::{Draft, NodeId, amount},
        together::standing::{Holds, Standing},
        totals::Settled,
    },
    model::{
        amount::{Amount, Sum},
        financing::View,
    },
};

/// All that the tables of lines say of an area's money of one kind: a total that is printed, else the sum of the lines.
type Known = HashMap<(NodeId, View, usize), Vec<Amount>>;

/// Settles the money of all totals, where the lines are of both kinds.
pub fn settle(draft: &mut Draft, settled: &[Settled], standings: &[Standing]) {
    let has = |is_external: bool| draft.lines.iter().any(|line| line.key.is_external == is_external);
    if !has(true) {
        return;
    }
    let of_lines: Vec<View> = (0..standings.len()).map(|part| view_of_lines(draft, part)).collect();
    for settled in settled {
        let total = &mut draft.totals[settled.total];
        let part = total.rows[0].part;
        if standings[part].holds == Holds::Lines {
            total.view = total.view.or(Some(of_lines[part]));
        }
    }
    // All that lines say is asked only for totals of which nothing else tells it.
    if settled.iter().all(|settled| draft.totals[settled.total].view.is_some()) {
        return;
    }
    let known = known(draft, settled);
    for part in 0..standings.len() {
        let of_part: Vec<&Settled> = settled
            .iter()
            .filter(|settled| {
                let total = &draft.totals[settled.total];
                total.rows[0].part == part && total.view.is_none()
            })
            .collect();
        let views = [View::Combined, View::Internal, View::External];
        // Of views that fit alike the wider one, which comes first.
        let best = views.into_iter().rev().max_by_key(|&view| fitting(draft, &of_part, &known, view));
        for settled in of_part {
            draft.totals[settled.total].view = best;
        }
    }
}

fn view_of_lines(draft: &Draft, part: usize) -> View {
    let of_part = || draft.lines.iter().filter(move |line| line.rows.iter().any(|row| row.part == part));
    match () {
        () if of_part().all(|line| line.key.is_external) => View::External,
        () if of_part().all(|line| !line.key.is_external) => View::Internal,
        () => View::Combined,
    }
}

fn known(draft: &Draft, settled: &[Settled]) -> Known {
    let mut known = Known::new();
    for settled in settled {
        let total = &draft.totals[settled.total];
        let Some(view) = total.view else { continue };
        for &(column, cell) in &total.cells {
            if let Some(amount) = cell.amount() {
                known.entry((settled.node, view, column)).or_default().push(amount);
            }
        }
    }
    for node in (0..draft.nodes.len()).map(NodeId) {
        let lines = draft.lines_under(node);
        for column in 0..draft.columns.len() {
            for (view, is_external) in [(View::Internal, false), (View::External, true)] {
                let mut sum = Sum::default();
                let of_view = lines.iter().filter(|&&line| draft.lines[line].key.is_external == is_external);
                let amounts = of_view.filter_map(|&line| amount(&draft.lines[line].cells, column));
                let is_exact = amounts.into_iter().all(|amount| sum.add(amount).is_ok());
                if let Some(total) = sum.total().ok().flatten().filter(|_| is_exact) {
                    known.entry((node, view, column)).or_default().push(total);
                }
            }
        }
    }
    known
}

/// The number of amounts of totals that are of this money.
fn fitting(draft: &Draft, settled: &[&Settled], known: &Known, view: View) -> usize {
    let none = [Amount::ZERO];
    let of = |node, view, column| known.get(&(node, view, column)).map_or(&none[..], Vec::as_slice);
    let fits = |node: NodeId, column: usize, total: Amount| match view {
        View::Combined => of(node, View::Internal, column).iter().any(|&one| {
            of(node, View::External, column).iter().any(|&other| one.checked_add(other).is_ok_and(|sum| sum == total))
        }),
        view => of(node, view, column).contains(&total),
    };
    let cells = settled.iter().flat_map(|settled| {
        draft.totals[settled.total].cells.iter().map(|&(column, cell)| (settled.node, column, cell))
    });
    cells.filter(|&(node, column, cell)| cell.amount().is_some_and(|total| fits(node, column, total))).count()
}
