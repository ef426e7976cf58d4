//! The columns of the tree: chosen for the room there is beside the names. They leave in this order: the bar, the change in per
//! cent, the trend, other years, the share, the change. The year that is shown and, unless it is very long, the document's figure
//! stay.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::change::Change,
    explorer::{
        tree::rows::Row,
        view::{column_values::ColumnValues, room::UnitChoice},
    },
    model::{amount::Amount, columns::ColumnId, period::Period},
    report::{labels, labels::scale::Scale},
    tui::screen::{
        draw_context::DrawContext,
        layout::{LEAST, TreeRoom},
        phrases::{per_cent_width, share_width},
        tree::{
            column::{MarkPlace, PlacedTreeColumn, TreeColumn},
            headings::{shows, title},
            wanted::{WantedColumns, second, sorted_change, wanted},
        },
    },
};

/// The columns from left to right, after the name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TreeColumns {
    /// The number that their amounts are divided by.
    pub scale: Scale,
    pub name: usize,
    pub figures: Vec<PlacedTreeColumn>,
}

/// The cells of a name that no column takes away.
pub const NAME: usize = 34;

/// The cells of a row beside its name, the indent apart: the cursor, the signs, the ellipsis of a longer name.
const SIGNS: usize = 4;

/// The width that a name keeps on the narrowest screen beside the longest figure: the cursor, a sign, an ellipsis.
const LEAST_NAME: usize = 8;

/// The width that a name keeps on the narrowest screen beside the document's figure.
const NAME_BESIDE_STATED: usize = 20;

impl TreeColumns {
    /// The columns for a room, of the rows under one that is shown alone, or of all. Each column comes where the names, or the
    /// first [`NAME`] cells of them, lose nothing by it.
    pub fn fitting(context: &DrawContext<'_>, root: Option<Row>, tree: TreeRoom) -> Self {
        let columns = Self::of_wanted(context, root, tree, wanted(context, root));
        // The change that rows are sorted by is shown, in place of that of the lines where there is no room for both.
        let by_document = sorted_change(context, root).filter(|&column| !columns.has(column));
        let instead = by_document.map(|column| {
            let wanted = wanted(context, root).with_document_change(column);
            Self::of_wanted(context, root, tree, wanted)
        });
        instead.filter(|instead| by_document.is_some_and(|column| instead.has(column))).unwrap_or(columns)
    }

    fn of_wanted(context: &DrawContext<'_>, root: Option<Row>, tree: TreeRoom, wanted: WantedColumns) -> Self {
        let shown = context.scope.period();
        let scale = scale(context, tree.width);
        let is_automatic = context.room.unit == UnitChoice::Automatic && scale != Scale::AsPrinted;
        let context = &context.divided_by(scale);
        let lines = place(context, TreeColumn::Lines(shown)).within(tree.width.saturating_sub(LEAST_NAME));
        let mut columns = Self { scale, name: 0, figures: vec![lines] };
        let order = context.scope.columns(context.dataset);
        let mut width = tree.width.min(tree.for_columns);
        // A wider screen has the amounts as they are printed: what stands there then is all that has room for that.
        if is_automatic {
            width = width.min(core_width(context));
        }
        let states_any = context.tree_source().states_any(root);
        let stated = place(context, TreeColumn::Stated);
        let always = states_any && lines.width + stated.width + NAME_BESIDE_STATED < usize::from(LEAST.width);
        if always {
            columns.put(stated, shown, &order, (NAME_BESIDE_STATED, width));
        }
        // Two measures of the year stand side by side before anything else does.
        if let Some(second) = second(context) {
            columns.put(place(context, second), shown, &order, (names(context), width));
        }
        if states_any && !always {
            columns.put(stated, shown, &order, (names(context), width));
        }
        let WantedColumns { core, further } = wanted;
        // Columns leave in this order from its end, so those after the first without room are not asked.
        for column in core.into_iter().chain(further) {
            if !columns.put(place(context, column), shown, &order, (names(context), width)) {
                break;
            }
        }
        columns.name = tree.width.saturating_sub(columns.used());
        columns
    }

    /// The least width of a tree beside panes: of its names and the columns that are there as long as panes are beside them.
    pub fn least_beside_panes(context: &DrawContext<'_>) -> usize {
        let chosen = match context.room.unit {
            UnitChoice::Automatic => Scale::AsPrinted,
            UnitChoice::Always(scale) => possible(context, scale),
        };
        core_width(&context.divided_by(chosen))
    }

    /// True where a column shows the values that rows are sorted by.
    pub fn show_order(&self, context: &DrawContext<'_>) -> bool {
        self.figures.iter().any(|placed| shows(context, placed.column, context.arranged_by().order))
    }

