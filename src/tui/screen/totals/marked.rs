//! The pane of marked lines: their sum in the period and over all years, own and external money apart. The total of the whole
//! stays in one line below.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{share::Whole, subtotal::Subtotal, totals::SumCell},
        check::{comparison::Status, reconcile::StatedFigure},
        figures::Finding,
    },
    explorer::tree::{budget_part::BudgetPart, rows::TreeSource},
    locale::Message,
    model::{amount::Amount, financing::View, ids::AreaId, period::Period},
    report::labels,
    tui::screen::{
        draw_context::{DIFFERS, DrawContext},
        layout::LOW_PANE,
        theme::Role,
        totals,
        widgets::ellipsis::truncate,
        widgets::{
            rule::rule,
            table::{FigureCell, FigureRow, FigureTable},
            text::{cut, draw_lines, wrap},
        },
    },
};

pub fn draw(context: &DrawContext<'_>, area: Rect, buffer: &mut Buffer) {
    let width = usize::from(area.width).saturating_sub(1);
    if area.height == 1 {
        let line = format!("● {}{}", title(context), in_one_line(context));
        buffer.set_string(area.x + 1, area.y, truncate(&line, width), context.style(Role::Strong));
        return;
    }
    let height = usize::from(area.height) - 1;
    // Where the sums take all lines the title has room for the document's.
    let beside = if height <= LOW_PANE { stated_briefly(context) } else { None };
    let titled = beside.map(|stated| format!("● {} · {stated}", title(context)));
    let titled = titled.filter(|title| title.width() + "─  ─".width() <= usize::from(area.width));
    rule(&titled.unwrap_or_else(|| format!("● {}", title(context))), context, area, area, buffer);
    let lines = lines(context, width, height);
    let below = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(1), height: area.height - 1 };
    draw_lines(lines, below, buffer);
}

fn title(context: &DrawContext<'_>) -> String {
    context.locale.fill(Message::MarksPane, &[("count", context.marks.lines().len().into())])
}

/// The period that is shown, and all years where it is one of several.
fn periods(context: &DrawContext<'_>) -> Vec<Period> {
    let mut periods = vec![context.scope.period()];
    if !context.scope.period().is_all() && context.years().len() > 1 {
        periods.push(context.all_years());
    }
    periods
}

fn name(context: &DrawContext<'_>, period: Period) -> String {
    labels::period_name(context.dataset, period, context.locale)
}

