//! A grid of cells as a file holds them, before anybody says what they mean: one text for all of them, cut into cells and rows.

/// The kind of a cell in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CellKind {
    /// A text, which may spell a number in any way.
    Text,
    /// A number of a spreadsheet, written plainly: `1234.5`.
    Number,
    /// A text alone in its row that belongs to the row above.
    Remark,
}

/// The title of a table in a text, and its footnotes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Printed {
    /// The number of the table, as printed.
    pub number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Marks of names and amounts, with what is said below the table of those that bear them.
    pub footnotes: Vec<(String, String)>,
}

/// Whether people who open the file see a sheet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Visibility {
    /// They do.
    #[default]
    Shown,
    /// They don't, unless they ask for it.
    Hidden,
}

/// A table beside another one, which is left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableBeside {
    /// What stands over its columns.
    pub headings: Vec<String>,
    /// The number of its rows.
    pub rows: usize,
}

/// A table of a file: rows of cells, each with the number of its line.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The name of its sheet, where it has one.
    pub name: Option<String>,
    /// Its title in a text.
    pub printed: Printed,
    /// Whether its sheet is seen.
    pub visibility: Visibility,
    /// The tables beside it on its sheet, which are left out.
    pub beside: Vec<TableBeside>,
    text: String,
    cells: Vec<CellEnd>,
    rows: Vec<RowEnd>,
    width: usize,
}

/// The end of a row among the cells, with the number of its line, and in the highest bits the spaces before its first text.
#[derive(Clone, Copy, Debug)]
struct RowEnd {
    end: usize,
    line: u64,
}

impl RowEnd {
    const INDENT: u32 = 56;

    fn new(end: usize, line: u64, indent: usize) -> Self {
        let indent = u8::try_from(indent).unwrap_or(u8::MAX);
        Self { end, line: line & ((1 << Self::INDENT) - 1) | u64::from(indent) << Self::INDENT }
    }

    fn line(self) -> u64 {
        self.line & ((1 << Self::INDENT) - 1)
    }

    fn indent(self) -> usize {
        usize::try_from(self.line >> Self::INDENT).unwrap_or_default()
    }
}

/// The end of a cell in the text of its table, and its kind in the two lowest bits: there are many millions of them.
#[derive(Clone, Copy, Debug)]
struct CellEnd(usize);

impl CellEnd {
    fn new(end: usize, kind: CellKind) -> Self {
        let kind = match kind {
            CellKind::Text => 0,
            CellKind::Number => 1,
            CellKind::Remark => 2,
        };
        Self(end << 2 | kind)
    }

    fn end(self) -> usize {
        self.0 >> 2
    }

    fn kind(self) -> CellKind {
        match self.0 & 3 {
            0 => CellKind::Text,
            1 => CellKind::Number,
            _ => CellKind::Remark,
        }
    }
}

/// A row of a [`Grid`].
#[derive(Clone, Copy, Debug)]
pub struct GridRow<'a> {
    grid: &'a Grid,
    first: usize,
    end: usize,
    /// The number of its line in the file, from 1.
    pub line: u64,
    /// The number of spaces before its first text.
    pub indent: usize,
}

impl Grid {
    /// Adds a row. Cells are kept without spaces at their ends.
    pub fn push<'a>(&mut self, line: u64, cells: impl IntoIterator<Item = (&'a str, CellKind)>) {
        let first = self.cells.len();
        let mut indent = None;
        for (cell, kind) in cells {
            let text = cell.trim();
            if indent.is_none() && !text.is_empty() {
                indent = Some(cell.len() - cell.trim_start().len());
            }
            self.text.push_str(text);
            self.cells.push(CellEnd::new(self.text.len(), kind));
        }
        // Cells without anything at the end of a row are those of a spreadsheet's grid.
        while self.cells.len() > first && self.start(self.cells.len() - 1) == self.text.len() {
            self.cells.pop();
        }
        self.width = self.width.max(self.cells.len() - first);
        self.rows.push(RowEnd::new(self.cells.len(), line, indent.unwrap_or_default()));
    }

    /// The same with other texts, by the place of their row, their column and the text that stands there.
    pub fn with<'a>(&'a self, text: impl Fn(usize, usize, &'a str) -> &'a str) -> Self {
        let mut grid = Self {
            name: self.name.clone(),
            printed: self.printed.clone(),
            visibility: self.visibility,
            beside: self.beside.clone(),
            ..Self::default()
        };
        for (place, row) in self.rows().enumerate() {
            let cells = (0..self.width).map(|at| {
                let cell = row.cell(at);
                let other = text(place, at, cell);
                (other, if other == cell { row.kind(at) } else { CellKind::Text })
            });
            grid.push(row.line, cells);
            if let Some(last) = grid.rows.last_mut() {
                *last = RowEnd::new(last.end, row.line, row.indent);
            }
        }
        grid
    }

    /// The bytes of all cells.
    pub fn size(&self) -> usize {
        self.text.len()
    }

    /// The number of rows.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// The number of columns of the widest row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// A row by its place.
    pub fn row(&self, place: usize) -> GridRow<'_> {
        let first = place.checked_sub(1).map_or(0, |before| self.rows[before].end);
        let row = self.rows[place];
        GridRow { grid: self, first, end: row.end, line: row.line(), indent: row.indent() }
    }

    /// All rows.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = GridRow<'_>> + ExactSizeIterator {
        (0..self.height()).map(|place| self.row(place))
    }

    fn start(&self, cell: usize) -> usize {
        cell.checked_sub(1).map_or(0, |before| self.cells[before].end())
    }
}

impl<'a> GridRow<'a> {
    /// The number of cells up to the last that holds something.
    pub fn len(self) -> usize {
        self.end - self.first
    }

    /// Returns `true` if no cell holds anything.
    pub fn is_empty(self) -> bool {
        self.cells().all(str::is_empty)
    }

    /// A cell; empty beyond the last.
    pub fn cell(self, column: usize) -> &'a str {
        let cell = self.first + column;
        if cell < self.end { &self.grid.text[self.grid.start(cell)..self.grid.cells[cell].end()] } else { "" }
    }

    /// The kind of a cell.
    pub fn kind(self, column: usize) -> CellKind {
        let cell = self.first + column;
        if cell < self.end { self.grid.cells[cell].kind() } else { CellKind::Text }
    }

    /// The cells up to the last that holds something.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.cell(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_may_have_fewer_cells_than_the_table() {
        let mut grid = Grid::default();
        grid.push(1, [("  a ", CellKind::Text), ("1.5", CellKind::Number), ("", CellKind::Text)]);
        grid.push(2, [("", CellKind::Text), (" ", CellKind::Text)]);
        grid.push(5, [("b", CellKind::Text), ("", CellKind::Text), ("æ", CellKind::Text)]);
        assert_eq!((grid.height(), grid.width()), (3, 3));
        assert_eq!(grid.row(0).cells().collect::<Vec<_>>(), ["a", "1.5"]);
        assert_eq!((grid.row(0).kind(1), grid.row(0).cell(2)), (CellKind::Number, ""));
        assert!(grid.row(1).is_empty());
        assert_eq!((grid.row(2).cell(2), grid.row(2).line), ("æ", 5));
    }
}
