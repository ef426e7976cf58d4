//! The answer line: one figure with whose money it is, where it stands in print and its small print, on one line that can be
//! read out or pasted into a mail.

pub mod formats;
mod notes;

use crate::{
    analysis::{
        figures::Figures,
        reconcile::StatedFigure,
        subtotal::Subtotal,
        totals::{TooLong, in_period},
    },
    locale::{Locale, Message},
    model::{
        amount::Amount,
        citation::DocumentId,
        dataset::Dataset,
        financing::View,
        ids::{AreaId, InitiativeId},
        year::Period,
    },
    report::{citation, labels},
};

/// What answers are given about, and how.
#[derive(Clone, Copy)]
pub struct AnswerInput<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// All its figures.
    pub figures: &'a Figures,
    /// Whose money.
    pub view: View,
    /// Which year, or all of them.
    pub period: Period,
    /// The language.
    pub locale: &'a Locale,
}

impl AnswerInput<'_> {
    /// One line of the budget.
    #[must_use]
    pub fn initiative(self, id: InitiativeId) -> String {
        let Self { dataset, period, locale, .. } = self;
        let line = dataset.initiative(id);
        let mut whose = vec![labels::financing(line.financing, locale)];
        whose.extend(dataset.funding(id).map(|funding| labels::one_line(funding).into_owned()));
        let source = citation::full(dataset, line.source, Some(line.area), locale);
        let values = [
            ("name", labels::one_line(dataset.name(id)).into()),
            ("period", labels::period_phrase(dataset, period, locale).into()),
            ("amount", labels::amount(dataset, in_period(dataset.amounts(id), period), locale).into()),
            ("details", format!("{}; {source}", whose.join(", ")).into()),
        ];
        notes::add(locale.fill(Message::AnswerLine, &values), &notes::of_initiative(dataset, id))
    }

    /// The total of an area, or of all: what the lines add up to, what is stated, and the difference.
    #[must_use]
    pub fn total(self, area: Option<AreaId>) -> String {
        let Self { dataset, figures, view, period, locale } = self;
        let total = figures.total(dataset, area, view, period);
        let lines: Vec<InitiativeId> = match area {
            Some(area) => dataset.initiatives_under(area).collect(),
            None => dataset.initiatives().collect(),
        };
        let lines = self.counted(lines.into_iter());
        let title = labels::one_line(dataset.short_title());
        let name = area.map_or_else(
            || locale.fill(Message::WholeOf, &[("title", title.into())]),
            |area| labels::path(dataset, area),
        );
        let mut details = vec![self.have_amounts(total.lines.initiatives, lines.len())];
        let amount = if let Some(held) = total.stated {
            details.extend(self.stated_together(held));
            details.push(citation::full(dataset, dataset.stated_total(held.stated).source, None, locale));
            self.both(total.lines.amount, held)
        } else {
            details.push(locale.text(Message::NothingStated));
            details.push(citation::of_lines(dataset, lines.iter().copied(), locale));
            self.lines_only(total.lines.amount)
        };
        let mut small_print = area.map_or_else(Vec::new, |area| notes::of_area(dataset, area));
        small_print.extend(notes::of_lines(dataset, &self.noted(&lines), locale));
        notes::add(self.summed(&name, amount, details), &small_print)
    }

    /// The sum of some lines, such as those of a filter or of a funding source, with what it is a part of. Nothing stated is
    /// held against it.
    ///
    /// # Errors
    /// When the sum cannot be given exactly.
    pub fn sum(self, name: &str, lines: &[InitiativeId]) -> Result<String, TooLong> {
        let Self { dataset, figures, view, period, locale } = self;
        let lines = self.counted(lines.iter().copied());
        let cell = Subtotal::of(dataset, lines.iter().copied())?.cell(view, period);
        let whole = labels::amount(dataset, figures.totals.cell(None, view, period).amount, locale);
        let details = vec![
            self.have_amounts(cell.initiatives, lines.len()),
            locale.fill(Message::OfAllLines, &[("whole", whole.into())]),
            citation::of_lines(dataset, lines.iter().copied(), locale),
        ];
        let small_print = notes::of_lines(dataset, &self.noted(&lines), locale);
        Ok(notes::add(self.summed(&labels::one_line(name), self.lines_only(cell.amount), details), &small_print))
    }

    fn counted(self, lines: impl Iterator<Item = InitiativeId>) -> Vec<InitiativeId> {
        lines.filter(|&id| self.view.includes(self.dataset.initiative(id).financing)).collect()
    }

    /// Of the lines that the figure is made of those with notes.
    fn noted(self, lines: &[InitiativeId]) -> Vec<InitiativeId> {
        let is_noted = |&id: &InitiativeId| self.dataset.notes(id).len() > 0;
        let has_amount = |&id: &InitiativeId| in_period(self.dataset.amounts(id), self.period).is_some();
        // Few lines have any, and to add up the years of a line takes longer than to see that it has none.
        lines.iter().copied().filter(is_noted).filter(has_amount).collect()
    }

    /// The line of a sum, which always says what it covers and leaves out.
    fn summed(self, name: &str, amount: String, mut details: Vec<String>) -> String {
        let Self { dataset, view, period, locale, .. } = self;
        details.extend(dataset.about().scope.short.as_deref().map(|short| labels::one_line(short).into_owned()));
        let values = [
            ("name", name.into()),
            ("period", labels::period_phrase(dataset, period, locale).into()),
            ("view", labels::view(view, locale).into()),
            ("amount", amount.into()),
            ("details", details.join("; ").into()),
        ];
        locale.fill(Message::AnswerTotal, &values)
    }

    fn have_amounts(self, count: u32, all: usize) -> String {
        self.locale.fill(Message::HaveAmounts, &[("count", count.into()), ("all", all.into())])
    }

    fn lines_only(self, lines: Option<Amount>) -> String {
        let lines = labels::amount(self.dataset, lines, self.locale);
        self.locale.fill(Message::LinesOnly, &[("lines", lines.into())])
    }

    /// Lines and document side by side, and what lies between them.
    fn both(self, lines: Option<Amount>, held: StatedFigure) -> String {
        let Self { dataset, locale, .. } = self;
        let difference = labels::with_unit(dataset, &locale.signed(held.difference, 0), locale);
        let values = [
            ("lines", labels::amount(dataset, lines, locale).into()),
            ("document", labels::document(dataset, self.document(held), locale).into()),
            ("stated", labels::amount(dataset, held.amount, locale).into()),
            ("difference", difference.into()),
        ];
        locale.fill(Message::LinesAndStated, &values)
    }

    /// That a document states no sum of all years: this one is ours.
    fn stated_together(self, held: StatedFigure) -> Option<String> {
        let Self { dataset, locale, .. } = self;
        let years = dataset.years().len();
        let document = labels::document(dataset, self.document(held), locale);
        let values = [("document", document.into()), ("count", years.into())];
        (self.period == Period::All && years > 1).then(|| locale.fill(Message::StatedTogether, &values))
    }

    fn document(self, held: StatedFigure) -> Option<DocumentId> {
        self.dataset.stated_total(held.stated).source.and_then(|source| source.document)
    }
}
