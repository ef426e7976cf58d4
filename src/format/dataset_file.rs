//! The fields of a dataset file as they are written: in RON, laid out to be edited by hand, or in JSON for programs. Both have the
//! same fields, so that whatever one of them holds the other holds too.

mod columns;
mod notation;
mod rows;
mod texts;
mod values;

pub use crate::format::dataset_file::notation::Notation;

use serde::{Serialize, Serializer};

use crate::{
    format::dataset_file::{
        columns::{dimensions, write_columns},
        notation::{Fields, Inline},
        rows::{areas, stated},
        texts::{Words, words},
        values::{AmountValue, UnitPart},
    },
    model::{about::ScopeText, citation::Document, dataset::Dataset},
};

/// A dataset as a file in a notation.
#[derive(Clone, Copy)]
pub struct DatasetFile<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The notation.
    pub notation: Notation,
}

impl Serialize for DatasetFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self { dataset, notation } = self;
        let about = dataset.about();
        let mut fields = Fields::new(serializer, "Dataset", notation)?;
        fields.words("title", Some(&about.title))?;
        fields.words("short_title", about.short_title.as_ref())?;
        fields.words("publisher", about.publisher.as_ref())?;
        fields.optional("language", about.language.as_ref())?;
        fields.always("unit", &Inline(notation, UnitPart(notation, &about.unit)))?;
        write_columns(dataset, &mut fields)?;
        fields.words("price_level", about.price_level.as_ref())?;
        fields.list("dimensions", &dimensions(dataset, notation))?;
        let documents = about.documents.iter().map(|document| DocumentPart(notation, document));
        fields.list("documents", &documents.collect::<Vec<_>>())?;
        fields.optional("question", about.question.as_ref().map(Words).as_ref())?;
        if about.scope != ScopeText::default() {
            fields.always("scope", &ScopePart(notation, &about.scope))?;
        }
        let abbreviations = about.abbreviations.iter().map(|(short, long)| (Words(short), Words(long)));
        fields.list("abbreviations", &abbreviations.collect::<Vec<_>>())?;
        fields.sentences("notes", &words(&about.notes))?;
        fields.always("areas", &areas(dataset, notation, dataset.top_areas()))?;
        fields.list("stated", &stated(dataset, notation, None))?;
        let rounding = about.rounding.map(|rounding| AmountValue(notation, Some(rounding)));
        fields.optional("rounding", rounding.as_ref())?;
        fields.end()
    }
}

struct DocumentPart<'a>(Notation, &'a Document);

impl Serialize for DocumentPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, document) = self;
        let mut fields = Fields::new(serializer, "Document", notation)?;
        fields.optional("id", Some(&document.id).filter(|id| !id.is_empty()))?;
        fields.words("label", document.label.as_ref())?;
        fields.words("title", document.title.as_ref())?;
        fields.optional("date", document.date.as_ref())?;
        fields.optional("url", document.url.as_ref())?;
        fields.optional("case_number", document.case_number.as_ref())?;
        fields.optional("document_number", document.document_number.as_ref())?;
        fields.end()
    }
}

struct ScopePart<'a>(Notation, &'a ScopeText);

impl Serialize for ScopePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(notation, scope) = self;
        let mut fields = Fields::new(serializer, "Scope", notation)?;
        fields.words("short", scope.short.as_ref())?;
        fields.sentences("full", &words(&scope.full))?;
        fields.sentences("silent", &words(&scope.silent))?;
        fields.end()
    }
}
