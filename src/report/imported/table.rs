//! The report on one table of an import: how it was read, and what its columns were taken for.

use crate::{
    format::table::{
        grid::{TableBeside, Visibility},
        mark::OpenMark,
        nesting::steps::StepsIn,
        number::DecimalMark,
        roles::{Nesting, Role, Understanding, WhyMark},
        said::SaidRole,
        together::standing::{Holds, Standing},
    },
    locale::{Locale, Message, printable::visible},
};

/// The way in which a table was read from its file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Form {
    /// A text: its encoding, and the sign that parts its cells.
    Text {
        /// The encoding.
        encoding: &'static str,
        /// The sign.
        delimiter: char,
    },
    /// A sheet of a spreadsheet.
    Sheet {
        /// Its name.
        name: String,
        /// The names of all sheets with something in them.
        all: Vec<String>,
        /// Whether it is seen.
        visibility: Visibility,
    },
    /// A text in which tables stand: its encoding, and how many.
    Document {
        /// The encoding.
        encoding: &'static str,
        /// The number of tables.
        all: usize,
    },
}

/// The facts that are told of a table.
#[derive(Clone, Debug)]
pub struct TableReport {
    /// The name of its file, where there are several.
    pub file: Option<String>,
    /// The way in which it was read.
    pub form: Form,
    /// Its number in a text.
    pub number: Option<String>,
    /// Its title in a text.
    pub title: Option<String>,
    /// The number of its rows.
    pub rows: usize,
    /// The line of its headings in the file.
    pub headings_line: u64,
    /// The first of them with something in them: the cells of all columns.
    pub first_rows: Vec<Vec<String>>,
    /// The decimal mark, where it is left open: then the likelier one was taken, and somebody has to be asked.
    pub open_mark: Option<OpenMark>,
    /// Its understanding.
    pub understood: Understanding,
    /// Its standing among the others.
    pub standing: Standing,
    /// The tables beside it on its sheet, which are left out.
    pub beside: Vec<TableBeside>,
}

/// The most letters of a title that are told.
const TITLE: usize = 100;

impl TableReport {
    /// The report in lines. A file is named before its first table.
    pub fn lines(&self, before: Option<&Self>, all: &[Self], locale: &Locale) -> Vec<String> {
        let is_first_of_file = before.is_none_or(|before| before.file != self.file);
        let mut lines = Vec::new();
        if is_first_of_file {
            lines.extend(self.file.iter().map(|file| format!("{}:", visible(file))));
            lines.push(self.form(locale));
        }
        lines.extend(self.beside(locale));
        lines.extend(self.place(locale));
        lines.extend(self.holds(all, locale));
        lines.push(self.headings(locale));
        lines.extend(self.columns(locale));
        lines.extend(self.nesting(locale));
        lines.extend(self.merged(locale));
        lines.push(self.mark(locale));
        if self.understood.sources_in_parentheses {
            lines.push(locale.text(Message::ImportParentheses));
        }
        lines
    }

    /// The tables beside it that are left out.
    fn beside(&self, locale: &Locale) -> Vec<String> {
        let told = |TableBeside { headings, rows }: &TableBeside| {
            let names = headings.iter().map(|heading| visible(heading)).collect::<Vec<_>>().join(", ");
            locale.fill(Message::ImportBesideLeftOut, &[("rows", (*rows).into()), ("names", names.into())])
        };
        self.beside.iter().map(told).collect()
    }

    /// The number and the title of a table in a text.
    fn place(&self, locale: &Locale) -> Option<String> {
        let number = self.number.as_deref()?;
        let mut title = self.title.as_deref().map(visible).unwrap_or_default();
        if title.chars().count() > TITLE {
            title = title.chars().take(TITLE).chain(['…']).collect();
        }
        let has_title = if title.is_empty() { "no" } else { "yes" };
        let values = [
            ("number", visible(number).into()),
            ("title", title.into()),
            ("named", has_title.into()),
            ("rows", self.rows.into()),
        ];
        Some(locale.fill(Message::ImportTable, &values))
    }

