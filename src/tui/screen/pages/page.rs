//! Draws a page: its title, the lines of text that fit, and in the corner which lines these are.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget as _};

use crate::{
    explorer::app::Page,
    tui::screen::{
        draw_context::DrawContext,
        pages,
        widgets::rule::{counted, counted_rule},
    },
};

pub fn draw(context: &DrawContext<'_>, page: Page, title: Rect, area: Rect, buffer: &mut Buffer) {
    let lines = pages::lines(context, page.kind, usize::from(area.width));
    let counted = counted(context, page.top, usize::from(area.height), lines.len());
    counted_rule(&pages::title(context, page.kind), &counted, context, title, buffer);
    for (y, line) in (area.top()..area.bottom()).zip(lines.into_iter().skip(page.top)) {
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
}
