//! Tables that stand in a package itself: objects, rows, or a text as a file would have it.

use std::collections::HashSet;

use csv::Writer;
use serde_json::Value;

/// The text of a table as a file has it; none where there are no rows.
pub(super) fn table(resource: &Value) -> Option<String> {
    match &resource["data"] {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Array(rows) if !rows.is_empty() => text(&rows_of(resource, rows)),
        _ => None,
    }
}

/// The rows, headings first.
fn rows_of(resource: &Value, rows: &[Value]) -> Vec<Vec<String>> {
    if rows.iter().any(Value::is_array) {
        return rows.iter().filter_map(Value::as_array).map(|row| row.iter().map(cell).collect()).collect();
    }
    let fields = resource["schema"]["fields"].as_array().map_or(&[][..], Vec::as_slice);
    let declared = fields.iter().filter_map(|field| field["name"].as_str());
    let used = rows.iter().filter_map(Value::as_object).flat_map(|row| row.keys().map(String::as_str));
    let mut known = HashSet::new();
    let names: Vec<&str> = declared.chain(used).filter(|name| known.insert(*name)).collect();
    let row = |row: &Value| names.iter().map(|name| cell(&row[name])).collect();
    std::iter::once(names.iter().map(|&name| name.to_owned()).collect()).chain(rows.iter().map(row)).collect()
}

/// A value as a cell, numbers as they are written.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn text(rows: &[Vec<String>]) -> Option<String> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut writer = Writer::from_writer(Vec::new());
    for row in rows {
        let empty = std::iter::repeat_n("", width - row.len());
        writer.write_record(row.iter().map(String::as_str).chain(empty)).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}
