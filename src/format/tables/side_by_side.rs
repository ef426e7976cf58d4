//! Tables that stand side by side on a sheet, parted by columns with nothing in them: a pivot beside its data. The larger is the table,
//! and of the others it is said that they are left out.

use std::ops::Range;

use crate::format::table::{
    clean::clean,
    grid::{CellKind, Grid, GridRow, TableBeside},
    number::evidence,
};

/// The columns between two that have nothing in them, and the rows that have something there.
struct Block {
    columns: Range<usize>,
    /// The first row, and the one after the last.
    rows: Range<usize>,
    filled_rows: usize,
    cells: usize,
}

/// The largest of the tables on a sheet, which knows those that it is without; none where there is only one.
pub fn largest(grid: &Grid) -> Option<Grid> {
    let blocks = blocks(grid);
    let main = blocks.iter().max_by_key(|block| block.cells)?;
    if blocks.len() < 2 || !main.is_table(grid) {
        return None;
    }
    let (apart, kept): (Vec<&Block>, Vec<&Block>) = blocks.iter().partition(|block| block.is_apart(main, grid));
    if apart.is_empty() {
        return None;
    }
    let columns = kept.first()?.columns.start..kept.last()?.columns.end;
    let is_kept = |column: usize| kept.iter().any(|block| block.columns.contains(&column));
    let mut largest = Grid::default();
    largest.name.clone_from(&grid.name);
    largest.visibility = grid.visibility;
    largest.beside = apart.iter().map(|block| block.left_out(grid)).collect();
    for row in grid.rows() {
        let cell =
            |column: usize| if is_kept(column) { (row.cell(column), row.kind(column)) } else { ("", CellKind::Text) };
        let is_blank = columns.clone().all(|column| cell(column).0.is_empty());
        // A row that only the others have is none of this one.
        if row.is_empty() || !is_blank {
            largest.push(row.line, columns.clone().map(cell));
        }
    }
    Some(largest)
}

/// The parts of a sheet between columns that have nothing in them.
fn blocks(grid: &Grid) -> Vec<Block> {
    let mut is_filled = vec![false; grid.width()];
    for row in grid.rows() {
        row.cells().zip(&mut is_filled).for_each(|(cell, is_filled)| *is_filled |= !cell.is_empty());
    }
    let columns: Vec<usize> = (0..is_filled.len()).collect();
    let runs = columns.chunk_by(|&one, &other| is_filled[one] == is_filled[other]).filter(|run| is_filled[run[0]]);
    let ranges: Vec<Range<usize>> = runs.map(|run| run[0]..run[run.len() - 1] + 1).collect();
    if ranges.len() < 2 { Vec::new() } else { ranges.into_iter().map(|columns| Block::of(grid, columns)).collect() }
}

impl Block {
    fn of(grid: &Grid, columns: Range<usize>) -> Self {
        let mut block = Self { columns, rows: 0..0, filled_rows: 0, cells: 0 };
        for (place, row) in grid.rows().enumerate() {
            let cells = block.cells_of(row).filter(|cell| !cell.is_empty()).count();
            if cells > 0 {
                let first = if block.filled_rows == 0 { place } else { block.rows.start };
                block.rows = first..place + 1;
                block.filled_rows += 1;
                block.cells += cells;
            }
        }
        block
    }

    fn cells_of<'a>(&self, row: GridRow<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
        self.columns.clone().map(move |column| row.cell(column))
    }

    /// Returns `true` if it is a table by itself: a column of names and one of numbers below what stands over them.
    fn is_table(&self, grid: &Grid) -> bool {
        let is_mostly = |is_it: &dyn Fn(&GridRow<'_>, usize) -> bool| {
            self.columns.clone().any(|column| {
                let rows = self.rows.clone().skip(1).map(|place| grid.row(place));
                let filled: Vec<GridRow<'_>> = rows.filter(|row| !row.cell(column).is_empty()).collect();
                filled.len() * 2 > self.filled_rows.saturating_sub(1)
                    && filled.iter().filter(|row| is_it(row, column)).count() * 2 > filled.len()
            })
        };
        let is_number = |row: &GridRow<'_>, column: usize| {
            row.kind(column) == CellKind::Number || evidence(row.cell(column)).is_some()
        };
        let is_name = |row: &GridRow<'_>, column: usize| {
            row.cell(column).contains(char::is_alphabetic) && !is_number(row, column)
        };
        is_mostly(&is_number) && is_mostly(&is_name)
    }

    /// Returns `true` if it is another table than this one: one by itself, in a shorter run of rows. What stands in rows here and there,
    /// or in nearly all of them, belongs to them.
    fn is_apart(&self, main: &Self, grid: &Grid) -> bool {
        let is_in_one_run = self.filled_rows * 10 >= self.rows.len() * 9;
        let is_shorter = self.filled_rows * 5 < main.filled_rows * 4;
        self.columns != main.columns && is_in_one_run && is_shorter && self.is_table(grid)
    }

    fn left_out(&self, grid: &Grid) -> TableBeside {
        let headings = self.cells_of(grid.row(self.rows.start)).filter(|cell| !cell.is_empty()).map(clean).collect();
        TableBeside { headings, rows: self.filled_rows }
    }
}
