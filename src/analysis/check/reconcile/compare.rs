//! Makes the comparisons: areas from the innermost outwards, so that it is known of each part whether it is itemised.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::{
    analysis::{
        amounts::totals::TooLong,
        arranging::classes::ClassNames,
        check::{
            comparison::{Against, Comparison, Covers, Status},
            reconcile::{
                alternatives::HeldAgainst,
                empty::Empty,
                index::{Index, Printed},
                lines::{Lines, Reach},
                marks::Marks,
                rounding::Allowance,
            },
            stated_for::StatedFor,
        },
    },
    model::{
        amount::{Amount, Inexact},
        cell::Cell,
        columns::ColumnId,
        dataset::{Dataset, Stated},
        ids::{PrintedRow, StatedId},
        period::Period,
    },
};

/// Everything that comparisons are made from.
pub(super) struct Comparing<'a> {
    pub dataset: &'a Dataset,
    pub index: Index,
    pub names: Rc<ClassNames>,
    pub(super) lines: Lines<'a>,
    pub(super) empty: Empty<'a>,
    /// Totals of an amount that are not itemised.
    pub(super) unitemised: Marks,
    /// The other stated figures that totals of the area in hand are held against.
    pub(super) held: HashMap<(Against, StatedFor, Printed, ColumnId), Option<HeldAgainst>>,
    /// Totals of one kind of money whose area has none of the other.
    of_all_money: HashSet<(StatedId, ColumnId)>,
}

/// One comparison, with what its rounding allows.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    pub comparison: Comparison,
    pub allowance: Allowance,
}

/// The sum that a stated figure should be.
pub(super) enum Expected {
    Sum { computed: Option<Amount>, allowance: Allowance, blank: u32 },
    NotItemised,
}

impl<'a> Comparing<'a> {
    pub fn new(dataset: &'a Dataset) -> Self {
        let has_classes = dataset.stated().any(|(_, stated)| stated.class.is_some());
        let names = Rc::new(if has_classes { ClassNames::of(dataset) } else { ClassNames::default() });
        Self {
            dataset,
            index: Index::new(dataset),
            lines: Lines::new(dataset, Rc::clone(&names)),
            names,
            empty: Empty::new(dataset),
            unitemised: Marks::default(),
            held: HashMap::new(),
            of_all_money: HashSet::new(),
        }
    }

    /// The money that a stated figure is the total of.
    pub fn covers(&self, id: StatedId, column: ColumnId) -> Covers {
        if self.of_all_money.contains(&(id, column)) { Covers::AllMoney } else { Covers::ItsView }
    }

    /// The comparisons of each stated total, by its place in the file.
    ///
    /// # Errors
    /// When a sum or a difference can't be given exactly.
    pub fn totals(&mut self) -> Result<Vec<Vec<Compared>>, TooLong> {
        let mut made: Vec<Vec<Compared>> = vec![Vec::new(); self.dataset.stated().len()];
        for area in self.dataset.areas().rev().map(Some).chain([None]) {
            let mut totals: Vec<(StatedId, &Stated)> = self.dataset.stated_for(area).collect();
            self.held.clear();
            // Both kinds of money before their sum, which they are parts of.
            totals.sort_by_key(|(id, stated)| (stated.view, *id));
            let too_long = |(id, column): (StatedId, ColumnId)| TooLong {
                area,
                view: self.dataset.stated_total(id).view,
                period: Period::Column(column),
            };
            let cells = || totals.iter().flat_map(|(id, _)| self.dataset.columns().map(|column| (*id, column)));
            let cells: Vec<(StatedId, ColumnId)> = cells().collect();
            for &(id, column) in &cells {
                self.mark(id, column).map_err(|Inexact| too_long((id, column)))?;
            }
            for &(id, column) in &cells {
                self.total(id, column, &mut made[id.index()]).map_err(|Inexact| too_long((id, column)))?;
            }
            if let Some(area) = area {
                self.empty.hand_up(area);
                self.unitemised.hand_up(self.dataset, area);
            }
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
            for id in dataset.initiatives() {
                let Some(amount) = printed(dataset.cell(id, column)) else { continue };
                let line = dataset.initiative(id);
                let too_long = |Inexact| TooLong {
                    area: Some(line.area),
                    view: line.financing.into(),
                    period: Period::Column(column),
                };
                let allowance = |count| Allowance::none().with_lines(dataset, count);
                let expected = self.columns(&|column| dataset.cell(id, column), column, allowance);
                let row = PrintedRow::Line(id);
                let compared = expected
                    .and_then(|expected| compare(row, column, Against::Columns, amount, allowance(1), &expected));
                made.push(compared.map_err(too_long)?);
            }
        }
        Ok(made)
    }

