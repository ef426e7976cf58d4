//! Codes of a column whose names another table of the package lists: the names take their place.

use std::collections::HashMap;

use serde_json::Value;

use crate::format::{
    package::{
        contents::{Contents, is_beside},
        inline,
    },
    table::{clean::clean, grid::Grid},
};

/// The rows among which the headings of a table are looked for.
const HEAD: usize = 20;

/// The words that head a column of names.
const LABELS: [&str; 8] = ["name", "label", "title", "navn", "titel", "tekst", "bezeichnung", "description"];

/// The ends of a heading that say that a column holds codes.
const ENDS: [&str; 10] = ["_id", "_code", "_kode", " id", " code", " kode", "-id", "-code", "id", "code"];

/// The list of names for the codes of a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NameList {
    /// The resource that lists them.
    pub resource: String,
    /// The contents of its table.
    pub contents: Contents,
    /// The heading of the codes in the table with amounts.
    pub column: String,
    /// The heading of the codes in the list.
    key: String,
    /// The heading of the names, where it is declared.
    label: Option<String>,
}

/// The names of the codes of a column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CodeNames {
    column: String,
    names: HashMap<String, String>,
}

/// The lists that the keys of a resource refer to. A key of several columns has no single code that a name could stand for.
pub(super) fn lists(resource: &Value, resources: &[Value]) -> Vec<NameList> {
    let keys = resource["schema"]["foreignKeys"].as_array().map_or(&[][..], Vec::as_slice);
    let list = |key: &Value| {
        let name = key["reference"]["resource"].as_str()?;
        let of = resources.iter().find(|other| other["name"].as_str() == Some(name))?;
        let contents = if let Some(text) = inline::table(of) {
            Contents::Here(text)
        } else {
            let path = of["path"].as_str().or_else(|| of["path"][0].as_str()).filter(|path| is_beside(path))?;
            Contents::File(path.to_owned())
        };
        let key_of_list = single(&key["reference"]["fields"])?;
        let fields = of["schema"]["fields"].as_array().map_or(&[][..], Vec::as_slice);
        let is_label = |field: &&Value| field["columnType"].as_str().is_some_and(|kind| kind.ends_with(":label"));
        let label = fields.iter().find(is_label).and_then(|field| field["name"].as_str()).map(str::to_owned);
        Some(NameList { resource: name.to_owned(), contents, column: single(&key["fields"])?, key: key_of_list, label })
    };
    keys.iter().filter_map(list).collect()
}

fn single(fields: &Value) -> Option<String> {
    match fields {
        Value::String(name) => Some(name.clone()),
        Value::Array(names) if names.len() == 1 => names[0].as_str().map(str::to_owned),
        _ => None,
    }
}

impl NameList {
    /// The names that its table gives; none where it has no such codes, or no other column.
    pub fn names(&self, grid: &Grid) -> Option<CodeNames> {
        let mut rows = grid.rows();
        let head: Vec<&str> = rows.next()?.cells().collect();
        let key = head.iter().position(|&heading| heading == self.key)?;
        let others = || (0..head.len()).filter(|&column| column != key);
        let declared = others().find(|&column| self.label.as_deref() == Some(head[column]));
        let is_label = |column: &usize| {
            let heading = head[*column].to_lowercase();
            LABELS.iter().any(|label| heading.contains(label))
        };
        let has_words = |column: &usize| grid.rows().skip(1).any(|row| row.cell(*column).contains(char::is_alphabetic));
        let label = declared.or_else(|| others().find(is_label)).or_else(|| others().find(has_words))?;
        let named: Vec<(String, String)> = rows
            .map(|row| (clean(row.cell(key)), clean(row.cell(label))))
            .filter(|(_, name)| !name.is_empty())
            .collect();
        let mut count: HashMap<&str, usize> = HashMap::new();
        for (_, name) in &named {
            *count.entry(name).or_default() += 1;
        }
        // A name of several codes does not tell them apart.
        let told_apart = |(code, name): &(String, String)| match count[name.as_str()] {
            1 => (code.clone(), name.clone()),
            _ => (code.clone(), format!("{name} ({code})")),
        };
        let of_codes: HashMap<String, String> = named.iter().map(told_apart).collect();
        (!of_codes.is_empty()).then(|| CodeNames { column: self.column.clone(), names: of_codes })
    }
}

impl CodeNames {
    /// The table with the names in place of the codes; a code without a name stays. A heading that says that it is of codes says so no
    /// longer, unless something is said of the column by it.
    pub fn put_in(&self, grid: &Grid, is_said: bool) -> Grid {
        let is_head = |place: &usize| grid.row(*place).cells().any(|cell| cell == self.column);
        let Some(head) = (0..grid.height().min(HEAD)).find(is_head) else { return grid.clone() };
        let at = grid.row(head).cells().position(|cell| cell == self.column).unwrap_or_default();
        let heading = ENDS.iter().find_map(|&end| self.column.strip_suffix(end)).filter(|rest| !rest.is_empty());
        let heading = heading.filter(|_| !is_said).unwrap_or(&self.column);
        grid.with(|row, column, cell| match row {
            _ if column != at || row < head => cell,
            _ if row == head => heading,
            _ => self.names.get(&clean(cell)).map_or(cell, String::as_str),
        })
    }

    /// The heading of its column.
    pub fn column(&self) -> &str {
        &self.column
    }
}
