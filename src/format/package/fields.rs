//! The fields that the schema of a resource declares.

use serde_json::Value;

use crate::format::{package::declared::mark, table::number::DecimalMark};

/// The fields of a resource's schema: those of the file, and those that the package adds.
pub(super) struct Fields<'a> {
    /// The columns of the file.
    pub columns: &'a [Value],
    /// Constants, and what columns of amounts stand for.
    pub extra: &'a [Value],
    /// The columns of codes whose names are in another file.
    pub keys: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// The fields of a resource.
    pub fn of(resource: &'a Value) -> Self {
        let list = |name: &str| resource["schema"][name].as_array().map_or(&[][..], Vec::as_slice);
        let keys = list("foreignKeys").iter().flat_map(|key| match &key["fields"] {
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            name => Vec::from_iter(name.as_str()),
        });
        Self { columns: list("fields"), extra: list("extraFields"), keys: keys.collect() }
    }

    /// The decimal mark of its numbers, where it is declared.
    pub fn mark(&self) -> Option<DecimalMark> {
        self.columns.iter().find_map(|field| field["decimalChar"].as_str()).and_then(mark)
    }
}
