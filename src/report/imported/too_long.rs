//! The amount that is in the way of exact sums, and what can be done with it.

use crate::{
    format::table::{account::LongAmount, roles::Role, treatment::without_noise},
    model::{amount::Amount, period::Period},
    report::imported::ImportReport,
};

/// An amount with so many decimals that sums with it have more digits than are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InTheWay {
    /// The amount.
    pub amount: Amount,
    /// Its line, with its file where there are several.
    pub line: String,
    /// The heading of its column.
    pub column: String,
    /// What can be done.
    pub cure: Cure,
}

/// The cure of an amount with too many decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cure {
    /// It is noise, which can be rounded away.
    Round,
    /// Its column is set aside.
    SetAside,
    /// It is written with fewer digits: its column is the only one.
    Shorten,
}

impl ImportReport {
    /// The amount with the most decimals of those that are added in a period.
    pub fn too_long(&self, period: Period) -> Option<InTheWay> {
        let columns = &self.account.columns;
        let added = match period {
            Period::Column(column) => columns.get(column.index()).map_or(&[][..], std::slice::from_ref),
            Period::All(_) => columns,
        };
        let longest = added.iter().filter_map(|column| column.longest.as_ref());
        let LongAmount { amount, part, line, at } = longest.max_by_key(|longest| longest.amount.decimals())?;
        let understood = &self.tables.get(*part)?.understood;
        let cure = match () {
            () if without_noise(*amount).is_some() && !self.wishes.treatment.rounds() => Cure::Round,
            () if understood.roles.iter().filter(|role| Role::is_amount(role)).count() > 1 => Cure::SetAside,
            () => Cure::Shorten,
        };
        Some(InTheWay {
            amount: *amount,
            line: self.line(*part, *line),
            column: understood.headings.get(*at).cloned().unwrap_or_default(),
            cure,
        })
    }
}
