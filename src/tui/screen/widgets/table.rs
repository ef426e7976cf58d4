//! A small table: rows of a label and two figures, the lines' and the one to compare it with. A figure is never cut.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::tui::screen::{
    draw_context::{DIFFERS, DrawContext},
    theme::Role,
    widgets::ellipsis::truncate,
    widgets::text::{figure, left, right},
};

/// The cells that are left of a row's label before the head of the column is cut.
const LEAST_LABEL: usize = 6;

/// A figure with a mark right after it, and a percentage where there is room.
#[derive(Default)]
pub struct FigureCell {
    pub figure: String,
    pub mark: &'static str,
    pub per_cent: Option<String>,
}

/// Rows under the heads of their columns.
pub struct FigureTable<'a> {
    pub context: &'a DrawContext<'a>,
    pub width: usize,
    pub heads: &'a [String; 2],
    pub rows: &'a [(String, [FigureCell; 2])],
}

/// The label of a row and the head of a column in one: the label is cut first, so that no two rows read the same.
fn labelled(label: &str, head: &str, room: usize) -> String {
    let of_label = room.saturating_sub(", ".len() + head.width());
    let text = if of_label < LEAST_LABEL { label.to_owned() } else { truncate(label, of_label).into_owned() };
    left(&format!("{text}, {head}"), room)
}

impl FigureTable<'_> {
    /// The rows as a table; where the figures are too wide for two columns, each figure on its own line.
    pub fn lines(&self) -> Vec<Line<'static>> {
        let Self { context, heads, rows, .. } = *self;
        // A label beside which the first column is empty may reach into that.
        let beside_figure = rows.iter().filter(|(_, [first, _])| !first.figure.is_empty());
        let label = beside_figure.map(|(label, _)| label.width()).max().unwrap_or(0);
        let cells = || rows.iter().flat_map(|(_, cells)| cells);
        let amount = cells().map(|cell| cell.figure.width()).max().unwrap_or(0);
        let per_cent = cells().filter_map(|cell| cell.per_cent.as_ref()).map(|text| text.width()).max().unwrap_or(0);
        // A column is a blank, the figure, its mark, and where there is room a blank and the percentage.
        let room = self.width.saturating_sub(label) / 2;
        if amount + 2 > room {
            return self.list();
        }
        let per_cent = if amount + 3 + per_cent <= room { per_cent + 1 } else { 0 };
        let amount = room - 1 - per_cent;
        // Heads are above their figures; a wider head reaches over the percentage too.
        let head = |text: &str| {
            let blank = " ".repeat(amount.saturating_sub(text.width()));
            left(&format!("{blank}{text}"), amount + 1 + per_cent)
        };
        let heads = format!("{}{}{}", " ".repeat(label), head(&heads[0]), head(&heads[1]));
        let mut lines = vec![Line::styled(heads, context.style(Role::Heading))];
        for (text, cells) in rows {
            let reaches = if cells[0].figure.is_empty() { room } else { 0 };
            let mut spans = vec![Span::styled(left(text, label + reaches), context.style(Role::Muted))];
            for cell in cells.iter().skip(usize::from(reaches > 0)) {
                spans.push(Span::styled(figure(&cell.figure, amount), self.weight(cell)));
                spans.push(Span::styled(left(cell.mark, 1), self.weight(cell)));
                let text = cell.per_cent.as_deref().unwrap_or_default();
                spans.push(Span::styled(right(text, per_cent), context.style(Role::Muted)));
            }
            lines.push(Line::from(spans));
        }
        lines
    }

    fn list(&self) -> Vec<Line<'static>> {
        let Self { heads, rows, .. } = *self;
        let mut lines = Vec::new();
        for (label, cells) in rows {
            for (head, cell) in heads.iter().zip(cells).filter(|(_, cell)| !cell.figure.is_empty()) {
                let beside = self.width.checked_sub(cell.figure.width() + 1);
                let text = beside.map_or_else(
                    || "…".to_owned(),
                    |room| {
                        let label = labelled(label, head, room.saturating_sub(1));
                        format!("{}{}{}", left(&label, room), cell.figure, cell.mark)
                    },
                );
                lines.push(Line::styled(text, self.weight(cell)));
            }
        }
        lines
    }

    fn weight(&self, cell: &FigureCell) -> Style {
        if cell.mark == DIFFERS { self.context.style(Role::Differs) } else { Style::new() }
    }
}
