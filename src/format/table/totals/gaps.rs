//! Rows that lack what lines have: a name, an area, a code. Where one is the sum of the lines in its area it is their total, printed
//! without a word; else it is a line like any other.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        account::{Account, Reason},
        draft::{Draft, NodeId, ToldBy, WHOLE},
        totals::{
            agreement::{Agreement, Fit},
            as_line::{add_as_line, set_aside},
            beside::AreaSums,
            results::is_of_two_totals,
            settled::Settled,
        },
    },
    model::{cell::Cell, name::folded},
};

/// The rows that lack something, as they are settled.
#[derive(Default)]
pub(super) struct Gaps {
    pub settled: Vec<Settled>,
    /// The cells of rows that are sums of some lines of an area.
    pub parts: HashMap<NodeId, Vec<Vec<(usize, Cell)>>>,
    /// The areas of rows that have become lines.
    has_lines: HashSet<NodeId>,
}

impl Gaps {
    /// Settles the rows of a table that lack something, the innermost areas first: what is a line there belongs to the sums around it.
    pub fn settle(draft: &mut Draft, first: usize, sums: &mut AreaSums, account: &mut Account) -> Self {
        let is_gap = |place: &usize| draft.totals[*place].told_by == ToldBy::Gap;
        let mut places: Vec<usize> = (first..draft.totals.len()).filter(is_gap).collect();
        places.sort_by_key(|&place| std::cmp::Reverse(draft.nodes[draft.totals[place].node.0].depth));
        let mut gaps = Self::default();
        gaps.alone(&mut places, draft, sums, account);
        let agreement = Agreement::of(draft, first, &places, sums);
        for place in places {
            match agreement.fit(place) {
                Some(Fit::Area(node)) => {
                    let name = draft.totals[place].key.name.clone();
                    name_by(draft, node, &name);
                    gaps.settled.push(Settled { node, total: place });
                }
                Some(Fit::Part) => gaps.part(draft, place, account),
                // As if a word of its name said so.
                Some(Fit::Below) if !draft.totals[place].key.name.is_empty() => {
                    let total = &mut draft.totals[place];
                    total.told_by = ToldBy::Words;
                    total.of.clone_from(&total.key.name);
                }
                _ => gaps.line(draft, place, sums, account),
            }
        }
        for &node in &gaps.has_lines {
            draft.put_in_order(node);
        }
        let of_lines: HashSet<NodeId> = draft.totals[first..].iter().filter_map(|total| total.area_of_line).collect();
        draft.leave_out_empty(&of_lines);
        gaps
    }

    /// Settles those in areas without lines, and leaves the others. In an outline those that nothing lies in are its lines.
    fn alone(&mut self, places: &mut Vec<usize>, draft: &mut Draft, sums: &mut AreaSums, account: &mut Account) {
        let name = |draft: &Draft, place: usize| folded(&draft.totals[place].key.name);
        let mut often: HashMap<String, usize> = HashMap::new();
        for &place in places.iter() {
            *often.entry(name(draft, place)).or_default() += 1;
        }
        let mut without_lines: HashSet<NodeId> = HashSet::new();
        places.retain(|&place| {
            let node = draft.totals[place].node;
            let is_alone = draft.totals[place].area_of_line.is_none()
                && (without_lines.contains(&node) || draft.lines_under(node).is_empty());
            if !is_alone {
                return true;
            }
            without_lines.insert(node);
            if often[&name(draft, place)] >= Agreement::OFTEN && is_of_two_totals(draft, place) {
                self.part(draft, place, account);
                return false;
            }
            // The row of an area itself is a line of the one around it.
            if name(draft, place) == folded(&draft.nodes[node.0].name) {
                draft.totals[place].node = draft.leave_out_leaf(node);
            }
            self.line(draft, place, sums, account);
            false
        });
    }

    fn part(&mut self, draft: &Draft, place: usize, account: &mut Account) {
        let total = &draft.totals[place];
        set_aside(total, Reason::Part, account);
        account.total_rows -= total.rows.len();
        self.parts.entry(total.node).or_default().push(total.cells.clone());
    }

    fn line(&mut self, draft: &mut Draft, place: usize, sums: &mut AreaSums, account: &mut Account) {
        let total = draft.totals[place].clone();
        account.total_rows -= total.rows.len();
        let cells = total.cells.clone();
        if let Some(node) = add_as_line(draft, total, account) {
            sums.add(draft, node, &cells);
            self.has_lines.insert(node);
        }
    }
}

/// An area that is known by a code has the name of its total.
fn name_by(draft: &mut Draft, node: NodeId, name: &str) {
    let area = &mut draft.nodes[node.0];
    let is_code = area.name.contains(|sign: char| sign.is_ascii_digit()) && !area.name.contains(char::is_lowercase);
    if node != WHOLE && area.code.is_none() && is_code && !name.is_empty() && folded(name) != folded(&area.name) {
        area.code = Some(std::mem::replace(&mut area.name, name.to_owned()));
    }
}
