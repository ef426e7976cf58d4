//! Tables of any file as datasets: rows and columns whose meaning is found out, whatever format they come from.
//!
//! A [`Grid`] is understood ([`understand`]), its [`rows`] fill a [`Draft`], the [`totals`] find the lines that they cover, and the
//! draft becomes a dataset ([`mod@build`]). An [`Account`] keeps what became of each row and cell.

pub mod account;
pub mod across;
pub mod build;
pub mod clean;
pub mod codes;
pub mod direction;
pub mod draft;
pub mod grid;
pub mod heading;
pub mod mark;
pub mod number;
pub mod profile;
pub mod roles;
pub mod rows;
pub mod totals;
pub mod understand;
pub mod unit;
pub mod vocabulary;

use crate::{
    format::table::{
        account::Account,
        build::build,
        draft::Draft,
        grid::{Grid, GridRow},
        roles::{Role, Understanding},
        rows::RowReader,
        totals::{TableForm, settle},
        unit::unit_in,
    },
    model::{
        about::{About, Unit},
        dataset::Dataset,
        dimension::Dimension,
        name::folded,
    },
};

/// A dataset made of a table, and the account of how.
#[derive(Debug)]
pub struct Imported {
    /// The dataset.
    pub dataset: Dataset,
    /// What became of each row and cell. Its columns are those of the dataset, in the same order.
    pub account: Account,
}

/// Makes a dataset of a table that is understood. Amounts without a year have the label `year`.
pub fn import(grid: &Grid, understood: &Understanding, about: About, year: &str) -> Imported {
    let mut draft = Draft::default();
    about.title.own().clone_into(&mut draft.nodes[0].name);
    let mut account = Account::default();
    RowReader::new(grid, understood, year, &mut draft, &mut account).read();
    let is_long = understood.roles.iter().any(|role| matches!(role, Role::Year | Role::Measure));
    let form = if is_long { TableForm::Long } else { TableForm::Wide };
    let mut settled = settle(&mut draft, form, &mut account);
    across::set_aside(&mut draft, &mut settled, &mut account);
    let mut about = about;
    if about.scope.short.is_none() {
        about.scope.short = direction::scope(&draft);
    }
    if about.unit == Unit::default() {
        about.unit = unit(grid, understood).unwrap_or_default();
    }
    account.lines = draft.lines.len() - draft.taken_out;
    let built = build(&draft, &settled, about, dimensions(understood));
    let columns = std::mem::take(&mut account.columns);
    account.columns = built.columns.iter().map(|&column| columns.get(column).cloned().unwrap_or_default()).collect();
    account.aside.sort_by_key(|aside| aside.line);
    Imported { dataset: built.dataset, account }
}

/// The unit that the headings of amounts name, else a row above the headings.
fn unit(grid: &Grid, understood: &Understanding) -> Option<Unit> {
    let columns = understood.roles.iter().zip(&understood.headings).filter(|(role, _)| role.is_amount());
    let mut named: Vec<Unit> = columns.filter_map(|(_, heading)| unit_in(heading)).collect();
    named.dedup();
    if named.len() > 1 {
        // Several units are not one; the headings say which.
        return None;
    }
    named.pop().or_else(|| grid.rows().take(understood.above).flat_map(GridRow::cells).find_map(unit_in))
}

/// A dimension for each column of classes.
fn dimensions(understood: &Understanding) -> Vec<Dimension> {
    let classes = understood.roles.iter().zip(&understood.headings).filter(|(role, _)| **role == Role::Class);
    let dimension = |(_, heading): (&Role, &String)| {
        let key = folded(heading).replace(|sign: char| !sign.is_alphanumeric(), "-");
        Dimension { key, label: Some(heading.as_str().into()) }
    };
    classes.map(dimension).collect()
}
