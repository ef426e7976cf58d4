//! The columns of the tree: chosen for the room there is. They leave in this order: the bar, the change in per cent, the trend;
//! other years, share, change. The name, the year that is shown and the document's figure stay.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::{
        amounts::{price, share::Whole},
        arranging::order::{Direction, Order},
        change::Change,
    },
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, comparison::YearPair, labels},
    },
    locale::Message,
    model::{column::ColumnId, period::Period},
    tui::screen::{
        draw_context::DrawContext,
        phrases::{per_cent_width, share_width},
    },
};

/// The content of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TreeColumn {
    /// The lines of a year, or of all years.
    Lines(Period),
    /// The total that the document states for the period that is shown.
    Stated,
    /// The change of the lines between two years, as an amount.
    Change(YearPair),
    /// The same in per cent.
    PerCent(YearPair),
    /// A sign for each year from one to another, all of which have columns.
    Trend(ColumnId, ColumnId),
    /// The share of the lines' sum.
    Share,
    /// The share as a bar.
    Bar,
}

/// A column with its place and widths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlacedTreeColumn {
    pub column: TreeColumn,
    /// Cells for the figure.
    pub figure: usize,
    /// Cells for the blank before the figure, the figure, and the mark after it where it can have one.
    pub width: usize,
}

/// The columns from left to right, after the name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TreeColumns {
    pub name: usize,
    pub figures: Vec<PlacedTreeColumn>,
}

/// The width that a name keeps while another column can leave.
const NAME: usize = 28;

/// The longest heading of a deviation that names the measure.
const LONGEST_DEVIATION: usize = 20;

/// The longest heading of shares of what is above zero that has its amount.
const LONGEST_SHARE: usize = 20;

/// The width that a name keeps on the narrowest screen beside the longest figure: the cursor, a sign, an ellipsis.
const LEAST_NAME: usize = 8;

/// The most years of a trend; each has its figure in a column too.
const MOST_OF_A_TREND: usize = 12;

/// The width that a name gets before there is a trend, a change in per cent or a bar.
const NAME_BESIDE_EXTRAS: usize = 34;

impl PlacedTreeColumn {
    /// The column cut to the room there is. A figure that does not fit is then left out whole.
    fn within(self, room: usize) -> Self {
        let excess = self.width.saturating_sub(room);
        Self { figure: self.figure.saturating_sub(excess), width: self.width - excess, ..self }
    }
}

impl TreeColumns {
    /// The columns for a width, of the rows under one that is shown alone, or of all.
    pub fn fitting(context: &DrawContext<'_>, root: Option<Row>, width: usize) -> Self {
        let shown = context.scope.period();
        let lines = place(context, TreeColumn::Lines(shown)).within(width.saturating_sub(LEAST_NAME));
        let mut columns = Self { name: 0, figures: vec![lines] };
        let order = context.scope.columns(context.dataset);
        if context.tree_source().states_any(root) {
            columns.put(place(context, TreeColumn::Stated), shown, &order, width);
        }
        // Columns leave in this order from its end, so those after the first without room are not asked.
        for column in wanted(context) {
            if !columns.put(place(context, column), shown, &order, width) {
                break;
            }
        }
        columns.name = width.saturating_sub(columns.used());
        columns
    }

    /// True where a column shows the values that rows are sorted by.
    pub fn show_order(&self, context: &DrawContext<'_>) -> bool {
        self.figures.iter().any(|placed| shows(context, placed.column, context.arranged_by().order))
    }

    /// True where a column stands there.
    pub fn has(&self, column: TreeColumn) -> bool {
        self.figures.iter().any(|placed| placed.column == column)
    }

    /// The columns of figures, each with the cell that it begins at.
    pub fn placed(&self) -> impl Iterator<Item = (usize, PlacedTreeColumn)> {
        self.figures.iter().scan(self.name, |next, &placed| {
            let start = *next;
            *next += placed.width;
            Some((start, placed))
        })
    }

    /// The column of figures at a cell.
    pub fn at(&self, cell: usize) -> Option<TreeColumn> {
        let mut placed = self.placed();
        placed.find(|(start, placed)| (*start..start + placed.width).contains(&cell)).map(|(_, placed)| placed.column)
    }