    /// Its contents, where these are not just lines.
    fn holds(&self, all: &[Self], locale: &Locale) -> Vec<String> {
        let mut lines = Vec::new();
        match self.standing.holds {
            Holds::Lines => {}
            Holds::Totals => lines.push(locale.text(Message::ImportHoldsTotals)),
            Holds::OtherDivision(other) => {
                let number = all[other].number.as_deref().map(visible).unwrap_or_default();
                lines.push(locale.fill(Message::ImportHoldsDivision, &[("table", number.into())]));
            }
        }
        if self.standing.holds == Holds::Lines && self.standing.is_external {
            lines.push(locale.text(Message::ImportHoldsExternal));
        }
        if let Some(area) = &self.standing.area {
            lines.push(locale.fill(Message::ImportHoldsArea, &[("area", visible(area).into())]));
        }
        if let Some(measure) = &self.standing.measure {
            lines.push(locale.fill(Message::ImportHoldsMeasure, &[("measure", visible(measure).into())]));
        }
        lines
    }

    /// The name of its sheet, and of all sheets of its file; none for another file, and where the sheet is the only one.
    pub fn sheets(&self) -> Option<(&str, &[String])> {
        match &self.form {
            Form::Sheet { name, all, .. } if all.len() > 1 => Some((name, all)),
            _ => None,
        }
    }

    /// The way in which it was read, and its rows.
    pub fn form(&self, locale: &Locale) -> String {
        let rows = self.rows.into();
        match &self.form {
            Form::Text { encoding, delimiter } => {
                let delimiter = if *delimiter == '\t' { "TAB".to_owned() } else { delimiter.to_string() };
                let values = [("rows", rows), ("encoding", (*encoding).into()), ("delimiter", delimiter.into())];
                locale.fill(Message::ImportText, &values)
            }
            Form::Sheet { name, all, visibility } => {
                let seen = if *visibility == Visibility::Shown { "yes" } else { "no" };
                let values =
                    [("rows", rows), ("sheet", visible(name).into()), ("all", all.len().into()), ("seen", seen.into())];
                locale.fill(Message::ImportSheet, &values)
            }
            Form::Document { encoding, all } => {
                locale.fill(Message::ImportDocument, &[("encoding", (*encoding).into()), ("all", (*all).into())])
            }
        }
    }

    fn headings(&self, locale: &Locale) -> String {
        match self.understood.above {
            0 => locale.text(Message::ImportNoHeadings),
            _ => locale.fill(Message::ImportHeadings, &[("line", self.headings_line.to_string().into())]),
        }
    }

    /// Each column with what it was taken for; many without a use, one beside the other, are a line.
    fn columns(&self, locale: &Locale) -> Vec<String> {
        const MANY: usize = 4;
        let headings: Vec<String> = self.understood.headings.iter().map(|heading| visible(heading)).collect();
        let places: Vec<usize> = (0..headings.len()).collect();
        let is_unused = |&place: &usize| self.understood.roles[place] == Role::Unused;
        let alike = places.chunk_by(|one, other| is_unused(one) && is_unused(other));
        let runs = alike.flat_map(|run| run.chunks(if run.len() < MANY { 1 } else { run.len() }));
        let named: Vec<(String, String)> = runs
            .map(|run| {
                let (first, last) = (run[0], run[run.len() - 1]);
                let role = role_in(&self.understood, first, locale);
                let heading = headings[first].clone();
                (if first == last { heading } else { format!("{heading} – {}", headings[last]) }, role)
            })
            .collect();
        let width = named.iter().map(|(heading, _)| heading.chars().count()).max().unwrap_or_default();
        named.into_iter().map(|(heading, role)| format!("  {heading:<width$}  {role}")).collect()
    }

