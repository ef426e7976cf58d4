//! Values as they are written in a file: they stay text until their meaning is known, and borrow from the file, which gives
//! each of them its place.

use std::{fmt, marker::PhantomData};

use ron::value::RawValue;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

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