    fn used(&self) -> usize {
        self.figures.iter().map(|placed| placed.width).sum()
    }

    /// Inserts a column at its place from left to right, where it fits and is not there yet. True where it is there.
    fn put(&mut self, placed: PlacedTreeColumn, shown: Period, columns: &[ColumnId], width: usize) -> bool {
        let name = match placed.column {
            TreeColumn::Stated => LEAST_NAME,
            TreeColumn::Trend(..) | TreeColumn::PerCent(_) | TreeColumn::Bar => NAME_BESIDE_EXTRAS,
            _ => NAME,
        };
        let is_there = self.has(placed.column);
        let fits = self.used() + placed.width + name <= width;
        if fits && !is_there {
            let place = |placed: &PlacedTreeColumn| placed.column.place(shown, columns);
            let before = self.figures.iter().take_while(|other| place(other) < place(&placed)).count();
            self.figures.insert(before, placed);
        }
        is_there || fits
    }
}

impl TreeColumn {
    /// The place from left to right. The stated total is right after the lines of its period, a trend right after the years
    /// that it shows.
    fn place(self, shown: Period, columns: &[ColumnId]) -> (u8, usize) {
        let place = |column| columns.iter().position(|&shown| shown == column).unwrap_or(columns.len());
        match (self, shown) {
            (Self::Lines(Period::Column(year)), _) => (0, 2 * place(year)),
            (Self::Stated, Period::Column(year)) => (0, 2 * place(year) + 1),
            (Self::Trend(..), _) => (1, 0),
            (Self::Lines(Period::All(_)), _) => (2, 0),
            (Self::Stated, Period::All(_)) => (3, 0),
            (Self::Change(_), _) => (4, 0),
            (Self::PerCent(_), _) => (5, 0),
            (Self::Share, _) => (6, 0),
            (Self::Bar, _) => (7, 0),
        }
    }
}

/// The columns that may be added to the current year and the document's figure, the last to leave first.
fn wanted(context: &DrawContext<'_>) -> Vec<TreeColumn> {
    let shown = context.scope.period();
    let compared = context.scope.compared(context.dataset);
    let mut columns: Vec<TreeColumn> = compared.map(TreeColumn::Change).into_iter().collect();
    // Columns of years that show shares include the current year's share.
    if context.values != ColumnValues::Shares {
        columns.push(TreeColumn::Share);
    }
    // The column that rows are sorted by stays longest.
    columns.sort_by_key(|&column| !shows(context, column, context.arranged_by().order));
    let year = |year| TreeColumn::Lines(Period::Column(year));
    // A change stands beside both of its amounts. Over all years it would tear a hole between them.
    let stands_beside = context.values == ColumnValues::Amounts && !shown.is_all();
    if let Some(pair @ YearPair { from, to }) = compared.filter(|_| stands_beside) {
        // Two measures side by side are seen before their deviation.
        let place = if pair.is_of_one_year(context.dataset) { 0 } else { columns.len() };
        columns.splice(place..place, [to, from].map(year));
    }
    let others = others(context, shown);
    let (near, far) = others.split_at(others.len().min(MOST_OF_A_TREND - shown.column().map_or(0, |_| 1)));
    columns.extend(near.iter().copied().map(year));
    let near_years: Vec<ColumnId> = near.iter().copied().chain(shown.column()).collect();
    let of_trend: Vec<ColumnId> = context.years().filter(|year| near_years.contains(year)).collect();
    if let [first, .., last] = of_trend[..] {
        columns.push(TreeColumn::Trend(first, last));
    }
    columns.extend(far.iter().copied().map(year));
    columns.extend(compared.filter(|_| context.values != ColumnValues::Changes).map(TreeColumn::PerCent));
    columns.push(TreeColumn::Bar);
    columns
}

/// The other years, the nearest first, the earlier of two first.
fn others(context: &DrawContext<'_>, shown: Period) -> Vec<ColumnId> {
    let columns = context.scope.columns(context.dataset);
    let place = |column: &ColumnId| columns.iter().position(|shown| shown == column);
    let centre = shown.column().and_then(|column| place(&column)).unwrap_or(columns.len());
    let mut years: Vec<ColumnId> = columns.iter().copied().filter(|&year| shown != Period::Column(year)).collect();
    // A year with nothing to compare it with would have a blank column.
    let blank = |&year: &ColumnId| {
        context.values == ColumnValues::Changes
            && context.scope.compared_in(context.dataset, Period::Column(year)).is_none()
    };
    years.sort_by_key(|year| (blank(year), place(year).map(|place| place.abs_diff(centre))));
    years
}

