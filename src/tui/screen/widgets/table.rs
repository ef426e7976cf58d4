//! A small table: rows of a label and two figures, the lines' and the one to compare it with. A figure is never cut.

use std::{borrow::Cow, ops::Range};

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    model::amount::Amount,
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::ellipsis::{truncate, truncate_around},
        widgets::text::{figure, left, right},
    },
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

/// A label and its figures.
pub struct FigureRow {
    pub label: String,
    /// Follows the label where percentages stand behind the figures and there is room for it.
    pub per_cent: Cow<'static, str>,
    pub cells: [FigureCell; 2],
}

/// Rows under the heads of their columns.
pub struct FigureTable<'a> {
    pub context: &'a DrawContext<'a>,
    pub width: usize,
    pub heads: &'a [String; 2],
    /// The heads as words within a text.
    pub words: &'a [String; 2],
    pub rows: &'a [FigureRow],
}

impl FigureCell {
    /// An amount without a mark; nothing where there is none.
    pub fn of_amount(context: &DrawContext<'_>, amount: Option<Amount>) -> Self {
        let figure = amount.map(|amount| context.amount(Some(amount))).unwrap_or_default();
        Self { figure, ..Self::default() }
    }
}

impl FigureRow {
    pub fn new(label: String, cells: [FigureCell; 2]) -> Self {
        Self { label, per_cent: Cow::default(), cells }
    }
}

/// The label of a row and the head of a column in one: the label is cut first, so that no two rows read the same.
fn labelled(label: &str, head: &str, room: usize) -> String {
    let of_label = room.saturating_sub(", ".len() + head.width());
    let text = match (of_label, last_number(label)) {
        (..LEAST_LABEL, _) => label.to_owned(),
        // Labels of columns are often told apart by their year alone.
        (_, Some(number)) => truncate_around(label, number, of_label),
        (_, None) => truncate(label, of_label).into_owned(),
    };
    left(&format!("{text}, {head}"), room)
}

/// The place of the last number in a text.
fn last_number(text: &str) -> Option<Range<usize>> {
    let end = text.rfind(|sign: char| sign.is_ascii_digit())? + 1;
    let start = text[..end].rfind(|sign: char| !sign.is_ascii_digit());
    let start = start.map_or(0, |place| place + text[place..].chars().next().map_or(1, char::len_utf8));
    Some(start..end)
}

impl FigureTable<'_> {
    /// The rows as a table; where the figures are too wide for two columns, each figure on its own line.
    pub fn lines(&self) -> Vec<Line<'static>> {
        let Self { context, heads, rows, .. } = *self;
        let Some(columns) = self.columns() else { return self.list() };
        let TableColumns { label, amount, per_cent } = columns;
        // Heads are above their figures; a wider head reaches over the percentage too.
        let head = |text: &str| {
            let blank = " ".repeat(amount.saturating_sub(text.width()));
            left(&format!("{blank}{text}"), amount + 1 + per_cent)
        };
        let heads = format!("{}{}{}", " ".repeat(label), head(&heads[0]), head(&heads[1]));
        let mut lines = vec![Line::styled(heads, context.style(Role::Heading))];
        for row in rows {
            let reaches = if row.cells[0].figure.is_empty() { columns.width() } else { 0 };
            let text = columns.label_of(row);
            let text = if text.width() > label + reaches { row.label.clone() } else { text };
            let mut spans = vec![Span::styled(left(&text, label + reaches), context.style(Role::Muted))];
            for cell in row.cells.iter().skip(usize::from(reaches > 0)) {
                spans.push(Span::styled(figure(&cell.figure, amount), self.weight(cell)));
                spans.push(Span::styled(left(cell.mark, 1), self.weight(cell)));
                let text = cell.per_cent.as_deref().unwrap_or_default();
                spans.push(Span::styled(right(text, per_cent), context.style(Role::Muted)));
            }
            lines.push(Line::from(spans));
        }
        lines
    }

    /// True where percentages stand behind the figures.
    pub fn has_percentages(&self) -> bool {
        self.columns().is_some_and(|columns| columns.per_cent > 0)
    }

    /// The widths of the columns; none where the figures are too wide for two.
    fn columns(&self) -> Option<TableColumns> {
        let rows = self.rows;
        let percentages = || rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.per_cent.as_ref());
        let per_cent = percentages().map(|text| text.width()).max().unwrap_or(0);
        // Without a second figure the room of its column is there for the percentages of the first.
        let is_alone = rows.iter().all(|row| row.cells[1].figure.is_empty());
        let with = |per_cent| {
            let alone = || TableColumns::fitting(self, per_cent, 1).filter(|_| is_alone);
            TableColumns::fitting(self, per_cent, 2).or_else(alone)
        };
        let with_per_cent = if per_cent > 0 { with(per_cent + 1) } else { None };
        with_per_cent.or_else(|| with(0))
    }

    fn list(&self) -> Vec<Line<'static>> {
        let Self { words, rows, .. } = *self;
        let mut lines = Vec::new();
        for FigureRow { label, cells, .. } in rows {
            for (head, cell) in words.iter().zip(cells).filter(|(_, cell)| !cell.figure.is_empty()) {
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

/// The cells of a table's columns: the labels, and in each of the two others a figure and the percentage behind it.
#[derive(Clone, Copy)]
struct TableColumns {
    label: usize,
    amount: usize,
    /// None where there is no room for percentages.
    per_cent: usize,
}

impl TableColumns {
    /// So many columns with so many cells for a percentage; none where the figures have no room beside it.
    fn fitting(table: &FigureTable<'_>, per_cent: usize, many: usize) -> Option<Self> {
        let columns = Self { label: 0, amount: 0, per_cent };
        // A label beside which the first column is empty may reach into that.
        let beside_figure = table.rows.iter().filter(|row| !row.cells[0].figure.is_empty());
        let label = beside_figure.map(|row| columns.label_of(row).width()).max().unwrap_or(0);
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let figure = cells.map(|cell| cell.figure.width()).max().unwrap_or(0);
        // A column is a blank, the figure, its mark, and where there is room a blank and the percentage.
        let amount = (table.width.saturating_sub(label) / many).checked_sub(1 + per_cent)?;
        // A figure that stands alone stays near its label.
        let amount = if many == 1 { amount.min(figure + 3) } else { amount };
        (figure < amount).then_some(Self { label, amount, per_cent })
    }

    fn label_of(self, row: &FigureRow) -> String {
        let per_cent = if self.per_cent > 0 { &row.per_cent } else { "" };
        format!("{}{per_cent}", row.label)
    }

    /// The cells of a column of figures.
    fn width(self) -> usize {
        self.amount + 1 + self.per_cent
    }
}
