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
    last: HashMap<KeyHash, usize>,
    /// The area of each line, and the line before it of the same hash.
    before: Vec<(NodeId, Option<usize>)>,
}

/// The hash of a key in an area.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct KeyHash(u64);

impl LineFinder {
    /// The hash by which the line of a key in an area is found and kept.
    pub fn hash(&self, node: NodeId, key: &LineKey) -> KeyHash {
        KeyHash(self.hasher.hash_one((node, key)))
    }

    /// The line of a key in an area.
    pub fn find(&self, hash: KeyHash, node: NodeId, key: &LineKey, lines: &[DraftLine]) -> Option<usize> {
        let mut next = self.last.get(&hash).copied();
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
    pub fn keep(&mut self, hash: KeyHash, node: NodeId) {
        let before = self.last.insert(hash, self.before.len());
        self.before.push((node, before));
    }
}
