//! The pane about the selected row: an area's totals, an initiative's beginning, or the gap of a total.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::tree::{budget_part::BudgetPart, rows::Row},
    locale::Message,
    tui::screen::{
        draw_context::DrawContext,
        pages::{gap, initiative},
        theme::Role,
        totals,
        widgets::{rule::rule, text::draw_lines},
    },
};

pub fn draw(context: &DrawContext<'_>, row: Row, area: Rect, buffer: &mut Buffer) {
    let width = usize::from(area.width).saturating_sub(2);
    let height = usize::from(area.height).saturating_sub(1);
    let (title, lines) = match context.tree_source().subject_of(row) {
        row @ (Row::Area(_) | Row::Group(_) | Row::Whole) => match BudgetPart::of(row, context.scope.view()) {
            Some(part) => return totals::draw(context, part, area, buffer),
            None => return,
        },
        Row::Initiative(id) => {
            let heading = context.dataset.area(context.dataset.initiative(id).area);
            (heading.name.clone(), initiative::summary(context, id, width, initiative::Surface::Pane(height)))
        }
        // Its subject is the row that it is of.
        Row::OfWhich(_) => return,
        Row::Gap(gap) => (context.text(Message::GapTitle), gap::summary(context, gap, width)),
    };
    rule(&title, context, area, area, buffer);
    text(context, lines, Rect { y: area.y + 1, height: area.height - 1, ..area }, buffer);
}

/// Returns `true` if the name of the row stands whole in the pane: in its title, or of an initiative below its notes.
pub fn names_whole(context: &DrawContext<'_>, row: Row, area: Rect) -> bool {
    match row {
        Row::Initiative(id) => {
            let (width, height) = (usize::from(area.width).saturating_sub(2), usize::from(area.height) - 1);
            let lines = initiative::lines_to_name(context, id, width, height);
            // The last line may name the key that shows more.
            lines + 2 <= usize::from(area.height)
        }
        Row::Area(_) | Row::Group(_) => {
            let name = BudgetPart::of(row, context.scope.view()).and_then(|part| context.heading(part));
            // The title has a mark, and blanks and the rule around it.
            name.is_some_and(|name| name.width() + "*".len() + 4 <= usize::from(area.width))
        }
        // The pane is about the row that it is of.
        Row::OfWhich(_) => false,
        Row::Gap(..) | Row::Whole => true,
    }
}

/// Draws as many lines as fit; where there are more, the last one names the key that shows them.
fn text(context: &DrawContext<'_>, mut lines: Vec<Line<'static>>, area: Rect, buffer: &mut Buffer) {
    let height = usize::from(area.height);
    if lines.len() > height {
        lines.truncate(height.saturating_sub(1));
        lines.push(Line::styled(context.text(Message::MoreOnEnter), context.style(Role::Muted)));
    }
    draw_lines(lines, Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }, buffer);
}