    fn nesting(&self, locale: &Locale) -> Option<String> {
        let heading = |&column: &usize| visible(&self.understood.headings[column]);
        match &self.understood.nesting {
            Nesting::Columns => None,
            Nesting::CodedNames(column) | Nesting::Codes(column) => {
                Some(locale.fill(Message::ImportNested, &[("column", heading(column).into())]))
            }
            Nesting::Steps(StepsIn::Indents(column)) => {
                Some(locale.fill(Message::ImportIndents, &[("column", heading(column).into())]))
            }
            Nesting::Steps(StepsIn::Columns(columns)) => {
                let headings = columns.iter().map(heading).collect::<Vec<_>>().join(", ");
                Some(locale.fill(Message::ImportSteps, &[("columns", headings.into())]))
            }
        }
    }

    /// The columns with merged cells.
    fn merged(&self, locale: &Locale) -> Option<String> {
        let headings = self.understood.merged.iter().map(|&column| visible(&self.understood.headings[column]));
        let columns = headings.collect::<Vec<_>>().join(", ");
        (!columns.is_empty()).then(|| locale.fill(Message::ImportMerged, &[("columns", columns.into())]))
    }

    /// Its decimal mark, and why it is taken for that.
    pub fn mark(&self, locale: &Locale) -> String {
        let (why, numbers) = match self.understood.why_mark {
            WhyMark::Said => ("said", 0),
            WhyMark::Only { numbers } => ("only", numbers),
            WhyMark::Thousands { numbers } => ("thousands", numbers),
            WhyMark::Beside => ("beside", 0),
            WhyMark::Sums { sums } => ("sums", sums),
            WhyMark::Small { numbers } => ("small", numbers),
            WhyMark::Ungrouped => ("ungrouped", 0),
            WhyMark::Open | WhyMark::Gamble { .. } => ("open", 0),
        };
        let mark = if self.understood.mark == DecimalMark::Comma { "," } else { "." };
        locale.fill(Message::ImportMark, &[("mark", mark.into()), ("why", why.into()), ("numbers", numbers.into())])
    }
}

/// The role of a column as somebody says it, in a word or two.
pub fn said_role_name(role: &SaidRole, locale: &Locale) -> String {
    let message = match role {
        SaidRole::Area => Message::RoleArea,
        SaidRole::SubArea => Message::RoleSubArea,
        SaidRole::AreaCode => Message::RoleAreaCode,
        SaidRole::Initiative => Message::RoleInitiative,
        SaidRole::CodedNames => Message::RoleCoded,
        SaidRole::Code => Message::RoleCode,
        SaidRole::NestedCode => Message::RoleNestedCode,
        SaidRole::Funding => Message::RoleFunding,
        SaidRole::Financing => Message::RoleFinancing,
        SaidRole::Class => Message::RoleClass,
        SaidRole::Year => Message::RoleYear,
        SaidRole::Measure => Message::RoleMeasure,
        SaidRole::Amount | SaidRole::AmountOf { .. } => Message::RoleAmount,
        SaidRole::Sum => Message::RoleSum,
        SaidRole::Note => Message::RoleNote,
        SaidRole::Unused => Message::RoleUnused,
    };
    locale.text(message)
}

/// The role of a column in its table, in a word or two, with the years of its amounts.
pub fn role_in(understood: &Understanding, column: usize, locale: &Locale) -> String {
    match understood.said(column) {
        SaidRole::Amount | SaidRole::AmountOf { .. } | SaidRole::Sum => of_years(&understood.roles[column], locale),
        said => said_role_name(&said, locale),
    }
}

/// Amounts or sums with their years, in a word or two.
fn of_years(role: &Role, locale: &Locale) -> String {
    match role {
        Role::SumOf { years, .. } => {
            let named = years.iter().map(|year| visible(year)).collect::<Vec<_>>().join(", ");
            locale.fill(Message::RoleSumOf, &[("years", named.into())])
        }
        Role::AmountOf { year, measure } => {
            let column =
                if measure.is_empty() { visible(year) } else { format!("{}, {}", visible(year), visible(measure)) };
            locale.fill(Message::RoleAmountOf, &[("year", column.into())])
        }
        _ => locale.text(Message::RoleAmount),
    }
}
