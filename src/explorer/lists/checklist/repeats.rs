//! The gaps of the list, each once: the comparisons that say the same of one place, in whichever tables and for whichever money they
//! are printed.

use std::collections::{HashMap, HashSet};

use crate::{
    analysis::check::comparison::{Comparison, Status},
    model::dataset::Dataset,
};

/// The comparisons that differ, by the first that says so of their place.
#[derive(Debug, Default)]
pub struct Repeats {
    /// For each first comparison that others repeat: the others.
    others: HashMap<usize, Vec<usize>>,
    /// All the others.
    repeated: HashSet<usize>,
}

impl Repeats {
    /// Finds them among all comparisons. One that follows from others never repeats one that arises by itself.
    pub fn of(dataset: &Dataset, comparisons: &[Comparison]) -> Self {
        let mut repeats = Self::default();
        let mut firsts = HashMap::new();
        let differing = comparisons.iter().enumerate().filter(|(_, one)| one.status == Status::Differs);
        for (place, one) in differing {
            let said = (one.place(dataset), one.against, one.is_carried(), one.difference);
            let first = *firsts.entry(said).or_insert(place);
            if first != place {
                repeats.others.entry(first).or_default().push(place);
                repeats.repeated.insert(place);
            }
        }
        repeats
    }

    /// True for a comparison that repeats an earlier one.
    pub fn has(&self, place: usize) -> bool {
        self.repeated.contains(&place)
    }

    /// The comparisons that repeat one.
    pub fn of_first(&self, place: usize) -> &[usize] {
        self.others.get(&place).map_or(&[], Vec::as_slice)
    }
}
