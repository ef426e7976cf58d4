//! The page of a warning: its sentence, everything that it is about with its place and its figure, and the selected one in full.
//! Only the rows on the screen are made: there may be millions.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::check::warnings::{Concerned, Warning, WarningKind},
    explorer::lists::concerned::ConcernedList,
    locale::Message,
    model::period::Period,
    report::{
        labels::{self, capitalised},
        sentences::warning,
    },
    tui::screen::{
        draw_context::DrawContext,
        layout::ScreenLayout,
        theme::Role,
        widgets::{
            rule::{counted, counted_rule},
            text::{cut, draw_lines, figure, left, right, wrap},
        },
    },
};

/// The parts of the page from the top: the sentence of the warning with the heads of the columns, the list, the selected row in full.
pub struct WarningLayout {
    above: Vec<Line<'static>>,
    columns: ConcernedColumns,
    /// The rows of the list.
    pub list: Rect,
    in_full: Rect,
}

impl WarningLayout {
    /// Divides the page. On a low screen there is no room for the selected row in full.
    pub fn new(context: &DrawContext<'_>, of: &Warning, layout: &ScreenLayout) -> Self {
        let area = layout.page;
        let columns = ConcernedColumns::new(context, of.kind, usize::from(area.width));
        let mut above = sentence(context, of, area);
        above.push(Line::styled(columns.head(context), context.style(Role::Heading)));
        let top = u16::try_from(above.len()).unwrap_or(area.height).min(area.height);
        let below = if area.height >= 16 { 3 } else { 0 };
        let list = Rect { y: area.y + top, height: (area.height - top).saturating_sub(below), ..area };
        let in_full = Rect { y: area.bottom() - below, height: below, ..area };
        Self { above, columns, list, in_full }
    }

    /// The rows of the list that can be seen at once.
    pub fn rows(&self) -> usize {
        usize::from(self.list.height).max(1)
    }
}

pub fn draw(context: &DrawContext<'_>, of: &Warning, list: &ConcernedList, layout: &ScreenLayout, buffer: &mut Buffer) {
    let page = WarningLayout::new(context, of, layout);
    let counted = counted(context, list.top(), page.rows(), of.concerned.len());
    let title = [Message::WorthALookTitle, Message::EnterGoesThere].map(|message| context.text(message)).join(" · ");
    counted_rule(&title, &counted, context, layout.page_title, buffer);
    draw_lines(page.above, layout.page, buffer);
    let shown = of.concerned.iter().enumerate().skip(list.top());
    for (row, (place, &concerned)) in page.list.rows().zip(shown) {
        let is_selected = place == list.cursor();
        let mut line = page.columns.row(context, concerned);
        line.spans.insert(0, Span::raw(if is_selected { ">" } else { " " }));
        line.render(row, buffer);
        if is_selected {
            buffer.set_style(row, context.style(Role::Selected));
        }
    }
    let selected = of.concerned.get(list.cursor()).filter(|_| page.in_full.height > 0);
    if let Some(&selected) = selected {
        let low = page.in_full;
        let rule = Rect { y: low.y, ..layout.page_title };
        buffer.set_string(rule.x, rule.y, "─".repeat(usize::from(rule.width)), context.style(Role::Rule));
        let text = warning::full(context.dataset, selected, context.scope.period(), context.locale);
        let lines = cut(wrap(&text, usize::from(low.width), "", Style::new()), usize::from(low.height - 1));
        draw_lines(lines, Rect { y: low.y + 1, height: low.height - 1, ..low }, buffer);
    }
}

/// The sentence of the warning.
fn sentence(context: &DrawContext<'_>, of: &Warning, area: Rect) -> Vec<Line<'static>> {
    let text = warning::sentence(context.dataset, of, context.locale);
    // On a low screen the list matters more than the end of the sentence.
    let room = usize::from(area.height / 3).max(1);
    let width = usize::from(area.width);
    let mut lines = cut(wrap(&capitalised(&text), width, "", context.style(Role::Strong)), room);
    if area.height > 8 {
        lines.push(Line::default());
    }
    lines
}

/// The widths of the columns; zero for one that the kind of warning or the screen has no room for. The place of a row leaves
/// first.
struct ConcernedColumns {
    name: usize,
    place: usize,
    /// The label of the column that a figure stands in.
    label: usize,
    figure: usize,
}

/// The width that a name keeps beside its place.
const NAME: usize = 24;

/// The least room for a place.
const PLACE: usize = 14;

impl ConcernedColumns {
    fn new(context: &DrawContext<'_>, kind: WarningKind, width: usize) -> Self {
        let (has_label, has_figure) = match kind {
            WarningKind::StatedTwice
            | WarningKind::OfWhichLarger
            | WarningKind::LikeThousands
            | WarningKind::LongFigure => (true, true),
            WarningKind::SameName | WarningKind::NoAmount | WarningKind::NoSource | WarningKind::NoFunding => {
                (false, true)
            }
            WarningKind::SimilarNames | WarningKind::YearsOutOfOrder => (false, false),
        };
        let labels = context.dataset.columns().map(|column| context.label(column).width());
        let label = if has_label { labels.max().unwrap_or(0).min(width / 4) } else { 0 };
        let figure = if has_figure { context.widths.amount.max(context.period().width()) } else { 0 };
        let used = [label, figure].into_iter().filter(|&cells| cells > 0).map(|cells| cells + 1).sum::<usize>() + 2;
        let rest = width.saturating_sub(used);
        if rest < NAME + 2 + PLACE {
            return Self { name: rest, place: 0, label, figure };
        }
        // A total is named by its place, a line by its name.
        let place = if has_label { rest / 2 } else { (rest * 2 / 5).max(PLACE) };
        Self { name: rest - 2 - place, place, label, figure }
    }

    fn head(&self, context: &DrawContext<'_>) -> String {
        let place = if self.place > 0 { context.text(Message::Where) } else { String::new() };
        let label = if self.label > 0 { context.text(Message::Year) } else { String::new() };
        // The figure of a whole line is that of the period that is shown.
        let figure = if self.label > 0 { String::new() } else { context.period() };
        let is_of_lines = self.label == 0 && self.figure > 0;
        let name = if is_of_lines { capitalised(&context.text(Message::Initiative)) } else { String::new() };
        // The cursor has the first cell.
        format!(" {}", self.cells(&name, &capitalised(&place), &capitalised(&label), &figure).concat())
    }

    fn row(&self, context: &DrawContext<'_>, concerned: Concerned) -> Line<'static> {
        let dataset = context.dataset;
        let period = concerned.column().map_or(context.scope.period(), Period::Column);
        let figure = warning::figure(dataset, concerned, period);
        let figure = labels::figures::short(figure, dataset.digits(period).shown(), context.locale);
        let label = concerned.column().map(|column| context.label(column)).unwrap_or_default();
        let name = warning::name(dataset, concerned, context.locale);
        let place = warning::place(dataset, concerned, context.locale);
        let [name, place, label, figure] = self.cells(&name, &place, label, &figure);
        Line::from(vec![
            Span::raw(name),
            Span::styled(place, context.style(Role::Muted)),
            Span::raw(label),
            Span::raw(figure),
        ])
    }

    fn cells(&self, name: &str, place: &str, label: &str, amount: &str) -> [String; 4] {
        let cell = |width: usize, cell: String| if width > 0 { cell } else { String::new() };
        [
            format!("{} ", left(name, self.name)),
            cell(self.place, format!(" {} ", left(place, self.place))),
            cell(self.label, format!("{} ", right(label, self.label))),
            cell(self.figure, figure(amount, self.figure)),
        ]
    }
}
