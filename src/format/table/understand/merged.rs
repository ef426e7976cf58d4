//! Columns in which a text stands once above all rows that it is of, as merged cells and pivot tables have it.

use crate::format::table::{
    grid::{CellKind, Grid, GridRow},
    number,
    roles::{Nesting, Role, Understanding},
};

/// The columns of areas, classes and years, and of names beside years, in which an empty cell is of the text above it: a good part of the
/// cells is empty, the first is not, and no text stands twice, one below the other.
pub(super) fn merged(grid: &Grid, above: usize, roles: &[Role], nesting: &Nesting) -> Vec<usize> {
    // Where codes or rows of headings say the area, what lacks one is a total.
    if *nesting != Nesting::Columns || !roles.contains(&Role::Initiative) {
        return Vec::new();
    }
    let amounts: Vec<usize> = (0..roles.len()).filter(|&column| roles[column].is_amount()).collect();
    let year = roles.iter().position(|role| *role == Role::Year);
    let is_of_table = |place: &usize| has_any(grid.row(*place), &amounts) || stands_over(grid, *place, &amounts);
    let rows: Vec<GridRow<'_>> = (above..grid.height()).filter(is_of_table).map(|place| grid.row(place)).collect();
    let mut merged = Vec::new();
    for (column, role) in roles.iter().enumerate() {
        let fewest = match role {
            Role::Area | Role::AreaCode | Role::Measure => 1,
            // A class stands once beside areas that do.
            Role::Class | Role::Funding | Role::Financing if !merged.is_empty() => 1,
            // A year has several lines, and a line a row for each of its years.
            Role::Year => 2,
            Role::Initiative | Role::Code if year.is_some() => 2,
            _ => continue,
        };
        let is_line = matches!(role, Role::Initiative | Role::Code);
        if is_merged(&rows, column, &merged, fewest) && (!is_line || is_beside_the_same(&rows, column, roles)) {
            merged.push(column);
        }
    }
    merged
}

/// Returns `true` if at least so many cells of a column are empty below two that are not. Columns to the left that are merged begin it anew.
fn is_merged(rows: &[GridRow<'_>], column: usize, outer: &[usize], fewest: usize) -> bool {
    let (mut filled, mut empty, mut last) = (0_usize, 0_usize, "");
    for row in rows {
        let cell = row.cell(column);
        let is_anew = has_any(*row, outer);
        if is_anew {
            last = "";
        }
        if is_anew && cell.is_empty() {
            continue;
        }
        // One that is merged doesn't begin again with the same text.
        if cell.is_empty() && filled == 0 || !cell.is_empty() && cell == last {
            return false;
        }
        (filled, empty) = (filled + usize::from(!cell.is_empty()), empty + usize::from(cell.is_empty()));
        if !cell.is_empty() {
            last = cell;
        }
    }
    filled > 1 && empty * 2 >= filled * fewest
}

/// Returns `true` if rows that lack the name of a line are of the areas and classes of the row above: they are its other years.
fn is_beside_the_same(rows: &[GridRow<'_>], column: usize, roles: &[Role]) -> bool {
    let beside = |column: &usize| matches!(roles[*column], Role::Area | Role::Class | Role::Funding | Role::Financing);
    let beside: Vec<usize> = (0..roles.len()).filter(beside).collect();
    rows.windows(2).filter(|pair| pair[1].cell(column).is_empty()).all(|pair| {
        beside.iter().all(|&other| pair[1].cell(other).is_empty() || pair[1].cell(other) == pair[0].cell(other))
    })
}

/// Returns `true` if a text stands alone in the row above those that it is of: the next one has an amount, and nothing below the text.
fn stands_over(grid: &Grid, place: usize, amounts: &[usize]) -> bool {
    let row = grid.row(place);
    let mut filled = (0..row.len()).filter(|&column| !row.cell(column).is_empty());
    let (Some(column), None) = (filled.next(), filled.next()) else { return false };
    let next = (place + 1..grid.height()).map(|next| grid.row(next)).find(|next| !next.is_empty());
    let is_number =
        |next: GridRow<'_>, at: usize| next.kind(at) == CellKind::Number || number::evidence(next.cell(at)).is_some();
    next.is_some_and(|next| next.cell(column).is_empty() && amounts.iter().any(|&at| is_number(next, at)))
}

fn has_any(row: GridRow<'_>, columns: &[usize]) -> bool {
    columns.iter().any(|&column| !row.cell(column).is_empty())
}

impl Understanding {
    /// Returns `true` if a text of merged cells stands alone in the row above those that it is of.
    pub fn stands_over(&self, grid: &Grid, place: usize) -> bool {
        let row = grid.row(place);
        self.merged.iter().any(|&column| !row.cell(column).is_empty()) && stands_over(grid, place, &self.amounts())
    }

    fn amounts(&self) -> Vec<usize> {
        (0..self.roles.len()).filter(|&column| self.roles[column].is_amount()).collect()
    }

    /// A table with the text of merged cells in each of their rows, where it has any. A new text begins all that stands to the right of
    /// it anew.
    pub fn unmerged(&self, grid: &Grid) -> Option<Grid> {
        if self.merged.is_empty() {
            return None;
        }
        let amounts = self.amounts();
        let mut texts = vec![""; self.roles.len()];
        let rows: Vec<Vec<&str>> = grid
            .rows()
            .enumerate()
            .map(|(place, row)| {
                let is_of_line = has_any(row, &amounts);
                if place < self.above || !is_of_line && !stands_over(grid, place, &amounts) {
                    return Vec::new();
                }
                for &column in &self.merged {
                    let cell = row.cell(column);
                    if !cell.is_empty() {
                        texts[column] = cell;
                        self.merged.iter().filter(|&&other| other > column).for_each(|&other| texts[other] = "");
                    }
                }
                if is_of_line { texts.clone() } else { Vec::new() }
            })
            .collect();
        let merged = |place: usize, column: usize| rows[place].get(column).copied().unwrap_or_default();
        Some(grid.with(|place, column, cell| if cell.is_empty() { merged(place, column) } else { cell }))
    }
}
