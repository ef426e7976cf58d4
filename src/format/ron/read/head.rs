//! Everything of a file that stands around its rows.

use std::collections::HashSet;

use crate::{
    format::{
        problem::{Mistake, Place, Problem},
        ron::{
            read::{about, cell_count::CellCount, columns, rows::Rows},
            shapes::{DatasetShape, columns::DimensionShape, raw::RawList},
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

/// The rows of a dataset before the first of them: everything but the areas and the stated totals is known.
pub(super) fn begun<'a>(source: Source<'a>, shape: &DatasetShape<'a>, most_cells: u64) -> Result<Rows<'a>, Mistake> {
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
pub(super) fn ended(rows: Rows<'_>) -> Parsed<'_> {
    let Rows { values, mut builder, areas, .. } = rows;
    if values.points.mark_decimals() {
        builder.forget_like_thousands();
    }
    Parsed { dataset: builder.finish(), source: values.source, areas }
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
