//! The history of views, for undo and redo: year, money, differences, order, groups, values and the filter.

use crate::{
    explorer::view::{column_values::ColumnValues, scope::Scope},
    model::dataset::Dataset,
};

/// The part of a view that can be undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment {
    /// The year, the money, the order and the groups.
    pub scope: Scope,
    /// The values in the columns of years.
    pub values: ColumnValues,
    /// The text of the filter.
    pub filter: String,
}

/// The moments before this one and those that were undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Moment>,
    undone: Vec<Moment>,
}

/// The most steps that are kept: more than anybody counts.
const MOST: usize = 1000;

impl Moment {
    /// The view of a dataset as it opens.
    pub fn first(dataset: &Dataset) -> Self {
        Self { scope: Scope::new(dataset), values: ColumnValues::default(), filter: String::new() }
    }
}

impl History {
    /// Remembers a moment that is over. Moments undone before it cannot be redone any more.
    pub fn remember(&mut self, moment: Moment) {
        self.undone.clear();
        self.past.push(moment);
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// Carries the moments over into a dataset that was read again. Where two are alike then, one step leads past both.
    pub fn carry_over(&mut self, scope: impl Fn(Scope) -> Scope) {
        let Self { past, undone } = self;
        for moments in [past, undone] {
            for Moment { scope: of_moment, values: _, filter: _ } in &mut *moments {
                *of_moment = scope(*of_moment);
            }
            moments.dedup();
        }
    }

    /// Forgets the moment before if it equals this one: the change between them could not be made.
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
