//! The roles of a table's columns: what each was taken for.

use crate::format::table::{
    nesting::steps::StepsIn,
    number::DecimalMark,
    vocabulary::{Hint, hints},
};

/// The role of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// Names of areas; of several such columns each is one level deeper.
    Area,
    /// Codes of the areas in the next column of areas.
    AreaCode,
    /// Names of initiatives.
    Initiative,
    /// Codes of initiatives.
    Code,
    /// Programmes or decisions that pay.
    Funding,
    /// Whose money it is.
    Financing,
    /// Classes of a dimension that bears its heading.
    Class,
    /// Remarks on the row.
    Note,
    /// The year of the row's amounts.
    Year,
    /// The measure of the row's amounts.
    Measure,
    /// Amounts of the row's year, of the measure that the heading names where there are several such columns.
    Amount,
    /// Amounts of one year, with the measure that the heading names beside it.
    AmountOf {
        /// The label of the year.
        year: String,
        /// The words beside it.
        measure: String,
    },
    /// Sums over years, as the table prints them: compared with the amounts of these years, never added to them.
    SumOf {
        /// The label of the column.
        label: String,
        /// The years.
        years: Vec<String>,
    },
    /// Nothing of the dataset.
    Unused,
}

impl Role {
    /// Returns `true` if the column holds amounts.
    pub fn is_amount(&self) -> bool {
        matches!(self, Self::Amount | Self::AmountOf { .. } | Self::SumOf { .. })
    }
}

/// The understanding of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Understanding {
    /// The number of rows up to and including the headings.
    pub above: usize,
    /// The number of those that are headings.
    pub of_headings: usize,
    /// The heading of each column; "column 3" where there is none.
    pub headings: Vec<String>,
    /// The role of each column.
    pub roles: Vec<Role>,
    /// The columns of areas, from the outermost to the innermost.
    pub areas: Vec<usize>,
    /// The decimal mark of its numbers.
    pub mark: DecimalMark,
    /// Why it is taken for that.
    pub why_mark: WhyMark,
    /// The way in which rows lie within each other.
    pub nesting: Nesting,
    /// The columns in which an empty cell is of the text above it.
    pub merged: Vec<usize>,
    /// The sources that pay stand in parentheses after the names of initiatives.
    pub sources_in_parentheses: bool,
}

impl Understanding {
    /// Returns `true` if the heading of a column of amounts says that it is one: by a year, or by a word for amounts.
    pub fn headings_name_amounts(&self) -> bool {
        self.roles.iter().zip(&self.headings).any(|(role, heading)| match role {
            Role::AmountOf { .. } | Role::SumOf { .. } => true,
            Role::Amount => hints(heading).contains(&Hint::Amount),
            _ => false,
        })
    }
}

/// The reason for a decimal mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyMark {
    /// It was said.
    Said,
    /// Numbers that can only be read so.
    Only {
        /// Their number.
        numbers: usize,
    },
    /// The tables beside it have it.
    Beside,
    /// With it, and not with the other, totals are the sums of their lines.
    Sums {
        /// Their number.
        sums: usize,
    },
    /// Nothing but numbers of thousands: three digits after the mark, so many times, and no number that isn't grouped.
    Thousands {
        /// Their number.
        numbers: usize,
    },
    /// So many smaller numbers have no mark, and those that have one end in a zero, as decimals don't that are not printed everywhere.
    Small {
        /// Their number.
        numbers: usize,
    },
    /// Numbers from a thousand up are written without groups, so that a mark before three digits is a decimal mark.
    Ungrouped,
    /// No number has a mark that leaves it open.
    Open,
    /// It can't be told: so many numbers may be thousands or have three decimals.
    Gamble {
        /// Their number.
        numbers: usize,
    },
}

/// The way in which rows lie within each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nesting {
    /// By the columns of areas, or by rows of headings.
    Columns,
    /// By the codes before the names of this column: "0111" lies in "011".
    CodedNames(usize),
    /// By the codes in this column.
    Codes(usize),
    /// By the place in which their names begin.
    Steps(StepsIn),
}
