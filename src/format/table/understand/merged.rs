//! Columns in which a text stands once above all rows that it is of, as merged cells and pivot tables have it.

use crate::format::table::{
    grid::{Grid, GridRow},
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
    let rows: Vec<GridRow<'_>> = grid.rows().skip(above).filter(|row| has_any(*row, &amounts)).collect();
    let mut merged = Vec::new();
    for (column, role) in roles.iter().enumerate() {
        let fewest = match role {
            Role::Area | Role::AreaCode | Role::Class | Role::Funding | Role::Financing | Role::Measure => 1,
            // A year has several lines, and a line a row for each of its years.
            Role::Year => 2,
            Role::Initiative | Role::Code if year.is_some() => 2,
            _ => continue,
        };
        if is_merged(&rows, column, &merged, fewest) {
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
        if is_anew && cell.is_empty() {
            continue;
        }
        if cell.is_empty() && filled == 0 || !is_anew && !cell.is_empty() && cell == last {
            return false;
        }
        (filled, empty) = (filled + usize::from(!cell.is_empty()), empty + usize::from(cell.is_empty()));
        last = cell;
    }
    filled > 1 && empty * 2 >= filled * fewest
}

fn has_any(row: GridRow<'_>, columns: &[usize]) -> bool {
    columns.iter().any(|&column| !row.cell(column).is_empty())
}

impl Understanding {
    /// A table with the text of merged cells in each of their rows, where it has any. A new text begins all that stands to the right of
    /// it anew.
    pub fn unmerged(&self, grid: &Grid) -> Option<Grid> {
        if self.merged.is_empty() {
            return None;
        }
        let amounts: Vec<usize> = (0..self.roles.len()).filter(|&column| self.roles[column].is_amount()).collect();
        let mut texts = vec![""; self.roles.len()];
        let rows: Vec<Vec<&str>> = grid
            .rows()
            .enumerate()
            .map(|(place, row)| {
                if place < self.above || !has_any(row, &amounts) {
                    return Vec::new();
                }
                for &column in &self.merged {
                    let cell = row.cell(column);
                    if !cell.is_empty() {
                        texts[column] = cell;
                        self.merged.iter().filter(|&&other| other > column).for_each(|&other| texts[other] = "");
                    }
                }
                texts.clone()
            })
            .collect();
        let merged = |place: usize, column: usize| rows[place].get(column).copied().unwrap_or_default();
        Some(grid.with(|place, column, cell| if cell.is_empty() { merged(place, column) } else { cell }))
    }
}
