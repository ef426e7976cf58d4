//! The sums of groups, and the totals that are stated beside them.

use std::collections::HashMap;

use crate::{
    analysis::{
        amounts::{subtotal::Subtotal, sums::TooLong},
        arranging::{
            group::{GroupId, Groups},
            grouping::Grouping,
        },
        check::stated_for::StatedFor,
    },
    model::{
        dimension::{Class, Classification},
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
    },
    report::{
        ReportInput, labels,
        tables::groups::{ShownGroup, kind_of_class},
    },
};

/// The sums of a group's chosen initiatives; of an area's where the document states totals of the class there.
pub struct GroupTotal {
    /// The area, or all that are selected.
    pub area: Option<AreaId>,
    /// The name of the group, in words where the document gives it none.
    pub name: String,
    /// The word for what the groups are by, and the name that the document gives the group.
    pub class: (String, Option<String>),
    /// The stated totals that can be compared with it.
    pub stated: StatedTotals,
    /// Its chosen initiatives.
    pub initiatives: Vec<InitiativeId>,
    /// The sums of these.
    pub lines: Subtotal,
    /// Under a filter, the sums of all its initiatives.
    pub whole: Option<Subtotal>,
}

/// The stated totals that can be compared with a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StatedTotals {
    /// Those of a class.
    Class(Class),
    /// Those of one kind of money.
    Money(Financing),
    /// None.
    Nothing,
}

impl GroupTotal {
    /// The lines in a view that a total can be stated for.
    pub fn stated_for(&self, view: View) -> Option<StatedFor> {
        match self.stated {
            StatedTotals::Class(class) => Some(StatedFor { area: self.area, view, class: Some(class) }),
            StatedTotals::Money(financing) => {
                view.includes(financing).then(|| StatedFor::all_lines(self.area, financing.into()))
            }
            StatedTotals::Nothing => None,
        }
    }
}

impl ReportInput<'_> {
    /// The totals of the groups of the selection, each followed by those of areas that print a total of it; none where it groups by
    /// area or not at all. A group without a chosen initiative is one of them where a total is stated for it.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn group_totals(self) -> Result<Option<Vec<GroupTotal>>, TooLong> {
        let Self { dataset, selection, .. } = self;
        let Some(groups) = self.all_groups() else { return Ok(None) };
        let by = match selection.grouping {
            Grouping::Dimension(of) => kind_of_class(dataset, Classification::Dimension(of)),
            Grouping::Financing => "financing",
            Grouping::Area | Grouping::Funding | Grouping::Flat => kind_of_class(dataset, Classification::Funding),
        };
        let mut whole = self.whole_groups(groups.len());
        let stating = self.stating_areas();
        let mut totals = Vec::new();
        for group in groups {
            let whole = whole.get_mut(group.id.index()).map(std::mem::take);
            let spelt = match group.id {
                GroupId::Financing(Financing::Internal) => Some("internal".to_owned()),
                GroupId::Financing(Financing::External) => Some("external".to_owned()),
                GroupId::Funding(_) | GroupId::Class(..) => group.spelt.clone(),
            };
            let (class, stated) = ((by.to_owned(), spelt), self.stated_totals(&group));
            let is_stated = || dataset.stated_for(None).any(|(_, total)| total.class == group.class);
            if !group.initiatives.is_empty() || matches!(stated, StatedTotals::Class(_)) && is_stated() {
                totals.push(GroupTotal {
                    area: None,
                    name: group.name.clone(),
                    class: class.clone(),
                    stated,
                    lines: Subtotal::of(dataset, group.initiatives.iter().copied())?,
                    initiatives: group.initiatives.clone(),
                    whole: whole.map(|lines| Subtotal::of(dataset, lines)).transpose()?,
                });
            }
            self.add_areas(&group, &class, &stating, &mut totals)?;
        }
        Ok(Some(totals))
    }

    /// Under a filter, the initiatives of each group that the query had to choose from.
    fn whole_groups(self, groups: usize) -> Vec<Vec<InitiativeId>> {
        let Self { dataset, selection, chosen, .. } = self;
        let mut whole = vec![Vec::new(); if selection.is_filtered() { groups } else { 0 }];
        let members = Groups::without_sums(dataset, selection.grouping);
        for &line in &chosen.whole {
            if let Some(group) = members.group(dataset, line) {
                whole[group.index()].push(line);
            }
        }
        whole
    }

    /// The areas that print a total of each class, in document order.
    fn stating_areas(self) -> HashMap<Class, Vec<AreaId>> {
        let mut stating: HashMap<Class, Vec<AreaId>> = HashMap::new();
        for area in self.dataset.areas() {
            for class in self.dataset.stated_for(Some(area)).filter_map(|(_, total)| total.class) {
                let areas = stating.entry(class).or_default();
                if areas.last() != Some(&area) {
                    areas.push(area);
                }
            }
        }
        stating
    }

    /// The stated totals that a group can be compared with: there are none of a part of its lines.
    fn stated_totals(self, group: &ShownGroup) -> StatedTotals {
        let is_whole = self.selection.areas.is_empty() && !self.selection.is_filtered();
        match (group.id, group.class) {
            (GroupId::Financing(financing), _) if is_whole => StatedTotals::Money(financing),
            (_, Some(class)) if is_whole => StatedTotals::Class(class),
            _ => StatedTotals::Nothing,
        }
    }

    /// Adds the totals of a group in the areas that print a total of it.
    fn add_areas(
        self,
        group: &ShownGroup,
        class: &(String, Option<String>),
        stating: &HashMap<Class, Vec<AreaId>>,
        totals: &mut Vec<GroupTotal>,
    ) -> Result<(), TooLong> {
        let Self { dataset, selection, .. } = self;
        let Some(stated) = group.class.filter(|_| !selection.is_filtered()) else { return Ok(()) };
        let Some(areas) = stating.get(&stated) else { return Ok(()) };
        let mut chosen = group.initiatives.clone();
        chosen.sort_unstable();
        for &area in areas.iter().filter(|&&area| selection.has_area(dataset, area)) {
            // The lines in an area stand together.
            let start = chosen.partition_point(|&line| dataset.initiative(line).area < area);
            let is_inside = |line: &&InitiativeId| dataset.is_within(dataset.initiative(**line).area, area);
            let inside: Vec<InitiativeId> = chosen[start..].iter().take_while(is_inside).copied().collect();
            totals.push(GroupTotal {
                area: Some(area),
                name: format!("{} › {}", group.name, labels::path(dataset, area)),
                class: class.clone(),
                stated: StatedTotals::Class(stated),
                lines: Subtotal::of(dataset, inside.iter().copied())?,
                initiatives: inside,
                whole: None,
            });
        }
        Ok(())
    }
}
