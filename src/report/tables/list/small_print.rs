//! The small print of a list: the meaning of signs, and notes.

use crate::{
    locale::Message,
    model::{financing::Financing, ids::InitiativeId},
    report::{ReportInput, labels, tables::list::ListTable},
};

impl ListTable<'_> {
    /// The notes, and the legend of the signs.
    pub fn small_print(&self, shown: &[InitiativeId]) -> Vec<String> {
        let ReportInput { dataset, locale, .. } = self.input;
        let mut lines = Vec::new();
        if shown.iter().any(|&id| dataset.initiative(id).financing == Financing::External) {
            lines.push(format!("+ {}", locale.text(Message::ViewExternal)));
        }
        for &id in shown.iter().filter(|&&id| labels::notes::is_noted(dataset, id, &self.periods)) {
            let mut notes: Vec<_> = dataset
                .notes_in(id, locale.language().code())
                .map(|note| labels::one_line(note).into_owned())
                .collect();
            notes.extend(labels::notes::of_line(dataset, id, &self.periods, locale));
            lines.push(format!("* {}: {}", labels::one_line(dataset.name(id)), labels::joined_notes(&notes)));
        }
        lines
    }
}
