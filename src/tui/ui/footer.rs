//! The line of keys at the bottom, from the table of keys: the most important ones stay longest.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::tui::{
    keymap::{BINDINGS, On},
    scene::Scene,
    theme::Role,
};

/// `on` is what is on the screen: the tree, or something to go back from.
pub fn draw(scene: &Scene<'_>, on: &[On], area: Rect, buffer: &mut Buffer) {
    let hints = BINDINGS.iter().filter_map(|binding| binding.hint);
    let mut hints: Vec<_> = hints.filter(|hint| on.contains(&hint.on)).collect();
    hints.sort_by_key(|hint| hint.rank);
    let mut spans = Vec::new();
    let mut used = 0;
    for hint in hints {
        let words = scene.text(hint.words);
        let width = hint.keys.width() + words.width() + 3;
        if used + width > usize::from(area.width) + 1 {
            continue;
        }
        used += width;
        spans.push(Span::styled(format!(" {}", hint.keys), scene.style(Role::Key)));
        spans.push(Span::styled(format!(" {words} "), scene.style(Role::Muted)));
    }
    Line::from(spans).render(area, buffer);
}
