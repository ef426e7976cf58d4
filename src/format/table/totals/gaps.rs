//! Rows that lack what lines have: a name, an area, a code. Where one is the sum of the lines in its area it is their total, printed
//! without a word; else it is a line like any other.

use std::collections::HashSet;

use crate::{
    format::table::{
        account::Account,
        draft::{Draft, NodeId, ToldBy, WHOLE},
        totals::{
            as_line::add_as_line,
            beside::{AreaSums, Compared},
            settled::Settled,
        },
    },
    model::name::folded,
};

/// Settles the rows of a table that lack something, the innermost areas first: what is a line there belongs to the sums around it.
pub(super) fn settle_gaps(draft: &mut Draft, first: usize, sums: &mut AreaSums, account: &mut Account) -> Vec<Settled> {
    let is_gap = |place: &usize| draft.totals[*place].told_by == ToldBy::Gap;
    let mut places: Vec<usize> = (first..draft.totals.len()).filter(is_gap).collect();
    places.sort_by_key(|&place| std::cmp::Reverse(draft.nodes[draft.totals[place].node.0].depth));
    let mut settled = Vec::new();
    let mut has_lines: Vec<NodeId> = Vec::new();
    for place in places {
        let total = draft.totals[place].clone();
        let mut is_sum_of = |node: NodeId| {
            let compared = sums.beside(draft, node, &total);
            let says_something = compared.iter().any(|compared| !compared.total.is_zero());
            says_something && compared.iter().all(Compared::is_exact)
        };
        // Below the lines of the last area may stand the total of all.
        let whole = total.area_of_line.map(|_| WHOLE);
        let node = [total.node].into_iter().chain(whole).find(|&node| is_sum_of(node));
        if let Some(node) = node {
            name_by(draft, node, &total.key.name);
            settled.push(Settled { node, total: place });
            continue;
        }
        account.total_rows -= total.rows.len();
        let cells = total.cells.clone();
        if let Some(node) = add_as_line(draft, total, account) {
            sums.add(draft, node, &cells);
            has_lines.push(node);
        }
    }
    has_lines.sort_unstable();
    has_lines.dedup();
    for node in has_lines {
        draft.put_in_order(node);
    }
    let of_lines: HashSet<NodeId> = draft.totals[first..].iter().filter_map(|total| total.area_of_line).collect();
    draft.leave_out_empty(&of_lines);
    settled
}

/// An area that is known by a code has the name of its total.
fn name_by(draft: &mut Draft, node: NodeId, name: &str) {
    let area = &mut draft.nodes[node.0];
    let is_code = area.name.contains(|sign: char| sign.is_ascii_digit()) && !area.name.contains(char::is_lowercase);
    if node != WHOLE && area.code.is_none() && is_code && !name.is_empty() && folded(name) != folded(&area.name) {
        area.code = Some(std::mem::replace(&mut area.name, name.to_owned()));
    }
}
