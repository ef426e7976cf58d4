//! The document's own words about its figures, beside the sum of the lines that a filter has found: as much of them as fits.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::input::{action::Action, keymap::first_key},
    locale::Message,
    report::sentences::no_match,
    tui::screen::{
        theme::Role,
        totals::TotalsPane,
        widgets::ellipsis::{ELLIPSIS, truncate},
    },
};

impl TotalsPane<'_> {
    /// The document's remark on the words of a filter, beside the sum of all lines that these have found. Where there are none, it
    /// stands in their place.
    pub(super) fn remark(&self) -> Option<String> {
        let found = self.context.found.filter(|_| self.context.heading(self.of).is_none())?;
        let remark = found.remark.as_ref().filter(|_| found.nothing.is_none())?;
        Some(no_match::beside_lines(self.context.dataset, remark, self.context.locale))
    }

    /// As many lines of the document's words as fit; the last one names the key that shows all of them.
    pub(super) fn beginning(&self, mut said: Vec<Line<'static>>, room: usize) -> Vec<Line<'static>> {
        let context = self.context;
        let is_cut = said.len() > room;
        said.truncate(room);
        let key = first_key(Action::About, context.locale).unwrap_or_default();
        // The prompt takes every letter for text.
        let more = if context.filter.is_typing() {
            format!("… Enter {key}")
        } else {
            context.locale.fill(Message::MoreOnKey, &[("key", key.into())])
        };
        if let Some(last) = said.last_mut().filter(|_| is_cut) {
            let text: String = last.iter().map(|span| span.content.as_ref()).collect();
            let room = self.width.saturating_sub(more.width() + 1);
            let text = truncate(&text, room + ELLIPSIS.width());
            let text = text.trim_end_matches(ELLIPSIS).trim_end();
            *last = Line::from(vec![Span::raw(format!("{text} ")), Span::styled(more, context.style(Role::Muted))]);
        }
        said
    }
}
