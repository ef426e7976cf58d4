//! The pane of totals, of the whole, an area or a group: the lines' sum and the stated total side by side, their difference,
//! the change of each, external money and its sources, the number of lines with an amount, and the places where the total is
//! stated.

mod cited;
pub mod detail;
mod figures;
mod gap;
pub mod marked;
mod notes;
mod payers;
mod remarks;
mod scope;
pub mod width;
mod years;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        check::{
            comparison::Status,
            gap::{Gap, gaps},
        },
        figures::{Finding, Total},
        search::found::Found,
    },
    explorer::{tree::budget_part::BudgetPart, view::column_values::ColumnValues},
    locale::Message,
    model::period::Period,
    report,
    report::labels::{capitalised, figures::NO_AMOUNT},
    tui::screen::{
        draw_context::DrawContext,
        frame::progress,
        layout::LOW_PANE,
        theme::Role,
        widgets::ellipsis::truncate,
        widgets::{
            rule::counted_rule,
            text::{cut, draw_lines, wrap},
        },
    },
};

pub fn draw(context: &DrawContext<'_>, of: BudgetPart, area: Rect, buffer: &mut Buffer) {
    let pane = TotalsPane::new(context, of, usize::from(area.width).saturating_sub(1));
    if area.height == 1 {
        let style = context.style(Role::Strong);
        buffer.set_string(area.x + 1, area.y, pane.in_one_line(), style);
        return;
    }
    let below = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(1), height: area.height - 1 };
    let PaneText { lines, tables } = pane.text(usize::from(below.height));
    let title = pane.title();
    // Blanks and the rule stand around both.
    let room = usize::from(area.width).saturating_sub(title.width() + 7);
    let tables = tables.filter(|tables| tables.width() <= room).map(|tables| format!(" {tables} "));
    counted_rule(&title, &tables.unwrap_or_default(), context, area, buffer);
    draw_lines(lines, below, buffer);
}

/// Everything about a total, however much room it takes.
pub fn full(context: &DrawContext<'_>, of: BudgetPart, width: usize) -> Vec<Line<'static>> {
    TotalsPane::new(context, of, width).text(usize::from(u16::MAX)).lines
}

/// The title of a total.
pub fn title(context: &DrawContext<'_>, of: BudgetPart) -> String {
    TotalsPane::new(context, of, 0).title()
}

/// The two figures in one line, for a low screen.
pub fn in_one_line(context: &DrawContext<'_>, of: BudgetPart, width: usize) -> String {
    TotalsPane::new(context, of, width).in_one_line()
}

/// The table of a pane as it is drawn.
struct TotalsTable {
    lines: Vec<Line<'static>>,
    /// True where percentages stand behind the figures.
    has_percentages: bool,
}

/// The text of a pane.
struct PaneText {
    lines: Vec<Line<'static>>,
    /// The tables that state the total, where no line has room for them.
    tables: Option<String>,
}

struct TotalsPane<'a> {
    context: &'a DrawContext<'a>,
    of: BudgetPart,
    width: usize,
    total: Total,
}

impl<'a> TotalsPane<'a> {
    fn new(context: &'a DrawContext<'a>, of: BudgetPart, width: usize) -> Self {
        let total = of.total(context.tree_source(), context.scope.period());
        Self { context, of, width, total }
    }

    fn title(&self) -> String {
        let context = self.context;
        let note = if self.of.has_notes(context.tree_source()) { "*" } else { "" };
        let mark = format!("{note}{}", context.sign(self.total.signs().name).0);
        if let Some(name) = context.heading(self.of) {
            return format!("{name}{mark}");
        }
        let view = report::labels::view(self.of.view(), context.locale);
        format!("{} · {view}{mark}", self.named())
    }

    /// "I alt 2021", "Alle år i alt": the whole in its period, or under a filter what is shown of it.
    fn named(&self) -> String {
        let context = self.context;
        let period = context.period();
        let name = match (context.found, context.scope.period()) {
            (Some(_), _) => format!("{} {period}", capitalised(&context.text(Message::ShownLines))),
            (None, Period::All(_)) => context.text(Message::TotalOfAllYears),
            (None, Period::Column(_)) if report::labels::begins_with_total(&period) => capitalised(&period),
            (None, Period::Column(_)) => format!("{} {period}", context.text(Message::Total)),
        };
        progress::so_far(context, name)
    }

