//! The sums that a stated figure is held against.

use std::collections::HashSet;

use crate::{
    analysis::{
        amounts::figure::{added_up, figure_of},
        check::{
            comparison::Against,
            reconcile::{
                alternatives::{Alternatives, Figure, HeldAgainst},
                compare::{Comparing, Expected, printed},
                index::Printed,
                lines::Reach,
                rounding::Allowance,
            },
            stated_for::StatedFor,
        },
    },
    model::{
        amount::{Amount, Inexact, Sum},
        cell::Cell,
        citation::DocumentId,
        columns::ColumnId,
        ids::StatedId,
    },
};

/// The figures that totals state for one part of a sum.
enum Part {
    /// The figures, each once.
    Figures(Vec<Figure>),
    /// There is an amount, and it is not published.
    Withheld,
    /// No total states any.
    None,
}

impl Comparing<'_> {
    /// The sum of the lines; not itemised where there are none, all of them are blank, one is withheld, it is unclear which lines
    /// are of the class, or a part is printed as a total only.
    pub(super) fn initiatives(&mut self, of: StatedFor, column: ColumnId) -> Result<Expected, Inexact> {
        let found = self.lines.find(of, Reach::Below, column)?;
        let lines = found.printed;
        let is_itemised = lines.blank < lines.lines
            && lines.withheld == 0
            && !found.is_unclear()
            && !self.empty.hidden.has_overlapping(of, column)
            && !self.unitemised.has_part(of, column);
        if !is_itemised {
            return Ok(Expected::NotItemised);
        }
        let allowance = Allowance::none().with_lines(self.dataset, lines.amounts);
        Ok(Expected::Sum { computed: lines.sum.total()?, allowance, blank: lines.blank })
    }

    /// The stated totals of the areas right below, in the same table, and the area's own lines; nothing to compare unless one of
    /// them states a total there and every other is empty.
    pub(super) fn stated_areas(
        &mut self,
        id: StatedId,
        column: ColumnId,
        amount: Option<Amount>,
        own: Allowance,
    ) -> Result<Option<Expected>, Inexact> {
        let (of, printed_in) = (self.index.of(id), Printed::of(self.dataset.stated_total(id)));
        let key = (Against::StatedAreas, of, printed_in, column);
        if !self.held.contains_key(&key) {
            let held = self.areas_below(of, printed_in, column)?;
            self.held.insert(key, held);
        }
        expected(self.held[&key].as_ref(), amount, own)
    }

    fn areas_below(
        &mut self,
        of: StatedFor,
        printed_in: Printed,
        column: ColumnId,
    ) -> Result<Option<HeldAgainst>, Inexact> {
        let below = self.index.right_below_in(of, printed_in);
        if below.is_empty() {
            return Ok(None);
        }
        let found = self.lines.find(of, Reach::Own, column)?;
        let lines = found.printed;
        let all_blank = lines.lines > 0 && lines.blank == lines.lines;
        if lines.withheld > 0 || all_blank || found.is_unclear() || found.unclassed.blank > 0 {
            return Ok(None);
        }
        let (mut stated, mut stating) = (Vec::new(), Vec::new());
        for &area in below {
            match self.part(self.index.in_table(of.in_area(area), printed_in), column) {
                Part::Figures(figures) => {
                    stated.push(figures);
                    stating.push(area);
                }
                Part::Withheld => return Ok(None),
                Part::None => {}
            }
        }
        if stated.is_empty() {
            return Ok(None);
        }
        let Some(zeros) = self.empty.zeros_beside(of, &stating, column, &mut self.lines)? else { return Ok(None) };
        let allowance = zeros.with_lines(self.dataset, lines.amounts);
        let sums = Alternatives::of(stated, (lines.sum, allowance))?;
        Ok(Some(HeldAgainst { sums, blank: lines.blank }))
    }

    /// The stated internal and external totals of the same area, class and document; nothing to compare unless one is stated there
    /// and the other is stated too or empty.
    pub(super) fn stated_views(
        &mut self,
        id: StatedId,
        column: ColumnId,
        amount: Option<Amount>,
        own: Allowance,
    ) -> Result<Option<Expected>, Inexact> {
        let (of, document) = (self.index.of(id), Printed::of(self.dataset.stated_total(id)).document);
        // Both kinds may stand in any table of the document.
        let key = (Against::StatedViews, of, Printed { document, table: None }, column);
        if !self.held.contains_key(&key) {
            let held = self.both_kinds(of, document, column)?;
            self.held.insert(key, held);
        }
        expected(self.held[&key].as_ref(), amount, own)
    }

    fn both_kinds(
        &mut self,
        of: StatedFor,
        document: Option<DocumentId>,
        column: ColumnId,
    ) -> Result<Option<HeldAgainst>, Inexact> {
        let (mut stated, mut allowance) = (Vec::new(), Allowance::none());
        for part in of.kinds() {
            match self.part(self.index.in_document(part, document), column) {
                Part::Figures(figures) => stated.push(figures),
                Part::Withheld => return Ok(None),
                Part::None => match self.empty.zeros(part, column, &mut self.lines)? {
                    Some(zeros) => allowance = allowance.and(zeros),
                    None => return Ok(None),
                },
            }
        }
        if stated.is_empty() {
            return Ok(None);
        }
        let sums = Alternatives::of(stated, (Sum::default(), allowance))?;
        Ok(Some(HeldAgainst { sums, blank: 0 }))
    }

    /// The cells of the same row that a printed sum names. A total's blank may stand for an amount, and a line that prints only its
    /// sum leaves the total's other columns short.
    pub(super) fn columns_of_total(&mut self, id: StatedId, column: ColumnId) -> Result<Option<Expected>, Inexact> {
        let Some(sum) = &self.dataset.column(column).sum else { return Ok(None) };
        let (stated, of) = (self.dataset.stated_total(id), self.index.of(id));
        let row = |column: ColumnId| stated.cells[column.index()];
        for &part in sum.plus.iter().chain(&sum.less) {
            if figure_of(self.dataset, &row, part)?.is_blank() {
                return Ok(Some(Expected::NotItemised));
            }
        }
        if self.lines.find(of, Reach::Below, column)?.printed.sum_only > 0 {
            return Ok(Some(Expected::NotItemised));
        }
        let unit = stated.rounding.or(self.dataset.about().rounding);
        self.columns(&row, column, |count| Allowance::none().with(unit, count)).map(Some)
    }

    /// The cells of a row that a printed sum names.
    pub(super) fn columns(
        &self,
        row: &dyn Fn(ColumnId) -> Cell,
        column: ColumnId,
        allowance: impl Fn(u32) -> Allowance,
    ) -> Result<Expected, Inexact> {
        let Some(sum) = &self.dataset.column(column).sum else { return Ok(Expected::NotItemised) };
        let figure = added_up(self.dataset, row, sum)?;
        let computed = match figure.cell {
            Cell::Withheld | Cell::Blank => return Ok(Expected::NotItemised),
            cell => cell.amount(),
        };
        Ok(Expected::Sum { computed, allowance: allowance(figure.amounts), blank: 0 })
    }

    /// The figures that totals state in a column.
    fn part(&self, totals: &[StatedId], column: ColumnId) -> Part {
        let mut figures: Vec<Figure> = Vec::new();
        let mut known = HashSet::new();
        let mut is_withheld = false;
        for &id in totals {
            let stated = self.dataset.stated_total(id);
            let cell = stated.cells[column.index()];
            is_withheld |= cell == Cell::Withheld;
            let Some(amount) = printed(cell) else { continue };
            let allowance = Allowance::none();
            let rounding = if amount.is_some() { allowance.with_stated(self.dataset, stated) } else { allowance };
            if known.insert((amount, rounding)) {
                figures.push((amount, rounding));
            }
        }
        match (figures.is_empty(), is_withheld) {
            (false, _) => Part::Figures(figures),
            (true, true) => Part::Withheld,
            (true, false) => Part::None,
        }
    }
}

fn expected(held: Option<&HeldAgainst>, amount: Option<Amount>, own: Allowance) -> Result<Option<Expected>, Inexact> {
    let Some(held) = held else { return Ok(None) };
    let (computed, allowance) = held.sums.best(amount, own)?;
    Ok(Some(Expected::Sum { computed, allowance, blank: held.blank }))
}
