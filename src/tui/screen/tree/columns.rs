//! The columns of the tree: chosen for the room there is. They leave in this order: the bar, the change in per cent, the trend;
//! other years, share, change. The name, the year that is shown and the document's figure stay.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    analysis::change::Change,
    explorer::{tree::rows::Row, view::column_values::ColumnValues},
    model::{column::ColumnId, period::Period},
    tui::screen::{
        draw_context::DrawContext,
        phrases::{per_cent_width, share_width},
        tree::{
            column::{MarkPlace, PlacedTreeColumn, TreeColumn},
            headings::{heading, shows},
            wanted::wanted,
        },
    },
};

/// The columns from left to right, after the name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TreeColumns {
    pub name: usize,
    pub figures: Vec<PlacedTreeColumn>,
}

/// The width that a name keeps while another column can leave.
const NAME: usize = 28;

/// The width that a name keeps on the narrowest screen beside the longest figure: the cursor, a sign, an ellipsis.
const LEAST_NAME: usize = 8;

/// The width that a name gets before there is a trend, a change in per cent or a bar.
const NAME_BESIDE_EXTRAS: usize = 34;

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
        for column in wanted(context, root) {
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
            TreeColumn::Trend(..)
            | TreeColumn::PerCent(_)
            | TreeColumn::StatedChange(_)
            | TreeColumn::StatedShare
            | TreeColumn::Bar => NAME_BESIDE_EXTRAS,
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

fn place(context: &DrawContext<'_>, column: TreeColumn) -> PlacedTreeColumn {
    let amount = context.widths.amount;
    let value = match context.values {
        ColumnValues::Amounts => amount,
        ColumnValues::Shares => share_width(context),
        ColumnValues::Changes | ColumnValues::Used => per_cent_width(context),
        ColumnValues::Deviations | ColumnValues::Left => context.widths.signed,
    };
    let heading = heading(context, column).width();
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
        TreeColumn::Trend(from, to) => context.basis().between(from, to).len(),
        TreeColumn::Bar => 8,
    };
    // A blank before every figure, and a place for the mark.
    PlacedTreeColumn { column, figure: width, width: 1 + width + usize::from(mark != MarkPlace::Nowhere) }
}
