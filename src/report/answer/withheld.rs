//! The amount of an answer where the document has a total and does not publish it.

use crate::{
    analysis::amounts::{shown::ShownFigure, sums::SumCell},
    locale::Message,
    model::ids::StatedId,
    report::{answer::AnswerInput, labels, sentences::citation},
};

impl AnswerInput<'_> {
    /// "linjerne 3 kr., budgettet ikke offentliggjort"; the place of the total goes to the details.
    pub(super) fn withheld(self, lines: SumCell, total: StatedId, details: &mut Vec<String>) -> String {
        let Self { dataset, period, locale, .. } = self;
        let source = dataset.stated_total(total).source;
        details.push(citation::full(dataset, source, None, locale));
        let lines = labels::figures::in_words(dataset, period, ShownFigure::of_sum(lines), locale);
        let document = labels::documents::document(dataset, source.and_then(|source| source.document), locale);
        let stated = locale.text(Message::Withheld);
        let values = [("lines", lines.into()), ("document", document.into()), ("stated", stated.into())];
        locale.fill(Message::LinesAndStated, &values)
    }
}
