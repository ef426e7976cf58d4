//! The pane of marked lines: what they cost in the period and over all years, own and external money apart. The total of the
//! whole stays in one line below.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget as _};

use crate::{
    analysis::{change::share, subtotal::Subtotal},
    explorer::tree::subtotal::Part,
    locale::Message,
    model::{financing::View, year::Period},
    report,
    tui::screen::{
        draw_context::Scene,
        rule,
        theme::Role,
        totals,
        widgets::{
            table::{Cell, Table},
            text::{fit, wrap},
        },
    },
};

pub fn draw(scene: &Scene<'_>, area: Rect, buffer: &mut Buffer) {
    let width = usize::from(area.width).saturating_sub(1);
    if area.height == 1 {
        let line = format!("● {}{}", title(scene), in_one_line(scene));
        buffer.set_string(area.x + 1, area.y, fit(&line, width), scene.style(Role::Strong));
        return;
    }
    rule(&format!("● {}", title(scene)), scene, area, area, buffer);
    let lines = lines(scene, width, usize::from(area.height) - 1);
    for (y, line) in (area.y + 1..area.bottom()).zip(lines) {
        line.render(Rect { x: area.x + 1, y, width: area.width.saturating_sub(1), height: 1 }, buffer);
    }
}

fn title(scene: &Scene<'_>) -> String {
    scene.locale.fill(Message::MarksPane, &[("count", scene.marks.lines().len().into())])
}

/// The period that is shown, and all years where that is only one of them.
fn periods(scene: &Scene<'_>) -> Vec<Period> {
    let mut periods = vec![scene.scope.period()];
    if scene.scope.period() != Period::All && scene.dataset.years().len() > 1 {
        periods.push(Period::All);
    }
    periods
}

fn name(scene: &Scene<'_>, period: Period) -> String {
    crate::explorer::view::labels::period(scene.dataset, period, scene.locale)
}

fn in_one_line(scene: &Scene<'_>) -> String {
    let sum = match scene.marked {
        None => return String::new(),
        Some(Err(_)) => return format!(" · {}", scene.text(Message::TooManyDigits)),
        Some(Ok(sum)) => sum,
    };
    let figure =
        |period| format!(" · {}: {}", name(scene, period), scene.amount(sum.cell(View::Combined, period).amount));
    periods(scene).into_iter().map(figure).collect()
}

fn lines(scene: &Scene<'_>, width: usize, height: usize) -> Vec<Line<'static>> {
    let muted = scene.style(Role::Muted);
    let sum = match scene.marked {
        None => return vec![Line::styled(scene.text(Message::Searching), muted)],
        Some(Err(_)) => return wrap(&scene.text(Message::MarksTooLong), width, "", Style::new()),
        Some(Ok(sum)) => sum,
    };
    let mut lines = table(scene, sum, width);
    let short = |text: String| Line::styled(fit(&text, width).into_owned(), muted);
    let cell = sum.cell(View::Combined, scene.scope.period());
    let part = share(cell.amount, scene.figures.totals.cell(None, View::Combined, scene.scope.period()).amount);
    let whole = scene.amount(scene.figures.totals.cell(None, View::Combined, scene.scope.period()).amount);
    let of_whole = part.map(|part| {
        let all = report::labels::view(View::Combined, scene.locale);
        let of = scene.locale.fill(Message::ShareOfMoney, &[("view", all.into()), ("total", whole.into())]);
        short(format!("{} {of}", scene.locale.share(part)))
    });
    let filtered = scene.found.map(|found| scene.marks.lines().len() - scene.marks.lines().common(found.lines()));
    let hint = match filtered.filter(|&hidden| hidden > 0) {
        Some(hidden) => scene.locale.fill(Message::MarksHidden, &[("count", hidden.into())]),
        None => scene.text(Message::MarksKeys),
    };
    let total = totals::in_one_line(scene, Part::Area(None, scene.scope.view()), width);
    let below = [of_whole, Some(Line::raw(total)), Some(short(hint))];
    lines.extend(below.into_iter().flatten());
    lines.truncate(height);
    lines
}

/// Own and external money and both together, in a column for each period.
fn table(scene: &Scene<'_>, sum: &Subtotal, width: usize) -> Vec<Line<'static>> {
    let periods = periods(scene);
    let cells = |view| {
        let cell = |place: usize| {
            periods.get(place).map_or_else(Cell::default, |&period| Cell {
                figure: scene.amount(sum.cell(view, period).amount),
                ..Cell::default()
            })
        };
        [cell(0), cell(1)]
    };
    let rows = [View::Internal, View::External, View::Combined].map(|view| {
        let label = match view {
            View::Combined => scene.text(Message::MarkedTogether),
            _ => report::labels::view(view, scene.locale),
        };
        (label, cells(view))
    });
    let head = |place: usize| periods.get(place).map_or_else(String::new, |&period| name(scene, period));
    Table { scene, width, heads: &[head(0), head(1)], rows: &rows }.lines()
}
