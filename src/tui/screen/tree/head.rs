//! The head of the tree: the grouping or the path to the area shown alone, the order, and the heads of the columns.

use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::arranging::{
        group::Grouping,
        order::{Direction, Order},
    },
    explorer::{tree::rows::Row, view::column_values::ColumnValues},
    locale::Message,
    report::{labels, sentences::no_match::other_language_short},
    tui::screen::{
        draw_context::DrawContext,
        theme::Role,
        tree::{
            column::{MarkPlace, TreeColumn},
            columns::TreeColumns,
            headings::{by_document, heading, sorted},
        },
        widgets::ellipsis::truncate,
    },
};

/// Draws the head: what the rows are, then the heads of the columns.
pub fn draw(context: &DrawContext<'_>, root: Option<Row>, columns: &TreeColumns, area: Rect, buffer: &mut Buffer) {
    buffer.set_string(area.x, area.y, "─".repeat(usize::from(area.width)), context.style(Role::Rule));
    let name = match root {
        None => rows_heading(context),
        Some(row) => breadcrumb(context, row),
    };
    let language =
        context.found.and_then(|found| other_language_short(context.dataset, found.words_in, context.locale));
    let name = format!("{}{name}", order(context, root, columns));
    // The unit of divided amounts is never cut, nor is that the rows stand the other way around.
    let unit = labels::scale::unit(context.dataset, context.scope.period(), context.scale, context.locale);
    let unit = unit.map_or_else(String::new, |unit| format!(" · {unit}"));
    let end = format!("{}{unit}{}", reversed(context), amounts_beside(context, columns, &unit));
    let left_out = columns.left_out_before(context);
    // A part of the rule parts it from the ellipsis of years.
    let cells = columns.name.saturating_sub(3 + usize::from(left_out.contains(&0)));
    let with_language = language.map(|language| format!("{name} · {language}"));
    let name = with_language.filter(|name| name.width() + end.width() <= cells).unwrap_or(name);
    let name = format!("{}{end}", truncate(&name, cells.saturating_sub(end.width())));
    let name = truncate(name.trim_start_matches(" · "), cells).into_owned();
    buffer.set_string(area.x + 1, area.y, format!(" {name} "), context.style(Role::Heading));
    for (place, (x, placed)) in columns.placed().enumerate() {
        let x = area.x + u16::try_from(x).unwrap_or(0);
        let text = heading(context, placed.column);
        let shown = placed.column == TreeColumn::Lines(context.scope.period());
        let is_behind = placed.column.mark(context.scope.period()) == MarkPlace::BehindHeading;
        let text = if is_behind { format!("{text} ") } else { text };
        let start = placed.width.saturating_sub(text.width());
        if start > 0 && left_out.contains(&place) {
            buffer.set_string(x, area.y, "…", context.style(Role::Heading));
        }
        let style = context.style(if shown { Role::Current } else { Role::Heading });
        if !text.trim().is_empty() {
            let at = x + u16::try_from(start).unwrap_or(0);
            buffer.set_string(at, area.y, truncate(&text, placed.width), style);
        }
    }
    let end = u16::try_from(columns.placed().last().map_or(0, |(x, placed)| x + placed.width)).unwrap_or(u16::MAX);
    if left_out.contains(&columns.figures.len()) && end < area.width {
        buffer.set_string(area.x + end, area.y, "…", context.style(Role::Heading));
    }
}

/// " · ændring: mio. kr.": the unit of a change in an amount, where the columns of years are in per cent.
fn amounts_beside(context: &DrawContext<'_>, columns: &TreeColumns, divided: &str) -> String {
    let is_in_per_cent = matches!(context.values, ColumnValues::Changes | ColumnValues::Shares | ColumnValues::Used)
        && divided.is_empty();
    let pair = columns.figures.iter().find_map(|placed| match placed.column {
        TreeColumn::Change(pair) => Some(pair),
        _ => None,
    });
    let unit = labels::units::unit_of(context.dataset, context.scope.period(), context.locale);
    let Some((pair, unit)) = pair.zip(unit).filter(|_| is_in_per_cent) else { return String::new() };
    let message = if pair.is_of_one_year(context.dataset) { Message::DeviationInUnit } else { Message::ChangeInUnit };
    format!(" · {}", context.locale.fill(message, &[("unit", unit.into())]))
}

/// The heading of the rows: their grouping.
fn rows_heading(context: &DrawContext<'_>) -> String {
    match context.arranged_by().grouping {
        Grouping::Area => context.text(Message::TreeHeading),
        Grouping::Funding => context.text(Message::HeadingFunding),
        Grouping::Financing => context.text(Message::HeadingFinancing),
        Grouping::Dimension(dimension) => {
            let name = labels::dimension_heading(context.dataset, dimension, context.locale);
            context.locale.fill(Message::HeadingDimension, &[("dimension", name.into())])
        }
        Grouping::Flat => context.text(Message::HeadingFlat),
    }
}

/// ", omvendt": where the rows are in the document's order from its end, which no column shows.
fn reversed(context: &DrawContext<'_>) -> String {
    match (context.arranged_by().order, context.arranged_by().direction) {
        (Order::Document, Direction::Reversed) => context.text(Message::Reversed),
        _ => String::new(),
    }
}

/// The order of the rows, where no column on the screen shows it.
fn order(context: &DrawContext<'_>, root: Option<Row>, columns: &TreeColumns) -> String {
    let order = context.arranged_by().order;
    let is_of_document = matches!(order, Order::StatedAmount | Order::StatedChange);
    if is_of_document && !context.tree_source().states_any(root) {
        let document = labels::documents::documents(context.dataset, context.locale);
        return format!("{} · ", context.locale.fill(Message::NothingToSortBy, &[("document", document.into())]));
    }
    let sign = sorted(context, order);
    let name = match order {
        Order::Document => return String::new(),
        Order::Name => return sign.to_owned(),
        Order::Code => Message::Code,
        _ if columns.show_order(context) => return String::new(),
        Order::Amount => Message::Amount,
        Order::Change => Message::ChangeHeading,
        Order::StatedAmount => return format!("{sign}{} · ", by_document(context, &context.text(Message::Amount))),
        Order::StatedChange => {
            return format!("{sign}{} · ", by_document(context, &context.text(Message::ChangeHeading)));
        }
        Order::Share => Message::Share,
    };
    format!("{sign}{} · ", context.text(name))
}

fn breadcrumb(context: &DrawContext<'_>, row: Row) -> String {
    let dataset = context.dataset;
    let (all, path) = match row {
        Row::Area(area) => {
            let path = dataset.path(area).into_iter().map(|area| dataset.area(area).name.clone());
            (Message::AllAreas, path.collect())
        }
        Row::Group(group) => (Message::AllGroups, vec![context.group(group)]),
        Row::Initiative(_) | Row::OfWhich(_) | Row::Gap(..) | Row::Whole => (Message::AllAreas, Vec::new()),
    };
    [context.text(all)].into_iter().chain(path).collect::<Vec<_>>().join(" › ")
}
