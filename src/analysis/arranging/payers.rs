//! The sources that pay for some lines, each with the sum of what it pays for, the greatest first.

use std::cmp::Reverse;

use crate::{
    analysis::{
        amounts::{
            shown::ShownFigure,
            sums::{SumCell, TooLong},
        },
        arranging::group::{GroupId, Grouping, Groups},
        given_up::never,
    },
    model::{cell::Cell, dataset::Dataset, financing::View, ids::InitiativeId, period::Period},
};

/// The most sources that are kept by name.
const NAMED: usize = 32;

/// The sources that pay for some lines in a period.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Payers {
    /// The first of them.
    pub named: Vec<Payer>,
    /// The number of all of them.
    pub count: usize,
}

/// The sources that pay for the same lines together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payer {
    /// Their names as the document spells them first; empty for lines that name none.
    pub name: String,
    /// The sum of these lines.
    pub sum: SumCell,
}

impl Payers {
    /// The sources of some lines. One without an amount in the period pays for nothing, unless its amount is withheld.
    ///
    /// # Errors
    /// When a sum cannot be given exactly.
    pub fn of(dataset: &Dataset, lines: impl Iterator<Item = InitiativeId>, period: Period) -> Result<Self, TooLong> {
        let groups = Groups::without_sums(dataset, Grouping::Funding);
        let sums = groups.over(dataset, lines, &never)?;
        let sum = |group: GroupId| sums.cell(group.index(), View::Combined, period);
        let pays = |sum: SumCell| matches!(ShownFigure::of_sum(sum).cell, Cell::Amount(_) | Cell::Withheld);
        let all = groups.all().map(|group| (group, sum(group)));
        let mut paying: Vec<(GroupId, SumCell)> = all.filter(|&(_, sum)| pays(sum)).collect();
        paying.sort_by_key(|(_, sum)| Reverse(sum.amount));
        let named = paying.iter().take(NAMED).map(|&(group, sum)| Payer { name: groups.name(group).to_owned(), sum });
        Ok(Self { named: named.collect(), count: paying.len() })
    }
}
