//! The page of marked lines: each with its area, its money and its amounts, then their sum.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::amounts::{shown::ShownFigure, subtotal::Subtotal},
    explorer::view::labels,
    locale::Message,
    model::{financing::View, ids::InitiativeId, period::Period},
    report,
    report::labels::capitalised,
    tui::screen::{
        draw_context::DrawContext,
        theme::Role,
        totals::marked,
        widgets::ellipsis::truncate,
        widgets::text::{figure, left, wrap},
    },
};

/// The width that a name keeps beside the figures of all years.
const LEAST_NAME: usize = 30;

/// The most lines on the page: more than anybody reads on a screen.
const MOST: usize = 500;

pub fn lines(context: &DrawContext<'_>, width: usize) -> Vec<Line<'static>> {
    let muted = context.style(Role::Muted);
    let marks = context.marks.lines();
    if marks.is_empty() {
        return wrap(&context.text(Message::NothingMarked), width, "", muted);
    }
    let columns = MarksColumns::fitting(context, width);
    let mut lines = vec![Line::styled(columns.heading(context), context.style(Role::Heading))];
    for line in marks.iter().take(MOST) {
        lines.extend(one(context, line, &columns));
    }
    if let Some(more) = marks.len().checked_sub(MOST).filter(|&more| more > 0) {
        lines.push(Line::styled(context.locale.fill(Message::MarksMore, &[("count", more.into())]), muted));
    }
    lines.push(Line::default());
    match context.marked {
        None => {}
        Some(Ok(sum)) => {
            lines.extend(View::ALL.map(|view| together(context, sum, view, &columns)));
            let stated = marked::stated(context, width, usize::MAX);
            if !stated.is_empty() {
                // The totals are of the period that is shown.
                lines.push(Line::styled(capitalised(&context.period()), muted));
            }
            lines.extend(stated);
        }
        Some(Err(_)) => lines.extend(wrap(&context.text(Message::MarksTooLong), width, "", Style::new())),
    }
    lines
}

/// The sum of the marked lines in a view: own money, external money, both.
fn together(context: &DrawContext<'_>, sum: &Subtotal, view: View, columns: &MarksColumns) -> Line<'static> {
    let name = match view {
        View::Combined => context.text(Message::MarkedTogether),
        _ => report::labels::view(view, context.locale),
    };
    let figures = columns
        .periods
        .iter()
        .map(|&period| figure(&context.short(ShownFigure::of_sum(sum.cell(view, period))), columns.width));
    let style = if view == View::Combined { context.style(Role::Strong) } else { Style::new() };
    Line::styled(format!("{}{}", left(&name, columns.name), figures.collect::<String>()), style)
}

/// The columns: every year and all years together, or where these do not fit, the current period.
struct MarksColumns {
    name: usize,
    width: usize,
    periods: Vec<Period>,
}

impl MarksColumns {
    fn fitting(context: &DrawContext<'_>, width: usize) -> Self {
        let of = |periods: Vec<Period>| {
            let names =
                periods.iter().map(|&period| labels::period_name(context.dataset, period, context.locale).width());
            let column = names.chain([context.widths.amount]).max().unwrap_or(0) + 2;
            Self { name: width.saturating_sub(column * periods.len()), width: column, periods }
        };
        let all = of(context.dataset.periods().collect());
        if all.name >= LEAST_NAME { all } else { of(vec![context.scope.period()]) }
    }

    fn heading(&self, context: &DrawContext<'_>) -> String {
        let head = |&period: &Period| figure(&labels::period_name(context.dataset, period, context.locale), self.width);
        format!("{}{}", left("", self.name), self.periods.iter().map(head).collect::<String>())
    }
}

fn one(context: &DrawContext<'_>, line: InitiativeId, columns: &MarksColumns) -> [Line<'static>; 2] {
    let dataset = context.dataset;
    let initiative = dataset.initiative(line);
    let figures = columns.periods.iter().map(|&period| {
        let shown = period == context.scope.period();
        let style = if shown { context.style(Role::Strong) } else { Style::new() };
        Span::styled(figure(&context.short(ShownFigure::of_line(context.dataset, line, period)), columns.width), style)
    });
    let funding = dataset.funding(line).collect::<Vec<_>>().join(" + ");
    let funding = if funding.is_empty() { context.text(Message::NoFunding) } else { funding };
    let area = report::labels::area(dataset, Some(initiative.area), context.locale);
    let money = report::labels::financing(initiative.financing, context.locale);
    let detail = format!("  {area} · {money} · {funding}");
    let width = columns.name + columns.width * columns.periods.len();
    [
        [Span::raw(left(dataset.name(line), columns.name))].into_iter().chain(figures).collect(),
        Line::styled(truncate(&detail, width).into_owned(), context.style(Role::Muted)),
    ]
}
