//! The doubt that a table was understood: where many of its rows and cells could not be read, its figures say little.

use crate::{
    format::table::account::Reason,
    locale::{Locale, Message, Value, printable::visible},
    report::imported::{ImportReport, TableReport},
};

/// What could not be read of a table, beside all there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Doubt {
    /// The rows without name and amount.
    unnamed: usize,
    /// All rows with something in them.
    rows: usize,
    /// The cells that are no amounts where they should be.
    unread: usize,
    /// All cells with something in them.
    cells: usize,
}

/// So few rows or cells say nothing, however small the table is.
const FEW: usize = 10;

/// One of so many rows, and one of so many cells, is too many.
const ROWS: usize = 8;
const CELLS: usize = 5;

impl ImportReport {
    /// The doubt that the tables were understood, where there is reason for it.
    pub fn doubt(&self) -> Option<Doubt> {
        let account = &self.account;
        let beside = [Reason::Above, Reason::Headings, Reason::Blank, Reason::RepeatsHeadings];
        let beside: usize = beside.into_iter().map(|reason| account.count(reason)).sum();
        let (unnamed, rows) = (account.count(Reason::Text), account.rows.saturating_sub(beside));
        let (unread, cells) = (account.unread.len(), account.amounts + account.unread.len());
        let is_doubtful = unnamed >= FEW && unnamed * ROWS >= rows || unread >= FEW && unread * CELLS >= cells;
        is_doubtful.then_some(Doubt { unnamed, rows, unread, cells })
    }

    /// The doubt in a sentence, with what can be done.
    pub(super) fn doubt_told(&self, locale: &Locale) -> Option<String> {
        let doubt = self.doubt()?.message(locale);
        let sheets = self.tables.first().and_then(TableReport::sheets);
        let others = sheets.map_or_else(Vec::new, |(name, all)| {
            all.iter().filter(|other| *other != name).map(|other| visible(other)).collect::<Vec<_>>()
        });
        let values = [("sheets", others.len().into()), ("names", others.join(", ").into())];
        Some(format!("{doubt}; {}", locale.fill(Message::ImportDoubtCure, &values)))
    }
}

impl Doubt {
    /// The doubt with its counts.
    pub fn message(self, locale: &Locale) -> String {
        let both = if self.unnamed > 0 && self.unread > 0 { "yes" } else { "no" };
        let values = self.values();
        locale.fill(Message::ImportDoubt, &[&values[..], &[("both", both.into())]].concat())
    }

    /// The same in a few words.
    pub fn in_short(self, locale: &Locale) -> String {
        locale.fill(Message::RolesDoubt, &self.values())
    }

    fn values(self) -> [(&'static str, Value<'static>); 4] {
        let Self { unnamed, rows, unread, cells } = self;
        [("unnamed", unnamed.into()), ("rows", rows.into()), ("unread", unread.into()), ("cells", cells.into())]
    }
}
