//! The sums below the initiatives of a list, and below those of each group.

use std::ops::ControlFlow;

use crate::{
    analysis::amounts::{
        not_added::NotAddedAmount,
        share::Whole,
        shown::ShownFigure,
        subtotal::Subtotal,
        totals::{SumCell, TooLong, Totals},
    },
    locale::Message,
    model::{self, amount::Amount, ids::InitiativeId, period::Period, price::PriceSet},
    report::{
        ReportInput,
        grid::{Cell, Row, TakeRow, Tone},
        labels,
        tables::{groups::ShownGroup, list::ListTable},
    },
};

impl ListTable<'_> {
    /// Each group with the row of its sum.
    pub fn groups(&self, groups: Vec<ShownGroup>) -> Result<Vec<(ShownGroup, Row)>, TooLong> {
        let view = self.input.selection.counted_view();
        let summed = |group: ShownGroup| {
            let subtotal = Subtotal::of(self.input.dataset, group.initiatives.iter().copied())?;
            let sums: Vec<SumCell> = self.periods.iter().map(|&period| subtotal.cell(view, period)).collect();
            let label = self.input.locale.fill(Message::SumOfLines, &[("count", group.initiatives.len().into())]);
            let not_added = subtotal.not_added(view, self.period());
            let sum = self.sum(label, &sums, &not_added, Tone::Plain);
            Ok((group, sum))
        };
        groups.into_iter().map(summed).collect()
    }

    /// The rows of groups: the lines of each, and their sum.
    pub fn group_rows(&self, groups: &[(ShownGroup, Row)], take: &mut TakeRow<'_>) -> ControlFlow<()> {
        for (place, (group, sum)) in groups.iter().enumerate() {
            if place > 0 {
                take(&Row::Gap)?;
            }
            take(&Row::Heading(labels::one_line(&group.name).into_owned()))?;
            for &id in &group.initiatives {
                take(&self.row(id))?;
                self.parts(id).iter().try_for_each(&mut *take)?;
            }
            take(sum)?;
        }
        ControlFlow::Continue(())
    }

    /// The sum of the shown initiatives; under a filter also the whole sum and the share of it.
    pub fn sums(&self, shown: &[InitiativeId], totals: &Totals) -> Result<Vec<Row>, TooLong> {
        let ReportInput { dataset, selection, chosen, locale, .. } = self.input;
        let view = selection.counted_view();
        let sums = |totals: &Totals| -> Vec<SumCell> {
            self.periods.iter().map(|&period| totals.cell(None, view, period)).collect()
        };
        let not_added = |totals: &Totals| totals.not_added(None, view, self.period());
        let these = sums(totals);
        if !selection.is_filtered() {
            let label = locale.fill(Message::SumOfLines, &[("count", shown.len().into())]);
            let sum = self.sum(label, &these, &not_added(totals), Tone::Strong);
            return Ok(std::iter::once(sum).chain(self.flows(&these)).collect());
        }
        let whole = Totals::over(dataset, chosen.whole.iter().copied())?;
        let all = sums(&whole);
        let shares = these
            .iter()
            .zip(&all)
            .map(|(&part, &whole)| Cell::new(labels::figures::share(part.amount, Whole::of(whole), locale)));
        let counts = [("count", shown.len().into()), ("all", chosen.whole.len().into())];
        let share_label = Cell::new(labels::figures::share_label(&all, locale));
        let mut rows =
            vec![self.sum(locale.fill(Message::SumOfShown, &counts), &these, &not_added(totals), Tone::Strong)];
        rows.extend(self.flows(&these));
        rows.push(self.sum(locale.text(Message::SumOfWhole), &all, &not_added(&whole), Tone::Plain));
        rows.push(self.filled(std::iter::once(share_label).chain(shares).collect()));
        Ok(rows)
    }

    /// A row of sums, its label with the price levels that are named nowhere else.
    fn sum(&self, label: String, sums: &[SumCell], not_added: &[NotAddedAmount], tone: Tone) -> Row {
        let ReportInput { dataset, locale, .. } = self.input;
        let prices = || sums.iter().map(|sum| sum.prices);
        let added = sums.iter().find_map(|&sum| labels::flows::added_short(dataset, sum, locale));
        let label = match added {
            Some(flows) => locale.fill(Message::TotalOfFlows, &[("total", label.into()), ("flows", flows.into())]),
            None => label,
        };
        let figure = |(&sum, &period): (&SumCell, &Period)| self.figure(ShownFigure::of_sum(sum), period);
        let mut cells = vec![Cell::new(self.prices.named(label, prices()))];
        cells.extend(sums.iter().zip(&self.periods).map(figure));
        let mut cells: Vec<Cell> = cells.into_iter().map(|cell| cell.toned(tone)).collect();
        let added = prices().fold(PriceSet::default(), PriceSet::and);
        cells.extend(self.not_added_column.cell(dataset, self.period(), not_added, added, locale));
        self.filled(cells)
    }

    /// Revenue, expenditure and the net of sums that add both.
    fn flows(&self, sums: &[SumCell]) -> Vec<Row> {
        let ReportInput { dataset, locale, .. } = self.input;
        let cell = |(amount, &period): (Option<Amount>, &Period)| {
            let figure = |amount| ShownFigure { cell: model::cell::Cell::Amount(amount), ..ShownFigure::default() };
            amount.map_or_else(Cell::default, |amount| self.figure(figure(amount), period))
        };
        let row = |(name, amounts): (Message, Vec<Option<Amount>>)| {
            let name = Cell::new(labels::capitalised(&locale.text(name)));
            self.filled(std::iter::once(name).chain(amounts.into_iter().zip(&self.periods).map(cell)).collect())
        };
        labels::flows::beside(dataset, sums).into_iter().map(row).collect()
    }

    /// A row with a cell in every column.
    fn filled(&self, mut cells: Vec<Cell>) -> Row {
        cells.resize(self.columns.len(), Cell::default());
        Row::Cells(cells)
    }
}
