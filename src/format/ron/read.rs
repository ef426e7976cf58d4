//! Reads the text of a RON file into a checked [`Dataset`]. A file with a mistake gives no dataset at all.

use std::collections::HashSet;

use ron::{Options, extensions::Extensions};

use crate::{
    format::{
        limits::Limits,
        problem::{Mistake, Place, Problem},
        ron::{
            read::{
                cell_count::CellCount,
                rows::{Rows, in_order},
            },
            shapes::{DEEPEST, DatasetShape, columns::DimensionShape, raw::RawList},
            syntax,
            values::{Lines, Values},
        },
        source::Source,
    },
    model::{
        builder::Builder,
        citation::DocumentId,
        dataset::Dataset,
        dimension::{Dimension, DimensionId},
        ids::AreaId,
        name::folded,
    },
};

mod about;
mod cell_count;
mod columns;
pub mod parts;
mod rows;
mod stepwise;
mod sums;

/// A dataset read from a file, with the places of its areas for messages about them.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The dataset.
    pub dataset: Dataset,
    source: Source<'a>,
    areas: Vec<usize>,
}

impl Parsed<'_> {
    /// The place at which an area, or the whole dataset, begins in the file.
    pub fn place_of(&self, area: Option<AreaId>) -> Place {
        let offset = area.map_or(0, |area| self.areas[area.index()]);
        Place::Text(self.source.position_at(offset))
    }
}

/// Reads a dataset of at most as many cells as is usual.
///
/// # Errors
/// The first mistake in the file, with its place.
pub fn read(source: Source<'_>) -> Result<Parsed<'_>, Mistake> {
    read_within(source, Limits::default().cells)
}

/// Reads a dataset of at most so many cells.
///
/// # Errors
/// The first mistake in the file, with its place.
pub fn read_within(source: Source<'_>, most_cells: u64) -> Result<Parsed<'_>, Mistake> {
    stepwise::read(source, most_cells).unwrap_or_else(|| read_by_parser(source, most_cells))
}

/// All mistakes in the rows of a file, in their order, or the first mistake where it is in anything else; none of a dataset.
pub fn mistakes(source: Source<'_>, most_cells: u64) -> Vec<Mistake> {
    stepwise::mistakes(source, most_cells)
        .unwrap_or_else(|| read_within(source, most_cells).err().into_iter().collect())
}

/// The same by the parser of RON alone, which judges what a file says: to be held against the faster way.
///
/// # Errors
/// The first mistake in the file, with its place.
pub fn read_by_parser(source: Source<'_>, most_cells: u64) -> Result<Parsed<'_>, Mistake> {
    let shape = judged(source)?;
    let mut rows = begun(source, &shape, most_cells)?;
    let (before, after) = in_order(&shape.stated, shape.areas.first());
    rows.all_stated(before)?;
    for area in &shape.areas {
        rows.area(area, 0)?;
    }
    rows.all_stated(after)?;
    Ok(ended(rows))
}

/// What is known before the first row: everything but the areas and the stated totals.
fn begun<'a>(source: Source<'a>, shape: &DatasetShape<'a>, most_cells: u64) -> Result<Rows<'a>, Mistake> {
    let language = Values::new(source, None).optional(shape.language, Lines::One)?;
    let values = Values::new(source, language);
    let (columns, form) = columns::columns(&values, shape)?;
    let about = about::about(&values, shape)?;
    let documents = (0..).map(DocumentId).zip(&about.documents);
    let documents = documents.map(|(id, document)| (document.id.clone(), id)).collect();
    let dimensions = shape.dimensions.map_or(Ok(Vec::new()), |list| dimensions(&values, list))?;
    let keys = (0..).map(DimensionId).zip(&dimensions).map(|(id, dimension)| (folded(&dimension.key), id)).collect();
    let width = columns.cells().saturating_add(dimensions.len() as u64);
    let cells = CellCount { most: most_cells, rows: 0, width };
    let columns_written = shape.years.or(shape.columns).map_or(source.text(), |list| list.0);
    let width = columns.ids().len();
    cells.check(&values, columns_written)?;
    let builder = Builder::new(about, columns, dimensions);
    let (areas, dimensions) = (Vec::new(), keys);
    Ok(Rows { values, columns: width, cells, form, documents, dimensions, builder, areas })
}

/// The dataset of rows that have all been read.
fn ended(rows: Rows<'_>) -> Parsed<'_> {
    let Rows { values, mut builder, areas, .. } = rows;
    if values.points.mark_decimals() {
        builder.forget_like_thousands();
    }
    Parsed { dataset: builder.finish(), source: values.source, areas }
}

/// The fields of a dataset as the parser of RON reads them.
fn judged(source: Source<'_>) -> Result<DatasetShape<'_>, Mistake> {
    // Each area takes four levels of the parser's own count: the list, the area, its field and the value in it.
    let options =
        Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(4 * DEEPEST + 16);
    options.from_str(source.text()).map_err(|error| syntax::mistake(source, error))
}

fn dimensions<'a>(values: &Values<'a>, list: RawList<'a>) -> Result<Vec<Dimension>, Mistake> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    let mut known = HashSet::new();
    for entry in values.entries(list)? {
        let shape: DimensionShape<'_> = values.parsed(entry.0)?;
        let key = values.text(shape.key, Lines::One)?.into_owned();
        if !known.insert(folded(&key)) {
            return Err(values.mistake(shape.key.0, Problem::DuplicateDimension(key)));
        }
        dimensions.push(Dimension { key, label: values.optional_localized(shape.label, Lines::One)? });
    }
    Ok(dimensions)
}
