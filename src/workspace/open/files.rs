//! The files that are meant by a name: the file itself, or those that a data package names.

use std::path::{Path, PathBuf};

use crate::{
    format::{
        json,
        package::{self, BadPackage, Declared, Package},
        problem::{Mistake, Place, Problem},
        source::{Position, Source},
    },
    workspace::{
        import::{FileBytes, NotImported},
        open::{
            bytes::{not_text, plain_bytes},
            error::OpenError,
        },
        origin::Origin,
        reading::Reading,
    },
};

/// The files that an origin means. Its tables are those of its data package, where it is one.
///
/// # Errors
/// The obstacle to reading one of them.
pub fn files(origin: &Origin, reading: &Reading<'_>) -> Result<Vec<FileBytes<'static>>, OpenError> {
    let bytes = plain_bytes(origin, reading)?;
    if !json::is_json(&bytes) {
        return Ok(vec![FileBytes { name: origin.stem(), bytes, ..FileBytes::default() }]);
    }
    let text = Source::from_bytes(&bytes).map_err(not_text)?.text();
    if !package::is_package(&json::names(text)) {
        return Ok(vec![FileBytes { name: origin.stem(), bytes, ..FileBytes::default() }]);
    }
    let value = serde_json::from_str(text).map_err(|error| {
        let place = Place::Text(Position { line: error.line().max(1), column: error.column().max(1) });
        let problem = if error.is_eof() { Problem::EndsEarly } else { Problem::NotJson };
        OpenError::Mistake(Mistake { place, problem })
    })?;
    let Package { title, tables, beside } =
        package::read(&value).map_err(NotImported::Package).map_err(OpenError::NotImported)?;
    let folder = match origin {
        Origin::File(path) => path.parent().map(Path::to_path_buf).unwrap_or_default(),
        _ => PathBuf::new(),
    };
    let several = tables.len() > 1;
    let file = |table: Declared| {
        let bytes = bytes_of(&folder, &table.path, reading)?;
        let stem = Origin::from(Some(PathBuf::from(&table.path))).stem();
        Ok(FileBytes {
            name: if several { stem } else { table.name },
            title: title.clone(),
            bytes,
            said: table.said,
            unit: table.unit,
            year: table.year,
            beside: beside.clone(),
        })
    };
    tables.into_iter().map(file).collect()
}

/// The bytes of a file of a package. One that was moved beside it is found there too.
fn bytes_of(folder: &Path, path: &str, reading: &Reading<'_>) -> Result<std::borrow::Cow<'static, [u8]>, OpenError> {
    let named = folder.join(path);
    let moved = named.file_name().map(|name| folder.join(name)).filter(|moved| !named.exists() && moved.exists());
    let origin = Origin::File(moved.unwrap_or(named));
    plain_bytes(&origin, reading).map_err(|error| match error {
        OpenError::Unreadable(_) => {
            OpenError::NotImported(NotImported::Package(BadPackage::NotBeside(path.to_owned())))
        }
        other => other,
    })
}
