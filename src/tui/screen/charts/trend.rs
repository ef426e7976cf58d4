//! The trend: curves of the lines' sum over the years, of own and of external money in it, and the stated totals, with a sign
//! for each year; below them a table of the figures. A year without an amount is a gap in the curve, not zero.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    symbols::Marker,
    text::{Line, Span},
    widgets::{Axis, Chart, Dataset, GraphType, Widget as _},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{amounts::shown::ShownFigure, figures::Finding},
    explorer::{
        diagram::subject::{ChartFigures, ChartSubject},
        view::labels,
    },
    locale::{Message, truncate::truncate},
    model::{amount::Amount, column::ColumnId, period::Period},
    report::labels::capitalised,
    tui::screen::{
        charts::{
            axis::AmountAxis,
            scale::{cells, position, span},
            signs::{EXTERNAL, OWN, STATED},
        },
        draw_context::DrawContext,
        theme::Role,
        widgets::text::{draw_lines, figure, left},
    },
};

/// The sign of the lines' sum.
const LINES: &str = "●";

/// The fewest rows that a curve is drawn on.
const LEAST_CURVE: u16 = 4;

/// The figure that a series takes from those of a year.
type FigureOf = fn(&ChartFigures) -> Option<ShownFigure>;

/// Points of a curve without a gap between them.
type Run = Vec<(f64, f64)>;

/// One curve, and its row in the table.
struct Series {
    sign: &'static str,
    role: Role,
    name: String,
    figures: FigureOf,
    joined: Joined,
}

/// The connection between the years of a series.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    Curve,
    Points,
}

/// The trend of one subject.
pub struct TrendChart<'a> {
    context: &'a DrawContext<'a>,
    part: ChartSubject,
    years: Vec<ChartFigures>,
    series: Vec<Series>,
}

impl<'a> TrendChart<'a> {
    pub fn new(context: &'a DrawContext<'a>, part: ChartSubject) -> Self {
        let years: Vec<ChartFigures> = columns(context)
            .into_iter()
            .map(|year| part.figures(context.tree_source(), Period::Column(year)))
            .collect();
        let series = series(context, part, &years);
        Self { context, part, years, series }
    }

    pub fn draw(&self, area: Rect, buffer: &mut Buffer) {
        let table = self.table(usize::from(area.width));
        let below = u16::try_from(table.len()).unwrap_or(u16::MAX).min(area.height);
        let curve = Rect { height: area.height - below, ..area };
        let curve = if curve.height > LEAST_CURVE { curve } else { Rect { height: 0, ..area } };
        if curve.height > 0 {
            self.curve(Rect { height: curve.height - 1, ..curve }, buffer);
        }
        draw_lines(table, Rect { y: curve.bottom(), height: area.bottom() - curve.bottom(), ..area }, buffer);
    }

    /// Draws the curves, and right below `area` the rule of years.
    fn curve(&self, area: Rect, buffer: &mut Buffer) {
        let context = self.context;
        let amounts = || {
            self.series.iter().flat_map(|each| self.years.iter().filter_map(|money| (each.figures)(money)?.amount()))
        };
        let least = amounts().min().unwrap_or_default().min(Amount::ZERO);
        let greatest = amounts().max().unwrap_or_default().max(Amount::ZERO);
        let most = u32::from(area.height / 2).clamp(2, 7);
        let axis = AmountAxis::around(least, greatest, most.max(if least < Amount::ZERO { 3 } else { 2 }));
        let bounds = axis.as_ref().map_or([position(least), position(greatest).max(1.0)], AmountAxis::bounds);
        let labels = axis.map_or_else(Vec::new, |axis| {
            let decimals = axis.step.decimals();
            axis.ticks.iter().map(|&tick| context.locale.amount(tick, decimals)).collect()
        });
        // A label is shown whole or not at all.
        let wide = labels.iter().map(|label| label.width()).max().unwrap_or(0);
        let labels = if wide > usize::from(area.width / 3) { Vec::new() } else { labels };
        let graph = if labels.is_empty() { 0 } else { wide + 1 };
        let muted = context.style(Role::Muted);
        let across = span(self.years.len() - 1).max(1.0);
        let start = if self.years.len() == 1 { -1.0 } else { 0.0 };
        let zero = [(start, 0.0), (across, 0.0)];
        let runs = self.runs_in_order();
        let mut datasets = self.datasets(&runs);
        if least < Amount::ZERO {
            datasets.insert(0, dataset(&zero, Marker::Custom('─'), GraphType::Line, muted));
        }
        let labels = labels.into_iter().map(|label| Line::from(label).right_aligned()).collect::<Vec<_>>();
        Chart::new(datasets)
            .x_axis(Axis::default().bounds([start, across]))
            .y_axis(
                Axis::default()
                    .bounds(bounds)
                    .labels(labels)
                    .labels_alignment(ratatui::layout::Alignment::Right)
                    .style(muted),
            )
            .legend_position(None)
            .render(area, buffer);
        self.years_below(Rect { y: area.bottom(), height: 1, ..area }, graph, buffer);
    }

