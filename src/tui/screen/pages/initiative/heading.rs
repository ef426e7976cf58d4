//! The beginning of an initiative's page and pane: its notes, then its name, with what a search has found in them.

use std::ops::Range;

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::search::query::TextPlace,
    model::{ids::InitiativeId, period::Period},
    report::{labels, sentences::printed_sum},
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::text::{wrap, wrap_marked},
    },
};

/// The words before a hit that are left where those before them leave.
const WORDS_BEFORE: usize = 4;

/// The notes, those that a search has found something in first, then the name.
pub fn lines(context: &DrawContext<'_>, initiative: InitiativeId, width: usize, height: usize) -> Vec<Line<'static>> {
    let dataset = context.dataset;
    let mut lines = Vec::new();
    let columns: Vec<Period> = dataset.columns().map(Period::Column).collect();
    let of_cells = labels::notes::of_line(dataset, initiative, &columns, context.locale);
    let notes = dataset.notes_in(initiative, context.locale.language().code()).map(ToOwned::to_owned).chain(of_cells);
    let mut notes: Vec<String> = notes.map(|note| format!("* {note}")).collect();
    notes.sort_by_key(|note| hits(context, TextPlace::Note, note).is_empty());
    for note in notes {
        lines.extend(from_hit(context, &note, width, height / 2));
    }
    for differing in printed_sum::differing(dataset, context.figures, initiative, None, context.locale) {
        lines.extend(wrap(&format!("{DIFFERS} {differing}"), width, "  ", context.style(Role::Differs)));
    }
    let name = labels::coded(dataset.code(initiative), dataset.name(initiative));
    let styles = [Role::Strong, Role::Hit].map(|role| context.style(role));
    lines.extend(wrap_marked(&name, &hits(context, TextPlace::Name, &name), width, "", styles));
    lines
}

/// A note with what a search has found in it, which stands in its first lines: the words before that are left out where they would
/// take more.
fn from_hit(context: &DrawContext<'_>, note: &str, width: usize, first: usize) -> Vec<Line<'static>> {
    let wrapped = |note: &str| {
        let styles = [Style::new(), context.style(Role::Hit)];
        wrap_marked(note, &hits(context, TextPlace::Note, note), width, "  ", styles)
    };
    let lines = wrapped(note);
    let hits = hits(context, TextPlace::Note, note);
    let Some(hit) = hits.first().filter(|hit| wrap(&note[..hit.end], width, "  ", Style::new()).len() > first) else {
        return lines;
    };
    // A few words before it tell what it is about.
    let words = note[..hit.start].char_indices().rev().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
    let start = words.take(WORDS_BEFORE).last().unwrap_or(hit.start);
    wrapped(&format!("* …{}", &note[start..]))
}

/// The parts of a text that a search has found.
pub fn hits(context: &DrawContext<'_>, place: TextPlace, text: &str) -> Vec<Range<usize>> {
    context.found.map_or_else(Vec::new, |found| found.query.hits(place, text))
}
