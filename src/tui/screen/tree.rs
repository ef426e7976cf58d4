//! The tree with its columns of figures. Formats only the rows on the screen.

mod cells;
pub mod column;
mod columns;
mod empty;
mod findings;
mod head;
mod headings;
mod legend;
mod wanted;

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

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
        view::labels::period_name,
    },
    locale::{Message, truncate::truncate},
    model::financing::Financing,
    report::{
        labels::{self, capitalised},
        sentences::gap::part_of,
    },
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        layout::ScreenLayout,
        theme::Role,
        tree::{cells::TreeCells, column::TreeHead, columns::TreeColumns},
        widgets::{
            scrollbar::Scrollbar,
            text::{draw_lines, marked},
        },
    },
};

/// The cells of a name that no code takes away.
const NAME: usize = 34;

/// The place of a gap's figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GapFigure {
    /// In a column.
    InColumn,
    /// Before the words, as no column shows it.
    InName,
}

/// The pane of the tree.
pub struct TreePane<'a> {
    context: &'a DrawContext<'a>,
    tree: &'a Tree,
    source: TreeSource<'a>,
    /// The rows in the range that is being marked.
    chosen: Range<usize>,
}

impl<'a> TreePane<'a> {
    pub fn new(context: &'a DrawContext<'a>, tree: &'a Tree) -> Self {
        Self { context, tree, source: context.tree_source(), chosen: context.marks.chosen(tree) }
    }

    /// Draws the head, the rows and the scrollbar of a layout.
    pub fn draw(&self, layout: &ScreenLayout, buffer: &mut Buffer) {
        let (area, height) = (layout.rows, usize::from(layout.rows.height));
        let columns = TreeColumns::fitting(self.context, self.tree.root(), usize::from(area.width));
        head::draw(self.context, self.tree.root(), &columns, layout.columns, buffer);
        let rows = self.tree.rows();
        for (y, line) in (area.top()..area.bottom()).zip(0..) {
            let Some(place) = self.place_at(line, height) else { continue };
            let row = rows.get(place).copied().unwrap_or(Row::Whole);
            let area = Rect { y, height: 1, ..area };
            let selected = place == self.tree.cursor();
            self.row(place, row, selected, &columns).render(area, buffer);
            if selected {
                buffer.set_style(area, self.context.style(Role::Selected));
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

    /// The place of the row on a line of so many: that of the whole closes the rows.
    pub fn place_at(&self, line: usize, height: usize) -> Option<usize> {
        let extent = self.tree.extent(height);
        let below = extent.rows.saturating_sub(self.tree.top()).min(extent.page);
        let of_whole = if self.is_explained() { height.saturating_sub(1) } else { below };
        match line {
            line if line < below => Some(self.tree.top() + line),
            line if line == of_whole && line < height => Some(self.tree.rows().len()),
            _ => None,
        }
    }

    /// Draws the legend of the signs that are on the screen, in the rows that the tree leaves; the panes are drawn before.
    pub fn draw_legend(&self, layout: &ScreenLayout, buffer: &mut Buffer) {
        let rows = layout.rows;
        let height = usize::from(rows.height);
        let shown = (0..height).take_while(|&line| self.place_at(line, height).is_some()).count();
        let shown = u16::try_from(shown).unwrap_or(rows.height);
        let free = Rect { y: rows.y + shown, height: rows.height - shown, ..rows };
        if !self.is_explained() && !free.is_empty() {
            let body = Rect { y: rows.y, height: layout.footer.y - rows.y, ..layout.header };
            legend::draw(self.context, free, Rect { height: shown, ..rows }, body, buffer);
        }
    }

    fn row(&self, place: usize, row: Row, selected: bool, columns: &TreeColumns) -> Line<'static> {
        let cursor = if selected { ">" } else { " " };
        let indent = " ".repeat(self.indent(row, columns));
        let mut spans = vec![Span::raw(cursor)];
        let room = columns.name.saturating_sub(1);
        let cells = TreeCells::new(self.context, columns);
        spans.extend(self.name(place, row, &cells, &indent, room));
        for &placed in &columns.figures {
            spans.extend(cells.spans(row, placed));
        }
        Line::from(spans)
    }

    /// The indent of a row. Half of the room stays with the name however deep the row is.
    fn indent(&self, row: Row, columns: &TreeColumns) -> usize {
        (2 * self.depth(row)).min(columns.name / 2)
    }

    /// True where a cell of a row is, or is left of, the triangle that opens and closes it.
    pub fn folds_at(&self, row: Row, cell: usize, width: usize) -> bool {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), width);
        matches!(row, Row::Area(_) | Row::Group(_)) && cell <= 1 + self.indent(row, &columns)
    }

