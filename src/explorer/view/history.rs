//! What was looked at before, to be undone and done again: year, money, what differs, order, groups, values and the filter.

use crate::explorer::view::{column_values::ColumnValues, scope::Scope};

/// What is looked at, as far as it can be undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The year, the money, the order and the groups.
    pub scope: Scope,
    /// What the columns of years show.
    pub values: ColumnValues,
    /// What is filtered by.
    pub filter: String,
}

/// The moments before this one and those that were undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Moment>,
    undone: Vec<Moment>,
}

/// More steps back than anybody counts.
const MOST: usize = 1000;

impl History {
    /// Remembers a moment that is over. What was undone before it cannot be done again.
    pub fn remember(&mut self, moment: Moment) {
        self.undone.clear();
        self.past.push(moment);
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// The same moments of a dataset that was read again. Where two are alike then, one step leads past both.
    #[must_use]
    pub fn carried(self, scope: impl Fn(Scope) -> Scope) -> Self {
        let same = |moments: Vec<Moment>| {
            let mut moments: Vec<Moment> =
                moments.into_iter().map(|moment| Moment { scope: scope(moment.scope), ..moment }).collect();
            moments.dedup();
            moments
        };
        Self { past: same(self.past), undone: same(self.undone) }
    }

    /// Forgets the moment before where it is this one: what led away from it could not be done.
    pub fn forget(&mut self, now: &Moment) {
        self.past.pop_if(|before| before == now);
    }

    /// The moment before, in exchange for this one.
    pub fn undo(&mut self, now: Moment) -> Option<Moment> {
        let before = self.past.pop()?;
        self.undone.push(now);
        Some(before)
    }

    /// The moment that was undone last, in exchange for this one.
    pub fn redo(&mut self, now: Moment) -> Option<Moment> {
        let after = self.undone.pop()?;
        self.past.push(now);
        Some(after)
    }
}
