//! Finds out what a table holds: the row of its headings, the role of each column, the way its numbers are written.

use std::collections::HashSet;

use crate::{
    format::table::{
        clean::clean,
        codes,
        grid::{CellKind, Grid, GridRow},
        heading::year_in,
        mark::decimal_mark,
        number::DecimalMark,
        profile::Profile,
        roles::{Nesting, Role, Understanding, WhyMark},
        vocabulary::{Hint, hints},
    },
    model::name::folded,
};

/// What somebody has said of a table; the rest is found out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// Roles by the heading of the column, in the order in which areas lie within each other.
    pub roles: Vec<(String, Role)>,
    /// The decimal mark.
    pub mark: Option<DecimalMark>,
}

/// An obstacle to understanding a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotUnderstood {
    /// No column holds amounts.
    NoAmounts,
    /// No column has a heading that was said.
    NoColumn {
        /// The heading.
        said: String,
        /// The headings that there are.
        headings: Vec<String>,
    },
}

/// The most rows above the headings.
const MOST_ABOVE: usize = 60;

/// Understands a table.
///
/// # Errors
/// The first obstacle.
pub fn understand(grid: &Grid, said: &Said) -> Result<Understanding, NotUnderstood> {
    let headings_row = headings_row(grid);
    let above = headings_row.map_or(0, |row| row + 1);
    let headings = headings(grid, headings_row);
    let rows = || grid.rows().skip(above);
    let profiles: Vec<Profile<'_>> = (0..grid.width()).map(|column| Profile::of(rows(), column)).collect();
    let mut roles: Vec<Option<Role>> = vec![None; grid.width()];
    for (name, role) in &said.roles {
        let column = headings
            .iter()
            .position(|heading| heading.eq_ignore_ascii_case(name) || heading.to_lowercase() == name.to_lowercase());
        let Some(column) = column else {
            return Err(NotUnderstood::NoColumn { said: name.clone(), headings });
        };
        roles[column] = Some(with_year(role.clone(), &headings[column]));
    }
    let columns = Columns { headings: &headings, profiles: &profiles };
    columns.amounts(&mut roles);
    if !roles.iter().flatten().any(Role::is_amount) {
        return Err(NotUnderstood::NoAmounts);
    }
    let nesting = codes::nesting(&columns.texts(&roles), rows);
    columns.names(&mut roles, &nesting);
    let mut roles: Vec<Role> = roles.into_iter().map(|role| role.unwrap_or(Role::Unused)).collect();
    tell_apart(&mut roles);
    let amounts: Vec<&Profile<'_>> =
        profiles.iter().zip(&roles).filter(|(_, role)| role.is_amount()).map(|(profile, _)| profile).collect();
    let (mark, why_mark) = said.mark.map_or_else(|| decimal_mark(&amounts), |mark| (mark, WhyMark::Said));
    Ok(Understanding { above, headings, roles, mark, why_mark, nesting })
}

/// A column of amounts whose heading names a year holds those of this year.
fn with_year(role: Role, heading: &str) -> Role {
    match (role, year_in(heading)) {
        (Role::Amount, Some(found)) => Role::AmountOf { year: found.year, measure: found.rest },
        (role, _) => role,
    }
}

/// The row of headings: the first that fills the table as most rows do, with words or years and no other numbers.
fn headings_row(grid: &Grid) -> Option<usize> {
    let usual = grid.rows().take(MOST_ABOVE * 4).map(GridRow::len).max()?;
    let is_heading = |row: GridRow<'_>| {
        let filled = row.cells().filter(|cell| !cell.is_empty()).count();
        let is_number = |column: usize| {
            let cell = row.cell(column);
            let is_year = year_in(cell).is_some();
            !is_year
                && (row.kind(column) == CellKind::Number
                    || cell.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-'))
        };
        filled >= 2 && filled * 2 >= usual && !(0..row.len()).any(is_number)
    };
    grid.rows().take(MOST_ABOVE).position(is_heading)
}

fn headings(grid: &Grid, row: Option<usize>) -> Vec<String> {
    let mut headings: Vec<String> = Vec::with_capacity(grid.width());
    for column in 0..grid.width() {
        let heading = row.map_or("", |row| grid.row(row).cell(column));
        let heading = clean(heading);
        let heading = if heading.is_empty() { format!("column {}", column + 1) } else { heading };
        headings.push(unlike(heading, |other| headings.iter().any(|known| known == other)));
    }
    headings
}

/// A text that is unlike all others: with a number, where there is one like it.
fn unlike(text: String, is_there: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{text} ({number})").trim_start().to_owned());
    std::iter::once(text.clone()).chain(numbered).find(|text| !is_there(text)).unwrap_or(text)
}

/// No two columns give the same figure: "Plan 2012" and "2012 plan" are two measures.
fn tell_apart(roles: &mut [Role]) {
    let mut known: HashSet<(String, String)> = HashSet::new();
    for role in roles {
        if let Role::AmountOf { year, measure } = role {
            *measure = unlike(std::mem::take(measure), |other| known.contains(&(folded(year), folded(other))));
            known.insert((folded(year), folded(measure)));
        }
    }
}

/// The columns of a table, with their headings.
struct Columns<'a> {
    headings: &'a [String],
    profiles: &'a [Profile<'a>],
}

