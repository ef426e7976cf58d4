//! Commands that take a word: `år 2020`, `area job`, `eksporter ud.csv`. Each is known by its name in every language. Another
//! command is a variant and a line in each list here, and its offers in `lookup`.

use crate::{
    analysis::search::query::fold::Needle,
    locale::{Language, Locale, Message},
};

/// A command that takes a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// The year that is shown.
    Year,
    /// The year to compare with.
    Compare,
    /// The measure that is shown.
    Measure,
    /// An area to go to.
    Area,
    /// The grouping of lines.
    Group,
    /// A file to export to.
    Export,
    /// The unit of amounts in the tree.
    Unit,
}

impl Command {
    /// All commands, in the order of the list.
    pub const ALL: [Self; 7] =
        [Self::Year, Self::Compare, Self::Area, Self::Export, Self::Group, Self::Measure, Self::Unit];

    /// Its name.
    fn name(self) -> Message {
        match self {
            Self::Year => Message::WordYear,
            Self::Compare => Message::WordCompare,
            Self::Measure => Message::WordMeasure,
            Self::Area => Message::WordArea,
            Self::Group => Message::WordGroup,
            Self::Export => Message::WordExport,
            Self::Unit => Message::WordUnit,
        }
    }

    /// Its effect in a few words.
    pub fn does(self) -> Message {
        match self {
            Self::Year => Message::NameYear,
            Self::Compare => Message::NameCompare,
            Self::Measure => Message::NameMeasure,
            Self::Area => Message::NameArea,
            Self::Group => Message::NameGroupBy,
            Self::Export => Message::NameExport,
            Self::Unit => Message::NameUnit,
        }
    }
}

/// A word in each language.
#[derive(Debug)]
pub struct Word(Vec<(Language, String)>);

/// The commands with their names, and the word for all years.
#[derive(Debug)]
pub struct Commands {
    names: Vec<(Command, Word)>,
    all: Word,
}

impl Word {
    /// The word in a language.
    pub fn in_language(&self, language: Language) -> &str {
        self.0.iter().find(|(other, _)| *other == language).map_or("", |(_, name)| name)
    }

    fn is(&self, typed: &Needle) -> bool {
        self.0.iter().any(|(_, name)| typed.equals(name))
    }
}

impl Commands {
    /// Reads them in every language.
    pub fn new() -> Self {
        let locales = Language::ALL.map(Locale::new);
        let word = |message| Word(locales.iter().map(|locale| (locale.language(), locale.text(message))).collect());
        Self { names: Command::ALL.map(|command| (command, word(command.name()))).into(), all: word(Message::WordAll) }
    }

    /// Every command with its names, in the order they are listed.
    pub fn names(&self) -> impl Iterator<Item = (Command, &Word)> {
        self.names.iter().map(|(command, name)| (*command, name))
    }

    /// The names of a command.
    pub fn name(&self, command: Command) -> &Word {
        self.names.iter().find(|(known, _)| *known == command).map_or(&self.all, |(_, name)| name)
    }

    /// The word for all years.
    pub fn all(&self) -> &Word {
        &self.all
    }

    /// The command that a text begins with, and its word as far as it is typed; none where the text does not begin with the whole
    /// name of one.
    pub fn read<'t>(&self, text: &'t str) -> Option<(Command, &'t str)> {
        let text = text.trim_start();
        let (name, word) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let name = Needle::new(name);
        let (command, _) = self.names().find(|(_, known)| known.is(&name))?;
        Some((command, word.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_known_in_both_languages_with_danish_letters_or_without() {
        let commands = Commands::new();
        for text in ["år 2020", "year 2020", "ar  2020 ", " AAR 2020", "Year\t2020"] {
            assert_eq!(commands.read(text), Some((Command::Year, "2020")), "{text}");
        }
        assert_eq!(commands.read("eksportér min fil.csv"), Some((Command::Export, "min fil.csv")));
        assert_eq!(commands.read("område"), Some((Command::Area, "")));
        for text in ["", "å", "åre 2020", "næste år", "2020"] {
            assert_eq!(commands.read(text), None, "{text}");
        }
    }
}
