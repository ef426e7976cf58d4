//! The list on the page of roles: the columns of the tables that the dataset was made of, and what is wished for them. The tables are
//! read again with every wish; until they are, and where they can't be, the dataset stays as it is.

use crate::{
    explorer::{motion::Motion, view::cursor::Cursor},
    format::table::{
        number::DecimalMark,
        said::{Said, SaidRole},
        wishes::Wishes,
    },
    report::imported::{ImportReport, TableReport},
};

/// A column, by its table and its place there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TableColumn {
    /// The table, by its place.
    pub table: usize,
    /// The column, by its place.
    pub column: usize,
}

/// The list with its cursor.
#[derive(Debug)]
pub struct RolesList {
    columns: Vec<TableColumn>,
    cursor: Cursor,
    wished: Wished,
    /// The last column that was taken for something else.
    last: Option<LastTaken>,
    /// True once the tables were read with other roles than the page was opened with.
    is_changed: bool,
}

/// A column that was taken for something else, perhaps several times on the way to what is meant.
#[derive(Clone, Debug)]
struct LastTaken {
    heading: String,
    /// The role that was said last; the table may make another of it.
    role: SaidRole,
    /// All that was wished for before: what other columns lost on the way comes back.
    before: Wishes,
}

/// The state of the wishes.
#[derive(Debug)]
pub enum Wished {
    /// The dataset is made as they say.
    Done,
    /// The tables are to be read with these.
    Due(Wishes),
    /// They are being read.
    Awaited(Wishes),
    /// They can't be read so, for this reason.
    Failed(Wishes, String),
}

impl TableColumn {
    /// Its table.
    pub fn table(self, import: &ImportReport) -> Option<&TableReport> {
        import.tables.get(self.table)
    }

    /// Its heading.
    pub fn heading(self, import: &ImportReport) -> &str {
        let headings = self.table(import).map(|table| &table.understood.headings);
        headings.and_then(|headings| headings.get(self.column)).map_or("", String::as_str)
    }
}

impl RolesList {
    /// The columns of the tables, each heading once: what is said of it holds for every table that has it.
    pub fn of(import: &ImportReport) -> Self {
        let mut known = std::collections::HashSet::new();
        let mut columns = Vec::new();
        for (table, report) in import.tables.iter().enumerate() {
            for (column, heading) in report.understood.headings.iter().enumerate() {
                if known.insert(heading) {
                    columns.push(TableColumn { table, column });
                }
            }
        }
        Self { columns, cursor: Cursor::default(), wished: Wished::Done, last: None, is_changed: false }
    }

    /// The list of tables that were read again, the cursor on the same column.
    pub fn carry_over(self, before: &ImportReport, after: &ImportReport) -> Self {
        let mut list = Self::of(after);
        let heading = self.columns.get(self.cursor.place).map(|column| column.heading(before));
        let place = list.columns.iter().position(|column| Some(column.heading(after)) == heading);
        list.cursor.top = self.cursor.top;
        list.select(place.unwrap_or(self.cursor.place));
        // A wish that was made meanwhile is still to be fulfilled.
        list.wished = match self.wished {
            Wished::Due(wishes) => Wished::Due(wishes),
            _ => Wished::Done,
        };
        let headings = |import: &ImportReport| -> Vec<String> {
            import.tables.iter().flat_map(|table| table.understood.headings.iter().cloned()).collect()
        };
        list.last = self.last.filter(|_| headings(before) == headings(after));
        list.is_changed = true;
        list
    }

    /// The columns.
    pub fn columns(&self) -> &[TableColumn] {
        &self.columns
    }

    /// The selected column.
    pub fn selected(&self) -> Option<TableColumn> {
        self.columns.get(self.cursor.place).copied()
    }

    /// The place of the selected column.
    pub fn cursor(&self) -> usize {
        self.cursor.place
    }

    /// The first column on the screen.
    pub fn top(&self) -> usize {
        self.cursor.top
    }

    /// The state of the wishes.
    pub fn wished(&self) -> &Wished {
        &self.wished
    }

    /// True once the tables were read with other roles.
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// The role that is wished for a column, while the dataset isn't made so.
    pub fn wish(&self, heading: &str) -> Option<&SaidRole> {
        let roles = match &self.wished {
            Wished::Done => return None,
            Wished::Due(wishes) | Wished::Awaited(wishes) | Wished::Failed(wishes, _) => &wishes.said.roles,
        };
        roles.iter().find(|(known, _)| known == heading).map(|(_, role)| role)
    }

