//! The tables that are taken from a file: all that stand in a text, the one that is meant of a spreadsheet.

use std::{borrow::Cow, collections::HashSet};

use crate::{
    format::{
        limits::Limits,
        not_read::NotRead,
        package::CodeNames,
        table::{
            grid::Grid,
            roles::Understanding,
            said::Said,
            understand::{NotUnderstood, headings_of, understand, understand_so_far},
            wishes::Wishes,
        },
        tables::{self, Tables},
    },
    model::about::Unit,
    workspace::import::refusal::NotImported,
};

/// The bytes of a file, and its name without folder and ending.
#[derive(Clone, Debug, Default)]
pub struct FileBytes<'a> {
    /// The name.
    pub name: String,
    /// The title of its contents, where it has one.
    pub title: Option<String>,
    /// The bytes.
    pub bytes: Cow<'a, [u8]>,
    /// The roles of its columns and the way of its numbers, where a data package declares them.
    pub said: Said,
    /// The unit of its amounts, where it is declared.
    pub unit: Option<Unit>,
    /// The year of its amounts, where it is declared.
    pub year: Option<String>,
    /// The files of the same package that are not read: codes and their names.
    pub beside: Vec<String>,
    /// The names of the codes in its columns, where other files of the package list them.
    pub names: Vec<CodeNames>,
}

/// A table that was taken from a file.
#[derive(Clone, Debug)]
pub struct TakenTable {
    /// The file, by its place.
    pub file: usize,
    /// The table.
    pub grid: Grid,
    /// Its understanding.
    pub understood: Understanding,
    /// Its number among the tables of a text; none where it is no text.
    pub number: Option<String>,
    /// The names of the sheets of its file that hold something; empty ones in a text.
    pub sheets: Vec<String>,
    /// The encoding of its text; none in a spreadsheet.
    pub encoding: Option<&'static str>,
    /// The sign that parts its cells; none in a spreadsheet and in a text.
    pub delimiter: Option<char>,
}

/// The tables that are taken from a file.
///
/// # Errors
/// The obstacle to taking any.
pub(super) fn taken(
    file: usize,
    bytes: &FileBytes<'_>,
    wishes: &Wishes,
    limits: Limits,
    least: Least,
) -> Result<Vec<TakenTable>, NotImported> {
    let mut tables = read(bytes, limits).map_err(NotImported::NotRead)?;
    let declared = Wishes { said: Said { sources_in_parentheses: false, ..bytes.said.clone() }, ..Wishes::default() };
    let wishes = &wishes.clone().over(&declared);
    let sheets: Vec<String> = tables.grids.iter().map(|grid| grid.name.clone().unwrap_or_default()).collect();
    let (encoding, delimiter) = (tables.encoding, tables.delimiter);
    let taken = |grid, understood, number| TakenTable {
        file,
        grid,
        understood,
        number,
        sheets: sheets.clone(),
        encoding,
        delimiter,
    };
    if encoding.is_some() && delimiter.is_none() && !tables.grids.is_empty() {
        return Ok(of_text(tables, wishes)?
            .into_iter()
            .map(|(grid, understood, number)| taken(grid, understood, Some(number)))
            .collect());
    }
    let (grid, understood) = chosen(&mut tables, wishes, least)?;
    Ok(vec![taken(grid, understood, None)])
}

/// The tables of a file, with names in place of the codes that are listed.
fn read(file: &FileBytes<'_>, limits: Limits) -> Result<Tables, NotRead> {
    let mut tables = tables::read(&file.bytes, limits)?;
    for names in &file.names {
        // A column of which something is said by its heading keeps that.
        let is_said = file.said.roles.iter().any(|(heading, _)| heading == names.column());
        tables.grids.iter_mut().for_each(|grid| *grid = names.put_in(grid, is_said));
    }
    Ok(tables)
}

