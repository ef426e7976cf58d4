//! Finds out what a table holds: the row of its headings, the role of each column, the way its numbers are written.

mod amounts;
mod code_columns;
mod columns;
mod headings;
mod initiative;
mod merged;
mod names;

use std::collections::HashSet;

use crate::{
    format::table::{
        grid::Grid,
        mark::decimal_mark,
        nesting::codes::{self, Columns},
        profile::Profile,
        roles::{Nesting, Role, Understanding, WhyMark},
        rows::beside::says_sources_in_parentheses,
        said::{Said, SaidRole},
        understand::{
            columns::TableColumns,
            headings::{headings, headings_row, headings_rows, unlike},
            merged::merged,
        },
        unit::{unit_in, without_unit},
    },
    model::{about::Unit, name::folded},
};

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

/// The heading of each column of a table.
pub fn headings_of(grid: &Grid) -> Vec<String> {
    headings(grid, headings_row(grid).map(|row| headings_rows(grid, row)).as_ref())
}

/// Understands a table.
///
/// # Errors
/// The first obstacle.
pub fn understand(grid: &Grid, said: &Said) -> Result<Understanding, NotUnderstood> {
    let understood = understand_so_far(grid, said)?;
    let has_amounts = understood.roles.iter().any(Role::is_amount);
    if has_amounts { Ok(understood) } else { Err(NotUnderstood::NoAmounts) }
}

/// Understands as much of a table as can be found out, which may be no column of amounts.
///
/// # Errors
/// A heading that was said and is not there.
pub fn understand_so_far(grid: &Grid, said: &Said) -> Result<Understanding, NotUnderstood> {
    let rows_of_headings = headings_row(grid).map(|row| headings_rows(grid, row));
    let above = rows_of_headings.as_ref().map_or(0, |rows| rows.end() + 1);
    let of_headings = rows_of_headings.as_ref().map_or(0, |rows| above - rows.start());
    let headings = headings(grid, rows_of_headings.as_ref());
    let rows = || grid.rows().skip(above);
    let profiles = Profile::of_all(grid, above);
    let mut roles: Vec<Option<Role>> = vec![None; grid.width()];
    let mut said_of = Vec::with_capacity(said.roles.len());
    for (name, role) in &said.roles {
        let Some(column) = column_named(&headings, name) else {
            return Err(NotUnderstood::NoColumn { said: name.clone(), headings });
        };
        roles[column] = Some(role.of(&headings[column]));
        said_of.push((column, role));
    }
    let is_said = (0..grid.width()).map(|column| roles[column].is_some()).collect();
    let columns = TableColumns { grid, above, headings: &headings, profiles: &profiles, is_said };
    columns.amounts(&mut roles);
    let is_amount = |column: &usize| roles[*column].as_ref().is_some_and(Role::is_amount);
    let amounts: Vec<usize> = (0..roles.len()).filter(is_amount).collect();
    let of_amounts: Vec<&Profile<'_>> = amounts.iter().map(|&column| &profiles[column]).collect();
    let (mark, why_mark) = said.mark.map_or_else(|| decimal_mark(&of_amounts), |mark| (mark, WhyMark::Said));
    let open = columns.open(&roles);
    let is_period = |column: &usize| matches!(roles[*column], Some(Role::Year | Role::Measure));
    let periods: Vec<usize> = (0..roles.len()).filter(is_period).collect();
    let nested = || codes::nesting(&Columns { open: &open, amounts: &amounts, periods: &periods, mark }, rows);
    let nesting = said_nesting(&said_of).unwrap_or_else(nested);
    columns.names(&mut roles, &nesting);
    let nesting = match columns.steps(&roles, mark) {
        Some(steps) if nesting == Nesting::Columns && periods.is_empty() => {
            name_steps(&mut roles, steps.columns());
            Nesting::Steps(steps)
        }
        _ => nesting,
    };
    let mut roles: Vec<Role> = roles.into_iter().map(|role| role.unwrap_or(Role::Unused)).collect();
    leave_out_units(&mut roles, &headings);
    tell_apart(&mut roles);
    let title = grid.printed.title.as_deref().unwrap_or_default();
    let sources_in_parentheses = said.sources_in_parentheses || says_sources_in_parentheses(title);
    let areas = areas(&roles, &said_of);
    let merged = merged(grid, above, &roles, &nesting);
    Ok(Understanding {
        above,
        of_headings,
        headings,
        roles,
        areas,
        mark,
        why_mark,
        nesting,
        merged,
        sources_in_parentheses,
    })
}

/// The roles of columns of steps: the last names the initiatives.
fn name_steps(roles: &mut [Option<Role>], steps: &[usize]) {
    for (place, &column) in steps.iter().enumerate() {
        roles[column] = Some(if place + 1 == steps.len() { Role::Initiative } else { Role::Area });
    }
}

/// The column with a heading, without regard to case where none has it as it is written.
fn column_named(headings: &[String], name: &str) -> Option<usize> {
    let as_written = headings.iter().position(|heading| heading == name);
    as_written.or_else(|| headings.iter().position(|heading| heading.to_lowercase() == name.to_lowercase()))
}

/// The way in which rows lie within each other, where it was said.
fn said_nesting(said: &[(usize, &SaidRole)]) -> Option<Nesting> {
    said.iter().find_map(|&(column, role)| match role {
        SaidRole::CodedNames => Some(Nesting::CodedNames(column)),
        SaidRole::NestedCode => Some(Nesting::Codes(column)),
        _ => None,
    })
}

/// The columns of areas from the outermost to the innermost: those that are said to be it, those that were found out, and those that
/// are said to be within others.
fn areas(roles: &[Role], said: &[(usize, &SaidRole)]) -> Vec<usize> {
    let of = |wanted: SaidRole| said.iter().filter(move |(_, role)| **role == wanted).map(|(column, _)| *column);
    let is_found = |&column: &usize| roles[column] == Role::Area && said.iter().all(|(other, _)| *other != column);
    of(SaidRole::Area).chain((0..roles.len()).filter(is_found)).chain(of(SaidRole::SubArea)).collect()
}

/// A unit that the headings of all amounts name is that of the dataset, and no part of a measure.
fn leave_out_units(roles: &mut [Role], headings: &[String]) {
    let columns = roles.iter().zip(headings).filter(|(role, _)| role.is_amount());
    let mut units: Vec<Option<Unit>> = columns.map(|(_, heading)| unit_in(heading)).collect();
    units.dedup();
    let [Some(unit)] = &units[..] else { return };
    for role in roles {
        if let Role::AmountOf { measure, .. } = role {
            *measure = without_unit(measure, unit);
        }
    }
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
