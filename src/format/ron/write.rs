//! Writes a [`Dataset`] as RON that reads back the same, laid out to be edited by hand.

use ron::{Options, ser::PrettyConfig, value::RawValue};
use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeMap, SerializeStruct},
};

use crate::model::{
    about::ScopeText,
    amount::Amount,
    citation::{Citation, Document},
    dataset::{Dataset, Stated},
    financing::{Financing, View},
    ids::{AreaId, InitiativeId},
    localized::Localized,
    text::TextId,
};

/// The dataset as RON.
///
/// # Errors
/// An error of the serializer, which a checked dataset never causes.
pub fn write(dataset: &Dataset) -> Result<String, ron::Error> {
    let mut text = plain(&WholeFile(dataset), PrettyConfig::new().new_line("\n"))?;
    text.push('\n');
    Ok(text)
}

fn plain(value: &impl Serialize, layout: PrettyConfig) -> Result<String, ron::Error> {
    Options::default().without_recursion_limit().to_string_pretty(value, layout.struct_names(false))
}

/// A value that is written on one line, with everything in it.
struct Inline<T>(T);

impl<T: Serialize> Serialize for Inline<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let layout = PrettyConfig::new().compact_arrays(true).compact_structs(true);
        written(plain(&self.0, layout).map_err(S::Error::custom)?, serializer)
    }
}

/// Writes text that is RON already.
fn written<S: Serializer>(text: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_boxed_ron(text.into_boxed_str()).map_err(S::Error::custom)?.serialize(serializer)
}

/// Writes the fields of a struct; a field without a value is left out.
struct Fields<S: Serializer>(S::SerializeStruct);

impl<S: Serializer> Fields<S> {
    fn new(serializer: S, name: &'static str) -> Result<Self, S::Error> {
        // The number of fields changes the layout of an empty struct only, and no struct here is always empty.
        serializer.serialize_struct(name, 1).map(Self)
    }

    fn always(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    fn optional(&mut self, name: &'static str, value: Option<&(impl Serialize + ?Sized)>) -> Result<(), S::Error> {
        value.map_or(Ok(()), |value| self.always(name, value))
    }

    fn list<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.is_empty() { Ok(()) } else { self.always(name, items) }
    }

    /// Writes names or labels together on one line.
    fn row<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.is_empty() { Ok(()) } else { self.always(name, &Inline(items)) }
    }

    /// Writes sentences on a line each, unless there is only one.
    fn sentences<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.len() > 1 { self.always(name, items) } else { self.row(name, items) }
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

/// An amount of a list, or `None`.
struct AmountValue(Option<Amount>);

impl Serialize for AmountValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        written(self.0.map_or_else(|| "None".to_owned(), |amount| amount.to_string()), serializer)
    }
}

/// A year's label, without quotation marks if it is a number that reads back the same.
struct Label<'a>(&'a str);

impl Serialize for Label<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<u32>() {
            Ok(number) if number.to_string() == self.0 => serializer.serialize_u32(number),
            _ => serializer.serialize_str(self.0),
        }
    }
}

/// A text, or one for each language.
struct Words<'a>(&'a Localized);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let translations = self.0.translations();
        if translations.is_empty() {
            return serializer.serialize_str(self.0.own());
        }
        let mut map = serializer.serialize_map(Some(translations.len()))?;
        for (language, text) in translations {
            map.serialize_entry(language, text)?;
        }
        map.end()
    }
}

fn words(texts: &[Localized]) -> Vec<Words<'_>> {
    texts.iter().map(Words).collect()
}

/// A choice such as `Internal`, written without quotation marks.
struct EnumValue(&'static str);

impl Serialize for EnumValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("EnumValue", 0, self.0)
    }
}

fn figures(amounts: &[Option<Amount>]) -> Inline<Vec<AmountValue>> {
    Inline(amounts.iter().map(|&amount| AmountValue(amount)).collect())
}

struct WholeFile<'a>(&'a Dataset);

impl Serialize for WholeFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let dataset = self.0;
        let about = dataset.about();
        let mut fields = Fields::new(serializer, "Dataset")?;
        fields.always("title", &Words(&about.title))?;
        fields.optional("short_title", about.short_title.as_ref().map(Words).as_ref())?;
        fields.optional("publisher", about.publisher.as_ref().map(Words).as_ref())?;
        fields.optional("language", about.language.as_ref())?;
        fields.always("unit", &Inline(UnitPart(dataset)))?;
        fields.row("years", &dataset.columns().map(|year| Label(dataset.label(year))).collect::<Vec<_>>())?;
        fields.always("start_year", &Label(dataset.label(dataset.start_column())))?;
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
        fields.optional("price_level", about.price_level.as_ref().map(Words).as_ref())?;
        fields.always("areas", &dataset.top_areas().map(|area| AreaPart(dataset, area)).collect::<Vec<_>>())?;
        fields.list("stated", &stated(dataset, None))?;
        fields.optional("rounding", about.rounding.map(|rounding| AmountValue(Some(rounding))).as_ref())?;
        fields.end()
    }
}

