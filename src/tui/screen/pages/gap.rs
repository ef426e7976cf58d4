//! The page about a gap: the difference between an area's stated totals and its lines, year by year, with every place that
//! states a total.

use ratatui::{style::Style, text::Line};

use crate::{
    analysis::{
        amounts::shown::ShownFigure,
        check::{comparison::Status, stated_for::StatedFor, withheld::withheld_for},
    },
    explorer::tree::rows::{GapOf, Row},
    locale::Message,
    model::period::Period,
    report::{
        labels::{self, capitalised},
        sentences::{citation, comparison::blank_lines, gap::part_of, withheld},
    },
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        theme::Role,
        widgets::text::wrap,
    },
};

pub fn lines(context: &DrawContext<'_>, opened: GapOf, width: usize) -> Vec<Line<'static>> {
    let source = context.tree_source();
    let area = source.lines_of_gap(opened).area;
    let rows = area.map_or_else(Vec::new, |area| source.gap_rows(area, &source.gap_columns()));
    let others = rows.into_iter().filter_map(|row| if let Row::Gap(gap) = row { Some(gap) } else { None });
    let mut others = others.filter(|&gap| gap != opened).peekable();
    // The gap of an area that has no row of its own stands for those of its kinds of money and its classes.
    let has_row = source.periods_of_gap(opened).next().is_some();
    let opened = (has_row || others.peek().is_none()).then_some(opened);
    let mut lines = Vec::new();
    for gap in opened.into_iter().chain(others) {
        lines.extend((!lines.is_empty()).then(Line::default));
        lines.extend(summary(context, gap, width));
        for column in context.scope.columns(context.dataset) {
            lines.push(Line::default());
            lines.push(Line::styled(context.label(column).to_owned(), context.style(Role::Heading)));
            let text = in_period(context, source.lines_of_gap(gap), Period::Column(column));
            lines.extend(text.iter().flat_map(|text| wrap(text, width, "  ", Style::new())));
        }
    }
    lines
}

/// The sum of the lines, and every place that states a total with its difference.
fn in_period(context: &DrawContext<'_>, of: StatedFor, period: Period) -> Vec<String> {
    let dataset = context.dataset;
    let sum = sum_of_lines(context, of, period);
    let computed = format!("{}: {sum}", capitalised(&context.text(Message::Lines)));
    let stated = context.figures.reconciliation.beside(of, period).flat_map(|held| {
        let stated = dataset.stated_total(held.stated);
        let place = citation::in_document(dataset, stated.source, context.locale);
        let mark = if held.status == Status::Differs { DIFFERS } else { "" };
        let outcome = match held.status {
            Status::NotItemised => context.text(Message::NotItemised),
            Status::Agrees | Status::WithinRounding => context.signed(held.difference),
            Status::Differs => {
                let blank = blank_lines(held.blank, context.locale);
                std::iter::once(context.signed(held.difference)).chain(blank).collect::<Vec<_>>().join("; ")
            }
        };
        let parts = labels::of_which::in_words(dataset, &stated.of_which, period, context.locale);
        let notes = labels::notes::of_stated(dataset, stated, &[period], context.locale);
        let figure = format!("{place}: {}{mark} ({outcome})", context.stated(held, period));
        let notes = notes.into_iter().map(|note| format!("* {note}"));
        std::iter::once(figure).chain(parts).chain(notes).collect::<Vec<_>>()
    });
    let withheld = withheld_for(dataset, of, period);
    let withheld = withheld.map(|id| withheld::one(dataset, id, context.locale));
    std::iter::once(computed).chain(stated).chain(withheld).collect()
}

/// The gap of the current period in a sentence.
pub fn summary(context: &DrawContext<'_>, gap: GapOf, width: usize) -> Vec<Line<'static>> {
    let (of, period) = (context.tree_source().lines_of_gap(gap), context.scope.period());
    let (stated, _) = context.figures.stated(context.dataset, of, period);
    let shown = StatedFor::all_lines(of.area, context.scope.view());
    let name = of.area.map_or_else(String::new, |area| context.dataset.area(area).name.clone());
    let name = match part_of(context.dataset, of, shown, context.locale) {
        Some(part) => format!("{name}, {part}"),
        None => name,
    };
    let sum = sum_of_lines(context, of, period);
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

/// The sum of the lines that a total is stated for.
fn sum_of_lines(context: &DrawContext<'_>, of: StatedFor, period: Period) -> String {
    if of.class.is_none() {
        return context.shown(ShownFigure::of_sum(context.figures.totals.cell(of.area, of.view, period)));
    }
    // The sums of classes are known from the comparison with their totals.
    let held = context.figures.stated(context.dataset, of, period).0;
    let itemised = held.filter(|held| held.status != Status::NotItemised);
    let sum = itemised.and_then(|held| held.amount.unwrap_or_default().checked_sub(held.difference).ok());
    context.amount(sum)
}
