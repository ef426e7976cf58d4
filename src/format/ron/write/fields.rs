//! Fields, texts and amounts as they are laid out in a file.

use ron::{Options, ser::PrettyConfig, value::RawValue};
use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeMap, SerializeStruct},
};

use crate::model::{about::Unit, amount::Amount, dataset::Dataset, localized::Localized, text::TextId};

pub(super) fn plain(value: &impl Serialize, layout: PrettyConfig) -> Result<String, ron::Error> {
    Options::default().without_recursion_limit().to_string_pretty(value, layout.struct_names(false))
}

/// A value that is written on one line, with everything in it.
pub(super) struct Inline<T>(pub T);

impl<T: Serialize> Serialize for Inline<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let layout = PrettyConfig::new().compact_arrays(true).compact_structs(true).compact_maps(true);
        written(plain(&self.0, layout).map_err(S::Error::custom)?, serializer)
    }
}

/// Writes text that is RON already.
pub(super) fn written<S: Serializer>(text: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_boxed_ron(text.into_boxed_str()).map_err(S::Error::custom)?.serialize(serializer)
}

/// Writes the fields of a struct; a field without a value is left out.
pub(super) struct Fields<S: Serializer>(S::SerializeStruct);

impl<S: Serializer> Fields<S> {
    pub fn new(serializer: S, name: &'static str) -> Result<Self, S::Error> {
        // The number of fields changes the layout of an empty struct only, and no struct here is always empty.
        serializer.serialize_struct(name, 1).map(Self)
    }

    pub fn always(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    pub fn optional(&mut self, name: &'static str, value: Option<&(impl Serialize + ?Sized)>) -> Result<(), S::Error> {
        value.map_or(Ok(()), |value| self.always(name, value))
    }

    pub fn list<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.is_empty() { Ok(()) } else { self.always(name, items) }
    }

    /// Writes names or labels together on one line.
    pub fn row<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.is_empty() { Ok(()) } else { self.always(name, &Inline(items)) }
    }

    /// Writes sentences on a line each, unless there is only one, in one language.
    pub fn sentences(&mut self, name: &'static str, items: &[Words<'_>]) -> Result<(), S::Error> {
        let is_short = items.len() <= 1 && items.iter().all(|words| words.0.translations().is_empty());
        if is_short { self.row(name, items) } else { self.always(name, items) }
    }

    /// Writes the notes of a row as sentences.
    pub fn notes(&mut self, name: &'static str, dataset: &Dataset, notes: &[TextId]) -> Result<(), S::Error> {
        let is_short = notes.len() <= 1 && notes.iter().all(|&note| dataset.localized(note).is_none());
        let notes: Vec<_> = notes.iter().map(|&note| Text(dataset, note)).collect();
        if is_short { self.row(name, &notes) } else { self.always(name, &notes) }
    }

    /// Writes a short text, its translations beside it.
    pub fn words(&mut self, name: &'static str, text: Option<&Localized>) -> Result<(), S::Error> {
        self.optional(name, text.map(|text| Inline(Words(text))).as_ref())
    }

    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

/// An amount of a list, or `None`.
pub(super) struct AmountValue(pub Option<Amount>);

impl Serialize for AmountValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        written(self.0.map_or_else(|| "None".to_owned(), |amount| amount.to_string()), serializer)
    }
}

/// A year's label, without quotation marks if it is a number that reads back the same.
pub(super) struct Label<'a>(pub &'a str);

impl Serialize for Label<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<u32>() {
            Ok(number) if number.to_string() == self.0 => serializer.serialize_u32(number),
            _ => serializer.serialize_str(self.0),
        }
    }
}

/// A text, or one for each language.
pub(super) struct Words<'a>(pub &'a Localized);

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

pub(super) fn words(texts: &[Localized]) -> Vec<Words<'_>> {
    texts.iter().map(Words).collect()
}

/// A choice such as `Internal`, written without quotation marks.
pub(super) struct EnumValue(pub &'static str);

impl Serialize for EnumValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("EnumValue", 0, self.0)
    }
}

/// A text of a row, in one or several languages.
pub(super) struct Text<'a>(pub &'a Dataset, pub TextId);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let &Self(dataset, text) = self;
        match dataset.localized(text) {
            Some(translated) => Words(translated).serialize(serializer),
            None => serializer.serialize_str(dataset.text(text)),
        }
    }
}

/// A unit, of the dataset or of a measure.
pub(super) struct UnitPart<'a>(pub &'a Unit);

impl Serialize for UnitPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let unit = self.0;
        let mut fields = Fields::new(serializer, "Unit")?;
        fields.optional("currency", unit.currency.as_ref())?;
        fields.always("multiplier", &AmountValue(Some(unit.multiplier)))?;
        fields.words("label", unit.label.as_ref())?;
        fields.end()
    }
}
