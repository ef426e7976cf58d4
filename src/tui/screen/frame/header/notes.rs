//! The notes beside the views: the values shown, what is left out, and the scope, in as many words as there is room for.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::view::{pending::Pending, scope::ShownAreas},
    locale::Message,
    report,
    tui::screen::{draw_context::DrawContext, frame::progress, phrases, widgets::ellipsis::truncate_parts},
};

/// The sign between two notes.
const BETWEEN: &str = " · ";

/// The cells of the scope beside which a note still says what it counts.
const LEAST_SCOPE: usize = 12;

/// The notes beside the views: the values shown, what is left out, and the scope.
pub(super) struct ScopeNotes {
    searching: Option<String>,
    /// The values in the columns, in many words, in fewer, in the fewest.
    sentences: Vec<String>,
    /// The other notes, in full, in fewer words, in still fewer, in the fewest.
    others: [Vec<String>; 4],
    /// What the figures cover, where the first line has no room for it.
    scope: Option<String>,
}

impl ScopeNotes {
    pub fn new(context: &DrawContext<'_>, hidden: usize, scope: Option<String>) -> Self {
        // Nothing matters more while figures are not complete.
        let sentences = progress::sentences(context.completeness, context.locale);
        if !sentences.is_empty() {
            return Self { searching: None, sentences, others: Default::default(), scope: None };
        }
        let count = [("count", hidden.into())];
        let [hidden, hidden_short, hidden_shortest] =
            [Message::HiddenAreas, Message::HiddenAreasShort, Message::HiddenAreasShortest]
                .map(|message| (hidden > 0).then(|| context.locale.fill(message, &count)));
        let is_only = context.tree_source().only() == ShownAreas::Differences;
        let [only, only_short] = [Message::OnlyDifferences, Message::OnlyDifferencesShort]
            .map(|message| is_only.then(|| context.text(message)));
        let missing = report::labels::all_years::missing(context.dataset, context.scope.basis(), context.locale);
        let filter = context.found.map(|_| context.text(Message::Filtered));
        let mixed = report::labels::all_years::mixed_measures(context.dataset, context.scope.period(), context.locale);
        let figures = [mixed, phrases::part(context), phrases::base(context), missing, phrases::prices(context)];
        let with = |areas: [Option<String>; 3]| areas.into_iter().chain(figures.clone()).flatten().collect();
        let others = match (&hidden, is_only) {
            // Where only areas that differ are shown, it is areas that are hidden.
            (_, true) | (None, _) => {
                let short = |hidden: &Option<String>| with([filter.clone(), only_short.clone(), hidden.clone()]);
                let full = with([filter.clone(), only, hidden]);
                [full, short(&hidden_short), short(&hidden_short), short(&hidden_shortest)]
            }
            // The line of the filter at the bottom says by itself that it hides them.
            (Some(_), false) => [
                with([filter.clone(), None, hidden.clone()]),
                with([None, None, hidden.clone()]),
                with([filter.clone(), None, hidden_short]),
                with([filter, None, hidden_shortest]),
            ],
        };
        Self {
            searching: (context.pending == Pending::Answer).then(|| context.text(Message::Searching)),
            sentences: phrases::sentences(context),
            others,
            scope,
        }
    }

    /// All notes in the fewest words.
    pub fn shortest(&self) -> String {
        joined(self.all(self.sentences.last(), &self.others[3]))
    }

    /// As much of the notes in the fewest words as there is room for. The scope is cut last, but leaves most of the room.
    fn cut(&self, room: usize) -> String {
        let Some(scope) = &self.scope else { return truncate_parts(&self.shortest(), room) };
        let beside = |others| joined(self.searching.iter().chain(self.sentences.last()).chain(others));
        let room_beside = |beside: &str| room.saturating_sub(BETWEEN.width() + beside.width());
        let words = beside(&self.others[2]);
        let beside = if room_beside(&words) >= LEAST_SCOPE { words } else { beside(&self.others[3]) };
        if beside.is_empty() {
            return truncate_parts(scope, room);
        }
        let room = room.saturating_sub(BETWEEN.width());
        let kept = room.saturating_sub(scope.width()).max(room * 3 / 4).min(beside.width());
        format!("{}{BETWEEN}{}", truncate_parts(&beside, kept), truncate_parts(scope, room - kept))
    }

    fn all<'a>(&'a self, sentence: Option<&'a String>, others: &'a [String]) -> impl Iterator<Item = &'a String> {
        self.searching.iter().chain(sentence).chain(others).chain(&self.scope)
    }

    /// All notes in as many words as there is room for.
    pub fn fitting(&self, room: usize) -> String {
        let ways = self.others.iter().flat_map(|others| {
            let none = self.sentences.is_empty().then_some(None);
            let sentences = self.sentences.iter().map(Some).chain(none);
            sentences.map(|sentence| joined(self.all(sentence, others)))
        });
        let mut ways = ways.filter(|way| way.width() <= room);
        ways.next().unwrap_or_else(|| self.cut(room))
    }
}

fn joined<'a>(notes: impl Iterator<Item = &'a String>) -> String {
    notes.map(String::as_str).collect::<Vec<_>>().join(BETWEEN)
}
