//! The columns of names, classes and codes, among those that are no amounts: by what stands in them, by the words of their headings, by
//! their places.

use crate::{
    format::table::{
        profile::Profile,
        roles::{Nesting, Role},
        understand::{columns::TableColumns, initiative::LineNames},
        vocabulary::{Hint, calls_parts_of_years, hints, is_external},
    },
    model::flow::Flow,
};

/// The most spellings of revenue and expenditure in a column.
const FLOWS: usize = 6;

/// Returns `true` if the values of a column say of each row whether it is revenue or expenditure.
fn is_of_flows(profile: &Profile<'_>) -> bool {
    profile.is_of_words(1, FLOWS, |value| Flow::of_class(value).is_some())
}

/// Returns `true` if most values of a column say whose money it is.
fn is_of_financings(profile: &Profile<'_>) -> bool {
    let known = profile.values.iter().filter(|value| is_external(value).is_some()).count();
    known * 2 > profile.values.len()
}

impl TableColumns<'_> {
    /// Finds the columns of names and classes among those that are left.
    pub fn names(&self, roles: &mut [Option<Role>], nesting: &Nesting) {
        if let Nesting::CodedNames(column) = *nesting {
            roles[column] = Some(Role::Initiative);
        }
        let of_year = roles.iter().position(|role| matches!(role, Some(Role::AmountOf { .. })));
        let is_behind = |column: usize| of_year.is_some_and(|first| column > first);
        let mut names = Vec::new();
        let mut classes = Vec::new();
        for column in self.open(roles) {
            let is_nested = *nesting == Nesting::Codes(column);
            let is_last = roles.iter().rposition(|role| role.as_ref().is_some_and(Role::is_amount)) < Some(column);
            let role = if is_nested { Some(Role::Code) } else { self.role_by_itself(column, is_last) };
            // A number of no year among those of years, or behind them, is some other figure: "TQ", "Change".
            let is_odd = role == Some(Role::Code) && is_behind(column) && !self.says(column, Hint::Code);
            let role = if is_odd { Some(Role::Unused) } else { role };
            match role {
                Some(Role::Class | Role::Funding) if !is_of_flows(&self.profiles[column]) => classes.push(column),
                None => names.push(column),
                _ => {}
            }
            roles[column] = role;
        }
        self.constants(roles, &mut names, nesting);
        names.retain(|&column| !self.is_translation(column));
        // A code that others lie in stands for a name where there is none.
        let is_named = roles.iter().flatten().any(|role| *role == Role::Initiative)
            || names.is_empty() && matches!(nesting, Nesting::Codes(_));
        let after = self.after_amounts(roles, &names);
        let lines = LineNames { columns: self, roles: &*roles, names: &names, after: &after, classes: &classes };
        if let Some(column) = lines.initiative(nesting).filter(|_| !is_named) {
            roles[column] = Some(Role::Initiative);
            names.retain(|&name| name != column);
        }
        // Sentences about each line are no areas.
        let has_name = roles.contains(&Some(Role::Initiative));
        let is_of_lines = |column: usize| {
            let profile = &self.profiles[column];
            has_name
                && profile.is_prose()
                && profile.values.len() * 2 > profile.filled
                && !self.says(column, Hint::Area)
        };
        let prose: Vec<usize> = names.iter().copied().filter(|&column| is_of_lines(column)).collect();
        for column in names {
            let profile = &self.profiles[column];
            roles[column] = Some(match () {
                () if prose.contains(&column) => Role::Note,
                // Where codes say the area, another name is of something else.
                () if *nesting == Nesting::Columns && !after.contains(&column) => Role::Area,
                () if profile.values.len() * 4 <= profile.filled => Role::Class,
                () => Role::Note,
            });
        }
        self.codes(roles, nesting);
    }

    /// Columns that say the same of every row name none of them, where others or codes do: they are classes, unless
    /// they are called areas.
    fn constants(&self, roles: &mut [Option<Role>], names: &mut Vec<usize>, nesting: &Nesting) {
        const FEWEST: usize = 4;
        let is_constant = |&column: &usize| {
            let profile = &self.profiles[column];
            let is_called = self.says(column, Hint::Area) && *nesting == Nesting::Columns;
            profile.values.len() == 1 && profile.filled == self.rows() && self.rows() >= FEWEST && !is_called
        };
        let (constants, others): (Vec<usize>, Vec<usize>) = names.iter().partition(|column| is_constant(column));
        let has_code = roles.iter().flatten().any(|role| *role == Role::Code);
        let are_enough = if *nesting == Nesting::Columns { others.len() > 1 } else { has_code };
        if are_enough {
            for column in constants {
                roles[column] = Some(Role::Class);
            }
            *names = others;
        }
    }

    /// The role of a column that says it itself; none for one that is a name. One after all amounts may be a stray one.
    fn role_by_itself(&self, column: usize, is_last: bool) -> Option<Role> {
        let (profile, heading) = (&self.profiles[column], &self.headings[column]);
        let said = hints(heading);
        let has = |hint| said.contains(&hint);
        let says_code = has(Hint::Code) && profile.looks_like_codes();
        let is_code = says_code || profile.is_numeric() || profile.is_without_letters();
        let is_number = !says_code && profile.is_numeric() && profile.amounts_only * 20 > profile.filled;
        // Nobody names a column that has hardly anything in it.
        let is_stray = is_last
            && said.is_empty()
            && (profile.filled * 20 < self.rows() || self.is_nameless(column) && profile.filled * 2 < self.rows());
        match () {
            () if has(Hint::Note) || is_stray && !profile.is_numeric() || profile.is_links() => Some(Role::Note),
            () if has(Hint::Order) || is_number || profile.is_years() => Some(Role::Unused),
            () if profile.is_numeric() && calls_parts_of_years(heading) => Some(Role::Unused),
            () if is_of_flows(profile) || self.is_of_months(column) => Some(Role::Class),
            () if is_code => Some(Role::Code),
            () if profile.is_of_letters() && !has(Hint::Area) && !has(Hint::Initiative) => Some(Role::Class),
            () if has(Hint::Financing) && is_of_financings(profile) => Some(Role::Financing),
            () if has(Hint::Funding) => Some(Role::Funding),
            () if has(Hint::Class) => Some(Role::Class),
            () if profile.is_written_as_codes() && !has(Hint::Initiative) && !has(Hint::Area) => Some(Role::Code),
            () => None,
        }
    }

    /// Returns `true` if nothing stands above a column.
    fn is_nameless(&self, column: usize) -> bool {
        self.above.checked_sub(1).is_none_or(|row| self.grid.row(row).cell(column).is_empty())
    }

    /// The names that stand after all amounts, where an area and a name stand before them.
    fn after_amounts(&self, roles: &[Option<Role>], names: &[usize]) -> Vec<usize> {
        let is_amount = |role: &Option<Role>| role.as_ref().is_some_and(Role::is_amount);
        let (first, last) = (roles.iter().position(is_amount), roles.iter().rposition(is_amount));
        let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
        if names.iter().filter(|&&column| column < first).count() < 2 {
            return Vec::new();
        }
        let is_after = |&column: &usize| column > last && !self.says(column, Hint::Area);
        names.iter().copied().filter(is_after).collect()
    }
}
