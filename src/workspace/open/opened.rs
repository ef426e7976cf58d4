//! A dataset that has been opened, with its figures.

use std::sync::Arc;

use crate::{
    analysis::figures::Figures,
    format::{problem::Place, source::Position},
    model::dataset::Dataset,
    report::imported::ImportReport,
    workspace::open::{error::OpenError, roles::FoundRoles},
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

/// A dataset that was made of a table, with its figures.
pub(super) fn computed(dataset: Dataset) -> Result<Opened, OpenError> {
    match Figures::of(&dataset) {
        Ok(figures) => Ok(Opened { dataset: Arc::new(dataset), figures, import: None, roles: FoundRoles::None }),
        Err(error) => {
            let place = Place::Text(Position { line: 1, column: 1 });
            Err(OpenError::TooLong { error, place, dataset: Box::new(dataset) })
        }
    }
}
