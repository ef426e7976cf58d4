//! Citations of figures in print: document, page, table and row.

use std::num::NonZeroU32;

use crate::model::{localized::Localized, text::TextId};

/// A document of the dataset by its place in the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DocumentId(pub u32);

/// A printed source that figures are cited from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The short name by which the dataset's figures refer to it; may be empty.
    pub id: String,
    /// Its name in a sentence: "brevet".
    pub label: Option<Localized>,
    /// Its title.
    pub title: Option<Localized>,
    /// Its date, by ISO 8601 where the dataset follows its format: "2020-12-02".
    pub date: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
    /// The publisher's case number.
    pub case_number: Option<String>,
    /// The publisher's document number.
    pub document_number: Option<String>,
}

/// The place of a figure in a document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Citation {
    /// The document, where the dataset names one.
    pub document: Option<DocumentId>,
    /// The page, as the document numbers it.
    pub page: Option<NonZeroU32>,
    /// The table's number or name as printed.
    pub table: Option<TextId>,
    /// The row among those with figures in that table, totals included, from 1.
    pub row: Option<NonZeroU32>,
}
