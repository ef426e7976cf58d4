//! A dataset that has been opened, with its figures.

use std::sync::Arc;

use crate::{
    analysis::{amounts::totals::TooLong, figures::Figures},
    format::{problem::Place, source::Position},
    model::dataset::Dataset,
    report::imported::ImportReport,
    workspace::{
        import::{ImportedFiles, NotImported},
        open::{error::OpenError, roles::FoundRoles},
    },
};

/// An open dataset with all its figures.
#[derive(Debug)]
pub struct Opened {
    /// The dataset.
    pub dataset: Arc<Dataset>,
    /// Its figures.
    pub figures: Figures,
    /// Its making, where it was made of tables.
    pub import: Option<Arc<ImportReport>>,
    /// The file that says what the columns of its tables are, where one was found.
    pub roles: FoundRoles,
}

impl Opened {
    /// A dataset that was made of tables, with its figures and all that is told of it.
    ///
    /// # Errors
    /// A sum that cannot be given exactly, with the amount that is in the way.
    pub fn of_tables(files: ImportedFiles, roles: FoundRoles) -> Result<Self, OpenError> {
        let (dataset, report) = files.told();
        match Figures::of(&dataset) {
            Ok(figures) => Ok(Self { dataset: Arc::new(dataset), figures, import: Some(Arc::new(report)), roles }),
            Err(error) => Err(match report.too_long(error.period) {
                Some(in_the_way) => OpenError::NotImported(NotImported::TooLong(in_the_way)),
                None => too_long(error, dataset),
            }),
        }
    }
}

/// A dataset that was made of a part of a file, with its figures.
pub(super) fn computed(dataset: Dataset) -> Result<Opened, OpenError> {
    match Figures::of(&dataset) {
        Ok(figures) => Ok(Opened { dataset: Arc::new(dataset), figures, import: None, roles: FoundRoles::None }),
        Err(error) => Err(too_long(error, dataset)),
    }
}

fn too_long(error: TooLong, dataset: Dataset) -> OpenError {
    let place = Place::Text(Position { line: 1, column: 1 });
    OpenError::TooLong { error, place, dataset: Box::new(dataset) }
}
