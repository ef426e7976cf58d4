//! Writes a [`Dataset`] as RON that reads back the same, laid out to be edited by hand.

use ron::ser::PrettyConfig;
use serde::{Serialize, Serializer};

use crate::{
    format::ron::write::{
        columns::{DimensionPart, write_columns},
        fields::{AmountValue, Fields, Inline, UnitPart, Words, plain, words},
        rows::{AreaPart, stated},
    },
    model::{about::ScopeText, citation::Document, dataset::Dataset},
};

mod columns;
mod fields;
mod rows;

/// The dataset as RON.
///
/// # Errors
/// An error of the serializer, which a checked dataset never causes.
pub fn write(dataset: &Dataset) -> Result<String, ron::Error> {
    let mut text = plain(&WholeFile(dataset), PrettyConfig::new().new_line("\n"))?;
    text.push('\n');
    Ok(text)
}

struct WholeFile<'a>(&'a Dataset);

impl Serialize for WholeFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let dataset = self.0;
        let about = dataset.about();
        let mut fields = Fields::new(serializer, "Dataset")?;
        fields.words("title", Some(&about.title))?;
        fields.words("short_title", about.short_title.as_ref())?;
        fields.words("publisher", about.publisher.as_ref())?;
        fields.optional("language", about.language.as_ref())?;
        fields.always("unit", &Inline(UnitPart(&about.unit)))?;
        write_columns(dataset, &mut fields)?;
        fields.words("price_level", about.price_level.as_ref())?;
        let dimensions = dataset.dimensions().map(|(_, dimension)| Inline(DimensionPart(dimension)));
        fields.list("dimensions", &dimensions.collect::<Vec<_>>())?;
        fields.list("documents", &about.documents.iter().map(DocumentPart).collect::<Vec<_>>())?;
        fields.optional("question", about.question.as_ref().map(Words).as_ref())?;
        if about.scope != ScopeText::default() {
            fields.always("scope", &ScopePart(dataset))?;
        }

        fields.list(
            "abbreviations",
            &about.abbreviations.iter().map(|(short, long)| (Words(short), Words(long))).collect::<Vec<_>>(),
        )?;
        fields.sentences("notes", &words(&about.notes))?;
        fields.always("areas", &dataset.top_areas().map(|area| AreaPart(dataset, area)).collect::<Vec<_>>())?;
        fields.list("stated", &stated(dataset, None))?;
        fields.optional("rounding", about.rounding.map(|rounding| AmountValue(Some(rounding))).as_ref())?;
        fields.end()
    }
}

struct DocumentPart<'a>(&'a Document);

impl Serialize for DocumentPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.0;
        let mut fields = Fields::new(serializer, "Document")?;
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

struct ScopePart<'a>(&'a Dataset);

impl Serialize for ScopePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let scope = &self.0.about().scope;
        let mut fields = Fields::new(serializer, "Scope")?;
        fields.words("short", scope.short.as_ref())?;
        fields.sentences("full", &words(&scope.full))?;
        fields.sentences("silent", &words(&scope.silent))?;
        fields.end()
    }
}
