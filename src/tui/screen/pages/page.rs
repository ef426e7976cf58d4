//! Draws a page: its title, the lines of text that fit, and in the corner which lines these are.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    explorer::app::Page,
    tui::screen::{
        draw_context::DrawContext,
        pages,
        widgets::{
            rule::{counted, counted_rule},
            text::draw_lines,
        },
    },
};

pub fn draw(context: &DrawContext<'_>, page: Page, title: Rect, area: Rect, buffer: &mut Buffer) {
    let lines = pages::lines(context, page.kind, usize::from(area.width));
    let counted = counted(context, page.top, usize::from(area.height), lines.len());
    counted_rule(&pages::title(context, page.kind), &counted, context, title, buffer);
    draw_lines(lines.into_iter().skip(page.top), area, buffer);
}
