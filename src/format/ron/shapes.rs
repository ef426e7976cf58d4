//! The fields of a dataset file. Texts and numbers stay as they are written, so that amounts are exact and each value has a
//! place; `read` decides their meaning.

use std::{fmt, marker::PhantomData};

use ron::value::RawValue;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

/// The number of levels that areas may nest. More is likely a mistake, not a budget, and would exhaust the stack.
pub const DEEPEST: usize = 64;

/// A value as written in the file, borrowed from it.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'a>(pub &'a str);

impl<'de: 'a, 'a> Deserialize<'de> for Raw<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: &'a RawValue = Deserialize::deserialize(deserializer)?;
        let text = raw.get_ron();
        // Trimming parses the value once more, so it is skipped when there is no space and no comment to trim.
        let bare = !text.contains('/') && text.trim().len() == text.len();
        Ok(Self(if bare { text } else { raw.trim().get_ron() }))
    }
}

/// A list as written in the file. Its place is that of the list, not of its first entry.
#[derive(Clone, Copy, Debug)]
pub struct RawList<'a>(pub &'a str);

impl<'de: 'a, 'a> Deserialize<'de> for RawList<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Raw::deserialize(deserializer).map(|raw| Self(raw.0))
    }
}

/// A map as written in the file, with every entry in its order: a key that comes twice is seen.
#[derive(Clone, Debug)]
pub struct RawMap<'a>(pub Vec<(Raw<'a>, Raw<'a>)>);

impl<'de: 'a, 'a> Deserialize<'de> for RawMap<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<'a>(PhantomData<&'a str>);

        impl<'de: 'a, 'a> Visitor<'de> for Entries<'a> {
            type Value = RawMap<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(RawMap(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Dataset", deny_unknown_fields)]
pub struct DatasetShape<'a> {
    #[serde(borrow)]
    pub title: Raw<'a>,
    pub short_title: Option<Raw<'a>>,
    pub publisher: Option<Raw<'a>>,
    pub language: Option<Raw<'a>>,
    pub unit: UnitShape<'a>,
    pub years: RawList<'a>,
    pub start_year: Option<Raw<'a>>,
    #[serde(default)]
    pub documents: Vec<DocumentShape<'a>>,
    pub question: Option<Raw<'a>>,
    #[serde(default)]
    pub scope: ScopeShape<'a>,
    #[serde(default)]
    pub abbreviations: Vec<(Raw<'a>, Raw<'a>)>,
    pub notes: Option<RawList<'a>>,
    pub price_level: Option<Raw<'a>>,
    pub areas: Vec<AreaShape<'a>>,
    #[serde(default)]
    pub stated: Vec<StatedShape<'a>>,
    pub rounding: Option<Raw<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Unit", deny_unknown_fields)]
pub struct UnitShape<'a> {
    #[serde(borrow)]
    pub currency: Option<Raw<'a>>,
    pub multiplier: Option<Raw<'a>>,
    pub label: Option<Raw<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Document", deny_unknown_fields)]
pub struct DocumentShape<'a> {
    #[serde(borrow)]
    pub id: Option<Raw<'a>>,
    pub label: Option<Raw<'a>>,
    pub title: Option<Raw<'a>>,
    pub date: Option<Raw<'a>>,
    pub url: Option<Raw<'a>>,
    pub case_number: Option<Raw<'a>>,
    pub document_number: Option<Raw<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Scope", deny_unknown_fields)]
pub struct ScopeShape<'a> {
    #[serde(borrow)]
    pub short: Option<Raw<'a>>,
    pub full: Option<RawList<'a>>,
    pub silent: Option<RawList<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Area", deny_unknown_fields)]
pub struct AreaShape<'a> {
    #[serde(borrow)]
    pub name: Raw<'a>,
    pub aliases: Option<RawList<'a>>,
    #[serde(default)]
    pub initiatives: Vec<InitiativeShape<'a>>,
    #[serde(default)]
    pub areas: Vec<AreaShape<'a>>,
    #[serde(default)]
    pub stated: Vec<StatedShape<'a>>,
    pub notes: Option<RawList<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Initiative", deny_unknown_fields)]
pub struct InitiativeShape<'a> {
    #[serde(borrow)]
    pub name: Raw<'a>,
    #[serde(default)]
    pub financing: FinancingShape,
    pub funding: Option<RawList<'a>>,
    pub amounts: RawList<'a>,
    pub source: Option<CitationShape<'a>>,
    pub notes: Option<RawList<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Stated", deny_unknown_fields)]
pub struct StatedShape<'a> {
    #[serde(default)]
    pub view: ViewShape,
    #[serde(borrow)]
    pub amounts: RawList<'a>,
    pub source: Option<CitationShape<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Source", deny_unknown_fields)]
pub struct CitationShape<'a> {
    #[serde(borrow)]
    pub document: Option<Raw<'a>>,
    pub page: Option<Raw<'a>>,
    pub table: Option<Raw<'a>>,
    pub row: Option<Raw<'a>>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename = "Financing")]
pub enum FinancingShape {
    #[default]
    Internal,
    External,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename = "View")]
pub enum ViewShape {
    Internal,
    External,
    #[default]
    Combined,
}
