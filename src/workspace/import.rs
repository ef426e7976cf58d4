//! Opens a file that is no dataset: finds its table, understands it and makes a dataset of it.

use crate::{
    format::{
        limits::Limits,
        problem::Problem,
        table::grid::Grid,
        table::{
            self, Imported,
            clean::clean,
            heading::year_in,
            roles::{Understanding, WhyMark},
            understand::{NotUnderstood, Said, understand},
        },
        tables::{self, Tables},
    },
    locale::{Locale, Message, printable::visible},
    model::{about::About, citation::Document, columns::ColumnId, dataset::Dataset},
};

/// What somebody has said of a file; the rest is found out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wishes {
    /// The roles of columns and the decimal mark.
    pub said: Said,
    /// The name of the sheet.
    pub sheet: Option<String>,
    /// The title of the dataset.
    pub title: Option<String>,
    /// The year of amounts that the table gives none.
    pub year: Option<String>,
}

/// A file that became a dataset, with all that is to be told of it.
#[derive(Debug)]
pub struct ImportedFile {
    /// The dataset and the account of each row and cell.
    pub imported: Imported,
    /// How the file was read; its tables are gone.
    pub tables: Tables,
    /// The name of the table that was taken, and the names of all.
    pub sheet: Option<(String, usize)>,
    /// What the table was understood to be.
    pub understood: Understanding,
}

/// An obstacle to importing a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotImported {
    /// It holds no table.
    NoTable,
    /// It is a spreadsheet that can't be read, in the reader's own words.
    Damaged(String),
    /// No sheet has the name that was said.
    NoSheet {
        /// The name.
        said: String,
        /// The names that there are.
        names: Vec<String>,
    },
    /// The table isn't understood.
    NotUnderstood(NotUnderstood),
    /// Nothing tells whether a mark parts thousands or decimals.
    Gamble {
        /// A number that leaves it open.
        number: String,
        /// The heading of its column.
        column: String,
        /// How many numbers leave it open.
        numbers: usize,
    },
    /// No row of it is a line with an amount.
    NoLines,
    /// It comes to more cells than may be.
    TooLarge(Problem),
}

impl NotImported {
    /// The obstacle and its cure, in one line.
    pub fn message(&self, locale: &Locale) -> String {
        let listed = |names: &[String]| names.iter().map(|name| visible(name)).collect::<Vec<_>>().join(", ");
        match self {
            Self::NoTable => locale.text(Message::NotImportedNoTable),
            Self::Damaged(detail) => locale.fill(Message::NotImportedDamaged, &[("detail", visible(detail).into())]),
            Self::NoSheet { said, names } => locale
                .fill(Message::NotImportedNoSheet, &[("name", visible(said).into()), ("names", listed(names).into())]),
            Self::NotUnderstood(NotUnderstood::NoAmounts) => locale.text(Message::NotImportedNoAmounts),
            Self::NotUnderstood(NotUnderstood::NoColumn { said, headings }) => locale.fill(
                Message::NotImportedNoColumn,
                &[("name", visible(said).into()), ("names", listed(headings).into())],
            ),
            Self::Gamble { number, column, numbers } => {
                let values = [
                    ("number", visible(number).into()),
                    ("column", visible(column).into()),
                    ("numbers", (*numbers).into()),
                ];
                locale.fill(Message::NotImportedGamble, &values)
            }
            Self::NoLines => locale.text(Message::NotImportedNoLines),
            Self::TooLarge(problem) => problem.message(locale),
        }
    }
}

/// Imports a file. `name` is its name without folder and ending.
///
/// # Errors
/// The first obstacle.
pub fn import(bytes: &[u8], name: &str, wishes: &Wishes, limits: Limits) -> Result<ImportedFile, NotImported> {
    let mut tables = tables::read(bytes).map_err(NotImported::Damaged)?;
    let (grid, understood) = chosen(&mut tables, wishes)?;
    if let WhyMark::Gamble { numbers } = understood.why_mark {
        return Err(gamble(&grid, &understood, numbers));
    }
    let title = wishes.title.clone().unwrap_or_else(|| clean(name));
    let document = Document { id: clean(name), label: Some(clean(name).into()), ..Document::default() };
    let about = About { title: title.into(), documents: vec![document], ..About::default() };
    let year = wishes.year.clone().or_else(|| year_in(name).map(|found| found.year)).unwrap_or_else(|| "–".to_owned());
    let imported = table::import(&grid, &understood, about, &year);
    if imported.account.lines == 0 || imported.account.amounts == 0 {
        return Err(NotImported::NoLines);
    }
    within(&imported.dataset, limits).map_err(NotImported::TooLarge)?;
    let sheet = grid.name.clone().map(|name| (name, tables.grids.len() + 1));
    Ok(ImportedFile { imported, tables, sheet, understood })
}

/// The table that is meant, and what it is understood to be: the one of that name, else the largest that is understood.
fn chosen(tables: &mut Tables, wishes: &Wishes) -> Result<(Grid, Understanding), NotImported> {
    if let Some(said) = &wishes.sheet {
        let is_meant =
            |grid: &Grid| grid.name.as_deref().is_some_and(|name| name.to_lowercase() == said.to_lowercase());
        let Some(place) = tables.grids.iter().position(is_meant) else {
            let names = tables.grids.iter().filter_map(|grid| grid.name.clone()).collect();
            return Err(NotImported::NoSheet { said: said.clone(), names });
        };
        let grid = tables.grids.swap_remove(place);
        let understood = understand(&grid, &wishes.said).map_err(NotImported::NotUnderstood)?;
        return Ok((grid, understood));
    }
    let mut order: Vec<usize> = (0..tables.grids.len()).collect();
    order.sort_by_key(|&place| std::cmp::Reverse(tables.grids[place].height()));
    let mut first = None;
    for place in order {
        match understand(&tables.grids[place], &wishes.said) {
            Ok(understood) => return Ok((tables.grids.remove(place), understood)),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.map_or(NotImported::NoTable, NotImported::NotUnderstood))
}

fn gamble(grid: &Grid, understood: &Understanding, numbers: usize) -> NotImported {
    use crate::format::table::number::{Evidence, evidence};
    let columns = || (0..grid.width()).filter(|&column| understood.roles[column].is_amount());
    let open =
        grid.rows().skip(understood.above).flat_map(|row| columns().map(move |column| (column, row.cell(column))));
    let found = open.into_iter().find(|(_, cell)| matches!(evidence(cell), Some(Evidence::Thousands(_))));
    let (column, number) = found.unwrap_or_default();
    NotImported::Gamble { number: number.to_owned(), column: understood.headings[column].clone(), numbers }
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

impl ImportedFile {
    /// The sum of all lines in a column of the dataset, as its cells give it: to be held against what was read.
    pub fn sum(&self, column: ColumnId) -> crate::model::amount::Sum {
        let mut sum = crate::model::amount::Sum::default();
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