    /// The series with their runs, in the order in which they are drawn.
    fn runs_in_order(&self) -> Vec<(&Series, Vec<Run>)> {
        // The first row of the table is drawn over the other curves, stated totals over all of them.
        let (points, curves): (Vec<&Series>, _) =
            self.series.iter().rev().partition(|each| each.joined == Joined::Points);
        curves.into_iter().chain(points).map(|each| (each, self.runs(each))).collect()
    }

    /// The curves, then the signs of the years over them.
    fn datasets<'d>(&self, runs: &'d [(&Series, Vec<Run>)]) -> Vec<Dataset<'d>> {
        let context = self.context;
        let mut datasets = Vec::new();
        for (each, runs) in runs.iter().filter(|(each, _)| each.joined == Joined::Curve) {
            datasets.extend(
                runs.iter().map(|run| dataset(run, Marker::Braille, GraphType::Line, context.style(each.role))),
            );
        }
        for (each, runs) in runs {
            let sign = Marker::Custom(each.sign.chars().next().unwrap_or('*'));
            datasets.extend(runs.iter().map(|run| dataset(run, sign, GraphType::Scatter, context.style(each.role))));
        }
        datasets
    }

    /// The points of a series, each stretch of years without a gap by itself.
    fn runs(&self, series: &Series) -> Vec<Run> {
        let points: Vec<Option<(f64, f64)>> = self
            .years
            .iter()
            .enumerate()
            .map(|(place, money)| Some((span(place), position((series.figures)(money)?.amount()?))))
            .collect();
        let runs = points.split(Option::is_none).map(|run| run.iter().flatten().copied().collect::<Vec<_>>());
        runs.filter(|run| !run.is_empty()).collect()
    }

    /// Draws the rule below the curves, each year below its own points: the one that is shown first, then as many others as
    /// fit.
    fn years_below(&self, area: Rect, graph: usize, buffer: &mut Buffer) {
        let context = self.context;
        let width = usize::from(area.width).saturating_sub(graph);
        let start = area.x + u16::try_from(graph).unwrap_or(0);
        buffer.set_string(start, area.y, "─".repeat(width), context.style(Role::Muted));
        let last = self.years.len() - 1;
        let columns = columns(context);
        let shown = context.scope.period().column();
        let shown = columns.iter().position(|&column| Some(column) == shown);
        let wide = columns.iter().map(|&year| context.label(year).width()).max().unwrap_or(0) + 2;
        let step = (wide * last).div_ceil(width.max(1)).max(1);
        let order = shown.into_iter().chain([0, last]).chain((0..last).step_by(step).skip(1));
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for (year, place) in order.filter_map(|place| columns.get(place).map(|&year| (year, place))) {
            let is_shown = shown == Some(place);
            if is_shown && !taken.is_empty() {
                continue;
            }
            let name = context.label(year);
            let name = if is_shown { format!("‹{name}›") } else { name.to_owned() };
            let centre =
                if last == 0 { width / 2 } else { cells(span(width.saturating_sub(1)) * span(place) / span(last)) };
            let from = centre.saturating_sub(name.width() / 2).min(width.saturating_sub(name.width()));
            let to = from + name.width();
            if to > width || taken.iter().any(|&(other, end)| from < end + 1 && other < to + 1) {
                continue;
            }
            taken.push((from, to));
            let style = context.style(if is_shown { Role::Current } else { Role::Muted });
            buffer.set_string(start + u16::try_from(from).unwrap_or(0), area.y, name, style);
        }
    }

    /// The table of figures: a row for each series, and as many years around the one that is shown as fit.
    fn table(&self, width: usize) -> Vec<Line<'static>> {
        let context = self.context;
        let names = self.series.iter().map(|each| each.name.width() + 3).max().unwrap_or(0);
        let together = Some(context.scope.period()).filter(|period| period.is_all());
        let all: Vec<Period> = columns(context).into_iter().map(Period::Column).chain(together).collect();
        let head = |period: Period| {
            let name = labels::period_name(context.dataset, period, context.locale);
            if period == context.scope.period() { format!("‹{name}›") } else { format!("{name} ") }
        };
        let column =
            all.iter().map(|&period| head(period).width()).max().unwrap_or(0).max(context.widths.whole + 1) + 1;
        // Leaves room for the sign of a row and a blank after it.
        let column = column.min(width.saturating_sub(2)).max(1);
        let names = names.min(width.saturating_sub(column));
        let many = ((width - names) / column).clamp(1, all.len());
        let centre = all.iter().position(|&period| period == context.scope.period()).unwrap_or(0);
        let from = centre.saturating_sub(many / 2).min(all.len() - many);
        let shown = &all[from..from + many];
        let figures: Vec<ChartFigures> =
            shown.iter().map(|&period| self.part.figures(context.tree_source(), period)).collect();
        let more = |is_more: bool| if is_more { "…" } else { " " };
        let mut years = vec![Span::styled(
            format!("{}{}", " ".repeat(names.saturating_sub(1)), more(from > 0)),
            context.style(Role::Muted),
        )];
        for &period in shown {
            let role = if period == context.scope.period() { Role::Current } else { Role::Heading };
            years.push(Span::styled(figure(&head(period), column), context.style(role)));
        }
        years.push(Span::styled(more(from + many < all.len()), context.style(Role::Muted)));
        let mut table = vec![Line::from(years)];
        table.extend(self.series.iter().map(|each| self.row(each, &figures, names, column)));
        table
    }

    /// A row of the table: the sign and the name of a series, and its figures.
    fn row(&self, each: &Series, figures: &[ChartFigures], names: usize, column: usize) -> Line<'static> {
        let context = self.context;
        // A few letters of a name could be taken for a part of the figure.
        let name = if names < 6 { "" } else { each.name.as_str() };
        let name = left(&truncate(name, names.saturating_sub(2)), names.saturating_sub(2));
        let mut row = vec![Span::styled(each.sign, context.style(each.role)), Span::raw(format!(" {name}"))];
        for money in figures {
            let (sign, style) = match each.sign {
                LINES => context.sign(money.signs.lines),
                STATED => context.sign(money.signs.stated),
                _ => context.sign(Finding::Nothing),
            };
            let is_stated = each.sign == STATED && money.stated.is_none();
            let amount =
                if is_stated { String::new() } else { context.shown((each.figures)(money).unwrap_or_default()) };
            row.push(Span::raw(figure(&amount, column - 1)));
            row.push(Span::styled(left(sign, 1), style));
        }
        Line::from(row)
    }
}

