//! Groups of lines other than their areas: by funding, or by who pays. Every line is in exactly one group, so that the
//! groups add up to the whole: a line that several sources pay for is in the group of exactly these sources.

use std::collections::HashMap;

use crate::{
    analysis::sums::{LineCount, SumCell, SumTable, Sums, TooLong},
    model::{
        dataset::Dataset,
        financing::{Financing, View},
        ids::InitiativeId,
        period::Period,
        text::ListId,
    },
};

/// The property that lines are grouped by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Grouping {
    /// As the document has them.
    #[default]
    Area,
    /// By the programmes or decisions that pay.
    Funding,
    /// By who pays: the body itself or others.
    Financing,
    /// Not at all.
    Flat,
}

/// A group. The same one in every search and for every view.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum GroupId {
    /// The lines that the same sources pay, by the place among them.
    Funding(u32),
    /// The lines of one kind of money.
    Financing(Financing),
}

/// The groups of all lines of a dataset.
#[derive(Debug)]
pub struct Groups {
    grouping: Grouping,
    /// For funding: the group of each list of sources; none for other lists.
    of_list: Vec<Option<u32>>,
    /// For funding: the list as the first line spells it.
    spelt: Vec<ListId>,
    names: Vec<String>,
    totals: SumTable,
}

impl Grouping {
    /// The one after this, around the ring.
    pub fn next(self) -> Self {
        match self {
            Self::Area => Self::Funding,
            Self::Funding => Self::Financing,
            Self::Financing => Self::Flat,
            Self::Flat => Self::Area,
        }
    }

    /// The one before this: not at all is one step from areas.
    pub fn previous(self) -> Self {
        self.next().next().next()
    }
}

impl GroupId {
    /// The place among the groups.
    pub fn index(self) -> usize {
        match self {
            Self::Funding(place) => place as usize,
            Self::Financing(financing) => View::from(financing).index(),
        }
    }
}

impl Groups {
    /// The groups of a dataset; flat and by area there are none.
    ///
    /// # Errors
    /// When a group's sum cannot be given exactly.
    pub fn of(dataset: &Dataset, grouping: Grouping) -> Result<Self, TooLong> {
        let (of_list, spelt) = if grouping == Grouping::Funding { by_funding(dataset) } else { Default::default() };
        let name = |&list: &ListId| dataset.list(list).collect::<Vec<_>>().join(" + ");
        let names = spelt.iter().map(name).collect();
        let mut groups = Self { grouping, of_list, spelt, names, totals: SumTable::empty(dataset, 0) };
        groups.totals = groups.over(dataset, dataset.initiatives())?;
        Ok(groups)
    }

    /// The sums of some lines, group by group.
    pub(super) fn over(
        &self,
        dataset: &Dataset,
        lines: impl Iterator<Item = InitiativeId>,
    ) -> Result<SumTable, TooLong> {
        let mut sums = Sums::new(dataset, self.len());
        for line in lines {
            if let Some(group) = self.group(dataset, line) {
                sums.add(dataset, group.index(), line)?;
            }
        }
        sums.finish(dataset, |_| None)
    }

    /// The number of groups.
    pub(super) fn len(&self) -> usize {
        match self.grouping {
            Grouping::Funding => self.spelt.len(),
            Grouping::Financing => 2,
            Grouping::Area | Grouping::Flat => 0,
        }
    }

    /// A group by its place.
    pub(super) fn nth(&self, place: usize) -> GroupId {
        match self.grouping {
            Grouping::Financing if place == 0 => GroupId::Financing(Financing::Internal),
            Grouping::Financing => GroupId::Financing(Financing::External),
            _ => GroupId::Funding(u32::try_from(place).unwrap_or(u32::MAX)),
        }
    }

    /// The group of a line.
    pub fn group(&self, dataset: &Dataset, line: InitiativeId) -> Option<GroupId> {
        let line = dataset.initiative(line);
        match self.grouping {
            Grouping::Funding => self.of_list.get(line.funding.index()).copied().flatten().map(GroupId::Funding),
            Grouping::Financing => Some(GroupId::Financing(line.financing)),
            Grouping::Area | Grouping::Flat => None,
        }
    }

    /// The sources of a group as the document spells them, "Budget 2020 + Satspulje"; nothing for lines without any, and for
    /// groups that are no sources.
    pub fn name(&self, group: GroupId) -> &str {
        match group {
            GroupId::Funding(place) => self.names.get(place as usize).map_or("", String::as_str),
            GroupId::Financing(_) => "",
        }
    }

    /// The sum of all lines of a group.
    pub fn cell(&self, group: GroupId, view: View, period: Period) -> SumCell {
        self.totals.cell(group.index(), view, period)
    }

    /// The number of lines in a group.
    pub fn lines(&self, group: GroupId, view: View) -> LineCount {
        self.totals.lines(group.index(), view)
    }
}

/// The group of each list of sources, and the groups' lists, in document order, lines without a source last. Capitals and the
/// order of the sources do not matter.
fn by_funding(dataset: &Dataset) -> (Vec<Option<u32>>, Vec<ListId>) {
    let mut of_list = vec![None; dataset.lists().len()];
    let mut spelt = Vec::new();
    let mut known: HashMap<Vec<String>, u32> = HashMap::new();
    let mut put = |list: ListId| {
        let mut sources: Vec<String> = dataset.list(list).map(str::to_lowercase).collect();
        sources.sort_unstable();
        sources.dedup();
        let group = *known.entry(sources).or_insert_with(|| {
            spelt.push(list);
            u32::try_from(spelt.len() - 1).unwrap_or(u32::MAX)
        });
        of_list[list.index()] = Some(group);
    };
    let mut seen = vec![false; dataset.lists().len()];
    for list in dataset.initiatives().map(|line| dataset.initiative(line).funding) {
        if !std::mem::replace(&mut seen[list.index()], true) && list != ListId::EMPTY {
            put(list);
        }
    }
    if seen[ListId::EMPTY.index()] {
        put(ListId::EMPTY);
    }
    (of_list, spelt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grouping_comes_around() {
        let mut grouping = Grouping::Area;
        for _ in 0..4 {
            grouping = grouping.next();
        }
        assert_eq!(grouping, Grouping::Area);
    }
}
