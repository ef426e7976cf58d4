//! The columns of codes, when those of names are known: each belongs to a name beside it, or stands for one.

use crate::format::table::{
    grid::GridRow,
    nesting::steps::{StepsIn, are_steps},
    number::DecimalMark,
    roles::{Nesting, Role},
    understand::columns::TableColumns,
    vocabulary::{Hint, hints},
};

/// The most codes that sort rows into classes: more tell them apart.
const CLASSES: usize = 1000;

impl TableColumns<'_> {
    /// Codes belong to the names beside them. Those of programmes stand for them where no column names these, and so do others that no
    /// column names: they are areas where there are none, else classes.
    pub fn codes(&self, roles: &mut [Option<Role>], nesting: &Nesting) {
        self.levels(roles);
        let has_funding = roles.iter().flatten().any(|role| *role == Role::Funding);
        let mut nameless = Vec::new();
        for column in 0..roles.len() {
            if roles[column] != Some(Role::Code) || self.is_said[column] {
                continue;
            }
            let neighbour = |column: usize| roles.get(column).and_then(Option::as_ref);
            let next = neighbour(column + 1);
            let before = column.checked_sub(1).and_then(neighbour);
            let count = |column: usize| self.profiles[column].values.len();
            let is_nested = *nesting == Nesting::Codes(column);
            let differs = self.profiles[column].values.len() * 2 > self.profiles[column].filled;
            roles[column] = Some(match (next, before) {
                _ if is_nested => Role::Code,
                _ if self.says(column, Hint::Funding) => {
                    if has_funding {
                        Role::Unused
                    } else {
                        Role::Funding
                    }
                }
                (Some(Role::Area), _) if count(column) <= 2 * count(column + 1) => Role::AreaCode,
                (Some(Role::Initiative), _) | (_, Some(Role::Initiative)) => Role::Code,
                _ if differs => Role::Code,
                _ => {
                    nameless.push(column);
                    Role::Unused
                }
            });
        }
        // A line has one code.
        let mut codes = (0..roles.len()).filter(|&column| roles[column] == Some(Role::Code)).collect::<Vec<_>>();
        let nested = codes.iter().copied().find(|&column| *nesting == Nesting::Codes(column));
        let said = codes.iter().copied().find(|&column| self.is_said[column]);
        let is_beside_name = |&column: &usize| {
            let beside = [column.checked_sub(1), Some(column + 1)];
            beside.into_iter().flatten().any(|other| roles.get(other) == Some(&Some(Role::Initiative)))
        };
        let beside_name = codes.iter().copied().find(is_beside_name);
        let kept = said.or(nested).or(beside_name).or(codes.last().copied());
        codes.retain(|&column| Some(column) != kept);
        for column in codes {
            roles[column] = Some(Role::Unused);
            nameless.push(column);
        }
        nameless.sort_unstable();
        for column in nameless {
            if self.stands_for_itself(roles, column) {
                let has_areas = *nesting != Nesting::Columns || roles.iter().flatten().any(|role| *role == Role::Area);
                roles[column] = Some(if has_areas { Role::Class } else { Role::Area });
            }
        }
    }

    /// Columns of codes beside each other are levels of areas where a row of an outer level has nothing in the inner ones.
    fn levels(&self, roles: &mut [Option<Role>]) {
        let is_open_code = |column: usize| roles[column] == Some(Role::Code) && !self.is_said[column];
        let Some(first) = (0..roles.len()).find(|&column| is_open_code(column)) else { return };
        let codes = (first..roles.len()).take_while(|&column| is_open_code(column)).count();
        let has_inner = |row: GridRow<'_>, column: usize| !row.cell(column + 1).is_empty();
        let rows = || self.grid.rows().skip(self.above);
        let is_within = |column: usize| rows().all(|row| !row.cell(column).is_empty() || !has_inner(row, column));
        let is_outer = |column: usize| rows().any(|row| !row.cell(column).is_empty() && !has_inner(row, column));
        let levels = (first..first + codes.saturating_sub(1))
            .take_while(|&column| is_within(column) && is_outer(column))
            .count();
        roles[first..first + levels].fill(Some(Role::Area));
    }

    /// The places before all amounts in which names begin further right the deeper their rows lie: columns, or spaces in the one of names.
    pub fn steps(&self, roles: &[Option<Role>], mark: DecimalMark) -> Option<StepsIn> {
        let is_amount = |&column: &usize| roles[column].as_ref().is_some_and(Role::is_amount);
        let amounts: Vec<usize> = (0..roles.len()).filter(is_amount).collect();
        let is_step = |&column: &usize| match &roles[column] {
            Some(Role::Area | Role::AreaCode | Role::Initiative | Role::Code) => true,
            Some(Role::Unused) => !self.is_said[column] && self.profiles[column].filled > 0,
            _ => false,
        };
        let columns: Vec<usize> = (0..*amounts.first()?).filter(is_step).collect();
        let name = roles.iter().position(|role| *role == Some(Role::Initiative));
        let has_areas = roles.contains(&Some(Role::Area));
        let indents = name.filter(|&name| !has_areas && columns.first() == Some(&name)).map(StepsIn::Indents);
        let rows = || self.grid.rows().skip(self.above);
        [Some(StepsIn::Columns(columns)), indents]
            .into_iter()
            .flatten()
            .find(|steps_in| are_steps(rows(), steps_in, &amounts, mark))
    }

    /// Returns `true` if a column of codes sorts the rows in a way that no other column does.
    fn stands_for_itself(&self, roles: &[Option<Role>], column: usize) -> bool {
        let profile = &self.profiles[column];
        let codes = profile.values.len();
        let sorts = (2..=CLASSES).contains(&codes) && codes * 2 <= profile.filled;
        let is_kept = |role: &Role| {
            matches!(role, Role::Area | Role::AreaCode | Role::Initiative | Role::Code | Role::Class | Role::Funding)
        };
        let mut kept = (0..roles.len()).filter(|&other| other != column && roles[other].as_ref().is_some_and(is_kept));
        // An "ID" is of the line, whatever that is called.
        let is_of_line = hints(&self.headings[column]) == [Hint::Code] && !self.headings[column].contains([' ', '_']);
        sorts && !is_of_line && !profile.varies() && !kept.any(|other| self.are_one(column, other))
    }
}
