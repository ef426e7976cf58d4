//! Walks through a file in the form that nearly all have, a step at a time, many times as fast as the parser of RON reads it. Whatever
//! is unusual in it is given to that parser, a row or all of it: the parser stays the judge, and words every mistake.

mod cursor;
mod head;
mod rows;
mod values;

use crate::format::{
    problem::Mistake,
    ron::shapes::{
        DEEPEST, DatasetShape,
        raw::{Raw, RawList},
        rows::{HeadingShape, InitiativeShape, StatedShape},
    },
};

pub(super) use crate::format::ron::scan::cursor::Cursor;

/// The part of a file that a step leads past.
pub(super) enum Step<'a> {
    /// Brackets and commas.
    Nothing,
    /// The fields before the areas.
    Head(Box<DatasetShape<'a>>),
    /// The beginning of an area.
    OpenArea(HeadingShape<'a>),
    /// An initiative of the area that is open.
    Initiative(InitiativeShape<'a>),
    /// A total stated for the area that is open, or for all.
    Stated(StatedShape<'a>),
    /// A row that the parser refuses.
    Mistake(Mistake),
    /// The notes of the area that is open, or of the dataset.
    Notes(RawList<'a>),
    /// The rounding of the dataset.
    Rounding(Raw<'a>),
    /// The end of an area.
    CloseArea,
    /// The end of the text after all of a dataset.
    End,
}

/// A place between two steps.
#[derive(Default)]
pub(super) struct Walk {
    /// The lists and structs that are open, the innermost last.
    open: Vec<Open>,
    progress: Progress,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Progress {
    /// Nothing has been read.
    #[default]
    Start,
    /// The head has been read, at least.
    Begun,
}

/// A list or struct that is open.
struct Open {
    kind: Kind,
    next: Next,
    /// The fields of a struct that have been read; each may be there once.
    fields: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dataset,
    Areas,
    Area,
    Initiatives,
    Stated,
}

/// The next part of a list or struct that does not end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Entry,
    Comma,
}

/// A field of an area or a dataset that is walked through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Initiatives,
    Areas,
    Stated,
    Notes,
    Rounding,
}

impl Walk {
    /// Goes a step. Where the text is unusual, or ends within the step, none is gone.
    pub fn step<'a>(&mut self, cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
        let start = cursor.place();
        let step = self.next_step(cursor);
        if step.is_none() {
            cursor.return_to(start);
        }
        step
    }

    fn next_step<'a>(&mut self, cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
        cursor.skip()?;
        let Some(open) = self.open.last_mut() else {
            return match self.progress {
                Progress::Start => self.head(cursor),
                Progress::Begun => cursor.is_at_end().then_some(Step::End),
            };
        };
        if open.next == Next::Comma && !cursor.is_at(open.end()) {
            cursor.takes(b',')?;
            cursor.skip()?;
        }
        if cursor.eats(open.end()) {
            return self
                .open
                .pop()
                .map(|closed| if closed.kind == Kind::Area { Step::CloseArea } else { Step::Nothing });
        }
        let step = match open.kind {
            Kind::Initiatives => cursor.row(Cursor::usual_initiative)?.map_or_else(Step::Mistake, Step::Initiative),
            Kind::Stated => cursor.row(Cursor::usual_stated)?.map_or_else(Step::Mistake, Step::Stated),
            Kind::Areas => return self.open_area(cursor),
            Kind::Dataset | Kind::Area => return self.field(cursor),
        };
        open.next = Next::Comma;
        Some(step)
    }

    fn head<'a>(&mut self, cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
        let shape = cursor.head()?;
        let there = [
            (Field::Areas, true),
            (Field::Stated, !shape.stated.is_empty()),
            (Field::Notes, shape.notes.is_some()),
            (Field::Rounding, shape.rounding.is_some()),
        ];
        let fields = there.into_iter().filter(|(_, is_there)| *is_there).map(|(field, _)| field).collect();
        self.open.push(Open { kind: Kind::Dataset, next: Next::Comma, fields });
        self.open.push(Open::new(Kind::Areas));
        self.progress = Progress::Begun;
        Some(Step::Head(Box::new(shape)))
    }

    fn open_area<'a>(&mut self, cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
        // The parser says where areas nest too deep.
        if self.open.len() >= DEEPEST {
            return None;
        }
        let heading = cursor.heading()?;
        self.open.last_mut()?.next = Next::Comma;
        let fields = heading.notes.map(|_| Field::Notes).into_iter().collect();
        self.open.push(Open { fields, ..Open::new(Kind::Area) });
        Some(Step::OpenArea(heading))
    }

    /// The value of a field, or the beginning of its list. Initiatives of an area come before its sub-areas.
    fn field<'a>(&mut self, cursor: &mut Cursor<'a>) -> Option<Step<'a>> {
        let open = self.open.last_mut()?;
        let name = cursor.field()?;
        let field = match (open.kind, name) {
            (Kind::Area, "initiatives") if !open.fields.contains(&Field::Areas) => Field::Initiatives,
            (Kind::Area, "areas") => Field::Areas,
            (_, "stated") => Field::Stated,
            (_, "notes") => Field::Notes,
            (Kind::Dataset, "rounding") => Field::Rounding,
            _ => return None,
        };
        if open.fields.contains(&field) {
            return None;
        }
        let (step, list) = match field {
            Field::Initiatives => (Step::Nothing, Some(Kind::Initiatives)),
            Field::Areas => (Step::Nothing, Some(Kind::Areas)),
            Field::Stated => (Step::Nothing, Some(Kind::Stated)),
            Field::Notes => (Step::Notes(cursor.judged::<Option<RawList<'a>>>()??), None),
            Field::Rounding => (Step::Rounding(cursor.judged::<Option<Raw<'a>>>()??), None),
        };
        if list.is_some() {
            cursor.takes(b'[')?;
        }
        open.fields.push(field);
        open.next = Next::Comma;
        self.open.extend(list.map(Open::new));
        Some(step)
    }
}

impl Open {
    fn new(kind: Kind) -> Self {
        Self { kind, next: Next::Entry, fields: Vec::new() }
    }

    /// The bracket that ends it.
    fn end(&self) -> u8 {
        match self.kind {
            Kind::Dataset | Kind::Area => b')',
            Kind::Areas | Kind::Initiatives | Kind::Stated => b']',
        }
    }
}