    /// The columns, by their place, before which years have no column; one more than there are where years are left out after all.
    pub fn left_out_before(&self, context: &DrawContext<'_>) -> Vec<usize> {
        let (shown, order) = (context.scope.period(), context.scope.columns(context.dataset));
        let years = order.iter().map(|&year| TreeColumn::Lines(Period::Column(year)));
        let place = |year: TreeColumn| {
            let of = year.place(shown, &order);
            self.figures.iter().take_while(|placed| placed.column.place(shown, &order) < of).count()
        };
        let mut places: Vec<usize> = years.filter(|&year| !self.has(year)).map(place).collect();
        places.dedup();
        places
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

    /// Inserts a column at its place from left to right, where the name keeps its width beside it and it is not there yet. True
    /// where it is there.
    fn put(
        &mut self,
        placed: PlacedTreeColumn,
        shown: Period,
        columns: &[ColumnId],
        (name, width): (usize, usize),
    ) -> bool {
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

/// The width of a tree with its names and the columns that are there as long as panes are beside it.
fn core_width(context: &DrawContext<'_>) -> usize {
    let core = wanted(context, None).core.into_iter();
    least_width(context) + core.map(|column| place(context, column).width).sum::<usize>()
}

/// The width of a tree with its names, the period that is shown and the document's figure.
fn least_width(context: &DrawContext<'_>) -> usize {
    let stated = context.dataset.stated().next().map(|_| TreeColumn::Stated);
    let columns = [TreeColumn::Lines(context.scope.period())].into_iter().chain(stated);
    names(context) + columns.map(|column| place(context, column).width).sum::<usize>()
}

/// The number that amounts are divided by in a tree of this width: by itself none where the names keep their cells beside the
/// columns, else the smallest that leaves them these, else the largest.
fn scale(context: &DrawContext<'_>, width: usize) -> Scale {
    let fits = |&scale: &Scale| core_width(&context.divided_by(scale)) <= width;
    // The whole keeps a digit before its decimal: it may be far smaller than the lines, where these are on both sides of zero.
    let whole = context.figures.totals.cell(None, context.scope.view(), context.scope.period()).amount;
    let whole = whole.into_iter().chain(context.stated_whole()).map(Amount::abs).max();
    let whole = whole.filter(|whole| !whole.is_zero() && context.dataset.range().0.is_negative());
    let keeps_whole =
        |scale: &Scale| whole.is_none_or(|whole| !whole.divided_by_ten_to(scale.zeros()).rounded(0).is_zero());
    // The largest amount keeps two digits at least, and that of the areas one.
    let keeps = |amount: Amount, zeros: u32| !amount.divided_by_ten_to(zeros).rounded(0).is_zero();
    let is_large = |scale: &Scale| {
        keeps(context.widths.farthest, scale.zeros() + 1) && keeps(context.widths.farthest_row, scale.zeros())
    };
    match context.room.unit {
        UnitChoice::Always(scale) => possible(context, scale),
        UnitChoice::Automatic if fits(&Scale::AsPrinted) => Scale::AsPrinted,
        UnitChoice::Automatic => {
            let possible = |&scale: &Scale| possible(context, scale) == scale;
            let mut large = Scale::ALL.into_iter().filter(possible).filter(is_large).filter(keeps_whole);
            large.clone().find(fits).or_else(|| large.next_back()).unwrap_or_default()
        }
    }
}

/// The scale, where the unit of what is shown has a name in it.
fn possible(context: &DrawContext<'_>, scale: Scale) -> Scale {
    let unit = labels::scale::unit(context.dataset, context.scope.period(), scale, context.locale);
    if unit.is_some() { scale } else { Scale::AsPrinted }
}

/// The width of the column of names in which [`NAME`] cells of each name can be read.
fn names(context: &DrawContext<'_>) -> usize {
    NAME + SIGNS + 2 * context.widths.levels
}

fn place(context: &DrawContext<'_>, column: TreeColumn) -> PlacedTreeColumn {
    let amount = context.widths.amount;
    let value = match context.values {
        ColumnValues::Amounts => amount,
        ColumnValues::Shares => share_width(context),
        ColumnValues::Changes | ColumnValues::Used => per_cent_width(context),
        ColumnValues::Deviations | ColumnValues::Left => context.widths.signed,
    };
    let heading = title(context, column).width();
    let mark = column.mark(context.scope.period());
    // The last sign of a heading may stand over the figures' mark.
    let under = heading.saturating_sub(usize::from(mark == MarkPlace::BelowHeading));
    let width = match column {
        TreeColumn::Lines(_) | TreeColumn::Stated => value.max(under),
        TreeColumn::Change(_) | TreeColumn::StatedChange(_) => {
            let words = [Change::New, Change::Resumed, Change::Expired, Change::Paused]
                .map(|word| context.change(word).width());
            words.into_iter().chain([under, context.widths.signed]).max().unwrap_or(0)
        }
        TreeColumn::Share | TreeColumn::StatedShare => under.max(share_width(context)),
        TreeColumn::PerCent(_) => under.max(per_cent_width(context)),
        TreeColumn::Trend(from, to) => context.basis().between(from, to).len().max(heading),
        TreeColumn::Bar => 8,
    };
    // A blank before every figure, and a place for the mark.
    PlacedTreeColumn { column, figure: width, width: 1 + width + usize::from(mark != MarkPlace::Nowhere) }
}