    /// Takes the selected column for something. Says whether that is something else.
    pub fn take(&mut self, role: &SaidRole, import: &ImportReport) -> bool {
        let Some(selected) = self.selected() else { return false };
        let heading = selected.heading(import);
        let last = self.last.take().filter(|last| last.heading == heading);
        let before = last.map_or_else(|| self.wishes(import), |last| last.before);
        let mut wishes = before.clone();
        let is_same = self.role(selected, import).is_some_and(|own| wishes.said.is_same(heading, &own, role));
        self.last = Some(LastTaken { heading: heading.to_owned(), role: role.clone(), before });
        if is_same {
            return false;
        }
        wishes.said.take(heading, role.clone());
        self.wished = Wished::Due(wishes);
        true
    }

    /// Takes the selected column for the role so many steps after its own, around the ring of all roles. Says whether that is another.
    pub fn turn(&mut self, steps: isize, import: &ImportReport) -> bool {
        let Some(selected) = self.selected() else { return false };
        let last = self.last.as_ref().filter(|last| last.heading == selected.heading(import));
        let Some(own) = last.map(|last| last.role.clone()).or_else(|| self.role(selected, import)) else {
            return false;
        };
        let own = if own.is_amount() { SaidRole::Amount } else { own };
        let count = SaidRole::ALL.len();
        let mut place = SaidRole::ALL.iter().position(|role| *role == own).unwrap_or_default();
        // Two names of what is the same are one step.
        (1..count).any(|_| {
            place = (place + count).saturating_add_signed(steps) % count;
            self.take(&SaidRole::ALL[place], import)
        })
    }

    /// Reads numbers with this decimal mark. Says whether that is another one.
    pub fn read_with(&mut self, mark: DecimalMark, import: &ImportReport) -> bool {
        let mut wishes = self.wishes(import);
        if wishes.said.mark == Some(mark) {
            return false;
        }
        wishes.said.mark = Some(mark);
        if let Some(last) = &mut self.last {
            last.before.said.mark = Some(mark);
        }
        self.wished = Wished::Due(wishes);
        true
    }

    /// Takes the next sheet of a workbook; what is said of the columns of one holds for no other. Says whether there is another.
    pub fn next_sheet(&mut self, import: &ImportReport) -> bool {
        let Some((shown, all)) = import.tables.first().and_then(TableReport::sheets) else { return false };
        let wishes = self.wishes(import);
        let awaited = if matches!(self.wished, Wished::Done) { None } else { wishes.sheet.as_deref() };
        let place = all.iter().position(|name| name == awaited.unwrap_or(shown)).unwrap_or_default();
        let sheet = Some(all[(place + 1) % all.len()].clone());
        self.last = None;
        self.wished = Wished::Due(Wishes { sheet, said: Said::default(), ..wishes });
        true
    }

    /// The wishes that the tables are to be read with now, once.
    pub fn request(&mut self) -> Option<Wishes> {
        let Wished::Due(wishes) = &self.wished else { return None };
        let wishes = wishes.clone();
        self.wished = Wished::Awaited(wishes.clone());
        Some(wishes)
    }

    /// Notes that the tables can't be read as it is wished. Says whether that was awaited.
    pub fn fail(&mut self, reason: String) -> bool {
        let Wished::Awaited(wishes) = &self.wished else { return false };
        self.wished = Wished::Failed(wishes.clone(), reason);
        true
    }

    /// The wishes that the tables are being read with.
    pub fn awaited(&self) -> Option<&Wishes> {
        match &self.wished {
            Wished::Awaited(wishes) => Some(wishes),
            Wished::Done | Wished::Due(_) | Wished::Failed(..) => None,
        }
    }

    /// Moves the cursor on a screen of so many rows. Says whether it moved.
    pub fn apply(&mut self, motion: Motion, height: usize) -> bool {
        self.cursor.apply(motion, self.columns.len(), height)
    }

    /// Moves the cursor to a place, or to the last row before it.
    pub fn select(&mut self, place: usize) -> bool {
        self.cursor.select(place, self.columns.len())
    }

    /// Scrolls as little as brings the cursor onto the screen.
    pub fn scroll(&mut self, height: usize) {
        self.cursor.follow(self.columns.len(), height);
    }

    /// Scrolls to a row, and moves the cursor along where it would leave the screen. Says whether the rows moved.
    pub fn scroll_to(&mut self, top: usize, height: usize) -> bool {
        self.cursor.scroll_to(top, self.columns.len(), height)
    }

    /// The role of a column: the one that is wished for, else the one that it was taken for.
    fn role(&self, of: TableColumn, import: &ImportReport) -> Option<SaidRole> {
        let wished = self.wish(of.heading(import)).cloned();
        wished.or_else(|| of.table(import).map(|table| table.understood.said(of.column)))
    }

    /// All that is wished for so far, else all that was understood.
    fn wishes(&self, import: &ImportReport) -> Wishes {
        match &self.wished {
            Wished::Done => import.understood(),
            Wished::Due(wishes) | Wished::Awaited(wishes) | Wished::Failed(wishes, _) => wishes.clone(),
        }
    }
}
