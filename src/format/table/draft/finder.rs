//! Finds the line of a key again. The keys are those of the lines themselves: a second copy of each would be most of the memory.

use std::{
    collections::{HashMap, hash_map::RandomState},
    hash::BuildHasher as _,
};

use crate::format::table::draft::shapes::{DraftLine, LineKey, NodeId};

/// The lines by their areas and keys.
#[derive(Clone, Debug, Default)]
pub(super) struct LineFinder {
    hasher: RandomState,
    /// The last line of each hash.
    last: HashMap<u64, usize>,
    /// The area of each line, and the line before it of the same hash.
    before: Vec<(NodeId, Option<usize>)>,
}

impl LineFinder {
    /// The line of a key in an area.
    pub fn find(&self, node: NodeId, key: &LineKey, lines: &[DraftLine]) -> Option<usize> {
        let mut next = self.last.get(&self.hasher.hash_one((node, key))).copied();
        while let Some(line) = next {
            let (of, before) = self.before[line];
            if of == node && lines[line].key == *key {
                return Some(line);
            }
            next = before;
        }
        None
    }

    /// Keeps the next line.
    pub fn keep(&mut self, node: NodeId, key: &LineKey) {
        let before = self.last.insert(self.hasher.hash_one((node, key)), self.before.len());
        self.before.push((node, before));
    }
}
