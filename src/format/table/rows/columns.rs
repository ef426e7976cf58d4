//! The columns of a table by their roles.

use crate::format::table::roles::{Nesting, Role, Understanding};

/// The columns of a table by their roles.
#[derive(Default)]
pub struct RoleColumns {
    /// Areas, each with the column of its codes.
    pub areas: Vec<(usize, Option<usize>)>,
    /// Names of initiatives.
    pub initiative: Option<usize>,
    /// Their codes.
    pub code: Option<usize>,
    /// The programmes and decisions that pay.
    pub funding: Vec<usize>,
    /// Whose money it is.
    pub financing: Option<usize>,
    /// Classes.
    pub classes: Vec<usize>,
    /// Remarks.
    pub notes: Vec<usize>,
    /// Years.
    pub year: Option<usize>,
    /// Measures.
    pub measure: Option<usize>,
    /// Amounts.
    pub amounts: Vec<usize>,
}

impl RoleColumns {
    /// The columns of a table that is understood so.
    pub fn of(understood: &Understanding) -> Self {
        let mut columns = Self::default();
        let mut area_code = None;
        for (column, role) in understood.roles.iter().enumerate() {
            match role {
                Role::Area => columns.areas.push((column, area_code.take())),
                Role::AreaCode => area_code = Some(column),
                Role::Initiative => columns.initiative = Some(column),
                Role::Code => columns.code = Some(column),
                Role::Funding => columns.funding.push(column),
                Role::Financing => columns.financing = Some(column),
                Role::Class => columns.classes.push(column),
                Role::Note => columns.notes.push(column),
                Role::Year => columns.year = Some(column),
                Role::Measure => columns.measure = Some(column),
                Role::Amount | Role::AmountOf { .. } | Role::SumOf { .. } => columns.amounts.push(column),
                Role::Unused => {}
            }
        }
        let level = |area: &(usize, Option<usize>)| understood.areas.iter().position(|column| *column == area.0);
        columns.areas.sort_by_key(level);
        // Of steps each row fills one.
        if matches!(understood.nesting, Nesting::Steps(_)) {
            columns.areas.clear();
        }
        columns
    }

    /// Returns `true` where neither columns nor codes say the area of a row.
    pub fn may_have_headings(&self, understood: &Understanding) -> bool {
        self.areas.is_empty() && understood.nesting == Nesting::Columns
    }
}
