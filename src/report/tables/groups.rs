//! The chosen initiatives in groups.

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        arranging::{
            group::{GroupId, Groups},
            grouping::Grouping,
            order::Order,
        },
        given_up::never,
    },
    model::{
        dataset::Dataset,
        dimension::{Class, Classification},
        financing::View,
        ids::InitiativeId,
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
        let mut shown = self.all_groups()?;
        shown.retain(|group| !group.initiatives.is_empty());
        Some(shown)
    }

    /// All groups, those without a chosen initiative too.
    pub(in crate::report) fn all_groups(self) -> Option<Vec<ShownGroup>> {
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
        if selection.order != Order::Document {
            self.sort(&groups, &mut shown);
        }
        Some(shown)
    }

    fn sort(self, groups: &Groups, shown: &mut [ShownGroup]) {
        let Self { dataset, figures, selection, locale, .. } = self;
        // Sums that cannot be given exactly leave the groups as they are.
        let lines = shown.iter().flat_map(|group| group.initiatives.iter().copied());
        let Ok(sums) = groups.over(dataset, lines, &never) else { return };
        let ordering = selection.ordering(dataset, locale);
        let by_stated = selection.order.is_stated() && !selection.is_filtered();
        let stated = |group, period| {
            let of = groups.stated(group, selection.counted_view());
            of.map(|of| figures.stated_figure(dataset, of, ordering.period, period)).unwrap_or_default()
        };
        let mut order: Vec<GroupId> = shown.iter().map(|group| group.id).collect();
        let named = match selection.order {
            Order::Name => order.iter().take_while(|&&group| !groups.name(group).is_empty()).count(),
            _ => order.len(),
        };
        ordering.sort(
            dataset,
            &mut order[..named],
            |group, period| {
                if by_stated {
                    stated(group, period)
                } else {
                    ShownFigure::of_sum(sums.cell(group.index(), View::Combined, period))
                }
            },
            |group| ordering.text(groups.name(group), None),
        );
        let mut places = vec![0; shown.len()];
        for (place, group) in order.iter().enumerate() {
            places[group.index()] = place;
        }
        shown.sort_by_key(|group| places[group.id.index()]);
    }
}

/// "funding", or the key of a dimension.
pub fn kind_of_class(dataset: &Dataset, by: Classification) -> &str {
    match by {
        Classification::Funding => "funding",
        Classification::Dimension(id) => dataset.dimensions().nth(id.index()).map_or("", |(_, it)| it.key.as_str()),
    }
}
