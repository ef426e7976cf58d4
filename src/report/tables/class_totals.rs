//! The totals that documents state for classes of lines, beside the sums of these lines.

use std::collections::{HashMap, HashSet};

use crate::{
    analysis::{
        amounts::{subtotal::Subtotal, sums::TooLong},
        arranging::classes::ClassNames,
        check::stated_for::StatedFor,
    },
    locale::Message,
    model::{
        dimension::{Class, Classification},
        financing::View,
        ids::{AreaId, InitiativeId},
    },
    report::{
        ReportInput, labels,
        tables::{
            group_totals::{GroupTotal, StatedTotals},
            groups::kind_of_class,
        },
    },
};

impl ReportInput<'_> {
    /// The classes for which a total is stated in the selected areas, and in all where none are selected, in the order of the areas and
    /// then of the file. There are none under a filter, which leaves no class whole.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn class_totals(self) -> Result<Vec<GroupTotal>, TooLong> {
        let Self { dataset, selection, .. } = self;
        let mut totals = Vec::new();
        if selection.is_filtered() || dataset.stated().all(|(_, stated)| stated.class.is_none()) {
            return Ok(totals);
        }
        let names = ClassNames::of(dataset);
        let is_selected =
            |area: Option<AreaId>| area.map_or(selection.areas.is_empty(), |area| selection.has_area(dataset, area));
        for area in dataset.areas().map(Some).chain([None]).filter(|&area| is_selected(area)) {
            let mut known = HashSet::new();
            let classes = dataset.stated_for(area).filter_map(|(_, stated)| stated.class);
            let classes: Vec<Class> = classes.filter(|&class| known.insert(class)).collect();
            let mut lines = self.lines_by_class(&names, area, &classes);
            for class in classes {
                totals.push(self.class_total(area, class, lines.remove(&class).unwrap_or_default())?);
            }
        }
        Ok(totals)
    }

    /// Returns `true` if a total of the group is stated that says something of a view.
    pub fn states(self, total: &GroupTotal, view: View) -> bool {
        let Self { dataset, figures, selection, .. } = self;
        let states = |of: StatedFor| {
            selection.periods(dataset).into_iter().any(|period| {
                let mut totals = figures.reconciliation.totals_of(of).iter();
                figures.stated(dataset, of, period).0.is_some()
                    || totals.any(|&id| dataset.is_withheld(id, period))
                    || figures.differing_kinds(of, period).next().is_some()
            })
        };
        total.stated_for(view).is_some_and(states)
    }

    fn lines_by_class(
        self,
        names: &ClassNames,
        area: Option<AreaId>,
        classes: &[Class],
    ) -> HashMap<Class, Vec<InitiativeId>> {
        let dataset = self.dataset;
        let mut lines: HashMap<Class, Vec<InitiativeId>> = classes.iter().map(|&class| (class, Vec::new())).collect();
        let kinds: HashSet<Classification> = classes.iter().map(|class| class.by).collect();
        let mut add = |line: InitiativeId| {
            for &by in &kinds {
                for name in names.of_line(dataset, line, by) {
                    if let Some(of_class) = lines.get_mut(&Class { by, name }) {
                        of_class.push(line);
                    }
                }
            }
        };
        match area {
            _ if classes.is_empty() => {}
            Some(area) => dataset.initiatives_under(area).for_each(&mut add),
            None => dataset.initiatives().for_each(&mut add),
        }
        lines
    }

    fn class_total(
        self,
        area: Option<AreaId>,
        class: Class,
        initiatives: Vec<InitiativeId>,
    ) -> Result<GroupTotal, TooLong> {
        let Self { dataset, locale, .. } = self;
        let spelt = dataset.text(class.name);
        let name = labels::one_line(spelt).into_owned();
        let name = match class.by {
            Classification::Funding => locale.fill(Message::FundingNamed, &[("name", name.into())]),
            Classification::Dimension(of) => {
                let dimension = labels::dimension_heading(dataset, of, locale);
                locale.fill(Message::ClassNamed, &[("dimension", dimension.into()), ("name", name.into())])
            }
        };
        Ok(GroupTotal {
            area,
            name,
            class: (kind_of_class(dataset, class.by).to_owned(), Some(spelt.to_owned())),
            stated: StatedTotals::Class(class),
            lines: Subtotal::of(dataset, initiatives.iter().copied())?,
            initiatives,
            whole: None,
        })
    }
}
