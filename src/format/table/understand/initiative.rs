//! The column that names the lines, among those of names.

use std::collections::HashSet;

use crate::format::table::{
    grid::GridRow,
    roles::{Nesting, Role},
    understand::columns::TableColumns,
    vocabulary::{Hint, calls_names},
};

/// The values of a flag, at most, beside a column of so many.
const FLAGS: usize = 3;
const MANY: usize = 30;

/// The columns of a table that may name its lines.
pub(super) struct LineNames<'c, 'a> {
    pub columns: &'c TableColumns<'a>,
    /// The roles that have been found so far.
    pub roles: &'c [Option<Role>],
    pub names: &'c [usize],
    /// The names that stand after all amounts.
    pub after: &'c [usize],
    pub classes: &'c [usize],
}

impl LineNames<'_, '_> {
    /// The column that names the lines: the one whose heading says so, else the last of names before the amounts, else one of classes.
    pub fn initiative(&self, nesting: &Nesting) -> Option<usize> {
        let names = self.telling();
        None.or_else(|| self.of_code(nesting))
            .or_else(|| self.innermost_level())
            .or_else(|| self.called_so(&names))
            .or_else(|| self.last(&names))
            .or_else(|| self.of_classes())
            .or_else(|| names.last().copied())
            .or_else(|| self.remarks())
    }

    /// The name of a code is the column that says the same in words.
    fn of_code(&self, nesting: &Nesting) -> Option<usize> {
        let Nesting::Codes(code) = *nesting else { return None };
        self.names.iter().copied().find(|&name| self.columns.are_one(code, name))
    }

    /// The last name before the amounts, where names are levels: of an outline, or a step to the right of the others.
    fn innermost_level(&self) -> Option<usize> {
        let last = self.names.iter().copied().rfind(|column| !self.after.contains(column));
        last.filter(|&last| self.is_outline() || self.is_stepped(last))
    }

    /// The names that tell rows apart: most rows have one, and it is no flag where another column tells many apart.
    fn telling(&self) -> Vec<usize> {
        let values = |column: usize| self.columns.profiles[column].values.len();
        let most = self.names.iter().map(|&column| values(column)).max().unwrap_or_default();
        let is_flag = |column: usize| most >= MANY && values(column) <= FLAGS;
        // Totals leave it empty: one that is called so needs fewer.
        let is_filled = |column: usize| {
            let rows = if self.columns.says(column, Hint::Initiative) { 4 } else { 2 };
            self.columns.profiles[column].filled * rows > self.columns.rows()
        };
        let telling: Vec<usize> =
            self.names.iter().copied().filter(|&column| is_filled(column) && !is_flag(column)).collect();
        if telling.is_empty() { self.names.to_vec() } else { telling }
    }

    /// The name whose heading says so. Of several the one that tells most rows apart, in few words: all headings of a group may have its
    /// word.
    fn called_so(&self, names: &[usize]) -> Option<usize> {
        let columns = self.columns;
        let says = || names.iter().copied().filter(|&column| columns.says(column, Hint::Initiative));
        let rank = |column: &usize| (!columns.profiles[*column].is_prose(), columns.profiles[*column].values.len());
        let alone = says().filter(|&column| !columns.says(column, Hint::Area)).max_by_key(rank);
        let is_called_name = |column: &usize| calls_names(&columns.headings[*column]);
        alone.or_else(|| says().max_by_key(rank)).or_else(|| names.iter().copied().find(is_called_name))
    }

    /// The last name before the amounts. One alone that is called an area is none.
    fn last(&self, names: &[usize]) -> Option<usize> {
        let is_area = names.iter().any(|&column| self.columns.says(column, Hint::Area));
        let before = names.iter().copied().rfind(|column| !self.after.contains(column)).or(names.last().copied());
        before.filter(|_| names.len() > 1 || !is_area)
    }

    fn of_classes(&self) -> Option<usize> {
        let class = self.classes.iter().copied().rfind(|&column| self.roles[column] == Some(Role::Class));
        class.or(self.classes.last().copied())
    }

    /// A table of nothing but remarks and amounts has its names there: "Source".
    fn remarks(&self) -> Option<usize> {
        self.roles.iter().position(|role| *role == Some(Role::Note))
    }

    /// Returns `true` if names are the levels of an outline: in most rows that lack the last there lie others, which have one more.
    fn is_outline(&self) -> bool {
        let Some((&last, outer)) = self.names.split_last().filter(|(_, outer)| !outer.is_empty()) else { return false };
        let rows = || self.columns.grid.rows().skip(self.columns.above);
        let lacking = || rows().filter(|row| row.cell(last).is_empty() && !row.cell(outer[0]).is_empty());
        if lacking().count() * 10 < self.columns.rows() {
            return false;
        }
        let mut within: HashSet<Vec<&str>> = HashSet::new();
        for row in rows() {
            let levels = self.levels(row);
            within.extend((1..levels.len()).map(|length| levels[..length].to_vec()));
        }
        let (mut all, mut with_others) = (0_usize, 0_usize);
        for row in lacking() {
            all += 1;
            with_others += usize::from(within.contains(&self.levels(row)));
        }
        with_others * 2 > all
    }

    /// The names of a row up to the first that it lacks.
    fn levels<'g>(&self, row: GridRow<'g>) -> Vec<&'g str> {
        self.names.iter().map(|&column| row.cell(column)).take_while(|cell| !cell.is_empty()).collect()
    }

    /// Returns `true` if the last of names stands a step to the right of the others: where it is filled they are not, nor the other way.
    fn is_stepped(&self, last: usize) -> bool {
        const FEWEST: usize = 3;
        let outer: Vec<usize> = self.names.iter().copied().filter(|&column| column < last).collect();
        let is_filled = |row: GridRow<'_>| outer.iter().any(|&column| !row.cell(column).is_empty());
        let rows = || self.columns.grid.rows().skip(self.columns.above).filter(|row| !row.is_empty());
        let stepped = rows().filter(|row| !row.cell(last).is_empty()).count();
        let both = rows().filter(|row| !row.cell(last).is_empty() && is_filled(*row)).count();
        !outer.is_empty() && stepped >= FEWEST && both * 10 <= stepped && stepped * 3 >= rows().count()
    }
}
