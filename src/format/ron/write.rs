//! Writes a [`Dataset`] as RON that reads back the same, laid out to be edited by hand.

use ron::ser::PrettyConfig;

use crate::{
    format::dataset_file::{DatasetFile, Notation, laid_out},
    model::dataset::Dataset,
};

/// The dataset as RON.
///
/// # Errors
/// An error of the serializer, which a checked dataset never causes.
pub fn write(dataset: &Dataset) -> Result<String, ron::Error> {
    let file = DatasetFile { dataset, notation: Notation::Ron };
    let mut text = laid_out(&file, PrettyConfig::new().new_line("\n"))?;
    text.push('\n');
    Ok(text)
}
