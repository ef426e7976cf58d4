//! Writes a [`Dataset`] as RON that reads back the same, laid out to be edited by hand.

use std::io::{self, Write};

use ron::{Options, ser::PrettyConfig};

use crate::{
    format::dataset_file::{DatasetFile, Notation},
    model::dataset::Dataset,
};

/// Writes the dataset as RON, part by part, so that a large one needs no memory for its text.
///
/// # Errors
/// An error of the writer.
pub fn write(dataset: &Dataset, out: &mut impl Write) -> io::Result<()> {
    let file = DatasetFile { dataset, notation: Notation::Ron };
    let layout = PrettyConfig::new().new_line("\n").struct_names(false);
    let mut kept = KeptError { out: &mut *out, error: None };
    let written = Options::default().without_recursion_limit().to_io_writer_pretty(&mut kept, &file, layout);
    if let Some(error) = kept.error {
        return Err(error);
    }
    // A checked dataset never makes the serializer fail.
    written.map_err(io::Error::other)?;
    writeln!(out)
}

/// A writer that keeps its error, of which the serializer keeps the words alone.
struct KeptError<W> {
    out: W,
    error: Option<io::Error>,
}

impl<W: Write> Write for KeptError<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            kind => {
                self.error = Some(error);
                kind.into()
            }
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
