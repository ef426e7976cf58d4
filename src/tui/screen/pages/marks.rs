//! The page of marked lines: each with its area, whose money it is and what it costs, then what they cost together.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::subtotal::Subtotal,
    explorer::view::labels,
    locale::Message,
    model::{financing::View, ids::InitiativeId, year::Period},
    report,
    tui::screen::{
        draw_context::Scene,
        theme::Role,
        widgets::text::{figure, fit, left, wrap},
    },
};

/// What a name keeps beside the figures of all years.
const LEAST_NAME: usize = 30;

/// More than anybody reads on a screen.
const MOST: usize = 500;

pub fn lines(scene: &Scene<'_>, width: usize) -> Vec<Line<'static>> {
    let muted = scene.style(Role::Muted);
    let marks = scene.marks.lines();
    if marks.is_empty() {
        return wrap(&scene.text(Message::NothingMarked), width, "", muted);
    }
    let columns = Columns::fitting(scene, width);
    let mut lines = vec![Line::styled(columns.heading(scene), scene.style(Role::Heading))];
    for line in marks.iter().take(MOST) {
        lines.extend(one(scene, line, &columns));
    }
    if let Some(more) = marks.len().checked_sub(MOST).filter(|&more| more > 0) {
        lines.push(Line::styled(scene.locale.fill(Message::MarksMore, &[("count", more.into())]), muted));
    }
    lines.push(Line::default());
    match scene.marked {
        None => {}
        Some(Ok(sum)) => lines.extend(View::ALL.map(|view| together(scene, sum, view, &columns))),
        Some(Err(_)) => lines.extend(wrap(&scene.text(Message::MarksTooLong), width, "", Style::new())),
    }
    lines
}

/// What they cost together: own money, external, both.
fn together(scene: &Scene<'_>, sum: &Subtotal, view: View, columns: &Columns) -> Line<'static> {
    let name = match view {
        View::Combined => scene.text(Message::MarkedTogether),
        _ => report::labels::view(view, scene.locale),
    };
    let figures =
        columns.periods.iter().map(|&period| figure(&scene.amount(sum.cell(view, period).amount), columns.width));
    let style = if view == View::Combined { scene.style(Role::Strong) } else { Style::new() };
    Line::styled(format!("{}{}", left(&name, columns.name), figures.collect::<String>()), style)
}

/// What each line costs: in every year and in all of them, or where that has no room, in the period that is shown.
struct Columns {
    name: usize,
    width: usize,
    periods: Vec<Period>,
}

impl Columns {
    fn fitting(scene: &Scene<'_>, width: usize) -> Self {
        let of = |periods: Vec<Period>| {
            let names = periods.iter().map(|&period| labels::period(scene.dataset, period, scene.locale).width());
            let column = names.chain([scene.measure.amount]).max().unwrap_or(0) + 2;
            Self { name: width.saturating_sub(column * periods.len()), width: column, periods }
        };
        let all = of(scene.dataset.periods().collect());
        if all.name >= LEAST_NAME { all } else { of(vec![scene.scope.period()]) }
    }

    fn heading(&self, scene: &Scene<'_>) -> String {
        let head = |&period: &Period| figure(&labels::period(scene.dataset, period, scene.locale), self.width);
        format!("{}{}", left("", self.name), self.periods.iter().map(head).collect::<String>())
    }
}

fn one(scene: &Scene<'_>, line: InitiativeId, columns: &Columns) -> [Line<'static>; 2] {
    let dataset = scene.dataset;
    let initiative = dataset.initiative(line);
    let figures = columns.periods.iter().map(|&period| {
        let shown = period == scene.scope.period();
        let style = if shown { scene.style(Role::Strong) } else { Style::new() };
        Span::styled(figure(&scene.amount(scene.line(line, period)), columns.width), style)
    });
    let funding = dataset.funding(line).collect::<Vec<_>>().join(" + ");
    let funding = if funding.is_empty() { scene.text(Message::NoFunding) } else { funding };
    let area = report::labels::area(dataset, Some(initiative.area), scene.locale);
    let money = report::labels::financing(initiative.financing, scene.locale);
    let detail = format!("  {area} · {money} · {funding}");
    let width = columns.name + columns.width * columns.periods.len();
    [
        [Span::raw(left(dataset.name(line), columns.name))].into_iter().chain(figures).collect(),
        Line::styled(fit(&detail, width).into_owned(), scene.style(Role::Muted)),
    ]
}
