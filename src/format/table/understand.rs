//! Finds out what a table holds: the row of its headings, the role of each column, the way its numbers are written.

mod columns;
mod headings;

use std::collections::HashSet;

use crate::{
    format::table::{
        codes,
        grid::Grid,
        heading::year_in,
        mark::decimal_mark,
        number::DecimalMark,
        profile::Profile,
        roles::{Role, Understanding, WhyMark},
        rows::beside::says_sources_in_parentheses,
        understand::{
            columns::TableColumns,
            headings::{headings, headings_row, headings_rows, unlike},
        },
    },
    model::name::folded,
};

/// The things that somebody has said of a table; the rest is found out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// Roles by the heading of the column, in the order in which areas lie within each other.
    pub roles: Vec<(String, Role)>,
    /// The decimal mark.
    pub mark: Option<DecimalMark>,
    /// The sources that pay stand in parentheses after the names of initiatives.
    pub sources_in_parentheses: bool,
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

/// Understands a table.
///
/// # Errors
/// The first obstacle.
pub fn understand(grid: &Grid, said: &Said) -> Result<Understanding, NotUnderstood> {
    let rows_of_headings = headings_row(grid).map(|row| headings_rows(grid, row));
    let above = rows_of_headings.as_ref().map_or(0, |rows| rows.end() + 1);
    let headings = headings(grid, rows_of_headings.as_ref());
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
    let columns = TableColumns { headings: &headings, profiles: &profiles };
    columns.amounts(&mut roles);
    if !roles.iter().flatten().any(Role::is_amount) {
        return Err(NotUnderstood::NoAmounts);
    }
    let nesting = codes::nesting(&columns.open(&roles), rows);
    columns.names(&mut roles, &nesting);
    let mut roles: Vec<Role> = roles.into_iter().map(|role| role.unwrap_or(Role::Unused)).collect();
    tell_apart(&mut roles);
    let amounts: Vec<&Profile<'_>> =
        profiles.iter().zip(&roles).filter(|(_, role)| role.is_amount()).map(|(profile, _)| profile).collect();
    let (mark, why_mark) = said.mark.map_or_else(|| decimal_mark(&amounts), |mark| (mark, WhyMark::Said));
    let title = grid.printed.title.as_deref().unwrap_or_default();
    let sources_in_parentheses = said.sources_in_parentheses || says_sources_in_parentheses(title);
    Ok(Understanding { above, headings, roles, mark, why_mark, nesting, sources_in_parentheses })
}

/// A column of amounts whose heading names a year holds those of this year.
fn with_year(role: Role, heading: &str) -> Role {
    match (role, year_in(heading)) {
        (Role::Amount, Some(found)) => Role::AmountOf { year: found.year, measure: found.rest },
        (role, _) => role,
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
