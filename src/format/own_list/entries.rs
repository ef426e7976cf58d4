//! Several texts in one cell, parted again: the counterpart of the writer's entries, in `report`.

use std::collections::HashMap;

/// The separator of the names in a path.
pub const PATH: &str = " > ";
/// The separator of the entries in a list.
pub const LIST: &str = "; ";

/// The entries of a cell; a backslash stands before a sign that parts none.
pub(super) fn parted(cell: &str, between: &str) -> Vec<String> {
    if cell.is_empty() { Vec::new() } else { raw_parts(cell, between).iter().map(|part| unescaped(part)).collect() }
}

/// The entries of a list that have a label and several words.
pub(super) fn labelled(cell: &str) -> HashMap<String, Vec<String>> {
    let entry = |entry: &String| {
        let mut parts = raw_parts(entry, ": ").into_iter();
        let label = unescaped(&parts.next()?);
        let words = parts.collect::<Vec<_>>().join(": ");
        // A word with a backslash in front is a text of the file and none of ours.
        Some((label, raw_parts(&words, ", ")))
    };
    raw_parts(cell, LIST).iter().filter_map(entry).collect()
}

/// The same with words that are all texts of the file.
pub(super) fn texts(cell: &str) -> HashMap<String, Vec<String>> {
    let plain = |words: Vec<String>| words.iter().map(|word| unescaped(word)).collect();
    labelled(cell).into_iter().map(|(label, words)| (label, plain(words))).collect()
}

/// The columns that each printed sum adds up, and those that it takes off, by its label.
pub(super) fn sums(cell: &str) -> HashMap<String, (Vec<String>, Vec<String>)> {
    let mut sums: HashMap<String, (Vec<String>, Vec<String>)> = HashMap::new();
    for entry in raw_parts(cell, LIST) {
        let parts = raw_parts(&entry, ": ");
        let words = |text: &String| raw_parts(text, ", ").iter().map(|word| unescaped(word)).collect();
        match &parts[..] {
            [label, plus] => sums.entry(unescaped(label)).or_default().0 = words(plus),
            [label, less, taken] if less == "less" => sums.entry(unescaped(label)).or_default().1 = words(taken),
            _ => {}
        }
    }
    sums
}

/// The text without the sign that keeps a spreadsheet from running it.
pub(super) fn plain(cell: &str, is_marked: bool) -> &str {
    const RUN: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let is_run = cell.trim_start_matches('\'').trim_start().starts_with(RUN);
    cell.strip_prefix('\'').filter(|_| is_marked && is_run).unwrap_or(cell)
}

/// The parts of a text, as they are written.
fn raw_parts(text: &str, between: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = text.chars();
    while let (remaining, Some(letter)) = (rest.as_str(), rest.next()) {
        if let Some(next) = remaining.strip_prefix(between) {
            parts.push(String::new());
            rest = next.chars();
            continue;
        }
        let escaped = if letter == '\\' { rest.next() } else { None };
        parts.last_mut().into_iter().for_each(|part| part.extend([Some(letter), escaped].into_iter().flatten()));
    }
    parts
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    plain
}
