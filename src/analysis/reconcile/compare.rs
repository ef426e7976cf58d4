//! Makes the comparisons: areas from the innermost outwards, so that it is known of each part whether it is itemised.

use std::collections::HashMap;

use crate::{
    analysis::{
        figure::added_up,
        reconcile::{
            Against, Comparison, PrintedRow, Status,
            alternatives::{Part, best_sum},
            empty::Empty,
            index::{Index, Of, Printed},
            lines::Lines,
            rounding::Allowance,
        },
        totals::TooLong,
    },
    model::{
        amount::{Amount, Inexact, Sum},
        cell::Cell,
        column::ColumnId,
        dataset::{Dataset, Stated},
        dimension::Class,
        financing::View,
        ids::{AreaId, StatedId},
        period::Period,
    },
};

/// The views in which a part of a column is printed as a total that is not itemised.
type Views = [bool; 3];

/// The columns of each class that a total is stated for.
type ByClass = HashMap<Option<Class>, Vec<Views>>;

/// Everything that comparisons are made from.
pub(super) struct Comparing<'a> {
    pub dataset: &'a Dataset,
    pub index: Index,
    lines: Lines<'a>,
    empty: Empty<'a>,
    /// For an area and class each column: the kinds of money of which something in the area is not itemised.
    within: HashMap<Option<AreaId>, ByClass>,
    /// The same of the area's own totals.
    own: HashMap<Option<AreaId>, ByClass>,
}

/// One comparison, with what its rounding allows.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    pub comparison: Comparison,
    pub allowance: Allowance,
}

/// What a stated figure should be the sum of.
enum Expected {
    Sum(Option<Amount>, Allowance, u32),
    NotItemised,
}

