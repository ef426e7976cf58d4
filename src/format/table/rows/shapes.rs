//! The columns beside the amounts that rows fill: a heading with a code fills others than lines do.

use std::collections::HashMap;

use crate::format::table::{grid::GridRow, part::Part};

/// Columns that a row fills, a bit for each.
type Shape = u64;

/// The shapes that a good part of the rows with amounts have.
#[derive(Default)]
pub(super) struct Shapes {
    /// The columns beside the amounts, as far as they are looked at.
    columns: Vec<usize>,
    of_lines: Vec<Shape>,
}

impl Shapes {
    /// The shapes of a table's rows.
    pub fn of(part: &Part<'_>) -> Self {
        let roles = &part.understood.roles;
        let (amounts, beside): (Vec<usize>, Vec<usize>) =
            (0..roles.len()).partition(|&column| roles[column].is_amount());
        let columns = beside.into_iter().take(Shape::BITS as usize).collect();
        let mut shapes = Self { columns, of_lines: Vec::new() };
        let mut rows: HashMap<Shape, usize> = HashMap::new();
        let mut all = 0_usize;
        let has_amounts = |row: &GridRow<'_>| amounts.iter().any(|&column| !row.cell(column).is_empty());
        for row in part.grid.rows().skip(part.understood.above).filter(has_amounts) {
            *rows.entry(shapes.shape(row)).or_default() += 1;
            all += 1;
        }
        shapes.of_lines = rows.into_iter().filter(|(_, rows)| rows * 5 >= all).map(|(shape, _)| shape).collect();
        shapes
    }

    /// Returns `true` if a row fills the columns that lines do.
    pub fn are_of_lines(&self, row: GridRow<'_>) -> bool {
        self.of_lines.contains(&self.shape(row))
    }

    fn shape(&self, row: GridRow<'_>) -> Shape {
        let filled = self.columns.iter().enumerate().filter(|(_, column)| !row.cell(**column).is_empty());
        filled.fold(0, |shape, (place, _)| shape | 1 << place)
    }
}