/// The headings of each table in files.
pub(super) fn headings(files: &[FileBytes<'_>], limits: Limits) -> Vec<HashSet<String>> {
    let tables = files.iter().filter_map(|file| read(file, limits).ok());
    tables.flat_map(|tables| tables.grids).map(|grid| headings_of(&grid).into_iter().collect()).collect()
}

/// The tables of a text that are understood, with their numbers.
fn of_text(tables: Tables, wishes: &Wishes) -> Result<Vec<(Grid, Understanding, String)>, NotImported> {
    let mut taken: Vec<(Grid, Understanding, String)> = Vec::new();
    let (mut first, mut has_said) = (None, false);
    for (place, grid) in tables.grids.into_iter().enumerate() {
        // What is said of a column holds for the tables that have it.
        let mut said = wishes.said.clone();
        let understood = loop {
            match understand(&grid, &said) {
                Err(NotUnderstood::NoColumn { said: name, headings }) => {
                    said.roles.retain(|(other, _)| *other != name);
                    first = first.or(Some(NotUnderstood::NoColumn { said: name, headings }));
                }
                other => break other,
            }
        };
        has_said |= said == wishes.said;
        match understood {
            Err(error) => first = first.or(Some(error)),
            Ok(understood) => {
                let number = grid.printed.number.clone().unwrap_or_else(|| (place + 1).to_string());
                let numbered = (2..).map(|other| format!("{number} ({other})"));
                let mut numbers = std::iter::once(number.clone()).chain(numbered);
                let number = numbers.find(|number| taken.iter().all(|(_, _, other)| other != number)).unwrap_or(number);
                taken.push((grid, understood, number));
            }
        }
    }
    if let Some(said) = &wishes.sheet {
        let names: Vec<String> = taken.iter().map(|(_, _, number)| number.clone()).collect();
        let is_meant = |(grid, _, number): &(Grid, Understanding, String)| {
            let names = [Some(number.as_str()), grid.printed.title.as_deref()];
            names.into_iter().flatten().any(|name| name.to_lowercase() == said.to_lowercase())
        };
        taken.retain(is_meant);
        if taken.is_empty() {
            return Err(NotImported::NoSheet { said: said.clone(), names });
        }
    }
    if taken.is_empty() || !has_said {
        return Err(first.map_or(NotImported::NoTable, NotImported::NotUnderstood));
    }
    Ok(taken)
}

/// The least that a table has to hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Least {
    /// A line with an amount.
    Line,
    /// Headings and a row below them, so that somebody can say what they are.
    Cells,
}

/// The rows and the columns of the smallest table of which somebody could say anything.
const SMALLEST: usize = 2;

/// The table that is meant, and what it is understood to be: the one of that name, else the largest that is understood.
fn chosen(tables: &mut Tables, wishes: &Wishes, least: Least) -> Result<(Grid, Understanding), NotImported> {
    let so_far = |grid: &Grid, error: NotUnderstood| {
        // A sheet that was asked for is shown whatever it holds.
        let is_table = wishes.sheet.is_some() || grid.width() >= SMALLEST && grid.height() >= SMALLEST;
        let is_enough = least == Least::Cells && is_table;
        let understood = if is_enough { understand_so_far(grid, &wishes.said).ok() } else { None };
        understood.ok_or(NotImported::NotUnderstood(error))
    };
    if let Some(said) = &wishes.sheet {
        let is_meant =
            |grid: &Grid| grid.name.as_deref().is_some_and(|name| name.to_lowercase() == said.to_lowercase());
        let Some(place) = tables.grids.iter().position(is_meant) else {
            let names = tables.grids.iter().filter_map(|grid| grid.name.clone()).collect();
            return Err(NotImported::NoSheet { said: said.clone(), names });
        };
        let grid = tables.grids.swap_remove(place);
        let understood = understand(&grid, &wishes.said).or_else(|error| so_far(&grid, error))?;
        return Ok((grid, understood));
    }
    let mut order: Vec<usize> = (0..tables.grids.len()).collect();
    order.sort_by_key(|&place| std::cmp::Reverse(tables.grids[place].height()));
    let mut first = None;
    for place in order {
        match understand(&tables.grids[place], &wishes.said) {
            Ok(understood) => return Ok((tables.grids.remove(place), understood)),
            Err(error) => first = first.or(Some((place, error))),
        }
    }
    let (largest, error) = first.ok_or(NotImported::NoTable)?;
    let understood = so_far(&tables.grids[largest], error)?;
    Ok((tables.grids.remove(largest), understood))
}