    /// The part of the head at a cell.
    pub fn head_at(&self, cell: usize, width: usize) -> Option<TreeHead> {
        let columns = TreeColumns::fitting(self.context, self.tree.root(), width);
        if cell < columns.name { Some(TreeHead::Name) } else { columns.at(cell).map(TreeHead::Column) }
    }

    fn depth(&self, row: Row) -> usize {
        let root = self.tree.root().map_or(0, |root| self.source.depth(root));
        self.source.depth(row).saturating_sub(root).min(12)
    }

    /// The name with its marks. The name may be cut, the marks after it are not.
    fn name(&self, place: usize, row: Row, cells: &TreeCells<'_>, indent: &str, room: usize) -> Vec<Span<'static>> {
        let context = self.context;
        let (sign, role, name, after, marks, style) = match row {
            Row::Area(_) | Row::Group(_) => {
                let part = self.part(row);
                let count = part.map_or(0, |part| part.lines(context.tree_source()).initiatives);
                let sign = if self.tree.is_expanded(row) { "▾ " } else { "▸ " };
                let mark = if part.is_some_and(|part| part.has_notes(context.tree_source())) { "*" } else { "" };
                let name = match row {
                    Row::Group(group) => context.group(group),
                    _ => part.and_then(|part| context.heading(part)).unwrap_or_default(),
                };
                (sign, Role::Muted, name, format!(" ({count})"), mark.to_owned(), context.style(Role::Strong))
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
                (sign, Role::Sign, context.dataset.name(id).to_owned(), level.unwrap_or_default(), mark, Style::new())
            }
            Row::Whole => {
                let part = self.part(row);
                let count = part.map_or(0, |part| part.lines(context.tree_source()).initiatives);
                let mark = if part.is_some_and(|part| part.has_notes(context.tree_source())) { "*" } else { "" };
                let is_counted = !context.found.is_some_and(Found::is_too_long);
                let after = if is_counted { format!(" ({count})") } else { String::new() };
                let mark = if is_counted { mark } else { "" };
                ("  ", Role::Muted, self.whole(), after, mark.to_owned(), context.style(Role::Strong))
            }
            Row::Gap(gap) => {
                let figure = if cells.show_gap(row) { GapFigure::InColumn } else { GapFigure::InName };
                let name = self.gap(gap, figure);
                ("≠ ", Role::Differs, name, String::new(), String::new(), context.style(Role::Muted))
            }
        };
        let room = room.saturating_sub(indent.width() + sign.width());
        let (after, marks) =
            if after.width() + marks.width() < room { (after, marks) } else { (String::new(), String::new()) };
        let beside = after.width() + marks.width();
        let code = self.code(row, name.width() + beside, room);
        let room = room - code.width();
        let name = truncate(&name, room - beside).into_owned();
        let blank = " ".repeat(room.saturating_sub(name.width() + beside));
        let place = match row {
            Row::Area(_) => TextPlace::Area,
            Row::Group(GroupId::Class(dimension, _)) => TextPlace::Class(dimension),
            Row::Group(_) => TextPlace::Funding,
            Row::Initiative(_) | Row::Gap(..) | Row::Whole => TextPlace::Name,
        };
        let found = context.found.filter(|_| row != Row::Whole);
        let found = found.map_or_else(Vec::new, |found| found.query.hits(place, &name));
        let mut spans = vec![Span::raw(indent.to_owned()), Span::styled(sign, context.style(role))];
        let hits = |place, text| context.found.map_or_else(Vec::new, |found| found.query.hits(place, text));
        spans.extend(marked(
            &code,
            &hits(TextPlace::Code, &code),
            context.style(Role::Muted),
            context.style(Role::Hit),
        ));
        spans.extend(marked(&name, &found, style, context.style(Role::Hit)));
        spans.push(Span::styled(after, context.style(Role::Muted)));
        spans.push(Span::styled(marks, context.style(Role::Sign)));
        spans.push(Span::raw(blank));
        spans
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

    /// The code of an area or a line with a space behind it, where it leaves room for the name, or for as much of it as is always
    /// shown.
    fn code(&self, row: Row, name: usize, room: usize) -> String {
        let dataset = self.context.dataset;
        let code = match row {
            Row::Area(area) => labels::code_before(dataset.area_code(area), &dataset.area(area).name),
            Row::Initiative(line) => labels::code_before(dataset.code(line), dataset.name(line)),
            Row::Group(_) | Row::Gap(..) | Row::Whole => None,
        };
        let code = code.map_or_else(String::new, |code| format!("{code} "));
        if code.width() + name.min(NAME) <= room { code } else { String::new() }
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
