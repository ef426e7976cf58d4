//! The table of the totals pane: the amounts, their difference, their change and the external money in them, of the lines and of
//! the stated total.

use crate::{
    analysis::{
        amounts::{share::Whole, shown::ShownFigure, totals::SumCell},
        change::Change,
        check::{comparison::Status, reconcile::StatedFigure},
        figures::Figures,
    },
    explorer::{tree::budget_part::BudgetPart, view::comparison::YearPair},
    locale::Message,
    model::{amount::Amount, financing::View},
    report::labels::{self, capitalised},
    tui::screen::{
        layout::LOW_PANE,
        totals::{TotalsPane, TotalsTable},
        widgets::table::{FigureCell, FigureRow, FigureTable},
    },
};

/// The cells of a table in a wide pane: figures far from their labels are hard to read.
const WIDEST: usize = 60;

impl TotalsPane<'_> {
    /// The table of figures; without its head where one column is too high.
    pub(super) fn table(&self, height: usize) -> TotalsTable {
        let context = self.context;
        // Posts and other quantities are named by their unit.
        let unit = labels::units::own(context.dataset, context.scope.period(), context.locale);
        let amount = unit.map_or_else(|| context.text(Message::Amount), |unit| capitalised(&unit));
        let per_cent = if self.has_shares() { ", %" } else { "" };
        let added = labels::flows::label(context.dataset, self.total.lines, context.locale);
        let amount = added.map_or(amount, |added| capitalised(&added));
        let mut rows = vec![FigureRow { label: amount, per_cent: per_cent.into(), cells: self.amounts() }];
        let flows = self.flows();
        if height <= LOW_PANE && !flows.is_empty() && self.total.stated.is_none() {
            // The row in the tree has their sum.
            rows.clear();
        }
        rows.extend(flows);
        // In a very low pane the years say more than that there is no difference.
        let says_more = |held: &StatedFigure| height > LOW_PANE || !held.difference.is_zero();
        let itemised = self.total.stated.filter(|held| held.status != Status::NotItemised);
        if let Some(held) = itemised.filter(says_more) {
            let part = Whole::of_amount(held.amount).and_then(|whole| whole.share(Some(held.difference.abs())));
            let part = part.map(|share| context.locale.share(share));
            let cell = FigureCell { figure: context.signed(held.difference), mark: "", per_cent: part };
            let label = capitalised(&context.text(Message::Difference));
            let of = ("document", labels::documents::briefly(context.dataset, context.locale).into());
            let per_cent = format!(", {}", context.locale.fill(Message::DifferenceOf, &[of]));
            let cells = [FigureCell::default(), cell];
            rows.push(FigureRow { label, per_cent: per_cent.into(), cells });
        }
        if let Some(compared) = context.scope.compared(context.dataset) {
            let lines = self.of.change(context.tree_source(), compared);
            let second = self.second_change(compared).map_or_else(FigureCell::default, |change| self.change(change));
            rows.push(FigureRow::new(context.compared(compared), [self.change(lines), second]));
        }
        if self.of.view() == View::Combined {
            rows.push(FigureRow::new(context.text(Message::OfWhichExternal), self.external()));
        }
        // The head is needed to tell two columns apart; of one column it leaves before a line of figures does.
        let two = rows.iter().any(|row| !row.cells[1].figure.is_empty());
        let stated_head = match (two, context.found) {
            (true, Some(_)) => context.text(Message::AllLines),
            (true, None) => context.document_briefly(),
            (false, _) => String::new(),
        };
        let first = if context.found.is_some() { Message::ShownLines } else { Message::Lines };
        let words = [context.text(first), stated_head];
        let heads = [0, 1].map(|place| capitalised(&words[place]));
        let width = self.width.min(WIDEST);
        let table = FigureTable { context, width, heads: &heads, words: &words, rows: &rows };
        let mut lines = table.lines();
        if lines.len() > height && !two {
            lines.remove(0);
        }
        TotalsTable { has_percentages: table.has_percentages(), lines }
    }

    /// True for a part of the whole, whose shares of it stand beside its amounts. Under a filter others stand there.
    pub(super) fn has_shares(&self) -> bool {
        let context = self.context;
        context.found.is_none() && self.of != BudgetPart::Area(None, context.scope.view())
    }

    /// The share of the lines' sum, and that of the stated total.
    fn shares(&self) -> [Option<String>; 2] {
        if !self.has_shares() {
            return [None, None];
        }
        let context = self.context;
        let wholes = [context.whole(), context.stated_whole_of(context.scope.period())];
        let parts = [self.total.lines.amount, self.total.stated.and_then(|held| held.amount)];
        let share = |place: usize| wholes[place]?.share(parts[place]).map(|share| context.locale.share(share));
        [share(0), share(1)]
    }

    fn amounts(&self) -> [FigureCell; 2] {
        let (context, period) = (self.context, self.context.scope.period());
        let figure = |figure| FigureCell { figure, ..FigureCell::default() };
        let (mark, _) = context.sign(self.total.figure_sign());
        let [of_lines, of_stated] = self.shares();
        let stated = self.total.stated.map(|held| FigureCell {
            figure: context.stated(held, period),
            mark,
            per_cent: of_stated,
        });
        let mark = if stated.is_none() { mark } else { "" };
        let withheld = || self.withheld().map(|_| figure(labels::figures::WITHHELD.to_owned()));
        let stated = stated.or_else(withheld);
        let sum = context.shown(ShownFigure::of_sum(self.total.lines));
        let lines = FigureCell { figure: sum, mark, per_cent: of_lines };
        if context.found.is_none() {
            return [lines, stated.unwrap_or_default()];
        }
        // Under a filter: the share of all lines. No stated total is compared with it.
        let all = self.unfiltered(self.of.view());
        let share = Whole::of(all).and_then(|whole| whole.share(self.total.lines.amount));
        let per_cent = share.map(|share| context.locale.share(share));
        [FigureCell { per_cent, ..lines }, figure(context.shown(ShownFigure::of_sum(all)))]
    }

    /// The sum of all lines, whether a filter hides them or not.
    pub(super) fn unfiltered(&self, view: View) -> SumCell {
        self.of.seen_as(view).unfiltered(self.context.tree_source(), self.context.scope.period())
    }

    /// The change of the second column: of the stated total, or under a filter of all lines.
    fn second_change(&self, YearPair { from, to }: YearPair) -> Option<Change> {
        let context = self.context;
        match context.found {
            Some(_) => Some(self.of.unfiltered_change(context.tree_source(), YearPair { from, to })),
            None => Figures::stated_change(context.dataset, self.total.stated, context.scope.basis(), [from, to]),
        }
    }

    /// Revenue, expenditure and the net of a sum that adds both.
    fn flows(&self) -> Vec<FigureRow> {
        let context = self.context;
        let all = context.found.map(|_| self.unfiltered(self.of.view()));
        let sums: Vec<SumCell> = std::iter::once(self.total.lines).chain(all).collect();
        let of_these = labels::flows::added(context.dataset, self.total.lines, context.locale);
        let flows = of_these.map_or_else(Vec::new, |_| labels::flows::beside(context.dataset, &sums));
        let row = |(name, amounts): (Message, Vec<Option<Amount>>)| {
            let cell = |place: usize| FigureCell::of_amount(context, amounts.get(place).copied().flatten());
            let name = if name == Message::NetComputed { Message::NetComputedShort } else { name };
            FigureRow::new(capitalised(&context.text(name)), [cell(0), cell(1)])
        };
        flows.into_iter().map(row).collect()
    }

    fn change(&self, change: Change) -> FigureCell {
        let per_cent = match change {
            Change::By { per_cent: None, amount } if amount.is_zero() => {
                Some(self.context.text(Message::ChangeUnchanged))
            }
            Change::By { per_cent, .. } => per_cent.map(|share| self.context.locale.signed_share(share)),
            _ => None,
        };
        FigureCell { figure: self.context.change(change), mark: "", per_cent }
    }

    fn external(&self) -> [FigureCell; 2] {
        let context = self.context;
        let part = self.of.seen_as(View::External).total(context.tree_source(), context.scope.period());
        let cell = |part: ShownFigure, whole: Option<Whole>| FigureCell {
            figure: context.shown(part),
            mark: "",
            per_cent: whole.and_then(|whole| whole.share(part.cell.amount())).map(|share| context.locale.share(share)),
        };
        let second = if context.found.is_some() {
            let [part, all] = [View::External, self.of.view()].map(|view| self.unfiltered(view));
            cell(ShownFigure::of_sum(part), Whole::of(all))
        } else {
            let (mark, _) = context.sign(part.figure_sign());
            let stated = part.stated.map(|held| {
                let whole = self.total.stated.and_then(|whole| whole.amount);
                FigureCell {
                    mark,
                    ..cell(
                        ShownFigure::of_stated(context.dataset, held, context.scope.period()),
                        Whole::of_amount(whole),
                    )
                }
            });
            stated.unwrap_or_default()
        };
        [cell(ShownFigure::of_sum(part.lines), Whole::of(self.total.lines)), second]
    }
}
