//! What became of an imported file: how it was read, what its columns were taken for, and that nothing of it was lost.

use crate::{
    format::table::{
        account::{Account, Reason},
        number::{DecimalMark, Unreadable},
        roles::{Nesting, Role, Understanding, WhyMark},
    },
    locale::{Locale, Message, printable::visible},
    model::{
        amount::{Amount, Sum},
        columns::ColumnId,
        dataset::Dataset,
    },
};

/// The way in which a table was read from its file.
pub enum Form<'a> {
    /// A text: its encoding, and the sign that parts its cells.
    Text {
        /// The encoding.
        encoding: &'a str,
        /// The sign.
        delimiter: char,
    },
    /// A sheet of a spreadsheet.
    Sheet {
        /// Its name.
        name: &'a str,
        /// The number of sheets with something in them.
        all: usize,
    },
}

/// All that is told of an import.
pub struct ImportReport<'a> {
    /// How the table was read.
    pub form: Form<'a>,
    /// What it was understood to be.
    pub understood: &'a Understanding,
    /// What became of its rows and cells.
    pub account: &'a Account,
    /// What it became.
    pub dataset: &'a Dataset,
    /// The sum of each column in the dataset.
    pub sums: Vec<Sum>,
}

/// The most rows and cells that are named of each kind.
const NAMED: usize = 5;

