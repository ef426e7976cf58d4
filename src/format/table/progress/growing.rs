//! Tables that are being read: whoever watches sees the rows so far.

use crate::format::table::grid::Grid;

/// A table that is being read.
#[derive(Clone, Copy)]
pub struct Growing<'a> {
    /// Its rows so far.
    pub grid: &'a Grid,
    /// The share of it that has been read, in hundredths; zero where that is not known.
    pub hundredths: u8,
    /// The encoding of its text; none in a spreadsheet.
    pub encoding: Option<&'static str>,
    /// The sign that parts its cells; none in a spreadsheet.
    pub delimiter: Option<char>,
}

/// Somebody who is shown a table now and then while it is read. By default nobody is.
#[derive(Clone, Copy, Default)]
pub struct Watch<'w>(Option<&'w dyn Fn(Growing<'_>)>);

/// So many rows come between two looks.
const BETWEEN_LOOKS: usize = 1024;

impl<'w> Watch<'w> {
    /// Somebody who is shown it.
    pub fn new(show: &'w dyn Fn(Growing<'_>)) -> Self {
        Self(Some(show))
    }

    /// A row has been read, and so much of all there is said to be. A sheet may have more rows than it says.
    pub fn grown(self, grid: &Grid, (read, of): (u64, u64)) {
        if grid.height().is_multiple_of(BETWEEN_LOOKS) {
            let hundredths = if read > of { 0 } else { u128::from(read) * 100 / u128::from(of.max(1)) };
            let hundredths = u8::try_from(hundredths).unwrap_or_default();
            self.show(Growing { grid, hundredths, encoding: None, delimiter: None });
        }
    }

    /// Shows a table.
    pub fn show(self, growing: Growing<'_>) {
        if let Some(show) = self.0 {
            show(growing);
        }
    }
}
