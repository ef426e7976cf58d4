//! Reads a text a step at a time: a row is in the dataset before the next is looked at.

use crate::format::{
    problem::{Mistake, Place},
    ron::{
        read::{
            head::{Parsed, begun, ended},
            rows::Rows,
        },
        scan::{Cursor, Step, Walk},
        shapes::MOST_MISTAKES,
    },
    source::Source,
};

/// A reading under way.
pub(super) struct Stepwise<'a> {
    walk: Walk,
    source: Source<'a>,
    /// None before the head has been read.
    rows: Option<Rows<'a>>,
    most_cells: u64,
    mistakes: Mistakes,
}

/// The lot of a row with a mistake.
enum Mistakes {
    /// The first is that of the file, unless the parser refuses something that comes later. Rows after it are only looked at.
    First(Option<Mistake>),
    /// The row is left out, and its mistake kept.
    All(Vec<Mistake>),
}

/// The place that a reading has come to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    /// A text that is unusual, or cut by the end of the text.
    Unusual,
    /// A mistake that only the parser tells.
    Refused,
    /// The end.
    End,
}

/// Reads a dataset; none where the text is to be given to the parser, because it is unusual or wrong in more than a value.
pub(super) fn read(source: Source<'_>, most_cells: u64) -> Option<Result<Parsed<'_>, Mistake>> {
    let mut reading = Stepwise::new(source, most_cells, Mistakes::First(None));
    reading.read_on(&mut Cursor::new(source)).is_at_end()?;
    reading.end()
}

/// All mistakes in the rows of a file, in their order; none where anything else is wrong or unusual.
pub(super) fn mistakes(source: Source<'_>, most_cells: u64) -> Option<Vec<Mistake>> {
    let mut reading = Stepwise::new(source, most_cells, Mistakes::All(Vec::new()));
    reading.read_on(&mut Cursor::new(source)).is_at_end()?;
    let Mistakes::All(mut all) = reading.mistakes else { return None };
    all.sort_by_key(|mistake| {
        let Place::Text(position) = mistake.place;
        position
    });
    Some(all)
}

impl Reached {
    fn is_at_end(self) -> Option<()> {
        (self == Self::End).then_some(())
    }
}

impl<'a> Stepwise<'a> {
    fn new(source: Source<'a>, most_cells: u64, mistakes: Mistakes) -> Self {
        Self { walk: Walk::default(), source, rows: None, most_cells, mistakes }
    }

    /// A reading that ends with the first mistake.
    pub fn of_first_part(source: Source<'a>, most_cells: u64) -> Self {
        Self::new(source, most_cells, Mistakes::First(None))
    }

    /// The same for a text that goes on after the one read before.
    pub fn continued(self, source: Source<'_>) -> Stepwise<'_> {
        let Self { walk, source: _, rows, most_cells, mistakes } = self;
        Stepwise { walk, source, rows: rows.map(|rows| rows.continued(source)), most_cells, mistakes }
    }

    /// The rows, once the head has been read: those before the first mistake.
    pub fn rows(&self) -> Option<&Rows<'a>> {
        self.rows.as_ref()
    }

    /// Reads on as far as the text is usual.
    pub fn read_on(&mut self, cursor: &mut Cursor<'a>) -> Reached {
        loop {
            match self.walk.step(cursor) {
                None => return Reached::Unusual,
                Some(Step::End) => return Reached::End,
                Some(step) => {
                    if self.take(step).is_none() {
                        return Reached::Refused;
                    }
                }
            }
        }
    }

    /// The dataset of all that was read, or the first mistake.
    pub fn end(self) -> Option<Result<Parsed<'a>, Mistake>> {
        match self.mistakes {
            Mistakes::First(Some(mistake)) => Some(Err(mistake)),
            _ => self.rows.map(|rows| Ok(ended(rows))),
        }
    }

    /// Takes what a step led past; none where the parser is to tell what is wrong.
    fn take(&mut self, step: Step<'a>) -> Option<()> {
        match step {
            Step::Nothing | Step::End => Some(()),
            Step::Head(shape) => {
                self.rows = Some(begun(self.source, &shape, self.most_cells).ok()?);
                shape.stated.iter().try_for_each(|stated| self.row(|rows| rows.stated(stated)))
            }
            Step::Initiative(shape) => self.row(|rows| rows.initiative(&shape)),
            Step::Stated(shape) => self.row(|rows| rows.stated(&shape)),
            Step::Mistake(mistake) => match &self.mistakes {
                Mistakes::First(_) => None,
                Mistakes::All(_) => self.keep(mistake),
            },
            // The parser's way reads these before the rows, and would tell their mistakes first.
            Step::Notes(list) => {
                let rows = self.rows.as_mut()?;
                let notes = rows.notes(Some(list)).ok()?;
                rows.builder.set_notes(notes);
                Some(())
            }
            Step::Rounding(raw) => {
                let rows = self.rows.as_mut()?;
                let rounding = rows.values.positive(raw).ok()?;
                rows.builder.set_rounding(rounding);
                Some(())
            }
            Step::OpenArea(_) | Step::CloseArea if self.has_ended() => Some(()),
            Step::OpenArea(heading) => self.rows.as_mut()?.open_area(&heading).ok(),
            Step::CloseArea => {
                self.rows.as_mut()?.builder.close_area();
                Some(())
            }
        }
    }

    /// Returns `true` if no row is taken any more.
    pub fn has_ended(&self) -> bool {
        matches!(self.mistakes, Mistakes::First(Some(_)))
    }

    fn row(&mut self, read: impl FnOnce(&mut Rows<'a>) -> Result<(), Mistake>) -> Option<()> {
        if self.has_ended() {
            return Some(());
        }
        match read(self.rows.as_mut()?) {
            Ok(()) => Some(()),
            Err(mistake) => self.keep(mistake),
        }
    }

    fn keep(&mut self, mistake: Mistake) -> Option<()> {
        match &mut self.mistakes {
            Mistakes::First(first) => *first = Some(mistake),
            Mistakes::All(kept) if kept.len() < MOST_MISTAKES => kept.push(mistake),
            Mistakes::All(_) => return None,
        }
        Some(())
    }
}
