//! The remarks on a total: what all years add and do not add, price levels, the amount that shares are of, and what the document
//! prints beside its total.

use crate::{
    analysis::amounts::{share::Whole, shown::ShownFigure},
    explorer::{
        tree::{budget_part::BudgetPart, rows::TreeSource},
        view::column_values::ColumnValues,
    },
    locale::Message,
    model::{amount::Amount, cell::Doubts, columns::ColumnId, dataset::Stated, financing::View, period::Period},
    report::labels,
    tui::screen::{phrases, totals::TotalsPane},
};

/// An area was large where it was this part of the whole, or more: a tenth.
const LEAST_PART: u32 = 10;

/// The most areas at the top that are looked at for each drawing.
const MOST_AREAS: usize = 200;

impl TotalsPane<'_> {
    /// The remarks, the most important first.
    pub(crate) fn remarks(&self) -> Vec<String> {
        let mut remarks: Vec<String> = self.incomplete().into_iter().collect();
        remarks.extend(self.zero_after_amounts());
        remarks.extend(self.all_years());
        remarks.extend(self.price_levels());
        remarks.extend(self.other_prices());
        if let Some(held) = self.total.stated {
            remarks.extend(self.beside(self.context.dataset.stated_total(held.stated)));
        }
        remarks
    }

    /// The meaning of the sign of a sum that lines are missing from.
    fn incomplete(&self) -> Option<String> {
        let figure = ShownFigure::of_sum(self.total.lines);
        let is_signed = figure.amount().is_some() && figure.doubts.has(Doubts::INCOMPLETE);
        is_signed.then(|| format!("? {}", self.context.text(Message::IncompleteMeans)))
    }

    /// "0 in 2019, but not before: Skatter og afgifter (2016: −599,895.3)": the areas that make a sum another one than it was.
    fn zero_after_amounts(&self) -> Option<String> {
        let context = self.context;
        let (dataset, shown) = (context.dataset, context.scope.period());
        let of_whole = self.total.lines.amount.filter(|_| self.is_whole())?.abs();
        let view = context.scope.view();
        let before: Vec<ColumnId> = context.years().take_while(|&year| shown != Period::Column(year)).collect();
        let amount = |area, period| context.figures.totals.cell(Some(area), view, period).amount;
        let is_large = |amount: &Amount| {
            amount
                .abs()
                .checked_mul(Amount::from(LEAST_PART))
                .is_ok_and(|amount| amount >= of_whole && !amount.is_zero())
        };
        let fallen = dataset.top_areas().take(MOST_AREAS).filter_map(|area| {
            amount(area, shown).filter(|amount| amount.is_zero())?;
            let last = |&year: &ColumnId| {
                let amount = amount(area, Period::Column(year)).filter(|amount| !amount.is_zero())?;
                Some((year, amount))
            };
            let (year, amount) = before.iter().rev().find_map(last).filter(|(_, amount)| is_large(amount))?;
            let name = labels::one_line(&dataset.area(area).name);
            Some(format!("{name} ({}: {})", context.label(year), context.amount(Some(amount))))
        });
        let areas = fallen.collect::<Vec<_>>().join(", ");
        let values = [("year", context.period().into()), ("areas", areas.as_str().into())];
        let is_last = shown.column().is_some_and(|column| context.years().any(|year| year == column));
        (!areas.is_empty() && is_last).then(|| context.locale.fill(Message::ZeroAfterAmounts, &values))
    }

    /// Returns `true` for the whole, where no filter hides any of it.
    fn is_whole(&self) -> bool {
        let context = self.context;
        context.found.is_none() && self.of == BudgetPart::Area(None, context.scope.view())
    }

    /// The amounts that all years do not add, the columns that are added, the years that are missing.
    fn all_years(&self) -> Vec<String> {
        let context = self.context;
        let period = context.scope.period();
        let Period::All(basis) = period else { return Vec::new() };
        let (dataset, locale) = (context.dataset, context.locale);
        let not_added = self.of.not_added(context.tree_source(), period);
        let not_added = labels::all_years::not_added(dataset, &not_added, self.total.lines.prices, locale, |amount| {
            context.amount(Some(amount))
        });
        let added = labels::all_years::added_phrase(dataset, period, locale);
        let missing = labels::all_years::missing(dataset, basis, locale);
        [not_added, added, missing].into_iter().flatten().map(|text| labels::capitalised(&text)).collect()
    }

    /// The price levels, where the header does not name the only one.
    fn price_levels(&self) -> Option<String> {
        let context = self.context;
        let whole = context.figures.totals.cell(None, context.scope.view(), context.scope.period());
        let prices = self.total.lines.prices;
        let is_named = !prices.is_mixed() && !whole.prices.is_mixed();
        let text = labels::prices::price_levels(context.dataset, prices, context.locale).filter(|_| !is_named)?;
        Some(labels::capitalised(&text))
    }

    /// The price levels of the other years, whose figures stand below and are compared, where they are others.
    fn other_prices(&self) -> Option<String> {
        let shown = self.total.lines.prices;
        let of = |period| self.of.total(self.context.tree_source(), period).lines.prices;
        let is_single = !shown.is_empty() && !shown.is_mixed();
        phrases::other_prices(self.context, &of, labels::prices::price_levels).filter(|_| is_single)
    }

    /// Says that shares are of the amounts above zero, where others are below it: the share of the whole, and that of external money.
    pub(crate) fn positive(&self) -> impl Iterator<Item = String> {
        let context = self.context;
        let external = || self.of.seen_as(View::External).total(context.tree_source(), context.scope.period()).lines;
        let is_share = self.has_shares() || context.found.is_none() && context.values == ColumnValues::Shares;
        let of_all = if is_share { context.whole() } else { None };
        let of_external = match context.found {
            Some(_) => Whole::of(self.unfiltered(self.of.view())),
            None if self.of.view() == View::Combined && external().amount.is_some() => Whole::of(self.total.lines),
            None => None,
        };
        let said = |whole: Option<Whole>| {
            let Some(Whole::AboveZero(amount)) = whole else { return None };
            let total = context.amount(Some(amount));
            Some(context.locale.fill(Message::ShareOfPositive, &[("total", total.into())]))
        };
        let [of_all, of_external] = [of_all, of_external].map(said);
        let of_external = of_external.map(|said| match &of_all {
            Some(_) => format!("{}: {said}", context.text(Message::OfWhichExternal)),
            None => said,
        });
        of_all.into_iter().chain(of_external)
    }

    /// The notes on a stated figure, and the parts that are printed below it.
    fn beside(&self, stated: &Stated) -> Vec<String> {
        let context = self.context;
        let (dataset, period) = (context.dataset, context.scope.period());
        let notes = labels::notes::of_stated(dataset, stated, &[period], context.locale);
        let periods = [period];
        let parts = labels::of_which::printed(dataset, &stated.of_which, &periods).map(|part| {
            let name = labels::of_which::name(dataset, part, context.locale);
            let amount = context.shown(ShownFigure::of_part(dataset, part, period));
            format!("{}, {name}: {amount}", labels::documents::documents_heading(dataset, context.locale))
        });
        notes.into_iter().map(|note| format!("* {note}")).chain(parts).collect()
    }

    /// The document's own total, which is not the sum of the lines, where a filter finds all lines of an area.
    pub(super) fn stated_of_all(&self) -> Option<String> {
        let context = self.context;
        context.found?;
        let source = TreeSource { found: None, ..context.tree_source() };
        let (shown, all) = (self.of.lines(context.tree_source()).initiatives, self.of.all_lines(source).initiatives);
        let total = self.of.total(source, context.scope.period());
        let held = total.stated.filter(|_| shown > 0 && shown == all && total.figure_sign().differs())?;
        let (mark, _) = context.sign(total.figure_sign());
        let amount = format!("{}{mark}", context.stated(held, context.scope.period()));
        let values = [("document", self.document().into()), ("amount", amount.into())];
        Some(context.locale.fill(Message::FoundAllOfIt, &values))
    }
}
