//! Tells which lines, areas and stated totals an excerpt keeps.

use std::collections::HashMap;

use crate::{
    analysis::{chosen::Chosen, selection::Selection},
    model::{
        cell::Cell,
        dataset::{Dataset, Stated},
        financing::{Financing, View},
        ids::{AreaId, ColumnId, InitiativeId},
        lines::LineSet,
    },
};

/// The kept parts of a dataset.
pub struct Kept {
    pub lines: LineSet,
    /// By the place of the area.
    pub areas: Vec<bool>,
    /// By the place of the total.
    pub stated: Vec<bool>,
}

/// For each area, and for all of them last, the kinds of money of which something in it is left out.
struct Lacks<'a> {
    dataset: &'a Dataset,
    internal: Vec<bool>,
    external: Vec<bool>,
}

impl Kept {
    /// The parts that a selection keeps.
    pub fn of(dataset: &Dataset, selection: &Selection, chosen: &Chosen) -> Self {
        let lines: LineSet = chosen.initiatives.iter().copied().collect();
        let view = selection.counted_view();
        let has_kept_line = |area| dataset.initiatives_under(area).any(|line| lines.contains(line));
        let is_itemised = itemised(dataset);
        // An area without lines has nothing that a filter finds. One whose lines are all of the other money has nothing to show.
        let is_chosen = |area: AreaId| {
            let can_be_bare = !selection.is_filtered() && !is_itemised[area.index()];
            has_kept_line(area) || selection.has_area(dataset, area) && can_be_bare
        };
        let mut areas: Vec<bool> = dataset.areas().map(is_chosen).collect();
        let mut lacks = Lacks::none(dataset);
        for line in dataset.initiatives().filter(|&line| !lines.contains(line)) {
            lacks.line(line);
        }
        for area in dataset.areas().filter(|area| !areas[area.index()]) {
            // Nothing is missing of an area of which all lines are of the other money.
            if selection.is_filtered() || !selection.has_area(dataset, area) {
                lacks.anything(Some(area));
            }
        }
        for (_, total) in dataset.stated().filter(|(_, total)| total.view != View::Combined) {
            if view != View::Combined && total.view != view {
                lacks.money(total.area, total.view);
            }
        }
        lacks.hand_up();
        let mut printed = PrintedLines { dataset, known: HashMap::new() };
        for (_, total) in dataset.stated().filter(|(_, total)| total.view == View::Combined) {
            // Of money that stands in no line, either kind may be a part, and no total above can be checked without it.
            if lacks.has(total.area, View::Combined) && printed.is_hidden(total) {
                lacks.anything(total.area);
            }
        }
        lacks.hand_up();
        let stated: Vec<bool> = dataset.stated().map(|(_, total)| !lacks.has(total.area, total.view)).collect();
        let kept_totals = dataset.stated().zip(&stated).filter(|(_, is_kept)| **is_kept);
        for area in kept_totals.filter_map(|((_, total), _)| total.area) {
            areas[area.index()] = true;
        }
        for area in dataset.areas().rev() {
            if let (true, Some(above)) = (areas[area.index()], dataset.area(area).parent) {
                areas[above.index()] = true;
            }
        }
        Self { lines, areas, stated }
    }

    /// Returns `true` if nothing is left out.
    pub fn is_everything(&self, dataset: &Dataset) -> bool {
        self.lines.len() == dataset.initiatives().len() && !self.areas.contains(&false) && !self.stated.contains(&false)
    }
}

/// For each area whether it and every area in it has lines.
fn itemised(dataset: &Dataset) -> Vec<bool> {
    let mut itemised: Vec<bool> = dataset.areas().map(|area| dataset.initiatives_under(area).len() > 0).collect();
    for area in dataset.areas().rev() {
        if let Some(above) = dataset.area(area).parent {
            itemised[above.index()] &= itemised[area.index()];
        }
    }
    itemised
}

/// The columns of areas in which lines print something, each looked up once however many totals an area states.
struct PrintedLines<'a> {
    dataset: &'a Dataset,
    known: HashMap<(Option<AreaId>, ColumnId), bool>,
}

impl PrintedLines<'_> {
    /// Returns `true` if a total prints money in a column in which none of its lines prints anything.
    fn is_hidden(&mut self, total: &Stated) -> bool {
        self.dataset.columns().any(|column| {
            let is_money = match total.cells[column.index()] {
                Cell::Amount(amount) => !amount.is_zero(),
                Cell::Withheld => true,
                Cell::Dash | Cell::Blank => false,
            };
            is_money && !self.is_printed(total.area, column)
        })
    }

    fn is_printed(&mut self, area: Option<AreaId>, column: ColumnId) -> bool {
        let dataset = self.dataset;
        let is_printed = |line| matches!(dataset.cell(line, column), Cell::Amount(_) | Cell::Dash);
        *self.known.entry((area, column)).or_insert_with(|| match area {
            Some(area) => dataset.initiatives_under(area).any(is_printed),
            None => dataset.initiatives().any(is_printed),
        })
    }
}

impl<'a> Lacks<'a> {
    fn none(dataset: &'a Dataset) -> Self {
        let none = vec![false; dataset.areas().len() + 1];
        Self { dataset, internal: none.clone(), external: none }
    }

    fn line(&mut self, line: InitiativeId) {
        let line = self.dataset.initiative(line);
        self.money(Some(line.area), line.financing.into());
    }

    fn anything(&mut self, area: Option<AreaId>) {
        self.money(area, View::Combined);
    }

    fn money(&mut self, area: Option<AreaId>, view: View) {
        let place = self.place(area);
        self.internal[place] |= view.includes(Financing::Internal);
        self.external[place] |= view.includes(Financing::External);
    }

    /// Tells each area above what its areas lack.
    fn hand_up(&mut self) {
        for area in self.dataset.areas().rev() {
            let above = self.place(self.dataset.area(area).parent);
            self.internal[above] |= self.internal[area.index()];
            self.external[above] |= self.external[area.index()];
        }
    }

    /// Returns `true` if something of a view is left out in an area.
    fn has(&self, area: Option<AreaId>, view: View) -> bool {
        let place = self.place(area);
        view.includes(Financing::Internal) && self.internal[place]
            || view.includes(Financing::External) && self.external[place]
    }

    fn place(&self, area: Option<AreaId>) -> usize {
        area.map_or(self.dataset.areas().len(), AreaId::index)
    }
}
