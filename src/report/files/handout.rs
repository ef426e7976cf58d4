//! A handout: the figures that are shown, on a page for the meeting's folder, with their bars, their gaps, their sources and the small
//! print.

mod bars;
mod page;

use std::{io::Write, path::Path};

use crate::report::{
    ReportInput,
    files::{export_file::SaveError, handout::bars::bars, markdown_document},
    labels,
};

/// The format of a handout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandoutFormat {
    /// A page in HTML that needs nothing beside it.
    Html,
    /// Markdown.
    Markdown,
}

impl HandoutFormat {
    /// The format of a file by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_string_lossy().to_lowercase().as_str() {
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// Writes a handout.
///
/// # Errors
/// A sum that cannot be given exactly, or an error of the writer.
pub fn contents(input: ReportInput<'_>, format: HandoutFormat, out: &mut impl Write) -> Result<(), SaveError> {
    let too_long = |error| SaveError::Contents(labels::too_long(input.dataset, error, input.locale));
    match format {
        HandoutFormat::Markdown => markdown_document::markdown(input, out).map_err(too_long)??,
        HandoutFormat::Html => {
            let bars = bars(input).map_err(too_long)?;
            page::write(input, &bars, out).map_err(too_long)??;
        }
    }
    Ok(())
}
