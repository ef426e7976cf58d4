//! Opens files that are no dataset: finds their tables, understands them and makes one dataset of them.

mod files;
mod marks;
mod refusal;
mod told;

pub use crate::workspace::import::{
    files::{FileBytes, GrowingFile, ReadFile, TakenTable, read},
    marks::OpenMarks,
    refusal::NotImported,
};

use std::collections::HashSet;

use crate::{
    format::{
        limits::Limits,
        problem::Problem,
        table::{self, Imported, clean::name, heading::year_in, part::Part, progress::heed::Heed, wishes::Wishes},
    },
    model::{
        about::{About, Unit},
        amount::Sum,
        citation::Document,
        columns::ColumnId,
        dataset::Dataset,
    },
    workspace::import::{
        files::{Least, headings, taken},
        marks::settle_marks,
    },
};

/// The share of the work on tables after which they are understood, in hundredths.
const UNDERSTOOD: u8 = 25;

/// Files that became a dataset, with all that is to be told of it.
#[derive(Debug)]
pub struct ImportedFiles {
    /// The dataset and the account of each row and cell.
    pub imported: Imported,
    /// The tables that it is made of.
    pub tables: Vec<TakenTable>,
    /// The things that somebody has said of them.
    pub wishes: Wishes,
}

/// Imports files as one dataset, of which nothing is left open.
///
/// # Errors
/// The first obstacle, with the place of the file that it is in.
pub fn import(files: &[FileBytes<'_>], wishes: &Wishes, limits: Limits) -> Result<ImportedFiles, (usize, NotImported)> {
    import_or_ask(&read(files, limits, &|_| {})?, wishes, limits, OpenMarks::Refused, Heed::default())
}

/// Imports files that have been read as one dataset.
///
/// # Errors
/// The first obstacle, with the place of the file that it is in.
pub fn import_or_ask(
    files: &[ReadFile<'_>],
    wishes: &Wishes,
    limits: Limits,
    marks: OpenMarks,
    heed: Heed<'_>,
) -> Result<ImportedFiles, (usize, NotImported)> {
    // Where somebody can say what the columns are and has not, a table without amounts is no error yet.
    let is_askable = marks == OpenMarks::Asked && files.len() == 1 && wishes.said.roles.is_empty();
    let least = if is_askable { Least::Cells } else { Least::Line };
    let mut tables = Vec::new();
    for (place, file) in files.iter().enumerate() {
        tables.extend(taken(place, file, wishes, least).map_err(|error| (place, error))?);
    }
    heed.done(UNDERSTOOD);
    let names = names(files);
    let made = |tables: &[TakenTable]| {
        let parts = parts(tables, files, &names, wishes)?;
        Ok(table::import(&parts, about(files, &names, wishes), &wishes.aliases, wishes.treatment, heed))
    };
    settle_marks(&mut tables, marks, &made)?;
    let imported = made(&tables)?;
    if least == Least::Line && (imported.account.lines == 0 || imported.account.amounts == 0) {
        return Err((0, NotImported::NoLines));
    }
    within(&imported.dataset, limits).map_err(|problem| (0, NotImported::TooLarge(problem)))?;
    Ok(ImportedFiles { imported, tables, wishes: wishes.clone() })
}

/// Returns `true` if these are the headings of a table in files, or of all together.
pub fn are_headings<'a>(said: impl Iterator<Item = &'a str>, files: &[ReadFile<'_>]) -> bool {
    let said: HashSet<String> = said.map(str::to_owned).collect();
    let tables = headings(files);
    let all = || tables.iter().flatten().cloned().collect::<HashSet<String>>();
    !said.is_empty() && (tables.contains(&said) || all() == said)
}

/// The names of files, each its own.
fn names(files: &[ReadFile<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for ReadFile { file, .. } in files {
        // A file may be called by a blank.
        let name = name(&file.name).unwrap_or_else(|| "–".to_owned());
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let other = std::iter::once(name.clone()).chain(numbered).find(|name| !names.contains(name));
        names.push(other.unwrap_or(name));
    }
    names
}

fn about(files: &[ReadFile<'_>], names: &[String], wishes: &Wishes) -> About {
    const NAMED: usize = 3;
    let all = match names {
        [first, .., last] if names.len() > NAMED => format!("{first} – {last}"),
        names => names.join(", "),
    };
    let of_file = || files.first().and_then(|read| read.file.title.as_deref());
    // A title that nobody sees is none.
    let title = wishes.title.as_deref().and_then(name).or_else(|| of_file().and_then(name)).unwrap_or(all);
    let document =
        |name: &String| Document { id: name.clone(), label: Some(name.as_str().into()), ..Document::default() };
    let documents = names.iter().map(document).collect();
    let mut units: Vec<&Unit> = files.iter().filter_map(|read| read.file.unit.as_ref()).collect();
    units.dedup();
    let unit = if let [only] = units[..] { only.clone() } else { Unit::default() };
    About { title: title.into(), documents, unit, ..About::default() }
}

/// The tables with their years, their documents and their money.
fn parts<'a>(
    tables: &'a [TakenTable],
    files: &[ReadFile<'_>],
    names: &'a [String],
    wishes: &'a Wishes,
) -> Result<Vec<Part<'a>>, (usize, NotImported)> {
    let has_several = names.len() > 1;
    let year_of = |name: &str| year_in(name).map(|found| found.year);
    let year = |table: &TakenTable| {
        let declared = files[table.file].file.year.clone();
        let of_sheet = || table.grid.name.as_deref().and_then(year_of);
        let of_file = || year_of(&names[table.file]);
        wishes.year.clone().or(declared).or_else(of_sheet).or_else(of_file).unwrap_or_else(|| "–".to_owned())
    };
    let part = |table: &'a TakenTable| Part {
        grid: &table.grid,
        understood: &table.understood,
        year: year(table),
        document: u32::try_from(table.file).unwrap_or(u32::MAX),
        document_name: has_several.then(|| names[table.file].as_str()),
        table: table.number.clone(),
        is_external: None,
    };
    let mut parts: Vec<Part<'a>> = tables.iter().map(part).collect();
    for said in &wishes.external {
        let mut is_there = false;
        for part in parts.iter_mut().filter(|part| is_meant(part, said)) {
            part.is_external = Some(true);
            is_there = true;
        }
        if !is_there {
            let called = |part: &Part<'_>| part.table.clone().or(part.title().map(str::to_owned));
            let names = parts.iter().filter_map(called).collect();
            return Err((0, NotImported::NoTableOfName { said: said.clone(), names }));
        }
    }
    Ok(parts)
}

/// Returns `true` if a table is meant by its number, its title or the name of its file.
fn is_meant(part: &Part<'_>, said: &str) -> bool {
    let names = [part.table.as_deref(), part.title(), part.document_name, part.grid.name.as_deref()];
    names.into_iter().flatten().any(|name| name.to_lowercase() == said.to_lowercase())
}

/// Holds a dataset against the limit of cells.
fn within(dataset: &Dataset, limits: Limits) -> Result<(), Problem> {
    let width = dataset.columns().len() as u64;
    let rows = (dataset.areas().len() + dataset.initiatives().len() + dataset.stated().len()) as u64;
    if width.saturating_mul(rows) <= limits.cells && u16::try_from(width).is_ok() {
        return Ok(());
    }
    Err(Problem::TooManyCells { most: limits.cells, rows, width })
}

impl ImportedFiles {
    /// The sum of all lines in a column of the dataset, as its cells give it: to be held against what was read.
    pub fn sum(&self, column: ColumnId) -> Sum {
        let mut sum = Sum::default();
        let dataset = &self.imported.dataset;
        for initiative in dataset.initiatives() {
            if let Some(amount) = dataset.cell(initiative, column).amount() {
                // What was read has been added before, in the same digits.
                let _enough = sum.add(amount);
            }
        }
        sum
    }
}
