//! The shape of a citation.

use serde::Serialize;

/// The printed source of a figure.
#[derive(Serialize)]
pub struct CitationRecord<'a> {
    pub document: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    pub table: Option<&'a str>,
    pub row: Option<u32>,
}
