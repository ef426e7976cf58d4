//! The notice: tells what was just done, over the bottom rows of the screen, until the next key.

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
    tui::screen::{
        draw_context::DrawContext,
        theme::Role,
        widgets::{
            rule::rule,
            text::{draw_lines, wrap},
        },
    },
};

/// Draws the notice right above the footer.
pub fn draw(context: &DrawContext<'_>, notice: &Notice, footer: Rect, buffer: &mut Buffer) {
    let (area, lines) = layout(context, notice, footer);
    Clear.render(area, buffer);
    rule(&notice.title, context, area, area, buffer);
    let below = Rect { x: area.x + 1, y: area.y + 1, width: area.width - 1, height: area.height - 1 };
    draw_lines(lines, below, buffer);
}

/// The rectangle of the notice.
pub fn area(context: &DrawContext<'_>, notice: &Notice, footer: Rect) -> Rect {
    layout(context, notice, footer).0
}

/// The rectangle, no more than half of the screen, and the lines in it.
fn layout(context: &DrawContext<'_>, notice: &Notice, footer: Rect) -> (Rect, Vec<Line<'static>>) {
    let width = usize::from(footer.width).saturating_sub(2);
    let mut lines = wrap(&notice.text, width, "", Style::new());
    let most = usize::from(footer.y / 2).max(1);
    if lines.len() > most {
        let more = context.locale.fill(Message::MoreLines, &[("count", (lines.len() + 1 - most).into())]);
        lines.truncate(most - 1);
        lines.push(Line::styled(more, context.style(Role::Muted)));
    }
    let height = u16::try_from(lines.len() + 1).unwrap_or(1);
    (Rect { y: footer.y.saturating_sub(height), height, ..footer }, lines)
}