impl<'a> Comparing<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            index: Index::new(dataset),
            lines: Lines::new(dataset),
            empty: Empty::new(dataset),
            within: HashMap::new(),
            own: HashMap::new(),
        }
    }

    /// The comparisons of each stated total, by its place in the file.
    ///
    /// # Errors
    /// When a sum or a difference can't be given exactly.
    pub fn totals(&mut self) -> Result<Vec<Vec<Compared>>, TooLong> {
        let mut made: Vec<Vec<Compared>> = vec![Vec::new(); self.dataset.stated().len()];
        for area in self.dataset.areas().rev().map(Some).chain([None]) {
            let mut totals: Vec<(StatedId, &Stated)> = self.dataset.stated_for(area).collect();
            // Both kinds of money before their sum, which they are parts of.
            totals.sort_by_key(|(id, stated)| (stated.view, *id));
            for (id, stated) in totals {
                for column in self.dataset.columns() {
                    let too_long = |Inexact| TooLong { area, view: stated.view, period: Period::Column(column) };
                    self.total(id, stated, column, &mut made[id.index()]).map_err(too_long)?;
                }
            }
            self.hand_up(area);
        }
        Ok(made)
    }

    /// The comparisons of lines: of their cells in columns that are printed sums.
    ///
    /// # Errors
    /// When a sum or a difference can't be given exactly.
    pub fn of_lines(&self) -> Result<Vec<Compared>, TooLong> {
        let mut made = Vec::new();
        let dataset = self.dataset;
        for column in dataset.columns().filter(|&column| dataset.column(column).sum.is_some()) {
            for line in dataset.initiatives() {
                let row = PrintedRow::Line(line);
                let Some(amount) = printed(dataset.cell(line, column)) else { continue };
                let view = dataset.initiative(line).financing.into();
                let too_long = |Inexact| TooLong {
                    area: Some(dataset.initiative(line).area),
                    view,
                    period: Period::Column(column),
                };
                let allowance = |count| Allowance::none().with_lines(dataset, count);
                let cell = |column| dataset.cell(line, column);
                let expected = self.columns(cell, column, allowance).map_err(too_long)?;
                let own = allowance(1);
                made.push(compare(row, column, Against::Columns, amount, own, expected).map_err(too_long)?);
            }
        }
        Ok(made)
    }

    fn total(
        &mut self,
        id: StatedId,
        stated: &Stated,
        column: ColumnId,
        made: &mut Vec<Compared>,
    ) -> Result<(), Inexact> {
        let Some(amount) = printed(stated.cells[column.index()]) else { return Ok(()) };
        let (dataset, of) = (self.dataset, Of::stated(stated));
        let own = Allowance::none().with_stated(dataset, stated);
        let mut add = |against, expected| -> Result<Status, Inexact> {
            let compared = compare(PrintedRow::Total(id), column, against, amount, own, expected)?;
            made.push(compared);
            Ok(compared.comparison.status)
        };
        let lines = self.initiatives(of, column)?;
        let status = add(Against::Initiatives, lines)?;
        if let Some(expected) = self.stated_areas(of, Printed::of(stated), column, amount)? {
            add(Against::StatedAreas, expected)?;
        }
        if let Some(expected) = self.stated_views(of, Printed::of(stated), column, amount)? {
            add(Against::StatedViews, expected)?;
        }
        if dataset.column(column).sum.is_some() {
            let unit = stated.rounding.or(dataset.about().rounding);
            let allowance = |count| Allowance::none().with(unit, count);
            let expected = self.columns(|column| stated.cells[column.index()], column, allowance)?;
            add(Against::Columns, expected)?;
        }
        if status == Status::NotItemised && amount.is_some_and(|amount| !amount.is_zero()) {
            let columns = dataset.columns().len();
            let views =
                self.own.entry(of.area).or_default().entry(of.class).or_insert_with(|| vec![[false; 3]; columns]);
            views[column.index()][of.view.index()] = true;
        }
        Ok(())
    }

    /// The sum of the lines; not itemised where there are none, all of them are blank, one is withheld, or a part is printed as a
    /// total only.
    fn initiatives(&mut self, of: Of, column: ColumnId) -> Result<Expected, Inexact> {
        let printed = self.lines.below(of.area, of.view, of.class, column)?;
        let unclassed = self.lines.unclassed(of.area, of.view, of.class, column)?;
        let is_itemised = printed.lines > 0
            && printed.blank < printed.lines
            && printed.withheld == 0
            && printed.shared == 0
            && unclassed == 0
            && !self.has_part_without_lines(of, column);
        if !is_itemised {
            return Ok(Expected::NotItemised);
        }
        let allowance = Allowance::none().with_lines(self.dataset, printed.amounts);
        Ok(Expected::Sum(printed.sum.total()?, allowance, printed.blank))
    }

    fn has_part_without_lines(&self, of: Of, column: ColumnId) -> bool {
        let views = |known: &HashMap<_, ByClass>| {
            let of_class = known.get(&of.area).and_then(|classes| classes.get(&of.class));
            of_class.map_or([false; 3], |views| views[column.index()])
        };
        let (within, own) = (views(&self.within), views(&self.own));
        match of.view {
            View::Combined => within.contains(&true) || own[View::Internal.index()] || own[View::External.index()],
            view => within[view.index()],
        }
    }

    /// The stated totals of the areas right below, in the same table, and the area's own lines; nothing to compare unless one of
    /// them states a total there and every other is empty.
    fn stated_areas(
        &mut self,
        of: Of,
        printed_in: Printed,
        column: ColumnId,
        amount: Option<Amount>,
    ) -> Result<Option<Expected>, Inexact> {
        let below = below(self.dataset, of.area);
        let mut parts = Vec::new();
        for &area in &below {
            let part = of.in_area(area);
            match self.part(self.index.in_table(part, printed_in), column) {
                Some(stated) => parts.push(stated),
                None if self.empty.is(part, column, &mut self.lines)? => {}
                None => return Ok(None),
            }
        }
        if parts.is_empty() {
            return Ok(None);
        }
        let own = self.lines.own(of.area, of.view, of.class, column)?;
        if own.withheld > 0 {
            return Ok(None);
        }
        let allowance = Allowance::none().with_lines(self.dataset, own.amounts);
        sum_of(&parts, own.sum, amount, allowance).map(Some)
    }

    /// The stated internal and external totals of the same area, class and document; nothing to compare unless one is stated there
    /// and the other is stated too or empty.
    fn stated_views(
        &mut self,
        of: Of,
        printed_in: Printed,
        column: ColumnId,
        amount: Option<Amount>,
    ) -> Result<Option<Expected>, Inexact> {
        if of.view != View::Combined {
            return Ok(None);
        }
        let mut parts = Vec::new();
        for view in [View::Internal, View::External] {
            let part = of.in_view(view);
            match self.part(self.index.in_document(part, printed_in.document), column) {
                Some(stated) => parts.push(stated),
                None if self.empty.is(part, column, &mut self.lines)? => {}
                None => return Ok(None),
            }
        }
        if parts.is_empty() {
            return Ok(None);
        }
        sum_of(&parts, Sum::default(), amount, Allowance::none()).map(Some)
    }

    /// The cells of the same row that a printed sum names.
    fn columns(
        &self,
        cell: impl Fn(ColumnId) -> Cell,
        column: ColumnId,
        allowance: impl Fn(u32) -> Allowance,
    ) -> Result<Expected, Inexact> {
        let Some(sum) = &self.dataset.column(column).sum else { return Ok(Expected::NotItemised) };
        let parts = || sum.plus.iter().chain(&sum.less).map(|&column| cell(column));
        if !sum.missing.is_empty() {
            return Ok(Expected::NotItemised);
        }
        let count = u32::try_from(parts().filter(|cell| cell.amount().is_some()).count()).unwrap_or(u32::MAX);
        Ok(match added_up(&cell, sum)? {
            Cell::Withheld | Cell::Blank => Expected::NotItemised,
            Cell::Dash => Expected::Sum(None, allowance(count), 0),
            Cell::Amount(amount) => Expected::Sum(Some(amount), allowance(count), 0),
        })
    }

    /// The figures that totals state in a column, each once; none where none of them states one there.
    fn part(&self, totals: &[StatedId], column: ColumnId) -> Option<Part> {
        let mut part: Option<Part> = None;
        for &id in totals {
            let stated = self.dataset.stated_total(id);
            let Some(figure) = printed(stated.cells[column.index()]) else { continue };
            match &mut part {
                None => {
                    let allowance = Allowance::none().with_stated(self.dataset, stated);
                    part = Some(Part { figures: vec![figure], allowance });
                }
                Some(part) if !part.figures.contains(&figure) => part.figures.push(figure),
                Some(_) => {}
            }
        }
        part
    }

    /// Tells the area above what in this one is not itemised.
    fn hand_up(&mut self, area: Option<AreaId>) {
        let Some(area) = area else { return };
        let above = self.dataset.area(area).parent;
        let known = [self.own.get(&Some(area)).cloned(), self.within.remove(&Some(area))];
        for (class, views) in known.into_iter().flatten().flatten() {
            let columns = views.len();
            let above = self.within.entry(above).or_default().entry(class).or_insert_with(|| vec![[false; 3]; columns]);
            for (above, views) in above.iter_mut().zip(views) {
                for (above, view) in above.iter_mut().zip(views) {
                    *above |= view;
                }
            }
        }
    }
}

