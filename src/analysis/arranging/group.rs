//! Groups of lines other than their areas: by funding, by who pays, or by a dimension. Every line is in exactly one group, so
//! that the groups add up to the whole: a line that several sources pay for is in the group of exactly these sources. A class that
//! no line names has a group where a total is stated for it.

use std::collections::{HashMap, HashSet};

pub use crate::analysis::arranging::grouping::Grouping;
use crate::{
    analysis::{
        amounts::{
            gathering::Sums,
            not_added::NotAddedAmount,
            sums::{LineCount, SumCell, SumTable, TooLong},
        },
        arranging::classes::ClassNames,
        check::stated_for::StatedFor,
        given_up::{BETWEEN_LOOKS, IsGivenUp},
    },
    model::{
        dataset::Dataset,
        dimension::{Class, Classification, DimensionId},
        financing::{Financing, View},
        halves::both,
        ids::InitiativeId,
        name::{folded, plainly_spaced},
        period::Period,
        text::{ListId, TextId},
    },
};

/// A group. The same one in every search and for every view.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum GroupId {
    /// The lines that the same sources pay, by the place among them.
    Funding(u32),
    /// The lines of one kind of money.
    Financing(Financing),
    /// The lines of one class in a dimension, by the place among its classes.
    Class(DimensionId, u32),
}

/// The groups of all lines of a dataset.
#[derive(Debug)]
pub struct Groups {
    grouping: Grouping,
    /// The groups of funding or of a dimension; none of others.
    known: Known,
    totals: SumTable,
}

/// Groups that have names, in document order, the one without a name last.
#[derive(Debug, Default)]
struct Known {
    /// For funding: the group of each list of sources; none for other lists.
    of_list: Vec<Option<u32>>,
    /// For a dimension: the group of each class, and of the lines without one.
    of_class: HashMap<Option<TextId>, u32>,
    names: Vec<String>,
    /// The class of each group that totals can be stated for; none for lines without any, and for several sources.
    classes: Vec<Option<Class>>,
}

impl GroupId {
    /// Returns `true` for a group of this grouping.
    pub fn is_of(self, grouping: Grouping) -> bool {
        match self {
            Self::Funding(_) => grouping == Grouping::Funding,
            Self::Financing(_) => grouping == Grouping::Financing,
            Self::Class(dimension, _) => grouping == Grouping::Dimension(dimension),
        }
    }

    /// The place among the groups.
    pub fn index(self) -> usize {
        match self {
            Self::Funding(place) | Self::Class(_, place) => place as usize,
            Self::Financing(financing) => View::from(financing).index(),
        }
    }
}

impl Groups {
    /// The groups of a dataset; flat and by area there are none.
    ///
    /// # Errors
    /// When a group's sum cannot be given exactly.
    pub fn of(dataset: &Dataset, grouping: Grouping, is_given_up: IsGivenUp<'_>) -> Result<Self, TooLong> {
        let mut groups = Self::without_sums(dataset, grouping);
        groups.totals = groups.over(dataset, dataset.initiatives(), is_given_up)?;
        Ok(groups)
    }

    /// The groups of a dataset, with sums of nothing.
    pub fn without_sums(dataset: &Dataset, grouping: Grouping) -> Self {
        let known = match grouping {
            Grouping::Funding => Known::by_funding(dataset),
            Grouping::Dimension(dimension) => Known::by_class(dataset, dimension),
            Grouping::Area | Grouping::Financing | Grouping::Flat => Known::default(),
        };
        Self { grouping, known, totals: SumTable::empty(dataset, 0) }
    }

    /// The property that they are groups of.
    pub fn grouping(&self) -> Grouping {
        self.grouping
    }

    /// The sums of some lines, group by group; those of a part of them where it is given up meanwhile.
    pub fn over(
        &self,
        dataset: &Dataset,
        lines: impl Iterator<Item = InitiativeId>,
        is_given_up: IsGivenUp<'_>,
    ) -> Result<SumTable, TooLong> {
        let lines: Vec<InitiativeId> = lines.collect();
        let sums = |lines: &[InitiativeId]| {
            let mut sums = Sums::new(dataset, self.len());
            for part in lines.chunks(BETWEEN_LOOKS).take_while(|_| !is_given_up()) {
                for &line in part {
                    if let Some(group) = self.group(dataset, line) {
                        sums.add(dataset, group.index(), line)?;
                    }
                }
            }
            Ok(sums)
        };
        let (first, last) = lines.split_at(lines.len() / 2);
        let (last, first) = both(lines.len(), || sums(last), || sums(first));
        let mut all = first?;
        all.join(last?)?;
        all.finish(|_| None)
    }

    /// The number of groups.
    pub(in crate::analysis) fn len(&self) -> usize {
        match self.grouping {
            Grouping::Funding | Grouping::Dimension(_) => self.known.names.len(),
            Grouping::Financing => 2,
            Grouping::Area | Grouping::Flat => 0,
        }
    }

    /// A group by its place.
    pub(in crate::analysis) fn nth(&self, place: usize) -> GroupId {
        let number = u32::try_from(place).unwrap_or(u32::MAX);
        match self.grouping {
            Grouping::Financing if place == 0 => GroupId::Financing(Financing::Internal),
            Grouping::Financing => GroupId::Financing(Financing::External),
            Grouping::Dimension(dimension) => GroupId::Class(dimension, number),
            _ => GroupId::Funding(number),
        }
    }

    /// Every group, in document order, lines without a class last.
    pub fn all(&self) -> impl Iterator<Item = GroupId> {
        (0..self.len()).map(|place| self.nth(place))
    }

