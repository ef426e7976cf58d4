//! The rule that heads a pane or a page: a line with a title in it, and at its right which lines of the page are shown.

use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Message,
    tui::screen::{draw_context::DrawContext, theme::Role, widgets::ellipsis::truncate_parts},
};

/// Draws a rule with a title in it. The title keeps to `named`, a part of the rule.
pub fn rule(title: &str, context: &DrawContext<'_>, area: Rect, named: Rect, buffer: &mut Buffer) {
    buffer.set_string(area.x, area.y, "─".repeat(usize::from(area.width)), context.style(Role::Rule));
    let title = truncate_parts(title, usize::from(named.width).saturating_sub(4));
    buffer.set_string(named.x + 1, named.y, format!(" {title} "), context.style(Role::Title));
}

/// The lines of a long page that are shown, in words; nothing where all of them are.
pub fn counted(context: &DrawContext<'_>, top: usize, height: usize, all: usize) -> String {
    if all <= height {
        return String::new();
    }
    let values = [("from", (top + 1).into()), ("to", (top + height).min(all).into()), ("all", all.into())];
    format!(" {} ", context.locale.fill(Message::LinesShown, &values))
}

/// Draws the rule over a page, with the lines shown in its corner.
pub fn counted_rule(title: &str, counted: &str, context: &DrawContext<'_>, area: Rect, buffer: &mut Buffer) {
    let corner = if counted.is_empty() { 0 } else { counted.width() + 1 };
    let corner = u16::try_from(corner).unwrap_or(0).min(area.width);
    rule(title, context, area, Rect { width: area.width - corner, ..area }, buffer);
    buffer.set_string(area.right() - corner, area.y, counted, context.style(Role::Muted));
}
