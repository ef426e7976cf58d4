//! The account of an imported file: how it was read, what its columns were taken for, and that nothing of it was lost.

pub mod doubt;
mod sums;
mod table;
pub mod too_long;

pub use crate::report::imported::table::{Form, TableReport, role_in, said_role_name};

use crate::{
    format::table::{
        account::{Account, ColumnAccount, Noisy, Reason},
        mark::OpenMark,
        number::Unreadable,
        roles::{Role, WhyMark},
        said::SaidRole,
        wishes::Wishes,
    },
    locale::{Locale, Message, printable::visible},
    model::{amount::Sum, localized::Localized},
};

/// All that is told of an import.
#[derive(Clone, Debug)]
pub struct ImportReport {
    /// The tables that it is made of.
    pub tables: Vec<TableReport>,
    /// The account of its rows and cells.
    pub account: Account,
    /// The labels of the dataset's columns.
    pub labels: Vec<Localized>,
    /// The sum of each column in the dataset.
    pub sums: Vec<Sum>,
    /// The things that were said of it.
    pub wishes: Wishes,
}

/// What a table lacks, as far as it is understood.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// A column of amounts.
    Amounts,
    /// A line with an amount.
    Lines,
}

/// The most rows and cells that are named of each kind.
const NAMED: usize = 5;

impl ImportReport {
    /// Returns `true` if the sums of all columns are what was read, but for totals and for rows that are said to be left out.
    pub fn is_whole(&self) -> bool {
        let read = self.account.columns.iter().map(|column| column.lines.total());
        let is_left_out = |column: &ColumnAccount| column.left_out().is_some_and(|amount| !amount.is_zero());
        let is_said = self.account.sets_amounts_aside();
        read.eq(self.sums.iter().map(Sum::total)) && (is_said || !self.account.columns.iter().any(is_left_out))
    }

    /// The decimal mark that a table leaves open.
    pub fn open_mark(&self) -> Option<&OpenMark> {
        self.tables.iter().find_map(|table| table.open_mark.as_ref())
    }

    /// What is missing that only somebody can say.
    pub fn missing(&self) -> Option<Missing> {
        let has_amounts = self.tables.iter().any(|table| table.understood.roles.iter().any(Role::is_amount));
        match (self.account.lines, self.account.amounts) {
            _ if !has_amounts => Some(Missing::Amounts),
            (0, _) | (_, 0) => Some(Missing::Lines),
            _ => None,
        }
    }

    /// Returns `true` while something is to be said before there is anything to explore.
    pub fn asks(&self) -> bool {
        self.open_mark().is_some() || self.missing().is_some()
    }

    /// All that there is to be said so that it is understood in the same way again: the roles of all columns, but where tables have
    /// columns of the same heading in other roles, the decimal mark, and what was said.
    pub fn understood(&self) -> Wishes {
        let mut roles: Vec<(String, SaidRole)> = Vec::new();
        let mut is_clear = true;
        for (heading, role) in self.tables.iter().flat_map(|table| table.understood.all_said()) {
            match roles.iter().find(|(known, _)| *known == heading) {
                None => roles.push((heading, role)),
                Some((_, known)) => is_clear &= *known == role,
            }
        }
        let mut wishes = self.wishes.clone();
        if is_clear {
            wishes.said.roles = roles;
        }
        let settled = self.tables.iter().find(|table| {
            !matches!(table.understood.why_mark, WhyMark::Open | WhyMark::Beside | WhyMark::Gamble { .. })
        });
        wishes.said.mark = wishes.said.mark.or(settled.map(|table| table.understood.mark));
        wishes.said.sources_in_parentheses |= self.tables.iter().all(|table| table.understood.sources_in_parentheses);
        wishes
    }

    /// The report in lines.
    pub fn lines(&self, locale: &Locale) -> Vec<String> {
        let mut lines: Vec<String> = self.doubt_told(locale).into_iter().collect();
        for (place, table) in self.tables.iter().enumerate() {
            if place > 0 {
                lines.push(String::new());
            }
            let before = place.checked_sub(1).map(|before| &self.tables[before]);
            lines.extend(table.lines(before, &self.tables, locale));
        }
        lines.push(String::new());
        lines.extend(self.meetings(locale));
        lines.extend(self.rows(locale));
        lines.extend(self.cells(locale));
        lines.push(String::new());
        lines.extend(self.sums(locale));
        lines
    }

