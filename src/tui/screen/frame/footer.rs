//! The footer: the keys of use here, from the table of keys; the most important ones stay longest.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::{
        input::{bindings::BINDINGS, key::HintPlace},
        update::copy::subject::CopySubject,
    },
    locale::{Message, printable::visible, truncate::truncate},
    tui::screen::{draw_context::DrawContext, theme::Role},
};

/// The text of the footer.
#[derive(Clone, Copy)]
pub enum FooterText<'a> {
    /// The keys of use at these places, and the figure that one of them copies.
    Keys(&'a [HintPlace], Option<&'a CopySubject>),
    /// The state of something that is under way, and the keys that end it.
    Status(&'a str),
}

/// Draws the footer.
pub fn draw(context: &DrawContext<'_>, beside: FooterText<'_>, area: Rect, buffer: &mut Buffer) {
    let (on, copied) = match beside {
        FooterText::Keys(on, copied) => (on, copied),
        FooterText::Status(text) => {
            let text = truncate(text, usize::from(area.width).saturating_sub(1));
            buffer.set_string(area.x + 1, area.y, text, context.style(Role::Strong));
            return;
        }
    };
    let hints = BINDINGS.iter().filter_map(|binding| binding.hint);
    let mut hints: Vec<_> = hints.filter(|hint| on.contains(&hint.place)).collect();
    hints.sort_by_key(|hint| hint.rank);
    let mut spans = Vec::new();
    let mut used = 0;
    for hint in hints {
        let words = match copied.filter(|_| hint.words == Message::HintCopy) {
            Some(copied) => {
                let left = (usize::from(area.width) + 1).saturating_sub(used);
                copying(context, copied, left.min(usize::from(area.width) * 3 / 8))
            }
            None => context.text(hint.words),
        };
        let width = hint.keys.width() + words.width() + 3;
        if used + width > usize::from(area.width) + 1 {
            continue;
        }
        used += width;
        spans.push(Span::styled(format!(" {}", hint.keys), context.style(Role::Key)));
        spans.push(Span::styled(format!(" {words} "), context.style(Role::Muted)));
    }
    Line::from(spans).render(area, buffer);
}

/// The cells that a name has before the period stands behind it.
const LEAST_NAME: usize = 12;

/// "kopiér: Job og uddannelse, 2021": the figure that is copied, in so many cells with its key. The period leaves before the name
/// gets short.
fn copying(context: &DrawContext<'_>, copied: &CopySubject, room: usize) -> String {
    let words = context.text(Message::HintCopy);
    let name = visible(&copied.name);
    let period = if copied.period.is_empty() { String::new() } else { format!(", {}", copied.period) };
    let room = room.saturating_sub(words.width() + ": ".width() + " y  ".width());
    let with_period = room.saturating_sub(period.width());
    if with_period >= LEAST_NAME.min(name.width()) {
        format!("{words}: {}{period}", truncate(&name, with_period))
    } else {
        format!("{words}: {}", truncate(&name, room.max(1)))
    }
}