impl ImportReport<'_> {
    /// Returns `true` if the sums of all columns are what was read.
    pub fn is_whole(&self) -> bool {
        let read = self.account.columns.iter().map(|column| column.lines.total());
        read.eq(self.sums.iter().map(Sum::total))
    }

    /// The report in lines.
    pub fn lines(&self, locale: &Locale) -> Vec<String> {
        let mut lines = vec![self.form(locale), self.headings(locale)];
        lines.extend(self.columns(locale));
        lines.extend(self.nesting(locale));
        lines.push(self.mark(locale));
        lines.push(String::new());
        lines.extend(self.rows(locale));
        lines.extend(self.cells(locale));
        lines.push(String::new());
        lines.extend(self.sums(locale));
        lines
    }

    fn form(&self, locale: &Locale) -> String {
        let rows = self.account.rows.into();
        match self.form {
            Form::Text { encoding, delimiter } => {
                let delimiter = if delimiter == '\t' { "TAB".to_owned() } else { delimiter.to_string() };
                let values = [("rows", rows), ("encoding", encoding.into()), ("delimiter", delimiter.into())];
                locale.fill(Message::ImportText, &values)
            }
            Form::Sheet { name, all } => {
                let values = [("rows", rows), ("sheet", visible(name).into()), ("all", all.into())];
                locale.fill(Message::ImportSheet, &values)
            }
        }
    }

    fn headings(&self, locale: &Locale) -> String {
        match self.understood.above {
            0 => locale.text(Message::ImportNoHeadings),
            above => locale.fill(Message::ImportHeadings, &[("line", above.into())]),
        }
    }

    /// Each column with what it was taken for.
    fn columns(&self, locale: &Locale) -> Vec<String> {
        let headings: Vec<String> = self.understood.headings.iter().map(|heading| visible(heading)).collect();
        let width = headings.iter().map(|heading| heading.chars().count()).max().unwrap_or_default();
        let rows = headings.iter().zip(&self.understood.roles);
        let coded = match self.understood.nesting {
            Nesting::CodedNames(column) => Some(column),
            Nesting::Columns | Nesting::Codes(_) => None,
        };
        let row = |(place, (heading, role)): (usize, (&String, &Role))| {
            let role = if coded == Some(place) { locale.text(Message::RoleCoded) } else { role_name(role, locale) };
            format!("  {heading:<width$}  {role}")
        };
        rows.enumerate().map(row).collect()
    }

    fn nesting(&self, locale: &Locale) -> Option<String> {
        let column = match self.understood.nesting {
            Nesting::Columns => return None,
            Nesting::CodedNames(column) | Nesting::Codes(column) => column,
        };
        let heading = visible(&self.understood.headings[column]);
        Some(locale.fill(Message::ImportNested, &[("column", heading.into())]))
    }

    fn mark(&self, locale: &Locale) -> String {
        let (why, numbers) = match self.understood.why_mark {
            WhyMark::Said => ("said", 0),
            WhyMark::Only { numbers } => ("only", numbers),
            WhyMark::Thousands { numbers } => ("thousands", numbers),
            WhyMark::Ungrouped => ("ungrouped", 0),
            WhyMark::Open | WhyMark::Gamble { .. } => ("open", 0),
        };
        let mark = if self.understood.mark == DecimalMark::Comma { "," } else { "." };
        locale.fill(Message::ImportMark, &[("mark", mark.into()), ("why", why.into()), ("numbers", numbers.into())])
    }

    fn rows(&self, locale: &Locale) -> Vec<String> {
        let account = self.account;
        let values =
            [("rows", account.rows.into()), ("used", account.line_rows.into()), ("lines", account.lines.into())];
        let mut lines = vec![locale.fill(Message::ImportRows, &values)];
        let mut reasons: Vec<Reason> = account.aside.iter().map(|aside| aside.reason).collect();
        reasons.sort_unstable();
        reasons.dedup();
        if account.total_rows > 0 {
            let values = [("reason", "total".into()), ("count", account.total_rows.into())];
            lines.push(format!("  {}", locale.fill(Message::ImportAside, &values)));
        }
        for reason in reasons {
            let count = account.count(reason);
            let values = [("reason", reason_id(reason).into()), ("count", count.into())];
            lines.push(format!("  {}", locale.fill(Message::ImportAside, &values)));
            if matches!(reason, Reason::Headings | Reason::Blank) {
                continue;
            }
            let named = account.aside.iter().filter(|aside| aside.reason == reason).take(NAMED);
            lines.extend(named.map(|aside| {
                let values = [("line", aside.line.to_string().into()), ("text", visible(&aside.text).into())];
                format!("    {}", locale.fill(Message::ImportAsideRow, &values))
            }));
            if count > NAMED {
                lines.push("    …".to_owned());
            }
        }
        lines
    }

    fn cells(&self, locale: &Locale) -> Vec<String> {
        let account = self.account;
        let counts = [account.amounts, account.blanks, account.dashes, account.withheld];
        let [amounts, blanks, dashes, withheld] = counts.map(Into::into);
        let values = [("amounts", amounts), ("blanks", blanks), ("dashes", dashes), ("withheld", withheld)];
        let mut lines = vec![locale.fill(Message::ImportCells, &values)];
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
                ("line", cell.line.to_string().into()),
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

    /// The sum of each column as it was read, and in the dataset.
    fn sums(&self, locale: &Locale) -> Vec<String> {
        let amount = |sum: &Sum| match sum.total() {
            Ok(Some(total)) => locale.amount(total, Amount::decimals(total)),
            _ => "–".to_owned(),
        };
        let head = [String::new(), locale.text(Message::ImportRead), locale.text(Message::ImportInDataset)];
        let columns = (0..).map(ColumnId).zip(self.account.columns.iter().zip(&self.sums));
        let row = |(column, (read, made)): (ColumnId, (&crate::format::table::account::ColumnAccount, &Sum))| {
            [visible(locale.of(&self.dataset.column(column).label)), amount(&read.lines), amount(made)]
        };
        let rows: Vec<[String; 3]> = std::iter::once(head).chain(columns.map(row)).collect();
        let width = |place: usize| rows.iter().map(|row| row[place].chars().count()).max().unwrap_or_default();
        let [label, read, made] = [0, 1, 2].map(width);
        let mut lines: Vec<String> =
            rows.iter().map(|row| format!("  {:<label$}  {:>read$}  {:>made$}", row[0], row[1], row[2])).collect();
        let equal = if self.is_whole() { "yes" } else { "no" };
        lines.push(locale.fill(Message::ImportSums, &[("equal", equal.into())]));
        lines
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
        Reason::TotalOfAreas => "total-of-areas",
        Reason::Text => "text",
        Reason::NoYear => "no-year",
        Reason::TooLong => "too-long",
    }
}

/// What a column was taken for, in a word or two.
pub fn role_name(role: &Role, locale: &Locale) -> String {
    let message = match role {
        Role::Area => Message::RoleArea,
        Role::AreaCode => Message::RoleAreaCode,
        Role::Initiative => Message::RoleInitiative,
        Role::Code => Message::RoleCode,
        Role::Funding => Message::RoleFunding,
        Role::Financing => Message::RoleFinancing,
        Role::Class => Message::RoleClass,
        Role::Note => Message::RoleNote,
        Role::Year => Message::RoleYear,
        Role::Measure => Message::RoleMeasure,
        Role::Amount => Message::RoleAmount,
        Role::Unused => Message::RoleUnused,
        Role::AmountOf { year, measure } => {
            let column =
                if measure.is_empty() { visible(year) } else { format!("{}, {}", visible(year), visible(measure)) };
            return locale.fill(Message::RoleAmountOf, &[("year", column.into())]);
        }
    };
    locale.text(message)
}
