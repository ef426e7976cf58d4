//! The amounts of rows that lack something beside those of lines: of each row, and of all taken together.

use std::collections::{HashMap, HashSet};

use crate::{
    format::table::{
        draft::{Draft, NodeId},
        totals::{
            beside::{AreaSums, Compared},
            blocks::Blocks,
        },
    },
    model::name::folded,
};

/// The amounts of a row that lacks something, beside those of lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fit {
    /// They are the sums of all lines of this area, its own or one around it.
    Area(NodeId),
    /// They are the sums of some lines of its area: of its expenditure, of its revenue.
    Part,
    /// They are the sums of the lines up to the next row of its kind.
    Below,
    /// They are no sums of lines.
    Nothing,
}

impl Fit {
    /// The fit of a row; none where no line is beside it.
    fn of(draft: &Draft, place: usize, blocks: &Blocks, sums: &mut AreaSums) -> Option<Self> {
        let total = &draft.totals[place];
        let own = is_sum(&sums.beside(draft, total.node, total));
        let mut is_of = |node: &NodeId| is_sum(&sums.beside(draft, *node, total)) == Some(true);
        // Below the lines of the last area may stand the total of all.
        if let Some(node) = areas_around(draft, total.node).into_iter().find(|node| is_of(node)) {
            return Some(Self::Area(node));
        }
        let run = blocks.run(place).map(|(_, run)| run);
        let below = sums.beside_signs(draft, (total.node, run), blocks.below_all(place), total);
        let of_area = sums.beside_signs(draft, (total.node, None), &draft.nodes[total.node.0].lines, total);
        let is_sum_of = |compared: &Vec<Compared>| is_sum(compared) == Some(true);
        match () {
            // Amounts above zero and below it are expenditure and revenue.
            () if below.1.iter().chain(&of_area.1).any(is_sum_of) => Some(Self::Part),
            () if is_sum_of(&below.0) => Some(Self::Below),
            () => own.map(|_| Self::Nothing),
        }
    }
}

/// The fits of all rows that lack something, taken together.
pub(super) struct Agreement {
    of: HashMap<usize, Fit>,
    /// They are totals in this table: most of those that stand beside lines are sums. One line that has no name is the sum of another by
    /// chance.
    are_totals: bool,
}

impl Agreement {
    /// So many rows of one name are no chance.
    pub const OFTEN: usize = 5;

    /// The fits of the rows at these places, among all totals of a table from the first on.
    pub fn of(draft: &Draft, first: usize, places: &[usize], sums: &mut AreaSums) -> Self {
        let is_alone = |place: &usize| draft.totals[*place].beside.is_none();
        let blocks = Blocks::of(draft, (first..draft.totals.len()).filter(is_alone));
        let mut of: HashMap<usize, Fit> =
            places.iter().filter_map(|&place| Some((place, Fit::of(draft, place, &blocks, sums)?))).collect();
        let name = |place: usize| folded(&draft.totals[place].key.name);
        let mut by_name: HashMap<String, (usize, usize)> = HashMap::new();
        for (&place, &fit) in &of {
            let (parts, all) = by_name.entry(name(place)).or_default();
            *parts += usize::from(matches!(fit, Fit::Part));
            *all += 1;
        }
        // A name that adds up a part of the lines in many areas does so in all, but for a slip, and so do those that stand beside it.
        let is_often = |place: usize| by_name.get(&name(place)).is_some_and(|(_, all)| *all >= Self::OFTEN);
        let is_part = |place: usize| by_name.get(&name(place)).is_some_and(|(parts, all)| parts * 3 >= *all);
        let of_parts: HashSet<_> =
            of.keys().filter(|&&place| is_part(place)).filter_map(|&place| blocks.run(place)).collect();
        for &place in places {
            let is_beside = || blocks.run(place).is_some_and(|run| of_parts.contains(&run));
            let is_of_area = matches!(of.get(&place), Some(Fit::Area(_)));
            if !is_of_area && is_often(place) && (is_part(place) || is_beside()) {
                of.insert(place, Fit::Part);
            }
        }
        let nothing = of.values().filter(|fit| **fit == Fit::Nothing).count();
        Self { are_totals: nothing * 2 < of.len(), of }
    }

    /// The fit of a row.
    pub fn fit(&self, place: usize) -> Option<Fit> {
        self.of.get(&place).copied().filter(|_| self.are_totals)
    }
}

/// Returns `true` if amounts are the sums of lines; none where no line is beside them.
fn is_sum(compared: &[Compared]) -> Option<bool> {
    let says_something = compared.iter().any(|compared| !compared.total.is_zero());
    says_something.then(|| compared.iter().all(Compared::is_exact))
}

/// An area and those around it, the whole last.
fn areas_around(draft: &Draft, node: NodeId) -> Vec<NodeId> {
    std::iter::successors(Some(node), |node| draft.nodes[node.0].parent).collect()
}
