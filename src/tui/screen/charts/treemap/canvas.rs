//! The parts of a treemap until all of them are known: fills, the frame, words.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Widget as _},
};

use crate::tui::screen::{
    charts::{signs::EXTERNAL_FILL, treemap::frame::Frame},
    draw_context::DrawContext,
    theme::Role,
};

/// The parts of the drawing, which are drawn over each other: fills, the frame, words.
pub(super) struct Canvas {
    pub frame: Frame,
    pub fills: Vec<Rect>,
    words: Vec<(Rect, Vec<Span<'static>>)>,
}

impl Canvas {
    pub fn new(area: Rect) -> Self {
        Self { frame: Frame::new(area), fills: Vec::new(), words: Vec::new() }
    }

    /// A text in the first row of a rectangle.
    pub fn put(&mut self, spans: Vec<Span<'static>>, within: Rect) {
        self.words.push((within, spans));
    }

    pub fn draw(self, context: &DrawContext<'_>, buffer: &mut Buffer) {
        for row in self.fills.iter().flat_map(|fill| fill.rows()) {
            let fill = EXTERNAL_FILL.repeat(usize::from(row.width));
            buffer.set_string(row.x, row.y, fill, context.style(Role::External));
        }
        self.frame.draw(context.style(Role::Rule), buffer);
        for (within, spans) in self.words {
            put(spans, within, buffer);
        }
    }
}

/// Draws a text in the first row of a tile, followed by a blank that separates it from what lies below.
fn put(spans: Vec<Span<'static>>, within: Rect, buffer: &mut Buffer) {
    let mut line = Line::from(spans);
    if line.width() == 0 {
        return;
    }
    line.push_span(" ");
    let width = u16::try_from(line.width()).unwrap_or(0).min(within.width);
    let below = Rect { width, height: 1, ..within };
    // The style of what lies there is none of the text's.
    Clear.render(below, buffer);
    line.render(below, buffer);
}
