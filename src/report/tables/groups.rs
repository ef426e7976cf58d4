//! The chosen initiatives in groups.

use crate::{
    analysis::{
        amounts::{shown::ShownFigure, subtotal::Subtotal, sums::TooLong},
        arranging::{
            group::{GroupId, Groups},
            grouping::Grouping,
            order::Order,
        },
    },
    model::{
        dataset::Dataset,
        dimension::{Class, Classification},
        financing::{Financing, View},
        ids::{AreaId, InitiativeId},
    },
    report::{ReportInput, labels},
};

/// A group with the initiatives that are chosen of it.
pub struct ShownGroup {
    /// The group.
    pub id: GroupId,
    /// Its name, in words where the document gives it none.
    pub name: String,
    /// The name that the document gives it.
    pub spelt: Option<String>,
    /// The class that totals can be stated for.
    pub class: Option<Class>,
    /// Its initiatives, in the order of the selection.
    pub initiatives: Vec<InitiativeId>,
}

impl ReportInput<'_> {
    /// The groups of the selection that have a chosen initiative, in its order; none where it groups by area or not at all.
    pub fn groups(self) -> Option<Vec<ShownGroup>> {
        let Self { dataset, selection, locale, .. } = self;
        if matches!(selection.grouping, Grouping::Area | Grouping::Flat) {
            return None;
        }
        let groups = Groups::without_sums(dataset, selection.grouping);
        let mut shown: Vec<ShownGroup> = groups
            .all()
            .map(|id| {
                let spelt = groups.name(id);
                ShownGroup {
                    id,
                    name: labels::group(dataset, id, spelt, locale),
                    spelt: Some(spelt).filter(|spelt| !spelt.is_empty()).map(str::to_owned),
                    class: groups.class(id),
                    initiatives: Vec::new(),
                }
            })
            .collect();
        let mut initiatives = self.chosen.initiatives.clone();
        selection.sort(&mut initiatives, dataset, locale);
        for id in initiatives {
            if let Some(group) = groups.group(dataset, id) {
                shown[group.index()].initiatives.push(id);
            }
        }
        shown.retain(|group| !group.initiatives.is_empty());
        if selection.order != Order::Document {
            self.sort(&groups, &mut shown);
        }
        Some(shown)
    }

    fn sort(self, groups: &Groups, shown: &mut [ShownGroup]) {
        let Self { dataset, selection, locale, .. } = self;
        // Sums that cannot be given exactly leave the groups as they are.
        let lines = shown.iter().flat_map(|group| group.initiatives.iter().copied());
        let Ok(sums) = groups.over(dataset, lines) else { return };
        let ordering = selection.ordering(dataset, locale);
        let mut order: Vec<GroupId> = shown.iter().map(|group| group.id).collect();
        let named = match selection.order {
            Order::Name => order.iter().take_while(|&&group| !groups.name(group).is_empty()).count(),
            _ => order.len(),
        };
        ordering.sort(
            dataset,
            &mut order[..named],
            |group, period| ShownFigure::of_sum(sums.cell(group.index(), View::Combined, period)),
            |group| ordering.text(groups.name(group), None),
        );
        shown.sort_by_key(|group| order.iter().position(|&id| id == group.id));
    }
}

/// The sums of a group's chosen initiatives; of an area's where the document states totals of the class there.
pub struct GroupTotal {
    /// The area, or all that are selected.
    pub area: Option<AreaId>,
    /// The name of the group, in words where the document gives it none.
    pub name: String,
    /// The word for what the groups are by, and the name that the document gives the group.
    pub class: (String, Option<String>),
    /// The stated totals that can be compared with it.
    pub stated: Option<Class>,
    /// Its chosen initiatives.
    pub initiatives: Vec<InitiativeId>,
    /// The sums of these.
    pub lines: Subtotal,
    /// Under a filter, the sums of all its initiatives.
    pub whole: Option<Subtotal>,
}

impl ReportInput<'_> {
    /// The totals of the groups of the selection, each followed by those of areas that print a total of it; none where it groups by
    /// area or not at all.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn group_totals(self) -> Result<Option<Vec<GroupTotal>>, TooLong> {
        let Self { dataset, selection, chosen, .. } = self;
        let Some(groups) = self.groups() else { return Ok(None) };
        let members = Groups::without_sums(dataset, selection.grouping);
        let by = match selection.grouping {
            Grouping::Dimension(of) => kind_of_class(dataset, Classification::Dimension(of)).to_owned(),
            Grouping::Financing => "financing".to_owned(),
            Grouping::Area | Grouping::Funding | Grouping::Flat => {
                kind_of_class(dataset, Classification::Funding).to_owned()
            }
        };
        let mut totals = Vec::new();
        for group in groups {
            let all = chosen.whole.iter().copied().filter(|&line| members.group(dataset, line) == Some(group.id));
            let whole = selection.is_filtered().then(|| Subtotal::of(dataset, all)).transpose()?;
            let spelt = match group.id {
                GroupId::Financing(Financing::Internal) => Some("internal".to_owned()),
                GroupId::Financing(Financing::External) => Some("external".to_owned()),
                GroupId::Funding(_) | GroupId::Class(..) => group.spelt.clone(),
            };
            let is_whole = selection.areas.is_empty() && !selection.is_filtered();
            let areas = dataset.areas().filter(|&area| {
                let mut of_area = dataset.stated_for(Some(area));
                let has_total = group.class.is_some() && of_area.any(|(_, stated)| stated.class == group.class);
                has_total && !selection.is_filtered() && selection.has_area(dataset, area)
            });
            totals.push(GroupTotal {
                area: None,
                name: group.name.clone(),
                class: (by.clone(), spelt.clone()),
                stated: group.class.filter(|_| is_whole),
                initiatives: group.initiatives.clone(),
                lines: Subtotal::of(dataset, group.initiatives.iter().copied())?,
                whole,
            });
            for area in areas {
                let inside = dataset.initiatives_under(area).filter(|line| group.initiatives.contains(line));
                let inside: Vec<InitiativeId> = inside.collect();
                totals.push(GroupTotal {
                    area: Some(area),
                    name: format!("{} › {}", group.name, labels::path(dataset, area)),
                    class: (by.clone(), spelt.clone()),
                    stated: group.class,
                    lines: Subtotal::of(dataset, inside.iter().copied())?,
                    initiatives: inside,
                    whole: None,
                });
            }
        }
        Ok(Some(totals))
    }
}

/// "funding", or the key of a dimension.
pub fn kind_of_class(dataset: &Dataset, by: Classification) -> &str {
    match by {
        Classification::Funding => "funding",
        Classification::Dimension(id) => dataset.dimensions().nth(id.index()).map_or("", |(_, it)| it.key.as_str()),
    }
}
