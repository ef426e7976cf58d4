//! The two notations of a dataset file, and how each writes fields and values.

use ron::{Options, ser::PrettyConfig, value::RawValue};
use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeStruct},
};

use crate::{
    format::dataset_file::texts::{Text, Words},
    model::{dataset::Dataset, localized::Localized, text::TextId},
};

/// The notation of a dataset file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notation {
    /// RON: numbers as they are, `None` for a dash, choices as words.
    Ron,
    /// JSON: amounts as texts, `null` for a dash, choices in small letters.
    Json,
}

/// A value in RON with a layout.
///
/// # Errors
/// An error of the serializer.
fn laid_out(value: &impl Serialize, layout: PrettyConfig) -> Result<String, ron::Error> {
    Options::default().without_recursion_limit().to_string_pretty(value, layout.struct_names(false))
}

/// A value that RON has on one line, with everything in it.
pub struct Inline<T>(pub Notation, pub T);

impl<T: Serialize> Serialize for Inline<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Notation::Ron => {
                let layout = PrettyConfig::new().compact_arrays(true).compact_structs(true).compact_maps(true);
                as_ron(laid_out(&self.1, layout).map_err(S::Error::custom)?, serializer)
            }
            Notation::Json => self.1.serialize(serializer),
        }
    }
}

/// Writes text that is RON already.
pub fn as_ron<S: Serializer>(text: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_boxed_ron(text.into_boxed_str()).map_err(S::Error::custom)?.serialize(serializer)
}

/// Writes the fields of a struct; a field without a value is left out.
pub struct Fields<S: Serializer> {
    fields: S::SerializeStruct,
    pub notation: Notation,
}

impl<S: Serializer> Fields<S> {
    pub fn new(serializer: S, name: &'static str, notation: Notation) -> Result<Self, S::Error> {
        // The number of fields changes the layout of an empty struct only, and no struct here is always empty.
        serializer.serialize_struct(name, 1).map(|fields| Self { fields, notation })
    }

    pub fn always(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), S::Error> {
        self.fields.serialize_field(name, value)
    }

    pub fn optional(&mut self, name: &'static str, value: Option<&(impl Serialize + ?Sized)>) -> Result<(), S::Error> {
        value.map_or(Ok(()), |value| self.always(name, value))
    }

    pub fn list<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.is_empty() { Ok(()) } else { self.always(name, items) }
    }

    /// Writes names or labels together on one line.
    pub fn row<T: Serialize>(&mut self, name: &'static str, items: &[T]) -> Result<(), S::Error> {
        if items.is_empty() { Ok(()) } else { self.always(name, &Inline(self.notation, items)) }
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
        self.optional(name, text.map(|text| Inline(self.notation, Words(text))).as_ref())
    }

    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.fields.end()
    }
}
