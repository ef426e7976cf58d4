//! The tables that are taken from a file: all that stand in a text, the one that is meant of a spreadsheet.

use std::{borrow::Cow, cmp::Reverse, collections::HashSet, sync::Arc};

use crate::{
    format::{
        limits::Limits,
        package::CodeNames,
        table::{
            grid::{Grid, Visibility},
            progress::growing::{Growing, Watch},
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

/// A file, and the tables that were read of it.
#[derive(Clone, Debug)]
pub struct ReadFile<'a> {
    /// The file.
    pub file: &'a FileBytes<'a>,
    /// Its tables, with names in place of the codes that are listed.
    pub tables: Tables,
}

/// A table that was taken from a file.
#[derive(Clone, Debug)]
pub struct TakenTable {
    /// The file, by its place.
    pub file: usize,
    /// The table.
    pub grid: Arc<Grid>,
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

/// A file of which a table is being read.
#[derive(Clone, Copy)]
pub struct GrowingFile<'a> {
    file: &'a FileBytes<'a>,
    growing: Growing<'a>,
}

impl FileBytes<'_> {
    /// Reads its tables. Now and then somebody is shown how far it is.
    ///
    /// # Errors
    /// The obstacle to reading them.
    fn read(&self, limits: Limits, show: &dyn Fn(GrowingFile<'_>)) -> Result<ReadFile<'_>, NotImported> {
        let show = |growing: Growing<'_>| show(GrowingFile { file: self, growing });
        let mut tables = tables::read(&self.bytes, limits, Watch::new(&show)).map_err(NotImported::NotRead)?;
        if !self.names.is_empty() {
            tables.grids.iter_mut().for_each(|grid| *grid = Arc::new(self.named(grid)));
        }
        Ok(ReadFile { file: self, tables })
    }

    /// A table with names in place of the codes that are listed.
    fn named(&self, grid: &Grid) -> Grid {
        self.names.iter().fold(grid.clone(), |grid, names| {
            // A column of which something is said by its heading keeps that.
            let is_said = self.said.roles.iter().any(|(heading, _)| heading == names.column());
            names.put_in(&grid, is_said)
        })
    }
}

impl<'a> GrowingFile<'a> {
    /// The bytes of the cells so far.
    pub fn size(&self) -> u64 {
        self.growing.grid.size() as u64
    }

    /// The share of the table that has been read, in hundredths.
    pub fn hundredths(&self) -> u8 {
        self.growing.hundredths
    }

    /// A copy of what has been read.
    pub fn so_far(&self) -> ReadFile<'a> {
        let Growing { grid, encoding, delimiter, .. } = self.growing;
        let grids = vec![Arc::new(self.file.named(grid))];
        ReadFile { file: self.file, tables: Tables { grids, encoding, delimiter } }
    }
}

/// Reads the tables of files. Now and then somebody is shown how far it is.
///
/// # Errors
/// The first obstacle, with the place of the file that it is in.
pub fn read<'a>(
    files: &'a [FileBytes<'_>],
    limits: Limits,
    show: &dyn Fn(GrowingFile<'_>),
) -> Result<Vec<ReadFile<'a>>, (usize, NotImported)> {
    files.iter().enumerate().map(|(place, file)| file.read(limits, show).map_err(|error| (place, error))).collect()
}

/// The tables that are taken from a file.
///
/// # Errors
/// The obstacle to taking any.
pub(super) fn taken(
    place: usize,
    ReadFile { file, tables }: &ReadFile<'_>,
    wishes: &Wishes,
    least: Least,
) -> Result<Vec<TakenTable>, NotImported> {
    let declared = Wishes { said: Said { sources_in_parentheses: false, ..file.said.clone() }, ..Wishes::default() };
    let wishes = &wishes.clone().over(&declared);
    let sheets: Vec<String> = tables.grids.iter().map(|grid| grid.name.clone().unwrap_or_default()).collect();
    let taken = |grid: Arc<Grid>, understood: Understanding, number| TakenTable {
        file: place,
        grid: understood.unmerged(&grid).map_or(grid, Arc::new),
        understood,
        number,
        sheets: sheets.clone(),
        encoding: tables.encoding,
        delimiter: tables.delimiter,
    };
    if tables.encoding.is_some() && tables.delimiter.is_none() && !tables.grids.is_empty() {
        return Ok(of_text(tables, wishes)?
            .into_iter()
            .map(|(grid, understood, number)| taken(grid, understood, Some(number)))
            .collect());
    }
    let (grid, understood) = chosen(tables, wishes, least)?;
    Ok(vec![taken(grid, understood, None)])
}

