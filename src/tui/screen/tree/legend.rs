//! The legend below the rows of the tree: the signs that are on the screen, each with its meaning, where rows are left for it.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Modifier,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Message,
    model::financing::View,
    report::labels::{self, figures::NO_AMOUNT},
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::text::draw_lines,
    },
};

/// Blanks between two meanings.
const GAP: usize = 2;

/// Draws the legend at the end of `free`, the rows that the tree leaves, for the signs in `rows`, which are those of the tree, and in
/// all of the `body`.
pub fn draw(context: &DrawContext<'_>, free: Rect, rows: Rect, body: Rect, buffer: &mut Buffer) {
    let met = meanings(context).into_iter().filter(|(sign, _)| is_met(sign, rows, body, buffer));
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (sign, meaning) in met {
        let width = sign.width() + 1 + meaning.width();
        let spans = [Span::styled(sign, context.style(Role::Sign)), Span::raw(format!(" {meaning}"))];
        match lines.last_mut().filter(|line| line.width() + GAP + width <= usize::from(free.width)) {
            Some(line) => {
                line.push_span(" ".repeat(GAP));
                line.extend(spans);
            }
            None if width < usize::from(free.width) => {
                lines.push([Span::raw(" ")].into_iter().chain(spans).collect());
            }
            None => {}
        }
    }
    // A blank row parts them from the rows of the tree, where there is one.
    lines.truncate(usize::from(free.height.saturating_sub(1).max(1)));
    let height = u16::try_from(lines.len()).unwrap_or(0).min(free.height);
    draw_lines(lines, Rect { y: free.bottom() - height, height, ..free }, buffer);
}

/// All signs with their meanings, the most important first.
fn meanings(context: &DrawContext<'_>) -> [(&'static str, String); 7] {
    let text = |message| context.text(message);
    [
        (DIFFERS, text(Message::MarkDiffers)),
        ("≈", text(Message::MarkWithinRounding)),
        ("+", labels::view(View::External, context.locale)),
        ("*", text(Message::LegendNote)),
        ("~", text(Message::CutMeans)),
        ("●", text(Message::LegendMarked)),
        (NO_AMOUNT, text(Message::LegendNoAmount)),
    ]
}

/// True for a sign that is on the screen. Plus and dash, which have other meanings too, count at their places in the tree only.
fn is_met(sign: &str, rows: Rect, body: Rect, buffer: &Buffer) -> bool {
    let cell = |x: u16, y: u16| buffer.cell((x, y)).map_or(" ", Cell::symbol);
    let stands_alone = |x: u16, y: u16| cell(x + 1, y) == " " && (x == 0 || cell(x - 1, y) == " ");
    let is_bold = |x: u16, y: u16| buffer[(x, y)].modifier.contains(Modifier::BOLD);
    let begins = |x: u16, y: u16| (rows.x..x).all(|x| [" ", ">"].contains(&cell(x, y)));
    let area = if [DIFFERS, "≈", "~"].contains(&sign) { body } else { rows };
    area.positions().filter(|&at| buffer[at].symbol() == sign).any(|at| match sign {
        "+" => begins(at.x, at.y),
        "*" | "●" => is_bold(at.x, at.y),
        NO_AMOUNT => stands_alone(at.x, at.y),
        _ => true,
    })
}
