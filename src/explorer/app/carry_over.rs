//! Carries the user's place over into a dataset that was read again. Every state is taken apart in full, so that a new field asks
//! what becomes of it.

use std::{mem, thread};

use crate::{
    analysis::search::query::reader::QueryReader,
    explorer::{
        app::{
            App, Page, PageKind,
            state::{Background, Lists, OldData, ViewState},
        },
        jobs::reload::NewDataset,
        lists::{checklist::CheckList, concerned::Reread},
        tree::matching::IdMap,
    },
};

impl App {
    /// Replaces the dataset and restores the user's place in it where it still exists.
    pub(in crate::explorer) fn replace_dataset(&mut self, new: NewDataset) {
        let NewDataset { opened, ids, checklist, changes: _ } = new;
        let Self { data, view, lists, background, pages, hidden: _, said: _, settings: _, viewport: _ } = self;
        let OldData { dataset: old, figures: old_figures, import: old_import } = data.replace(opened);
        let data = &*data;

        let ViewState { scope, values: _, filter, history, room: _ } = view;
        *scope = scope.carry_over(&old, &data.dataset);
        history.carry_over(|scope| scope.carry_over(&old, &data.dataset));
        filter.read_by(QueryReader::of(&data.dataset, data.locale.language()));

        let Background { results, nearest, payers, reloads: _, completeness: _ } = background;
        nearest.forget();
        payers.forget();
        let new_results = results.reset();
        let old_results = mem::replace(results, new_results);

        *pages = pages.iter().filter_map(|&page| page.carry_over(&ids)).collect();

        let Lists { tree, marks, checklist: comparisons, concerned, roles, palette } = lists;
        *marks = marks.carry_over(&ids);
        let is_listed = pages.iter().any(|page| page.kind == PageKind::Check);
        let before = comparisons.take().filter(|_| is_listed);
        *comparisons = before.as_ref().map(|before| {
            let list = checklist.unwrap_or_else(|| CheckList::new(&data.dataset, &data.figures));
            list.restore_view_of(before, &data.figures)
        });
        let reread = Reread { old: &old, new: &data.dataset, ids: &ids };
        let both = before.as_ref().zip(comparisons.as_ref());
        *concerned = concerned.zip(both).and_then(|(list, (before, after))| list.carry_over(before, after, reread));
        if concerned.is_none() {
            pages.retain(|page| page.kind != PageKind::Warning);
        }
        let imports = old_import.as_deref().zip(data.import.as_deref());
        *roles = roles.take().zip(imports).map(|(list, (before, after))| list.carry_over(before, after));
        if roles.is_none() {
            pages.retain(|page| page.kind != PageKind::Roles);
        }
        *tree = tree.carry_over(&ids, data.tree_source(view, background));
        if let Some(palette) = palette {
            *palette = palette.carry_over(data.palette_input(view));
        }
        self.settle();
        // Dropping a large dataset is slow.
        thread::spawn(move || drop((old, old_figures, old_import, ids, old_results)));
    }
}

impl Page {
    fn carry_over(self, ids: &IdMap) -> Option<Self> {
        let Self { kind, top } = self;
        let kind = match kind {
            PageKind::Initiative(initiative) => PageKind::Initiative(ids.initiative(initiative)?),
            PageKind::Gap(gap) => PageKind::Gap(ids.gap(gap)?),
            PageKind::Total(row) => PageKind::Total(ids.same(row)?),
            PageKind::Help
            | PageKind::About
            | PageKind::Check
            | PageKind::Warning
            | PageKind::Marks
            | PageKind::Roles
            | PageKind::Diagram(_) => kind,
        };
        Some(Self { kind, top })
    }
}
