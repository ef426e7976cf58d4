//! The notes on a part of the budget: its own, and the lines in it that have notes.

use crate::{locale::Message, model::ids::InitiativeId, report::labels, tui::screen::totals::TotalsPane};

/// The lines that are named in a pane.
const NAMED: usize = 3;

/// The lines that are named where there is room for all.
const MOST_NAMED: usize = 100;

/// The lines that are looked at for notes: more would take too long to draw.
const LOOKED_AT: usize = 2_000;

impl TotalsPane<'_> {
    /// The notes, for a pane of so many lines.
    pub(super) fn notes(&self, height: usize) -> Vec<String> {
        let context = self.context;
        let source = context.tree_source();
        let own = self.of.own_notes(source).iter();
        let own = own.map(|note| format!("* {}", labels::one_line(context.locale.of(note))));
        let count = self.of.lines(source).noted;
        let most = if height > usize::from(u8::MAX) { MOST_NAMED } else { NAMED };
        let lines: Vec<InitiativeId> = match count {
            0 => Vec::new(),
            _ => self.of.noted_lines(source, LOOKED_AT).into_iter().take(most).collect(),
        };
        let names: Vec<String> =
            lines.iter().map(|&line| labels::one_line(context.dataset.name(line)).into_owned()).collect();
        let more = if names.len() < count as usize { ", …" } else { "" };
        let names = format!("{}{more}", names.join(", "));
        let values = [("count", count.into()), ("names", names.trim_start_matches(", ").into())];
        let of_lines = (count > 0).then(|| format!("* {}", context.locale.fill(Message::NotesOn, &values)));
        of_lines.into_iter().chain(own).collect()
    }
}
