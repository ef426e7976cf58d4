//! Reads the text of a RON file into a checked [`Dataset`](crate::model::dataset::Dataset). A file with a mistake gives no dataset at all.

mod about;
mod cell_count;
mod columns;
mod head;
pub mod parts;
mod rows;
mod stepwise;
mod sums;

pub use crate::format::ron::read::head::Parsed;

use ron::{Options, extensions::Extensions};

use crate::format::{
    limits::Limits,
    problem::Mistake,
    ron::{
        read::{
            head::{begun, ended},
            rows::in_order,
        },
        shapes::{DEEPEST, DatasetShape},
        syntax,
    },
    source::Source,
};

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

/// The fields of a dataset as the parser of RON reads them.
fn judged(source: Source<'_>) -> Result<DatasetShape<'_>, Mistake> {
    // Each area takes four levels of the parser's own count: the list, the area, its field and the value in it.
    let options =
        Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(4 * DEEPEST + 16);
    options.from_str(source.text()).map_err(|error| syntax::mistake(source, error))
}
