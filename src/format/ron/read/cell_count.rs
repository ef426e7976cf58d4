//! Counts the cells of a file, of which there may be no more than a limit.

use crate::format::{
    problem::{Mistake, Problem},
    ron::values::Values,
};

/// The rows up to here, and the cells that they make.
#[derive(Clone, Copy)]
pub(super) struct CellCount {
    pub most: u64,
    pub rows: u64,
    /// The number of cells that each row takes.
    pub width: u64,
}

impl CellCount {
    /// Refuses more cells than may be: those of the rows and of the whole.
    pub fn check(self, values: &Values<'_>, at: &str) -> Result<(), Mistake> {
        let Self { most, rows, width } = self;
        if width.saturating_mul(rows + 1) <= most {
            return Ok(());
        }
        Err(values.mistake(at, Problem::TooManyCells { most, rows: rows + 1, width }))
    }
}
