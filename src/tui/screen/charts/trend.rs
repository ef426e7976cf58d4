//! The trend: curves of the lines' sum over the years, of own and of external money in it, and the stated totals, with a sign
//! for each year; below them a table of the figures. A year without an amount is a gap in the curve, not zero.

mod curve;
mod table;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    analysis::amounts::shown::ShownFigure,
    explorer::{
        diagram::subject::{ChartFigures, ChartSubject},
        view::labels,
    },
    locale::Message,
    model::{columns::ColumnId, period::Period},
    report::labels::capitalised,
    tui::screen::{
        charts::signs::{EXTERNAL_POINT, OWN_POINT, STATED},
        draw_context::DrawContext,
        theme::Role,
        widgets::text::draw_lines,
    },
};

/// The sign of the lines' sum.
const LINES: &str = "●";

/// The fewest rows that a curve is drawn on.
const LEAST_CURVE: u16 = 4;

/// The figure that a series takes from those of a year.
type FigureOf = fn(&ChartFigures) -> Option<ShownFigure>;

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
}

/// The years that are drawn; where the measure has figures of parts of years only, these.
pub(super) fn columns(context: &DrawContext<'_>) -> Vec<ColumnId> {
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
        for (sign, role, name, figures) in [
            (OWN_POINT, Role::Own, Message::LegendOwn, own),
            (EXTERNAL_POINT, Role::External, Message::LegendExternal, external),
        ] {
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
