//! The footer: the keys of use here, from the table of keys; the most important ones stay longest.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::input::{bindings::BINDINGS, key::HintPlace},
    locale::truncate::truncate,
    tui::screen::{draw_context::DrawContext, theme::Role},
};

/// The text of the footer.
#[derive(Clone, Copy)]
pub enum FooterText<'a> {
    /// The keys of use at these places.
    Keys(&'a [HintPlace]),
    /// The state of something that is under way, and the keys that end it.
    Status(&'a str),
}

/// Draws the footer.
pub fn draw(context: &DrawContext<'_>, beside: FooterText<'_>, area: Rect, buffer: &mut Buffer) {
    let on = match beside {
        FooterText::Keys(on) => on,
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
        let words = context.text(hint.words);
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
