//! The files that are meant by a name: the file itself, or those that a data package names.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use crate::{
    format::{
        json,
        package::{self, BadPackage, CodeNames, Contents, Declared, NameList, Package},
        problem::{Mistake, Place, Problem},
        source::{Position, Source},
        table::progress::growing::Watch,
        tables,
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
        let bytes = bytes_of(&folder, &table.contents, reading)?;
        let stem = match &table.contents {
            Contents::File(path) if several => Origin::from(Some(PathBuf::from(path))).stem(),
            _ => table.name,
        };
        let (names, unread) = names(&folder, &table.names, reading);
        let is_unread =
            |name: &&String| unread.contains(name) || !table.names.iter().any(|list| list.resource == **name);
        Ok(FileBytes {
            name: stem,
            title: title.clone(),
            bytes,
            said: table.said,
            unit: table.unit,
            year: table.year,
            beside: beside.iter().filter(is_unread).cloned().collect(),
            names,
        })
    };
    tables.into_iter().map(file).collect()
}

/// The names that lists of a package give to codes, and the lists that cannot be read, or list none.
fn names<'a>(folder: &Path, lists: &'a [NameList], reading: &Reading<'_>) -> (Vec<CodeNames>, Vec<&'a String>) {
    let (mut names, mut unread) = (Vec::new(), Vec::new());
    for list in lists {
        let read = || {
            let bytes = bytes_of(folder, &list.contents, reading).ok()?;
            list.names(tables::read(&bytes, reading.limits, Watch::default()).ok()?.grids.first()?)
        };
        match read() {
            Some(found) => names.push(found),
            None => unread.push(&list.resource),
        }
    }
    (names, unread)
}

/// The bytes of a table of a package. A file that was moved beside it is found there too.
fn bytes_of(folder: &Path, contents: &Contents, reading: &Reading<'_>) -> Result<Cow<'static, [u8]>, OpenError> {
    let path = match contents {
        Contents::File(path) => path,
        Contents::Here(text) => return Ok(Cow::Owned(text.clone().into_bytes())),
    };
    let named = folder.join(path);
    let moved = named.file_name().map(|name| folder.join(name)).filter(|moved| !named.exists() && moved.exists());
    let origin = Origin::File(moved.unwrap_or(named));
    plain_bytes(&origin, reading).map_err(|error| match error {
        OpenError::Unreadable(_) => OpenError::NotImported(NotImported::Package(BadPackage::NotBeside(path.clone()))),
        other => other,
    })
}