    /// The two figures in one line. The view is in the header already; a figure that does not fit is left out.
    fn in_one_line(&self) -> String {
        let context = self.context;
        if context.found.is_some_and(Found::is_too_long) {
            let text = format!("{}: {}", self.named(), context.text(Message::TooManyDigits));
            return truncate(&text, self.width).into_owned();
        }
        let sum = match context.sum(self.total.lines) {
            // A dash alone would read as nothing found.
            none if none == NO_AMOUNT => context.text(Message::LegendNoAmount),
            sum => format!("{sum}{}", self.own_unit()),
        };
        let (named, _) = context.sign(self.total.signs().name);
        let name = report::labels::flows::total(self.named(), context.dataset, self.total.lines, context.locale);
        let lines = format!("{name}{named}: {sum}");
        let (mark, _) = context.sign(self.total.figure_sign());
        let both = self.total.stated.map(|held| {
            format!("{lines} · {} {}{mark}", self.document(), context.stated(held, context.scope.period()))
        });
        let alone = format!("{lines}{mark}");
        let bare = format!("{sum}{mark}");
        let fits = |text: &String| text.width() <= self.width;
        both.into_iter().chain([alone, bare]).find(fits).unwrap_or_else(|| "…".to_owned())
    }

    /// The unit behind a figure that is no money: " årsværk".
    fn own_unit(&self) -> String {
        let unit = report::labels::units::own(self.context.dataset, self.context.scope.period(), self.context.locale);
        unit.map(|unit| format!(" {unit}")).unwrap_or_default()
    }

    fn document(&self) -> String {
        capitalised(&self.context.document_briefly())
    }

    /// As many lines as fit, the most important first.
    fn text(&self, height: usize) -> PaneText {
        let context = self.context;
        if context.found.is_some_and(Found::is_too_long) {
            let lines = cut(wrap(&context.text(Message::FoundTooLong), self.width, "", Style::new()), height);
            return PaneText { lines, tables: None };
        }
        let (mut tables, mut is_averaged) = (None, false);
        let TotalsTable { mut lines, has_percentages } = self.table(height);
        let gaps = self.gaps(height);
        let (first_gap, of_table) = (gaps.first(), lines.len());
        let shown = self.of.stated(context.tree_source());
        let gaps = gaps.iter().map(|gap| {
            let shown = (shown.unwrap_or(gap.of), context.scope.period());
            report::sentences::gap::sentence(context.dataset, gap, shown, context.locale)
        });
        let outcomes: Vec<String> = gaps.chain(self.outcome()).chain(self.stated_of_all()).collect();
        let muted = context.style(Role::Muted);
        let short = |text: String| Line::styled(truncate(&text, self.width).into_owned(), muted);
        let room = height.saturating_sub(lines.len());
        // Both say so where there are no lines.
        let mut said = vec![self.counted(), self.cited()];
        said.dedup();
        let full: Vec<Line<'_>> = said.iter().flat_map(|text| wrap(text, self.width, "  ", muted)).collect();
        let gap: Vec<Line<'static>> =
            outcomes.iter().flat_map(|said| wrap(said, self.width, "  ", Style::new())).collect();
        let is_share = context.values == ColumnValues::Shares;
        let remarks = if has_percentages || is_share { self.positive().collect() } else { Vec::new() };
        let remarks = [remarks, self.remarks()].concat();
        let remarks: Vec<Line<'static>> =
            remarks.iter().flat_map(|text| wrap(text, self.width, "  ", Style::new())).collect();
        let said = self.remark().map_or_else(Vec::new, |said| wrap(&said, self.width, "  ", Style::new()));
        let beside = full.len() + gap.len() + remarks.len() + said.len();
        let needed = beside + self.payers(usize::MAX).len() + self.years(if said.is_empty() { 0 } else { room }).len();
        // A line of the document's words is left where there is no room for all of them.
        let height = if needed > room { height.saturating_sub(said.len().min(1)) } else { height };
        if needed <= room {
            lines.extend(gap);
            lines.extend(said.iter().cloned());
            lines.extend(remarks);
            lines.extend(self.payers(usize::MAX));
            lines.extend(full);
        } else {
            // In a low pane the place of the gap, or the remark, matters more than the places of the total.
            let left = room.saturating_sub(1);
            match first_gap {
                Some(first) if gap.len() > left => {
                    // Over all years a line is left that says that the total is a sum of others.
                    let most = if context.scope.period().is_all() { left.max(1) } else { room };
                    lines.extend(self.short_gap(first, left, most));
                }
                _ => lines.extend(cut(gap, left)),
            }
            lines.extend(cut(remarks, height.saturating_sub(lines.len() + 1)));
            lines.extend(self.payers(height.saturating_sub(lines.len() + 1)));
            let years = self.years(height.saturating_sub(lines.len()));
            if height <= LOW_PANE && !years.is_empty() {
                lines.extend(years);
                tables = self.tables().filter(|_| !context.scope.period().is_all());
            } else if lines.len() < height {
                let counted = self.counted_and_cited();
                let beside = self.average().map(|average| format!("{counted} · {average}"));
                let beside = beside.filter(|text| text.width() <= self.width);
                is_averaged = beside.is_some();
                lines.push(short(beside.unwrap_or(counted)));
            } else {
                self.count_in_last(&mut lines[of_table..]);
                // No table states a sum of years.
                tables = self.tables().filter(|_| !context.scope.period().is_all());
            }
        }
        if height > LOW_PANE {
            lines.extend(self.years(height.saturating_sub(lines.len())));
            let fits = |text: &String| text.width() <= self.width && lines.len() < height && !is_averaged;
            let average = self.average().map(|average| capitalised(&average)).filter(fits);
            lines.extend(average.map(Line::from));
        }
        if needed > room {
            lines.extend(self.beginning(said, 1 + height.saturating_sub(lines.len())));
        }
        let notes = self.notes(height);
        let notes = notes.iter().flat_map(|text| wrap(text, self.width.saturating_sub(1), "  ", Style::new()));
        lines.extend(cut(notes.collect(), height.saturating_sub(lines.len())));
        lines.truncate(height + usize::from(needed > room));
        PaneText { lines, tables }
    }