/// The areas right below one, or at the top.
pub(super) fn below(dataset: &Dataset, area: Option<AreaId>) -> Vec<AreaId> {
    area.map_or_else(|| dataset.top_areas().collect(), |area| dataset.sub_areas(area).collect())
}

/// The figure of a stated cell: a dash is one without an amount; a blank and a withheld amount are none.
fn printed(cell: Cell) -> Option<Option<Amount>> {
    match cell {
        Cell::Amount(amount) => Some(Some(amount)),
        Cell::Dash => Some(None),
        Cell::Blank | Cell::Withheld => None,
    }
}

fn sum_of(parts: &[Part], lines: Sum, stated: Option<Amount>, allowance: Allowance) -> Result<Expected, Inexact> {
    let allowance = parts.iter().fold(allowance, |all, part| all.and(part.allowance));
    Ok(Expected::Sum(best_sum(parts, lines, stated)?, allowance, 0))
}

fn compare(
    row: PrintedRow,
    column: ColumnId,
    against: Against,
    amount: Option<Amount>,
    own: Allowance,
    expected: Expected,
) -> Result<Compared, Inexact> {
    let (computed, allowance, blank, status, difference) = match expected {
        Expected::NotItemised => (None, own, 0, Status::NotItemised, Amount::ZERO),
        Expected::Sum(computed, allowance, blank) => {
            let difference = amount.unwrap_or_default().checked_sub(computed.unwrap_or_default())?;
            let allowance = allowance.and(own);
            (computed, allowance, blank, allowance.status(difference), difference)
        }
    };
    let comparison = Comparison { row, column, against, amount, computed, difference, status, origin: None, blank };
    Ok(Compared { comparison, allowance })
}