/// A text of a row, in one or several languages.
struct TextPart<'a>(&'a Dataset, TextId);

impl Serialize for TextPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, text) = self;
        match dataset.localized(text) {
            Some(translated) => Words(translated).serialize(serializer),
            None => serializer.serialize_str(dataset.text(text)),
        }
    }
}

struct UnitPart<'a>(&'a Dataset);

impl Serialize for UnitPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let unit = &self.0.about().unit;
        let mut fields = Fields::new(serializer, "Unit")?;
        fields.optional("currency", unit.currency.as_ref())?;
        fields.always("multiplier", &AmountValue(Some(unit.multiplier)))?;
        fields.optional("label", unit.label.as_ref().map(Words).as_ref())?;
        fields.end()
    }
}

struct DocumentPart<'a>(&'a Document);

impl Serialize for DocumentPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.0;
        let mut fields = Fields::new(serializer, "Document")?;
        fields.optional("id", Some(&document.id).filter(|id| !id.is_empty()))?;
        fields.optional("label", document.label.as_ref().map(Words).as_ref())?;
        fields.optional("title", document.title.as_ref().map(Words).as_ref())?;
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
        fields.optional("short", scope.short.as_ref().map(Words).as_ref())?;
        fields.sentences("full", &words(&scope.full))?;
        fields.sentences("silent", &words(&scope.silent))?;
        fields.end()
    }
}

struct AreaPart<'a>(&'a Dataset, AreaId);

impl Serialize for AreaPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, id) = self;
        let area = dataset.area(id);
        let mut fields = Fields::new(serializer, "Area")?;
        fields.always("name", &area.name)?;
        fields.row("aliases", &area.aliases)?;
        fields.list(
            "initiatives",
            &dataset.own_initiatives(id).map(|initiative| InitiativePart(dataset, initiative)).collect::<Vec<_>>(),
        )?;
        fields.list("areas", &dataset.sub_areas(id).map(|area| AreaPart(dataset, area)).collect::<Vec<_>>())?;
        fields.list("stated", &stated(dataset, Some(id)))?;
        fields.sentences("notes", &words(&area.notes))?;
        fields.end()
    }
}

struct InitiativePart<'a>(&'a Dataset, InitiativeId);

impl Serialize for InitiativePart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, id) = self;
        let initiative = dataset.initiative(id);
        let mut fields = Fields::new(serializer, "Initiative")?;
        fields.always("name", dataset.name(id))?;
        fields.always(
            "financing",
            &EnumValue(match initiative.financing {
                Financing::Internal => "Internal",
                Financing::External => "External",
            }),
        )?;
        fields.row("funding", &dataset.funding(id).collect::<Vec<_>>())?;
        fields.always("amounts", &figures(dataset.amounts(id)))?;
        fields.optional("source", initiative.source.map(|source| Inline(CitationPart(dataset, source))).as_ref())?;
        let notes = dataset.list_ids(initiative.notes);
        fields.sentences("notes", &notes.iter().map(|&note| TextPart(dataset, note)).collect::<Vec<_>>())?;
        fields.end()
    }
}

struct StatedPart<'a>(&'a Dataset, &'a Stated);

fn stated(dataset: &Dataset, area: Option<AreaId>) -> Vec<Inline<StatedPart<'_>>> {
    dataset.stated_for(area).map(|(_, stated)| Inline(StatedPart(dataset, stated))).collect()
}

impl Serialize for StatedPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, stated) = self;
        let mut fields = Fields::new(serializer, "Stated")?;
        fields.always(
            "view",
            &EnumValue(match stated.view {
                View::Internal => "Internal",
                View::External => "External",
                View::Combined => "Combined",
            }),
        )?;
        fields.always("amounts", &figures(&stated.amounts()))?;
        fields.optional("source", stated.source.map(|source| Inline(CitationPart(dataset, source))).as_ref())?;
        fields.end()
    }
}

struct CitationPart<'a>(&'a Dataset, Citation);

impl Serialize for CitationPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, citation) = self;
        let mut fields = Fields::new(serializer, "Source")?;
        fields.optional("document", citation.document.map(|document| &dataset.document(document).id))?;
        fields.optional("page", citation.page.as_ref())?;
        fields.optional("table", citation.table.map(|table| dataset.text(table)))?;
        fields.optional("row", citation.row.as_ref())?;
        fields.end()
    }
}
