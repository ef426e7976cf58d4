//! The languages of the program, and the choice between them. Their texts are messages.

use std::env;

use icu_locale_core::{Locale, locale};

/// A language that the program speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Language {
    /// Dansk, the language of the built-in dataset.
    Danish,
    /// English, for everybody else.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The code of ISO 639-1, as `--lang` takes it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The tag of the language in the Unicode data.
    pub(super) fn tag(self) -> Locale {
        match self {
            Self::Danish => locale!("da"),
            Self::English => locale!("en"),
        }
    }

    /// The language to switch to.
    pub fn other(self) -> Self {
        match self {
            Self::Danish => Self::English,
            Self::English => Self::Danish,
        }
    }

    /// The language of the user: that of the environment, else that of the system where it keeps one elsewhere.
    pub fn of_user() -> Self {
        let is_set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let system = if ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().any(|name| is_set(name).is_some()) {
            None
        } else {
            system_language()
        };
        Self::from_environment(|name| is_set(name).or_else(|| system.clone()))
    }

    /// The language of the environment, as POSIX reads it: of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set
    /// and not empty decides. `da_DK.UTF-8` and the like are Danish, all else is English.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let wanted = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
        match wanted {
            Some(name) if name.to_ascii_lowercase().starts_with("da") => Self::Danish,
            _ => Self::English,
        }
    }
}

/// The language that the user has chosen for Windows or macOS.
#[cfg(any(windows, target_os = "macos"))]
fn system_language() -> Option<String> {
    sys_locale::get_locale()
}

/// The language of a system that has no other than that of the environment.
#[cfg(not(any(windows, target_os = "macos")))]
fn system_language() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language_in(environment: &[(&str, &str)]) -> Language {
        Language::from_environment(|name| {
            environment.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_codes_are_those_of_the_command_line() {
        assert_eq!(Language::ALL.map(Language::code), ["da", "en"]);
    }

    #[test]
    fn switching_twice_leads_back() {
        for language in Language::ALL {
            assert_ne!(language.other(), language);
            assert_eq!(language.other().other(), language);
        }
    }

    #[test]
    fn danish_is_danish_however_it_is_written() {
        for value in ["da", "da_DK", "da_DK.UTF-8", "DA", "Da_dk", "da@euro"] {
            assert_eq!(language_in(&[("LANG", value)]), Language::Danish, "{value}");
        }
    }

    #[test]
    fn all_else_is_english() {
        for value in ["C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "de_DE", "d", "æ", " da"] {
            assert_eq!(language_in(&[("LANG", value)]), Language::English, "{value}");
        }
        assert_eq!(language_in(&[]), Language::English);
    }

    #[test]
    fn the_first_variable_that_is_set_and_not_empty_decides() {
        let danish = ("LANG", "da_DK.UTF-8");
        assert_eq!(language_in(&[("LC_ALL", "C"), danish]), Language::English);
        assert_eq!(language_in(&[("LC_MESSAGES", "en_US"), danish]), Language::English);
        assert_eq!(language_in(&[("LC_ALL", "da"), ("LC_MESSAGES", "en"), ("LANG", "en")]), Language::Danish);
        assert_eq!(language_in(&[("LC_ALL", ""), ("LC_MESSAGES", ""), danish]), Language::Danish);
        assert_eq!(language_in(&[("LC_CTYPE", "da_DK")]), Language::English);
    }
}
