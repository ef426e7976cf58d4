//! What was just done, over the rows at the bottom of the screen, until the next key.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::Line,
    widgets::{Clear, Widget as _},
};

use crate::{
    explorer::app::Notice,
    locale::Message,
    tui::screen::{draw_context::Scene, rule, theme::Role, widgets::text::wrap},
};

/// Draws it right above the footer.
pub fn draw(scene: &Scene<'_>, notice: &Notice, footer: Rect, buffer: &mut Buffer) {
    let (area, lines) = layout(scene, notice, footer);
    Clear.render(area, buffer);
    rule(&notice.title, scene, area, area, buffer);
    for (y, line) in (area.y + 1..area.bottom()).zip(lines) {
        line.render(Rect { x: area.x + 1, y, width: area.width - 1, height: 1 }, buffer);
    }
}

/// What it lies over.
pub fn area(scene: &Scene<'_>, notice: &Notice, footer: Rect) -> Rect {
    layout(scene, notice, footer).0
}

/// Its place, no more than half of the screen, and its lines.
fn layout(scene: &Scene<'_>, notice: &Notice, footer: Rect) -> (Rect, Vec<Line<'static>>) {
    let width = usize::from(footer.width).saturating_sub(2);
    let mut lines = wrap(&notice.text, width, "", Style::new());
    let most = usize::from(footer.y / 2).max(1);
    if lines.len() > most {
        let more = scene.locale.fill(Message::MoreLines, &[("count", (lines.len() + 1 - most).into())]);
        lines.truncate(most - 1);
        lines.push(Line::styled(more, scene.style(Role::Muted)));
    }
    let height = u16::try_from(lines.len() + 1).unwrap_or(1);
    (Rect { y: footer.y.saturating_sub(height), height, ..footer }, lines)
}