fn in_one_line(context: &DrawContext<'_>) -> String {
    let sum = match context.marked {
        None => return String::new(),
        Some(Err(_)) => return format!(" · {}", context.text(Message::TooManyDigits)),
        Some(Ok(sum)) => sum,
    };
    let figure = |period| format!(" · {}: {}", name(context, period), context.sum(sum.cell(View::Combined, period)));
    let figures: String = periods(context).into_iter().map(figure).collect();
    [Some(figures), stated_briefly(context)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "Brevet: 21,65≠ tilsammen, forskel +1,90": the sum of the document's totals of the areas whose lines are all marked, where any is
/// not the sum of its lines.
fn stated_briefly(context: &DrawContext<'_>) -> Option<String> {
    let totals = whole_areas(context);
    let totals = together(context, &totals).filter(|_| totals.iter().any(|total| total.finding.differs()))?;
    let document = document(context);
    Some(context.locale.fill(Message::MarkedStated, &[("document", document.into()), ("totals", totals.into())]))
}

fn lines(context: &DrawContext<'_>, width: usize, height: usize) -> Vec<Line<'static>> {
    let muted = context.style(Role::Muted);
    let sum = match context.marked {
        None => return vec![Line::styled(context.text(Message::Searching), muted)],
        Some(Err(_)) => return wrap(&context.text(Message::MarksTooLong), width, "", Style::new()),
        Some(Ok(sum)) => sum,
    };
    let mut lines = table(context, sum, width);
    let short = |text: String| Line::styled(truncate(&text, width).into_owned(), muted);
    let cell = sum.cell(View::Combined, context.scope.period());
    let whole = Whole::of(context.figures.totals.cell(None, View::Combined, context.scope.period()));
    let of_whole = whole.and_then(|whole| {
        let total = context.shown(context.whole_figure_in(View::Combined, whole));
        let of = match whole {
            // Posts and other quantities are no money.
            Whole::Sum(_) if labels::units::own(context.dataset, context.scope.period(), context.locale).is_none() => {
                let all = labels::view(View::Combined, context.locale);
                context.locale.fill(Message::ShareOfMoney, &[("view", all.into()), ("total", total.into())])
            }
            Whole::Sum(_) => context.locale.fill(Message::ShareOfAll, &[("total", total.into())]),
            Whole::AboveZero(_) => context.locale.fill(Message::ShareOfPositiveTotal, &[("total", total.into())]),
        };
        Some(short(format!("{} {of}", context.locale.share(whole.share(cell.amount)?))))
    });
    let filtered = context.found.map(|found| context.marks.lines().len() - context.marks.lines().common(found.lines()));
    let hint = match filtered.filter(|&hidden| hidden > 0) {
        Some(hidden) => context.locale.fill(Message::MarksHidden, &[("count", hidden.into())]),
        None => context.text(Message::MarksKeys),
    };
    let total = totals::in_one_line(context, BudgetPart::Area(None, context.scope.view()), width);
    let total = Line::raw(total);
    let left = height.saturating_sub(lines.len() + 1);
    let room = left.saturating_sub(usize::from(of_whole.is_some()));
    let [full, brief] = stated_ways(context, width);
    // The document's sum is whole before the share is said, where it can be.
    let fits = brief.len() <= room || brief.len() > left;
    let room = if fits { room } else { left };
    let stated = if full.len() <= room { full } else { cut(brief, room) };
    lines.extend(of_whole.filter(|_| fits));
    lines.push(total);
    lines.extend(if stated.is_empty() { vec![short(hint)] } else { stated });
    lines.truncate(height);
    lines
}

/// The document's totals of the areas whose lines are all marked, where any is not the sum of its lines: "Brevet: 21,65≠ tilsammen,
/// forskel +1,90 (16,15≠ for Job og uddannelse, …)"; without the areas where there is no room for them.
pub fn stated(context: &DrawContext<'_>, width: usize, room: usize) -> Vec<Line<'static>> {
    let [full, brief] = stated_ways(context, width);
    if full.len() <= room { full } else { cut(brief, room) }
}

/// The same with the areas, and without.
fn stated_ways(context: &DrawContext<'_>, width: usize) -> [Vec<Line<'static>>; 2] {
    let totals = whole_areas(context);
    if !totals.iter().any(|total| total.finding.differs()) {
        return [Vec::new(), Vec::new()];
    }
    let said = |totals: String| {
        let document = document(context);
        let values = [("document", document.into()), ("totals", totals.into())];
        wrap(&context.locale.fill(Message::MarkedStated, &values), width, "  ", Style::new())
    };
    let named = totals.iter().map(|total| {
        let area = context.dataset.area(total.area).name.as_str();
        let values = [("amount", total.shown(context).into()), ("area", area.into())];
        context.locale.fill(Message::MarkedTotal, &values)
    });
    let named: Vec<String> = named.collect();
    let amounts = || totals.iter().map(|total| total.shown(context)).collect::<Vec<_>>();
    let ways = match together(context, &totals) {
        Some(sum) => [format!("{sum} ({})", named.join("; ")), sum],
        None => [named, amounts()].map(|totals| labels::listed(&totals, context.locale)),
    };
    ways.map(said)
}

/// The document, and whose money its totals are where that is not all: the sums above are of each kind.
fn document(context: &DrawContext<'_>) -> String {
    let document = labels::capitalised(&context.document_briefly());
    match context.scope.view() {
        View::Combined => document,
        view => format!("{document}, {}", labels::view(view, context.locale)),
    }
}

/// The document's total of an area whose lines are all marked.
struct AreaTotal {
    area: AreaId,
    stated: StatedFigure,
    finding: Finding,
}

impl AreaTotal {
    fn shown(&self, context: &DrawContext<'_>) -> String {
        let (mark, _) = context.sign(self.finding);
        format!("{}{mark}", context.stated(self.stated, context.scope.period()))
    }
}

/// The areas whose lines are all marked and that have a total, none within another.
fn whole_areas(context: &DrawContext<'_>) -> Vec<AreaTotal> {
    let (view, period) = (context.scope.view(), context.scope.period());
    let source = TreeSource { found: None, ..context.tree_source() };
    let marked = context.marked_counts.map(|counts| counts.whole_areas(&context.figures.totals, view));
    let marked = marked.unwrap_or_default();
    let total = |&area: &AreaId| {
        let total = BudgetPart::Area(Some(area), view).total(source, period);
        Some(AreaTotal { area, stated: total.stated?, finding: total.figure_sign() })
    };
    let totals: Vec<AreaTotal> = marked.iter().filter_map(total).collect();
    let is_in_another = |area: AreaId| {
        let mut above = context.dataset.path(area).into_iter();
        above.any(|above| above != area && totals.iter().any(|total| total.area == above))
    };
    let within: Vec<AreaId> = totals.iter().map(|total| total.area).filter(|&area| is_in_another(area)).collect();
    totals.into_iter().filter(|total| !within.contains(&total.area)).collect()
}

/// "21,65≠ tilsammen, forskel +1,90": the sum of several totals, and what it is more or less than their lines; none where one of them
/// is not compared.
fn together(context: &DrawContext<'_>, totals: &[AreaTotal]) -> Option<String> {
    let is_compared = |total: &AreaTotal| total.stated.status != Status::NotItemised;
    if !totals.iter().all(is_compared) {
        return None;
    }
    let add = |sum: Amount, amount: Amount| sum.checked_add(amount).ok();
    let sum = totals.iter().try_fold(Amount::ZERO, |sum, total| add(sum, total.stated.amount?))?;
    let difference = totals.iter().try_fold(Amount::ZERO, |sum, total| add(sum, total.stated.difference))?;
    let mark = if difference.is_zero() { "" } else { DIFFERS };
    let (amount, difference) = (context.amount(Some(sum)), context.signed(difference));
    let values = [("amount", format!("{amount}{mark}").into()), ("difference", difference.into())];
    let message = if totals.len() > 1 { Message::MarkedStatedTogether } else { Message::MarkedStatedAlone };
    Some(context.locale.fill(message, &values))
}

/// Own money, external money and both together, in a column for each period.
fn table(context: &DrawContext<'_>, sum: &Subtotal, width: usize) -> Vec<Line<'static>> {
    let periods = periods(context);
    let cells = |view| {
        let cell = |place: usize| {
            periods.get(place).map_or_else(FigureCell::default, |&period| FigureCell {
                figure: context.sum(sum.cell(view, period)),
                ..FigureCell::default()
            })
        };
        [cell(0), cell(1)]
    };
    let of_period: Vec<SumCell> = periods.iter().map(|&period| sum.cell(View::Combined, period)).collect();
    let added = of_period.iter().find_map(|&sum| labels::flows::label(context.dataset, sum, context.locale));
    let rows = [View::Internal, View::External, View::Combined].map(|view| {
        let label = match view {
            View::Combined => {
                added.as_deref().map_or_else(|| context.text(Message::MarkedTogether), labels::capitalised)
            }
            _ => labels::view(view, context.locale),
        };
        FigureRow::new(label, cells(view))
    });
    let flows = labels::flows::beside(context.dataset, &of_period).into_iter().map(|(name, amounts)| {
        let cell = |place: usize| FigureCell::of_amount(context, amounts.get(place).copied().flatten());
        let name = if name == Message::NetComputed { Message::NetComputedShort } else { name };
        FigureRow::new(labels::capitalised(&context.text(name)), [cell(0), cell(1)])
    });
    let rows: Vec<FigureRow> = rows.into_iter().chain(flows).collect();
    let head = |place: usize| periods.get(place).map_or_else(String::new, |&period| name(context, period));
    let heads = [head(0), head(1)];
    FigureTable { context, width, heads: &heads, words: &heads, rows: &rows }.lines()
}
