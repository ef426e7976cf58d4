//! Why files are not imported: the obstacle and its cure.

use crate::{
    format::{package::BadPackage, problem::Problem, table::understand::NotUnderstood},
    locale::{Locale, Message, printable::visible},
};

/// An obstacle to importing a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotImported {
    /// It holds no table.
    NoTable,
    /// It is a spreadsheet that can't be read, in the reader's own words.
    Damaged(String),
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
    Gamble {
        /// A number that leaves it open.
        number: String,
        /// The heading of its column.
        column: String,
        /// How many numbers leave it open.
        numbers: usize,
    },
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
}

impl NotImported {
    /// The obstacle and its cure, in one line.
    pub fn message(&self, locale: &Locale) -> String {
        let listed = |names: &[String]| names.iter().map(|name| visible(name)).collect::<Vec<_>>().join(", ");
        match self {
            Self::NoTable => locale.text(Message::NotImportedNoTable),
            Self::Damaged(detail) => locale.fill(Message::NotImportedDamaged, &[("detail", visible(detail).into())]),
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
            Self::Gamble { number, column, numbers } => {
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
        }
    }
}