    /// Marks a total that prints an amount; and one of money that stands in no line of its area and view.
    fn mark(&mut self, id: StatedId, column: ColumnId) -> Result<(), Inexact> {
        let (of, cell) = (self.index.of(id), self.dataset.stated_total(id).cells[column.index()]);
        if matches!(cell, Cell::Amount(_) | Cell::Withheld) {
            self.empty.printed.mark(of, column);
        }
        if is_money(cell)
            && self.lines.find(StatedFor { class: None, ..of }, Reach::Below, column)?.printed.is_unknown()
        {
            self.empty.hidden.mark(of, column);
        }
        Ok(())
    }

    fn total(&mut self, id: StatedId, column: ColumnId, made: &mut Vec<Compared>) -> Result<(), Inexact> {
        let (of, cell) = (self.index.of(id), self.dataset.stated_total(id).cells[column.index()]);
        // Over all years a total is that of all money only where the years that it leaves blank have no other money either.
        if let Some(other) = of.view.other()
            && self.empty.zeros(of.in_view(other), column, &mut self.lines)?.is_some()
        {
            self.of_all_money.insert((id, column));
        }
        if cell == Cell::Blank {
            return Ok(());
        }
        let lines = self.initiatives(of, column)?;
        if is_money(cell) && matches!(lines, Expected::NotItemised) {
            self.unitemised.mark(of, column);
        }
        let Some(amount) = printed(cell) else { return Ok(()) };
        let own = Allowance::none().with_stated(self.dataset, self.dataset.stated_total(id));
        let held = [
            (Against::Initiatives, Some(lines)),
            (Against::StatedAreas, self.stated_areas(id, column, amount, own)?),
            (Against::StatedViews, self.stated_views(id, column, amount, own)?),
            (Against::Columns, self.columns_of_total(id, column)?),
        ];
        for (against, expected) in held {
            let Some(expected) = expected else { continue };
            made.push(compare(PrintedRow::Total(id), column, against, amount, own, &expected)?);
        }
        Ok(())
    }
}

/// The figure of a stated cell: a dash is one without an amount; a blank and a withheld amount are none.
#[expect(clippy::option_option, reason = "a dash is a figure without an amount, a blank is no figure")]
pub(super) fn printed(cell: Cell) -> Option<Option<Amount>> {
    match cell {
        Cell::Amount(amount) => Some(Some(amount)),
        Cell::Dash => Some(None),
        Cell::Blank | Cell::Withheld => None,
    }
}

/// Returns `true` if a cell says that there is money: an amount other than zero, or one that is not published.
fn is_money(cell: Cell) -> bool {
    match cell {
        Cell::Amount(amount) => !amount.is_zero(),
        Cell::Withheld => true,
        Cell::Dash | Cell::Blank => false,
    }
}

fn compare(
    row: PrintedRow,
    column: ColumnId,
    against: Against,
    amount: Option<Amount>,
    own: Allowance,
    expected: &Expected,
) -> Result<Compared, Inexact> {
    let (computed, allowance, blank, status, difference) = match *expected {
        Expected::NotItemised => (None, own, 0, Status::NotItemised, Amount::ZERO),
        Expected::Sum { computed, allowance, blank } => {
            let difference = amount.unwrap_or_default().checked_sub(computed.unwrap_or_default())?;
            let allowance = allowance.and(own);
            (computed, allowance, blank, allowance.status(difference), difference)
        }
    };
    let figures = allowance.figures();
    let comparison =
        Comparison { row, column, against, amount, computed, difference, status, origin: None, blank, figures };
    Ok(Compared { comparison, allowance })
}
