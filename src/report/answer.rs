//! The answer line: one figure with its view, its source and its notes, on a line that can be read out or pasted into a mail.

mod comparison;
pub mod formats;
mod notes;
mod part;
mod withheld;

use crate::{
    analysis::{
        amounts::{
            not_added::{self, NotAddedAmount},
            shown::ShownFigure,
            subtotal::Subtotal,
            totals::{SumCell, TooLong},
        },
        check::{
            gap::gaps,
            reconcile::{StatedFigure, Status},
            stated_for::StatedFor,
            withheld::withheld_for,
        },
        figures::{Figures, Total},
    },
    locale::{Locale, Message},
    model::{
        citation::DocumentId,
        dataset::Dataset,
        dimension::Class,
        financing::View,
        ids::{AreaId, InitiativeId},
        period::Period,
        price::PriceSet,
    },
    report::{
        labels::{self, measures},
        sentences::{citation, comparison::blank_lines, gap, printed_sum},
    },
};

/// The input of an answer line.
#[derive(Clone, Copy)]
pub struct AnswerInput<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// All its figures.
    pub figures: &'a Figures,
    /// The view.
    pub view: View,
    /// The year, or all of them.
    pub period: Period,
    /// The language.
    pub locale: &'a Locale,
}

impl AnswerInput<'_> {
    /// The line of an initiative.
    pub fn initiative(self, id: InitiativeId) -> String {
        let Self { dataset, period, locale, .. } = self;
        let line = dataset.initiative(id);
        let mut whose = vec![labels::financing(line.financing, locale)];
        whose.extend(dataset.funding(id).map(|funding| labels::one_line(funding).into_owned()));
        let source = citation::full(dataset, line.source, Some(line.area), locale);
        let mut details = vec![whose.join(", ")];
        details.extend(labels::of_which::in_words(dataset, dataset.of_which(id), period, locale));
        let figure = ShownFigure::of_line(dataset, id, period);
        let prices = figure
            .cell
            .amount()
            .and_then(|_| labels::prices::price_levels(dataset, dataset.prices(id, period), locale));
        details.extend(prices);
        let not_added = not_added::of_line(dataset, id, period);
        details.extend(self.all_years(&not_added, dataset.prices(id, period)));
        details.extend(printed_sum::differing(dataset, self.figures, id, Some(period), locale));
        details.push(source);
        let values = [
            ("name", labels::one_line(dataset.name(id)).into()),
            ("period", self.period().into()),
            ("amount", labels::figures::in_words(dataset, period, figure, locale).into()),
            ("details", details.join("; ").into()),
        ];
        let small_print = notes::of_initiative(dataset, id, period, locale);
        notes::add(locale.fill(Message::AnswerLine, &values), &small_print)
    }

    /// The line of the total of an area, or of all: the computed sum, the stated one and the difference.
    pub fn total(self, area: Option<AreaId>) -> String {
        self.total_beside(area, self.figures.total(self.dataset, area, self.view, self.period))
    }

    fn total_beside(self, area: Option<AreaId>, total: Total) -> String {
        let Self { dataset, figures, view, period, locale } = self;
        let lines: Vec<InitiativeId> = match area {
            Some(area) => dataset.initiatives_under(area).collect(),
            None => dataset.initiatives().collect(),
        };
        let lines = self.counted(lines.into_iter());
        let name = area.map_or_else(|| labels::whole(dataset, locale), |area| labels::path(dataset, area));
        let mut details = vec![self.have_amounts(total.lines.initiatives, lines.len())];
        let of = StatedFor::all_lines(area, view);
        details.extend(self.gaps(of));
        let withheld = || withheld_for(dataset, of, period).next();
        let amount = if let Some(held) = total.stated {
            self.add_stated(held, &mut details);
            self.both(total.lines, held)
        } else if let Some(id) = withheld() {
            self.withheld(total.lines, id, &mut details)
        } else {
            details.push(locale.text(Message::NothingStated));
            details.push(citation::of_lines(dataset, lines.iter().copied(), locale));
            self.lines_only(total.lines)
        };
        let not_added = figures.totals.not_added(area, view, period);
        let mut small_print = area.map_or_else(Vec::new, |area| notes::of_area(dataset, area, locale));
        small_print.extend(notes::of_lines(dataset, &self.noted(&lines), period, locale));
        notes::add(self.summed(&name, amount, total.lines, &not_added, details), &small_print)
    }

    /// The line of the lines of a class in an area or in all, beside the total that is stated for it where there is one.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn class(
        self,
        area: Option<AreaId>,
        class: Class,
        name: &str,
        lines: &[InitiativeId],
    ) -> Result<String, TooLong> {
        let Self { dataset, figures, view, period, locale } = self;
        let sums = Subtotal::of(dataset, lines.iter().copied())?;
        let cell = sums.cell(view, period);
        let of = StatedFor { area, view, class: Some(class) };
        let Some(held) = figures.stated(dataset, of, period).0 else { return self.sum(name, lines) };
        let lines = self.counted(lines.iter().copied());
        let mut details = vec![self.have_amounts(cell.initiatives, lines.len())];
        details.extend(self.gaps(of));
        self.add_stated(held, &mut details);
        let small_print = notes::of_lines(dataset, &self.noted(&lines), period, locale);
        let not_added = sums.not_added(view, period);
        let summed = self.summed(&labels::one_line(name), self.both(cell, held), cell, &not_added, details);
        Ok(notes::add(summed, &small_print))
    }

    /// The line of a sum of some initiatives, such as those of a filter or of a funding source, beside the sum of all. It is not
    /// compared with stated totals.
    ///
    /// # Errors
    /// A sum that cannot be given exactly.
    pub fn sum(self, name: &str, lines: &[InitiativeId]) -> Result<String, TooLong> {
        let Self { dataset, figures, view, period, locale } = self;
        let lines = self.counted(lines.iter().copied());
        let sums = Subtotal::of(dataset, lines.iter().copied())?;
        let cell = sums.cell(view, period);
        let whole = figures.totals.cell(None, view, period);
        let whole = labels::figures::sum_in_words(dataset, period, ShownFigure::of_sum(whole), locale);
        let details = vec![
            self.have_amounts(cell.initiatives, lines.len()),
            locale.fill(Message::OfAllLines, &[("whole", whole.into())]),
            citation::of_lines(dataset, lines.iter().copied(), locale),
        ];
        let small_print = notes::of_lines(dataset, &self.noted(&lines), period, locale);
        Ok(notes::add(
            self.summed(&labels::one_line(name), self.lines_only(cell), cell, &sums.not_added(view, period), details),
            &small_print,
        ))
    }

    /// The name of the period, with its measure and its part of the year where the name does not say them.
    fn period(self) -> String {
        let Self { dataset, period, locale, .. } = self;
        let phrase = labels::all_years::period_phrase(dataset, period, locale);
        let beside = measures::beside_label(dataset, period, locale);
        if beside.is_empty() { phrase } else { format!("{phrase} ({})", beside.join(", ")) }
    }

    /// The differences that the two sums side by side don't show: from other totals, in one kind of the money, or in a class.
    fn gaps(self, of: StatedFor) -> impl Iterator<Item = String> {
        let Self { dataset, figures, period, locale, .. } = self;
        let gaps = gaps(dataset, figures, of, period).into_iter();
        let hidden = gaps.filter(move |gap| gap.of != of || gap.total.status != Status::Differs);
        hidden.map(move |gap| gap::sentence(dataset, &gap, (of, period), locale))
    }

    /// Adds the source of a stated total, and its money where that is of one kind.
    fn add_stated(self, held: StatedFigure, details: &mut Vec<String>) {
        let stated = self.dataset.stated_total(held.stated);
        let source = stated.source;
        if stated.view != self.view {
            let view = labels::view(stated.view, self.locale);
            details.push(self.locale.fill(Message::StatedOnlyFor, &[("view", view.into())]));
        }
        details.extend(self.stated_together(held));
        details.extend((held.status == Status::Differs).then(|| blank_lines(held.blank, self.locale)).flatten());
        details.extend(labels::of_which::in_words(self.dataset, &stated.of_which, self.period, self.locale));
        details.push(citation::full(self.dataset, source, None, self.locale));
        details.extend(labels::notes::of_stated(self.dataset, stated, &[self.period], self.locale));
    }

    fn counted(self, lines: impl Iterator<Item = InitiativeId>) -> Vec<InitiativeId> {
        lines.filter(|&id| self.view.includes(self.dataset.initiative(id).financing)).collect()
    }

    /// The initiatives that have notes and an amount in the figure.
    fn noted(self, lines: &[InitiativeId]) -> Vec<InitiativeId> {
        let is_noted = |&id: &InitiativeId| labels::notes::is_noted(self.dataset, id, &[self.period]);
        let has_amount = |&id: &InitiativeId| self.dataset.in_period(self.dataset.amounts(id), self.period).is_some();
        // Few initiatives have notes, and looking for them is faster than adding up the years.
        lines.iter().copied().filter(is_noted).filter(has_amount).collect()
    }

    /// The amounts that the sum of all years does not add, and the years that it misses.
    fn all_years(self, not_added: &[NotAddedAmount], added: PriceSet) -> impl Iterator<Item = String> {
        let Self { dataset, period, locale, .. } = self;
        let missing = match period {
            Period::All(basis) => labels::all_years::missing(dataset, basis, locale),
            Period::Column(_) => None,
        };
        let written = |amount| labels::units::amount(dataset, period, Some(amount), locale);
        labels::all_years::not_added(dataset, not_added, added, locale, written).into_iter().chain(missing)
    }

    /// The line of a sum.
    fn summed(
        self,
        name: &str,
        amount: String,
        sum: SumCell,
        not_added: &[NotAddedAmount],
        mut details: Vec<String>,
    ) -> String {
        details.extend(labels::flows::in_words(self.dataset, self.period, sum, self.locale));
        details.extend(self.all_years(not_added, sum.prices));
        details.extend(sum.amount.and_then(|_| labels::prices::price_levels(self.dataset, sum.prices, self.locale)));
        self.total_line(name, amount, details)
    }

    /// The line of a sum or a total, which always ends with the scope of the dataset.
    fn total_line(self, name: &str, amount: String, mut details: Vec<String>) -> String {
        let Self { dataset, view, locale, .. } = self;
        details
            .extend(dataset.about().scope.short.as_ref().map(|short| labels::one_line(locale.of(short)).into_owned()));
        let values = [
            ("name", name.into()),
            ("period", self.period().into()),
            ("view", labels::view(view, locale).into()),
            ("amount", amount.into()),
            ("details", details.join("; ").into()),
        ];
        locale.fill(Message::AnswerTotal, &values)
    }

    fn have_amounts(self, count: u32, all: usize) -> String {
        self.locale.fill(Message::HaveAmounts, &[("count", count.into()), ("all", all.into())])
    }

    fn lines_only(self, lines: SumCell) -> String {
        let lines = labels::figures::sum_in_words(self.dataset, self.period, ShownFigure::of_sum(lines), self.locale);
        self.locale.fill(Message::LinesOnly, &[("lines", lines.into())])
    }

    /// The computed and the stated sum side by side, with their difference.
    fn both(self, lines: SumCell, held: StatedFigure) -> String {
        let Self { dataset, locale, .. } = self;
        let values = [
            ("lines", labels::figures::sum_in_words(dataset, self.period, ShownFigure::of_sum(lines), locale).into()),
            ("document", labels::documents::document(dataset, self.document(held), locale).into()),
            (
                "stated",
                labels::figures::in_words(
                    dataset,
                    self.period,
                    ShownFigure::of_stated(dataset, held, self.period),
                    locale,
                )
                .into(),
            ),
        ];
        let both = locale.fill(Message::LinesAndStated, &values);
        let outcome = if held.status == Status::NotItemised {
            locale.text(Message::NotItemised)
        } else {
            let difference = labels::figures::difference_in_words(dataset, self.period, held.difference, locale);
            format!("{} {difference}", locale.text(Message::Difference))
        };
        format!("{both}, {outcome}")
    }

    /// The remark that a sum of all years is computed from stated years, as documents state none.
    fn stated_together(self, held: StatedFigure) -> Option<String> {
        let Self { dataset, period, locale, .. } = self;
        let Period::All(basis) = period else { return None };
        let document = labels::documents::document(dataset, self.document(held), locale);
        labels::all_years::stated_together(dataset, held.stated, basis, document, locale)
    }

    fn document(self, held: StatedFigure) -> Option<DocumentId> {
        self.dataset.stated_total(held.stated).source.and_then(|source| source.document)
    }
}
