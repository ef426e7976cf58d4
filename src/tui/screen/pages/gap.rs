//! The page about a gap: the difference between an area's stated totals and its lines, year by year, with every place that
//! states a total.

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::check::comparison::{Status, is_larger},
    explorer::view::labels,
    locale::Message,
    model::{ids::AreaId, period::Period},
    report,
    report::{citation, labels::capitalised},
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::text::wrap,
    },
};

pub fn lines(context: &DrawContext<'_>, area: AreaId, width: usize) -> Vec<Line<'static>> {
    let mut lines = summary(context, area, width);
    for period in context.years().map(Period::Column) {
        lines.push(Line::default());
        let name = labels::period_name(context.dataset, period, context.locale);
        lines.push(Line::styled(name, context.style(Role::Heading)));
        let total = context.figures.total(context.dataset, Some(area), context.scope.view(), period);
        let computed =
            format!("{}: {}", capitalised(&context.text(Message::Lines)), context.amount(total.lines.amount));
        lines.extend(wrap(&computed, width, "  ", Style::new()));
        for held in context.figures.reconciliation.stated_for(context.dataset, Some(area), context.scope.view(), period)
        {
            let source = context.dataset.stated_total(held.stated).source;
            let document = report::labels::documents::document(
                context.dataset,
                source.and_then(|source| source.document),
                context.locale,
            );
            let place = citation::short(context.dataset, source, context.locale);
            let mark = if held.status == Status::Differs { DIFFERS } else { "" };
            let text = format!(
                "{document}, {place}: {}{mark} ({})",
                context.amount(held.amount),
                context.signed(held.difference)
            );
            lines.extend(wrap(&text, width, "  ", Style::new()));
        }
    }
    lines
}

/// The gap of the current period in a sentence.
pub fn summary(context: &DrawContext<'_>, area: AreaId, width: usize) -> Vec<Line<'static>> {
    let total = context.figures.total(context.dataset, Some(area), context.scope.view(), context.scope.period());
    let Some(held) = total.stated else { return Vec::new() };
    let message = if held.status == Status::Differs { Message::GapSentence } else { Message::NoGapSentence };
    let stated = context.amount(held.amount);
    let lines = context.amount(total.lines.amount);
    let difference = context.signed(held.difference);
    let values: &[_] = &[
        ("area", context.dataset.area(area).name.as_str().into()),
        ("period", context.period().into()),
        ("stated", stated.into()),
        ("lines", lines.into()),
        ("difference", difference.into()),
        ("side", if is_larger(held.amount, total.lines.amount) { "total" } else { "lines" }.into()),
    ];
    let values = if message == Message::GapSentence { values } else { &values[..4] };
    wrap(&context.locale.fill(message, values), width, "", Style::new())
}
