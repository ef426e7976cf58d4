//! Lays out the columns of a text table: their widths, and the blocks of columns that fit side by side.

use unicode_width::UnicodeWidthStr as _;

use crate::report::grid::{Column, ColumnKind, Grid, Measure};

/// The smallest width that names are cut to.
pub const SHORTEST_NAME: usize = 16;
/// The width of names below which details are left out first.
const SHORT_NAME: usize = 60;
/// The gap between two columns.
pub const GAP: usize = 2;

/// A column with its width.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlacedColumn {
    pub column: usize,
    pub width: usize,
    /// True if a cell is reserved for a sign behind the text.
    pub marked: bool,
}

/// Columns side by side.
pub struct Block(pub Vec<PlacedColumn>);

/// The natural width of each column.
fn places(grid: &Grid<'_>) -> Vec<PlacedColumn> {
    let measures = grid.rows.measured();
    let place = |(index, column): (usize, &Column)| {
        let Measure { widest, is_marked, .. } = measures.get(index).copied().unwrap_or_default();
        let width = widest.max(column.heading.width()) + usize::from(is_marked);
        PlacedColumn { column: index, width, marked: is_marked }
    };
    grid.columns.iter().enumerate().map(place).collect()
}

/// The width of columns side by side, with names cut to `longest_name`.
fn room(grid: &Grid<'_>, places: &[PlacedColumn], longest_name: usize) -> usize {
    let width = |place: &PlacedColumn| match grid.columns[place.column].kind {
        ColumnKind::Name => place.width.min(longest_name),
        ColumnKind::Label | ColumnKind::Figure | ColumnKind::Detail => place.width,
    };
    places.iter().map(|place| width(place) + GAP).sum::<usize>().saturating_sub(GAP)
}

/// The blocks of a table. If it is too wide, details are left out first, then names are cut, then figures continue below.
pub fn blocks(grid: &Grid<'_>, limit: Option<usize>) -> Vec<Block> {
    let mut kept = places(grid);
    let Some(limit) = limit else { return vec![Block(kept)] };
    let kind = |place: &PlacedColumn| grid.columns[place.column].kind;
    let mut over = room(grid, &kept, SHORT_NAME).saturating_sub(limit);
    let mut left: Vec<PlacedColumn> = Vec::with_capacity(kept.len());
    while let Some(last) = kept.pop() {
        if over > 0 && kind(&last) == ColumnKind::Detail {
            over = over.saturating_sub(last.width + GAP);
        } else {
            left.push(last);
        }
    }
    left.reverse();
    kept = left;
    if room(grid, &kept, SHORTEST_NAME) <= limit {
        return vec![fitted(grid, kept, limit)];
    }
    let (figures, fixed): (Vec<PlacedColumn>, Vec<PlacedColumn>) =
        kept.into_iter().partition(|place| kind(place) == ColumnKind::Figure);
    let beside = |figures: &[PlacedColumn]| {
        let mut places = [&fixed[..], figures].concat();
        places.sort_unstable();
        places
    };
    let mut blocks = Vec::new();
    let mut rest = &figures[..];
    while !rest.is_empty() {
        let mut width = room(grid, &fixed, SHORTEST_NAME);
        let widths = rest.iter().map(|figure| {
            width += figure.width + if width > 0 { GAP } else { 0 };
            width
        });
        let count = widths.take_while(|&width| width <= limit).count().max(1);
        blocks.push(fitted(grid, beside(&rest[..count]), limit));
        rest = &rest[count..];
    }
    if blocks.is_empty() { vec![fitted(grid, fixed, limit)] } else { blocks }
}

/// A block whose names are cut to the width that the other columns leave.
fn fitted(grid: &Grid<'_>, mut places: Vec<PlacedColumn>, limit: usize) -> Block {
    let mut over = room(grid, &places, usize::MAX).saturating_sub(limit);
    for place in &mut places {
        if grid.columns[place.column].kind == ColumnKind::Name {
            let less = over.min(place.width.saturating_sub(SHORTEST_NAME));
            place.width -= less;
            over -= less;
        }
    }
    Block(places)
}
