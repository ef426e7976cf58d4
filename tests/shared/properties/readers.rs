//! Each reader by itself, given what it alone reads: any of it is a table, a package, a dataset or roles, or one sentence in each language.

use std::io::{Cursor, Write as _};

use indsats::{
    analysis::{chosen::Chosen, selection::Selection},
    format::{
        csv,
        encoding::decode,
        limits::Limits,
        package::{self, Contents, Declared},
        roles_file,
        source::Source,
        table::{grid::Grid, progress::growing::Watch},
        tables, text_tables,
    },
    locale::{Language, Locale},
    report::{
        ReportInput,
        files::export_file::{FileFormat, contents},
    },
    workspace::{
        import::{FileBytes, NotImported},
        open::{OpenError, Opened, dataset_in},
        origin::Origin,
        reading::{Heard, Reading},
    },
};
use serde_json::Value;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    dataset::{comes_back_and_is_written, in_ron},
    table::{bytes_are_tables_or_one_sentence, file_is_tables_or_one_sentence, is_one_sentence},
};

/// A text whose cells a sign parts: each cell of it stands there, as far as no quotation marks are taken off.
///
/// # Panics
/// Where one does not, or the tables break their rule.
pub fn text_is_parted(bytes: &[u8]) {
    let text = decode(bytes).text;
    if let Ok(Some((grid, _))) = csv::read(&text, Limits::default().cells, Watch::default())
        && !text.contains('"')
    {
        stands_in(&grid, &text);
    }
    bytes_are_tables_or_one_sentence(bytes);
}

/// Tables that stand in a text: they have no more rows than the text has lines, in their order.
///
/// # Panics
/// Where they have, or the tables break their rule.
pub fn text_has_tables(bytes: &[u8]) {
    let text = decode(bytes).text;
    for grid in text_tables::read(&text).unwrap_or_default() {
        let lines: Vec<u64> = grid.rows().map(|row| row.line).collect();
        assert!(lines.is_sorted() && lines.len() <= text.lines().count() + 1, "{lines:?}");
    }
    bytes_are_tables_or_one_sentence(bytes);
}

fn stands_in(grid: &Grid, text: &str) {
    for cell in grid.rows().flat_map(|row| row.cells().collect::<Vec<_>>()) {
        assert!(text.contains(cell), "{cell:?}");
    }
}

/// The sheet of a workbook in XLSX, in XML.
///
/// # Panics
/// Where the tables break their rule.
pub fn xml_is_a_sheet(xml: &[u8]) {
    const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
    const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    const OF_BOOK: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    bytes_are_tables_or_one_sentence(&archive(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", OF_BOOK.as_bytes()),
        ("xl/worksheets/sheet1.xml", xml),
    ]));
}

/// The contents of a spreadsheet in ODS, in XML.
///
/// # Panics
/// Where the tables break their rule.
pub fn xml_is_open_document(xml: &[u8]) {
    const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    bytes_are_tables_or_one_sentence(&archive(&[("mimetype", KIND), ("content.xml", xml)]));
}

/// An archive of files that are not packed.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored))
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A spreadsheet in XLS, behind the first bytes of one.
///
/// # Panics
/// Where the tables break their rule.
pub fn bytes_are_old_sheets(bytes: &[u8]) {
    const START: &[u8] = b"\xd0\xcf\x11\xe0";
    let rest = bytes.strip_prefix(START).unwrap_or(bytes);
    bytes_are_tables_or_one_sentence(&[START, rest].concat());
}

/// A data package: its own tables keep the rule of tables, with all that it declares of them.
///
/// # Panics
/// Where they do not.
pub fn bytes_are_a_package(bytes: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return };
    match package::read(&value) {
        Err(bad) => is_one_sentence(|locale| NotImported::Package(bad.clone()).message(locale)),
        Ok(read) => read.tables.into_iter().for_each(|table| own_table(table, read.title.clone())),
    }
}

fn own_table(Declared { name, contents, said, unit, year, names }: Declared, title: Option<String>) {
    let Contents::Here(text) = contents else { return };
    let names = names.iter().filter_map(|list| {
        let Contents::Here(text) = &list.contents else { return None };
        list.names(tables::read(text.as_bytes(), Limits::default(), Watch::default()).ok()?.grids.first()?)
    });
    let (names, bytes) = (names.collect(), text.into_bytes().into());
    file_is_tables_or_one_sentence(FileBytes { name, title, bytes, said, unit, year, names, ..FileBytes::default() });
}

/// A dataset in JSON: it comes back from RON and from JSON as it was, or is one sentence.
///
/// # Panics
/// Where it is neither.
pub fn bytes_are_json(bytes: &[u8]) {
    let Some(opened) = opened(bytes) else { return };
    match opened {
        Ok(opened) => {
            comes_back_and_is_written(&opened);
            comes_back_from_json(&opened);
        }
        Err(error) => is_one_sentence(|locale| error.message(&Origin::Letter, locale)),
    }
}

/// The dataset that bytes are, read whole and in parts: both say the same.
fn opened(bytes: &[u8]) -> Option<Result<Opened, OpenError>> {
    let files = [FileBytes { bytes: bytes.into(), ..FileBytes::default() }];
    let heard = |_: Heard<'_>| {};
    let reading = Reading::within(Limits::default());
    let whole = dataset_in(&files, &reading);
    let in_parts = dataset_in(&files, &Reading { heard: Some(&heard), ..reading });
    let said = |opened: &Option<Result<Opened, OpenError>>| {
        opened.as_ref().map(|opened| match opened {
            Ok(opened) => in_ron(&opened.dataset),
            Err(error) => error.message(&Origin::Letter, &Locale::new(Language::English)),
        })
    };
    assert_eq!(said(&whole), said(&in_parts));
    whole
}

fn comes_back_from_json(Opened { dataset, figures, .. }: &Opened) {
    let columns: Vec<_> = dataset.columns().collect();
    let (selection, locale) = (Selection::default(), Locale::new(Language::English));
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale: &locale };
    let mut json = Vec::new();
    // A sum that is too long is refused in words.
    if contents(input, &columns, FileFormat::Json, &mut json).is_ok() {
        let again = opened(&json).unwrap().unwrap();
        assert_eq!(in_ron(&again.dataset), in_ron(dataset));
    }
}

/// A file of roles: what is read is what is read of it once it was written, or it is one sentence.
///
/// # Panics
/// Where it is neither.
pub fn bytes_are_roles(bytes: &[u8]) {
    let Ok(source) = Source::from_bytes(bytes) else { return };
    match roles_file::read(source) {
        Ok(wishes) => {
            let mut text = Vec::new();
            roles_file::write(&wishes, &mut text).unwrap();
            let text = String::from_utf8(text).unwrap();
            assert_eq!(roles_file::read(Source::new(&text)).as_ref(), Ok(&wishes), "{text}");
        }
        Err(mistake) => is_one_sentence(|locale| OpenError::Mistake(mistake.clone()).message(&Origin::Letter, locale)),
    }
}
