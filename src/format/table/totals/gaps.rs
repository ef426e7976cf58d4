//! Rows that lack what lines have: a name, an area, a code. Where one is the sum of the lines in its area it is their total, printed
//! without a word; else it is a line like any other.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        account::{Account, Reason},
        draft::{Draft, NodeId, ToldBy, Total, WHOLE},
        totals::{
            as_line::{add_as_line, set_aside},
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
    let mut become_line = |draft: &mut Draft, sums: &mut AreaSums, account: &mut Account, place: usize| {
        let total = draft.totals[place].clone();
        account.total_rows -= total.rows.len();
        let cells = total.cells.clone();
        if let Some(node) = add_as_line(draft, total, account) {
            sums.add(draft, node, &cells);
            has_lines.push(node);
        }
    };
    // In an outline those that nothing lies in are its lines.
    places.retain(|&place| {
        let node = draft.totals[place].node;
        let is_line = draft.totals[place].area_of_line.is_none() && draft.lines_under(node).is_empty();
        if is_line {
            draft.totals[place].node = draft.leave_out_leaf(node);
            become_line(draft, sums, account, place);
        }
        !is_line
    });
    let agreement = Agreement::of(draft, &places, sums);
    for place in places {
        let total = draft.totals[place].clone();
        let mut is_sum_of =
            |node: NodeId| agreement.are_totals && is_sum(&sums.beside(draft, node, &total)) == Some(true);
        // Below the lines of the last area may stand the total of all.
        let node = areas_around(draft, total.node).into_iter().find(|&node| is_sum_of(node));
        if let Some(node) = node {
            name_by(draft, node, &total.key.name);
            settled.push(Settled { node, total: place });
            continue;
        }
        if agreement.is_of_one_sign(draft, sums, &total) {
            set_aside(&total, Reason::OneSign, account);
            account.total_rows -= total.rows.len();
            continue;
        }
        become_line(draft, sums, account, place);
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

/// An area and those around it, the whole last.
fn areas_around(draft: &Draft, node: NodeId) -> Vec<NodeId> {
    std::iter::successors(Some(node), |node| draft.nodes[node.0].parent).collect()
}

/// What the amounts of rows that lack something say, taken together.
struct Agreement {
    /// They are totals in this table: most of those that stand beside lines are their sums. One line that has no name is the sum of
    /// another by chance.
    are_totals: bool,
    /// The names of those that are sums nearly everywhere: where one isn't, a slip is in it.
    usual: HashSet<String>,
}

impl Agreement {
    fn of(draft: &Draft, places: &[usize], sums: &mut AreaSums) -> Self {
        const FEWEST: usize = 5;
        let mut by_name: HashMap<String, (usize, usize)> = HashMap::new();
        for &place in places {
            let total = &draft.totals[place];
            let mut of_areas =
                areas_around(draft, total.node).into_iter().map(|node| is_sum(&sums.beside(draft, node, total)));
            let of_area = of_areas.next().flatten();
            let is_sum = match () {
                () if of_areas.any(|is_sum| is_sum == Some(true)) || is_of_one_sign(draft, sums, total) => Some(true),
                () => of_area,
            };
            let (agreeing, all) = by_name.entry(folded(&total.key.name)).or_default();
            *all += usize::from(is_sum.is_some());
            *agreeing += usize::from(is_sum == Some(true));
        }
        let agreeing: usize = by_name.values().map(|(agreeing, _)| agreeing).sum();
        let all: usize = by_name.values().map(|(_, all)| all).sum();
        let is_usual = |(agreeing, all): &(usize, usize)| *all >= FEWEST && agreeing * 5 >= all * 4;
        let usual = by_name.into_iter().filter(|(_, counts)| is_usual(counts)).map(|(name, _)| name).collect();
        Self { are_totals: agreeing * 2 > all, usual }
    }

    /// Returns `true` if a row is the sum of the amounts of one sign in its area, or would be but for a slip.
    fn is_of_one_sign(&self, draft: &Draft, sums: &mut AreaSums, total: &Total) -> bool {
        let is_usual = || self.usual.contains(&folded(&total.key.name));
        self.are_totals && (is_of_one_sign(draft, sums, total) || is_usual())
    }
}

/// Returns `true` if amounts are the sums of lines; none where no line is beside them.
fn is_sum(compared: &[Compared]) -> Option<bool> {
    let says_something = compared.iter().any(|compared| !compared.total.is_zero());
    says_something.then(|| compared.iter().all(Compared::is_exact))
}

/// Returns `true` if amounts are the sums of those above zero in their area, or of those below.
fn is_of_one_sign(draft: &Draft, sums: &mut AreaSums, total: &Total) -> bool {
    let signs = sums.beside_signs(draft, total.node, total);
    signs.is_some_and(|signs| signs.iter().any(|compared| is_sum(compared) == Some(true)))
}

/// An area that is known by a code has the name of its total.
fn name_by(draft: &mut Draft, node: NodeId, name: &str) {
    let area = &mut draft.nodes[node.0];
    let is_code = area.name.contains(|sign: char| sign.is_ascii_digit()) && !area.name.contains(char::is_lowercase);
    if node != WHOLE && area.code.is_none() && is_code && !name.is_empty() && folded(name) != folded(&area.name) {
        area.code = Some(std::mem::replace(&mut area.name, name.to_owned()));
    }
}
