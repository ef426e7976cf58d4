//! The open areas and groups. While only a part is shown, the differences or the lines of a filter, other rows are open; those of
//! before come back when everything is shown.

use std::collections::HashSet;

use crate::explorer::tree::{matching::IdMap, rows::Row};

/// The rows that are open.
#[derive(Clone, Debug, Default)]
pub struct Expanded {
    open: HashSet<Row>,
    /// The changes while only a part is shown.
    part: Option<Partial>,
}

/// The changes that showing only a part has made.
#[derive(Clone, Debug)]
struct Partial {
    /// The rows that were open before, and are again when everything is shown.
    before: HashSet<Row>,
    /// The rows that were opened for it. Each is opened once: a row that the user closes stays closed.
    opened: HashSet<Row>,
}

impl Expanded {
    /// True where a row is open.
    pub fn is_open(&self, row: Row) -> bool {
        self.open.contains(&row)
    }

    /// Opens a row.
    pub fn open(&mut self, row: Row) {
        self.open.insert(row);
    }

    /// Opens rows, also for when everything is shown again. Says whether one was folded then.
    pub fn open_for_good(&mut self, rows: &[Row]) -> bool {
        let lasting = self.lasting();
        let before = lasting.len();
        lasting.extend(rows);
        let is_new = lasting.len() > before;
        self.open.extend(rows);
        is_new
    }

    /// Closes a row. Says whether it was open.
    pub fn close(&mut self, row: Row) -> bool {
        self.open.remove(&row)
    }

    /// Closes a row for when everything is shown again.
    pub fn close_for_good(&mut self, row: Row) {
        self.lasting().remove(&row);
    }

    /// Opens these rows and no others.
    pub fn open_only(&mut self, rows: impl Iterator<Item = Row>) {
        self.open = rows.collect();
    }

    /// Restores the open rows of before, as everything is shown again.
    pub fn show_everything(&mut self) {
        if let Some(part) = self.part.take() {
            self.open = part.before;
        }
    }

    /// Opens each of these rows that appears for the first time, as only these are shown.
    pub fn show_part(&mut self, shown: impl Iterator<Item = Row>) {
        let before = &self.open;
        let part = self.part.get_or_insert_with(|| Partial { before: before.clone(), opened: HashSet::new() });
        let new: Vec<Row> = shown.filter(|&row| part.opened.insert(row)).collect();
        self.open.extend(new);
    }

    /// Folds everything as a part begins to be shown, and opens each of these rows that appears for the first time.
    pub fn show_outline(&mut self, open: impl Iterator<Item = Row>) {
        if self.part.is_none() {
            self.part = Some(Partial { before: std::mem::take(&mut self.open), opened: HashSet::new() });
        }
        self.show_part(open);
    }

    /// Has every row of the next part opened again.
    pub fn forget_part(&mut self) {
        if let Some(part) = &mut self.part {
            part.opened.clear();
        }
    }

    /// The open rows in a dataset that was read again.
    pub fn carry_over(&self, ids: &IdMap) -> Self {
        let Self { open, part } = self;
        let same = |rows: &HashSet<Row>| rows.iter().filter_map(|&row| ids.same(row)).collect();
        let part =
            part.as_ref().map(|Partial { before, opened }| Partial { before: same(before), opened: same(opened) });
        Self { open: same(open), part }
    }

    /// The rows that are open when everything is shown.
    fn lasting(&mut self) -> &mut HashSet<Row> {
        match &mut self.part {
            Some(part) => &mut part.before,
            None => &mut self.open,
        }
    }
}
