//! Reads CSV and tab-separated text as another program would: by its headings, with the lists in its cells parted again.

use std::collections::HashMap;

/// The rows, each with its cells by their headings, without the apostrophe that marks a text.
pub fn rows(text: &str, delimiter: u8) -> Vec<HashMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let heading: Vec<String> = reader.headers().unwrap().iter().map(unmarked).collect();
    let row = |row: csv::StringRecord| heading.iter().cloned().zip(row.iter().map(unmarked)).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// A text as it is in the file. Amounts are never marked, so a mark is always that of a text.
fn unmarked(cell: &str) -> String {
    let is_marked =
        cell.starts_with('\'') && cell.trim_start_matches('\'').trim_start().starts_with(['=', '+', '-', '@']);
    cell[usize::from(is_marked)..].to_owned()
}

/// The entries of a cell, still escaped.
pub fn entries<'a>(cell: &'a str, between: &str) -> Vec<&'a str> {
    let (mut entries, mut begin, mut at) = (Vec::new(), 0, 0);
    while at < cell.len() {
        let rest = &cell[at..];
        if rest.starts_with(between) {
            entries.push(&cell[begin..at]);
            at += between.len();
            begin = at;
        } else {
            // A backslash takes the sign after it along.
            let letters = if rest.starts_with('\\') { 2 } else { 1 };
            at += rest.chars().take(letters).map(char::len_utf8).sum::<usize>();
        }
    }
    entries.push(&cell[begin..]);
    entries
}

/// The text of an entry.
pub fn unescaped(entry: &str) -> String {
    let mut text = String::new();
    let mut letters = entry.chars();
    while let Some(letter) = letters.next() {
        text.push(if letter == '\\' { letters.next().unwrap() } else { letter });
    }
    text
}

/// The texts of a cell. No text at all makes an empty cell, and so does one empty text.
pub fn texts(cell: &str, between: &str) -> Vec<String> {
    if cell.is_empty() { Vec::new() } else { entries(cell, between).into_iter().map(unescaped).collect() }
}
