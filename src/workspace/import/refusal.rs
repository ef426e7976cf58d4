//! Why files are not imported: the obstacle and its cure.

use crate::{
    format::{
        not_read::NotRead,
        package::BadPackage,
        problem::Problem,
        table::{mark::OpenMark, understand::NotUnderstood},
    },
    locale::{Locale, Message, printable::visible},
    report::imported::too_long::{Cure, InTheWay},
};

/// An obstacle to importing a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotImported {
    /// It holds no table.
    NoTable,
    /// Its tables can't be read.
    NotRead(NotRead),
    /// No sheet has the name that was said.
    NoSheet {
        /// The name.
        said: String,
        /// The names that there are.
        names: Vec<String>,
    },
    /// It is a data package with an obstacle.
    Package(BadPackage),
    /// The table isn't understood.
    NotUnderstood(NotUnderstood),
    /// Nothing tells whether a mark parts thousands or decimals.
    Gamble(OpenMark),
    /// No table has the number or the title that was said.
    NoTableOfName {
        /// The number or title.
        said: String,
        /// The numbers, or the titles where there is none.
        names: Vec<String>,
    },
    /// No row of it is a line with an amount.
    NoLines,
    /// It comes to more cells than may be.
    TooLarge(Problem),
    /// A sum has more digits than are kept exactly.
    TooLong(InTheWay),
}

impl NotImported {
    /// The obstacle and its cure, in one line.
    pub fn message(&self, locale: &Locale) -> String {
        let listed = |names: &[String]| names.iter().map(|name| visible(name)).collect::<Vec<_>>().join(", ");
        match self {
            Self::NoTable => locale.text(Message::NotImportedNoTable),
            Self::NotRead(obstacle) => not_read(obstacle, locale),
            Self::NoSheet { said, names } => locale
                .fill(Message::NotImportedNoSheet, &[("name", visible(said).into()), ("names", listed(names).into())]),
            Self::NoTableOfName { said, names } => locale.fill(
                Message::NotImportedNoTableOfName,
                &[("name", visible(said).into()), ("names", listed(names).into())],
            ),
            Self::NotUnderstood(NotUnderstood::NoAmounts) => locale.text(Message::NotImportedNoAmounts),
            Self::NotUnderstood(NotUnderstood::NoColumn { said, headings }) => locale.fill(
                Message::NotImportedNoColumn,
                &[("name", visible(said).into()), ("names", listed(headings).into())],
            ),
            Self::Gamble(OpenMark { number, column, numbers }) => {
                let values = [
                    ("number", visible(number).into()),
                    ("column", visible(column).into()),
                    ("numbers", (*numbers).into()),
                ];
                locale.fill(Message::NotImportedGamble, &values)
            }
            Self::Package(BadPackage::NoFiles) => locale.text(Message::NotImportedNoFiles),
            Self::Package(BadPackage::NotBeside(path)) => {
                locale.fill(Message::NotImportedNotBeside, &[("file", visible(path).into())])
            }
            Self::NoLines => locale.text(Message::NotImportedNoLines),
            Self::TooLarge(problem) => problem.message(locale),
            Self::TooLong(InTheWay { amount, line, column, cure }) => {
                let cure = match cure {
                    Cure::Round => "round",
                    Cure::SetAside => "set-aside",
                    Cure::Shorten => "shorten",
                };
                let values = [
                    ("amount", locale.amount(*amount, amount.decimals()).into()),
                    ("line", line.as_str().into()),
                    ("column", visible(column).into()),
                    ("cure", cure.into()),
                ];
                locale.fill(Message::NotImportedTooLong, &values)
            }
        }
    }
}

/// The obstacle to reading tables and its cure.
fn not_read(obstacle: &NotRead, locale: &Locale) -> String {
    match obstacle {
        NotRead::Damaged(detail) => locale.fill(Message::NotImportedDamaged, &[("detail", visible(detail).into())]),
        NotRead::Protected => locale.text(Message::NotImportedProtected),
        NotRead::TooLarge(most) => locale.fill(Message::NotImportedTooLarge, &[("most", most.to_string().into())]),
        NotRead::TooManyCells(most) => locale
            .fill(Message::NotImportedTooManyCells, &[("most", usize::try_from(*most).unwrap_or(usize::MAX).into())]),
        NotRead::NoMemory => locale.text(Message::ReasonMemory),
    }
}
