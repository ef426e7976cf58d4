//! The rows of a sheet, made of its cells as they are read. A sheet is as large as what it holds, not as far as it reaches.

use crate::format::{
    not_read::NotRead,
    table::{
        grid::{CellKind, Grid, Visibility},
        progress::growing::Watch,
    },
};

/// The columns of a sheet in any program: up to XFD.
const WIDEST: usize = 16_384;

/// The number of cells that may still be read, of all sheets together.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    most: u64,
    left: u64,
}

impl Room {
    /// Room for so many cells.
    pub fn of(most: u64) -> Self {
        Self { most, left: most }
    }

    /// Takes the room of some cells.
    ///
    /// # Errors
    /// When there is not so much.
    pub fn take(&mut self, cells: u64) -> Result<(), NotRead> {
        self.left = self.left.checked_sub(cells).ok_or(NotRead::TooManyCells(self.most))?;
        Ok(())
    }
}

/// A sheet that is read.
pub struct SheetRows<'a> {
    grid: Grid,
    /// The share of it that has been read.
    passed: (u64, u64),
    room: &'a mut Room,
    watch: Watch<'a>,
    row: u64,
    cells: Vec<(String, CellKind)>,
}

impl<'a> SheetRows<'a> {
    /// A sheet without cells.
    pub fn new(name: String, visibility: Visibility, room: &'a mut Room, watch: Watch<'a>) -> Self {
        let mut grid = Grid::default();
        grid.name = Some(name);
        grid.visibility = visibility;
        Self { grid, passed: (0, 0), room, watch, row: 0, cells: Vec::new() }
    }

    /// So much of it has been read, and of how much.
    pub fn pass(&mut self, read: u64, of: u64) {
        self.passed = (read, of);
    }

    /// Adds a cell, by the places of its row and column from 0. They come in their order.
    ///
    /// # Errors
    /// When they do not, and when there is no room.
    pub fn add(&mut self, row: u64, column: usize, text: String, kind: CellKind) -> Result<(), NotRead> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= WIDEST {
            return Err(NotRead::Damaged(format!("row {}: a cell beyond the last column", row.saturating_add(1))));
        }
        if row != self.row {
            self.end_row(1)?;
        }
        let missing = column.checked_sub(self.cells.len());
        let (true, Some(missing)) = (row >= self.row, missing) else {
            return Err(NotRead::Damaged(format!("row {}: cells out of order", row.saturating_add(1))));
        };
        self.room.take(missing as u64 + 1)?;
        self.row = row;
        self.cells.resize_with(column, || (String::new(), CellKind::Text));
        self.cells.push((text, kind));
        Ok(())
    }

    /// Ends the row, which stands so many times.
    ///
    /// # Errors
    /// When there is no room.
    pub fn end_row(&mut self, times: u64) -> Result<(), NotRead> {
        if self.cells.is_empty() {
            return Ok(());
        }
        let again = times.saturating_sub(1);
        self.room.take((self.cells.len() as u64).saturating_mul(again))?;
        for line in self.row + 1..=self.row + times {
            self.grid.push(line, self.cells.iter().map(|(text, kind)| (text.as_str(), *kind)));
            self.watch.grown(&self.grid, self.passed);
        }
        self.cells.clear();
        Ok(())
    }

    /// The sheet.
    ///
    /// # Errors
    /// When there is no room.
    pub fn end(mut self) -> Result<Grid, NotRead> {
        self.end_row(1)?;
        Ok(self.grid)
    }
}