impl Columns<'_> {
    fn says(&self, column: usize, hint: Hint) -> bool {
        hints(&self.headings[column]).contains(&hint)
    }

    /// The columns whose role is still open.
    fn open(&self, roles: &[Option<Role>]) -> Vec<usize> {
        (0..roles.len()).filter(|&column| roles[column].is_none() && self.profiles[column].filled > 0).collect()
    }

    /// The columns of texts whose role is still open.
    fn texts(&self, roles: &[Option<Role>]) -> Vec<usize> {
        self.open(roles)
    }

    /// Finds the columns of amounts and of what they are of: years in headings, else a column of years and columns of numbers.
    fn amounts(&self, roles: &mut [Option<Role>]) {
        let is_said = roles.iter().flatten().any(Role::is_amount);
        let open = self.open(roles);
        if !is_said {
            for &column in &open {
                let profile = &self.profiles[column];
                let Some(found) = year_in(&self.headings[column]) else { continue };
                let is_told = found.rest.is_empty() && profile.numbers > 0 || profile.numbers * 2 > profile.filled;
                if is_told && profile.shares * 2 < profile.filled && !found.rest.contains('%') {
                    roles[column] = Some(Role::AmountOf { year: found.year, measure: found.rest });
                }
            }
        }
        let is_wide = roles.iter().flatten().any(|role| matches!(role, Role::AmountOf { .. }));
        for &column in &open {
            if roles[column].is_some() || is_wide {
                continue;
            }
            if self.profiles[column].is_years() {
                roles[column] = Some(Role::Year);
            }
        }
        for &column in &open {
            if roles[column].is_some() {
                continue;
            }
            let said = hints(&self.headings[column]);
            if said.contains(&Hint::Measure) && !self.profiles[column].is_numeric() {
                roles[column] = Some(Role::Measure);
            } else if said.contains(&Hint::PerCent) && self.profiles[column].is_numeric() {
                roles[column] = Some(Role::Unused);
            }
        }
        if is_wide || is_said {
            return;
        }
        let no_amounts = [Hint::Code, Hint::Order, Hint::Area, Hint::Class, Hint::Funding];
        let is_amount = |&column: &usize| {
            let profile = &self.profiles[column];
            let said = hints(&self.headings[column]);
            let told = said.contains(&Hint::Amount) || profile.amounts_only * 20 > profile.filled;
            profile.is_numeric() && told && !said.iter().any(|hint| no_amounts.contains(hint))
        };
        let open = self.open(roles);
        let mut amounts: Vec<usize> = open.iter().copied().filter(is_amount).collect();
        if amounts.is_empty() {
            // Nothing says it but that it is the only column of numbers.
            let numeric = |&column: &usize| self.profiles[column].is_numeric();
            let last = open.iter().copied().filter(numeric).rfind(|&column| !self.says(column, Hint::Code));
            amounts.extend(last);
        }
        for column in amounts {
            roles[column] = Some(Role::Amount);
        }
    }

    /// Finds the columns of names and classes among those that are left.
    fn names(&self, roles: &mut [Option<Role>], nesting: &Nesting) {
        if let Nesting::CodedNames(column) = *nesting {
            roles[column] = Some(Role::Initiative);
        }
        let mut names = Vec::new();
        let mut classes = Vec::new();
        for column in self.open(roles) {
            let said = hints(&self.headings[column]);
            let has = |hint| said.contains(&hint);
            roles[column] = match () {
                () if has(Hint::Note) => Some(Role::Note),
                () if has(Hint::Order) => Some(Role::Unused),
                () if has(Hint::Code) && self.profiles[column].looks_like_codes()
                    || self.profiles[column].is_numeric() =>
                {
                    if has(Hint::Funding) {
                        classes.push((column, Role::Funding));
                    }
                    Some(Role::Code)
                }
                () if has(Hint::Financing) => Some(Role::Financing),
                () if has(Hint::Funding) => {
                    classes.push((column, Role::Funding));
                    Some(Role::Funding)
                }
                () if has(Hint::Class) => {
                    classes.push((column, Role::Class));
                    Some(Role::Class)
                }
                () => {
                    names.push(column);
                    None
                }
            };
        }
        let is_named = roles.iter().flatten().any(|role| *role == Role::Initiative);
        let told = names.iter().copied().rfind(|&column| self.says(column, Hint::Initiative));
        let last = names
            .last()
            .copied()
            .filter(|_| names.len() > 1 || !names.iter().any(|&column| self.says(column, Hint::Area)));
        let initiative = told.or(last).or_else(|| {
            classes.iter().rev().map(|&(column, _)| column).find(|&column| roles[column] == Some(Role::Class))
        });
        let initiative = initiative.or_else(|| classes.last().map(|&(column, _)| column)).or(names.last().copied());
        if let Some(column) = initiative.filter(|_| !is_named) {
            roles[column] = Some(Role::Initiative);
            names.retain(|&name| name != column);
        }
        for column in names {
            roles[column] = Some(Role::Area);
        }
        self.codes(roles, nesting);
    }

    /// Codes belong to the names beside them. Those of programmes stand for them where no column names these.
    fn codes(&self, roles: &mut [Option<Role>], nesting: &Nesting) {
        let has_funding = roles.iter().flatten().any(|role| *role == Role::Funding);
        for column in 0..roles.len() {
            if roles[column] != Some(Role::Code) {
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
                _ => Role::Unused,
            });
        }
        // A line has one code.
        let mut codes = (0..roles.len()).filter(|&column| roles[column] == Some(Role::Code)).collect::<Vec<_>>();
        let kept = codes.iter().copied().find(|&column| *nesting == Nesting::Codes(column)).or(codes.last().copied());
        codes.retain(|&column| Some(column) != kept);
        for column in codes {
            roles[column] = Some(Role::Unused);
        }
    }
}
