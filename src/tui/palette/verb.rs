//! The commands that take a word, and how they are typed: `år 2020`, `area job`, `eksporter ud.csv`. Each is known by its name in
//! every language, whatever the screen speaks. Another one takes a line in each of the lists here, and what it offers in `desk`.

use crate::{
    analysis::query::fold::Needle,
    locale::{Language, Message},
};

/// A command that takes a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    /// The year that is shown.
    Year,
    /// The year to compare with.
    Compare,
    /// To an area.
    Area,
    /// What is shown, as a file.
    Export,
}

impl Verb {
    /// Every one, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::Year, Self::Compare, Self::Area, Self::Export];

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Year, Language::Danish) => "år",
            (Self::Year, Language::English) => "year",
            (Self::Compare, Language::Danish) => "sammenlign",
            (Self::Compare, Language::English) => "compare",
            (Self::Area, Language::Danish) => "område",
            (Self::Area, Language::English) => "area",
            (Self::Export, Language::Danish) => "eksporter",
            (Self::Export, Language::English) => "export",
        }
    }

    /// What it does, in a few words.
    pub fn does(self) -> Message {
        match self {
            Self::Year => Message::NameYear,
            Self::Compare => Message::NameCompare,
            Self::Area => Message::NameArea,
            Self::Export => Message::NameExport,
        }
    }

    /// The command and its word, as far as that is typed: `None` where the text does not begin with the whole name of one.
    pub fn read(text: &str) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let (name, word) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let name = Needle::new(name);
        let is_named = |verb: &Self| Language::ALL.iter().any(|&language| name.is(verb.name(language)));
        Some((Self::ALL.into_iter().find(is_named)?, word.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_known_in_both_languages_with_danish_letters_or_without() {
        for text in ["år 2020", "year 2020", "ar  2020 ", " AAR 2020", "Year\t2020"] {
            assert_eq!(Verb::read(text), Some((Verb::Year, "2020")), "{text}");
        }
        assert_eq!(Verb::read("eksportér min fil.csv"), Some((Verb::Export, "min fil.csv")));
        assert_eq!(Verb::read("område"), Some((Verb::Area, "")));
        for text in ["", "å", "åre 2020", "næste år", "2020"] {
            assert_eq!(Verb::read(text), None, "{text}");
        }
    }
}
