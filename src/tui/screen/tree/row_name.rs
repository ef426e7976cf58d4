//! The name of a row with its signs, its code and its marks: in one line, or in as many as it needs.

use std::ops::Range;

use ratatui::{style::Style, text::Span};
use unicode_width::UnicodeWidthStr;

use crate::{
    analysis::search::query::TextPlace,
    tui::screen::{
        draw_context::DrawContext,
        theme::Role,
        tree::columns::NAME,
        widgets::ellipsis::{truncate, truncate_around},
        widgets::text::{marked, wrapped_at},
    },
};

/// The parts of a row before its figures.
pub struct RowName {
    /// Cells before the signs.
    pub indent: usize,
    pub sign: &'static str,
    pub role: Role,
    /// The code with a blank behind it.
    pub code: String,
    pub name: String,
    /// The number of lines, or the price level of one: it leaves before the name is cut.
    pub beside: String,
    /// The marks behind it, which never leave while there is room for any of the name.
    pub marks: String,
    pub style: Style,
    /// The place of the name, for the hits of a search; none of a name that is not searched.
    pub place: Option<TextPlace>,
}

impl RowName {
    /// True where the name is cut in a line of so many cells.
    pub fn is_cut(&self, room: usize) -> bool {
        self.name.width() + self.marks.width() > self.room(room)
    }

    /// The name in one line, cut where it is longer; what a search has found in it is not cut away.
    pub fn in_one_line(&self, context: &DrawContext<'_>, room: usize) -> Vec<Span<'static>> {
        let room = self.room(room);
        // A longer name needs a cell for the ellipsis.
        let least = self.name.width().min(NAME + 1);
        let behind = self.beside.width() + self.marks.width();
        let (beside, marks) = if least + behind <= room {
            (self.beside.as_str(), self.marks.as_str())
        } else if self.marks.width() < room {
            ("", self.marks.as_str())
        } else {
            ("", "")
        };
        let after = beside.width() + marks.width();
        // The code leaves room for the name, or for as much of it as is always shown.
        let code = if self.code.width() + least + after <= room { self.code.as_str() } else { "" };
        let room = room - code.width() - after;
        let name = match self.hits(context, &self.name).into_iter().next() {
            Some(hit) => truncate_around(&self.name, hit, room),
            None => truncate(&self.name, room).into_owned(),
        };
        let blank = " ".repeat(room.saturating_sub(name.width()));
        let mut spans = self.signs(context);
        spans.extend(code_spans(context, code));
        spans.extend(marked(&name, &self.hits(context, &name), self.style, context.style(Role::Hit)));
        spans.push(Span::styled(beside.to_owned(), context.style(Role::Muted)));
        spans.push(Span::styled(marks.to_owned(), context.style(Role::Sign)));
        spans.push(Span::raw(blank));
        spans
    }

    /// The whole name in lines of so many cells.
    pub fn in_lines(&self, context: &DrawContext<'_>, room: usize) -> Vec<Vec<Span<'static>>> {
        let (room, muted) = (self.room(room), context.style(Role::Muted));
        let sign = context.style(Role::Sign);
        let text = format!("{}{}{}{}", self.code, self.name, self.beside, self.marks);
        let name = self.code.len()..self.code.len() + self.name.len();
        let hits: Vec<Range<usize>> = self
            .hits(context, &self.name)
            .into_iter()
            .map(|hit| hit.start + name.start..hit.end + name.start)
            .collect();
        let line = |(number, of): (usize, Range<usize>)| {
            let mut spans = if number == 0 { self.signs(context) } else { vec![self.blank()] };
            let marks = text.len() - self.marks.len()..text.len();
            let beside = name.end..marks.start;
            let parts = [(0..name.start, muted), (name.clone(), self.style), (beside, muted), (marks, sign)];
            for (part, style) in parts {
                let shown = of.start.max(part.start)..of.end.min(part.end);
                let Some(words) = text.get(shown.clone()).filter(|words| !words.is_empty()) else { continue };
                let within = |hit: &Range<usize>| hit.start.max(shown.start)..hit.end.min(shown.end);
                let within = hits.iter().map(within).filter(|hit| hit.start < hit.end);
                let within: Vec<_> = within.map(|hit| hit.start - shown.start..hit.end - shown.start).collect();
                spans.extend(marked(words, &within, style, context.style(Role::Hit)));
            }
            let used = text.get(of).map_or(0, UnicodeWidthStr::width);
            spans.push(Span::raw(" ".repeat(room.saturating_sub(used))));
            spans
        };
        wrapped_at(&text, room).into_iter().enumerate().map(line).collect()
    }

    /// The cells that the indent and the signs leave.
    fn room(&self, room: usize) -> usize {
        room.saturating_sub(self.indent + self.sign.width())
    }

    fn signs(&self, context: &DrawContext<'_>) -> Vec<Span<'static>> {
        vec![Span::raw(" ".repeat(self.indent)), Span::styled(self.sign, context.style(self.role))]
    }

    fn blank(&self) -> Span<'static> {
        Span::raw(" ".repeat(self.indent + self.sign.width()))
    }

    fn hits(&self, context: &DrawContext<'_>, name: &str) -> Vec<Range<usize>> {
        context.found.zip(self.place).map_or_else(Vec::new, |(found, place)| found.query.hits(place, name))
    }
}

fn code_spans(context: &DrawContext<'_>, code: &str) -> Vec<Span<'static>> {
    let hits = context.found.map_or_else(Vec::new, |found| found.query.hits(TextPlace::Code, code));
    marked(code, &hits, context.style(Role::Muted), context.style(Role::Hit))
}