/// The years that are drawn; where the measure has figures of parts of years only, these.
fn columns(context: &DrawContext<'_>) -> Vec<ColumnId> {
    let years: Vec<ColumnId> = context.years().collect();
    if years.is_empty() { context.scope.columns(context.dataset) } else { years }
}

/// The series: lines first; own and external money where both occur; stated totals last, so that their sign is on top.
fn series(context: &DrawContext<'_>, part: ChartSubject, years: &[ChartFigures]) -> Vec<Series> {
    let has =
        |figures: FigureOf| years.iter().any(|money| figures(money).is_some_and(|figure| figure.amount().is_some()));
    let mut series = Vec::new();
    series.push(Series {
        sign: LINES,
        role: Role::Strong,
        name: capitalised(&match part {
            ChartSubject::Total(_) => context.text(Message::Lines),
            ChartSubject::Line(_) => context.text(Message::Amount),
        }),
        figures: |money| Some(money.lines),
        joined: Joined::Curve,
    });
    let (own, external): (FigureOf, FigureOf) = (|money| Some(money.own), |money| Some(money.external));
    if part.is_divided() && has(own) && has(external) {
        for (sign, role, name, figures) in
            [(OWN, Role::Own, Message::LegendOwn, own), (EXTERNAL, Role::External, Message::LegendExternal, external)]
        {
            series.push(Series { sign, role, name: capitalised(&context.text(name)), figures, joined: Joined::Curve });
        }
    }
    if years.iter().any(|money| money.stated.is_some()) {
        series.push(Series {
            sign: STATED,
            role: Role::Stated,
            name: labels::document_heading(context.dataset, context.locale),
            figures: |money| money.stated,
            joined: Joined::Points,
        });
    }
    series
}

fn dataset(points: &[(f64, f64)], marker: Marker, graph: GraphType, style: Style) -> Dataset<'_> {
    Dataset::default().data(points).marker(marker).graph_type(graph).style(style)
}