    /// The lines that files have in common, and those that they don't.
    fn meetings(&self, locale: &Locale) -> Vec<String> {
        let named = |names: &[String]| {
            let mut named = names.iter().take(NAMED).map(|name| visible(name)).collect::<Vec<_>>().join(", ");
            if names.len() > NAMED {
                named.push_str(", …");
            }
            named
        };
        let mut lines = Vec::new();
        for meeting in &self.account.meetings {
            let file = self.tables[meeting.part].file.as_deref().unwrap_or_default();
            let values = [("file", visible(file).into()), ("count", meeting.met.into())];
            lines.push(locale.fill(Message::ImportMeets, &values));
            for (kind, names) in [("new", &meeting.new), ("missing", &meeting.missing), ("apart", &meeting.apart)] {
                if !names.is_empty() {
                    let values = [("kind", kind.into()), ("count", names.len().into()), ("names", named(names).into())];
                    lines.push(format!("  {}", locale.fill(Message::ImportMeetsNot, &values)));
                }
            }
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines
    }

    /// The number of a line, with its file where there are several.
    fn line(&self, part: usize, line: u64) -> String {
        match self.tables.get(part).and_then(|table| table.file.as_deref()) {
            Some(file) => format!("{line} ({})", visible(file)),
            None => line.to_string(),
        }
    }

    fn rows(&self, locale: &Locale) -> Vec<String> {
        let account = &self.account;
        let values =
            [("rows", account.rows.into()), ("used", account.line_rows.into()), ("lines", account.lines.into())];
        let mut lines = vec![locale.fill(Message::ImportRows, &values)];
        if account.added > 0 {
            lines.push(format!("  {}", locale.fill(Message::ImportAdded, &[("count", account.added.into())])));
        }
        let mut reasons: Vec<Reason> = account.aside.iter().map(|aside| aside.reason).collect();
        reasons.sort_unstable();
        reasons.dedup();
        if account.total_rows > 0 {
            let values = [("reason", "total".into()), ("count", account.total_rows.into())];
            lines.push(format!("  {}", locale.fill(Message::ImportAside, &values)));
        }
        if !account.by_sums.is_empty() {
            let values = [("reason", "sums".into()), ("count", account.by_sums.len().into())];
            lines.push(format!("  {}", locale.fill(Message::ImportAside, &values)));
            lines.extend(self.named(account.by_sums.iter().map(|row| (row.part, row.line, row.name.as_str())), locale));
        }
        for reason in reasons {
            let count = account.count(reason);
            let values = [("reason", reason_id(reason).into()), ("count", count.into())];
            lines.push(format!("  {}", locale.fill(Message::ImportAside, &values)));
            if matches!(reason, Reason::Headings | Reason::Blank) {
                continue;
            }
            let named = account.aside.iter().filter(|aside| aside.reason == reason);
            lines.extend(self.named(named.map(|aside| (aside.part, aside.line, aside.text.as_str())), locale));
        }
        lines
    }

    /// The first of some rows by their tables, lines and texts.
    fn named<'t>(&self, rows: impl Iterator<Item = (usize, u64, &'t str)>, locale: &Locale) -> Vec<String> {
        let mut rows = rows.peekable();
        let named = rows.by_ref().take(NAMED).map(|(part, line, text)| {
            let values = [("line", self.line(part, line).into()), ("text", visible(text).into())];
            format!("    {}", locale.fill(Message::ImportAsideRow, &values))
        });
        let mut lines: Vec<String> = named.collect();
        lines.extend(rows.peek().map(|_| "    …".to_owned()));
        lines
    }

    fn cells(&self, locale: &Locale) -> Vec<String> {
        let account = &self.account;
        let counts = [account.amounts, account.blanks, account.dashes, account.withheld];
        let [amounts, blanks, dashes, withheld] = counts.map(Into::into);
        let values = [("amounts", amounts), ("blanks", blanks), ("dashes", dashes), ("withheld", withheld)];
        let mut lines = vec![locale.fill(Message::ImportCells, &values)];
        lines.extend(self.treated(locale));
        if account.unread.is_empty() {
            return lines;
        }
        lines.push(locale.fill(Message::ImportUnread, &[("count", account.unread.len().into())]));
        for cell in account.unread.iter().take(NAMED) {
            let what = match cell.what {
                Unreadable::Text => "text",
                Unreadable::PerCent => "per-cent",
                Unreadable::OtherMark => "other-mark",
                Unreadable::TooManyDigits => "too-many-digits",
                Unreadable::Formula => "formula",
            };
            let values = [
                ("line", self.line(cell.part, cell.line).into()),
                ("column", visible(&cell.column).into()),
                ("text", visible(&cell.text).into()),
                ("what", what.into()),
            ];
            lines.push(format!("  {}", locale.fill(Message::ImportUnreadCell, &values)));
        }
        if account.unread.len() > NAMED {
            lines.push("  …".to_owned());
        }
        lines
    }

    /// What was done to figures, and what could be.
    fn treated(&self, locale: &Locale) -> Vec<String> {
        let Wishes { treatment, .. } = self.wishes;
        let noise = self.account.noisy.as_ref().map(|noisy| {
            let Noisy { count, first: (part, line), example, .. } = noisy;
            let done = if treatment.rounds() { "rounded" } else { "kept" };
            let example = locale.amount(*example, example.decimals());
            let rounding = noisy.rounding();
            let values = [
                ("count", (*count).into()),
                ("line", self.line(*part, *line).into()),
                ("example", example.into()),
                ("done", done.into()),
                ("totals", self.account.total_rows.into()),
                ("rounding", locale.amount(rounding, rounding.decimals()).into()),
            ];
            locale.fill(Message::ImportNoise, &values)
        });
        let turned = treatment
            .turns_revenue()
            .then(|| locale.fill(Message::ImportTurned, &[("count", self.account.turned.into())]));
        noise.into_iter().chain(turned).collect()
    }
}

fn reason_id(reason: Reason) -> &'static str {
    match reason {
        Reason::Above => "above",
        Reason::Headings => "headings",
        Reason::Blank => "blank",
        Reason::RepeatsHeadings => "repeats",
        Reason::Heading => "heading",
        Reason::OfWhich => "of-which",
        Reason::Result => "result",
        Reason::Part => "part",
        Reason::TotalOfAreas => "total-of-areas",
        Reason::Remark => "remark",
        Reason::OtherDivision => "other-division",
        Reason::Text => "text",
        Reason::NoYear => "no-year",
        Reason::TooLong => "too-long",
    }
}
