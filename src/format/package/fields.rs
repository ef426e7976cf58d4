//! The fields that the schema of a resource declares.

use serde_json::Value;

use crate::format::{package::declared::mark, table::number::DecimalMark};

/// The fields of a resource's schema: those of the file, and those that the package adds.
pub(super) struct Fields<'a> {
    /// The columns of the file.
    pub columns: &'a [Value],
    /// Constants, and what columns of amounts stand for.
    pub extra: &'a [Value],
}

impl<'a> Fields<'a> {
    /// The fields of a resource.
    pub fn of(resource: &'a Value) -> Self {
        let list = |name: &str| resource["schema"][name].as_array().map_or(&[][..], Vec::as_slice);
        Self { columns: list("fields"), extra: list("extraFields") }
    }

    /// The decimal mark of its numbers, where it is declared.
    pub fn mark(&self) -> Option<DecimalMark> {
        self.columns.iter().find_map(|field| field["decimalChar"].as_str()).and_then(mark)
    }
}
