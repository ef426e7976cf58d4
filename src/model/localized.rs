//! A text in one language or several: the file's own wording first, translations after it.

/// A text, with its translations.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Localized {
    text: String,
    /// Language codes ("en") with the text in that language, the first text's own code included where the file gives one.
    translations: Vec<(String, String)>,
}

impl Localized {
    /// A text for each language, `own` being the dataset's language: that text, else the first, serves all other languages.
    pub fn new(translations: Vec<(String, String)>, own: Option<&str>) -> Self {
        let own_text = translations.iter().find(|(code, _)| Some(code.as_str()) == own).or(translations.first());
        Self { text: own_text.map(|(_, text)| text.clone()).unwrap_or_default(), translations }
    }

    /// A text with translations into other languages.
    pub fn translated(text: String, translations: Vec<(String, String)>) -> Self {
        Self { text, translations }
    }

    /// The text in the dataset's own language.
    pub fn own(&self) -> &str {
        &self.text
    }

    /// The text in a language, else in the dataset's own.
    pub fn get(&self, code: &str) -> &str {
        let translation = self.translations.iter().find(|(language, _)| language == code);
        translation.map_or(self.own(), |(_, text)| text)
    }

    /// Returns `true` if the file gives the text in this language by its code.
    pub fn is_in(&self, code: &str) -> bool {
        self.translations.iter().any(|(language, _)| language == code)
    }

    /// Each language with its text; empty where the file gives one text for all.
    pub fn translations(&self) -> &[(String, String)] {
        &self.translations
    }

    /// The text in every language, the file's own first: what is searched.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let translations = self.translations.iter().map(|(_, text)| text.as_str());
        std::iter::once(self.own()).chain(translations.filter(|&text| text != self.own()))
    }
}

impl From<String> for Localized {
    fn from(text: String) -> Self {
        Self { text, translations: Vec::new() }
    }
}

impl From<&str> for Localized {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