/// The headings of each table in files.
pub(super) fn headings(files: &[ReadFile<'_>]) -> Vec<HashSet<String>> {
    let grids = files.iter().flat_map(|file| &file.tables.grids);
    grids.map(|grid| headings_of(grid).into_iter().collect()).collect()
}

/// The tables of a text that are understood, with their numbers.
fn of_text(tables: &Tables, wishes: &Wishes) -> Result<Vec<(Arc<Grid>, Understanding, String)>, NotImported> {
    let mut taken: Vec<(Arc<Grid>, Understanding, String)> = Vec::new();
    let (mut first, mut has_said) = (None, false);
    for (place, grid) in tables.grids.iter().enumerate() {
        // What is said of a column holds for the tables that have it.
        let mut said = wishes.said.clone();
        let understood = loop {
            match understand(grid, &said) {
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
                taken.push((Arc::clone(grid), understood, number));
            }
        }
    }
    if let Some(said) = &wishes.sheet {
        let names: Vec<String> = taken.iter().map(|(_, _, number)| number.clone()).collect();
        let is_meant = |(grid, _, number): &(Arc<Grid>, Understanding, String)| {
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

/// The table that is meant, and what it is understood to be: the one of that name, else the largest whose headings name amounts, else
/// the largest that is understood; those of hidden sheets come last.
fn chosen(tables: &Tables, wishes: &Wishes, least: Least) -> Result<(Arc<Grid>, Understanding), NotImported> {
    let so_far = |grid: &Grid, error: NotUnderstood| {
        // A sheet that was asked for is shown whatever it holds.
        let is_table = wishes.sheet.is_some() || grid.width() >= SMALLEST && grid.height() >= SMALLEST;
        let is_enough = least == Least::Cells && is_table;
        let understood = if is_enough { understand_so_far(grid, &wishes.said).ok() } else { None };
        understood.ok_or(NotImported::NotUnderstood(error))
    };
    if let Some(said) = &wishes.sheet {
        let is_meant =
            |grid: &&Arc<Grid>| grid.name.as_deref().is_some_and(|name| name.to_lowercase() == said.to_lowercase());
        let Some(grid) = tables.grids.iter().find(is_meant) else {
            let names = tables.grids.iter().filter_map(|grid| grid.name.clone()).collect();
            return Err(NotImported::NoSheet { said: said.clone(), names });
        };
        let understood = understand(grid, &wishes.said).or_else(|error| so_far(grid, error))?;
        return Ok((Arc::clone(grid), understood));
    }
    let mut order: Vec<&Arc<Grid>> = tables.grids.iter().collect();
    order.sort_by_key(|grid| (grid.visibility, Reverse(grid.height())));
    let (mut first, mut guessed) = (None, None);
    for grid in order {
        if grid.visibility == Visibility::Hidden && guessed.is_some() {
            break;
        }
        match understand(grid, &wishes.said) {
            Ok(understood) if understood.headings_name_amounts() => return Ok((Arc::clone(grid), understood)),
            Ok(understood) => guessed = guessed.or(Some((grid, understood))),
            Err(error) => first = first.or(Some((grid, error))),
        }
    }
    // A sheet of codes is larger than that of the amounts, and has numbers too.
    if let Some((grid, understood)) = guessed {
        return Ok((Arc::clone(grid), understood));
    }
    let (largest, error) = first.ok_or(NotImported::NoTable)?;
    Ok((Arc::clone(largest), so_far(largest, error)?))
}
