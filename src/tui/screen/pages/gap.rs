//! What an area's stated totals and its lines differ by, year by year, with every place where a total is stated.

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::reconcile::Status,
    explorer::view::labels,
    locale::Message,
    model::{ids::AreaId, year::Period},
    report,
    report::{citation, labels::capitalised},
    tui::screen::{
        draw_context::{DIFFERS, Scene},
        theme::Role,
        widgets::text::wrap,
    },
};

pub fn lines(scene: &Scene<'_>, area: AreaId, width: usize) -> Vec<Line<'static>> {
    let mut lines = summary(scene, area, width);
    for period in scene.dataset.years().map(Period::Year) {
        lines.push(Line::default());
        let name = labels::period(scene.dataset, period, scene.locale);
        lines.push(Line::styled(name, scene.style(Role::Heading)));
        let total = scene.figures.total(scene.dataset, Some(area), scene.scope.view(), period);
        let computed = format!("{}: {}", capitalised(&scene.text(Message::Lines)), scene.amount(total.lines.amount));
        lines.extend(wrap(&computed, width, "  ", Style::new()));
        for held in scene.figures.reconciliation.held(scene.dataset, Some(area), scene.scope.view(), period) {
            let source = scene.dataset.stated_total(held.stated).source;
            let document =
                report::labels::document(scene.dataset, source.and_then(|source| source.document), scene.locale);
            let place = citation::short(scene.dataset, source, scene.locale);
            let mark = if held.status == Status::Differs { DIFFERS } else { "" };
            let text =
                format!("{document}, {place}: {}{mark} ({})", scene.amount(held.amount), scene.signed(held.difference));
            lines.extend(wrap(&text, width, "  ", Style::new()));
        }
    }
    lines
}

/// The one sentence for the period that is shown.
pub fn summary(scene: &Scene<'_>, area: AreaId, width: usize) -> Vec<Line<'static>> {
    let total = scene.figures.total(scene.dataset, Some(area), scene.scope.view(), scene.scope.period());
    let Some(held) = total.stated else { return Vec::new() };
    let message = if held.status == Status::Differs { Message::GapSentence } else { Message::NoGapSentence };
    let stated = scene.amount(held.amount);
    let lines = scene.amount(total.lines.amount);
    let difference = scene.signed(held.difference);
    let values: &[_] = &[
        ("area", scene.dataset.area(area).name.as_str().into()),
        ("period", scene.period().into()),
        ("stated", stated.into()),
        ("lines", lines.into()),
        ("difference", difference.into()),
    ];
    let values = if message == Message::GapSentence { values } else { &values[..4] };
    wrap(&scene.locale.fill(message, values), width, "", Style::new())
}
