//! The columns of a table by their roles.

use crate::format::table::roles::Role;

/// The columns of a table by their roles.
#[derive(Default)]
pub(super) struct RoleColumns {
    pub areas: Vec<(usize, Option<usize>)>,
    pub initiative: Option<usize>,
    pub code: Option<usize>,
    pub funding: Vec<usize>,
    pub financing: Option<usize>,
    pub classes: Vec<usize>,
    pub notes: Vec<usize>,
    pub year: Option<usize>,
    pub measure: Option<usize>,
    pub amounts: Vec<usize>,
}

impl RoleColumns {
    pub fn of(roles: &[Role]) -> Self {
        let mut columns = Self::default();
        let mut area_code = None;
        for (column, role) in roles.iter().enumerate() {
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
                Role::Amount | Role::AmountOf { .. } => columns.amounts.push(column),
                Role::Unused => {}
            }
        }
        columns
    }
}
