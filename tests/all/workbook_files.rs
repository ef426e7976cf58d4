//! Spreadsheets made of their rows, for tests.

use std::io::Write as _;

use zip::{ZipWriter, write::SimpleFileOptions};

/// An archive of these parts.
pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An XLSX file with a sheet of these rows.
pub fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_of(&[("Budget", "visible", rows)])
}

/// An XLSX file with sheets: their names, their states, their rows.
pub fn xlsx_of(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relation = |number: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{number}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let related = |relations: String| format!("<Relationships xmlns=\"{RELATIONS}\">{relations}</Relationships>");
    let numbered = || (1..).zip(sheets);
    let worksheet = |(number, _)| relation(number, "worksheet", &format!("worksheets/sheet{number}.xml"));
    let named = |(number, (name, state, _)): (usize, &(&str, &str, &str))| {
        format!("<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"r{number}\"/>")
    };
    let mut parts = vec![
        ("_rels/.rels".to_owned(), related(relation(1, "officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels".to_owned(), related(numbered().map(worksheet).collect())),
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{}</sheets></workbook>",
                numbered().map(named).collect::<String>()
            ),
        ),
    ];
    parts.extend(numbered().map(|(number, (_, _, rows))| {
        let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        (format!("xl/worksheets/sheet{number}.xml"), sheet)
    }));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    archive(&parts)
}

/// The rows of a sheet, from the first; of an empty text there is no cell.
pub fn xlsx_rows(rows: &[&[&str]]) -> String {
    (1..).zip(rows).map(|(number, cells)| xlsx_row(number, cells)).collect()
}

/// An ODS file with a sheet of these rows.
pub fn ods(rows: &str) -> Vec<u8> {
    const URN: &str = "urn:oasis:names:tc:opendocument:xmlns";
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "content.xml",
            &format!(
                "<office:document-content xmlns:office=\"{URN}:office:1.0\" xmlns:table=\"{URN}:table:1.0\" xmlns:text=\"{URN}:text:1.0\"><office:body>\
                 <office:spreadsheet><table:table table:name=\"Budget\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ])
}

/// A row of an ODS file: texts, and numbers where they are some.
pub fn ods_row(cells: &[&str]) -> String {
    let cell = |text: &&str| match text.parse::<f64>() {
        Ok(_) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text} kr.</text:p></table:table-cell>"
        ),
        Err(_) => format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"),
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

/// A row of an XLSX file, by its number: texts, and numbers where they are some.
pub fn xlsx_row(number: usize, cells: &[&str]) -> String {
    let filled = |(_, text): &(u8, &&str)| !text.is_empty();
    let cell = |(column, text): (u8, &&str)| {
        let kind = if text.parse::<f64>().is_ok() { "n" } else { "str" };
        format!("<c r=\"{}{number}\" t=\"{kind}\"><v>{text}</v></c>", char::from(b'A' + column))
    };
    format!("<row r=\"{number}\">{}</row>", (0..).zip(cells).filter(filled).map(cell).collect::<String>())
}
