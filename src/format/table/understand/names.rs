//! The columns of names, classes and codes, among those that are no amounts: by what stands in them, by the words of their headings, by
//! their places.

use std::collections::HashSet;

use crate::{
    format::table::{
        grid::GridRow,
        profile::Profile,
        roles::{Nesting, Role},
        understand::columns::TableColumns,
        vocabulary::{Hint, calls_names, hints, is_external},
    },
    model::flow::Flow,
};

/// The values of a flag, at most, beside a column of so many.
const FLAGS: usize = 3;
const MANY: usize = 30;

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

impl<'a> TableColumns<'a> {
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
        if let Some(column) = self.initiative(roles, &names, &after, &classes, nesting).filter(|_| !is_named) {
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

    /// The column that names the lines: the one whose heading says so, else the last of names before the amounts, else one of classes.
    fn initiative(
        &self,
        roles: &[Option<Role>],
        names: &[usize],
        after: &[usize],
        classes: &[usize],
        nesting: &Nesting,
    ) -> Option<usize> {
        let is_filled = |&column: &usize| self.profiles[column].filled * 2 > self.rows();
        // A flag names nothing where another column tells many rows apart.
        let most = names.iter().map(|&column| self.profiles[column].values.len()).max().unwrap_or_default();
        let is_flag = |&column: &usize| most >= MANY && self.profiles[column].values.len() <= FLAGS;
        // A code has a name: the column that says the same in words.
        if let Nesting::Codes(code) = *nesting
            && let Some(name) = names.iter().copied().find(|&name| self.are_one(code, name))
        {
            return Some(name);
        }
        let before_amounts = names.iter().copied().rfind(|column| !after.contains(column));
        let of_outline = before_amounts.filter(|_| self.is_outline(names));
        if of_outline.is_some() {
            return of_outline;
        }
        if let Some(last) = before_amounts.filter(|&last| self.is_stepped(names, last)) {
            return Some(last);
        }
        let filled: Vec<usize> = names.iter().copied().filter(is_filled).filter(|column| !is_flag(column)).collect();
        let names = if filled.is_empty() { names } else { &filled };
        let says = |hint| names.iter().copied().filter(move |&column| self.says(column, hint));
        // Of several the one that tells most rows apart: all headings of a group may have its word.
        let rank = |column: &usize| (!self.profiles[*column].is_prose(), self.profiles[*column].values.len());
        let told = says(Hint::Initiative).filter(|&column| !self.says(column, Hint::Area)).max_by_key(rank);
        let told = told.or_else(|| says(Hint::Initiative).max_by_key(rank));
        let told = told.or_else(|| names.iter().copied().find(|&column| calls_names(&self.headings[column])));
        let before = names.iter().copied().rfind(|column| !after.contains(column)).or(names.last().copied());
        let last = before.filter(|_| names.len() > 1 || !names.iter().any(|&column| self.says(column, Hint::Area)));
        let of_classes = || {
            let class = classes.iter().copied().rfind(|&column| roles[column] == Some(Role::Class));
            class.or(classes.last().copied())
        };
        // A table of nothing but remarks and amounts has its names there: "Source".
        let remarks = || (0..roles.len()).find(|&column| roles[column] == Some(Role::Note));
        told.or(last).or_else(of_classes).or(names.last().copied()).or_else(remarks)
    }

    /// Returns `true` if names are the levels of an outline: in most rows that lack the last there lie others, which have one more.
    fn is_outline(&self, names: &[usize]) -> bool {
        let Some((&last, outer)) = names.split_last().filter(|(_, outer)| !outer.is_empty()) else { return false };
        let rows = || self.grid.rows().skip(self.above);
        let lacking = || rows().filter(|row| row.cell(last).is_empty() && !row.cell(outer[0]).is_empty());
        let levels =
            |row: GridRow<'a>| names.iter().map(move |&column| row.cell(column)).take_while(|cell| !cell.is_empty());
        if lacking().count() * 10 < self.rows() {
            return false;
        }
        let mut within: HashSet<Vec<&str>> = HashSet::new();
        for row in rows() {
            let levels: Vec<&str> = levels(row).collect();
            within.extend((1..levels.len()).map(|length| levels[..length].to_vec()));
        }
        let (mut all, mut with_others) = (0_usize, 0_usize);
        for row in lacking() {
            all += 1;
            with_others += usize::from(within.contains(&levels(row).collect::<Vec<&str>>()));
        }
        with_others * 2 > all
    }

    /// Returns `true` if the last of names stands a step to the right of the others: where it is filled they are not, nor the other way.
    fn is_stepped(&self, names: &[usize], last: usize) -> bool {
        const FEWEST: usize = 3;
        let outer: Vec<usize> = names.iter().copied().filter(|&column| column < last).collect();
        let is_filled = |row: GridRow<'_>| outer.iter().any(|&column| !row.cell(column).is_empty());
        let rows = || self.grid.rows().skip(self.above).filter(|row| !row.is_empty());
        let stepped = rows().filter(|row| !row.cell(last).is_empty()).count();
        let both = rows().filter(|row| !row.cell(last).is_empty() && is_filled(*row)).count();
        !outer.is_empty() && stepped >= FEWEST && both * 10 <= stepped && stepped * 3 >= rows().count()
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
