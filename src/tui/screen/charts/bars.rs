//! Bars of areas, one for each year, all on one scale from zero: own money, then external money, the stated total as a mark,
//! the figures at the right. All years together are one bar. Formats only the rows on the screen.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    explorer::{
        diagram::{
            bars::{BarsData, periods},
            subject::{ChartFigures, ChartSubject},
        },
        view::{labels, viewport::PageExtent},
    },
    locale::Message,
    model::{financing::Financing, period::Period},
    report::labels::capitalised,
    tui::screen::{
        charts::{
            bar::{self, BarScale},
            signs::{EXTERNAL, OWN, STATED, name_sign},
        },
        draw_context::DrawContext,
        theme::Role,
        widgets::ellipsis::truncate,
        widgets::text::{draw_lines, figure, left, right},
    },
};

/// The shortest bar that has its name beside it; a shorter one has it above.
const LEAST_BAR: usize = 14;

/// The cells that names leave to the longest bar, the most cells of a name that they do so for, and the number of names that are
/// measured.
const GOOD_BAR: usize = 20;
const NAME: usize = 34;
const MEASURED: usize = 500;

/// Stands before the name of external money.
const EXTERNAL_SIGN: &str = "+ ";

/// The widths of a row's columns; a column of 0 cells is left out.
#[derive(Clone, Copy, Debug)]
struct BarColumns {
    /// Above the bars where it would leave them no room.
    name: NamePlace,
    year: usize,
    bar: usize,
    lines: usize,
    stated: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum NamePlace {
    Beside(usize),
    Above,
}

/// The chart of bars.
pub struct BarChart<'a> {
    context: &'a DrawContext<'a>,
    parts: &'a BarsData,
    periods: Vec<Period>,
    columns: BarColumns,
    area: Rect,
}

impl<'a> BarChart<'a> {
    pub fn new(context: &'a DrawContext<'a>, parts: &'a BarsData, area: Rect) -> Self {
        let periods = periods(context.tree_source());
        let columns = BarColumns::fitting(context, parts, &periods, usize::from(area.width));
        Self { context, parts, periods, columns, area }
    }

    /// All rows, and how many of them fit.
    pub fn extent(&self) -> PageExtent {
        let height = usize::from(self.area.height).saturating_sub(self.head().len());
        PageExtent { lines: self.rows(), height }
    }

    fn rows(&self) -> usize {
        self.parts.all.len() * self.block() - self.gap()
    }

    /// Rows of a subject: its name where that stands above, its bars, and a blank row where all subjects have room for one.
    fn block(&self) -> usize {
        self.bars() + self.gap()
    }

    fn bars(&self) -> usize {
        self.periods.len() + usize::from(self.columns.name == NamePlace::Above)
    }

    fn gap(&self) -> usize {
        let rows = usize::from(self.area.height).saturating_sub(2);
        usize::from(self.bars() > 1 && self.parts.all.len() * (self.bars() + 1) <= rows)
    }

    pub fn draw(&self, top: usize, buffer: &mut Buffer) {
        let head = self.head();
        let rows = (top..self.rows()).map(|row| self.row(row, row == top));
        draw_lines(head.into_iter().chain(rows), self.area, buffer);
    }

