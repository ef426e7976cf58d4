//! The lines of an area between the totals printed among them.

use std::{collections::HashMap, ops::Range};

use crate::format::table::draft::{Draft, NodeId};

/// For each of some totals the lines of its area that stand right above it and right below it.
pub(super) struct Blocks {
    /// The lines of each area in the order of their rows.
    lines: HashMap<NodeId, Vec<usize>>,
    of: HashMap<usize, Block>,
}

struct Block {
    node: NodeId,
    /// The lines since the total before it.
    above: Range<usize>,
    /// The lines up to the next total.
    below: Range<usize>,
    /// The same, where the next total may stand beside it.
    next: Range<usize>,
}

impl Blocks {
    /// The blocks of totals of the table that is read, in the order of their rows.
    pub fn of(draft: &Draft, totals: impl Iterator<Item = usize>) -> Self {
        let row = |line: usize| draft.lines[line].rows.iter().find(|row| row.part == draft.part).map(|row| row.line);
        let mut by_node: HashMap<NodeId, Vec<usize>> = HashMap::new();
        for total in totals {
            by_node.entry(draft.totals[total].node).or_default().push(total);
        }
        let (mut lines_of, mut of) = (HashMap::new(), HashMap::new());
        for (node, mut totals) in by_node {
            let mut lines: Vec<(u64, usize)> =
                draft.nodes[node.0].lines.iter().filter_map(|&line| Some((row(line)?, line))).collect();
            lines.sort_unstable();
            totals.sort_by_key(|&total| draft.totals[total].rows[0].line);
            let place = |total: usize| lines.partition_point(|(row, _)| *row < draft.totals[total].rows[0].line);
            let places: Vec<usize> = totals.iter().map(|&total| place(total)).collect();
            let mut next = lines.len();
            for (at, &total) in totals.iter().enumerate().rev() {
                let place = places[at];
                let following = places.get(at + 1).copied().unwrap_or(lines.len());
                if following > place {
                    next = following;
                }
                let before = at.checked_sub(1).map_or(0, |before| places[before]);
                of.insert(total, Block { node, above: before..place, below: place..following, next: place..next });
            }
            lines_of.insert(node, lines.into_iter().map(|(_, line)| line).collect());
        }
        Self { lines: lines_of, of }
    }

    /// The lines between a total and the one before it.
    pub fn above(&self, total: usize) -> &[usize] {
        self.lines(total, |block| &block.above)
    }

    /// The lines between a total and the next one.
    pub fn below(&self, total: usize) -> &[usize] {
        self.lines(total, |block| &block.below)
    }

    /// The lines between a total, with those right below it, and the next one.
    pub fn below_all(&self, total: usize) -> &[usize] {
        self.lines(total, |block| &block.next)
    }

    /// The place of a total among the lines of its area: totals beside each other have the same.
    pub fn run(&self, total: usize) -> Option<(NodeId, usize)> {
        self.of.get(&total).map(|block| (block.node, block.above.end))
    }

    fn lines(&self, total: usize, range: impl Fn(&Block) -> &Range<usize>) -> &[usize] {
        self.of.get(&total).map_or(&[], |block| &self.lines[&block.node][range(block).clone()])
    }
}
