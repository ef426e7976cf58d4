//! The names and codes by which the areas and lines of a draft are found again.

use crate::{format::table::draft::shapes::LineKey, model::name::folded};

/// The keys by which an area is found again.
pub(super) struct AreaKeys {
    name: String,
    code: String,
}

impl AreaKeys {
    /// The keys of a name and a code.
    pub fn of(name: &str, code: Option<&str>) -> Self {
        Self { name: folded(name), code: code.unwrap_or_default().to_owned() }
    }

    /// By the code and the name.
    pub fn exact(&self) -> String {
        format!("{}\0{}", self.code, self.name)
    }

    /// By the code alone; without one by the words of the name.
    pub fn loose(&self) -> Vec<String> {
        let by_words = format!("\0\0{}", alike(&self.name));
        if self.code.is_empty() { vec![by_words] } else { vec![format!("\0{}", self.code), by_words] }
    }

    /// All of them.
    pub fn all(&self) -> Vec<String> {
        std::iter::once(self.exact()).chain(self.loose()).collect()
    }
}

/// The words of a name in small letters, in an order of their own: "B og A" is like "A og B".
pub fn alike(name: &str) -> String {
    let folded = folded(name);
    let mut words: Vec<&str> =
        folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// The keys by which the line of a row is found in another table: that of its code, and that of its name.
pub(super) fn meeting(key: &LineKey) -> Vec<LineKey> {
    let by_code = key.code.is_some().then(|| LineKey { name: String::new(), ..key.clone() });
    let by_name = LineKey { name: folded(&key.name), code: None, ..key.clone() };
    by_code.into_iter().chain([by_name]).collect()
}
