//! The answer line of a part that is printed below a line or a total, "of which".

use crate::{
    analysis::amounts::shown::ShownFigure,
    locale::Message,
    model::ids::{PrintedPart, PrintedRow},
    report::{
        answer::{AnswerInput, notes},
        labels,
        sentences::citation,
    },
};

impl AnswerInput<'_> {
    /// The line of a part: whose money it is, and its place in print, are those of its row.
    pub fn part(self, id: PrintedPart) -> String {
        let Self { dataset, period, locale, .. } = self;
        let Some(part) = dataset.printed_part(id) else { return String::new() };
        let details = match id.of {
            PrintedRow::Line(line) => {
                let line = dataset.initiative(line);
                [
                    labels::financing(line.financing, locale),
                    citation::full(dataset, line.source, Some(line.area), locale),
                ]
            }
            PrintedRow::Total(total) => {
                let stated = dataset.stated_total(total);
                [labels::view(stated.view, locale), citation::full(dataset, stated.source, None, locale)]
            }
        };
        let amount = labels::figures::in_words(dataset, period, ShownFigure::of_part(dataset, part, period), locale);
        let values = [
            ("name", labels::of_which::with_row(dataset, id, locale).into()),
            ("period", self.period().into()),
            ("amount", amount.into()),
            ("details", details.join("; ").into()),
        ];
        let own = labels::notes::of_part(dataset, part, &[period], locale);
        notes::add(locale.fill(Message::AnswerLine, &values), &own)
    }
}