fn place(context: &DrawContext<'_>, column: TreeColumn) -> PlacedTreeColumn {
    let amount = context.widths.amount;
    let value = match context.values {
        ColumnValues::Amounts => amount,
        ColumnValues::Shares => share_width(context),
        ColumnValues::Changes | ColumnValues::Used => per_cent_width(context),
        ColumnValues::Deviations | ColumnValues::Left => context.widths.signed,
    };
    let width = match column {
        // The closing mark of the period that is shown stands over the figures' own mark.
        TreeColumn::Lines(period) => {
            let closing = usize::from(period == context.scope.period());
            value.max(heading(context, column).width().saturating_sub(closing))
        }
        TreeColumn::Stated => value.max(heading(context, column).width()),
        TreeColumn::Change(_) => {
            let words = [Change::New, Change::Resumed, Change::Expired, Change::Paused]
                .map(|word| context.change(word).width());
            words.into_iter().chain([heading(context, column).width(), context.widths.signed]).max().unwrap_or(0)
        }
        TreeColumn::Share => heading(context, column).width().max(share_width(context)),
        TreeColumn::PerCent(_) => per_cent_width(context),
        TreeColumn::Trend(from, to) => context.basis().between(from, to).len(),
        TreeColumn::Bar => 8,
    };
    // A blank before every figure, and a place for a mark after those that may differ.
    let mark = usize::from(matches!(column, TreeColumn::Lines(_) | TreeColumn::Stated));
    PlacedTreeColumn { column, figure: width, width: 1 + width + mark }
}

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
fn shows(context: &DrawContext<'_>, column: TreeColumn, order: Order) -> bool {
    match (column, order, context.values) {
        (TreeColumn::Lines(period), Order::Amount, ColumnValues::Amounts | ColumnValues::Shares)
        | (TreeColumn::Lines(period), Order::Share, ColumnValues::Shares) => period == context.scope.period(),
        (TreeColumn::Change(_), Order::Change, _) | (TreeColumn::Share, Order::Share, _) => true,
        _ => false,
    }
}

/// The price level of a column, where it has another one than the column that is shown, whose level is in the header.
fn other_prices<'a>(context: &DrawContext<'a>, period: Period) -> Option<&'a str> {
    let language = context.locale.language().code();
    let level = |period: Period| price::of_column(context.dataset, period.column()?, language);
    level(period).filter(|_| level(period) != level(context.scope.period()))
}

fn title(context: &DrawContext<'_>, column: TreeColumn) -> String {
    match column {
        TreeColumn::Lines(period) => {
            let name = labels::column_heading(context.dataset, &context.scope, period, context.locale);
            match (period == context.scope.period(), other_prices(context, period)) {
                (true, _) => format!("‹{name}›"),
                (false, Some(level)) => format!("{name} ({level})"),
                (false, None) => name,
            }
        }
        TreeColumn::Stated => labels::document_heading(context.dataset, context.locale),
        TreeColumn::Change(compared) => {
            let named = context.compared(compared);
            // Where both columns stand beside it and the name is long, the word is enough.
            let is_long = named.width() > LONGEST_DEVIATION && compared.is_of_one_year(context.dataset);
            if is_long { context.text(Message::Deviation) } else { named }
        }
        TreeColumn::PerCent(_) => context.text(Message::InPerCent),
        TreeColumn::Share => match (context.whole(), context.share_heading()) {
            // A long amount stands in the pane only: the column would have no room beside others.
            (Some(Whole::AboveZero(_)), Some(heading)) if heading.width() > LONGEST_SHARE => {
                context.text(Message::ShareOfPositiveShort)
            }
            (_, heading) => heading.unwrap_or_else(|| context.text(Message::Share)),
        },
        TreeColumn::Trend(..) | TreeColumn::Bar => String::new(),
    }
}