    /// The legend and the headings of the figures; on two lines where one is too narrow.
    fn head(&self) -> Vec<Line<'static>> {
        let BarColumns { lines, stated, .. } = self.columns;
        let context = self.context;
        let heads = [(Some(context.text(Message::Lines)), lines), (self.document(), stated)];
        let figures: String =
            heads.into_iter().filter(|(_, width)| *width > 0).fold(String::new(), |heads, (head, width)| {
                // The last cell is that of the mark after a figure.
                heads + &left(&right(&capitalised(&head.unwrap_or_default()), width - 1), width)
            });
        let signs = self.signs();
        let width = usize::from(self.area.width);
        let room = width.saturating_sub(figures.width());
        let figures = Span::styled(figures, context.style(Role::Heading));
        let legend: usize = signs.iter().map(Span::width).sum();
        let before = match self.columns.name {
            NamePlace::Beside(name) if name + self.columns.year + legend <= room => name + self.columns.year,
            _ => 0,
        };
        let line = |spans: Vec<Span<'static>>| Line::from([vec![Span::raw(" ".repeat(before))], spans].concat());
        if before + legend <= room {
            let blank = Span::raw(" ".repeat(room - before - legend));
            vec![line([signs, vec![blank, figures]].concat())]
        } else {
            vec![line(signs), Line::from(vec![Span::raw(" ".repeat(room)), figures])]
        }
    }

    fn document(&self) -> Option<String> {
        self.parts.stated.then(|| labels::document_heading(self.context.dataset, self.context.locale))
    }

    /// "█ egne  ▒ eksterne  ◆ brevet": the signs that can occur.
    fn signs(&self) -> Vec<Span<'static>> {
        let context = self.context;
        let view = context.scope.view();
        let met = |financing| view.includes(financing);
        let own = met(Financing::Internal).then(|| context.text(Message::LegendOwn));
        let external = met(Financing::External).then(|| context.text(Message::LegendExternal));
        let stated = self.parts.stated.then(|| context.document_briefly());
        [(OWN, Role::Own, own), (EXTERNAL, Role::External, external), (STATED, Role::Stated, stated)]
            .into_iter()
            .filter_map(|(sign, role, text)| Some((sign, role, text?)))
            .flat_map(|(sign, role, text)| [Span::styled(sign, context.style(role)), Span::raw(format!(" {text}  "))])
            .collect()
    }

    fn row(&self, row: usize, is_top: bool) -> Line<'static> {
        let Some(&part) = self.parts.all.get(row / self.block()) else { return Line::default() };
        let place = row % self.block();
        match self.columns.name {
            // The name stays on the screen however far its bars are scrolled.
            NamePlace::Above if place == 0 || is_top && place < self.bars() => {
                self.name(part, usize::from(self.area.width)).into()
            }
            NamePlace::Above => self.bar(part, place - 1, Vec::new()),
            NamePlace::Beside(width) if place == 0 || is_top => self.bar(part, place, self.name(part, width)),
            NamePlace::Beside(width) => self.bar(part, place, vec![Span::raw(" ".repeat(width))]),
        }
    }

    fn name(&self, part: ChartSubject, width: usize) -> Vec<Span<'static>> {
        let context = self.context;
        let sign = if context.is_external(part) { EXTERNAL_SIGN } else { "" };
        let style = if matches!(part, ChartSubject::Total(_)) { context.style(Role::Strong) } else { Style::new() };
        let name = capitalised(&context.name(part));
        let mark = name_sign(context, part, &self.periods);
        let room = width.saturating_sub(sign.width());
        let name = truncate(&name, room.saturating_sub(1 + mark.width())).into_owned();
        let blank = " ".repeat(room.saturating_sub(name.width() + mark.width()));
        vec![
            Span::styled(sign, context.style(Role::Sign)),
            Span::styled(name, style),
            Span::styled(mark, context.style(Role::Sign)),
            Span::raw(blank),
        ]
    }

    fn bar(&self, part: ChartSubject, place: usize, name: Vec<Span<'static>>) -> Line<'static> {
        let context = self.context;
        let Some(&period) = self.periods.get(place) else { return Line::default() };
        let money = part.figures(context.tree_source(), period);
        let mut spans = name;
        spans.push(self.year(period));
        spans.extend(self.cells(&money));
        let width = self.columns.lines.saturating_sub(1);
        spans.push(Span::raw(figure(&context.shown(money.lines), width)));
        let sign = |finding| {
            let (sign, style) = context.sign(finding);
            Span::styled(left(sign, 1), style)
        };
        spans.push(sign(money.signs.lines));
        if self.columns.stated > 0 {
            let stated = money.stated.map_or_else(String::new, |stated| context.shown(stated));
            spans.push(Span::raw(figure(&stated, self.columns.stated - 1)));
            spans.push(sign(money.signs.stated));
        }
        Line::from(spans)
    }

    fn year(&self, period: Period) -> Span<'static> {
        let context = self.context;
        let Some(year) = period.column().filter(|_| self.columns.year > 0) else { return Span::default() };
        let name = context.label(year);
        let is_shown = context.scope.period() == period;
        let name = if is_shown { format!("‹{name}›") } else { format!(" {name}") };
        Span::styled(left(&name, self.columns.year), context.style(if is_shown { Role::Current } else { Role::Muted }))
    }

    fn cells(&self, money: &ChartFigures) -> Vec<Span<'static>> {
        let scale = BarScale::new(self.parts.least, self.parts.greatest, self.columns.bar.saturating_sub(1));
        let bar = scale.bar(money);
        let mut spans = bar::spans(self.context, &bar);
        spans.push(Span::raw(" ".repeat(self.columns.bar.min(1))));
        spans
    }
}

impl BarColumns {
    /// Takes room for the figures first, then for a bar long enough to compare, then for the name beside it.
    fn fitting(context: &DrawContext<'_>, parts: &BarsData, periods: &[Period], width: usize) -> Self {
        let years = periods.iter().filter_map(|period| period.column()).map(|year| context.label(year).width() + 3);
        let year = years.max().unwrap_or(0);
        let figure = context.widths.whole.max(context.text(Message::Lines).width()) + 2;
        let document = labels::document_heading(context.dataset, context.locale).width();
        let stated = if parts.stated { figure.max(document + 2) } else { 0 };
        let room = |taken: usize| width.saturating_sub(taken);
        let beside = room(year + figure + stated);
        let name = names(context, parts, periods).min((width * 3 / 10).max(beside.saturating_sub(GOOD_BAR)));
        if room(name + year + figure + stated) >= LEAST_BAR {
            let bar = room(name + year + figure + stated);
            return Self { name: NamePlace::Beside(name), year, bar, lines: figure, stated };
        }
        // The stated totals leave before the bar does.
        let stated = if room(year + figure + stated) >= 6 { stated } else { 0 };
        let figure = figure.min(room(year));
        Self { name: NamePlace::Above, year, bar: room(year + figure + stated), lines: figure, stated }
    }
}

/// The cells that the widest of the names needs with its sign and a blank behind it.
fn names(context: &DrawContext<'_>, parts: &BarsData, periods: &[Period]) -> usize {
    let of = |part: &ChartSubject| {
        let sign = if context.is_external(*part) { EXTERNAL_SIGN.width() } else { 0 };
        sign + context.name(*part).width().min(NAME) + 1 + name_sign(context, *part, periods).width()
    };
    parts.all.iter().take(MEASURED).map(of).max().unwrap_or(0)
}
