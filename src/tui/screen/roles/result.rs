//! What comes of a table: its first areas and the whole, with the sum of all lines in each column.

use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::{Message, printable::visible, truncate::truncate},
    model::{columns::ColumnId, financing::View, ids::AreaId, period::Period},
    report::labels,
    tui::screen::{
        draw_context::DrawContext,
        frame::progress::so_far,
        theme::Role,
        widgets::{
            rule::rule,
            text::{figure, left},
        },
    },
};

/// The cells that names keep beside the sums.
const LEAST_NAME: usize = 18;

/// Draws the rule, the areas and the whole. Until the tables are read as it is wished, these are of before.
pub fn draw(context: &DrawContext<'_>, is_now: bool, area: Rect, buffer: &mut Buffer) {
    let Some(areas) = usize::from(area.height).checked_sub(2) else { return };
    let dataset = context.dataset;
    let shown: Vec<AreaId> = dataset.top_areas().take(areas).collect();
    let all = dataset.top_areas().count();
    let parts: Vec<Option<AreaId>> = shown.iter().copied().map(Some).chain([None]).collect();
    let columns = SumColumns::fitting(context, &parts, usize::from(area.width));
    let title = context.text(if is_now { Message::RolesResult } else { Message::RolesResultBefore });
    rule(&title, context, area, Rect { width: u16::try_from(columns.name).unwrap_or(area.width), ..area }, buffer);
    let whole = labels::area(dataset, None, context.locale);
    // That it adds revenue and expenditure is said of the sum over all columns, and holds for each.
    let both = dataset
        .columns()
        .map(|column| context.figures.total(dataset, None, View::Combined, Period::Column(column)).lines);
    let both = both.into_iter().find(|sum| sum.flows.both().is_some()).unwrap_or_default();
    let whole = so_far(context, labels::flows::total(whole, dataset, both, context.locale));
    let mut x = columns.name;
    for (head, width) in &columns.heads {
        let cell = x + width - head.width().min(*width);
        let at = area.x + u16::try_from(cell).unwrap_or(u16::MAX);
        buffer.set_string(at.saturating_sub(1), area.y, format!(" {head}"), context.style(Role::Heading));
        x += width;
    }
    for (row, part) in area.rows().skip(1).zip(&parts) {
        let name = match part {
            Some(area) => {
                let lines = dataset.initiatives_under(*area).len();
                format!(" {} ({lines})", visible(&dataset.area(*area).name))
            }
            None if all > shown.len() => {
                let more = context.locale.fill(Message::RolesMore, &[("count", (all - shown.len()).into())]);
                format!(" {whole} (+ {more})")
            }
            None => format!(" {whole}"),
        };
        let sums: String = columns.sums(context, *part);
        let style = if part.is_none() { context.style(Role::Strong) } else { ratatui::style::Style::new() };
        buffer.set_string(row.x, row.y, format!("{}{sums}", left(&name, columns.name)), style);
    }
}

/// The columns that there is room for, the first ones first.
struct SumColumns {
    name: usize,
    columns: Vec<ColumnId>,
    /// The label and the width of each, and of what stands for those that have no room.
    heads: Vec<(String, usize)>,
}

impl SumColumns {
    fn fitting(context: &DrawContext<'_>, parts: &[Option<AreaId>], width: usize) -> Self {
        let all = context.dataset.columns().count();
        let (mut columns, mut heads, mut used) = (Vec::new(), Vec::new(), 0);
        let more = |count: usize| format!("+{count}");
        for (place, column) in context.dataset.columns().enumerate() {
            let label = visible(context.label(column));
            let sums = parts.iter().map(|&part| sum(context, part, column).width());
            let cells = sums.max().unwrap_or(0).max(label.width().min(16)) + 2;
            let left = all - place - 1;
            let rest = if left > 0 { more(left).width() + 2 } else { 0 };
            if used + cells + rest + LEAST_NAME > width {
                heads.push((more(left + 1), more(left + 1).width() + 2));
                break;
            }
            used += cells;
            columns.push(column);
            heads.push((truncate(&label, cells - 1).into_owned(), cells));
        }
        let used: usize = heads.iter().map(|(_, width)| width).sum();
        Self { name: width.saturating_sub(used), columns, heads }
    }

    fn sums(&self, context: &DrawContext<'_>, part: Option<AreaId>) -> String {
        let cells = self.columns.iter().zip(&self.heads);
        cells.map(|(&column, (_, width))| figure(&sum(context, part, column), *width)).collect()
    }
}

/// The sum of all lines of an area, or of all, whatever is found or shown elsewhere.
fn sum(context: &DrawContext<'_>, area: Option<AreaId>, column: ColumnId) -> String {
    let total = context.figures.total(context.dataset, area, View::Combined, Period::Column(column));
    context.sum(total.lines)
}
