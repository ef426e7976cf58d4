//! The rows of a table, walked along from the first to the last. Rows for each of a million lines are made anew on each walk, and
//! never kept.

use std::{
    cell::OnceCell,
    fmt, io,
    ops::ControlFlow::{self, Break, Continue},
};

use unicode_width::UnicodeWidthStr as _;

use crate::report::grid::row::{INDENT, Row};

/// Takes one row after the other, until it has enough of them.
pub type TakeRow<'t> = dyn FnMut(&Row) -> ControlFlow<()> + 't;

/// Makes rows and gives each away, until that is enough.
type MakeRows<'m> = dyn Fn(&mut TakeRow<'_>) -> ControlFlow<()> + 'm;

/// The rows of a table.
#[derive(Default)]
pub struct Rows<'a> {
    parts: Vec<Part<'a>>,
    measured: OnceCell<Vec<Measure>>,
}

/// The measure of a column's cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Measure {
    /// The cells that the widest text takes with its indent, without its mark.
    pub widest: usize,
    /// True where a cell has a mark.
    pub is_marked: bool,
    /// True where a cell has a text.
    pub has_text: bool,
}

enum Part<'a> {
    Kept(Vec<Row>),
    Made(Box<MakeRows<'a>>),
}

impl<'a> Rows<'a> {
    fn of(parts: Vec<Part<'a>>) -> Self {
        Self { parts, measured: OnceCell::new() }
    }

    /// Rows that are made anew on each walk, at least one.
    pub fn made(make: impl Fn(&mut TakeRow<'_>) -> ControlFlow<()> + 'a) -> Self {
        Self::of(vec![Part::Made(Box::new(make))])
    }

    /// Returns `true` if there are none.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Adds a row at the end.
    pub fn push(&mut self, row: Row) {
        self.measured.take();
        if let Some(Part::Kept(rows)) = self.parts.last_mut() {
            rows.push(row);
        } else {
            self.parts.push(Part::Kept(vec![row]));
        }
    }

    /// Adds a row before the others.
    pub fn put_first(&mut self, row: Row) {
        self.measured.take();
        self.parts.insert(0, Part::Kept(vec![row]));
    }

    /// Walks along the rows until one is enough.
    pub fn walk(&self, take: &mut TakeRow<'_>) -> ControlFlow<()> {
        self.parts.iter().try_for_each(|part| match part {
            Part::Kept(rows) => rows.iter().try_for_each(&mut *take),
            Part::Made(make) => make(take),
        })
    }

    /// Walks along all rows.
    pub fn each(&self, mut take: impl FnMut(&Row)) {
        let _all = self.walk(&mut |row| {
            take(row);
            Continue(())
        });
    }

    /// The measures of the columns that have cells.
    pub fn measured(&self) -> &[Measure] {
        self.measured.get_or_init(|| self.measures(|_| ()))
    }

    /// Takes the measures of the columns, and shows each row that is seen for it: to make rows anew is costly.
    pub fn measure(&mut self, see: impl FnMut(&Row)) {
        self.measured = self.measures(see).into();
    }

    fn measures(&self, mut see: impl FnMut(&Row)) -> Vec<Measure> {
        let mut measures: Vec<Measure> = Vec::new();
        self.each(|row| {
            see(row);
            let Row::Cells(cells) = row else { return };
            measures.resize(measures.len().max(cells.len()), Measure::default());
            for (measure, cell) in measures.iter_mut().zip(cells) {
                measure.widest = measure.widest.max(cell.text.width() + usize::from(cell.indent) * INDENT);
                measure.is_marked |= cell.mark.is_some();
                measure.has_text |= !cell.text.is_empty();
            }
        });
        measures
    }

    /// Writes each row, up to the first error.
    ///
    /// # Errors
    /// That error.
    pub fn write_each(&self, mut write: impl FnMut(&Row) -> io::Result<()>) -> io::Result<()> {
        let mut written = Ok(());
        let _all = self.walk(&mut |row| {
            written = write(row);
            if written.is_ok() { Continue(()) } else { Break(()) }
        });
        written
    }
}

impl From<Vec<Row>> for Rows<'_> {
    fn from(rows: Vec<Row>) -> Self {
        Self::of(if rows.is_empty() { Vec::new() } else { vec![Part::Kept(rows)] })
    }
}

impl Extend<Row> for Rows<'_> {
    fn extend<T: IntoIterator<Item = Row>>(&mut self, rows: T) {
        rows.into_iter().for_each(|row| self.push(row));
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = to.debug_list();
        self.each(|row| {
            list.entry(row);
        });
        list.finish()
    }
}
