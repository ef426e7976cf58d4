//! The names in a table, before any of it is read: its lines, its areas, its columns and its last total.

use std::collections::{BTreeMap, HashSet};

use crate::{
    format::table::{
        clean::name,
        draft::alike,
        grid::{CellKind, GridRow},
        number,
        part::Part,
        roles::{Nesting, Role},
        vocabulary::{is_of_which, total_of},
    },
    model::{cell::Cell, name::folded},
};

/// The names in a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    /// The names of its lines.
    pub names: Vec<String>,
    /// The names of its areas.
    pub areas: Vec<String>,
    /// Its lines are in areas, by columns, codes or rows of headings.
    pub has_areas: bool,
    /// Its years, each with its measure.
    pub columns: HashSet<(String, String)>,
    /// The amounts of its last total.
    pub grand: BTreeMap<(String, String), String>,
}

impl Outline {
    /// The outline of a table.
    pub fn of(part: &Part<'_>) -> Self {
        let roles = &part.understood.roles;
        let columns = |wanted: Role| (0..roles.len()).filter(move |&column| roles[column] == wanted);
        let has_areas = part.understood.nesting != Nesting::Columns || columns(Role::Area).next().is_some();
        let mut outline = Self { has_areas, ..Self::default() };
        let initiatives = columns(Role::Initiative).next();
        let amounts: Vec<usize> = (0..roles.len()).filter(|&column| roles[column].is_amount()).collect();
        let of_years = amounts.iter().filter(|&&column| !matches!(roles[column], Role::SumOf { .. }));
        outline.columns = of_years.map(|&column| part.column(column)).collect();
        let mut sections = Vec::new();
        for row in part.grid.rows().skip(part.understood.above) {
            let has_amounts = amounts.iter().any(|&column| !row.cell(column).is_empty());
            let named = initiatives.and_then(|column| name(row.cell(column)));
            outline.areas.extend(columns(Role::Area).filter_map(|column| name(row.cell(column))));
            match named {
                Some(text) if has_amounts && total_of(&text).is_some() => {
                    outline.grand = amounts_of(part, &amounts, row);
                }
                Some(text) if has_amounts && !is_of_which(&text) => outline.names.push(text),
                Some(text) if !has_amounts && is_alone(row) => sections.push(text),
                _ => {}
            }
        }
        if !outline.has_areas && !sections.is_empty() {
            outline.has_areas = true;
            outline.areas = sections;
        }
        outline
    }

    /// Returns `true` if its lines are nearly all areas of others: it has totals only.
    pub fn names_areas_of(&self, areas: &HashSet<String>) -> bool {
        let named = self.names.iter().filter(|name| areas.contains(&alike(name))).count();
        !self.has_areas && named > 0 && named * 5 >= self.names.len() * 3
    }

    /// Returns `true` if most of its lines have the names of those of another.
    pub fn shares_names(&self, other: &Self) -> bool {
        let known: HashSet<String> = other.names.iter().map(|name| folded(name)).collect();
        let shared = self.names.iter().filter(|name| known.contains(&folded(name))).count();
        shared > 0 && shared * 5 >= self.names.len().min(other.names.len()) * 3
    }
}

fn is_alone(row: GridRow<'_>) -> bool {
    row.cells().filter(|cell| !cell.is_empty()).count() == 1 && row.kind(0) != CellKind::Remark
}

fn amounts_of(part: &Part<'_>, columns: &[usize], row: GridRow<'_>) -> BTreeMap<(String, String), String> {
    let amount = |&column: &usize| {
        let cell = number::read(row.cell(column), row.kind(column), part.understood.mark).ok();
        Some((part.column(column), cell.and_then(Cell::amount)?.to_string()))
    };
    columns.iter().filter_map(amount).collect()
}
