//! The things that somebody says of a table: roles of columns by their headings, and the way of its numbers.

use serde::{Deserialize, Serialize};

use crate::format::table::{
    heading::year_in,
    number::DecimalMark,
    roles::{Nesting, Role, Understanding},
};

/// The things that somebody has said of a table; the rest is found out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// Roles by the heading of the column, in the order in which areas lie within each other.
    pub roles: Vec<(String, SaidRole)>,
    /// The decimal mark.
    pub mark: Option<DecimalMark>,
    /// The sources that pay stand in parentheses after the names of initiatives.
    pub sources_in_parentheses: bool,
}

/// A role as it is said of a column.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename = "Role")]
pub enum SaidRole {
    /// Names of areas, outside of all that are said later.
    Area,
    /// Names of areas, within all that are said before.
    SubArea,
    /// Codes of the areas in the next column of areas.
    AreaCode,
    /// Names of initiatives.
    Initiative,
    /// Areas and initiatives, each after its code: "0111" lies in "011".
    CodedNames,
    /// Codes of initiatives.
    Code,
    /// Codes of areas and initiatives, which lie within each other by them.
    NestedCode,
    /// Programmes or decisions that pay.
    Funding,
    /// Whose money it is.
    Financing,
    /// Classes of a dimension that bears its heading.
    Class,
    /// The year of the row's amounts.
    Year,
    /// The measure of the row's amounts.
    Measure,
    /// Amounts; of one year where the heading names it.
    Amount,
    /// Amounts of a year that the heading doesn't name.
    AmountOf {
        /// The label of the year.
        year: String,
        /// The words beside it.
        measure: String,
    },
    /// Sums over the years of other columns.
    Sum,
    /// Remarks on the row.
    Note,
    /// Nothing of the dataset.
    Unused,
}

impl Said {
    /// Says the role of one more column, or another one. A column that had a role which a table has once has none any more, and is
    /// found out anew.
    pub fn take(&mut self, heading: &str, role: SaidRole) {
        self.roles.retain(|(known, said)| known != heading && !(role.is_single() && said.is_like(&role)));
        for (_, said) in &mut self.roles {
            match (&role, &*said) {
                // There is one outermost column of areas.
                (SaidRole::Area, SaidRole::Area) => *said = SaidRole::SubArea,
                // Rows lie within each other in one way.
                (SaidRole::CodedNames, SaidRole::NestedCode) => *said = SaidRole::Code,
                (SaidRole::NestedCode, SaidRole::CodedNames) => *said = SaidRole::Initiative,
                _ => {}
            }
        }
        let place = if role == SaidRole::Area { 0 } else { self.roles.len() };
        self.roles.insert(place, (heading.to_owned(), role));
    }
}

impl Said {
    /// Returns `true` if a column is the same by two roles: the only column of areas is outside and within all others.
    pub fn is_same(&self, heading: &str, one: &SaidRole, other: &SaidRole) -> bool {
        let is_area = |role: &SaidRole| matches!(role, SaidRole::Area | SaidRole::SubArea);
        let is_alone = || !self.roles.iter().any(|(known, said)| known != heading && is_area(said));
        one == other || is_area(one) && is_area(other) && is_alone()
    }
}

impl SaidRole {
    /// The roles that can be chosen for any column.
    pub const ALL: [Self; 16] = [
        Self::Area,
        Self::SubArea,
        Self::AreaCode,
        Self::Initiative,
        Self::CodedNames,
        Self::Code,
        Self::NestedCode,
        Self::Funding,
        Self::Financing,
        Self::Class,
        Self::Year,
        Self::Measure,
        Self::Amount,
        Self::Sum,
        Self::Note,
        Self::Unused,
    ];

    /// Returns `true` if both are amounts, or both the one role that a table has once.
    pub fn is_like(&self, other: &Self) -> bool {
        self.is_amount() && other.is_amount() || self.is_single() && self.single() == other.single()
    }

    /// Returns `true` if the column holds amounts of its own.
    pub fn is_amount(&self) -> bool {
        matches!(self, Self::Amount | Self::AmountOf { .. })
    }

    /// Returns `true` for a role that a table has once.
    pub fn is_single(&self) -> bool {
        matches!(self, Self::Initiative | Self::CodedNames | Self::Code | Self::NestedCode | Self::Year | Self::Measure)
    }

    /// The one role of a table that this one is.
    fn single(&self) -> &Self {
        match self {
            Self::CodedNames => &Self::Initiative,
            Self::NestedCode => &Self::Code,
            other => other,
        }
    }

    /// The role of a column with this heading.
    pub(super) fn of(&self, heading: &str) -> Role {
        match self {
            Self::Area | Self::SubArea => Role::Area,
            Self::AreaCode => Role::AreaCode,
            Self::Initiative | Self::CodedNames => Role::Initiative,
            Self::Code | Self::NestedCode => Role::Code,
            Self::Funding => Role::Funding,
            Self::Financing => Role::Financing,
            Self::Class => Role::Class,
            Self::Year => Role::Year,
            Self::Measure => Role::Measure,
            Self::Amount => match year_in(heading) {
                Some(found) => Role::AmountOf { year: found.year, measure: found.rest },
                None => Role::Amount,
            },
            Self::AmountOf { year, measure } => Role::AmountOf { year: year.clone(), measure: measure.clone() },
            // The years are those of the other columns.
            Self::Sum => Role::SumOf { label: heading.to_owned(), years: Vec::new() },
            Self::Note => Role::Note,
            Self::Unused => Role::Unused,
        }
    }
}

impl Understanding {
    /// The role of a column, as somebody would say it.
    pub fn said(&self, column: usize) -> SaidRole {
        match &self.roles[column] {
            Role::Area if self.areas.first() == Some(&column) => SaidRole::Area,
            Role::Area => SaidRole::SubArea,
            Role::AreaCode => SaidRole::AreaCode,
            Role::Initiative if self.nesting == Nesting::CodedNames(column) => SaidRole::CodedNames,
            Role::Initiative => SaidRole::Initiative,
            Role::Code if self.nesting == Nesting::Codes(column) => SaidRole::NestedCode,
            Role::Code => SaidRole::Code,
            Role::Funding => SaidRole::Funding,
            Role::Financing => SaidRole::Financing,
            Role::Class => SaidRole::Class,
            Role::Year => SaidRole::Year,
            Role::Measure => SaidRole::Measure,
            role @ Role::AmountOf { year, measure } => {
                let is_in_heading = SaidRole::Amount.of(&self.headings[column]) == *role;
                let told = || SaidRole::AmountOf { year: year.clone(), measure: measure.clone() };
                if is_in_heading { SaidRole::Amount } else { told() }
            }
            Role::Amount => SaidRole::Amount,
            Role::SumOf { .. } => SaidRole::Sum,
            Role::Note => SaidRole::Note,
            Role::Unused => SaidRole::Unused,
        }
    }

    /// The roles of all columns, as somebody would say them: said again, they are understood so.
    pub fn all_said(&self) -> Vec<(String, SaidRole)> {
        let others = (0..self.roles.len()).filter(|column| !self.areas.contains(column));
        let columns = self.areas.iter().copied().chain(others);
        columns.map(|column| (self.headings[column].clone(), self.said(column))).collect()
    }
}
