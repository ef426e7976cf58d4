//! The tree with its columns of figures. Formats only the rows on the screen.

mod cells;
pub mod column;
mod columns;
mod empty;
mod findings;
mod head;
mod headings;
mod legend;
mod lines;
mod naming;
mod row_name;
mod wanted;

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};

use crate::{
    explorer::{
        tree::{
            Tree,
            rows::{Row, TreeSource},
        },
        view::room::NameLines,
    },
    tui::screen::{
        draw_context::DrawContext,
        layout::{ScreenLayout, TreeRoom},
        theme::Role,
        tree::{cells::TreeCells, column::TreeHead, columns::TreeColumns, legend::LegendPlaces},
        widgets::{scrollbar::Scrollbar, text::draw_lines},
    },
};

/// The least width of a tree beside panes.
pub fn least_beside_panes(context: &DrawContext<'_>) -> usize {
    TreeColumns::least_beside_panes(context)
}

/// The pane of the tree.
pub struct TreePane<'a> {
    context: &'a DrawContext<'a>,
    tree: &'a Tree,
    source: TreeSource<'a>,
    /// The rows in the range that is being marked.
    chosen: Range<usize>,
    /// The lines of the selected name: as many as it needs where it can be read whole nowhere else.
    selected: NameLines,
}

impl<'a> TreePane<'a> {
    pub fn new(context: &'a DrawContext<'a>, tree: &'a Tree, selected: NameLines) -> Self {
        Self { context, tree, source: context.tree_source(), chosen: context.marks.chosen(tree), selected }
    }

    /// Draws the head, the rows and the scrollbar of a layout.
    pub fn draw(&self, layout: &ScreenLayout, buffer: &mut Buffer) {
        if layout.rows.is_empty() {
            return;
        }
        let (area, height) = (layout.rows, usize::from(layout.rows.height));
        let columns = TreeColumns::fitting(self.context, self.tree.root(), layout.tree_room);
        let context = self.context.divided_by(columns.scale);
        let divided = TreePane::new(&context, self.tree, self.selected);
        head::draw(&context, self.tree.root(), &columns, layout.columns, buffer);
        let rows = self.tree.rows();
        for (place, on) in self.laid(&columns, height) {
            let row = rows.get(place).copied().unwrap_or(Row::Whole);
            for (line, at) in divided.row(place, row, &columns).into_iter().zip(on) {
                let area = Rect { y: area.y + u16::try_from(at).unwrap_or(0), height: 1, ..area };
                line.render(area, buffer);
                if place == self.tree.cursor() {
                    buffer.set_style(area, self.context.style(Role::Selected));
                }
            }
        }
        if self.is_explained() {
            let shown = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height);
            let below = Rect { y: area.y + shown, height: area.height.saturating_sub(shown + 1), ..area };
            let room = (usize::from(below.width), usize::from(below.height));
            let lines = empty::lines(self.context, self.tree.root_area(), room);
            draw_lines(lines, below, buffer);
        }
        self.scrollbar(Rect { height: area.height, ..layout.scrollbar }, buffer);
    }

    /// True where sentences stand in place of rows. An area alone keeps its own row.
    fn is_explained(&self) -> bool {
        let root = self.tree.root_area();
        match self.tree.rows().len() {
            0 => true,
            1 => root.is_some() && empty::has_no_lines(self.context, root),
            _ => false,
        }
    }

    /// Draws the legend of the signs that are on the screen, in the rows that the tree leaves; the panes are drawn before.
    pub fn draw_legend(&self, layout: &ScreenLayout, buffer: &mut Buffer) {
        let rows = layout.rows;
        let columns = TreeColumns::fitting(self.context, self.tree.root(), layout.tree_room);
        let shown = self.laid(&columns, usize::from(rows.height)).last().map_or(0, |(_, lines)| lines.end);
        let shown = u16::try_from(shown).unwrap_or(rows.height);
        let free = Rect { y: rows.y + shown, height: rows.height - shown, ..rows };
        if free.is_empty() {
            legend::draw_in_head(self.context, layout.columns, rows, buffer);
        } else if !self.is_explained() {
            let body = Rect { y: rows.y, height: layout.footer.y - rows.y, ..layout.header };
            let rows = Rect { height: shown, ..rows };
            let names = u16::try_from(columns.name).unwrap_or(rows.width).min(rows.width);
            let figures = Rect { x: rows.x + names, width: rows.width - names, ..rows };
            legend::draw(self.context, LegendPlaces { free, rows, figures, body }, buffer);
        }
    }

    /// The lines of a row: its name and figures, and below them the rest of a name that needs more lines.
    fn row(&self, place: usize, row: Row, columns: &TreeColumns) -> Vec<Line<'static>> {
        let cells = TreeCells::new(self.context, columns);
        let name = self.name(place, row, &cells, self.indent(row, columns));
        let room = columns.name.saturating_sub(1);
        let names = match self.lines_of(place, &name, room) {
            NameLines::One => vec![name.in_one_line(self.context, room)],
            NameLines::AsNeeded => name.in_lines(self.context, room),
        };
        let cursor = if place == self.tree.cursor() { ">" } else { " " };
        let line = |(number, spans): (usize, Vec<Span<'static>>)| {
            let mut line = vec![Span::raw(if number == 0 { cursor } else { " " })];
            line.extend(spans);
            if number == 0 {
                line.extend(columns.figures.iter().flat_map(|&placed| cells.spans(row, placed)));
            }
            Line::from(line)
        };
        names.into_iter().enumerate().map(line).collect()
    }

    /// True where a cell of a row is, or is left of, the triangle that opens and closes it.
    pub fn folds_at(&self, row: Row, cell: usize, room: TreeRoom) -> bool {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        matches!(row, Row::Area(_) | Row::Group(_)) && cell <= 1 + self.indent(row, &columns)
    }

    /// The part of the head at a cell.
    pub fn head_at(&self, cell: usize, room: TreeRoom) -> Option<TreeHead> {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        if cell < columns.name { Some(TreeHead::Name) } else { columns.at(cell).map(TreeHead::Column) }
    }

    fn scrollbar(&self, area: Rect, buffer: &mut Buffer) {
        let extent = self.tree.extent(usize::from(area.height));
        let Some(bar) = Scrollbar::of(extent.rows, extent.page) else { return };
        let area = Rect { height: u16::try_from(extent.page).unwrap_or(area.height), ..area };
        let thumb = bar.thumb(self.tree.top());
        for (offset, y) in (area.top()..area.bottom()).enumerate() {
            let (sign, role) = if thumb.contains(&offset) { ("█", Role::Muted) } else { ("│", Role::Rule) };
            buffer.set_string(area.x, y, sign, self.context.style(role));
        }
    }
}
