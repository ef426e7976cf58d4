//! The tree with its columns of figures. Formats only the rows on the screen.

mod cells;
pub mod column;
mod columns;
mod empty;
mod findings;
mod head;
mod headings;
mod legend;
mod row_name;
mod wanted;

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};

use crate::{
    analysis::{
        amounts::price,
        arranging::group::{GroupId, Grouping},
        check::stated_for::StatedFor,
        search::{found::Found, query::TextPlace},
    },
    explorer::{
        tree::{
            Tree,
            budget_part::BudgetPart,
            rows::{GapOf, Row, TreeSource},
        },
        view::{labels::period_name, room::NameLines},
    },
    locale::Message,
    model::financing::Financing,
    report::{
        labels::{self, capitalised},
        sentences::gap::part_of,
    },
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        layout::{ScreenLayout, TreeRoom},
        theme::Role,
        tree::{cells::TreeCells, column::TreeHead, columns::TreeColumns, row_name::RowName},
        widgets::{scrollbar::Scrollbar, text::draw_lines},
    },
};

/// The place of a gap's figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GapFigure {
    /// In a column.
    InColumn,
    /// Before the words, as no column shows it.
    InName,
}

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
            let lines = empty::lines(self.context, self.tree.root_area(), usize::from(area.width));
            let below = Rect { y: area.y + shown, height: area.height.saturating_sub(shown + 1), ..area };
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

    /// The places of the rows on a screen of so many lines, each with its lines. The whole closes them.
    fn laid(&self, columns: &TreeColumns, height: usize) -> Vec<(usize, Range<usize>)> {
        let rows = self.tree.rows().len();
        let extent = self.tree.extent(height);
        let mut laid = Vec::new();
        let mut line = 0;
        for place in self.tree.top()..extent.rows {
            let lines = self.height(place, columns).min(extent.page - line);
            if lines == 0 {
                break;
            }
            laid.push((place, line..line + lines));
            line += lines;
        }
        if extent.rows == rows && height > 0 {
            let of_whole = if self.is_explained() { height - 1 } else { line };
            laid.push((rows, of_whole..of_whole + 1));
        }
        laid
    }

    /// Draws the legend of the signs that are on the screen, in the rows that the tree leaves; the panes are drawn before.
    pub fn draw_legend(&self, layout: &ScreenLayout, buffer: &mut Buffer) {
        let rows = layout.rows;
        let height = usize::from(rows.height);
        let shown = (0..height).take_while(|&line| self.place_at(line, layout.tree_room, height).is_some()).count();
        let shown = u16::try_from(shown).unwrap_or(rows.height);
        let free = Rect { y: rows.y + shown, height: rows.height - shown, ..rows };
        if !self.is_explained() && !free.is_empty() {
            let body = Rect { y: rows.y, height: layout.footer.y - rows.y, ..layout.header };
            legend::draw(self.context, free, Rect { height: shown, ..rows }, body, buffer);
        }
    }

    /// The place of the row on a line of so many, and which of the lines of the row that is.
    pub fn place_at(&self, line: usize, room: TreeRoom, height: usize) -> Option<(usize, usize)> {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        let laid = self.laid(&columns, height).into_iter();
        laid.filter(|(_, lines)| lines.contains(&line)).map(|(place, lines)| (place, line - lines.start)).next()
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

    /// The lines that a name takes. The selected one is always whole: in the pane about it, else in the tree.
    fn lines_of(&self, place: usize, name: &RowName, room: usize) -> NameLines {
        // The whole stands in one line below all rows.
        if place >= self.tree.rows().len() {
            return NameLines::One;
        }
        let is_only_here = place == self.tree.cursor() && self.selected == NameLines::AsNeeded && name.is_cut(room);
        if is_only_here { NameLines::AsNeeded } else { self.context.room.names }
    }

    /// The number of lines of the row at a place.
    fn height(&self, place: usize, columns: &TreeColumns) -> usize {
        let is_one = self.context.room.names == NameLines::One && place != self.tree.cursor();
        let row = self.tree.rows().get(place).filter(|_| !is_one);
        row.map_or(1, |&row| self.row(place, row, columns).len())
    }

    /// The number of rows that can be seen at once on so many lines, the selected one and the whole among them.
    pub fn rows_in_sight(&self, room: TreeRoom, height: usize) -> usize {
        let extent = self.tree.extent(height);
        let columns = TreeColumns::fitting(self.context, self.tree.root(), room);
        let cursor = self.tree.cursor().min(extent.rows.saturating_sub(1));
        // Upwards from the cursor; where that comes to the first row, downwards too.
        let places = (0..=cursor).rev().chain(cursor + 1..extent.rows.max(cursor + 1));
        let mut left = extent.page;
        let fits = |&place: &usize| match left.checked_sub(self.height(place, &columns)) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        };
        let fitting = places.take(extent.page).take_while(fits).count().max(1);
        // Where there are fewer rows than lines, as many could be seen.
        if fitting >= extent.rows { height.max(1) } else { fitting + (height - extent.page) }
    }

    /// The indent of a row. Half of the room stays with the name however deep the row is.
    fn indent(&self, row: Row, columns: &TreeColumns) -> usize {
        (2 * self.depth(row)).min(columns.name / 2)
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

    fn depth(&self, row: Row) -> usize {
        let root = self.tree.root().map_or(0, |root| self.source.depth(root));
        self.source.depth(row).saturating_sub(root).min(12)
    }

    /// The name with its signs and marks.
    fn name(&self, place: usize, row: Row, cells: &TreeCells<'_>, indent: usize) -> RowName {
        let context = self.context;
        let name = RowName {
            indent,
            sign: "  ",
            role: Role::Muted,
            code: self.code(row).map_or_else(String::new, |code| format!("{code} ")),
            name: String::new(),
            count: String::new(),
            marks: String::new(),
            style: Style::new(),
            place: Some(TextPlace::Name),
        };
        match row {
            Row::Area(_) | Row::Group(_) => {
                let part = self.part(row);
                let count = part.map_or(0, |part| part.lines(context.tree_source()).initiatives);
                let mark = if part.is_some_and(|part| part.has_notes(context.tree_source())) { "*" } else { "" };
                let (own, place) = match row {
                    Row::Group(group @ GroupId::Class(dimension, _)) => {
                        (context.group(group), TextPlace::Class(dimension))
                    }
                    Row::Group(group) => (context.group(group), TextPlace::Funding),
                    _ => (part.and_then(|part| context.heading(part)).unwrap_or_default(), TextPlace::Area),
                };
                RowName {
                    sign: if self.tree.is_expanded(row) { "▾ " } else { "▸ " },
                    name: own,
                    count: format!(" ({count})"),
                    marks: mark.to_owned(),
                    style: context.style(Role::Strong),
                    place: Some(place),
                    ..name
                }
            }
            Row::Initiative(id) => {
                let initiative = context.dataset.initiative(id);
                let is_marked = context.marks.lines().contains(id) || self.chosen.contains(&place);
                let sign = match (initiative.financing, is_marked) {
                    (Financing::External, true) => "+●",
                    (Financing::External, false) => "+ ",
                    (Financing::Internal, true) => " ●",
                    (Financing::Internal, false) => "  ",
                };
                let note = if context.dataset.is_noted(id) { "*" } else { "" };
                let mark = format!("{note}{}", if cells.hides_difference(id) { DIFFERS } else { "" });
                let level = price::of_line(context.dataset, id, context.locale.language().code());
                // The header names that of the column, which holds for all lines.
                let has_own = |column| price::of_column(context.dataset, column, "").is_some();
                let level = level.filter(|_| !context.scope.period().column().is_some_and(has_own));
                let level = level.map(|level| format!(" · {level}"));
                let marks = format!("{}{mark}", level.unwrap_or_default());
                RowName { sign, role: Role::Sign, name: context.dataset.name(id).to_owned(), marks, ..name }
            }
            Row::Whole => {
                let part = self.part(row);
                let count = part.map_or(0, |part| part.lines(context.tree_source()).initiatives);
                let mark = if part.is_some_and(|part| part.has_notes(context.tree_source())) { "*" } else { "" };
                let is_known = !context.found.is_some_and(Found::is_too_long);
                RowName {
                    name: self.whole(),
                    count: if is_known { format!(" ({count})") } else { String::new() },
                    marks: if is_known { mark.to_owned() } else { String::new() },
                    style: context.style(Role::Strong),
                    place: None,
                    ..name
                }
            }
            Row::Gap(gap) => {
                let figure = if cells.show_gap(row) { GapFigure::InColumn } else { GapFigure::InName };
                let style = context.style(Role::Muted);
                RowName { sign: "≠ ", role: Role::Differs, name: self.gap(gap, figure), style, ..name }
            }
        }
    }

    /// The name of the whole: "I alt", under a filter "Vist"; beside an area or a group alone with what it is the whole of.
    fn whole(&self) -> String {
        let context = self.context;
        let name = match context.found {
            Some(_) => capitalised(&context.text(Message::ShownLines)),
            None => context.text(Message::Total),
        };
        let of = self.tree.root().map(|root| match root {
            Row::Group(_) => context.text(Message::AllGroups),
            _ => context.text(Message::AllAreas),
        });
        of.map_or_else(|| name.clone(), |of| format!("{name} · {of}"))
    }

    /// The code of an area or a line.
    fn code(&self, row: Row) -> Option<&'a str> {
        let dataset = self.context.dataset;
        match row {
            Row::Area(area) => labels::code_before(dataset.area_code(area), &dataset.area(area).name),
            Row::Initiative(line) => labels::code_before(dataset.code(line), dataset.name(line)),
            Row::Group(_) | Row::Gap(..) | Row::Whole => None,
        }
    }

    /// The side that the missing figures are on, or that they follow from other differences, and one of them where no column shows any.
    fn gap(&self, gap: GapOf, figure: GapFigure) -> String {
        let context = self.context;
        let of = self.source.lines_of_gap(gap);
        let gaps: Vec<_> = self.source.periods_of_gap(gap).collect();
        let columns = gaps.iter().filter(|(period, _)| !period.is_all());
        let sides: Vec<bool> = columns.map(|(_, held)| held.is_larger()).collect();
        let arises = self.source.arises(gap, &self.source.gap_columns());
        let mut text = context.text(match (sides.contains(&true), sides.contains(&false)) {
            _ if !arises => Message::FollowsFromOthers,
            (true, true) => Message::GapBothWays,
            (_, true) => Message::GapInLines,
            (_, false) => Message::GapInTotal,
        });
        let shown = StatedFor::all_lines(of.area, context.scope.view());
        if let Some(view) = part_of(context.dataset, of, shown, context.locale) {
            text = context.locale.fill(Message::GapOfMoney, &[("side", text.into()), ("view", view.into())]);
        }
        if let (GapFigure::InName, Some(&(period, held))) = (figure, gaps.first()) {
            let name = period_name(context.dataset, period, context.locale);
            let amount = context.short_signed(held.difference);
            let values = [("side", text.into()), ("period", name.into()), ("amount", amount.into())];
            text = context.locale.fill(Message::GapIn, &values);
        }
        // Outside its area a gap names the area.
        match (context.arranged_by().grouping, of.area) {
            (Grouping::Area, _) | (_, None) => text,
            (_, Some(area)) => format!("{}: {text}", context.dataset.area(area).name),
        }
    }

    /// The total of a heading.
    fn part(&self, row: Row) -> Option<BudgetPart> {
        BudgetPart::of(row, self.context.scope.view())
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