    /// The group of a line.
    pub fn group(&self, dataset: &Dataset, id: InitiativeId) -> Option<GroupId> {
        let line = dataset.initiative(id);
        match self.grouping {
            Grouping::Funding => self.known.of_list.get(line.funding.index()).copied().flatten().map(GroupId::Funding),
            Grouping::Financing => Some(GroupId::Financing(line.financing)),
            Grouping::Dimension(dimension) => {
                let place = self.known.of_class.get(&dataset.class(id, dimension))?;
                Some(GroupId::Class(dimension, *place))
            }
            Grouping::Area | Grouping::Flat => None,
        }
    }

    /// The name of a group as the document spells it first, "Budget 2020 + Satspulje"; nothing for lines without any source or
    /// class, and for the kinds of money.
    pub fn name(&self, group: GroupId) -> &str {
        match group {
            GroupId::Funding(place) | GroupId::Class(_, place) => {
                self.known.names.get(place as usize).map_or("", String::as_str)
            }
            GroupId::Financing(_) => "",
        }
    }

    /// The class that a group is, for which totals can be stated; none for several sources together and for lines without any.
    pub fn class(&self, group: GroupId) -> Option<Class> {
        match group {
            GroupId::Funding(place) | GroupId::Class(_, place) => {
                self.known.classes.get(place as usize).copied().flatten()
            }
            GroupId::Financing(_) => None,
        }
    }

    /// The lines that a total can be stated for, of a group in a view; none for a group that is no class.
    pub fn stated(&self, group: GroupId, view: View) -> Option<StatedFor> {
        match group {
            GroupId::Financing(financing) => Some(StatedFor::all_lines(None, financing.into())),
            _ => self.class(group).map(|class| StatedFor { area: None, view, class: Some(class) }),
        }
    }

    /// The sum of all lines of a group.
    pub fn cell(&self, group: GroupId, view: View, period: Period) -> SumCell {
        self.totals.cell(group.index(), view, period)
    }

    /// The amounts that this sum does not add.
    pub fn not_added(&self, group: GroupId, view: View, period: Period) -> Vec<NotAddedAmount> {
        self.totals.not_added(group.index(), view, period)
    }

    /// The number of lines in a group.
    pub fn lines(&self, group: GroupId, view: View) -> LineCount {
        self.totals.lines(group.index(), view)
    }
}

impl Known {
    /// The lists of sources. Capitals, spaces, the order of the sources and one that is named twice do not matter.
    fn by_funding(dataset: &Dataset) -> Self {
        let names = ClassNames::of(dataset);
        let mut known = Self { of_list: vec![None; dataset.lists().len()], ..Self::default() };
        let mut groups: HashMap<Vec<String>, u32> = HashMap::new();
        let mut seen = vec![false; dataset.lists().len()];
        for line in dataset.initiatives() {
            let list = dataset.initiative(line).funding;
            if std::mem::replace(&mut seen[list.index()], true) || list == ListId::EMPTY {
                continue;
            }
            let mut spelt_so = HashSet::new();
            let mut sources: Vec<String> = Vec::new();
            let mut spelt: Vec<&str> = Vec::new();
            for source in dataset.list(list) {
                if spelt_so.insert(folded(source)) {
                    sources.push(folded(source));
                    spelt.push(source);
                }
            }
            sources.sort_unstable();
            let group = *groups.entry(sources).or_insert_with(|| {
                let class = match names.of_line(dataset, line, Classification::Funding)[..] {
                    [name] => Some(Class { by: Classification::Funding, name }),
                    _ => None,
                };
                known.add(&spelt, class)
            });
            known.of_list[list.index()] = Some(group);
        }
        for class in stated_classes(dataset, Classification::Funding) {
            let name = dataset.text(class.name);
            groups.entry(vec![folded(name)]).or_insert_with(|| known.add(&[name], Some(class)));
        }
        if seen[ListId::EMPTY.index()] {
            known.of_list[ListId::EMPTY.index()] = Some(known.add(&[], None));
        }
        known
    }

    /// The classes of a dimension. Capitals and spaces do not matter.
    fn by_class(dataset: &Dataset, dimension: DimensionId) -> Self {
        let names = ClassNames::of(dataset);
        let by = Classification::Dimension(dimension);
        let mut known = Self::default();
        let mut groups: HashMap<TextId, u32> = HashMap::new();
        let mut any_without = false;
        for class in dataset.initiatives().map(|line| dataset.class(line, dimension)) {
            let Some(spelt) = class else {
                any_without = true;
                continue;
            };
            if !known.of_class.contains_key(&class) {
                let name = names.first(spelt);
                let group =
                    *groups.entry(name).or_insert_with(|| known.add(&[dataset.text(spelt)], Some(Class { by, name })));
                known.of_class.insert(class, group);
            }
        }
        for class in stated_classes(dataset, by) {
            let name = dataset.text(class.name);
            groups.entry(class.name).or_insert_with(|| known.add(&[name], Some(class)));
        }
        if any_without {
            let group = known.add(&[], None);
            known.of_class.insert(None, group);
        }
        known
    }

    fn add(&mut self, names: &[&str], class: Option<Class>) -> u32 {
        self.names.push(names.iter().map(|name| plainly_spaced(name)).collect::<Vec<_>>().join(" + "));
        self.classes.push(class);
        u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX)
    }
}

/// The classes for which totals are stated; one comes as often as it has totals.
fn stated_classes(dataset: &Dataset, by: Classification) -> impl Iterator<Item = Class> {
    dataset.stated().filter_map(|(_, stated)| stated.class).filter(move |class| class.by == by)
}
