//! Draws the curves of a trend with the rule of years below them.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    symbols::Marker,
    text::Line,
    widgets::{Axis, Chart, Dataset, GraphType, Widget as _},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    model::amount::Amount,
    tui::screen::{
        charts::{
            axis::AmountAxis,
            scale::{cells, position, span},
            trend::{Joined, Series, TrendChart, columns},
        },
        theme::Role,
    },
};

/// Points of a curve without a gap between them.
type Run = Vec<(f64, f64)>;

impl TrendChart<'_> {
    /// Draws the curves, and right below `area` the rule of years.
    pub(super) fn curve(&self, area: Rect, buffer: &mut Buffer) {
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
        let rule = context.style(Role::Rule);
        let across = span(self.years.len() - 1).max(1.0);
        let start = if self.years.len() == 1 { -1.0 } else { 0.0 };
        let zero = [(start, 0.0), (across, 0.0)];
        let runs = self.runs_in_order();
        let mut datasets = self.datasets(&runs);
        if least < Amount::ZERO {
            datasets.insert(0, dataset(&zero, Marker::Custom('─'), GraphType::Line, rule));
        }
        let labels = labels
            .into_iter()
            .map(|label| Line::styled(label, context.style(Role::Muted)).right_aligned())
            .collect::<Vec<_>>();
        Chart::new(datasets)
            .x_axis(Axis::default().bounds([start, across]))
            .y_axis(
                Axis::default()
                    .bounds(bounds)
                    .labels(labels)
                    .labels_alignment(ratatui::layout::Alignment::Right)
                    .style(rule),
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
        buffer.set_string(start, area.y, "─".repeat(width), context.style(Role::Rule));
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
}

fn dataset(points: &[(f64, f64)], marker: Marker, graph: GraphType, style: Style) -> Dataset<'_> {
    Dataset::default().data(points).marker(marker).graph_type(graph).style(style)
}
