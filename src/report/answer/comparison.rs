//! The answer line of one comparison: the stated figure, the sum that it is held against, and their difference.

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        check::comparison::{Against, Comparison, Status},
        figures::{Finding, Total},
    },
    locale::Message,
    model::{
        cell::Cell,
        ids::{PrintedRow, StatedId},
        period::Period,
    },
    report::{
        answer::{AnswerInput, notes},
        labels,
        sentences::{
            citation,
            comparison::{line_or_class, not_compared, remarks, stated},
        },
    },
};

impl AnswerInput<'_> {
    /// The line of a comparison, of its own column and money: that of an area's total where it is held against all lines.
    pub fn comparison(self, of: &Comparison) -> String {
        let answers = Self { view: of.view(self.dataset), period: Period::Column(of.column), ..self };
        match (of.row, of.against, of.class(self.dataset)) {
            (PrintedRow::Total(total), Against::Initiatives, None) => answers.stated_total(total),
            _ => answers.compared(of),
        }
    }

    /// The line of one stated total beside the sum of its lines.
    fn stated_total(self, id: StatedId) -> String {
        let Self { dataset, figures, view, period, .. } = self;
        let area = dataset.stated_total(id).area;
        let shown = figures.total(dataset, area, view, period);
        let is_shown = shown.stated.is_some_and(|held| held.stated == id);
        let held = figures.reconciliation.figure(id, period);
        let total = if is_shown { shown } else { Total { stated: held, finding: Finding::Nothing, ..shown } };
        self.total_beside(area, total)
    }

    fn compared(self, of: &Comparison) -> String {
        let Self { dataset, figures, view, period, locale } = self;
        let (area, source) = (of.area(dataset), of.source(dataset));
        let whole =
            || locale.fill(Message::WholeOf, &[("title", labels::one_line(locale.of(dataset.short_title())).into())]);
        let place = area.map_or_else(whole, |area| labels::path(dataset, area));
        let name = std::iter::once(place).chain(line_or_class(dataset, of)).collect::<Vec<_>>().join(" › ");

        let in_words = |figure| labels::figures::in_words(dataset, period, figure, locale);
        let document = labels::documents::document(dataset, source.and_then(|source| source.document), locale);
        let (document, stated) = (("document", document.into()), ("stated", in_words(stated(dataset, of)).into()));
        let amount = if of.status == Status::NotItemised {
            let [outcome, _] = not_compared(of);
            let outcome = locale.text(outcome).into();
            locale.fill(Message::StatedNotCompared, &[document, stated, ("outcome", outcome)])
        } else {
            let sum =
                in_words(ShownFigure { cell: of.computed.map_or(Cell::Dash, Cell::Amount), ..ShownFigure::default() });
            let difference = labels::figures::difference_in_words(dataset, period, of.difference, locale);
            let others = labels::figures::others(of.against);
            let values =
                [("others", others.into()), ("sum", sum.into()), document, stated, ("difference", difference.into())];
            locale.fill(Message::SumAndStated, &values)
        };

        let (parts, notes, prices) = match of.row {
            PrintedRow::Line(line) => {
                let notes = notes::of_initiative(dataset, line, period, locale);
                (dataset.of_which(line), notes, dataset.prices(line, period))
            }
            PrintedRow::Total(id) => {
                let total = dataset.stated_total(id);
                let notes = labels::notes::of_stated(dataset, total, &[period], locale);
                (total.of_which.as_slice(), notes, figures.totals.cell(area, view, period).prices)
            }
        };
        let mut details = remarks(dataset, of, locale);
        details.extend(labels::of_which::in_words(dataset, parts, period, locale));
        details.push(citation::full(dataset, source, area, locale));
        details.extend(labels::prices::price_levels(dataset, prices, locale));
        notes::add(self.total_line(&name, amount, details), &notes)
    }
}