    /// Adds the number of lines with an amount to the last line of a sentence, where that has room for it.
    fn count_in_last(&self, lines: &mut [Line<'static>]) {
        let context = self.context;
        let all = self.of.lines(context.tree_source()).initiatives;
        let counts = [("count", self.total.lines.initiatives.into()), ("all", all.into())];
        let counted = format!(" · {}", context.locale.fill(Message::HaveAmountsShort, &counts));
        let last = lines.last_mut().filter(|last| last.width() + counted.width() < self.width);
        if let Some(last) = last.filter(|_| !context.scope.period().is_all()) {
            last.push_span(Span::styled(counted, context.style(Role::Muted)));
        }
    }

    /// The gaps of the total, unless a filter hides them.
    fn gaps(&self, height: usize) -> Vec<Gap> {
        let context = self.context;
        let of = self.of.stated(context.tree_source()).filter(|_| context.found.is_none());
        let gaps = of.map(|of| gaps(context.dataset, context.figures, of, context.scope.period()));
        let mut gaps = gaps.unwrap_or_default();
        // Of thousands of areas no more are put into words than fit; "A +1, " is the shortest.
        for gap in &mut gaps {
            let most = height * self.width / "A +1, ".len() + 1;
            gap.areas.truncate(most);
            gap.rounded.truncate(most);
        }
        gaps
    }

    /// The outcome of the comparison with the lines, where it is not an exact one.
    fn outcome(&self) -> Option<String> {
        let context = self.context;
        if self.total.finding == Finding::WithinRounding {
            let (sign, _) = context.sign(self.total.finding);
            return Some(format!("{sign} {}", context.text(Message::MarkWithinRounding)));
        }
        let is_itemised = self.total.stated.is_none_or(|held| held.status != Status::NotItemised);
        (!is_itemised).then(|| capitalised(&context.text(Message::NotItemised)))
    }
}
