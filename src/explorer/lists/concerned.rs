//! The list on the page of a warning: the things that it is about, and the cursor. The warning itself stays in the list of
//! comparisons.

use crate::{
    analysis::check::warnings::{Concerned, Warning},
    explorer::{lists::checklist::CheckList, motion::Motion, tree::matching::IdMap, view::cursor::Cursor},
    model::{dataset::Dataset, ids::PrintedRow},
};

/// A list of the things that one warning is about.
#[derive(Clone, Copy, Debug)]
pub struct ConcernedList {
    /// The place of the warning among all warnings.
    warning: usize,
    len: usize,
    cursor: Cursor,
}

impl ConcernedList {
    /// The list of the warning at a place, the first row selected.
    pub fn of(place: usize, warning: &Warning) -> Self {
        Self { warning: place, len: warning.concerned.len(), cursor: Cursor::default() }
    }

    /// The place of the warning among all warnings.
    pub fn warning(&self) -> usize {
        self.warning
    }

    /// The place of the selected row.
    pub fn cursor(&self) -> usize {
        self.cursor.place
    }

    /// The first row on the screen.
    pub fn top(&self) -> usize {
        self.cursor.top
    }

    /// Moves the cursor on a screen of so many rows. Says whether it moved.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        self.cursor.apply(motion, self.len, height)
    }

    /// Moves the cursor to a place, or to the last row before it.
    pub fn select(&mut self, place: usize) -> bool {
        self.cursor.select(place, self.len)
    }

    /// Scrolls as little as brings the cursor onto the screen.
    pub fn scroll(&mut self, height: usize) {
        self.cursor.follow(self.len, height);
    }

    /// Scrolls to a row, and moves the cursor along where it would leave the screen. Says whether the rows moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        self.cursor.scroll_to(top, self.len, height)
    }

    /// The list of the same warning in a dataset that was read again: the one about the selected thing, else the only one of its
    /// kind. None where neither exists.
    pub fn carry_over(self, before: &CheckList, after: &CheckList, reread: Reread<'_>) -> Option<Self> {
        let warning = before.warnings().get(self.warning)?;
        let selected = warning.concerned.get(self.cursor.place).and_then(|&selected| reread.same(selected));
        let of_kind = || after.warnings().iter().enumerate().filter(|(_, each)| each.kind == warning.kind);
        let about_it = selected.and_then(|selected| {
            of_kind().find_map(|(place, each)| {
                let cursor = each.concerned.iter().position(|&concerned| concerned == selected)?;
                Some((place, each, cursor))
            })
        });
        let only = || {
            let mut of_kind = of_kind();
            let (place, each) = of_kind.next().filter(|_| of_kind.next().is_none())?;
            Some((place, each, self.cursor.place))
        };
        let (place, each, cursor) = about_it.or_else(only)?;
        let mut list = Self::of(place, each);
        list.select(cursor);
        let above = self.cursor.place - self.cursor.top.min(self.cursor.place);
        list.cursor.top = list.cursor.place.saturating_sub(above);
        Some(list)
    }
}

/// A dataset that was read again: the older one, the newer one, and the ids of its areas and lines.
#[derive(Clone, Copy)]
pub struct Reread<'a> {
    /// The dataset before.
    pub old: &'a Dataset,
    /// The dataset after.
    pub new: &'a Dataset,
    /// The ids.
    pub ids: &'a IdMap,
}

impl Reread<'_> {
    /// The same line, area, column, or figure of a line in the newer dataset. Texts and totals are not matched.
    fn same(self, concerned: Concerned) -> Option<Concerned> {
        let Self { old, new, ids } = self;
        let column = |column| new.same_column(old, column);
        let line = |row| match row {
            PrintedRow::Line(line) => ids.initiative(line),
            PrintedRow::Total(_) => None,
        };
        match concerned {
            Concerned::Line(line) => ids.initiative(line).map(Concerned::Line),
            Concerned::Area(area) => ids.area(area).map(Concerned::Area),
            Concerned::Column(of) => column(of).map(Concerned::Column),
            Concerned::Figure(row, of) => Some(Concerned::Figure(PrintedRow::Line(line(row)?), column(of)?)),
            Concerned::Part(row, _, of) => {
                let line = line(row)?;
                let name = old.text(concerned.part(old)?.name);
                let place = new.of_which(line).iter().position(|part| new.text(part.name) == name)?;
                Some(Concerned::Part(PrintedRow::Line(line), u32::try_from(place).ok()?, column(of)?))
            }
            Concerned::Spelling(..) => None,
        }
    }
}
