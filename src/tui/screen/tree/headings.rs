//! The headings of the tree's columns, with the sign of the order.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{price, share::Whole},
        arranging::order::{Direction, Order},
    },
    explorer::view::{column_values::ColumnValues, labels},
    locale::Message,
    model::period::Period,
    tui::screen::{draw_context::DrawContext, tree::column::TreeColumn},
};

/// The longest heading of a deviation that names the measure.
const LONGEST_DEVIATION: usize = 20;

/// The longest heading of shares of what is above zero that has its amount.
const LONGEST_SHARE: usize = 20;

/// The sign of the order: down from the largest, or up from A.
pub fn sorted(context: &DrawContext<'_>, order: Order) -> &'static str {
    let layout = context.arranged_by();
    match (layout.order == order, order, layout.direction) {
        (false, ..) => "",
        (true, Order::Name | Order::Code, Direction::Usual) => "▲",
        (true, Order::Name | Order::Code, Direction::Reversed) | (true, _, Direction::Usual) => "▼",
        (true, _, Direction::Reversed) => "▲",
    }
}

/// The head of a column: the current year in marks, the sign of the order before the column that rows are sorted by.
pub fn heading(context: &DrawContext<'_>, column: TreeColumn) -> String {
    let order = context.arranged_by().order;
    let sign = if shows(context, column, order) { sorted(context, order) } else { "" };
    format!("{sign}{}", title(context, column))
}

/// True where a column shows the values that rows are sorted by.
pub fn shows(context: &DrawContext<'_>, column: TreeColumn, order: Order) -> bool {
    match (column, order, context.values) {
        (TreeColumn::Lines(period), Order::Amount, ColumnValues::Amounts | ColumnValues::Shares)
        | (TreeColumn::Lines(period), Order::Share, ColumnValues::Shares) => period == context.scope.period(),
        (TreeColumn::Stated, Order::StatedAmount, ColumnValues::Amounts | ColumnValues::Shares)
        | (TreeColumn::Change(_), Order::Change, _)
        | (TreeColumn::StatedChange(_), Order::StatedChange, _)
        | (TreeColumn::Share, Order::Share, _) => true,
        _ => false,
    }
}

/// The base year, where a column shows the change from its own year up to that.
fn to_later_base(context: &DrawContext<'_>, period: Period) -> Option<String> {
    let base = context.scope.chosen_base(context.dataset).filter(|_| context.values == ColumnValues::Changes)?;
    let pair = context.scope.compared_in(context.dataset, period)?;
    let is_later = Period::Column(pair.from) == period && pair.to == base;
    is_later.then(|| labels::column_heading(context.dataset, &context.scope, Period::Column(base), context.locale))
}

/// "2020→22 %": the years that a column of changes over all years is counted from and to, where their heading is no longer than
/// the one that it stands in place of.
fn over_all_years(context: &DrawContext<'_>, period: Period, room: usize) -> Option<String> {
    let is_changes = context.values == ColumnValues::Changes && period.is_all();
    let pair = context.scope.compared_in(context.dataset, period).filter(|_| is_changes)?;
    let name = |column| labels::column_heading(context.dataset, &context.scope, Period::Column(column), context.locale);
    let [from, to] = [pair.from, pair.to].map(name);
    let century = from.get(..2).filter(|_| [&from, &to].iter().all(|year| is_plain_year(year)));
    let short = century.and_then(|century| to.strip_prefix(century)).unwrap_or(&to);
    Some(format!("{from}→{short} %")).filter(|heading| heading.width() <= room.max(SHORT_PAIR))
}

/// The width of "2020→22 %".
const SHORT_PAIR: usize = 9;

fn is_plain_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// The price level of a column, where it has another one than the column that is shown, whose level is in the header.
fn other_prices<'a>(context: &DrawContext<'a>, period: Period) -> Option<&'a str> {
    let language = context.locale.language().code();
    let level = |period: Period| price::of_column(context.dataset, period.column()?, language);
    level(period).filter(|_| level(period) != level(context.scope.period()))
}

/// The title of a column, without the sign of the order.
pub fn title(context: &DrawContext<'_>, column: TreeColumn) -> String {
    match column {
        TreeColumn::Lines(period) => {
            let name = labels::column_heading(context.dataset, &context.scope, period, context.locale);
            let name = to_later_base(context, period).map_or(name.clone(), |base| format!("{name}→{base} %"));
            let name = over_all_years(context, period, name.width()).unwrap_or(name);
            match (period == context.scope.period(), other_prices(context, period)) {
                (true, _) => format!("‹{name}›"),
                (false, Some(level)) => format!("{name} ({level})"),
                (false, None) => name,
            }
        }
        TreeColumn::Stated => labels::document_heading(context.dataset, context.locale),
        TreeColumn::Change(compared) => {
            let named = context.compared(compared);
            // The word is enough where both columns stand beside it and the name is long.
            let is_long = named.width() > LONGEST_DEVIATION && compared.is_of_one_year(context.dataset);
            let word = context.text(Message::Deviation);
            // Two columns never read the same.
            let columns = context.scope.columns(context.dataset);
            let is_taken = columns.into_iter().any(|column| context.label(column) == word);
            if is_long && !is_taken { word } else { named }
        }
        TreeColumn::StatedChange(compared) => by_document(context, &context.compared(compared)),
        TreeColumn::StatedShare => {
            let whole = context.stated_whole_of(context.scope.period()).map(Whole::amount);
            let total = context.short(whole);
            by_document(context, &context.locale.fill(Message::ShareOf, &[("total", total.into())]))
        }
        TreeColumn::PerCent(_) => context.text(Message::InPerCent),
        TreeColumn::Share => match (context.whole(), context.share_heading()) {
            // A long amount stands in the pane only: the column would have no room beside others.
            (Some(Whole::AboveZero(_)), Some(heading)) if heading.width() > LONGEST_SHARE => {
                context.text(Message::ShareOfPositiveShort)
            }
            (_, heading) => heading.unwrap_or_else(|| context.text(Message::Share)),
        },
        TreeColumn::Trend(..) => context.text(Message::TrendHeading),
        TreeColumn::Bar => String::new(),
    }
}

/// "Brevet: fra 2020": the heading of the document's own figures.
pub fn by_document(context: &DrawContext<'_>, heading: &str) -> String {
    format!("{}: {heading}", labels::document_heading(context.dataset, context.locale))
}
