//! The page about a gap: the difference between an area's stated totals and its lines, year by year, with every place that
//! states a total.

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::check::{comparison::Status, stated_for::StatedFor},
    explorer::tree::rows::Row,
    locale::Message,
    model::{financing::Financing, ids::AreaId, period::Period},
    report::{
        labels::{self, capitalised},
        sentences::{citation, comparison::blank_lines},
    },
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::text::wrap,
    },
};

pub fn lines(context: &DrawContext<'_>, area: AreaId, width: usize) -> Vec<Line<'static>> {
    let mut kinds: Vec<Option<Financing>> = context
        .tree_source()
        .gap_rows(area)
        .filter_map(|row| if let Row::Gap(_, kind) = row { Some(kind) } else { None })
        .collect();
    if kinds.is_empty() {
        kinds.push(None);
    }
    let mut lines = Vec::new();
    for kind in kinds {
        lines.extend((!lines.is_empty()).then(Line::default));
        lines.extend(summary(context, area, kind, width));
        for column in context.scope.columns(context.dataset) {
            lines.push(Line::default());
            lines.push(Line::styled(context.label(column).to_owned(), context.style(Role::Heading)));
            let text = in_period(context, of(context, area, kind), Period::Column(column));
            lines.extend(text.iter().flat_map(|text| wrap(text, width, "  ", Style::new())));
        }
    }
    lines
}

/// The sum of the lines, and every place that states a total with its difference.
fn in_period(context: &DrawContext<'_>, of: StatedFor, period: Period) -> Vec<String> {
    let dataset = context.dataset;
    let sum = context.sum(context.figures.totals.cell(of.area, of.view, period));
    let computed = format!("{}: {sum}", capitalised(&context.text(Message::Lines)));
    let stated = context.figures.reconciliation.beside(dataset, of, period).flat_map(|held| {
        let stated = dataset.stated_total(held.stated);
        let source = stated.source;
        let document = source.and_then(|source| source.document);
        let document = labels::documents::document(dataset, document, context.locale);
        let place = Some(citation::short(dataset, source, context.locale)).filter(|place| !place.is_empty());
        let place = [Some(document), place].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let mark = if held.status == Status::Differs { DIFFERS } else { "" };
        let outcome = match held.status {
            Status::NotItemised => context.text(Message::NotItemised),
            Status::Agrees | Status::WithinRounding => context.signed(held.difference),
            Status::Differs => {
                let blank = blank_lines(held.blank, context.locale);
                std::iter::once(context.signed(held.difference)).chain(blank).collect::<Vec<_>>().join("; ")
            }
        };
        let parts = labels::figures::parts_in_words(dataset, &stated.of_which, period, context.locale);
        let notes = labels::figures::stated_notes(dataset, stated, period.column(), context.locale);
        let figure = format!("{place}: {}{mark} ({outcome})", context.stated(held, period));
        let notes = notes.into_iter().map(|note| format!("* {note}"));
        std::iter::once(figure).chain(parts).chain(notes).collect::<Vec<_>>()
    });
    std::iter::once(computed).chain(stated).collect()
}

/// The gap of the current period in a sentence.
pub fn summary(context: &DrawContext<'_>, area: AreaId, kind: Option<Financing>, width: usize) -> Vec<Line<'static>> {
    let (of, period) = (of(context, area, kind), context.scope.period());
    let (stated, _) = context.figures.stated(context.dataset, of, period);
    let name = context.dataset.area(area).name.clone();
    let name = match kind {
        Some(kind) => format!("{name}, {}", labels::view(kind.into(), context.locale)),
        None => name,
    };
    let sum = context.sum(context.figures.totals.cell(of.area, of.view, period));
    let [area, period_name, lines] =
        [("area", name.into()), ("period", context.period().into()), ("lines", sum.into())];
    let Some(held) = stated else {
        let text = context.locale.fill(Message::NoTotalSentence, &[area, period_name, lines]);
        return wrap(&text, width, "", Style::new());
    };
    let stated = ("stated", context.stated(held, period).into());
    let outcome = match held.status {
        Status::Differs => {
            let side = ("side", if held.is_larger() { "total" } else { "lines" }.into());
            let difference = ("difference", context.signed(held.difference).into());
            let text = context.locale.fill(Message::GapSentence, &[area, period_name, stated, lines, difference, side]);
            let blank = blank_lines(held.blank, context.locale).map(|said| capitalised(&said) + ".");
            let text = std::iter::once(text).chain(blank).collect::<Vec<_>>().join(" ");
            return wrap(&text, width, "", Style::new());
        }
        Status::Agrees => "agrees",
        Status::WithinRounding => "rounding",
        Status::NotItemised => "unitemised",
    };
    let values = [area, period_name, stated, lines, ("outcome", outcome.into())];
    let text = context.locale.fill(Message::NoGapSentence, &values);
    wrap(&text, width, "", Style::new())
}

/// The lines that the total of a gap is stated for.
fn of(context: &DrawContext<'_>, area: AreaId, kind: Option<Financing>) -> StatedFor {
    StatedFor::all_lines(Some(area), kind.map_or(context.scope.view(), Into::into))
}
